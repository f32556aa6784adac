import type { PlanKpi } from '../plan-model.ts';
import { kpiMethod } from '../plan-model.ts';
import type { ValueUnit } from './data.ts';

/** Units as a reader sees them: comparisons of time are changes, refusers a ratio, rates and scores shares. */
export function unitOf(kpi: PlanKpi): ValueUnit {
	switch (kpiMethod(kpi)) {
		case 'duration-baseline':
		case 'score-baseline':
		case 'proportion-baseline':
			return 'change';
		case 'duration-refusers':
			return 'ratio';
		case 'norm':
		case 'zero-tolerance':
			return 'share';
		case 'ordinal-norm':
		case 'ordinal-baseline':
			return 'number';
		case 'monitor':
			return kpi.share ? 'share' : 'number';
	}
}

/** The unit of single measurements, before any comparison. */
export function naturalUnit(kpi: PlanKpi): ValueUnit {
	if (kpi.type === 'duration') return kpi.comparison === 'refusers' ? 'days' : 'minutes';
	if (kpi.type === 'monitor') return kpi.share ? 'share' : 'number';
	return kpi.type === 'ordinal' ? 'number' : 'share';
}

/** Limit and go threshold in the units of the plan; a margin is both at once. */
export function naturalThresholds(kpi: PlanKpi): { limit: number | null; go: number | null } {
	if (kpi.type === 'zero-tolerance') return { limit: null, go: kpi.certify ?? null };
	if (kpi.margin === undefined) return { limit: kpi.limit ?? null, go: kpi.go ?? null };
	const sign = kpi.direction === 'higher' ? -1 : 1;
	const value = kpi.comparison === 'refusers' ? kpi.margin : sign * kpi.margin;
	return { limit: value, go: value };
}
