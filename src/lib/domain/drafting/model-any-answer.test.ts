import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canValidate } from './can-validate.ts';
import { reportSentences } from './draft.ts';
import { engine, source, units } from './model-conversation.fixture.ts';
import { modelDraft, type Ask } from './model-draft.ts';
import { fromElsewhere } from './model.fixture.ts';
import { sampleTemplate } from './sample.fixture.ts';

describe('the draft of any model', () => {
	const words = fc.oneof(
		fc.constantFrom(
			'De huur van het appartement is 650 euro per maand.',
			'De lening is 650 euro.',
			'Karel Janssens heeft geen lening.',
			'Er is geweld.',
			'Risico: laag.',
			'Cliënt verhuist naar Gent met Piet.',
			'Zie https://voorbeeld.example/post 99'
		),
		fc.string({ unit: 'grapheme', maxLength: 80 }),
		fc
			.array(
				fc.constantFrom(
					...units.flatMap(({ tokens }) => tokens.map((t) => t.raw)),
					'850',
					'Piet',
					'niet',
					'geen'
				),
				{ maxLength: 14 }
			)
			.map((list) => `${list.join(' ')}.`)
	);
	const sentence = fc.record({
		text: words,
		sources: fc.array(
			fc.oneof(fc.constantFrom(...units.map((u) => u.id)), fc.string({ maxLength: 6 })),
			{ maxLength: 6 }
		),
		quote: fc.oneof(fc.constantFrom(...units.map((u) => u.text)), words)
	});
	const answer = fc.oneof(
		{
			weight: 4,
			arbitrary: fc
				.array(
					fc.oneof(
						{ weight: 5, arbitrary: sentence },
						{ weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<unknown> }
					),
					{ maxLength: 5 }
				)
				.map((sentences) => ({ sentences }))
		},
		{ weight: 1, arbitrary: fc.jsonValue().map((value) => ({ raw: JSON.stringify(value) })) },
		{ weight: 1, arbitrary: fc.string().map((raw) => ({ raw })) }
	);

	it('has no sentence without an existing source, no number or name from elsewhere in the open, and cannot be validated while something is open', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 6 }), async (answers) => {
				let at = 0;
				const ask: Ask = async ({ sectionId }) => {
					const given = answers[at++ % answers.length]!;
					const value =
						'raw' in given
							? given.raw
							: JSON.stringify({ section: sectionId, sentences: given.sentences });
					return { ok: true, value };
				};
				const made = await modelDraft(source, sampleTemplate, { lang: 'nl' }, engine, ask);
				if (!made.ok) {
					expect(made.refusal.code).toBe('model-unreadable');
					return;
				}
				const { draft } = made.value;
				const all = reportSentences(draft);
				for (const { sources, verdict, text, reworded } of all) {
					expect(verdict).not.toBe('own');
					expect(verdict).not.toBe('unsupported');
					if (verdict === 'block') continue;
					expect(sources.length).toBeGreaterThan(0);
					for (const { unit, charStart, charEnd } of sources) {
						const found = units.find((one) => one.id === unit);
						expect([found?.charStart, found?.charEnd]).toEqual([charStart, charEnd]);
					}
					if (!reworded) expect(units.some((unit) => unit.text === text)).toBe(true);
					else expect(fromElsewhere(text, sources, units)).toEqual({ numbers: [], names: [] });
				}
				if (all.some(({ verdict }) => verdict === 'check' || verdict === 'block')) {
					const closed = {
						...draft,
						slots: draft.slots.map((slot) => ({
							...slot,
							closed: { how: 'niet besproken' as const }
						}))
					};
					expect(canValidate(closed).ok).toBe(false);
				}
			}),
			{ numRuns: 300 }
		);
	});
});
