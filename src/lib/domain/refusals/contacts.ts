import type { Localized } from '../locale.ts';

/** Contacts, consent and the client. */
export const contactsRefusals = {
	'reference-empty': {
		nl: 'Geef een dossierkenmerk op, bijvoorbeeld D-2026-0147.',
		en: 'Give a file reference, for example D-2026-0147.',
		fr: 'Donnez une référence de dossier, par exemple D-2026-0147.'
	},
	'reference-too-long': {
		nl: 'Een dossierkenmerk heeft hoogstens {max} tekens.',
		en: 'A file reference has at most {max} characters.',
		fr: 'Une référence de dossier compte au plus {max} caractères.'
	},
	'reference-name': {
		nl: 'Dit lijkt op een naam. Gebruik een kenmerk met een cijfer erin, bijvoorbeeld D-2026-0147: zo staat er nergens wie uw cliënt is. Er is niets bewaard.',
		en: 'This looks like a name. Use a reference with a number in it, for example D-2026-0147, so that nothing says who your client is. Nothing was stored.',
		fr: 'Ceci ressemble à un nom. Utilisez une référence avec un chiffre, par exemple D-2026-0147 : ainsi rien n’indique qui est votre client. Rien n’a été enregistré.'
	},
	'reference-insz': {
		nl: 'Dit lijkt op een rijksregisternummer. Gebruik een eigen dossierkenmerk. Er is niets bewaard.',
		en: 'This looks like a national register number. Use a file reference of your own. Nothing was stored.',
		fr: 'Ceci ressemble à un numéro de registre national. Utilisez votre propre référence de dossier. Rien n’a été enregistré.'
	},
	'reference-email': {
		nl: 'Dit lijkt op een e-mailadres. Gebruik een eigen dossierkenmerk. Er is niets bewaard.',
		en: 'This looks like an e-mail address. Use a file reference of your own. Nothing was stored.',
		fr: 'Ceci ressemble à une adresse e-mail. Utilisez votre propre référence de dossier. Rien n’a été enregistré.'
	},
	'reference-number': {
		nl: 'Dit lijkt op een telefoon- of rekeningnummer. Gebruik een eigen dossierkenmerk. Er is niets bewaard.',
		en: 'This looks like a telephone or account number. Use a file reference of your own. Nothing was stored.',
		fr: 'Ceci ressemble à un numéro de téléphone ou de compte. Utilisez votre propre référence de dossier. Rien n’a été enregistré.'
	},
	'contact-finished': {
		nl: 'Dit verslag is al gevalideerd en kan niet meer wijzigen.',
		en: 'This report was validated already and cannot change any more.',
		fr: 'Ce rapport est déjà validé et ne peut plus être modifié.'
	},
	'contact-other-path': {
		nl: 'Dit contact loopt langs een ander pad. Laad de pagina opnieuw.',
		en: 'This contact follows another path. Reload the page.',
		fr: 'Cet entretien suit une autre voie. Rechargez la page.'
	},
	'consent-text-missing': {
		nl: 'Deze pilot heeft nog geen goedgekeurde toestemmingstekst. Zonder die tekst kan de vraag niet gesteld worden; u kunt het verslag wel zelf schrijven.',
		en: 'This pilot has no approved consent text yet. Without it the question cannot be put; you can write the report yourself.',
		fr: 'Ce pilote n’a pas encore de texte de consentement approuvé. Sans ce texte, la question ne peut pas être posée ; vous pouvez rédiger vous-même le rapport.'
	},
	'consent-text-changed': {
		nl: 'De toestemmingstekst is intussen vernieuwd. Lees de nieuwe tekst voor en noteer het antwoord opnieuw.',
		en: 'The consent text was renewed meanwhile. Read the new text aloud and note the answer again.',
		fr: 'Le texte de consentement a été renouvelé entre-temps. Lisez le nouveau texte à voix haute et notez à nouveau la réponse.'
	},
	'consent-answered': {
		nl: 'Het antwoord voor dit contact is al genoteerd.',
		en: 'The answer for this contact was recorded already.',
		fr: 'La réponse pour cet entretien a déjà été notée.'
	},
	'client-asked-already': {
		nl: 'De vraag wordt bij deze cliënt al gesteld.',
		en: 'This client is being asked already.',
		fr: 'La question est déjà posée à ce client.'
	},
	'client-text-banned': {
		nl: '“{found}” zet druk op de cliënt of belooft te veel. Haal het weg uit de instellingen van de pilot.',
		en: '“{found}” puts pressure on the client or promises too much. Take it out of the pilot’s settings.',
		fr: '« {found} » met la pression sur le client ou promet trop. Retirez-le des réglages du pilote.'
	},
	'action-unknown': {
		nl: 'Deze afspraak staat niet in het verslag. Laad de pagina opnieuw.',
		en: 'This agreement is not in the report. Reload the page.',
		fr: 'Cet engagement ne figure pas dans le rapport. Rechargez la page.'
	},
	'consent-nothing-to-withdraw': {
		nl: 'Voor dit contact is er geen toestemming om in te trekken.',
		en: 'There is no consent to withdraw for this contact.',
		fr: 'Il n’y a pas de consentement à retirer pour cet entretien.'
	},
	'client-text-gone': {
		nl: 'De tekst bestaat niet meer: de sleutel is vernietigd.',
		en: 'The text no longer exists: its key was destroyed.',
		fr: 'Le texte n’existe plus : sa clé a été détruite.'
	},
	'confirm-required': {
		nl: 'Bevestig eerst dat u het verslag hebt nagelezen.',
		en: 'First confirm that you have read the report.',
		fr: 'Confirmez d’abord que vous avez relu le rapport.'
	},
	'hand-over-person': {
		nl: 'Kies een collega met de rol maatschappelijk werker of superuser in deze pilot.',
		en: 'Choose a colleague with the role of social worker or superuser in this pilot.',
		fr: 'Choisissez un collègue qui est travailleur social ou superutilisateur dans ce pilote.'
	},
	'term-day-invalid': {
		nl: 'Deze datum bestaat niet. Schrijf ze als dag, maand en jaar.',
		en: 'This date does not exist. Write it as day, month and year.',
		fr: 'Cette date n’existe pas. Écrivez-la avec jour, mois et année.'
	},
	'term-day-future': {
		nl: 'Deze datum ligt in de toekomst. Noteer ze wanneer het zover is.',
		en: 'This date lies in the future. Note it when it has come.',
		fr: 'Cette date est dans le futur. Notez-la le moment venu.'
	},
	'term-day-old': {
		nl: 'Deze datum ligt meer dan vijf jaar terug. Kijk het jaar na.',
		en: 'This date is more than five years ago. Check the year.',
		fr: 'Cette date remonte à plus de cinq ans. Vérifiez l’année.'
	},
	'term-day-missing': {
		nl: 'Vul eerst deze datum in: de latere rekent erop.',
		en: 'Fill in this date first: the later one counts on it.',
		fr: 'Indiquez d’abord cette date : la suivante en dépend.'
	},
	'term-day-order': {
		nl: 'Deze datum ligt voor de vorige. Eerst komt de aanvraag, dan de beslissing, dan de kennisgeving.',
		en: 'This date lies before the previous one. First comes the application, then the decision, then the notification.',
		fr: 'Cette date précède la précédente. D’abord la demande, puis la décision, puis la notification.'
	},
	'term-counted': {
		nl: 'De wettelijke termijn van dit dossier is al geteld en een meting verandert niet meer. Andere datums die dezelfde uitslag geven, kunnen wel.',
		en: 'The legal time limit of this file has been counted, and a measurement does not change. Other dates that give the same outcome are possible.',
		fr: 'Le délai légal de ce dossier a déjà été compté et une mesure ne change plus. D’autres dates qui donnent le même résultat restent possibles.'
	}
} as const satisfies Record<string, Localized>;
