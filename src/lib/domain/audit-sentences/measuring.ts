import type { AuditSentences } from './line.ts';
import { line } from './line.ts';

/** The measurement plan and what is measured. */
export const measuringSentences = {
	'baseline.agreed': line(
		'{who} sprak af hoe de nulmeting verzameld wordt: {target} verslagen ({way}).',
		'{who} agreed how the baseline is collected: {target} reports ({way}).',
		'{who} a convenu comment la mesure de départ est recueillie : {target} rapports ({way}).'
	),
	'plan.saved': line(
		'{who} bewaarde het meetplan (meetperiode {epoch}).',
		'{who} saved the plan (measurement period {epoch}).',
		'{who} a enregistré le plan de mesure (période {epoch}).'
	),
	'plan.frozen': line(
		'{who} legde het meetplan vast en ondertekende het (meetperiode {epoch}).',
		'{who} froze and signed the plan (measurement period {epoch}).',
		'{who} a figé et signé le plan de mesure (période {epoch}).'
	),
	'plan.amended': line(
		'{who} bereidde een wijziging van het meetplan voor: {reason}',
		'{who} prepared an amendment of the plan: {reason}',
		'{who} a préparé une modification du plan de mesure : {reason}'
	),
	'bundle.exported': line(
		'{who} downloadde het bewijsdossier ({sha256}).',
		'{who} downloaded the evidence bundle ({sha256}).',
		'{who} a téléchargé le dossier de preuves ({sha256}).'
	),
	'plan.undone': line(
		'{who} maakte de laatste wijziging van het meetplan ongedaan (meetperiode {epoch}).',
		'{who} undid the last change of the plan (measurement period {epoch}).',
		'{who} a annulé la dernière modification du plan de mesure (période {epoch}).'
	),
	'plan.expected': line(
		'{who} noteerde wat er van de pilot verwacht wordt ({workers} medewerkers).',
		'{who} recorded what is expected of the pilot ({workers} workers).',
		'{who} a noté ce qui est attendu du pilote ({workers} travailleurs).'
	),
	'measurement.imported': line(
		'{who} laadde metingen in.',
		'{who} imported measurements.',
		'{who} a importé des mesures.'
	),
	'measurement.recorded': line(
		'{who} noteerde een meting.',
		'{who} recorded a measurement.',
		'{who} a noté une mesure.'
	),
	'verdict.latched': line(
		'De metingen gaven een einduitslag: {verdict}.',
		'The measurements gave a final verdict: {verdict}.',
		'Les mesures ont donné un résultat final : {verdict}.'
	)
} as const satisfies AuditSentences;
