import { conversationCues } from './lexicons/conversation.ts';
import { mayHoldValues } from './normalise.ts';
import { isQuestion } from './questions.ts';
import type { Unit } from './segmentation.ts';

/** Where a sentence stands towards the conversation itself: it steers it, is about the recording, is a bare yes or no, or none of these. */
export type Talk = 'steering' | 'consent' | 'yes-no' | 'matter';

/** About the conversation, not about what it is held for. */
export function isTalk(talk: Talk | undefined): boolean {
	return talk === 'steering' || talk === 'consent';
}

/** Most sentences between two mentions of the recording that still belong to the talk about it. */
const gap = 6;
/** How far into a conversation the first mention of the recording makes all before it an opening. */
const opening = 20;

/**
 * Tells greetings, back-channels, steering and the talk about consent from what the conversation is about. `weight` is how strongly a
 * sentence points at any section by its own words (0 = not at all): a sentence of substance is never steering for standing near it.
 */
export function conversationTalk(units: readonly Unit[], weight: (at: number) => number): Talk[] {
	const talk = units.map(talkOf);
	const sure = units.map((unit) => isConsentTalk(unit));
	let last = -1;
	let lastSure = -opening;
	units.forEach((unit, at) => {
		if (sure[at]) lastSure = at;
		const near = at - lastSure <= gap || sure.slice(at, at + gap).includes(true);
		if (!sure[at] && !(near && cuesOf(unit).nearConsent.test(unit.text))) return;
		talk[at] = 'consent';
		const from = last < 0 ? (at <= opening ? 0 : at) : at - last <= gap ? last + 1 : at;
		for (let i = from; i < at; i++)
			if (talk[i] !== 'steering' && !holdsMatter(units, i, weight, last >= 0)) talk[i] = 'consent';
		last = at;
		settle(units, talk, at, weight);
	});
	units.forEach((unit, at) => {
		if (talk[at] === 'matter' && weight(at) < 0.9 && cuesOf(unit).writing.test(unit.text))
			talk[at] = 'consent';
	});
	return talk;
}

/** Between two mentions only amounts and dates count as substance; before the first one any cue does. */
function holdsMatter(
	units: readonly Unit[],
	at: number,
	weight: (at: number) => number,
	between: boolean
): boolean {
	const unit = units[at] as Unit;
	if (between) return /\d/.test(unit.text) && mayHoldValues(unit.text, unit.tokens);
	return weight(at) >= 0.9;
}

/** What follows the last mention, until someone brings up something else: the answers, "En u?". */
function settle(
	units: readonly Unit[],
	talk: Talk[],
	from: number,
	weight: (at: number) => number
): void {
	const asker = units[from]?.speaker;
	let answered = false;
	for (let at = from + 1; at < Math.min(units.length, from + gap); at++) {
		const unit = units[at] as Unit;
		if (weight(at) > 0) return;
		if (unit.speaker === asker && answered && talk[at] === 'matter') return;
		if (isQuestion(unit) && unit.tokens.length > 3) return;
		if (unit.speaker !== asker) answered = true;
		talk[at] = 'consent';
	}
}

function cuesOf(unit: Unit) {
	return conversationCues[unit.lang];
}

function isConsentTalk(unit: Unit): boolean {
	const { consent, notConsent } = cuesOf(unit);
	return consent.test(unit.text) && !notConsent.test(unit.text);
}

function talkOf(unit: Unit): Talk {
	const { backChannel, openers, yesNo, steering } = cuesOf(unit);
	const words = unit.tokens.map((token) => token.lower);
	if (words.length <= 6 && words.every((word) => backChannel.has(word))) {
		return words.some((word) => yesNo.has(word)) && !isQuestion(unit) ? 'yes-no' : 'steering';
	}
	if (words.length > 16) return 'matter';
	let from = 0;
	while (from < words.length - 1 && openers.has(words[from] as string)) from++;
	for (let start = 0; start <= from; start++) {
		if (
			steering.test(
				words
					.slice(start)
					.join(' ')
					.replace(/ h[éè]+$/u, '')
			)
		)
			return 'steering';
	}
	return 'matter';
}
