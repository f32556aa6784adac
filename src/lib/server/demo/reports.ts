import { sha256Hex } from '#lib/domain/hash.ts';
import type { Complexity } from '#lib/domain/pilot.ts';
import type { Random } from '#lib/domain/stats/random.ts';
import { normal, seededRandom } from '#lib/domain/stats/random.ts';
import type { TimePartId } from '#lib/domain/time-parts.ts';
import { extractive } from '../drafting/engines.ts';
import type { MeasurementInput } from '../measurements/record.ts';

/** A worker as the figures know her. */
export interface DemoWorker {
	pseudonym: string;
	teamId: string | null;
}

/** A kind of report to invent: along which path, and how it truly differs from today. */
export interface ReportKind {
	path: MeasurementInput['path'];
	count: number;
	/** True time as a share of what the same report takes today: 1 = no saving. */
	timeRatio: number;
	/** Chance that a required point is answered. */
	completeness: number;
	/** Share of reports that a superuser checks for invented facts. */
	sampled: number;
}

/** What was measured about one invented report, at a moment that is still to be chosen. */
export interface DemoReport {
	reportId: string;
	/** Clock time of the day it was finished, `HH:MM:SS`. */
	time: string;
	rows: Omit<MeasurementInput, 'at'>[];
}

/** Minutes that an ordinary report takes the middle worker today, and how far reports and workers differ (SD of the logarithm). */
const minutesToday = 47;
const reportSpread = 0.36;
const workerSpread = 0.18;
/** Days from the conversation to the report, in the middle. */
const leadDays = 5.2;

/**
 * Invents reports, the same for the same seed. Times are lognormal with an effect per worker; the mix of simple and ordinary files is the
 * same on each path, as the pilots agreed, so that the comparison is fair.
 */
export function inventReports(
	seed: number,
	workers: readonly DemoWorker[],
	kinds: readonly ReportKind[]
): DemoReport[][] {
	const random = seededRandom(seed);
	const habits = workers.map((worker) => ({ ...worker, pace: workerSpread * normal(random) }));
	return kinds.map((kind, which) =>
		Array.from({ length: kind.count }, (_, index) => {
			const worker = habits[index % habits.length];
			if (!worker) throw new Error('reports need workers');
			const complexity: Complexity = index % 5 < 2 ? 'eenvoudig' : 'gewoon';
			const reportId = sha256Hex(`demonstration ${seed}/${which}/${index}`).slice(0, 32);
			const common = {
				reportId,
				path: kind.path,
				workerPseudonym: worker.pseudonym,
				teamId: worker.teamId,
				complexity,
				known: true,
				engineVersion: kind.path === 'ai' ? `${extractive.name}@${extractive.version}` : null
			};
			const values = measure(random, kind, { complexity, pace: worker.pace });
			return {
				reportId,
				time: officeHours(random),
				rows: [...values, ...parts(kind, reportId, values)].map((value) => ({
					...common,
					...value
				}))
			};
		})
	);
}

type Value = Pick<MeasurementInput, 'kpi' | 'value' | 'unit' | 'source'>;

/** The same rows that the drafting screens write when a report is validated, or a stopwatch is stopped. */
function measure(
	random: Random,
	kind: ReportKind,
	about: { complexity: Complexity; pace: number }
): Value[] {
	const { path } = kind;
	const baseline = path === 'baseline';
	const source = baseline ? ('stopwatch' as const) : ('timer' as const);
	const timed: Value[] = [
		{
			kpi: 'administratietijd',
			value: minutes(random, kind.timeRatio, about),
			unit: 'minuten',
			source
		},
		{ kpi: 'volledigheid', value: share(random, 15, kind.completeness), unit: 'ratio', source }
	];
	if (baseline) return timed;
	const of = (kpi: string, value: number, unit: string): Value => ({
		kpi,
		value,
		unit,
		source: 'timer'
	});
	const sentences = 14 + Math.floor(18 * random());
	const lead = leadDays * Math.exp(0.4 * normal(random) + about.pace / 2);
	const everyone = [
		of('keuze-gevraagd', 1, 'ja/nee'),
		of('toestemmingsgraad', path === 'ai' ? 1 : 0, 'ja/nee'),
		of('overgeslagen-validatie', 0, 'gebeurtenis'),
		of('ernstige-incidenten', 0, 'gebeurtenis'),
		of('gelijke-behandeling', round(lead, 2), 'dagen')
	];
	if (path === 'manual') return [...timed, ...everyone];
	const unsupported = random() < 0.08 ? 1 : 0;
	const drafted = [
		of('onderbouwde-zinnen', round(1 - unsupported / sentences, 4), 'ratio'),
		of('correctiegraad', share(random, sentences, 0.17), 'ratio')
	];
	const sampled = random() < kind.sampled;
	const check: Value = { kpi: 'verzonnen-feit', value: 0, unit: 'gebeurtenis', source: 'register' };
	return [...timed, ...everyone, ...drafted, ...(sampled ? [check] : [])];
}

/** How the minutes with AI were spent: some three tenths drafting, half reading, the rest correcting, a little different each time. */
function parts(kind: ReportKind, reportId: string, values: readonly Value[]): Value[] {
	const time = values.find(({ kpi }) => kpi === 'administratietijd');
	if (kind.path !== 'ai' || !time) return [];
	const seconds = time.value * 60;
	const drafting = seconds * (0.24 + parseInt(reportId.slice(0, 2), 16) / 2550);
	const checking = seconds * (0.42 + parseInt(reportId.slice(2, 4), 16) / 2550);
	const of = (kpi: TimePartId, value: number): Value => ({
		kpi,
		value: Math.round(value),
		unit: 'seconden',
		source: 'timer'
	});
	return [
		of('tijd-opstellen', drafting),
		of('tijd-nalezen', checking),
		of('tijd-verbeteren', seconds - drafting - checking)
	];
}

function minutes(
	random: Random,
	ratio: number,
	about: { complexity: Complexity; pace: number }
): number {
	const effort = about.complexity === 'gewoon' ? 0.12 : -0.16;
	const time = minutesToday * ratio * Math.exp(effort + about.pace + reportSpread * normal(random));
	return round(Math.min(240, Math.max(6, time)), 1);
}

/** How many of `n` fall out well, as a share. */
function share(random: Random, n: number, chance: number): number {
	let hits = 0;
	for (let i = 0; i < n; i += 1) if (random() < chance) hits += 1;
	return round(hits / n, 4);
}

function officeHours(random: Random): string {
	const seconds = Math.floor((9 + 7.5 * random()) * 3600);
	const two = (value: number) => String(value).padStart(2, '0');
	return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function round(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}
