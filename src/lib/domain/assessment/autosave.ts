import type { Answer } from './answers.ts';
import { isAnswered } from './answers.ts';

/** An answer with the version that the server counts; null: nothing is answered. */
export interface Saved {
	answer: Answer | null;
	version: number;
}

export type AutosavePhase =
	| 'rest'
	| 'typing'
	| 'saving'
	| 'saved'
	/** No connection: the words wait in memory and are sent again. */
	| 'waiting'
	| 'signed-out'
	| 'refused'
	| 'conflict';

/** One field while someone may be writing in it. */
export interface Autosave {
	/** What stands in the field. */
	mine: Answer | null;
	/** What the server last said it holds: what `mine` was made from. */
	base: Saved;
	phase: AutosavePhase;
	/** What is under way to the server now. */
	sending: Answer | null | undefined;
	/** What was sent without an answer coming back: it may have arrived all the same. */
	unheard: (Answer | null)[];
	/** How often sending failed since the last success. */
	tries: number;
	/** What a colleague saved in this field while there were other words here. */
	theirs: (Saved & { byName: string }) | null;
	message: string;
}

export type AutosaveEvent =
	| { kind: 'typed'; answer: Answer | null; whole?: boolean }
	/** The pause after the last key is over, or it is time to try again. */
	| { kind: 'due' }
	| { kind: 'saved'; version: number }
	| { kind: 'stale'; theirs: Saved & { byName: string } }
	| { kind: 'lost' }
	| { kind: 'signed-out'; message: string }
	| { kind: 'refused'; message: string }
	/** The page heard what the field holds now, without having asked to save. */
	| { kind: 'heard'; now: Saved & { byName: string } }
	| { kind: 'keep-mine' }
	| { kind: 'take-theirs' };

/** What the caller has to do: send now, or wake it up (`due`) after some milliseconds; `keep`: leave an alarm as it is set; nothing: drop it. */
export type AutosaveEffect =
	| { send: { answer: Answer | null; seenVersion: number }; wake?: undefined; keep?: undefined }
	| { wake: number; send?: undefined; keep?: undefined }
	| { keep: true; send?: undefined; wake?: undefined }
	| { send?: undefined; wake?: undefined; keep?: undefined };

export const typingPause = 700;
const pauses = [1500, 3000, 6000, 12_000, 30_000];

export function startAutosave(base: Saved): Autosave {
	return {
		mine: base.answer,
		base,
		phase: 'rest',
		sending: undefined,
		unheard: [],
		tries: 0,
		theirs: null,
		message: ''
	};
}

/** Why words that were sent as a plain form are not saved. */
export type Unsaved = { theirs: Saved & { byName: string } } | { message: string };

/** A field with words that a plain form came back with: they stay in it, and nothing is sent before the writer does something about it. */
export function startUnsaved(base: Saved, mine: Answer | null, why: Unsaved): Autosave {
	const start = startAutosave(base);
	if (sameAnswer(mine, base.answer)) return start;
	return 'theirs' in why
		? { ...start, mine, phase: 'conflict', theirs: why.theirs }
		: { ...start, mine, phase: 'refused', message: why.message };
}

/**
 * What an event does to a field, without a clock or a network. It never lets go of words: what was typed stays in `mine` until the server
 * said it has it or the writer chose the other text, and one field has at most one save under way.
 */
export function autosave(
	state: Autosave,
	event: AutosaveEvent
): { state: Autosave; effect: AutosaveEffect } {
	switch (event.kind) {
		case 'typed':
			return typed(state, event.answer, !!event.whole);
		case 'due':
			return due(state);
		case 'saved': {
			const answer = state.sending ?? null;
			const base = { answer, version: event.version };
			const known = { ...state, base, sending: undefined, unheard: [], tries: 0, message: '' };
			return sameAnswer(state.mine, answer)
				? still({ ...known, phase: 'saved', theirs: null })
				: { state: { ...known, phase: 'typing' }, effect: { wake: typingPause } };
		}
		case 'stale':
			return stale(state, event.theirs);
		case 'lost': {
			const unheard = state.sending === undefined ? [] : [state.sending];
			return {
				state: {
					...state,
					sending: undefined,
					unheard: [...state.unheard, ...unheard],
					phase: 'waiting',
					tries: state.tries + 1
				},
				effect: { wake: pauses[Math.min(state.tries, pauses.length - 1)] ?? 30_000 }
			};
		}
		case 'signed-out':
			return {
				state: {
					...state,
					sending: undefined,
					phase: 'signed-out',
					tries: state.tries + 1,
					message: event.message
				},
				effect: { wake: pauses[Math.min(state.tries + 2, pauses.length - 1)] ?? 30_000 }
			};
		case 'refused':
			return still({ ...state, sending: undefined, phase: 'refused', message: event.message });
		case 'heard':
			return heard(state, event.now);
		case 'keep-mine':
			if (!state.theirs) return still(state);
			return due({ ...state, base: saved(state.theirs), theirs: null, phase: 'typing' });
		case 'take-theirs':
			if (!state.theirs) return still(state);
			return still({
				...startAutosave(saved(state.theirs)),
				phase: 'saved'
			});
	}
}

/** Words that the server has not confirmed: the page warns before it is closed. */
export function isUnsent(state: Autosave): boolean {
	return !sameAnswer(state.mine, state.base.answer) || state.sending !== undefined;
}

/** Whether someone is busy in this field, so that nothing may be replaced in it. */
export function isBusy(state: Autosave): boolean {
	return isUnsent(state) || state.theirs !== null;
}

function typed(state: Autosave, answer: Answer | null, whole: boolean) {
	const mine = isAnswered(answer ?? undefined) ? answer : null;
	const next = { ...state, mine, message: '' };
	// A conflict is open: the writer goes on in her own text, and nothing is sent before she chooses.
	if (state.theirs) return still({ ...next, phase: 'conflict' });
	if (state.sending !== undefined) return still(next);
	if (sameAnswer(mine, state.base.answer) && state.unheard.length === 0)
		return still({ ...next, phase: state.phase === 'rest' ? 'rest' : 'saved' });
	return {
		state: { ...next, phase: 'typing' as const },
		effect: { wake: whole ? 0 : typingPause }
	};
}

function due(state: Autosave) {
	if (state.sending !== undefined || state.theirs) return still(state);
	if (sameAnswer(state.mine, state.base.answer) && state.unheard.length === 0)
		return still({ ...state, phase: state.phase === 'rest' ? 'rest' : 'saved' });
	return {
		state: { ...state, phase: 'saving' as const, sending: state.mine },
		effect: { send: { answer: state.mine, seenVersion: state.base.version } }
	};
}

/** The field moved on: by our own words whose confirmation was lost on the way, or by someone else's. */
function stale(state: Autosave, theirs: Saved & { byName: string }) {
	const sent = state.sending === undefined ? [] : [state.sending];
	const known = { ...state, sending: undefined };
	const ours = [...state.unheard, ...sent].some((answer) => sameAnswer(answer, theirs.answer));
	if (ours || sameAnswer(state.base.answer, theirs.answer))
		return due({ ...known, base: saved(theirs), unheard: [], phase: 'typing' });
	if (sameAnswer(state.mine, theirs.answer))
		return still({ ...startAutosave(saved(theirs)), phase: 'saved' });
	return still({ ...known, phase: 'conflict', theirs, unheard: [], message: '' });
}

function heard(state: Autosave, now: Saved & { byName: string }) {
	const seen = state.theirs ?? state.base;
	// Nothing new: words that wait here for their moment go on waiting for it.
	if (now.version <= seen.version || state.sending !== undefined)
		return { state, effect: { keep: true as const } };
	if (!isBusy(state)) return still({ ...startAutosave(saved(now)), phase: 'rest' });
	return stale(state, now);
}

function saved({ answer, version }: Saved): Saved {
	return { answer, version };
}

function still(state: Autosave): { state: Autosave; effect: AutosaveEffect } {
	return { state, effect: {} };
}

/** Equal in all that is stored, whatever the order of the keys; an empty answer is no answer. */
export function sameAnswer(a: Answer | null, b: Answer | null): boolean {
	const left = isAnswered(a ?? undefined) ? a : null;
	const right = isAnswered(b ?? undefined) ? b : null;
	return equal(left, right);
}

function equal(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
	const keys = (value: object) =>
		Object.keys(value).filter((key) => (value as Record<string, unknown>)[key] !== undefined);
	const names = keys(a);
	return (
		Array.isArray(a) === Array.isArray(b) &&
		names.length === keys(b).length &&
		names.every((key) =>
			equal((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])
		)
	);
}
