import { assessmentHash, openMandatory } from '#lib/domain/checklist/assessment.ts';
import type { AssessmentTemplateContent } from '#lib/domain/checklist/assessment.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { verifyOwnPassword } from '../auth/reauthenticate.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now, today } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Assessment, AssessmentKind } from './assessment-repository.ts';
import { findAssessment } from './assessment-repository.ts';
import { watchedFacts } from '../assessments/status.ts';
import { loadChecklistFacts } from './facts.ts';
import { noteReadiness } from './note-readiness.ts';
import { pilotPacks } from './packs.ts';
import { insertSignature } from './signatures.ts';

/** The DPO's written advice, agreeing or not, on the answers as they stand. Later changes ask for it again. */
export function adviseAssessment(
	ctx: Ctx,
	input: { pilotId: string; kind: AssessmentKind; version: number; agrees: boolean; advice: string }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'assessment.advise');
		if (!access.ok) return access;
		const found = await findAssessment(trx, input.pilotId, input.kind);
		if (!found) return refuse('not-found');
		if (found.version !== input.version) return refuse('changed-meanwhile');
		const advice = input.advice.trim();
		if (!advice) return refuse('reason-required', undefined, 'advice');
		await trx
			.updateTable('assessment')
			.set({
				dpoAdvice: advice,
				dpoAgrees: input.agrees ? 1 : 0,
				dpoAdvisedBy: ctx.actor.userId,
				dpoAdvisedAt: now(ctx)
			})
			.where('id', '=', found.id)
			.execute();
		await audit({
			action: 'assessment.advised',
			subjectKind: 'assessment',
			subjectId: found.id,
			pilotId: input.pilotId,
			detail: { kind: input.kind, agrees: input.agrees, advice }
		});
		return ok(undefined);
	});
}

export interface AssessmentSignature {
	pilotId: string;
	kind: AssessmentKind;
	version: number;
	password: string;
	/** Why the signer departs from the DPO's advice, when it disagrees. */
	departureReason: string;
}

/**
 * Signs an assessment with the password again, by someone else than its last editor. What it rests on (vendor, engines, templates, scope)
 * is stored with it: when that changes, it lapses.
 */
export async function signAssessment(ctx: Ctx, input: AssessmentSignature): Promise<Result<{ hash: string }>> {
	const known = await verifyOwnPassword(ctx, input.password);
	if (!known.ok) return known;
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'assessment.sign');
		if (!access.ok) return access;
		const { pilot } = access.value;
		const found = await findAssessment(trx, pilot.id, input.kind);
		const facts = await loadChecklistFacts(trx, ctx, pilot);
		const template = pilotPacks(ctx.content, pilot)?.[input.kind];
		if (!found || !facts || !template) return refuse('not-found');
		if (found.version !== input.version) return refuse('changed-meanwhile');
		const signable = maySign(ctx, found, template, input.departureReason);
		if (!signable.ok) return signable;

		const departureReason = input.departureReason.trim() || null;
		const { residualHigh, priorConsultation, reviewOn, dpoAdvice, dpoAgrees } = found;
		const conclusion = { residualHigh, priorConsultation, reviewOn, dpoAdvice, dpoAgrees, departureReason };
		const hash = assessmentHash(template, found.answers, conclusion);
		const { vendorHash, engine, registered } = facts;
		const watched = watchedFacts({ vendor: vendorHash, scope: pilot.scope, ...registered, engine });
		await trx
			.updateTable('assessment')
			.set({
				status: 'signed',
				watched: JSON.stringify(watched),
				departureReason,
				signedBy: ctx.actor.userId,
				signedAt: now(ctx),
				signedHash: hash
			})
			.where('id', '=', found.id)
			.execute();
		const subject = { pilotId: pilot.id, subjectKind: 'assessment', subjectId: found.id };
		await insertSignature(trx, ctx, { ...subject, subjectHash: hash, meaning: input.kind });
		await audit({ action: 'assessment.signed', ...subject, detail: { kind: input.kind, hash, reviewOn, departureReason } });
		await noteReadiness(trx, ctx, pilot);
		return ok({ hash });
	});
}

function maySign(
	ctx: Ctx,
	found: Assessment,
	template: AssessmentTemplateContent,
	departureReason: string
): Result<void> {
	if (found.updatedBy === ctx.actor.userId) return refuse('own-work');
	const open = openMandatory(template, found.answers).length;
	if (open > 0) return refuse('assessment-open-questions', { count: open });
	if (!found.dpoAdvisedAt) return refuse('not-advised');
	if (found.dpoAdvisedAt < found.updatedAt) return refuse('advice-outdated');
	if (found.dpoAgrees === 0 && !departureReason.trim()) {
		return refuse('departure-reason-required', undefined, 'departureReason');
	}
	if (!found.reviewOn || found.reviewOn <= today(ctx)) return refuse('review-date-required', undefined, 'reviewOn');
	if (found.residualHigh === 1 && !found.priorConsultation) {
		return refuse('prior-consultation-required', undefined, 'priorConsultation');
	}
	return ok(undefined);
}
