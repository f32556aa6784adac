import type { Choice } from '#lib/domain/meeting.ts';
import { localTime } from '#lib/domain/meeting-time.ts';
import type { Outcome } from '#lib/domain/pilot.ts';
import type { Result } from '#lib/domain/result.ts';
import { closeVote } from '#lib/server/meetings/close-vote.ts';
import { closeMeeting, openMeeting, recordPresence } from '#lib/server/meetings/hold.ts';
import { putMotion } from '#lib/server/meetings/motion.ts';
import type { MeetingPage } from '#lib/server/meetings/page.ts';
import { meetingPage } from '#lib/server/meetings/page.ts';
import { planMeeting } from '#lib/server/meetings/plan.ts';
import { castVote } from '#lib/server/meetings/vote.ts';
import type { PersonKey, World } from './world.ts';
import { password } from './world.ts';

type Member = 'eth1' | 'eth2' | 'eth3';

export interface HeldMeeting {
	pilotId: string;
	meetingId: string;
	/** The point that is voted on. */
	pointId: string;
}

/** A planned meeting with eth1 as chair and eth2 as secretary, the DPO as guest. */
export async function plannedMeeting(
	world: World,
	pilotId: string,
	points: string[] = []
): Promise<HeldMeeting> {
	const { users } = world;
	const meetingId = valueOf(
		await planMeeting(world.ctx('eth1'), {
			pilotId,
			at: localTime(world.services.clock().toISOString()),
			place: 'Raadzaal',
			chairId: users.eth1,
			secretaryId: users.eth2,
			guests: [users.dpo],
			functions: [{ userId: users.eth1, function: 'voorzitter' }],
			points
		})
	);
	const page = await pageOf(world, { pilotId, meetingId });
	return { pilotId, meetingId, pointId: page.points.find(({ kind }) => kind === 'advice')!.id };
}

/** The same, opened, with everyone in `present` there. */
export async function openedMeeting(
	world: World,
	pilotId: string,
	present: Member[] = ['eth1', 'eth2', 'eth3']
): Promise<HeldMeeting> {
	const held = await plannedMeeting(world, pilotId);
	valueOf(await openMeeting(world.ctx('eth1'), held));
	await callRoll(world, held, present);
	return held;
}

export async function callRoll(
	world: World,
	held: HeldMeeting,
	present: PersonKey[]
): Promise<void> {
	const there = new Set(present.map((key) => world.users[key]));
	const { people } = await pageOf(world, held);
	const roll = people.map(({ id, userId }) => ({
		id,
		presence: there.has(userId) ? 'present' : 'excused'
	}));
	valueOf(await recordPresence(world.ctx('eth2'), { ...held, people: roll }));
}

/** Puts a motion on what is on the page now. */
export async function putOnTable(
	world: World,
	held: HeldMeeting,
	motion: { outcome: Outcome; text?: string; conditions?: string }
): Promise<Result<void>> {
	const { table } = await pageOf(world, held);
	return putMotion(world.ctx('eth1'), {
		...held,
		text: 'Wij zien geen bezwaar',
		conditions: '',
		...motion,
		stateHash: table.stateHash,
		snapshotId: table.snapshot?.id ?? null
	});
}

/** One member votes in her own session. */
export async function vote(
	world: World,
	held: HeldMeeting,
	member: Member,
	choice: Choice,
	more: { dissent?: string; motionHash?: string; password?: string } = {}
): Promise<Result<void>> {
	const { people, points } = await pageOf(world, held);
	const motion = points.find(({ id }) => id === held.pointId)?.motion;
	return castVote(world.ctx(member), {
		...held,
		personId: people.find(({ userId }) => userId === world.users[member])?.id ?? '',
		choice,
		dissent: '',
		motionHash: motion?.hash ?? '',
		password,
		...more
	});
}

/** A whole meeting: everyone present votes as told, the vote and the meeting are closed. */
export async function holdMeeting(
	world: World,
	pilotId: string,
	{
		outcome,
		text,
		conditions,
		votes
	}: {
		outcome: Outcome;
		text?: string;
		conditions?: string;
		votes: Partial<Record<Member, Choice | [Choice, string]>>;
	}
): Promise<HeldMeeting> {
	const held = await openedMeeting(world, pilotId, Object.keys(votes) as Member[]);
	valueOf(
		await putOnTable(world, held, {
			outcome,
			...(text !== undefined && { text }),
			...(conditions !== undefined && { conditions })
		})
	);
	for (const [member, cast] of Object.entries(votes)) {
		const [choice, dissent = ''] = typeof cast === 'string' ? [cast] : cast;
		valueOf(await vote(world, held, member as Member, choice, { dissent }));
	}
	valueOf(await closeVote(world.ctx('eth1'), held));
	valueOf(await closeMeeting(world.ctx('eth2'), held));
	return held;
}

export async function pageOf(
	world: World,
	at: { pilotId: string; meetingId: string },
	reader: PersonKey = 'eth1'
): Promise<MeetingPage> {
	return valueOf(await meetingPage(world.ctx(reader), at));
}

export function valueOf<T>(result: Result<T>): T {
	if (!result.ok)
		throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.params)}`);
	return result.value;
}
