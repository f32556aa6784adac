import type { EvidenceFact, ItemContent } from '#lib/domain/checklist/content.ts';
import { itemHash, parseItemContent } from '#lib/domain/checklist/content.ts';
import type { ItemFact } from '#lib/domain/checklist/facts.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';

/** One item as it is stored, its JSON read. */
export interface ChecklistItem extends Omit<Row<'checklistItem'>, 'content'> {
	content: ItemContent;
}

export async function listItems(db: Db | Trx, pilotId: string): Promise<ChecklistItem[]> {
	return itemsOf(db, [pilotId]);
}

async function itemsOf(db: Db | Trx, pilotIds: readonly string[]): Promise<ChecklistItem[]> {
	const rows = await db
		.selectFrom('checklistItem')
		.selectAll()
		.where('pilotId', 'in', pilotIds)
		.orderBy('number')
		.execute();
	return rows.map((row) => ({ ...row, content: parseItemContent(row.content) }));
}

export async function findItem(
	db: Db | Trx,
	pilotId: string,
	number: number
): Promise<ChecklistItem | null> {
	const items = await listItems(db, pilotId);
	return items.find((item) => item.number === number) ?? null;
}

/** Evidence that was not withdrawn, without its bytes. */
export async function listEvidence(db: Db | Trx, pilotId: string): Promise<EvidenceFact[]> {
	return (await evidenceOf(db, [pilotId])).get(pilotId) ?? [];
}

/** The same of several pilots in one query. */
export async function evidenceOf(
	db: Db | Trx,
	pilotIds: readonly string[]
): Promise<Map<string, EvidenceFact[]>> {
	const rows = await db
		.selectFrom('evidence')
		.select(['pilotId', 'itemNumber', 'questionId', 'title', 'sha256', 'effectiveDate', 'expiresOn'])
		.where('pilotId', 'in', pilotIds)
		.where('withdrawnAt', 'is', null)
		.orderBy('uploadedAt')
		.execute();
	const byPilot = Map.groupBy(rows, ({ pilotId }) => pilotId);
	return new Map(
		[...byPilot].map(([id, facts]) => [id, facts.map(({ pilotId: _, ...fact }) => fact)])
	);
}

/** The items of each pilot with what was signed, as the readiness rules want them. */
export async function itemFactsOf(
	db: Db | Trx,
	pilotIds: readonly string[],
	evidence: ReadonlyMap<string, readonly EvidenceFact[]>
): Promise<Map<string, ItemFact[]>> {
	const items = await itemsOf(db, pilotIds);
	const signatures = await db
		.selectFrom('signature')
		.select(['subjectId', 'subjectHash'])
		.where('pilotId', 'in', pilotIds)
		.where('subjectKind', '=', 'checklist-item')
		.orderBy('at')
		.execute();
	const signed = Map.groupBy(signatures, ({ subjectId }) => subjectId);
	const fact = (item: ChecklistItem): ItemFact => ({
		number: item.number,
		ownerId: item.ownerId,
		notApplicableReason: item.notApplicableReason,
		content: item.content,
		hash: itemHash(item.number, item.content, evidence.get(item.pilotId) ?? []),
		signedHashes: (signed.get(item.id) ?? []).map(({ subjectHash }) => subjectHash),
		readyAt: item.readyAt
	});
	const byPilot = Map.groupBy(items, ({ pilotId }) => pilotId);
	return new Map([...byPilot].map(([id, own]) => [id, own.map(fact)]));
}

/**
 * Writes an item's new state if nobody else did meanwhile. False when the version is stale: the caller refuses and nothing is lost.
 */
export async function updateItem(
	trx: Trx,
	item: { id: string; version: number },
	change: {
		ownerId?: string | null;
		dueDate?: string | null;
		notApplicableReason?: string | null;
		content?: ItemContent;
	},
	by: { userId: string; at: string }
): Promise<boolean> {
	const { content, ...columns } = change;
	const result = await trx
		.updateTable('checklistItem')
		.set({
			...columns,
			...(content && { content: JSON.stringify(content) }),
			version: item.version + 1,
			updatedBy: by.userId,
			updatedAt: by.at
		})
		.where('id', '=', item.id)
		.where('version', '=', item.version)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}
