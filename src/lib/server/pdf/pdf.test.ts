import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import pdfMake from 'pdfmake';
import fc from 'fast-check';
import { png } from '../../../../tests/support/pictures.ts';
import { bullets, code, facts, grid, heading, panel, paragraph } from '#lib/domain/document.ts';
import type { Letterhead } from '#lib/domain/house-style.ts';
import { plainStyle } from '#lib/domain/house-style.ts';
import { printable } from './printable.ts';
import { renderPdf } from './render.ts';
import { pdfResponse } from './response.ts';

const at = new Date('2026-11-20T10:00:00.000Z');
const definition = {
	title: 'Besluit over de pilot',
	subtitle: 'Ondertitel',
	organisation: 'OCMW Test',
	locale: 'nl' as const,
	confidentiality: 'internal' as const,
	at,
	content: [
		panel('Starten', 'Een reden met ≥ en − en één é.'),
		heading('Feiten'),
		facts([['Fase', 'kennismaking']]),
		grid(['KPI', 'Zin'], [['Tijd', '<script>alert(1)</script>']], [80, '*']),
		bullets(['een', 'twee']),
		paragraph('Slot.'),
		code('Hash', 'a'.repeat(64)),
		heading('Bijlage', 'new-page')
	]
};

describe('renderPdf', () => {
	it('makes a PDF with title, language and no script or embedded file', async () => {
		const bytes = await renderPdf(definition);
		const text = Buffer.from(bytes).toString('latin1');
		expect(text.startsWith('%PDF-1.7')).toBe(true);
		expect(text).toContain('/Lang (nl-BE)');
		expect(text).toContain('(Besluit over de pilot)');
		expect(text).toContain('/DisplayDocTitle true');
		expect(text).not.toMatch(/\/(JS|JavaScript|EmbeddedFile|Launch|URI)\b/);
		expect(text.match(/\/Type \/Page\n/g)).toHaveLength(2);
	});

	it('lets pdfmake read no file and no address', async () => {
		await renderPdf(definition);
		for (const image of ['/etc/hostname', 'http://127.0.0.1:9/x.png']) {
			await expect(pdfMake.createPdf({ content: [{ image }] }).getBuffer()).rejects.toThrow();
		}
	});

	it.skipIf(!hasPoppler())('carries the words on the page (needs pdftotext)', async () => {
		const words = textOf(await renderPdf(definition));
		expect(words).toContain('Een reden met ≥ en − en één é.');
		expect(words).toContain('<script>alert(1)</script>');
		expect(words).toContain('Intern gebruik');
		expect(words).toContain('Pagina 2 van 2');
		expect(words).toContain('20 november 2026');
	});
});

describe('renderPdf in the house style', () => {
	const style: Letterhead = {
		...plainStyle,
		name: 'OCMW Zonnedorp',
		addressLines: ['Kerkstraat 1'],
		letterhead: ['Sociale dienst'],
		footer: 'Open van 9 tot 12',
		mark: 'Geheim',
		logo: { mediaType: 'image/png', bytes: png(120, 40), width: 120, height: 40 }
	};
	const secret = { ...definition, confidentiality: 'confidential' as const };

	it('has bookmarks to its headings, one picture and no more', async () => {
		const text = Buffer.from(await renderPdf(secret, style)).toString('latin1');
		expect(text).toMatch(/\/Outlines \d+ 0 R/);
		expect(text).toContain('/PageMode /UseOutlines');
		for (const title of ['(Feiten)', '(Bijlage)']) expect(text).toContain(`/Title ${title}`);
		expect(text.match(/\/Subtype \/Image\n/g)).toHaveLength(2);
		expect(text).toContain('/SMask');
		expect(text).not.toMatch(/\/(JS|JavaScript|EmbeddedFile|Launch|URI)\b/);
	});

	it.skipIf(!hasPoppler())(
		'prints letterhead, mark, footer and notes (needs pdftotext)',
		async () => {
			const content = [
				heading('Een'),
				paragraph(['Zin', { note: 'eerste noot' }]),
				heading('Twee'),
				paragraph(['Zin', { note: 'tweede noot' }])
			];
			const words = textOf(await renderPdf({ ...secret, content }, style));
			for (const part of ['OCMW Zonnedorp', 'Kerkstraat 1', 'Geheim', 'Open van 9 tot 12'])
				expect(words).toContain(part);
			expect(words).not.toContain('Intern gebruik');
			const places = ['Een', 'eerste noot', 'Twee', 'tweede noot'].map((part) =>
				words.indexOf(part)
			);
			expect(places).toEqual(places.toSorted((a, b) => a - b));
		}
	);

	it('is made whatever the text holds', async () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'مرحبا',
				'שלום',
				'👩‍👩‍👧‍👦',
				'',
				' ',
				'\n',
				'a\u0000b\ud800',
				'<b>&',
				'é'.repeat(400)
			)
		);
		await fc.assert(
			fc.asyncProperty(text, async (words) => {
				const bytes = await renderPdf(
					{
						...definition,
						title: words,
						subtitle: words,
						content: [
							heading(words),
							{ kind: 'heading', level: 3, text: words },
							paragraph([words, { note: words }, { text: words, italic: true }]),
							bullets([words]),
							facts([[words, words]]),
							grid([words, 'b'], [[words, words]]),
							panel(words, words),
							code(words, words),
							{ kind: 'quote', text: words, who: words },
							{ kind: 'signatures', places: [[words], [words]] }
						]
					},
					{ ...style, name: words, footer: words, letterhead: [words] }
				);
				expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
			}),
			{ numRuns: 25 }
		);
	});
});

describe('printable', () => {
	it('shows a sign or a box where the font has no shape, and never drops a word', () => {
		expect(printable('a → b ✓ é ≥ œ')).toBe('a > b v é ≥ œ');
		expect(printable('مرحبا')).toBe('■■■■■');
		expect(printable('ok 👍🏽')).toBe('ok ■■');
		expect(printable('e\u0301')).toBe('é');
	});

	it('reaches every string and leaves dates and functions alone', () => {
		const layout = { width: () => 1 };
		const value = { at, layout, rows: [[{ text: '→' }]] };
		expect(printable(value)).toEqual({ at, layout, rows: [[{ text: '>' }]] });
	});

	it('lets nothing turn the direction of the text around', () => {
		expect(printable('goed\u202egnitset')).toBe('goedgnitset');
	});
});

describe('pdfResponse', () => {
	it('keeps header characters out of the name', () => {
		const response = pdfResponse(new Uint8Array(2), 'Été "x"\r\nSet-Cookie: a/../b');
		expect(response.headers.get('content-disposition')).toBe(
			'attachment; filename="Ete-x-Set-Cookie-a-b.pdf"'
		);
		expect(response.headers.get('cache-control')).toContain('no-store');
		expect(pdfResponse(new Uint8Array(2), '…').headers.get('content-disposition')).toContain(
			'document.pdf'
		);
	});
});

function hasPoppler(): boolean {
	try {
		execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

function textOf(bytes: Uint8Array): string {
	const folder = mkdtempSync(join(tmpdir(), 'waarborg-pdf-'));
	try {
		const file = join(folder, 'x.pdf');
		writeFileSync(file, bytes);
		return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
	} finally {
		rmSync(folder, { recursive: true });
	}
}
