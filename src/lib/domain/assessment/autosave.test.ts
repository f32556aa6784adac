import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answers.ts';
import type { Autosave, AutosaveEffect, AutosaveEvent, Saved } from './autosave.ts';
import {
	autosave,
	isUnsent,
	sameAnswer,
	startAutosave,
	startUnsaved,
	typingPause
} from './autosave.ts';

const text = (value: string): Answer => ({ value });

/** Plays events and keeps the last state and effect. */
function play(start: Autosave, ...events: AutosaveEvent[]) {
	let state = start;
	let effect: AutosaveEffect = {};
	for (const event of events) ({ state, effect } = autosave(state, event));
	return { state, effect };
}
const begun = () => startAutosave({ answer: text('oud'), version: 3 });

describe('saving one field by itself', () => {
	it('waits for a pause in the typing, then sends on the version it was made from', () => {
		const typing = play(begun(), { kind: 'typed', answer: text('nieuw') });
		expect(typing.state.phase).toBe('typing');
		expect(typing.effect).toEqual({ wake: typingPause });
		const saving = play(typing.state, { kind: 'due' });
		expect(saving.effect).toEqual({ send: { answer: text('nieuw'), seenVersion: 3 } });
		const saved = play(saving.state, { kind: 'saved', version: 4 });
		expect(saved.state).toMatchObject({ phase: 'saved', base: { version: 4 } });
		expect(isUnsent(saved.state)).toBe(false);
	});

	it('keeps the words that a plain form came back with until the writer does something about them', () => {
		const base = { answer: text('hun woorden'), version: 3 };
		const theirs = { ...base, byName: 'Leila' };
		const clash = startUnsaved(base, text('mijn woorden'), { theirs });
		expect(clash).toMatchObject({ phase: 'conflict', mine: text('mijn woorden'), theirs });
		expect(isUnsent(clash)).toBe(true);
		expect(play(clash, { kind: 'heard', now: theirs }).state).toEqual(clash);
		expect(play(clash, { kind: 'keep-mine' }).effect).toEqual({
			send: { answer: text('mijn woorden'), seenVersion: 3 }
		});
		const refused = startUnsaved(base, text('te lang'), { message: 'Te lang' });
		expect(refused).toMatchObject({ phase: 'refused', mine: text('te lang'), message: 'Te lang' });
		expect(startUnsaved(base, base.answer, { theirs })).toEqual(startAutosave(base));
	});

	it('leaves the moment of sending alone when it hears nothing new', () => {
		const now = { answer: text('oud'), version: 3, byName: 'Leila' };
		for (const before of [
			play(begun(), { kind: 'typed', answer: text('nieuw') }),
			play(begun(), { kind: 'typed', answer: text('nieuw') }, { kind: 'due' }, { kind: 'lost' })
		]) {
			const after = play(before.state, { kind: 'heard', now });
			expect(after.state).toEqual(before.state);
			expect(after.effect).toEqual({ keep: true });
		}
	});

	it('sends what was typed during a save afterwards, on the version that came back', () => {
		const { state, effect } = play(
			begun(),
			{ kind: 'typed', answer: text('een') },
			{ kind: 'due' },
			{ kind: 'typed', answer: text('een twee') },
			{ kind: 'saved', version: 4 }
		);
		expect(effect).toEqual({ wake: typingPause });
		expect(play(state, { kind: 'due' }).effect).toEqual({
			send: { answer: text('een twee'), seenVersion: 4 }
		});
	});

	it('keeps the words without a connection and tries again, less and less often', () => {
		let { state, effect } = play(
			begun(),
			{ kind: 'typed', answer: text('offline') },
			{ kind: 'due' },
			{ kind: 'lost' }
		);
		const waits = [effect.wake];
		for (let round = 0; round < 5; round += 1) {
			({ state, effect } = play(state, { kind: 'due' }, { kind: 'lost' }));
			waits.push(effect.wake);
		}
		expect(waits).toEqual([1500, 3000, 6000, 12_000, 30_000, 30_000]);
		expect(state).toMatchObject({ phase: 'waiting', mine: text('offline') });
		expect(isUnsent(state)).toBe(true);
	});

	it('knows its own words when only the confirmation was lost', () => {
		const { state } = play(
			begun(),
			{ kind: 'typed', answer: text('een') },
			{ kind: 'due' },
			{ kind: 'lost' },
			{ kind: 'typed', answer: text('een twee') },
			{ kind: 'due' },
			{ kind: 'stale', theirs: { answer: text('een'), version: 4, byName: 'ik' } }
		);
		expect(state.theirs).toBeNull();
		expect(state).toMatchObject({ phase: 'saving', sending: text('een twee') });
		expect(state.base.version).toBe(4);
	});

	it('keeps both texts when a colleague was first, and sends nothing before a choice', () => {
		const theirs = { answer: text('van haar'), version: 4, byName: 'Dora' };
		const clash = play(
			begun(),
			{ kind: 'typed', answer: text('van mij') },
			{ kind: 'due' },
			{ kind: 'stale', theirs }
		);
		expect(clash.state).toMatchObject({ phase: 'conflict', mine: text('van mij'), theirs });
		expect(play(clash.state, { kind: 'due' }).effect).toEqual({});
		const typedOn = play(clash.state, { kind: 'typed', answer: text('van ons') });
		expect(typedOn).toMatchObject({ effect: {}, state: { phase: 'conflict', theirs } });
		expect(play(typedOn.state, { kind: 'keep-mine' }).effect).toEqual({
			send: { answer: text('van ons'), seenVersion: 4 }
		});
		const taken = play(clash.state, { kind: 'take-theirs' });
		expect(taken.state.mine).toEqual(text('van haar'));
		expect(isUnsent(taken.state)).toBe(false);
	});

	it('shows what a colleague saved where nobody types, and warns where someone does', () => {
		const now = { answer: text('bijgewerkt'), version: 5, byName: 'Dora' };
		expect(play(begun(), { kind: 'heard', now }).state.mine).toEqual(text('bijgewerkt'));
		const busy = play(begun(), { kind: 'typed', answer: text('bezig') }, { kind: 'heard', now });
		expect(busy.state).toMatchObject({ phase: 'conflict', mine: text('bezig') });
		expect(play(begun(), { kind: 'heard', now: { ...now, version: 3 } }).state).toEqual(begun());
	});

	it('says why a refused text was not saved, and tries again at the next change', () => {
		const { state } = play(
			begun(),
			{ kind: 'typed', answer: text('x') },
			{ kind: 'due' },
			{ kind: 'refused', message: 'te lang' }
		);
		expect(state).toMatchObject({ phase: 'refused', message: 'te lang', mine: text('x') });
		expect(play(state, { kind: 'typed', answer: text('y') }).effect).toEqual({ wake: typingPause });
	});

	it('takes answers for equal whatever the order of their keys, and empty for none', () => {
		expect(sameAnswer({ value: [{ a: '1', b: '2' }] }, { value: [{ b: '2', a: '1' }] })).toBe(true);
		expect(sameAnswer({ value: '  ' }, null)).toBe(true);
		expect(sameAnswer({ value: 'ja' }, { value: 'ja', reference: true })).toBe(false);
	});
});

describe('whatever happens on the way', () => {
	/** A server with one field: another person may write, answers and confirmations may get lost. */
	const step = fc.oneof(
		fc.record({ do: fc.constant('type' as const), text: fc.string({ maxLength: 6 }) }),
		fc.record({ do: fc.constant('other' as const), text: fc.string({ maxLength: 6 }) }),
		fc.record({ do: fc.constantFrom('due', 'arrive', 'lose', 'lose-answer') })
	);

	it('never loses words that were typed, and never overwrites a text that was not seen', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
				let server: Saved & { byName: string } = { answer: null, version: 0, byName: '' };
				let state = startAutosave({ answer: null, version: 0 });
				let underWay: AutosaveEffect['send'];
				let last: Answer | null = null;
				const seen = new Set([key({ answer: null })]);
				const give = (event: AutosaveEvent) => {
					const done = autosave(state, event);
					state = done.state;
					if (done.effect.send) underWay = done.effect.send;
				};
				const serve = () => {
					if (!underWay) return undefined;
					const { answer, seenVersion } = underWay;
					if (sameAnswer(answer, server.answer)) return { ok: true as const };
					if (seenVersion !== server.version) return { ok: false as const };
					// The text that is replaced was on the screen of the one who replaces it.
					expect(seen.has(key(server))).toBe(true);
					server = { answer, version: server.version + 1, byName: 'ik' };
					return { ok: true as const };
				};
				for (const one of steps) {
					if (one.do === 'type') {
						last = { value: one.text };
						seen.add(key({ answer: last }));
						give({ kind: 'typed', answer: last });
					} else if (one.do === 'other') {
						server = { answer: { value: one.text }, version: server.version + 1, byName: 'zij' };
					} else if (one.do === 'due') {
						give({ kind: 'due' });
					} else if (underWay) {
						const answer = one.do === 'lose' ? undefined : serve();
						underWay = undefined;
						if (!answer || one.do === 'lose-answer') give({ kind: 'lost' });
						else if (answer.ok) give({ kind: 'saved', version: server.version });
						else {
							seen.add(key(server));
							give({ kind: 'stale', theirs: server });
						}
					}
					if (last) expect(sameAnswer(state.mine, last)).toBe(true);
				}
				// The connection is back: everything ends at the server, or in a choice that is shown.
				for (let round = 0; round < 6 && !state.theirs; round += 1) {
					give({ kind: 'due' });
					if (!underWay) break;
					const answer = serve();
					underWay = undefined;
					if (answer?.ok) give({ kind: 'saved', version: server.version });
					else {
						seen.add(key(server));
						give({ kind: 'stale', theirs: server });
					}
				}
				if (last && !state.theirs && server.byName === 'ik')
					expect(sameAnswer(server.answer, last)).toBe(true);
				expect(state.theirs !== null || !isUnsent(state)).toBe(true);
			}),
			{ numRuns: 1000 }
		);
	});
});

/** Equal for texts that are equal as answers. */
function key({ answer }: Pick<Saved, 'answer'>): string {
	return sameAnswer(answer, null) ? '' : JSON.stringify(answer);
}
