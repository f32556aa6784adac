import type { VerdictKind } from './verdict.ts';

/** What a board can decide, from most to least protective. `starten` and `opschalen` are equally so. */
export const outcomesByProtection = [
	['stoppen'],
	['terugschakelen'],
	['gepauzeerd-laten'],
	['bijsturen'],
	['verder-meten'],
	['doorgaan-onder-voorwaarden'],
	['opschalen', 'starten']
] as const;

/** `doorverwijzen` (to a supervisory authority) opens nothing and so never opposes a proposal. */
export type Outcome = (typeof outcomesByProtection)[number][number] | 'doorverwijzen';

export const outcomes: readonly Outcome[] = [...outcomesByProtection.flat(), 'doorverwijzen'];

/** The least protective outcome that still agrees with the engine's proposal. */
export function leastProtectiveOutcome(verdict: VerdictKind): Outcome {
	return agreesWith[verdict];
}

/** Is this outcome less protective than the proposal? Then it needs a written reason and a second signer. */
export function needsSecondSigner(verdict: VerdictKind, outcome: Outcome): boolean {
	if (outcome === 'doorverwijzen') return false;
	return rank(outcome) > rank(leastProtectiveOutcome(verdict));
}

const agreesWith: Record<VerdictKind, Outcome> = {
	GO: 'opschalen',
	CONTINUE: 'doorgaan-onder-voorwaarden',
	ADJUST: 'bijsturen',
	NOT_SHOWN: 'bijsturen',
	INVALID: 'verder-meten',
	STOP: 'terugschakelen',
	PAUSE: 'gepauzeerd-laten'
};

function rank(outcome: Outcome): number {
	return outcomesByProtection.findIndex((equals: readonly string[]) => equals.includes(outcome));
}
