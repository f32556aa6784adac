import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { KpiState } from '#lib/domain/kpi-state.ts';
import { rebuild } from '#lib/domain/kpi-state.ts';
import { locales, pick, type Locale } from '#lib/domain/locale.ts';
import type { Measurement } from '#lib/domain/measurement.ts';
import { parseMeasurementsCsv } from '#lib/domain/measurement-csv.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { parsePlanJson } from '#lib/domain/plan.ts';
import { kpiSentence, verdictSentence } from '#lib/domain/verdict-sentences.ts';
import { decide, type Verdict } from '#lib/domain/verdict.ts';
import type { Io } from './io.ts';
import { messageOf } from './io.ts';

const usage =
	'waarborg decide --plan plan.json --measurements m.csv [--at ISO] [--lang nl|en|fr] [--json]';

/**
 * `waarborg decide`: the verdict of a plan and its measurements, for the latest epoch among the AI rows. `--at` asks what the
 * verdict was at that moment: later rows are left out. Nothing is written. 0 done, 1 refused, 2 wrong use.
 */
export async function run(args: string[], io: Io): Promise<number> {
	const options = readOptions(args);
	if (!options) {
		io.err(usage);
		return 2;
	}
	const input = readInput(options);
	if (typeof input === 'string') {
		io.err(input);
		return 1;
	}
	const verdict = judge(input, options);
	io.out(
		options.json
			? JSON.stringify(toJson(verdict), null, '\t')
			: toText(input.plan, verdict, options.lang)
	);
	return 0;
}

interface Options {
	plan: string;
	measurements: string;
	/** ISO, UTC. */
	at: string;
	lang: Locale;
	json: boolean;
}

interface Input {
	plan: Plan;
	rows: Measurement[];
	dataHash: string;
}

function readOptions(args: string[]): Options | null {
	try {
		const { values } = parseArgs({
			args,
			options: {
				plan: { type: 'string' },
				measurements: { type: 'string' },
				at: { type: 'string' },
				lang: { type: 'string', default: 'nl' },
				json: { type: 'boolean', default: false }
			}
		});
		const lang = locales.find((locale) => locale === values.lang);
		const at = values.at === undefined ? Date.now() : Date.parse(values.at);
		if (!values.plan || !values.measurements || !lang || Number.isNaN(at)) return null;
		const moment = new Date(at).toISOString();
		return {
			plan: values.plan,
			measurements: values.measurements,
			at: moment,
			lang,
			json: values.json
		};
	} catch {
		return null;
	}
}

/** The plan and the rows known at the moment asked for, or the one line that refuses them. */
function readInput({ plan: planFile, measurements: csvFile, at, lang }: Options): Input | string {
	const planText = readText(planFile);
	if ('problem' in planText) return `${planFile}: ${planText.problem}`;
	const parsed = parsePlanJson(planText.text);
	if (!parsed.ok) return `${planFile}:${parsed.line}: ${parsed.field}: ${parsed.problem}`;
	const csvText = readText(csvFile);
	if ('problem' in csvText) return `${csvFile}: ${csvText.problem}`;
	const clock = new Date().toISOString();
	const now = at > clock ? at : clock;
	const read = parseMeasurementsCsv(csvText.text, { now, kpis: parsed.plan.kpis });
	if (!read.ok) {
		const { line, column, sentence } = read.fault;
		return `${csvFile}:${line}: ${column}: ${pick(sentence, lang)}`;
	}
	const rows = read.measurements.filter((measurement) => measurement.at <= at);
	return { plan: parsed.plan, rows, dataHash: sha256Hex(csvText.text) };
}

function readText(file: string): { text: string } | { problem: string } {
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
	} catch (error) {
		const unreadable = error instanceof TypeError ? 'is not UTF-8 text' : messageOf(error);
		return { problem: unreadable.split('\n')[0] ?? '' };
	}
}

function judge({ plan, rows, dataHash }: Input, { at, lang }: Options): Verdict {
	const epoch = rows.reduce(
		(latest, row) => (row.path === 'baseline' ? latest : Math.max(latest, row.epoch)),
		1
	);
	const byKpi = Map.groupBy(rows, ({ kpi }) => kpi);
	const states: Record<string, KpiState> = {};
	for (const kpi of plan.kpis)
		states[kpi.id] = rebuild(kpi, byKpi.get(kpi.id) ?? [], plan, { epoch });
	const verdict = decide(plan, states, { now: at, epoch, dataHash });
	for (const kpi of plan.kpis) {
		const judged = verdict.kpis.find(({ id }) => id === kpi.id);
		if (judged) judged.sentence = kpiSentence(kpi, judged, lang);
	}
	return verdict;
}

function toJson({ verdict, rule, because, epoch, at, kpis, planHash, dataHash }: Verdict) {
	return { verdict, rule, because, epoch, at, kpis, planHash, dataHash };
}

function toText(plan: Plan, verdict: Verdict, lang: Locale): string {
	const titles = new Map(plan.kpis.map(({ id, title }) => [id, title ? pick(title, lang) : id]));
	const nameOf = (id: string) => titles.get(id) ?? id;
	const lines = verdict.kpis.map(
		({ id, zone, sentence }) => `${zone.padEnd(13)}${nameOf(id)}: ${sentence}`
	);
	return [`${verdict.verdict}: ${verdictSentence(verdict, lang, nameOf)}`, ...lines].join('\n');
}
