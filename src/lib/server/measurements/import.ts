import { sql } from 'kysely';
import type { Measurement } from '#lib/domain/measurement.ts';
import { unitFamily } from '#lib/domain/measurement.ts';
import { parseMeasurementsCsv } from '#lib/domain/measurement-csv.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { Ctx, Trx } from '../context.ts';
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
		const twice = await storedAlready(trx, ctx, input.pilotId, measurements);
		if (twice) return refuse('csv-known-report', { ...twice });
		const mixed = await otherUnit(trx, input.pilotId, measurements);
		if (mixed) return refuse('csv-other-unit', { ...mixed });
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

/** Reports in one question: a megabyte of text at most. */
const batch = 10_000;

/** A report of the file that was measured before on the same KPI, path and epoch; looked up along the index, however many are stored. */
async function storedAlready(
	trx: Trx,
	{ dialect }: Ctx,
	pilotId: string,
	measurements: readonly Measurement[]
): Promise<{ kpi: string; report: string } | null> {
	for (let start = 0; start < measurements.length; start += batch) {
		const asked = measurements
			.slice(start, start + batch)
			.map(({ kpi, report, path, epoch }) => [kpi, report, path, String(epoch)]);
		const json = JSON.stringify(asked);
		const each =
			dialect === 'sqlite' ? sql`json_each(${json})` : sql`jsonb_array_elements(${json}::jsonb)`;
		const { rows } = await sql<{ kpi: string; report: string }>`
			select stored."kpi", stored."reportId" as report
			from ${each} as asked cross join "measurement" as stored
			where stored."pilotId" = ${pilotId} and stored."kind" = 'value' and stored."kpi" = asked.value ->> 0
				and stored."reportId" = asked.value ->> 1 and stored."path" = asked.value ->> 2
				and cast(stored."epoch" as text) = asked.value ->> 3
			limit 1`.execute(trx);
		if (rows[0]) return rows[0];
	}
	return null;
}

/** A KPI of the file whose stored rows have units of another family; those of one KPI never differ among themselves. */
async function otherUnit(
	trx: Trx,
	pilotId: string,
	measurements: readonly Measurement[]
): Promise<{ kpi: string; unit: string } | null> {
	const units = new Map(measurements.map(({ kpi, unit }) => [kpi, unit ?? '']));
	for (const [kpi, unit] of units) {
		if (unitFamily(unit) === 'none') continue;
		const stored = await trx
			.selectFrom('measurement')
			.select('unit')
			.where('pilotId', '=', pilotId)
			.where('kpi', '=', kpi)
			.where('kind', '=', 'value')
			.where('unit', '<>', '')
			.executeTakeFirst();
		if (stored && unitFamily(stored.unit) !== unitFamily(unit)) return { kpi, unit };
	}
	return null;
}
