import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';

/**
 * How a baseline is timed: `baseline` in the screens of Waarborg without AI, `stopwatch` beside today's software. Never both in one
 * comparison: typing in another program is another task.
 */
export const baselineWays = ['stopwatch', 'baseline'] as const;
export type BaselineWay = (typeof baselineWays)[number];

export interface BaselineSetup {
	way: BaselineWay;
	/** Ids of the report templates that take part. */
	templates: string[];
	/** Reports to collect in all. */
	target: number;
	/** Reports asked of each worker: at least two, or she cannot be compared with herself. */
	perWorker: number;
	/** Why it changed; empty the first time. */
	reason: string;
}

export interface BaselineCounts {
	reports: number;
	/** Workers with at least two reports: only they count in a comparison of times. */
	workers: number;
	byTemplate: Record<string, number>;
	byComplexity: Record<string, number>;
	known: number;
	/** Reports timed the other way than was agreed. */
	otherWay: number;
}

export const leastPerWorker = 2;
export const mostReports = 2000;

/** Checks an agreement against the plan's minimums and the templates in scope. */
export function checkBaselineSetup(
	setup: BaselineSetup,
	facts: {
		scope: readonly string[];
		minimum: number;
		before: BaselineSetup | null;
		reports: number;
	}
): Result<BaselineSetup> {
	const templates = [...new Set(setup.templates)];
	const reason = setup.reason.trim();
	const { scope, minimum, before, reports } = facts;
	if (templates.length === 0 || templates.some((id) => !scope.includes(id)))
		return refuse('baseline-templates', {}, 'templates');
	if (!Number.isInteger(setup.target) || setup.target < minimum || setup.target > mostReports)
		return refuse('baseline-target', { minimum, most: mostReports }, 'target');
	if (!Number.isInteger(setup.perWorker) || setup.perWorker < leastPerWorker)
		return refuse('baseline-per-worker', { minimum: leastPerWorker }, 'perWorker');
	if (before && before.way !== setup.way && reports > 0)
		return refuse('baseline-way-fixed', {}, 'way');
	if (before && reason.length < 3) return refuse('reason-required', {}, 'reason');
	return ok({ ...setup, templates, reason });
}

/** What a baseline still lacks before a plan can count on it. Everything that applies is given. */
export type BaselineGap =
	| { code: 'reports'; have: number; need: number }
	| { code: 'workers'; have: number; need: number }
	| { code: 'complexity'; missing: string[] }
	| { code: 'mixed'; count: number };

export function baselineGaps(
	setup: BaselineSetup,
	counts: BaselineCounts,
	minimumWorkers: number
): BaselineGap[] {
	const gaps: BaselineGap[] = [];
	if (counts.reports < setup.target)
		gaps.push({ code: 'reports', have: counts.reports, need: setup.target });
	if (counts.workers < minimumWorkers)
		gaps.push({ code: 'workers', have: counts.workers, need: minimumWorkers });
	const missing = ['eenvoudig', 'gewoon', 'complex'].filter(
		(complexity) => !counts.byComplexity[complexity]
	);
	if (counts.reports > 0 && missing.length > 0) gaps.push({ code: 'complexity', missing });
	if (counts.otherWay > 0) gaps.push({ code: 'mixed', count: counts.otherWay });
	return gaps;
}
