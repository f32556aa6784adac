import { describe, expect, it } from 'vitest';
import type { Result } from '../result.ts';
import { validationBlockers } from './can-validate.ts';
import { reportSentences, type Draft } from './draft.ts';
import { addOwnSentence, editSentence, moveSentence } from './draft-edit.ts';
import { draftFromUnits } from './extractive.ts';
import { needsAttention, reviewPatch, reviewView, type ReviewFacts } from './review-view.ts';
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
const rent = reportSentences(fresh).find((s) => s.text.includes('690'))!.id;
const facts: ReviewFacts = {
	version: 3,
	updatedAt: '2026-05-12T08:00:00.000Z',
	original: fresh,
	changes: { [rent]: 2 },
	removed: 0,
	undo: null,
	locale: 'nl'
};

function must(result: Result<Draft>): Draft {
	if (!result.ok) throw new Error(result.refusal.code);
	return result.value;
}

describe('the screen of a draft', () => {
	it('lists what is left to do in the order of the page, and marks the same sentences', () => {
		const edited = must(editSentence(fresh, index, rent, 'Mijn huur is 960 euro per maand.'));
		const view = reviewView(edited, facts);
		expect(view.todo.map(({ kind, target }) => [kind, target])).toEqual([
			['blocked', `zin-${rent}`],
			['open-slot', 'punt-huurprijs'],
			['open-slot', 'punt-voorstel']
		]);
		const marked = view.sections.flatMap((s) => s.sentences.filter(needsAttention));
		expect(marked.map(({ id }) => id)).toEqual([rent]);
		expect(view.todo).toHaveLength(validationBlockers(edited).length);
		expect(marked[0]).toMatchObject({
			hers: true,
			engineText: 'Mijn huur is 690 euro per maand.',
			changes: 2
		});
	});

	it('sends back only the sections that an edit touched, the one it left included', () => {
		const moved = must(moveSentence(fresh, index, rent, 'schulden'));
		const touched = { before: fresh, ids: [rent] };
		const patch = reviewPatch(moved, facts, touched);
		expect(patch.sections.map(({ id }) => id)).toEqual(['huisvesting', 'schulden']);
		const own = must(addOwnSentence(fresh, index, 'voorstel', 'Ik stel begeleiding voor.'));
		const added = reportSentences(own).at(-1)!.id;
		const next = reviewPatch(own, facts, { before: fresh, ids: [added] });
		expect(next.sections.map(({ id }) => id)).toEqual(['voorstel']);
		expect(next.sections[0]?.sentences.at(-1)).toMatchObject({ verdict: 'own', sources: [] });
	});
});
