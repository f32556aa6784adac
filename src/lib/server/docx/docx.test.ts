import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { partsOf, wordsOf, xmlFault } from '../../../../tests/support/docx.ts';
import { png } from '../../../../tests/support/pictures.ts';
import type { DocumentModel } from '#lib/domain/document.ts';
import {
	bullets,
	code,
	facts,
	grid,
	heading,
	panel,
	paragraph,
	together
} from '#lib/domain/document.ts';
import type { Letterhead } from '#lib/domain/house-style.ts';
import { plainStyle } from '#lib/domain/house-style.ts';
import { renderDocx } from './render.ts';

const model: DocumentModel = {
	title: 'Sociaal verslag <1>',
	subtitle: 'Dossier A & B',
	organisation: 'OCMW Test',
	locale: 'fr',
	confidentiality: 'confidential',
	at: new Date('2026-11-20T10:00:00.000Z'),
	content: [
		panel('Lead', 'Tekst van het kader'),
		heading('Hulpvraag'),
		paragraph([
			'Zin een',
			{ note: 'Cliënt (00:01:12): «een & twee»' },
			{ text: ' vet', bold: true }
		]),
		{ kind: 'heading', level: 3, text: 'Detail' },
		bullets(['punt', ['ander punt', { note: 'tweede noot\nop twee regels' }]]),
		{ kind: 'list', ordered: true, items: ['eerst'] },
		facts([['Aanvraag', '3 maart']]),
		grid(
			['Wie', 'Wat'],
			[
				['MW', 'belt'],
				['Cliënt', 'wacht']
			],
			[120, '*']
		),
		{ kind: 'quote', text: 'مرحبا', who: 'Cliënt' },
		together(heading('Slot', 'new-page'), paragraph('Einde.')),
		{ kind: 'signatures', places: [['De cliënt'], ['De werker', 'OCMW']] },
		code('SHA-256', 'abc')
	]
};
const style: Letterhead = {
	...plainStyle,
	name: 'OCMW Zonnedorp',
	addressLines: ['Kerkstraat 1'],
	letterhead: ['Sociale dienst'],
	footer: 'Open van 9 tot 12',
	mark: 'Geheim',
	accent: '#7a1f5c',
	logo: { mediaType: 'image/png', bytes: png(120, 40), width: 120, height: 40 }
};

describe('renderDocx', () => {
	let parts: Map<string, string>;
	const part = (name: string) => parts.get(name) ?? '';
	const all = (pattern: RegExp) => [...parts].filter(([name]) => pattern.test(name));
	beforeAll(async () => {
		parts = await partsOf(await renderDocx(model, style));
	});

	it('has one title and real headings below it', () => {
		const document = part('word/document.xml');
		const styles = [...document.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, name]) => name);
		expect(styles.filter((name) => name?.startsWith('Heading'))).toEqual([
			'Heading1',
			'Heading2',
			'Heading3',
			'Heading2'
		]);
		expect(wordsOf(document)).toContain('Sociaal verslag <1>\nDossier A & B\n');
		expect(document).toContain('<w:pageBreakBefore/>');
	});

	it('has real footnotes, numbered in their order', () => {
		const document = part('word/document.xml');
		const references = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)];
		expect(references.map(([, id]) => id)).toEqual(['1', '2']);
		const notes = wordsOf(part('word/footnotes.xml'));
		expect(notes).toContain('Cliënt (00:01:12): «een & twee»');
		expect(notes).toContain('tweede noot\nop twee regels');
	});

	it('says its language, title and author, and has lists and table heads that a screen reader knows', () => {
		expect(part('word/styles.xml')).toContain('w:val="fr-BE"');
		const core = part('docProps/core.xml');
		expect(core).toContain('<dc:title>Sociaal verslag &lt;1&gt;</dc:title>');
		expect(core).toContain('<dc:creator>OCMW Zonnedorp</dc:creator>');
		const document = part('word/document.xml');
		expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
		expect(document.match(/<w:numPr>/g)).toHaveLength(3);
		expect(document).toMatch(/<w:bidi\/>/);
		expect(document).toMatch(/<w:rtl\/>/);
	});

	it('has the letterhead on the first page, and name, mark, footer and page fields on all', () => {
		const headers = all(/^word\/header\d/).map(([, xml]) => wordsOf(xml));
		expect(headers).toHaveLength(2);
		expect(headers.some((text) => text.includes('Kerkstraat 1\nSociale dienst'))).toBe(true);
		expect(
			headers.every((text) => text.includes('OCMW Zonnedorp') && text.includes('Geheim'))
		).toBe(true);
		for (const [, xml] of all(/^word\/footer\d/)) {
			expect(wordsOf(xml)).toContain('Open van 9 tot 12');
			expect(wordsOf(xml)).toContain('Page ');
			expect(xml).toMatch(/PAGE[\s\S]*NUMPAGES/);
		}
		expect(all(/^word\/header\d/).some(([, xml]) => /descr="OCMW Zonnedorp"/.test(xml))).toBe(true);
		expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
	});

	it('points nowhere outside itself and runs nothing', () => {
		for (const [name, xml] of all(/\.rels$/)) {
			expect(xml, name).not.toMatch(/TargetMode="External"|https?:\/\/(?!schemas\.)/);
		}
		expect([...parts.keys()].join()).not.toMatch(/vbaProject|embeddings|activeX/);
		expect(part('[Content_Types].xml')).not.toContain('macroEnabled');
		for (const [name, xml] of all(/\.xml$/))
			expect(xml, name).not.toMatch(/<w:(instrText)[^>]*>[^<]*(INCLUDE|DDE|HYPERLINK)/);
	});

	it('is well-formed whatever the text holds', async () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom(
				'مرحبا بالعالم',
				'שלום <&"\'>',
				'👩‍👩‍👧‍👦 ½ ∞',
				']]><script>',
				'a\u0000b\u000bc\ud800',
				'\n\n',
				'&amp; &#0; &bogus;'
			)
		);
		await fc.assert(
			fc.asyncProperty(text, async (words) => {
				const made = await partsOf(
					await renderDocx(
						{
							...model,
							title: words,
							subtitle: words,
							content: [
								heading(words),
								paragraph([words, { note: words }, { text: words, muted: true }]),
								bullets([words]),
								facts([[words, words]]),
								grid([words], [[words]]),
								panel(words, words),
								code(words, words)
							]
						},
						{ ...plainStyle, name: words, footer: words, addressLines: [words] }
					)
				);
				for (const [name, xml] of made) {
					if (/\.(xml|rels)$/.test(name)) expect(xmlFault(xml), name).toBeNull();
				}
			}),
			{ numRuns: 40 }
		);
	});
});

describe('xmlFault', () => {
	it('sees what the checks above rely on', () => {
		expect(xmlFault('<a><b x="1"/>é &amp; &#9;</a>')).toBeNull();
		expect(xmlFault('<a><b></a></b>')).not.toBeNull();
		expect(xmlFault('<a>1 < 2</a>')).not.toBeNull();
		expect(xmlFault('<a>R&D</a>')).not.toBeNull();
		expect(xmlFault('<a>\u0001</a>')).not.toBeNull();
		expect(xmlFault('<a>')).not.toBeNull();
	});
});
