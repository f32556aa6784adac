import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BaselineSetup } from '#lib/domain/baseline.ts';
import type { Result } from '#lib/domain/result.ts';
import { agreeOnBaseline, baselineRoom } from '#lib/server/baseline/baseline.ts';
import { createContact } from '#lib/server/drafting/create-contact.ts';
import { frozenPlanFor, preparedPilot } from '../support/pilot.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';

const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
const setup: BaselineSetup = {
	way: 'stopwatch',
	templates: ['intakeverslag'],
	target: 40,
	perWorker: 2,
	reason: ''
};

describe.each(['sqlite', 'postgres'] as const)('the baseline on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	let template: string;

	beforeAll(async () => {
		world = await openWorld(dialect);
		pilotId = await preparedPilot(world);
		const { templates } = await world.services.db
			.selectFrom('pilot')
			.select('templates')
			.where('id', '=', pilotId)
			.executeTakeFirstOrThrow();
		template = (JSON.parse(templates) as string[])[0]!;
	});
	afterAll(() => world.close());

	const agree = (person: PersonKey, changes: Partial<BaselineSetup> = {}) =>
		agreeOnBaseline(world.ctx(person), pilotId, { ...setup, templates: [template], ...changes });

	const open = (mode: 'baseline' | 'stopwatch') =>
		createContact(world.ctx('mw1'), {
			pilotId,
			reference: `D-${mode}-1`,
			templateId: template,
			language: 'nl',
			complexity: 'gewoon',
			known: true,
			mode
		});

	it('is agreed on by those who make the plan, and by nobody else', async () => {
		expect(code(await agree('mw1'))).toBe('not-allowed');
		expect(code(await agree('outsider'))).toBe('not-found');
		expect(code(await agree('po', { target: 5 }))).toBe('baseline-target');
		expect(code(await agree('po'))).toBe('ok');
		const actions = await world.auditActions();
		expect(actions.filter((action) => action === 'baseline.agreed')).toHaveLength(1);
	});

	it('holds every report to the way that was agreed', async () => {
		expect(code(await open('baseline'))).toBe('baseline-other-way');
		expect(code(await open('stopwatch'))).toBe('ok');
	});

	it('counts finished reports, for the pilot as a whole and for oneself', async () => {
		await world.services.db
			.updateTable('contact')
			.set({ status: 'measured' })
			.where('pilotId', '=', pilotId)
			.where('path', '=', 'baseline')
			.execute();
		const room = async (person: PersonKey) => {
			const found = await baselineRoom(world.ctx(person), pilotId);
			if (!found.ok) throw new Error(found.refusal.code);
			return found.value;
		};
		const mine = await room('mw1');
		expect(mine).toMatchObject({
			own: 1,
			counts: { reports: 1, workers: 0, otherWay: 0 },
			may: { edit: false, collect: true }
		});
		expect(await room('po')).toMatchObject({ own: 0, may: { edit: true } });
		expect(mine.gaps.map(({ code: gap }) => gap)).toEqual(['reports', 'workers', 'complexity']);
	});

	it('keeps the way once there are reports, asks a reason for other changes, and ends with the freeze', async () => {
		expect(code(await agree('po', { way: 'baseline', reason: 'toch anders' }))).toBe(
			'baseline-way-fixed'
		);
		expect(code(await agree('po', { target: 50 }))).toBe('reason-required');
		expect(code(await agree('po', { target: 50, reason: 'een team erbij' }))).toBe('ok');
		await frozenPlanFor(world, pilotId);
		expect(code(await agree('po', { target: 60, reason: 'nog meer' }))).toBe('baseline-pinned');
		expect((await baselineRoom(world.ctx('po'), pilotId)).ok).toBe(true);
	});
});
