import type { SlotKind } from '#lib/domain/drafting/template.ts';
import { intlTag } from '#lib/domain/locale.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** Order of the languages in the forms: Dutch and French are written most. */
export const formLanguages: readonly Locale[] = ['nl', 'fr', 'en'];

export function languageName(locale: Locale): string {
	return { nl: m.templates_lang_nl, fr: m.templates_lang_fr, en: m.templates_lang_en }[locale]();
}

/** The language as a label of its own, with a capital. */
export function languageLabel(locale: Locale): string {
	const name = languageName(locale);
	return name.charAt(0).toUpperCase() + name.slice(1);
}

export function slotKindName(kind: SlotKind): string {
	return {
		text: m.templates_slot_text,
		amount: m.templates_slot_amount,
		number: m.templates_slot_number,
		date: m.templates_slot_date,
		moment: m.templates_slot_moment,
		professional: m.templates_slot_professional
	}[kind]();
}

export function userName(role: string): string {
	return role === 'SU' ? m.templates_user_SU() : m.templates_user_MW();
}

/** A field of the forms in words: "cues.fr.strong" → "Sterke woorden (Frans)". */
export function fieldName(field: string): string {
	const parts = field.split('.');
	const lang = parts.find((part): part is Locale => ['nl', 'fr', 'en'].includes(part));
	const strength = parts.find((part) => part in cues) as keyof typeof cues | undefined;
	const name = strength ? cues[strength]() : (names[parts[0] ?? '']?.() ?? field);
	return lang ? m.templates_in_lang({ field: name, lang: languageName(lang) }) : name;
}

/** The value of a field in words, for a comparison. */
export function fieldValue(field: string, value: string): string {
	if (value === '') return m.templates_change_empty();
	if (value === 'on') return '✓';
	const known: Record<string, () => string> = {
		passages: m.templates_kind_passages,
		actions: m.templates_kind_actions,
		engine: m.templates_author_engine,
		professional: m.templates_author_professional
	};
	if (['kind', 'author'].includes(field) && known[value]) return known[value]();
	return value;
}

export function day(iso: string): string {
	return new Intl.DateTimeFormat(intlTag(getLocale()), {
		dateStyle: 'long',
		timeZone: 'Europe/Brussels'
	}).format(new Date(iso));
}

const cues = {
	strong: m.templates_field_strong,
	weak: m.templates_field_weak,
	veto: m.templates_field_veto
};

const names: Record<string, () => string> = {
	title: m.templates_field_title,
	purpose: m.templates_field_purpose,
	question: m.templates_field_question,
	user: m.templates_field_users,
	basis: m.templates_field_basis,
	never: m.templates_field_never,
	kind: m.templates_field_kind,
	author: m.templates_field_author,
	cap: m.templates_field_cap,
	required: m.templates_field_required,
	cues: m.templates_field_cues,
	answers: m.templates_field_answers
};
