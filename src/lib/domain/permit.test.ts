import { describe, expect, it } from 'vitest';
import { openState } from '../../../tests/support/governance.ts';
import type { GovernanceState } from './governance.ts';
import { fill, locales } from './locale.ts';
import type { PermitCode, PermitRequest } from './permit.ts';
import { permit, permitReasons, pilotReasons } from './permit.ts';

const request: PermitRequest = {
	worker: { hasRole: true, trained: true },
	contact: {
		consent: 'yes',
		templateId: 'intake',
		templateVersion: '1.0.0',
		complexity: 'gewoon',
		known: true
	},
	engine: { name: 'extractief', version: '1.0.0' }
};

const codes = (state: GovernanceState | null, asked: PermitRequest = request) =>
	permit(state, asked).reasons.map((reason) => reason.code);

describe('permit', () => {
	it('is given when nothing stands in the way', () => {
		expect(permit(openState(), request)).toEqual({ allowed: true, reasons: [] });
	});

	it('fails closed: a state that cannot be read is a no', () => {
		expect(permit(null, request)).toEqual({
			allowed: false,
			reasons: [{ code: 'state-unreadable', params: {} }]
		});
	});

	/** What spoils the open state, and the one reason it must give. */
	const spoilers: Record<string, [PermitCode, (state: GovernanceState) => void]> = {
		'in preparation': ['phase-not-live', (s) => (s.pilot.phase = 'voorbereiding')],
		closed: ['phase-not-live', (s) => (s.pilot.phase = 'afgesloten')],
		paused: ['paused', (s) => (s.pilot.running = 'gepauzeerd')],
		stopped: ['stopped', (s) => (s.pilot.running = 'gestopt')],
		'never decided on': ['no-decision', (s) => (s.decision = null)],
		'a new plan since the decision': ['decision-stale', (s) => (s.plan!.hash = 'other')],
		'a DPIA signed anew since the decision': [
			'decision-stale',
			(s) => (s.assessments.dpia.hash = 'other')
		],
		'a new terminal verdict since the decision': [
			'decision-stale',
			(s) => (s.verdict!.latched = { id: 'verdict-2', verdict: 'NOT_SHOWN' })
		],
		'a condition overdue since yesterday': [
			'condition-overdue',
			(s) => s.decision!.conditions.push(condition('2026-03-01', false))
		],
		'an open serious incident': [
			'incident-open',
			(s) => s.openIncidents.push({ id: 'i', severity: 'ernstig', kind: 'datalek' })
		],
		'a red measurement': ['red-verdict', (s) => (s.verdict!.red = ['administratietijd'])],
		'an unsigned DPIA': ['assessment-lapsed', (s) => (s.assessments.dpia.reviewOn = '2026-03-01')],
		'a FRIA with a changed fact': [
			'assessment-lapsed',
			(s) => s.assessments.fria.changedFacts.push('engine')
		],
		'a high residual risk without consultation': [
			'assessment-lapsed',
			(s) => (s.assessments.fria.residualHigh = true)
		],
		'evidence that expired yesterday': [
			'vendor-evidence-expired',
			(s) => (s.vendorEvidence[0]!.expiresOn = '2026-03-01')
		]
	};

	it.each(Object.entries(spoilers))('is refused when the pilot is %s', (_, [code, spoil]) => {
		const state = openState(spoil);
		expect(codes(state)).toEqual([code]);
		expect(pilotReasons(state).map((reason) => reason.code)).toEqual([code]);
	});

	it('is refused without a frozen plan, which also unbinds the decision', () => {
		expect(codes(openState((s) => (s.plan = null)))).toEqual(['decision-stale', 'plan-not-frozen']);
	});

	/** What spoils the request, and the one reason it must give. */
	const refusals: Record<string, [PermitCode, Partial<PermitRequest>]> = {
		'the worker has no role': ['no-role', { worker: { hasRole: false, trained: true } }],
		'the worker has no role nor training': [
			'no-role',
			{ worker: { hasRole: false, trained: false } }
		],
		'the worker is untrained': ['untrained', { worker: { hasRole: true, trained: false } }],
		'the template is out of scope': ['template-out-of-scope', contact({ templateId: 'budget' })],
		'the template has a version nobody registered': [
			'template-not-registered',
			contact({ templateVersion: '2' })
		],
		'the file is complex': ['phase-limits-contact', contact({ complexity: 'complex' })],
		'the client is new': ['phase-limits-contact', contact({ known: false })],
		'the engine is another one': [
			'engine-not-registered',
			{ engine: { name: 'x', version: '1.0.0' } }
		],
		'the engine has another version': [
			'engine-not-registered',
			{ engine: { name: 'extractief', version: '1.0.1' } }
		],
		'the client said no': ['no-consent', contact({ consent: 'no' })],
		'the client was not asked': ['no-consent', contact({ consent: 'unasked' })],
		'the client withdrew': ['consent-withdrawn', contact({ consent: 'withdrawn' })],
		'the result hits a no-go': ['no-go', { noGoHit: 'geen emotieherkenning' }]
	};

	it.each(Object.entries(refusals))('is refused when %s', (_, [code, change]) => {
		expect(codes(openState(), { ...request, ...change })).toEqual([code]);
	});

	it('has a test for every reason', () => {
		const tried = [...Object.values(spoilers), ...Object.values(refusals)].map(([code]) => code);
		const all = new Set<PermitCode>([...tried, 'state-unreadable', 'plan-not-frozen']);
		expect([...all].sort()).toEqual(Object.keys(permitReasons).sort());
	});

	it('gives every reason at once, so that one look tells what would lift them all', () => {
		const state = openState((s) => {
			s.pilot.running = 'gepauzeerd';
			s.openIncidents.push({ id: 'i', severity: 'ernstig', kind: 'datalek' });
		});
		const asked = { ...request, ...contact({ consent: 'withdrawn' }) };
		expect(codes(state, asked)).toEqual(['paused', 'incident-open', 'consent-withdrawn']);
	});

	it('lets a contact finish in the version it began with, and not in one of another template', () => {
		const state = openState((s) => {
			s.registeredTemplates.push({ id: 'intake', version: '2' }, { id: 'budget', version: '3' });
		});
		const asked = (templateVersion: string) => ({ ...request, ...contact({ templateVersion }) });
		expect(codes(state, asked('1.0.0'))).toEqual([]);
		expect(codes(state, asked('2'))).toEqual([]);
		expect(codes(state, asked('3'))).toEqual(['template-not-registered']);
	});

	it('says out of scope, not unregistered, when a registered template leaves the pilot', () => {
		expect(codes(openState((s) => (s.pilot.scope = [])))).toEqual(['template-out-of-scope']);
	});

	it('stays open at the edge: due today, expiring today, to be reviewed today', () => {
		const state = openState((s) => {
			s.decision!.conditions.push(condition('2026-03-02', false), condition('2026-03-01', true));
			s.vendorEvidence[0]!.expiresOn = '2026-03-02';
			s.assessments.dpia.reviewOn = '2026-03-02';
			s.openIncidents.push({ id: 'i', severity: 'licht', kind: 'storing' });
		});
		expect(codes(state)).toEqual([]);
	});

	it('no longer limits files and clients after the first live phase', () => {
		const state = openState((s) => (s.pilot.phase = 'uitbreiding'));
		const asked = { ...request, ...contact({ complexity: 'complex', known: false }) };
		expect(codes(state, asked)).toEqual([]);
	});

	it('fills each sentence completely in the three languages', () => {
		const reasons = [
			...Object.values(spoilers).flatMap(([, spoil]) => permit(openState(spoil), request).reasons),
			...Object.values(refusals).flatMap(
				([, change]) => permit(openState(), { ...request, ...change }).reasons
			)
		];
		expect(reasons).toHaveLength(Object.keys(spoilers).length + Object.keys(refusals).length);
		for (const { code, params } of reasons) {
			for (const locale of locales)
				expect(fill(permitReasons[code][locale], params)).not.toMatch(/[{}]/);
		}
	});
});

function contact(change: Partial<PermitRequest['contact']>): Partial<PermitRequest> {
	return { contact: { ...request.contact, ...change } };
}

function condition(dueDate: string, done: boolean) {
	return { id: `c-${dueDate}`, text: 'Opleiding herhalen', dueDate, done };
}
