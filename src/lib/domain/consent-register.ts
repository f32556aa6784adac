/** Groups smaller than this are not shown: a number of two clients is nearly a name. The dashboard has the same rule. */
export const smallestCell = 5;

/** How often the question was answered in one group, and what came of it. */
export interface ConsentCounts {
	asked: number;
	yes: number;
	no: number;
	withdrawn: number;
}

export interface ConsentRow extends ConsentCounts {
	/** A month `2026-03`, a text version, or a channel. */
	group: string;
}

/** A row as it may be shown: null where the number is hidden. */
export interface ShownConsentRow {
	group: string;
	asked: number | null;
	yes: number | null;
	no: number | null;
	withdrawn: number | null;
}

export interface ShownRegister {
	rows: ShownConsentRow[];
	total: ShownConsentRow;
	/** Whether anything is hidden, for the sentence that says so. */
	hides: boolean;
}

/**
 * Hides numbers from 1 to 4, and as many others as it takes that nobody can compute them: a yes and a no follow from one another, and a
 * single hidden number of a column follows from its total. Zero is shown. One way of grouping at a time: groups are never crossed.
 */
export function shownRegister(rows: readonly ConsentRow[]): ShownRegister {
	const total: ConsentRow = { group: '', asked: 0, yes: 0, no: 0, withdrawn: 0 };
	for (const row of rows) for (const column of columns) total[column] += row[column];

	const asked = hiddenRows(rows, (row) => [row.asked]);
	// Where the number of answers is hidden, what was answered is hidden too.
	const answers = hiddenRows(rows, (row) => [row.yes, row.no], asked.rows);
	const withdrawn = hiddenRows(rows, (row) => [row.withdrawn]);

	const show = (row: ConsentRow, hidden: (part: Hidden) => boolean): ShownConsentRow => ({
		group: row.group,
		asked: hidden(asked) ? null : row.asked,
		yes: hidden(answers) ? null : row.yes,
		no: hidden(answers) ? null : row.no,
		withdrawn: hidden(withdrawn) ? null : row.withdrawn
	});
	return {
		rows: rows.map((row, index) => show(row, (part) => part.rows.has(index))),
		total: show(total, (part) => part.total),
		hides: [asked, answers, withdrawn].some((part) => part.rows.size > 0 || part.total)
	};
}

const columns = ['asked', 'yes', 'no', 'withdrawn'] as const;

interface Hidden {
	rows: ReadonlySet<number>;
	/** The total is hidden too: with it the hidden numbers could be computed. */
	total: boolean;
}

/** Rows to hide for the numbers that `values` takes of each; `from` are hidden anyway. */
function hiddenRows(
	rows: readonly ConsentRow[],
	values: (row: ConsentRow) => number[],
	from: ReadonlySet<number> = new Set()
): Hidden {
	const hidden = new Set(from);
	rows.forEach((row, index) => {
		if (values(row).some(isSmall)) hidden.add(index);
	});
	if (hidden.size === 0) return { rows: hidden, total: false };
	// Widest first would tell least; the smallest others lose least.
	const others = rows
		.map((row, index) => ({ index, size: sum(values(row)) }))
		.filter(({ index, size }) => !hidden.has(index) && size > 0)
		.sort((a, b) => a.size - b.size);
	const together = () => rows.filter((_, index) => hidden.has(index)).map(values);
	const isSafe = () => hidden.size >= 2 && sumColumns(together()).every((value) => !isSmall(value));
	for (const { index } of others) {
		if (isSafe()) break;
		hidden.add(index);
	}
	return { rows: hidden, total: !isSafe() };
}

function isSmall(value: number): boolean {
	return value > 0 && value < smallestCell;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

function sumColumns(rows: readonly number[][]): number[] {
	return (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)));
}
