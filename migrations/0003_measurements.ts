import { sql } from 'kysely';
import { appendOnly } from './0001_identity.ts';
import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** Plans, measurements, their running statistics and the verdicts taken on them. */
export const measurements: MigrationFor = (dialect) => ({
	async up(db) {
		const create = (name: string, columns: Parameters<typeof table>[3]) =>
			table(db, dialect, name, columns);

		await create('plan', {
			id: 'text',
			pilotId: 'ref:pilot',
			epoch: 'integer',
			content: 'text',
			status: 'text',
			hash: 'text?',
			baselineHash: 'text?',
			amendmentReason: 'text?',
			frozenBy: 'ref?:user',
			frozenAt: 'text?',
			createdBy: 'ref:user',
			createdAt: 'text',
			version: 'integer'
		}).execute();
		await create('measurement', {
			seq: 'serial',
			organisationId: 'ref:organisation',
			pilotId: 'ref:pilot',
			epoch: 'integer',
			kpi: 'text',
			kind: 'text',
			value: 'real',
			unit: 'text',
			path: 'text',
			workerPseudonym: 'text',
			teamId: 'text?',
			reportId: 'text',
			complexity: 'text?',
			known: 'flag?',
			at: 'text',
			recordedAt: 'text',
			source: 'text',
			engineVersion: 'text?'
		}).execute();
		await create('kpiStatistic', {
			id: 'text',
			pilotId: 'ref:pilot',
			epoch: 'integer',
			kpi: 'text',
			state: 'text',
			rows: 'integer',
			updatedAt: 'text'
		}).execute();
		await create('verdictSnapshot', {
			id: 'text',
			pilotId: 'ref:pilot',
			epoch: 'integer',
			verdict: 'text',
			rule: 'text',
			content: 'text',
			planHash: 'text',
			dataHash: 'text',
			hash: 'text',
			latched: 'flag',
			at: 'text'
		}).execute();

		await db.schema
			.createIndex('plan_epoch')
			.on('plan')
			.columns(['pilotId', 'epoch', 'status'])
			.execute();
		await db.schema
			.createIndex('measurement_report')
			.on('measurement')
			.columns(['pilotId', 'kpi', 'reportId'])
			.execute();
		await db.schema
			.createIndex('measurement_order')
			.on('measurement')
			.columns(['pilotId', 'epoch', 'kpi', 'at'])
			.execute();
		await db.schema
			.createIndex('kpiStatistic_once')
			.on('kpiStatistic')
			.columns(['pilotId', 'epoch', 'kpi'])
			.unique()
			.execute();
		await db.schema
			.createIndex('verdictSnapshot_pilot')
			.on('verdictSnapshot')
			.columns(['pilotId', 'epoch', 'at'])
			.execute();
		await db.schema
			.createIndex('verdictSnapshot_latched')
			.on('verdictSnapshot')
			.columns(['pilotId', 'epoch', 'latched', 'at'])
			.execute();
		for (const statement of appendOnly('measurement', dialect))
			await sql.raw(statement).execute(db);
		for (const statement of appendOnly('verdictSnapshot', dialect))
			await sql.raw(statement).execute(db);
	}
});
