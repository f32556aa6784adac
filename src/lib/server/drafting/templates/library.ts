import type { TemplateChange } from '#lib/domain/drafting/template-diff.ts';
import { compareTemplates } from '#lib/domain/drafting/template-diff.ts';
import type { ReportTemplate } from '#lib/domain/drafting/template.ts';
import type { Localized } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../../context.ts';
import { listPilots } from '../../pilots/pilot-repository.ts';
import { currentTemplates, reportTemplate, templateTitles } from '../templates.ts';
import { mayEditTemplates } from './access.ts';
import { standardTemplate } from './standard.ts';

/** A published version: who, when and why. */
export interface VersionEntry {
	version: string;
	/** standard: came with Waarborg · own: published here. */
	origin: 'standard' | 'own';
	at: string | null;
	by: string | null;
	reason: string;
	basedOn: string | null;
	retired: { at: string; by: string; reason: string } | null;
	current: boolean;
	/** Contacts that were made with it. */
	contacts: number;
	/** Came with an update of Waarborg and was not there yet when the organisation last published. */
	unseen: boolean;
}

export interface LibraryEntry {
	id: string;
	title: Localized;
	/** The newest version, or null while the template was never published. */
	newest: VersionEntry | null;
	versions: number;
	retired: boolean;
	/** Pilots that have it in scope. */
	pilots: { id: string; name: string }[];
	/** Someone is working on a change. */
	draft: { by: string; at: string } | null;
	/** A newer standard version came with an update, while the organisation uses its own. */
	standardVersion: string | null;
}

/** All templates of the organisation, in use or not, with where each stands. */
export async function templateLibrary(
	ctx: Ctx
): Promise<Result<{ templates: LibraryEntry[]; mayEdit: boolean }>> {
	if (!can(ctx.actor, 'template.view')) return refuse('not-allowed');
	const { organisationId } = ctx.actor;
	const titles = await templateTitles(ctx.db, organisationId);
	const drafts = await draftsOf(ctx);
	const pilots = await listPilots(ctx.db, organisationId);
	const ids = [...new Set([...Object.keys(titles), ...drafts.map(({ id }) => id)])];
	const templates: LibraryEntry[] = [];
	for (const id of ids) {
		const draft = drafts.find((one) => one.id === id);
		const versions = await versionsOf(ctx, id);
		const newest = versions[0] ?? null;
		const title = titles[id] ?? draft?.title;
		if (!title) continue;
		templates.push({
			id,
			title,
			newest,
			versions: versions.length,
			retired: newest !== null && !versions.some(({ current }) => current),
			pilots: pilots
				.filter((pilot) => pilot.phase !== 'afgesloten' && pilot.templates.includes(id))
				.map(({ id: pilotId, name }) => ({ id: pilotId, name })),
			draft: draft ? { by: draft.by, at: draft.at } : null,
			standardVersion:
				newest?.origin === 'own' ? (versions.find(({ unseen }) => unseen)?.version ?? null) : null
		});
	}
	return ok({ templates, mayEdit: await mayEditTemplates(ctx.db, ctx) });
}

export interface TemplatePage extends LibraryEntry {
	history: VersionEntry[];
	/** The version that is shown. */
	shown: ReportTemplate | null;
	mayEdit: boolean;
}

/** One template with all its versions, and the content of one of them (the newest unless asked otherwise). */
export async function templatePage(
	ctx: Ctx,
	id: string,
	version?: string
): Promise<Result<TemplatePage>> {
	const library = await templateLibrary(ctx);
	if (!library.ok) return library;
	const entry = library.value.templates.find((one) => one.id === id);
	if (!entry) return refuse('template-gone');
	const history = await versionsOf(ctx, id);
	const wanted = version ?? entry.newest?.version;
	const shown = wanted ? await reportTemplate(ctx.db, ctx.actor.organisationId, id, wanted) : null;
	if (version !== undefined && !shown) return refuse('template-gone');
	return ok({ ...entry, history, shown, mayEdit: library.value.mayEdit });
}

/** What differs between two versions. */
export async function compareVersions(
	ctx: Ctx,
	id: string,
	from: string,
	to: string
): Promise<Result<TemplateChange[]>> {
	if (!can(ctx.actor, 'template.view')) return refuse('not-allowed');
	const { organisationId } = ctx.actor;
	const before = await reportTemplate(ctx.db, organisationId, id, from);
	const after = await reportTemplate(ctx.db, organisationId, id, to);
	if (!before || !after) return refuse('template-gone');
	return ok(compareTemplates(before, after));
}

/** Versions of a template, newest first: its own, then the standard ones. */
async function versionsOf(ctx: Ctx, id: string): Promise<VersionEntry[]> {
	const { organisationId } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('reportTemplate')
		.leftJoin('user as author', 'author.id', 'reportTemplate.createdBy')
		.leftJoin('user as ender', 'ender.id', 'reportTemplate.retiredBy')
		.select(['version', 'origin', 'reportTemplate.createdAt as at', 'author.name as by'])
		.select(['reason', 'basedOn', 'retiredAt', 'retiredReason', 'ender.name as retiredBy'])
		.where('organisationId', '=', organisationId)
		.where('templateId', '=', id)
		.orderBy('number', 'desc')
		.orderBy('reportTemplate.createdAt', 'desc')
		.execute();
	const current = (await currentTemplates(ctx.db, organisationId)).find((one) => one.id === id);
	const used = await usedVersions(ctx, id);
	const entries = rows.map(
		({ version, origin, at, by, reason, basedOn, ...row }): VersionEntry => ({
			version,
			origin: origin === 'own' ? 'own' : 'standard',
			at: origin === 'own' ? at : null,
			by,
			reason,
			basedOn,
			retired: row.retiredAt
				? { at: row.retiredAt, by: row.retiredBy ?? '', reason: row.retiredReason ?? '' }
				: null,
			current: current?.version === version,
			contacts: used.get(version) ?? 0,
			unseen: false
		})
	);
	const standard = standardTemplate(id);
	if (standard && !entries.some(({ version }) => version === standard.version)) {
		const installed: VersionEntry = {
			version: standard.version,
			origin: 'standard',
			at: null,
			by: null,
			reason: '',
			basedOn: null,
			retired: null,
			current: current?.version === standard.version,
			contacts: 0,
			unseen: true
		};
		const own = entries.filter(({ origin }) => origin === 'own');
		return [...own, installed, ...entries.filter(({ origin }) => origin === 'standard')];
	}
	return entries;
}

async function usedVersions(ctx: Ctx, id: string): Promise<ReadonlyMap<string, number>> {
	const rows = await ctx.db
		.selectFrom('contact')
		.select(['templateVersion', (b) => b.fn.countAll().as('contacts')])
		.where('organisationId', '=', ctx.actor.organisationId)
		.where('templateId', '=', id)
		.groupBy('templateVersion')
		.execute();
	return new Map(rows.map((row) => [row.templateVersion, Number(row.contacts)]));
}

async function draftsOf(ctx: Ctx) {
	const rows = await ctx.db
		.selectFrom('templateDraft')
		.innerJoin('user', 'user.id', 'templateDraft.updatedBy')
		.select(['templateId as id', 'content', 'user.name as by', 'templateDraft.updatedAt as at'])
		.where('organisationId', '=', ctx.actor.organisationId)
		.orderBy('templateId')
		.execute();
	return rows.map(({ content, ...row }) => ({
		...row,
		title: (JSON.parse(content) as ReportTemplate).title
	}));
}
