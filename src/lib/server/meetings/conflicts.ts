import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { lockPilot } from '../decisions/lock.ts';
import type { MeetingAt } from './access.ts';
import { livingPoint, meetingForActor } from './access.ts';

export interface ConflictInput extends MeetingAt {
	pointId: string;
	personId: string;
	/** In the minutes only when she wants it; empty otherwise. */
	reason: string;
}

/**
 * Declares a conflict of interest at one point: that member does not vote on it and does not count for its quorum. By the member herself,
 * from the invitation on; or by chair or secretary when she says so at the table. A vote she gave before no longer counts.
 */
export function declareConflict(ctx: Ctx, input: ConflictInput): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		await lockPilot(trx, ctx, input.pilotId);
		const access = await meetingForActor(trx, ctx, input, 'meeting.view');
		if (!access.ok) return access;
		const { meeting, officer } = access.value;
		if (meeting.status !== 'planned' && meeting.status !== 'open') return refuse('meeting-over');
		const point = livingPoint(meeting, input.pointId);
		if (!point.ok) return point;
		const person = meeting.people.find(({ id, votes }) => votes && id === input.personId);
		if (!person) return refuse('meeting-person');
		if (person.userId !== ctx.actor.userId && !officer) return refuse('meeting-officers-only');
		if (point.value.conflicts.some(({ personId }) => personId === person.id))
			return refuse('meeting-conflict-twice');
		const id = ctx.newId();
		await trx
			.insertInto('meetingConflict')
			.values({
				id,
				meetingId: meeting.id,
				pointId: input.pointId,
				personId: person.id,
				reason: input.reason.trim() || null,
				declaredByName: ctx.actor.name,
				at: now(ctx),
				withdrawnAt: null
			})
			.execute();
		await audit({
			action: 'meeting.conflict-declared',
			subjectKind: 'meeting-conflict',
			subjectId: id,
			pilotId: input.pilotId,
			detail: { meetingId: meeting.id, pointId: input.pointId, member: person.userId }
		});
		return ok(undefined);
	});
}

/** Takes a declared conflict back, until the vote on the point begins. */
export function withdrawConflict(
	ctx: Ctx,
	input: MeetingAt & { pointId: string; conflictId: string }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		await lockPilot(trx, ctx, input.pilotId);
		const access = await meetingForActor(trx, ctx, input, 'meeting.view');
		if (!access.ok) return access;
		const { meeting, officer } = access.value;
		const point = livingPoint(meeting, input.pointId);
		if (!point.ok) return point;
		const conflict = point.value.conflicts.find(({ id }) => id === input.conflictId);
		const person = meeting.people.find(({ id }) => id === conflict?.personId);
		if (!conflict || !person) return refuse('not-found');
		if (person.userId !== ctx.actor.userId && !officer) return refuse('meeting-officers-only');
		if (point.value.status !== 'open') return refuse('meeting-conflict-late');
		await trx
			.updateTable('meetingConflict')
			.set({ withdrawnAt: now(ctx) })
			.where('id', '=', conflict.id)
			.execute();
		await audit({
			action: 'meeting.conflict-withdrawn',
			subjectKind: 'meeting-conflict',
			subjectId: conflict.id,
			pilotId: input.pilotId,
			detail: { meetingId: meeting.id, pointId: input.pointId, member: person.userId }
		});
		return ok(undefined);
	});
}
