import type { ConsentChannel } from './contact.ts';
import type { Locale, Localized } from './locale.ts';
import { fill, intlTag, pick } from './locale.ts';

/** What was deleted in one contact, as its keys and its audit entry tell. */
export interface CertificateItem {
	/** Opaque id of the contact: names no one. */
	contact: string;
	/** Title of the report that was being made. */
	template: Localized | null;
	/** Day of the contact, ISO-8601 UTC. */
	openedAt: string;
	deleted: { recordings: number; conversations: number; drafts: number };
	key: { id: string; createdAt: string; destroyedAt: string };
	/** Measurements that no longer count. */
	measurements: number;
	reportKept: boolean;
	audit: { seq: number; hash: string; at: string };
}

export interface CertificateFacts {
	organisation: string;
	reference: string;
	withdrawnAt: string;
	channel: ConsentChannel;
	items: CertificateItem[];
	keeping: { years: number | null; rule: string | null };
}

/** A deletion certificate as sentences and label–value pairs, for page and PDF alike. No client is named in it. */
export interface Certificate {
	title: string;
	head: string[];
	intro: string[];
	items: { heading: string; facts: [label: string, value: string][] }[];
	kept: { heading: string; sentences: string[] };
	proof: { heading: string; sentences: string[] };
}

/**
 * What was deleted and when, which key was destroyed, where the audit trail keeps it, and what remains under which rule. Everything in it
 * can be checked afterwards: the hash is the one of the entry in the audit trail.
 */
export function deletionCertificate(facts: CertificateFacts, locale: Locale): Certificate {
	const moment = new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'long',
		timeStyle: 'medium',
		timeZone: 'Europe/Brussels'
	});
	const at = (iso: string) => moment.format(new Date(iso));
	const { years, rule } = facts.keeping;
	const say = (text: Localized, params: Record<string, string | number> = {}) =>
		fill(pick(text, locale), {
			organisation: facts.organisation,
			reference: facts.reference,
			years: years ?? '',
			rule: rule ?? '',
			date: at(facts.withdrawnAt),
			...params
		});
	return {
		title: say(texts.title),
		head: [facts.organisation, say(texts.reference), at(facts.withdrawnAt)],
		intro: [
			say(texts.said),
			say(channels[facts.channel]),
			say(texts.keyGone),
			say(texts.unreadable)
		],
		items: facts.items.map((item) => ({
			heading: say(texts.contact, {
				report: item.template ? pick(item.template, locale) : item.contact,
				day: new Intl.DateTimeFormat(intlTag(locale), {
					dateStyle: 'long',
					timeZone: 'Europe/Brussels'
				}).format(new Date(item.openedAt))
			}),
			facts: itemFacts(item, say, at)
		})),
		kept: {
			heading: say(texts.keptHead),
			sentences: [
				...(facts.items.some(({ reportKept }) => reportKept)
					? [
							say(texts.reportKept),
							...(years === null ? [] : [say(years === 1 ? texts.oneYear : texts.years)]),
							...(rule === null ? [] : [say(texts.rule)])
						]
					: [say(texts.noReport)]),
				say(texts.choiceKept),
				say(texts.backups)
			]
		},
		proof: { heading: say(texts.proofHead), sentences: [say(texts.proof), say(texts.noName)] }
	};
}

/** Every line of a certificate, for the checks on what a client reads. */
export function certificateLines(certificate: Certificate): string[] {
	const { title, head, intro, items, kept, proof } = certificate;
	return [
		title,
		...head,
		...intro,
		...items.flatMap((item) => [item.heading, ...item.facts.flat()]),
		kept.heading,
		...kept.sentences,
		proof.heading,
		...proof.sentences
	];
}

function itemFacts(
	{ contact, deleted, key, measurements, reportKept, audit }: CertificateItem,
	say: (text: Localized) => string,
	at: (iso: string) => string
): [string, string][] {
	const removed = (count: number) => (count > 0 ? at(key.destroyedAt) : say(texts.nothingThere));
	return [
		[say(labels.contact), contact],
		[say(labels.recording), removed(deleted.recordings)],
		[say(labels.conversation), removed(deleted.conversations)],
		[say(labels.draft), removed(deleted.drafts)],
		[say(labels.key), key.id],
		[say(labels.keyMade), at(key.createdAt)],
		[say(labels.keyDestroyed), at(key.destroyedAt)],
		[say(labels.measurements), String(measurements)],
		[say(labels.report), say(reportKept ? texts.stays : texts.none)],
		[say(labels.audit), String(audit.seq)],
		[say(labels.hash), audit.hash]
	];
}

const channels: Record<ConsentChannel, Localized> = {
	gesprek: {
		nl: 'Dat gebeurde in een gesprek.',
		en: 'That was in a conversation.',
		fr: 'C’était pendant un entretien.'
	},
	telefoon: {
		nl: 'Dat gebeurde aan de telefoon.',
		en: 'That was on the telephone.',
		fr: 'C’était par téléphone.'
	},
	mail: {
		nl: 'Dat gebeurde in een mail.',
		en: 'That was in an e-mail.',
		fr: 'C’était dans un e-mail.'
	},
	formulier: {
		nl: 'Dat gebeurde met een formulier.',
		en: 'That was with a form.',
		fr: 'C’était avec un formulaire.'
	}
};

const labels = {
	contact: { nl: 'Contact', en: 'Contact', fr: 'Contact' },
	recording: { nl: 'Opname gewist', en: 'Recording deleted', fr: 'Enregistrement effacé' },
	conversation: {
		nl: 'Tekst van het gesprek gewist',
		en: 'Text of the conversation deleted',
		fr: 'Texte de l’entretien effacé'
	},
	draft: {
		nl: 'Eerste tekst van de computer gewist',
		en: 'First text by the computer deleted',
		fr: 'Premier texte de l’ordinateur effacé'
	},
	key: { nl: 'Sleutel', en: 'Key', fr: 'Clé' },
	keyMade: { nl: 'Sleutel gemaakt', en: 'Key made', fr: 'Clé créée' },
	keyDestroyed: { nl: 'Sleutel vernietigd', en: 'Key destroyed', fr: 'Clé détruite' },
	measurements: {
		nl: 'Metingen die niet meer tellen',
		en: 'Measurements that no longer count',
		fr: 'Mesures qui ne comptent plus'
	},
	report: { nl: 'Nagelezen verslag', en: 'Checked report', fr: 'Rapport relu' },
	audit: {
		nl: 'Nummer van de auditregel',
		en: 'Number of the audit entry',
		fr: 'Numéro de la ligne d’audit'
	},
	hash: {
		nl: 'Hash van de auditregel (SHA-256)',
		en: 'Hash of the audit entry (SHA-256)',
		fr: 'Empreinte de la ligne d’audit (SHA-256)'
	}
} as const satisfies Record<string, Localized>;

const texts = {
	title: {
		nl: 'Bewijs dat wij hebben gewist',
		en: 'Proof that we deleted',
		fr: 'Preuve que nous avons effacé'
	},
	reference: { nl: 'Dossier {reference}', en: 'File {reference}', fr: 'Dossier {reference}' },
	said: {
		nl: 'Op {date} is de toestemming ingetrokken.',
		en: 'On {date} the consent was taken back.',
		fr: 'Le {date}, l’accord a été retiré.'
	},
	keyGone: {
		nl: 'Wij bewaren gesprekken op slot. De sleutel is vernietigd.',
		en: 'We keep conversations locked. The key was destroyed.',
		fr: 'Nous gardons les entretiens sous clé. La clé a été détruite.'
	},
	unreadable: {
		nl: 'Niemand kan de tekst nog openen, wij ook niet.',
		en: 'Nobody can open the text any more, not even we.',
		fr: 'Plus personne ne peut ouvrir le texte, nous non plus.'
	},
	contact: { nl: '{report}, {day}', en: '{report}, {day}', fr: '{report}, {day}' },
	nothingThere: {
		nl: 'was er niet',
		en: 'there was none',
		fr: 'il n’y en avait pas'
	},
	stays: { nl: 'blijft in het dossier', en: 'stays in the file', fr: 'reste dans le dossier' },
	none: { nl: 'was er nog niet', en: 'there was none yet', fr: 'n’existait pas encore' },
	keptHead: {
		nl: 'Wat blijft, en waarom',
		en: 'What stays, and why',
		fr: 'Ce qui reste, et pourquoi'
	},
	reportKept: {
		nl: 'Een nagelezen verslag blijft in het dossier. De wet vraagt dat wij het dossier bewaren.',
		en: 'A checked report stays in the file. The law asks us to keep the file.',
		fr: 'Un rapport relu reste dans le dossier. La loi nous demande de garder le dossier.'
	},
	years: {
		nl: 'Wij bewaren een verslag {years} jaar.',
		en: 'We keep a report for {years} years.',
		fr: 'Nous gardons un rapport pendant {years} ans.'
	},
	oneYear: {
		nl: 'Wij bewaren een verslag één jaar.',
		en: 'We keep a report for one year.',
		fr: 'Nous gardons un rapport pendant un an.'
	},
	rule: {
		nl: 'Dat staat in deze regel: {rule}.',
		en: 'That is in this rule: {rule}.',
		fr: 'C’est écrit dans cette règle : {rule}.'
	},
	noReport: {
		nl: 'Er was nog geen nagelezen verslag.',
		en: 'There was no checked report yet.',
		fr: 'Il n’y avait pas encore de rapport relu.'
	},
	choiceKept: {
		nl: 'Wij bewaren de keuze zelf: ja, nee of stop, en wanneer. Zo kunnen wij tonen dat wij de keuze volgen.',
		en: 'We keep the choice itself: yes, no or stop, and when. So we can show that we follow the choice.',
		fr: 'Nous gardons le choix lui-même : oui, non ou stop, et la date. Ainsi, nous pouvons montrer que nous le suivons.'
	},
	backups: {
		nl: 'In een oude reservekopie kan de sleutel nog een tijd staan. Wij zetten die nooit terug om dit te lezen.',
		en: 'An old backup may hold the key for some time. We never put it back to read this.',
		fr: 'Une ancienne copie de secours peut garder la clé un temps. Nous ne la remettons jamais pour lire ceci.'
	},
	proofHead: { nl: 'Hoe u dit kunt nakijken', en: 'How to check this', fr: 'Comment le vérifier' },
	proof: {
		nl: 'Elke stap staat in ons auditlogboek. De hash hierboven hoort bij die regel. Wie toezicht houdt, kan dat nakijken.',
		en: 'Each step is in our audit trail. The hash above belongs to that entry. A supervisor can check it.',
		fr: 'Chaque étape figure dans notre journal d’audit. L’empreinte ci-dessus est celle de cette ligne. L’autorité peut le vérifier.'
	},
	noName: {
		nl: 'Op dit blad staat geen naam van een cliënt.',
		en: 'No client is named on this sheet.',
		fr: 'Aucun nom de client ne figure sur cette feuille.'
	}
} as const satisfies Record<string, Localized>;
