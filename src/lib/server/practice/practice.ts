import type { PracticeMark, PracticeScore } from '#lib/domain/practice/score.ts';
import { scorePractice, scoreQuiz } from '#lib/domain/practice/score.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { activeWorkers, trainedWorkers } from '../checklists/facts.ts';
import { pilotPacks } from '../checklists/packs.ts';
import { addTrainingRecord } from '../checklists/registers.ts';
import type { ChecklistPack, PracticeCase } from '../content/load.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { AuditEvent } from '#lib/domain/audit.ts';
import { listPilots } from '../pilots/pilot-repository.ts';

type Training = Extract<ChecklistPack['items'][number]['structure'], { kind: 'training' }>;
export type Lesson = Training['modules'][number];

/** Conversations somebody must have passed, beside every lesson, before she counts as trained. */
export const conversationsNeeded = 2;

export interface Practised {
	/** Newest attempt, and whether any attempt at this version passed. */
	share: number | null;
	passed: boolean;
}

export interface PracticeOverview {
	lessons: { lesson: Lesson; result: Practised }[];
	conversations: { conversation: PracticeCase; result: Practised }[];
	/** The pilots this person works in, and whether she counts as trained there. */
	pilots: { id: string; name: string; trained: boolean }[];
	done: boolean;
}

/**
 * Everything there is to practise, with one's own results. Attempts are the learner's alone: no list, count or audit entry shows
 * them to anyone else, and nothing of them is a measurement. Only that the training was finished is known.
 */
export async function practiceOverview(ctx: Ctx): Promise<PracticeOverview> {
	const { lessons, version } = newestTraining(ctx);
	const results = await resultsOf(ctx.db, ctx);
	const overview = {
		lessons: lessons.map((lesson) => ({ lesson, result: results('lesson', lesson.id, version) })),
		conversations: ctx.content.practiceCases.map((conversation) => ({
			conversation,
			result: results('conversation', conversation.urn, conversation.version)
		}))
	};
	return { ...overview, pilots: await ownPilots(ctx), done: isDone(overview) };
}

/** A lesson with its quiz. */
export function lessonToPractise(
	ctx: Ctx,
	id: string
): Result<{ lesson: Lesson; passMark: number }> {
	const { lessons, passMark } = newestTraining(ctx);
	const lesson = lessons.find((candidate) => candidate.id === id);
	return lesson ? ok({ lesson, passMark }) : refuse('not-found');
}

/** A conversation to practise on, by the last part of its urn. */
export function conversationToPractise(
	ctx: Ctx,
	id: string
): Result<{ conversation: PracticeCase; passMark: number }> {
	const conversation = ctx.content.practiceCases.find(({ urn }) => urn.endsWith(`:${id}`));
	return conversation
		? ok({ conversation, passMark: newestTraining(ctx).passMark })
		: refuse('not-found');
}

/** Scores a quiz and keeps the attempt. `answers` are option ids by question id. */
export async function answerLesson(
	ctx: Ctx,
	id: string,
	answers: Record<string, string>
): Promise<Result<{ share: number; passed: boolean; trained: boolean }>> {
	const found = lessonToPractise(ctx, id);
	if (!found.ok) return found;
	const score = scoreQuiz(found.value.lesson.quiz, answers, found.value.passMark);
	if (!score) return refuse('practice-unanswered');
	const attempt = { kind: 'lesson', subject: id, version: newestTraining(ctx).version } as const;
	return keepAttempt(ctx, { ...attempt, answers, ...score }, score);
}

/** Scores what somebody said of each sentence and keeps the attempt. */
export async function answerConversation(
	ctx: Ctx,
	id: string,
	marks: (PracticeMark | null)[]
): Promise<Result<PracticeScore & { trained: boolean }>> {
	const found = conversationToPractise(ctx, id);
	if (!found.ok) return found;
	const { conversation, passMark } = found.value;
	const score = scorePractice(conversation.sentences, marks, passMark);
	if (!score) return refuse('practice-unanswered');
	const { share, passed } = score;
	const { urn: subject, version } = conversation;
	const attempt = {
		kind: 'conversation',
		subject,
		version,
		answers: marks,
		share,
		passed
	} as const;
	return keepAttempt(ctx, attempt, score);
}

interface Attempt {
	kind: 'lesson' | 'conversation';
	subject: string;
	version: string;
	answers: unknown;
	share: number;
	passed: boolean;
}

function keepAttempt<S extends object>(
	ctx: Ctx,
	{ answers, passed, ...attempt }: Attempt,
	score: S
): Promise<Result<S & { trained: boolean }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const { organisationId, userId } = ctx.actor;
		await trx
			.insertInto('practiceAttempt')
			.values({
				...attempt,
				id: ctx.newId(),
				organisationId,
				userId,
				answers: JSON.stringify(answers),
				passed: passed ? 1 : 0,
				at: now(ctx)
			})
			.execute();
		return ok({ ...score, trained: await finishTraining(trx, ctx, audit) });
	});
}

/** Whoever passed everything counts as trained in each pilot she works in; says whether that is so now. */
async function finishTraining(
	trx: Trx,
	ctx: Ctx,
	audit: (event: AuditEvent) => Promise<void>
): Promise<boolean> {
	const results = await resultsOf(trx, ctx);
	const { lessons, version } = newestTraining(ctx);
	const done = isDone({
		lessons: lessons.map((lesson) => ({ result: results('lesson', lesson.id, version) })),
		conversations: ctx.content.practiceCases.map(({ urn, version: of }) => ({
			result: results('conversation', urn, of)
		}))
	});
	if (!done) return false;
	for (const pilot of await listPilots(trx, ctx.actor.organisationId)) {
		const packs = pilotPacks(ctx.content, pilot);
		const works = (await activeWorkers(trx, pilot.id)).includes(ctx.actor.userId);
		if (!works || packs?.checklist.version !== version) continue;
		await addTrainingRecord(trx, ctx, audit, { pilot, userId: ctx.actor.userId, version });
	}
	return true;
}

function isDone(overview: {
	lessons: { result: Practised }[];
	conversations: { result: Practised }[];
}): boolean {
	const passed = overview.conversations.filter(({ result }) => result.passed).length;
	return overview.lessons.every(({ result }) => result.passed) && passed >= conversationsNeeded;
}

async function resultsOf(db: Db | Trx, ctx: Ctx) {
	const attempts = await db
		.selectFrom('practiceAttempt')
		.select(['kind', 'subject', 'version', 'share', 'passed'])
		.where('organisationId', '=', ctx.actor.organisationId)
		.where('userId', '=', ctx.actor.userId)
		.orderBy('at')
		.execute();
	return (kind: Attempt['kind'], subject: string, version: string): Practised => {
		const own = attempts.filter(
			(attempt) =>
				attempt.kind === kind && attempt.subject === subject && attempt.version === version
		);
		return { share: own.at(-1)?.share ?? null, passed: own.some(({ passed }) => passed === 1) };
	};
}

async function ownPilots(ctx: Ctx): Promise<PracticeOverview['pilots']> {
	const pilots: PracticeOverview['pilots'] = [];
	for (const pilot of await listPilots(ctx.db, ctx.actor.organisationId)) {
		const packs = pilotPacks(ctx.content, pilot);
		if (!packs || !(await activeWorkers(ctx.db, pilot.id)).includes(ctx.actor.userId)) continue;
		const trained = await trainedWorkers(ctx.db, pilot.id, packs.checklist.version);
		pilots.push({ id: pilot.id, name: pilot.name, trained: trained.has(ctx.actor.userId) });
	}
	return pilots;
}

/** The training of the newest checklist. */
function newestTraining(ctx: Ctx): { lessons: Lesson[]; passMark: number; version: string } {
	const checklist = ctx.content.checklist('urn:waarborg:checklist:implementatie');
	const structure = checklist?.items.map((item) => item.structure).find(isTraining);
	if (!checklist || !structure) return { lessons: [], passMark: 1, version: '' };
	return { lessons: structure.modules, passMark: structure.passMark, version: checklist.version };
}

function isTraining(structure: ChecklistPack['items'][number]['structure']): structure is Training {
	return structure.kind === 'training';
}
