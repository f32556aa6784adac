import { describe, expect, it } from 'vitest';
import { fieldId, firstError, listErrors } from './field-errors.ts';

describe('listErrors', () => {
	it('names nested fields by their dotted path, in the order of the form', () => {
		const errors = { name: ['Vul een naam in.'], lines: { 1: { text: ['Te kort.', 'Te vaag.'] } } };
		expect(listErrors(errors)).toEqual([
			{ field: 'name', message: 'Vul een naam in.' },
			{ field: 'lines.1.text', message: 'Te kort.' },
			{ field: 'lines.1.text', message: 'Te vaag.' }
		]);
	});

	it('files errors of a list or of the whole form under its own name', () => {
		expect(
			listErrors({ goals: { _errors: ['Hoogstens twee.'] }, _errors: ['Niet bewaard.'] })
		).toEqual([
			{ field: 'goals', message: 'Hoogstens twee.' },
			{ field: '', message: 'Niet bewaard.' }
		]);
	});

	it('finds nothing in nothing', () => {
		expect(listErrors(undefined)).toEqual([]);
		expect(listErrors({ name: undefined, other: [] })).toEqual([]);
	});
});

describe('fieldId and firstError', () => {
	it('makes an id that can be linked to', () => {
		expect(fieldId('lines[1].text')).toBe('field-lines-1-text');
	});

	it('takes the first of several messages', () => {
		expect(firstError(['a', 'b'])).toBe('a');
		expect(firstError('c')).toBe('c');
		expect(firstError([])).toBeUndefined();
		expect(firstError(null)).toBeUndefined();
	});
});
