import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { appendOnly } from './0001_identity.ts';
import type { DialectName, MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** Meetings of the ethics board: agenda, presence, conflicts of interest, votes and minutes. */
export const meetings: MigrationFor = (dialect) => ({
	async up(db) {
		const create = (name: string, columns: Parameters<typeof table>[3]) =>
			table(db, dialect, name, columns);

		await create('meetingRule', {
			id: 'text',
			pilotId: 'ref:pilot',
			quorum: 'integer?',
			reason: 'text',
			by: 'ref:user',
			byName: 'text',
			at: 'text'
		}).execute();
		await create('meeting', {
			id: 'text',
			organisationId: 'ref:organisation',
			pilotId: 'ref:pilot',
			at: 'text',
			place: 'text',
			status: 'text',
			quorum: 'integer',
			chairId: 'ref:user',
			secretaryId: 'ref:user',
			content: 'text?',
			openedAt: 'text?',
			closedAt: 'text?',
			cancelReason: 'text?',
			createdBy: 'ref:user',
			createdAt: 'text',
			version: 'integer'
		}).execute();
		await create('meetingPerson', {
			id: 'text',
			meetingId: 'ref:meeting',
			userId: 'ref:user',
			name: 'text',
			votes: 'flag',
			function: 'text',
			presence: 'text'
		})
			.addUniqueConstraint('meetingPerson_once', ['meetingId', 'userId'] as never[])
			.execute();
		await create('meetingPoint', {
			id: 'text',
			meetingId: 'ref:meeting',
			position: 'integer',
			kind: 'text',
			title: 'text',
			note: 'text',
			status: 'text',
			motion: 'text?',
			result: 'text?',
			addedBy: 'ref?:user',
			closedAt: 'text?'
		}).execute();
		await create('meetingConflict', {
			id: 'text',
			meetingId: 'ref:meeting',
			pointId: 'ref:meetingPoint',
			personId: 'ref:meetingPerson',
			reason: 'text?',
			declaredByName: 'text',
			at: 'text',
			withdrawnAt: 'text?'
		}).execute();
		await create('meetingBallot', {
			id: 'text',
			pointId: 'ref:meetingPoint',
			personId: 'ref:meetingPerson',
			motionHash: 'text',
			choice: 'text',
			dissent: 'text?',
			way: 'text',
			at: 'text'
		}).execute();
		await create('meetingMinutes', {
			id: 'text',
			meetingId: 'ref:meeting',
			text: 'text',
			status: 'text',
			content: 'text?',
			hash: 'text?',
			signedBy: 'ref?:user',
			signedByName: 'text?',
			signedAt: 'text?',
			secondSignedBy: 'ref?:user',
			secondSignedByName: 'text?',
			secondSignedAt: 'text?',
			version: 'integer'
		})
			.addUniqueConstraint('meetingMinutes_once', ['meetingId'] as never[])
			.execute();
		await create('meetingAddendum', {
			id: 'text',
			meetingId: 'ref:meeting',
			number: 'integer',
			text: 'text',
			hash: 'text',
			by: 'ref:user',
			byName: 'text',
			at: 'text'
		})
			.addUniqueConstraint('meetingAddendum_number', ['meetingId', 'number'] as never[])
			.execute();

		await db.schema
			.alterTable('advice')
			.addColumn('meetingPointId', 'text', (column) => column.references('meetingPoint.id'))
			.execute();
		await db.schema.alterTable('advice').addColumn('motion', 'text').execute();

		await index(db, 'meeting', ['pilotId', 'at']);
		await index(db, 'meetingRule', ['pilotId', 'at']);
		for (const name of ['meetingPerson', 'meetingPoint', 'meetingConflict'])
			await index(db, name, ['meetingId']);
		await index(db, 'meetingBallot', ['pointId']);
		for (const name of ['meetingRule', 'meetingBallot', 'meetingAddendum'])
			for (const statement of appendOnly(name, dialect)) await sql.raw(statement).execute(db);
		for (const statement of [
			...finalAt('meetingPoint', 'closed', dialect),
			...finalAt('meetingMinutes', 'approved', dialect)
		])
			await sql.raw(statement).execute(db);
	}
});

async function index(db: Kysely<unknown>, name: string, columns: string[]): Promise<void> {
	await db.schema
		.createIndex(`${name}_${columns.join('_')}`)
		.on(name)
		.columns(columns)
		.execute();
}

/** Statements after which a row that has reached this status refuses UPDATE and DELETE: what was closed stays closed. */
function finalAt(name: string, status: string, dialect: DialectName): string[] {
	const message = `${name} is final once ${status}`;
	if (dialect === 'sqlite') {
		return ['UPDATE', 'DELETE'].map(
			(verb) =>
				`CREATE TRIGGER "${name}_final_${verb.toLowerCase()}" BEFORE ${verb} ON "${name}" WHEN OLD."status" = '${status}' BEGIN SELECT RAISE(ABORT, '${message}'); END`
		);
	}
	return [
		`CREATE FUNCTION "${name}_final"() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION '${message}'; END $$ LANGUAGE plpgsql`,
		`CREATE TRIGGER "${name}_final" BEFORE UPDATE OR DELETE ON "${name}" FOR EACH ROW WHEN (OLD."status" = '${status}') EXECUTE FUNCTION "${name}_final"()`
	];
}
