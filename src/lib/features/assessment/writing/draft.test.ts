import { describe, expect, it } from 'vitest';
import { answerOf, draftOf, moved, newRow } from './draft.ts';

describe('what stands in the controls of a question', () => {
	it('comes to one answer, and back', () => {
		const answers = [
			['text', { value: 'tekst' }],
			['some-of', { value: ['a', 'b'] }],
			['entries', { value: [{ wat: 'naam', waarom: 'nodig' }] }],
			['date', { value: '2026-03-02' }],
			['text', { value: '', notApplicableReason: 'geen aanbieder' }],
			['text', { value: '', reference: true as const }]
		] as const;
		for (const [kind, answer] of answers)
			expect(answerOf(kind, draftOf(structuredClone(answer) as never))).toEqual(answer);
	});

	it('leaves empty rows and blank texts out', () => {
		const draft = draftOf(null);
		expect(answerOf('text', { ...draft, text: '  ' })).toBeNull();
		const rows = [newRow(), newRow({ wat: ' ' }), newRow({ wat: 'x', waarom: '' })];
		expect(answerOf('entries', { ...draft, rows })).toEqual({ value: [{ wat: 'x' }] });
	});

	it('keeps the own words while the question refers to the other assessment or does not apply', () => {
		const before = draftOf({ value: 'eigen woorden' });
		const referring = draftOf({ value: '', reference: true }, before);
		expect(referring.text).toBe('eigen woorden');
		expect(answerOf('text', { ...referring, reference: false })).toEqual({
			value: 'eigen woorden'
		});
	});

	it('moves a row within the list and no further', () => {
		const rows = [newRow({ a: '1' }), newRow({ a: '2' }), newRow({ a: '3' })];
		const order = (list: typeof rows) => list.map(({ fields }) => fields.a);
		expect(order(moved(rows, rows[0]!.key, 1))).toEqual(['2', '1', '3']);
		expect(order(moved(rows, rows[0]!.key, -1))).toEqual(['1', '2', '3']);
		expect(order(moved(rows, rows[2]!.key, 1))).toEqual(['1', '2', '3']);
	});
});
