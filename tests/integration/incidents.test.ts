import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '#lib/domain/result.ts';
import { pilotReasons } from '#lib/domain/permit.ts';
import { closeIncident } from '#lib/server/incidents/close.ts';
import type { IncidentReport } from '#lib/server/incidents/report.ts';
import { reportIncident } from '#lib/server/incidents/report.ts';
import { incidentOverview, incidentPage } from '#lib/server/incidents/view.ts';
import { loadGovernanceState } from '#lib/server/pilots/governance.ts';
import { dialectKeys } from '../support/database.ts';
import { livePilot, recordClean } from '../support/ready-pilot.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';

describe.each(dialectKeys)('incidents on %s', (dialect) => {
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

	const report = (person: PersonKey, more: Partial<IncidentReport> = {}) =>
		reportIncident(world.ctx(person), {
			pilotId,
			severity: 'ernstig',
			kind: 'datalek',
			description: 'Het verslag van Rozemarijn ging naar een verkeerd adres',
			...more
		});
	const close = (person: PersonKey, incidentId: string, measures = 'Adressen nagekeken') =>
		closeIncident(world.ctx(person), { pilotId, incidentId, measures });
	const state = async () =>
		(await loadGovernanceState(world.services.db, world.services, pilotId))!;
	const audited = async () => {
		const rows = await world.services.db
			.selectFrom('auditEvent')
			.select(['action', 'detail'])
			.where('pilotId', '=', pilotId)
			.where('action', 'not like', 'alert.%')
			.orderBy('seq')
			.execute();
		return rows;
	};

	it('a serious one pauses the pilot at once, with its audit entries, and counts as an event', async () => {
		await recordClean(world, pilotId, 5);
		const before = (await audited()).length;
		const { id, paused } = valueOf(await report('mw1'));
		expect(paused).toBe(true);
		const after = await state();
		expect(after.pilot.running).toBe('gepauzeerd');
		expect(after.openIncidents).toEqual([{ id, severity: 'ernstig', kind: 'datalek' }]);
		expect(after.verdict?.latched?.verdict).toBe('PAUSE');
		expect(pilotReasons(after).map(({ code }) => code)).toEqual(
			expect.arrayContaining(['paused', 'incident-open'])
		);
		expect((await audited()).slice(before).map(({ action }) => action)).toEqual([
			'incident.reported',
			'pilot.paused',
			'verdict.latched'
		]);
		const pauses = await world.services.db
			.selectFrom('pause')
			.selectAll()
			.where('pilotId', '=', pilotId)
			.execute();
		expect(pauses).toMatchObject([{ cause: 'incident', by: world.users.mw1, liftedAt: null }]);
		expect(pauses[0]?.reason).toMatch(/^Datalek/);
		const events = await world.services.db
			.selectFrom('measurement')
			.selectAll()
			.where('pilotId', '=', pilotId)
			.where('value', '=', 1)
			.execute();
		expect(events).toMatchObject([
			{ kpi: 'ernstige-incidenten', reportId: id, source: 'register', workerPseudonym: 'register' }
		]);
	});

	it('a minor one leaves the pilot running and the measurements alone', async () => {
		const { paused } = valueOf(await report('su', { severity: 'licht', kind: 'storing' }));
		expect(paused).toBe(false);
		expect((await state()).pilot.running).toBe('open');
		const rows = await world.services.db
			.selectFrom('measurement')
			.select('seq')
			.where('pilotId', '=', pilotId)
			.execute();
		expect(rows).toEqual([]);
		expect((await audited()).at(-1)?.action).toBe('incident.reported');
	});

	it('a second serious one on a paused pilot leaves a pause of its own', async () => {
		valueOf(await report('mw1'));
		valueOf(await report('mw2', { kind: 'no-go' }));
		const pauses = await world.services.db
			.selectFrom('pause')
			.select('id')
			.where('pilotId', '=', pilotId)
			.execute();
		expect(pauses).toHaveLength(2);
	});

	it('a closed pilot stays closed', async () => {
		await world.services.db
			.updateTable('pilot')
			.set({ phase: 'afgesloten', runningState: 'gestopt' })
			.where('id', '=', pilotId)
			.execute();
		expect(valueOf(await report('po')).paused).toBe(false);
		expect((await state()).pilot.running).toBe('gestopt');
	});

	it('anyone with a role reports, nobody without', async () => {
		for (const person of ['po', 'fb', 'dpo', 'ciso', 'eth1', 'su', 'mw3', 'vb2'] as const) {
			expect(await report(person, { severity: 'licht' })).toMatchObject({ ok: true });
		}
		const before = await state();
		expect(await report('auditor')).toMatchObject({ refusal: { code: 'not-allowed' } });
		expect(await report('outsider')).toMatchObject({ refusal: { code: 'not-found' } });
		expect((await audited()).at(-1)?.action).toBe('access.refused');
		expect((await state()).openIncidents).toEqual(before.openIncidents);
	});

	it('refuses a report that says nothing, and pauses nothing', async () => {
		const code = async (more: object) => {
			const made = await report('mw1', more);
			return made.ok ? 'reported' : made.refusal.code;
		};
		expect(await code({ severity: 'heel-erg' })).toBe('incident-severity');
		expect(await code({ kind: 'toString' })).toBe('incident-kind');
		expect(await code({ description: ' \n' })).toBe('incident-description');
		expect(await code({ contactId: 'contact-van-een-ander' })).toBe('not-found');
		expect((await state()).pilot.running).toBe('open');
		expect((await state()).openIncidents).toEqual([]);
	});

	it('its words are sealed, and read only by who handles it or wrote it', async () => {
		const { id } = valueOf(await report('mw1'));
		const row = await world.services.db
			.selectFrom('incident')
			.selectAll()
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		expect(Buffer.from(row.description).toString('latin1')).not.toContain('Rozemarijn');
		expect(JSON.stringify(await audited())).not.toContain('Rozemarijn');
		for (const person of ['po', 'ciso', 'dpo', 'mw1'] as const) {
			const page = valueOf(await incidentPage(world.ctx(person), pilotId, id));
			expect(page.description).toContain('Rozemarijn');
		}
		for (const person of ['vb1', 'eth1', 'mw2', 'su', 'fb', 'auditor', 'owner'] as const) {
			const page = valueOf(await incidentPage(world.ctx(person), pilotId, id));
			expect(page).toMatchObject({ description: null, measures: null, mayRead: false });
			expect(JSON.stringify(page)).not.toContain('Rozemarijn');
		}
		const overview = valueOf(await incidentOverview(world.ctx('po'), pilotId));
		expect(JSON.stringify(overview)).not.toContain('Rozemarijn');
		expect(overview.counts).toEqual({
			ernstig: { open: 1, closed: 0 },
			licht: { open: 0, closed: 0 }
		});
		expect(await incidentPage(world.ctx('outsider'), pilotId, id)).toMatchObject({
			refusal: { code: 'not-found' }
		});
	});

	it('is closed with measures by PO, CISO or DPO, and opens nothing by itself', async () => {
		const { id } = valueOf(await report('mw1'));
		for (const person of ['mw1', 'vb1', 'eth1', 'fb', 'su', 'auditor'] as const) {
			expect(await close(person, id)).toMatchObject({ refusal: { code: 'not-allowed' } });
		}
		expect(await close('outsider', id)).toMatchObject({ refusal: { code: 'not-found' } });
		expect(await close('ciso', id, '  ')).toMatchObject({
			refusal: { code: 'incident-measures', field: 'measures' }
		});
		expect(await close('ciso', 'niets')).toMatchObject({ refusal: { code: 'not-found' } });
		expect((await state()).openIncidents).toHaveLength(1);

		expect(await close('ciso', id)).toEqual({ ok: true, value: undefined });
		expect((await state()).openIncidents).toEqual([]);
		expect((await state()).pilot.running).toBe('gepauzeerd');
		const closed = (await audited()).find(({ action }) => action === 'incident.closed');
		expect(JSON.parse(closed!.detail)).toEqual({ severity: 'ernstig', kind: 'datalek' });
		const page = valueOf(await incidentPage(world.ctx('dpo'), pilotId, id));
		expect(page).toMatchObject({ measures: 'Adressen nagekeken', mayClose: false });
		expect(page.incident.closedByName).toBe('Cis Veilig');
		expect(await close('dpo', id)).toMatchObject({ refusal: { code: 'incident-already-closed' } });
	});

	it('a serious one is never closed by who reported it; a minor one may be', async () => {
		const serious = valueOf(await report('po')).id;
		const minor = valueOf(await report('po', { severity: 'licht', kind: 'storing' })).id;
		expect(await close('po', serious)).toMatchObject({ refusal: { code: 'incident-own-report' } });
		const page = valueOf(await incidentPage(world.ctx('po'), pilotId, serious));
		expect(page).toMatchObject({ mayClose: false, ownReport: true });
		expect(await close('po', minor)).toMatchObject({ ok: true });
		expect(await close('dpo', serious)).toMatchObject({ ok: true });
	});

	it('an incident of another pilot is not found here', async () => {
		const { id } = valueOf(await report('mw1'));
		pilotId = await livePilot(world);
		expect(await close('ciso', id)).toMatchObject({ refusal: { code: 'not-found' } });
		expect(await incidentPage(world.ctx('po'), pilotId, id)).toMatchObject({
			refusal: { code: 'not-found' }
		});
	});

	it('open ones stand first, serious before minor, then the newest', async () => {
		const first = valueOf(await report('mw1', { severity: 'licht' })).id;
		world.clock.advance(1000);
		const second = valueOf(await report('mw1')).id;
		world.clock.advance(1000);
		const third = valueOf(await report('mw1', { severity: 'licht' })).id;
		valueOf(await close('ciso', third));
		const { incidents } = valueOf(await incidentOverview(world.ctx('vb1'), pilotId));
		expect(incidents.map(({ id }) => id)).toEqual([second, first, third]);
	});
});

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
	return result.value;
}
