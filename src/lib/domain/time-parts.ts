import type { Localized } from './locale.ts';
import type { PlanKpi } from './plan-model.ts';

/**
 * The parts of the time of a report with AI, in seconds. They are measured and kept like a monitored KPI, so that withdrawals take
 * them along, but belong to no plan and decide nothing.
 */
export const timeParts = [
	part('tijd-opstellen', { nl: 'Opstellen', en: 'Drafting', fr: 'Rédiger' }),
	part('tijd-nalezen', { nl: 'Nalezen', en: 'Checking', fr: 'Relire' }),
	part('tijd-verbeteren', { nl: 'Verbeteren', en: 'Correcting', fr: 'Corriger' })
] as const satisfies readonly PlanKpi[];

export type TimePartId = (typeof timeParts)[number]['id'];

export function isTimePart(kpi: string): boolean {
	return timeParts.some(({ id }) => id === kpi);
}

function part<Id extends string>(id: Id, title: Localized) {
	return {
		id,
		title,
		type: 'monitor',
		comparison: 'none',
		direction: 'lower',
		neutral: true
	} as const;
}
