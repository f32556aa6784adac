import { describe, expect, it } from 'vitest';
import type { Outcome } from './recommendation.ts';
import { leastProtectiveOutcome, needsSecondSigner, outcomes } from './recommendation.ts';
import type { VerdictKind } from './verdict.ts';

/** The table of the policy, written out: which outcomes each proposal agrees with. */
const agrees: Record<VerdictKind, Outcome[]> = {
	GO: [...outcomes],
	CONTINUE: [
		'stoppen',
		'terugschakelen',
		'gepauzeerd-laten',
		'bijsturen',
		'verder-meten',
		'doorgaan-onder-voorwaarden',
		'doorverwijzen'
	],
	INVALID: [
		'stoppen',
		'terugschakelen',
		'gepauzeerd-laten',
		'bijsturen',
		'verder-meten',
		'doorverwijzen'
	],
	ADJUST: ['stoppen', 'terugschakelen', 'gepauzeerd-laten', 'bijsturen', 'doorverwijzen'],
	NOT_SHOWN: ['stoppen', 'terugschakelen', 'gepauzeerd-laten', 'bijsturen', 'doorverwijzen'],
	PAUSE: ['stoppen', 'terugschakelen', 'gepauzeerd-laten', 'doorverwijzen'],
	STOP: ['stoppen', 'terugschakelen', 'doorverwijzen']
};

describe('needsSecondSigner', () => {
	const table = Object.entries(agrees).flatMap(([verdict, list]) =>
		outcomes.map((outcome) => [verdict as VerdictKind, outcome, !list.includes(outcome)] as const)
	);

	it.each(table)('%s decided as %s: %s', (verdict, outcome, expected) => {
		expect(needsSecondSigner(verdict, outcome)).toBe(expected);
	});

	it('names the least protective outcome that agrees', () => {
		expect(
			Object.keys(agrees).map((verdict) => leastProtectiveOutcome(verdict as VerdictKind))
		).toEqual([
			'opschalen',
			'doorgaan-onder-voorwaarden',
			'verder-meten',
			'bijsturen',
			'bijsturen',
			'gepauzeerd-laten',
			'terugschakelen'
		]);
	});
});
