import type { Locale, Localized } from '../../locale.ts';
import { fill, pick } from '../../locale.ts';
import { assessmentInSentence } from '../name.ts';
import type { Loss } from './dossier.ts';
import { incomingLosses } from './losses/in.ts';
import { outgoingLosses } from './losses/out.ts';
import { summaryLosses } from './losses/summary.ts';
import { t } from './losses/words.ts';

/** Every way in which something does not travel whole, as a sentence. `{name}` is filled from the loss. */
export const lossSentences = {
	...incomingLosses,
	...outgoingLosses,
	...summaryLosses
} as const satisfies Record<string, Localized>;

export type LossCode = keyof typeof lossSentences;

/** What was dropped of foreign HTML, in words. */
const droppedWords: Record<string, Localized> = {
	script: t('een script', 'a script', 'un script'),
	style: t('opmaakregels', 'style rules', 'des règles de style'),
	'event-handler': t(
		'een gebeurtenis die code uitvoert',
		'an event that runs code',
		'un événement qui exécute du code'
	),
	link: t(
		'een link die niet naar het web of een adres wijst',
		'a link to neither the web nor an address',
		'un lien qui ne mène ni au web ni à une adresse'
	),
	comment: t('commentaar in de code', 'a comment in the code', 'un commentaire dans le code'),
	hidden: t('verborgen tekst', 'hidden text', 'du texte masqué'),
	image: t('een afbeelding', 'an image', 'une image'),
	embedded: t('ingesloten inhoud', 'embedded content', 'du contenu intégré'),
	form: t('een invoerveld', 'an input field', 'un champ de saisie')
};

/** The loss in the reader's language; a code of a newer version stays visible. */
export function lossSentence({ code, params = {} }: Loss, locale: Locale): string {
	const sentence = Object.hasOwn(lossSentences, code) ? lossSentences[code as LossCode] : null;
	if (!sentence) return code;
	const what = params['what'];
	const word = typeof what === 'string' ? droppedWords[what] : undefined;
	const kind = params['kind'];
	return fill(pick(sentence, locale), {
		...params,
		...(word && { what: pick(word, locale) }),
		...(typeof kind === 'string' && { kind: assessmentInSentence(kind, locale) })
	});
}
