import type { Locale } from '../locale.ts';
import { stopWords } from './lexicons/stop-words.ts';
import type { Token } from './tokens.ts';

/** Votes per language: each function word gives one vote, split when languages share it. */
export interface Votes {
	nl: number;
	en: number;
	fr: number;
}

const weights = new Map<string, Votes>();
for (const lang of ['nl', 'en', 'fr'] as const) {
	for (const word of stopWords[lang]) {
		const votes = weights.get(word) ?? { nl: 0, en: 0, fr: 0 };
		votes[lang] = 1;
		weights.set(word, votes);
	}
}
for (const votes of weights.values()) {
	const sum = votes.nl + votes.en + votes.fr;
	votes.nl /= sum;
	votes.en /= sum;
	votes.fr /= sum;
}

/** Stop-word votes over the tokens of a text. */
export function languageVotes(tokens: readonly Token[]): Votes {
	const total: Votes = { nl: 0, en: 0, fr: 0 };
	for (const token of tokens) {
		const votes = weights.get(token.lower);
		if (!votes) continue;
		total.nl += votes.nl;
		total.en += votes.en;
		total.fr += votes.fr;
	}
	return total;
}

/** The language with a clear lead (at least one vote, and one and a half times the second), else the fallback. */
export function decideLanguage(votes: Votes, fallback: Locale): Locale {
	const { nl, en, fr } = votes;
	const top = Math.max(nl, en, fr);
	if (top < 1) return fallback;
	const first = top === nl ? 'nl' : top === en ? 'en' : 'fr';
	const second =
		first === 'nl' ? Math.max(en, fr) : first === 'en' ? Math.max(nl, fr) : Math.max(nl, en);
	return top < 1.5 * second ? fallback : first;
}
