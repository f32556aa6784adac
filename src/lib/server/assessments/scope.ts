import type { Answer, Answers, AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { assessmentKinds, isAnswered } from '#lib/domain/assessment/answers.ts';
import type {
	ScopeAnswer,
	ScopeAnswers,
	ScopeResult,
	ScopeTestContent
} from '#lib/domain/assessment/scope-test.ts';
import { askedScopeQuestions, scopeResult } from '#lib/domain/assessment/scope-test.ts';
import type { Localized } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { pilotPacks } from '../checklists/packs.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now, today } from '../context.ts';
import type { Db } from '../db/open.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Lapsed } from './change.ts';
import { changeAssessments } from './change.ts';
import type { LoadedAssessment } from './load.ts';
import { loadAssessments } from './load.ts';
import { fits } from './save-answer.ts';
import { writeAnswers } from './save-answers.ts';

/** An answer that the test would fill in beforehand, in a question that nobody answered yet. */
export interface PrefillLine {
	kind: AssessmentKind;
	code: string;
	question: Localized;
	answer: Answer;
	questionId: string;
}

export interface ScopePage {
	pack: ScopeTestContent;
	answers: ScopeAnswers;
	version: number;
	/** Ids of the questions that are asked, given the answers. */
	asked: string[];
	completed: { byName: string; at: string } | null;
	result: ScopeResult;
	prefill: PrefillLine[];
	may: { edit: boolean };
}

/** The scope test of a pilot with what follows from the answers so far; what is not answered counts as unsure. */
export async function scopePage(ctx: Ctx, pilotId: string): Promise<Result<ScopePage>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const loaded = await loadAssessments(ctx.db, ctx, pilot);
	if (!loaded) return refuse('not-found');
	const pack = loaded.packs.scopeTest;
	const row = await findScope(ctx.db, pilot.id);
	const answers = row ? (JSON.parse(row.answers) as ScopeAnswers) : {};
	const result = scopeResult(pack, answers, today(ctx));
	return ok({
		pack,
		answers,
		version: row?.version ?? 0,
		asked: askedScopeQuestions(pack, answers).map(({ id }) => id),
		completed:
			row?.completedAt && row.completedByName
				? { byName: row.completedByName, at: row.completedAt }
				: null,
		result,
		prefill: assessmentKinds.flatMap((kind) => prefillLines(kind, result, loaded[kind])),
		may: { edit: can(ctx.actor, 'assessment.edit', { roles }) }
	});
}

/** Saves the answers of one part of the test; the others stay. When every question asked has an answer, the test counts as completed. */
export function saveScopeAnswers(
	ctx: Ctx,
	input: { pilotId: string; version: number; answers: Readonly<Record<string, ScopeAnswer>> }
): Promise<Result<{ completed: boolean }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'assessment.edit');
		if (!access.ok) return access;
		const { pilot } = access.value;
		const pack = pilotPacks(ctx.content, pilot)?.scopeTest;
		if (!pack) return refuse('not-found');
		const row = await findScope(trx, pilot.id);
		if ((row?.version ?? 0) !== input.version) return refuse('changed-meanwhile');
		const known = new Set(pack.sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
		if (Object.keys(input.answers).some((id) => !known.has(id))) return refuse('not-found');
		const answers = { ...(row ? (JSON.parse(row.answers) as ScopeAnswers) : {}), ...input.answers };
		const result = scopeResult(pack, answers, today(ctx));
		const completed = result.unanswered.length === 0;
		await writeScope(trx, ctx, pilot.id, pack.version, answers, completed ? result : null, row);
		if (completed) {
			await audit({
				action: 'scope-test.completed',
				subjectKind: 'scope-test',
				subjectId: pilot.id,
				pilotId: pilot.id,
				detail: { dpia: result.dpia.need, fria: result.fria.need, role: result.role.role }
			});
		}
		return ok({ completed });
	});
}

/** Fills in beforehand what the test showed, only in questions that nobody answered; gives how many. */
export async function prefillFromScope(
	ctx: Ctx,
	input: { pilotId: string }
): Promise<Result<{ value: number; lapsed: Lapsed }>> {
	return changeAssessments(ctx, input.pilotId, 'assessment.edit', async (scope) => {
		const { trx, pilot, before } = scope;
		const row = await findScope(trx, pilot.id);
		if (!row?.completedAt) return refuse('scope-not-completed');
		const answers = JSON.parse(row.answers) as ScopeAnswers;
		const result = scopeResult(before.packs.scopeTest, answers, today(ctx));
		let filled = 0;
		for (const kind of assessmentKinds) {
			const lines = prefillLines(kind, result, before[kind]);
			const proposed = lines.map(({ questionId, answer }) => [questionId, answer]);
			const done = await writeAnswers(ctx, scope, kind, Object.fromEntries(proposed) as Answers);
			if (!done.ok) return done;
			filled += done.value;
		}
		return ok(filled);
	});
}

function prefillLines(
	kind: AssessmentKind,
	result: ScopeResult,
	{ contents }: LoadedAssessment
): PrefillLine[] {
	const questions = contents.template.sections.flatMap((section) => section.questions);
	return questions.flatMap((question) => {
		const value = result.prefill[kind][question.id];
		if (value === undefined || isAnswered(contents.answers[question.id])) return [];
		const answer = { value };
		if (!fits(question, answer)) return [];
		const { id, code, question: text } = question;
		return [{ kind, code, question: text, answer, questionId: id }];
	});
}

async function findScope(db: Db | Trx, pilotId: string) {
	return db.selectFrom('scopeTest').selectAll().where('pilotId', '=', pilotId).executeTakeFirst();
}

async function writeScope(
	trx: Trx,
	ctx: Ctx,
	pilotId: string,
	packVersion: string,
	answers: ScopeAnswers,
	result: ScopeResult | null,
	row: { id: string; version: number } | undefined
): Promise<void> {
	const at = now(ctx);
	const values = {
		packVersion,
		answers: JSON.stringify(answers),
		result: result && JSON.stringify(result),
		completedBy: result && ctx.actor.userId,
		completedByName: result && ctx.actor.name,
		completedAt: result && at,
		updatedBy: ctx.actor.userId,
		updatedAt: at,
		version: (row?.version ?? 0) + 1
	};
	if (row) await trx.updateTable('scopeTest').set(values).where('id', '=', row.id).execute();
	else
		await trx
			.insertInto('scopeTest')
			.values({ id: ctx.newId(), pilotId, ...values })
			.execute();
}
