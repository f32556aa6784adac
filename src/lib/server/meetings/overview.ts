import { defaultQuorum, proposedPoints, quorumFor } from '#lib/domain/meeting.ts';
import type { MeetingStatus, PointKind } from '#lib/domain/meeting.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { today } from '../context.ts';
import type { PilotPerson } from '../decisions/people.ts';
import { pilotPeople } from '../decisions/people.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import { canBeGuest } from './access.ts';
import { findMeeting, listMeetings, quorumRule } from './repository.ts';
import type { MeetingTable } from './table.ts';
import { agendaReasons, loadTable } from './table.ts';

export interface MeetingOverview {
	pilot: Pick<Pilot, 'id' | 'name' | 'phase'>;
	meetings: {
		id: string;
		at: string;
		place: string;
		status: MeetingStatus;
		minutes: 'draft' | 'sealed' | 'approved' | null;
		/** Advice that its votes gave, in the order of the agenda. */
		advice: string[];
		cancelReason: string | null;
	}[];
	board: PilotPerson[];
	quorum: {
		usual: number;
		/** What holds for the next meeting. */
		now: number;
		rule: { quorum: number | null; reason: string; byName: string; at: string } | null;
	};
	may: { plan: boolean; rules: boolean };
}

/** The room "Vergaderingen" of a pilot. */
export async function meetingOverview(ctx: Ctx, pilotId: string): Promise<Result<MeetingOverview>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'meeting.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const headers = await listMeetings(ctx.db, pilotId);
	const board = await boardOf(ctx, pilotId);
	const rule = await quorumRule(ctx.db, pilotId);
	const minutes = await ctx.db
		.selectFrom('meetingMinutes')
		.innerJoin('meeting', 'meeting.id', 'meetingMinutes.meetingId')
		.select(['meetingMinutes.meetingId', 'meetingMinutes.status'])
		.where('meeting.pilotId', '=', pilotId)
		.execute();
	const advice = await ctx.db
		.selectFrom('advice')
		.innerJoin('meetingPoint', 'meetingPoint.id', 'advice.meetingPointId')
		.select(['meetingPoint.meetingId', 'advice.outcome'])
		.where('advice.pilotId', '=', pilotId)
		.orderBy('advice.at')
		.execute();
	return ok({
		pilot: { id: pilot.id, name: pilot.name, phase: pilot.phase },
		meetings: headers.map(({ id, at, place, status, cancelReason }) => ({
			id,
			at,
			place,
			status,
			cancelReason,
			minutes: (minutes.find(({ meetingId }) => meetingId === id)?.status ??
				null) as MeetingOverview['meetings'][number]['minutes'],
			advice: advice.filter(({ meetingId }) => meetingId === id).map(({ outcome }) => outcome)
		})),
		board,
		quorum: {
			usual: defaultQuorum(board.length),
			now: quorumFor(board.length, rule?.quorum ?? null),
			rule: rule && {
				quorum: rule.quorum,
				reason: rule.reason,
				byName: rule.byName,
				at: rule.at
			}
		},
		may: {
			plan: pilot.phase !== 'afgesloten' && can(ctx.actor, 'meeting.plan', { roles }),
			rules: can(ctx.actor, 'meeting.rules', { roles })
		}
	});
}

export interface MeetingPlanner {
	pilot: Pick<Pilot, 'id' | 'name'>;
	/** Members of the board, with what they were called at the last meeting. */
	board: (PilotPerson & { function: string })[];
	guests: (PilotPerson & { function: string })[];
	/** What the agenda will begin with. */
	points: PointKind[];
	table: MeetingTable;
	quorum: number;
	last: { place: string; chairId: string; secretaryId: string; guestIds: string[] } | null;
	today: string;
}

/** The form for a new meeting, filled in from the one before. */
export async function meetingPlanner(ctx: Ctx, pilotId: string): Promise<Result<MeetingPlanner>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'meeting.plan');
	if (!access.ok) return access;
	const { pilot } = access.value;
	const found = await loadTable(ctx.db, ctx, pilotId);
	if (!found) return refuse('not-found');
	const people = await pilotPeople(ctx.db, pilotId);
	const [newest] = await listMeetings(ctx.db, pilotId);
	const last = newest ? await findMeeting(ctx.db, pilotId, newest.id) : null;
	const named = people.map((person) => ({
		...person,
		function: last?.people.find(({ userId }) => userId === person.id)?.function ?? ''
	}));
	const board = named.filter(({ roles }) => roles.includes('ETH'));
	const rule = await quorumRule(ctx.db, pilotId);
	return ok({
		pilot: { id: pilot.id, name: pilot.name },
		board,
		guests: named.filter(canBeGuest),
		points: proposedPoints(agendaReasons(found.table)),
		table: found.table,
		quorum: quorumFor(board.length, rule?.quorum ?? null),
		last: last && {
			place: last.place,
			chairId: last.chairId,
			secretaryId: last.secretaryId,
			guestIds: last.people.filter(({ votes }) => !votes).map(({ userId }) => userId)
		},
		today: today(ctx)
	});
}

async function boardOf(ctx: Ctx, pilotId: string): Promise<PilotPerson[]> {
	return (await pilotPeople(ctx.db, pilotId)).filter(({ roles }) => roles.includes('ETH'));
}
