import { cleanText } from '#lib/domain/document.ts';

/**
 * Replaces, in every string of a pdfmake definition, the characters that the font has no shape for. pdfmake would leave them out
 * without a word, and a report that loses words is worse than one that shows a box: arrows and ticks become plain signs, anything
 * else (an emoji, another script) becomes a visible ■ and so asks for the screen version.
 */
export function printable<T>(value: T): T {
	if (typeof value === 'string') return plain(value) as T;
	if (Array.isArray(value)) return value.map(printable) as T;
	if (
		value === null ||
		typeof value !== 'object' ||
		Object.getPrototypeOf(value) !== Object.prototype
	) {
		return value;
	}
	return Object.fromEntries(
		Object.entries(value).map(([key, child]) => [key, printable(child)])
	) as T;
}

const signs: Readonly<Record<string, string>> = {
	'→': '>',
	'←': '<',
	'⇒': '=>',
	'✓': 'v',
	'✔': 'v',
	'✗': 'x',
	'✘': 'x',
	'▲': '^',
	'▼': 'v',
	'⚠': '!',
	'\u2011': '-',
	'\u2012': '-',
	'\u202f': '\u00a0'
};

// What Roboto has: Latin, Greek, Cyrillic, general punctuation, currency and the mathematical signs we use.
const covered =
	/[\t\n\r\u0020-\u007e\u00a0-\u017f\u0218-\u021b\u0384-\u038a\u038e-\u03a1\u03a3-\u03ce\u0400-\u0486\u0488-\u0513\u1e80-\u1e85\u1ea0-\u1ef9\u2000-\u200b\u2010\u2013-\u2015\u2017-\u201e\u2020-\u2022\u2025\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u20ac\u2116\u2122\u2212\u221a\u221e\u2248\u2260\u2264\u2265\u25cb\u25cf\u25a0]/u;
const selectors = /[\ufe00-\ufe0f\u200c-\u200f\u2028-\u202e\u2066-\u2069]/u;

function plain(text: string): string {
	return [...cleanText(text)]
		.map((character) => {
			if (signs[character] !== undefined) return signs[character];
			if (selectors.test(character)) return '';
			return covered.test(character) ? character : '■';
		})
		.join('');
}
