import type { SlotStatus } from './completeness.ts';
import type { Draft, DraftSentence, DraftSlot } from './draft.ts';
import { hasRelativeDate, type NormalisedValue } from './normalise.ts';
import type { ReportTemplate, SlotKind } from './template.ts';

/** The points of a template, all open. */
export function templateSlots(template: ReportTemplate): DraftSlot[] {
	return template.sections.flatMap((section) =>
		section.slots.map((slot) => ({
			id: slot.id,
			section: section.id,
			title: slot.title,
			question: slot.question,
			kind: slot.kind,
			required: slot.required,
			status: 'niet gevonden' as const
		}))
	);
}

/**
 * The engine's status of every point, from the sentences that are in the report now: `gevonden` needs an answer of the right kind
 * in the report itself; a mention without the value, outside the report, or "I don't know" is `deels`.
 */
export function refreshSlots(draft: Draft): DraftSlot[] {
	const inside = draft.sections.flatMap((section) => section.sentences);
	const outside = [...draft.sections.flatMap((section) => section.withheld), ...draft.unassigned];
	return draft.slots.map((slot) => {
		if (slot.kind === 'professional') return slot;
		return { ...slot, status: statusOf(slot, inside, outside) };
	});
}

function statusOf(slot: DraftSlot, inside: DraftSentence[], outside: DraftSentence[]): SlotStatus {
	const names = (sentence: DraftSentence) => sentence.slots?.includes(slot.id) ?? false;
	const mentions = inside.filter(names);
	if (mentions.some((sentence) => isReliable(sentence) && answers(slot.kind, sentence)))
		return 'gevonden';
	return mentions.length > 0 || outside.some(names) ? 'deels' : 'niet gevonden';
}

function isReliable(sentence: DraftSentence): boolean {
	return (
		sentence.verdict === 'source-found' || sentence.verdict === 'own' || sentence.confirmed === true
	);
}

const evasive =
	/\b(?:weet (?:ik |het |dat )?niet|geen idee|zou ik moeten (?:nakijken|vragen)|i don['’]?t know|no idea|not sure|je ne sais pas|aucune idée|je sais pas)\b/iu;

function answers(kind: SlotKind, sentence: DraftSentence): boolean {
	const { text } = sentence;
	if (evasive.test(text) || /\?["'’”»)\]]*$/.test(text)) return false;
	const values = sentence.values ?? [];
	if (kind === 'amount') return values.some(isAmount);
	if (kind === 'number') return values.length > 0;
	if (kind === 'date')
		return (
			values.some((v) => v.kind === 'date') || hasRelativeDate(text, 'nl') || weekday.test(text)
		);
	return true;
}

const weekday =
	/\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/iu;

/** An amount of money, or a bare number large enough to be one; not a percentage, a date or a time. */
function isAmount(value: NormalisedValue): boolean {
	return value.kind === 'amount' || (value.kind === 'number' && Number(value.value) >= 50);
}
