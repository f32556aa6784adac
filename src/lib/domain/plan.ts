export * from './plan-model.ts';
export { checkPlan, type PlanFault } from './plan-check.ts';
export { parsePlanJson, type ParsedPlan } from './plan-json.ts';
export { planHash } from './plan-hash.ts';
