import type { ConsentState, ContactPath, Step } from '#lib/domain/contact.ts';
import type { DraftSentence, DraftSlot, VerifyCode } from '#lib/domain/drafting/draft.ts';
import type { WarningCode } from '#lib/domain/drafting/source.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Tone } from '#lib/ui/tone.ts';

/** A status as the screen shows it: never colour alone. */
export interface Status {
	tone: Tone;
	label: string;
}

/** The verdict on a sentence. Green says that a source was found, never that the sentence is right. */
export function verdictStatus({ verdict, confirmed }: DraftSentence): Status {
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

/** Does this sentence stand in the way of validating? */
export function needsAttention({ verdict, confirmed }: DraftSentence): boolean {
	return verdict === 'block' || verdict === 'unsupported' || (verdict === 'check' && !confirmed);
}

/** `byHand`: there is no source in which the point could have been found. */
export function slotStatus(slot: DraftSlot, byHand: boolean): Status {
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
