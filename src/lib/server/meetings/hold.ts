import type { Presence } from '#lib/domain/meeting.ts';
import { presences } from '#lib/domain/meeting.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { verdictIn } from '../measurements/verdict.ts';
import type { MeetingAt } from './access.ts';
import { meetingForOfficer, openMeetingForOfficer } from './access.ts';
import { loadTable } from './table.ts';

/** Opens a planned meeting; the verdict is computed anew, so that the board talks about today's figures. */
export function openMeeting(ctx: Ctx, input: MeetingAt): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await meetingForOfficer(trx, ctx, input);
		if (!access.ok) return access;
		const { meeting } = access.value;
		if (meeting.status !== 'planned') return refuse('meeting-not-planned');
		await verdictIn(trx, ctx, audit, input.pilotId);
		await trx
			.updateTable('meeting')
			.set({ status: 'open', openedAt: now(ctx), version: meeting.version + 1 })
			.where('id', '=', meeting.id)
			.execute();
		await audit({
			action: 'meeting.opened',
			subjectKind: 'meeting',
			subjectId: meeting.id,
			pilotId: input.pilotId
		});
		return ok(undefined);
	});
}

/** The roll: who is present, excused or absent. What was voted before a change stays as it was counted. */
export function recordPresence(
	ctx: Ctx,
	input: MeetingAt & { people: readonly { id: string; presence: string }[] }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await openMeetingForOfficer(trx, ctx, input);
		if (!access.ok) return access;
		const { meeting } = access.value;
		const changed: Record<string, Presence> = {};
		for (const { id, presence } of input.people) {
			const person = meeting.people.find((one) => one.id === id);
			if (!person) return refuse('meeting-person', undefined, 'people');
			const found = presences.find((one) => one === presence);
			if (!found || found === person.presence) continue;
			changed[person.userId] = found;
			await trx
				.updateTable('meetingPerson')
				.set({ presence: found })
				.where('id', '=', id)
				.execute();
		}
		await audit({
			action: 'meeting.presence-recorded',
			subjectKind: 'meeting',
			subjectId: meeting.id,
			pilotId: input.pilotId,
			detail: { changed }
		});
		return ok(undefined);
	});
}

/** Closes the meeting: every point is final, and what lay on the table is kept as it is now. The minutes begin. */
export function closeMeeting(ctx: Ctx, input: MeetingAt): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await openMeetingForOfficer(trx, ctx, input);
		if (!access.ok) return access;
		const { meeting } = access.value;
		if (meeting.points.some(({ status }) => status === 'voting'))
			return refuse('meeting-point-voting');
		const uncalled = meeting.people.filter(({ presence }) => presence === 'unknown');
		if (uncalled.length > 0)
			return refuse('meeting-roll', { names: uncalled.map(({ name }) => name).join(', ') });
		const found = await loadTable(trx, ctx, input.pilotId, meeting.id);
		if (!found) return refuse('not-found');
		const at = now(ctx);
		await trx
			.updateTable('meetingPoint')
			.set({ status: 'closed', closedAt: at })
			.where('meetingId', '=', meeting.id)
			.where('status', '<>', 'closed')
			.execute();
		await trx
			.updateTable('meeting')
			.set({
				status: 'closed',
				closedAt: at,
				content: JSON.stringify(found.table),
				version: meeting.version + 1
			})
			.where('id', '=', meeting.id)
			.execute();
		await trx
			.insertInto('meetingMinutes')
			.values({
				id: ctx.newId(),
				meetingId: meeting.id,
				text: '',
				status: 'draft',
				content: null,
				hash: null,
				signedBy: null,
				signedByName: null,
				signedAt: null,
				secondSignedBy: null,
				secondSignedByName: null,
				secondSignedAt: null,
				version: 1
			})
			.execute();
		await audit({
			action: 'meeting.closed',
			subjectKind: 'meeting',
			subjectId: meeting.id,
			pilotId: input.pilotId,
			detail: {
				stateHash: found.table.stateHash,
				snapshotHash: found.table.snapshot?.hash ?? null,
				present: meeting.people.filter(({ presence }) => presence === 'present').length
			}
		});
		return ok(undefined);
	});
}
