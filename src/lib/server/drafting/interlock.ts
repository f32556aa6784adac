import type { EngineVersion } from '#lib/domain/governance.ts';
import type { Permit } from '#lib/domain/permit.ts';
import { permit } from '#lib/domain/permit.ts';
import { loadChecklistFacts, trainedWorkers } from '../checklists/facts.ts';
import type { Ctx, Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import { log } from '../log.ts';
import { loadGovernanceState } from '../pilots/governance.ts';
import type { ContactAccess } from './access.ts';

/** The state of the pilot could not be read while a result was about to be stored: nothing may be stored. */
export class StateUnreadable extends Error {}

/**
 * Asks the interlock whether this engine may work on this contact, for this worker, now. Fails closed: when the state cannot be read
 * the answer is no. Inside a transaction `StateUnreadable` is thrown, so that the transaction of the result rolls back.
 */
export async function askPermit(
	db: Db | Trx,
	ctx: Ctx,
	{ contact, pilot, roles }: ContactAccess,
	engine: EngineVersion,
	noGoHit?: string
): Promise<Permit> {
	const request = {
		contact,
		engine: { name: engine.name, version: engine.version },
		...(noGoHit && { noGoHit })
	};
	const hasRole = roles.includes('MW') || roles.includes('SU');
	try {
		const state = await loadGovernanceState(db, ctx, pilot.id);
		const trained = await isTrained(db, ctx, pilot);
		return permit(state, { ...request, worker: { hasRole, trained } });
	} catch (error) {
		log.error({ err: error, pilot: pilot.id }, 'the state of a pilot could not be read');
		if (db.isTransaction) throw new StateUnreadable('state unreadable', { cause: error });
		return permit(null, { ...request, worker: { hasRole, trained: false } });
	}
}

/** Did the worker finish the training in the version that counts in this pilot? */
async function isTrained(db: Db | Trx, ctx: Ctx, pilot: ContactAccess['pilot']): Promise<boolean> {
	const facts = await loadChecklistFacts(db, ctx, pilot);
	if (!facts) return false;
	return (await trainedWorkers(db, pilot.id, facts.rules.trainingVersion)).has(ctx.actor.userId);
}
