import { canonicalJson, sha256Hex } from '#lib/domain/hash.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { verifyOwnPassword } from '../auth/reauthenticate.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import type { Row } from '../db/schema.ts';
import type { MeetingAccess, MeetingAt } from './access.ts';
import { meetingForOfficer } from './access.ts';
import { sendCheckpoint } from './checkpoint.ts';
import type { MinutesContent } from './minutes-content.ts';
import { minutesContent, minutesHash } from './minutes-content.ts';
import type { Meeting } from './repository.ts';
import type { MeetingTable } from './table.ts';

/** Saves the secretary's own words; everything else in the minutes comes from the meeting. */
export function saveMinutes(
	ctx: Ctx,
	input: MeetingAt & { text: string; version: number }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await minutesForOfficer(trx, ctx, input);
		if (!access.ok) return access;
		const { minutes } = access.value;
		if (minutes.status !== 'draft')
			return refuse(minutes.status === 'sealed' ? 'minutes-sealed' : 'minutes-approved');
		if (minutes.version !== input.version) return refuse('changed-meanwhile');
		await trx
			.updateTable('meetingMinutes')
			.set({ text: input.text.trim(), version: minutes.version + 1 })
			.where('id', '=', minutes.id)
			.execute();
		await audit({
			action: 'minutes.saved',
			subjectKind: 'minutes',
			subjectId: minutes.id,
			pilotId: input.pilotId,
			detail: { meetingId: input.meetingId }
		});
		return ok(undefined);
	});
}

/**
 * Signs the minutes with her password: chair or secretary first, the other second. The first signature freezes them; the second approves
 * them for ever, and mails the checkpoint to everyone who was invited.
 */
export async function signMinutes(
	ctx: Ctx,
	input: MeetingAt & { hash: string; password: string }
): Promise<Result<{ approved: boolean }>> {
	const known = await verifyOwnPassword(ctx, input.password);
	if (!known.ok) return known;
	return inTransaction<{ approved: boolean }>(ctx, async (trx, audit) => {
		const access = await minutesForOfficer(trx, ctx, input);
		if (!access.ok) return access;
		const { minutes, meeting } = access.value;
		if (minutes.status === 'approved') return refuse('minutes-approved');
		if (minutes.signedBy === ctx.actor.userId) return refuse('minutes-signed-by-you');
		const content = minutes.content
			? (JSON.parse(minutes.content) as MinutesContent)
			: await minutesContent(trx, meeting, minutes);
		const hash = minutesHash(content);
		if (hash !== input.hash) return refuse('minutes-moved');
		const second = minutes.status === 'sealed';
		const { userId, name } = ctx.actor;
		const at = now(ctx);
		await trx
			.updateTable('meetingMinutes')
			.set({
				...(second
					? { secondSignedBy: userId, secondSignedByName: name, secondSignedAt: at }
					: {
							content: canonicalJson(content),
							hash,
							signedBy: userId,
							signedByName: name,
							signedAt: at
						}),
				status: second ? 'approved' : 'sealed',
				version: minutes.version + 1
			})
			.where('id', '=', minutes.id)
			.execute();
		await trx
			.insertInto('signature')
			.values({
				id: ctx.newId(),
				organisationId: meeting.organisationId,
				pilotId: meeting.pilotId,
				subjectKind: 'minutes',
				subjectId: minutes.id,
				subjectHash: hash,
				meaning: userId === meeting.chairId ? 'chair' : 'secretary',
				userId,
				userName: name,
				at
			})
			.execute();
		await audit({
			action: second ? 'minutes.approved' : 'minutes.signed',
			subjectKind: 'minutes',
			subjectId: minutes.id,
			pilotId: input.pilotId,
			detail: { meetingId: meeting.id, hash }
		});
		if (!second) return ok({ approved: false });
		const { pilot } = access.value;
		const sent = await sendCheckpoint(trx, ctx, pilot, {
			kind: 'minutes',
			hash,
			path: `/pilots/${pilot.id}/vergaderingen/${meeting.id}/verslag`,
			also: meeting.people.map((person) => person.userId)
		});
		return sent.ok ? ok({ approved: true }) : sent;
	});
}

/** Takes the first signature back, so that something can still change; by either of the two, until the second is there. */
export function reopenMinutes(ctx: Ctx, input: MeetingAt): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await minutesForOfficer(trx, ctx, input);
		if (!access.ok) return access;
		const { minutes } = access.value;
		if (minutes.status === 'approved') return refuse('minutes-approved');
		if (minutes.status !== 'sealed') return refuse('minutes-not-sealed');
		await trx
			.updateTable('meetingMinutes')
			.set({
				status: 'draft',
				content: null,
				hash: null,
				signedBy: null,
				signedByName: null,
				signedAt: null,
				version: minutes.version + 1
			})
			.where('id', '=', minutes.id)
			.execute();
		await audit({
			action: 'minutes.reopened',
			subjectKind: 'minutes',
			subjectId: minutes.id,
			pilotId: input.pilotId,
			detail: { meetingId: input.meetingId, hash: minutes.hash }
		});
		return ok(undefined);
	});
}

/** A correction of approved minutes: a new entry beside them, its hash over theirs and over the addenda before it. */
export async function addAddendum(
	ctx: Ctx,
	input: MeetingAt & { text: string; password: string }
): Promise<Result<void>> {
	const known = await verifyOwnPassword(ctx, input.password);
	if (!known.ok) return known;
	return inTransaction(ctx, async (trx, audit) => {
		const access = await minutesForOfficer(trx, ctx, input);
		if (!access.ok) return access;
		const { minutes, meeting } = access.value;
		if (minutes.status !== 'approved') return refuse('minutes-not-approved');
		const text = input.text.trim();
		if (!text) return refuse('minutes-addendum-text', undefined, 'text');
		const before = await trx
			.selectFrom('meetingAddendum')
			.select(['number', 'hash'])
			.where('meetingId', '=', meeting.id)
			.orderBy('number', 'desc')
			.executeTakeFirst();
		const { userId: by, name: byName } = ctx.actor;
		const addendum = { number: (before?.number ?? 0) + 1, text, byName, at: now(ctx) };
		const previous = before?.hash ?? minutes.hash;
		const hash = sha256Hex(canonicalJson({ previous, ...addendum }));
		const id = ctx.newId();
		await trx
			.insertInto('meetingAddendum')
			.values({ id, meetingId: meeting.id, by, hash, ...addendum })
			.execute();
		await audit({
			action: 'minutes.amended',
			subjectKind: 'minutes',
			subjectId: minutes.id,
			pilotId: input.pilotId,
			detail: { meetingId: meeting.id, number: addendum.number, hash }
		});
		return ok(undefined);
	});
}

type ClosedMeeting = Meeting & { content: MeetingTable };

async function minutesForOfficer(
	trx: Trx,
	ctx: Ctx,
	at: MeetingAt
): Promise<Result<MeetingAccess & { minutes: Row<'meetingMinutes'>; meeting: ClosedMeeting }>> {
	const access = await meetingForOfficer(trx, ctx, at);
	if (!access.ok) return access;
	const { meeting } = access.value;
	const minutes = await trx
		.selectFrom('meetingMinutes')
		.selectAll()
		.where('meetingId', '=', meeting.id)
		.executeTakeFirst();
	if (!minutes || !meeting.content) return refuse('minutes-not-yet');
	return ok({ ...access.value, minutes, meeting: { ...meeting, content: meeting.content } });
}
