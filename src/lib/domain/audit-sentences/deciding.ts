import type { AuditSentences } from './line.ts';
import { line } from './line.ts';

/** Advice, meetings, decisions and incidents. */
export const decidingSentences = {
	'advice.given': line('{who} gaf advies.', '{who} gave advice.', '{who} a rendu un avis.'),
	'meeting.rules-changed': line(
		'{who} wijzigde het quorum van het ethisch klankbord.',
		'{who} changed the quorum of the ethics board.',
		'{who} a modifié le quorum du comité d’éthique.'
	),
	'meeting.planned': line(
		'{who} plande een vergadering van het ethisch klankbord.',
		'{who} planned a meeting of the ethics board.',
		'{who} a planifié une réunion du comité d’éthique.'
	),
	'meeting.changed': line(
		'{who} wijzigde een geplande vergadering.',
		'{who} changed a meeting.',
		'{who} a modifié une réunion.'
	),
	'meeting.cancelled': line(
		'{who} gelastte een vergadering af.',
		'{who} cancelled a meeting.',
		'{who} a annulé une réunion.'
	),
	'meeting.point-added': line(
		'{who} zette een punt op de agenda.',
		'{who} put a point on the agenda.',
		'{who} a ajouté un point à l’ordre du jour.'
	),
	'meeting.point-removed': line(
		'{who} haalde een punt van de agenda.',
		'{who} took a point off the agenda.',
		'{who} a retiré un point de l’ordre du jour.'
	),
	'meeting.opened': line(
		'{who} opende de vergadering.',
		'{who} opened the meeting.',
		'{who} a ouvert la réunion.'
	),
	'meeting.presence-recorded': line(
		'{who} noteerde wie er was.',
		'{who} recorded who was there.',
		'{who} a noté les présences.'
	),
	'meeting.conflict-declared': line(
		'{who} meldde een belangenconflict.',
		'{who} declared a conflict of interest.',
		'{who} a déclaré un conflit d’intérêts.'
	),
	'meeting.conflict-withdrawn': line(
		'{who} trok een gemeld belangenconflict in.',
		'{who} withdrew a conflict of interest.',
		'{who} a retiré un conflit d’intérêts.'
	),
	'meeting.motion-put': line(
		'{who} bracht een voorstel ter stemming.',
		'{who} put a motion to the vote.',
		'{who} a soumis une proposition au vote.'
	),
	'meeting.motion-withdrawn': line(
		'{who} trok een voorstel in.',
		'{who} withdrew a motion.',
		'{who} a retiré une proposition.'
	),
	'meeting.voted': line(
		'{who} stemde en ondertekende de stem.',
		'{who} voted and signed the vote.',
		'{who} a voté et signé son vote.'
	),
	'meeting.vote-closed': line(
		'{who} sloot een stemming af.',
		'{who} closed a vote.',
		'{who} a clôturé un vote.'
	),
	'meeting.closed': line(
		'{who} sloot de vergadering.',
		'{who} closed the meeting.',
		'{who} a clôturé la réunion.'
	),
	'minutes.saved': line(
		'{who} bewaarde het verslag van een vergadering.',
		'{who} saved the minutes of a meeting.',
		'{who} a enregistré le procès-verbal d’une réunion.'
	),
	'minutes.signed': line(
		'{who} ondertekende het verslag van een vergadering.',
		'{who} signed the minutes of a meeting.',
		'{who} a signé le procès-verbal d’une réunion.'
	),
	'minutes.reopened': line(
		'{who} trok de handtekening onder een verslag in.',
		'{who} took back the signature under the minutes.',
		'{who} a retiré la signature sous un procès-verbal.'
	),
	'minutes.approved': line(
		'{who} keurde het verslag van een vergadering mee goed.',
		'{who} approved the minutes of a meeting as the second.',
		'{who} a approuvé le procès-verbal d’une réunion.'
	),
	'minutes.amended': line(
		'{who} schreef een aanvulling bij een verslag.',
		'{who} wrote an addendum to the minutes.',
		'{who} a ajouté un complément à un procès-verbal.'
	),
	'decision.signed': line(
		'{who} ondertekende een besluit.',
		'{who} signed a decision.',
		'{who} a signé une décision.'
	),
	'decision.second-signed': line(
		'{who} tekende een besluit mee.',
		'{who} countersigned a decision.',
		'{who} a contresigné une décision.'
	),
	'condition.fulfilled': line(
		'{who} meldde een voorwaarde als vervuld.',
		'{who} reported a condition as fulfilled.',
		'{who} a signalé une condition comme remplie.'
	),
	'incident.reported': line(
		'{who} meldde een incident.',
		'{who} reported an incident.',
		'{who} a signalé un incident.'
	),
	'incident.closed': line(
		'{who} sloot een incident af.',
		'{who} closed an incident.',
		'{who} a clôturé un incident.'
	)
} as const satisfies AuditSentences;
