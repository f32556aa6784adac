import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsentRow, ShownConsentRow } from './consent-register.ts';
import { shownRegister } from './consent-register.ts';

const row = (group: string, yes: number, no: number, withdrawn = 0): ConsentRow => ({
	group,
	asked: yes + no,
	yes,
	no,
	withdrawn
});

describe('the register of consent', () => {
	it('shows large numbers and zeros as they are', () => {
		const { rows, total, hides } = shownRegister([row('2026-01', 20, 0), row('2026-02', 12, 8, 6)]);
		expect(rows[0]).toEqual({ group: '2026-01', asked: 20, yes: 20, no: 0, withdrawn: 0 });
		expect(total).toEqual({ group: '', asked: 40, yes: 32, no: 8, withdrawn: 6 });
		expect(hides).toBe(false);
	});

	it('hides a yes with its small no, and a second month so that the total tells nothing', () => {
		const { rows, total } = shownRegister([
			row('2026-01', 17, 3),
			row('2026-02', 30, 10),
			row('2026-03', 12, 8)
		]);
		expect(rows.map(({ no }) => no)).toEqual([null, 10, null]);
		expect(rows.map(({ yes }) => yes)).toEqual([null, 30, null]);
		expect(rows.map(({ asked }) => asked)).toEqual([20, 40, 20]);
		expect(total.no).toBe(21);
	});

	it('hides the total where there is nothing else to hide behind', () => {
		const { rows, total, hides } = shownRegister([row('2026-01', 2, 1)]);
		expect(rows[0]).toEqual({ group: '2026-01', asked: null, yes: null, no: null, withdrawn: 0 });
		expect(total).toMatchObject({ asked: null, yes: null, no: null });
		expect(hides).toBe(true);
	});

	it('is empty without answers', () => {
		expect(shownRegister([])).toMatchObject({ rows: [], hides: false });
	});

	const counts = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(12)), { maxLength: 8 });

	it('never shows a number from 1 to 4, and no shown total gives one away', () => {
		fc.assert(
			fc.property(counts, (numbers) => {
				const rows = numbers.map(([yes, no, withdrawn], i) => row(`m${i}`, yes, no, withdrawn));
				const shown = shownRegister(rows);
				for (const column of ['asked', 'yes', 'no', 'withdrawn'] as const) {
					for (const value of shown.rows.map((one) => one[column]))
						expect(value === null || value === 0 || value >= 5).toBe(true);
					const hidden = shown.rows.filter((one) => one[column] === null);
					const total = shown.total[column];
					if (hidden.length === 0 || total === null) continue;
					const rest = total - sumOf(shown.rows, column);
					expect(hidden.length).toBeGreaterThanOrEqual(2);
					expect(rest === 0 || rest >= 5).toBe(true);
				}
			})
		);
	});

	it('never lets a yes be computed from the answers and the no', () => {
		fc.assert(
			fc.property(counts, (numbers) => {
				const rows = numbers.map(([yes, no, withdrawn], i) => row(`m${i}`, yes, no, withdrawn));
				for (const one of shownRegister(rows).rows) {
					expect(one.yes === null).toBe(one.no === null);
					if (one.yes !== null) expect(one.asked).not.toBeNull();
				}
			})
		);
	});
});

function sumOf(rows: readonly ShownConsentRow[], column: 'asked' | 'yes' | 'no' | 'withdrawn') {
	return rows.reduce((total, one) => total + (one[column] ?? 0), 0);
}
