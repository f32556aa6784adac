import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioView } from '#lib/domain/portfolio.ts';
import { portfolioCsv } from '#lib/features/portfolio/csv.ts';
import { portfolioView } from '#lib/forms/portfolio.ts';
import type { Ctx } from '#lib/server/context.ts';
import { signDecision } from '#lib/server/decisions/sign.ts';
import { decisionDesk } from '#lib/server/decisions/desk.ts';
import { reportIncident } from '#lib/server/incidents/report.ts';
import { computeVerdict } from '#lib/server/measurements/verdict.ts';
import { governanceStatesOf, loadGovernanceState } from '#lib/server/pilots/governance.ts';
import { listPilots } from '#lib/server/pilots/pilot-repository.ts';
import { portfolio } from '#lib/server/portfolio/portfolio.ts';
import { dialectKeys } from '../support/database.ts';
import { preparedPilot } from '../support/pilot.ts';
import { livePilot, readyPilot, recordClean, registerByRow } from '../support/ready-pilot.ts';
import type { World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';

const view = (asked: Record<string, string> = {}): PortfolioView => portfolioView.parse(asked);

describe.each(dialectKeys)('portfolio on %s', (dialect) => {
	let world: World;
	beforeEach(async () => {
		world = await openWorld(dialect);
	});
	afterEach(() => world.close());

	const seen = async (ctx: Ctx, asked: Record<string, string> = {}) => {
		const found = await portfolio(ctx, view(asked));
		if (!found.ok) throw new Error(found.refusal.code);
		return found.value;
	};
	const names = async (ctx: Ctx, asked: Record<string, string> = {}) =>
		(await seen(ctx, asked)).rows.map(({ name }) => name);
	const rename = (id: string, name: string) =>
		world.services.db.updateTable('pilot').set({ name }).where('id', '=', id).execute();

	async function started(): Promise<string> {
		const pilotId = await readyPilot(world);
		const desk = await decisionDesk(world.ctx('vb1'), pilotId);
		if (!desk.ok) throw new Error(desk.refusal.code);
		const signed = await signDecision(world.ctx('vb1'), {
			pilotId,
			outcome: 'starten',
			reason: 'Klaar',
			dissent: '',
			nextReviewOn: '2026-03-20',
			conditions: [{ text: 'Steekproef', ownerId: world.users.su, dueDate: '2026-03-10' }],
			screenHash: desk.value.screenHash,
			password
		});
		if (!signed.ok) throw new Error(signed.refusal.code);
		return pilotId;
	}

	it('shows where each pilot stands, what holds it up and what waits for the reader', async () => {
		const running = await started();
		await rename(running, 'Lopend');
		await recordClean(world, running, 30);
		await computeVerdict(world.ctx('po'), running);
		const preparing = await preparedPilot(world);
		await rename(preparing, 'Ander');
		const { rows, total } = await seen(world.ctx('vb1'));
		expect(total).toBe(2);
		expect(rows.map(({ name }) => name)).toEqual(['Ander', 'Lopend']);
		expect(rows[1]).toMatchObject({
			phase: 'kennismaking',
			verdict: 'CONTINUE',
			weeksLeft: null,
			reports: { have: 30, need: 500 },
			reasons: [],
			decision: { stale: false, nextReviewOn: '2026-03-20' },
			reviewDue: false,
			conditions: { open: 1, overdue: 0 },
			mine: true,
			needs: []
		});
		expect(rows[0]?.gate?.blockers.length).toBeGreaterThan(3);
		expect((await seen(world.ctx('su'))).rows[1]?.needs).toEqual(['condition']);
		world.clock.set('2026-03-21T09:00:00.000Z');
		expect((await seen(world.ctx('vb1'))).rows[1]).toMatchObject({
			conditions: { open: 1, overdue: 1 },
			reviewDue: true,
			needs: ['review'],
			reasons: [{ code: 'condition-overdue' }]
		});
		await registerByRow(world, running, 'engine', 'extractief', '2.0.0');
		expect((await seen(world.ctx('vb1'))).rows[1]).toMatchObject({
			decision: { stale: true },
			needs: ['stale', 'review']
		});
		await reportIncident(world.ctx('mw1'), {
			pilotId: running,
			severity: 'ernstig',
			kind: 'datalek',
			description: 'Verkeerd adres'
		});
		const [row] = (await seen(world.ctx('ciso'), { q: 'lopend' })).rows;
		expect(row).toMatchObject({ running: 'gepauzeerd', verdict: 'PAUSE', needs: ['incident'] });
	});

	it('lists only what the reader may see, and everything for oversight', async () => {
		await preparedPilot(world);
		const other = await preparedPilot(world);
		await world.services.db
			.updateTable('pilotRole')
			.set({ endedAt: '2026-03-02T10:00:00.000Z' })
			.where('pilotId', '=', other)
			.where('userId', '=', world.users.po)
			.execute();
		expect((await seen(world.ctx('po'))).total).toBe(1);
		expect((await seen(world.ctx('auditor'))).total).toBe(2);
		expect((await seen(world.ctx('outsider'))).total).toBe(0);
		expect((await seen(world.ctx('auditor'), { mijn: 'ja' })).rows).toEqual([]);
	});

	it('filters by text, phase and verdict, and sorts by every column in both directions', async () => {
		for (const [name, phase] of [
			['Älpha 2', 'kennismaking'],
			['alpha 10', 'voorbereiding'],
			['Beta', 'uitbreiding']
		] as const) {
			const id = await livePilot(world, phase);
			await rename(id, name);
			if (name === 'Beta') await recordClean(world, id, 63);
			if (name === 'Beta') await computeVerdict(world.ctx('po'), id);
		}
		const reader = world.ctx('auditor');
		expect(await names(reader)).toEqual(['Älpha 2', 'alpha 10', 'Beta']);
		expect(await names(reader, { richting: 'af' })).toEqual(['Beta', 'alpha 10', 'Älpha 2']);
		expect(await names(reader, { q: 'ALPHA 10' })).toEqual(['alpha 10']);
		expect(await names(reader, { fase: 'uitbreiding' })).toEqual(['Beta']);
		expect(await names(reader, { uitslag: 'GO' })).toEqual(['Beta']);
		expect(await names(reader, { uitslag: 'geen' })).toEqual(['Älpha 2', 'alpha 10']);
		expect(await names(reader, { fase: 'bestaat-niet', sorteer: 'x' })).toHaveLength(3);
		expect(await names(reader, { sorteer: 'fase' })).toEqual(['alpha 10', 'Älpha 2', 'Beta']);
		// What has no verdict stands last, whichever way.
		expect((await names(reader, { sorteer: 'uitslag' }))[0]).toBe('Beta');
		expect((await names(reader, { sorteer: 'uitslag', richting: 'af' }))[0]).toBe('Beta');
		for (const sorteer of ['einde', 'blokkades', 'besluit', 'herziening', 'voorwaarden'])
			expect(await names(reader, { sorteer, richting: 'af' })).toHaveLength(3);
	});

	it('writes the list as CSV in which nothing is a formula', async () => {
		const id = await preparedPilot(world);
		await rename(id, '=HYPERLINK("http://kwaad.example")');
		const { rows } = await seen(world.ctx('po'));
		const csv = portfolioCsv(rows, 'nl');
		expect(csv.split('\r\n')[0]).toMatch(/^Pilot,Doel,Fase,Toestand,AI aan,/);
		expect(csv).toContain(`"'=HYPERLINK(""http://kwaad.example"")"`);
		expect(portfolioCsv(rows, 'fr')).toContain('Préparation');
	});

	it('reads many pilots as it reads one, with as many queries for ten as for one', async () => {
		const first = await started();
		await recordClean(world, first, 63);
		await computeVerdict(world.ctx('po'), first);
		await preparedPilot(world);
		const { db } = world.services;
		const count = async () => {
			let queries = 0;
			const counted = db.withPlugin({
				transformQuery: ({ node }) => {
					queries += 1;
					return node;
				},
				transformResult: async ({ result }) => result
			});
			await seen({ ...world.ctx('auditor'), db: counted });
			return queries;
		};
		const few = await count();
		for (let i = 0; i < 8; i += 1) await preparedPilot(world);
		await livePilot(world);
		expect(await count()).toBe(few);
		const pilots = await listPilots(db, world.organisationId);
		const together = await governanceStatesOf(db, world.services, pilots);
		for (const { id } of pilots)
			expect(together.get(id)).toEqual(await loadGovernanceState(db, world.services, id));
	});
});
