import type { Localized } from './locale.ts';

/**
 * Every business refusal and its sentence: what is wrong and what to do next. `{name}` is filled from the refusal's params.
 * The HTTP status of each code is in `lib/server/errors.ts`.
 */
export const refusalSentences = {
	'not-found': {
		nl: 'Dit bestaat niet of is niet van uw organisatie.',
		en: 'This does not exist or does not belong to your organisation.',
		fr: 'Cet élément n’existe pas ou n’appartient pas à votre organisation.'
	},
	'not-allowed': {
		nl: 'Uw rol laat dit niet toe. Vraag het aan de projecteigenaar.',
		en: 'Your role does not allow this. Ask the project owner.',
		fr: 'Votre rôle ne le permet pas. Adressez-vous au responsable du projet.'
	},
	'changed-meanwhile': {
		nl: 'Iemand anders heeft dit intussen gewijzigd. Uw tekst is niet verloren: vergelijk en bewaar opnieuw.',
		en: 'Someone else changed this meanwhile. Your text is not lost: compare and save again.',
		fr: 'Quelqu’un d’autre a modifié ceci entre-temps. Votre texte n’est pas perdu : comparez et enregistrez à nouveau.'
	},
	'reason-required': {
		nl: 'Geef een reden op.',
		en: 'Give a reason.',
		fr: 'Indiquez une raison.'
	},
	'password-wrong': {
		nl: 'Het wachtwoord klopt niet. Er is niets ondertekend.',
		en: 'The password is not right. Nothing was signed.',
		fr: 'Le mot de passe est incorrect. Rien n’a été signé.'
	}
} as const satisfies Record<string, Localized>;

export type RefusalCode = keyof typeof refusalSentences;
