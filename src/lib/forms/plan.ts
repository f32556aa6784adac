import type { Localized } from '#lib/domain/locale.ts';
import type { Expectation } from '#lib/domain/plan-expectation.ts';
import {
	expectationFields,
	expectationLabels,
	expectationValue,
	usualExpectation
} from '#lib/domain/plan-expectation.ts';
import type { FrameField, KpiField } from '#lib/domain/plan-fields.ts';
import { frameLabels, kpiFieldLabels } from '#lib/domain/plan-fields.ts';
import type { Plan, PlanKpi } from '#lib/domain/plan-model.ts';
import { kpiMethod, unitOf } from '#lib/domain/plan-model.ts';
import type { Result } from '#lib/domain/result.ts';
import { refuse } from '#lib/domain/result.ts';

/** The plan editor's fields as they are typed, by name. `kpi.<id>` is "on" for each KPI in the plan. */
export type PlanFields = Record<string, string>;

export const kpiFields = Object.keys(kpiFieldLabels) as KpiField[];

/** How a threshold is typed: what the number counts, which decides its unit and its sign. */
export type TypedAs = 'gain' | 'points' | 'percent' | 'ratio' | 'answer';

/** A saving is typed as a gain ("20" is 20 % less time), so that more is better in every field. */
export function typedAs(kpi: PlanKpi, field: KpiField): TypedAs {
	const method = kpiMethod(kpi);
	if (method === 'duration-refusers') return 'ratio';
	if (unitOf(kpi) === 'answer') return 'answer';
	if (field === 'certify') return 'percent';
	if (method === 'duration-baseline') return field === 'margin' ? 'percent' : 'gain';
	return method === 'norm' ? 'percent' : 'points';
}

/** The fields of a KPI that someone fills in: those that its offer has. */
export function fieldsOf(offer: PlanKpi): KpiField[] {
	return kpiFields.filter((field) => offer[field] !== undefined);
}

/** A plan as the editor shows it. */
export function planFields(plan: Plan): PlanFields {
	const { alpha, horizon, minimums, teamOnly } = plan;
	const fields: PlanFields = {
		alpha: shown(alpha, 100),
		reports: shown(horizon.reports),
		until: horizon.until?.slice(0, 10) ?? '',
		baselineReports: shown(minimums.baselineReports),
		aiReports: shown(minimums.aiReports),
		workers: shown(minimums.workers),
		coverage: shown(minimums.coverage, 100),
		baselineMaxAgeDays: shown(plan.baselineMaxAgeDays)
	};
	if (teamOnly) fields.teamOnly = 'on';
	for (const kpi of plan.kpis) {
		fields[`kpi.${kpi.id}`] = 'on';
		for (const field of kpiFields)
			if (kpi[field] !== undefined)
				fields[`kpi.${kpi.id}.${field}`] = shown(kpi[field], factor(kpi, field));
	}
	return fields;
}

/** Text fields of a submitted form. */
export function textFields(data: FormData): PlanFields {
	const fields: PlanFields = {};
	for (const [name, value] of data) if (typeof value === 'string') fields[name] = value;
	return fields;
}

/**
 * Reads the plan editor's fields. Numbers are typed as people say them, with a comma or a point. A threshold left empty is left out:
 * the plan's own check then says what is missing. The first text that is no number is the problem; the plan then lacks that figure.
 */
export function readPlanForm(
	fields: PlanFields,
	offers: readonly PlanKpi[],
	start: Plan
): { plan: Plan; problem: Extract<Result<never>, { ok: false }> | null } {
	const reader = numbers(fields);
	const until = fields.until ?? '';
	const reports = reader.optional('reports', frameLabels['horizon.reports']);
	const age = reader.optional('baselineMaxAgeDays', frameLabels.baselineMaxAgeDays);
	const { baselineMaxAgeDays: _, ...rest } = start;
	const plan: Plan = {
		...rest,
		alpha: reader.required('alpha', 'alpha', 100),
		horizon: {
			...(reports !== undefined && { reports }),
			...(until && { until: endOf(until, start) })
		},
		minimums: {
			baselineReports: reader.required('baselineReports', 'minimums.baselineReports'),
			aiReports: reader.required('aiReports', 'minimums.aiReports'),
			workers: reader.required('workers', 'minimums.workers'),
			coverage: reader.required('coverage', 'minimums.coverage', 100)
		},
		teamOnly: fields.teamOnly === 'on',
		...(age !== undefined && { baselineMaxAgeDays: age }),
		kpis: known(start, offers)
			.filter(({ id }) => fields[`kpi.${id}`] === 'on')
			.map((kpi) => readKpi(kpi, offers, reader))
	};
	return { plan, problem: reader.problem() };
}

/** KPIs of the plan in their order, then those that the catalogue adds. */
function known(start: Plan, offers: readonly PlanKpi[]): PlanKpi[] {
	return [...start.kpis, ...offers.filter(({ id }) => !start.kpis.some((kpi) => kpi.id === id))];
}

function readKpi(kpi: PlanKpi, offers: readonly PlanKpi[], reader: Reader): PlanKpi {
	const offer = offers.find(({ id }) => id === kpi.id) ?? kpi;
	const read: PlanKpi = { ...kpi };
	for (const field of new Set([...fieldsOf(offer), ...fieldsOf(kpi)])) {
		const name = `kpi.${kpi.id}.${field}`;
		const title = kpi.title ?? { nl: kpi.id, en: kpi.id, fr: kpi.id };
		const value = reader.optional(name, joined(title, kpiFieldLabels[field]), factor(kpi, field));
		if (value === undefined) delete read[field];
		else read[field] = value;
	}
	return read;
}

/** What a value is multiplied by to be shown; negative where less is the gain. */
function factor(kpi: PlanKpi, field: KpiField): number {
	const as = typedAs(kpi, field);
	if (as === 'ratio' || as === 'answer') return 1;
	return as === 'gain' && kpi.direction === 'lower' ? -100 : 100;
}

type Reader = ReturnType<typeof numbers>;

function numbers(fields: PlanFields) {
	let first: Extract<Result<never>, { ok: false }> | null = null;
	const optional = (name: string, label: Localized, times = 1) => {
		const typed = (fields[name] ?? '').trim();
		const value = readNumber(typed);
		if (value === undefined && typed !== '')
			first ??= refuse('plan-field-not-number', { field: label, typed }, name);
		return value === undefined ? undefined : Number((value / times).toFixed(8)) + 0;
	};
	return {
		optional,
		required: (name: string, field: FrameField, times = 1) => {
			const value = optional(name, frameLabels[field], times);
			if (value === undefined)
				first ??= refuse('plan-field-empty', { field: frameLabels[field] }, name);
			return value ?? Number.NaN;
		},
		problem: () => first
	};
}

/** The stored end where the day did not change, so that an untouched form changes nothing. */
function endOf(day: string, start: Plan): string {
	const stored = start.horizon.until;
	return stored?.slice(0, 10) === day ? stored : `${day}T23:59:59.000Z`;
}

function joined(a: Localized, b: Localized): Localized {
	return { nl: `${a.nl}: ${b.nl}`, en: `${a.en}: ${b.en}`, fr: `${a.fr}: ${b.fr}` };
}

/** A value as it is typed, without the noise of binary fractions. */
function shown(value: number | null | undefined, times = 1): string {
	if (value === undefined || value === null || Number.isNaN(value)) return '';
	return String(Number((value * times).toFixed(6)) + 0);
}

function readNumber(typed: string): number | undefined {
	const text = typed.replace('−', '-').replace(/\s|%/g, '').replace(',', '.');
	const parsed = Number(text);
	return text === '' || !Number.isFinite(parsed) ? undefined : parsed;
}

/** Reads what is expected of each KPI (`<id>.<field>`) and of how many workers; a text that is no number is the problem. */
export function readExpectations(
	fields: PlanFields,
	plan: Plan,
	known: Readonly<Record<string, Expectation>>
): {
	workers: number;
	kpis: Record<string, Expectation>;
	problem: Extract<Result<never>, { ok: false }> | null;
} {
	const reader = numbers(fields);
	const workers = reader.required('workers', 'minimums.workers');
	const kpis = Object.fromEntries(
		plan.kpis.map((kpi): [string, Expectation] => {
			const { hope, baseline, spread } = known[kpi.id] ?? usualExpectation(kpi);
			const read: Expectation = { hope, baseline, spread };
			const title = kpi.title ?? { nl: kpi.id, en: kpi.id, fr: kpi.id };
			for (const { field, kind } of expectationFields(kpi)) {
				const label = joined(title, expectationLabels[kind]);
				const typed = reader.optional(`${kpi.id}.${field}`, label);
				if (typed !== undefined) read[field] = expectationValue(kpi, kind, typed);
			}
			return [kpi.id, read];
		})
	);
	return { workers, kpis, problem: reader.problem() };
}
