import { describe, expect, it } from 'vitest';
import { openState, preparedState } from '../../../tests/support/governance.ts';
import type { DecisionBasis, DecisionInput } from './decision.ts';
import { currentProposal, decide, droppedConditions, outcomeOptions } from './decision.ts';
import { describeChanges, screenFacts } from './decision-screen.ts';
import type { ScreenExtras } from './decision-screen.ts';
import { outcomeText } from './decision-text.ts';
import { factsHash } from './governance.ts';
import type { GovernanceState } from './governance.ts';
import { locales } from './locale.ts';
import type { Outcome } from './pilot.ts';
import { leastProtectiveOutcome, outcomes } from './recommendation.ts';
import type { VerdictKind } from './verdict.ts';

const basis = (more: Partial<DecisionBasis> = {}): DecisionBasis => ({
	state: openState(),
	proposal: 'GO',
	dpoAdvice: null,
	people: ['petra', 'frank'],
	...more
});
const input = (more: Partial<DecisionInput> = {}): DecisionInput => ({
	outcome: 'opschalen',
	reason: '',
	dissent: '',
	nextReviewOn: '2026-06-01',
	conditions: [],
	...more
});
const code = (on: DecisionBasis, what: DecisionInput) => {
	const result = decide(on, what);
	return result.ok ? 'ok' : result.refusal.code;
};

describe('the outcomes on offer', () => {
	it('follow the phase and the running state', () => {
		const offered = (change: (state: GovernanceState) => void) =>
			outcomeOptions(basis({ state: openState(change) })).map(({ outcome }) => outcome);
		expect(outcomeOptions(basis({ state: preparedState() })).map(({ outcome }) => outcome)).toEqual(
			['starten', 'bijsturen', 'doorverwijzen', 'stoppen']
		);
		expect(offered(() => {})).toContain('opschalen');
		expect(offered(() => {})).not.toContain('gepauzeerd-laten');
		expect(offered((s) => (s.pilot.running = 'gepauzeerd'))).toContain('gepauzeerd-laten');
		expect(offered((s) => (s.pilot.phase = 'optimalisatie'))).not.toContain('opschalen');
		expect(offered((s) => (s.pilot.phase = 'afgesloten'))).toEqual([]);
	});

	it('say where they lead and what stands in the way', () => {
		const state = openState((s) =>
			s.openIncidents.push({ id: 'i', severity: 'ernstig', kind: 'datalek' })
		);
		const options = outcomeOptions(basis({ state }));
		const blocked = options.filter(({ blockers }) => blockers.length > 0);
		expect(blocked.map(({ outcome }) => outcome)).toEqual([
			'opschalen',
			'doorgaan-onder-voorwaarden',
			'verder-meten'
		]);
		expect(
			options.every(({ running, blockers }) => running !== 'open' || blockers.length > 0)
		).toBe(true);
	});

	const verdicts: VerdictKind[] = [
		'GO',
		'CONTINUE',
		'ADJUST',
		'NOT_SHOWN',
		'INVALID',
		'STOP',
		'PAUSE'
	];
	it.each(verdicts)(
		'on %s: less protective than the proposal means a second signer',
		(proposal) => {
			const state = openState((s) => (s.pilot.running = 'gepauzeerd'));
			const options = outcomeOptions(basis({ state, proposal }));
			const limit = options.findIndex(
				({ outcome }) => outcome === leastProtectiveOutcome(proposal)
			);
			expect(limit).toBeGreaterThanOrEqual(0);
			options.forEach(({ outcome, lessProtective }, index) => {
				expect({ outcome, lessProtective }).toEqual({ outcome, lessProtective: index < limit });
			});
		}
	);

	it('without any measurement scaling up opposes, going on with conditions does not', () => {
		const options = outcomeOptions(basis({ proposal: null }));
		const less = options.filter(({ lessProtective }) => lessProtective);
		expect(less.map(({ outcome }) => outcome)).toEqual(['opschalen']);
	});

	it('the first gate opposes no proposal, whatever was measured beforehand', () => {
		for (const proposal of [null, 'INVALID', 'STOP'] as const) {
			const options = outcomeOptions(basis({ state: preparedState(), proposal }));
			expect(options.some(({ lessProtective }) => lessProtective)).toBe(false);
		}
	});
});

describe('decide', () => {
	it('keeps the decision as it was written, trimmed, with where it leads', () => {
		const conditions = [{ text: ' Steekproef ', ownerId: 'petra', dueDate: '2026-04-01' }];
		const result = decide(basis(), input({ conditions, reason: ' Goed ', dissent: ' Neen ' }));
		expect(result).toMatchObject({
			ok: true,
			value: {
				outcome: 'opschalen',
				reason: 'Goed',
				dissent: 'Neen',
				conditions: [{ text: 'Steekproef', ownerId: 'petra', dueDate: '2026-04-01' }],
				phaseFrom: 'kennismaking',
				phaseTo: 'uitbreiding',
				running: 'open',
				lessProtective: false,
				departsFromDpo: false
			}
		});
	});

	it('overrides a missing GO with a reason, never readiness', () => {
		const noGo = openState((s) => (s.verdict!.latched = null));
		const override = basis({ state: noGo, proposal: 'CONTINUE' });
		expect(code(override, input())).toBe('decision-reason-proposal');
		expect(code(override, input({ reason: '   ' }))).toBe('decision-reason-proposal');
		expect(decide(override, input({ reason: 'Toch' }))).toMatchObject({
			value: { lessProtective: true }
		});
		noGo.items[8]!.ready = false;
		expect(code(override, input({ reason: 'Toch' }))).toBe('gate-blocked');
	});

	it('asks a review date whenever the AI will run, and takes none in the past', () => {
		expect(code(basis(), input({ nextReviewOn: '' }))).toBe('review-date');
		expect(code(basis(), input({ nextReviewOn: '2026-03-01' }))).toBe('review-date');
		expect(code(basis(), input({ nextReviewOn: '2026-03-02' }))).toBe('ok');
		expect(code(basis(), input({ nextReviewOn: 'morgen' }))).toBe('review-date');
		expect(code(basis(), input({ outcome: 'stoppen', nextReviewOn: '' }))).toBe('ok');
	});

	it('asks no reason of who protects more, also against the DPO', () => {
		const against = basis({ dpoAdvice: 'ongunstig', proposal: 'STOP' });
		expect(code(against, input({ outcome: 'stoppen', nextReviewOn: '' }))).toBe('ok');
		expect(code(against, input({ outcome: 'terugschakelen', nextReviewOn: '' }))).toBe('ok');
	});

	it('departs from the DPO when the AI runs against the advice, or without the conditions it asks', () => {
		const departs = (dpoAdvice: DecisionBasis['dpoAdvice'], more: Partial<DecisionInput> = {}) => {
			const result = decide(basis({ dpoAdvice }), input({ reason: 'Daarom', ...more }));
			return result.ok && result.value.departsFromDpo;
		};
		const conditions = [{ text: 'x', ownerId: 'petra', dueDate: '2026-04-01' }];
		expect(departs(null)).toBe(false);
		expect(departs('gunstig')).toBe(false);
		expect(departs('ongunstig')).toBe(true);
		expect(departs('ongunstig', { conditions })).toBe(true);
		expect(departs('gunstig-met-voorwaarden')).toBe(true);
		expect(departs('gunstig-met-voorwaarden', { conditions })).toBe(false);
		expect(code(basis({ dpoAdvice: 'ongunstig' }), input())).toBe('decision-reason-dpo');
	});
});

describe('droppedConditions', () => {
	it('names the open ones that do not come back', () => {
		const state = openState((s) => {
			s.decision!.conditions = [
				{ id: '1', text: 'A', dueDate: '2026-04-01', done: false },
				{ id: '2', text: 'B', dueDate: '2026-04-01', done: true },
				{ id: '3', text: 'C', dueDate: '2026-04-01', done: false }
			];
		});
		const kept = [{ text: ' A ', ownerId: 'petra', dueDate: '2026-05-01' }];
		expect(droppedConditions(state, kept)).toEqual(['C']);
		expect(
			droppedConditions(
				openState((s) => (s.decision = null)),
				[]
			)
		).toEqual([]);
	});
});

describe('currentProposal', () => {
	const kpi = (zone: 'GREEN' | 'RED' | 'INVALID' | 'AMBER', more: object = {}) =>
		({ type: 'score', role: 'guardrail', zone, decisive: false, ...more }) as const;
	const verdict = (current: string, latched: string | null) => ({
		current,
		red: [],
		alarms: [],
		latched: latched ? { id: 'v', verdict: latched } : null
	});

	it('is the latched verdict, or else the newest; none without data', () => {
		expect(currentProposal(null, false, [])).toBeNull();
		expect(currentProposal(verdict('CONTINUE', null), false, [])).toBe('CONTINUE');
		expect(currentProposal(verdict('CONTINUE', 'GO'), false, [])).toBe('GO');
		expect(currentProposal(verdict('GO', 'STOP'), true, [])).toBe('STOP');
	});

	it('a PAUSE holds until its incident is handled; then the rest speaks, and never louder than "continue"', () => {
		const pause = verdict('PAUSE', 'PAUSE');
		const event = { ...kpi('RED'), type: 'zero-tolerance', role: 'zero-tolerance' } as const;
		expect(currentProposal(pause, false, [event])).toBe('PAUSE');
		expect(currentProposal(pause, true, [event, kpi('GREEN')])).toBe('CONTINUE');
		expect(currentProposal(pause, true, [event, kpi('RED', { decisive: true })])).toBe('STOP');
		expect(currentProposal(pause, true, [event, kpi('RED')])).toBe('CONTINUE');
		expect(currentProposal(pause, true, [event, kpi('INVALID')])).toBe('INVALID');
		expect(
			currentProposal(pause, true, [event, kpi('RED', { role: 'monitor', decisive: true })])
		).toBe('CONTINUE');
	});
});

describe('what is on screen', () => {
	const extras: ScreenExtras = {
		proposal: 'GO',
		pauses: [],
		advice: { dpo: null, ciso: null, ethics: null },
		decisions: { effective: 'd1', awaiting: null }
	};
	const screen = (
		change: (state: GovernanceState) => void = () => {},
		more: Partial<ScreenExtras> = {}
	) => screenFacts(openState(change), { ...extras, ...more });

	const moves: Record<string, ReturnType<typeof screen>> = {
		phase: screen((s) => (s.pilot.phase = 'uitbreiding')),
		running: screen((s) => (s.pilot.running = 'gepauzeerd')),
		proposal: screen(undefined, { proposal: 'CONTINUE' }),
		pauses: screen(undefined, { pauses: ['p1'] }),
		incidents: screen((s) => s.openIncidents.push({ id: 'i', severity: 'licht', kind: 'storing' })),
		conditions: screen((s) =>
			s.decision!.conditions.push({ id: 'c', text: 'x', dueDate: '2026-04-01', done: false })
		),
		'advice-dpo': screen(undefined, {
			advice: { dpo: { id: 'a', outcome: 'ongunstig' }, ciso: null, ethics: null }
		}),
		'advice-ciso': screen(undefined, {
			advice: { dpo: null, ciso: { id: 'a', outcome: 'ongunstig' }, ethics: null }
		}),
		'advice-ethics': screen(undefined, {
			advice: { dpo: null, ciso: null, ethics: { id: 'a', outcome: 'gunstig' } }
		}),
		decision: screen(undefined, { decisions: { effective: 'd2', awaiting: null } }),
		awaiting: screen(undefined, { decisions: { effective: 'd1', awaiting: 'd3' } }),
		dpia: screen((s) => (s.assessments.dpia.signed = false)),
		fria: screen((s) => (s.assessments.fria.hash = 'x')),
		plan: screen((s) => (s.plan = null)),
		engines: screen((s) => (s.engines[0]!.version = '2.0.0')),
		templates: screen((s) => (s.pilot.templates[0]!.version = '2.0.0')),
		vendor: screen((s) => (s.vendorHash = 'x')),
		verdict: screen((s) => (s.verdict!.latched = { id: 'v2', verdict: 'PAUSE' }))
	};

	it.each(Object.entries(moves))(
		'%s: a move changes the hash and is told in one plain sentence',
		(_, moved) => {
			expect(factsHash(moved)).not.toBe(factsHash(screen()));
			for (const locale of locales) {
				const sentences = describeChanges(screen(), moved, locale);
				expect(sentences).toHaveLength(1);
				expect(sentences[0]).not.toMatch(/[{}]|[0-9a-f]{8}-|-hash/);
			}
		}
	);

	it('has a sentence for every fact', () => {
		// A fact that is only there when the security officer advised.
		const facts = Object.keys({ ...screen(), ...moves['advice-ciso'] });
		expect(Object.keys(moves).sort()).toEqual(facts.sort());
	});

	it('tells what it was and what it is, in the reader’s words', () => {
		expect(describeChanges(screen(), moves.running!, 'nl')).toEqual([
			'De toestand is veranderd: open → gepauzeerd.'
		]);
		expect(describeChanges(screen(), moves.incidents!, 'en')).toEqual([
			'The open incidents changed (none → 1).'
		]);
		expect(describeChanges(screen(), moves.verdict!, 'nl')).toEqual([
			'Er is een nieuwe vastgelegde uitslag: GO → PAUZE.'
		]);
		expect(describeChanges(screen(), moves.dpia!, 'fr')).toEqual(['L’AIPD n’est plus signée.']);
		expect(describeChanges(screen(), screen(), 'nl')).toEqual([]);
	});

	it('does not depend on the order in which things are read', () => {
		const one = screen(undefined, { pauses: ['a', 'b'] });
		const other = screen(undefined, { pauses: ['b', 'a'] });
		expect(factsHash(one)).toBe(factsHash(other));
	});
});

it('every outcome has a name and an effect in the three languages', () => {
	for (const outcome of outcomes as readonly Outcome[]) {
		for (const locale of locales) {
			const { name, effect } = outcomeText(outcome, 'kennismaking');
			expect(name[locale].length).toBeGreaterThan(3);
			expect(effect[locale].length).toBeGreaterThan(20);
		}
	}
	expect(outcomeText('bijsturen', 'voorbereiding').name.nl).toBe('Nog niet starten');
});
