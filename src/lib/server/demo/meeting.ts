import type { Choice } from '#lib/domain/meeting.ts';
import { localTime } from '#lib/domain/meeting-time.ts';
import type { Outcome } from '#lib/domain/pilot.ts';
import { closeVote } from '../meetings/close-vote.ts';
import { closeMeeting, openMeeting, recordPresence } from '../meetings/hold.ts';
import { minutesPage } from '../meetings/minutes-page.ts';
import { saveMinutes, signMinutes } from '../meetings/minutes.ts';
import { putMotion } from '../meetings/motion.ts';
import { meetingPage } from '../meetings/page.ts';
import { planMeeting } from '../meetings/plan.ts';
import { castVote } from '../meetings/vote.ts';
import type { Stage } from './stage.ts';
import { must } from './stage.ts';

const chair = 'griet.lambrecht';
const secretary = 'annelies.cools';
const functions = {
	'griet.lambrecht': 'voorzitter van het klankbord',
	'omar.haddad': 'ervaringsdeskundige',
	'annelies.cools': 'extern deskundige',
	'leila.amrani': 'DPO'
};

type Member = 'griet.lambrecht' | 'omar.haddad' | 'annelies.cools';

/** Plans a meeting of the board in the council room, with the DPO as guest. */
export function planBoard(
	stage: Stage,
	pilotId: string,
	at: string,
	points: string[] = []
): Promise<string> {
	const id = (person: string) => stage.as(person).actor.userId;
	return must(
		planMeeting(stage.as(chair), {
			pilotId,
			at,
			place: 'Raadzaal, Sociaal Huis',
			chairId: id(chair),
			secretaryId: id(secretary),
			guests: [id('leila.amrani')],
			functions: Object.entries(functions).map(([person, what]) => ({
				userId: id(person),
				function: what
			})),
			points
		})
	);
}

/** A meeting from the opening to the approved minutes; the vote gives the advice of the board. */
export async function holdBoard(
	stage: Stage,
	pilotId: string,
	motion: {
		outcome: Outcome;
		text: string;
		conditions: string;
		votes: Record<Member, Choice | [Choice, string]>;
		minutes: string;
	}
): Promise<void> {
	const { password } = stage;
	const now = localTime(stage.services.clock().toISOString());
	const at = { pilotId, meetingId: await planBoard(stage, pilotId, now) };
	await must(openMeeting(stage.as(chair), at));
	const { people } = await must(meetingPage(stage.as(chair), at));
	const roll = people.map(({ id }) => ({ id, presence: 'present' }));
	await must(recordPresence(stage.as(secretary), { ...at, people: roll }));
	const { table, points } = await must(meetingPage(stage.as(chair), at));
	const point = { ...at, pointId: points.find(({ kind }) => kind === 'advice')?.id ?? '' };
	const { votes, minutes, ...content } = motion;
	await must(
		putMotion(stage.as(chair), {
			...point,
			...content,
			stateHash: table.stateHash,
			snapshotId: table.snapshot?.id ?? null
		})
	);
	for (const [member, cast] of Object.entries(votes)) {
		const [choice, dissent = ''] = typeof cast === 'string' ? [cast] : cast;
		const ctx = stage.as(member);
		const page = await must(meetingPage(ctx, at));
		await must(
			castVote(ctx, {
				...point,
				personId: page.me.personId ?? '',
				choice,
				dissent,
				motionHash: page.points.find(({ id }) => id === point.pointId)?.motion?.hash ?? '',
				password
			})
		);
	}
	await must(closeVote(stage.as(chair), point));
	await must(closeMeeting(stage.as(chair), at));
	await must(saveMinutes(stage.as(secretary), { ...at, text: minutes, version: 1 }));
	for (const officer of [chair, secretary]) {
		const ctx = stage.as(officer);
		const { hash } = await must(minutesPage(ctx, at));
		await must(signMinutes(ctx, { ...at, hash, password }));
	}
}
