import type { Locale, Localized } from './locale.ts';
import { pick } from './locale.ts';
import type { Plan } from './plan-model.ts';

/** What someone types for a KPI, and for the plan as a whole, under the names that the screen gives them. */
export const kpiFieldLabels = {
	limit: { nl: 'ondergrens', en: 'limit', fr: 'limite' },
	go: { nl: 'drempel voor groen', en: 'threshold for green', fr: 'seuil pour le vert' },
	margin: { nl: 'marge', en: 'margin', fr: 'marge' },
	certify: { nl: 'risico kleiner dan', en: 'risk below', fr: 'risque inférieur à' }
} as const satisfies Record<string, Localized>;
export type KpiField = keyof typeof kpiFieldLabels;

export const frameLabels = {
	alpha: {
		nl: 'Kans op een foute uitslag (α)',
		en: 'Chance of a false result (α)',
		fr: 'Risque de faux résultat (α)'
	},
	'horizon.reports': {
		nl: 'Einde: aantal AI-verslagen',
		en: 'End: number of AI reports',
		fr: 'Fin : nombre de rapports IA'
	},
	'horizon.until': { nl: 'Einde: datum', en: 'End: date', fr: 'Fin : date' },
	'minimums.baselineReports': {
		nl: 'Minimum in de nulmeting',
		en: 'Minimum in the baseline',
		fr: 'Minimum dans la mesure de départ'
	},
	'minimums.aiReports': {
		nl: 'Minimum AI-verslagen',
		en: 'Minimum AI reports',
		fr: 'Minimum de rapports IA'
	},
	'minimums.workers': {
		nl: 'Minimum medewerkers',
		en: 'Minimum workers',
		fr: 'Minimum de travailleurs'
	},
	'minimums.coverage': {
		nl: 'Minimum echt gemeten',
		en: 'Minimum really timed',
		fr: 'Minimum réellement chronométré'
	},
	teamOnly: { nl: 'Alleen dit team', en: 'This team only', fr: 'Cette équipe seulement' },
	baselineMaxAgeDays: {
		nl: 'De nulmeting mag zoveel dagen oud zijn',
		en: 'Days the baseline may be old',
		fr: 'Âge maximal de la mesure de départ en jours'
	}
} as const satisfies Record<string, Localized>;
export type FrameField = keyof typeof frameLabels;

/** The place of a fault as a person reads it: "Volledigheid: marge" for `kpis[2].margin`. */
export function placeOf(plan: Plan, path: string, locale: Locale): string {
	const [, index, field] = /^kpis\[(\d+)\](?:\.(\w+))?$/.exec(path) ?? [];
	if (index === undefined) {
		const label: Localized | undefined = frameLabels[path as FrameField];
		return label
			? pick(label, locale)
			: pick(whole[path === 'horizon' ? 'horizon' : 'kpis'], locale);
	}
	const kpi = plan.kpis[Number(index)];
	const name = kpi?.title ? pick(kpi.title, locale) : (kpi?.id ?? path);
	const label: Localized | undefined = kpiFieldLabels[field as KpiField];
	return label ? `${name}: ${pick(label, locale)}` : name;
}

/** The same in three languages, for a refusal. */
export function placeIn(plan: Plan, path: string): Localized {
	return {
		nl: placeOf(plan, path, 'nl'),
		en: placeOf(plan, path, 'en'),
		fr: placeOf(plan, path, 'fr')
	};
}

const whole = {
	horizon: { nl: 'Einde', en: 'End', fr: 'Fin' },
	kpis: { nl: 'KPI’s', en: 'KPIs', fr: 'KPI' }
} satisfies Record<string, Localized>;
