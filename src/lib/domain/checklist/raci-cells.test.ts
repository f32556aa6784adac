import { describe, expect, it } from 'vitest';
import { raciCellsOf, raciRow } from './raci-cells.ts';

describe('cells of the matrix', () => {
	it('go to a row and back', () => {
		const row = {
			A: ['PO' as const],
			R: ['PO' as const, 'FB' as const],
			C: ['DPO' as const],
			I: ['VB' as const]
		};
		const cells = raciCellsOf(row);
		expect(cells).toMatchObject({ PO: 'AR', FB: 'R', DPO: 'C', VB: 'I', MW: '' });
		expect(raciRow(cells)).toEqual({ A: ['PO'], R: ['PO', 'FB'], C: ['DPO'], I: ['VB'] });
	});
	it('are empty for an activity without a row', () => {
		expect(Object.values(raciCellsOf(undefined)).every((cell) => cell === '')).toBe(true);
	});
});
