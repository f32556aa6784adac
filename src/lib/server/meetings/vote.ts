import { canonicalJson, sha256Hex } from '#lib/domain/hash.ts';
import type { Choice } from '#lib/domain/meeting.ts';
import { choices } from '#lib/domain/meeting.ts';
import type { OrganisationRole } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { verifyOwnPassword, verifyPasswordOf } from '../auth/reauthenticate.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { lockPilot } from '../decisions/lock.ts';
import type { MeetingAt } from './access.ts';
import { livingPoint, meetingForActor } from './access.ts';
import type { CastBallot } from './repository.ts';

export interface VoteInput extends MeetingAt {
	pointId: string;
	personId: string;
	choice: Choice;
	/** Her own words when she disagrees; printed as they are. */
	dissent: string;
	/** Hash of the motion that was on the page. */
	motionHash: string;
	password: string;
}

/**
 * A member votes and signs it with her own password: in her own session, or on the screen of chair or secretary when the board sits
 * around one laptop. Until the vote is closed she can vote again; the last one counts.
 */
export async function castVote(ctx: Ctx, input: VoteInput): Promise<Result<void>> {
	const voter = await voterOf(ctx, input);
	if (!voter.ok) return voter;
	const own = voter.value;
	const way: CastBallot['way'] = own.actor.userId === ctx.actor.userId ? 'own' : 'table';
	return inTransaction(own, async (trx, audit) => {
		await lockPilot(trx, own, input.pilotId);
		const access = await meetingForActor(trx, own, input, 'meeting.vote');
		if (!access.ok) return access;
		const { meeting } = access.value;
		if (meeting.status !== 'open') return refuse('meeting-not-open');
		const point = livingPoint(meeting, input.pointId);
		if (!point.ok) return point;
		const { motion, conflicts, status } = point.value;
		if (status !== 'voting' || !motion) return refuse('meeting-point-not-voting');
		if (motion.hash !== input.motionHash) return refuse('meeting-motion-moved');
		const person = meeting.people.find(({ id, votes }) => votes && id === input.personId);
		if (!person) return refuse('meeting-not-member');
		if (person.presence !== 'present') return refuse('meeting-not-present', { name: person.name });
		if (conflicts.some(({ personId }) => personId === person.id))
			return refuse('meeting-conflicted', { name: person.name });
		if (!choices.includes(input.choice)) return refuse('meeting-choice', undefined, 'choice');

		const ballot: CastBallot = {
			id: own.newId(),
			personId: person.id,
			choice: input.choice,
			dissent: input.dissent.trim() || null,
			way,
			motionHash: motion.hash,
			at: now(own)
		};
		await trx
			.insertInto('meetingBallot')
			.values({ ...ballot, pointId: input.pointId })
			.execute();
		// Nobody reads the choice in the trail while others still vote: the hash holds the ballot's own random id.
		await audit({
			action: 'meeting.voted',
			subjectKind: 'meeting-point',
			subjectId: input.pointId,
			pilotId: input.pilotId,
			detail: {
				meetingId: meeting.id,
				ballotHash: ballotHash(ballot),
				motionHash: motion.hash,
				way,
				...(way === 'table' && { screenOf: ctx.actor.userId })
			}
		});
		return ok(undefined);
	});
}

/** SHA-256 of one ballot as the audit trail and the minutes carry it. */
export function ballotHash({ id, personId, choice, dissent, motionHash, at }: CastBallot): string {
	return sha256Hex(canonicalJson({ id, personId, choice, dissent, motionHash, at }));
}

/** The context of who votes, once her password has proven it. Hashing takes half a second: before the transaction. */
async function voterOf(ctx: Ctx, input: VoteInput): Promise<Result<Ctx>> {
	const reader = await meetingForActor(ctx.db, ctx, input, 'meeting.view');
	if (!reader.ok) return reader;
	const { meeting, officer } = reader.value;
	const person = meeting.people.find(({ id, votes }) => votes && id === input.personId);
	if (!person) return refuse('meeting-not-member');
	if (person.userId === ctx.actor.userId) {
		const known = await verifyOwnPassword(ctx, input.password);
		return known.ok ? ok(ctx) : known;
	}
	if (!officer) return refuse('meeting-vote-other');
	const account = await memberAccount(ctx, person.userId);
	if (!account) return refuse('meeting-person');
	const place = `meeting of ${ctx.actor.userId}`;
	const known = await verifyPasswordOf(ctx, account.email, place, input.password);
	if (!known.ok) return known;
	const { organisationId } = ctx.actor;
	const { userId, name } = person;
	const { organisationRole } = account;
	return ok({ ...ctx, actor: { userId, name, organisationId, organisationRole } });
}

async function memberAccount(ctx: Ctx, userId: string) {
	const row = await ctx.db
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.userId')
		.select(['user.email', 'membership.role'])
		.where('membership.userId', '=', userId)
		.where('membership.organisationId', '=', ctx.actor.organisationId)
		.where('membership.endedAt', 'is', null)
		.executeTakeFirst();
	return row ? { email: row.email, organisationRole: row.role as OrganisationRole } : null;
}
