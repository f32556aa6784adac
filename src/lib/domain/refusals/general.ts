import type { Localized } from '../locale.ts';

/** What any room may refuse. */
export const generalRefusals = {
	'request-too-large': {
		nl: 'Wat u verstuurde, is {megabytes} MB. Hier mag in één keer hoogstens {max} MB. Er is niets bewaard. Ga terug en kies een kleiner bestand.',
		en: 'What you sent is {megabytes} MB. At most {max} MB fits here at once. Nothing was stored. Go back and choose a smaller file.',
		fr: 'Votre envoi fait {megabytes} Mo. Ici, le maximum est de {max} Mo en une fois. Rien n’a été enregistré. Revenez en arrière et choisissez un fichier plus petit.'
	},
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
	}
} as const satisfies Record<string, Localized>;
