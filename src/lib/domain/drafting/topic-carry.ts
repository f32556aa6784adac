import { joiners, leaning } from './lexicons/conversation.ts';
import { isTalk, type Talk } from './conversation-talk.ts';
import { numberWords } from './lexicons/number-words.ts';
import { isQuestion } from './questions.ts';
import type { Unit } from './segmentation.ts';

/** How much of a sentence's topic the next one inherits, by how they hang together. */
export const carry = {
	/** From the question to its answer. */
	answer: 0.7,
	/** To a sentence of the same turn that leans on the one before ("Die is zestien."). */
	leaning: 0.85,
	/** To any other sentence of the same turn. */
	turn: 0.5,
	/** From the other's statement to a reply or a question that leans on it. */
	reply: 0.75,
	/** From the other's statement to a sentence that stands by itself. */
	next: 0.25,
	/** A sentence that names a topic itself inherits only this share of the above. */
	named: 0.35,
	/** Weak cues of a sentence that leans ("750 euro?") count for this much beside what it inherits. */
	faint: 0.5,
	/** What is inherited never weighs more than this. */
	most: 2.4
};

/** What sentences say by their own words: `own` holds `width` weights per sentence, `named` is 1 where a strong cue stands. */
export interface OwnTopics {
	own: Float64Array;
	named: Uint8Array;
	width: number;
}

/**
 * Adds to every sentence's own topics those it inherits: an answer from its question, a sentence from the one before it in its turn, more
 * when it leans on it by a pronoun or is only a fragment. Greetings and back-channels pass a topic on without taking part. One pass.
 */
export function carryTopics(
	{ own, named, width }: OwnTopics,
	units: readonly Unit[],
	talk: readonly Talk[],
	questions: readonly number[]
): Float64Array {
	const total = new Float64Array(own.length);
	let previous = -1;
	units.forEach((unit, at) => {
		if (isTalk(talk[at])) {
			// "Vertel eens over uw werk.": it says nothing of its own, and names what comes next.
			if (talk[at] === 'steering' && named[at] === 1) {
				for (let s = 0; s < width; s++) total[at * width + s] = own[at * width + s] ?? 0;
				previous = at;
			}
			return;
		}
		const share = named[at] === 1 ? carry.named : 1;
		const question = questions[at] ?? -1;
		const sameTurn = previous >= 0 && units[previous]?.speaker === unit.speaker;
		const leans = leansOnPrevious(unit) || (sameTurn && unit.tokens.length <= 4);
		const link = sameTurn ? (leans ? carry.leaning : carry.turn) : leans ? carry.reply : carry.next;
		const asked = question >= 0 && !isTalk(talk[question]) ? question : -1;
		let most = 0;
		for (let s = 0; s < width; s++) {
			const before = previous < 0 ? 0 : (total[previous * width + s] ?? 0);
			const answer = asked < 0 ? 0 : (total[asked * width + s] ?? 0);
			const inherited = Math.max(
				link * Math.min(before, carry.most),
				carry.answer * Math.min(answer, carry.most)
			);
			total[at * width + s] = share * Math.max(0, inherited);
			most = Math.max(most, total[at * width + s] ?? 0);
		}
		const weight = leans && named[at] !== 1 && most >= 1 ? carry.faint : 1;
		for (let s = 0; s < width; s++)
			total[at * width + s] = (total[at * width + s] ?? 0) + weight * (own[at * width + s] ?? 0);
		previous = at;
	});
	return total;
}

/** True when a sentence opens with a pronoun, a preposition or a number, or is a question without a matter of its own. */
export function leansOnPrevious(unit: Unit): boolean {
	const words = unit.tokens;
	let at = 0;
	while (at < 3 && joiners[unit.lang].has(words[at]?.lower ?? '')) at++;
	const first = words[at]?.lower ?? '';
	if (leaning[unit.lang].has(first) || /^\d/.test(first) || numberWords.has(first)) return true;
	// "En in augustus wel?": a question without a matter of its own.
	return isQuestion(unit) && words.length <= 6 && at > 0;
}
