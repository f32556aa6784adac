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
	const rows = await db
		.selectFrom('checklistItem')
		.selectAll()
		.where('pilotId', '=', pilotId)
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
	return db
		.selectFrom('evidence')
		.select(['itemNumber', 'questionId', 'title', 'sha256', 'effectiveDate', 'expiresOn'])
		.where('pilotId', '=', pilotId)
		.where('withdrawnAt', 'is', null)
		.orderBy('uploadedAt')
		.execute();
}

/** The items with what was signed, as the readiness rules want them. */
export async function itemFacts(
	db: Db | Trx,
	pilotId: string,
	evidence: readonly EvidenceFact[]
): Promise<ItemFact[]> {
	const items = await listItems(db, pilotId);
	const signatures = await db
		.selectFrom('signature')
		.select(['subjectId', 'subjectHash'])
		.where('pilotId', '=', pilotId)
		.where('subjectKind', '=', 'checklist-item')
		.orderBy('at')
		.execute();
	return items.map((item) => ({
		number: item.number,
		ownerId: item.ownerId,
		notApplicableReason: item.notApplicableReason,
		content: item.content,
		hash: itemHash(item.number, item.content, evidence),
		signedHashes: signatures.filter((s) => s.subjectId === item.id).map((s) => s.subjectHash),
		readyAt: item.readyAt
	}));
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
