import type { Locale, Localized } from './locale.ts';
import { pick } from './locale.ts';

/** The words of the blank form with which a client takes consent back: no reason is asked. */
export interface BlankForm {
	title: string;
	statement: string;
	neutral: string;
	fields: string[];
	give: string;
	/** Before the places where it can be handed in. */
	handIn: string;
	reason: string;
	complaint: string;
}

export function blankForm(locale: Locale): BlankForm {
	const say = (text: Localized) => pick(text, locale);
	return {
		title: say(texts.title),
		statement: say(texts.statement),
		neutral: say(texts.neutral),
		fields: [texts.name, texts.reference, texts.date, texts.signature].map(say),
		give: say(texts.give),
		handIn: say(texts.handIn),
		reason: say(texts.reason),
		complaint: say(texts.complaint)
	};
}

const texts = {
	title: { nl: 'Ik wil geen AI meer', en: 'I want no more AI', fr: 'Je ne veux plus d’IA' },
	statement: {
		nl: 'Ik wil niet meer dat AI helpt bij mijn verslag.',
		en: 'I no longer want AI to help with my report.',
		fr: 'Je ne veux plus que l’IA aide à faire mon rapport.'
	},
	neutral: {
		nl: 'Uw keuze verandert niets aan uw rechten of aan onze inzet.',
		en: 'Your choice changes nothing about your rights or our effort.',
		fr: 'Votre choix ne change rien à vos droits ni à notre engagement.'
	},
	name: { nl: 'Uw naam', en: 'Your name', fr: 'Votre nom' },
	reference: {
		nl: 'Nummer van uw dossier (als u het kent)',
		en: 'Number of your file (if you know it)',
		fr: 'Numéro de votre dossier (si vous le connaissez)'
	},
	date: { nl: 'Datum', en: 'Date', fr: 'Date' },
	signature: { nl: 'Handtekening', en: 'Signature', fr: 'Signature' },
	give: {
		nl: 'Geef dit blad aan uw maatschappelijk werker of aan het onthaal. Wij stoppen meteen. U krijgt een brief die dat bevestigt.',
		en: 'Give this sheet to your social worker or to the reception. We stop at once. You get a letter that confirms it.',
		fr: 'Donnez cette feuille à votre travailleur social ou à l’accueil. Nous arrêtons tout de suite. Vous recevez une lettre qui le confirme.'
	},
	handIn: {
		nl: 'U kunt het ook hier bezorgen:',
		en: 'You can also bring or send it here:',
		fr: 'Vous pouvez aussi l’apporter ou l’envoyer ici :'
	},
	reason: {
		nl: 'U hoeft niet te zeggen waarom. Bellen, mailen of het gewoon zeggen mag ook.',
		en: 'You need not say why. You can also call, e-mail or just say so.',
		fr: 'Vous ne devez pas dire pourquoi. Vous pouvez aussi téléphoner, écrire un e-mail ou simplement le dire.'
	},
	complaint: {
		nl: 'Een klacht? Dan kunt u ook naar:',
		en: 'A complaint? Then you can also turn to:',
		fr: 'Une plainte ? Vous pouvez aussi vous adresser à :'
	}
} as const satisfies Record<string, Localized>;
