import type { Localized } from '../locale.ts';

/** Pilots, the ten items and their evidence. */
export const checklistRefusals = {
	'pilot-closed': {
		nl: 'De pilot is gestopt of afgesloten.',
		en: 'The pilot was stopped or closed.',
		fr: 'Le pilote est arrêté ou clôturé.'
	},
	'scope-required': {
		nl: 'Beschrijf waarvoor de pilot dient.',
		en: 'Describe what the pilot is for.',
		fr: 'Décrivez à quoi sert le pilote.'
	},
	'pack-unknown': {
		nl: 'Dit toepassingspakket is niet geïnstalleerd.',
		en: 'This use-case pack is not installed.',
		fr: 'Ce module d’utilisation n’est pas installé.'
	},
	'templates-required': {
		nl: 'Kies minstens één sjabloon.',
		en: 'Choose at least one template.',
		fr: 'Choisissez au moins un modèle.'
	},
	'item-indispensable': {
		nl: 'Checklistpunt {item} kan niet “niet van toepassing” zijn: geen pilot kan zonder.',
		en: 'Checklist item {item} cannot be “not applicable”: no pilot can do without it.',
		fr: 'Le point {item} ne peut pas être « sans objet » : aucun pilote ne peut s’en passer.'
	},
	'item-not-complete': {
		nl: 'Dit punt kan nog niet ondertekend worden: er ontbreken nog {count} zaken.',
		en: 'This item cannot be signed yet: {count} things are missing.',
		fr: 'Ce point ne peut pas encore être signé : il manque encore {count} éléments.'
	},
	'item-input-invalid': {
		nl: 'Er klopt iets niet in “{field}”. Kijk het na; er is niets verloren.',
		en: 'Something is not right in “{field}”. Check it; nothing is lost.',
		fr: 'Quelque chose est incorrect dans « {field} ». Vérifiez ; rien n’est perdu.'
	},
	'date-in-future': {
		nl: 'Deze datum ligt in de toekomst.',
		en: 'This date lies in the future.',
		fr: 'Cette date est dans le futur.'
	},
	'evidence-empty': {
		nl: 'Kies een bestand.',
		en: 'Choose a file.',
		fr: 'Choisissez un fichier.'
	},
	'evidence-too-large': {
		nl: '{file} is {megabytes} MB; het maximum is {max} MB. Er is niets bewaard.',
		en: '{file} is {megabytes} MB; the limit is {max} MB. Nothing was stored.',
		fr: '{file} fait {megabytes} Mo ; le maximum est de {max} Mo. Rien n’a été enregistré.'
	},
	'evidence-kind': {
		nl: '{file} is geen pdf, png, jpg, txt of docx (zonder macro’s). Er is niets bewaard.',
		en: '{file} is not a pdf, png, jpg, txt or docx (without macros). Nothing was stored.',
		fr: '{file} n’est pas un pdf, png, jpg, txt ou docx (sans macros). Rien n’a été enregistré.'
	},
	'evidence-dates': {
		nl: 'De vervaldatum ligt voor de ingangsdatum.',
		en: 'The expiry date lies before the effective date.',
		fr: 'La date d’expiration précède la date d’effet.'
	},
	'evidence-damaged': {
		nl: 'Dit bewijsstuk is beschadigd: het is niet meer wat opgeladen werd. Verwittig functioneel beheer.',
		en: 'This evidence is damaged: it is no longer what was uploaded. Tell the functional manager.',
		fr: 'Cette pièce est endommagée : ce n’est plus ce qui a été chargé. Prévenez le gestionnaire fonctionnel.'
	},
	'consent-text-banned': {
		nl: '“{found}” zet druk op de cliënt. Laat het weg; er is niets bewaard.',
		en: '“{found}” puts pressure on the client. Leave it out; nothing was saved.',
		fr: '« {found} » met la pression sur le client. Retirez-le ; rien n’a été enregistré.'
	},
	'consent-text-language': {
		nl: 'Vul de tekst in het Nederlands, Engels en Frans in.',
		en: 'Fill in the text in Dutch, English and French.',
		fr: 'Complétez le texte en néerlandais, en anglais et en français.'
	},
	'legal-basis-unknown': {
		nl: 'Kies een rechtsgrond uit de lijst.',
		en: 'Choose a legal basis from the list.',
		fr: 'Choisissez une base juridique dans la liste.'
	},
	'own-work': {
		nl: 'U schreef of adviseerde dit zelf. Iemand anders moet het beoordelen.',
		en: 'You wrote or advised this yourself. Someone else must judge it.',
		fr: 'Vous l’avez rédigé ou avisé vous-même. Quelqu’un d’autre doit en juger.'
	},
	'already-advised': {
		nl: 'Over deze versie is al advies gegeven.',
		en: 'Advice was already given on this version.',
		fr: 'Un avis a déjà été rendu sur cette version.'
	},
	'already-approved': {
		nl: 'Deze versie is al goedgekeurd.',
		en: 'This version is already approved.',
		fr: 'Cette version est déjà approuvée.'
	},
	'not-advised': {
		nl: 'De DPO heeft nog geen advies gegeven.',
		en: 'The DPO has not given advice yet.',
		fr: 'Le DPO n’a pas encore rendu d’avis.'
	},
	'advice-outdated': {
		nl: 'Er is gewijzigd na het DPO-advies. Vraag een nieuw advies.',
		en: 'Something changed after the DPO’s advice. Ask for new advice.',
		fr: 'Des modifications ont suivi l’avis du DPO. Demandez un nouvel avis.'
	}
} as const satisfies Record<string, Localized>;
