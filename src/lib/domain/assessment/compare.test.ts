import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparableContents } from './compare.ts';
import { compareContents } from './compare.ts';
import type { Measure, Risk } from './risk.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd');
const answers = fc.dictionary(id, fc.record({ value: fc.string({ maxLength: 4 }) }));
const measure = fc.record<Measure>({
	id,
	text: fc.string({ maxLength: 4 }),
	ownerId: fc.constant(null),
	ownerName: fc.constant(''),
	dueDate: fc.constant(null),
	status: fc.constantFrom('gepland', 'klaar')
});
const risk = id.chain((known) =>
	fc.string({ maxLength: 3 }).map((title): Risk => ({
		id: known,
		libraryId: null,
		title,
		description: '',
		event: 'inzage',
		rights: [],
		sources: '',
		threats: '',
		impacts: '',
		reversibility: null,
		assessments: ['dpia'],
		before: null,
		after: null,
		measures: [],
		accepted: null
	}))
);
const contents: fc.Arbitrary<ComparableContents> = fc.record({
	answers,
	risks: fc.uniqueArray(risk, { selector: (one) => one.id }),
	measures: fc.uniqueArray(measure, { selector: (one) => one.id })
});

/** Answers as text, whatever the order they stand in. */
function lines(answers: ComparableContents['answers']): string {
	return Object.entries(answers)
		.map((entry) => JSON.stringify(entry))
		.sort()
		.join();
}

describe('the difference between two versions', () => {
	it('is empty exactly when both say the same', () => {
		fc.assert(
			fc.property(contents, contents, (one, other) => {
				expect(compareContents(one, one)).toEqual([]);
				const sorted = (list: readonly { id: string }[]) =>
					[...list].sort((a, b) => a.id.localeCompare(b.id));
				const same =
					lines(one.answers) === lines(other.answers) &&
					JSON.stringify(sorted(one.risks)) === JSON.stringify(sorted(other.risks)) &&
					JSON.stringify(sorted(one.measures)) === JSON.stringify(sorted(other.measures));
				expect(compareContents(one, other).length === 0).toBe(same);
			})
		);
	});

	it('reads the same backwards', () => {
		fc.assert(
			fc.property(contents, contents, (one, other) => {
				const there = compareContents(one, other).map(({ kind, id: of, before, after }) =>
					JSON.stringify([kind, of, before, after])
				);
				const back = compareContents(other, one).map(({ kind, id: of, before, after }) =>
					JSON.stringify([kind, of, after, before])
				);
				expect(there.sort()).toEqual(back.sort());
			})
		);
	});
});
