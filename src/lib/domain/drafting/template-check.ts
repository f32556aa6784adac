import type { Locale, Localized } from '../locale.ts';
import { locales } from '../locale.ts';
import { stopWords } from './lexicons/stop-words.ts';
import { mostSections, mostSlots } from './template-edit.ts';
import { isFixedNever, largestCap, neverInAnyTemplate, templateUsers } from './template-fixed.ts';
import { cueStrengths } from './template-form.ts';
import type { FaultCode } from './template-faults.ts';
import type { ReportTemplate, TemplateSection, TemplateSlot } from './template.ts';

/** Something that is not right yet, with the place where it can be mended. `hint` does not stop publication. */
export interface TemplateFault {
	code: FaultCode;
	level: 'fault' | 'hint';
	/** Section id; absent for what stands above the sections. */
	section?: string;
	slot?: string;
	lang?: Locale;
	/** The word or line it is about. */
	text?: string;
	max?: number;
}

/**
 * All that keeps a template from being used, and what is better mended: missing texts, word lists the engine cannot work with, points
 * nobody can fill, and points that ask for one of the no-gos. Empty list of faults = may be published.
 */
export function checkTemplate(template: ReportTemplate): TemplateFault[] {
	const found: TemplateFault[] = [];
	const add: Add = (code, where = {}, level = 'fault') => found.push({ code, level, ...where });
	checkGeneral(template, add);
	const ids = new Set<string>();
	for (const section of template.sections) {
		for (const id of [section.id, ...section.slots.map((slot) => `slot ${slot.id}`)]) {
			if (ids.has(id)) add('twice', { section: section.id, text: id });
			ids.add(id);
		}
		checkSection(section, add);
	}
	return found;
}

/** Faults only: those that stop publication. */
export function templateFaults(template: ReportTemplate): TemplateFault[] {
	return checkTemplate(template).filter(({ level }) => level === 'fault');
}

type Add = (
	code: FaultCode,
	where?: Partial<Omit<TemplateFault, 'code' | 'level'>>,
	level?: TemplateFault['level']
) => void;

const longestTitle = 120;
const longestText = 400;
const longestCue = 80;
const mostWords = 400;

function checkGeneral(template: ReportTemplate, add: Add): void {
	checkText(template.title, longestTitle, 'title-missing', add, {});
	if (template.purpose && !locales.every((locale) => template.purpose?.[locale] === ''))
		checkText(template.purpose, longestText, 'purpose-missing', add, {});
	const users = template.whoMayUse.filter((role) =>
		(templateUsers as readonly string[]).includes(role)
	);
	if (users.length === 0 || users.length !== template.whoMayUse.length) add('users-missing');
	if (template.basis.length === 0) add('basis-missing');
	for (const line of template.basis) checkText(line, longestText, 'basis-language', add, {});
	for (const fixed of neverInAnyTemplate) {
		if (!template.mayNeverContain.some((line) => line.nl === fixed.nl))
			add('never-fixed', { text: fixed.nl });
	}
	for (const line of template.mayNeverContain.filter((one) => !isFixedNever(one)))
		checkText(line, longestText, 'never-language', add, {});
	const { sections } = template;
	if (sections.length === 0) add('sections-missing');
	if (sections.length > mostSections) add('sections-many', { max: mostSections });
	if (!sections.some(({ slots }) => slots.some(({ required }) => required))) add('required-none');
}

function checkSection(section: TemplateSection, add: Add): void {
	const where = { section: section.id };
	const byHand = section.author === 'professional';
	checkText(section.title, longestTitle, 'section-title-missing', add, where);
	if (section.cap !== undefined && (section.cap < 1 || section.cap > largestCap))
		add('cap-out-of-range', { ...where, max: largestCap });
	if (section.slots.length > mostSlots) add('slots-many', { ...where, max: mostSlots });
	if (!byHand && section.kind !== 'actions') checkCuesPresent(section, add);
	for (const locale of locales) checkCues(section, locale, add);
	for (const slot of section.slots) checkSlot(slot, section, add);
	if (byHand && section.slots.length === 0) add('section-without-slots', where, 'hint');
}

/** Without a strong word the engine can put nothing here; in one language only, nothing of a conversation in that language. */
function checkCuesPresent(section: TemplateSection, add: Add): void {
	const without = locales.filter((locale) => !section.cues?.[locale]?.strong?.length);
	if (without.length === locales.length) add('cues-missing', { section: section.id });
	else
		for (const lang of without) add('cues-missing-language', { section: section.id, lang }, 'hint');
}

function checkCues(section: TemplateSection, lang: Locale, add: Add): void {
	const set = section.cues?.[lang];
	if (!set) return;
	const seen = new Map<string, string>();
	for (const strength of cueStrengths) {
		const words = set[strength] ?? [];
		if (words.length > mostWords) add('words-many', { section: section.id, lang, max: mostWords });
		for (const word of words) {
			const where = { section: section.id, lang, text: word };
			checkWord(word, where, add);
			const key = word.toLowerCase();
			const before = seen.get(key);
			if (before !== undefined && before !== strength)
				add(strength === 'veto' || before === 'veto' ? 'cue-both-ways' : 'cue-twice', where);
			seen.set(key, strength);
			if (strength === 'strong' && section.kind !== 'actions' && stopWords[lang].has(key))
				add('cue-common', where, 'hint');
		}
	}
}

function checkWord(word: string, where: Partial<TemplateFault>, add: Add): void {
	if (word.length > longestCue) add('cue-long', { ...where, max: longestCue });
	const letters = word.replace(/[^\p{L}\p{N}]/gu, '').length;
	if (letters === 0 || (word.includes('*') && letters < 3)) add('cue-wide', where);
}

function checkSlot(slot: TemplateSlot, section: TemplateSection, add: Add): void {
	const where = { section: section.id, slot: slot.id };
	const byHand = section.author === 'professional';
	checkText(slot.title, longestTitle, 'slot-title-missing', add, where);
	checkText(slot.question, longestText, 'slot-question-missing', add, where);
	for (const lang of locales) {
		const question = slot.question[lang];
		if (question && !question.trimEnd().endsWith('?'))
			add('slot-no-question', { ...where, lang }, 'hint');
		if (!byHand && asksForNoGo(slot, lang)) add('slot-no-go', { ...where, lang });
	}
	if (byHand !== (slot.kind === 'professional'))
		add(byHand ? 'slot-kind-by-hand' : 'slot-kind-engine', where);
	for (const lang of locales) {
		for (const word of [...(slot.cues?.[lang] ?? []), ...(slot.answers?.[lang] ?? [])])
			checkWord(word, { ...where, lang, text: word }, add);
	}
	if (byHand) return;
	const without = locales.filter(
		(lang) => !slot.cues?.[lang]?.length && !slot.answers?.[lang]?.length
	);
	if (without.length === locales.length) add('slot-cues-missing', where);
	else for (const lang of without) add('slot-cues-missing-language', { ...where, lang }, 'hint');
}

function checkText(
	text: Localized,
	longest: number,
	code: FaultCode,
	add: Add,
	where: Partial<TemplateFault>
): void {
	for (const lang of locales) {
		if (text[lang].trim() === '') add(code, { ...where, lang });
		if (text[lang].length > longest) add('text-long', { ...where, lang, max: longest });
	}
}

/** A point for an engine to fill may not ask for a feeling read from someone, a score or label, or advice. */
const noGo: Record<Locale, RegExp> = {
	nl: whole(
		'risico-?(?:score|profiel|label|inschatting)\\p{L}*|scores?|scoren|emoties?|emotione\\p{L}*|gemoedstoestand|geloofwaardig\\p{L}*|leugens?|kredietwaardig\\p{L}*|(?:steun|leefloon) (?:toekennen|weigeren)'
	),
	en: whole(
		'risk (?:score|profile|label|rating)s?|scores?|emotions?|emotional|state of mind|credibility|lying|creditworth\\p{L}*|(?:grant|refuse) (?:aid|support)'
	),
	fr: whole(
		'(?:profil|étiquette) de risque|scores?|émotions?|émotionnel\\p{L}*|état d.esprit|crédibilité|mensonges?|solvabilité|(?:octroyer|refuser) l.aide'
	)
};

function whole(words: string): RegExp {
	return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
}

function asksForNoGo(slot: TemplateSlot, lang: Locale): boolean {
	return noGo[lang].test(`${slot.title[lang]} ${slot.question[lang]}`);
}
