import type { ConsentChannel } from './contact.ts';
import type { Locale, Localized } from './locale.ts';
import { fill, intlTag, pick } from './locale.ts';

export interface WithdrawalFacts {
	reference: string;
	organisation: string;
	/** The worker the client can turn to. */
	worker: string;
	/** The data protection officer of the pilot, when one is named. */
	dpo: string | null;
	/** Where the service can be reached, as the public register shows it. */
	contactPoint: string | null;
	supervisor: 'vtc' | 'gba';
	/** ISO-8601 UTC. */
	withdrawnAt: string;
	channel: ConsentChannel;
	/** What there was to delete. */
	deleted: { recording: boolean; conversation: boolean; draft: boolean };
	/** A report was validated before: it stays in the file. */
	reportKept: boolean;
	/** A report is still to be written, by hand. */
	reportToCome: boolean;
	/** How long reports are kept, and the rule that says so, where the service chose them. */
	keeping: { years: number | null; rule: string | null };
	/** Only where the processing rests on consent does article 7(3) say that what was done before stays lawful. */
	basedOnConsent: boolean;
}

export interface Letter {
	title: string;
	/** Organisation, reference and date. */
	head: string[];
	sections: { heading: string; sentences: string[] }[];
}

/**
 * The letter that confirms a withdrawal: what stopped, what was deleted, what is kept and why, that nothing changes for the client, and
 * whom to ask. Level B1, short sentences, one idea each (legal-facts.md §8).
 */
export function withdrawalLetter(facts: WithdrawalFacts, locale: Locale): Letter {
	const date = new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'long',
		timeZone: 'Europe/Brussels'
	}).format(new Date(facts.withdrawnAt));
	const params = {
		reference: facts.reference,
		organisation: facts.organisation,
		worker: facts.worker,
		dpo: facts.dpo ?? '',
		contactPoint: facts.contactPoint ?? '',
		years: facts.keeping.years ?? '',
		rule: facts.keeping.rule ?? '',
		date
	};
	const say = (text: Localized) => fill(pick(text, locale), params);
	return {
		title: say(texts.title),
		head: [facts.organisation, say(texts.reference), date],
		sections: [
			{
				heading: say(texts.stoppedHead),
				sentences: [
					texts.said,
					channels[facts.channel],
					texts.stopped,
					texts.next,
					texts.notAgain
				].map(say)
			},
			{ heading: say(texts.deletedHead), sentences: deletedSentences(facts).map(say) },
			{ heading: say(texts.keptHead), sentences: keptSentences(facts).map(say) },
			{ heading: say(texts.sameHead), sentences: [texts.neutral, texts.decides].map(say) },
			{ heading: say(texts.askHead), sentences: askSentences(facts).map(say) }
		]
	};
}

/** Every line of a letter, for the checks on what a client reads. */
export function letterLines(letter: Letter): string[] {
	return [
		letter.title,
		...letter.head,
		...letter.sections.flatMap(({ heading, sentences }) => [heading, ...sentences])
	];
}

function deletedSentences({ deleted }: WithdrawalFacts): Localized[] {
	if (!deleted.recording && !deleted.conversation && !deleted.draft)
		return [texts.nothingDeleted, texts.keyGone];
	return [
		...(deleted.recording ? [texts.recordingDeleted] : []),
		...(deleted.conversation ? [texts.conversationDeleted] : []),
		...(deleted.draft ? [texts.draftDeleted] : []),
		texts.nobodyReads
	];
}

function keptSentences(facts: WithdrawalFacts): Localized[] {
	const { years, rule } = facts.keeping;
	const kept = [
		texts.reportKept,
		texts.reportWhy,
		...(years === null ? [] : [years === 1 ? texts.keptOneYear : texts.keptYears]),
		...(rule === null ? [] : [texts.keptRule]),
		...(facts.basedOnConsent ? [texts.before] : [])
	];
	return [
		...(facts.reportKept ? kept : []),
		...(facts.reportToCome ? [texts.writtenByHand] : []),
		texts.choiceKept,
		texts.choiceWhy
	];
}

function askSentences({ dpo, supervisor, contactPoint }: WithdrawalFacts): Localized[] {
	return [
		texts.askWorker,
		...(contactPoint ? [texts.reach] : []),
		dpo ? texts.askDpo : texts.askDpoUnnamed,
		texts.complaint,
		supervisors[supervisor]
	];
}

const channels: Record<ConsentChannel, Localized> = {
	gesprek: {
		nl: 'U zei dat in een gesprek.',
		en: 'You said so in a conversation.',
		fr: 'Vous l’avez dit pendant un entretien.'
	},
	telefoon: {
		nl: 'U zei dat aan de telefoon.',
		en: 'You said so on the telephone.',
		fr: 'Vous l’avez dit par téléphone.'
	},
	mail: {
		nl: 'U schreef dat in een mail.',
		en: 'You wrote so in an e-mail.',
		fr: 'Vous l’avez écrit dans un e-mail.'
	},
	formulier: {
		nl: 'U gaf dat door met een formulier.',
		en: 'You told us with a form.',
		fr: 'Vous l’avez communiqué avec un formulaire.'
	}
};

export const supervisors: Record<WithdrawalFacts['supervisor'], Localized> = {
	vtc: {
		nl: 'Vlaamse Toezichtcommissie, Koning Albert II-laan 15, 1210 Brussel, contact@toezichtcommissie.be.',
		en: 'Vlaamse Toezichtcommissie, Koning Albert II-laan 15, 1210 Brussels, contact@toezichtcommissie.be.',
		fr: 'Vlaamse Toezichtcommissie, Koning Albert II-laan 15, 1210 Bruxelles, contact@toezichtcommissie.be.'
	},
	gba: {
		nl: 'Gegevensbeschermingsautoriteit, Drukpersstraat 35, 1000 Brussel, contact@apd-gba.be.',
		en: 'Data Protection Authority, Drukpersstraat 35, 1000 Brussels, contact@apd-gba.be.',
		fr: 'Autorité de protection des données, rue de la Presse 35, 1000 Bruxelles, contact@apd-gba.be.'
	}
};

const texts = {
	title: {
		nl: 'Bevestiging: geen AI meer',
		en: 'Confirmation: no more AI',
		fr: 'Confirmation : plus d’IA'
	},
	reference: {
		nl: 'Dossier {reference}',
		en: 'File {reference}',
		fr: 'Dossier {reference}'
	},
	stoppedHead: { nl: 'Wat is gestopt', en: 'What has stopped', fr: 'Ce qui est arrêté' },
	said: {
		nl: 'U hebt op {date} gezegd dat u geen AI meer wilt.',
		en: 'On {date} you said that you want no more AI.',
		fr: 'Le {date}, vous avez dit que vous ne voulez plus d’IA.'
	},
	stopped: {
		nl: 'Wij zijn meteen gestopt.',
		en: 'We stopped at once.',
		fr: 'Nous avons arrêté tout de suite.'
	},
	next: {
		nl: 'Ook uw volgende gesprekken gaan zonder AI.',
		en: 'Your next conversations are without AI too.',
		fr: 'Vos prochains entretiens se feront aussi sans IA.'
	},
	notAgain: {
		nl: 'Wij vragen het u niet opnieuw, behalve als u dat zelf wilt.',
		en: 'We do not ask you again, unless you want us to.',
		fr: 'Nous ne vous le demanderons plus, sauf si vous le voulez.'
	},
	deletedHead: { nl: 'Wat is gewist', en: 'What was deleted', fr: 'Ce qui est effacé' },
	recordingDeleted: {
		nl: 'Wij hebben de opname van uw stem gewist op {date}.',
		en: 'We deleted the recording of your voice on {date}.',
		fr: 'Nous avons effacé l’enregistrement de votre voix le {date}.'
	},
	conversationDeleted: {
		nl: 'Wij hebben de tekst van het gesprek gewist op {date}.',
		en: 'We deleted the text of the conversation on {date}.',
		fr: 'Nous avons effacé le texte de l’entretien le {date}.'
	},
	draftDeleted: {
		nl: 'Wij hebben ook de eerste tekst van de computer gewist.',
		en: 'We also deleted the first text by the computer.',
		fr: 'Nous avons aussi effacé le premier texte de l’ordinateur.'
	},
	nobodyReads: {
		nl: 'Niemand kan die tekst nog lezen, wij ook niet.',
		en: 'Nobody can read that text any more, not even we.',
		fr: 'Plus personne ne peut lire ce texte, nous non plus.'
	},
	nothingDeleted: {
		nl: 'Er was geen tekst van een gesprek bewaard.',
		en: 'No text of a conversation was stored.',
		fr: 'Aucun texte d’entretien n’était conservé.'
	},
	keyGone: {
		nl: 'Er kan ook niets meer bij komen.',
		en: 'Nothing can be added any more either.',
		fr: 'Rien ne peut plus y être ajouté non plus.'
	},
	keptHead: { nl: 'Wat wij bewaren', en: 'What we keep', fr: 'Ce que nous gardons' },
	reportKept: {
		nl: 'Uw verslag was al nagelezen en blijft in uw dossier.',
		en: 'Your report had been read and stays in your file.',
		fr: 'Votre rapport était déjà relu et reste dans votre dossier.'
	},
	reportWhy: {
		nl: 'De wet vraagt dat wij uw dossier bewaren.',
		en: 'The law asks us to keep your file.',
		fr: 'La loi nous demande de garder votre dossier.'
	},
	keptYears: {
		nl: 'Wij bewaren een verslag {years} jaar.',
		en: 'We keep a report for {years} years.',
		fr: 'Nous gardons un rapport pendant {years} ans.'
	},
	keptOneYear: {
		nl: 'Wij bewaren een verslag één jaar.',
		en: 'We keep a report for one year.',
		fr: 'Nous gardons un rapport pendant un an.'
	},
	keptRule: {
		nl: 'Dat staat in deze regel: {rule}.',
		en: 'That is in this rule: {rule}.',
		fr: 'C’est écrit dans cette règle : {rule}.'
	},
	before: {
		nl: 'Wat vóór {date} met uw toestemming gebeurde, blijft geldig.',
		en: 'What happened with your consent before {date} stays valid.',
		fr: 'Ce qui s’est fait avec votre accord avant le {date} reste valable.'
	},
	writtenByHand: {
		nl: 'Er is nog een verslag niet klaar. Uw maatschappelijk werker schrijft het zelf.',
		en: 'One report is not ready yet. Your social worker writes it.',
		fr: 'Un rapport n’est pas encore prêt. Votre travailleur social l’écrit lui-même.'
	},
	choiceKept: {
		nl: 'Wij bewaren ook wat u koos en op welke dag.',
		en: 'We also keep what you chose and on which day.',
		fr: 'Nous gardons aussi votre choix et sa date.'
	},
	choiceWhy: {
		nl: 'Zo kunnen wij tonen dat wij uw keuze volgen.',
		en: 'So we can show that we follow your choice.',
		fr: 'Ainsi, nous pouvons montrer que nous suivons votre choix.'
	},
	sameHead: { nl: 'Wat niet verandert', en: 'What does not change', fr: 'Ce qui ne change pas' },
	neutral: {
		nl: 'Uw keuze verandert niets aan uw rechten of aan onze inzet.',
		en: 'Your choice changes nothing about your rights or our effort.',
		fr: 'Votre choix ne change rien à vos droits ni à notre engagement.'
	},
	decides: {
		nl: 'Het programma beslist niets over uw steun.',
		en: 'The program decides nothing about your support.',
		fr: 'Le programme ne décide rien de votre aide.'
	},
	askHead: {
		nl: 'Vragen of een klacht',
		en: 'Questions or a complaint',
		fr: 'Questions ou plainte'
	},
	askWorker: {
		nl: 'Hebt u vragen? Spreek met {worker}, {organisation}.',
		en: 'Do you have questions? Talk to {worker}, {organisation}.',
		fr: 'Avez-vous des questions ? Parlez à {worker}, {organisation}.'
	},
	askDpo: {
		nl: '{dpo} waakt bij ons over uw gegevens. Dat heet de functionaris voor gegevensbescherming.',
		en: '{dpo} watches over your data here. That is called the data protection officer.',
		fr: '{dpo} veille ici sur vos données. C’est le délégué à la protection des données.'
	},
	askDpoUnnamed: {
		nl: 'U kunt ook vragen naar de functionaris voor gegevensbescherming.',
		en: 'You can also ask for the data protection officer.',
		fr: 'Vous pouvez aussi demander le délégué à la protection des données.'
	},
	reach: {
		nl: 'U kunt ons zo bereiken: {contactPoint}.',
		en: 'You can reach us like this: {contactPoint}.',
		fr: 'Vous pouvez nous joindre ainsi : {contactPoint}.'
	},
	complaint: {
		nl: 'Bent u niet tevreden? Dan kunt u klacht indienen bij de toezichthouder:',
		en: 'Are you not satisfied? Then you can complain to the supervisor:',
		fr: 'Vous n’êtes pas satisfait ? Vous pouvez porter plainte auprès de l’autorité :'
	}
} as const satisfies Record<string, Localized>;
