import type { Localized } from './locale.ts';
import type { Plan, PlanKpi } from './plan-model.ts';
import {
	comparisons,
	kpiMethod,
	kpiRole,
	kpiRoles,
	kpiTypes,
	scaleOf,
	thresholds,
	unitsOf
} from './plan-model.ts';

/** What keeps a plan from being frozen: where, a code, and what to do about it. */
export interface PlanFault {
	/** For instance `kpis[2].margin`. */
	path: string;
	code: keyof typeof faultSentences;
	sentence: Localized;
}

/**
 * Everything that is wrong with a plan; empty when it may be frozen. With `now` (ISO) also whether its end is still to come: a plan
 * that was agreed long ago may well have ended.
 */
export function checkPlan(plan: Plan, now?: string): PlanFault[] {
	const faults = [...frame(plan, now)];
	const seen = new Set<string>();
	plan.kpis.forEach((kpi, i) => {
		const at = `kpis[${i}]`;
		if (seen.has(kpi.id)) faults.push(fault(`${at}.id`, 'kpi-twice'));
		seen.add(kpi.id);
		faults.push(...checkKpi(kpi, at));
	});
	return faults;
}

/** The sentence for each fault: what is wrong and what to choose instead. */
export const faultSentences = {
	'kpi-none': {
		nl: 'Het meetplan heeft geen KPI waarop de uitslag kan steunen. Kies minstens één doel, grens of nultolerantie.',
		en: 'The plan has no KPI that a verdict can rest on. Choose at least one goal, guardrail or zero tolerance.',
		fr: 'Le plan de mesure n’a aucun KPI sur lequel fonder un résultat. Choisissez au moins un objectif, un garde-fou ou une tolérance zéro.'
	},
	'kpi-id': {
		nl: 'Elke KPI heeft een naam nodig die niet leeg is.',
		en: 'Each KPI needs a name that is not empty.',
		fr: 'Chaque KPI a besoin d’un nom non vide.'
	},
	'kpi-twice': {
		nl: 'Deze KPI staat twee keer in het meetplan.',
		en: 'This KPI is in the plan twice.',
		fr: 'Ce KPI figure deux fois dans le plan de mesure.'
	},
	alpha: {
		nl: 'De kans op een foute uitslag (α) ligt boven 0 en is hoogstens 20 %.',
		en: 'The chance of a false result (α) is above 0 and at most 20%.',
		fr: 'Le risque de faux résultat (α) est supérieur à 0 et au plus de 20 %.'
	},
	horizon: {
		nl: 'Kies een einde: een aantal verslagen of een datum.',
		en: 'Choose an end: a number of reports or a date.',
		fr: 'Choisissez une fin : un nombre de rapports ou une date.'
	},
	'horizon-past': {
		nl: 'De einddatum ligt in het verleden. Kies een dag die nog moet komen.',
		en: 'The end date lies in the past. Choose a day that is still to come.',
		fr: 'La date de fin est passée. Choisissez un jour à venir.'
	},
	'unit-unknown': {
		nl: 'Deze eenheid past niet bij dit soort KPI. Tijd telt in minuten of dagen, een aandeel van 0 tot 1.',
		en: 'This unit does not fit this type of KPI. Time counts in minutes or days, a share from 0 to 1.',
		fr: 'Cette unité ne convient pas à ce type de KPI. Le temps se compte en minutes ou en jours, une part de 0 à 1.'
	},
	'margin-sign': {
		nl: 'Een marge is groter dan nul: ze zegt hoeveel slechter nog mag. Typ 10 voor “hoogstens 10 slechter”.',
		en: 'A margin is above zero: it says how much worse is still allowed. Type 10 for “at most 10 worse”.',
		fr: 'Une marge est supérieure à zéro : elle dit quelle baisse est encore permise. Tapez 10 pour « au plus 10 de moins ».'
	},
	minimums: {
		nl: 'Een minimum is een geheel getal: minstens 2 verslagen, 1 medewerker; de dekking ligt tussen 0 en 1.',
		en: 'A minimum is a whole number: at least 2 reports, 1 worker; coverage lies between 0 and 1.',
		fr: 'Un minimum est un nombre entier : au moins 2 rapports, 1 collaborateur ; la couverture se situe entre 0 et 1.'
	},
	'type-unknown': {
		nl: 'Dit soort KPI kent het systeem niet.',
		en: 'The system does not know this type of KPI.',
		fr: 'Le système ne connaît pas ce type de KPI.'
	},
	'role-unknown': {
		nl: 'Kies een rol: doel, grens of opvolging.',
		en: 'Choose a role: goal, guardrail or monitor.',
		fr: 'Choisissez un rôle : objectif, garde-fou ou suivi.'
	},
	'direction-unknown': {
		nl: 'Kies of lager of hoger beter is.',
		en: 'Choose whether lower or higher is better.',
		fr: 'Choisissez si plus bas ou plus haut est meilleur.'
	},
	comparison: {
		nl: 'Dit soort KPI kan niet op deze manier vergeleken worden.',
		en: 'This type of KPI cannot be compared in this way.',
		fr: 'Ce type de KPI ne peut pas être comparé de cette manière.'
	},
	'thresholds-missing': {
		nl: 'Kies een grens (onaanvaardbaar) en een drempel (goed genoeg).',
		en: 'Choose a limit (unacceptable) and a go threshold (good enough).',
		fr: 'Choisissez une limite (inacceptable) et un seuil (suffisant).'
	},
	'thresholds-range': {
		nl: 'De grens of de drempel valt buiten de schaal van deze KPI.',
		en: 'The limit or the go threshold lies outside the scale of this KPI.',
		fr: 'La limite ou le seuil se situe hors de l’échelle de ce KPI.'
	},
	'go-worse-than-limit': {
		nl: 'De drempel is slechter dan de grens. Wissel ze om of kies andere waarden.',
		en: 'The go threshold is worse than the limit. Swap them or choose other values.',
		fr: 'Le seuil est moins bon que la limite. Inversez-les ou choisissez d’autres valeurs.'
	},
	'norm-perfect': {
		nl: 'Een drempel van 100 % is nooit te bewijzen: één fout volstaat. Kies een haalbare drempel of nultolerantie.',
		en: 'A threshold of 100% can never be shown: one error is enough. Choose one that can be reached, or zero tolerance.',
		fr: 'Un seuil de 100 % ne peut jamais être démontré : une seule erreur suffit. Choisissez un seuil atteignable ou la tolérance zéro.'
	},
	'margin-missing': {
		nl: '“Even goed als” is nooit te bewijzen zonder marge. Het klankbord kiest hoeveel slechter nog aanvaardbaar is.',
		en: '“As good as” can never be shown without a margin. The board chooses how much worse is still acceptable.',
		fr: '« Aussi bon que » ne peut être démontré sans marge. Le comité choisit l’écart encore acceptable.'
	},
	'margin-range': {
		nl: 'De marge ligt tussen 0 en 1. Voor weigeraars is het een verhouding boven 1, bijvoorbeeld 1,25.',
		en: 'The margin lies between 0 and 1. For refusers it is a ratio above 1, for instance 1.25.',
		fr: 'La marge se situe entre 0 et 1. Pour les personnes qui refusent, c’est un rapport supérieur à 1, par exemple 1,25.'
	},
	'margin-and-thresholds': {
		nl: 'Kies een marge, of een grens en een drempel: niet allebei.',
		en: 'Choose a margin, or a limit and a go threshold: not both.',
		fr: 'Choisissez une marge, ou une limite et un seuil : pas les deux.'
	},
	'certify-missing': {
		nl: 'Kies welk risico u wilt uitsluiten, bijvoorbeeld 2 %. Nul zelf is nooit te bewijzen.',
		en: 'Choose the risk you want to exclude, for instance 2%. Zero itself can never be shown.',
		fr: 'Choisissez le risque à exclure, par exemple 2 %. Le zéro lui-même ne peut être démontré.'
	},
	'consent-target': {
		nl: 'De toestemmingsgraad krijgt nooit een streefcijfer: dat zou druk zetten op wie vrij moet kiezen.',
		en: 'The consent rate never has a target: it would put pressure on people who must choose freely.',
		fr: 'Le taux de consentement n’a jamais d’objectif : ce serait faire pression sur des personnes qui doivent choisir librement.'
	},
	'monitor-target': {
		nl: 'Een KPI ter opvolging heeft een alarmband, geen drempel of marge.',
		en: 'A monitored KPI has an alarm band, no threshold or margin.',
		fr: 'Un KPI de suivi a une bande d’alerte, pas de seuil ni de marge.'
	},
	number: {
		nl: 'Dit moet een positief geheel getal zijn.',
		en: 'This must be a positive whole number.',
		fr: 'Ceci doit être un nombre entier positif.'
	}
} as const satisfies Record<string, Localized>;

function* frame(plan: Plan, now: string | undefined): Iterable<PlanFault> {
	if (!(plan.alpha > 0 && plan.alpha <= 0.2)) yield fault('alpha', 'alpha');
	const { reports, until } = plan.horizon;
	if (reports === undefined && until === undefined) yield fault('horizon', 'horizon');
	if (reports !== undefined && !wholeFrom(1, reports)) yield fault('horizon.reports', 'number');
	if (until !== undefined && Number.isNaN(Date.parse(until)))
		yield fault('horizon.until', 'horizon');
	else if (until !== undefined && now !== undefined && Date.parse(until) <= Date.parse(now))
		yield fault('horizon.until', 'horizon-past');
	const { baselineReports, aiReports, workers, coverage } = plan.minimums;
	if (!wholeFrom(2, baselineReports)) yield fault('minimums.baselineReports', 'minimums');
	if (!wholeFrom(2, aiReports)) yield fault('minimums.aiReports', 'minimums');
	if (!wholeFrom(1, workers)) yield fault('minimums.workers', 'minimums');
	if (!(coverage >= 0 && coverage <= 1)) yield fault('minimums.coverage', 'minimums');
	if (!plan.kpis.some((kpi) => kpiRole(kpi) !== 'monitor')) yield fault('kpis', 'kpi-none');
}

function checkKpi(kpi: PlanKpi, at: string): PlanFault[] {
	if (!kpi.id || kpi.id.trim() === '') return [fault(`${at}.id`, 'kpi-id')];
	if (!kpiTypes.includes(kpi.type)) return [fault(`${at}.type`, 'type-unknown')];
	if (kpi.role !== undefined && !kpiRoles.includes(kpi.role))
		return [fault(`${at}.role`, 'role-unknown')];
	if (kpi.direction !== 'lower' && kpi.direction !== 'higher')
		return [fault(`${at}.direction`, 'direction-unknown')];
	if (!comparisons.includes(kpi.comparison) || !allowed[kpi.type].includes(kpi.comparison))
		return [fault(`${at}.comparison`, 'comparison')];
	if (kpi.unit !== undefined && !unitsOf(kpi).includes(kpi.unit))
		return [fault(`${at}.unit`, 'unit-unknown')];
	for (const field of ['plannedN', 'cadenceDays'] as const)
		if (kpi[field] !== undefined && !wholeFrom(1, kpi[field]))
			return [fault(`${at}.${field}`, 'number')];
	if (kpi.scale !== undefined && !wholeFrom(2, kpi.scale)) return [fault(`${at}.scale`, 'number')];
	const hasTarget = [kpi.go, kpi.limit, kpi.margin].some((value) => value !== undefined);
	if (isConsentRate(kpi) && (hasTarget || kpiRole(kpi) !== 'monitor'))
		return [fault(at, 'consent-target')];
	if (kpi.type === 'monitor') return hasTarget ? [fault(at, 'monitor-target')] : [];
	if (kpi.type === 'zero-tolerance')
		return kpi.certify !== undefined && kpi.certify > 0 && kpi.certify < 1
			? []
			: [fault(`${at}.certify`, 'certify-missing')];
	return checkTargets(kpi, at);
}

const allowed: Record<PlanKpi['type'], readonly string[]> = {
	duration: ['baseline', 'refusers'],
	score: ['baseline', 'norm'],
	proportion: ['baseline', 'norm'],
	ordinal: ['baseline', 'norm'],
	'zero-tolerance': comparisons,
	monitor: comparisons
};

/** The share of clients who say yes: a neutral figure under every name the catalogue and its translations use. */
function isConsentRate(kpi: PlanKpi): boolean {
	return (
		kpi.neutral === true || /toestemmingsgraad|consent-?rate|taux-de-consentement/i.test(kpi.id)
	);
}

function checkTargets(kpi: PlanKpi, at: string): PlanFault[] {
	const { go, limit, margin } = kpi;
	const role = kpiRole(kpi);
	if (role === 'monitor' && go === undefined && limit === undefined && margin === undefined)
		return [];
	if (margin !== undefined) {
		if (go !== undefined || limit !== undefined)
			return [fault(`${at}.margin`, 'margin-and-thresholds')];
		if (kpi.comparison === 'norm') return [fault(`${at}.go`, 'thresholds-missing')];
		if (margin <= 0) return [fault(`${at}.margin`, 'margin-sign')];
		const inRange = kpi.comparison === 'refusers' ? margin > 1 : margin > 0 && margin < 1;
		return inRange && Number.isFinite(margin) ? [] : [fault(`${at}.margin`, 'margin-range')];
	}
	const paired = go !== undefined && limit !== undefined;
	if (kpi.comparison === 'refusers') return [fault(`${at}.margin`, 'margin-missing')];
	if (kpi.comparison === 'baseline' && !paired && (role === 'guardrail' || kpi.type !== 'duration'))
		return [fault(`${at}.margin`, 'margin-missing')];
	if (!paired) return [fault(go === undefined ? `${at}.go` : `${at}.limit`, 'thresholds-missing')];
	if (!onScale(kpi, go)) return [fault(`${at}.go`, 'thresholds-range')];
	if (!onScale(kpi, limit)) return [fault(`${at}.limit`, 'thresholds-range')];
	const oriented = thresholds(kpi);
	if (oriented === null) return [fault(`${at}.go`, 'thresholds-missing')];
	if (oriented.go < oriented.limit) return [fault(`${at}.go`, 'go-worse-than-limit')];
	const norm = kpi.comparison === 'norm';
	return norm && oriented.go >= 1 - 1e-12 ? [fault(`${at}.go`, 'norm-perfect')] : [];
}

function onScale(kpi: PlanKpi, value: number): boolean {
	if (!Number.isFinite(value)) return false;
	switch (kpiMethod(kpi)) {
		case 'duration-baseline':
			return value > -1;
		case 'norm':
			return value >= 0 && value <= 1;
		case 'ordinal-norm':
			return value >= 1 && value <= scaleOf(kpi);
		case 'ordinal-baseline':
			return Math.abs(value) < scaleOf(kpi);
		default:
			return Math.abs(value) < 1;
	}
}

function wholeFrom(least: number, value: number): boolean {
	return Number.isInteger(value) && value >= least;
}

function fault(path: string, code: PlanFault['code']): PlanFault {
	return { path, code, sentence: faultSentences[code] };
}
