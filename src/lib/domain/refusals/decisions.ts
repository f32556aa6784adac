import type { Localized } from '../locale.ts';

/** Advice, decisions, conditions and incidents. */
export const decisionsRefusals = {
	'incident-severity': {
		nl: 'Kies hoe ernstig het incident is.',
		en: 'Choose how serious the incident is.',
		fr: 'Choisissez la gravité de l’incident.'
	},
	'incident-kind': {
		nl: 'Kies wat er misging.',
		en: 'Choose what went wrong.',
		fr: 'Choisissez ce qui s’est mal passé.'
	},
	'incident-description': {
		nl: 'Beschrijf kort wat er gebeurde, zonder namen van cliënten.',
		en: 'Describe briefly what happened, without names of clients.',
		fr: 'Décrivez brièvement ce qui s’est passé, sans noms de clients.'
	},
	'incident-measures': {
		nl: 'Schrijf welke maatregelen genomen zijn. Zonder maatregelen blijft het incident open.',
		en: 'Write which measures were taken. Without measures the incident stays open.',
		fr: 'Indiquez les mesures prises. Sans mesures, l’incident reste ouvert.'
	},
	'incident-already-closed': {
		nl: 'Dit incident is al afgesloten.',
		en: 'This incident is already closed.',
		fr: 'Cet incident est déjà clôturé.'
	},
	'incident-own-report': {
		nl: 'U meldde dit ernstige incident zelf. Een collega (projecteigenaar, CISO of DPO) moet het afsluiten.',
		en: 'You reported this serious incident yourself. A colleague (project owner, CISO or DPO) must close it.',
		fr: 'Vous avez signalé vous-même cet incident grave. Un collègue (responsable du projet, CISO ou DPO) doit le clôturer.'
	},
	'outcome-not-now': {
		nl: 'Dit besluit kan niet in deze fase of toestand. Kies een ander besluit.',
		en: 'This decision is not possible in this phase or state. Choose another one.',
		fr: 'Cette décision n’est pas possible dans cette phase ou cet état. Choisissez-en une autre.'
	},
	'gate-blocked': {
		nl: 'De poort is nog dicht: er staan {count} zaken in de weg. Ze staan bovenaan de pagina, met waar u ze oplost.',
		en: 'The gate is still shut: {count} things stand in the way. They are at the top of the page, with where to solve them.',
		fr: 'La porte est encore fermée : {count} points font obstacle. Ils figurent en haut de la page, avec l’endroit où les résoudre.'
	},
	'incident-still-open': {
		nl: 'Er staat een ernstig incident open. Sluit het eerst af met maatregelen; daarna kan de pilot weer open.',
		en: 'A serious incident is open. Close it with measures first; then the pilot can open again.',
		fr: 'Un incident grave est ouvert. Clôturez-le d’abord avec des mesures ; ensuite le pilote pourra rouvrir.'
	},
	'decision-conditions': {
		nl: 'Schrijf minstens één voorwaarde, of kies een ander besluit.',
		en: 'Write at least one condition, or choose another decision.',
		fr: 'Écrivez au moins une condition, ou choisissez une autre décision.'
	},
	'condition-incomplete': {
		nl: 'Voorwaarde {number}: vul de tekst, wie ze opvolgt en de datum in.',
		en: 'Condition {number}: fill in the text, who follows it up and the date.',
		fr: 'Condition {number} : indiquez le texte, qui la suit et la date.'
	},
	'condition-date': {
		nl: 'Voorwaarde {number}: de datum moet vandaag of later zijn.',
		en: 'Condition {number}: the date must be today or later.',
		fr: 'Condition {number} : la date doit être aujourd’hui ou plus tard.'
	},
	'condition-owner': {
		nl: 'Voorwaarde {number}: kies iemand met een rol in deze pilot.',
		en: 'Condition {number}: choose someone who has a role in this pilot.',
		fr: 'Condition {number} : choisissez une personne ayant un rôle dans ce pilote.'
	},
	'condition-done': {
		nl: 'Deze voorwaarde is al vervuld.',
		en: 'This condition has already been fulfilled.',
		fr: 'Cette condition est déjà remplie.'
	},
	'condition-note': {
		nl: 'Schrijf hoe de voorwaarde vervuld is.',
		en: 'Write how the condition was fulfilled.',
		fr: 'Indiquez comment la condition a été remplie.'
	},
	'condition-not-current': {
		nl: 'Deze voorwaarde hoort bij een besluit dat niet meer geldt.',
		en: 'This condition belongs to a decision that is no longer in force.',
		fr: 'Cette condition appartient à une décision qui n’est plus en vigueur.'
	},
	'decision-reason-proposal': {
		nl: 'Dit besluit beschermt minder dan het systeemvoorstel. Schrijf waarom u ervan afwijkt.',
		en: 'This decision protects less than the system’s proposal. Write why you depart from it.',
		fr: 'Cette décision protège moins que la proposition du système. Indiquez pourquoi vous vous en écartez.'
	},
	'decision-reason-dpo': {
		nl: 'Dit besluit wijkt af van het DPO-advies. Schrijf waarom.',
		en: 'This decision departs from the DPO’s advice. Write why.',
		fr: 'Cette décision s’écarte de l’avis du DPO. Indiquez pourquoi.'
	},
	'decision-reason-dropped': {
		nl: 'U laat een voorwaarde vallen die nog niet vervuld is. Schrijf waarom.',
		en: 'You drop a condition that has not been fulfilled yet. Write why.',
		fr: 'Vous abandonnez une condition qui n’est pas encore remplie. Indiquez pourquoi.'
	},
	'review-date': {
		nl: 'Kies een datum vanaf vandaag waarop het besluit opnieuw bekeken wordt.',
		en: 'Choose a date from today on which the decision is looked at again.',
		fr: 'Choisissez une date, à partir d’aujourd’hui, à laquelle la décision sera réexaminée.'
	},
	'decision-moved': {
		nl: 'De toestand is gewijzigd sinds u deze pagina opende. Er is niets ondertekend. Uw tekst staat er nog: bekijk wat er veranderde en onderteken opnieuw.',
		en: 'The state has changed since you opened this page. Nothing was signed. Your text is still there: look at what changed and sign again.',
		fr: 'La situation a changé depuis l’ouverture de cette page. Rien n’a été signé. Votre texte est toujours là : regardez ce qui a changé et signez à nouveau.'
	},
	'second-signer-same': {
		nl: 'U ondertekende dit besluit al. Een andere bevoegde persoon moet de tweede handtekening zetten.',
		en: 'You have signed this decision already. Another accountable person must sign as the second.',
		fr: 'Vous avez déjà signé cette décision. Une autre personne habilitée doit apposer la seconde signature.'
	},
	'first-signer-left': {
		nl: 'Wie dit besluit eerst ondertekende, heeft die rol niet meer. Het besluit moet opnieuw ondertekend worden.',
		en: 'Whoever signed this decision first no longer holds that role. The decision has to be signed anew.',
		fr: 'La personne qui a signé cette décision en premier n’exerce plus ce rôle. La décision doit être signée à nouveau.'
	},
	'decision-not-awaiting': {
		nl: 'Dit besluit wacht niet (meer) op een tweede handtekening.',
		en: 'This decision is not waiting for a second signature (any more).',
		fr: 'Cette décision n’attend pas, ou plus, de seconde signature.'
	},
	'advice-outcome': {
		nl: 'Kies wat het advies is.',
		en: 'Choose what the advice is.',
		fr: 'Choisissez le sens de l’avis.'
	},
	'advice-text': {
		nl: 'Schrijf het advies uit.',
		en: 'Write the advice.',
		fr: 'Rédigez l’avis.'
	}
} as const satisfies Record<string, Localized>;
