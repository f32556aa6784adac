import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '#lib/domain/result.ts';
import { giveAdvice } from '#lib/server/decisions/advice.ts';
import { adviceDesk, decisionDesk } from '#lib/server/decisions/desk.ts';
import { decisionOverview } from '#lib/server/decisions/overview.ts';
import { loadTable } from '#lib/server/meetings/table.ts';
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

	async function dpo(person: PersonKey, more: object = {}) {
		const { stateHash } = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
		const advice = { pilotId, outcome: 'ongunstig' as const, text: 'Nog niet', snapshotId: null };
		return giveAdvice(world.ctx(person), 'dpo', { ...advice, stateHash, ...more });
	}
	const rows = () =>
		world.services.db.selectFrom('advice').selectAll().where('pilotId', '=', pilotId).execute();

	it('is given on what was seen, and recorded without its words', async () => {
		await recordClean(world, pilotId, 10);
		const desk = valueOf(await adviceDesk(world.ctx('dpo'), pilotId, 'dpo'));
		const snapshotId = desk.snapshot!.id;
		const id = valueOf(await dpo('dpo', { snapshotId }));
		expect(await rows()).toMatchObject([
			{
				id,
				kind: 'dpo',
				outcome: 'ongunstig',
				votes: null,
				snapshotId,
				stateHash: desk.stateHash,
				by: world.users.dpo,
				meetingPointId: null
			}
		]);
		const entry = await world.services.db
			.selectFrom('auditEvent')
			.selectAll()
			.where('subjectId', '=', id)
			.executeTakeFirstOrThrow();
		expect(entry.action).toBe('advice.given');
		expect(JSON.parse(entry.detail)).toMatchObject({ kind: 'dpo', outcome: 'ongunstig' });
		expect(entry.detail).not.toContain('Nog niet');
	});

	it('of the security officer stands beside it, on the desk, in the decision and on the table', async () => {
		const { stateHash } = valueOf(await adviceDesk(world.ctx('ciso'), pilotId, 'ciso'));
		const advice = { pilotId, outcome: 'ongunstig' as const, text: 'Eerst versleutelen' };
		const given = { ...advice, snapshotId: null, stateHash };
		for (const person of ['dpo', 'vb1', 'po'] as const)
			expect(await giveAdvice(world.ctx(person), 'ciso', given)).toMatchObject({
				refusal: { code: 'not-allowed' }
			});
		const before = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
		const id = valueOf(await giveAdvice(world.ctx('ciso'), 'ciso', given));
		const desk = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
		expect(desk.advice.ciso).toMatchObject({ id, text: 'Eerst versleutelen', outdated: false });
		expect(desk.advice.dpo).toBeNull();
		// It moved what was on the screen, and asks no reason of who decides otherwise.
		expect(desk.screenHash).not.toBe(before.screenHash);
		const tabled = await loadTable(world.services.db, world.services, pilotId);
		expect(tabled?.table.cisoAdvice).toMatchObject({ outcome: 'ongunstig', outdated: false });
		expect(tabled?.table.dpoAdvice).toBeNull();
	});

	it('only by the DPO: the ethics board advises by a vote in a meeting', async () => {
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
		expect(await code(dpo('dpo', { outcome: 'misschien' }))).toBe('advice-outcome');
		expect(await code(dpo('dpo', { stateHash: 'oud' }))).toBe('decision-moved');
		expect(await code(dpo('dpo', { snapshotId: 'niets' }))).toBe('not-found');
		expect(await code(dpo('dpo', { text: '' }))).toBe('advice-text');
		expect(await rows()).toEqual([]);
	});

	it('a verdict of another pilot cannot be what was seen', async () => {
		await recordClean(world, pilotId, 5);
		const other = valueOf(await decisionDesk(world.ctx('vb1'), pilotId)).snapshot!.id;
		pilotId = await livePilot(world);
		expect(await dpo('dpo', { snapshotId: other })).toMatchObject({
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
