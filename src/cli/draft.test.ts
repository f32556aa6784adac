import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run as checkDraft } from './check-draft.ts';
import { run as draft } from './draft.ts';
import type { Command } from './io.ts';

const folder = mkdtempSync(join(tmpdir(), 'waarborg-draft-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string) => {
	writeFileSync(join(folder, name), text);
	return join(folder, name);
};

async function call(command: Command, args: string[]) {
	const out: string[] = [];
	const err: string[] = [];
	const code = await command(args, {
		out: (text) => out.push(text),
		err: (text) => err.push(text)
	});
	return { code, out: out.join('\n'), err };
}

const source = file(
	'gesprek.txt',
	'MW: Hoeveel is uw huur?\r\nCliënt: Mijn huur is 690 euro.\r\nMW: Ik bel u morgen voor een afspraak.\r\n'
);

describe('waarborg draft', () => {
	it('gives the contract as JSON, every sentence a slice of the file', async () => {
		const { code, out } = await call(draft, [
			'--template',
			'intakeverslag',
			'--source',
			source,
			'--json'
		]);
		expect(code).toBe(0);
		const made = JSON.parse(out);
		expect(made).toMatchObject({
			engine: 'extractief',
			template: 'intakeverslag',
			counts: { block: 0, unsupported: 0, check: 0 }
		});
		expect(made.completeness).toBeGreaterThanOrEqual(0);
		expect(made.completeness).toBeLessThanOrEqual(1);
		const text = readFileSync(source, 'utf8');
		const sections = made.sections as {
			sentences: { text: string; sources: { charStart: number; charEnd: number }[] }[];
		}[];
		const all = [...sections.flatMap((s) => s.sentences), ...made.unassigned];
		expect(all.length).toBeGreaterThan(1);
		for (const s of all)
			expect(text.slice(s.sources[0].charStart, s.sources[0].charEnd)).toBe(s.text);
		expect(made.counts.sentences).toBe(sections.flatMap((s) => s.sentences).length);
		for (const key of 'engine template sections unassigned slots completeness counts'.split(' '))
			expect(made).toHaveProperty(key);
		expect(Object.keys(made.counts)).toEqual(
			expect.arrayContaining([
				'sentences',
				'unassigned',
				'block',
				'unsupported',
				'check',
				'sourceFound'
			])
		);
		for (const s of all)
			expect(['source-found', 'check', 'unsupported', 'block']).toContain(s.verdict);
		for (const slot of made.slots)
			expect(slot.question === undefined).toBe(slot.status === 'gevonden');
	});

	it('takes a template file, and says on which line one is wrong', async () => {
		const title = '{ nl: A, en: A, fr: A }';
		const good = `id: eigen\nversion: 1.0.0\ntitle: ${title}\nwhoMayUse: [MW]\nbasis: []\nmayNeverContain: []\nsections:\n  - id: huur\n    title: ${title}\n    cues: { nl: { strong: [huur] } }\n`;
		const own = await call(draft, [
			'--template',
			file('eigen.yaml', good),
			'--source',
			source,
			'--json'
		]);
		expect(JSON.parse(own.out).sections[0].sentences[0].text).toBe('Mijn huur is 690 euro.');
		const bad = await call(draft, [
			'--template',
			file('fout.yaml', good.replace('1.0.0', 'een')),
			'--source',
			source
		]);
		expect(bad.code).toBe(1);
		expect(bad.err[0]).toContain('regel 2');
	});

	it.each([
		['no arguments', [], 2],
		['an unknown option', ['--template', 'intakeverslag', '--source', source, '--x'], 2],
		['an unknown language', ['--template', 'intakeverslag', '--source', source, '--lang', 'de'], 2],
		['an unknown template', ['--template', 'geen', '--source', source], 1],
		['an unknown engine', ['--template', 'intakeverslag', '--source', source, '--engine', 'x'], 1],
		['a missing file', ['--template', 'intakeverslag', '--source', join(folder, 'geen.txt')], 1]
	])('refuses %s on one line', async (_name, args, code) => {
		const result = await call(draft, args);
		expect(result.code).toBe(code);
		expect(result.out).toBe('');
		expect(result.err).toHaveLength(1);
		expect(result.err[0]).not.toContain('\n');
	});

	it('says how to mark speakers, in the reader’s language', async () => {
		const plain = file('plat.txt', 'Een tekst zonder sprekers.');
		const { code, err } = await call(draft, [
			'--template',
			'intakeverslag',
			'--source',
			plain,
			'--lang',
			'fr'
		]);
		expect(code).toBe(1);
		expect(err[0]).toContain('« Client : … »');
	});
});

describe('waarborg check-draft', () => {
	const check = (sentences: unknown) =>
		call(checkDraft, [
			'--source',
			source,
			'--draft',
			file('c.json', JSON.stringify({ sentences })),
			'--json'
		]);

	it('gives a verdict and codes per sentence, with and without sources', async () => {
		const { code, out } = await check([
			{ text: 'De huur is 690 euro.' },
			{ text: 'De huur is 960 euro.' },
			{ text: 'Mijn huur is 690 euro.', sources: ['s2'], quote: 'huur is 690' },
			{ text: 'Mijn huur is 690 euro.', sources: [{ unit: 's77' }] }
		]);
		expect(code).toBe(0);
		expect(
			JSON.parse(out).sentences.map((s: { verdict: string; codes: string[] }) => [
				s.verdict,
				s.codes[0]
			])
		).toEqual([
			['source-found', undefined],
			['block', 'number'],
			['source-found', undefined],
			['block', 'no-source']
		]);
	});

	it.each([
		['a missing bracket', '{\n"sentences": [\n{ "text": "a" }\n', 'regel 3'],
		['a comma too many', '{ "sentences": [\n{ "text": "a" },\n] }', 'regel 3'],
		['no list', '{\n"sentences": 5 }', 'regel 2'],
		['no text', '{ "sentences": [\n{ "text": "a, [b" },\n{ "quote": "b" } ] }', 'regel 3'],
		[
			'an empty text',
			'{"x": ["sentences"],\n"sentences": [{ "text": "a" }, { "text": " " }] }',
			'regel 2'
		],
		[
			'sources of another kind',
			'\uFEFF{ "sentences": [\r\n\r\n{ "text": "a", "sources": [5] }] }',
			'regel 3'
		]
	])('says on which line a draft file with %s is wrong', async (_name, text, line) => {
		const { code, err, out } = await call(checkDraft, [
			'--source',
			source,
			'--draft',
			file('fout.json', text)
		]);
		expect([code, err.length, out]).toEqual([1, 1, '']);
		expect(err[0]).toContain('fout.json');
		expect(err[0]).toContain(line);
	});

	it('answers in the fields of the contract, and no others', async () => {
		const { out } = await check([{ text: 'De huur is 960 euro.' }]);
		expect(Object.keys(JSON.parse(out))).toEqual(['sentences']);
		expect(Object.keys(JSON.parse(out).sentences[0])).toEqual(['text', 'verdict', 'codes']);
	});

	it('refuses what is no draft file', async () => {
		for (const bad of [[{ text: '' }], [{ text: 5 }], [{ text: 'x', sources: 's1' }], 'nee']) {
			const { code, err, out } = await check(bad);
			expect([code, err.length, out]).toEqual([1, 1, '']);
		}
		expect((await call(checkDraft, ['--source', source])).code).toBe(2);
	});
});
