import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bullets,
	cleanText,
	code,
	facts,
	flatBlocks,
	grid,
	heading,
	panel,
	paragraph,
	runsRightToLeft,
	together,
	wordsOf
} from './document.ts';
import type { DocumentModel } from './document.ts';
import { documentText } from './document-text.ts';

const base = {
	title: 'Verslag',
	subtitle: 'Dossier A1',
	organisation: 'OCMW Test',
	locale: 'nl',
	confidentiality: 'confidential',
	at: new Date('2026-11-20T10:00:00.000Z')
} as const;

describe('cleanText', () => {
	it('keeps words, tabs and line ends, and drops what a file cannot hold', () => {
		expect(cleanText('a\r\nb\rc\u2028d\ve\ff\u0085g')).toBe('a\nb\nc\nd\ne\nf\ng');
		expect(cleanText('a\u0000b\u0007c\u001bd\u007fe\u009ff\tg')).toBe('abcdef\tg');
		expect(cleanText('goed\u202egnitset\u2066x\ufeff')).toBe('goedgnitsetx');
		expect(cleanText('e\u0301 👍🏽 مرحبا שלום <&>"')).toBe('é 👍🏽 مرحبا שלום <&>"');
		expect(cleanText('\ud800x\uffff')).toBe('\ufffdx');
	});

	it('leaves nothing that XML forbids, and does nothing the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const clean = cleanText(text);
				expect(clean.isWellFormed()).toBe(true);
				for (const character of clean) expect(legalInXml(character)).toBe(true);
				expect(cleanText(clean)).toBe(clean);
			})
		);
	});
});

describe('runsRightToLeft', () => {
	it('looks at the first letter', () => {
		expect(runsRightToLeft('12: «مرحبا»')).toBe(true);
		expect(runsRightToLeft('שלום en goedendag')).toBe(true);
		expect(runsRightToLeft('Cliënt: مرحبا')).toBe(false);
		expect(runsRightToLeft('12.30')).toBe(false);
		expect(runsRightToLeft('')).toBe(false);
	});
});

describe('documentText', () => {
	it('writes every kind of block out, with the notes at the end in their order', () => {
		const document: DocumentModel = {
			...base,
			content: [
				panel('Let op', 'Eerst dit.'),
				heading('Hulpvraag'),
				together(
					paragraph(['Zin een', { note: 'Cliënt: «een»' }, { text: ' vet', bold: true }]),
					bullets([['punt', { note: 'Cliënt: «twee»' }], 'nog een punt'])
				),
				{ kind: 'list', ordered: true, items: ['eerst', 'dan'] },
				facts([['Aanvraag', '3 maart']]),
				grid(['Wie', 'Wat'], [['MW', 'belt']]),
				{ kind: 'quote', text: 'Ik bel.', who: 'Cliënt' },
				{ kind: 'signatures', places: [['De cliënt']] },
				code('SHA-256', 'abc')
			]
		};
		expect(documentText(document)).toBe(
			[
				'Verslag\nDossier A1',
				'Let op\nEerst dit.',
				'HULPVRAAG',
				'Zin een [1] vet',
				'- punt [2]\n- nog een punt',
				'1. eerst\n2. dan',
				'Aanvraag: 3 maart',
				'Wie: MW\nWat: belt',
				'«Ik bel.» (Cliënt)',
				'______________________\nDe cliënt',
				'SHA-256: abc',
				'[1] Cliënt: «een»\n[2] Cliënt: «twee»\n'
			].join('\n\n')
		);
		expect(
			flatBlocks(document.content).some((block) => (block.kind as string) === 'together')
		).toBe(false);
	});

	it('loses no word of a paragraph', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const written = documentText({ ...base, content: [paragraph([text, { note: 'bron' }])] });
				expect(written).toContain(cleanText(`${wordsOf([text, { note: 'x' }])} [1]`));
			})
		);
	});
});

/** The characters that XML 1.0 allows. */
function legalInXml(character: string): boolean {
	const point = character.codePointAt(0) ?? 0;
	return (
		[0x9, 0xa, 0xd].includes(point) ||
		(point >= 0x20 && point <= 0xd7ff) ||
		(point >= 0xe000 && point <= 0xfffd) ||
		point >= 0x10000
	);
}
