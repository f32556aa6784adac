import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallCells, joinSmallCells, smallestCell } from './small-cells.ts';

const cells = fc.array(
	fc.nat({ max: 30 }).map((n) => ({ n })),
	{ maxLength: 8 }
);
const total = (list: readonly { n: number }[]) => list.reduce((sum, { n }) => sum + n, 0);

describe('hideSmallCells', () => {
	it('hides one to four and, with a single small one, the next smallest too', () => {
		const shown = (...list: number[]) =>
			hideSmallCells(list.map((n) => ({ n }))).map(({ n, hidden }) => (hidden ? '·' : n));
		expect(shown(20, 3, 8)).toEqual([20, '·', '·']);
		expect(shown(20, 3, 3, 8)).toEqual([20, '·', '·', 8]);
		expect(shown(20, 1, 2, 8)).toEqual([20, '·', '·', '·']);
		expect(shown(20, 0, 8)).toEqual([20, 0, 8]);
		expect(shown(3)).toEqual(['·']);
	});

	it('leaves nothing to work out from the total', () => {
		fc.assert(
			fc.property(cells, (list) => {
				const judged = hideSmallCells(list);
				expect(judged.filter(({ n, hidden }) => !hidden && n > 0 && n < smallestCell)).toEqual([]);
				const hidden = judged.filter((cell) => cell.hidden);
				const allHidden = judged.every((cell) => cell.hidden || cell.n === 0);
				if (hidden.length > 0 && !allHidden) {
					expect(hidden.length).toBeGreaterThan(1);
					expect(total(hidden)).toBeGreaterThanOrEqual(smallestCell);
				}
			})
		);
	});
});

describe('joinSmallCells', () => {
	const join = (a: { n: number }, b: { n: number }) => ({ n: a.n + b.n });

	it('joins a small week with the next one, and the last with the one before', () => {
		const joined = joinSmallCells([{ n: 7 }, { n: 2 }, { n: 2 }, { n: 4 }, { n: 3 }], join);
		expect(joined).toEqual([{ n: 7 }, { n: 11 }]);
	});

	it('keeps the total and leaves no small group', () => {
		fc.assert(
			fc.property(cells, (list) => {
				const joined = joinSmallCells(list, join);
				for (const { n } of joined) expect(n).toBeGreaterThanOrEqual(smallestCell);
				expect(total(joined)).toBe(total(list) < smallestCell ? 0 : total(list));
			})
		);
	});
});
