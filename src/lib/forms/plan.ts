import type { Plan, PlanKpi } from '#lib/domain/plan.ts';

/** What the plan editor offers for one KPI: the plan's shape with everything filled that the board does not choose. */
export type KpiOffer = PlanKpi;

/**
 * Reads the plan editor's form. Percentages are typed as people say them ("-20" is −20 %), with a comma or a point. A field that is
 * empty or no number is left out: the plan's own check then says what is missing, and nothing that was typed is lost.
 */
export function readPlanForm(data: FormData, offers: readonly KpiOffer[], teamwork: Plan): Plan {
	const number = (name: string) => readNumber(data.get(name));
	const share = (name: string) => percent(number(name));
	const until = String(data.get('until') ?? '');
	return {
		...teamwork,
		alpha: share('alpha') ?? teamwork.alpha,
		horizon: {
			...(number('reports') !== undefined && { reports: number('reports') }),
			...(until && { until: `${until}T23:59:59.000Z` })
		},
		minimums: {
			baselineReports: number('baselineReports') ?? Number.NaN,
			aiReports: number('aiReports') ?? Number.NaN,
			workers: number('workers') ?? Number.NaN,
			coverage: share('coverage') ?? Number.NaN
		},
		teamOnly: data.get('teamOnly') === 'on',
		kpis: offers
			.filter((offer) => data.get(`kpi.${offer.id}`) === 'on')
			.map((offer) => readKpi(offer, data))
	};
}

function readKpi(offer: KpiOffer, data: FormData): PlanKpi {
	const kpi: PlanKpi = { ...offer };
	for (const field of ['limit', 'go', 'margin', 'certify'] as const) {
		if (offer[field] === undefined) continue;
		const typed = readNumber(data.get(`kpi.${offer.id}.${field}`));
		const value = isRatio(offer, field) ? typed : percent(typed);
		if (value === undefined) delete kpi[field];
		else kpi[field] = value;
	}
	return kpi;
}

/** The margin for refusers is a ratio ("1,25 times as long"); all other thresholds are percentages. */
export function isRatio(kpi: PlanKpi, field: 'limit' | 'go' | 'margin' | 'certify'): boolean {
	return field === 'margin' && kpi.comparison === 'refusers';
}

/** A threshold as the editor shows it: a percentage or a ratio, without noise of binary fractions. */
export function shownValue(kpi: PlanKpi, field: 'limit' | 'go' | 'margin' | 'certify'): string {
	const value = kpi[field];
	if (value === undefined) return '';
	return String(isRatio(kpi, field) ? value : Number((value * 100).toFixed(6)));
}

function readNumber(value: FormDataEntryValue | null): number | undefined {
	const text = String(value ?? '')
		.trim()
		.replace('−', '-')
		.replace(/\s|%/g, '')
		.replace(',', '.');
	const parsed = Number(text);
	return text === '' || !Number.isFinite(parsed) ? undefined : parsed;
}

function percent(value: number | undefined): number | undefined {
	return value === undefined ? undefined : Number((value / 100).toFixed(8));
}
