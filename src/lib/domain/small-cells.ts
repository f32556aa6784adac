/** Groups smaller than this are never shown: a mean of two reports is somebody's report. */
export const smallestCell = 5;

export type ShownCell<T> = T & { hidden: boolean };

/**
 * Which cells of one breakdown must stay hidden when their total is known: those of one to four rows, or of fewer than five people
 * where that is given; and then the smallest others until at least two are hidden that hold five together. Otherwise the total minus
 * what is shown would tell the hidden one.
 */
export function hideSmallCells<T extends { n: number; people?: number }>(
	cells: readonly T[]
): ShownCell<T>[] {
	const small = ({ n, people = smallestCell }: T) =>
		n > 0 && (n < smallestCell || people < smallestCell);
	const hidden = new Set(cells.filter(small));
	const others = cells.filter((cell) => cell.n > 0 && !hidden.has(cell)).sort((a, b) => a.n - b.n);
	const held = (of: (cell: T) => number) =>
		[...hidden].reduce((sum, cell) => sum + of(cell), 0) >= smallestCell;
	const safe = () =>
		hidden.size > 1 && held(({ n }) => n) && held(({ people = smallestCell }) => people);
	for (const next of others) {
		if (hidden.size === 0 || safe()) break;
		hidden.add(next);
	}
	return cells.map((cell) => ({ ...cell, hidden: hidden.has(cell) }));
}

/**
 * Joins neighbours until each holds at least five, the last remainder with the one before it: nothing is lost and nothing small is
 * left. Empty when all together are fewer.
 */
export function joinSmallCells<T extends { n: number }>(
	cells: readonly T[],
	join: (a: T, b: T) => T
): T[] {
	const joined: T[] = [];
	let open: T | undefined;
	for (const cell of cells) {
		open = open === undefined ? cell : join(open, cell);
		if (open.n < smallestCell) continue;
		joined.push(open);
		open = undefined;
	}
	const last = joined.pop();
	if (last === undefined) return [];
	joined.push(open === undefined ? last : join(last, open));
	return joined;
}
