import { createServer } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';
import { loadKeyFile } from '#lib/server/crypto/keys.ts';
import { openDatabase } from '#lib/server/db/open.ts';
import { createOrganisation } from '#lib/server/people/organisation.ts';
import { run } from '../../src/cli/demo.ts';

/** Everything up to the moment the application would start; that itself is in the browser tests. */
describe('waarborg demo', () => {
	let folder: string;
	let before: NodeJS.ProcessEnv;
	const said: { out: string[]; err: string[] } = { out: [], err: [] };
	const io = {
		out: (text: string) => said.out.push(text),
		err: (text: string) => said.err.push(text)
	};
	const demo = (...args: string[]) =>
		run(args, { out: (text) => void io.out(text), err: (text) => void io.err(text) });

	beforeEach(() => {
		before = { ...process.env };
		folder = mkdtempSync(join(tmpdir(), 'waarborg-demo-'));
		process.env.WAARBORG_DATA = folder;
		said.out = [];
		said.err = [];
	});
	afterEach(() => {
		process.env = before;
		rmSync(folder, { recursive: true });
	});

	it('says how it is used when it is used wrongly', async () => {
		expect(await demo('--port', 'deur')).toBe(2);
		expect(await demo('--lang', 'de')).toBe(2);
		expect(await demo('--onbekend')).toBe(2);
		expect(said.err.every((text) => text.startsWith('waarborg demo ['))).toBe(true);
	});

	it('refuses another database than its own', async () => {
		process.env.DATABASE_URL = 'postgres://nobody@127.0.0.1/real';
		expect(await demo()).toBe(1);
		expect(said.err).toEqual([expect.stringContaining('DATABASE_URL')]);
	});

	it('names a free port when the one asked for is taken', async () => {
		const taken = createServer();
		const port = await new Promise<number>((done) =>
			taken.listen(0, '127.0.0.1', () => {
				const address = taken.address();
				done(typeof address === 'object' && address ? address.port : 0);
			})
		);
		expect(await demo('--port', String(port), '--lang', 'en')).toBe(1);
		expect(said.err[0]).toMatch(
			new RegExp(`^Port ${port} is taken\\. Choose another: npm run demo -- --port \\d+$`)
		);
		await new Promise((done) => taken.close(done));
	});

	it('leaves the data of a real organisation as they are', async () => {
		const bytes = await found({ demo: false });
		for (const args of [[], ['--reset', '--yes']]) expect(await demo(...args)).toBe(1);
		expect(said.err).toEqual(Array(2).fill(expect.stringContaining('een echte organisatie')));
		expect(readFileSync(readConfig().databaseUrl).equals(bytes)).toBe(true);
	});

	it('starts afresh only when that is confirmed', async () => {
		const bytes = await found({ demo: true });
		expect(await demo('--reset')).toBe(1);
		expect(said.err).toEqual([expect.stringContaining('--reset --yes')]);
		expect(readFileSync(readConfig().databaseUrl).equals(bytes)).toBe(true);
	});

	it('says so when the database is in use', async () => {
		const { db } = await openDatabase(readConfig().databaseUrl);
		expect(await demo()).toBe(1);
		expect(said.err).toEqual([expect.stringContaining('in gebruik')]);
		await db.destroy();
	});
});

/** Puts an organisation in the embedded database and gives the bytes of the file. */
async function found({ demo }: { demo: boolean }): Promise<Buffer> {
	const config = readConfig();
	const { db, dialect } = await openDatabase(config.databaseUrl);
	const keys = loadKeyFile(config.keyFile, true);
	const content = loadContentOrThrow(config.root);
	const services = { db, dialect, keys, content, clock: () => new Date(), newId: randomUUID };
	const owner = {
		name: 'Petra Peters',
		email: 'petra@echt.example',
		password: 'een zin die niemand raadt'
	};
	const organisation = { name: 'OCMW Echt', kind: 'ocmw', supervisor: 'vtc', demo };
	expect(await createOrganisation(services, { organisation, owner })).toMatchObject({ ok: true });
	await db.destroy();
	return readFileSync(config.databaseUrl);
}
