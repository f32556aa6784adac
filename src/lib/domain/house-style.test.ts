import { describe, expect, it } from 'vitest';
import {
	checkHouseStyle,
	confidentialityMark,
	contrastOnWhite,
	defaultAccent,
	fitted,
	plainStyle
} from './house-style.ts';

const typed = { name: '', address: '', letterhead: '', footer: '', mark: '', accent: '' };

describe('checkHouseStyle', () => {
	it('tidies what was typed', () => {
		const checked = checkHouseStyle({
			...typed,
			name: '  OCMW   Zonnedorp ',
			address: ' Kerkstraat 1 \r\n\r\n 9999  Zonnedorp\n',
			accent: ' #7A1F5C '
		});
		expect(checked).toEqual({
			ok: true,
			value: {
				name: 'OCMW Zonnedorp',
				addressLines: ['Kerkstraat 1', '9999 Zonnedorp'],
				letterhead: [],
				footer: '',
				mark: '',
				accent: '#7a1f5c'
			}
		});
		expect(checkHouseStyle(typed)).toMatchObject({ ok: true, value: { accent: defaultAccent } });
	});

	it('refuses what does not fit or cannot be read, and names the field', () => {
		const refused = (change: Partial<typeof typed>) => {
			const checked = checkHouseStyle({ ...typed, ...change });
			return checked.ok ? 'ok' : `${checked.refusal.code} ${checked.refusal.field}`;
		};
		expect(refused({ address: '1\n2\n3\n4\n5\n6' })).toBe('house-style-lines address');
		expect(refused({ letterhead: 'x'.repeat(91) })).toBe('house-style-long letterhead');
		expect(refused({ name: 'x'.repeat(91) })).toBe('house-style-long name');
		expect(refused({ footer: 'x'.repeat(201) })).toBe('house-style-long footer');
		expect(refused({ mark: 'x'.repeat(61) })).toBe('house-style-long mark');
		expect(refused({ accent: 'red' })).toBe('house-style-colour accent');
		expect(refused({ accent: 'url(x)' })).toBe('house-style-colour accent');
		expect(refused({ accent: '#ffcc00' })).toBe('house-style-contrast accent');
		expect(refused({ accent: '#777777' })).toBe('house-style-contrast accent');
		expect(refused({ accent: '#767676' })).toBe('ok');
	});
});

describe('contrastOnWhite', () => {
	it('agrees with the definition at its ends', () => {
		expect(contrastOnWhite('#ffffff')).toBeCloseTo(1, 10);
		expect(contrastOnWhite('#000000')).toBeCloseTo(21, 10);
		expect(contrastOnWhite('#767676')).toBeCloseTo(4.54, 2);
	});
});

describe('confidentialityMark', () => {
	it('uses the own mark for confidential documents only', () => {
		const own = { ...plainStyle, mark: 'Geheim' };
		expect(confidentialityMark(own, 'confidential', 'nl')).toBe('Geheim');
		expect(confidentialityMark(own, 'internal', 'fr')).toBe('Usage interne');
		expect(confidentialityMark(plainStyle, 'confidential', 'en')).toContain('professional secrecy');
	});
});

describe('fitted', () => {
	it('keeps the proportions inside the room', () => {
		expect(fitted({ width: 340, height: 64 })).toEqual({ width: 170, height: 32 });
		expect(fitted({ width: 64, height: 640 })).toEqual({ width: 6.4, height: 64 });
	});
});
