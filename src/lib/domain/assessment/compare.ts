import { canonicalJson } from '../hash.ts';
import type { Answers } from './answers.ts';
import type { Measure, Risk } from './risk.ts';

/** What a version holds of the text itself. */
export interface ComparableContents {
	answers: Answers;
	risks: readonly Risk[];
	measures: readonly Measure[];
}

/** One thing that differs; null where it is absent. */
export type Difference =
	| { kind: 'answer'; id: string; before: Answers[string] | null; after: Answers[string] | null }
	| { kind: 'risk'; id: string; before: Risk | null; after: Risk | null }
	| { kind: 'measure'; id: string; before: Measure | null; after: Measure | null };

/** What differs between two texts of one assessment, answers first. Empty exactly when both say the same. */
export function compareContents(
	before: ComparableContents,
	after: ComparableContents
): Difference[] {
	return [
		...differing(
			new Map(Object.entries(before.answers)),
			new Map(Object.entries(after.answers))
		).map((line) => ({ kind: 'answer' as const, ...line })),
		...differing(byId(before.risks), byId(after.risks)).map((line) => ({
			kind: 'risk' as const,
			...line
		})),
		...differing(byId(before.measures), byId(after.measures)).map((line) => ({
			kind: 'measure' as const,
			...line
		}))
	];
}

function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
	return new Map(list.map((item) => [item.id, item]));
}

function differing<T>(
	before: ReadonlyMap<string, T>,
	after: ReadonlyMap<string, T>
): { id: string; before: T | null; after: T | null }[] {
	const ids = [...new Set([...before.keys(), ...after.keys()])];
	return ids
		.map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
		.filter((line) => canonicalJson(line.before) !== canonicalJson(line.after));
}
