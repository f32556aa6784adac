import type { OutcomeOption } from '#lib/domain/decision.ts';
import { outcomeOptions } from '#lib/domain/decision.ts';
import type { Choice } from '#lib/domain/meeting.ts';
import { eligibleMembers } from '#lib/domain/meeting.ts';
import { localTime } from '#lib/domain/meeting-time.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction } from '../context.ts';
import { verdictIn } from '../measurements/verdict.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import type { MeetingAt } from './access.ts';
import { meetingForActor } from './access.ts';
import type { Meeting, MeetingHeader, MeetingPerson, MeetingPoint } from './repository.ts';
import { seatsAt } from './repository.ts';
import type { MeetingTable } from './table.ts';
import { loadTable } from './table.ts';

export interface MeetingPage {
	pilot: Pick<Pilot, 'id' | 'name'>;
	/** Name of the organisation, for paper. */
	organisation: string;
	meeting: Omit<MeetingHeader, 'content'> & { localTime: string };
	people: (MeetingPerson & { office: 'chair' | 'secretary' | null })[];
	points: PointView[];
	table: MeetingTable;
	/** What can be proposed in this phase; empty unless the meeting is on. */
	outcomes: OutcomeOption[];
	me: { personId: string | null; officer: boolean };
	may: { plan: boolean };
	minutes: 'draft' | 'sealed' | 'approved' | null;
}

export interface PointView extends Omit<MeetingPoint, 'ballots' | 'conflicts'> {
	conflicts: { id: string; personId: string; name: string; reason: string | null; mine: boolean }[];
	/** Who may vote here now, and who did; what they voted shows after the vote is closed. */
	voters: {
		personId: string;
		name: string;
		voted: boolean;
		choice: Choice | null;
		dissent: string | null;
		way: 'own' | 'table' | null;
	}[];
	quorumMet: boolean;
	/** The reader's own vote on the motion that lies on the table. */
	mine: { choice: Choice; dissent: string } | null;
	mayVote: boolean;
}

/** One meeting as its reader sees it. While it is on, the verdict is computed anew: a motion is bound to today's figures. */
export function meetingPage(ctx: Ctx, at: MeetingAt): Promise<Result<MeetingPage>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await meetingForActor(trx, ctx, at, 'meeting.view');
		if (!access.ok) return access;
		const { pilot, roles, meeting, officer } = access.value;
		if (meeting.status === 'open') await verdictIn(trx, ctx, audit, pilot.id);
		const found = await loadTable(trx, ctx, pilot.id, meeting.id);
		if (!found) return refuse('not-found');
		const { name: organisation } = await trx
			.selectFrom('organisation')
			.select('name')
			.where('id', '=', pilot.organisationId)
			.executeTakeFirstOrThrow();
		const minutes = await trx
			.selectFrom('meetingMinutes')
			.select('status')
			.where('meetingId', '=', meeting.id)
			.executeTakeFirst();
		const { content, people, points, ...header } = meeting;
		const me = people.find(({ userId }) => userId === ctx.actor.userId) ?? null;
		return ok({
			pilot: { id: pilot.id, name: pilot.name },
			organisation,
			meeting: { ...header, localTime: localTime(meeting.at) },
			people: people.map((person) => ({ ...person, office: officeOf(meeting, person.userId) })),
			points: points.map((point) => viewOf(meeting, point, me?.id ?? null)),
			table: content ?? found.table,
			outcomes: meeting.status === 'open' ? outcomeOptions(found.basis) : [],
			me: { personId: me?.votes ? me.id : null, officer },
			may: { plan: can(ctx.actor, 'meeting.plan', { roles }) },
			minutes: (minutes?.status as MeetingPage['minutes']) ?? null
		});
	});
}

function officeOf({ chairId, secretaryId }: Meeting, userId: string): 'chair' | 'secretary' | null {
	if (userId === chairId) return 'chair';
	return userId === secretaryId ? 'secretary' : null;
}

function viewOf(meeting: Meeting, point: MeetingPoint, readerId: string | null): PointView {
	const { ballots, conflicts, ...rest } = point;
	const nameOf = (personId: string) =>
		meeting.people.find(({ id }) => id === personId)?.name ?? personId;
	const now = eligibleMembers(seatsAt(meeting, point));
	const eligible = point.result?.eligible ?? now;
	const own = ballots.find(({ personId }) => personId === readerId);
	return {
		...rest,
		conflicts: conflicts.map(({ id, personId, reason }) => ({
			id,
			personId,
			name: nameOf(personId),
			reason,
			mine: personId === readerId
		})),
		voters: eligible.map((personId) => {
			const cast = ballots.find((ballot) => ballot.personId === personId);
			const shown = point.status === 'closed' ? cast : undefined;
			return {
				personId,
				name: nameOf(personId),
				voted: !!cast,
				choice: shown?.choice ?? null,
				dissent: shown?.dissent ?? null,
				way: shown?.way ?? null
			};
		}),
		quorumMet: eligible.length >= meeting.quorum,
		mine: own ? { choice: own.choice, dissent: own.dissent ?? '' } : null,
		mayVote: point.status === 'voting' && !!readerId && now.includes(readerId)
	};
}
