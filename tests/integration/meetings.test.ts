import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '#lib/domain/result.ts';
import { decisionDesk } from '#lib/server/decisions/desk.ts';
import { decisionPage } from '#lib/server/decisions/page.ts';
import { signDecision } from '#lib/server/decisions/sign.ts';
import { saveMailSettings } from '#lib/server/mail/settings.ts';
import { closeVote } from '#lib/server/meetings/close-vote.ts';
import { declareConflict, withdrawConflict } from '#lib/server/meetings/conflicts.ts';
import { closeMeeting, openMeeting, recordPresence } from '#lib/server/meetings/hold.ts';
import { putMotion, withdrawMotion } from '#lib/server/meetings/motion.ts';
import { meetingOverview, meetingPlanner } from '#lib/server/meetings/overview.ts';
import { meetingPage } from '#lib/server/meetings/page.ts';
import {
	cancelMeeting,
	changeMeeting,
	changeOffices,
	changeQuorumRule,
	planMeeting
} from '#lib/server/meetings/plan.ts';
import { addPoint, notePoint, removePoint } from '#lib/server/meetings/points.ts';
import { castVote } from '#lib/server/meetings/vote.ts';
import { dialectKeys } from '../support/database.ts';
import type { HeldMeeting } from '../support/meeting.ts';
import {
	callRoll,
	holdMeeting,
	openedMeeting,
	pageOf,
	plannedMeeting,
	putOnTable,
	valueOf,
	vote
} from '../support/meeting.ts';
import { livePilot, recordClean, registerByRow } from '../support/ready-pilot.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';

describe.each(dialectKeys)('meetings on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	beforeAll(async () => {
		world = await openWorld(dialect);
	});
	beforeEach(async () => {
		world.clock.set('2026-03-02T09:00:00.000Z');
		pilotId = await livePilot(world);
	});
	afterAll(() => world.close());

	const db = () => world.services.db;
	const adviceRows = () =>
		db().selectFrom('advice').selectAll().where('pilotId', '=', pilotId).execute();
	const lastAudit = async () => (await world.auditActions()).at(-1);
	const personId = async (held: HeldMeeting, key: PersonKey) =>
		(await pageOf(world, held)).people.find(({ userId }) => userId === world.users[key])!.id;
	const input = (more: object = {}) => ({
		pilotId,
		at: '2026-03-09T19:30',
		place: 'Raadzaal',
		chairId: world.users.eth1,
		secretaryId: world.users.eth2,
		guests: [world.users.dpo],
		functions: [{ userId: world.users.eth3, function: 'ervaringsdeskundige' }],
		points: ['Taal van de brieven', '  '],
		...more
	});

	describe('invitations', () => {
		const mails = async () => {
			const rows = await db()
				.selectFrom('mailOutbox')
				.innerJoin('user', 'user.id', 'mailOutbox.userId')
				.select(['user.name', 'mailOutbox.subject', 'mailOutbox.text', 'mailOutbox.path'])
				.orderBy('user.name')
				.execute();
			await db().deleteFrom('mailOutbox').execute();
			return rows;
		};
		const told = async () =>
			(await mails()).map(({ name, subject }) => [name, subject.split(':')[0]]);
		beforeAll(async () => {
			valueOf(
				await saveMailSettings(world.ctx('owner'), {
					version: 0,
					host: '127.0.0.1',
					port: 25,
					tls: 'none',
					internal: true,
					plainConfirmed: false,
					authority: '',
					username: '',
					password: '',
					senderName: '',
					senderAddress: 'waarborg@test.example'
				})
			);
		});

		it('mails everyone who is invited but who planned it, with when and where and the page', async () => {
			const meetingId = valueOf(await planMeeting(world.ctx('eth1'), input()));
			const sent = await mails();
			expect(sent.map(({ name }) => name)).toEqual(['Dora Privacy', 'Ed Ethiek', 'Eva Ethiek']);
			expect(sent[0]?.path).toBe(`/pilots/${pilotId}/vergaderingen/${meetingId}`);
			expect(sent[0]?.text).toContain('9 maart 2026 om 19:30');
			expect(sent[0]?.text).toContain('Waar: Raadzaal');
			expect(sent[0]?.text).not.toContain('Taal van de brieven');
		});

		it('tells who stays of another moment, who is new and who is gone; nobody of the rest', async () => {
			const meetingId = valueOf(await planMeeting(world.ctx('eth1'), input()));
			await mails();
			const change = (version: number, more: object) =>
				changeMeeting(world.ctx('eth1'), { ...input(more), meetingId, version });
			valueOf(await change(1, { secretaryId: world.users.eth3 }));
			expect(await told()).toEqual([]);
			valueOf(await change(2, { at: '2026-03-10T18:00', guests: [world.users.ciso] }));
			expect(await told()).toEqual([
				['Cis Veilig', 'Uitnodiging'],
				['Dora Privacy', 'Niet meer uitgenodigd'],
				['Ed Ethiek', 'Gewijzigd'],
				['Eva Ethiek', 'Gewijzigd']
			]);
			const refused = await change(2, { at: '2026-03-11T18:00' });
			expect(refused).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
			expect(await told()).toEqual([]);
		});

		it('tells that it was called off, without the words of the reason', async () => {
			const meetingId = valueOf(await planMeeting(world.ctx('eth1'), input()));
			await mails();
			const reason = 'Mevrouw Peeters is ziek';
			valueOf(await cancelMeeting(world.ctx('eth2'), { pilotId, meetingId, reason }));
			const sent = await mails();
			expect(sent.map(({ name }) => name)).toEqual(['Dora Privacy', 'Els Ethiek', 'Eva Ethiek']);
			expect(JSON.stringify(sent)).not.toContain('Peeters');
		});
	});

	describe('planning', () => {
		it('invites the whole board, makes the agenda and fixes the quorum', async () => {
			const meetingId = valueOf(await planMeeting(world.ctx('po'), input()));
			expect(await lastAudit()).toBe('meeting.planned');
			const page = await pageOf(world, { pilotId, meetingId });
			expect(page.meeting).toMatchObject({
				at: '2026-03-09T18:30:00.000Z',
				localTime: '2026-03-09T19:30',
				status: 'planned',
				quorum: 2
			});
			expect(page.people.map(({ name, votes, office }) => [name, votes, office])).toEqual([
				['Ed Ethiek', true, 'secretary'],
				['Els Ethiek', true, 'chair'],
				['Eva Ethiek', true, null],
				['Dora Privacy', false, null]
			]);
			expect(page.people.find(({ name }) => name === 'Eva Ethiek')?.function).toBe(
				'ervaringsdeskundige'
			);
			expect(page.points.map(({ kind, title }) => title || kind)).toEqual([
				'verdict',
				'Taal van de brieven',
				'advice'
			]);
		});

		it('only by the board or the project owner; others see why', async () => {
			for (const person of ['vb1', 'dpo', 'mw1', 'auditor'] as const) {
				expect(await planMeeting(world.ctx(person), input())).toMatchObject({
					refusal: { code: 'not-allowed' }
				});
				expect(await lastAudit()).toBe('access.refused');
			}
			expect(await planMeeting(world.ctx('outsider'), input())).toMatchObject({
				refusal: { code: 'not-found' }
			});
			expect(await meetingOverview(world.ctx('mw1'), pilotId)).toMatchObject({
				refusal: { code: 'not-allowed' }
			});
			expect(valueOf(await meetingOverview(world.ctx('auditor'), pilotId))).toMatchObject({
				meetings: [],
				may: { plan: false, rules: false },
				quorum: { usual: 2, now: 2, rule: null }
			});
		});

		it.each([
			['meeting-date', { at: '2026-03-01T19:30' }],
			['meeting-date', { at: 'morgen' }],
			['meeting-place', { place: ' ' }],
			['meeting-chair', { chairId: 'dpo' }],
			['meeting-secretary', { secretaryId: 'niemand' }],
			['meeting-offices-same', { secretaryId: 'eth1' }],
			['meeting-person', { guests: ['niemand'] }]
		])('refuses with %s', async (code, more: Record<string, unknown>) => {
			const named = Object.fromEntries(
				Object.entries(more).map(([key, value]) => [
					key,
					typeof value === 'string' ? (world.users[value as PersonKey] ?? value) : value
				])
			);
			expect(await planMeeting(world.ctx('eth1'), input(named))).toMatchObject({
				refusal: { code }
			});
			expect(valueOf(await meetingOverview(world.ctx('eth1'), pilotId)).meetings).toEqual([]);
		});

		it('invites nobody who may not read what the meeting says', async () => {
			const { users } = world;
			expect(
				await planMeeting(world.ctx('eth1'), input({ guests: [users.dpo, users.mw1] }))
			).toMatchObject({ refusal: { code: 'meeting-person' } });
			const { guests } = valueOf(await meetingPlanner(world.ctx('eth1'), pilotId));
			expect(guests.map(({ id }) => id)).toContain(users.dpo);
			expect(guests.map(({ id }) => id)).not.toContain(users.mw1);
		});

		it('follows a quorum that the board set, with its reason', async () => {
			const rule = (quorum: number | null, reason: string, who: PersonKey = 'eth1') =>
				changeQuorumRule(world.ctx(who), { pilotId, quorum, reason });
			expect(await rule(3, 'Iedereen', 'vb1')).toMatchObject({ refusal: { code: 'not-allowed' } });
			expect(await rule(1, 'Vlug')).toMatchObject({ refusal: { code: 'meeting-quorum-rule' } });
			expect(await rule(3, ' ')).toMatchObject({ refusal: { code: 'meeting-rule-reason' } });
			valueOf(await rule(3, 'Wij beslissen met iedereen'));
			expect(await lastAudit()).toBe('meeting.rules-changed');
			const held = await plannedMeeting(world, pilotId);
			expect((await pageOf(world, held)).meeting.quorum).toBe(3);
			world.clock.advance(1000);
			valueOf(await rule(null, 'Toch de gewone regel'));
			// A meeting that was planned keeps the quorum it was planned with.
			expect((await pageOf(world, held)).meeting.quorum).toBe(3);
			expect(valueOf(await meetingOverview(world.ctx('eth1'), pilotId)).quorum.now).toBe(2);
		});

		it('is changed, gets points and is called off while it has not begun', async () => {
			const held = await plannedMeeting(world, pilotId);
			const { guests: _, points: __, ...fields } = input({ place: 'Online' });
			const rest = { ...fields, ...held, version: 1 };
			valueOf(await changeMeeting(world.ctx('po'), { ...rest, guests: [world.users.ciso] }));
			const changed = await pageOf(world, held);
			expect(changed.meeting).toMatchObject({ place: 'Online', version: 2 });
			expect(changed.people.map(({ name }) => name)).not.toContain('Dora Privacy');
			expect(
				await changeMeeting(world.ctx('po'), { ...rest, guests: [], version: 1 })
			).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
			const point = { ...held, kind: 'own' as const, title: 'Rondvraag', note: '' };
			expect(await addPoint(world.ctx('eth3'), { ...point, title: ' ' })).toMatchObject({
				refusal: { code: 'meeting-point-title' }
			});
			const pointId = valueOf(await addPoint(world.ctx('eth3'), point));
			valueOf(await removePoint(world.ctx('eth3'), { ...held, pointId }));
			expect(await removePoint(world.ctx('eth3'), held)).toMatchObject({
				refusal: { code: 'meeting-point-not-yours' }
			});
			expect(await cancelMeeting(world.ctx('eth3'), { ...held, reason: '' })).toMatchObject({
				refusal: { code: 'meeting-cancel-reason' }
			});
			valueOf(await cancelMeeting(world.ctx('eth3'), { ...held, reason: 'Ziekte' }));
			expect(await lastAudit()).toBe('meeting.cancelled');
			for (const act of [
				openMeeting(world.ctx('eth1'), held),
				cancelMeeting(world.ctx('eth1'), { ...held, reason: 'Nog eens' })
			])
				expect(await act).toMatchObject({ refusal: { code: 'meeting-not-planned' } });
			expect(await addPoint(world.ctx('eth3'), point)).toMatchObject({
				refusal: { code: 'meeting-over' }
			});
		});
	});

	describe('voting', () => {
		it('gives the advice of the board, tied to what lay on the table, with each dissent', async () => {
			await recordClean(world, pilotId, 10);
			const held = await openedMeeting(world, pilotId);
			valueOf(await putOnTable(world, held, { outcome: 'opschalen', text: 'Opschalen mag' }));
			valueOf(await vote(world, held, 'eth1', 'for'));
			valueOf(await vote(world, held, 'eth2', 'for'));
			// She changes her mind: the last vote counts.
			valueOf(await vote(world, held, 'eth3', 'for'));
			world.clock.advance(1000);
			valueOf(await vote(world, held, 'eth3', 'against', { dissent: 'Te vroeg voor tolken' }));
			const before = (await pageOf(world, held, 'eth2')).points.at(-1)!;
			expect(before.voters.map(({ voted, choice }) => [voted, choice])).toEqual([
				[true, null],
				[true, null],
				[true, null]
			]);
			expect(before.mine).toEqual({ choice: 'for', dissent: '' });
			const result = valueOf(await closeVote(world.ctx('eth1'), held));
			expect(result).toMatchObject({
				end: 'carried',
				votes: { for: 2, against: 1, abstain: 0 },
				advice: 'gunstig'
			});
			const { table } = await pageOf(world, held);
			expect(await adviceRows()).toMatchObject([
				{
					kind: 'ethics',
					outcome: 'gunstig',
					text: 'Opschalen mag',
					votes: JSON.stringify({ for: 2, against: 1, abstain: 0 }),
					dissent: 'Eva Ethiek: “Te vroeg voor tolken”',
					snapshotId: table.snapshot!.id,
					stateHash: table.stateHash,
					meetingPointId: held.pointId,
					motion: 'opschalen'
				}
			]);
			const trail = (await world.auditActions()).slice(-6);
			expect(trail).toEqual([
				'meeting.voted',
				'meeting.voted',
				'meeting.voted',
				'meeting.voted',
				'meeting.vote-closed',
				'advice.given'
			]);
			const entries = await db()
				.selectFrom('auditEvent')
				.select(['action', 'detail'])
				.where('subjectId', '=', held.pointId)
				.execute();
			for (const { detail } of entries) expect(detail).not.toContain('tolken');
			const votes = entries.filter(({ action }) => action === 'meeting.voted');
			for (const { detail } of votes) expect(detail).not.toMatch(/"(for|against|abstain)"/);
		});

		it('is final: nothing about the point changes any more', async () => {
			const held = await openedMeeting(world, pilotId);
			valueOf(await putOnTable(world, held, { outcome: 'opschalen' }));
			for (const member of ['eth1', 'eth2', 'eth3'] as const)
				valueOf(await vote(world, held, member, 'against'));
			valueOf(await closeVote(world.ctx('eth1'), held));
			const person = await personId(held, 'eth3');
			const acts: Promise<Result<unknown>>[] = [
				vote(world, held, 'eth3', 'for'),
				closeVote(world.ctx('eth1'), held),
				putOnTable(world, held, { outcome: 'stoppen' }),
				withdrawMotion(world.ctx('eth1'), held),
				notePoint(world.ctx('eth1'), { ...held, note: 'anders' }),
				declareConflict(world.ctx('eth3'), { ...held, personId: person, reason: '' })
			];
			for (const act of acts)
				expect(await act).toMatchObject({ refusal: { code: 'meeting-point-closed' } });
			const { ballots } = { ballots: db().updateTable('meetingBallot').set({ choice: 'for' }) };
			await expect(ballots.execute()).rejects.toThrow(/append-only/);
			await expect(
				db()
					.updateTable('meetingPoint')
					.set({ result: null })
					.where('id', '=', held.pointId)
					.execute()
			).rejects.toThrow(/final once closed/);
			expect(await adviceRows()).toMatchObject([{ outcome: 'ongunstig' }]);
		});

		it('never counts a member with a conflict, nor one who is not there', async () => {
			const held = await openedMeeting(world, pilotId);
			valueOf(await putOnTable(world, held, { outcome: 'opschalen' }));
			valueOf(await vote(world, held, 'eth1', 'for'));
			valueOf(await vote(world, held, 'eth2', 'against'));
			valueOf(await vote(world, held, 'eth3', 'for'));
			const person = await personId(held, 'eth3');
			valueOf(await declareConflict(world.ctx('eth3'), { ...held, personId: person, reason: '' }));
			expect(await lastAudit()).toBe('meeting.conflict-declared');
			expect(await vote(world, held, 'eth3', 'for')).toMatchObject({
				refusal: { code: 'meeting-conflicted', params: { name: 'Eva Ethiek' } }
			});
			expect(valueOf(await closeVote(world.ctx('eth1'), held))).toMatchObject({
				end: 'tied',
				votes: { for: 1, against: 1, abstain: 0 },
				advice: 'ongunstig'
			});
		});

		it('gives no advice without quorum; a new vote can follow', async () => {
			const held = await openedMeeting(world, pilotId, ['eth1']);
			valueOf(await putOnTable(world, held, { outcome: 'opschalen' }));
			expect(await vote(world, held, 'eth3', 'for')).toMatchObject({
				refusal: { code: 'meeting-not-present' }
			});
			expect(valueOf(await closeVote(world.ctx('eth1'), held))).toMatchObject({
				end: 'no-quorum',
				advice: null
			});
			expect(await adviceRows()).toEqual([]);
			await callRoll(world, held, ['eth1', 'eth2']);
			const pointId = valueOf(
				await addPoint(world.ctx('eth1'), { ...held, kind: 'advice', title: '', note: '' })
			);
			const again = { ...held, pointId };
			valueOf(await putOnTable(world, again, { outcome: 'verder-meten' }));
			valueOf(await vote(world, again, 'eth1', 'for'));
			valueOf(await vote(world, again, 'eth2', 'for'));
			valueOf(await closeVote(world.ctx('eth1'), again));
			expect(await adviceRows()).toMatchObject([{ outcome: 'gunstig' }]);
		});

		it('waits for everyone who may vote, and lets a conflict be taken back before it begins', async () => {
			const held = await openedMeeting(world, pilotId);
			const person = await personId(held, 'eth3');
			const conflict = { ...held, personId: person, reason: 'Mijn zus werkt er' };
			expect(
				await declareConflict(world.ctx('eth2'), { ...conflict, personId: 'x' })
			).toMatchObject({ refusal: { code: 'meeting-person' } });
			expect(await declareConflict(world.ctx('po'), conflict)).toMatchObject({
				refusal: { code: 'meeting-officers-only' }
			});
			valueOf(await declareConflict(world.ctx('eth3'), conflict));
			expect(await declareConflict(world.ctx('eth3'), conflict)).toMatchObject({
				refusal: { code: 'meeting-conflict-twice' }
			});
			const [declared] = (await pageOf(world, held)).points.at(-1)!.conflicts;
			expect(declared).toMatchObject({ name: 'Eva Ethiek', reason: 'Mijn zus werkt er' });
			const withdrawal = { ...held, conflictId: declared!.id };
			valueOf(await withdrawConflict(world.ctx('eth3'), withdrawal));
			valueOf(await putOnTable(world, held, { outcome: 'opschalen' }));
			valueOf(await vote(world, held, 'eth1', 'for'));
			expect(await closeVote(world.ctx('eth1'), held)).toMatchObject({
				refusal: { code: 'meeting-votes-missing', params: { names: 'Ed Ethiek, Eva Ethiek' } }
			});
			expect(await closeMeeting(world.ctx('eth1'), held)).toMatchObject({
				refusal: { code: 'meeting-point-voting' }
			});
		});

		it('is signed with her own password, also at the table, and by nobody for another', async () => {
			const held = await openedMeeting(world, pilotId);
			valueOf(await putOnTable(world, held, { outcome: 'opschalen' }));
			expect(await vote(world, held, 'eth3', 'for', { password: 'fout' })).toMatchObject({
				refusal: { code: 'password-wrong' }
			});
			expect(await vote(world, held, 'eth3', 'for', { motionHash: 'oud' })).toMatchObject({
				refusal: { code: 'meeting-motion-moved' }
			});
			expect(await vote(world, held, 'eth3', 'ja' as 'for')).toMatchObject({
				refusal: { code: 'meeting-choice' }
			});
			const { points } = await pageOf(world, held);
			const ballot = {
				...held,
				personId: await personId(held, 'eth1'),
				choice: 'for' as const,
				dissent: '',
				motionHash: points.at(-1)!.motion!.hash,
				password
			};
			// A member who is no officer cannot put another's vote, not even knowing a password.
			expect(await castVote(world.ctx('eth3'), ballot)).toMatchObject({
				refusal: { code: 'meeting-vote-other' }
			});
			const eth3 = { ...ballot, personId: await personId(held, 'eth3') };
			expect(await castVote(world.ctx('eth2'), { ...eth3, password: 'fout' })).toMatchObject({
				refusal: { code: 'password-wrong' }
			});
			valueOf(await castVote(world.ctx('eth2'), eth3));
			const cast = await db()
				.selectFrom('meetingBallot')
				.selectAll()
				.where('pointId', '=', held.pointId)
				.execute();
			expect(cast).toMatchObject([{ personId: eth3.personId, way: 'table' }]);
			const entry = await db()
				.selectFrom('auditEvent')
				.selectAll()
				.where('action', '=', 'meeting.voted')
				.where('subjectId', '=', held.pointId)
				.executeTakeFirstOrThrow();
			expect(entry.actorId).toBe(world.users.eth3);
			expect(JSON.parse(entry.detail)).toMatchObject({
				way: 'table',
				screenOf: world.users.eth2
			});
		});

		it('a motion rests on what was on the page, fits the phase and can be withdrawn', async () => {
			const held = await openedMeeting(world, pilotId);
			const page = await pageOf(world, held);
			const motion = {
				...held,
				outcome: 'opschalen' as const,
				text: 'Ja',
				conditions: '',
				stateHash: page.table.stateHash,
				snapshotId: page.table.snapshot?.id ?? null
			};
			const put = (more: object = {}, who: PersonKey = 'eth1') =>
				putMotion(world.ctx(who), { ...motion, ...more });
			const code = async (made: Promise<Result<unknown>>) => {
				const result = await made;
				return result.ok ? 'fine' : result.refusal.code;
			};
			expect(await code(put({}, 'eth3'))).toBe('meeting-officers-only');
			expect(await code(put({ outcome: 'starten' }))).toBe('meeting-motion-outcome');
			expect(await code(put({ text: ' ' }))).toBe('meeting-motion-text');
			expect(await code(put({ stateHash: 'oud' }))).toBe('decision-moved');
			expect(await code(put({ pointId: page.points[0]!.id }))).toBe('meeting-point-not-voting');
			expect(await code(put())).toBe('fine');
			expect(await code(put())).toBe('meeting-point-voting');
			valueOf(await vote(world, held, 'eth1', 'against'));
			valueOf(await withdrawMotion(world.ctx('eth1'), held));
			world.clock.advance(1000);
			expect(await code(put({ text: 'Beter verwoord' }))).toBe('fine');
			// The vote on the withdrawn motion does not count on the new one.
			const { voters } = (await pageOf(world, held)).points.at(-1)!;
			expect(voters.every(({ voted }) => !voted)).toBe(true);
		});
	});

	describe('the roll and the end', () => {
		it('asks the roll before a motion and before the end', async () => {
			const held = await plannedMeeting(world, pilotId);
			expect(await recordPresence(world.ctx('eth1'), { ...held, people: [] })).toMatchObject({
				refusal: { code: 'meeting-not-open' }
			});
			expect(await openMeeting(world.ctx('eth3'), held)).toMatchObject({
				refusal: { code: 'meeting-officers-only' }
			});
			valueOf(await openMeeting(world.ctx('eth1'), held));
			expect(await putOnTable(world, held, { outcome: 'opschalen' })).toMatchObject({
				refusal: { code: 'meeting-roll' }
			});
			expect(await closeMeeting(world.ctx('eth1'), held)).toMatchObject({
				refusal: { code: 'meeting-roll' }
			});
			const people = [{ id: 'x', presence: 'present' }];
			expect(await recordPresence(world.ctx('eth1'), { ...held, people })).toMatchObject({
				refusal: { code: 'meeting-person' }
			});
			await callRoll(world, held, ['eth1', 'eth2']);
			valueOf(await notePoint(world.ctx('eth2'), { ...held, note: 'Besproken' }));
			valueOf(await closeMeeting(world.ctx('eth1'), held));
			expect(await lastAudit()).toBe('meeting.closed');
			for (const act of [
				recordPresence(world.ctx('eth1'), { ...held, people: [] }),
				closeMeeting(world.ctx('eth1'), held),
				addPoint(world.ctx('eth1'), { ...held, kind: 'advice', title: '', note: '' })
			])
				expect(await act).toMatchObject({ refusal: { code: 'meeting-over' } });
		});

		it('chair or secretary can be replaced when one falls ill', async () => {
			const held = await openedMeeting(world, pilotId);
			const offices = { chairId: world.users.eth1, secretaryId: world.users.eth3 };
			expect(await changeOffices(world.ctx('vb1'), { ...held, ...offices })).toMatchObject({
				refusal: { code: 'not-allowed' }
			});
			valueOf(await changeOffices(world.ctx('eth3'), { ...held, ...offices }));
			expect(await closeMeeting(world.ctx('eth2'), held)).toMatchObject({
				refusal: { code: 'meeting-officers-only' }
			});
			valueOf(await closeMeeting(world.ctx('eth3'), held));
		});

		it('another organisation sees nothing of it', async () => {
			const held = await plannedMeeting(world, pilotId);
			expect(await meetingPage(world.ctx('outsider'), held)).toMatchObject({
				refusal: { code: 'not-found' }
			});
			const other = await livePilot(world);
			expect(await meetingPage(world.ctx('eth1'), { ...held, pilotId: other })).toMatchObject({
				refusal: { code: 'not-found' }
			});
		});
	});

	describe('the decision after the meeting', () => {
		const decide = async () => {
			const { screenHash } = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
			return valueOf(
				await signDecision(world.ctx('vb1'), {
					pilotId,
					screenHash,
					password,
					outcome: 'verder-meten',
					reason: '',
					dissent: '',
					nextReviewOn: '2026-06-01',
					conditions: []
				})
			);
		};

		it('rests on the voted advice and says nothing moved when nothing did', async () => {
			await recordClean(world, pilotId, 5);
			await holdMeeting(world, pilotId, {
				outcome: 'verder-meten',
				votes: { eth1: 'for', eth2: 'for' }
			});
			const desk = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
			expect(desk.advice.ethics).toMatchObject({ outcome: 'gunstig', outdated: false });
			expect(desk.advice.ethics?.meeting?.at).toBe('2026-03-02T09:00:00.000Z');
			expect(desk.sinceMeeting).toBeNull();
			const { id } = await decide();
			const page = valueOf(await decisionPage(world.ctx('auditor'), pilotId, id));
			expect(page.advice.ethics?.motion).toBe('verder-meten');
			expect(page.sinceMeeting).toBeNull();
		});

		it('says so when figures or facts changed since the board voted', async () => {
			await recordClean(world, pilotId, 5);
			await holdMeeting(world, pilotId, {
				outcome: 'verder-meten',
				votes: { eth1: 'for', eth2: 'for' }
			});
			world.clock.advance(60_000);
			await recordClean(world, pilotId, 1);
			await registerByRow(world, pilotId, 'engine', 'extractief', '9.0.0');
			const desk = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
			expect(desk.sinceMeeting?.figures).toMatchObject({
				before: { verdict: 'CONTINUE' },
				after: { verdict: expect.any(String) as string }
			});
			expect(desk.sinceMeeting?.facts?.after.engines).toContain('extractief@9.0.0');
		});
	});
});
