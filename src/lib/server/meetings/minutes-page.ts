import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import type { MeetingAt } from './access.ts';
import { meetingForActor } from './access.ts';
import type { MinutesContent } from './minutes-content.ts';
import { minutesContent, minutesHash } from './minutes-content.ts';

export interface MinutesPage {
	meeting: MeetingAt & { at: string };
	status: 'draft' | 'sealed' | 'approved';
	content: MinutesContent;
	hash: string;
	version: number;
	signatures: { name: string; at: string }[];
	addenda: { number: number; text: string; byName: string; at: string; hash: string }[];
	/** The reader chairs this meeting or keeps its minutes. */
	officer: boolean;
	signedByReader: boolean;
}

/** The minutes of a closed meeting: as they would be signed now, or as they were signed. */
export async function minutesPage(ctx: Ctx, at: MeetingAt): Promise<Result<MinutesPage>> {
	const access = await meetingForActor(ctx.db, ctx, at, 'meeting.view');
	if (!access.ok) return access;
	const { meeting, officer } = access.value;
	const row = await ctx.db
		.selectFrom('meetingMinutes')
		.selectAll()
		.where('meetingId', '=', meeting.id)
		.executeTakeFirst();
	if (!row || !meeting.content) return refuse('minutes-not-yet');
	const content = row.content
		? (JSON.parse(row.content) as MinutesContent)
		: await minutesContent(ctx.db, { ...meeting, content: meeting.content }, row);
	const addenda = await ctx.db
		.selectFrom('meetingAddendum')
		.select(['number', 'text', 'byName', 'at', 'hash'])
		.where('meetingId', '=', meeting.id)
		.orderBy('number')
		.execute();
	const signature = (name: string | null, when: string | null) =>
		name && when ? [{ name, at: when }] : [];
	return ok({
		meeting: { ...at, at: meeting.at },
		status: row.status as MinutesPage['status'],
		content,
		hash: minutesHash(content),
		version: row.version,
		signatures: [
			...signature(row.signedByName, row.signedAt),
			...signature(row.secondSignedByName, row.secondSignedAt)
		],
		addenda,
		officer,
		signedByReader: row.signedBy === ctx.actor.userId
	});
}
