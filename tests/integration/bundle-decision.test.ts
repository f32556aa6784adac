import { readFileSync } from 'node:fs';
import * as yazl from 'yazl';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '#lib/domain/hash.ts';
import { makeBundle } from '#lib/server/bundle/make.ts';
import { verifyBundle } from '#lib/server/bundle/verify.ts';
import { signDecision } from '#lib/server/decisions/sign.ts';
import { decisionDesk } from '#lib/server/decisions/desk.ts';
import { openZip } from '#lib/server/files/zip.ts';
import { dialectKeys } from '../support/database.ts';
import { livePilot, recordClean } from '../support/ready-pilot.ts';
import type { World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';

describe.each(dialectKeys)('bundle of a decision on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	let decisionId: string;
	beforeEach(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world);
		world.clock.advance(60_000);
		await recordClean(world, pilotId, 30);
		world.clock.advance(60_000);
		const desk = await decisionDesk(world.ctx('vb1'), pilotId);
		if (!desk.ok) throw new Error(desk.refusal.code);
		const signed = await signDecision(world.ctx('vb1'), {
			pilotId,
			outcome: 'doorgaan-onder-voorwaarden',
			reason: 'We meten verder.',
			dissent: 'Eén lid wil stoppen.',
			nextReviewOn: '2026-04-20',
			conditions: [{ text: 'Steekproef', ownerId: world.users.mw1, dueDate: '2026-04-10' }],
			screenHash: desk.value.screenHash,
			password
		});
		if (!signed.ok) throw new Error(signed.refusal.code);
		decisionId = signed.value.id;
	});
	afterEach(() => world.close());

	const now = '2026-12-01T00:00:00.000Z';

	async function bytesOf(id: string | null = decisionId): Promise<Buffer> {
		const made = await makeBundle(world.ctx('dpo'), pilotId, id);
		if (!made.ok) throw new Error(made.refusal.code);
		const bytes = readFileSync(made.value.file);
		await made.value.discard();
		expect(sha256Hex(bytes)).toBe(made.value.sha256);
		return bytes;
	}

	async function unpacked(bytes: Uint8Array): Promise<Map<string, string>> {
		const limits = { entries: 400, entryBytes: 1e8, totalBytes: 1e8, ratio: 1000 };
		const zip = await openZip(bytes, limits, 'x.zip');
		if (!zip.ok) throw new Error(zip.refusal.code);
		const files = new Map<string, string>();
		for (const name of zip.value.names) {
			const entry = await zip.value.read(name);
			if (!entry.ok || !entry.value) throw new Error(name);
			files.set(name, new TextDecoder().decode(entry.value));
		}
		return files;
	}

	/** A forger's bundle: other files, and sums that fit them unless `sums` says otherwise. */
	async function packed(files: Map<string, string>, sums = true): Promise<Buffer> {
		if (sums) {
			const lines = [...files]
				.filter(([name]) => name !== 'SHA256SUMS')
				.map(([name, text]) => `${sha256Hex(text)}  ${name}`);
			files.set('SHA256SUMS', `${lines.join('\n')}\n`);
		}
		const zip = new yazl.ZipFile();
		for (const [name, text] of files) zip.addBuffer(Buffer.from(text), name);
		zip.end();
		const chunks: Buffer[] = [];
		for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
		return Buffer.concat(chunks);
	}

	const failed = async (bytes: Uint8Array) =>
		(await verifyBundle(bytes, 'dossier.zip', now))
			.filter(({ ok }) => !ok)
			.map(({ name, note }) => `${name}: ${note}`);

	it('holds the decision with reason, dissent, conditions and signatures, and stands when more is measured', async () => {
		const files = await unpacked(await bytesOf());
		const part = JSON.parse(files.get('decision.json')!);
		expect(part).toMatchObject({
			decision: {
				outcome: 'doorgaan-onder-voorwaarden',
				reason: 'We meten verder.',
				dissent: 'Eén lid wil stoppen.'
			},
			conditions: [{ text: 'Steekproef', ownerRoles: ['MW'], doneAt: null }],
			signatures: [{ meaning: 'sign', userName: 'Vera Bureau', subjectHash: part.hash }]
		});
		const governance = JSON.parse(files.get('governance.json')!);
		expect(governance.assessments.map((row: { kind: string }) => row.kind)).toEqual([
			'dpia',
			'fria'
		]);
		expect(governance.assessments[0].signedHash).toBeTruthy();
		expect(files.get('README.md')).toMatch(
			/# Bewijsdossier[\s\S]*# Evidence bundle[\s\S]*# Dossier/
		);
		expect(files.get('charts/kpis.svg')).toContain('<svg');
		expect(await failed(await bytesOf())).toEqual([]);
		const before = files.get('verdict.json');
		world.clock.advance(60_000);
		await recordClean(world, pilotId, 40);
		const later = await unpacked(await bytesOf());
		expect(later.get('verdict.json')).toBe(before);
		expect(JSON.parse(later.get('manifest.json')!).measured.since).toEqual({
			rows: 40,
			withdrawn: 0
		});
		expect(JSON.parse((await unpacked(await bytesOf(null))).get('verdict.json')!).verdict).toBe(
			'GO'
		);
	});

	it('shows no entry of the audit trail by who works with clients', async () => {
		const files = await unpacked(await bytesOf());
		const { entries } = JSON.parse(files.get('audit.json')!);
		expect(entries.map((entry: { action: string }) => entry.action)).toContain('decision.signed');
		const readable = [...files.values()].join('\n');
		for (const name of ['Mia Werk', 'Mo Werk', 'Suzan Super']) expect(readable).not.toContain(name);
	});

	it.each<[string, (files: Map<string, string>) => void, RegExp]>([
		[
			'a measurement',
			(f) => f.set('measurements.csv', f.get('measurements.csv')!.replace(',ai,0,', ',ai,1,')),
			/^(measurements|verdict): /
		],
		[
			'a threshold',
			(f) => f.set('plan.json', f.get('plan.json')!.replace('0.05', '0.06')),
			/^(plan|verdict): /
		],
		[
			'the verdict',
			(f) => f.set('verdict.json', f.get('verdict.json')!.replace('CONTINUE', 'GO')),
			/^verdict: verdict\.json does not follow/
		],
		[
			'the verdict in the manifest',
			(f) => f.set('manifest.json', f.get('manifest.json')!.replace('"CONTINUE"', '"GO"')),
			/^manifest verdict: /
		],
		[
			'the reason',
			(f) =>
				f.set(
					'decision.json',
					f.get('decision.json')!.replace('We meten verder.', 'Alles is goed.')
				),
			/^decision: .* does not have the hash/
		],
		[
			'an audit entry',
			(f) => f.set('audit.json', f.get('audit.json')!.replace('Vera Bureau', 'Victor Bureau')),
			/^audit: entry \d+ does not have the hash/
		],
		[
			'the decision, taken out',
			(f) => f.delete('decision.json'),
			/^decision: decision\.json is missing/
		],
		['JSON that is none', (f) => f.set('audit.json', '{'), /^audit: audit\.json is not JSON/],
		[
			'a bad row',
			(f) => f.set('measurements.csv', f.get('measurements.csv')!.replace(',ai,0,', ',ai,NaN,')),
			/^verdict: measurements\.csv:2: value: /
		]
	])('names what a forger changed: %s', async (_, change, line) => {
		const files = await unpacked(await bytesOf());
		change(files);
		const found = await failed(await packed(files));
		expect(found.some((one) => line.test(one))).toBe(true);
	});

	it('refuses sums that do not fit, files too many, and what is no archive, without throwing', async () => {
		const bytes = await bytesOf();
		const files = await unpacked(bytes);
		files.set('governance.json', '{}');
		expect(await failed(await packed(files, false))).toEqual(['sums: governance.json was changed']);
		const extra = await unpacked(bytes);
		extra.set('meer.txt', 'x');
		expect(await failed(await packed(extra, false))).toEqual(['sums: meer.txt is in no list']);
		for (const cut of [0, 10, bytes.length >> 1, bytes.length - 5])
			expect(await failed(bytes.subarray(0, cut))).toEqual([expect.stringMatching(/^archive: /)]);
		const flipped = Buffer.from(bytes);
		flipped[200] = (flipped[200] ?? 0) ^ 0xff;
		expect((await failed(flipped)).length).toBeGreaterThan(0);
		const bomb = new Map([['measurements.csv', '0'.repeat(60e6)]]);
		expect(await failed(await packed(bomb))).toEqual([expect.stringMatching(/^archive: /)]);
	});
});
