import { describe, expect, it } from 'vitest';
import { openState } from '../../../tests/support/governance.ts';
import type { GovernanceState } from './governance.ts';
import {
	changedFacts,
	factsHash,
	governanceFacts,
	isCurrent,
	isStale,
	overdueConditions,
	phaseAllows
} from './governance.ts';

describe('the facts a decision stands on', () => {
	const moves: Record<string, [string, (state: GovernanceState) => void]> = {
		'a DPIA signed anew': ['dpia', (s) => (s.assessments.dpia.hash = 'x')],
		'a DPIA reopened': ['dpia', (s) => (s.assessments.dpia.signed = false)],
		'a FRIA signed anew': ['fria', (s) => (s.assessments.fria.hash = 'x')],
		'another plan': ['plan', (s) => (s.plan!.hash = 'x')],
		'another epoch': ['plan', (s) => (s.plan!.epoch = 2)],
		'another engine version': ['engines', (s) => (s.engines[0]!.version = '1.1.0')],
		'one more engine': ['engines', (s) => s.engines.push({ name: 'extern', version: '2' })],
		'another template version': ['templates', (s) => (s.pilot.templates[0]!.version = '1.1.0')],
		'another vendor file': ['vendor', (s) => (s.vendorHash = 'x')],
		'a new terminal verdict': [
			'verdict',
			(s) => (s.verdict!.latched = { id: 'x', verdict: 'STOP' })
		]
	};

	it.each(Object.entries(moves))('%s makes the decision stale and is named', (_, [label, move]) => {
		const state = openState(move);
		expect(isStale(state)).toBe(true);
		expect(changedFacts(state.decision!.facts, governanceFacts(state))).toEqual([label]);
	});

	it('a new report, a minor incident, a pause or a due date leaves it standing', () => {
		const state = openState((s) => {
			s.verdict!.current = 'CONTINUE';
			s.verdict!.red = ['administratietijd'];
			s.openIncidents.push({ id: 'i', severity: 'ernstig', kind: 'datalek' });
			s.pilot.running = 'gepauzeerd';
			s.today = '2026-12-31';
		});
		expect(isStale(state)).toBe(false);
	});

	it('without a decision nothing is stale', () => {
		expect(isStale(openState((s) => (s.decision = null)))).toBe(false);
	});

	it('the order of engines and templates does not matter', () => {
		const two = (s: GovernanceState, names: string[]) =>
			(s.engines = names.map((name) => ({ name, version: '1' })));
		const hash = (names: string[]) => factsHash(governanceFacts(openState((s) => two(s, names))));
		expect(hash(['a', 'b'])).toBe(hash(['b', 'a']));
		expect(hash(['a', 'b'])).not.toBe(hash(['a', 'c']));
	});

	it('names facts that appeared or went', () => {
		expect(changedFacts({ a: '1', b: '2' }, { b: '2', c: '3' })).toEqual(['a', 'c']);
	});
});

describe('overdueConditions', () => {
	it('counts the day after the due date, and not what is done', () => {
		const on = (dueDate: string, done: boolean) =>
			overdueConditions(
				openState((s) => s.decision!.conditions.push({ id: 'c', text: 'x', dueDate, done }))
			).length;
		expect(on('2026-03-01', false)).toBe(1);
		expect(on('2026-03-02', false)).toBe(0);
		expect(on('2026-03-03', false)).toBe(0);
		expect(on('2026-03-01', true)).toBe(0);
	});
});

describe('isCurrent', () => {
	const dpia = openState().assessments.dpia;
	it.each([
		['signed and fresh', {}, true],
		['unsigned', { signed: false }, false],
		['to be reviewed yesterday', { reviewOn: '2026-03-01' }, false],
		['to be reviewed today', { reviewOn: '2026-03-02' }, true],
		['without a review date', { reviewOn: null }, true],
		['a changed fact', { changedFacts: ['vendor'] }, false],
		['a high risk', { residualHigh: true }, false],
		['a high risk, consulted on', { residualHigh: true, priorConsultation: true }, true]
	])('%s → %s', (_, change, expected) => {
		expect(isCurrent({ ...dpia, ...change }, '2026-03-02')).toBe(expected);
	});
});

describe('phaseAllows', () => {
	it('limits the first live phase to simple and ordinary files of known clients', () => {
		expect(phaseAllows('kennismaking', { complexity: 'eenvoudig', known: true })).toBe(true);
		expect(phaseAllows('kennismaking', { complexity: 'gewoon', known: true })).toBe(true);
		expect(phaseAllows('kennismaking', { complexity: 'complex', known: true })).toBe(false);
		expect(phaseAllows('kennismaking', { complexity: 'eenvoudig', known: false })).toBe(false);
		expect(phaseAllows('uitbreiding', { complexity: 'complex', known: false })).toBe(true);
	});
});
