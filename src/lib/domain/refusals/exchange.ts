import type { Localized } from '../locale.ts';

/** Assessments and evidence as files, in and out. */
export const exchangeRefusals = {
	'bundle-nothing': {
		nl: 'Er is nog geen bevroren meetplan en geen besluit: een bewijsdossier zou leeg zijn. Bevries eerst het meetplan.',
		en: 'There is no frozen plan and no decision yet: an evidence bundle would be empty. Freeze the plan first.',
		fr: 'Il n’y a encore ni plan de mesure figé ni décision : un dossier de preuves serait vide. Figez d’abord le plan de mesure.'
	},
	'import-too-large': {
		nl: '{file} is {megabytes} MB; het maximum is {max} MB. Er is niets bewaard.',
		en: '{file} is {megabytes} MB; the limit is {max} MB. Nothing was stored.',
		fr: '{file} fait {megabytes} Mo ; le maximum est de {max} Mo. Rien n’a été enregistré.'
	},
	'import-empty': {
		nl: '{file} is leeg. Exporteer het opnieuw. Er is niets bewaard.',
		en: '{file} is empty. Export it again. Nothing was stored.',
		fr: '{file} est vide. Exportez-le à nouveau. Rien n’a été enregistré.'
	},
	'import-not-text': {
		nl: '{file} is {found}. Kies een JSON-bestand van de CNIL, van Invulhulpen of van Waarborg, of een ZIP van Waarborg. Er is niets bewaard.',
		en: '{file} is {found}. Choose a JSON file of the CNIL, of Invulhulpen or of Waarborg, or a ZIP of Waarborg. Nothing was stored.',
		fr: '{file} est {found}. Choisissez un fichier JSON de la CNIL, d’Invulhulpen ou de Waarborg, ou un ZIP de Waarborg. Rien n’a été enregistré.'
	},
	'import-truncated': {
		nl: '{file} breekt af op regel {line}: het is niet volledig. Exporteer het opnieuw. Er is niets bewaard.',
		en: '{file} breaks off on line {line}: it is incomplete. Export it again. Nothing was stored.',
		fr: '{file} s’interrompt à la ligne {line} : il est incomplet. Exportez-le à nouveau. Rien n’a été enregistré.'
	},
	'import-not-json': {
		nl: '{file}, regel {line}, teken {column}: dit is geen geldige JSON. Er is niets bewaard.',
		en: '{file}, line {line}, character {column}: this is not valid JSON. Nothing was stored.',
		fr: '{file}, ligne {line}, caractère {column} : ce n’est pas du JSON valide. Rien n’a été enregistré.'
	},
	'import-too-deep': {
		nl: '{file}, regel {line}: meer dan {max} lagen diep. Een beoordeling is dat nooit. Er is niets bewaard.',
		en: '{file}, line {line}: more than {max} levels deep. An assessment never is. Nothing was stored.',
		fr: '{file}, ligne {line} : plus de {max} niveaux de profondeur. Une analyse ne l’est jamais. Rien n’a été enregistré.'
	},
	'import-too-many': {
		nl: '{file}, regel {line}: meer dan {max} waarden. Er is niets bewaard.',
		en: '{file}, line {line}: more than {max} values. Nothing was stored.',
		fr: '{file}, ligne {line} : plus de {max} valeurs. Rien n’a été enregistré.'
	},
	'import-unknown-format': {
		nl: '{file} is JSON, maar geen beoordeling van de CNIL, van Invulhulpen of van Waarborg (bovenaan staat: {keys}). Er is niets bewaard.',
		en: '{file} is JSON, but no assessment of the CNIL, of Invulhulpen or of Waarborg (at the top: {keys}). Nothing was stored.',
		fr: '{file} est du JSON, mais pas une analyse de la CNIL, d’Invulhulpen ou de Waarborg (au début : {keys}). Rien n’a été enregistré.'
	},
	'import-other-format': {
		nl: '{file} is geen {wanted} maar {found}. Er is niets bewaard.',
		en: '{file} is not {wanted} but {found}. Nothing was stored.',
		fr: '{file} n’est pas {wanted} mais {found}. Rien n’a été enregistré.'
	},
	'import-cnil-structure': {
		nl: 'Dit is een structuur van de CNIL: een model met vragen, geen PIA. Exporteer in het hulpmiddel de PIA zelf. Er is niets bewaard.',
		en: 'This is a CNIL structure: a model with questions, not a PIA. Export the PIA itself from the tool. Nothing was stored.',
		fr: 'Ceci est une structure de la CNIL : un modèle de questions, pas un PIA. Exportez le PIA lui-même depuis l’outil. Rien n’a été enregistré.'
	},
	'import-several': {
		nl: 'Het bestand bevat {count} beoordelingen. Exporteer ze één voor één. Er is niets bewaard.',
		en: 'The file holds {count} assessments. Export them one by one. Nothing was stored.',
		fr: 'Le fichier contient {count} analyses. Exportez-les une par une. Rien n’a été enregistré.'
	},
	'import-not-cnil': {
		nl: 'Dit is geen PIA van de CNIL: het onderdeel pia met zijn naam ontbreekt. Er is niets bewaard.',
		en: 'This is not a CNIL PIA: the part pia with its name is missing. Nothing was stored.',
		fr: 'Ceci n’est pas un PIA de la CNIL : la partie pia avec son nom manque. Rien n’a été enregistré.'
	},
	'import-not-invulhulpen': {
		nl: 'Dit is geen bestand van Invulhulpen: metadata of answers ontbreekt. Er is niets bewaard.',
		en: 'This is not an Invulhulpen file: metadata or answers is missing. Nothing was stored.',
		fr: 'Ceci n’est pas un fichier d’Invulhulpen : metadata ou answers manque. Rien n’a été enregistré.'
	},
	'import-form-unknown': {
		nl: 'Het formulier {urn} is geen DPIA en geen IAMA. Er is niets bewaard.',
		en: 'The form {urn} is neither a DPIA nor an IAMA. Nothing was stored.',
		fr: 'Le formulaire {urn} n’est ni une AIPD ni un IAMA. Rien n’a été enregistré.'
	},
	'import-other-kind': {
		nl: 'Het bestand is een {found}; hier wordt een {wanted} verwacht. Er is niets bewaard.',
		en: 'The file is a {found}; a {wanted} is expected here. Nothing was stored.',
		fr: 'Le fichier est de type {found} ; on attend ici {wanted}. Rien n’a été enregistré.'
	},
	'import-not-waarborg': {
		nl: 'Dit is geen beoordeling van Waarborg: het veld format ontbreekt. Er is niets bewaard.',
		en: 'This is not an assessment of Waarborg: the field format is missing. Nothing was stored.',
		fr: 'Ceci n’est pas une analyse de Waarborg : le champ format manque. Rien n’a été enregistré.'
	},
	'import-template-unknown': {
		nl: 'Versie {version} van de vragenlijsten is hier niet geïnstalleerd.',
		en: 'Version {version} of the questionnaires is not installed here.',
		fr: 'La version {version} des questionnaires n’est pas installée ici.'
	},
	'import-version': {
		nl: 'Het bestand is van versie {found}; deze toepassing leest versie {known}. Werk de toepassing bij. Er is niets bewaard.',
		en: 'The file is of version {found}; this application reads version {known}. Update the application. Nothing was stored.',
		fr: 'Le fichier est de la version {found} ; cette application lit la version {known}. Mettez l’application à jour. Rien n’a été enregistré.'
	},
	'import-hash': {
		nl: 'Het bestand is na het exporteren gewijzigd: de controlesom klopt niet. Exporteer het opnieuw. Er is niets bewaard.',
		en: 'The file was changed after it was exported: the checksum does not match. Export it again. Nothing was stored.',
		fr: 'Le fichier a été modifié après l’exportation : la somme de contrôle ne correspond pas. Exportez-le à nouveau. Rien n’a été enregistré.'
	},
	'import-shape': {
		nl: '{where}: hier staat iets anders dan verwacht ({expected}). Er is niets bewaard.',
		en: '{where}: this is not what is expected here ({expected}). Nothing was stored.',
		fr: '{where} : ce n’est pas ce qui est attendu ici ({expected}). Rien n’a été enregistré.'
	},
	'import-attachment-missing': {
		nl: '{file}: de bijlage {name} ontbreekt. Exporteer het dossier opnieuw. Er is niets bewaard.',
		en: '{file}: the attachment {name} is missing. Export the dossier again. Nothing was stored.',
		fr: '{file} : l’annexe {name} manque. Exportez à nouveau le dossier. Rien n’a été enregistré.'
	},
	'import-attachment-changed': {
		nl: '{file}: {name} is gewijzigd; de controlesom klopt niet. Exporteer het dossier opnieuw. Er is niets bewaard.',
		en: '{file}: {name} was changed; its checksum does not match. Export the dossier again. Nothing was stored.',
		fr: '{file} : {name} a été modifié ; la somme de contrôle ne correspond pas. Exportez à nouveau le dossier. Rien n’a été enregistré.'
	},
	'import-attachment-type': {
		nl: '{file}: {name} is niet wat het zegt te zijn ({type}). Er is niets bewaard.',
		en: '{file}: {name} is not what it claims to be ({type}). Nothing was stored.',
		fr: '{file} : {name} n’est pas ce qu’il prétend être ({type}). Rien n’a été enregistré.'
	},
	'import-zip-stranger': {
		nl: '{file} bevat {name}, dat niet bij een dossier hoort. Er is niets bewaard.',
		en: '{file} holds {name}, which is no part of a dossier. Nothing was stored.',
		fr: '{file} contient {name}, qui ne fait pas partie d’un dossier. Rien n’a été enregistré.'
	},
	'attachments-too-many': {
		nl: 'Er staan al {max} bijlagen bij deze beoordeling. Verwijder er eerst een.',
		en: 'This assessment already has {max} attachments. Remove one first.',
		fr: 'Cette évaluation compte déjà {max} annexes. Supprimez-en d’abord une.'
	},
	'import-expired': {
		nl: 'Het bestand wordt niet langer klaargehouden. Kies het opnieuw. Er is niets gewijzigd.',
		en: 'The file is no longer held ready. Choose it again. Nothing was changed.',
		fr: 'Le fichier n’est plus gardé prêt. Choisissez-le à nouveau. Rien n’a été modifié.'
	}
} as const satisfies Record<string, Localized>;
