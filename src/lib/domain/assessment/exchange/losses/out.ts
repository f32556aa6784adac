import type { Localized } from '../../../locale.ts';
import { t } from './words.ts';

/** What stands here and has no place in a file. */
export const outgoingLosses = {
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
	)
} as const satisfies Record<string, Localized>;
