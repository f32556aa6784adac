import { visibleAnswers } from '#lib/domain/assessment/contents.ts';
import type { Attachment, Comment, Dossier } from '#lib/domain/assessment/exchange/dossier.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Db } from '../db/open.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import type { LoadedAssessment } from './load.ts';

/** One assessment of a pilot as it travels: no account ids, no hidden answers. `language` is the one it is read in. */
export async function dossierOf(
	db: Db,
	pilot: Pilot,
	{ kind, head, contents, statements }: LoadedAssessment,
	language: Locale
): Promise<Dossier> {
	const { urn, version } = contents.template;
	return {
		kind,
		name: pilot.name,
		language,
		template: { urn, version },
		answers: visibleAnswers(contents),
		risks: contents.risks.map((risk) => ({
			...risk,
			accepted: risk.accepted && { ...risk.accepted, byId: '' }
		})),
		measures: contents.measures.map((measure) => ({ ...measure, ownerId: null })),
		advice: statements.advice.map(nameless),
		views: statements.views.map(nameless),
		consultations: statements.consultations.map(nameless),
		decision: statements.decision && nameless(statements.decision),
		comments: await commentsOf(db, head.id),
		attachments: await attachmentsOf(db, head.id),
		authors: await authorsOf(db, head.id),
		createdAt: pilot.createdAt,
		updatedAt: head.updatedAt
	};
}

function nameless<T extends { byId: string }>(statement: T): T {
	return { ...statement, byId: '' };
}

/** Remarks, the oldest first. */
export async function commentsOf(db: Db, assessmentId: string): Promise<Comment[]> {
	return db
		.selectFrom('assessmentComment')
		.select(['id', 'subject', 'parentId', 'text', 'byName', 'at', 'resolvedByName', 'resolvedAt'])
		.where('assessmentId', '=', assessmentId)
		.orderBy('at')
		.orderBy('id')
		.execute();
}

/** Attachments that were not removed, without their bytes. */
export async function attachmentsOf(db: Db, assessmentId: string): Promise<Attachment[]> {
	return db
		.selectFrom('assessmentAttachment')
		.select(['id', 'subject', 'fileName', 'mediaType as type', 'size', 'sha256'])
		.where('assessmentId', '=', assessmentId)
		.where('removedAt', 'is', null)
		.orderBy('uploadedAt')
		.execute();
}

async function authorsOf(db: Db, assessmentId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('assessmentChange')
		.select('byName')
		.distinct()
		.where('assessmentId', '=', assessmentId)
		.orderBy('byName')
		.execute();
	return rows.map(({ byName }) => byName);
}
