import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('the word distance between two versions', () => {
	it('is nothing when only white space differs', () => {
		expect(editDistance('de huur is 690 euro', 'de huur is  690 euro')).toMatchObject({ share: 0 });
	});

	it('counts a replaced word as one out and one in', () => {
		expect(editDistance('de huur is 690 euro', 'de huur is 700 euro')).toEqual({
			kept: 4,
			removed: 1,
			added: 1,
			share: 0.2
		});
	});

	it('is whole when nothing is left', () => {
		expect(editDistance('alles weg', '')).toMatchObject({ removed: 2, share: 1 });
	});
});
