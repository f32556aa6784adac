import type { Locale } from '../locale.ts';
import type { Unit } from './segmentation.ts';

/** For each sentence the number of the question it answers: the last one asked by someone else, one turn back. */
export function answeredQuestions(units: readonly Unit[]): number[] {
	const questions: number[] = new Array<number>(units.length).fill(-1);
	let turnStart = 0;
	for (let at = 0; at < units.length; at++) {
		const unit = units[at];
		const first = units[turnStart];
		if (unit && first && unit.speaker !== first.speaker) {
			let asked = -1;
			for (let i = at - 1; i >= turnStart && asked < 0; i--)
				if (isQuestion(units[i] as Unit)) asked = i;
			turnStart = at;
			if (asked >= 0) {
				for (let i = at; i < units.length && units[i]?.speaker === unit.speaker && i < at + 6; i++)
					questions[i] = asked;
			}
		}
	}
	return questions;
}

export function isQuestion(unit: Unit): boolean {
	return /\?["'’”»)\]]*$/.test(unit.text);
}

const open: Record<Locale, RegExp> = {
	nl: /^(?:(?:en|maar|vertel eens,?|dus|goed,?|ja,?) )*(?:wat|hoe|hoeveel|wie|waar\p{L}*|wanneer|welke?|(?:met|van|aan|bij|voor|op|tegen|sinds) (?:wat|wie|welke?|wanneer))(?!\p{L})/iu,
	en: /^(?:(?:and|but|so|well|okay),? )*(?:what|how|who|where|when|why|which)(?!\p{L})/iu,
	fr: /^(?:(?:et|mais|donc|alors),? )*(?:qu['’]est|que|quoi|comment|combien|qui|où|quand|pourquoi|quel\p{L}*|(?:avec|de|à|chez) (?:qui|quoi|quel\p{L}*))(?!\p{L})/iu
};

/** A question that yes or no does not answer: what, how, who, where, when. */
export function asksOpen(unit: Unit): boolean {
	return open[unit.lang].test(unit.text);
}
