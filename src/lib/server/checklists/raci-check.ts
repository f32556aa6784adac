import type { ItemContent } from '#lib/domain/checklist/content.ts';
import { structureOf } from '#lib/domain/checklist/pack.ts';
import type { RaciFault } from '#lib/domain/raci.ts';
import { checkRaci } from '#lib/domain/raci.ts';
import type { Assignment } from '../pilots/assignments.ts';
import type { PilotPacks } from './packs.ts';

/** The matrix of a pilot held against its rules and the people who hold a role today: faults that block, and warnings. */
export function raciFaults(
	people: readonly Assignment[],
	content: ItemContent | undefined,
	packs: PilotPacks
): RaciFault[] {
	return checkRaci(content?.raci ?? {}, people, structureOf(packs.checklist, 'raci').activities);
}
