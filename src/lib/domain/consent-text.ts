import type { Locale, Localized } from './locale.ts';
import { fill } from './locale.ts';

/** The longest sentence a client should have to listen to, in words. */
export const maxSentenceWords = 15;

export type ConsentTextCode = 'banned-phrase' | 'long-sentence' | 'long-word' | 'passive';

/** What is wrong with a consent text. `refuse` stops saving; `warn` should be mended; `hint` is a matter of taste. */
export interface ConsentTextFault {
	code: ConsentTextCode;
	severity: 'refuse' | 'warn' | 'hint';
	/** Where it is in the text, in UTF-16 units. */
	start: number;
	end: number;
	/** The words themselves. */
	found: string;
	text: Localized;
}

/** Phrases per language that put pressure on a client; one that ends in an ellipsis is the beginning of a sentence. */
export type BannedPhrases = Readonly<Record<Locale, readonly string[]>>;

/**
 * Reads a consent text as a client would (CEFR level B1): banned phrases, sentences over fifteen words, passives and long
 * words. In the order of the text, the gravest first at the same place.
 */
export function checkConsentText(
	text: string,
	locale: Locale,
	banned: BannedPhrases
): ConsentTextFault[] {
	const faults = [
		...bannedIn(text, banned[locale]),
		...sentencesOf(text, locale).flatMap((sentence) => sentenceFaults(sentence, locale)),
		...longWordsIn(text, locale)
	];
	return faults.sort((a, b) => a.start - b.start || rank(a) - rank(b));
}

function rank(fault: ConsentTextFault): number {
	return ['refuse', 'warn', 'hint'].indexOf(fault.severity);
}

function bannedIn(text: string, phrases: readonly string[]): ConsentTextFault[] {
	const folded = fold(text);
	return phrases.flatMap((phrase) => {
		const wanted = fold(phrase.replace(/(…|\.\.\.)\s*$/u, '')).text.trim();
		if (!wanted) return [];
		return occurrences(folded.text, wanted).map((at) => {
			const start = folded.origin[at] ?? 0;
			const end = (folded.origin[at + wanted.length - 1] ?? start) + 1;
			return fault('banned-phrase', 'refuse', text, start, end);
		});
	});
}

/** Where whole words of `wanted` begin in `text`. */
function occurrences(text: string, wanted: string): number[] {
	const found: number[] = [];
	for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
		if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + wanted.length]))
			found.push(at);
	}
	return found;
}

function isWordCharacter(character: string | undefined): boolean {
	return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** Lower case, no accents, one kind of apostrophe, every run of other signs one space; `origin` leads back to the text. */
function fold(text: string): { text: string; origin: number[] } {
	let folded = '';
	const origin: number[] = [];
	let at = 0;
	for (const character of text) {
		const plain = character
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.replace(/[’‘ʼ`´]/u, "'")
			.toLowerCase();
		for (const unit of plain) {
			const kept = /[\p{L}\p{N}']/u.test(unit) ? unit : ' ';
			if (kept === ' ' && folded.endsWith(' ')) continue;
			folded += kept;
			for (let unitIndex = 0; unitIndex < kept.length; unitIndex++) origin.push(at);
		}
		at += character.length;
	}
	return { text: folded, origin };
}

/** How hard a text is to read; sentences and words as `checkConsentText` counts them. */
export interface Readability {
	sentences: number;
	words: number;
	/** Words per sentence. */
	mean: number;
	/** The longest sentence, and how many words it has. */
	longest: { text: string; words: number };
	/** Share of the words that are long, 0–1. */
	longWords: number;
}

/** Measures a text for a client. Plain language (CEFR B1) keeps the mean under about twelve words and no sentence over fifteen. */
export function readability(text: string, locale: Locale): Readability {
	const counted = sentencesOf(text, locale).map((sentence) => ({
		text: sentence.text,
		words: wordsIn(sentence.text).length
	}));
	const said = counted.filter(({ words }) => words > 0);
	const words = said.reduce((sum, sentence) => sum + sentence.words, 0);
	return {
		sentences: said.length,
		words,
		mean: said.length === 0 ? 0 : words / said.length,
		longest: said.reduce((most, sentence) => (sentence.words > most.words ? sentence : most), {
			text: '',
			words: 0
		}),
		longWords: words === 0 ? 0 : longWordsIn(text, locale).length / words
	};
}

interface Sentence {
	text: string;
	start: number;
}

function sentencesOf(text: string, locale: Locale): Sentence[] {
	const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
	return [...segmenter.segment(text)]
		.map(({ segment, index }) => ({
			text: segment.trim(),
			start: index + segment.length - segment.trimStart().length
		}))
		.filter(({ text: sentence }) => sentence.length > 0);
}

function sentenceFaults(sentence: Sentence, locale: Locale): ConsentTextFault[] {
	const faults: ConsentTextFault[] = [];
	const end = sentence.start + sentence.text.length;
	const words = wordsIn(sentence.text).length;
	if (words > maxSentenceWords) {
		const long = fault('long-sentence', 'warn', sentence.text, 0, sentence.text.length, { words });
		faults.push({ ...long, start: sentence.start, end });
	}
	const passive = passives[locale].exec(sentence.text);
	if (passive) {
		const start = passive.index;
		const hint = fault('passive', 'hint', sentence.text, start, start + passive[0].length);
		faults.push({ ...hint, start: sentence.start + hint.start, end: sentence.start + hint.end });
	}
	return faults;
}

/** An auxiliary and a participle near each other: a guess, good enough for a hint. */
const passives: Readonly<Record<Locale, RegExp>> = {
	nl: /(?<!\p{L})(word|wordt|worden|werd|werden)(?!\p{L})(?:[^.!?]{0,60}?)(?<!\p{L})(?:ge|be|ver|ont|her)\p{L}+(?:d|t|en)(?!\p{L})/iu,
	en: /(?<!\p{L})(is|are|was|were|been|being|be)\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|wn|en)(?!\p{L})/iu,
	fr: /(?<!\p{L})(est|sont|sera|seront|était|étaient|été)\s+(?:\p{L}+ment\s+)?\p{L}+(?:é|ée|és|ées)(?!\p{L})/iu
};

/** Dutch writes compounds as one word, so its limit is higher. */
const maxWordLetters: Readonly<Record<Locale, number>> = { nl: 17, en: 14, fr: 14 };

function longWordsIn(text: string, locale: Locale): ConsentTextFault[] {
	return wordsIn(text)
		.filter(({ word }) => word.length > maxWordLetters[locale])
		.map(({ word, start }) => fault('long-word', 'hint', text, start, start + word.length));
}

function wordsIn(text: string): { word: string; start: number }[] {
	return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)].map((match) => ({
		word: match[0],
		start: match.index
	}));
}

const sentences: Readonly<Record<ConsentTextCode, Localized>> = {
	'banned-phrase': {
		nl: '“{found}” zet druk op de cliënt. Laat het weg.',
		en: '“{found}” puts pressure on the client. Leave it out.',
		fr: '« {found} » met la pression sur le client. Retirez-le.'
	},
	'long-sentence': {
		nl: 'Deze zin telt {words} woorden. Maak er twee van, met hoogstens {max} woorden.',
		en: 'This sentence has {words} words. Make two of it, of at most {max} words.',
		fr: 'Cette phrase compte {words} mots. Faites-en deux, de {max} mots au plus.'
	},
	'long-word': {
		nl: '“{found}” is een lang woord. Bestaat er een korter?',
		en: '“{found}” is a long word. Is there a shorter one?',
		fr: '« {found} » est un mot long. En existe-t-il un plus court ?'
	},
	passive: {
		nl: '“{found}” lijkt een passieve vorm. Zeg wie het doet.',
		en: '“{found}” looks like a passive. Say who does it.',
		fr: '« {found} » semble être une forme passive. Dites qui agit.'
	}
};

function fault(
	code: ConsentTextCode,
	severity: ConsentTextFault['severity'],
	text: string,
	start: number,
	end: number,
	params: Record<string, number> = {}
): ConsentTextFault {
	const found = text.slice(start, end);
	const values = { ...params, found, max: maxSentenceWords };
	const sentence = sentences[code];
	return {
		code,
		severity,
		start,
		end,
		found,
		text: {
			nl: fill(sentence.nl, values),
			en: fill(sentence.en, values),
			fr: fill(sentence.fr, values)
		}
	};
}
