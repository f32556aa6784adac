import type { ConsentState, ContactPath, Step } from '#lib/domain/contact.ts';
import type { SlotState } from '#lib/domain/drafting/completeness.ts';
import type { Verdict, VerifyCode } from '#lib/domain/drafting/draft.ts';
import type { WarningCode } from '#lib/domain/drafting/source.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Tone } from '#lib/ui/tone.ts';

/** A status as the screen shows it: never colour alone. */
export interface Status {
	tone: Tone;
	label: string;
}

/** The verdict on a sentence. Green says that a source was found, never that the sentence is right. */
export function verdictStatus({
	verdict,
	confirmed
}: {
	verdict: Verdict;
	confirmed?: boolean | undefined;
}): Status {
	switch (verdict) {
		case 'source-found':
			return { tone: 'good', label: m.drafting_verdict_found() };
		case 'check':
			return confirmed
				? { tone: 'good', label: m.drafting_verdict_confirmed() }
				: { tone: 'attention', label: m.drafting_verdict_check() };
		case 'unsupported':
			return { tone: 'stop', label: m.drafting_verdict_unsupported() };
		case 'block':
			return { tone: 'stop', label: m.drafting_verdict_block() };
		case 'own':
			return { tone: 'neutral', label: m.drafting_verdict_own() };
	}
}

/** `byHand`: there is no source in which the point could have been found. */
export function slotStatus(slot: SlotState, byHand: boolean): Status {
	switch (slot.closed?.how) {
		case 'ingevuld':
			return { tone: 'good', label: m.drafting_slot_filled() };
		case 'niet besproken':
			return { tone: 'neutral', label: m.drafting_slot_not_discussed() };
		case 'n.v.t.':
			return { tone: 'neutral', label: m.drafting_slot_not_applicable() };
		default:
	}
	if (byHand) return { tone: 'attention', label: m.drafting_slot_to_fill() };
	if (slot.status === 'gevonden') return { tone: 'good', label: m.drafting_slot_found() };
	if (slot.status === 'deels') return { tone: 'attention', label: m.drafting_slot_partly() };
	return { tone: 'attention', label: m.drafting_slot_open() };
}

export function consentStatus(consent: ConsentState): Status {
	switch (consent) {
		case 'yes':
			return { tone: 'info', label: m.drafting_consent_yes() };
		case 'no':
			return { tone: 'info', label: m.drafting_consent_no() };
		case 'withdrawn':
			return { tone: 'info', label: m.drafting_consent_withdrawn() };
		case 'unasked':
			return { tone: 'neutral', label: m.drafting_consent_unasked() };
	}
}

export function pathName(path: ContactPath): string {
	if (path === 'ai') return m.drafting_path_ai();
	return path === 'manual' ? m.drafting_path_manual() : m.drafting_path_baseline();
}

export function stepName(step: Step): string {
	switch (step) {
		case 'ask':
			return m.drafting_step_ask();
		case 'source':
			return m.drafting_step_source();
		case 'make':
			return m.drafting_step_make();
		case 'review':
			return m.drafting_step_review();
		case 'write':
			return m.drafting_step_write();
		case 'time':
			return m.drafting_step_time();
		case 'report':
			return m.drafting_step_report();
		case 'done':
			return m.drafting_step_done();
	}
}

export function channelName(channel: string): string {
	switch (channel) {
		case 'telefoon':
			return m.drafting_channel_telefoon();
		case 'mail':
			return m.drafting_channel_mail();
		case 'formulier':
			return m.drafting_channel_formulier();
		default:
			return m.drafting_channel_gesprek();
	}
}

/** Why a verdict fell, in a sentence that says what to look at. */
export function codeSentence(code: VerifyCode): string {
	const sentences: Record<VerifyCode, () => string> = {
		'no-source': m.drafting_code_no_source,
		'quote-not-found': m.drafting_code_quote,
		disguised: m.drafting_code_disguised,
		number: m.drafting_code_number,
		name: m.drafting_code_name,
		'red-flag': m.drafting_code_red_flag,
		negation: m.drafting_code_negation,
		modality: m.drafting_code_modality,
		quantifier: m.drafting_code_quantifier,
		antonym: m.drafting_code_antonym,
		detail: m.drafting_code_detail,
		speaker: m.drafting_code_speaker,
		'weak-support': m.drafting_code_weak_support,
		'no-support': m.drafting_code_no_support,
		'cross-language': m.drafting_code_cross_language,
		emotion: m.drafting_code_emotion,
		score: m.drafting_code_score,
		advice: m.drafting_code_advice,
		instruction: m.models_code_instruction
	};
	return sentences[code]();
}

/** What is worth a second look in a sentence of the worker's own: a hint, never a hindrance. */
export function hintSentence(code: VerifyCode): string {
	if (code === 'number') return m.drafting_hint_number();
	return code === 'name' ? m.drafting_hint_name() : m.drafting_hint_red_flag();
}

/** What kind of thing is left to do, and how many of it. */
export function todoKind(kind: string, count: number): string {
	const kinds: Record<string, (count: { count: number }) => string> = {
		blocked: m.drafting_todo_blocked,
		unsupported: m.drafting_todo_unsupported,
		check: m.drafting_todo_check,
		'open-slot': m.drafting_todo_slot,
		empty: m.drafting_todo_empty
	};
	return (kinds[kind] ?? m.drafting_todo_blocked)({ count });
}

/** What was done to a sentence, in its history. */
export function changeName(kind: string): string {
	const names: Record<string, () => string> = {
		edit: m.drafting_change_edit,
		write: m.drafting_change_edit,
		confirm: m.drafting_change_confirm,
		move: m.drafting_change_move,
		remove: m.drafting_change_remove,
		own: m.drafting_change_own,
		cite: m.drafting_change_cite,
		recite: m.drafting_change_recite,
		adopt: m.drafting_change_adopt,
		restore: m.drafting_change_restore,
		undo: m.drafting_change_undo
	};
	return (names[kind] ?? m.drafting_change_edit)();
}

/** The sentences outside every section, by why they are there. */
export const unassignedNames = {
	geen: m.drafting_unassigned_geen,
	procedure: m.drafting_unassigned_procedure,
	vraag: m.drafting_unassigned_vraag,
	gespreksregie: m.drafting_unassigned_gespreksregie
};

/** What the reading of the source noticed. */
export function warningSentence(code: WarningCode, count: number): string {
	const sentences: Record<WarningCode, (count: { count: number }) => string> = {
		'text-before-first-speaker': m.drafting_warning_before,
		'overlapping-times': m.drafting_warning_overlap,
		'times-out-of-order': m.drafting_warning_order,
		'empty-cue': m.drafting_warning_empty,
		'one-speaker': m.drafting_warning_one_speaker,
		'replacement-characters': m.drafting_warning_characters,
		'decoded-windows-1252': m.drafting_warning_encoding,
		'heading-skipped': m.drafting_warning_heading,
		'hidden-characters': m.sources_warning_hidden_characters,
		'tracked-changes': m.sources_warning_tracked,
		'hidden-text': m.sources_warning_hidden_text,
		'comments-left-out': m.sources_warning_comments,
		'notes-left-out': m.sources_warning_notes
	};
	return sentences[code]({ count });
}
