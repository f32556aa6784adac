import type { Localized } from '../locale.ts';

/** Drafts, their sentences and their validation. */
export const draftingRefusals = {
	'draft-none': {
		nl: 'Er is geen concept om weg te doen.',
		en: 'There is no draft to discard.',
		fr: 'Il n’y a pas de projet à supprimer.'
	},
	'draft-file-invalid': {
		nl: '{file}, regel {line}: dit is geen conceptbestand ({problem}). Verwacht: een JSON-object met een lijst sentences, elk met een tekst.',
		en: '{file}, line {line}: this is not a draft file ({problem}). Expected: a JSON object with a list of sentences, each with a text.',
		fr: '{file}, ligne {line} : ce n’est pas un fichier de projet ({problem}). Attendu : un objet JSON avec une liste sentences, chacune avec un texte.'
	},
	'draft-not-ready': {
		nl: 'Dit concept kan nog niet worden gevalideerd: {check} te bevestigen, {blocked} geblokkeerd, {unsupported} zonder bron, {slots} open punten.',
		en: 'This draft cannot be validated yet: {check} to confirm, {blocked} blocked, {unsupported} without a source, {slots} open points.',
		fr: 'Ce projet ne peut pas encore être validé : {check} à confirmer, {blocked} bloquées, {unsupported} sans source, {slots} points ouverts.'
	},
	'draft-empty': {
		nl: 'Dit verslag is nog leeg. Voeg tekst toe voor u valideert.',
		en: 'This report is still empty. Add text before you validate.',
		fr: 'Ce rapport est encore vide. Ajoutez du texte avant de valider.'
	},
	'sentence-not-found': {
		nl: 'Deze zin staat niet meer in het concept. Laad de pagina opnieuw.',
		en: 'This sentence is no longer in the draft. Reload the page.',
		fr: 'Cette phrase n’est plus dans le projet. Rechargez la page.'
	},
	'sentence-empty': {
		nl: 'Een zin kan niet leeg zijn. Verwijder ze of schrijf tekst.',
		en: 'A sentence cannot be empty. Remove it or write text.',
		fr: 'Une phrase ne peut pas être vide. Supprimez-la ou écrivez du texte.'
	},
	'sentence-not-confirmable': {
		nl: 'Deze zin kan niet worden bevestigd: de bron draagt ze niet. Pas ze aan of verwijder ze.',
		en: 'This sentence cannot be confirmed: the source does not carry it. Edit or remove it.',
		fr: 'Cette phrase ne peut pas être confirmée : la source ne l’appuie pas. Modifiez-la ou supprimez-la.'
	},
	'sentence-of-engine': {
		nl: 'Deze woorden schreef de AI. Schrijf de zin eerst in uw eigen woorden.',
		en: 'These are the words of the AI. Write the sentence in your own words first.',
		fr: 'Ces mots viennent de l’IA. Écrivez d’abord la phrase avec vos propres mots.'
	},
	'citation-required': {
		nl: 'Kies minstens één passage uit de bron.',
		en: 'Choose at least one passage of the source.',
		fr: 'Choisissez au moins un passage de la source.'
	},
	'nothing-to-undo': {
		nl: 'Er is niets om ongedaan te maken.',
		en: 'There is nothing to undo.',
		fr: 'Il n’y a rien à annuler.'
	},
	'change-not-found': {
		nl: 'Deze vorige versie is er niet meer. Laad de pagina opnieuw.',
		en: 'This earlier version is no longer there. Reload the page.',
		fr: 'Cette version antérieure n’existe plus. Rechargez la page.'
	},
	'section-not-found': {
		nl: 'Deze rubriek staat niet in het sjabloon.',
		en: 'This section is not in the template.',
		fr: 'Cette rubrique ne figure pas dans le modèle.'
	},
	'section-professional-only': {
		nl: 'Deze rubriek vult alleen de maatschappelijk werker in. Schrijf hier een eigen zin.',
		en: 'Only the social worker fills in this section. Write a sentence of your own here.',
		fr: 'Seul le travailleur social remplit cette rubrique. Écrivez ici une phrase à vous.'
	},
	'slot-not-found': {
		nl: 'Dit punt staat niet in het sjabloon.',
		en: 'This point is not in the template.',
		fr: 'Ce point ne figure pas dans le modèle.'
	},
	'slot-reason-required': {
		nl: 'Zeg waarom dit punt niet van toepassing is.',
		en: 'Say why this point does not apply.',
		fr: 'Dites pourquoi ce point n’est pas d’application.'
	},
	'slot-value-required': {
		nl: 'Vul dit punt in, of kies ‘niet besproken’ of ‘n.v.t.’.',
		en: 'Fill in this point, or choose ‘not discussed’ or ‘not applicable’.',
		fr: 'Complétez ce point, ou choisissez « non abordé » ou « sans objet ».'
	},
	'draft-running': {
		nl: 'Dit verslag wordt al opgesteld.',
		en: 'This report is being drafted already.',
		fr: 'Ce rapport est déjà en cours de rédaction.'
	}
} as const satisfies Record<string, Localized>;
