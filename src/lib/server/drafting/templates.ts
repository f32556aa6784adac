import type { Localized } from '#lib/domain/locale.ts';
import type { ReportTemplate } from '#lib/domain/drafting/template.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { Db } from '../db/open.ts';
import { contentHash, heldVersions, versionContent, versionOf } from './templates/repository.ts';
import { standardTemplate, standardTemplates } from './templates/standard.ts';

/**
 * A template as this organisation uses it now: its own newest version, else the standard one; null when it was taken out of use or does
 * not exist. With `version` exactly that one, also when it is old or the template out of use: a contact keeps what it began with.
 */
export async function reportTemplate(
	db: Db | Trx,
	organisationId: string,
	id: string,
	version?: string
): Promise<ReportTemplate | null> {
	if (version !== undefined) {
		const kept = await versionOf(db, organisationId, id, version);
		if (kept) return kept;
		const standard = standardTemplate(id);
		return standard?.version === version ? standard : null;
	}
	const { retired, template } = (await held(db, organisationId)).get(id) ?? {};
	return (!retired && template) || null;
}

/** The template of a contact, in the version the contact was created with. */
export function contactTemplate(
	db: Db | Trx,
	contact: { organisationId: string; templateId: string; templateVersion: string }
): Promise<ReportTemplate | null> {
	return reportTemplate(db, contact.organisationId, contact.templateId, contact.templateVersion);
}

/** All templates in use in the organisation, each in its current version. */
export async function currentTemplates(
	db: Db | Trx,
	organisationId: string
): Promise<ReportTemplate[]> {
	return [...(await held(db, organisationId)).values()]
		.filter(({ retired }) => !retired)
		.map(({ template }) => template);
}

/** Titles of all templates by id, also of those out of use: old contacts still name them. */
export async function templateTitles(
	db: Db | Trx,
	organisationId: string
): Promise<Record<string, Localized>> {
	const all = await held(db, organisationId);
	return Object.fromEntries([...all].map(([id, { template }]) => [id, template.title]));
}

/** Keeps a standard version that is being used, so that an update of Waarborg never takes it from what was made with it. */
export async function keepTemplate(trx: Trx, ctx: Ctx, template: ReportTemplate): Promise<void> {
	await trx
		.insertInto('reportTemplate')
		.values({
			id: ctx.newId(),
			organisationId: ctx.actor.organisationId,
			templateId: template.id,
			version: template.version,
			number: 0,
			origin: 'standard',
			content: JSON.stringify(template),
			hash: contentHash(template),
			reason: '',
			createdAt: now(ctx)
		})
		.onConflict((conflict) =>
			conflict.columns(['organisationId', 'templateId', 'version']).doNothing()
		)
		.execute();
}

interface Held {
	template: ReportTemplate;
	retired: boolean;
}

async function held(db: Db | Trx, organisationId: string): Promise<ReadonlyMap<string, Held>> {
	const all = new Map<string, Held>(
		[...standardTemplates()].map(([id, template]) => [id, { template, retired: false }])
	);
	for (const row of await heldVersions(db, organisationId)) {
		const before = all.get(row.templateId);
		// A kept standard version only says whether the template is out of use; an update of Waarborg may have a newer one.
		const template =
			row.origin === 'own' || !before ? await versionContent(db, row) : before.template;
		all.set(row.templateId, { template, retired: row.retiredAt !== null });
	}
	return all;
}
