import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/pack.ts';
import { loadContent, loadContentOrThrow } from '#lib/server/content/load.ts';
import type { ContentFault } from '#lib/server/content/load.ts';

let root: string;
const checklist = 'checklists/implementatie.yaml';
const useCase = 'checklists/use-cases/verslag-uit-gesprek.yaml';
const kpi = 'kpi/verslag-uit-gesprek.yaml';
const dpia = 'dpia-templates/dpia.yaml';
const fria = 'dpia-templates/fria.yaml';
const scope = 'dpia-templates/reikwijdte.yaml';
const risks = 'dpia-templates/risicos.yaml';

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'packs-'));
});
beforeEach(() => {
	for (const folder of ['checklists', 'kpi', 'dpia-templates']) {
		rmSync(join(root, folder), { recursive: true, force: true });
		cpSync(folder, join(root, folder), { recursive: true });
	}
});
afterAll(() => rmSync(root, { recursive: true }));

/** Replaces the first `from` in a pack; returns the line (from 1) where it stood. */
function spoil(file: string, from: string, to: string): number {
	const path = join(root, file);
	const text = readFileSync(path, 'utf8');
	const at = text.indexOf(from);
	if (at < 0) throw new Error(`${file} does not hold ${from}`);
	writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length));
	return text.slice(0, at).split('\n').length;
}
function faults(): ContentFault[] {
	const loaded = loadContent(root);
	return loaded.ok ? [] : loaded.faults;
}

describe('loadContent points at what is wrong', () => {
	it('finds nothing wrong in the packs as they are', () => {
		expect(faults()).toEqual([]);
	});

	it('a translation left out', () => {
		const line = spoil(
			kpi,
			'\n    fr: Administratietijd'.replace(
				'fr: Administratietijd',
				'title:\n      nl: Administratietijd'
			),
			'\n    title:'
		);
		expect(faults()).toEqual([
			expect.objectContaining({
				file: kpi,
				line: line + 1,
				field: 'kpis[0].title.nl',
				problem: 'no Dutch text'
			})
		]);
	});

	it('an empty text', () => {
		const line = spoil(kpi, 'nl: Administratietijd', "nl: ''");
		expect(faults()).toEqual([
			expect.objectContaining({ file: kpi, line, field: 'kpis[0].title.nl' })
		]);
	});

	it('an unknown field, at its own line', () => {
		const line = spoil(checklist, '    ownerRole: PO', '    ownerRole: PO\n    colour: red');
		expect(faults()).toEqual([
			expect.objectContaining({
				file: checklist,
				line: line + 1,
				field: 'items[0].colour',
				problem: 'is not a known field'
			})
		]);
	});

	it('a value that is not in the list', () => {
		const line = spoil(dpia, 'status: geldend', 'status: zeker');
		expect(faults()).toEqual([
			expect.objectContaining({
				file: dpia,
				line,
				field: 'legalState.status',
				remedy: expect.stringContaining('te-verifieren') as string
			})
		]);
	});

	it('a legal item without its marks', () => {
		spoil(dpia, '        status: geldend\n', '');
		expect(faults()).toEqual([
			expect.objectContaining({
				file: dpia,
				field: 'sections[0].questions[1].status',
				problem: 'is missing'
			})
		]);
	});

	it('a law in force without a provision', () => {
		const line = spoil(dpia, 'basis: [avg 35(1), wp248, gba-lijst 5]', 'basis: []');
		expect(faults()).toEqual([
			expect.objectContaining({ file: dpia, line, field: 'legalState.basis' })
		]);
	});

	it('a contested item that does not say what the dispute is', () => {
		const path = join(root, useCase);
		const text = readFileSync(path, 'utf8');
		writeFileSync(path, text.replace(/(status: betwist\n) {2}note:\n(?: {4}.*\n)+/, '$1'));
		expect(faults()).toEqual([
			expect.objectContaining({
				file: useCase,
				field: 'classification.note',
				problem: 'is missing'
			})
		]);
	});

	it('a margin without the explanation why the board must choose it', () => {
		spoil(kpi, '    marginReason:', '    note:');
		expect(faults().map(({ field }) => field)).toContain('kpis[1].marginReason');
	});

	it('an id used twice', () => {
		const line = spoil(checklist, 'id: waarden\n', 'id: doel\n');
		expect(faults()).toEqual([
			expect.objectContaining({
				file: checklist,
				line,
				field: 'items[1].id',
				problem: '"doel" is used twice'
			})
		]);
	});

	it('a question id used twice in another section of an assessment', () => {
		const line = spoil(dpia, 'id: risicolijst', 'id: verwerking');
		expect(faults()).toContainEqual(
			expect.objectContaining({ file: dpia, line, problem: '"verwerking" is used twice' })
		);
	});

	it('the same pack in two files', () => {
		cpSync(join(root, kpi), join(root, 'kpi/copy.yaml'));
		expect(faults()).toEqual([
			expect.objectContaining({
				line: 2,
				field: 'urn',
				problem: expect.stringContaining('is already in') as string
			})
		]);
	});

	it('a new version beside the old one is no fault, and is the newest', () => {
		const text = readFileSync(join(root, kpi), 'utf8');
		writeFileSync(join(root, 'kpi/next.yaml'), text.replace('version: 1.0.0', 'version: 1.10.0'));
		const content = loadContentOrThrow(root);
		const urn = 'urn:waarborg:kpi:verslag-uit-gesprek';
		expect(content.kpiCatalogue(urn)?.version).toBe('1.10.0');
		expect(content.kpiCatalogue(urn, '1.0.0')?.version).toBe('1.0.0');
		expect(content.kpiCatalogue(urn, '1.4.0')?.version).toBe('1.10.0');
		expect(content.kpiCatalogue(urn, '2.0.0')).toBeUndefined();
	});

	it.each([
		[
			'urn:waarborg:kpi:verslag-uit-gesprek',
			'urn:waarborg:kpi:onbekend',
			'packs.kpi.urn',
			'no pack urn:waarborg:kpi:onbekend'
		],
		[
			"gesprek', version: 1.0.0",
			"gesprek', version: 9.0.0",
			'packs.kpi.version',
			'no version 9.0.0 of urn:waarborg:kpi:verslag-uit-gesprek'
		],
		[
			'urn:waarborg:assessment:dpia',
			'urn:waarborg:assessment:fria',
			'packs.dpia.urn',
			'urn:waarborg:assessment:fria is no dpia pack'
		]
	])('a use-case that names %s wrongly as %s', (from, to, field, problem) => {
		const line = spoil(useCase, from, to);
		expect(faults()).toEqual([expect.objectContaining({ file: useCase, line, field, problem })]);
	});

	it('a law and a source that nobody knows', () => {
		const line = spoil(
			checklist,
			'basis: [avg 5(1)(b)]\n    bron: [e-book, waarborg]',
			'basis: [wet-x 1]\n    bron: [hier]'
		);
		expect(faults()).toEqual([
			expect.objectContaining({ line, field: 'items[0].basis[0]', problem: 'no law "wet-x"' }),
			expect.objectContaining({
				line: line + 1,
				field: 'items[0].bron[0]',
				problem: 'no source "hier"'
			})
		]);
	});

	it('a condition on a question that is not there, or on an answer it has not', () => {
		spoil(dpia, 'question: gelijkaardig, answers: [ja]', 'question: weg, answers: [ja]');
		spoil(dpia, 'question: profilering, answers: [ja]', 'question: profilering, answers: [soms]');
		expect(faults().map(({ problem }) => problem)).toEqual([
			'no question "weg"',
			'"soms" is no answer to "profilering"'
		]);
	});

	it('a cross-reference to a question the other assessment has not', () => {
		spoil(dpia, 'question: processen', 'question: nergens');
		expect(faults().map(({ problem }) => problem)).toEqual([
			'no question "nergens" in the fria',
			'"verwerking" in the dpia does not refer back'
		]);
	});

	it('a cross-reference between questions that are answered in another way', () => {
		spoil(fria, 'id: kwetsbaar\n', 'id: zwak\n');
		expect(faults().map(({ problem }) => problem)).toEqual([
			'"groepen" in the fria is answered in another way',
			'"betrokkenen" in the dpia is answered in another way'
		]);
	});

	it('conditions that wait for one another', () => {
		spoil(
			dpia,
			'answer: yes-no\n        mandatory: true\n        mayBeNotApplicable: false\n        basis: [avg 35(1)]',
			'answer: yes-no\n        mandatory: true\n        mayBeNotApplicable: false\n        showWhen: { question: gelijkaardig, answers: [ja] }\n        basis: [avg 35(1)]'
		);
		expect(faults().map(({ field, problem }) => [field, problem])).toContainEqual([
			'sections[0].questions[5].showWhen',
			'waits for itself'
		]);
	});

	it('a condition on a question that is answered in words', () => {
		spoil(dpia, 'question: gelijkaardig, answers: [ja]', 'question: overzicht, answers: [ja]');
		expect(faults().map(({ problem }) => problem)).toEqual([
			'"overzicht" is not answered with a choice'
		]);
	});

	it('rights that a question does not offer', () => {
		spoil(fria, '- id: waardigheid', '- id: eer');
		expect(faults().map(({ problem }) => problem)).toContain('are not the rights of this pack');
	});

	it('a risk with a right, a group or a part of the workbench that nobody knows', () => {
		spoil(risks, 'group: inhoud', 'group: overal');
		spoil(risks, 'rights: [gegevens, bijstand', 'rights: [eer, bijstand');
		spoil(risks, 'enforcedBy: zincontrole', 'enforcedBy: toverstaf');
		expect(faults().map(({ field, problem }) => `${field}: ${problem}`)).toEqual([
			'risks[0].group: no "overal"',
			'risks[0].rights[0]: no "eer"',
			'risks[0].measures[0].enforcedBy: no "toverstaf"'
		]);
	});

	it.each([
		['showWhen: [persoonsgegevens]', 'showWhen: [nieuw]', 'no question "nieuw" before this one'],
		['when: { any: [ai-systeem] }', 'when: { any: [robot] }', 'no question "robot"'],
		['id: dpia-presumed', 'id: dpia-needed', 'no text for "dpia-presumed"'],
		['question: criteria', 'question: kenmerken', 'no question "kenmerken" in the dpia'],
		['value: beoordeling', 'value: oordeel', '"oordeel" does not answer "criteria"']
	])('a scope test that says %s wrongly as %s', (from, to, problem) => {
		spoil(scope, from, to);
		expect(faults().map((fault) => fault.problem)).toContain(problem);
	});

	it('a banned phrase in our own consent text', () => {
		const line = spoil(
			checklist,
			'nl: Uw keuze verandert niets aan',
			'nl: Dan gaat het sneller en verandert niets aan'
		);
		expect(faults()).toEqual([
			expect.objectContaining({
				file: checklist,
				line,
				field: 'items[2].structure.texts[1].text.nl',
				problem: expect.stringContaining('Dan gaat het sneller') as string
			})
		]);
	});

	it('a long sentence in our own consent text is a warning, not a fault', () => {
		const line = spoil(
			checklist,
			'nl: Uw keuze verandert niets aan uw rechten',
			'nl: Uw keuze van vandaag of morgen verandert echt helemaal niets aan al uw rechten'
		);
		expect(loadContentOrThrow(root).faultReport).toEqual([
			expect.objectContaining({
				file: checklist,
				line,
				field: 'items[2].structure.texts[1].text.nl'
			})
		]);
	});

	it('several faults at once, in the order of file and line', () => {
		spoil(kpi, 'nl: Administratietijd', "nl: ''");
		spoil(dpia, 'status: geldend', 'status: zeker');
		expect(faults().map(({ file }) => file)).toEqual([dpia, kpi]);
	});
});

describe('hostile and broken YAML', () => {
	const write = (text: string) => writeFileSync(join(root, 'kpi/kwaad.yaml'), text);

	it.each([
		['a broken quote', 'kind: x\ntitle: "open\n', 2],
		['a key used twice', 'kind: kpi-catalogue\nkind: checklist\n', 2],
		['a tab as indentation', 'kind: x\n\tversion: 1\n', 2]
	])('%s is reported with its line', (_, text, line) => {
		write(text);
		const [fault] = faults();
		expect(fault).toMatchObject({ file: 'kpi/kwaad.yaml' });
		expect(Math.abs((fault?.line ?? 0) - line)).toBeLessThanOrEqual(1);
	});

	it('an alias bomb is refused in a moment', () => {
		const levels = Array.from(
			{ length: 12 },
			(_, level) => `l${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]`
		);
		write(`l0: &a0 [x,x,x,x,x,x,x,x,x]\n${levels.join('\n')}\n`);
		const start = performance.now();
		expect(faults()).toEqual([
			expect.objectContaining({
				file: 'kpi/kwaad.yaml',
				problem: expect.stringMatching(/alias/i) as string
			})
		]);
		expect(performance.now() - start).toBeLessThan(10_000);
	});

	it.each([
		['endless nesting', `kind: ${'['.repeat(50_000)}`],
		['a prototype as a key', 'kind: kpi-catalogue\n__proto__: { polluted: true }\n'],
		['a list in place of a pack', '- 1\n- 2\n'],
		['nothing at all', '']
	])('%s is a fault, never a crash', (_, text) => {
		write(text);
		expect(faults().every(({ file }) => file === 'kpi/kwaad.yaml')).toBe(true);
		expect(faults().length).toBeGreaterThan(0);
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});

	it('bytes that are no text', () => {
		writeFileSync(join(root, 'kpi/kwaad.yaml'), Buffer.from([0x6b, 0xff, 0xfe, 0x00]));
		expect(faults()).toEqual([expect.objectContaining({ file: 'kpi/kwaad.yaml', line: 1 })]);
	});

	it('a file too large to be a pack', () => {
		write(`# ${'x'.repeat(2_000_001)}`);
		expect(faults()).toEqual([expect.objectContaining({ problem: 'larger than 2000000 bytes' })]);
	});
});

describe('waarborg pack validate', () => {
	async function pack(...args: string[]) {
		const out: string[] = [];
		const err: string[] = [];
		const code = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
		return { code, out, err };
	}

	it('says which packs are good', async () => {
		const { code, out, err } = await pack('validate', root);
		expect({ code, err }).toEqual({ code: 0, err: [] });
		expect(out).toEqual(['urn:waarborg:use-case:verslag-uit-gesprek 1.1.0: good']);
	});

	it('refuses with one line per fault that names file, line, field, problem and remedy', async () => {
		const line = spoil(kpi, 'nl: Administratietijd', "nl: ''");
		const { code, out, err } = await pack('validate', root);
		expect({ code, out }).toEqual({ code: 1, out: [] });
		expect(err).toEqual([
			`${kpi}:${line} kpis[0].title.nl: is empty or too short — write the text`
		]);
	});

	it('gives the same as JSON', async () => {
		spoil(kpi, 'nl: Administratietijd', "nl: ''");
		const { code, out } = await pack('validate', root, '--json');
		expect(code).toBe(1);
		expect(JSON.parse(out.join(''))).toMatchObject({
			ok: false,
			faults: [{ file: kpi, field: 'kpis[0].title.nl' }]
		});
	});

	it('refuses a folder without packs', async () => {
		const { code, err } = await pack('validate', join(root, 'nowhere'));
		expect(code).toBe(1);
		expect(err).toHaveLength(1);
		expect(err[0]).toContain('holds no packs');
	});

	it.each([[[]], [['check']], [['validate', 'a', 'b']], [['validate', '--colour']]])(
		'answers wrong use %j with the usage',
		async (args) => {
			const { code, err } = await pack(...args);
			expect(code).toBe(2);
			expect(err.join('')).toContain('waarborg pack validate');
		}
	);
});
