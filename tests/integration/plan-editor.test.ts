import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planDiff } from '#lib/domain/plan-diff.ts';
import type { Expectation } from '#lib/domain/plan-expectation.ts';
import { expectationsFor } from '#lib/domain/plan-expectation.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { planHash } from '#lib/domain/plan.ts';
import type { Result } from '#lib/domain/result.ts';
import { refusalSentence } from '#lib/server/errors.ts';
import { recordMeasurements } from '#lib/server/measurements/record.ts';
import { freezePlan } from '#lib/server/plans/freeze.ts';
import { draftPlan } from '#lib/server/plans/plan-repository.ts';
import { planEditor, presetOf, savePlan, undoPlan } from '#lib/server/plans/plans.ts';
import { askPower, cancelPower, powerProgress, powerRoom } from '#lib/server/plans/power.ts';
import { dialectKeys } from '../support/database.ts';
import { frozenPlanFor, preparedPilot, standardPlan } from '../support/pilot.ts';
import type { World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';

describe.each(dialectKeys)('the plan editor on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	beforeEach(async () => {
		world = await openWorld(dialect);
		pilotId = await preparedPilot(world);
	});
	afterEach(() => world.close());

	const lastAction = async () => (await world.auditActions()).at(-1);
	const value = <T>(result: Result<T>): T => {
		if (!result.ok) throw new Error(refusalSentence(result.refusal, 'en'));
		return result.value;
	};
	const save = (plan: Plan, version?: number, reason?: string) =>
		savePlan(world.ctx('po'), { pilotId, plan, version, reason });
	const stored = async () => (await draftPlan(world.services.db, pilotId))?.plan;
	const margin = (plan: Plan, margin: number): Plan => ({
		...plan,
		kpis: plan.kpis.map((kpi) => (kpi.id === 'volledigheid' ? { ...kpi, margin } : kpi))
	});
	const all = (plan: Plan) => plan.kpis.map(({ id }) => id);

	it('takes changes back one by one, down to the first save', async () => {
		const plan = standardPlan(world);
		await save(plan);
		world.clock.advance(600_000);
		await save(margin(plan, 0.08), 1);
		world.clock.advance(600_000);
		await save({ ...margin(plan, 0.08), alpha: 0.02 }, 2);
		const once = value(await undoPlan(world.ctx('fb'), { pilotId, version: 3 }));
		expect(planDiff(once.plan, margin(plan, 0.08))).toEqual([]);
		expect(await lastAction()).toBe('plan.undone');
		const twice = value(await undoPlan(world.ctx('po'), { pilotId, version: 4 }));
		expect(twice.plan).toEqual(plan);
		expect(await stored()).toEqual(plan);
		const thrice = await undoPlan(world.ctx('po'), { pilotId, version: 5 });
		expect(thrice).toMatchObject({ refusal: { code: 'plan-nothing-to-undo' } });
		const stale = await undoPlan(world.ctx('po'), { pilotId, version: 4 });
		expect(stale).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
		expect(await undoPlan(world.ctx('mw1'), { pilotId, version: 5 })).toMatchObject({
			refusal: { code: 'not-allowed' }
		});
	});

	it('counts the letters of one number as one step, and an unchanged save as none', async () => {
		const plan = standardPlan(world);
		await save(plan);
		await save(margin(plan, 0.01), 1);
		await save(margin(plan, 0.015), 2);
		const before = (await world.auditActions()).length;
		expect(value(await save(margin(plan, 0.015), 3)).version).toBe(3);
		expect((await world.auditActions()).length).toBe(before);
		const undone = value(await undoPlan(world.ctx('po'), { pilotId, version: 3 }));
		expect(undone.plan).toEqual(plan);
	});

	it('tells the trail once that someone writes, and from which state each begins', async () => {
		const plan = standardPlan(world);
		const alpha = (value: number) => ({ ...plan, alpha: value });
		const told = async () => {
			const rows = await world.services.db
				.selectFrom('auditEvent')
				.select(['action', 'actorName', 'detail'])
				.where('action', 'like', 'plan.%')
				.orderBy('seq')
				.execute();
			return rows.map(({ action, detail }) => {
				const { before, hash } = JSON.parse(detail) as { before?: string; hash: string };
				return [action, before, hash];
			});
		};
		await save(plan);
		for (let version = 1; version < 5; version += 1) {
			world.clock.advance(60_000);
			await save(alpha(0.01 * version), version);
		}
		const first = ['plan.saved', undefined, planHash(plan)];
		expect(await told()).toEqual([first]);
		const other = await savePlan(world.ctx('fb'), { pilotId, plan: alpha(0.06), version: 5 });
		expect(other).toMatchObject({ ok: true });
		const second = ['plan.saved', planHash(alpha(0.04)), planHash(alpha(0.06))];
		expect(await told()).toEqual([first, second]);
		await save(alpha(0.07), 6);
		world.clock.advance(900_000);
		await save(alpha(0.08), 7);
		await undoPlan(world.ctx('po'), { pilotId, version: 8 });
		await save(alpha(0.09), 9);
		expect((await told()).slice(2)).toEqual([
			['plan.saved', planHash(alpha(0.06)), planHash(alpha(0.07))],
			['plan.saved', planHash(alpha(0.07)), planHash(alpha(0.08))],
			['plan.undone', planHash(alpha(0.08)), planHash(alpha(0.07))],
			['plan.saved', planHash(alpha(0.07)), planHash(alpha(0.09))]
		]);
	});

	it('shows what a preset would change and changes nothing; applied, it can be undone', async () => {
		const plan = standardPlan(world);
		const small = { ...plan, teamOnly: true, kpis: plan.kpis.slice(0, 3) };
		await save(small);
		const careful = value(await presetOf(world.ctx('po'), pilotId, 'voorzichtig')).plan;
		expect(await stored()).toEqual(small);
		expect(all(careful)).toEqual(all(small));
		expect(careful.teamOnly).toBe(true);
		expect(careful.kpis.find(({ id }) => id === 'volledigheid')?.margin).toBe(0.07);
		expect(careful.minimums.baselineReports).toBeGreaterThan(plan.minimums.baselineReports);
		await save(careful, 1);
		const back = value(await presetOf(world.ctx('po'), pilotId, 'gewoon')).plan;
		expect(planDiff(back, small)).toEqual([]);
		expect(value(await undoPlan(world.ctx('po'), { pilotId, version: 2 })).plan).toEqual(small);
		expect(await presetOf(world.ctx('po'), pilotId, 'roekeloos')).toMatchObject({
			refusal: { code: 'plan-preset-unknown' }
		});
	});

	it('lets nobody freeze a margin that the board does not stand for', async () => {
		const plan = standardPlan(world);
		await save(plan);
		const input = { pilotId, hash: planHash(plan), password };
		const refused = await freezePlan(world.ctx('vb1'), {
			...input,
			confirmed: ['gelijke-behandeling']
		});
		expect(refused).toMatchObject({
			refusal: { code: 'plan-margins-unconfirmed', field: 'confirmed' }
		});
		if (!refused.ok) expect(refusalSentence(refused.refusal, 'nl')).toContain('Volledigheid.');
		expect(await stored()).toEqual(plan);
		expect(await world.services.db.selectFrom('signature').selectAll().execute()).toEqual([]);
		const confirmed = ['volledigheid', 'gelijke-behandeling'];
		value(await freezePlan(world.ctx('vb1'), { ...input, confirmed }));
		const entry = await world.services.db
			.selectFrom('auditEvent')
			.select('detail')
			.where('action', '=', 'plan.frozen')
			.executeTakeFirstOrThrow();
		expect(JSON.parse(entry.detail)).toMatchObject({
			margins: { volledigheid: 0.1, 'gelijke-behandeling': 1.25 }
		});
	});

	describe('refuses, naming the field, and changes nothing', () => {
		it.each<[string, (plan: Plan) => Plan, string]>([
			[
				'a threshold worse than the limit',
				(plan) => ({
					...plan,
					kpis: plan.kpis.map((kpi) =>
						kpi.id === 'administratietijd' ? { ...kpi, limit: -0.2, go: 0 } : kpi
					)
				}),
				'Administratietijd: drempel voor groen'
			],
			[
				'a norm of 100 %',
				(plan) => ({
					...plan,
					kpis: plan.kpis.map((kpi) => (kpi.id === 'keuze-gevraagd' ? { ...kpi, go: 1 } : kpi))
				}),
				'Keuze gevraagd: drempel voor groen'
			],
			['no KPIs', (plan) => ({ ...plan, kpis: [] }), 'KPI’s'],
			[
				'an unknown unit',
				(plan) => ({
					...plan,
					kpis: plan.kpis.map((kpi) =>
						kpi.id === 'administratietijd' ? { ...kpi, unit: 'parsec' as never } : kpi
					)
				}),
				'Administratietijd'
			],
			['a margin of the wrong sign', (plan) => margin(plan, -0.1), 'Volledigheid: marge'],
			['α outside its range', (plan) => ({ ...plan, alpha: 0.5 }), 'Kans op een foute uitslag (α)'],
			[
				'an end in the past',
				(plan) => ({ ...plan, horizon: { until: '2026-03-01T23:59:59.000Z' } }),
				'Einde: datum'
			]
		])('%s', async (_, change, place) => {
			const plan = change(standardPlan(world));
			await save(plan);
			const before = await world.auditActions();
			const signed = { pilotId, hash: planHash(plan), password, confirmed: all(plan) };
			const refused = await freezePlan(world.ctx('vb1'), signed);
			if (refused.ok) throw new Error('frozen');
			expect(refused.refusal.code).toBe('plan-incomplete');
			expect(refusalSentence(refused.refusal, 'nl')).toContain(place);
			for (const locale of ['nl', 'en', 'fr'] as const)
				expect(refusalSentence(refused.refusal, locale)).not.toMatch(/[{}]|undefined/);
			expect(await draftPlan(world.services.db, pilotId)).toMatchObject({ version: 1 });
			expect(await world.auditActions()).toEqual(before);
		});

		it('a KPI twice', async () => {
			const plan = standardPlan(world);
			const twice = { ...plan, kpis: [...plan.kpis, plan.kpis[0]!] };
			const refused = await save(twice);
			if (refused.ok) throw new Error('saved');
			expect(refusalSentence(refused.refusal, 'nl')).toContain('“Administratietijd” staat al');
			expect(await stored()).toBeUndefined();
		});

		it('an edit of a frozen plan', async () => {
			const plan = standardPlan(world);
			await frozenPlanFor(world, pilotId, plan);
			// The form was opened before the freeze and comes in after it.
			const late = await save(margin(plan, 0.2), 1);
			expect(late).toMatchObject({ refusal: { code: 'plan-frozen' } });
			const editor = value(await planEditor(world.ctx('po'), pilotId));
			expect(editor.agreed.map(({ hash }) => hash)).toEqual([planHash(plan)]);
			expect(editor.draft).toBeNull();
		});

		it('a later epoch without a baseline', async () => {
			await frozenPlanFor(world, pilotId);
			const plan = { ...standardPlan(world), alpha: 0.04 };
			await save(plan, undefined, 'Het team is kleiner.');
			const signed = { pilotId, hash: planHash(plan), password, confirmed: all(plan) };
			const refused = await freezePlan(world.ctx('vb1'), signed);
			if (refused.ok) throw new Error('frozen');
			expect(refused.refusal.code).toBe('plan-epoch-without-baseline');
			expect(refusalSentence(refused.refusal, 'nl')).toContain('Administratietijd, Volledigheid');
			const { agreed, draft } = value(await planEditor(world.ctx('po'), pilotId));
			expect(agreed.map(({ epoch, status }) => [epoch, status])).toEqual([[1, 'frozen']]);
			expect(draft?.epoch).toBe(2);
		});
	});

	describe('how many reports it takes', () => {
		/** Little to simulate: one goal, few reports. */
		const small = (): Plan => {
			const plan = standardPlan(world);
			return {
				...plan,
				horizon: { reports: 60 },
				kpis: plan.kpis.filter(({ id }) => id === 'administratietijd')
			};
		};
		const ask = (change: Partial<Expectation> = {}, workers = 12) => {
			const kpis = expectationsFor(small(), {});
			kpis.administratietijd = { ...kpis.administratietijd!, ...change };
			return askPower(world.ctx('po'), { pilotId, workers, kpis });
		};
		const room = async () => value(await powerRoom(world.ctx('eth1'), pilotId));
		async function answer() {
			for (let i = 0; i < 600; i += 1) {
				const { power, running } = await room();
				if (power || !running) return power;
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
			throw new Error('no answer');
		}

		it('computes once, remembers it, and keeps what was expected', async () => {
			await save(small());
			expect((await room()).power).toBeNull();
			expect(value(await ask({ hope: -0.5 }))).toEqual({ known: false });
			expect(await lastAction()).toBe('plan.expected');
			const power = await answer();
			expect(power?.pilots).toBe(200);
			expect(power?.plan.points.at(-1)).toMatchObject({ reports: 60 });
			expect(power?.plan.points.at(-1)?.go).toBeGreaterThan(0.5);
			expect(value(await ask({ hope: -0.5 }))).toEqual({ known: true });
			const { expected, workers } = await room();
			expect(expected.administratietijd).toMatchObject({ hope: -0.5, origin: 'typed' });
			expect(workers).toBe(12);
			const rows = await world.services.db.selectFrom('powerCurve').selectAll().execute();
			expect(rows).toHaveLength(1);
		});

		it('can be stopped, and asks anew after that', async () => {
			await save(small());
			value(await ask({ hope: -0.21 }));
			expect(value(await powerProgress(world.ctx('eth1'), pilotId))).toMatchObject({ total: 200 });
			expect(await cancelPower(world.ctx('eth1'), pilotId)).toMatchObject({
				refusal: { code: 'not-allowed' }
			});
			value(await cancelPower(world.ctx('po'), pilotId));
			expect(value(await powerProgress(world.ctx('eth1'), pilotId))).toBeNull();
			expect((await room()).power).toBeNull();
			expect(value(await ask({ hope: -0.21 }))).toEqual({ known: false });
			expect(await answer()).not.toBeNull();
		});

		it('refuses what cannot be, and a plan that is not complete, and keeps nothing of it', async () => {
			await save(small());
			const refusal = async (result: ReturnType<typeof ask>) => {
				const refused = await result;
				if (refused.ok) throw new Error('computed');
				return refusalSentence(refused.refusal, 'nl');
			};
			expect(await refusal(ask({ hope: -2 }))).toContain(
				'Administratietijd: Tijdwinst waarop u hoopt'
			);
			expect(await refusal(ask({ baseline: Number.NaN }))).toContain('Tijd per verslag zonder AI');
			expect(await refusal(ask({}, 1))).toContain('Medewerkers');
			await save({ ...small(), alpha: 0.9 }, 1);
			expect(await refusal(ask())).toContain('Maak eerst het meetplan volledig');
			expect(await askPower(world.ctx('eth1'), { pilotId, workers: 12, kpis: {} })).toMatchObject({
				refusal: { code: 'not-allowed' }
			});
			expect(await powerRoom(world.ctx('outsider'), pilotId)).toMatchObject({
				refusal: { code: 'not-found' }
			});
			const rows = await world.services.db.selectFrom('planExpectation').selectAll().execute();
			expect(rows).toEqual([]);
		});

		it('starts from the pilot’s own baseline when that says enough', async () => {
			await save(small());
			const rows = Array.from({ length: 12 }, (_, i) => ({
				kpi: 'administratietijd',
				value: i % 2 ? 20 : 45,
				unit: 'minuten',
				path: 'baseline' as const,
				reportId: `r${i}`,
				workerPseudonym: `w${i}`,
				teamId: null,
				complexity: 'gewoon' as const,
				known: true,
				at: world.services.clock().toISOString(),
				source: 'stopwatch' as const,
				engineVersion: null
			}));
			await world.services.db
				.transaction()
				.execute(async (trx) =>
					value(await recordMeasurements(trx, world.services, pilotId, rows))
				);
			const { expected } = await room();
			expect(expected.administratietijd).toMatchObject({
				baseline: 30,
				origin: 'baseline',
				reports: 12
			});
			const { facts } = value(await planEditor(world.ctx('po'), pilotId));
			expect(facts).toMatchObject({ workers: 4, baseline: { administratietijd: 12 } });
		});
	});
});
