import { Console } from 'node:console';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';
import type { Measurement } from '#lib/domain/measurement.ts';
import { checkMeasurement } from '#lib/domain/measurement.ts';
import { insertRows } from '#lib/server/measurements/insert-rows.ts';
import { updateStatistics } from '#lib/server/measurements/statistics.ts';
import { frozenPlan } from '#lib/server/plans/plan-repository.ts';
import { frozenPlanFor, preparedPilot } from '../support/pilot.ts';
import { openWorld } from '../support/world.ts';
import { planOf } from '#lib/domain/stats/simulation.ts';
import { scenarios } from '#lib/domain/stats/simulation-scenarios.ts';

/**
 * Measurements a second on the embedded database, in batches: checked, stored and added to the running statistics; beside it a bare
 * loop over a prepared insert into the same table, in the same run. `node tests/bench/ingest.ts [rows] [batch]`.
 */
const rows = Number(process.argv[2] ?? 200_000);
const batch = Number(process.argv[3] ?? 10_000);

const kpis = scenarios.find(({ id }) => id === 'plan-at-thresholds')!.kpis;
const world = await openWorld('sqlite');
const pilotId = await preparedPilot(world);
await frozenPlanFor(world, pilotId, planOf([...kpis]));
const plan = (await frozenPlan(world.services.db, pilotId))!;
const start = Date.parse(plan.frozenAt!);
const all = Array.from({ length: rows }, (_, i) => rowOf(i));
world.clock.set(new Date(start + rows * 1000).toISOString());
const to = new Date(start + rows * 1000).toISOString();

const copy = join(mkdtempSync(join(tmpdir(), 'waarborg-ingest-')), 'empty.sqlite');
await sql`vacuum into ${copy}`.execute(world.services.db);
const empty = readFileSync(copy);
rmSync(dirname(copy), { recursive: true });

const stored = await measure(async () => {
	for (let first = 0; first < rows; first += batch) {
		const part = all.slice(first, first + batch);
		await world.services.db
			.transaction()
			.execute((trx) => insertRows(trx, world.services, pilotId, part));
	}
});
const counted = await measure(async () => {
	for (let first = 0; first < rows; first += batch) {
		const part = all.slice(first, first + batch);
		for (const row of part) if (checkMeasurement(row, to).length > 0) throw new Error('not right');
		await world.services.db
			.transaction()
			.execute((trx) => updateStatistics(trx, world.services, plan, part));
	}
});
const bare = await measure(bareLoop);
const table = (seconds: number) => ({
	'rows per second': Math.round(rows / seconds).toLocaleString('en-GB'),
	'share of the bare loop': `${Math.round((100 * bare) / seconds)} %`
});
new Console(process.stdout).table({
	'bare prepared insert': table(bare),
	'stored by the services': table(stored),
	'checked and added to the statistics': table(counted),
	'the whole': table(stored + counted)
});
await world.close();

/** Seconds of processor time. */
async function measure(work: () => Promise<void> | void): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}

/** Into a copy of the same database, in memory too, with the same tables, indexes and foreign keys. */
function bareLoop(): void {
	const file = new SqliteDatabase(empty);
	file.pragma('foreign_keys = ON');
	const owner = file.prepare('select organisationId from pilot where id = ?').pluck().get(pilotId);
	const values = all.map((row) => [
		owner,
		pilotId,
		row.epoch,
		row.kpi,
		'value',
		row.value,
		'',
		row.path,
		row.worker,
		null,
		row.report,
		row.complexity,
		row.known ? 1 : 0,
		row.at,
		to,
		row.source,
		row.engine
	]);
	const insert = file.prepare(
		`insert into measurement (organisationId, pilotId, epoch, kpi, kind, value, unit, path, workerPseudonym, teamId, reportId,
		complexity, known, "at", recordedAt, source, engineVersion) values (${values[0]!.map(() => '?').join(', ')})`
	);
	for (let first = 0; first < rows; first += batch) {
		file.exec('begin');
		for (const value of values.slice(first, first + batch)) insert.run(value);
		file.exec('commit');
	}
	file.close();
}

function rowOf(i: number): Measurement {
	const report = Math.floor(i / kpis.length);
	const kpi = kpis[i % kpis.length]!;
	return {
		epoch: 1,
		kpi: kpi.id,
		path: 'ai',
		value: kpi.type === 'duration' ? 30 + (report % 41) : kpi.type === 'zero-tolerance' ? 0 : 0.97,
		worker: `w${report % 24}`,
		report: `r${report}`,
		complexity: 'gewoon',
		known: true,
		at: new Date(start + (report + 1) * 1000).toISOString(),
		source: 'timer',
		engine: 'extractief@1.0.0'
	};
}
