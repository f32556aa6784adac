import type { Action } from '#lib/domain/permissions.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import { lockPilot } from '../decisions/lock.ts';
import type { PilotPerson } from '../decisions/people.ts';
import type { PilotAccess } from '../pilots/access.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Meeting, MeetingPoint } from './repository.ts';
import { findMeeting } from './repository.ts';

export interface MeetingAt {
	pilotId: string;
	meetingId: string;
}

export interface MeetingAccess extends PilotAccess {
	meeting: Meeting;
	/** The actor chairs this meeting or keeps its minutes. */
	officer: boolean;
}

/** The meeting and what the actor is in it, when she may do the action in its pilot. */
export async function meetingForActor(
	db: Db | Trx,
	ctx: Ctx,
	at: MeetingAt,
	action: Action
): Promise<Result<MeetingAccess>> {
	const access = await pilotForActor(db, ctx, at.pilotId, action);
	if (!access.ok) return access;
	const meeting = await findMeeting(db, at.pilotId, at.meetingId);
	if (!meeting) return refuse('not-found');
	return ok({ ...access.value, meeting, officer: isOfficer(meeting, ctx.actor.userId) });
}

/** The same, to change something: one at a time, and by the chair or the secretary alone. */
export async function meetingForOfficer(
	trx: Trx,
	ctx: Ctx,
	at: MeetingAt
): Promise<Result<MeetingAccess>> {
	await lockPilot(trx, ctx, at.pilotId);
	const access = await meetingForActor(trx, ctx, at, 'meeting.view');
	if (!access.ok) return access;
	return access.value.officer ? access : refuse('meeting-officers-only');
}

/** The same, while the meeting is on. */
export async function openMeetingForOfficer(
	trx: Trx,
	ctx: Ctx,
	at: MeetingAt
): Promise<Result<MeetingAccess>> {
	const access = await meetingForOfficer(trx, ctx, at);
	if (!access.ok) return access;
	const { status } = access.value.meeting;
	if (status === 'open') return access;
	return refuse(status === 'planned' ? 'meeting-not-open' : 'meeting-over');
}

/** People of the pilot who can be invited beside the board: those who may read what the meeting says. */
export function canBeGuest(person: PilotPerson): boolean {
	if (person.roles.includes('ETH')) return false;
	const actor = { userId: person.id, name: person.name, organisationId: '' };
	return can({ ...actor, organisationRole: 'member' }, 'meeting.view', { roles: person.roles });
}

export function isOfficer(
	meeting: Pick<Meeting, 'chairId' | 'secretaryId'>,
	userId: string
): boolean {
	return userId === meeting.chairId || userId === meeting.secretaryId;
}

/** A point of the meeting that can still change. */
export function livingPoint(meeting: Meeting, pointId: string): Result<MeetingPoint> {
	const point = meeting.points.find(({ id }) => id === pointId);
	if (!point) return refuse('not-found');
	return point.status === 'closed' ? refuse('meeting-point-closed') : ok(point);
}
