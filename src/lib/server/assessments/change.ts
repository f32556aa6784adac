import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { assessmentKinds } from '#lib/domain/assessment/answers.ts';
import { openPoints } from '#lib/domain/assessment/missing.ts';
import { hasHighResidual } from '#lib/domain/assessment/risk.ts';
import type { Lapse } from '#lib/domain/assessment/workflow.ts';
import { isApproval } from '#lib/domain/assessment/outcome.ts';
import { lapses } from '#lib/domain/assessment/workflow.ts';
import type { AuditEvent } from '#lib/domain/audit.ts';
import type { Action } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { noteReadiness } from '../checklists/note-readiness.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import type { LoadedAssessment, LoadedAssessments } from './load.ts';
import { tellChange } from './live.ts';
import { loadAssessments } from './load.ts';

/** What a change took back, per assessment: advice, views or a decision that was about the text as it stood. */
export type Lapsed = Record<AssessmentKind, Lapse[]>;

export interface ChangeScope {
	trx: Trx;
	audit: (event: AuditEvent) => Promise<void>;
	pilot: Pilot;
	before: LoadedAssessments;
	/** Set by work that knows what stands there afterwards; read again otherwise. */
	after?: LoadedAssessments;
}

/**
 * Runs a change of answers, risks or measures of a pilot: both assessments are looked at before and after, for they share a register and
 * refer to one another. What lapsed is recorded and returned; a signature that no longer covers the text is taken back, which shuts the
 * interlock, and given back when the very same text returns.
 */
export async function changeAssessments<T>(
	ctx: Ctx,
	pilotId: string,
	action: Action,
	work: (scope: ChangeScope) => Promise<Result<T>>
): Promise<Result<{ value: T; lapsed: Lapsed }>> {
	const touched: Touched = { dpia: [], fria: [] };
	const done = await inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, pilotId, action);
		if (!access.ok) return access;
		const { pilot } = access.value;
		const before = await loadAssessments(trx, ctx, pilot);
		if (!before) return refuse('not-found');
		const scope: ChangeScope = { trx, audit, pilot, before };
		const done = await work(scope);
		if (!done.ok) return done;
		const lapsed = await settle(ctx, scope, touched);
		return ok({ value: done.value, lapsed });
	});
	if (done.ok) tellChange(pilotId, ctx.actor, touched);
	return done;
}

/** Ids of the questions that have another answer now. */
type Touched = Record<AssessmentKind, string[]>;

/** Brings both heads in step with what is written now, and tells what lapsed. Call it last in the transaction of any change. */
async function settle(
	ctx: Ctx,
	{ trx, audit, pilot, before, ...scope }: ChangeScope,
	touched: Touched
): Promise<Lapsed> {
	const after = scope.after ?? (await loadAssessments(trx, ctx, pilot));
	const lapsed: Lapsed = { dpia: [], fria: [] };
	if (!after) return lapsed;
	let signatureMoved = false;
	for (const kind of assessmentKinds) {
		const was = before[kind];
		const is = after[kind];
		touched[kind] = Object.keys(is.stored).filter(
			(id) => is.stored[id]?.version !== was.stored[id]?.version
		);
		if (sameHead(was, is)) continue;
		const head = headOf(is, was);
		await trx
			.updateTable('assessment')
			.set({
				...head,
				updatedBy: ctx.actor.userId,
				updatedAt: now(ctx),
				version: was.head.version + 1
			})
			.where('id', '=', was.head.id)
			.execute();
		lapsed[kind] = lapses(was.state, is.state, is.contents.template.sections);
		const subject = { subjectKind: 'assessment', subjectId: was.head.id, pilotId: pilot.id };
		if (was.head.status !== head.status) {
			signatureMoved = true;
			const sameDecision = was.statements.decision?.id === is.statements.decision?.id;
			const action = head.status === 'open' ? 'assessment.reopened' : 'assessment.restored';
			if (sameDecision)
				await audit({ action, ...subject, detail: { kind, hash: was.head.signedHash } });
		}
		if (lapsed[kind].length > 0) {
			const what = lapsed[kind].map((lapse) =>
				lapse.what === 'section-advice' ? `${lapse.what}:${lapse.section.id}` : lapse.what
			);
			await audit({ action: 'assessment.lapsed', ...subject, detail: { kind, what } });
		}
	}
	if (signatureMoved) await noteReadiness(trx, ctx, pilot);
	return lapsed;
}

function sameHead(was: LoadedAssessment, is: LoadedAssessment): boolean {
	const { head } = was;
	const next = headOf(is, was);
	return (Object.keys(next) as (keyof typeof next)[]).every((key) => head[key] === next[key]);
}

/** What the interlock, the tasks and the lists read without opening the whole assessment. */
function headOf({ contents, state, head }: LoadedAssessment, was: LoadedAssessment) {
	const { decision, consultation } = state;
	const approved = decision.state === 'actueel' && isApproval(decision.statement.outcome);
	// Signed before decisions were kept as statements: it holds until the text is touched.
	const signedBefore =
		head.status === 'signed' &&
		decision.state === 'geen' &&
		was.state.contentsHash === state.contentsHash;
	return {
		contentsHash: state.contentsHash,
		adviceState: state.advice.state,
		openCount: openPoints(contents).length,
		residualHigh: hasHighResidual(contents.risks) ? (1 as const) : (0 as const),
		priorConsultation: consultation.outcome?.text ?? null,
		reviewOn: approved ? decision.statement.reviewOn : head.reviewOn,
		status: approved || signedBefore ? 'signed' : 'open'
	};
}
