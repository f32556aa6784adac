import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstBrokenLink } from '#lib/domain/audit.ts';
import { parseSource } from '#lib/domain/drafting/parse-source.ts';
import type { GovernanceState } from '#lib/domain/governance.ts';
import { pilotReasons } from '#lib/domain/permit.ts';
import { verifyPassword } from '#lib/server/auth/password.ts';
import type { Config } from '#lib/server/config.ts';
import { readConfig } from '#lib/server/config.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';
import type { Services } from '#lib/server/context.ts';
import { openDatabase } from '#lib/server/db/open.ts';
import { conversationBytes, demoConversations } from '#lib/server/demo/contacts.ts';
import { occupantOfFile, writeDemoFile } from '#lib/server/demo/file.ts';
import { loadDemo } from '#lib/server/demo/load.ts';
import { demoPassword, demoPeople } from '#lib/server/demo/people.ts';
import { loadGovernanceState } from '#lib/server/pilots/governance.ts';
import { createOrganisation } from '#lib/server/people/organisation.ts';
import type { OpenDatabase } from '#lib/server/db/open.ts';
import { dialectKeys, dialects } from '../support/database.ts';

const content = loadContentOrThrow(resolve('.'));
// A Friday: the working days of the script then skip a weekend at their end.
const day = new Date('2026-11-27T10:00:00.000Z');

function servicesOn({ db, dialect }: OpenDatabase): Services {
	return {
		db,
		dialect,
		content,
		keys: { kek: randomBytes(32) },
		clock: () => day,
		newId: randomUUID
	};
}

describe.each(dialectKeys)('the demonstration on %s', (key) => {
	let services: Services;
	const pilots = new Map<string, GovernanceState>();

	beforeAll(async () => {
		services = servicesOn(await dialects[key]());
		expect(await loadDemo(services)).toEqual({ ok: true, value: { loaded: true } });
		for (const { id, name } of await services.db
			.selectFrom('pilot')
			.select(['id', 'name'])
			.execute()) {
			const state = await loadGovernanceState(services.db, services, id);
			if (state) pilots.set(name, state);
		}
	}, 240_000);
	afterAll(() => services.db.destroy());

	const pilot = (name: string) => {
		const state = pilots.get(name);
		if (!state) throw new Error(`no pilot ${name}`);
		return state;
	};
	const shutBy = (name: string) => pilotReasons(pilot(name)).map(({ code }) => code);

	it('has an audit chain that is whole, in order of time, and ends before today', async () => {
		const entries = await services.db.selectFrom('auditEvent').selectAll().orderBy('seq').execute();
		expect(entries.length).toBeGreaterThan(400);
		expect(firstBrokenLink(entries)).toBeNull();
		expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted());
		expect(entries.at(-1)?.at.slice(0, 10)).toBe('2026-11-26');
		expect(entries.at(-1)?.action).toBe('demo.loaded');
	});

	it('shows a pilot in preparation, with the door shut and half of the list to do', () => {
		const { pilot: row, items, plan } = pilot('Verslag na een huisbezoek');
		expect([row.phase, row.running, plan]).toEqual(['voorbereiding', 'open', null]);
		expect(items.filter(({ ready }) => ready).map(({ number }) => number)).toEqual([1]);
		const missing = (number: number) => items[number - 1]?.missing.map(({ code }) => code);
		expect(missing(3)).toContain('consent-not-advised');
		expect(missing(6)).toEqual(['raci-faults']);
		expect(missing(7)).toEqual(expect.arrayContaining(['red-flags', 'evidence-expired']));
		expect(shutBy('Verslag na een huisbezoek')).toContain('phase-not-live');
	});

	it('shows a running pilot with ten items ready, a verdict of its own rules and the door open', async () => {
		const { pilot: row, items, plan, verdict } = pilot('Verslag na een gesprek');
		expect([row.phase, row.running]).toEqual(['uitbreiding', 'open']);
		expect(items.every(({ ready }) => ready)).toBe(true);
		expect(plan?.epoch).toBe(1);
		expect(verdict).toMatchObject({ current: 'GO', red: [], latched: { verdict: 'GO' } });
		expect(shutBy('Verslag na een gesprek')).toEqual([]);

		const outcomes = await services.db
			.selectFrom('decision')
			.select(['outcome', 'status', 'advice'])
			.where('pilotId', '=', row.id)
			.orderBy('signedAt')
			.execute();
		expect(outcomes.map(({ outcome }) => outcome)).toEqual([
			'starten',
			'doorgaan-onder-voorwaarden',
			'opschalen'
		]);
		expect(outcomes.map(({ status }) => status)).toEqual(['replaced', 'replaced', 'effective']);
		for (const { advice } of outcomes)
			expect(Object.values(JSON.parse(advice) as object)).not.toContain(null);
	});

	it('shows a pilot that a serious incident paused, the decision still open', async () => {
		const { pilot: row, verdict, openIncidents } = pilot('Intake bij Gezin en wonen');
		expect([row.phase, row.running]).toEqual(['kennismaking', 'gepauzeerd']);
		expect(verdict?.latched?.verdict).toBe('PAUSE');
		expect(openIncidents).toMatchObject([{ severity: 'ernstig', kind: 'verzonnen-feit' }]);
		expect(shutBy('Intake bij Gezin en wonen')).toEqual(
			expect.arrayContaining(['paused', 'incident-open', 'decision-stale'])
		);
	});

	it('counts a baseline, reports with and without AI, and withdrawals that left the denominators', async () => {
		const { pilot: row } = pilot('Verslag na een gesprek');
		const rows = await services.db
			.selectFrom('measurement')
			.select(['kind', 'path', 'reportId', 'complexity', 'known'])
			.where('pilotId', '=', row.id)
			.where('kpi', '=', 'administratietijd')
			.execute();
		const reports = (path: string) =>
			rows.filter((one) => one.kind === 'value' && one.path === path).length;
		expect(reports('baseline')).toBeGreaterThanOrEqual(60);
		expect(reports('ai')).toBeGreaterThanOrEqual(180);
		expect(reports('manual')).toBeGreaterThanOrEqual(35);
		expect(rows.filter(({ kind }) => kind === 'tombstone')).toHaveLength(4);
		expect(rows.filter(({ kind }) => kind === 'value').every(({ known }) => known === 1)).toBe(
			true
		);
	});

	it('gives one worker a list with every kind of contact', async () => {
		const contacts = await services.db
			.selectFrom('contact')
			.select(['reference', 'status', 'path'])
			.orderBy('reference')
			.execute();
		expect(contacts.map(({ status, path }) => `${status} ${path}`)).toEqual([
			'validated ai',
			'validated manual',
			'open manual',
			'draft ai',
			'open manual'
		]);
	});

	it('leaves no client text readable in any table', async () => {
		const dump = (await everything(services)).join('\n');
		for (const conversation of Object.keys(
			demoConversations
		) as (keyof typeof demoConversations)[]) {
			for (const phrase of canaries(conversation))
				expect(dump.includes(phrase), phrase).toBe(false);
		}
		for (const phrase of ['wil een afbetalingsplan', 'bedrag van een aflossing'])
			expect(dump.includes(phrase), phrase).toBe(false);
		// The search finds what is there: names of people are not client text.
		expect(dump.includes('Eva Jacobs')).toBe(true);
	});

	it('lets everyone in with the one password and nobody with another', async () => {
		const accounts = await services.db.selectFrom('account').select('password').execute();
		const hashes = new Set(accounts.map(({ password }) => password));
		expect(accounts).toHaveLength(demoPeople.length);
		expect(hashes.size).toBe(1);
		const [hash = ''] = hashes;
		expect(await verifyPassword(hash ?? '', demoPassword)).toBe(true);
		expect(await verifyPassword(hash ?? '', `${demoPassword}!`)).toBe(false);
	});

	it('does nothing the second time', async () => {
		const before = await everything(services);
		expect(await loadDemo(services)).toEqual({ ok: true, value: { loaded: false } });
		expect(await everything(services)).toEqual(before);
	});

	it('refuses beside an organisation of someone else', async () => {
		const other = servicesOn(await dialects[key]());
		await createOrganisation(other, {
			organisation: { name: 'OCMW Echt', kind: 'ocmw', supervisor: 'vtc' },
			owner: {
				name: 'Petra Peters',
				email: 'petra@echt.example',
				password: 'een zin die niemand raadt'
			}
		});
		expect(await loadDemo(other)).toMatchObject({ ok: false, refusal: { code: 'already-set-up' } });
		expect(await other.db.selectFrom('organisation').select('name').execute()).toEqual([
			{ name: 'OCMW Echt' }
		]);
		await other.db.destroy();
	});
});

describe('the file of the demonstration', () => {
	const folder = mkdtempSync(join(tmpdir(), 'waarborg-demo-'));
	const config: Config = readConfig({ WAARBORG_DATA: folder });
	afterAll(() => rmSync(folder, { recursive: true }));

	it('is written whole, in place of what was there', async () => {
		expect(await occupantOfFile(config)).toBe('nobody');
		await writeDemoFile(config);
		expect(await occupantOfFile(config)).toBe('demonstration');
		expect(existsSync(`${config.databaseUrl}.new`)).toBe(false);

		const { db } = await openDatabase(config.databaseUrl);
		await db.updateTable('pilot').set({ name: 'Aangepast' }).execute();
		await db.destroy();
		await writeDemoFile(config);
		const again = await openDatabase(config.databaseUrl);
		const names = await again.db.selectFrom('pilot').select('name').orderBy('name').execute();
		expect(names.map(({ name }) => name)).toEqual([
			'Intake bij Gezin en wonen',
			'Verslag na een gesprek',
			'Verslag na een huisbezoek'
		]);
		await again.db.destroy();
		const bytes = readFileSync(config.databaseUrl);
		for (const turn of longTurns('debts')) expect(bytes.includes(turn)).toBe(false);
	}, 120_000);
});

/** Every cell of every table as text; bytes as latin-1, so that readable text in them would show. */
async function everything({ db, dialect }: Services): Promise<string[]> {
	const tables =
		dialect === 'sqlite'
			? sql<{ name: string }>`select name from sqlite_master where type = 'table' order by name`
			: sql<{
					name: string;
				}>`select table_name as name from information_schema.tables where table_schema = 'public' order by name`;
	const texts: string[] = [];
	for (const { name } of (await tables.execute(db)).rows) {
		const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(
			db
		);
		for (const row of rows) texts.push(`${name}: ${Object.values(row).map(asText).join('|')}`);
	}
	return texts;
}

function asText(cell: unknown): string {
	return cell instanceof Uint8Array ? Buffer.from(cell).toString('latin1') : String(cell);
}

/** Phrases of a conversation that can occur nowhere by chance: long turns of clients, whole and in their middle. */
function canaries(conversation: keyof typeof demoConversations): string[] {
	const turns = longTurns(conversation);
	expect(turns.length).toBeGreaterThan(10);
	return turns.flatMap((text) => [text, text.slice(10, 40)]);
}

function longTurns(conversation: keyof typeof demoConversations): string[] {
	const parsed = parseSource(conversationBytes(conversation), demoConversations[conversation]);
	if (!parsed.ok) throw new Error(parsed.refusal.code);
	const { text, utterances } = parsed.value;
	// What the worker says holds the consent text, which the checklist stores in clear.
	const turns = utterances.filter(({ speaker }) => speaker !== 'Maatschappelijk werker');
	return turns
		.map(({ charStart, charEnd }) => text.slice(charStart, charEnd))
		.filter((turn) => turn.length > 60);
}
