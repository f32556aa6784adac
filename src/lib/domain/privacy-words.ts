import type { BannedPhrases } from './consent-text.ts';
import { checkConsentText } from './consent-text.ts';
import type { Locale } from './locale.ts';
import { locales } from './locale.ts';

/**
 * Phrases that no text for a client may hold, whatever the checklist pack says: they push (haste, everyone, regret), promise what nobody can
 * promise, or ask for a reason. One that ends in an ellipsis is the beginning of a sentence. Suggestions of our own, beside the
 * phrases of the e-book that the pack carries.
 */
export const alwaysBanned: BannedPhrases = {
	nl: [
		'dan gaat het sneller',
		'dan gaat het veel sneller',
		'iedereen doet dat',
		'de meeste mensen zeggen ja',
		'bijna iedereen zegt ja',
		'anders duurt het langer',
		'anders moet ik…',
		'vindt u het erg als…',
		'dat is beter voor u',
		'wij raden u aan',
		'u hebt niets te verbergen',
		'maakt geen fouten',
		'honderd procent veilig',
		'100% veilig',
		'helemaal anoniem',
		'waarom zegt u nee',
		'waarom wilt u niet',
		'zeg ons waarom'
	],
	en: [
		'then it goes faster',
		'it will be quicker',
		'everyone does it',
		'most people say yes',
		'almost everyone says yes',
		'otherwise it takes longer',
		'otherwise I have to…',
		'would you mind if…',
		'that is better for you',
		'we advise you to',
		'you have nothing to hide',
		'makes no mistakes',
		'one hundred percent safe',
		'100% safe',
		'completely anonymous',
		'why do you say no',
		'why do you not want',
		'tell us why'
	],
	fr: [
		'ça ira plus vite',
		'cela ira plus vite',
		'tout le monde le fait',
		'la plupart des gens disent oui',
		'presque tout le monde dit oui',
		'sinon, cela prend plus de temps',
		'sinon je dois…',
		'ça vous dérange si…',
		'c’est mieux pour vous',
		'nous vous conseillons de',
		'vous n’avez rien à cacher',
		'ne fait pas d’erreurs',
		'cent pour cent sûr',
		'100 % sûr',
		'totalement anonyme',
		'pourquoi dites-vous non',
		'pourquoi ne voulez-vous pas',
		'dites-nous pourquoi'
	]
};

/** The phrases of a pack and those that hold everywhere, each once. */
export function withAlwaysBanned(banned: BannedPhrases): BannedPhrases {
	const all = (locale: Locale) => [...new Set([...banned[locale], ...alwaysBanned[locale]])];
	return { nl: all('nl'), en: all('en'), fr: all('fr') };
}

/** The first banned phrase in a text for a client, as it stands there; null when it holds none. */
export function bannedPhraseIn(
	lines: readonly string[],
	locale: Locale,
	banned: BannedPhrases = alwaysBanned
): string | null {
	const fault = checkConsentText(lines.join('\n'), locale, banned).find(
		({ code }) => code === 'banned-phrase'
	);
	return fault?.found ?? null;
}

/** The same in whatever language it was typed: a setting is one text for all. */
export function bannedInAnyLanguage(
	text: string,
	banned: BannedPhrases = alwaysBanned
): string | null {
	for (const locale of locales) {
		const found = bannedPhraseIn([text], locale, banned);
		if (found) return found;
	}
	return null;
}
