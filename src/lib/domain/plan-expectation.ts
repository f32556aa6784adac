import type { Localized } from './locale.ts';
import type { Plan, PlanKpi } from './plan-model.ts';
import { kpiMethod, kpiRole, scaleOf } from './plan-model.ts';

/** What one expects of a KPI: the truth that a simulated pilot is given. */
export interface Expectation {
	/**
	 * The effect hoped for, in the KPI's own units: a relative change (−0.3) for durations, the refusers' ratio (1), a difference for
	 * scores and shares against a baseline (0), a rate for norms (0.98) and for events (0), an answer 1…k for surveys.
	 */
	hope: number;
	/** Without AI: minutes, days, a share or an answer. Means nothing for a norm or an event. */
	baseline: number;
	/** Durations: SD of the logarithm; scores and surveys: SD. */
	spread: number;
}

/** What a pilot of this kind usually looks like; a plan maker may know better. Our assumption, not a finding. */
export function usualExpectation(kpi: PlanKpi): Expectation {
	const method = kpiMethod(kpi);
	const sign = kpi.direction === 'higher' ? 1 : -1;
	switch (method) {
		case 'duration-baseline': {
			const go = kpi.go ?? 0;
			return { hope: kpi.margin === undefined ? round(go * 1.5) : 0, baseline: 60, spread: 0.5 };
		}
		case 'duration-refusers':
			return { hope: 1, baseline: 15, spread: 0.5 };
		case 'score-baseline':
			return { hope: kpi.margin === undefined ? (kpi.go ?? 0) : 0, baseline: 0.85, spread: 0.12 };
		case 'proportion-baseline':
			return { hope: kpi.margin === undefined ? (kpi.go ?? 0) : 0, baseline: 0.9, spread: 0 };
		case 'norm': {
			const go = kpi.go ?? 0.9;
			return { hope: round(sign > 0 ? (go + 1) / 2 : go / 2), baseline: 0, spread: 0 };
		}
		case 'ordinal-norm':
		case 'ordinal-baseline': {
			const middle = (scaleOf(kpi) + 1) / 2;
			const go = method === 'ordinal-norm' ? (kpi.go ?? middle) : middle + (kpi.go ?? 0);
			const hope = Math.min(scaleOf(kpi), Math.max(1, go + sign * 0.3));
			return { hope: round(hope), baseline: middle, spread: 1 };
		}
		case 'zero-tolerance':
		case 'monitor':
			return { hope: 0, baseline: 0, spread: 0 };
		default:
			return method satisfies never;
	}
}

/** How a part of an expectation is asked: the words, and how what is typed becomes a value. */
export type ExpectationKind = keyof typeof expectationLabels;

export const expectationLabels = {
	gain: { nl: 'Tijdwinst waarop u hoopt', en: 'Saving you hope for', fr: 'Gain de temps espéré' },
	longer: {
		nl: 'Hoeveel langer wie nee zegt wacht',
		en: 'How much longer those who say no wait',
		fr: 'Attente supplémentaire de ceux qui disent non'
	},
	points: {
		nl: 'Verschil met de nulmeting dat u verwacht',
		en: 'Difference with the baseline you expect',
		fr: 'Écart attendu avec la mesure de départ'
	},
	reach: {
		nl: 'Cijfer dat u verwacht te halen',
		en: 'Figure you expect to reach',
		fr: 'Chiffre que vous pensez atteindre'
	},
	events: {
		nl: 'Verslagen met een voorval',
		en: 'Reports with an event',
		fr: 'Rapports avec un incident'
	},
	minutes: {
		nl: 'Tijd per verslag zonder AI',
		en: 'Time per report without AI',
		fr: 'Temps par rapport sans IA'
	},
	days: {
		nl: 'Doorlooptijd met AI',
		en: 'Lead time with AI',
		fr: 'Délai avec IA'
	},
	share: {
		nl: 'Cijfer in de nulmeting',
		en: 'Figure in the baseline',
		fr: 'Chiffre de la mesure de départ'
	},
	answer: {
		nl: 'Gemiddeld antwoord dat u verwacht',
		en: 'Average answer you expect',
		fr: 'Réponse moyenne attendue'
	},
	spread: {
		nl: 'Hoe grillig het is',
		en: 'How erratic it is',
		fr: 'À quel point c’est irrégulier'
	}
} as const satisfies Record<string, Localized>;

/** One part of an expectation that can be typed, with the values that are possible. */
export interface ExpectationField {
	field: keyof Expectation;
	kind: ExpectationKind;
	from: number;
	to: number;
}

/** What one can expect of a KPI; empty for what is only monitored. */
export function expectationFields(kpi: PlanKpi): ExpectationField[] {
	if (kpiRole(kpi) === 'monitor') return [];
	const method = kpiMethod(kpi);
	switch (method) {
		case 'duration-baseline':
			return [
				{ field: 'hope', kind: 'gain', from: -0.9, to: 1 },
				{ field: 'baseline', kind: 'minutes', from: 1, to: 480 },
				{ field: 'spread', kind: 'spread', from: 0.05, to: 2 }
			];
		case 'duration-refusers':
			return [
				{ field: 'hope', kind: 'longer', from: 0.5, to: 3 },
				{ field: 'baseline', kind: 'days', from: 1, to: 365 },
				{ field: 'spread', kind: 'spread', from: 0.05, to: 2 }
			];
		case 'score-baseline':
			return [
				{ field: 'hope', kind: 'points', from: -0.5, to: 0.5 },
				{ field: 'baseline', kind: 'share', from: 0, to: 1 },
				{ field: 'spread', kind: 'spread', from: 0.01, to: 0.5 }
			];
		case 'proportion-baseline':
			return [
				{ field: 'hope', kind: 'points', from: -0.5, to: 0.5 },
				{ field: 'baseline', kind: 'share', from: 0, to: 1 }
			];
		case 'norm':
			return [{ field: 'hope', kind: 'reach', from: 0, to: 1 }];
		case 'ordinal-norm':
		case 'ordinal-baseline':
			return [{ field: 'hope', kind: 'answer', from: 1, to: scaleOf(kpi) }];
		case 'zero-tolerance':
			return [{ field: 'hope', kind: 'events', from: 0, to: 1 }];
		case 'monitor':
			return [];
		default:
			return method satisfies never;
	}
}

/** Workers that can be asked about. */
export const workersRange = { from: 3, to: 200 } as const;

/** The first part of the expectations that cannot be, or null. */
export function impossible(
	kpis: readonly PlanKpi[],
	expected: Readonly<Record<string, Expectation>>
): { kpi: PlanKpi; field: ExpectationField } | null {
	for (const kpi of kpis)
		for (const field of expectationFields(kpi)) {
			const value = expected[kpi.id]?.[field.field];
			if (value === undefined || !(value >= field.from && value <= field.to)) return { kpi, field };
		}
	return null;
}

/** What is typed for a value: percentages as people say them, a saving as a gain. */
export function typedExpectation(kpi: PlanKpi, kind: ExpectationKind, value: number): number {
	const tidy = (x: number) => Number(x.toFixed(6)) + 0;
	switch (kind) {
		case 'gain':
			return tidy((kpi.direction === 'lower' ? -value : value) * 100);
		case 'longer':
			return tidy((value - 1) * 100);
		case 'points':
		case 'reach':
		case 'share':
		case 'events':
			return tidy(value * 100);
		default:
			return tidy(value);
	}
}

/** The other way round. */
export function expectationValue(kpi: PlanKpi, kind: ExpectationKind, typed: number): number {
	const tidy = (x: number) => Number(x.toFixed(8)) + 0;
	switch (kind) {
		case 'gain':
			return tidy((kpi.direction === 'lower' ? -typed : typed) / 100);
		case 'longer':
			return tidy(1 + typed / 100);
		case 'points':
		case 'reach':
		case 'share':
		case 'events':
			return tidy(typed / 100);
		default:
			return typed;
	}
}

/** Expectations for every KPI that decides: those that were given, else the usual ones. */
export function expectationsFor(
	plan: Plan,
	given: Readonly<Record<string, Partial<Expectation>>> = {}
): Record<string, Expectation> {
	return Object.fromEntries(
		plan.kpis
			.filter((kpi) => kpiRole(kpi) !== 'monitor')
			.map((kpi) => [kpi.id, { ...usualExpectation(kpi), ...given[kpi.id] }])
	);
}

function round(value: number): number {
	return Number(value.toFixed(6));
}
