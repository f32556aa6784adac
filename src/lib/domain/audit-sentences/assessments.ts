import type { AuditSentences } from './line.ts';
import { line } from './line.ts';

/** The DPIA, the FRIA and the risk register. */
export const assessmentsSentences = {
	'assessment.changed': line(
		'{who} wijzigde de {kind}.',
		'{who} changed the {kind}.',
		'{who} a modifié la {kind}.'
	),
	'assessment.advised': line(
		'{who} gaf DPO-advies over de {kind}.',
		'{who} gave the DPO’s advice on the {kind}.',
		'{who} a rendu l’avis du DPO sur la {kind}.'
	),
	'assessment.signed': line(
		'{who} ondertekende de {kind}.',
		'{who} signed the {kind}.',
		'{who} a signé la {kind}.'
	),
	'assessment.reopened': line(
		'De handtekening onder de {kind} verviel door een wijziging van {who}.',
		'The signature under the {kind} lapsed by a change of {who}.',
		'La signature de la {kind} est tombée par une modification de {who}.'
	),
	'assessment.restored': line(
		'De handtekening onder de {kind} geldt weer: de tekst is opnieuw die van toen.',
		'The signature under the {kind} holds again: the text is what it was.',
		'La signature de la {kind} vaut à nouveau : le texte est redevenu le même.'
	),
	'assessment.lapsed': line(
		'Door een wijziging van {who} in de {kind} verviel: {what}.',
		'A change by {who} in the {kind} made this lapse: {what}.',
		'Une modification de {who} dans la {kind} a fait tomber : {what}.'
	),
	'assessment.views-recorded': line(
		'{who} noteerde de mening van de betrokkenen bij de {kind}.',
		'{who} recorded the views of the people concerned on the {kind}.',
		'{who} a noté l’avis des personnes concernées sur la {kind}.'
	),
	'assessment.consulted': line(
		'{who} noteerde de raadpleging van de toezichthouder bij de {kind} ({step}, {on}).',
		'{who} recorded the consultation of the supervisory authority on the {kind} ({step}, {on}).',
		'{who} a noté la consultation de l’autorité de contrôle sur la {kind} ({step}, {on}).'
	),
	'assessment.decided': line(
		'{who} besliste over de {kind}: {outcome}.',
		'{who} decided on the {kind}: {outcome}.',
		'{who} a décidé de la {kind} : {outcome}.'
	),
	'assessment.commented': line(
		'{who} schreef een opmerking bij de {kind}.',
		'{who} commented on the {kind}.',
		'{who} a commenté la {kind}.'
	),
	'assessment.attached': line(
		'{who} wijzigde de bijlagen bij de {kind}: {file}.',
		'{who} changed the attachments of the {kind}: {file}.',
		'{who} a modifié les annexes de la {kind} : {file}.'
	),
	'assessment.imported': line(
		'{who} las een bestand in als {kind}: {format}.',
		'{who} imported a file as {kind}: {format}.',
		'{who} a importé un fichier comme {kind} : {format}.'
	),
	'assessment.exported': line(
		'{who} bewaarde de {kind} als bestand: {format}.',
		'{who} exported the {kind}: {format}.',
		'{who} a exporté la {kind} : {format}.'
	),
	'risk.changed': line(
		'{who} wijzigde het risico “{title}”.',
		'{who} changed the risk “{title}”.',
		'{who} a modifié le risque « {title} ».'
	),
	'risk.accepted': line(
		'{who} aanvaardde het restrisico “{title}”: {reason}',
		'{who} accepted the residual risk “{title}”: {reason}',
		'{who} a accepté le risque résiduel « {title} » : {reason}'
	),
	'measure.changed': line(
		'{who} wijzigde een maatregel: {text}',
		'{who} changed a measure: {text}',
		'{who} a modifié une mesure : {text}'
	),
	'scope-test.completed': line(
		'{who} rondde de reikwijdtetest af.',
		'{who} completed the scope test.',
		'{who} a terminé le test d’applicabilité.'
	)
} as const satisfies AuditSentences;
