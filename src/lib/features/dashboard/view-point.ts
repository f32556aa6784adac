import type { Locale, Localized } from '#lib/domain/locale.ts';
import { intlTag, pick } from '#lib/domain/locale.ts';
import type { Plan } from '#lib/domain/plan-model.ts';
import { kpiTitle } from './kpi.ts';

/** What is behind a point of a chart, as counts. */
export interface PointView {
	/** "Administratietijd, week van 2 november 2026". */
	title: string;
	tables: { id: 'path' | 'complexity' | 'team'; rows: { label: string; count: string }[] }[];
}

interface Counts {
	kpi: string;
	from: string;
	to: string;
	byPath: readonly Line[];
	byComplexity: readonly Line[];
	byTeam: readonly Line[];
}
interface Line {
	key: string;
	n: number | null;
}

export function pointView(counts: Counts, plan: Plan, locale: Locale): PointView {
	const kpi = plan.kpis.find(({ id }) => id === counts.kpi);
	const rows = (lines: readonly Line[]) =>
		lines.map(({ key, n }) => ({
			label: names[key] ? pick(names[key], locale) : key,
			count: n === null ? pick(hidden, locale) : String(n)
		}));
	return {
		title: `${kpi ? kpiTitle(kpi, locale) : counts.kpi}, ${weekName(counts, locale)}`,
		tables: [
			{ id: 'path', rows: rows(counts.byPath) },
			{ id: 'complexity', rows: rows(counts.byComplexity) },
			{ id: 'team', rows: rows(counts.byTeam) }
		]
	};
}

function weekName({ from, to }: Pick<Counts, 'from' | 'to'>, locale: Locale): string {
	const day = new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'long', timeZone: 'UTC' });
	const word = pick(from === to ? week : weeks, locale);
	return from === to
		? `${word} ${day.format(new Date(from))}`
		: `${word} ${day.format(new Date(from))} – ${day.format(new Date(to))}`;
}

const week: Localized = { nl: 'week van', en: 'week of', fr: 'semaine du' };
const weeks: Localized = { nl: 'weken van', en: 'weeks of', fr: 'semaines du' };
const hidden: Localized = {
	nl: 'verborgen',
	en: 'hidden',
	fr: 'caché'
};

const names: Readonly<Record<string, Localized>> = {
	ai: { nl: 'Met AI', en: 'With AI', fr: 'Avec IA' },
	manual: { nl: 'Zonder AI', en: 'Without AI', fr: 'Sans IA' },
	baseline: { nl: 'Nulmeting', en: 'Baseline', fr: 'Mesure de départ' },
	eenvoudig: { nl: 'Eenvoudig', en: 'Simple', fr: 'Simple' },
	gewoon: { nl: 'Gewoon', en: 'Ordinary', fr: 'Ordinaire' },
	complex: { nl: 'Complex', en: 'Complex', fr: 'Complexe' },
	'-': { nl: 'Niet ingevuld', en: 'Not filled in', fr: 'Non renseigné' }
};
