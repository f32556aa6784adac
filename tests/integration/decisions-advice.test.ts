import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '#lib/domain/result.ts';
import { giveDpoAdvice, giveEthicsAdvice } from '#lib/server/decisions/advice.ts';
import { adviceDesk, decisionDesk } from '#lib/server/decisions/desk.ts';
import { decisionOverview } from '#lib/server/decisions/overview.ts';
import { dialectKeys } from '../support/database.ts';
import { livePilot, recordClean, registerByRow } from '../support/ready-pilot.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';

describe.each(dialectKeys)('advice on %s', (dialect) => {
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

	const votes = { for: 2, against: 1, abstain: 0 };
	async function ethics(person: PersonKey, more: object = {}) {
		const desk = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
		return giveEthicsAdvice(world.ctx(person), {
			pilotId,
			outcome: 'gunstig',
			text: 'Wij zien geen bezwaar',
			votes,
			dissent: 'Een lid vindt de toestemming te vaag',
			snapshotId: desk.snapshot?.id ?? null,
			stateHash: desk.stateHash,
			...more
		});
	}
	async function dpo(person: PersonKey, more: object = {}) {
		const { stateHash } = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
		const advice = { pilotId, outcome: 'ongunstig' as const, text: 'Nog niet', snapshotId: null };
		return giveDpoAdvice(world.ctx(person), { ...advice, stateHash, ...more });
	}
	const rows = () =>
		world.services.db.selectFrom('advice').selectAll().where('pilotId', '=', pilotId).execute();

	it('is given with its votes and dissent, tied to what its givers saw, and recorded', async () => {
		await recordClean(world, pilotId, 10);
		const desk = valueOf(await adviceDesk(world.ctx('eth1'), pilotId, 'ethics'));
		const id = valueOf(await ethics('eth1'));
		expect(await rows()).toMatchObject([
			{
				id,
				kind: 'ethics',
				outcome: 'gunstig',
				votes: JSON.stringify(votes),
				dissent: 'Een lid vindt de toestemming te vaag',
				snapshotId: desk.snapshot!.id,
				stateHash: desk.stateHash,
				by: world.users.eth1
			}
		]);
		const entry = await world.services.db
			.selectFrom('auditEvent')
			.selectAll()
			.where('subjectId', '=', id)
			.executeTakeFirstOrThrow();
		expect(entry.action).toBe('advice.given');
		expect(JSON.parse(entry.detail)).toMatchObject({ kind: 'ethics', outcome: 'gunstig', votes });
		expect(entry.detail).not.toContain('toestemming');
	});

	it('only by the board or the DPO, each its own kind', async () => {
		for (const person of ['vb1', 'po', 'dpo', 'mw1', 'auditor'] as const) {
			expect(await ethics(person)).toMatchObject({ refusal: { code: 'not-allowed' } });
		}
		for (const person of ['vb1', 'po', 'eth1', 'mw1', 'auditor'] as const) {
			expect(await dpo(person)).toMatchObject({ refusal: { code: 'not-allowed' } });
			expect((await world.auditActions()).at(-1)).toBe('access.refused');
		}
		expect(await dpo('outsider')).toMatchObject({ refusal: { code: 'not-found' } });
		expect(await rows()).toEqual([]);
	});

	it('refuses what is incomplete or contradicts itself', async () => {
		const code = async (made: Promise<Result<string>>) => {
			const result = await made;
			return result.ok ? 'given' : result.refusal.code;
		};
		const vote = (yes: number, no: number, abstain = 0) => ({
			votes: { for: yes, against: no, abstain }
		});
		expect(await code(ethics('eth1', { text: ' ' }))).toBe('advice-text');
		expect(await code(ethics('eth1', { outcome: 'misschien' }))).toBe('advice-outcome');
		expect(await code(ethics('eth1', vote(0, 0)))).toBe('advice-votes');
		expect(await code(ethics('eth1', vote(1.5, 0)))).toBe('advice-votes');
		expect(await code(ethics('eth1', vote(-1, 0)))).toBe('advice-votes');
		expect(await code(ethics('eth1', vote(1, 2)))).toBe('advice-votes-mismatch');
		expect(await code(ethics('eth1', vote(1, 1)))).toBe('advice-votes-mismatch');
		expect(await code(ethics('eth1', { ...vote(2, 1), outcome: 'ongunstig' }))).toBe(
			'advice-votes-mismatch'
		);
		expect(await code(ethics('eth1', { stateHash: 'oud' }))).toBe('decision-moved');
		expect(await code(ethics('eth1', { snapshotId: 'niets' }))).toBe('not-found');
		expect(await code(dpo('dpo', { text: '' }))).toBe('advice-text');
		expect(await rows()).toEqual([]);
		expect(await code(ethics('eth1', { ...vote(1, 1), outcome: 'ongunstig' }))).toBe('given');
		expect(await code(ethics('eth1', vote(1, 0, 2)))).toBe('given');
	});

	it('a verdict of another pilot cannot be what was seen', async () => {
		await recordClean(world, pilotId, 5);
		const other = valueOf(await decisionDesk(world.ctx('vb1'), pilotId)).snapshot!.id;
		pilotId = await livePilot(world);
		expect(await ethics('eth1', { snapshotId: other })).toMatchObject({
			refusal: { code: 'not-found' }
		});
	});

	it('is never changed: a new one stands beside it and counts', async () => {
		valueOf(await dpo('dpo'));
		world.clock.advance(60_000);
		valueOf(await dpo('dpo', { outcome: 'gunstig', text: 'Nu wel' }));
		const overview = valueOf(await decisionOverview(world.ctx('auditor'), pilotId));
		expect(overview.advice.map(({ text }) => text)).toEqual(['Nu wel', 'Nog niet']);
		const { advice } = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
		expect(advice.dpo).toMatchObject({ outcome: 'gunstig', outdated: false });
		const { db } = world.services;
		await expect(db.updateTable('advice').set({ text: 'anders' }).execute()).rejects.toThrow(
			/append-only/
		);
		await expect(db.deleteFrom('advice').execute()).rejects.toThrow(/append-only/);
	});

	it('is marked when the state it was given on has changed', async () => {
		valueOf(await dpo('dpo'));
		await registerByRow(world, pilotId, 'engine', 'extractief', '9.0.0');
		const { advice } = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
		expect(advice.dpo?.outdated).toBe(true);
		expect(advice.ethics).toBeNull();
	});
});

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
	return result.value;
}
