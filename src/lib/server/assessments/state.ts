import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import type { AuditEvent } from '#lib/domain/audit.ts';
import type { Action } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { now, today } from '../context.ts';
import { changeAssessments } from './change.ts';
import type { LoadedAssessment } from './load.ts';

export interface AssessmentRef {
	pilotId: string;
	kind: AssessmentKind;
}

/** What the speaker had on the screen: refused when the text moved meanwhile. */
export interface StatementRef extends AssessmentRef {
	contentsHash: string;
}

/** The DPO's written advice, on one section or on the whole, agreeing or not, about the text as it was on her screen. */
export function advise(
	ctx: Ctx,
	input: StatementRef & { sectionId: string | null; agrees: boolean; text: string }
): Promise<Result<void>> {
	const { sectionId, agrees } = input;
	const text = input.text.trim();
	return state(ctx, input, 'assessment.advise', ({ contents, state: { sections } }) => {
		if (!text) return refuse('reason-required', undefined, 'text');
		const known =
			sectionId === null || contents.template.sections.some(({ id }) => id === sectionId);
		if (!known) return refuse('not-found');
		return ok({
			kind: 'advice',
			sectionId,
			contentsHash: sectionId === null ? input.contentsHash : (sections[sectionId] ?? ''),
			content: { agrees, text },
			audit: { action: 'assessment.advised', detail: { section: sectionId, agrees } }
		});
	});
}

/** What the people concerned think, or why they were not asked (GDPR art. 35(9)). */
export function recordViews(
	ctx: Ctx,
	input: StatementRef & { asked: boolean; who: string; text: string }
): Promise<Result<void>> {
	const { asked } = input;
	const who = input.who.trim();
	const text = input.text.trim();
	return state(ctx, input, 'assessment.edit', () => {
		if (!text) return refuse('reason-required', undefined, 'text');
		if (asked && !who) return refuse('who-required', undefined, 'who');
		return ok({
			kind: 'views',
			sectionId: null,
			contentsHash: input.contentsHash,
			content: { asked, who: asked ? who : '', text },
			audit: { action: 'assessment.views-recorded', detail: { asked } }
		});
	});
}

/** The letter to the supervisory authority, or what came of it (GDPR art. 36). An outcome needs a letter first. */
export function recordConsultation(
	ctx: Ctx,
	input: StatementRef & { step: 'verzonden' | 'uitkomst'; on: string; text: string }
): Promise<Result<void>> {
	const { step, on } = input;
	const text = input.text.trim();
	return state(ctx, input, 'assessment.edit', ({ state: { consultation } }) => {
		if (!text) return refuse('reason-required', undefined, 'text');
		if (on > today(ctx)) return refuse('date-in-future', undefined, 'on');
		if (step === 'uitkomst' && !consultation.sent) return refuse('consultation-not-sent');
		if (step === 'uitkomst' && consultation.sent && on < consultation.sent.on)
			return refuse('outcome-before-letter', undefined, 'on');
		return ok({
			kind: 'consultation',
			sectionId: null,
			contentsHash: input.contentsHash,
			content: { step, on, text },
			audit: { action: 'assessment.consulted', detail: { step, on } }
		});
	});
}

export interface NewStatement {
	kind: 'advice' | 'views' | 'consultation' | 'decision';
	sectionId: string | null;
	contentsHash: string;
	content: Record<string, unknown>;
	audit: Pick<AuditEvent, 'action' | 'detail'>;
}

async function state(
	ctx: Ctx,
	input: StatementRef,
	action: Action,
	decide: (loaded: LoadedAssessment) => Result<NewStatement>
): Promise<Result<void>> {
	const done = await changeAssessments(ctx, input.pilotId, action, async (scope) => {
		const loaded = scope.before[input.kind];
		if (loaded.state.contentsHash !== input.contentsHash) return refuse('changed-meanwhile');
		const decided = decide(loaded);
		if (!decided.ok) return decided;
		const { audit, ...statement } = decided.value;
		await insertStatement(scope.trx, ctx, loaded.head.id, statement);
		await scope.audit({
			action: audit.action,
			subjectKind: 'assessment',
			subjectId: loaded.head.id,
			pilotId: input.pilotId,
			detail: { kind: input.kind, ...audit.detail }
		});
		return ok(undefined);
	});
	return done.ok ? ok(undefined) : done;
}

/** Adds a statement; statements are never changed or removed. */
export async function insertStatement(
	trx: Trx,
	ctx: Ctx,
	assessmentId: string,
	{ content, ...statement }: Omit<NewStatement, 'audit'>
): Promise<void> {
	await trx
		.insertInto('assessmentStatement')
		.values({
			id: ctx.newId(),
			assessmentId,
			...statement,
			content: JSON.stringify(content),
			by: ctx.actor.userId,
			byName: ctx.actor.name,
			at: now(ctx)
		})
		.execute();
}
