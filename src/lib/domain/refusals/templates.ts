import type { Localized } from '../locale.ts';

/** Report templates and their editor. */
export const templatesRefusals = {
	'template-unknown': {
		nl: 'Het sjabloon {template} bestaat niet. Kies uit: {known}.',
		en: 'The template {template} does not exist. Choose from: {known}.',
		fr: 'Le modèle {template} n’existe pas. Choisissez parmi : {known}.'
	},
	'template-gone': {
		nl: 'Dit sjabloon of deze versie bestaat niet.',
		en: 'This template or this version does not exist.',
		fr: 'Ce modèle ou cette version n’existe pas.'
	},
	'template-part-gone': {
		nl: 'Dit deel of punt staat niet (meer) in het ontwerp.',
		en: 'This section or point is not (any more) in the draft.',
		fr: 'Cette partie ou ce point ne figure pas ou plus dans le projet.'
	},
	'template-full': {
		nl: 'Er kunnen niet meer dan {max} bij.',
		en: 'There can be no more than {max}.',
		fr: 'Il ne peut pas y en avoir plus de {max}.'
	},
	'template-no-draft': {
		nl: 'Er is geen ontwerp van dit sjabloon. Begin opnieuw met “Wijzigen”.',
		en: 'There is no draft of this template. Begin again with “Change”.',
		fr: 'Il n’y a pas de projet de ce modèle. Recommencez avec « Modifier ».'
	},
	'template-faults': {
		nl: 'Het sjabloon kan nog niet gepubliceerd worden. Eerst dit: {first}',
		en: 'The template cannot be published yet. First this: {first}',
		fr: 'Le modèle ne peut pas encore être publié. D’abord ceci : {first}'
	},
	'template-unchanged': {
		nl: 'Het ontwerp verschilt niet van de huidige versie.',
		en: 'The draft does not differ from the current version.',
		fr: 'Le projet ne diffère pas de la version actuelle.'
	},
	'template-based-on-older': {
		nl: 'Intussen is versie {version} gepubliceerd. Vergelijk eerst en neem over wat u wilt houden; publiceer daarna opnieuw.',
		en: 'Version {version} was published meanwhile. Compare first and take over what you want to keep; then publish again.',
		fr: 'La version {version} a été publiée entre-temps. Comparez d’abord et reprenez ce que vous voulez garder, puis publiez à nouveau.'
	},
	'template-retired': {
		nl: 'Dit sjabloon is uit gebruik genomen.',
		en: 'This template was taken out of use.',
		fr: 'Ce modèle a été retiré.'
	},
	'template-not-yours': {
		nl: 'Dit sjabloon is niet voor uw rol bedoeld.',
		en: 'This template is not meant for your role.',
		fr: 'Ce modèle n’est pas destiné à votre rôle.'
	},
	'template-last-in-scope': {
		nl: 'Een pilot heeft minstens één sjabloon nodig.',
		en: 'A pilot needs at least one template.',
		fr: 'Un pilote a besoin d’au moins un modèle.'
	},
	'template-invalid': {
		nl: '{file}, regel {line}: het sjabloon klopt niet ({problem}).',
		en: '{file}, line {line}: the template is not right ({problem}).',
		fr: '{file}, ligne {line} : le modèle est incorrect ({problem}).'
	},
	'template-not-in-pilot': {
		nl: 'Dit sjabloon hoort niet bij deze pilot.',
		en: 'This template does not belong to this pilot.',
		fr: 'Ce modèle ne fait pas partie de ce pilote.'
	}
} as const satisfies Record<string, Localized>;
