import type { GovernanceState } from '#lib/domain/governance.ts';
import { factsHash, governanceFacts } from '#lib/domain/governance.ts';

/**
 * A governance state in which nothing stands in the way: live, all ten items ready, everything signed, a GO that is latched and a
 * decision bound to exactly this state. `change` spoils what a test is about; the decision stays bound to the unspoilt state.
 */
export function openState(change: (state: GovernanceState) => void = () => {}): GovernanceState {
	const state = unspoilt();
	const facts = governanceFacts(state);
	state.decision = {
		id: 'decision-1',
		outcome: 'starten',
		effectiveAt: '2026-02-01T10:00:00.000Z',
		stateHash: factsHash(facts),
		facts,
		conditions: []
	};
	change(state);
	return state;
}

/** The same pilot before its first decision: in preparation, nothing measured yet. */
export function preparedState(
	change: (state: GovernanceState) => void = () => {}
): GovernanceState {
	const state = unspoilt();
	state.pilot.phase = 'voorbereiding';
	state.verdict = null;
	state.exit.drillPassedOn = null;
	state.items = state.items.map((item) => ({ ...item, ready: item.number < 10 }));
	change(state);
	return state;
}

function unspoilt(): GovernanceState {
	return {
		pilot: {
			id: 'pilot-1',
			phase: 'kennismaking',
			running: 'open',
			scope: ['intake'],
			templates: [{ id: 'intake', version: '1.0.0' }]
		},
		registeredTemplates: [{ id: 'intake', version: '1.0.0' }],
		items: Array.from({ length: 10 }, (_, index) => ({
			number: index + 1,
			ready: true,
			lapsed: false,
			missing: []
		})),
		plan: { epoch: 1, hash: 'plan-hash', frozenAt: '2026-01-15T10:00:00.000Z' },
		verdict: { current: 'GO', red: [], alarms: [], latched: { id: 'verdict-1', verdict: 'GO' } },
		assessments: { dpia: signedAssessment('dpia'), fria: signedAssessment('fria') },
		vendorEvidence: [{ title: 'ISO/IEC 27001', expiresOn: '2027-01-01' }],
		vendorHash: 'vendor-hash',
		engines: [{ name: 'extractief', version: '1.0.0' }],
		decision: null,
		openIncidents: [],
		exit: { planApproved: true, drillPassedOn: '2026-01-20' },
		today: '2026-03-02'
	};
}

function signedAssessment(kind: string): GovernanceState['assessments']['dpia'] {
	return {
		signed: true,
		signedAt: '2026-01-10T10:00:00.000Z',
		hash: `${kind}-hash`,
		reviewOn: '2027-01-10',
		residualHigh: false,
		priorConsultation: false,
		changedFacts: []
	};
}
