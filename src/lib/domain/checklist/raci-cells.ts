import type { RaciRoleId, RaciRow } from './content.ts';
import { raciRoles } from './content.ts';

/** What one role does in one activity, as a cell of the matrix: `AR` is accountable and responsible at once. */
export type RaciCell = '' | 'A' | 'R' | 'AR' | 'C' | 'I';
export const raciCells: readonly RaciCell[] = ['', 'A', 'R', 'AR', 'C', 'I'];

export type RaciCells = Partial<Record<RaciRoleId, RaciCell>>;

/** A row with the roles under each letter, from its cells. */
export function raciRow(cells: RaciCells): RaciRow {
	const under = (letter: string) => raciRoles.filter((role) => cells[role]?.includes(letter));
	return { A: under('A'), R: under('R'), C: under('C'), I: under('I') };
}

/** The cells of a row. A role under several letters shows the weightiest: accountable, responsible, consulted, informed. */
export function raciCellsOf(row: RaciRow | undefined): Record<RaciRoleId, RaciCell> {
	const cell = (role: RaciRoleId): RaciCell => {
		if (!row) return '';
		const both = row.A.includes(role) && row.R.includes(role);
		if (both) return 'AR';
		return (['A', 'R', 'C', 'I'] as const).find((letter) => row[letter].includes(role)) ?? '';
	};
	return Object.fromEntries(raciRoles.map((role) => [role, cell(role)])) as Record<
		RaciRoleId,
		RaciCell
	>;
}
