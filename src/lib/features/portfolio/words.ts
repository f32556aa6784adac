import { gateSentences } from '#lib/domain/gate.ts';
import { fill, pick, type Locale } from '#lib/domain/locale.ts';
import { permitReasons } from '#lib/domain/permit.ts';
import { phaseNames } from '#lib/domain/pilot.ts';
import type { Need, PortfolioColumn, PortfolioRow, PortfolioView } from '#lib/domain/portfolio.ts';
import { m } from '#lib/paraglide/messages.js';

type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string;

// Each by its name: a key that is put together while running would bring every message of the product to the page.
const columns: Record<PortfolioColumn, Message> = {
	naam: m.portfolio_col_naam,
	fase: m.portfolio_col_fase,
	uitslag: m.portfolio_col_uitslag,
	einde: m.portfolio_col_einde,
	blokkades: m.portfolio_col_blokkades,
	besluit: m.portfolio_col_besluit,
	herziening: m.portfolio_col_herziening,
	voorwaarden: m.portfolio_col_voorwaarden
};

const needs: Record<Need, Message> = {
	'second-sign': m.portfolio_need_second_sign,
	condition: m.portfolio_need_condition,
	review: m.portfolio_need_review,
	stale: m.portfolio_need_stale,
	incident: m.portfolio_need_incident,
	item: m.portfolio_need_item
};

export function columnName(column: PortfolioColumn, locale: Locale): string {
	return columns[column]({}, { locale });
}

export function needWords(need: Need, locale: Locale): string {
	return needs[need]({}, { locale });
}

/** What keeps the next gate shut, each in a sentence. */
export function blockerWords({ gate }: PortfolioRow, locale: Locale): string[] {
	return (gate?.blockers ?? []).map(({ code, params }) =>
		fill(pick(gateSentences[code], locale), params)
	);
}

/** Why the AI is off, each in a sentence. */
export function reasonWords({ reasons }: PortfolioRow, locale: Locale): string[] {
	return reasons.map(({ code, params }) => {
		const phase = Object.keys(phaseNames).find((known) => known === params.phase);
		const named = phase ? pick(phaseNames[phase as keyof typeof phaseNames], locale) : null;
		return fill(pick(permitReasons[code], locale), { ...params, ...(named && { phase: named }) });
	});
}

/** The address of a view; `change` says what differs. What is as usual is left out. */
export function viewHref(
	view: PortfolioView,
	change: Partial<PortfolioView> = {},
	base = '/pilots'
): string {
	const { q, phase, verdict, mine, needsMe, sort, descending } = { ...view, ...change };
	const parts = Object.entries({
		q,
		fase: phase ?? '',
		uitslag: verdict ?? '',
		mijn: mine ? 'ja' : '',
		nodig: needsMe ? 'ja' : '',
		sorteer: sort === 'naam' ? '' : sort,
		richting: descending ? 'af' : ''
	}).filter(([, value]) => value !== '');
	const query = new URLSearchParams(parts).toString();
	return query ? `${base}?${query}` : base;
}
