import snowball from 'snowball-stemmers';
import type { Locale } from '../locale.ts';

/** A word with its place in the text it was cut from (UTF-16 offsets). `lower` has straight apostrophes and no accents on capitals. */
export interface Token {
	raw: string;
	lower: string;
	start: number;
	end: number;
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’.\-/][\p{L}\p{M}\p{N}]+)*/gu;
const plainWord = /^[A-Za-z]+$/;

/** Words, numbers and hyphenated or apostrophised compounds; French elision (l', d', qu') is cut off. */
export function tokenise(text: string): Token[] {
	const tokens: Token[] = [];
	word.lastIndex = 0;
	for (let match = word.exec(text); match; match = word.exec(text)) {
		const raw = match[0];
		const start = match.index;
		const end = start + raw.length;
		if (plainWord.test(raw)) {
			tokens.push({ raw, lower: raw.toLowerCase(), start, end });
			continue;
		}
		pushCompound(tokens, raw, start, end);
	}
	return tokens;
}

const elision = /^(?:l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu)['’]/i;

function pushCompound(tokens: Token[], raw: string, start: number, end: number): void {
	const cut = elision.exec(raw);
	if (cut && raw.length > cut[0].length) {
		const at = start + cut[0].length;
		const rest = raw.slice(cut[0].length);
		const head = raw.slice(0, cut[0].length - 1);
		// "n'" is a negation: it must stay visible to the guards.
		tokens.push({ raw: head, lower: fold(head), start, end: at - 1 });
		tokens.push({ raw: rest, lower: fold(rest), start: at, end });
		return;
	}
	tokens.push({ raw, lower: fold(raw), start, end });
}

/** Lower case, composed (NFC), straight apostrophes. */
export function fold(text: string): string {
	return text.normalize('NFC').toLowerCase().replaceAll('’', "'");
}

/** Text made comparable: NFC, white space runs become one space, typographic quotes become straight. */
export function foldSpace(text: string): string {
	return text.normalize('NFC').replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim();
}

const languages = { nl: 'dutch', en: 'english', fr: 'french' } as const;
const stemmers: Record<Locale, { stem(word: string): string }> = {
	nl: snowball.newStemmer(languages.nl),
	en: snowball.newStemmer(languages.en),
	fr: snowball.newStemmer(languages.fr)
};
const caches: Record<Locale, Map<string, string>> = {
	nl: new Map(),
	en: new Map(),
	fr: new Map()
};
const cacheLimit = 50_000;

/** The Snowball stem of a lower-case word; remembered, because conversations repeat themselves. */
export function stem(lower: string, lang: Locale): string {
	const cache = caches[lang];
	const known = cache.get(lower);
	if (known !== undefined) return known;
	if (cache.size >= cacheLimit) cache.clear();
	const bare = lower.replace(/'s?$/, '');
	const made =
		lower.length > 40 ? lower : stemmers[lang].stem(lang === 'nl' ? firstPerson(bare) : bare);
	cache.set(lower, made);
	return made;
}

/**
 * "slaapt" → "slaap": a report says in the third person what the client said in the first, and the Dutch stemmer keeps that -t apart.
 * Nouns on -ent, -ant, -st, -cht and the like keep theirs.
 */
function firstPerson(word: string): string {
	return word.length >= 5 && /(?:[bdfgklmprvz]|[aio]n|ien)t$/.test(word) && !/[^ao]ant$/.test(word)
		? word.slice(0, -1)
		: word;
}
