import { dayInBelgium } from '#lib/domain/calendar-day.ts';
import { checkOffices, checkQuorumRule, proposedPoints, quorumFor } from '#lib/domain/meeting.ts';
import { belgianMoment } from '#lib/domain/meeting-time.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now, today } from '../context.ts';
import { pilotPeople } from '../decisions/people.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { MeetingAt } from './access.ts';
import { canBeGuest, meetingForActor } from './access.ts';
import { mailChange, mailInvited } from './invitation.ts';
import { quorumRule } from './repository.ts';
import { agendaReasons, loadTable } from './table.ts';

export interface MeetingInput {
	/** Local time in Belgium, `YYYY-MM-DDTHH:MM`. */
	at: string;
	place: string;
	chairId: string;
	secretaryId: string;
	/** People of the pilot who are invited beside the board; they do not vote. */
	guests: readonly string[];
	/** What each person is on the board, in a word or two. */
	functions: readonly { userId: string; function: string }[];
}

/**
 * Plans a meeting of the ethics board. Every member of the board is invited; the quorum is fixed now, so that nobody changes it when
 * the outcome is in sight. The agenda is made from the state of the pilot; `points` are added to it.
 */
export function planMeeting(
	ctx: Ctx,
	input: MeetingInput & { pilotId: string; points: readonly string[] }
): Promise<Result<string>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'meeting.plan');
		if (!access.ok) return access;
		const { pilot } = access.value;
		const invited = await invite(trx, ctx, input.pilotId, input);
		if (!invited.ok) return invited;
		const { at, place, people } = invited.value;
		const found = await loadTable(trx, ctx, pilot.id);
		if (!found) return refuse('not-found');
		const members = people.filter(({ votes }) => votes).length;
		const rule = await quorumRule(trx, pilot.id);
		const id = ctx.newId();
		const quorum = quorumFor(members, rule?.quorum ?? null);
		await trx
			.insertInto('meeting')
			.values({
				id,
				organisationId: pilot.organisationId,
				pilotId: pilot.id,
				at,
				place,
				status: 'planned',
				quorum,
				chairId: input.chairId,
				secretaryId: input.secretaryId,
				content: null,
				openedAt: null,
				closedAt: null,
				cancelReason: null,
				createdBy: ctx.actor.userId,
				createdAt: now(ctx),
				version: 1
			})
			.execute();
		await insertPeople(trx, ctx, id, people);
		const kinds = proposedPoints(agendaReasons(found.table));
		const own = input.points.map((title) => title.trim()).filter((title) => title !== '');
		const points = [
			...kinds.slice(0, -1).map((kind) => ({ kind: kind as string, title: '' })),
			...own.map((title) => ({ kind: 'own', title })),
			{ kind: 'advice', title: '' }
		];
		for (const [position, point] of points.entries())
			await insertPoint(trx, ctx, id, { ...point, position: position + 1, note: '' });
		await audit({
			action: 'meeting.planned',
			subjectKind: 'meeting',
			subjectId: id,
			pilotId: pilot.id,
			detail: { at, members, guests: people.length - members, quorum, points: points.length }
		});
		const sent = await mailInvited(trx, ctx, pilot, 'planned', { id, at, place, people });
		return sent.ok ? ok(id) : sent;
	});
}

/** Changes a meeting that has not begun: when, where, who chairs and writes, who is a guest. */
export function changeMeeting(
	ctx: Ctx,
	input: MeetingInput & MeetingAt & { version: number }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await meetingForActor(trx, ctx, input, 'meeting.plan');
		if (!access.ok) return access;
		const { meeting, pilot } = access.value;
		if (meeting.status !== 'planned') return refuse('meeting-not-planned');
		const invited = await invite(trx, ctx, input.pilotId, input);
		if (!invited.ok) return invited;
		const { at, place, people } = invited.value;
		// Who is on the board may have changed since: the list of people is made anew, and the quorum with it.
		const members = people.filter(({ votes }) => votes).length;
		const rule = await quorumRule(trx, input.pilotId);
		const kept = new Set(people.map(({ userId }) => userId));
		const gone = meeting.people.filter(({ userId }) => !kept.has(userId)).map(({ id }) => id);
		const changed = await trx
			.updateTable('meeting')
			.set({
				at,
				place,
				quorum: quorumFor(members, rule?.quorum ?? null),
				chairId: input.chairId,
				secretaryId: input.secretaryId,
				version: meeting.version + 1
			})
			.where('id', '=', meeting.id)
			.where('version', '=', input.version)
			.executeTakeFirst();
		if (Number(changed.numUpdatedRows) === 0) return refuse('changed-meanwhile');
		if (gone.length > 0) {
			await trx.deleteFrom('meetingConflict').where('personId', 'in', gone).execute();
			await trx.deleteFrom('meetingPerson').where('id', 'in', gone).execute();
		}
		for (const person of people) {
			const known = meeting.people.find(({ userId }) => userId === person.userId);
			if (!known) await insertPeople(trx, ctx, meeting.id, [person]);
			else
				await trx
					.updateTable('meetingPerson')
					.set({ votes: person.votes ? 1 : 0, function: person.function })
					.where('id', '=', known.id)
					.execute();
		}
		await audit({
			action: 'meeting.changed',
			subjectKind: 'meeting',
			subjectId: meeting.id,
			pilotId: input.pilotId,
			detail: { at, chairId: input.chairId, secretaryId: input.secretaryId, people: people.length }
		});
		return mailChange(trx, ctx, pilot, meeting, { id: meeting.id, at, place, people });
	});
}

/** Replaces the chair or the secretary, also when the one there was fell ill in the meantime; until the minutes are approved. */
export function changeOffices(
	ctx: Ctx,
	input: MeetingAt & { chairId: string; secretaryId: string }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await meetingForActor(trx, ctx, input, 'meeting.plan');
		if (!access.ok) return access;
		const { meeting } = access.value;
		if (meeting.status === 'cancelled') return refuse('meeting-over');
		const minutes = await trx
			.selectFrom('meetingMinutes')
			.select('status')
			.where('meetingId', '=', meeting.id)
			.executeTakeFirst();
		if (minutes && minutes.status !== 'draft')
			return refuse(minutes.status === 'sealed' ? 'minutes-sealed' : 'minutes-approved');
		const checked = checkOffices(meeting.people, input.chairId, input.secretaryId);
		if (!checked.ok) return checked;
		await trx
			.updateTable('meeting')
			.set({
				chairId: input.chairId,
				secretaryId: input.secretaryId,
				version: meeting.version + 1
			})
			.where('id', '=', meeting.id)
			.execute();
		await audit({
			action: 'meeting.changed',
			subjectKind: 'meeting',
			subjectId: meeting.id,
			pilotId: input.pilotId,
			detail: {
				from: { chairId: meeting.chairId, secretaryId: meeting.secretaryId },
				to: { chairId: input.chairId, secretaryId: input.secretaryId }
			}
		});
		return ok(undefined);
	});
}

/** Calls a planned meeting off, with why; it stays in the list. */
export function cancelMeeting(
	ctx: Ctx,
	input: MeetingAt & { reason: string }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await meetingForActor(trx, ctx, input, 'meeting.plan');
		if (!access.ok) return access;
		const { meeting, pilot } = access.value;
		if (meeting.status !== 'planned') return refuse('meeting-not-planned');
		const reason = input.reason.trim();
		if (!reason) return refuse('meeting-cancel-reason', undefined, 'reason');
		await trx
			.updateTable('meeting')
			.set({ status: 'cancelled', cancelReason: reason, version: meeting.version + 1 })
			.where('id', '=', meeting.id)
			.execute();
		await audit({
			action: 'meeting.cancelled',
			subjectKind: 'meeting',
			subjectId: meeting.id,
			pilotId: input.pilotId,
			detail: { at: meeting.at }
		});
		return mailInvited(trx, ctx, pilot, 'cancelled', meeting);
	});
}

/** The quorum that the board sets for itself, with why; for meetings planned from now on. Null is the usual rule again. */
export function changeQuorumRule(
	ctx: Ctx,
	input: { pilotId: string; quorum: number | null; reason: string }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'meeting.rules');
		if (!access.ok) return access;
		const rule = checkQuorumRule(input.quorum);
		if (!rule.ok) return rule;
		const reason = input.reason.trim();
		if (!reason) return refuse('meeting-rule-reason', undefined, 'reason');
		const id = ctx.newId();
		const { userId: by, name: byName } = ctx.actor;
		await trx
			.insertInto('meetingRule')
			.values({
				id,
				pilotId: input.pilotId,
				quorum: rule.value,
				reason,
				by,
				byName,
				at: now(ctx)
			})
			.execute();
		await audit({
			action: 'meeting.rules-changed',
			subjectKind: 'meeting-rule',
			subjectId: id,
			pilotId: input.pilotId,
			detail: { quorum: rule.value }
		});
		return ok(undefined);
	});
}

interface Invited {
	userId: string;
	name: string;
	votes: boolean;
	function: string;
}

async function invite(
	trx: Trx,
	ctx: Ctx,
	pilotId: string,
	input: MeetingInput
): Promise<Result<{ at: string; place: string; people: Invited[] }>> {
	const at = belgianMoment(input.at);
	if (!at || dayInBelgium(at) < today(ctx)) return refuse('meeting-date', undefined, 'at');
	const place = input.place.trim();
	if (!place) return refuse('meeting-place', undefined, 'place');
	const inPilot = await pilotPeople(trx, pilotId);
	const functionOf = (userId: string) =>
		input.functions.find((one) => one.userId === userId)?.function.trim() ?? '';
	const people = inPilot
		.filter(({ id, roles }) => roles.includes('ETH') || input.guests.includes(id))
		.map(({ id, name, roles }) => ({
			userId: id,
			name,
			votes: roles.includes('ETH'),
			function: functionOf(id)
		}));
	if (people.filter(({ votes }) => votes).length < 2)
		return refuse('meeting-too-few', undefined, 'chairId');
	const welcome = new Set(inPilot.filter(canBeGuest).map(({ id }) => id));
	if (input.guests.some((guest) => !welcome.has(guest)))
		return refuse('meeting-person', undefined, 'guests');
	const offices = checkOffices(people, input.chairId, input.secretaryId);
	return offices.ok ? ok({ at, place, people }) : offices;
}

async function insertPeople(
	trx: Trx,
	ctx: Ctx,
	meetingId: string,
	people: readonly Invited[]
): Promise<void> {
	if (people.length === 0) return;
	await trx
		.insertInto('meetingPerson')
		.values(
			people.map((person) => ({
				id: ctx.newId(),
				meetingId,
				userId: person.userId,
				name: person.name,
				votes: person.votes ? (1 as const) : (0 as const),
				function: person.function,
				presence: 'unknown'
			}))
		)
		.execute();
}

/** A new point; shared with `points.ts`. */
export async function insertPoint(
	trx: Trx,
	ctx: Ctx,
	meetingId: string,
	point: { kind: string; title: string; note: string; position: number }
): Promise<string> {
	const id = ctx.newId();
	await trx
		.insertInto('meetingPoint')
		.values({
			id,
			meetingId,
			...point,
			status: 'open',
			motion: null,
			result: null,
			addedBy: point.kind === 'own' ? ctx.actor.userId : null,
			closedAt: null
		})
		.execute();
	return id;
}
