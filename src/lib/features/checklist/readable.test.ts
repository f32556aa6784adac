import { describe, expect, it } from 'vitest';
import { readable } from './readable.ts';

describe('readable', () => {
	it('gives one line per value and leaves out what is empty', () => {
		const value = {
			goals: [{ text: 'Sneller', date: '' }],
			useCases: ['a', 'b'],
			none: [],
			nothing: null
		};
		expect(readable(value)).toEqual(['goals · 1 · text: Sneller', 'useCases: a, b']);
	});
	it('keeps the lines of a text', () => {
		expect(readable({ nl: 'een\ntwee' })).toEqual(['nl: een', 'nl: twee']);
	});
});
