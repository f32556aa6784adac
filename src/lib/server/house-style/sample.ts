import type { DocumentModel } from '#lib/domain/document.ts';
import { bullets, facts, grid, heading, panel, paragraph } from '#lib/domain/document.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';

/** An invented document that shows every piece of the house style; it says on top that it is an example. */
export function sampleDocument(organisation: string, locale: Locale, at: Date): DocumentModel {
	const say = (key: keyof typeof words) => pick(words[key], locale);
	return {
		title: say('title'),
		subtitle: say('subtitle'),
		organisation,
		locale,
		confidentiality: 'confidential',
		at,
		content: [
			panel(say('lead'), say('leadText')),
			facts([
				[say('file'), 'VB-2026-0001'],
				[say('kind'), say('kindText')]
			]),
			heading(say('question')),
			paragraph([say('sentence'), { note: say('note') }]),
			bullets([say('first'), say('second')]),
			heading(say('agreements')),
			grid([say('who'), say('what')], [[say('worker'), say('call')]], [140, '*']),
			{ kind: 'signatures', places: [[say('worker')], [say('client')]] }
		]
	};
}

const words = {
	title: {
		nl: 'Voorbeeld van een document',
		en: 'Example of a document',
		fr: 'Exemple de document'
	},
	subtitle: {
		nl: 'Verzonnen inhoud, om de huisstijl te bekijken',
		en: 'Invented content, to look at the house style',
		fr: 'Contenu fictif, pour voir la charte graphique'
	},
	lead: { nl: 'Dit is een voorbeeld', en: 'This is an example', fr: 'Ceci est un exemple' },
	leadText: {
		nl: 'Een kader zoals dit vat samen wat de lezer eerst moet weten.',
		en: 'A panel like this says what the reader must know first.',
		fr: 'Un encadré comme celui-ci dit ce que le lecteur doit savoir d’abord.'
	},
	file: { nl: 'Dossier', en: 'File', fr: 'Dossier' },
	kind: { nl: 'Soort', en: 'Kind', fr: 'Type' },
	kindText: { nl: 'sociaal verslag', en: 'social report', fr: 'rapport social' },
	question: { nl: 'Hulpvraag', en: 'Request for help', fr: 'Demande d’aide' },
	sentence: {
		nl: 'De cliënt vraagt hulp bij een achterstand van de huur.',
		en: 'The client asks for help with rent arrears.',
		fr: 'Le client demande de l’aide pour un arriéré de loyer.'
	},
	note: {
		nl: 'Cliënt (00:01:12): «Ik kan mijn huur niet meer betalen.»',
		en: 'Client (00:01:12): «I can no longer pay my rent.»',
		fr: 'Client (00:01:12) : «Je ne peux plus payer mon loyer.»'
	},
	first: { nl: 'een eerste punt', en: 'a first point', fr: 'un premier point' },
	second: { nl: 'een tweede punt', en: 'a second point', fr: 'un deuxième point' },
	agreements: { nl: 'Afspraken', en: 'Agreements', fr: 'Accords' },
	who: { nl: 'Wie', en: 'Who', fr: 'Qui' },
	what: { nl: 'Wat', en: 'What', fr: 'Quoi' },
	worker: { nl: 'Maatschappelijk werker', en: 'Social worker', fr: 'Travailleur social' },
	client: { nl: 'Cliënt', en: 'Client', fr: 'Client' },
	call: {
		nl: 'belt de huisbaas',
		en: 'calls the landlord',
		fr: 'appelle le propriétaire'
	}
} as const satisfies Record<string, Localized>;
