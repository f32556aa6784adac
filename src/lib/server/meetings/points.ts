import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction } from '../context.ts';
import type { MeetingAt } from './access.ts';
import { livingPoint, meetingForActor, openMeetingForOfficer } from './access.ts';
import { insertPoint } from './plan.ts';

/**
 * Puts a point on the agenda: an own one by who may plan, before or during the meeting; a further vote (`advice`) by chair or secretary,
 * for when the first gave no advice.
 */
export function addPoint(
	ctx: Ctx,
	input: MeetingAt & { kind: 'own' | 'advice'; title: string; note: string }
): Promise<Result<string>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access =
			input.kind === 'advice'
				? await openMeetingForOfficer(trx, ctx, input)
				: await meetingForActor(trx, ctx, input, 'meeting.plan');
		if (!access.ok) return access;
		const { meeting } = access.value;
		if (meeting.status !== 'planned' && meeting.status !== 'open') return refuse('meeting-over');
		const title = input.title.trim();
		if (input.kind === 'own' && !title) return refuse('meeting-point-title', undefined, 'title');
		const last = Math.max(0, ...meeting.points.map(({ position }) => position));
		const id = await insertPoint(trx, ctx, meeting.id, {
			kind: input.kind,
			title: input.kind === 'own' ? title : '',
			note: input.note.trim(),
			position: last + 1
		});
		await audit({
			action: 'meeting.point-added',
			subjectKind: 'meeting-point',
			subjectId: id,
			pilotId: input.pilotId,
			detail: { meetingId: meeting.id, kind: input.kind }
		});
		return ok(id);
	});
}

/** Takes an own point off the agenda of a meeting that has not begun. */
export function removePoint(
	ctx: Ctx,
	input: MeetingAt & { pointId: string }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await meetingForActor(trx, ctx, input, 'meeting.plan');
		if (!access.ok) return access;
		const { meeting } = access.value;
		if (meeting.status !== 'planned') return refuse('meeting-not-planned');
		const point = livingPoint(meeting, input.pointId);
		if (!point.ok) return point;
		if (point.value.kind !== 'own') return refuse('meeting-point-not-yours');
		await trx.deleteFrom('meetingConflict').where('pointId', '=', input.pointId).execute();
		await trx.deleteFrom('meetingPoint').where('id', '=', input.pointId).execute();
		await audit({
			action: 'meeting.point-removed',
			subjectKind: 'meeting-point',
			subjectId: input.pointId,
			pilotId: input.pilotId,
			detail: { meetingId: meeting.id }
		});
		return ok(undefined);
	});
}

/** What was said at a point, in the words of chair or secretary; during the meeting. */
export function notePoint(
	ctx: Ctx,
	input: MeetingAt & { pointId: string; note: string }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await openMeetingForOfficer(trx, ctx, input);
		if (!access.ok) return access;
		const point = livingPoint(access.value.meeting, input.pointId);
		if (!point.ok) return point;
		await trx
			.updateTable('meetingPoint')
			.set({ note: input.note.trim() })
			.where('id', '=', input.pointId)
			.execute();
		await audit({
			action: 'meeting.changed',
			subjectKind: 'meeting-point',
			subjectId: input.pointId,
			pilotId: input.pilotId,
			detail: { meetingId: input.meetingId, note: true }
		});
		return ok(undefined);
	});
}
