import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePasted } from './parse-source.ts';
import type { Source } from './source.ts';
import {
	applySpeakers,
	changeSpeakers,
	initialSpeakers,
	type SpeakerChange,
	type SpeakerEdits,
	speakersIn
} from './speaker-edits.ts';

function sourceOf(text: string): Source {
	const parsed = parsePasted(text);
	if (!parsed.ok) throw new Error(parsed.refusal.code);
	return parsed.value;
}

const source = sourceOf('A: Een.\nB: Twee.\nA: Drie.\nC: Vier.');
const changed = (edits: SpeakerEdits, change: SpeakerChange): SpeakerEdits => {
	const result = changeSpeakers(source, edits, change);
	if (!result.ok) throw new Error(result.refusal.code);
	return result.value;
};
const code = (edits: SpeakerEdits, change: SpeakerChange) => {
	const result = changeSpeakers(source, edits, change);
	return result.ok ? 'ok' : result.refusal.code;
};
const who = (edits: SpeakerEdits) =>
	applySpeakers(source, edits).utterances.map(({ speaker }) => speaker);
const start = initialSpeakers(source);
const save = (...names: string[]): SpeakerChange => ({
	kind: 'save',
	speakers: names.map((name, speaker) => ({ speaker, name, role: null }))
});

describe('who speaks in a source', () => {
	it('lists each label with its turns and how they begin', () => {
		expect(speakersIn(source, start)).toEqual([
			{ name: 'A', role: null, labels: ['A'], turns: 2, first: ['Een.', 'Drie.'] },
			{ name: 'B', role: null, labels: ['B'], turns: 1, first: ['Twee.'] },
			{ name: 'C', role: null, labels: ['C'], turns: 1, first: ['Vier.'] }
		]);
	});

	it('renames, gives roles, merges and swaps, and takes the last change back once', () => {
		const named = changed(start, save('Cliënt', ' Mia  Werk ', 'C'));
		expect(who(named)).toEqual(['Cliënt', 'Mia Werk', 'Cliënt', 'C']);
		const merged = changed(named, { kind: 'merge', from: 2, into: 0 });
		expect(who(merged)).toEqual(['Cliënt', 'Mia Werk', 'Cliënt', 'Cliënt']);
		expect(speakersIn(source, merged)[0]?.labels).toEqual(['A', 'C']);
		const swapped = changed(merged, { kind: 'swap', from: 0, into: 1 });
		expect(who(swapped)).toEqual(['Mia Werk', 'Cliënt', 'Mia Werk', 'Mia Werk']);
		const back = changed(swapped, { kind: 'undo' });
		expect(who(back)).toEqual(who(merged));
		expect(code(back, { kind: 'undo' })).toBe('speaker-nothing-to-undo');
		// A merged person is renamed as one.
		expect(who(changed(merged, save('Jan', 'Mia')))).toEqual(['Jan', 'Mia', 'Jan', 'Jan']);
	});

	it('refuses an empty, a long or a taken name, and speakers that are not there', () => {
		expect(code(start, save('', 'B', 'C'))).toBe('speaker-name-empty');
		expect(code(start, save('x'.repeat(61), 'B', 'C'))).toBe('speaker-name-long');
		expect(code(start, save('B', 'B', 'C'))).toBe('speaker-name-taken');
		expect(code(start, save('B', 'A', 'C'))).toBe('ok');
		expect(code(start, save('A', 'B', 'C', 'D'))).toBe('speaker-unknown');
		expect(code(start, { kind: 'merge', from: 0, into: 9 })).toBe('speaker-unknown');
		expect(code(start, { kind: 'swap', from: 1, into: 1 })).toBe('speaker-same');
	});

	it('keeps labels that are no names apart: __proto__, =cmd(), none at all', () => {
		const odd: Source = {
			...source,
			utterances: ['__proto__', '=cmd()', ''].map((speaker, at) => ({
				id: `u${at}`,
				speaker,
				charStart: at,
				charEnd: at + 1
			}))
		};
		const edits = initialSpeakers(odd);
		expect(speakersIn(odd, edits).map(({ name }) => name)).toEqual(['__proto__', '=cmd()', '']);
		const renamed = changeSpeakers(odd, edits, save('Jan', '=cmd()', ''));
		expect(renamed.ok && applySpeakers(odd, renamed.value).utterances[0]?.speaker).toBe('Jan');
	});

	it('never changes the text or a place in it, whatever is done', () => {
		const index = fc.integer({ min: -1, max: 4 });
		const change: fc.Arbitrary<SpeakerChange> = fc.oneof(
			fc.constant<SpeakerChange>({ kind: 'undo' }),
			fc.record({ kind: fc.constantFrom('merge', 'swap'), from: index, into: index }),
			fc.array(fc.string({ maxLength: 70 }), { maxLength: 3 }).map((names) => save(...names))
		);
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
				let edits = start;
				for (const one of changes) {
					const result = changeSpeakers(source, edits, one);
					if (result.ok) edits = result.value;
				}
				const applied = applySpeakers(source, edits);
				expect(applied.text).toBe(source.text);
				expect(applied.utterances.map(({ charStart, charEnd }) => [charStart, charEnd])).toEqual(
					source.utterances.map(({ charStart, charEnd }) => [charStart, charEnd])
				);
				expect(edits.current.map(({ label }) => label)).toEqual(['A', 'B', 'C']);
				const turns = speakersIn(source, edits).reduce((sum, speaker) => sum + speaker.turns, 0);
				expect(turns).toBe(source.utterances.length);
			})
		);
	});
});
