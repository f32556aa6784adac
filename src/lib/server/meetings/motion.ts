import { outcomeOptions } from '#lib/domain/decision.ts';
import { canonicalJson, sha256Hex } from '#lib/domain/hash.ts';
import type { Outcome } from '#lib/domain/pilot.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { loadBasis } from '../decisions/basis.ts';
import { verdictIn } from '../measurements/verdict.ts';
import type { MeetingAt } from './access.ts';
import { livingPoint, openMeetingForOfficer } from './access.ts';
import type { Motion } from './repository.ts';

export interface MotionInput extends MeetingAt {
	pointId: string;
	outcome: Outcome;
	text: string;
	conditions: string;
	/** Hash of the governance facts that were on the page. */
	stateHash: string;
	/** The verdict that was on the page; null when there was none. */
	snapshotId: string | null;
}

/** Puts a motion to the vote, bound to the figures and the facts that were on the page: `decision-moved` when they are others now. */
export function putMotion(ctx: Ctx, input: MotionInput): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await openMeetingForOfficer(trx, ctx, input);
		if (!access.ok) return access;
		const { meeting } = access.value;
		const point = livingPoint(meeting, input.pointId);
		if (!point.ok) return point;
		if (point.value.kind !== 'advice') return refuse('meeting-point-not-voting');
		if (point.value.status === 'voting') return refuse('meeting-point-voting');
		const uncalled = meeting.people.filter((one) => one.votes && one.presence === 'unknown');
		if (uncalled.length > 0)
			return refuse('meeting-roll', { names: uncalled.map(({ name }) => name).join(', ') });
		await verdictIn(trx, ctx, audit, input.pilotId);
		const basis = await loadBasis(trx, ctx, input.pilotId);
		if (!basis) return refuse('not-found');
		if (!outcomeOptions(basis).some(({ outcome }) => outcome === input.outcome))
			return refuse('meeting-motion-outcome', undefined, 'outcome');
		const text = input.text.trim();
		if (!text) return refuse('meeting-motion-text', undefined, 'text');
		const snapshotId = basis.snapshot?.id ?? null;
		if (basis.stateHash !== input.stateHash || snapshotId !== (input.snapshotId || null))
			return refuse('decision-moved');

		const content = {
			outcome: input.outcome,
			text,
			conditions: input.conditions.trim(),
			phase: basis.state.pilot.phase,
			running: basis.state.pilot.running,
			snapshotId,
			snapshotHash: basis.snapshot?.hash ?? null,
			facts: basis.facts,
			stateHash: basis.stateHash,
			byName: ctx.actor.name,
			at: now(ctx)
		};
		const motion: Motion = { ...content, hash: motionHash(input.pointId, content) };
		await trx
			.updateTable('meetingPoint')
			.set({ status: 'voting', motion: JSON.stringify(motion) })
			.where('id', '=', input.pointId)
			.execute();
		await audit({
			action: 'meeting.motion-put',
			subjectKind: 'meeting-point',
			subjectId: input.pointId,
			pilotId: input.pilotId,
			detail: {
				meetingId: meeting.id,
				outcome: motion.outcome,
				motionHash: motion.hash,
				stateHash: motion.stateHash,
				snapshotHash: motion.snapshotHash
			}
		});
		return ok(undefined);
	});
}

/** Takes the motion off the table before the vote is closed; votes on it no longer count, for they were signed under its hash. */
export function withdrawMotion(
	ctx: Ctx,
	input: MeetingAt & { pointId: string }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await openMeetingForOfficer(trx, ctx, input);
		if (!access.ok) return access;
		const point = livingPoint(access.value.meeting, input.pointId);
		if (!point.ok) return point;
		if (point.value.status !== 'voting') return refuse('meeting-point-not-voting');
		await trx
			.updateTable('meetingPoint')
			.set({ status: 'open', motion: null })
			.where('id', '=', input.pointId)
			.execute();
		await audit({
			action: 'meeting.motion-withdrawn',
			subjectKind: 'meeting-point',
			subjectId: input.pointId,
			pilotId: input.pilotId,
			detail: { meetingId: input.meetingId, motionHash: point.value.motion?.hash }
		});
		return ok(undefined);
	});
}

function motionHash(pointId: string, content: Omit<Motion, 'hash'>): string {
	return sha256Hex(canonicalJson({ pointId, ...content }));
}
