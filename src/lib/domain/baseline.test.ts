import { describe, expect, it } from 'vitest';
import type { BaselineSetup } from './baseline.ts';
import { baselineGaps, checkBaselineSetup } from './baseline.ts';

const setup: BaselineSetup = {
	way: 'stopwatch',
	templates: ['intakeverslag'],
	target: 30,
	perWorker: 3,
	reason: ''
};
const facts = {
	scope: ['intakeverslag', 'sociaal-verslag'],
	minimum: 30,
	before: null,
	reports: 0
};
const code = (changes: Partial<BaselineSetup>, more: Partial<typeof facts> | object = {}) => {
	const checked = checkBaselineSetup({ ...setup, ...changes }, { ...facts, ...more });
	return checked.ok ? 'ok' : checked.refusal.code;
};

describe('agreeing on a baseline', () => {
	it.each([
		[29, 'baseline-target'],
		[30, 'ok'],
		[31, 'ok'],
		[30.5, 'baseline-target'],
		[2001, 'baseline-target'],
		[Number.NaN, 'baseline-target']
	])('of %d reports: %s', (target, expected) => expect(code({ target })).toBe(expected));

	it.each([
		[1, 'baseline-per-worker'],
		[2, 'ok'],
		[3, 'ok']
	])('with %d reports a worker: %s', (perWorker, expected) =>
		expect(code({ perWorker })).toBe(expected)
	);

	it('takes only templates in scope, each once', () => {
		expect(code({ templates: [] })).toBe('baseline-templates');
		expect(code({ templates: ['iets-anders'] })).toBe('baseline-templates');
		const checked = checkBaselineSetup(
			{ ...setup, templates: ['intakeverslag', 'intakeverslag'] },
			facts
		);
		expect(checked.ok && checked.value.templates).toEqual(['intakeverslag']);
	});

	it('asks a reason for a change, and holds the way once there are reports', () => {
		expect(code({ target: 40 }, { before: setup })).toBe('reason-required');
		expect(code({ target: 40, reason: 'meer teams' }, { before: setup })).toBe('ok');
		const changed = { way: 'baseline' as const, reason: 'toch zo' };
		expect(code(changed, { before: setup, reports: 0 })).toBe('ok');
		expect(code(changed, { before: setup, reports: 1 })).toBe('baseline-way-fixed');
	});
});

describe('what a baseline lacks', () => {
	const counts = {
		reports: 30,
		workers: 10,
		byTemplate: { intakeverslag: 30 },
		byComplexity: { eenvoudig: 10, gewoon: 15, complex: 5 },
		known: 12,
		otherWay: 0
	};

	it('is nothing when reports, workers and kinds of files are there', () => {
		expect(baselineGaps(setup, counts, 10)).toEqual([]);
	});

	it('is named for each shortage', () => {
		const poor = { ...counts, reports: 29, workers: 9, byComplexity: { gewoon: 29 }, otherWay: 2 };
		expect(baselineGaps(setup, poor, 10)).toEqual([
			{ code: 'reports', have: 29, need: 30 },
			{ code: 'workers', have: 9, need: 10 },
			{ code: 'complexity', missing: ['eenvoudig', 'complex'] },
			{ code: 'mixed', count: 2 }
		]);
	});

	it('does not speak of kinds of files before the first report', () => {
		const none = { ...counts, reports: 0, workers: 0, byComplexity: {} };
		expect(baselineGaps(setup, none, 10).map(({ code: gap }) => gap)).toEqual([
			'reports',
			'workers'
		]);
	});
});
