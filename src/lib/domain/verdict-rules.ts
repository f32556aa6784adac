import type { KpiVerdict, Zone } from './kpi-verdict.ts';
import type { KpiType } from './plan-model.ts';

export type VerdictKind = 'GO' | 'CONTINUE' | 'ADJUST' | 'STOP' | 'PAUSE' | 'INVALID' | 'NOT_SHOWN';

/** What a rule may ask of one KPI; everything that is named must hold. */
export interface KpiTest {
	readonly zone?: readonly Zone[];
	readonly type?: readonly KpiType[];
	readonly decisive?: boolean;
}

/** What a rule may ask of the pilot as a whole. */
export type RuleFact =
	| 'open-incident'
	| 'nothing-decides'
	| 'plan-hash-differs'
	| 'several-engines'
	| 'instrument-silent'
	| 'at-horizon'
	| 'always';

/** One of `some`, `every` and `fact`. `because` says which KPIs to name; without it those that made the condition hold. */
export interface Condition {
	readonly some?: KpiTest;
	readonly every?: KpiTest;
	readonly fact?: RuleFact;
	readonly because?: KpiTest;
}

/** A rule as it is written in kpi/rules: it matches when one of its conditions holds. */
export interface RuleData {
	readonly id: string;
	readonly verdict: VerdictKind;
	readonly anyOf: readonly Condition[];
	readonly why: string;
}

/** Whether a fact holds, and the KPIs it is about; null when it does not. */
export type FactReader = (fact: RuleFact) => string[] | null;

/** The first rule that matches, with the ids of the KPIs that made it match; null when none does. `kpis` are those that decide. */
export function firstMatch<R extends RuleData>(
	rules: readonly R[],
	kpis: readonly KpiVerdict[],
	fact: FactReader
): { rule: R; because: string[] } | null {
	for (const rule of rules) {
		for (const condition of rule.anyOf) {
			const because = holds(condition, kpis, fact);
			if (because) return { rule, because };
		}
	}
	return null;
}

function holds(
	condition: Condition,
	kpis: readonly KpiVerdict[],
	fact: FactReader
): string[] | null {
	const { some, every, because } = condition;
	const named = because && idsOf(kpis, because);
	if (condition.fact) {
		const about = fact(condition.fact);
		return about && (named ?? about);
	}
	if (every)
		return idsOf(kpis, every).length === kpis.length ? (named ?? idsOf(kpis, every)) : null;
	const found = some ? idsOf(kpis, some) : [];
	return found.length > 0 ? (named ?? found) : null;
}

function idsOf(kpis: readonly KpiVerdict[], { zone, type, decisive }: KpiTest): string[] {
	return kpis
		.filter(
			(kpi) =>
				(!zone || zone.includes(kpi.zone)) &&
				(!type || type.includes(kpi.type)) &&
				(decisive === undefined || kpi.decisive === decisive)
		)
		.map(({ id }) => id);
}
