import type { Localized } from '../locale.ts';

/** Measurements, the baseline and practice. */
export const measurementsRefusals = {
	'measurement-before-freeze': {
		nl: 'Het meetplan is nog niet vastgelegd: een AI-meting telt pas daarna. Laat eerst het meetplan ondertekenen.',
		en: 'The measurement plan is not frozen yet: an AI measurement counts only after that. Have the plan signed first.',
		fr: 'Le plan de mesure n’est pas encore figé : une mesure de l’IA ne compte qu’ensuite. Faites d’abord signer le plan.'
	},
	'measurement-invalid': {
		nl: 'De meting “{kpi}” klopt niet: {problem}',
		en: 'The measurement “{kpi}” is not right: {problem}',
		fr: 'La mesure « {kpi} » n’est pas correcte : {problem}'
	},
	'csv-too-large': {
		nl: 'Dit bestand is te groot (meer dan 50 MB). Splits het in delen.',
		en: 'This file is too large (more than 50 MB). Split it into parts.',
		fr: 'Ce fichier est trop volumineux (plus de 50 Mo). Divisez-le en parties.'
	},
	'csv-needs-plan': {
		nl: 'Maak eerst een meetplan: dan weet het systeem welke KPI’s in het bestand mogen staan.',
		en: 'Make a measurement plan first: it says which KPIs the file may contain.',
		fr: 'Établissez d’abord un plan de mesure : il indique quels KPI le fichier peut contenir.'
	},
	'csv-refused': {
		nl: 'Er is niets ingelezen. Rij {line}, kolom “{column}”: {problem}',
		en: 'Nothing was imported. Row {line}, column “{column}”: {problem}',
		fr: 'Rien n’a été importé. Ligne {line}, colonne « {column} » : {problem}'
	},
	'csv-known-report': {
		nl: 'Er is niets ingelezen: verslag “{report}” heeft al een meting voor “{kpi}”.',
		en: 'Nothing was imported: report “{report}” already has a measurement for “{kpi}”.',
		fr: 'Rien n’a été importé : le rapport « {report} » a déjà une mesure pour « {kpi} ».'
	},
	'stopwatch-empty': {
		nl: 'Er is nog geen tijd gemeten. Start eerst de stopwatch.',
		en: 'No time was measured yet. Start the stopwatch first.',
		fr: 'Aucun temps n’a encore été mesuré. Démarrez d’abord le chronomètre.'
	},
	'stopwatch-too-long': {
		nl: 'De stopwatch liep langer dan een werkdag ({max} minuten). Bleef hij lopen? Verwijder deze tijd en begin opnieuw.',
		en: 'The stopwatch ran longer than a working day ({max} minutes). Was it left running? Discard this time and start again.',
		fr: 'Le chronomètre a tourné plus d’une journée de travail ({max} minutes). Est-il resté en marche ? Effacez ce temps et recommencez.'
	},
	'csv-other-unit': {
		nl: 'De eenheid “{unit}” van {kpi} is een andere dan die van wat er al staat. Reken het bestand om; er is niets bewaard.',
		en: 'The unit “{unit}” of {kpi} is another than that of what is there already. Convert the file; nothing was stored.',
		fr: 'L’unité « {unit} » de {kpi} n’est pas celle des données déjà présentes. Convertissez le fichier ; rien n’a été conservé.'
	},
	'baseline-templates': {
		nl: 'Kies minstens één soort verslag dat in deze pilot meedoet.',
		en: 'Choose at least one kind of report that takes part in this pilot.',
		fr: 'Choisissez au moins un type de rapport qui fait partie de ce pilote.'
	},
	'baseline-target': {
		nl: 'Verzamel minstens {minimum} en hoogstens {most} verslagen: met minder zegt de vergelijking niets.',
		en: 'Collect at least {minimum} and at most {most} reports: with fewer the comparison says nothing.',
		fr: 'Recueillez au moins {minimum} et au plus {most} rapports : avec moins, la comparaison ne dit rien.'
	},
	'baseline-per-worker': {
		nl: 'Vraag elke medewerker minstens {minimum} verslagen, anders kan zij niet met zichzelf vergeleken worden.',
		en: 'Ask at least {minimum} reports of each worker, or she cannot be compared with herself.',
		fr: 'Demandez au moins {minimum} rapports à chaque travailleur, sinon il ne peut être comparé à lui-même.'
	},
	'baseline-way-fixed': {
		nl: 'Er zijn al verslagen op de andere manier gemeten. Twee manieren in één nulmeting kan niet: de tijden zijn niet te vergelijken.',
		en: 'Reports have already been timed the other way. Two ways in one baseline is not possible: the times cannot be compared.',
		fr: 'Des rapports ont déjà été mesurés de l’autre façon. Deux façons dans une mesure de départ, c’est impossible : les temps ne sont pas comparables.'
	},
	'baseline-other-way': {
		nl: 'Deze nulmeting wordt op een andere manier gemeten. Open het contact via de pagina “Nulmeting” van de pilot.',
		en: 'This baseline is timed another way. Open the contact from the pilot’s “Baseline” page.',
		fr: 'Cette mesure de départ se fait d’une autre façon. Ouvrez le contact depuis la page « Mesure de départ » du pilote.'
	},
	'baseline-template-out': {
		nl: 'Dit soort verslag doet niet mee aan de nulmeting.',
		en: 'This kind of report does not take part in the baseline.',
		fr: 'Ce type de rapport ne fait pas partie de la mesure de départ.'
	},
	'practice-unanswered': {
		nl: 'Geef bij elke vraag een antwoord. U kunt daarna nog opnieuw proberen.',
		en: 'Answer every question. You can try again afterwards.',
		fr: 'Répondez à chaque question. Vous pourrez réessayer ensuite.'
	}
} as const satisfies Record<string, Localized>;
