import type { Measurement } from '#lib/domain/measurement.ts';
import { unitFamily } from '#lib/domain/measurement.ts';
import { parseMeasurementsCsv } from '#lib/domain/measurement-csv.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import { draftPlan, frozenPlan } from '../plans/plan-repository.ts';
import { insertRows } from './insert-rows.ts';
import { updateStatistics } from './statistics.ts';
import { verdictIn } from './verdict.ts';

const largestFile = 50 * 1024 * 1024;

/**
 * Takes a CSV of measurements: all rows or none, the first bad one named by row and column. Only a baseline, or AI rows after the
 * freeze of their epoch. Rows that say nothing about their source are marked as coming from a file.
 */
export async function importMeasurements(
	ctx: Ctx,
	input: { pilotId: string; text: string }
): Promise<Result<{ rows: number }>> {
	if (input.text.length > largestFile) return refuse('csv-too-large');
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'measurement.import');
		if (!access.ok) return access;
		const frozen = await frozenPlan(trx, input.pilotId);
		const plan = frozen ?? (await draftPlan(trx, input.pilotId));
		if (!plan) return refuse('csv-needs-plan');
		const parsed = parseMeasurementsCsv(input.text, { now: now(ctx), kpis: plan.plan.kpis });
		if (!parsed.ok) {
			const { line, column, sentence } = parsed.fault;
			return refuse('csv-refused', { line, column, problem: sentence });
		}
		const measurements = parsed.measurements.map(withHonestSource);
		const early = measurements.find(
			(row) => row.path === 'ai' && (!frozen?.frozenAt || row.at < frozen.frozenAt)
		);
		if (early) return refuse('measurement-before-freeze');
		const backdated = measurements.some(
			(row) => row.path === 'baseline' && frozen?.frozenAt && row.at < frozen.frozenAt
		);
		if (backdated) return refuse('baseline-pinned');
		const known = await trx
			.selectFrom('measurement')
			.select(['kpi', 'path', 'epoch', 'reportId', 'unit'])
			.where('pilotId', '=', input.pilotId)
			.where('kind', '=', 'value')
			.where('source', 'in', ['csv', 'self', 'survey', 'register', 'stopwatch', 'timer'])
			.execute();
		const seen = new Set(known.map((row) => `${row.kpi}|${row.path}|${row.epoch}|${row.reportId}`));
		const twice = measurements.find((row) =>
			seen.has(`${row.kpi}|${row.path}|${row.epoch}|${row.report}`)
		);
		if (twice) return refuse('csv-known-report', { kpi: twice.kpi, report: twice.report });
		const stored = new Map(known.map(({ kpi, unit }) => [kpi, unitFamily(unit)]));
		const mixed = measurements.find(({ kpi, unit }) => {
			const family = stored.get(kpi) ?? 'none';
			const other = unitFamily(unit);
			return family !== 'none' && other !== 'none' && family !== other;
		});
		if (mixed) return refuse('csv-other-unit', { kpi: mixed.kpi, unit: mixed.unit ?? '' });
		await insertRows(trx, ctx, input.pilotId, measurements);
		if (frozen) {
			await updateStatistics(trx, ctx, frozen, measurements);
			await verdictIn(trx, ctx, audit, input.pilotId);
		}
		await audit({
			action: 'measurement.imported',
			subjectKind: 'pilot',
			subjectId: input.pilotId,
			pilotId: input.pilotId,
			detail: { rows: measurements.length, sha256: sha256Hex(input.text) }
		});
		return ok({ rows: measurements.length });
	});
}

/** Only the drafting module times the AI path: a file that says so has typed it. */
function withHonestSource(row: Measurement): Measurement {
	const claimed = row.path === 'ai' && (row.source === 'timer' || row.source === 'stopwatch');
	return claimed ? { ...row, source: 'csv' } : row;
}
