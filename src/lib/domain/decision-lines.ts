import type { Locale } from './locale.ts';
import { pick } from './locale.ts';
import type { Plan } from './plan.ts';
import type { Verdict, Zone } from './verdict.ts';
import { kpiSentence, verdictSentence } from './verdict-sentences.ts';

export interface KpiLine {
	id: string;
	title: string;
	zone: Zone;
	/** Estimate, certainty and conclusion in whole sentences. */
	sentence: string;
	/** Only watched: it never decides. */
	monitored: boolean;
}

/** A verdict as a board reads it, the same on the page and on paper: the proposal, then a sentence per KPI. */
export function verdictLines(
	verdict: Verdict,
	plan: Plan,
	locale: Locale
): { lead: string; kpis: KpiLine[] } {
	const titleOf = (id: string) => {
		const kpi = plan.kpis.find((candidate) => candidate.id === id);
		return kpi?.title ? pick(kpi.title, locale) : id;
	};
	const kpis = verdict.kpis.flatMap((found): KpiLine[] => {
		const kpi = plan.kpis.find(({ id }) => id === found.id);
		if (!kpi) return [];
		return [
			{
				id: found.id,
				title: titleOf(found.id),
				zone: found.zone,
				sentence: kpiSentence(kpi, found, locale),
				monitored: found.role === 'monitor'
			}
		];
	});
	return { lead: verdictSentence(verdict, locale, titleOf), kpis };
}
