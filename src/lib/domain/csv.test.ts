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
});
