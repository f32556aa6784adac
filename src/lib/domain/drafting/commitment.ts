import { commitments, completes, planning, type Committed } from './lexicons/commitment.ts';
import type { Unit } from './segmentation.ts';

/** An action: an explicit commitment, with its owner only when the speakers are certain. */
export interface Action {
	owner?: string;
}

/** What makes a sentence part of an agreement: a commitment of someone, or a part that completes one being made. */
export type Plan = Committed | 'part';

/**
 * A commitment, the proposal of a day ("Kan het volgende week dinsdag?"), or, after one of these, the day, hour or papers that complete
 * it ("Om negen uur kan wel."). Undefined for any other sentence.
 */
export function planIn(unit: Unit, afterPlan: boolean): Plan | undefined {
	const { text, lang } = unit;
	const found = commitments[lang].find(([, pattern]) => pattern.test(text));
	if (found) return found[0];
	if (planning[lang].test(text)) return 'part';
	return afterPlan && unit.tokens.length <= 26 && completes[lang].test(text) ? 'part' : undefined;
}

/** The action a commitment makes. `speakers` are the labels in the conversation; an uncertain speaker gives no owner. */
export function actionOf(
	plan: Plan,
	unit: Unit,
	speakers: readonly string[],
	uncertain: boolean
): Action {
	if (uncertain || !unit.speaker || plan === 'both' || plan === 'part') return {};
	if (plan === 'speaker') return { owner: unit.speaker };
	const others = speakers.filter((speaker) => speaker !== unit.speaker);
	return others.length === 1 && others[0] ? { owner: others[0] } : {};
}
