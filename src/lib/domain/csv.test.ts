import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('toCsv', () => {
	it('quotes what needs it', () => {
		expect(
			toCsv(
				['a', 'b'],
				[
					['x,y', 'zei "ja"'],
					['twee\nregels', 3]
				]
			)
		).toBe('a,b\r\n"x,y","zei ""ja"""\r\n"twee\nregels",3\r\n');
	});
	it('takes the sting out of formulas and leaves numbers alone', () => {
		const csv = toCsv(['v'], [['=HYPERLINK("x")'], ['+1'], ['-1'], ['@cmd'], ['\tx'], [-1]]);
		expect(csv.split('\r\n').slice(1, -1)).toEqual([
			'"\'=HYPERLINK(""x"")"',
			"'+1",
			"'-1",
			"'@cmd",
			"'\tx",
			'-1'
		]);
	});
	it('sees a formula behind spaces, invisible signs and full-width letters', () => {
		const cells = ['  =1+1', '\u00A0=1', '\u200B@x', '\uFEFF+1', '＝1', '\n=1', '\rx'];
		for (const cell of cells) expect(toCsv(['v'], [[cell]]).split('\r\n')[1]).toMatch(/^"?'/);
		for (const cell of ['a = b', 'zei - nee', '3 + 4']) {
			expect(toCsv(['v'], [[cell]]).split('\r\n')[1]).toBe(cell);
		}
	});
	it('is done with a very long cell at once', () => {
		const began = performance.now();
		toCsv(['v'], [[' '.repeat(1_000_000)]]);
		expect(performance.now() - began).toBeLessThan(1000);
	});
});
