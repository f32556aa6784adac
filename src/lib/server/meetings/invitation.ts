import type { MeetingNews } from '#lib/domain/meeting-mail.ts';
import { meetingMail } from '#lib/domain/meeting-mail.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { sendMail } from '../mail/send.ts';

interface Called {
	id: string;
	at: string;
	place: string;
	people: readonly { userId: string }[];
}

/**
 * Mails those who are called to a meeting, each in her own language, in the transaction of what it tells of. Who does it herself knows
 * already.
 */
export async function mailInvited(
	trx: Trx,
	ctx: Ctx,
	pilot: { id: string; name: string },
	news: MeetingNews,
	{ id, at, place, people }: Called
): Promise<Result<void>> {
	const to = people.map(({ userId }) => userId).filter((userId) => userId !== ctx.actor.userId);
	const path = `/pilots/${pilot.id}/vergaderingen/${id}`;
	const mail = meetingMail(news, { pilot: pilot.name, at, place });
	const sent = await sendMail({ ...ctx, db: trx }, { to, ...mail, path });
	return sent.ok ? ok(undefined) : sent;
}

/** The same after a change: who is new is invited, who stays hears of another moment or place, who is gone need not come. */
export async function mailChange(
	trx: Trx,
	ctx: Ctx,
	pilot: { id: string; name: string },
	before: Called,
	now: Called
): Promise<Result<void>> {
	const without = (people: Called['people'], others: Called['people']) =>
		people.filter((one) => !others.some(({ userId }) => userId === one.userId));
	const joined = without(now.people, before.people);
	const left = without(before.people, now.people);
	const moved = now.at !== before.at || now.place !== before.place;
	const stayed = moved ? without(now.people, joined) : [];
	for (const [news, meeting] of [
		['planned', { ...now, people: joined }],
		['changed', { ...now, people: stayed }],
		['uninvited', { ...before, people: left }]
	] as const) {
		const sent = await mailInvited(trx, ctx, pilot, news, meeting);
		if (!sent.ok) return sent;
	}
	return ok(undefined);
}
