import { itemHash, signedItems } from '#lib/domain/checklist/content.ts';
import { itemMissing } from '#lib/domain/checklist/readiness.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { verifyOwnPassword } from '../auth/reauthenticate.ts';
import type { Ctx } from '../context.ts';
import { inTransaction } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import { loadChecklistFacts } from './facts.ts';
import { findItem, listEvidence } from './item-repository.ts';
import { noteReadiness } from './note-readiness.ts';
import { insertSignature } from './signatures.ts';

export interface ItemSignature {
	pilotId: string;
	number: number;
	/** The version that was on the screen: what changed since is not signed blindly. */
	version: number;
	password: string;
}

/** What may still be missing when someone signs: the signature itself, and the drill, which comes after the plan is approved. */
const afterSigning = ['values-not-signed', 'signature-missing', 'signature-outdated', 'exit-drill-none', 'exit-drill-old'];

/**
 * Signs the values (2, by the executive) or an item with questions (7–10, by who may edit it), with the password again. Refused while
 * anything else is missing: a signature under half a list says nothing.
 */
export async function signItem(ctx: Ctx, input: ItemSignature): Promise<Result<void>> {
	if (input.number !== 2 && !signedItems.includes(input.number)) return refuse('not-found');
	const known = await verifyOwnPassword(ctx, input.password);
	if (!known.ok) return known;
	return inTransaction(ctx, async (trx, audit) => {
		const item = await findItem(trx, input.pilotId, input.number);
		const action = input.number === 2 ? 'values.sign' : 'checklist.edit';
		const access = await pilotForActor(trx, ctx, input.pilotId, action, { ownerId: item?.ownerId });
		if (!access.ok) return access;
		if (!item) return refuse('not-found');
		if (item.version !== input.version) return refuse('changed-meanwhile');
		const { pilot } = access.value;
		const facts = await loadChecklistFacts(trx, ctx, pilot);
		const fact = facts?.items.find(({ number }) => number === input.number);
		if (!facts || !fact) return refuse('not-found');
		const open = itemMissing(fact, facts).filter(({ code }) => !afterSigning.includes(code));
		// The drill has a question of its own; the plan is approved before it is done.
		const blocking = input.number === 10 ? open.filter(({ code }) => code.startsWith('exit-')) : open;
		if (blocking.length > 0) return refuse('item-not-complete', { count: blocking.length });

		const subjectHash = itemHash(item.number, item.content, await listEvidence(trx, pilot.id));
		const meaning = { 2: 'waarden', 10: 'exitplan' }[input.number] ?? 'gereed';
		await insertSignature(trx, ctx, {
			pilotId: pilot.id,
			subjectKind: 'checklist-item',
			subjectId: item.id,
			subjectHash,
			meaning
		});
		await audit({
			action: input.number === 2 ? 'values.signed' : 'checklist.changed',
			subjectKind: 'checklist-item',
			subjectId: item.id,
			pilotId: pilot.id,
			detail: { item: input.number, part: 'signature', meaning, hash: subjectHash }
		});
		await noteReadiness(trx, ctx, pilot);
		return ok(undefined);
	});
}
