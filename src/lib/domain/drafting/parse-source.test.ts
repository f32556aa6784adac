import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../locale.ts';
import { refusalSentences } from '../refusal.ts';
import { parsePasted, parseSource } from './parse-source.ts';
import type { Source } from './source.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean) => {
	const codes = [...(mark ? '\uFEFF' : ''), ...text].flatMap((c) => [
		c.charCodeAt(0) & 255,
		c.charCodeAt(0) >> 8
	]);
	return Uint8Array.from(codes);
};

function turns(result: ReturnType<typeof parseSource>): string[] {
	if (!result.ok) throw new Error(result.refusal.code);
	return said(result.value);
}

function said({ text, utterances }: Source): string[] {
	return utterances.map(
		(u) => `${u.speaker}|${u.start ?? ''}|${text.slice(u.charStart, u.charEnd)}`
	);
}

function refusal(result: ReturnType<typeof parseSource>) {
	expect(result.ok).toBe(false);
	if (result.ok) throw new Error('accepted');
	for (const locale of locales) expect(refusalSentences[result.refusal.code][locale]).not.toBe('');
	return [result.refusal.code, result.refusal.params?.['line']];
}

describe('reading conversations', () => {
	it('reads "Naam: tekst" with and without times, continued lines and Markdown names', () => {
		const text =
			'Cliënt: Dag.\nNog iets.\n[00:12:41] MW: Hoeveel?\n**Jan Peeters** (1:05): Niets.\n';
		expect(turns(parseSource(bytes(text), 'a.md'))).toEqual([
			'Cliënt||Dag.\nNog iets.',
			'MW|761|Hoeveel?',
			'Jan Peeters|65|Niets.'
		]);
	});

	it('does not take "Let op:", "Ik zei:" or an address for a speaker', () => {
		const text =
			'Cliënt: Ik belde.\nIk zei: dat gaat niet.\nLet op: morgen\nhttps://x.be\nMW: Goed.';
		expect(turns(parseSource(bytes(text), 'a.txt'))).toHaveLength(2);
	});

	it('reads voice cues, two speakers in one cue and overlapping cues', () => {
		const text =
			'WEBVTT\n\n1\n00:00:01.000 --> 00:00:09.000\n<v Cliënt>Ja.</v>\n<v MW>Goed.\n\n00:00:05.000 --> 00:00:06.000\n<v MW>Hm.\n';
		const result = parseSource(bytes(text), 'a.vtt');
		expect(turns(result)).toEqual(['Cliënt|1|Ja.', 'MW|1|Goed.', 'MW|5|Hm.']);
		expect(result.ok && result.value.warnings.map((w) => w.code)).toEqual(['overlapping-times']);
	});

	it('reads SubRip with a comma in the times', () => {
		const text =
			'1\r\n00:00:01,500 --> 00:00:02,000\r\nCliënt: Ja.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nMW: Nee.\r\n';
		expect(turns(parseSource(bytes(text), 'a.srt'))).toEqual(['Cliënt|1.5|Ja.', 'MW|3|Nee.']);
	});

	it('reads csv with quotes, semicolons and line ends in a field', () => {
		expect(turns(parseSource(bytes('speaker,text\nMW,"Ja, goed"\nCliënt,Nee\n'), 'a.csv'))).toEqual(
			['MW||Ja, goed', 'Cliënt||Nee']
		);
		expect(turns(parseSource(bytes('MW;"Ja\nhoor"\nCliënt;Nee'), 'a.csv'))).toEqual([
			'MW||Ja\nhoor',
			'Cliënt||Nee'
		]);
	});

	it.each([
		['UTF-8 with mark', bytes('\uFEFFCliënt: één'), 'Cliënt||één'],
		['UTF-16 LE with mark', utf16('Cliënt: één', true), 'Cliënt||één'],
		['UTF-16 LE without mark', utf16('Cliënt: één', false), 'Cliënt||één'],
		[
			'Windows-1252',
			Uint8Array.from(
				[...'Cli'].map((c) => c.charCodeAt(0)).concat(0xeb, ...bytes('nt: '), 0x80, ...bytes(' 5'))
			),
			'Cliënt||€ 5'
		]
	])('decodes %s', (_name, data, expected) => {
		expect(turns(parseSource(data, 'a.txt'))).toEqual([expected]);
	});

	it('takes the paste as a .vtt when it is one', () => {
		const pasted = parsePasted('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v A>Hallo daar.\n');
		expect(pasted.ok && pasted.value.format).toBe('paste');
		expect(turns(pasted)).toEqual(['A|1|Hallo daar.']);
	});
});

describe('refusing what cannot be trusted, with the line', () => {
	it.each<[string, Uint8Array, string, string, number | undefined]>([
		['nothing', new Uint8Array(), 'a.txt', 'source-empty', undefined],
		['white space', bytes(' \n\t\n'), 'a.txt', 'source-empty', undefined],
		['a NUL', bytes('Cliënt: ja\nMW: n\u0000ee en nog wat tekst'), 'a.txt', 'source-binary', 2],
		[
			'binary',
			Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 0x81]),
			'a.txt',
			'source-binary',
			1
		],
		[
			'bytes of no encoding',
			Uint8Array.from([0x41, 0x3a, 0x20, 0x81, 0x8d, 0xff]),
			'a.txt',
			'source-encoding',
			undefined
		],
		[
			'half a UTF-16 unit',
			Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42]),
			'a.txt',
			'source-encoding',
			undefined
		],
		['more than 5 MB', new Uint8Array(6_000_000).fill(65), 'a.txt', 'source-too-large', undefined],
		[
			'no speakers',
			bytes('Dit is een gewone tekst zonder namen.'),
			'a.txt',
			'source-no-speakers',
			undefined
		],
		[
			'no speakers in cues',
			bytes('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nhallo\n'),
			'a.vtt',
			'source-no-speakers',
			undefined
		],
		[
			'a line of 100,000 characters',
			bytes(`Cliënt: ja\nMW: ${'a '.repeat(50_000)}`),
			'a.txt',
			'source-line-too-long',
			2
		],
		[
			'a cue cut off',
			bytes('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v A>Ja.\n\n00:00:03.000 -->'),
			'a.vtt',
			'source-cue-truncated',
			6
		],
		[
			'a cue without text at the end',
			bytes('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v A>Ja.\n\n00:00:03.000 --> 00:00:04.000\n'),
			'a.vtt',
			'source-cue-truncated',
			6
		],
		[
			'an end before its start',
			bytes('WEBVTT\n\n00:00:05.000 --> 00:00:02.000\n<v A>Ja.\n'),
			'a.vtt',
			'source-time-negative',
			3
		],
		[
			'a negative time',
			bytes('WEBVTT\n\n-00:00:05.000 --> 00:00:02.000\n<v A>Ja.\n'),
			'a.vtt',
			'source-time-invalid',
			3
		],
		[
			'61 seconds',
			bytes('WEBVTT\n\n00:00:61.000 --> 00:02:02.000\n<v A>Ja.\n'),
			'a.vtt',
			'source-time-invalid',
			3
		],
		[
			'nine hours',
			bytes('WEBVTT\n\n09:00:00.000 --> 09:00:02.000\n<v A>Ja.\n'),
			'a.vtt',
			'source-too-long',
			3
		],
		[
			'a .vtt without its head',
			bytes('00:00:01.000 --> 00:00:02.000\n<v A>Ja.\n'),
			'a.vtt',
			'source-not-vtt',
			1
		],
		['an open quote', bytes('speaker,text\nMW,"ja\nCliënt,nee'), 'a.csv', 'source-csv-quote', 2],
		['a row without text', bytes('speaker,text\nMW'), 'a.csv', 'source-csv-row', 2],
		['another kind of file', bytes('MW: ja'), 'a.docx', 'source-format', undefined]
	])('%s', (_name, data, file, code, line) => {
		expect(refusal(parseSource(data, file))).toEqual([code, line]);
	});

	it('accepts prose only where prose is asked for', () => {
		const text = 'Een verslag zonder sprekers.\n\nTweede alinea.';
		expect(refusal(parsePasted(text))[0]).toBe('source-no-speakers');
		expect(turns(parsePasted(text, 'x', { prose: true }))).toEqual([
			'||Een verslag zonder sprekers.',
			'||Tweede alinea.'
		]);
	});

	it('never throws, and every turn lies inside the text', () => {
		const any = fc.oneof(
			fc.uint8Array({ maxLength: 300 }),
			fc.string({ maxLength: 300 }).map(bytes)
		);
		fc.assert(
			fc.property(
				any,
				fc.constantFrom('a.txt', 'a.md', 'a.vtt', 'a.srt', 'a.csv'),
				(data, file) => {
					const result = parseSource(data, file);
					if (!result.ok) return;
					for (const { charStart, charEnd } of result.value.utterances) {
						expect(charStart).toBeLessThan(charEnd);
						expect(charEnd).toBeLessThanOrEqual(result.value.text.length);
					}
				}
			),
			{ numRuns: 500 }
		);
	});
});
