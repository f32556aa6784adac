import type { ItemFact } from '#lib/domain/checklist/facts.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import { liveAssignments } from '../pilots/assignments.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import type { PilotPacks } from './packs.ts';

/** Activities whose accountable or responsible role nobody holds. */
export async function blockingRaciFaults(
	db: Db | Trx,
	pilot: Pilot,
	items: readonly ItemFact[],
	packs: PilotPacks
): Promise<string[]> {
	const matrix = items.find(({ number }) => number === 6)?.content.raci ?? {};
	const held = new Set<string>((await liveAssignments(db, pilot.id)).map(({ role }) => role));
	const activities = packs.checklist.items.find(({ structure }) => structure.kind === 'raci');
	if (!activities) return [];
	return Object.entries(matrix)
		.filter(([, row]) => row.A.length !== 1 || row.R.length === 0 || [...row.A, ...row.R].some((role) => !held.has(role)))
		.map(([id]) => id);
}
