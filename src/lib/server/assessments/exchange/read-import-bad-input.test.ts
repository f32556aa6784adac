import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from '#lib/domain/hash.ts';
import { bytesOf, form, ours, pia, read, refusal } from './import-files.fixture.ts';

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
