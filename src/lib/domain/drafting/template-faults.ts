import type { Locale, Localized } from '../locale.ts';
import { fill, pick } from '../locale.ts';
import type { TemplateFault } from './template-check.ts';
import type { ReportTemplate } from './template.ts';

/** What each fault says. `{where}` names section and point, `{lang}` the language, `{text}` the word or line. */
const sentences = {
	'title-missing': line(
		'De titel van het sjabloon ontbreekt in het {lang}.',
		'The title of the template is missing in {lang}.',
		'Le titre du modèle manque en {lang}.'
	),
	'purpose-missing': line(
		'Het doel van het sjabloon ontbreekt in het {lang}.',
		'The purpose of the template is missing in {lang}.',
		'Le but du modèle manque en {lang}.'
	),
	'users-missing': line(
		'Kies bij “Wie mag dit gebruiken” minstens één rol.',
		'Choose at least one role under “Who may use it”.',
		'Choisissez au moins un rôle sous « Qui peut l’utiliser ».'
	),
	'basis-missing': line(
		'De rechtsgrond van de inhoud ontbreekt. Noem de wet, het artikel en de datum.',
		'The legal basis of the content is missing. Name the act, the article and the date.',
		'La base légale du contenu manque. Indiquez la loi, l’article et la date.'
	),
	'basis-language': line(
		'Een rechtsgrond ontbreekt in het {lang}.',
		'A legal basis is missing in {lang}.',
		'Une base légale manque en {lang}.'
	),
	'never-fixed': line(
		'“{text}” geldt voor elk sjabloon en kan niet weg.',
		'“{text}” holds for every template and cannot be removed.',
		'« {text} » vaut pour tout modèle et ne peut pas être supprimé.'
	),
	'never-language': line(
		'Een regel bij “Mag nooit bevatten” ontbreekt in het {lang}.',
		'A line under “May never contain” is missing in {lang}.',
		'Une ligne sous « Ne peut jamais contenir » manque en {lang}.'
	),
	'sections-missing': line(
		'Het sjabloon heeft geen enkel deel.',
		'The template has no section at all.',
		'Le modèle n’a aucune partie.'
	),
	'sections-many': line(
		'Het sjabloon heeft meer dan {max} delen.',
		'The template has more than {max} sections.',
		'Le modèle a plus de {max} parties.'
	),
	'required-none': line(
		'Geen enkel punt is verplicht. Zonder verplicht punt zegt de volledigheid niets.',
		'No point is required. Without a required point, completeness says nothing.',
		'Aucun point n’est obligatoire. Sans point obligatoire, la complétude ne dit rien.'
	),
	twice: line(
		'{where}: de code “{text}” komt twee keer voor.',
		'{where}: the code “{text}” occurs twice.',
		'{where} : le code « {text} » apparaît deux fois.'
	),
	'section-title-missing': line(
		'{where}: de titel ontbreekt in het {lang}.',
		'{where}: the title is missing in {lang}.',
		'{where} : le titre manque en {lang}.'
	),
	'cap-out-of-range': line(
		'{where}: het aantal zinnen ligt tussen 1 en {max}.',
		'{where}: the number of sentences lies between 1 and {max}.',
		'{where} : le nombre de phrases est compris entre 1 et {max}.'
	),
	'slots-many': line(
		'{where}: er zijn meer dan {max} punten.',
		'{where}: there are more than {max} points.',
		'{where} : il y a plus de {max} points.'
	),
	'section-without-slots': line(
		'{where}: dit deel schrijft de maatschappelijk werker zelf, maar het vraagt niets.',
		'{where}: the social worker writes this section, but it asks nothing.',
		'{where} : cette partie est écrite par le travailleur social, mais ne demande rien.'
	),
	'cues-missing': line(
		'{where}: er zijn geen sterke woorden. De opsteller kan hier niets plaatsen.',
		'{where}: there are no strong words. The engine can place nothing here.',
		'{where} : il n’y a pas de mots forts. Le moteur ne peut rien placer ici.'
	),
	'cues-missing-language': line(
		'{where}: er zijn geen sterke woorden in het {lang}. Uit een gesprek in het {lang} komt hier niets.',
		'{where}: there are no strong words in {lang}. Nothing of a conversation in {lang} comes here.',
		'{where} : il n’y a pas de mots forts en {lang}. Rien d’un entretien en {lang} n’arrivera ici.'
	),
	'words-many': line(
		'{where}: een woordenlijst in het {lang} heeft meer dan {max} regels.',
		'{where}: a word list in {lang} has more than {max} lines.',
		'{where} : une liste de mots en {lang} a plus de {max} lignes.'
	),
	'cue-both-ways': line(
		'{where}: “{text}” staat bij de woorden die aantrekken én bij de woorden die afstoten ({lang}).',
		'{where}: “{text}” is among the words that attract and among those that repel ({lang}).',
		'{where} : « {text} » figure parmi les mots qui attirent et parmi ceux qui repoussent ({lang}).'
	),
	'cue-twice': line(
		'{where}: “{text}” staat bij de sterke én bij de zwakke woorden ({lang}).',
		'{where}: “{text}” is among the strong and among the weak words ({lang}).',
		'{where} : « {text} » figure parmi les mots forts et parmi les mots faibles ({lang}).'
	),
	'cue-common': line(
		'{where}: “{text}” komt in bijna elke zin voor ({lang}). Als sterk woord trekt het te veel aan.',
		'{where}: “{text}” occurs in nearly every sentence ({lang}). As a strong word it attracts too much.',
		'{where} : « {text} » figure dans presque chaque phrase ({lang}). Comme mot fort, il attire trop.'
	),
	'cue-long': line(
		'{where}: “{text}” is langer dan {max} tekens.',
		'{where}: “{text}” is longer than {max} characters.',
		'{where} : « {text} » dépasse {max} caractères.'
	),
	'cue-wide': line(
		'{where}: “{text}” past op te veel woorden. Schrijf naast het sterretje minstens drie letters.',
		'{where}: “{text}” fits too many words. Write at least three letters beside the asterisk.',
		'{where} : « {text} » correspond à trop de mots. Écrivez au moins trois lettres avec l’astérisque.'
	),
	'slot-title-missing': line(
		'{where}: de titel ontbreekt in het {lang}.',
		'{where}: the title is missing in {lang}.',
		'{where} : le titre manque en {lang}.'
	),
	'slot-question-missing': line(
		'{where}: de vraag ontbreekt in het {lang}.',
		'{where}: the question is missing in {lang}.',
		'{where} : la question manque en {lang}.'
	),
	'slot-no-question': line(
		'{where}: de vraag in het {lang} eindigt niet op een vraagteken.',
		'{where}: the question in {lang} does not end with a question mark.',
		'{where} : la question en {lang} ne se termine pas par un point d’interrogation.'
	),
	'slot-no-go': line(
		'{where}: dit punt vraagt in het {lang} naar een gevoel, een score of een advies. Dat mag geen opsteller invullen. Zet het in een deel dat de maatschappelijk werker zelf schrijft, of laat het weg.',
		'{where}: in {lang} this point asks for a feeling, a score or advice. No engine may fill that in. Put it in a section the social worker writes, or leave it out.',
		'{where} : en {lang}, ce point demande un sentiment, un score ou un avis. Aucun moteur ne peut le remplir. Placez-le dans une partie écrite par le travailleur social, ou supprimez-le.'
	),
	'slot-kind-by-hand': line(
		'{where}: in een deel van de maatschappelijk werker is elk punt van de soort “door de maatschappelijk werker”.',
		'{where}: in a section of the social worker every point is of the kind “by the social worker”.',
		'{where} : dans une partie du travailleur social, chaque point est du type « par le travailleur social ».'
	),
	'slot-kind-engine': line(
		'{where}: een punt “door de maatschappelijk werker” staat in een deel dat zij zelf schrijft.',
		'{where}: a point “by the social worker” belongs in a section she writes herself.',
		'{where} : un point « par le travailleur social » se place dans une partie qu’il écrit lui-même.'
	),
	'slot-cues-missing': line(
		'{where}: er zijn geen woorden die het punt noemen. De opsteller vindt het nooit.',
		'{where}: there are no words that mention the point. The engine will never find it.',
		'{where} : aucun mot ne mentionne ce point. Le moteur ne le trouvera jamais.'
	),
	'slot-cues-missing-language': line(
		'{where}: er zijn geen woorden in het {lang} die het punt noemen.',
		'{where}: there are no words in {lang} that mention the point.',
		'{where} : aucun mot en {lang} ne mentionne ce point.'
	),
	'text-long': line(
		'{where}: een tekst in het {lang} is langer dan {max} tekens.',
		'{where}: a text in {lang} is longer than {max} characters.',
		'{where} : un texte en {lang} dépasse {max} caractères.'
	)
} as const satisfies Record<string, Localized>;

export type FaultCode = keyof typeof sentences;

const languages: Record<Locale, Localized> = {
	nl: line('Nederlands', 'Dutch', 'néerlandais'),
	en: line('Engels', 'English', 'anglais'),
	fr: line('Frans', 'French', 'français')
};

/** The sentence of a fault for a reader, naming the section and the point it is about. */
export function faultSentence(
	fault: TemplateFault,
	template: ReportTemplate,
	locale: Locale
): string {
	return fill(pick(sentences[fault.code], locale), {
		where: placeOf(fault, template, locale),
		lang: fault.lang ? pick(languages[fault.lang], locale) : '',
		text: fault.text ?? '',
		max: fault.max ?? 0
	});
}

function placeOf(
	{ section, slot }: TemplateFault,
	template: ReportTemplate,
	locale: Locale
): string {
	const found = template.sections.find(({ id }) => id === section);
	const point = found?.slots.find(({ id }) => id === slot);
	const name = (part: { id: string; title: Localized }) =>
		part.title[locale] || part.title.nl || part.title.fr || part.title.en || part.id;
	if (!found) return name(template);
	return point ? `${name(found)} › ${name(point)}` : name(found);
}

function line(nl: string, en: string, fr: string): Localized {
	return { nl, en, fr };
}
