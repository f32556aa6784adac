import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../result.ts';
import { canValidate, validationBlockers } from './can-validate.ts';
import { isOpen, type SlotClosing } from './completeness.ts';
import { draftCompleteness, reportSentences, type Draft } from './draft.ts';
import {
	addOwnSentence,
	closeSlot,
	confirmSentence,
	editSentence,
	moveSentence,
	removeSentence,
	reopenSlot
} from './draft-edit.ts';
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
		const restored = must(editSentence(edited, index, rent, 'Mijn huur is 690 euro per maand.'));
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
		const out = must(moveSentence(fresh, rent, 'unassigned'));
		expect(out.unassigned.map((s) => s.id)).toContain(rent);
		expect(must(moveSentence(out, rent, 'huisvesting')).sections).toEqual(fresh.sections);
		expect(codeOf(moveSentence(fresh, rent, 'voorstel'))).toBe('section-professional-only');
		expect(codeOf(moveSentence(fresh, rent, 'elders'))).toBe('section-not-found');
	});

	it('labels a sentence of the professional and never asks it for a source', () => {
		const own = must(addOwnSentence(fresh, 'voorstel', 'Ik stel budgetbegeleiding voor.'));
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
