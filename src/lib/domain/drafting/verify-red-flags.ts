import { locales, type Locale } from '../locale.ts';
import { redFlagPhrases, redFlags, relatives } from './lexicons/red-flags.ts';
import { bareWord } from './plain-text.ts';
import { polarityAt, samePolarity } from './polarity.ts';
import { guessRole } from './speakers.ts';
import { fold, type Token } from './tokens.ts';
import type { Case } from './verifier.ts';

/**
 * Step 3: a grave matter that no cited sentence names in the same words, about the same person, denied or not as the source does. A
 * question states nothing, so it carries no grave matter either.
 */
export function redFlagClash(context: Case): boolean {
	const { tokens, text, lang, index, cited, hasSources } = context;
	const within = hasSources ? cited : [...index.units.keys()];
	const mayBePhrase = tokens.some(({ lower }) => phraseWords.has(lower));
	const phrases = mayBePhrase ? redFlagPhrases.filter((phrase) => phrase.test(text)) : [];
	if (phrases.some((phrase) => !within.some((number) => phrase.test(index.plain(number)))))
		return true;
	return tokens.some((token, at) => {
		const grave = graveRules(token.lower, lang);
		if (grave.length === 0) return false;
		const claimed = polarityAt(tokens, at, lang, text);
		return !within.some((number) => {
			const unit = index.units[number];
			if (!unit || (asks(unit.text) && !asks(text) && !reportsQuestion.test(text))) return false;
			const words = index.words(number);
			return words.some(
				(word, i) =>
					grave.every((rule) => graveRules(word.lower, lang).includes(rule)) &&
					samePolarity(claimed, polarityAt(words, i, unit.lang, index.plain(number)), hasSources) &&
					(!hasSources || samePerson(context, words, unit.role === 'client'))
			);
		});
	});
}

/** A word without which no phrase stands. */
const phraseWords = new Set(
	'leven stappen gestapt aandoen doen life live lives die vivre jours mourir himself herself myself themselves'.split(
		' '
	)
);

interface Rule {
	lang: Locale;
	pattern: RegExp;
	/** Long enough to mean the same in the other languages: "mes" is a knife in Dutch and "my" in French. */
	shared: boolean;
}

const rules: readonly Rule[] = locales.flatMap((lang) =>
	redFlags[lang].map(({ source }) => ({
		lang,
		pattern: new RegExp(source, 'u'),
		shared: source.replace(/\W/g, '').length >= 6
	}))
);
const any = new RegExp(rules.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'u');
const remembered = new Map<string, readonly Rule[]>();
const none: readonly Rule[] = [];

/** The rules that a word of a sentence in `lang` falls under; a French word in a Dutch sentence is as grave. */
export function graveRules(lower: string, lang: Locale): readonly Rule[] {
	let found = remembered.get(lower);
	if (!found) {
		const bare = bareWord(lower);
		found = any.test(bare) ? rules.filter(({ pattern }) => pattern.test(bare)) : none;
		if (remembered.size > 20_000) remembered.clear();
		remembered.set(lower, found);
	}
	return found === none ? none : found.filter((rule) => rule.shared || rule.lang === lang);
}

const reportsQuestion =
	/(?<!\p{L})(?:vraagt|vroeg|vraag|asks|asked|demande|demandé|demandait)(?!\p{L})/iu;

function asks(text: string): boolean {
	return /\?["'’”»)\]]*\s*$/.test(text);
}

/**
 * Whether sentence and source speak of the same person: a relative or a name that the one has, the other has; and what the client says of
 * "him" or "her" is not about the client.
 */
function samePerson(
	{ tokens, text, index, lang }: Case,
	words: readonly Token[],
	byClient: boolean
): boolean {
	const here = peopleIn(tokens, index.speakers, lang);
	const there = peopleIn(words, index.speakers, lang);
	if ([...here].some((person) => !there.has(person))) return false;
	if ([...there].some((person) => here.has(person))) return true;
	const self = words.some((word) => firstPerson.has(word.lower));
	if (there.size > 0) return self;
	const aboutClient = guessRole(clientWord.exec(text)?.[0] ?? '') === 'client';
	const other = words.some((word) => thirdPerson.has(word.lower));
	return !(byClient && aboutClient && other && !self);
}

const firstPerson = new Set('ik i je j me mij moi wij we nous'.split(' '));
const thirdPerson = new Set(
	'hij zij ze hem haar he she him her they them il elle lui ils elles eux'.split(' ')
);
const clientWord =
	/(?<!\p{L})(?:cli[eë]nte?|client|applicant|patient|patiënte?|patiente|bénéficiaire|demandeu(?:r|se)|usag(?:er|ère))(?!\p{L})/iu;

/** Relatives and names in a sentence, in one form; the people who speak are left to the check of the speaker. */
function peopleIn(
	tokens: readonly Token[],
	speakers: ReadonlySet<string>,
	lang: Locale
): Set<string> {
	const found = new Set<string>();
	tokens.forEach((token, at) => {
		const relative = relatives.get(token.lower);
		if (relative) found.add(relative);
		else if (at > 0 && /^\p{Lu}\p{Ll}/u.test(token.raw) && !speakers.has(fold(token.raw)))
			if (!guessRole(token.raw) && graveRules(token.lower, lang).length === 0)
				found.add(token.lower);
	});
	return found;
}
