import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import type { ThreadView } from '#lib/domain/assessment/writing-view.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import type { Db } from '../db/open.ts';
import { pilotForActor } from '../pilots/access.ts';
import { live, roomOf } from './live.ts';
import type { LoadedAssessments } from './load.ts';
import { loadAssessments } from './load.ts';
import { questionHref } from './section-page.ts';
import type { AssessmentRef } from './state.ts';

export const maximumCommentLength = 4000;

export interface NewComment extends AssessmentRef {
	/** `vraag:<id>` | `risico:<id>` | `deel:<id>` | `geheel`; ignored in an answer to another remark. */
	subject: string;
	/** The remark it answers, or null for a new thread. */
	parentId: string | null;
	text: string;
	/** Ids of users with a role in the pilot. */
	mentions: string[];
}

/** Writes a remark beside a question, a risk, a section or the whole, or answers one; a colleague who is named gets a task. */
export async function addComment(ctx: Ctx, input: NewComment): Promise<Result<{ id: string }>> {
	const done = await inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'assessment.comment');
		if (!access.ok) return access;
		const { pilot } = access.value;
		const loaded = await loadAssessments(trx, ctx, pilot);
		if (!loaded) return refuse('not-found');
		const { head } = loaded[input.kind];
		const text = input.text.trim();
		if (!text) return refuse('comment-required', undefined, 'text');
		if (text.length > maximumCommentLength)
			return refuse('comment-too-long', { max: maximumCommentLength }, 'text');
		const parent = input.parentId ? await findRoot(trx, head.id, input.parentId) : null;
		if (input.parentId && !parent) return refuse('not-found');
		const subject = parent?.subject ?? input.subject;
		if (!parent && !isSubject(loaded, input.kind, subject)) return refuse('not-found');
		const people = await peopleToMention(trx, pilot.id);
		const mentions = [...new Set(input.mentions)];
		if (!mentions.every((id) => people.some((person) => person.id === id)))
			return refuse('mention-unknown', undefined, 'mentions');
		const id = ctx.newId();
		await trx
			.insertInto('assessmentComment')
			.values({
				id,
				assessmentId: head.id,
				subject,
				parentId: parent?.id ?? null,
				text,
				mentions: JSON.stringify(mentions),
				by: ctx.actor.userId,
				byName: ctx.actor.name,
				at: now(ctx),
				resolvedBy: null,
				resolvedByName: null,
				resolvedAt: null
			})
			.execute();
		await audit({
			action: 'assessment.commented',
			subjectKind: 'assessment',
			subjectId: head.id,
			pilotId: pilot.id,
			detail: { kind: input.kind, comment: id, subject, what: parent ? 'answered' : 'written' }
		});
		return ok({ id });
	});
	if (done.ok) tellOfComment(ctx, input);
	return done;
}

/** Marks a thread as dealt with, or opens it again. */
export async function settleComment(
	ctx: Ctx,
	input: AssessmentRef & { commentId: string; resolved: boolean }
): Promise<Result<void>> {
	const done = await inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'assessment.comment');
		if (!access.ok) return access;
		const root = await trx
			.selectFrom('assessmentComment')
			.innerJoin('assessment', 'assessment.id', 'assessmentComment.assessmentId')
			.select(['assessmentComment.id', 'assessmentComment.resolvedAt', 'assessment.id as headId'])
			.where('assessmentComment.id', '=', input.commentId)
			.where('assessmentComment.parentId', 'is', null)
			.where('assessment.pilotId', '=', input.pilotId)
			.where('assessment.kind', '=', input.kind)
			.executeTakeFirst();
		if (!root) return refuse('not-found');
		// Two people who press the same button want the same thing.
		if (!!root.resolvedAt === input.resolved) return ok(undefined);
		await trx
			.updateTable('assessmentComment')
			.set({
				resolvedBy: input.resolved ? ctx.actor.userId : null,
				resolvedByName: input.resolved ? ctx.actor.name : null,
				resolvedAt: input.resolved ? now(ctx) : null
			})
			.where('id', '=', root.id)
			.execute();
		await audit({
			action: 'assessment.commented',
			subjectKind: 'assessment',
			subjectId: root.headId,
			pilotId: input.pilotId,
			detail: {
				kind: input.kind,
				comment: root.id,
				what: input.resolved ? 'resolved' : 'reopened'
			}
		});
		return ok(undefined);
	});
	if (done.ok) tellOfComment(ctx, input);
	return done;
}

function tellOfComment(ctx: Ctx, { pilotId, kind }: AssessmentRef): void {
	const { userId, name } = ctx.actor;
	live.tell(roomOf(pilotId, kind), userId, { kind: 'commented', byName: name });
}

export interface CommentsView {
	threads: ThreadView[];
	people: { id: string; name: string }[];
	may: boolean;
}

/** All remarks of an assessment, by thread. */
export async function commentsPage(
	ctx: Ctx,
	{ pilotId, kind }: AssessmentRef,
	locale: Locale
): Promise<Result<CommentsView>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const loaded = await loadAssessments(ctx.db, ctx, access.value.pilot);
	if (!loaded) return refuse('not-found');
	return ok({
		threads: await threadsOf(ctx, loaded, pilotId, kind, locale),
		people: await peopleToMention(ctx.db, pilotId),
		may: access.value.roles.length > 0
	});
}

/** The threads of an assessment, the oldest first, each with its answers. */
export async function threadsOf(
	ctx: Ctx,
	loaded: LoadedAssessments,
	pilotId: string,
	kind: AssessmentKind,
	locale: Locale
): Promise<ThreadView[]> {
	const rows = await ctx.db
		.selectFrom('assessmentComment')
		.selectAll()
		.where('assessmentId', '=', loaded[kind].head.id)
		.orderBy('at')
		.orderBy('id')
		.execute();
	const names = new Map((await peopleToMention(ctx.db, pilotId)).map(({ id, name }) => [id, name]));
	const view = (row: (typeof rows)[number]) => ({
		id: row.id,
		text: row.text,
		byName: row.byName,
		at: row.at,
		mine: row.by === ctx.actor.userId,
		mentions: (JSON.parse(row.mentions) as string[]).flatMap((id) => names.get(id) ?? [])
	});
	return rows
		.filter(({ parentId }) => parentId === null)
		.map((root) => ({
			id: root.id,
			subject: root.subject,
			about: aboutOf(loaded, pilotId, kind, root.subject, locale),
			comments: [root, ...rows.filter(({ parentId }) => parentId === root.id)].map(view),
			resolved: root.resolvedAt ? { byName: root.resolvedByName ?? '', at: root.resolvedAt } : null
		}));
}

/** People with a role in the pilot now. */
export async function peopleToMention(
	db: Db | Trx,
	pilotId: string
): Promise<{ id: string; name: string }[]> {
	return db
		.selectFrom('pilotRole')
		.innerJoin('user', 'user.id', 'pilotRole.userId')
		.select(['user.id', 'user.name'])
		.distinct()
		.where('pilotRole.pilotId', '=', pilotId)
		.where('pilotRole.endedAt', 'is', null)
		.orderBy('user.name')
		.execute();
}

/** Open threads in which this person was named and has not spoken since: her tasks. */
export async function mentionsOf(
	ctx: Ctx,
	pilotId: string
): Promise<{ kind: AssessmentKind; threadId: string; byName: string }[]> {
	const rows = await ctx.db
		.selectFrom('assessmentComment')
		.innerJoin('assessment', 'assessment.id', 'assessmentComment.assessmentId')
		.select([
			'assessmentComment.id',
			'assessmentComment.parentId',
			'assessmentComment.mentions',
			'assessmentComment.by',
			'assessmentComment.byName',
			'assessmentComment.resolvedAt',
			'assessment.kind'
		])
		.where('assessment.pilotId', '=', pilotId)
		.orderBy('assessmentComment.at')
		.orderBy('assessmentComment.id')
		.execute();
	const me = ctx.actor.userId;
	return rows
		.filter(({ parentId, resolvedAt }) => parentId === null && !resolvedAt)
		.flatMap((root) => {
			const thread = [root, ...rows.filter(({ parentId }) => parentId === root.id)];
			const named = thread.findLastIndex(({ mentions }) =>
				(JSON.parse(mentions) as string[]).includes(me)
			);
			const spoken = thread.findLastIndex(({ by }) => by === me);
			const call = thread[named];
			return call && named > spoken
				? [{ kind: root.kind as AssessmentKind, threadId: root.id, byName: call.byName }]
				: [];
		});
}

async function findRoot(trx: Trx, assessmentId: string, id: string) {
	return trx
		.selectFrom('assessmentComment')
		.select(['id', 'subject'])
		.where('id', '=', id)
		.where('assessmentId', '=', assessmentId)
		.where('parentId', 'is', null)
		.executeTakeFirst();
}

/** Whether there is something of that name to speak about; files are kept beside the same things. */
export function isSubject(
	loaded: LoadedAssessments,
	kind: AssessmentKind,
	subject: string
): boolean {
	const { sections } = loaded[kind].contents.template;
	const [of, id = ''] = split(subject);
	switch (of) {
		case 'geheel':
			return id === '';
		case 'deel':
			return sections.some((section) => section.id === id);
		case 'vraag':
			return sections.some(({ questions }) => questions.some((question) => question.id === id));
		case 'risico':
			return loaded.register.risks.some((risk) => risk.id === id);
		default:
			return false;
	}
}

/** What a remark or file is about, with the page where it stands. */
export function aboutOf(
	loaded: LoadedAssessments,
	pilotId: string,
	kind: AssessmentKind,
	subject: string,
	locale: Locale
): { label: string; href: string } {
	const { sections } = loaded[kind].contents.template;
	const base = `/pilots/${pilotId}/beoordeling`;
	const [of, id = ''] = split(subject);
	if (of === 'deel') {
		const section = sections.find((known) => known.id === id);
		const label = section ? `${section.number}. ${pick(section.title, locale)}` : id;
		return { label, href: `${base}/${kind}/deel/${id}` };
	}
	if (of === 'vraag') {
		const section = sections.find(({ questions }) => questions.some((known) => known.id === id));
		const question = section?.questions.find((known) => known.id === id);
		if (section && question)
			return {
				label: `${question.code} ${pick(question.question, locale)}`,
				href: questionHref(pilotId, kind, section.id, question.code)
			};
	}
	if (of === 'risico') {
		const risk = loaded.register.risks.find((known) => known.id === id);
		return { label: risk?.title ?? id, href: `${base}/risicos` };
	}
	return { label: '', href: `${base}/${kind}` };
}

function split(subject: string): [string, string?] {
	const at = subject.indexOf(':');
	return at < 0 ? [subject] : [subject.slice(0, at), subject.slice(at + 1)];
}
