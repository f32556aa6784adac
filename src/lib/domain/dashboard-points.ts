import type { EvidencePoint, KpiState } from './kpi-state-model.ts';
import type { MeasurementPath } from './measurement.ts';
import { joinSmallCells, smallestCell } from './small-cells.ts';

/** Weeks that are shown as one point, by their Mondays. */
export interface WeekGroup {
	from: string;
	/** Monday of the last week. */
	to: string;
	n: number;
	sum: number;
}

/** The weeks of a path; one with fewer than five reports is shown together with its neighbour. */
export function weekGroups({ weeks }: KpiState, path: MeasurementPath): WeekGroup[] {
	const cells = Object.entries(weeks)
		.flatMap(([week, paths]) => {
			const cell = paths[path];
			return cell && cell.n > 0 ? [{ from: week, to: week, n: cell.n, sum: cell.sum }] : [];
		})
		.sort((a, b) => (a.from < b.from ? -1 : 1));
	return joinSmallCells(cells, (a, b) => ({
		from: a.from,
		to: b.to,
		n: a.n + b.n,
		sum: a.sum + b.sum
	}));
}

/** The looks that may be shown: at least five reports apart, so that no difference between two of them is a single report. */
export function shownEvidence({ evidence }: KpiState): EvidencePoint[] {
	const shown: EvidencePoint[] = [];
	for (const point of evidence.toReversed()) {
		const later = shown.at(-1);
		if (later === undefined || later.n - point.n >= smallestCell) shown.push(point);
	}
	return shown.reverse();
}

/** How a point is named in an address: the path and the first and last Monday. */
export function pointId(
	path: MeasurementPath,
	{ from, to }: Pick<WeekGroup, 'from' | 'to'>
): string {
	return `${path}.${from}.${to}`;
}

/** The weeks a name stands for, if it is one of the points that are shown: no other stretch can be asked for. */
export function findPoint(
	state: KpiState,
	id: string
): { path: MeasurementPath; group: WeekGroup } | null {
	for (const path of ['ai', 'baseline'] as const) {
		const group = weekGroups(state, path).find((candidate) => pointId(path, candidate) === id);
		if (group) return { path, group };
	}
	return null;
}

/** The point of the weeks that a look falls in; null when it has none (a path with fewer than five reports). */
export function groupAt(groups: readonly WeekGroup[], at: string): WeekGroup | null {
	const day = at.slice(0, 10);
	return groups.findLast(({ from }) => from <= day) ?? null;
}
