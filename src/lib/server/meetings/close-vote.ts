import type { VoteResult } from '#lib/domain/meeting.ts';
import { countVote, stillToVote } from '#lib/domain/meeting.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import type { MeetingAt } from './access.ts';
import { livingPoint, openMeetingForOfficer } from './access.ts';
import type { Meeting, MeetingPoint, Motion } from './repository.ts';
import { seatsAt } from './repository.ts';
import { ballotHash } from './vote.ts';

/**
 * Closes a vote: counted once, final for ever. When it gives advice, that becomes the advice of the ethics board which the decision
 * rests on. Everyone who may vote has to have voted; without quorum it can be closed too, and then says that there is no advice.
 */
export function closeVote(
	ctx: Ctx,
	input: MeetingAt & { pointId: string }
): Promise<Result<VoteResult>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await openMeetingForOfficer(trx, ctx, input);
		if (!access.ok) return access;
		const { meeting } = access.value;
		const point = livingPoint(meeting, input.pointId);
		if (!point.ok) return point;
		const { motion, status, ballots } = point.value;
		if (status !== 'voting' || !motion) return refuse('meeting-point-not-voting');
		const seats = seatsAt(meeting, point.value);
		const cast = ballots.map(({ personId, choice }) => ({ memberId: personId, choice }));
		const result = countVote(seats, cast, meeting.quorum, {
			...motion,
			conditions: motion.conditions !== ''
		});
		const missing = stillToVote(seats, cast);
		if (missing.length > 0 && result.eligible.length >= meeting.quorum) {
			const names = meeting.people.filter(({ id }) => missing.includes(id)).map(({ name }) => name);
			return refuse('meeting-votes-missing', { names: names.join(', ') });
		}
		await trx
			.updateTable('meetingPoint')
			.set({ status: 'closed', result: JSON.stringify(result), closedAt: now(ctx) })
			.where('id', '=', input.pointId)
			.execute();
		await audit({
			action: 'meeting.vote-closed',
			subjectKind: 'meeting-point',
			subjectId: input.pointId,
			pilotId: input.pilotId,
			detail: {
				meetingId: meeting.id,
				outcome: motion.outcome,
				end: result.end,
				votes: result.votes,
				quorum: result.quorum,
				advice: result.advice,
				motionHash: motion.hash,
				ballots: counted(point.value, result).map(ballotHash)
			}
		});
		if (!result.advice) return ok(result);
		const adviceId = await giveAdvice(trx, ctx, meeting, point.value, motion, result);
		await audit({
			action: 'advice.given',
			subjectKind: 'advice',
			subjectId: adviceId,
			pilotId: input.pilotId,
			detail: {
				kind: 'ethics',
				outcome: result.advice,
				motion: motion.outcome,
				votes: result.votes,
				stateHash: motion.stateHash,
				snapshotId: motion.snapshotId,
				meetingId: meeting.id
			}
		});
		return ok(result);
	});
}

/** The ballots that counted: of members who were present and had no conflict when the vote was closed. */
export function counted(point: Pick<MeetingPoint, 'ballots'>, result: VoteResult) {
	return point.ballots.filter(({ personId }) => result.eligible.includes(personId));
}

async function giveAdvice(
	trx: Trx,
	ctx: Ctx,
	meeting: Meeting,
	point: MeetingPoint,
	motion: Motion,
	result: VoteResult
): Promise<string> {
	const nameOf = (personId: string) =>
		meeting.people.find(({ id }) => id === personId)?.name ?? personId;
	const dissents = counted(point, result)
		.filter(({ dissent }) => dissent)
		.map(({ personId, dissent }) => `${nameOf(personId)}: “${dissent}”`);
	const id = ctx.newId();
	await trx
		.insertInto('advice')
		.values({
			id,
			pilotId: meeting.pilotId,
			kind: 'ethics',
			outcome: result.advice ?? '',
			text: motion.conditions ? `${motion.text}\n\n${motion.conditions}` : motion.text,
			votes: JSON.stringify(result.votes),
			dissent: dissents.join('\n') || null,
			snapshotId: motion.snapshotId,
			stateHash: motion.stateHash,
			by: ctx.actor.userId,
			byName: ctx.actor.name,
			at: now(ctx),
			meetingPointId: point.id,
			motion: motion.outcome
		})
		.execute();
	return id;
}
