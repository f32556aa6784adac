import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { dossiers } from '../../../../../tests/support/exchange.ts';
import type { Attachment } from '#lib/domain/assessment/exchange/dossier.ts';
import { toWaarborg } from '#lib/domain/assessment/exchange/waarborg-json.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import { bytesOf, dossier, ours, read, refusal } from './import-files.fixture.ts';
import { writeZip } from './write-zip.ts';

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
