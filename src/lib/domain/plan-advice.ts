import type { Locale, Localized } from './locale.ts';
import { fill, pick } from './locale.ts';
import { percent, reportsWords } from './plan-figures.ts';
import type { Plan, PlanKpi } from './plan-model.ts';
import { epochAlpha, kpiMethod, kpiRole, requiredWorkers } from './plan-model.ts';
import { certificateSize } from './stats/certificate.ts';

/** Something a plan maker should know before the freeze; nothing here forbids it. */
export interface PlanAdvice {
	code: keyof typeof sentences;
	/** `attention` when it will probably disappoint, `info` when it is only good to know. */
	tone: 'attention' | 'info';
	kpi?: PlanKpi;
	values: Record<string, number>;
}

/** What is known of the pilot around the plan. */
export interface PlanFacts {
	epoch: number;
	/** People who write reports in this pilot now. */
	workers: number;
	/** Measured baseline reports per KPI. */
	baseline: Readonly<Record<string, number>>;
}

const wholeOrganisation = 10;
const smallestTeam = 3;

export function planAdvice(plan: Plan, { epoch, workers, baseline }: PlanFacts): PlanAdvice[] {
	const advice: PlanAdvice[] = [];
	const add = (
		code: PlanAdvice['code'],
		tone: PlanAdvice['tone'],
		values: Record<string, number> = {},
		kpi?: PlanKpi
	) => advice.push({ code, tone, values, ...(kpi && { kpi }) });

	const need = requiredWorkers(plan);
	if (workers < smallestTeam) add('team-too-small', 'attention', { workers });
	else if (!plan.teamOnly && workers < Math.max(need, wholeOrganisation))
		add('few-workers', 'attention', { workers, need: Math.max(need, wholeOrganisation) });
	if (plan.teamOnly) add('team-only', 'info');

	const alpha = epochAlpha(plan.alpha, epoch);
	if (epoch > 1) add('alpha-later', 'attention', { alpha, total: plan.alpha, epoch });
	else add('alpha-first', 'info', { alpha, total: plan.alpha });

	if (!plan.kpis.some((kpi) => kpiRole(kpi) === 'goal')) add('no-goal', 'attention');
	for (const kpi of plan.kpis) {
		const reports = kpi.type === 'zero-tolerance' ? certificateSize(kpi.certify ?? 0, alpha) : 0;
		const end = plan.horizon.reports;
		if (end !== undefined && Number.isFinite(reports) && reports > end)
			add('certificate-late', 'attention', { reports, end }, kpi);
		const have = baseline[kpi.id] ?? 0;
		if (needsBaseline(kpi) && have < plan.minimums.baselineReports)
			add('baseline-short', 'attention', { have, need: plan.minimums.baselineReports }, kpi);
		if (kpi.neutral && kpi.alarm?.atOrAbove !== undefined) add('consent-neutral', 'info', {}, kpi);
	}
	const correction = plan.kpis.find(({ id }) => /correctie|correction/i.test(id));
	if (!correction) add('correction-missing', 'attention');
	else if (correction.alarm?.below === undefined)
		add('correction-blind', 'attention', {}, correction);
	else add('correction-alarm', 'info', { below: correction.alarm.below }, correction);
	return advice;
}

/** KPIs of which no one can say anything without reports from before the AI. */
export function needsBaseline(kpi: PlanKpi): boolean {
	const against = [
		'duration-baseline',
		'score-baseline',
		'proportion-baseline',
		'ordinal-baseline'
	];
	return kpiRole(kpi) !== 'monitor' && against.includes(kpiMethod(kpi));
}

/** KPIs whose margin is a choice of values and not of figures: the board says that it made it. */
export function chosenMargins(plan: Plan): PlanKpi[] {
	return plan.kpis.filter((kpi) => kpi.margin !== undefined && kpiRole(kpi) !== 'monitor');
}

export function adviceSentence({ code, kpi, values }: PlanAdvice, locale: Locale): string {
	const shares = ['alpha', 'total', 'below'];
	const shown = Object.entries(values).map(([name, value]) => [
		name,
		shares.includes(name)
			? percent(value, locale)
			: ['reports', 'have', 'end'].includes(name)
				? reportsWords(value, locale)
				: value
	]);
	const name = kpi?.title ? pick(kpi.title, locale) : (kpi?.id ?? '');
	return fill(pick(sentences[code], locale), { kpi: name, ...Object.fromEntries(shown) });
}

const sentences = {
	'team-too-small': {
		nl: 'In deze pilot schrijven nu te weinig mensen verslagen (aantal: {workers}). Onder drie zegt geen enkele vergelijking iets. Voeg medewerkers toe bij de mini-RACI.',
		en: 'Too few people write reports in this pilot now (number: {workers}). Below three no comparison says anything. Add workers in the mini-RACI.',
		fr: 'Trop peu de personnes rédigent des rapports dans ce pilote (nombre : {workers}). À moins de trois, aucune comparaison ne dit rien. Ajoutez des travailleurs dans la mini-RACI.'
	},
	'few-workers': {
		nl: 'Er doen {workers} medewerkers mee; zonder “alleen dit team” zijn er minstens {need} nodig. Zo blijft de uitslag “nog te weinig bewijs”. Kiest u “alleen dit team”, dan laat een go alleen dit team verder werken.',
		en: '{workers} workers take part; without “this team only” at least {need} are needed. The verdict would stay “not enough evidence yet”. With “this team only” a go lets only this team continue.',
		fr: '{workers} travailleurs participent ; sans « cette équipe seulement », il en faut au moins {need}. Le résultat resterait « pas encore assez de preuves ». Avec « cette équipe seulement », un go ne permet qu’à cette équipe de continuer.'
	},
	'team-only': {
		nl: '“Alleen dit team” is gekozen: een go laat alleen dit team verder werken. Voor andere teams is later een nieuw plan met minstens 10 medewerkers nodig.',
		en: '“This team only” is chosen: a go lets only this team continue. Other teams need a new plan later, with at least 10 workers.',
		fr: '« Cette équipe seulement » est choisi : un go ne permet qu’à cette équipe de continuer. Pour d’autres équipes, il faudra plus tard un nouveau plan avec au moins 10 travailleurs.'
	},
	'alpha-first': {
		nl: 'Van de beloofde {total} kans op een foute uitslag gaat {alpha} naar deze eerste meetperiode. De rest blijft voor een herstart: elke herstart kost bewijskracht.',
		en: 'Of the promised {total} chance of a false result, {alpha} goes to this first measurement period. The rest is kept for a restart: every restart costs evidence.',
		fr: 'Sur les {total} de risque de faux résultat promis, {alpha} vont à cette première période de mesure. Le reste est gardé pour un redémarrage : chaque redémarrage coûte de la force de preuve.'
	},
	'alpha-later': {
		nl: 'Dit is meetperiode {epoch}: van de beloofde {total} blijft nog {alpha} over. Er zijn dus meer verslagen nodig dan de vorige keer. Elke herstart kost bewijskracht.',
		en: 'This is measurement period {epoch}: of the promised {total}, {alpha} is left. It therefore takes more reports than last time. Every restart costs evidence.',
		fr: 'C’est la période de mesure {epoch} : sur les {total} promis, il reste {alpha}. Il faut donc plus de rapports que la fois précédente. Chaque redémarrage coûte de la force de preuve.'
	},
	'no-goal': {
		nl: 'Het plan heeft geen doel, alleen grenzen. Een go zegt dan dat AI geen kwaad doet, niet dat ze helpt.',
		en: 'The plan has no goal, only guardrails. A go then says that AI does no harm, not that it helps.',
		fr: 'Le plan n’a pas d’objectif, seulement des garde-fous. Un go dit alors que l’IA ne nuit pas, pas qu’elle aide.'
	},
	'certificate-late': {
		nl: '{kpi}: het bewijs vraagt {reports} zonder voorval, en het plan eindigt na {end}. Zo komt er nooit een go. Kies een later einde of een groter risico.',
		en: '{kpi}: the proof takes {reports} without an event, and the plan ends after {end}. A go can never come. Choose a later end or a larger risk.',
		fr: '{kpi} : la preuve demande {reports} sans incident, et le plan se termine après {end}. Un go ne viendra jamais. Choisissez une fin plus tardive ou un risque plus grand.'
	},
	'baseline-short': {
		nl: '{kpi}: de nulmeting telt nog maar {have}, het plan vraagt er minstens {need}.',
		en: '{kpi}: the baseline has only {have} so far, the plan asks for at least {need}.',
		fr: '{kpi} : la mesure de départ ne compte que {have} ; le plan en demande au moins {need}.'
	},
	'consent-neutral': {
		nl: '{kpi} is nooit een doel: een nee is een even goed antwoord. Het cijfer wordt alleen opgevolgd, met een alarm als iedereen ja zegt.',
		en: '{kpi} is never a target: a no is just as good an answer. The figure is only followed, with an alarm when everyone says yes.',
		fr: '{kpi} n’est jamais un objectif : un non est une aussi bonne réponse. Le chiffre est seulement suivi, avec une alerte si tout le monde dit oui.'
	},
	'correction-missing': {
		nl: 'De correctiegraad staat niet in het plan. Dan merkt niemand wanneer er niet meer nagelezen wordt.',
		en: 'The correction rate is not in the plan. Then nobody notices when people stop checking.',
		fr: 'Le taux de correction n’est pas dans le plan. Personne ne remarque alors qu’on ne relit plus.'
	},
	'correction-blind': {
		nl: '{kpi} heeft geen ondergrens. Een cijfer dicht bij nul is een alarm: misschien leest niemand nog na.',
		en: '{kpi} has no lower alarm. A figure near zero is an alarm: perhaps nobody checks any more.',
		fr: '{kpi} n’a pas d’alerte basse. Un chiffre proche de zéro est une alerte : peut-être ne relit-on plus.'
	},
	'correction-alarm': {
		nl: '{kpi} onder {below} is een alarm en geen succes: misschien leest niemand nog na.',
		en: '{kpi} below {below} is an alarm and no success: perhaps nobody checks any more.',
		fr: '{kpi} sous {below} est une alerte et non un succès : peut-être ne relit-on plus.'
	}
} satisfies Record<string, Localized>;
