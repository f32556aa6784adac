import type { Localized } from '../locale.ts';

/** The DPIA, the FRIA, their risks and the scope test. */
export const assessmentsRefusals = {
	'comment-required': {
		nl: 'Schrijf een opmerking.',
		en: 'Write a comment.',
		fr: 'Écrivez une remarque.'
	},
	'comment-too-long': {
		nl: 'Een opmerking telt hoogstens {max} tekens. Zet een lange tekst in het antwoord of in een bijlage.',
		en: 'A comment has at most {max} characters. Put a long text in the answer or in an attachment.',
		fr: 'Une remarque compte au plus {max} caractères. Mettez un texte long dans la réponse ou dans une annexe.'
	},
	'mention-unknown': {
		nl: 'U kunt alleen iemand noemen die nu een rol in deze pilot heeft.',
		en: 'You can only mention someone who has a role in this pilot now.',
		fr: 'Vous ne pouvez mentionner qu’une personne qui a actuellement un rôle dans ce pilote.'
	},
	'advice-before-change': {
		nl: 'Iets waarop de beoordeling rust, is veranderd sinds het vorige besluit. Laat de DPO eerst opnieuw adviseren over het geheel.',
		en: 'Something the assessment rests on has changed since the previous decision. Have the DPO advise on the whole again first.',
		fr: 'Un élément sur lequel repose l’analyse a changé depuis la décision précédente. Demandez d’abord au DPO un nouvel avis sur l’ensemble.'
	},
	'assessment-open-questions': {
		nl: 'Er staan nog {count} verplichte vragen open.',
		en: '{count} mandatory questions are still open.',
		fr: '{count} questions obligatoires sont encore ouvertes.'
	},
	'answer-does-not-fit': {
		nl: 'Dit antwoord past niet bij vraag {code}. Herlaad de pagina en probeer opnieuw; er is niets gewijzigd.',
		en: 'This answer does not fit question {code}. Reload the page and try again; nothing was changed.',
		fr: 'Cette réponse ne convient pas à la question {code}. Rechargez la page et réessayez ; rien n’a changé.'
	},
	'views-missing': {
		nl: 'Noteer eerst wat de betrokkenen ervan vinden, of waarom u het hun niet vraagt.',
		en: 'First record what the people concerned think, or why you do not ask them.',
		fr: 'Notez d’abord ce qu’en pensent les personnes concernées, ou pourquoi vous ne les consultez pas.'
	},
	'views-outdated': {
		nl: 'Er is gewijzigd nadat de betrokkenen hun mening gaven. Kijk na of die nog klopt en noteer ze opnieuw.',
		en: 'Something changed after the people concerned gave their views. Check whether they still hold and record them again.',
		fr: 'Des modifications ont suivi l’avis des personnes concernées. Vérifiez s’il vaut encore et notez-le à nouveau.'
	},
	'who-required': {
		nl: 'Schrijf wie u hebt bevraagd: bijvoorbeeld de cliëntenraad of een groep cliënten. Geen namen van cliënten.',
		en: 'Write whom you asked: for instance the client council or a group of clients. No names of clients.',
		fr: 'Écrivez qui vous avez consulté : par exemple le conseil des usagers. Pas de noms de clients.'
	},
	'consultation-not-sent': {
		nl: 'Noteer eerst wanneer de vraag naar de toezichthouder vertrok.',
		en: 'First record when the request was sent to the supervisory authority.',
		fr: 'Notez d’abord quand la demande est partie à l’autorité de contrôle.'
	},
	'outcome-before-letter': {
		nl: 'De uitkomst kan niet van vóór de vraag aan de toezichthouder zijn. Kijk de datum na.',
		en: 'The outcome cannot be from before the request to the supervisory authority. Check the date.',
		fr: 'La réponse ne peut pas précéder la demande à l’autorité de contrôle. Vérifiez la date.'
	},
	'conditions-required': {
		nl: 'U keurt goed onder voorwaarden. Schrijf minstens één voorwaarde, met wie ze uitvoert en tegen wanneer.',
		en: 'You approve under conditions. Write at least one condition, with who does it and by when.',
		fr: 'Vous approuvez sous conditions. Écrivez au moins une condition, avec qui l’exécute et pour quand.'
	},
	'condition-due-passed': {
		nl: 'De voorwaarde “{text}” heeft een datum die voorbij is. Kies een dag die nog komt.',
		en: 'The condition “{text}” has a date that has passed. Choose a day to come.',
		fr: 'La condition « {text} » porte une date passée. Choisissez un jour à venir.'
	},
	'risk-already-there': {
		nl: 'Deze risico’s staan al in het register.',
		en: 'These risks are already in the register.',
		fr: 'Ces risques figurent déjà dans le registre.'
	},
	'risk-title-required': {
		nl: 'Geef het risico een naam: wat kan er misgaan?',
		en: 'Give the risk a name: what can go wrong?',
		fr: 'Donnez un nom au risque : qu’est-ce qui peut mal tourner ?'
	},
	'risk-nowhere': {
		nl: 'Kies of dit risico in de DPIA hoort, in de FRIA, of in beide.',
		en: 'Choose whether this risk belongs in the DPIA, in the FRIA, or in both.',
		fr: 'Choisissez si ce risque relève de l’AIPD, de la FRIA, ou des deux.'
	},
	'risk-not-rated': {
		nl: 'Schat eerst in wat er overblijft na de maatregelen. Pas dan kan iemand het restrisico aanvaarden.',
		en: 'First rate what is left after the measures. Only then can someone accept the residual risk.',
		fr: 'Évaluez d’abord ce qui reste après les mesures. Alors seulement quelqu’un peut accepter le risque résiduel.'
	},
	'measure-text-required': {
		nl: 'Schrijf wat er gedaan wordt.',
		en: 'Write what is done.',
		fr: 'Écrivez ce qui est fait.'
	},
	'scope-not-completed': {
		nl: 'Rond eerst de reikwijdtetest af: er staan nog vragen zonder antwoord open.',
		en: 'First complete the scope test: some questions have no answer yet.',
		fr: 'Terminez d’abord le test d’applicabilité : des questions restent sans réponse.'
	},
	'departure-reason-required': {
		nl: 'De DPO gaat niet akkoord. Zeg waarom u van het advies afwijkt.',
		en: 'The DPO disagrees. Say why you depart from the advice.',
		fr: 'Le DPO n’est pas d’accord. Dites pourquoi vous vous écartez de l’avis.'
	},
	'review-date-required': {
		nl: 'Kies een herzieningsdatum in de toekomst.',
		en: 'Choose a review date in the future.',
		fr: 'Choisissez une date de révision dans le futur.'
	},
	'prior-consultation-required': {
		nl: 'Er blijft een hoog risico over. Noteer eerst hoe de toezichthouder geraadpleegd is (art. 36 AVG).',
		en: 'A high risk remains. First record how the supervisory authority was consulted (art. 36 GDPR).',
		fr: 'Un risque élevé subsiste. Notez d’abord comment l’autorité de contrôle a été consultée (art. 36 RGPD).'
	},
	'version-known': {
		nl: '{name} {version} is al geregistreerd.',
		en: '{name} {version} is already registered.',
		fr: '{name} {version} est déjà enregistré.'
	}
} as const satisfies Record<string, Localized>;
