import type { AuditSentences } from './line.ts';
import { line } from './line.ts';

/** Contacts, consent, sources, drafts and reports. */
export const draftingSentences = {
	'contact.created': line(
		'{who} begon een contact.',
		'{who} started a contact.',
		'{who} a commencé un contact.'
	),
	'contact.handed-over': line(
		'Een contact werd overgedragen door {who}: {reason}',
		'A contact was handed over by {who}: {reason}',
		'Un contact a été transmis par {who} : {reason}'
	),
	'contact.path-chosen': line(
		'{who} koos het pad van een contact.',
		'{who} chose the path of a contact.',
		'{who} a choisi la voie d’un contact.'
	),
	'contact.measured': line(
		'Van een contact van {who} werden metingen bewaard.',
		'Measurements of a contact of {who} were stored.',
		'Des mesures d’un contact de {who} ont été enregistrées.'
	),
	'contact.changed': line(
		'{who} wijzigde een contact.',
		'{who} changed a contact.',
		'{who} a modifié un contact.'
	),
	'source.erased': line(
		'Een gesprek is gewist omdat de bewaartermijn van {days} dagen voorbij is.',
		'A conversation was erased because its retention period of {days} days has passed.',
		'Un entretien a été effacé : son délai de conservation de {days} jours est écoulé.'
	),
	'action.ticked': line(
		'{who} vinkte een afspraak uit een verslag af.',
		'{who} ticked off an agreement of a report.',
		'{who} a coché un engagement d’un rapport.'
	),
	'action.reopened': line(
		'{who} zette een afspraak uit een verslag weer open.',
		'{who} reopened an agreement of a report.',
		'{who} a rouvert un engagement d’un rapport.'
	),
	'consent.asked-for': line(
		'{who} vroeg een cliënt om toestemming.',
		'{who} asked a client for consent.',
		'{who} a demandé le consentement d’un client.'
	),
	'consent.recorded': line(
		'{who} noteerde de keuze van een cliënt.',
		'{who} recorded a client’s choice.',
		'{who} a noté le choix d’un client.'
	),
	'consent.withdrawn': line(
		'{who} noteerde dat een cliënt de toestemming introk.',
		'{who} recorded that a client withdrew consent.',
		'{who} a noté qu’un client a retiré son consentement.'
	),
	'source.added': line(
		'{who} voegde een bron toe.',
		'{who} added a source.',
		'{who} a ajouté une source.'
	),
	'source.moved': line(
		'{who} veranderde de volgorde van de bronnen.',
		'{who} changed the order of the sources.',
		'{who} a modifié l’ordre des sources.'
	),
	'source.removed': line(
		'{who} verwijderde een bron.',
		'{who} removed a source.',
		'{who} a supprimé une source.'
	),
	'source.speakers': line(
		'{who} paste de sprekers van een bron aan.',
		'{who} changed the speakers of a source.',
		'{who} a modifié les interlocuteurs d’une source.'
	),
	'file-decision.recorded': line(
		'{who} legde een besluit in een dossier vast.',
		'{who} recorded a decision in a file.',
		'{who} a consigné une décision dans un dossier.'
	),
	'draft.discarded': line(
		'{who} deed een concept weg om opnieuw te beginnen.',
		'{who} discarded a draft to start over.',
		'{who} a supprimé un projet pour recommencer.'
	),
	'recording.started': line(
		'{who} begon een opname.',
		'{who} began a recording.',
		'{who} a commencé un enregistrement.'
	),
	'recording.refused': line(
		'De vergrendeling weigerde een opname of een transcript aan {who}.',
		'The interlock refused {who} a recording or a transcript.',
		'Le verrouillage a refusé à {who} un enregistrement ou une transcription.'
	),
	'recording.received': line(
		'{who} rondde een opname af.',
		'{who} completed a recording.',
		'{who} a terminé un enregistrement.'
	),
	'recording.transcription-started': line(
		'{who} liet een opname uitschrijven.',
		'{who} had a recording transcribed.',
		'{who} a fait transcrire un enregistrement.'
	),
	'recording.transcribed': line(
		'Een opname van {who} werd uitgeschreven.',
		'A recording of {who} was transcribed.',
		'Un enregistrement de {who} a été transcrit.'
	),
	'recording.failed': line(
		'Een opname van {who} kon niet uitgeschreven worden.',
		'A recording of {who} could not be transcribed.',
		'Un enregistrement de {who} n’a pas pu être transcrit.'
	),
	'recording.deleted': line(
		'{who} wiste een opname.',
		'{who} erased a recording.',
		'{who} a effacé un enregistrement.'
	),
	'recording.settings-changed': line(
		'{who} wijzigde hoelang opnames blijven.',
		'{who} changed how long recordings stay.',
		'{who} a modifié la durée de conservation des enregistrements.'
	),
	'draft.failed': line(
		'Het opstellen voor {who} lukte niet ({code}). Er is niets bewaard.',
		'Drafting for {who} did not work ({code}). Nothing was stored.',
		'La rédaction pour {who} n’a pas abouti ({code}). Rien n’a été enregistré.'
	),
	'draft.cancelled': line(
		'{who} stopte het opstellen. Er is niets bewaard.',
		'{who} stopped the drafting. Nothing was stored.',
		'{who} a arrêté la rédaction. Rien n’a été enregistré.'
	),
	'draft.made': line(
		'De AI maakte een concept voor {who}.',
		'The AI made a draft for {who}.',
		'L’IA a rédigé un projet pour {who}.'
	),
	'draft.refused': line(
		'De vergrendeling weigerde een concept aan {who}.',
		'The interlock refused {who} a draft.',
		'Le verrou a refusé un projet à {who}.'
	),
	'draft.saved': line(
		'{who} bewaarde een concept.',
		'{who} saved a draft.',
		'{who} a enregistré un projet.'
	),
	'draft.validated': line(
		'{who} valideerde een verslag.',
		'{who} validated a report.',
		'{who} a validé un rapport.'
	),
	'report.exported': line(
		'{who} nam een verslag mee.',
		'{who} exported a report.',
		'{who} a exporté un rapport.'
	),
	'contact.term-noted': line(
		'{who} noteerde de wettelijke termijn van een dossier.',
		'{who} noted the legal time limit of a file.',
		'{who} a noté le délai légal d’un dossier.'
	)
} as const satisfies AuditSentences;
