import { checklistStatus } from '#lib/domain/checklist/readiness.ts';
import type { Services, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import { loadChecklistFacts } from './facts.ts';

/**
 * Remembers which items are ready for the first time, so that one that stops being ready shows as lapsed. Called at the end of every
 * change that can make an item ready; ready itself is always computed, never stored.
 */
export async function noteReadiness(trx: Trx, services: Services, pilot: Pilot): Promise<void> {
	const facts = await loadChecklistFacts(trx, services, pilot);
	if (!facts) return;
	const ready = checklistStatus(facts).filter((item) => item.ready).map((item) => item.number);
	if (ready.length === 0) return;
	await trx
		.updateTable('checklistItem')
		.set({ readyAt: now(services) })
		.where('pilotId', '=', pilot.id)
		.where('number', 'in', ready)
		.where('readyAt', 'is', null)
		.execute();
}
