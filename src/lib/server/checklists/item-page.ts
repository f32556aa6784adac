import { itemHash, signedItems } from '#lib/domain/checklist/content.ts';
import type { PackItem } from '#lib/domain/checklist/pack.ts';
import { checklistStatus } from '#lib/domain/checklist/readiness.ts';
import type { ItemStatus } from '#lib/domain/governance.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Assignment } from '../pilots/assignments.ts';
import { liveAssignments } from '../pilots/assignments.ts';
import { loadChecklistFacts } from './facts.ts';
import type { ChecklistItem } from './item-repository.ts';
import { listItems } from './item-repository.ts';
import { pilotPacks } from './packs.ts';
import { signaturesOf } from './signatures.ts';

export interface ChecklistRow extends ItemStatus {
	title: PackItem['title'];
	ownerName: string | null;
	dueDate: string | null;
	overdue: boolean;
	notApplicable: boolean;
}

/** The ten items in one list. */
export async function checklistPage(ctx: Ctx, pilotId: string): Promise<Result<ChecklistRow[]>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const facts = await loadChecklistFacts(ctx.db, ctx, access.value.pilot);
	const packs = pilotPacks(ctx.content, access.value.pilot);
	if (!facts || !packs) return refuse('pack-unknown');
	const items = await listItems(ctx.db, pilotId);
	const names = await ownerNames(ctx, items);
	return ok(
		checklistStatus(facts).flatMap((status) => {
			const item = items.find(({ number }) => number === status.number);
			const pack = packs.checklist.items.find(({ number }) => number === status.number);
			if (!item || !pack) return [];
			return {
				...status,
				title: pack.title,
				ownerName: item.ownerId ? (names.get(item.ownerId) ?? null) : null,
				dueDate: item.dueDate,
				overdue: !status.ready && !!item.dueDate && item.dueDate < facts.today,
				notApplicable: !!item.notApplicableReason
			};
		})
	);
}

export interface EvidenceRow {
	id: string;
	questionId: string | null;
	title: string;
	fileName: string;
	size: number;
	sha256: string;
	effectiveDate: string;
	expiresOn: string | null;
	uploadedAt: string;
	uploadedBy: string;
	withdrawnAt: string | null;
	withdrawnReason: string | null;
}

export interface ItemPage {
	item: ChecklistItem;
	pack: PackItem;
	status: ItemStatus;
	evidence: EvidenceRow[];
	people: Assignment[];
	/** Signatures under this item, newest first; `current` when it covers the content as it stands. */
	signatures: { userName: string; at: string; current: boolean }[];
	may: { edit: boolean; addEvidence: boolean; sign: boolean };
	today: string;
}

/** One item with all that its page shows, whatever its kind. */
export async function itemPage(ctx: Ctx, pilotId: string, number: number): Promise<Result<ItemPage>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const facts = await loadChecklistFacts(ctx.db, ctx, pilot);
	const pack = pilotPacks(ctx.content, pilot)?.checklist.items.find((found) => found.number === number);
	const item = (await listItems(ctx.db, pilotId)).find((found) => found.number === number);
	if (!facts || !pack || !item) return refuse('not-found');
	const status = checklistStatus(facts).find((found) => found.number === number);
	if (!status) return refuse('not-found');
	const hash = itemHash(number, item.content, facts.evidence);
	const signatures = await signaturesOf(ctx.db, 'checklist-item', item.id);
	const subject = { roles, decisionRole: pilot.decisionRole, ownerId: item.ownerId };
	const signAction = number === 2 ? 'values.sign' : 'checklist.edit';
	const signable = number === 2 || signedItems.includes(number);
	return ok({
		item,
		pack,
		status,
		evidence: await evidenceRows(ctx, pilotId, number),
		people: await liveAssignments(ctx.db, pilotId),
		signatures: signatures.map(({ userName, at, subjectHash }) => ({ userName, at, current: subjectHash === hash })),
		may: {
			edit: can(ctx.actor, 'checklist.edit', subject),
			addEvidence: can(ctx.actor, 'evidence.add', subject),
			sign: signable && can(ctx.actor, signAction, subject)
		},
		today: facts.today
	});
}

async function evidenceRows(ctx: Ctx, pilotId: string, number: number): Promise<EvidenceRow[]> {
	return ctx.db
		.selectFrom('evidence')
		.innerJoin('user', 'user.id', 'evidence.uploadedBy')
		.select([
			'evidence.id',
			'questionId',
			'title',
			'fileName',
			'size',
			'sha256',
			'effectiveDate',
			'expiresOn',
			'uploadedAt',
			'user.name as uploadedBy',
			'withdrawnAt',
			'withdrawnReason'
		])
		.where('pilotId', '=', pilotId)
		.where('itemNumber', '=', number)
		.orderBy('uploadedAt', 'desc')
		.execute();
}

async function ownerNames(ctx: Ctx, items: readonly ChecklistItem[]): Promise<Map<string, string>> {
	const ids = items.flatMap(({ ownerId }) => ownerId ?? []);
	if (ids.length === 0) return new Map();
	const rows = await ctx.db.selectFrom('user').select(['id', 'name']).where('id', 'in', ids).execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}
