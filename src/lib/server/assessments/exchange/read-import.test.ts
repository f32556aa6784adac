import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import {
	counter,
	dossiers,
	dpiaTemplate,
	templates
} from '../../../../../tests/support/exchange.ts';
import type { Attachment, Dossier } from '#lib/domain/assessment/exchange/dossier.ts';
import { toWaarborg } from '#lib/domain/assessment/exchange/waarborg-json.ts';
import { canonicalJson, sha256Hex } from '#lib/domain/hash.ts';
import { locales } from '#lib/domain/locale.ts';
import { refusalSentence } from '../../errors.ts';
import type { ImportOptions } from './read-import.ts';
import { readImport } from './read-import.ts';
import { writeZip } from './write-zip.ts';

const options: ImportOptions = {
	templates,
	language: 'nl',
	newId: counter(),
	now: '2026-11-22T00:00:00.000Z'
};
const bytesOf = (value: unknown) =>
	new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const read = (value: unknown, more: Partial<ImportOptions> = {}, name = 'bestand.json') =>
	readImport(value instanceof Uint8Array ? value : bytesOf(value), name, { ...options, ...more });

async function refusal(value: unknown, more: Partial<ImportOptions> = {}) {
	const result = await read(value, more);
	if (result.ok) return 'ok';
	for (const locale of locales) {
		const said = refusalSentence(result.refusal, locale);
		expect(said).not.toMatch(/\{\w+\}/);
	}
	return `${result.refusal.code} ${String(result.refusal.params?.['line'] ?? '')}`.trim();
}

const pia = {
	pia: { name: 'Verslaghulp' },
	answers: [],
	measures: [],
	evaluations: [],
	comments: []
};
const form = (answers: object, urn = 'urn:nl:dpia:3.0') => ({
	metadata: { urn, createdAt: '2026-01-02T03:04:05Z' },
	answers
});
const dossier: Dossier = {
	kind: 'dpia',
	name: 'Verslaghulp',
	language: 'nl',
	template: { urn: dpiaTemplate.urn, version: dpiaTemplate.version },
	answers: { doelen: { value: 'Helpen' } },
	risks: [],
	measures: [],
	advice: [],
	views: [],
	consultations: [],
	decision: null,
	comments: [],
	attachments: [],
	authors: [],
	createdAt: '2026-01-01T00:00:00.000Z',
	updatedAt: '2026-01-01T00:00:00.000Z'
};
const ours = (more: Partial<Dossier> = {}) =>
	toWaarborg({ dossier: { ...dossier, ...more }, template: dpiaTemplate, other: null }).value;

describe('a file of unknown origin', () => {
	it.each([
		['an empty file', '', 'import-empty'],
		['white space', ' \n ', 'import-empty'],
		['a file cut off in a text', '{"pia": {\n"name": "Verslag', 'import-truncated 2'],
		[
			'a file cut off between brackets',
			'{"pia": {"name": "x"},\n\n"answers": [',
			'import-truncated 3'
		],
		['a comma too many', '{"pia": {},\n}', 'import-not-json 2'],
		['a bracket too many', '{}}', 'import-not-json 1'],
		['words', 'Beste DPO', 'import-not-json 1'],
		['a PDF, whatever its name', '%PDF-1.7\n%âãÏÓ', 'import-not-text'],
		['a web page', '<!doctype html><p>pia', 'import-not-text'],
		['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 'import-not-text'],
		['bytes with zeros', new Uint8Array([0x7b, 0, 0x7d]), 'import-not-text'],
		['a very deep file', `{"a":\n${'['.repeat(100_000)}`, 'import-too-deep 2'],
		['a file of very many values', `[${'0,'.repeat(300_000)}0]`, 'import-too-many 1'],
		['JSON of something else', { version: 1, name: 'pakket' }, 'import-unknown-format'],
		['a list', [], 'import-unknown-format'],
		['a text', '"pia"', 'import-unknown-format'],
		['null', 'null', 'import-unknown-format'],
		['a structure of the CNIL', { sections: [{ id: 1, items: [] }] }, 'import-cnil-structure'],
		['two PIAs', [{ ...pia }, { ...pia }], 'import-several'],
		['a form that is neither', form({}, 'urn:nl:prescan:2.0'), 'import-form-unknown'],
		['our own of another version', { ...ours(), version: 2 }, 'import-version'],
		['our own, changed', { ...ours(), contentsHash: 'f'.repeat(64) }, 'import-hash']
	])('refuses %s, and says where', async (_name, value, expected) => {
		expect(await refusal(value)).toBe(expected);
	});

	it('refuses 60 MB without parsing it', async () => {
		const large = new Uint8Array(60 * 1024 * 1024).fill(0x20);
		large.set(bytesOf('{"pia":'));
		const started = performance.now();
		expect(await refusal(large)).toBe('import-too-large');
		expect(performance.now() - started).toBeLessThan(500);
	});

	it('refuses what is of another format or kind than asked for', async () => {
		expect(await refusal(pia, { format: 'waarborg' })).toBe('import-other-format');
		expect(await refusal(ours(), { format: 'cnil' })).toBe('import-other-format');
		expect(await refusal(pia, { kind: 'fria' })).toBe('import-other-kind');
		expect(await refusal(form({}, 'urn:nl:iama:2.0'), { kind: 'dpia' })).toBe('import-other-kind');
	});

	it('says which place of our own format is wrong', async () => {
		const { sha256: _sum, ...body } = ours();
		const wrong = { ...body, dossier: { ...body.dossier, risks: [{ id: 5 }] } };
		const result = await read({ ...wrong, sha256: sha256Hex(canonicalJson(wrong)) });
		expect(result.ok || result.refusal).toMatchObject({
			code: 'import-shape',
			params: { where: 'dossier.risks[0].id', expected: 'text' }
		});
	});

	it('reads a mark of UTF-8, and names with combining characters in one form', async () => {
		const result = await read(
			`\ufeff${JSON.stringify({ ...pia, pia: { name: 'Cafe\u0301', author_name: 'Zoe\u0308' } })}`
		);
		if (!result.ok) throw new Error(result.refusal.code);
		expect(result.value.dossier.value.name).toBe('(IMPORT) Café');
		expect(result.value.dossier.value.authors).toEqual(['Zoë']);
	});

	it('takes out keys that reach for prototypes, and says so', async () => {
		const text = `{"pia":{"name":"x","__proto__":{"polluted":1}},"answers":[{"reference_to":111,"data":{"text":"a","constructor":{"prototype":{"polluted":1}}}}]}`;
		const result = await read(text);
		if (!result.ok) throw new Error(result.refusal.code);
		expect(
			result.value.dossier.losses
				.filter(({ code }) => code === 'unsafe-key')
				.map(({ where }) => where)
		).toEqual(['pia.__proto__', 'answers[0].data.constructor']);
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
		const own = await read(
			form(
				JSON.parse(
					'{"__proto__": {"value": "x"}, "4": {"value": "Een model", "lastEditedAt": "2026-01-02T03:04:05Z"}}'
				) as object
			)
		);
		expect(own.ok).toBe(true);
	});

	it('stores no HTML, and reports what it left out', async () => {
		const text =
			'<p onclick="x()">Doel <a href="javascript:alert(1)">hier</a></p><script>alert(1)</script><ul><li>een</li></ul>';
		const result = await read({ ...pia, answers: [{ reference_to: 211, data: { text } }] });
		if (!result.ok) throw new Error(result.refusal.code);
		expect(result.value.dossier.value.answers['doelen']).toEqual({ value: 'Doel hier\n\n- een' });
		const dropped = result.value.dossier.losses.filter(({ code }) => code === 'html-dropped');
		expect(dropped.map(({ params }) => params?.['what'])).toEqual([
			'event-handler',
			'link',
			'script'
		]);
		const plain = await read(
			form({ '5.2': { value: '<b>Doel</b><img src=x onerror=alert(1)>', lastEditedAt: 'x' } })
		);
		expect(plain.ok && plain.value.dossier.value.answers['doelen']).toEqual({ value: 'Doel' });
	});

	it('never throws, whatever is changed in a good file', async () => {
		const good = JSON.stringify({
			...pia,
			answers: [{ reference_to: 325, data: { gauge: 2, list: ['a'] } }],
			evaluations: [{ reference_to: '3.2', gauges: { x: 1, y: 2 } }]
		});
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(
					good,
					JSON.stringify(form({ '16.1': [{ _index: 0, '16.1.1': { value: 'r' } }] }))
				),
				fc.nat(),
				fc.constantFrom('null', '5', '"x"', '[]', '{}', '[[]]', 'true'),
				async (text, at, other) => {
					const values = [...text.matchAll(/(?<=[:[,])(?:"[^"]*"|\d+)/g)];
					const hit = values[at % values.length];
					if (!hit) return;
					const changed = text.slice(0, hit.index) + other + text.slice(hit.index + hit[0].length);
					const result = await read(changed);
					if (!result.ok) return;
					for (const [kind, count] of Object.entries(result.value.dossier.counts))
						expect(count.in, `${kind} of ${changed}`).toBe(count.carried + count.lost);
				}
			),
			{ numRuns: 200 }
		);
	});
});

describe('a form of the Dutch government', () => {
	const value = (text: unknown) => ({
		value: text,
		lastEditedAt: '2026-02-03T04:05:06Z',
		lastEditedBy: 'An'
	});

	it('takes keys of both styles, groups in their order, and keeps what has no question', async () => {
		const dpia = await read(
			form({
				'3.2': value('stappen'),
				'5': value('doel'),
				'14.2': value('evenredig'),
				'2.1': [
					{ _index: 1, '2.1.1': value('adres'), '2.1.6': value('false') },
					{ _index: 0, '2.1.1': value('naam'), '2.1.9': value('wet') }
				],
				'8': value('ja'),
				'99.1': value('vreemd'),
				'1.2': value(null),
				'7.2': value({ data: 'data:image/png;base64,AA', title: 'schema' })
			})
		);
		if (!dpia.ok) throw new Error(dpia.refusal.code);
		const { value: made, losses, counts } = dpia.value.dossier;
		expect(made.answers).toMatchObject({
			verwerking: { value: 'stappen' },
			doelen: { value: 'doel' },
			evenredigheid: { value: 'evenredig' },
			gegevens: { value: [{ naam: 'naam' }, { naam: 'adres', bijzonder: 'nee' }] },
			doorgifte: { value: 'ja' }
		});
		expect(made.authors).toEqual(['An']);
		expect(made.updatedAt).toBe('2026-02-03T04:05:06.000Z');
		expect(counts['answers']).toEqual({ in: 8, carried: 7, lost: 1 });
		const said = losses.map(({ where, code }) => `${where} ${code}`);
		expect(said).toEqual(
			expect.arrayContaining([
				'answers.99.1 no-question',
				'answers.1.2 empty',
				'answers.7.2 image',
				'answers.2.1[0].2.1.9 kept-as-comment'
			])
		);
		expect(JSON.stringify(made)).not.toContain('data:image');
	});

	it('takes keys with letters and words', async () => {
		const fria = await read(
			form(
				{
					'2.2A.1': value('groepen'),
					'5.B': value('toezicht'),
					'1.actiepunten.tekst': value('actie')
				},
				'urn:nl:iama:1.0'
			)
		);
		if (!fria.ok) throw new Error(fria.refusal.code);
		const { value: made, losses } = fria.value.dossier;
		expect(made.kind).toBe('fria');
		expect(made.answers).toEqual({
			groepen: { value: 'groepen' },
			toezicht: { value: 'toezicht' }
		});
		expect(made.comments.map(({ text }) => text)).toEqual(['Veld 1.actiepunten.tekst: actie']);
		expect(losses.map(({ code }) => code)).toContain('other-version');
	});

	it('makes a register of paragraphs 16 and 17', async () => {
		const result = await read(
			form({
				'16.1': [
					{
						_index: 0,
						'16.1.1': value('Verzonnen feit\nIn het verslag'),
						'16.1.2': value('model'),
						'16.1.3': value('hoog'),
						'16.1.5': value('midden')
					},
					{ _index: 1, '16.1.1': value('Lek'), '16.1.3': value('gemiddeld') }
				],
				'17.1': [
					{
						_index: 0,
						'17.1.1': value(['Verzonnen feit\nIn het verslag', 'Lek']),
						'17.1.3': value('Nalezen'),
						'17.1.4': value('laag'),
						'17.1.5': value('An')
					},
					{ _index: 1, '17.1.1': value(['Onbekend']), '17.1.3': value('Los') }
				]
			})
		);
		if (!result.ok) throw new Error(result.refusal.code);
		const { value: made, losses } = result.value.dossier;
		const [first, second] = made.risks;
		expect(first).toMatchObject({
			title: 'Verzonnen feit',
			description: 'In het verslag',
			sources: 'model',
			before: { likelihood: 3, severity: 2 },
			after: null
		});
		expect(second).toMatchObject({ title: 'Lek', before: null });
		expect(made.measures).toMatchObject([{ text: 'Nalezen', ownerName: 'An' }, { text: 'Los' }]);
		expect(first?.measures).toEqual([made.measures[0]?.id]);
		expect(second?.measures).toEqual(first?.measures);
		expect(made.comments.map(({ subject }) => subject)).toEqual([
			`risico:${first?.id}`,
			`risico:${second?.id}`
		]);
		expect(losses.map(({ code }) => code)).toEqual(
			expect.arrayContaining([
				'event-assumed',
				'half-rating',
				'residual-as-comment',
				'risk-not-found'
			])
		);
	});
});

describe('a dossier with attachments in a ZIP', () => {
	const text = bytesOf('De huurwaarborg.');
	const pdf = new Uint8Array([...bytesOf('%PDF-1.7\n'), 0xff]);
	const attachment = (bytes: Uint8Array, type: string, fileName: string): Attachment => ({
		id: fileName,
		subject: 'geheel',
		fileName,
		type,
		size: bytes.length,
		sha256: sha256Hex(bytes)
	});
	const listed = [
		attachment(text, 'text/plain; charset=utf-8', 'nota é/.txt'),
		attachment(pdf, 'application/pdf', 'contract.pdf'),
		attachment(pdf, 'application/pdf', 'contract kopie.pdf')
	];
	const files = new Map([text, pdf].map((bytes) => [sha256Hex(bytes), bytes]));
	const bytesBySum = (sum: string) => Promise.resolve(files.get(sum) ?? new Uint8Array());
	const zip = () => writeZip(ours({ attachments: listed }), bytesBySum);
	const unpacked = async (entries: Record<string, Uint8Array | string>) => {
		const archive = new ZipFile();
		for (const [name, content] of Object.entries(entries))
			archive.addBuffer(Buffer.from(content), name);
		archive.end();
		return new Uint8Array(await buffer(archive.outputStream));
	};
	const sums = (entries: Record<string, string | Uint8Array>) =>
		Object.entries(entries)
			.map(([name, content]) => `${sha256Hex(content)}  ${name}\n`)
			.join('');

	it('reads back without loss, bytes and all', async () => {
		const result = await read(await zip(), {}, 'dossier.zip');
		if (!result.ok) throw new Error(JSON.stringify(result.refusal));
		expect(result.value.dossier.value).toEqual({ ...dossier, attachments: listed });
		expect(result.value.dossier.losses).toEqual([]);
		for (const [sum, bytes] of files)
			expect(Buffer.from(result.value.files.get(sum) ?? []).equals(bytes)).toBe(true);
	});

	it('is the same bytes for the same dossier', async () => {
		expect(sha256Hex(await zip())).toBe(sha256Hex(await zip()));
	});

	it('reads back every dossier', async () => {
		await fc.assert(
			fc.asyncProperty(dossiers('dpia'), async (context) => {
				const file = toWaarborg(context).value;
				const result = await read(await writeZip(file, bytesBySum), {}, 'x.zip');
				expect(result.ok && result.value.dossier.value).toEqual(file.dossier);
			}),
			{ numRuns: 15 }
		);
	});

	it.each([
		['one that misses its dossier', {}, 'import-attachment-missing'],
		[
			'a Word file',
			{ '[Content_Types].xml': 'x', 'word/document.xml': 'x' },
			'import-zip-stranger'
		],
		['a file in a folder of its own', { 'bijlagen/a/b.txt': 'x' }, 'import-zip-stranger']
	])('refuses %s', async (_name, entries, expected) => {
		expect(await refusal(await unpacked(entries))).toBe(expected);
	});

	it('refuses one in which something was changed, left out or put in', async () => {
		const [first, second, third] = listed;
		if (!first || !second || !third) throw new Error('no attachments');
		const name = (it: Attachment) => `bijlagen/${it.sha256}-${it.fileName.replace('/', '_')}`;
		const whole = {
			'dossier.json': JSON.stringify(ours({ attachments: listed })),
			[name(first)]: text,
			[name(second)]: pdf,
			[name(third)]: pdf
		};
		const withSums = (entries: Record<string, Uint8Array | string>) =>
			unpacked({ ...entries, SHA256SUMS: sums(entries) });
		expect(await refusal(await withSums(whole))).toBe('ok');
		expect(
			await refusal(
				await unpacked({ ...whole, [name(first)]: bytesOf('Anders.'), SHA256SUMS: sums(whole) })
			)
		).toBe('import-attachment-changed');
		expect(
			await refusal(await withSums({ ...whole, [name(first)]: bytesOf('De huurwaarborG.') }))
		).toBe('import-attachment-changed');
		const { [name(third)]: _left, ...fewer } = whole;
		expect(await refusal(await withSums(fewer))).toBe('import-attachment-missing');
		expect(await refusal(await withSums({ ...whole, 'bijlagen/meer.txt': 'x' }))).toBe(
			'import-zip-stranger'
		);
		const lying = { ...listed[0], type: 'application/pdf' } as Attachment;
		const lie = {
			'dossier.json': JSON.stringify(ours({ attachments: [lying] })),
			[name(first)]: text
		};
		expect(await refusal(await withSums(lie))).toBe('import-attachment-type');
		expect(await refusal(await unpacked(whole))).toBe('import-attachment-changed');
	});
});
