import { describe, expect, it } from 'vitest';
import { hasRelativeDate, valuesIn } from './normalise.ts';

describe('values in one notation', () => {
	it.each([
		['1.250,50', 'number:1250.5'],
		['1 250,50', 'number:1250.5'],
		['1,250.50', 'number:1250.5'],
		['€ 1.250', 'amount:1250'],
		['690 euro', 'amount:690'],
		['20 %', 'percent:20'],
		['twintig procent', 'number:20'],
		['12 mei', 'date:--05-12'],
		['12/05', 'date:--05-12'],
		['12 mei 2024', 'date:2024-05-12'],
		['May 12, 2024', 'date:2024-05-12'],
		['le 1er juillet 2025', 'date:2025-07-01'],
		['2024-05-12', 'date:2024-05-12'],
		['14u30', 'time:14:30'],
		['2 pm', 'time:14:00'],
		['BE68 5390 0754 7034', 'iban:BE68539007547034'],
		['85.07.30-033.28', 'insz:85073003328'],
		['vijfenzeventig', 'number:75'],
		['seventy six', 'number:76'],
		['two hundred and five', 'number:205'],
		['soixante-quinze', 'number:75'],
		['derde', 'ordinal:3']
	])('%s', (text, expected) => {
		const [value] = valuesIn(text);
		expect(`${value?.kind}:${value?.value}`).toBe(expected);
	});

	it('keeps the literal text and its place', () => {
		const text = 'De huur is 690 euro.';
		const [value] = valuesIn(text);
		expect(text.slice(value?.start, value?.end)).toBe(value?.text);
	});

	it('knows days that only the conversation fixes; "hier" is yesterday in French alone', () => {
		expect(hasRelativeDate('Ik kom volgende week.', 'nl')).toBe(true);
		expect(hasRelativeDate('Ik woon hier.', 'nl')).toBe(false);
		expect(hasRelativeDate('Il est venu hier.', 'fr')).toBe(true);
		expect(hasRelativeDate('Op 12 mei 2024.', 'nl')).toBe(false);
		expect(hasRelativeDate('Ik kom dinsdag langs.', 'nl')).toBe(true);
		expect(hasRelativeDate('We zien elkaar over veertien dagen.', 'nl')).toBe(true);
		expect(hasRelativeDate('Dans deux semaines.', 'fr')).toBe(true);
		expect(hasRelativeDate('I came a few days ago.', 'en')).toBe(true);
	});
});
