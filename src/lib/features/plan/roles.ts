import type { KpiMethod, KpiRole } from '#lib/domain/plan-model.ts';
import { m } from '#lib/paraglide/messages.js';

export type PlanRole = KpiRole | 'zero-tolerance';

/** First what the AI must prove, then what it may not spoil, then what stops it, then what is only followed. */
export const rolesInOrder: readonly PlanRole[] = ['goal', 'guardrail', 'zero-tolerance', 'monitor'];

export const roleNames: Record<PlanRole, () => string> = {
	goal: m.plan_role_goal,
	guardrail: m.plan_role_guardrail,
	'zero-tolerance': m.plan_role_zero,
	monitor: m.plan_role_monitor
};

export const roleHelp: Record<PlanRole, () => string> = {
	goal: m.plan_role_goal_help,
	guardrail: m.plan_role_guardrail_help,
	'zero-tolerance': m.plan_role_zero_help,
	monitor: m.plan_role_monitor_help
};

/** The engine's way of judging, in plain words. */
export const methodNames: Record<KpiMethod, () => string> = {
	'duration-baseline': m.plan_method_time,
	'duration-refusers': m.plan_method_refusers,
	'score-baseline': m.plan_method_score,
	'proportion-baseline': m.plan_method_share,
	norm: m.plan_method_norm,
	'ordinal-norm': m.plan_method_survey,
	'ordinal-baseline': m.plan_method_survey,
	'zero-tolerance': m.plan_method_zero,
	monitor: m.plan_method_monitor
};
