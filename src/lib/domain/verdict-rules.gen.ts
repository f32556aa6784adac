/* Generated from kpi/rules/verdict-rules.yaml by generate-types.ts. Do not edit. */
import type { RuleData } from './verdict-rules.ts';
import type { Zone } from './kpi-verdict.ts';

export const rules = [
	{
		id: 'zero-tolerance-event',
		verdict: 'PAUSE',
		anyOf: [{ some: { type: ['zero-tolerance'], zone: ['RED'] } }, { fact: 'open-incident' }],
		why: 'The first serious event pauses; no statistics, and no broken figure elsewhere, stands before it.'
	},
	{
		id: 'red-decisive',
		verdict: 'STOP',
		anyOf: [{ some: { zone: ['RED'], decisive: true } }],
		why: 'Proven harm at the level of the whole plan. Red at its own level only is shown, and decides nothing yet.'
	},
	{
		id: 'plan-empty',
		verdict: 'INVALID',
		anyOf: [{ fact: 'nothing-decides' }],
		why: 'A plan without a goal or a guardrail cannot pass.'
	},
	{
		id: 'plan-changed',
		verdict: 'INVALID',
		anyOf: [{ fact: 'plan-hash-differs' }],
		why: 'Thresholds that were not the ones agreed on judge nothing.'
	},
	{
		id: 'engine-changed',
		verdict: 'INVALID',
		anyOf: [{ fact: 'several-engines' }],
		why: 'Figures of two engine versions in one epoch say nothing about either.'
	},
	{
		id: 'kpi-invalid',
		verdict: 'INVALID',
		anyOf: [{ some: { zone: ['INVALID'] } }],
		why: 'One figure that cannot be judged keeps the whole from passing.'
	},
	{
		id: 'instrument-silent',
		verdict: 'INVALID',
		anyOf: [{ fact: 'instrument-silent' }],
		why: 'An instrument that gives nothing while its neighbour has reached its minimum is broken, not clean.'
	},
	{
		id: 'all-green',
		verdict: 'GO',
		anyOf: [{ every: { zone: ['GREEN'] } }],
		why: 'Every goal shown, every guardrail kept, every certificate earned.'
	},
	{
		id: 'some-amber',
		verdict: 'ADJUST',
		anyOf: [{ every: { zone: ['GREEN', 'AMBER'] }, because: { zone: ['AMBER'] } }],
		why: 'Nothing is missing any more and it is not good enough, a new epoch with a change is due.'
	},
	{
		id: 'horizon',
		verdict: 'NOT_SHOWN',
		anyOf: [{ fact: 'at-horizon', because: { zone: ['AMBER', 'RED', 'INSUFFICIENT', 'INVALID'] } }],
		why: 'The burden of proof is on the AI, and its time is up.'
	},
	{
		id: 'continue',
		verdict: 'CONTINUE',
		anyOf: [{ fact: 'always', because: { zone: ['AMBER', 'RED', 'INSUFFICIENT', 'INVALID'] } }],
		why: 'Neither harm nor success is proven; keep measuring.'
	}
] as const satisfies readonly RuleData[];

/** The rule each zone ends up in when nothing stands before it. */
export const zoneRules = {
	GREEN: 'all-green',
	AMBER: 'some-amber',
	RED: 'red-decisive',
	INSUFFICIENT: 'continue',
	INVALID: 'kpi-invalid'
} as const satisfies Record<Zone, (typeof rules)[number]['id']>;
