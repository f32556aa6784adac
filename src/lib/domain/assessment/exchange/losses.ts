import type { Locale, Localized } from '../../locale.ts';
import { fill, pick } from '../../locale.ts';
import type { Loss } from './dossier.ts';

const t = (nl: string, en: string, fr: string): Localized => ({ nl, en, fr });

/** Every way in which something does not travel whole, as a sentence. `{name}` is filled from the loss. */
export const lossSentences = {
	// What a file holds that has no place here.
	'unknown-key': t(
		'Dit veld hoort niet bij het formaat en is niet overgenomen.',
		'This field is not part of the format and was not taken over.',
		'Ce champ ne fait pas partie du format et n’a pas été repris.'
	),
	'unsafe-key': t(
		'Een veld met de naam “{key}” is om veiligheidsredenen genegeerd.',
		'A field named “{key}” was ignored for safety.',
		'Un champ nommé « {key} » a été ignoré par sécurité.'
	),
	'wrong-type': t(
		'De waarde is van een andere soort dan verwacht en is niet overgenomen.',
		'The value is of another kind than expected and was not taken over.',
		'La valeur est d’un autre type que prévu et n’a pas été reprise.'
	),
	'unknown-value': t(
		'De waarde {value} is onbekend en is niet overgenomen.',
		'The value {value} is unknown and was not taken over.',
		'La valeur {value} est inconnue et n’a pas été reprise.'
	),
	empty: t(
		'Leeg: er was niets over te nemen.',
		'Empty: there was nothing to take over.',
		'Vide : rien à reprendre.'
	),
	'no-date': t(
		'“{value}” is geen datum.',
		'“{value}” is not a date.',
		'« {value} » n’est pas une date.'
	),
	'html-dropped': t(
		'Uit de opmaak is weggelaten: {what}.',
		'Left out of the markup: {what}.',
		'Retiré de la mise en forme : {what}.'
	),
	'no-question': t(
		'Geen vraag hier komt overeen met {number}; de tekst staat als opmerking bij het geheel.',
		'No question here matches {number}; the text is kept as a comment on the whole.',
		'Aucune question ici ne correspond à {number} ; le texte est conservé comme remarque sur l’ensemble.'
	),
	'no-place-whole': t(
		'De plaats {reference} bestaat hier niet; de tekst staat als opmerking bij het geheel.',
		'The place {reference} does not exist here; the text is kept as a comment on the whole.',
		'L’emplacement {reference} n’existe pas ici ; le texte est conservé comme remarque sur l’ensemble.'
	),
	'answer-as-comment': t(
		'De tekst past niet als antwoord op vraag {question}; ze staat er als opmerking bij.',
		'The text does not fit as an answer to question {question}; it stands beside it as a comment.',
		'Le texte ne convient pas comme réponse à la question {question} ; il figure à côté comme remarque.'
	),
	'not-asked-as-comment': t(
		'Vraag {question} wordt bij deze antwoorden niet gesteld; de tekst staat als opmerking bij het geheel.',
		'Question {question} is not asked with these answers; the text is kept as a comment on the whole.',
		'La question {question} n’est pas posée avec ces réponses ; le texte est conservé comme remarque sur l’ensemble.'
	),
	'kept-as-comment': t(
		'Hiervoor is hier geen veld; de tekst is bewaard als opmerking.',
		'There is no field for this here; the text is kept as a comment.',
		'Il n’y a pas de champ pour cela ici ; le texte est conservé comme remarque.'
	),
	renamed: t(
		'De naam is nu “{name}”.',
		'The name is now “{name}”.',
		'Le nom est maintenant « {name} ».'
	),
	named: t(
		'Het formaat kent geen naam; hij is nu “{name}”.',
		'The format has no name; it is now “{name}”.',
		'Le format ne contient pas de nom ; c’est maintenant « {name} ».'
	),
	structure: t(
		'De eigen vragenlijst (structuur) in het bestand is niet overgenomen; de antwoorden wel.',
		'The file’s own questionnaire (structure) was not taken over; the answers were.',
		'Le questionnaire propre au fichier (structure) n’a pas été repris ; les réponses oui.'
	),
	progress: t(
		'Wat als afgewerkt was aangevinkt, is niet overgenomen.',
		'What was ticked as finished was not taken over.',
		'Ce qui était coché comme terminé n’a pas été repris.'
	),
	'other-version': t(
		'Het bestand is van een andere versie van het formulier ({urn}); nummers kunnen verschillen.',
		'The file is of another version of the form ({urn}); numbers may differ.',
		'Le fichier vient d’une autre version du formulaire ({urn}) ; les numéros peuvent différer.'
	),
	image: t(
		'De afbeelding is niet overgenomen; haar titel en bron wel.',
		'The image was not taken over; its title and source were.',
		'L’image n’a pas été reprise ; son titre et sa source oui.'
	),
	'group-as-text': t(
		'De herhaalde rijen staan als tekst.',
		'The repeated rows stand as text.',
		'Les lignes répétées figurent en texte.'
	),
	'gauge-out-of-range': t(
		'Een schaalwaarde buiten 0–4 ({value}) is niet overgenomen.',
		'A gauge outside 0–4 ({value}) was not taken over.',
		'Une valeur d’échelle hors de 0–4 ({value}) n’a pas été reprise.'
	),
	'gauge-without-risk': t(
		'De schaalwaarde {value} hoort bij geen risico en is niet overgenomen.',
		'The gauge {value} belongs to no risk and was not taken over.',
		'La valeur d’échelle {value} n’appartient à aucun risque et n’a pas été reprise.'
	),
	'gauge-twice': t(
		'De schaalwaarde {value} is vervangen door een latere in het bestand.',
		'The gauge {value} was replaced by a later one in the file.',
		'La valeur d’échelle {value} a été remplacée par une suivante dans le fichier.'
	),
	'half-rating': t(
		'Alleen de ernst of alleen de kans is bekend ({value}); het risico is nog niet beoordeeld.',
		'Only the severity or only the likelihood is known ({value}); the risk is not judged yet.',
		'Seule la gravité ou la vraisemblance est connue ({value}) ; le risque n’est pas encore évalué.'
	),
	'measure-without-id': t(
		'De maatregel heeft geen nummer; beoordelingen ervan zijn niet te vinden.',
		'The measure has no number; evaluations of it cannot be found.',
		'La mesure n’a pas de numéro ; ses évaluations sont introuvables.'
	),
	'measure-id-twice': t(
		'Twee maatregelen hebben nummer {id}; beoordelingen staan bij de eerste.',
		'Two measures have number {id}; evaluations stand with the first.',
		'Deux mesures portent le numéro {id} ; les évaluations figurent à la première.'
	),
	'risk-not-found': t(
		'Geen risico heet “{title}”; de maatregel staat in het register zonder dat risico.',
		'No risk is called “{title}”; the measure is in the register without that risk.',
		'Aucun risque ne s’appelle « {title} » ; la mesure figure au registre sans ce risque.'
	),
	'evaluation-without-measure': t(
		'De maatregel {reference} staat niet in het bestand; de tekst staat als opmerking bij het geheel.',
		'Measure {reference} is not in the file; the text is kept as a comment on the whole.',
		'La mesure {reference} n’est pas dans le fichier ; le texte est conservé comme remarque sur l’ensemble.'
	),
	'dpo-status-unknown': t(
		'Het bestand zegt niet of de functionaris akkoord is; het advies staat als niet akkoord.',
		'The file does not say whether the data protection officer agrees; the advice stands as disagreement.',
		'Le fichier ne dit pas si le délégué est d’accord ; l’avis figure comme désaccord.'
	),
	'people-status': t(
		'Of de betrokkenen akkoord waren ({value}) heeft hier geen veld.',
		'Whether the people concerned agreed ({value}) has no field here.',
		'L’accord des personnes concernées ({value}) n’a pas de champ ici.'
	),
	'decision-as-comment': t(
		'Een beslissing uit een ander hulpmiddel is hier geen beslissing; ze staat als opmerking bij het geheel.',
		'A decision from another tool is no decision here; it is kept as a comment on the whole.',
		'Une décision d’un autre outil n’est pas une décision ici ; elle est conservée comme remarque sur l’ensemble.'
	),
	'advice-as-comment': t(
		'Het formulier zegt niet of het advies akkoord is; het staat als opmerking bij het geheel.',
		'The form does not say whether the advice agrees; it is kept as a comment on the whole.',
		'Le formulaire ne dit pas si l’avis est favorable ; il est conservé comme remarque sur l’ensemble.'
	),
	'status-not-taken': t(
		'De status “{value}” is niet overgenomen: hier volgt ze uit wat ondertekend is.',
		'The status “{value}” was not taken over: here it follows from what is signed.',
		'Le statut « {value} » n’a pas été repris : ici, il découle de ce qui est signé.'
	),
	'event-assumed': t(
		'Het formulier zegt niet wat er met gegevens misgaat; “{title}” staat als risico voor een grondrecht.',
		'The form does not say what goes wrong with data; “{title}” stands as a risk to a fundamental right.',
		'Le formulaire ne dit pas ce qui arrive aux données ; « {title} » figure comme risque pour un droit fondamental.'
	),
	'residual-as-comment': t(
		'Van het restrisico van “{title}” is alleen een niveau bekend; het staat als opmerking bij het risico.',
		'Of the residual risk of “{title}” only a level is known; it is kept as a comment on the risk.',
		'Du risque résiduel de « {title} », seul un niveau est connu ; il est conservé comme remarque sur le risque.'
	),
	// What stands here and has no place in a file.
	'hidden-answer': t(
		'Deze vraag wordt niet gesteld; het verborgen antwoord gaat nergens mee.',
		'This question is not asked; the hidden answer does not travel.',
		'Cette question n’est pas posée ; la réponse masquée ne voyage pas.'
	),
	'not-in-template': t(
		'Deze vraag staat niet in het sjabloon; het antwoord gaat niet mee.',
		'This question is not in the template; the answer does not travel.',
		'Cette question n’est pas dans le modèle ; la réponse ne voyage pas.'
	),
	'reference-empty': t(
		'Het antwoord verwijst naar de andere beoordeling, waar niets staat.',
		'The answer refers to the other assessment, where nothing stands.',
		'La réponse renvoie à l’autre analyse, où rien ne figure.'
	),
	'reference-filled-in': t(
		'Het antwoord van de andere beoordeling is ingevuld in plaats van de verwijzing.',
		'The answer of the other assessment is filled in instead of the reference.',
		'La réponse de l’autre analyse est inscrite au lieu du renvoi.'
	),
	'own-screen': t(
		'Deze vraag wordt beantwoord door het register of het advies; een los antwoord gaat niet mee.',
		'This question is answered by the register or the advice; a separate answer does not travel.',
		'Cette question reçoit sa réponse du registre ou de l’avis ; une réponse séparée ne voyage pas.'
	),
	'question-not-in-form': t(
		'Vraag {question} heeft geen plaats in dit formulier.',
		'Question {question} has no place in this form.',
		'La question {question} n’a pas de place dans ce formulaire.'
	),
	'key-not-in-schema': t(
		'Het schema van het formulier laat de plaats van vraag {question} niet toe.',
		'The form’s schema does not allow the place of question {question}.',
		'Le schéma du formulaire n’autorise pas l’emplacement de la question {question}.'
	),
	'entries-as-text': t(
		'De herhaalde rijen staan als tekst.',
		'The repeated rows stand as text.',
		'Les lignes répétées figurent en texte.'
	),
	'field-lost': t(
		'De kolom “{field}” heeft geen plaats in het formulier.',
		'The column “{field}” has no place in the form.',
		'La colonne « {field} » n’a pas de place dans le formulaire.'
	),
	'reason-as-text': t(
		'“Niet van toepassing” met zijn reden staat als tekst.',
		'“Not applicable” with its reason stands as text.',
		'« Sans objet » et son motif figurent en texte.'
	),
	'number-of-another': t(
		'Onder {number} staat in dit formulier ook een andere vraag; bij het inlezen komt de tekst daar terecht.',
		'Under {number} this form also has another question; when read in, the text ends up there.',
		'Sous {number}, ce formulaire a aussi une autre question ; à la lecture, le texte s’y retrouve.'
	),
	'takes-another': t(
		'Bij het inlezen komt hier de tekst van vraag {question} bij.',
		'When read in, the text of question {question} is added here.',
		'À la lecture, le texte de la question {question} s’ajoute ici.'
	),
	'looks-like-markup': t(
		'De tekst bevat iets dat op opmaakcode lijkt; een ander hulpmiddel kan dat weglaten.',
		'The text holds something that looks like markup; another tool may leave it out.',
		'Le texte contient quelque chose qui ressemble à du balisage ; un autre outil peut le retirer.'
	),
	merged: t(
		'Dit antwoord staat met andere samen onder {number}.',
		'This answer stands under {number} together with others.',
		'Cette réponse figure sous {number} avec d’autres.'
	),
	'risk-without-place': t(
		'Het risico “{title}” heeft geen plaats in dit formulier.',
		'The risk “{title}” has no place in this form.',
		'Le risque « {title} » n’a pas de place dans ce formulaire.'
	),
	'measure-without-place': t(
		'De maatregel heeft geen plaats in dit formulier.',
		'The measure has no place in this form.',
		'La mesure n’a pas de place dans ce formulaire.'
	),
	'risks-merged': t(
		'Het formulier heeft één plaats per gebeurtenis: “{title}” is samengevoegd, met de hoogste graden.',
		'The form has one place per event: “{title}” is put together with others, at the highest grades.',
		'Le formulaire a une place par événement : « {title} » est regroupé, avec les degrés les plus élevés.'
	),
	'risk-title-lost': t(
		'De titel “{title}” heeft geen plaats; het formulier noemt het risico zelf.',
		'The title “{title}” has no place; the form names the risk itself.',
		'Le titre « {title} » n’a pas de place ; le formulaire nomme lui-même le risque.'
	),
	'rights-lost': t(
		'Bij “{title}” gaan de {count} aangeduide grondrechten niet mee.',
		'With “{title}” the {count} rights marked do not travel.',
		'Pour « {title} », les {count} droits indiqués ne voyagent pas.'
	),
	'reversibility-lost': t(
		'Of de schade van “{title}” omkeerbaar is, gaat niet mee.',
		'Whether the harm of “{title}” can be undone does not travel.',
		'Le caractère réversible du dommage de « {title} » ne voyage pas.'
	),
	'library-lost': t(
		'Dat “{title}” uit de bibliotheek komt, gaat niet mee.',
		'That “{title}” comes from the library does not travel.',
		'L’origine de « {title} » dans la bibliothèque ne voyage pas.'
	),
	'acceptance-lost': t(
		'Wie het restrisico van “{title}” aanvaardde, gaat niet mee.',
		'Who accepted the residual risk of “{title}” does not travel.',
		'L’acceptation du risque résiduel de « {title} » ne voyage pas.'
	),
	'both-lost': t(
		'Dat “{title}” in beide beoordelingen staat, gaat niet mee.',
		'That “{title}” stands in both assessments does not travel.',
		'La présence de « {title} » dans les deux analyses ne voyage pas.'
	),
	'event-lost': t(
		'Wat er bij “{title}” met de gegevens misgaat, gaat niet mee.',
		'What goes wrong with the data in “{title}” does not travel.',
		'Ce qui arrive aux données dans « {title} » ne voyage pas.'
	),
	'after-as-level': t(
		'Van “{title}” gaat na de maatregelen alleen het niveau mee, niet kans en ernst.',
		'Of “{title}” only the level after the measures travels, not likelihood and severity.',
		'Pour « {title} », seul le niveau après mesures voyage, pas la vraisemblance ni la gravité.'
	),
	'grade-rounded': t(
		'Het formulier kent drie niveaus: de hoogste graad van “{title}” is “hoog”.',
		'The form has three levels: the highest grade of “{title}” is “high”.',
		'Le formulaire a trois niveaux : le degré le plus élevé de « {title} » devient « élevé ».'
	),
	'dropped-measure-lost': t(
		'De geschrapte maatregel gaat niet mee.',
		'The dropped measure does not travel.',
		'La mesure supprimée ne voyage pas.'
	),
	'measure-status-lost': t(
		'Hoe ver de maatregel staat, gaat niet mee.',
		'How far the measure is does not travel.',
		'L’avancement de la mesure ne voyage pas.'
	),
	'measure-date-lost': t(
		'De datum van de maatregel gaat niet mee.',
		'The date of the measure does not travel.',
		'La date de la mesure ne voyage pas.'
	),
	'measure-title-changed': t(
		'De maatregel heet in het bestand “{title}”: titels moeten er verschillen.',
		'The measure is called “{title}” in the file: titles must differ there.',
		'La mesure s’appelle « {title} » dans le fichier : les titres doivent y différer.'
	),
	'advice-lapsed': t(
		'Het advies ging over een eerdere tekst en gaat niet mee.',
		'The advice was about an earlier text and does not travel.',
		'L’avis portait sur un texte antérieur et ne voyage pas.'
	),
	'views-lapsed': t(
		'De mening van de betrokkenen ging over een eerdere tekst en gaat niet mee.',
		'The views of the people concerned were about an earlier text and do not travel.',
		'L’avis des personnes concernées portait sur un texte antérieur et ne voyage pas.'
	),
	'decision-lapsed': t(
		'De beslissing ging over een eerdere tekst en gaat niet mee.',
		'The decision was about an earlier text and does not travel.',
		'La décision portait sur un texte antérieur et ne voyage pas.'
	),
	'section-advice-lost': t(
		'Het advies op het deel “{section}” heeft geen plaats in dit formaat.',
		'The advice on the part “{section}” has no place in this format.',
		'L’avis sur la partie « {section} » n’a pas de place dans ce format.'
	),
	'agreement-lost': t(
		'Of het advies akkoord is, heeft geen plaats in dit formulier.',
		'Whether the advice agrees has no place in this form.',
		'Le caractère favorable de l’avis n’a pas de place dans ce formulaire.'
	),
	'earlier-lost': t(
		'{count} eerdere gaan niet mee: het formaat houdt alleen het laatste bij.',
		'{count} earlier ones do not travel: the format keeps only the last.',
		'{count} antérieurs ne voyagent pas : le format ne garde que le dernier.'
	),
	'views-as-text': t(
		'De mening van de betrokkenen staat als tekst bij de belangen.',
		'The views of the people concerned stand as text with the interests.',
		'L’avis des personnes concernées figure en texte avec les intérêts.'
	),
	'statement-without-place': t(
		'Dit heeft geen plaats in dit formulier.',
		'This has no place in this form.',
		'Ceci n’a pas de place dans ce formulaire.'
	),
	'consultation-lost': t(
		'De raadpleging van de toezichthouder ({count}) heeft geen plaats in dit formaat.',
		'The consultation of the supervisory authority ({count}) has no place in this format.',
		'La consultation de l’autorité de contrôle ({count}) n’a pas de place dans ce format.'
	),
	'decision-partly': t(
		'Van de beslissing gaan voorwaarden, herzieningsdatum en afwijking van het advies niet mee.',
		'Of the decision, conditions, review date and departure from the advice do not travel.',
		'De la décision, les conditions, la date de révision et l’écart par rapport à l’avis ne voyagent pas.'
	),
	'attachments-lost': t(
		'{count} bijlagen gaan niet mee in dit formaat.',
		'{count} attachments do not travel in this format.',
		'{count} annexes ne voyagent pas dans ce format.'
	),
	'authors-lost': t(
		'Alleen de eerste van de auteurs gaat mee.',
		'Only the first of the authors travels.',
		'Seul le premier des auteurs voyage.'
	),
	'comment-without-place': t(
		'De opmerking staat bij iets dat in dit formaat geen nummer heeft.',
		'The comment stands beside something that has no number in this format.',
		'La remarque accompagne un élément sans numéro dans ce format.'
	),
	'comment-thread': t(
		'Wie de opmerking schreef, waarop ze antwoordt en of ze afgehandeld is, gaat niet mee.',
		'Who wrote the comment, what it answers and whether it is settled do not travel.',
		'L’auteur de la remarque, ce à quoi elle répond et son règlement ne voyagent pas.'
	),
	'comments-without-form': t(
		'Dit formulier kent geen opmerkingen.',
		'This form has no comments.',
		'Ce formulaire n’a pas de remarques.'
	),
	// Summaries and registers.
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
	'no-other': t('De {kind} ontbreekt.', 'The {kind} is missing.', 'L’{kind} manque.'),
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

export type LossCode = keyof typeof lossSentences;

/** What was dropped of foreign HTML, in words. */
const droppedWords: Record<string, Localized> = {
	script: t('een script', 'a script', 'un script'),
	style: t('opmaakregels', 'style rules', 'des règles de style'),
	'event-handler': t(
		'een gebeurtenis die code uitvoert',
		'an event that runs code',
		'un événement qui exécute du code'
	),
	link: t(
		'een link die niet naar het web of een adres wijst',
		'a link to neither the web nor an address',
		'un lien qui ne mène ni au web ni à une adresse'
	),
	comment: t('commentaar in de code', 'a comment in the code', 'un commentaire dans le code'),
	hidden: t('verborgen tekst', 'hidden text', 'du texte masqué'),
	image: t('een afbeelding', 'an image', 'une image'),
	embedded: t('ingesloten inhoud', 'embedded content', 'du contenu intégré'),
	form: t('een invoerveld', 'an input field', 'un champ de saisie')
};

/** The loss in the reader's language; a code of a newer version stays visible. */
export function lossSentence({ code, params = {} }: Loss, locale: Locale): string {
	const sentence = Object.hasOwn(lossSentences, code) ? lossSentences[code as LossCode] : null;
	if (!sentence) return code;
	const what = params['what'];
	const word = typeof what === 'string' ? droppedWords[what] : undefined;
	return fill(pick(sentence, locale), { ...params, ...(word && { what: pick(word, locale) }) });
}
