import type { Localized } from '../../../locale.ts';
import { t } from './words.ts';

/** What a file holds that has no place here. */
export const incomingLosses = {
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
	)
} as const satisfies Record<string, Localized>;
