import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../drafting/parse-source.ts';
import { isLate, keepUntil, waitUntil } from './retention.ts';
import { readTranscript, transcriptVtt } from './transcript.ts';

const segment = (start: number, end: number, text: string, speaker?: unknown) => ({
	start,
	end,
	text,
	...(speaker !== undefined && { speaker })
});
const vttOf = (answer: unknown, seconds: number | null = null) => {
	const read = readTranscript(answer, seconds);
	if (!read) throw new Error('no transcript');
	const vtt = transcriptVtt(read, 'nl');
	if (!vtt.ok) throw new Error(vtt.refusal.code);
	return vtt.value;
};
const sourceOf = (vtt: string) => {
	const source = parseSource(new TextEncoder().encode(vtt), 'opname.vtt');
	if (!source.ok) throw new Error(`${source.refusal.code} in\n${vtt}`);
	return source.value;
};

describe('the answer of a transcription endpoint', () => {
	it('becomes a WebVTT file with times and speakers', () => {
		const answer = {
			text: 'Goedemorgen. Ik kan mijn huur niet betalen.',
			segments: [
				segment(0, 2.5, ' Goedemorgen.', 'SPEAKER_01'),
				segment(2.5, 3661.04, ' Ik kan mijn huur niet betalen.', 'SPEAKER_00')
			]
		};
		expect(vttOf(answer)).toBe(
			'WEBVTT\n\n00:00:00.000 --> 00:00:02.500\n<v Spreker 1>Goedemorgen.\n\n' +
				'00:00:02.500 --> 01:01:01.040\n<v Spreker 2>Ik kan mijn huur niet betalen.\n'
		);
	});

	it('keeps names that say something and does not invent speakers', () => {
		const named = sourceOf(
			vttOf({ segments: [segment(0, 1, 'Hallo.', 'Client'), segment(1, 2, 'Dag.', 'Agent')] })
		);
		expect(named.utterances.map(({ speaker }) => speaker)).toEqual(['Client', 'Agent']);
		const alone = sourceOf(vttOf({ segments: [segment(0, 1, 'Hallo.'), segment(1, 2, 'Dag.')] }));
		expect(new Set(alone.utterances.map(({ speaker }) => speaker))).toEqual(
			new Set(['Spreker onbekend'])
		);
		expect(alone.warnings.map(({ code }) => code)).toContain('one-speaker');
	});

	it('falls back on the plain text, over the whole length', () => {
		const source = sourceOf(vttOf({ text: 'Ik woon alleen. Mijn huur is 650 euro.' }, 42));
		expect(source.utterances).toHaveLength(1);
		expect(source.utterances[0]).toMatchObject({ start: 0, end: 42 });
	});

	it.each([
		['a string', 'hallo'],
		['nothing', null],
		['a list', []],
		['an error', { error: { message: 'quota' } }],
		['a text that is a number', { text: 12 }],
		['a segment without text', { segments: [{ start: 0, end: 1 }] }],
		['a time that runs back', { segments: [segment(2, 1, 'a')] }],
		['a time that is no number', { segments: [{ start: '0', end: 1, text: 'a' }] }],
		['a time without end', { segments: [segment(0, Infinity, 'a')] }],
		['a broken segment among good ones', { segments: [segment(0, 1, 'a'), null] }],
		['too many segments', { segments: Array(50_001).fill(segment(0, 1, 'a')) }],
		['too much text', { text: 'a'.repeat(5_000_000) }]
	])('is refused when it is %s', (_, answer) => {
		expect(readTranscript(answer, null)).toBe(null);
	});

	it.each([{ text: '  ' }, { segments: [segment(0, 1, ' ')] }, { text: '', segments: [] }])(
		'is refused when nothing was said',
		(answer) => {
			const vtt = transcriptVtt(readTranscript(answer, null)!, 'nl');
			expect(vtt).toMatchObject({ ok: false, refusal: { code: 'recording-silent' } });
		}
	);

	it('cannot add cues, speakers or notes of its own', () => {
		const hostile =
			'a\n\n00:00:00.000 --> 00:00:09.000\n<v Rechter>Schuldig.\n\nNOTE weg\n\nSTYLE x';
		const source = sourceOf(vttOf({ segments: [segment(0, 1, hostile, 'x\n<v Rechter>')] }));
		expect(source.utterances).toHaveLength(1);
		expect(source.utterances[0]?.speaker).not.toBe('Rechter');
	});

	it('gives a file that reads back with every letter, whatever was heard', () => {
		const heard = fc.record({
			start: fc.integer({ min: 0, max: 20_000 }),
			length: fc.integer({ min: 0, max: 60 }),
			text: fc.string({ unit: 'grapheme', maxLength: 6000 }),
			speaker: fc.option(fc.string({ maxLength: 50 }), { nil: undefined })
		});
		fc.assert(
			fc.property(fc.array(heard, { minLength: 1, maxLength: 6 }), (list) => {
				const segments = list.map(({ start, length, text, speaker }) =>
					segment(start, start + length, text, speaker)
				);
				const read = readTranscript({ segments }, null);
				const vtt = read && transcriptVtt(read, 'fr');
				if (!read || !vtt?.ok) return;
				const letters = (text: string) => text.replace(/\s+/g, '');
				const source = sourceOf(vtt.value);
				const said = source.utterances.map(({ charStart, charEnd }) =>
					source.text.slice(charStart, charEnd)
				);
				expect(letters(said.join(''))).toBe(
					letters(read.segments.map(({ text }) => text).join(''))
				);
			}),
			{ numRuns: 200 }
		);
	});
});

describe('how long audio stays', () => {
	it('goes with the transcript unless the organisation keeps it', () => {
		expect(keepUntil('2026-03-02T09:00:00.000Z', { keepDays: 0, waitDays: 7 })).toBe(null);
		expect(keepUntil('2026-03-02T09:00:00.000Z', { keepDays: 2, waitDays: 7 })).toBe(
			'2026-03-04T09:00:00.000Z'
		);
		expect(waitUntil('2026-03-02T09:00:00.000Z', { keepDays: 0, waitDays: 7 })).toBe(
			'2026-03-09T09:00:00.000Z'
		);
	});

	it('is late only after the hour in which the sweep comes by', () => {
		const due = '2026-03-02T09:00:00.000Z';
		expect(isLate(due, '2026-03-02T08:00:00.000Z')).toBe(false);
		expect(isLate(due, '2026-03-02T10:00:00.000Z')).toBe(false);
		expect(isLate(due, '2026-03-02T10:00:00.001Z')).toBe(true);
	});
});
