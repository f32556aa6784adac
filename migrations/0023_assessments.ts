import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { appendOnly } from './0001_identity.ts';
import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/**
 * DPIA and FRIA written together: one row per answer with its history, one register of risks and measures per pilot, statements (advice,
 * views, consultation, decision) with the fingerprint of what they were about, signed versions, comments, attachments, the scope test.
 */
export const assessments: MigrationFor = (dialect) => ({
	async up(db) {
		const create = (name: string, columns: Parameters<typeof table>[3]) =>
			table(db, dialect, name, columns).execute();
		const index = (name: string, on: string, columns: string[], unique = false) => {
			const builder = db.schema.createIndex(name).on(on).columns(columns);
			return (unique ? builder.unique() : builder).execute();
		};

		await create('assessmentAnswer', {
			id: 'text',
			assessmentId: 'ref:assessment',
			questionId: 'text',
			answer: 'text',
			updatedBy: 'ref?:user',
			updatedAt: 'text',
			version: 'integer'
		});
		await create('assessmentChange', {
			id: 'text',
			pilotId: 'ref:pilot',
			assessmentId: 'ref?:assessment',
			subject: 'text',
			before: 'text?',
			after: 'text?',
			by: 'ref:user',
			byName: 'text',
			at: 'text'
		});
		await create('assessmentRisk', {
			id: 'text',
			pilotId: 'ref:pilot',
			position: 'integer',
			content: 'text',
			accepted: 'text?',
			removedAt: 'text?',
			updatedBy: 'ref?:user',
			updatedAt: 'text',
			version: 'integer'
		});
		await create('assessmentMeasure', {
			id: 'text',
			pilotId: 'ref:pilot',
			position: 'integer',
			text: 'text',
			ownerId: 'ref?:user',
			ownerName: 'text',
			dueDate: 'text?',
			status: 'text',
			removedAt: 'text?',
			updatedBy: 'ref?:user',
			updatedAt: 'text',
			version: 'integer'
		});
		await create('assessmentStatement', {
			id: 'text',
			assessmentId: 'ref:assessment',
			kind: 'text',
			sectionId: 'text?',
			contentsHash: 'text',
			content: 'text',
			by: 'ref:user',
			byName: 'text',
			at: 'text'
		});
		await create('assessmentVersion', {
			id: 'text',
			assessmentId: 'ref:assessment',
			number: 'integer',
			outcome: 'text',
			contents: 'text',
			hash: 'text',
			by: 'ref:user',
			byName: 'text',
			at: 'text'
		});
		await create('assessmentComment', {
			id: 'text',
			assessmentId: 'ref:assessment',
			subject: 'text',
			parentId: 'ref?:assessmentComment',
			text: 'text',
			mentions: 'text',
			by: 'ref?:user',
			byName: 'text',
			at: 'text',
			resolvedBy: 'ref?:user',
			resolvedByName: 'text?',
			resolvedAt: 'text?'
		});
		await create('assessmentAttachment', {
			id: 'text',
			assessmentId: 'ref:assessment',
			subject: 'text',
			fileName: 'text',
			mediaType: 'text',
			size: 'integer',
			sha256: 'text',
			content: 'blob',
			uploadedBy: 'ref:user',
			uploadedAt: 'text',
			removedAt: 'text?',
			removedBy: 'ref?:user'
		});
		await create('scopeTest', {
			id: 'text',
			pilotId: 'ref:pilot',
			packVersion: 'text',
			answers: 'text',
			result: 'text?',
			completedBy: 'ref?:user',
			completedByName: 'text?',
			completedAt: 'text?',
			updatedBy: 'ref:user',
			updatedAt: 'text',
			version: 'integer'
		});
		await index('assessmentAnswer_once', 'assessmentAnswer', ['assessmentId', 'questionId'], true);
		await index('assessmentChange_subject', 'assessmentChange', ['pilotId', 'subject', 'at']);
		await index('assessmentChange_assessment', 'assessmentChange', ['assessmentId', 'at']);
		await index('assessmentRisk_pilot', 'assessmentRisk', ['pilotId', 'position']);
		await index('assessmentMeasure_pilot', 'assessmentMeasure', ['pilotId', 'position']);
		await index('assessmentStatement_of', 'assessmentStatement', ['assessmentId', 'at']);
		await index('assessmentVersion_once', 'assessmentVersion', ['assessmentId', 'number'], true);
		await index('assessmentComment_of', 'assessmentComment', ['assessmentId', 'at']);
		await index('assessmentAttachment_of', 'assessmentAttachment', ['assessmentId', 'uploadedAt']);
		await index('scopeTest_once', 'scopeTest', ['pilotId'], true);
		for (const name of ['assessmentChange', 'assessmentStatement', 'assessmentVersion']) {
			for (const statement of appendOnly(name, dialect)) await sql.raw(statement).execute(db);
		}

		const head = (name: string) => db.schema.alterTable('assessment').addColumn(name, 'text');
		await head('contentsHash').execute();
		await db.schema
			.alterTable('assessment')
			.addColumn('adviceState', 'text', (column) => column.notNull().defaultTo('geen'))
			.execute();
		await db.schema
			.alterTable('assessment')
			.addColumn('openCount', 'integer', (column) => column.notNull().defaultTo(0))
			.execute();
		await moveAnswers(db as Kysely<Before>);
	}
});

/** Only the columns that the move touches. */
interface Before {
	assessment: {
		id: string;
		pilotId: string;
		kind: string;
		answers: string;
		updatedBy: string | null;
		updatedAt: string;
	};
	assessmentAnswer: Record<string, unknown>;
	assessmentRisk: Record<string, unknown>;
	assessmentMeasure: Record<string, unknown>;
}
interface OldAnswer {
	value: unknown;
	notApplicableReason?: string;
}
interface OldRisk {
	text: string;
	likelihood: string;
	impact: string;
	measure: string;
	residual: string;
}
interface OldMeasure {
	text: string;
	owner: string;
	dueDate: string;
}

/** The answers that stood in one JSON column become rows; its lists of risks and measures become the pilot's register. */
async function moveAnswers(db: Kysely<Before>): Promise<void> {
	const rows = await db.selectFrom('assessment').selectAll().orderBy('kind').execute();
	for (const { id: assessmentId, pilotId, kind, answers, updatedBy, updatedAt } of rows) {
		const written = { updatedBy, updatedAt, version: 1 };
		let position = kind === 'dpia' ? 0 : 1000;
		for (const [questionId, answer] of Object.entries(
			JSON.parse(answers) as Record<string, OldAnswer>
		)) {
			const { value } = answer;
			const list = Array.isArray(value) ? (value as unknown[]) : [];
			const first = list[0];
			if (typeof first !== 'object' || first === null) {
				await db
					.insertInto('assessmentAnswer')
					.values({
						id: randomUUID(),
						assessmentId,
						questionId,
						answer: JSON.stringify(answer),
						...written
					})
					.execute();
			} else if ('residual' in first) {
				for (const old of list as OldRisk[]) {
					const measureId = old.measure.trim() ? randomUUID() : null;
					if (measureId) await addMeasure(measureId, { text: old.measure, owner: '', dueDate: '' });
					await db
						.insertInto('assessmentRisk')
						.values({
							id: randomUUID(),
							pilotId,
							position: position++,
							content: JSON.stringify(riskFrom(old, kind, measureId)),
							accepted: null,
							removedAt: null,
							...written
						})
						.execute();
				}
			} else {
				for (const old of list as OldMeasure[]) await addMeasure(randomUUID(), old);
			}
		}

		async function addMeasure(id: string, { text, owner, dueDate }: OldMeasure): Promise<void> {
			await db
				.insertInto('assessmentMeasure')
				.values({
					id,
					pilotId,
					position: position++,
					text,
					ownerId: null,
					ownerName: owner,
					dueDate: dueDate || null,
					status: 'gepland',
					removedAt: null,
					...written
				})
				.execute();
		}
	}
}

/** Three words became four grades: low 1, middle 2, high 3. What was left over had one word: a rating that the matrix gives that word. */
function riskFrom(old: OldRisk, kind: string, measureId: string | null) {
	const grade = (word: string) => ({ laag: 1, midden: 2, hoog: 3 })[word] ?? 2;
	const severity = grade(old.impact);
	const after = {
		laag: { likelihood: 1, severity: Math.min(severity, 2) },
		midden: { likelihood: severity === 1 ? 4 : 2, severity },
		hoog: { likelihood: 3, severity: 3 }
	};
	return {
		libraryId: null,
		title: old.text.length > 120 ? `${old.text.slice(0, 117)}…` : old.text,
		description: old.text,
		event: 'grondrecht',
		rights: [],
		sources: '',
		threats: '',
		impacts: '',
		reversibility: null,
		assessments: [kind],
		before: { likelihood: grade(old.likelihood), severity },
		after: after[old.residual as keyof typeof after] ?? after.midden,
		measures: measureId ? [measureId] : []
	};
}
