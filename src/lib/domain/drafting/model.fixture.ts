import type { Citation } from './draft.ts';
import { stopWords } from './lexicons/stop-words.ts';
import type { Unit } from './segmentation.ts';

/**
 * Digits and mid-sentence names of a text that stand nowhere in its cited sentences and their neighbours; written apart from the verifier, so
 * that the test does not ask the judge about the judge.
 */
export function fromElsewhere(
	text: string,
	sources: readonly Citation[],
	units: readonly Unit[]
): { numbers: string[]; names: string[] } {
	const cited = sources.map(({ unit }) => units.findIndex(({ id }) => id === unit));
	const window = units
		.filter((_, at) => cited.some((place) => Math.abs(place - at) <= 1))
		.map((unit) => `${unit.speaker} ${unit.text}`)
		.join(' ');
	const digits = (part: string) =>
		[...part.matchAll(/\d[\d.,]*\d|\d/g)].map(([run]) => run.replace(/\D/g, ''));
	const held = digits(window);
	const seen = window.toLowerCase();
	const names = [...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}]+/gu)]
		.map(([name]) => name)

		.filter((name) => !stopWords.nl.has(name.toLowerCase()))
		.filter((name) => name.length > 2 && !seen.includes(name.toLowerCase()));
	return { numbers: digits(text).filter((run) => !held.includes(run)), names };
}
