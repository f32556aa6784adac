import type { Locale, Localized } from './locale.ts';
import { fill, intlTag, pick } from './locale.ts';
import { figure, percent } from './plan-figures.ts';
import { frameLabels, kpiFieldLabels } from './plan-fields.ts';
import type { FrameField, KpiField } from './plan-fields.ts';
import type { Plan, PlanKpi } from './plan-model.ts';

type Value = number | string | boolean | undefined;

/** One difference between two plans. Absent values are undefined. */
export type PlanChange =
	| { kind: 'added' | 'removed'; kpi: PlanKpi }
	| { kind: 'kpi'; kpi: PlanKpi; field: KpiField; from: Value; to: Value }
	/** Something of the KPI that no one types: its type, comparison, alarm band. */
	| { kind: 'definition'; kpi: PlanKpi }
	| { kind: 'frame'; field: FrameField; from: Value; to: Value };

/** What another plan changes, the frame last. Empty exactly when both agree on everything but the order of the KPIs. */
export function planDiff(before: Plan, after: Plan): PlanChange[] {
	const changes: PlanChange[] = [];
	for (const kpi of before.kpis)
		if (!after.kpis.some(({ id }) => id === kpi.id)) changes.push({ kind: 'removed', kpi });
	for (const kpi of after.kpis) {
		const earlier = before.kpis.find(({ id }) => id === kpi.id);
		if (!earlier) changes.push({ kind: 'added', kpi });
		else changes.push(...kpiChanges(earlier, kpi));
	}
	const [old, fresh] = [frameOf(before), frameOf(after)];
	for (const field of Object.keys(frameLabels) as FrameField[])
		if (!same(old[field], fresh[field]))
			changes.push({ kind: 'frame', field, from: old[field], to: fresh[field] });
	return changes;
}

const kpiFields = Object.keys(kpiFieldLabels) as KpiField[];

function kpiChanges(before: PlanKpi, kpi: PlanKpi): PlanChange[] {
	const changes = kpiFields
		.filter((field) => !same(before[field], kpi[field]))
		.map((field): PlanChange => ({ kind: 'kpi', kpi, field, from: before[field], to: kpi[field] }));
	return definition(before) === definition(kpi)
		? changes
		: [...changes, { kind: 'definition', kpi }];
}

/** All of a KPI but the thresholds, in one text to compare. */
function definition(kpi: PlanKpi): string {
	const rest = Object.entries(kpi).filter(([field]) => !kpiFields.includes(field as KpiField));
	return JSON.stringify(rest.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function frameOf(plan: Plan): Record<FrameField, Value> {
	return {
		alpha: plan.alpha,
		'horizon.reports': plan.horizon.reports,
		'horizon.until': plan.horizon.until,
		'minimums.baselineReports': plan.minimums.baselineReports,
		'minimums.aiReports': plan.minimums.aiReports,
		'minimums.workers': plan.minimums.workers,
		'minimums.coverage': plan.minimums.coverage,
		teamOnly: plan.teamOnly === true,
		baselineMaxAgeDays: plan.baselineMaxAgeDays
	};
}

/** Stored as JSON, a missing number reads null. */
function same(a: Value | null, b: Value | null): boolean {
	return (a ?? undefined) === (b ?? undefined);
}

export function changeSentence(change: PlanChange, locale: Locale): string {
	switch (change.kind) {
		case 'added':
		case 'removed':
		case 'definition':
			return fill(pick(sentences[change.kind], locale), { kpi: nameOf(change.kpi, locale) });
		case 'kpi': {
			const { kpi, field, from, to } = change;
			const shown = (value: Value) => thresholdText(kpi, field, value, locale);
			return fill(pick(sentences.changed, locale), {
				what: `${nameOf(kpi, locale)}: ${pick(kpiFieldLabels[field], locale)}`,
				from: shown(from),
				to: shown(to)
			});
		}
		case 'frame': {
			const { field, from, to } = change;
			return fill(pick(sentences.changed, locale), {
				what: pick(frameLabels[field], locale),
				from: frameText(field, from, locale),
				to: frameText(field, to, locale)
			});
		}
		default:
			return change satisfies never;
	}
}

function nameOf(kpi: PlanKpi, locale: Locale): string {
	return kpi.title ? pick(kpi.title, locale) : kpi.id;
}

function thresholdText(kpi: PlanKpi, field: KpiField, value: Value, locale: Locale): string {
	if (typeof value !== 'number') return '–';
	const ratio = field === 'margin' && kpi.comparison === 'refusers';
	if (ratio) return `${figure(value, locale, 2)}\u00A0×`;
	return kpi.type === 'ordinal' ? figure(value, locale) : percent(value, locale);
}

function frameText(field: FrameField, value: Value, locale: Locale): string {
	if (typeof value === 'boolean') return pick(value ? sentences.yes : sentences.no, locale);
	if (field === 'horizon.until' && typeof value === 'string') return day(value, locale);
	if (typeof value !== 'number') return '–';
	const share = field === 'alpha' || field === 'minimums.coverage';
	return share ? percent(value, locale) : figure(value, locale, 0);
}

function day(iso: string, locale: Locale): string {
	return new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'long',
		timeZone: 'Europe/Brussels'
	}).format(new Date(iso));
}

const sentences = {
	added: { nl: '{kpi} komt erbij.', en: '{kpi} is added.', fr: '{kpi} est ajouté.' },
	removed: { nl: '{kpi} valt weg.', en: '{kpi} is removed.', fr: '{kpi} est retiré.' },
	definition: {
		nl: '{kpi} wordt anders gemeten of vergeleken.',
		en: '{kpi} is measured or compared in another way.',
		fr: '{kpi} est mesuré ou comparé autrement.'
	},
	changed: {
		nl: '{what}: van {from} naar {to}.',
		en: '{what}: from {from} to {to}.',
		fr: '{what} : de {from} à {to}.'
	},
	yes: { nl: 'ja', en: 'yes', fr: 'oui' },
	no: { nl: 'nee', en: 'no', fr: 'non' }
} satisfies Record<string, Localized>;
