import { sha256Hex } from './hash.ts';
import type { KpiState } from './kpi-state.ts';
import { rebuild } from './kpi-state.ts';
import { pick, type Locale } from './locale.ts';
import type { Measurement } from './measurement.ts';
import { parseMeasurementsCsv } from './measurement-csv.ts';
import { parsePlanJson } from './plan-json.ts';
import type { Plan } from './plan-model.ts';
import { kpiSentence } from './verdict-sentences.ts';
import { decide, type Verdict, type VerdictFacts } from './verdict.ts';

/** The verdict on these states with the sentence of each KPI: what `waarborg decide` answers and an evidence bundle holds. */
export function answer(
	plan: Plan,
	states: Readonly<Record<string, KpiState>>,
	facts: VerdictFacts,
	locale: Locale = 'nl'
): Verdict {
	const verdict = decide(plan, states, facts);
	for (const kpi of plan.kpis) {
		const judged = verdict.kpis.find(({ id }) => id === kpi.id);
		if (judged) judged.sentence = kpiSentence(kpi, judged, locale);
	}
	return verdict;
}

/** The answer as text, without a line end: equal verdicts give equal bytes. */
export function answerJson(verdict: Verdict): string {
	const { verdict: kind, rule, because, epoch, at, kpis, planHash, dataHash } = verdict;
	return JSON.stringify(
		{ verdict: kind, rule, because, epoch, at, kpis, planHash, dataHash },
		null,
		'\t'
	);
}

export interface Question {
	/** ISO, UTC: rows after it are left out. */
	at: string;
	/** ISO moment after which a date in the file lies in the future. */
	now: string;
	/** Absent: the latest among the rows that are no baseline. */
	epoch?: number;
	incidentOpen?: boolean;
	/** The hash under which the plan was frozen. */
	planHash?: string;
	locale: Locale;
}

export type Answered =
	| { ok: true; plan: Plan; verdict: Verdict }
	/** Which of the two files is wrong, and where. */
	| { ok: false; file: 'plan' | 'measurements'; line: number; field: string; problem: string };

/** The verdict of a plan and measurements given as text. Pure: the same text gives the same verdict on every machine. */
export function answerText(planText: string, csvText: string, question: Question): Answered {
	const { at, now, locale, incidentOpen, planHash } = question;
	const parsed = parsePlanJson(planText);
	if (!parsed.ok) {
		const { line, field, problem } = parsed;
		return { ok: false, file: 'plan', line, field, problem };
	}
	const { plan } = parsed;
	const read = parseMeasurementsCsv(csvText, { now, kpis: plan.kpis });
	if (!read.ok) {
		const { line, column, sentence } = read.fault;
		const problem = pick(sentence, locale);
		return { ok: false, file: 'measurements', line, field: column, problem };
	}
	const rows = read.measurements.filter((row) => row.at <= at);
	const epoch = question.epoch ?? latestEpoch(rows);
	const byKpi = Map.groupBy(rows, ({ kpi }) => kpi);
	const states: Record<string, KpiState> = {};
	for (const kpi of plan.kpis)
		states[kpi.id] = rebuild(kpi, byKpi.get(kpi.id) ?? [], plan, { epoch });
	const facts: VerdictFacts = {
		now: at,
		epoch,
		dataHash: sha256Hex(csvText),
		openZeroToleranceIncident: incidentOpen === true,
		...(planHash && { expectedPlanHash: planHash })
	};
	return { ok: true, plan, verdict: answer(plan, states, facts, locale) };
}

function latestEpoch(rows: readonly Measurement[]): number {
	return rows.reduce(
		(latest, row) => (row.path === 'baseline' ? latest : Math.max(latest, row.epoch)),
		1
	);
}
