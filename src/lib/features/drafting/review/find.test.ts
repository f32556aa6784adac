import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, placesOf } from './find.ts';

describe('finding words', () => {
	it('does not mind capitals and accents', () => {
		expect(placesOf('Cliënt en CLIENT en cliënte', 'client')).toEqual([0, 10, 20]);
		expect(placesOf('de schuld, de schuldeiser', 'Schuld')).toEqual([3, 14]);
		expect(placesOf('aaaa', 'aa')).toEqual([0, 2]);
		expect(placesOf('iets', '  ')).toEqual([]);
	});

	it('keeps every place: folding changes no length, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(folded(text)).toHaveLength(text.length);
			})
		);
	});
});
