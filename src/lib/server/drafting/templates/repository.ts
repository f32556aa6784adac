import type { ReportTemplate } from '#lib/domain/drafting/template.ts';
import { canonicalJson, sha256Hex } from '#lib/domain/hash.ts';
import type { Trx } from '../../context.ts';
import type { Db } from '../../db/open.ts';

/** A stored version of a template, without its content. */
export interface HeldVersion {
	id: string;
	templateId: string;
	version: string;
	hash: string;
	origin: string;
	retiredAt: string | null;
}

/** The newest stored version of each template of the organisation; one it published itself goes before a kept standard one. */
export async function heldVersions(db: Db | Trx, organisationId: string): Promise<HeldVersion[]> {
	const rows = await db
		.selectFrom('reportTemplate')
		.select(['id', 'templateId', 'version', 'hash', 'origin', 'retiredAt'])
		.where('organisationId', '=', organisationId)
		.orderBy('number')
		.orderBy('createdAt')
		.execute();
	const newest = new Map<string, HeldVersion>();
	for (const row of rows) {
		const before = newest.get(row.templateId);
		// Several kept standard versions: one of them out of use means the template is.
		if (before?.origin === row.origin && row.origin === 'standard' && before.retiredAt) continue;
		newest.set(row.templateId, row);
	}
	return [...newest.values()];
}

/** Exactly this stored version, or null. */
export async function versionOf(
	db: Db | Trx,
	organisationId: string,
	templateId: string,
	version: string
): Promise<ReportTemplate | null> {
	const row = await db
		.selectFrom('reportTemplate')
		.select(['id', 'hash'])
		.where('organisationId', '=', organisationId)
		.where('templateId', '=', templateId)
		.where('version', '=', version)
		.executeTakeFirst();
	return row ? versionContent(db, row) : null;
}

const contents = new Map<string, ReportTemplate>();
const contentsKept = 200;

/** The content of a stored version. Kept in memory: it never changes, and the engine compiles the word lists of an object only once. */
export async function versionContent(
	db: Db | Trx,
	{ id, hash }: { id: string; hash: string }
): Promise<ReportTemplate> {
	const known = contents.get(hash);
	if (known) return known;
	const { content } = await db
		.selectFrom('reportTemplate')
		.select('content')
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const template = JSON.parse(content) as ReportTemplate;
	if (contents.size >= contentsKept) contents.delete(contents.keys().next().value ?? '');
	contents.set(hash, template);
	return template;
}

/** What tells two contents apart, whatever the order of their fields. */
export function contentHash(template: ReportTemplate): string {
	return sha256Hex(canonicalJson(template));
}
