import type { WatchedFacts } from '#lib/domain/assessment/watched.ts';
import type { AssessmentContents } from '#lib/domain/assessment/contents.ts';
import { visibleAnswers } from '#lib/domain/assessment/contents.ts';
import type { ApprovalGround, DecisionWish } from '#lib/domain/assessment/decide.ts';
import { mayDecide } from '#lib/domain/assessment/decide.ts';
import type { Grounds } from '#lib/domain/assessment/grounds.ts';
import { openPoints } from '#lib/domain/assessment/missing.ts';
import { hasHighResidual } from '#lib/domain/assessment/risk.ts';
import { isApproval } from '#lib/domain/assessment/outcome.ts';
import type { AssessmentStatus } from '#lib/domain/governance.ts';
import { canonicalJson, sha256Hex } from '#lib/domain/hash.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { verifyOwnPassword } from '../auth/reauthenticate.ts';
import { loadChecklistFacts } from '../checklists/facts.ts';
import { insertSignature } from '../checklists/signatures.ts';
import type { Ctx, Trx } from '../context.ts';
import { now, today } from '../context.ts';
import type { Db } from '../db/open.ts';
import { changeAssessments } from './change.ts';
import type { LoadedAssessment } from './load.ts';
import type { StatementRef } from './state.ts';
import { insertStatement } from './state.ts';
import { groundsNow } from './grounds.ts';

export interface AssessmentDecisionInput extends StatementRef, DecisionWish {
	password: string;
}

/**
 * Decides on an assessment with the password again, by someone who did not write in it. The decision, the signature and a version that is
 * never changed are stored together with what it rests on (vendor, engines, templates, scope): when one of those changes, it lapses.
 */
export async function decideAssessment(
	ctx: Ctx,
	input: AssessmentDecisionInput
): Promise<Result<{ hash: string; number: number }>> {
	const known = await verifyOwnPassword(ctx, input.password);
	if (!known.ok) return known;
	const done = await changeAssessments(ctx, input.pilotId, 'assessment.sign', async (scope) => {
		const { trx, pilot, before } = scope;
		const loaded = before[input.kind];
		if (loaded.state.contentsHash !== input.contentsHash) return refuse('changed-meanwhile');
		const { state, head } = loaded;
		const facts = await loadChecklistFacts(trx, ctx, pilot);
		if (!facts) return refuse('not-found');
		const ground = {
			...approvalGround(loaded, facts.assessments[input.kind]),
			authors: await authorsSince(trx, pilot.id, loaded),
			today: today(ctx)
		};
		const allowed = mayDecide(input, ground, ctx.actor.userId);
		if (!allowed.ok) return allowed;
		const { watched } = facts;
		const grounds = groundsNow(facts, pilot);
		const version = await addVersion(trx, ctx, loaded, input, { watched, grounds });
		const { outcome, reason, departureReason, conditions, reviewOn } = input;
		await insertStatement(trx, ctx, head.id, {
			kind: 'decision',
			sectionId: null,
			contentsHash: state.contentsHash,
			content: {
				outcome,
				reason: reason.trim(),
				departureReason: departureReason.trim() || null,
				conditions,
				reviewOn
			}
		});
		await trx
			.updateTable('assessment')
			.set({
				watched: JSON.stringify(watched),
				departureReason: departureReason.trim() || null,
				signedBy: ctx.actor.userId,
				signedAt: now(ctx),
				signedHash: version.hash
			})
			.where('id', '=', head.id)
			.execute();
		const subject = { pilotId: pilot.id, subjectKind: 'assessment', subjectId: head.id };
		await insertSignature(trx, ctx, { ...subject, subjectHash: version.hash, meaning: input.kind });
		await scope.audit({
			action: isApproval(outcome) ? 'assessment.signed' : 'assessment.decided',
			...subject,
			detail: { kind: input.kind, outcome, ...version, reviewOn }
		});
		return ok(version);
	});
	return done.ok ? ok(done.value.value) : done;
}

/** The next version: everything that was on the table, resolved, without hidden answers; never changed afterwards. */
async function addVersion(
	trx: Trx,
	ctx: Ctx,
	{ head, contents, statements }: LoadedAssessment,
	input: AssessmentDecisionInput,
	{ watched, grounds }: { watched: WatchedFacts; grounds: Grounds }
): Promise<{ hash: string; number: number }> {
	const last = await trx
		.selectFrom('assessmentVersion')
		.select(({ fn }) => fn.max('number').as('number'))
		.where('assessmentId', '=', head.id)
		.executeTakeFirst();
	const number = Number(last?.number ?? 0) + 1;
	const { outcome, reason, departureReason, conditions, reviewOn } = input;
	const decision = { outcome, reason, departureReason, conditions, reviewOn };
	const { advice, views, consultations } = statements;
	const whole = {
		...written(contents),
		advice,
		views,
		consultations,
		decision,
		watched,
		grounds,
		number
	};
	const hash = sha256Hex(canonicalJson(whole));
	await trx
		.insertInto('assessmentVersion')
		.values({
			id: ctx.newId(),
			assessmentId: head.id,
			number,
			outcome,
			contents: JSON.stringify(whole),
			hash,
			by: ctx.actor.userId,
			byName: ctx.actor.name,
			at: now(ctx)
		})
		.execute();
	return { hash, number };
}

/** What a version keeps of the text itself; the questions stay those of the named template. */
function written(contents: AssessmentContents) {
	const { urn, version } = contents.template;
	return {
		template: { urn, version },
		answers: visibleAnswers(contents),
		risks: contents.risks,
		measures: contents.measures
	};
}

/** What approving it stands on, whoever decides. */
export function approvalGround(
	{ contents, state }: LoadedAssessment,
	{ changedFacts }: AssessmentStatus
): ApprovalGround {
	return {
		state,
		open: openPoints(contents),
		residualHigh: hasHighResidual(contents.risks),
		factsChanged: changedFacts.length > 0
	};
}

/** Who wrote in this assessment or in the register since it was last decided on. */
export async function authorsSince(
	db: Db | Trx,
	pilotId: string,
	{ head, statements }: Pick<LoadedAssessment, 'head' | 'statements'>
): Promise<string[]> {
	const rows = await db
		.selectFrom('assessmentChange')
		.select('by')
		.distinct()
		.where('pilotId', '=', pilotId)
		.where(({ or, eb }) => or([eb('assessmentId', '=', head.id), eb('assessmentId', 'is', null)]))
		.where('at', '>', statements.decision?.at ?? '')
		.execute();
	return rows.map(({ by }) => by);
}
