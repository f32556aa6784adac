import type { Localized } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { findItem, updateItem } from '../../checklists/item-repository.ts';
import { loadChecklistFacts } from '../../checklists/facts.ts';
import { noteReadiness } from '../../checklists/note-readiness.ts';
import { findUseCase } from '../../checklists/packs.ts';
import type { Ctx, Trx } from '../../context.ts';
import { inTransaction, now } from '../../context.ts';
import { pilotForActor } from '../../pilots/access.ts';
import type { Pilot } from '../../pilots/pilot-repository.ts';
import { currentTemplates, reportTemplate, templateTitles } from '../templates.ts';

/** A template as a pilot sees it. */
export interface PilotTemplate {
	id: string;
	title: Localized;
	purpose: Localized | null;
	/** Version that new contacts get; null when it is out of use. */
	version: string | null;
	inScope: boolean;
	/** Versions registered in item 9, oldest first. */
	registered: string[];
	/** In scope, and its current version is not registered: no engine may draft with it. */
	toRegister: boolean;
	/** The use-case of the pilot does not name it: taking it in widens the purpose. */
	outsideUseCase: boolean;
	/** Contacts of this pilot that were made with it. */
	contacts: number;
}

export interface PilotTemplates {
	templates: PilotTemplate[];
	mayEdit: boolean;
	mayRegister: boolean;
	/** Version of the pilot, for the forms. */
	version: number;
}

/** All templates of the organisation, with which are in scope of this pilot and what is registered. */
export async function pilotTemplates(ctx: Ctx, pilotId: string): Promise<Result<PilotTemplates>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const facts = await loadChecklistFacts(ctx.db, ctx, pilot);
	if (!facts) return refuse('pack-unknown');
	const titles = await templateTitles(ctx.db, pilot.organisationId);
	const current = await currentTemplates(ctx.db, pilot.organisationId);
	const used = await contactsPerTemplate(ctx, pilotId);
	const offered = findUseCase(ctx.content, pilot.packUrn)?.reportTemplates ?? [];
	const ids = [...new Set([...pilot.templates, ...current.map(({ id }) => id)])];
	const templates = ids.map((id): PilotTemplate => {
		const template = current.find((one) => one.id === id);
		const registered = facts.registeredTemplates
			.filter((one) => one.id === id)
			.map(({ version }) => version);
		const inScope = pilot.templates.includes(id);
		return {
			id,
			title: titles[id] ?? { nl: id, en: id, fr: id },
			purpose: template?.purpose ?? null,
			version: template?.version ?? null,
			inScope,
			registered,
			toRegister: inScope && !!template && !registered.includes(template.version),
			outsideUseCase: !(offered as readonly string[]).includes(id),
			contacts: used.get(id) ?? 0
		};
	});
	return ok({
		templates,
		mayEdit: can(ctx.actor, 'pilot.edit', { roles }),
		mayRegister: can(ctx.actor, 'version.register', { roles }),
		version: pilot.version
	});
}

/**
 * Takes a template into the scope of a pilot, or out of it, with a reason. The set of templates is a fact that the assessments and the
 * decision rest on; item 1 is marked as changed, as for any change of scope.
 */
export function scopeTemplate(
	ctx: Ctx,
	input: {
		pilotId: string;
		templateId: string;
		inScope: boolean;
		reason: string;
		version: number;
	}
): Promise<Result<null>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'pilot.edit');
		if (!access.ok) return access;
		const { pilot } = access.value;
		if (pilot.version !== input.version) return refuse('changed-meanwhile');
		const reason = input.reason.trim();
		if (!reason) return refuse('reason-required', undefined, 'reason');
		const template = await reportTemplate(trx, pilot.organisationId, input.templateId);
		if (input.inScope && !template) return refuse('template-retired');
		const others = pilot.templates.filter((id) => id !== input.templateId);
		const templates = input.inScope ? [...others, input.templateId] : others;
		if (templates.length === 0) return refuse('template-last-in-scope');
		const saved = await trx
			.updateTable('pilot')
			.set({ templates: JSON.stringify(templates), version: pilot.version + 1 })
			.where('id', '=', pilot.id)
			.where('version', '=', pilot.version)
			.executeTakeFirst();
		if (saved.numUpdatedRows !== 1n) return refuse('changed-meanwhile');
		await markScopeChanged(trx, ctx, pilot);
		const titles = await templateTitles(trx, pilot.organisationId);
		await audit({
			action: 'template.scoped',
			subjectKind: 'pilot',
			subjectId: pilot.id,
			pilotId: pilot.id,
			detail: {
				template: input.templateId,
				name: titles[input.templateId]?.nl ?? input.templateId,
				version: template?.version ?? null,
				inScope: input.inScope,
				reason
			}
		});
		await noteReadiness(trx, ctx, { ...pilot, templates, version: pilot.version + 1 });
		return ok(null);
	});
}

async function markScopeChanged(trx: Trx, ctx: Ctx, pilot: Pilot): Promise<void> {
	const item = await findItem(trx, pilot.id, 1);
	if (!item?.content.goals) return;
	const goals = { ...item.content.goals, changedAt: now(ctx) };
	const by = { userId: ctx.actor.userId, at: now(ctx) };
	await updateItem(trx, item, { content: { ...item.content, goals } }, by);
}

async function contactsPerTemplate(
	ctx: Ctx,
	pilotId: string
): Promise<ReadonlyMap<string, number>> {
	const rows = await ctx.db
		.selectFrom('contact')
		.select(['templateId', (b) => b.fn.countAll().as('contacts')])
		.where('pilotId', '=', pilotId)
		.groupBy('templateId')
		.execute();
	return new Map(rows.map((row) => [row.templateId, Number(row.contacts)]));
}
