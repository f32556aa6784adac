import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan, PlanKpi } from '#lib/domain/plan.ts';
import { normal, seededRandom } from '#lib/domain/stats/random.ts';
import { makeBundle } from '#lib/server/bundle/make.ts';
import { openZip } from '#lib/server/files/zip.ts';
import { reportIncident } from '#lib/server/incidents/report.ts';
import type { MeasurementInput } from '#lib/server/measurements/record.ts';
import { recordMeasurements, withdrawMeasurements } from '#lib/server/measurements/record.ts';
import { computeVerdict } from '#lib/server/measurements/verdict.ts';
import type { DialectKey } from '../support/database.ts';
import { dialectKeys } from '../support/database.ts';
import { freezeByRow, livePilot } from '../support/ready-pilot.ts';
import type { World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'waarborg-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = resolve('node_modules/.bin/node');
const cli = (args: string[], cwd: string) =>
	spawnSync(node, [resolve('src/cli/main.ts'), ...args], { cwd, encoding: 'utf8' });

const kpis: PlanKpi[] = [
	{
		id: 'tijd',
		title: { nl: 'Administratietijd', en: 'Administration time', fr: 'Temps administratif' },
		type: 'duration',
		role: 'goal',
		comparison: 'baseline',
		direction: 'lower',
		limit: 0,
		go: -0.2
	},
	{
		id: 'volledig',
		type: 'score',
		role: 'guardrail',
		comparison: 'baseline',
		direction: 'higher',
		margin: 0.1,
		share: true
	},
	{
		id: 'ernstige-incidenten',
		type: 'zero-tolerance',
		comparison: 'none',
		direction: 'lower',
		certify: 0.05
	},
	{
		id: 'correctie',
		type: 'monitor',
		comparison: 'none',
		direction: 'lower',
		alarm: { above: 0.9, suddenShift: true }
	}
];
const planOf = (change: Partial<Plan> = {}): Plan => ({
	alpha: 0.05,
	horizon: { reports: 400, until: '2026-12-31T23:00:00.000Z' },
	minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 },
	kpis,
	...change
});

describe.each(dialectKeys)('evidence bundle on %s', (dialect: DialectKey) => {
	let world: World;
	let pilotId: string;
	beforeEach(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world);
		await world.services.db.deleteFrom('plan').execute();
	});
	afterEach(() => world.close());

	const store = async (rows: MeasurementInput[]) => {
		const stored = await world.services.db
			.transaction()
			.execute((trx) => recordMeasurements(trx, world.services, pilotId, rows));
		if (!stored.ok) throw new Error(JSON.stringify(stored.refusal));
	};

	/** Reports of one path, an hour apart; each fifth one shares its moment with the one before it. */
	function reports(
		path: MeasurementInput['path'],
		n: number,
		{
			effect = 0,
			seed = 1,
			...change
		}: Partial<MeasurementInput> & { effect?: number; seed?: number } = {}
	): MeasurementInput[] {
		const random = seededRandom(seed);
		return Array.from({ length: n }, (_, i) => {
			if (i % 5 !== 4) world.clock.advance(3_600_000);
			const row = {
				unit: '',
				path,
				reportId: `${path}-${seed}-${i}`,
				workerPseudonym: `Mia Werk ${i % 12}`,
				teamId: null,
				complexity: (i % 3 === 0 ? 'eenvoudig' : 'gewoon') as 'eenvoudig' | 'gewoon',
				known: i % 4 !== 0,
				at: world.services.clock().toISOString(),
				source: 'timer' as const,
				engineVersion: path === 'ai' ? 'extractief@1.0.0' : null,
				...change
			};
			const minutes = 60 * Math.exp(effect + 0.3 * normal(random));
			const score = Math.min(1, 0.9 + 0.05 * normal(random));
			return [
				{ ...row, kpi: 'tijd', value: minutes, unit: i % 2 ? 'minuten' : '' },
				{ ...row, kpi: 'volledig', value: score, source: 'register' as const },
				...(path === 'ai'
					? [
							{ ...row, kpi: 'ernstige-incidenten', value: 0, source: 'register' as const },
							{ ...row, kpi: 'correctie', value: 0.3 + 0.1 * random() }
						]
					: [])
			];
		}).flat();
	}

	const saving = Math.log(0.65);

	async function measuredPilot(n = 120, effect = saving, plan = planOf()): Promise<void> {
		await store(reports('baseline', 60));
		world.clock.advance(1000);
		await freezeByRow(world, pilotId, plan);
		await store(reports('ai', n, { effect, seed: 2 }));
	}

	async function bundle(decisionId: string | null = null) {
		const made = await makeBundle(world.ctx('auditor'), pilotId, decisionId);
		if (!made.ok) throw new Error(made.refusal.code);
		const bytes = readFileSync(made.value.file);
		await made.value.discard();
		const target = mkdtempSync(join(folder, 'b-'));
		const opened = await openZip(
			bytes,
			{ entries: 400, entryBytes: 1e9, totalBytes: 1e9, ratio: 1000 },
			'x.zip'
		);
		if (!opened.ok) throw new Error(opened.refusal.code);
		for (const name of opened.value.names) {
			const entry = await opened.value.read(name);
			if (!entry.ok || !entry.value) throw new Error(name);
			mkdirSync(dirname(join(target, name)), { recursive: true });
			writeFileSync(join(target, name), entry.value);
		}
		writeFileSync(join(target, 'dossier.zip'), bytes);
		const text = (name: string) => readFileSync(join(target, name), 'utf8');
		return { bytes, target, names: opened.value.names, text, sha256: made.value.sha256 };
	}

	/** The command of the bundle, run in its own folder, gives the bytes of its own verdict; and so does the whole check. */
	async function expectReproduced(decisionId: string | null = null) {
		const made = await bundle(decisionId);
		const manifest = JSON.parse(made.text('manifest.json'));
		const again = cli(manifest.measured.command, made.target);
		expect(again.stderr).toBe('');
		expect(again.stdout).toBe(made.text('verdict.json'));
		const checked = cli(['verify-bundle', 'dossier.zip'], made.target);
		expect(checked.stderr).toBe('');
		expect(checked.stdout).not.toContain('FAIL');
		expect(checked.status).toBe(0);
		expect(manifest.measured.snapshot.differs).toEqual([]);
		return { ...made, manifest, verdict: JSON.parse(made.text('verdict.json')) };
	}

	const present = async () => {
		const computed = await computeVerdict(world.ctx('auditor'), pilotId);
		if (!computed.ok || !computed.value) throw new Error('no verdict');
		return computed.value.verdict;
	};

	it('reproduces a GO bit for bit, and says the same as the dashboard', async () => {
		await measuredPilot();
		const { verdict, manifest } = await expectReproduced();
		expect(verdict.verdict).toBe('GO');
		expect((await present()).verdict).toBe('GO');
		// The short command of the contract is enough where the rows tell the epoch themselves.
		const { target, text } = await bundle();
		const short = ['decide', '--plan', 'plan.json', '--measurements', 'measurements.csv'];
		const again = cli([...short, '--at', manifest.measured.at, '--json'], target);
		expect(again.stdout).toBe(text('verdict.json'));
	});

	it('reproduces a STOP', async () => {
		await measuredPilot(120, Math.log(1.6));
		expect((await expectReproduced()).verdict.verdict).toBe('STOP');
	});

	it('reproduces the PAUSE of a measured event and of an incident that stands only in the register', async () => {
		await measuredPilot(30);
		const reported = await reportIncident(world.ctx('mw1'), {
			pilotId,
			severity: 'ernstig',
			kind: 'datalek',
			description: 'Het verslag ging naar een verkeerd adres'
		});
		expect(reported.ok).toBe(true);
		world.clock.advance(1000);
		expect((await expectReproduced()).verdict).toMatchObject({ verdict: 'PAUSE' });
		world.clock.advance(60_000);
		await freezeByRow(world, pilotId, planOf({ kpis: kpis.slice(0, 2) }));
		world.clock.advance(1000);
		const register = await expectReproduced();
		expect(register.verdict).toMatchObject({ verdict: 'PAUSE', because: [], epoch: 2 });
		expect(register.manifest.measured.command).toContain('--incident-open');
	});

	it('reproduces INVALID (two engines), ADJUST or CONTINUE, and NOT_SHOWN at the horizon', async () => {
		await measuredPilot(30, 0);
		expect((await expectReproduced()).verdict.verdict).toBe('CONTINUE');
		await store(reports('ai', 5, { seed: 3, engineVersion: 'extractief@2.0.0' }));
		expect((await expectReproduced()).verdict).toMatchObject({
			verdict: 'INVALID',
			rule: 'engine-changed'
		});
		await freezeByRow(world, pilotId, planOf());
		world.clock.set('2027-01-02T00:00:00.000Z');
		expect((await expectReproduced()).verdict).toMatchObject({ verdict: 'NOT_SHOWN', epoch: 2 });
	});

	it('reproduces an epoch without one AI row, and later epochs on the same baseline', async () => {
		await measuredPilot(40);
		world.clock.advance(1000);
		await freezeByRow(world, pilotId, planOf({ alpha: 0.1 }));
		expect((await expectReproduced()).verdict).toMatchObject({ epoch: 2, verdict: 'CONTINUE' });
		await store(reports('ai', 60, { effect: saving, seed: 4 }));
		const { verdict, manifest, text } = await expectReproduced();
		expect(verdict).toMatchObject({ epoch: 2 });
		expect(manifest.measured.rows).toBe(60 * 2 + 60 * 4);
		expect(text('measurements.csv').match(/,1,tijd,ai,/g)).toBeNull();
	});

	it('leaves withdrawn reports out, counts them, and reproduces late rows and the stand of before', async () => {
		await measuredPilot(60);
		const before = await expectReproduced();
		const at = world.services.clock().toISOString();
		world.clock.advance(60_000);
		await world.services.db
			.transaction()
			.execute((trx) => withdrawMeasurements(trx, world.services, pilotId, 'ai-2-7'));
		const after = await expectReproduced();
		expect(after.manifest.measured.leftOut.withdrawn).toBe(4);
		expect(after.manifest.measured.rows).toBe(before.manifest.measured.rows - 4);
		expect((await present()).kpis[0]).toMatchObject({ removed: 1 });
		const [late] = reports('ai', 1, { seed: 9, at });
		await store([{ ...late!, at }]);
		expect((await expectReproduced()).manifest.measured.rows).toBe(
			after.manifest.measured.rows + 1
		);
	});

	it('gives the same bytes for the same state, and keeps in the audit trail who took it', async () => {
		await measuredPilot(25);
		const first = await bundle();
		const second = await bundle();
		expect(second.bytes.equals(first.bytes)).toBe(true);
		expect((await world.auditActions()).slice(-2)).toEqual(['bundle.exported', 'bundle.exported']);
		await store(reports('ai', 1, { seed: 5 }));
		expect((await bundle()).sha256).not.toBe(first.sha256);
	});

	it('says nothing of who worked when', async () => {
		await measuredPilot(25);
		const { text, names } = await bundle();
		const csv = text('measurements.csv');
		expect(csv.split('\n')[0]).toBe(
			'at,epoch,kpi,path,value,worker,report,engine,unit,source,complexity,known'
		);
		const rows = csv
			.trim()
			.split('\n')
			.slice(1)
			.map((line) => line.split(','));
		const readable = names.map((name) => text(name)).join('\n');
		expect(readable).not.toContain('Mia Werk');
		expect(readable).not.toContain('ai-2-');
		// No worker and no report has the same name under two KPIs.
		for (const column of [5, 6]) {
			const kpisOf = Map.groupBy(rows, (row) => row[column]);
			for (const found of kpisOf.values()) expect(new Set(found.map((row) => row[2])).size).toBe(1);
		}
		const years = new Set(
			rows.filter((row) => row[2] === 'tijd').map((row) => row[0]!.slice(0, 4))
		);
		expect([...years]).toEqual(['2000']);
		const weeks = rows.filter((row) => row[2] === 'correctie').map((row) => new Date(row[0]!));
		for (const week of weeks) {
			expect(week.getUTCDay()).toBe(1);
			expect(week.toISOString()).toMatch(/T00:00:0/);
		}
		const simple = rows.filter((row) => row[2] === 'tijd' && row[3] === 'ai').map((row) => row[10]);
		// Dealt out in order of the word: not every third one, as the reports were.
		expect(simple.slice(0, 8).every((word) => word === 'eenvoudig')).toBe(true);
		expect(simple.filter((word) => word === 'eenvoudig')).toHaveLength(9);
	});

	it('is refused to who works with clients, to others and where there is nothing', async () => {
		expect(await makeBundle(world.ctx('mw1'), pilotId, null)).toMatchObject({
			refusal: { code: 'not-allowed' }
		});
		expect(await makeBundle(world.ctx('outsider'), pilotId, null)).toMatchObject({
			refusal: { code: 'not-found' }
		});
		expect(await makeBundle(world.ctx('po'), pilotId, 'no-such')).toMatchObject({
			refusal: { code: 'not-found' }
		});
		expect(await makeBundle(world.ctx('po'), pilotId, null)).toMatchObject({
			refusal: { code: 'bundle-nothing' }
		});
	});
});
