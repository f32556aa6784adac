import type { Plan } from '#lib/domain/plan.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Verdict } from '#lib/domain/verdict.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction } from '../context.ts';
import type { Row } from '../db/schema.ts';
import { findDecision } from '../decisions/decision-repository.ts';
import { verdictIn } from '../measurements/verdict.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import type { DecisionPart } from './decision-part.ts';
import { decisionPart } from './decision-part.ts';
import { auditExcerpt, governancePart, type AuditExcerpt } from './governance-part.ts';
import type { Cut } from './rows.ts';

/** Everything of a bundle but the measurements, read in one go. */
export interface BundleParts {
	pilot: Pilot;
	organisation: string;
	decision: DecisionPart | null;
	governance: Awaited<ReturnType<typeof governancePart>>;
	audit: AuditExcerpt;
	/** The verdict on the table; null when no plan was frozen. */
	seen: {
		snapshot: Pick<Row<'verdictSnapshot'>, 'hash' | 'at' | 'latched'>;
		verdict: Verdict;
		cut: Cut;
		/** The hash the plan was frozen under. */
		frozenHash: string;
		incidentOpen: boolean;
	} | null;
}

/** The parts of a decision, or of the present verdict when `decisionId` is null (which is computed anew first). */
export function loadParts(
	ctx: Ctx,
	pilotId: string,
	decisionId: string | null
): Promise<Result<BundleParts>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, pilotId, 'bundle.export');
		if (!access.ok) return access;
		const { pilot } = access.value;
		const decision = decisionId === null ? null : await findDecision(trx, pilotId, decisionId);
		if (decisionId !== null && !decision) return refuse('not-found');
		const snapshotId = decision
			? decision.snapshotId
			: ((await verdictIn(trx, ctx, audit, pilotId))?.snapshotId ?? null);
		const seen = snapshotId === null ? null : await seenOf(trx, pilotId, snapshotId);
		if (!seen && !decision) return refuse('bundle-nothing');
		const { name } = await trx
			.selectFrom('organisation')
			.select('name')
			.where('id', '=', pilot.organisationId)
			.executeTakeFirstOrThrow();
		return ok({
			pilot,
			organisation: name,
			decision: decision && (await decisionPart(trx, decision)),
			governance: await governancePart(trx, pilot),
			audit: await auditExcerpt(trx, pilot),
			seen
		});
	});
}

async function seenOf(trx: Trx, pilotId: string, snapshotId: string): Promise<BundleParts['seen']> {
	const snapshot = await trx
		.selectFrom('verdictSnapshot')
		.selectAll()
		.where('id', '=', snapshotId)
		.where('pilotId', '=', pilotId)
		.executeTakeFirstOrThrow();
	const plan = await trx
		.selectFrom('plan')
		.select(['content', 'frozenAt', 'hash'])
		.where('pilotId', '=', pilotId)
		.where('epoch', '=', snapshot.epoch)
		.where('status', 'in', ['frozen', 'superseded'])
		.executeTakeFirst();
	if (!plan?.frozenAt || !plan.hash) return null;
	const { hash, at, latched, epoch } = snapshot;
	return {
		snapshot: { hash, at, latched },
		verdict: JSON.parse(snapshot.content) as Verdict,
		cut: { pilotId, epoch, plan: JSON.parse(plan.content) as Plan, frozenAt: plan.frozenAt, at },
		frozenHash: plan.hash,
		incidentOpen: await incidentOpenAt(trx, pilotId, at)
	};
}

async function incidentOpenAt(trx: Trx, pilotId: string, at: string): Promise<boolean> {
	const row = await trx
		.selectFrom('incident')
		.select('id')
		.where('pilotId', '=', pilotId)
		.where('severity', '=', 'ernstig')
		.where('at', '<=', at)
		.where((eb) => eb.or([eb('closedAt', 'is', null), eb('closedAt', '>', at)]))
		.executeTakeFirst();
	return !!row;
}
