import { numberWords, ordinals } from './lexicons/number-words.ts';

/** What one word says in numbers: how many, or which one in a row. */
export interface SpokenNumber {
	kind: 'number' | 'ordinal';
	value: number;
}

const remembered = new Map<string, SpokenNumber | undefined>();

/**
 * The number in a Dutch, English or French word in lower case: base words, what they are compounded into ("zevenhonderdvijftig",
 * "soixante-quinze", "twenty-five"), ranks ("twaalfde") and words built on a number ("zestienjarige", "driemaal", "dozijn").
 */
export function spokenNumber(lower: string): SpokenNumber | undefined {
	if (remembered.has(lower)) return remembered.get(lower);
	const made = lower.length > 60 ? undefined : read(lower);
	if (remembered.size > 20_000) remembered.clear();
	remembered.set(lower, made);
	return made;
}

function read(word: string): SpokenNumber | undefined {
	const rank = ordinals.get(word);
	if (rank !== undefined) return { kind: 'ordinal', value: rank };
	const value = cardinal(word);
	if (value !== undefined) return { kind: 'number', value };
	const built = builtOn.exec(word);
	const base = built && cardinal(word.slice(0, built.index));
	if (base !== null && base !== undefined) return { kind: 'number', value: base };
	return ordinalOf(word);
}

/** "-jarige", "-maal", "-tal": what Dutch hangs on a number. */
const builtOn =
	/-?(?:jarige?n?s?|jarig|maal|werf|tal(?:len)?|voudige?|dubbele?|daagse?|wekelijkse?|maandelijkse?|jaarlijkse?|delige?|ling(?:en)?|persoons\p{L}*|kamer\p{L}*|sterren\p{L}*|duizendste|euro|uur|daags|aine|aines)$/u;

function ordinalOf(word: string): SpokenNumber | undefined {
	const ending = /(?:ste|de|th|ieth|ième|ièmes)$/u.exec(word);
	if (!ending) return undefined;
	const stems = [word.slice(0, ending.index), word.slice(0, ending.index) + 'e'];
	if (ending[0] === 'ieth' || word.endsWith('ieth')) stems.push(`${word.slice(0, -4)}y`);
	const value = stems.map(cardinal).find((found) => found !== undefined);
	return value === undefined ? undefined : { kind: 'ordinal', value };
}

function cardinal(word: string): number | undefined {
	return numberWords.get(word) ?? hyphenated(word) ?? dutch(word);
}

function hyphenated(word: string): number | undefined {
	if (!word.includes('-')) return undefined;
	let sum = 0;
	const parts = word.replace(/^quatre-vingts?/, 'quatrevingts').split('-');
	for (const part of parts) {
		if (part === 'et' || part === 'and') continue;
		const value = part === 'quatrevingts' ? 80 : (single.get(part) ?? numberWords.get(part));
		if (value === undefined) return undefined;
		sum = (value === 100 || value === 1000) && sum > 0 ? sum * value : sum + value;
	}
	return sum;
}

const single = new Map([
	['een', 1],
	['één', 1],
	['one', 1],
	['un', 1],
	['une', 1]
]);
const tens = /^(.+?)(?:en|ën)(twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)$/u;

/** A Dutch compound: thousands, hundreds, and units before tens; each part must be a number itself. */
function dutch(word: string): number | undefined {
	if (word.length < 6 || !dutchTail.test(word)) return undefined;
	for (const [name, size] of [
		['miljoen', 1_000_000],
		['duizend', 1000],
		['honderd', 100]
	] as const) {
		const at = word.indexOf(name);
		if (at < 0) continue;
		const before = at === 0 ? 1 : part(word.slice(0, at));
		const rest = word.slice(at + name.length).replace(/^en(?=.)/, '');
		const after = rest === '' ? 0 : part(rest);
		return before === undefined || after === undefined || after >= size
			? undefined
			: before * size + after;
	}
	const found = tens.exec(word);
	const unit = found && part(found[1] ?? '');
	return found && unit && unit < 10 ? (numberWords.get(found[2] ?? '') ?? 0) + unit : undefined;
}

const dutchTail = /honderd|duizend|miljoen|(?:en|ën)(?:[tdvzn]\p{L}+tig)$/u;

function part(word: string): number | undefined {
	return single.get(word) ?? numberWords.get(word) ?? dutch(word);
}
