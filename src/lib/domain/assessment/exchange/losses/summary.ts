import type { Localized } from '../../../locale.ts';
import { t } from './words.ts';

/** Summaries and registers. */
export const summaryLosses = {
	cut: t(
		'De tekst is langer dan {max} tekens en is ingekort.',
		'The text is longer than {max} characters and was cut.',
		'Le texte dépasse {max} caractères et a été raccourci.'
	),
	'missing-field': t(
		'Dit veld is verplicht en nog leeg.',
		'This field is mandatory and still empty.',
		'Ce champ est obligatoire et encore vide.'
	),
	'summary-only': t(
		'Alleen een samenvatting gaat mee: {count} antwoorden staan er niet in.',
		'Only a summary travels: {count} answers are not in it.',
		'Seul un résumé voyage : {count} réponses n’y figurent pas.'
	),
	'not-signed': t(
		'De beoordeling is nog niet goedgekeurd: dit is een concept.',
		'The assessment is not approved yet: this is a draft.',
		'L’analyse n’est pas encore approuvée : ceci est un projet.'
	),
	'no-other': t('De {kind} ontbreekt.', 'The {kind} is missing.', 'Il manque {kind}.'),
	'attachment-kept-out': t(
		'De bijlage “{name}” stond niet in het bestand.',
		'The attachment “{name}” was not in the file.',
		'L’annexe « {name} » n’était pas dans le fichier.'
	),
	'other-template': t(
		'Het dossier gebruikt versie {version} van het sjabloon; vragen kunnen verschillen.',
		'The dossier uses version {version} of the template; questions may differ.',
		'Le dossier utilise la version {version} du modèle ; les questions peuvent différer.'
	)
} as const satisfies Record<string, Localized>;
