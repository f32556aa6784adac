import { describe, expect, it } from 'vitest';
import { openState, preparedState } from '../../../tests/support/governance.ts';
import type { GateCode } from './gate.ts';
import { blockersOf, gateSentences, nextGate } from './gate.ts';
import type { GovernanceState } from './governance.ts';
import { governanceFacts } from './governance.ts';
import { fill, locales } from './locale.ts';
import type { Phase } from './pilot.ts';

const codes = (state: GovernanceState, target: Phase, override = false) =>
	blockersOf(state, target, override).map((blocker) => blocker.code);

describe('the first gate', () => {
	it('is open with items 1–9 ready and the exit plan approved, without any data', () => {
		expect(nextGate(preparedState())).toEqual({ phase: 'kennismaking', blockers: [] });
	});

	it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('is shut while item %i is not ready', (number) => {
		const state = preparedState((s) => (s.items[number - 1]!.ready = false));
		expect(blockersOf(state, 'kennismaking')).toEqual([
			{ code: 'item-not-ready', params: { item: number }, item: number }
		]);
	});

	it('asks the exit plan, and not yet the exit drill', () => {
		const state = preparedState((s) => (s.exit.planApproved = false));
		expect(blockersOf(state, 'kennismaking')).toEqual([
			{ code: 'exit-plan-missing', params: {}, item: 10 }
		]);
	});

	it('is never opened by an override', () => {
		const state = preparedState((s) => (s.items[3]!.ready = false));
		expect(codes(state, 'kennismaking', true)).toEqual(['item-not-ready']);
	});
});

describe('later gates', () => {
	it.each(['uitbreiding', 'integratie'] as const)(
		'open to %s with ten items and a GO',
		(target) => {
			expect(codes(openState(), target)).toEqual([]);
		}
	);

	it('does not open twice on one GO', () => {
		const state = openState((s) => {
			s.decision!.outcome = 'opschalen';
			s.decision!.facts = governanceFacts(s);
		});
		expect(codes(state, 'integratie')).toEqual(['go-used']);
		expect(codes(state, 'integratie', true)).toEqual([]);
		state.verdict!.latched!.id = 'a-later-one';
		expect(codes(state, 'integratie')).toEqual([]);
	});

	/** What spoils the open state, and the one blocker it must give on the way to `uitbreiding`. */
	const spoilers: Record<string, [GateCode, (state: GovernanceState) => void]> = {
		'item 10 is not ready': ['item-not-ready', (s) => (s.items[9]!.ready = false)],
		'the exit drill was not passed': ['exit-drill-missing', (s) => (s.exit.drillPassedOn = null)],
		'a high risk was not consulted on': [
			'prior-consultation',
			(s) => (s.assessments.dpia.residualHigh = true)
		],
		'the review date of the FRIA has passed': [
			'assessment-not-current',
			(s) => (s.assessments.fria.reviewOn = '2026-03-01')
		],
		'a watched fact of the DPIA changed': [
			'assessment-not-current',
			(s) => s.assessments.dpia.changedFacts.push('engine')
		],
		'nothing was measured': ['no-go-verdict', (s) => (s.verdict = null)],
		'nothing is latched yet': ['no-go-verdict', (s) => (s.verdict!.latched = null)],
		'the latched verdict is another': [
			'no-go-verdict',
			(s) => (s.verdict!.latched = { id: 'v', verdict: 'NOT_SHOWN' })
		],
		'a condition is overdue': [
			'condition-overdue',
			(s) => s.decision!.conditions.push({ id: 'c', text: 'x', dueDate: '2026-03-01', done: false })
		],
		'a serious incident is open': [
			'incident-open',
			(s) => s.openIncidents.push({ id: 'i', severity: 'ernstig', kind: 'datalek' })
		]
	};

	it.each(Object.entries(spoilers))('stay shut while %s', (_, [code, spoil]) => {
		expect(codes(openState(spoil), 'uitbreiding')).toEqual([code]);
	});

	it.each(Object.entries(spoilers))(
		'an override lifts the GO alone, not that %s',
		(_, [code, spoil]) => {
			const expected = code === 'no-go-verdict' ? [] : [code];
			expect(codes(openState(spoil), 'uitbreiding', true)).toEqual(expected);
		}
	);

	it('a minor incident and a condition due today do not shut them', () => {
		const state = openState((s) => {
			s.openIncidents.push({ id: 'i', severity: 'licht', kind: 'storing' });
			s.decision!.conditions.push({ id: 'c', text: 'x', dueDate: '2026-03-02', done: false });
		});
		expect(codes(state, 'uitbreiding')).toEqual([]);
	});

	it('a high risk that the authority was consulted on does not shut them', () => {
		const state = openState((s) => {
			s.assessments.dpia.residualHigh = true;
			s.assessments.dpia.priorConsultation = true;
		});
		expect(codes(state, 'uitbreiding')).toEqual([]);
	});
});

describe('the last phase', () => {
	it('is a new purpose: a DPIA signed before the last decision does not cover it', () => {
		expect(codes(openState(), 'optimalisatie')).toEqual(['new-purpose']);
	});

	it('opens with a DPIA signed after the last decision', () => {
		const state = openState((s) => (s.assessments.dpia.signedAt = '2026-02-10T10:00:00.000Z'));
		expect(codes(state, 'optimalisatie')).toEqual([]);
	});
});

describe('nextGate', () => {
	it('names each next phase, and none after the last', () => {
		const next = (phase: Phase) =>
			nextGate(openState((s) => (s.pilot.phase = phase)))?.phase ?? null;
		expect(next('voorbereiding')).toBe('kennismaking');
		expect(next('kennismaking')).toBe('uitbreiding');
		expect(next('uitbreiding')).toBe('integratie');
		expect(next('integratie')).toBe('optimalisatie');
		expect(next('optimalisatie')).toBeNull();
		expect(next('afgesloten')).toBeNull();
	});
});

it('every blocker has a filled sentence in the three languages', () => {
	const params = { item: 4, kind: 'DPIA' };
	for (const sentence of Object.values(gateSentences)) {
		for (const locale of locales) {
			expect(fill(sentence[locale], params)).not.toMatch(/[{}]/);
			expect(sentence[locale].length).toBeGreaterThan(15);
		}
	}
});
