import type { Locale } from '#lib/domain/locale.ts';
import type { KpiPart } from './kpi.ts';
import { kpiTitle } from './kpi.ts';

export interface QualityRow {
	id: string;
	label: string;
	baseline: number;
	ai: number;
	manual: number;
	/** Share of durations from a timer or stopwatch, 0–1; null for other KPIs. */
	coverage: number | null;
	/** Reports with AI that this KPI has no figure of, though another one has; null where not every report has one. */
	missing: number | null;
	/** Rows that came after a later one. */
	late: number;
	/** Rows that never counted: before the freeze, of another epoch, too old. */
	ignored: number;
	removed: number;
}

/** How complete the figures are, KPI by KPI. */
export function qualityRows(
	pairs: readonly KpiPart[],
	late: Readonly<Record<string, number>>,
	locale: Locale
): QualityRow[] {
	const perReport = pairs.filter(({ kpi }) => kpi.type !== 'monitor' && kpi.type !== 'ordinal');
	const reports = Math.max(0, ...perReport.map(({ state }) => onAi(state)));
	return pairs.flatMap(({ kpi, state }) => {
		if (!state) return [];
		const { ai, manual, baseline } = state.paths;
		const timed = (path: typeof ai) => (path.sources.timer ?? 0) + (path.sources.stopwatch ?? 0);
		const all = ai.n + baseline.n + manual.n;
		const { beforeFreeze, otherEpoch, tooOld } = state.ignored;
		return {
			id: kpi.id,
			label: kpiTitle(kpi, locale),
			baseline: baseline.n,
			ai: ai.n,
			manual: manual.n,
			coverage:
				kpi.type === 'duration' && kpi.comparison === 'baseline' && all > 0
					? (timed(ai) + timed(baseline) + timed(manual)) / all
					: null,
			missing: kpi.type === 'monitor' || kpi.type === 'ordinal' ? null : reports - onAi(state),
			late: late[kpi.id] ?? 0,
			ignored: beforeFreeze + otherEpoch + tooOld,
			removed: state.removed
		};
	});
}

function onAi(state: KpiPart['state']): number {
	return state ? state.paths.ai.n + state.paths.ai.selfReported.n : 0;
}
