import type { Plan, PlanKpi } from '#lib/domain/plan.ts';
import type { Content, KpiCatalogue, PlanPreset } from '../content/load.ts';

/** The catalogue of the pack version that the pilot was made from. */
export function kpiCatalogueOf(
	content: Content,
	pilot: { packUrn: string; packVersion: string }
): KpiCatalogue {
	const pack = content.useCase(pilot.packUrn, pilot.packVersion);
	const catalogue = pack && content.kpiCatalogue(pack.packs.kpi.urn, pack.packs.kpi.version);
	if (!catalogue) throw new Error(`no KPI catalogue for ${pilot.packUrn}@${pilot.packVersion}`);
	return catalogue;
}

/** The KPIs a board can choose from, each as a plan would hold it with the suggested thresholds. */
export function kpiOffers(catalogue: KpiCatalogue): PlanKpi[] {
	return catalogue.kpis.map((kpi) => ({
		id: kpi.id,
		title: kpi.title,
		type: kpi.type,
		...(kpi.role && { role: kpi.role }),
		comparison: kpi.comparison,
		direction: kpi.direction,
		...(kpi.neutral && { neutral: true }),
		...(kpi.counts && { counts: kpi.counts }),
		...(kpi.share && { share: true }),
		...(kpi.alarm && { alarm: alarmBand(kpi.alarm) }),
		...kpi.defaults
	}));
}

/** The plan a pilot starts from: the catalogue's defaults and its standard KPIs, the end `months` after `today`. */
export function presetPlan(catalogue: KpiCatalogue, today: string): Plan {
	const { alpha, horizon, minimums } = catalogue.planDefaults;
	const standard = new Set(catalogue.kpis.filter((kpi) => kpi.standard).map((kpi) => kpi.id));
	return {
		alpha,
		horizon: { reports: horizon.reports, until: endOfDay(monthsLater(today, horizon.months)) },
		minimums: { ...minimums },
		teamOnly: false,
		kpis: kpiOffers(catalogue).filter((kpi) => standard.has(kpi.id))
	};
}

/**
 * A plan with the thresholds, minimums and end of a preset. Which KPIs are in it, and whether it speaks of one team, stay as they
 * were chosen.
 */
export function withPreset(
	catalogue: KpiCatalogue,
	preset: PlanPreset,
	plan: Plan,
	today: string
): Plan {
	const { planDefaults } = catalogue;
	const horizon = preset.horizon ?? planDefaults.horizon;
	const offers = new Map(kpiOffers(catalogue).map((kpi) => [kpi.id, kpi]));
	return {
		...plan,
		alpha: preset.alpha ?? planDefaults.alpha,
		horizon: { reports: horizon.reports, until: endOfDay(monthsLater(today, horizon.months)) },
		minimums: { ...(preset.minimums ?? planDefaults.minimums) },
		kpis: plan.kpis.map((kpi) => {
			const offer = offers.get(kpi.id);
			return offer ? { ...offer, ...preset.kpis[kpi.id] } : kpi;
		})
	};
}

/** The last moment of a day, as a plan stores its end. */
function endOfDay(day: string): string {
	return `${day}T23:59:59.000Z`;
}

function alarmBand(alarm: NonNullable<KpiCatalogue['kpis'][number]['alarm']>): PlanKpi['alarm'] {
	const { below, above, atOrAbove, suddenShift } = alarm;
	return { below, above, atOrAbove, suddenShift };
}

function monthsLater(day: string, months: number): string {
	const date = new Date(`${day}T12:00:00.000Z`);
	date.setUTCMonth(date.getUTCMonth() + months);
	return date.toISOString().slice(0, 10);
}
