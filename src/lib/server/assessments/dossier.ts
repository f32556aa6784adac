import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { visibleAnswers } from '#lib/domain/assessment/contents.ts';
import type { Attachment, Comment, Dossier } from '#lib/domain/assessment/exchange/dossier.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import type { Db } from '../db/open.ts';
import { pilotForActor } from '../pilots/access.ts';
import { loadAssessments } from './load.ts';

/** One assessment as it travels: no account ids, no hidden answers. `language` is the one it is read in. */
export async function loadDossier(
	ctx: Ctx,
	pilotId: string,
	kind: AssessmentKind,
	language: Locale
): Promise<Result<Dossier>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot } = access.value;
	const loaded = await loadAssessments(ctx.db, ctx, pilot);
	if (!loaded) return refuse('not-found');
	const { head, contents, statements } = loaded[kind];
	const { urn, version } = contents.template;
	return ok({
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
		comments: await commentsOf(ctx.db, head.id),
		attachments: await attachmentsOf(ctx.db, head.id),
		authors: await authorsOf(ctx.db, head.id),
		createdAt: pilot.createdAt,
		updatedAt: head.updatedAt
	});
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
