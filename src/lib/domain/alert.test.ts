import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlertFacts } from './alert.ts';
import { alertKinds, alertsOf, mustAct } from './alert.ts';
import { alertName, alertTitle, alertTodo } from './alert-text.ts';
import { locales } from './locale.ts';
import { pilotRoles } from './permissions.ts';

const signed = {
	signed: true,
	signedAt: '2026-01-10T10:00:00.000Z',
	hash: 'hash',
	reviewOn: '2027-01-10',
	residualHigh: false,
	priorConsultation: false,
	changedFacts: []
};

/** A pilot in which nothing is the matter. */
const calm: AlertFacts = {
	today: '2026-03-02',
	phase: 'kennismaking',
	running: 'open',
	decisionRole: 'VB',
	pauseCause: null,
	verdict: { epoch: 1, current: 'GO', latched: { id: 'v1', verdict: 'GO' }, red: [], alarms: [] },
	stale: false,
	decision: {
		id: 'd1',
		outcome: 'starten',
		effectiveOn: '2026-02-01',
		verdictId: 'v1',
		nextReviewOn: '2026-03-02',
		conditions: [{ id: 'c1', ownerId: 'mia', dueDate: '2026-03-02', done: false }]
	},
	assessments: { dpia: signed, fria: signed },
	incidents: [],
	quiet: []
};
const kinds = (change: Partial<AlertFacts>) =>
	alertsOf({ ...calm, ...change }).map(({ key }) => key);
const stop = {
	epoch: 2,
	current: 'STOP',
	latched: { id: 'v2', verdict: 'STOP' },
	red: [],
	alarms: []
};
const quiet = [
	{ stream: 'ai', title: { nl: 'x', en: 'x', fr: 'x' }, since: '2026-02-01', days: 29 }
];

describe('alertsOf', () => {
	it('says nothing while nothing is the matter, also on the day itself', () => {
		expect(alertsOf(calm)).toEqual([]);
	});

	it.each<[string, Partial<AlertFacts>, string[]]>([
		['a pause', { running: 'gepauzeerd', pauseCause: 'person' }, ['paused']],
		[
			'a stop',
			{
				running: 'gestopt',
				phase: 'afgesloten',
				decision: { ...calm.decision!, effectiveOn: '2026-03-01' }
			},
			['stopped:d1']
		],
		['a stop of long ago', { running: 'gestopt', phase: 'afgesloten' }, []],
		['a verdict to stop', { verdict: stop }, ['verdict-stop:v2']],
		[
			'a verdict to stop that was decided on',
			{ verdict: stop, decision: { ...calm.decision!, verdictId: 'v2' } },
			[]
		],
		[
			'a red KPI',
			{ verdict: { ...calm.verdict!, red: [{ id: 'tijd', title: 'Tijd' }] } },
			['red-zone:1:tijd']
		],
		[
			'a monitored KPI outside its band',
			{
				verdict: {
					...calm.verdict!,
					alarms: [{ id: 'correctie', title: 'Correctie', alarm: 'low' }]
				}
			},
			['alarm-band:1:correctie']
		],
		[
			'another verdict after a Go',
			{ verdict: { ...calm.verdict!, current: 'CONTINUE' } },
			['drift:v1']
		],
		['a stale decision', { stale: true }, ['stale-decision:d1']],
		['a stale decision in a pause', { stale: true, running: 'gepauzeerd' }, ['paused']],
		[
			'a DPIA past its date',
			{ assessments: { dpia: { ...signed, reviewOn: '2026-03-01' }, fria: signed } },
			['assessment-lapsed:dpia']
		],
		[
			'a FRIA whose facts changed',
			{ assessments: { dpia: signed, fria: { ...signed, changedFacts: ['engines'] } } },
			['assessment-lapsed:fria']
		],
		[
			'a DPIA taken open again',
			{ assessments: { dpia: { ...signed, signed: false }, fria: signed } },
			['assessment-lapsed:dpia']
		],
		[
			'a DPIA that was never signed',
			{ assessments: { dpia: { ...signed, signed: false, signedAt: null }, fria: signed } },
			[]
		],
		[
			'incidents',
			{
				incidents: [
					{ id: 'i1', severity: 'ernstig' },
					{ id: 'i2', severity: 'licht' }
				]
			},
			['incident:i1', 'incident:i2']
		],
		['silence', { quiet }, ['quiet:ai']],
		['silence in a pause', { quiet, running: 'gepauzeerd' }, ['paused']],
		['silence before the start', { quiet, phase: 'voorbereiding' }, []]
	])('tells of %s', (_, change, expected) => {
		expect(kinds(change)).toEqual(expected);
	});

	it('counts a day as past when it is over, and a condition as met when it is done', () => {
		expect(kinds({ today: '2026-03-03' })).toEqual(['condition-overdue:c1', 'review-passed:d1']);
		const conditions = [{ ...calm.decision!.conditions[0]!, done: true }];
		const decision = { ...calm.decision!, conditions, nextReviewOn: null };
		expect(kinds({ today: '2026-03-03', decision })).toEqual([]);
	});

	it('names the owner of a condition, and the accountable of the pilot', () => {
		const [condition, review] = alertsOf({ ...calm, today: '2026-03-03', decisionRole: 'ETH' });
		expect(condition).toMatchObject({ users: ['mia'], dueOn: '2026-03-02', severity: 'stop' });
		expect(review?.roles).toContain('ETH');
		expect(review?.roles).not.toContain('VB');
		expect(mustAct('review-passed', ['ETH'], 'ETH')).toBe(true);
		expect(mustAct('review-passed', ['ETH'], 'VB')).toBe(false);
	});

	it('tells everyone of a pause, and few of a light incident', () => {
		const [pause] = alertsOf({ ...calm, running: 'gepauzeerd' });
		expect(pause?.roles).toEqual([...pilotRoles]);
		const [light] = alertsOf({ ...calm, incidents: [{ id: 'i', severity: 'licht' }] });
		expect(light).toMatchObject({ severity: 'attention', roles: ['PO', 'DPO', 'CISO'] });
	});

	it('has words in three languages for every kind, without a gap left open', () => {
		const params = {
			cause: 'incident',
			alarm: 'low',
			kpi: { nl: 'Tijd', en: 'Time', fr: 'Temps' },
			assessment: 'DPIA',
			stream: 'x',
			since: '2026-02-01',
			days: 9
		};
		for (const kind of alertKinds) {
			for (const locale of locales) {
				const alert = { kind, params, dueOn: '2026-03-01' };
				for (const text of [alertTitle(alert, locale), alertTodo(alert, locale)]) {
					expect(text).not.toMatch(/[{}]|undefined|\d{4}-\d\d-\d\d/);
					expect(text.length).toBeGreaterThan(10);
				}
				expect(alertName(kind, locale)).not.toBe('');
			}
		}
		const alert = { kind: 'quiet' as const, params, dueOn: null };
		expect(alertTitle(alert, 'nl')).toContain('1 februari 2026');
	});

	const anyFacts: fc.Arbitrary<AlertFacts> = fc.record({
		today: fc.constantFrom('2026-02-28', '2026-03-02', '2026-04-01'),
		phase: fc.constantFrom('voorbereiding', 'kennismaking', 'uitbreiding', 'afgesloten'),
		running: fc.constantFrom('open', 'gepauzeerd', 'gestopt'),
		decisionRole: fc.constantFrom('VB', 'ETH'),
		pauseCause: fc.constantFrom(null, 'person', 'incident'),
		verdict: fc.constantFrom(null, calm.verdict, stop, {
			...stop,
			red: [
				{ id: 'a', title: 'A' },
				{ id: 'b', title: 'B' }
			],
			alarms: [{ id: 'a', title: 'A', alarm: 'shift' }]
		}),
		stale: fc.boolean(),
		decision: fc.constantFrom(null, calm.decision),
		assessments: fc.constantFrom(calm.assessments, {
			dpia: { ...signed, signed: false },
			fria: signed
		}),
		incidents: fc.constantFrom<AlertFacts['incidents']>(
			[],
			[{ id: 'i1', severity: 'ernstig' }],
			[
				{ id: 'i1', severity: 'licht' },
				{ id: 'i2', severity: 'ernstig' }
			]
		),
		quiet: fc.constantFrom([], quiet)
	});

	it('gives each cause once, someone to tell it to, someone to act, and the same the second time', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				const alerts = alertsOf(facts);
				expect(alertsOf(facts)).toEqual(alerts);
				expect(new Set(alerts.map(({ key }) => key)).size).toBe(alerts.length);
				for (const { kind, roles, users } of alerts) {
					expect(roles.length + users.length).toBeGreaterThan(0);
					const acts = roles.some((role) => mustAct(kind, [role], facts.decisionRole));
					expect(acts || users.length > 0).toBe(true);
				}
			})
		);
	});

	it('a pause and an open incident always tell whoever decides', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				const alerts = alertsOf(facts);
				if (facts.running === 'gepauzeerd' && facts.phase !== 'afgesloten')
					expect(alerts.find(({ kind }) => kind === 'paused')?.severity).toBe('stop');
				for (const { severity, roles } of alerts)
					if (severity === 'stop') expect(roles).toContain(facts.decisionRole);
			})
		);
	});
});
