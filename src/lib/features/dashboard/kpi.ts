import type { KpiState } from '#lib/domain/kpi-state-model.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import type { Plan, PlanKpi } from '#lib/domain/plan-model.ts';
import { smallestCell } from '#lib/domain/small-cells.ts';
import type { KpiVerdict } from '#lib/domain/verdict.ts';
import { kpiSentence, missingSentence } from '#lib/domain/verdict-sentences.ts';

/** A KPI with everything known of it. */
export interface KpiPart {
	kpi: PlanKpi;
	verdict: KpiVerdict;
	state: KpiState | undefined;
}

/** Names of KPIs as they read in the middle of a sentence. */
export function kpiNames(plan: Plan, locale: Locale): (id: string) => string {
	return (id) => {
		const kpi = plan.kpis.find((candidate) => candidate.id === id);
		const title = kpi ? kpiTitle(kpi, locale) : id;
		return title.charAt(0).toLocaleLowerCase(locale) + title.slice(1);
	};
}

export function kpiTitle(kpi: Pick<PlanKpi, 'id' | 'title'>, locale: Locale): string {
	return kpi.title ? pick(kpi.title, locale) : kpi.id;
}

/** Too few reports on one side to show a figure: it would be somebody's report. */
export function tooFew(kpi: PlanKpi, { n, estimate }: KpiVerdict): boolean {
	if (estimate === null || kpi.type === 'zero-tolerance') return false;
	const sides = [n.ai];
	if (kpi.comparison === 'baseline') sides.push(n.baseline);
	if (kpi.comparison === 'refusers') sides.push(n.refusers);
	return Math.min(...sides) < smallestCell;
}

const hiddenSentence: Localized = {
	nl: 'Minder dan 5 verslagen: de schatting blijft verborgen, zodat niemand herkenbaar is.',
	en: 'Fewer than 5 reports: the estimate stays hidden, so that nobody can be recognised.',
	fr: 'Moins de 5 rapports : l’estimation reste cachée, pour que personne ne soit reconnaissable.'
};

/** What the figures of a KPI say, without those that are too few to show. */
export function shownSentence(kpi: PlanKpi, verdict: KpiVerdict, locale: Locale): string {
	if (tooFew(kpi, verdict))
		return `${pick(hiddenSentence, locale)} ${shownMissing(verdict, locale)}`.trim();
	const missing = tellable(verdict);
	const sentence = kpiSentence(kpi, { ...verdict, missing }, locale);
	if (missing.length === verdict.missing.length) return sentence;
	return `${sentence} ${pick(fewRefusers, locale)}`;
}

const fewRefusers: Localized = {
	nl: 'Er zijn nog geen 5 dossiers van wie weigerde; 20 zijn nodig.',
	en: 'There are not yet 5 files of people who refused; 20 are needed.',
	fr: 'Il n’y a pas encore 5 dossiers de personnes ayant refusé ; il en faut 20.'
};

/** What is still lacking; how few refused exactly is not told while they are fewer than five. */
export function shownMissing(verdict: KpiVerdict, locale: Locale): string {
	const missing = tellable(verdict);
	const sentence = missingSentence(missing, locale);
	if (missing.length === verdict.missing.length) return sentence;
	return `${sentence} ${pick(fewRefusers, locale)}`.trim();
}

function tellable({ missing }: KpiVerdict): KpiVerdict['missing'] {
	return missing.filter(
		({ what, have }) => what !== 'refusers' || have === 0 || have >= smallestCell
	);
}
