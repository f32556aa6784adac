import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureMutations } from '../bench/mutations.ts';

/**
 * True sentences made false, one change at a time, and given to the verifier with the citation they came from. What must never pass may
 * not pass once; the rest has floors just under what is reached.
 */
const data = '../shared/data';
const report = measureMutations(data);
const floors: Record<string, number> = {
	'speakers exchanged': 0.98,
	'clause added without source': 0.97,
	'negation dropped': 0.97,
	'negation inserted': 0.97
};

describe('what an unfaithful model could write', () => {
	it.each(report.figures.filter((row) => row.required))('never passes: $type ($n)', (row) => {
		expect(row.missed).toEqual([]);
		expect(row.blocked).toBe(row.n);
	});

	it.each(report.figures.filter((row) => !row.required))(
		'is shown to a person: $type ($n)',
		(row) => expect(row.flagged / row.n).toBeGreaterThanOrEqual(floors[row.type] ?? 1)
	);

	it('covers every kind of change', () => {
		expect(report.figures.length).toBeGreaterThanOrEqual(25);
		expect(report.figures.every((row) => row.n >= 3)).toBe(true);
	});

	it('lets the sentences themselves pass', () => {
		const { n, found, blocked } = report.faithful;
		expect(blocked).toBe(0);
		expect(found / n).toBeGreaterThan(0.9);
	});

	it.skipIf(!existsSync(`${data}/primock57`))(
		'holds on recorded consultations too (needs ../shared/data/primock57)',
		() => expect(report.faithful.n).toBeGreaterThan(1000)
	);
});

describe('the same sentences without a citation, looked for in the whole source', () => {
	const exact =
		/number|amount|percentage|date|time|identifier|name|grave|values|emotion|score|advice/;
	it.each(report.searched.filter((row) => exact.test(row.type) && row.type !== 'unit of a number'))(
		'never pass: $type ($n)',
		(row) => expect(row.blocked).toBe(row.n)
	);
});
