import { toCsv } from '#lib/domain/csv.ts';
import { pick, type Locale } from '#lib/domain/locale.ts';
import { phaseNames } from '#lib/domain/pilot.ts';
import type { PortfolioRow } from '#lib/domain/portfolio.ts';
import { verdictLabels } from '#lib/features/dashboard/zones.ts';
import { m } from '#lib/paraglide/messages.js';
import { blockerWords, needWords, reasonWords } from './words.ts';

const running = {
	open: m.portfolio_running_open,
	gepauzeerd: m.portfolio_running_gepauzeerd,
	gestopt: m.portfolio_running_gestopt
};

/** The list as a file, one column for each figure, in the reader's language. */
export function portfolioCsv(rows: readonly PortfolioRow[], locale: Locale): string {
	const said = { locale };
	const yes = (holds: boolean) => (holds ? m.portfolio_yes({}, said) : m.portfolio_no({}, said));
	const verdict = (kind: PortfolioRow['verdict']) =>
		kind ? pick(verdictLabels[kind], locale) : '';
	const header = [
		m.portfolio_col_naam({}, said),
		m.portfolio_col_scope({}, said),
		m.portfolio_col_fase({}, said),
		m.portfolio_col_running({}, said),
		m.portfolio_csv_open({}, said),
		m.portfolio_col_reasons({}, said),
		m.portfolio_col_uitslag({}, said),
		m.portfolio_col_weeks({}, said),
		m.portfolio_col_reports({}, said),
		m.portfolio_col_blokkades({}, said),
		m.portfolio_col_besluit({}, said),
		m.portfolio_col_herziening({}, said),
		m.portfolio_col_voorwaarden({}, said),
		m.portfolio_col_mine({}, said),
		m.portfolio_waits({}, said)
	];
	return toCsv(
		header,
		rows.map((row) => [
			row.name,
			row.scope,
			pick(phaseNames[row.phase], locale),
			running[row.running]({}, said),
			yes(row.reasons.length === 0),
			reasonWords(row, locale).join(' '),
			verdict(row.verdict),
			row.weeksLeft ?? '',
			row.reports ? `${row.reports.have} / ${row.reports.need}` : '',
			blockerWords(row, locale).join(' '),
			row.decision
				? row.decision.stale
					? m.portfolio_decision_stale({}, said)
					: m.portfolio_decision_valid({}, said)
				: '',
			row.decision?.nextReviewOn ?? '',
			row.conditions.overdue,
			yes(row.mine),
			row.needs.map((need) => needWords(need, locale)).join(', ')
		])
	);
}
