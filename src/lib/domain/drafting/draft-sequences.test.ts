import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../result.ts';
import { canValidate } from './can-validate.ts';
import { isOpen } from './completeness.ts';
import { reportSentences, type Draft, type DraftSentence, type VerifyCode } from './draft.ts';
import { draftChanges, revertChange, type DraftChange } from './draft-change.ts';
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
	reopenSlot
} from './draft-edit.ts';
import { placedSentences } from './draft-place.ts';
import { cite, draftFromUnits } from './extractive.ts';
import { sampleSource, sampleTemplate } from './sample.fixture.ts';
import { segment } from './segmentation.ts';
import { verifyDraft } from './verifier.ts';
import { buildVerifyIndex } from './verify-index.ts';

/** Sequences of edits on drafts of an engine that cannot be trusted: whatever is done, nothing unresolved becomes a report. */
const units = segment(
	sampleSource(
		'MW: Hoeveel is uw huur?',
		'Cliënt: Mijn huur is 690 euro per maand.',
		'MW: Heeft u schulden?',
		'Cliënt: Ja, een lening bij de bank.',
		'Cliënt: Ik woon niet meer samen met Peter.',
		'MW: Dan bel ik morgen de verhuurder.'
	),
	'nl'
);
const index = buildVerifyIndex(units);

/** Words an unfaithful model may put down, with true ones among them. */
const claims = [
	'Mijn huur is 690 euro per maand.',
	'De huur is 960 euro per maand.',
	'De cliënt woont samen met Peter.',
	'De cliënt woont niet samen met Jan.',
	'De cliënt is verslaafd en heeft een lening.',
	'De cliënt is wanhopig.',
	'De steun moet geweigerd worden.',
	'De lening is bij de bank.',
	'Iets heel anders over een ander gesprek.'
];

const unitIds = units.map(({ id }) => id);
const text = fc.constantFrom(...claims);
const cited = fc.subarray(unitIds, { maxLength: 2 });

/** A draft as a model would hand it in: any words, any citations, any verdict of its own; the verifier's word replaces the last. */
const modelDraft: fc.Arbitrary<Draft> = fc
	.record({
		inSections: fc.array(fc.record({ text, cited, section: fc.nat(2) }), { maxLength: 5 }),
		outside: fc.array(fc.record({ text, cited }), { maxLength: 3 })
	})
	.map(({ inSections, outside }) => {
		const empty = draftFromUnits([], sampleTemplate, { lang: 'nl' });
		const draft = structuredClone(empty);
		const made = (words: string, sources: string[]): DraftSentence => ({
			id: `d${draft.nextId++}`,
			text: words,
			origin: 'engine',
			sources: units.filter(({ id }) => sources.includes(id)).map(cite),
			verdict: 'source-found',
			codes: []
		});
		for (const one of inSections)
			draft.sections[one.section]?.sentences.push(made(one.text, one.cited));
		// Outside the report nobody checks: these keep the verdict the model gave itself.
		for (const one of outside) draft.unassigned.push(made(one.text, one.cited));
		return verifyDraft(draft, index, { lang: 'nl' });
	});

type Step = (draft: Draft, original: Draft, done: DraftChange[]) => Result<Draft>;

const pickId = (draft: Draft, at: number) => {
	const all = placedSentences(draft);
	return all[at % Math.max(1, all.length)]?.sentence.id ?? 'd0';
};
const engineOf = (original: Draft, id: string) =>
	placedSentences(original).find(({ sentence }) => sentence.id === id)?.sentence;
const options = (original: Draft, id: string) => ({
	lang: 'nl' as const,
	engine: engineOf(original, id)
});

const onSentence = (
	act: (draft: Draft, id: string, given: ReturnType<typeof options>) => Result<Draft>
): fc.Arbitrary<Step> =>
	fc.nat(3).map((at) => (draft, original) => {
		const id = pickId(draft, at);
		return act(draft, id, options(original, id));
	});

type Act = (draft: Draft, id: string, given: ReturnType<typeof options>) => Result<Draft>;

/** What can be done on the way from the engine's words to others and back. */
const acts: Act[] = [
	(draft, id, given) => editSentence(draft, index, id, 'Zij zei iets anders.', given),
	(draft, id, given) => adoptSentence(draft, index, id, given),
	(draft, id, given) => citeSentence(draft, index, id, [unitIds[1]!], given),
	(draft, id) => confirmSentence(draft, id),
	(draft, id, given) => moveSentence(draft, index, id, 'voorstel', given),
	(draft, id, given) =>
		editSentence(draft, index, id, given.engine?.text ?? 'Zij zei iets anders.', given)
];

/** Several things done to one sentence after another: a detour is where a rule is got round. */
const detour: fc.Arbitrary<Step> = fc
	.tuple(fc.nat(3), fc.array(fc.constantFrom(...acts), { minLength: 2, maxLength: 6 }))
	.map(([at, chosen]) => (draft, original) => {
		const id = pickId(draft, at);
		let now = draft;
		for (const act of chosen) {
			const result = act(now, id, options(original, id));
			if (result.ok) now = result.value;
		}
		return { ok: true, value: now };
	});

const sectionId = fc.constantFrom('huisvesting', 'schulden', 'afspraken', 'voorstel', 'unassigned');
const slotId = fc.constantFrom(...sampleTemplate.sections.flatMap((s) => s.slots.map((o) => o.id)));

const step: fc.Arbitrary<Step> = fc.oneof(
	{ arbitrary: detour, weight: 4 },
	onSentence(confirmSentence),
	onSentence(removeSentence),
	onSentence((draft, id, given) => adoptSentence(draft, index, id, given)),
	text.chain((words) =>
		onSentence((draft, id, given) => editSentence(draft, index, id, words, given))
	),
	onSentence((draft, id, given) =>
		editSentence(draft, index, id, given.engine?.text.toUpperCase() ?? claims[0]!, given)
	),
	onSentence((draft, id, given) =>
		editSentence(draft, index, id, given.engine?.text ?? claims[0]!, given)
	),
	cited.chain((ids) =>
		onSentence((draft, id, given) => citeSentence(draft, index, id, ids, given))
	),
	sectionId.chain((to) =>
		onSentence((draft, id, given) => moveSentence(draft, index, id, to, given))
	),
	fc.tuple(sectionId, text).map(
		([to, words]): Step =>
			(draft) =>
				addOwnSentence(draft, index, to, words)
	),
	fc.tuple(sectionId, text, cited).map(
		([to, words, ids]): Step =>
			(draft) =>
				addCitedSentence(draft, index, to, words, ids)
	),
	slotId.map(
		(id): Step =>
			(draft) =>
				closeSlot(draft, id, { how: 'niet besproken' })
	),
	slotId.map(
		(id): Step =>
			(draft) =>
				reopenSlot(draft, id)
	),
	fc.nat(20).map((at): Step => (draft, original, done) => {
		const change = done[at % Math.max(1, done.length)];
		if (!change) return { ok: true, value: draft };
		return revertChange(draft, index, change, options(original, change.id));
	})
);

/** Plays the steps; a refused one changes nothing. Gives every state on the way. */
function play(original: Draft, steps: readonly Step[]): { draft: Draft; done: DraftChange[] }[] {
	const states = [{ draft: original, done: [] as DraftChange[] }];
	for (const one of steps) {
		const last = states.at(-1)!;
		const result = one(last.draft, original, last.done);
		if (!result.ok) continue;
		const done = [...last.done, ...draftChanges(last.draft, result.value)];
		states.push({ draft: result.value, done });
	}
	return states;
}

const runs = { numRuns: 400 };
const sequence = fc.array(step, { maxLength: 14 });

/** What the checks say of these words now, as the engine's own. */
const codesAsEngine = (sentence: DraftSentence): VerifyCode[] =>
	reportSentences(
		verifyDraft(
			{
				...draftFromUnits([], sampleTemplate, { lang: 'nl' }),
				sections: [
					{
						id: 'x',
						title: { nl: '', en: '', fr: '' },
						author: 'engine',
						sentences: [{ ...sentence, verdict: 'check', confirmed: undefined }],
						withheld: []
					}
				]
			},
			index,
			{ lang: 'nl' }
		)
	)[0]!.codes;

describe('any sequence of edits', () => {
	it('never lets a draft be validated with something unresolved in it', () => {
		fc.assert(
			fc.property(modelDraft, sequence, (original, steps) => {
				for (const { draft } of play(original, steps)) {
					if (!canValidate(draft).ok) continue;
					for (const sentence of reportSentences(draft)) {
						expect(['block', 'unsupported']).not.toContain(sentence.verdict);
						if (sentence.verdict === 'check') expect(sentence.confirmed).toBe(true);
						if (sentence.verdict !== 'own') expect(sentence.sources.length).toBeGreaterThan(0);
					}
					expect(draft.slots.some(isOpen)).toBe(false);
				}
			}),
			runs
		);
	});

	it('never passes a number, name, grave matter or no-go of the engine off as checked or as hers', () => {
		fc.assert(
			fc.property(modelDraft, sequence, (original, steps) => {
				const made = new Map(
					placedSentences(original).map(({ sentence }) => [sentence.id, sentence.text])
				);
				for (const { draft } of play(original, steps)) {
					for (const sentence of reportSentences(draft)) {
						if (made.get(sentence.id) !== sentence.text) continue;
						expect(sentence.origin).toBe('engine');
						expect(sentence.verdict).not.toBe('own');
						const codes = codesAsEngine(sentence);
						const grave = ['no-source', 'number', 'name', 'red-flag', 'emotion', 'score', 'advice'];
						if (codes.some((code) => grave.includes(code))) expect(sentence.verdict).toBe('block');
					}
				}
			}),
			runs
		);
	});

	it('confirms what is doubtful and nothing else', () => {
		fc.assert(
			fc.property(modelDraft, sequence, fc.nat(20), (original, steps, at) => {
				const { draft } = play(original, steps).at(-1)!;
				const id = pickId(draft, at);
				const before = placedSentences(draft).find(({ sentence }) => sentence.id === id);
				const result = confirmSentence(draft, id);
				expect(result.ok).toBe(before?.sentence.verdict === 'check');
				if (result.ok) {
					const changes = draftChanges(draft, result.value).filter(({ of }) => of === 'sentence');
					for (const change of changes) {
						expect(change.id).toBe(id);
						expect(change.after).toMatchObject({
							sentence: { verdict: 'check', text: before?.sentence.text }
						});
					}
				}
				const blockers = (of: Draft) =>
					reportSentences(of).filter(({ verdict }) => ['block', 'unsupported'].includes(verdict));
				if (result.ok)
					expect(blockers(result.value).map((s) => s.id)).toEqual(blockers(draft).map((s) => s.id));
			}),
			runs
		);
	});

	it('takes back any last change: words, citations and place are as they were', () => {
		fc.assert(
			fc.property(modelDraft, sequence, step, (original, steps, last) => {
				const { draft, done } = play(original, steps).at(-1)!;
				const result = last(draft, original, done);
				if (!result.ok) return;
				let back = result.value;
				for (const change of draftChanges(draft, result.value)) {
					const reverted = revertChange(back, index, change, options(original, change.id));
					if (!reverted.ok) throw new Error(reverted.refusal.code);
					back = reverted.value;
				}
				const shape = (of: Draft) =>
					placedSentences(of)
						.map(({ sentence: { id, text: words, sources, origin, verdict }, place }) =>
							JSON.stringify([id, words, sources, origin, place, inside(place) && verdict])
						)
						.toSorted();
				expect(shape(back)).toEqual(shape(draft));
				expect(back.slots.map(({ closed }) => closed?.how)).toEqual(
					draft.slots.map(({ closed }) => closed?.how)
				);
			}),
			runs
		);
	});
});

/** Outside the report the model's own verdict may still stand; it is checked when the sentence enters. */
function inside(place: string): boolean {
	return place !== 'unassigned';
}
