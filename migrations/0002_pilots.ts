import { sql } from 'kysely';
import { appendOnly } from './0001_identity.ts';
import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** Pilots, their roles, pauses and the ten checklist items with what proves them. */
export const pilots: MigrationFor = (dialect) => ({
	async up(db) {
		const create = (name: string, columns: Parameters<typeof table>[3]) =>
			table(db, dialect, name, columns);

		await create('pilot', {
			id: 'text',
			organisationId: 'ref:organisation',
			name: 'text',
			scope: 'text',
			packUrn: 'text',
			packVersion: 'text',
			phase: 'text',
			runningState: 'text',
			decisionRole: 'text',
			templates: 'text',
			publicContact: 'text?',
			createdBy: 'ref:user',
			createdAt: 'text',
			version: 'integer'
		}).execute();
		await create('team', {
			id: 'text',
			organisationId: 'ref:organisation',
			pilotId: 'ref:pilot',
			name: 'text'
		}).execute();
		await create('pilotRole', {
			id: 'text',
			pilotId: 'ref:pilot',
			userId: 'ref:user',
			role: 'text',
			deputy: 'flag',
			teamId: 'ref?:team',
			startedAt: 'text',
			endedAt: 'text?'
		}).execute();
		await create('pause', {
			id: 'text',
			pilotId: 'ref:pilot',
			cause: 'text',
			reason: 'text',
			by: 'ref?:user',
			at: 'text',
			liftedByDecisionId: 'text?',
			liftedAt: 'text?'
		}).execute();
		await create('checklistItem', {
			id: 'text',
			pilotId: 'ref:pilot',
			number: 'integer',
			ownerId: 'ref?:user',
			dueDate: 'text?',
			notApplicableReason: 'text?',
			content: 'text',
			readyAt: 'text?',
			version: 'integer',
			updatedBy: 'ref?:user',
			updatedAt: 'text'
		}).execute();
		await create('evidence', {
			id: 'text',
			pilotId: 'ref:pilot',
			itemNumber: 'integer',
			questionId: 'text?',
			title: 'text',
			fileName: 'text',
			mediaType: 'text',
			size: 'integer',
			sha256: 'text',
			effectiveDate: 'text',
			expiresOn: 'text?',
			content: 'blob',
			uploadedBy: 'ref:user',
			uploadedAt: 'text',
			withdrawnAt: 'text?',
			withdrawnReason: 'text?'
		}).execute();
		await create('consentText', {
			id: 'text',
			pilotId: 'ref:pilot',
			version: 'integer',
			texts: 'text',
			legalBasis6: 'text',
			legalBasis9: 'text',
			createdBy: 'ref:user',
			createdAt: 'text',
			advisedBy: 'ref?:user',
			advisedAt: 'text?',
			advice: 'text?',
			approvedBy: 'ref?:user',
			approvedAt: 'text?'
		}).execute();
		await create('assessment', {
			id: 'text',
			pilotId: 'ref:pilot',
			kind: 'text',
			templateUrn: 'text',
			templateVersion: 'text',
			answers: 'text',
			status: 'text',
			residualHigh: 'flag',
			priorConsultation: 'text?',
			reviewOn: 'text?',
			dpoAdvice: 'text?',
			dpoAgrees: 'flag?',
			dpoAdvisedBy: 'ref?:user',
			dpoAdvisedAt: 'text?',
			departureReason: 'text?',
			watched: 'text',
			signedBy: 'ref?:user',
			signedAt: 'text?',
			signedHash: 'text?',
			updatedBy: 'ref?:user',
			updatedAt: 'text',
			version: 'integer'
		}).execute();
		await create('registeredVersion', {
			id: 'text',
			pilotId: 'ref:pilot',
			kind: 'text',
			name: 'text',
			version: 'text',
			reason: 'text',
			registeredBy: 'ref:user',
			registeredAt: 'text'
		}).execute();
		await create('trainingRecord', {
			id: 'text',
			pilotId: 'ref:pilot',
			userId: 'ref:user',
			moduleVersion: 'text',
			completedAt: 'text',
			recordedBy: 'ref:user'
		}).execute();
		await create('signature', {
			id: 'text',
			organisationId: 'ref:organisation',
			pilotId: 'ref:pilot',
			subjectKind: 'text',
			subjectId: 'text',
			subjectHash: 'text',
			meaning: 'text',
			userId: 'ref:user',
			userName: 'text',
			at: 'text'
		}).execute();

		await db.schema
			.createIndex('pilot_organisation')
			.on('pilot')
			.columns(['organisationId'])
			.execute();
		await db.schema
			.createIndex('pilotRole_pilot')
			.on('pilotRole')
			.columns(['pilotId', 'role'])
			.execute();
		await db.schema.createIndex('pilotRole_user').on('pilotRole').columns(['userId']).execute();
		await db.schema
			.createIndex('checklistItem_once')
			.on('checklistItem')
			.columns(['pilotId', 'number'])
			.unique()
			.execute();
		await db.schema
			.createIndex('evidence_item')
			.on('evidence')
			.columns(['pilotId', 'itemNumber'])
			.execute();
		await db.schema
			.createIndex('consentText_once')
			.on('consentText')
			.columns(['pilotId', 'version'])
			.unique()
			.execute();
		await db.schema
			.createIndex('assessment_once')
			.on('assessment')
			.columns(['pilotId', 'kind'])
			.unique()
			.execute();
		await db.schema
			.createIndex('registeredVersion_pilot')
			.on('registeredVersion')
			.columns(['pilotId', 'kind', 'name'])
			.execute();
		await db.schema
			.createIndex('trainingRecord_user')
			.on('trainingRecord')
			.columns(['pilotId', 'userId'])
			.execute();
		await db.schema
			.createIndex('signature_once')
			.on('signature')
			.columns(['subjectKind', 'subjectId', 'subjectHash', 'userId', 'meaning'])
			.unique()
			.execute();
		await db.schema.createIndex('pause_pilot').on('pause').columns(['pilotId']).execute();
		for (const statement of appendOnly('signature', dialect)) await sql.raw(statement).execute(db);
	}
});
