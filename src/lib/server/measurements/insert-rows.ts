import { sql } from 'kysely';
import type { Measurement } from '#lib/domain/measurement.ts';
import type { Services, Trx } from '../context.ts';
import { now } from '../context.ts';

/**
 * Appends measurements of one pilot, in this order. The rows travel as one JSON text that the database itself takes apart: half the
 * work of binding each value, and one statement whatever their number.
 */
export async function insertRows(
	trx: Trx,
	services: Services,
	pilotId: string,
	rows: readonly Measurement[]
): Promise<void> {
	if (rows.length === 0) return;
	const { organisationId } = await trx
		.selectFrom('pilot')
		.select('organisationId')
		.where('id', '=', pilotId)
		.executeTakeFirstOrThrow();
	const recordedAt = now(services);
	for (let start = 0; start < rows.length; start += batch) {
		const json = JSON.stringify(rows.slice(start, start + batch).map(cells));
		await trx
			.insertInto('measurement')
			.columns(columns)
			.expression(
				services.dialect === 'sqlite'
					? sql`select ${organisationId}, ${pilotId}, ${recordedAt}, 'value', value ->> 0, value ->> 1, value ->> 2, value ->> 3,
							value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12
						from json_each(${json})`
					: sql`select ${organisationId}, ${pilotId}, ${recordedAt}, 'value', (value ->> 0)::integer, value ->> 1,
							(value ->> 2)::double precision, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8,
							(value ->> 9)::integer, value ->> 10, value ->> 11, value ->> 12
						from jsonb_array_elements(${json}::jsonb) with ordinality as each_row(value, place) order by place`
			)
			.execute();
	}
}

/** Rows in one text: some megabytes at most. */
const batch = 10_000;

const columns = [
	'organisationId',
	'pilotId',
	'recordedAt',
	'kind',
	'epoch',
	'kpi',
	'value',
	'unit',
	'path',
	'workerPseudonym',
	'teamId',
	'reportId',
	'complexity',
	'known',
	'at',
	'source',
	'engineVersion'
] as const;

/** A row in the order of the columns after `kind`. */
function cells(row: Measurement): (string | number | null)[] {
	return [
		row.epoch,
		row.kpi,
		row.value,
		row.unit ?? '',
		row.path,
		row.worker,
		row.team ?? null,
		row.report,
		row.complexity ?? null,
		row.known === undefined ? null : row.known ? 1 : 0,
		row.at,
		row.source,
		row.engine ?? null
	];
}
