import type { SlotStatus } from './completeness.ts';
import type { Draft, DraftSentence, DraftSlot } from './draft.ts';
import { hasRelativeDate, type NormalisedValue } from './normalise.ts';
import type { ReportTemplate } from './template.ts';

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
	const inside = bySlot(draft.sections.flatMap((section) => section.sentences));
	const outside = bySlot([...draft.sections.flatMap((s) => s.withheld), ...draft.unassigned]);
	return draft.slots.map((slot) => {
		if (slot.kind === 'professional') return slot;
		const mentions = inside.get(slot.id) ?? [];
		const answered = mentions.some(
			(sentence) => isReliable(sentence) && isAnswered(slot, sentence)
		);
		const named = mentions.length > 0 || outside.has(slot.id);
		const status: SlotStatus = answered ? 'gevonden' : named ? 'deels' : 'niet gevonden';
		return { ...slot, status };
	});
}

function bySlot(sentences: readonly DraftSentence[]): Map<string, DraftSentence[]> {
	const map = new Map<string, DraftSentence[]>();
	for (const sentence of sentences) {
		for (const id of sentence.slots ?? []) {
			const list = map.get(id);
			if (list) list.push(sentence);
			else map.set(id, [sentence]);
		}
	}
	return map;
}

function isReliable(sentence: DraftSentence): boolean {
	return (
		sentence.verdict === 'source-found' || sentence.verdict === 'own' || sentence.confirmed === true
	);
}

const evasive =
	/\b(?:weet (?:ik |het |dat )?niet|geen idee|zou ik moeten (?:nakijken|vragen)|i don['’]?t know|no idea|not sure|je ne sais pas|aucune idée|je sais pas)\b/iu;

/** True when someone says that they do not know. */
export function isEvasive(text: string): boolean {
	return evasive.test(text);
}

/** A word or two that mention a point are no answer: it takes an answer to the question, or an expression that says it, or a value. */
function isAnswered(slot: DraftSlot, sentence: DraftSentence): boolean {
	const { text } = sentence;
	if (isEvasive(text) || /\?["'’”»)\]]*$/.test(text)) return false;
	const values = sentence.values ?? [];
	if (slot.kind === 'amount') return values.some(isAmount);
	if (slot.kind === 'number') return values.length > 0;
	if (slot.kind === 'date') return values.some((v) => v.kind === 'date');
	if (slot.kind === 'moment')
		return (
			values.some((v) => v.kind === 'date') || hasRelativeDate(text, 'nl') || weekday.test(text)
		);
	return sentence.answers?.includes(slot.id) ?? false;
}

const weekday =
	/\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/iu;

/** An amount of money, or a bare number large enough to be one; not a percentage, a date or a time. */
function isAmount(value: NormalisedValue): boolean {
	return value.kind === 'amount' || (value.kind === 'number' && Number(value.value) >= 50);
}
