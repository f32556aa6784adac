import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../result.ts';
import { canValidate, validationBlockers } from './can-validate.ts';
import { isOpen, type SlotClosing } from './completeness.ts';
import { draftCompleteness, reportSentences, type Draft } from './draft.ts';
import {
	addCitedSentence,
	addOwnSentence,
	adoptSentence,
	citeSentence,
	closeSlot,
	confirmSentence,
	editSentence,
	moveSentence,
	removeSentence,
	reopenSlot,
	restoreSentence
} from './draft-edit.ts';
import { locate } from './draft-place.ts';
import { draftFromUnits, manualDraft } from './extractive.ts';
import { sampleSource, sampleTemplate } from './sample.fixture.ts';
import { segment } from './segmentation.ts';
import { buildVerifyIndex } from './verify-index.ts';

const units = segment(
	sampleSource(
		'MW: Hoeveel is uw huur?',
		'Cliënt: Mijn huur is 690 euro per maand.',
		'MW: Heeft u schulden?',
		'Cliënt: Ja, een lening bij de bank.'
	),
	'nl'
);
const index = buildVerifyIndex(units);
const fresh = draftFromUnits(units, sampleTemplate, { lang: 'nl' });

function must<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(result.refusal.code);
	return result.value;
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
const rent = reportSentences(fresh).find((s) => s.text.includes('690'))?.id ?? '';
const sentence = (draft: Draft, id: string) => reportSentences(draft).find((s) => s.id === id);

describe('editing', () => {
	it('checks an edited engine sentence again and calls it a person’s', () => {
		const edited = must(editSentence(fresh, index, rent, 'Mijn huur is 960 euro per maand.'));
		expect(sentence(edited, rent)).toMatchObject({
			origin: 'person',
			verdict: 'block',
			codes: ['number']
		});
		const engine = sentence(fresh, rent)!;
		const restored = must(
			editSentence(edited, index, rent, 'Mijn huur is 690 euro per maand.', { engine })
		);
		expect(sentence(restored, rent)).toMatchObject({
			origin: 'engine',
			verdict: 'source-found',
			codes: []
		});
	});

	it('refuses an empty edit, an unknown sentence, a confirmation of what is not doubtful', () => {
		expect(codeOf(editSentence(fresh, index, rent, '  '))).toBe('sentence-empty');
		expect(codeOf(editSentence(fresh, index, 'd99', 'x'))).toBe('sentence-not-found');
		expect(codeOf(confirmSentence(fresh, rent))).toBe('sentence-not-confirmable');
		const blocked = must(editSentence(fresh, index, rent, 'Mijn huur is 960 euro per maand.'));
		expect(codeOf(confirmSentence(blocked, rent))).toBe('sentence-not-confirmable');
	});

	it('forgets a confirmation when the words change', () => {
		const doubtful = must(
			editSentence(fresh, index, rent, 'Mijn huur is niet 690 euro per maand.')
		);
		expect(sentence(doubtful, rent)?.verdict).toBe('check');
		const confirmed = must(confirmSentence(doubtful, rent));
		expect(sentence(confirmed, rent)?.confirmed).toBe(true);
		const again = must(
			editSentence(confirmed, index, rent, 'Mijn huur is nooit 690 euro per maand.')
		);
		expect(sentence(again, rent)?.confirmed).toBeUndefined();
	});

	it('opens a point again when the sentence that answered it goes', () => {
		const status = (draft: Draft) => draft.slots.find((s) => s.id === 'huurprijs')?.status;
		expect(status(fresh)).toBe('gevonden');
		expect(status(must(removeSentence(fresh, rent)))).not.toBe('gevonden');
		expect(must(removeSentence(fresh, rent)).removed).toBe(1);
	});

	it('moves to and from the unassigned, by time, and not into the section of the professional', () => {
		const out = must(moveSentence(fresh, index, rent, 'unassigned'));
		expect(out.unassigned.map((s) => s.id)).toContain(rent);
		expect(must(moveSentence(out, index, rent, 'huisvesting')).sections).toEqual(fresh.sections);
		expect(codeOf(moveSentence(fresh, index, rent, 'voorstel'))).toBe('section-professional-only');
		expect(codeOf(moveSentence(fresh, index, rent, 'elders'))).toBe('section-not-found');
	});

	it('labels a sentence of the professional and never asks it for a source', () => {
		const own = must(addOwnSentence(fresh, index, 'voorstel', 'Ik stel budgetbegeleiding voor.'));
		expect(reportSentences(own).at(-1)).toMatchObject({
			origin: 'person',
			verdict: 'own',
			sources: []
		});
		const changed = must(
			editSentence(
				own,
				index,
				reportSentences(own).at(-1)?.id ?? '',
				'Ik stel 500 euro steun voor.'
			)
		);
		expect(reportSentences(changed).at(-1)?.verdict).toBe('own');
	});

	it('checks what she writes to a passage, and leaves what she writes by herself alone', () => {
		const [, answer, , loan] = units.map(({ id }) => id);
		const write = (text: string, cited: string[]) =>
			reportSentences(
				must(addCitedSentence(fresh, index, 'schulden', text, cited, { lang: 'nl' }))
			).find((s) => s.text === text);
		const good = 'De huur is 690 euro per maand.';
		expect(write(good, [answer!])).toMatchObject({ origin: 'person', verdict: 'source-found' });
		expect(write('De huur is 960 euro per maand.', [answer!])).toMatchObject({
			origin: 'person',
			verdict: 'block',
			codes: ['number'],
			sources: [{ unit: answer }]
		});
		expect(
			write('De cliënt is wanhopig over de lening bij de bank.', [loan!])?.codes
		).not.toContain('emotion');
		expect(codeOf(addCitedSentence(fresh, index, 'schulden', good, []))).toBe('citation-required');
		expect(codeOf(addCitedSentence(fresh, index, 'schulden', good, ['u99']))).toBe(
			'citation-required'
		);
		const own = must(addOwnSentence(fresh, index, 'voorstel', 'Ik zag een factuur van 960 euro.'));
		expect(reportSentences(own).at(-1)).toMatchObject({ verdict: 'own', codes: ['number'] });
		expect(validationBlockers(own)).toEqual(validationBlockers(fresh));
	});

	it('makes a sentence of hers her own observation, never the engine’s words', () => {
		const wrong = 'Mijn huur is 960 euro per maand.';
		const forged = structuredClone(fresh);
		Object.assign(sentence(forged, rent)!, { text: wrong, verdict: 'block', codes: ['number'] });
		const engine = sentence(forged, rent)!;
		expect(codeOf(adoptSentence(forged, index, rent, { engine }))).toBe('sentence-of-engine');
		expect(codeOf(citeSentence(forged, index, rent, [units[1]!.id], { engine }))).toBe(
			'sentence-of-engine'
		);
		const there = must(editSentence(forged, index, rent, `${wrong} Zegt zij.`, { engine }));
		const back = must(
			editSentence(there, index, rent, ' mijn huur is 960 EURO per maand ', { engine })
		);
		expect(codeOf(adoptSentence(back, index, rent, { engine }))).toBe('sentence-of-engine');
		const rewritten = 'Volgens het contract is de huur 960 euro.';
		const hers = must(editSentence(forged, index, rent, rewritten, { engine }));
		expect(sentence(hers, rent)?.verdict).toBe('block');
		const own = must(adoptSentence(hers, index, rent, { engine }));
		expect(sentence(own, rent)).toMatchObject({ verdict: 'own', origin: 'person', sources: [] });
		const relapsed = must(editSentence(own, index, rent, wrong.toUpperCase(), { engine }));
		expect(sentence(relapsed, rent)).toMatchObject({
			verdict: 'block',
			origin: 'engine',
			sources: engine.sources
		});
		const again = must(citeSentence(own, index, rent, [units[1]!.id], { engine }));
		expect(sentence(again, rent)).toMatchObject({ verdict: 'block', origin: 'person' });
		expect(sentence(again, rent)?.codes).toContain('number');
	});

	it('keeps a no-go of the engine blocked until its words are gone', () => {
		const forged = structuredClone(fresh);
		const noGo = 'De cliënt is wanhopig over de huur van 690 euro per maand.';
		Object.assign(sentence(forged, rent)!, { text: noGo, verdict: 'block', codes: ['emotion'] });
		const engine = sentence(forged, rent)!;
		const other = noGo.replace('De cliënt', 'De huurder');
		const edited = must(editSentence(forged, index, rent, other, { engine }));
		expect(sentence(edited, rent)).toMatchObject({ origin: 'person', verdict: 'block' });
		expect(sentence(edited, rent)?.codes).toContain('emotion');
		const plain = must(
			editSentence(edited, index, rent, 'De huur is 690 euro per maand.', { engine })
		);
		expect(sentence(plain, rent)).toMatchObject({ verdict: 'source-found', codes: [] });
	});

	it('checks what comes into the report from outside it', () => {
		const forged = structuredClone(fresh);
		const [taken] = forged.sections[0]!.sentences.splice(0, 1);
		forged.unassigned.push({ ...taken!, text: 'De huur is 960 euro.', verdict: 'source-found' });
		const moved = must(moveSentence(forged, index, taken!.id, 'huisvesting'));
		expect(sentence(moved, taken!.id)).toMatchObject({ verdict: 'block', origin: 'engine' });
	});

	it('restores a sentence that was taken out, in its place and counted as there', () => {
		const placed = locate(fresh, rent)!;
		const gone = must(removeSentence(fresh, rent));
		expect(must(restoreSentence(gone, index, placed))).toEqual(fresh);
		const doubtful = must(
			editSentence(fresh, index, rent, 'Mijn huur is niet 690 euro per maand.')
		);
		const confirmed = must(confirmSentence(doubtful, rent));
		const was = locate(confirmed, rent)!;
		const back = must(restoreSentence(fresh, index, was));
		expect(sentence(back, rent)).toMatchObject({ verdict: 'check', confirmed: true });
		const lied = { ...was, sentence: { ...was.sentence, codes: [] } };
		const restored = must(restoreSentence(fresh, index, lied));
		expect(sentence(restored, rent)?.confirmed).toBeUndefined();
	});

	it('closes points with what each closing needs', () => {
		const close = (closing: SlotClosing) => codeOf(closeSlot(fresh, 'voorstel', closing));
		expect(close({ how: 'n.v.t.', reason: ' ' })).toBe('slot-reason-required');
		expect(close({ how: 'ingevuld' })).toBe('slot-value-required');
		expect(close({ how: 'ingevuld', value: 'x' })).toBe('ok');
		expect(close({ how: 'niet besproken' })).toBe('ok');
		expect(codeOf(closeSlot(fresh, 'geen', { how: 'niet besproken' }))).toBe('slot-not-found');
		const closed = must(closeSlot(fresh, 'voorstel', { how: 'niet besproken' }));
		expect(must(reopenSlot(closed, 'voorstel')).slots).toEqual(fresh.slots);
	});
});

describe('validating', () => {
	const ready = must(closeSlot(fresh, 'voorstel', { how: 'ingevuld', value: 'Budgetbegeleiding' }));

	it('lets a draft through when nothing is open', () => {
		expect(validationBlockers(ready)).toEqual([]);
		expect(canValidate(ready).ok).toBe(true);
	});

	it('lists every reason and refuses an engine sentence without a source', () => {
		expect(validationBlockers(fresh)).toEqual([{ kind: 'open-slot', slot: 'voorstel' }]);
		const forged = structuredClone(ready);
		Object.assign(reportSentences(forged)[0] ?? {}, { verdict: 'own', sources: [] });
		expect(validationBlockers(forged)).toMatchObject([{ kind: 'engine-without-source' }]);
	});

	it('refuses an empty report by hand even when all is closed', () => {
		const slots = manualDraft(sampleTemplate, 'nl').slots.map((s) => ({
			...s,
			closed: { how: 'niet besproken' as const }
		}));
		expect(codeOf(canValidate({ ...manualDraft(sampleTemplate, 'nl'), slots }))).toBe(
			'draft-empty'
		);
	});

	it('never passes an unresolved check, block, unsupported or open point', () => {
		const change = fc.record({
			verdict: fc.constantFrom(
				'source-found',
				'check',
				'unsupported',
				'block',
				'own'
			) as fc.Arbitrary<'check'>,
			origin: fc.constantFrom('engine', 'person') as fc.Arbitrary<'engine'>,
			confirmed: fc.boolean()
		});
		const status = fc.constantFrom('gevonden', 'deels', 'niet gevonden') as fc.Arbitrary<'deels'>;
		const closed = fc.option(fc.constant({ how: 'niet besproken' } as const), { nil: undefined });
		fc.assert(
			fc.property(
				fc.array(change, { minLength: 4, maxLength: 4 }),
				fc.array(fc.tuple(status, closed), { minLength: 3, maxLength: 3 }),
				(changes, slots) => {
					const draft = structuredClone(ready);
					reportSentences(draft).forEach((s, i) => Object.assign(s, changes[i]));
					draft.slots = draft.slots.map(
						(s, i) =>
							({ ...s, status: slots[i]?.[0] ?? 'deels', closed: slots[i]?.[1] }) as typeof s
					);
					const unresolved = reportSentences(draft).some(
						(s) =>
							s.verdict === 'block' ||
							s.verdict === 'unsupported' ||
							(s.verdict === 'check' && !s.confirmed) ||
							(s.verdict === 'own' && s.origin === 'engine')
					);
					expect(canValidate(draft).ok).toBe(!unresolved && !draft.slots.some(isOpen));
				}
			),
			{ numRuns: 300 }
		);
	});
});

describe('completeness', () => {
	it('counts "niet besproken" as missing and leaves "n.v.t." out, drafted or by hand', () => {
		for (const start of [fresh, manualDraft(sampleTemplate, 'nl')]) {
			let draft = must(closeSlot(start, 'huurprijs', { how: 'ingevuld', value: '690 euro' }));
			draft = must(closeSlot(draft, 'schuld', { how: 'n.v.t.', reason: 'niet aan de orde' }));
			draft = must(closeSlot(draft, 'voorstel', { how: 'niet besproken' }));
			expect(draftCompleteness(draft)).toEqual({ filled: 1, required: 2, value: 0.5 });
		}
	});
});
