import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pilotConsentPage } from '#lib/server/clients/consent-page.ts';
import { consentRegisters, consentRegistersCsv } from '#lib/server/clients/consent-register.ts';
import { equalTreatment } from '#lib/server/clients/equal-treatment.ts';
import type { Ctx } from '#lib/server/context.ts';
import { recordConsent } from '#lib/server/drafting/consent.ts';
import { withdrawConsent } from '#lib/server/drafting/withdraw.ts';
import { pseudonym } from '#lib/server/drafting/pseudonym.ts';
import { recordMeasurements } from '#lib/server/measurements/record.ts';
import { dialectKeys } from '../support/database.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';
import { code, livePilot, opened, value } from './drafting-support.ts';

describe.each(dialectKeys)('the registers of consent on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	let mia: Ctx;
	let serial = 3000;
	beforeAll(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world);
		mia = world.ctx('mw1');
	});
	afterAll(() => world.close());

	const fresh = () => opened(mia, pilotId, { reference: `D-2026-${(serial += 1)}` });
	const answers = async (
		count: number,
		answer: 'yes' | 'no',
		channel: 'gesprek' | 'telefoon' = 'gesprek'
	) => {
		const ids: string[] = [];
		for (let index = 0; index < count; index += 1) {
			const id = await fresh();
			value(await recordConsent(mia, id, { answer, channel, textVersion: 1 }));
			ids.push(id);
		}
		return ids;
	};

	it('are empty before the first answer', async () => {
		const registers = value(await consentRegisters(world.ctx('dpo'), pilotId));
		expect(registers.month).toMatchObject({ rows: [], hides: false });
		const page = value(await pilotConsentPage(world.ctx('po'), pilotId));
		expect(page.mayEdit).toBe(true);
		expect(page.settings.version).toBe(0);
	});

	it('are for the project owner, the officer, the boards and the auditor', async () => {
		const may: PersonKey[] = ['po', 'dpo', 'eth1', 'vb1', 'auditor', 'owner'];
		for (const person of may)
			expect(code(await consentRegisters(world.ctx(person), pilotId)), person).toBe('ok');
		for (const person of ['mw1', 'su', 'ciso'] as const) {
			expect(code(await consentRegisters(world.ctx(person), pilotId)), person).toBe('not-allowed');
			expect(code(await equalTreatment(world.ctx(person), pilotId)), person).toBe('not-allowed');
			expect(code(await consentRegistersCsv(world.ctx(person), pilotId))).toBe('not-allowed');
		}
		expect(code(await consentRegisters(world.ctx('outsider'), pilotId))).toBe('not-found');
	});

	it('count what was asked, given, refused and withdrawn, per month in Belgium', async () => {
		// Half past eleven at night in UTC is the next month in Belgium.
		world.clock.set('2026-03-31T22:30:00.000Z');
		const yes = await answers(7, 'yes');
		await answers(6, 'no', 'telefoon');
		for (const id of yes.slice(0, 5)) value(await withdrawConsent(mia, id, 'telefoon'));
		const { month, version, channel } = value(await consentRegisters(world.ctx('vb1'), pilotId));
		expect(month.rows).toEqual([{ group: '2026-04', asked: 13, yes: 7, no: 6, withdrawn: 5 }]);
		expect(version.rows.map(({ group }) => group)).toEqual(['1']);
		expect(channel.rows).toEqual([
			{ group: 'gesprek', asked: 7, yes: 7, no: 0, withdrawn: 0 },
			{ group: 'telefoon', asked: 6, yes: 0, no: 6, withdrawn: 5 }
		]);
		const page = JSON.stringify(value(await pilotConsentPage(world.ctx('vb1'), pilotId)));
		for (const name of ['Mia', 'D-2026', world.users.mw1]) expect(page).not.toContain(name);
	});

	it('hide small numbers, in the file too', async () => {
		world.clock.set('2026-05-10T09:00:00.000Z');
		await answers(2, 'no');
		const csv = value(await consentRegistersCsv(world.ctx('auditor'), pilotId));
		const lines = csv.trim().split('\r\n');
		expect(lines[0]).toBe('grouping,group,asked,given,refused,withdrawn');
		expect(lines).toContain('month,2026-05,<5,<5,<5,0');
		expect(lines).toContain('month,2026-04,<5,<5,<5,5');
		expect(lines).toContain('month,total,15,7,8,5');
	});

	it('compare lead time and completeness of both paths, refusals apart', async () => {
		const reported = async (id: string, path: 'ai' | 'manual', days: number) => {
			await world.services.db
				.updateTable('contact')
				.set({ status: 'validated', path })
				.where('id', '=', id)
				.execute();
			await measured(world, pilotId, id, path, { 'gelijke-behandeling': days, volledigheid: 0.8 });
		};
		for (const id of await answers(6, 'yes')) await reported(id, 'ai', 2);
		for (const id of await answers(5, 'no')) await reported(id, 'manual', 4);
		for (let index = 0; index < 5; index += 1) await reported(await fresh(), 'manual', 4);
		for (const id of await answers(5, 'yes')) {
			value(await withdrawConsent(mia, id, 'mail'));
			world.clock.advance(3 * 86_400_000);
			const validatedAt = world.services.clock().toISOString();
			await world.services.db
				.updateTable('contact')
				.set({ status: 'validated', validatedAt })
				.where('id', '=', id)
				.execute();
		}
		const rows = value(await equalTreatment(world.ctx('eth1'), pilotId)).rows;
		const of = (kind: string) => rows.find((row) => row.kind === kind);
		expect(of('ai')).toMatchObject({ reports: 6 });
		expect(of('ai')?.leadDays?.median).toBeCloseTo(2, 1);
		expect(of('manual')).toMatchObject({ reports: 10 });
		expect(of('manual')?.leadDays?.median).toBeCloseTo(4, 1);
		expect(of('refused')).toMatchObject({ reports: 5 });
		expect(of('other')).toMatchObject({ reports: 5 });
		expect(of('withdrawn')).toMatchObject({ reports: 5, completeness: null });
		// Three, six, nine, twelve and fifteen days.
		expect(of('withdrawn')?.leadDays?.median).toBeCloseTo(9, 1);
		expect(of('ai')?.completeness?.median).toBe(0.8);
	});
});

/** Records what one report measured, as its validation does. */
async function measured(
	world: World,
	pilotId: string,
	contactId: string,
	path: 'ai' | 'manual',
	values: Record<string, number>
): Promise<void> {
	const { services } = world;
	const reportId = await pseudonym(
		services.db,
		services.keys,
		world.organisationId,
		'report',
		contactId
	);
	const rows = Object.entries(values).map(([kpi, number]) => ({
		kpi,
		value: number,
		unit: kpi === 'volledigheid' ? 'ratio' : 'dagen',
		path,
		reportId,
		workerPseudonym: 'w1',
		teamId: null,
		complexity: 'gewoon' as const,
		known: true,
		at: services.clock().toISOString(),
		source: 'timer' as const,
		engineVersion: path === 'ai' ? 'extractief@1.0.0' : null
	}));
	await services.db.transaction().execute(async (trx) => {
		value(await recordMeasurements(trx, services, pilotId, rows));
	});
}
