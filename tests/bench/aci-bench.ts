import { parsePasted } from '#lib/domain/drafting/parse-source.ts';
import { segment, type Unit } from '#lib/domain/drafting/segmentation.ts';
import { selectWithin } from '#lib/domain/drafting/select.ts';
import { isContent } from '#lib/domain/drafting/verify-index.ts';

const words = 460;
const longEnough = 5;

/** An extractive note: the sentences with most content, chosen by the drafting engine's own selection, in the order of the conversation. */
export function extractiveNote(dialogue: string): string[] {
	const source = parsePasted(dialogue, 'dialogue', { prose: true });
	if (!source.ok) return [];
	const units = segment(source.value, 'en').filter(
		(unit) => unit.tokens.length >= longEnough && !unit.text.endsWith('?')
	);
	const candidates = units.map((unit) => ({ unit, score: contentOf(unit) }));
	const total = units.reduce((sum, unit) => sum + unit.tokens.length, 0);
	let cap = Math.max(1, Math.round((units.length * words) / Math.max(total, 1)));
	let chosen = selectWithin(candidates, cap);
	while (cap > 1 && lengthOf(units, chosen) > words) chosen = selectWithin(candidates, --cap);
	return units.filter((_, at) => chosen.has(at)).map((unit) => unit.text);
}

function lengthOf(units: readonly Unit[], chosen: ReadonlySet<number>): number {
	return [...chosen].reduce((sum, at) => sum + (units[at]?.tokens.length ?? 0), 0);
}

/** Content words, with less and less for each more: long turns carry more, but not in proportion. */
function contentOf(unit: Unit): number {
	const content = new Set(unit.tokens.filter((t) => isContent(t, 'en')).map((t) => t.lower));
	const numbers = unit.tokens.filter((t) => /^\d/.test(t.lower)).length;
	const said = unit.role === 'worker' ? 1.25 : 1;
	return said * Math.sqrt(content.size + numbers);
}

/** The reference point of drafting.md §10: the twelve longest turns of the doctor, in order. */
export function twelveDoctorTurns(dialogue: string): string[] {
	const turns = dialogue
		.split('\n')
		.filter((line) => line.startsWith('[doctor]'))
		.map((line, at) => ({ text: line.replace('[doctor]', '').trim(), at }));
	const longest = turns.toSorted((a, b) => b.text.length - a.text.length).slice(0, 12);
	return longest.toSorted((a, b) => a.at - b.at).map((turn) => turn.text);
}
