import { checklistStatus, exitPlanApproved } from '#lib/domain/checklist/readiness.ts';
import { monthsLater } from '#lib/domain/checklist/rules.ts';
import type { BoundDecision, GovernanceFacts, GovernanceState } from '#lib/domain/governance.ts';
import type { Outcome } from '#lib/domain/pilot.ts';
import type { PilotFacts } from '../checklists/facts.ts';
import { loadChecklistFacts } from '../checklists/facts.ts';
import type { Services, Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import { toPilot } from './pilot-repository.ts';

/**
 * Everything that decides whether the AI may run in a pilot, read in one go (call it inside the transaction that acts on it).
 * Null when there is no such pilot or its packs are not installed: the interlock then says no. Does not look at who asks.
 */
export async function loadGovernanceState(
	db: Db | Trx,
	services: Services,
	pilotId: string
): Promise<GovernanceState | null> {
	const row = await db.selectFrom('pilot').selectAll().where('id', '=', pilotId).executeTakeFirst();
	if (!row) return null;
	const pilot = toPilot(row);
	const facts = await loadChecklistFacts(db, services, pilot);
	if (!facts) return null;
	const plan = await frozenPlan(db, pilotId);
	return {
		pilot: {
			id: pilot.id,
			phase: pilot.phase,
			running: pilot.runningState,
			scope: [...pilot.templates],
			templates: [...facts.registered.templates]
		},
		registeredTemplates: facts.registeredTemplates,
		items: checklistStatus(facts),
		plan,
		verdict: plan && (await verdictOf(db, pilotId, plan.epoch)),
		assessments: facts.assessments,
		vendorEvidence: vendorEvidence(facts),
		vendorHash: facts.vendorHash,
		engines: [...facts.registered.engines],
		engine: facts.engine,
		decision: await effectiveDecision(db, pilotId),
		openIncidents: await openIncidents(db, pilotId),
		exit: exitState(facts),
		today: facts.today
	};
}

async function frozenPlan(db: Db | Trx, pilotId: string): Promise<GovernanceState['plan']> {
	const plan = await db
		.selectFrom('plan')
		.select(['epoch', 'hash', 'frozenAt'])
		.where('pilotId', '=', pilotId)
		.where('status', '=', 'frozen')
		.orderBy('epoch', 'desc')
		.executeTakeFirst();
	return plan?.hash && plan.frozenAt
		? { epoch: plan.epoch, hash: plan.hash, frozenAt: plan.frozenAt }
		: null;
}

async function verdictOf(
	db: Db | Trx,
	pilotId: string,
	epoch: number
): Promise<GovernanceState['verdict']> {
	const ofEpoch = db
		.selectFrom('verdictSnapshot')
		.select(['id', 'verdict', 'content'])
		.where('pilotId', '=', pilotId)
		.where('epoch', '=', epoch)
		.orderBy('at', 'desc')
		.limit(1);
	const newest = await ofEpoch.executeTakeFirst();
	if (!newest) return null;
	const latched = await ofEpoch.where('latched', '=', 1).executeTakeFirst();
	const { kpis = [] } = JSON.parse(newest.content) as {
		kpis?: { id: string; type: string; zone: string }[];
	};
	return {
		current: newest.verdict,
		red: kpis.filter((kpi) => kpi.zone === 'RED' && !guardedElsewhere(kpi)).map((kpi) => kpi.id),
		latched: latched ? { id: latched.id, verdict: latched.verdict } : null
	};
}

/**
 * An event pauses the pilot and its open incident shuts the interlock until it is closed with measures. Its KPI stays red for the rest
 * of the epoch, and would keep the door shut after people have decided.
 */
function guardedElsewhere(kpi: { type: string }): boolean {
	return kpi.type === 'zero-tolerance';
}

/** Per question the piece that is valid longest: a renewed certificate replaces the lapsed one. */
function vendorEvidence(facts: PilotFacts): GovernanceState['vendorEvidence'] {
	const longest = new Map<string, { title: string; expiresOn: string }>();
	for (const { itemNumber, questionId, title, expiresOn } of facts.evidence) {
		if (itemNumber !== 7 || !expiresOn) continue;
		const key = questionId ?? title;
		const known = longest.get(key);
		if (!known || known.expiresOn < expiresOn) longest.set(key, { title, expiresOn });
	}
	return [...longest.values()];
}

async function effectiveDecision(db: Db | Trx, pilotId: string): Promise<BoundDecision | null> {
	const decision = await db
		.selectFrom('decision')
		.select(['id', 'outcome', 'effectiveAt', 'stateHash', 'governanceState'])
		.where('pilotId', '=', pilotId)
		.where('status', '=', 'effective')
		.orderBy('effectiveAt', 'desc')
		.executeTakeFirst();
	if (!decision?.effectiveAt) return null;
	const conditions = await db
		.selectFrom('condition')
		.select(['id', 'text', 'dueDate', 'doneAt'])
		.where('decisionId', '=', decision.id)
		.execute();
	return {
		id: decision.id,
		outcome: decision.outcome as Outcome,
		effectiveAt: decision.effectiveAt,
		stateHash: decision.stateHash,
		facts: JSON.parse(decision.governanceState) as GovernanceFacts,
		conditions: conditions.map(({ doneAt, ...condition }) => ({ ...condition, done: !!doneAt }))
	};
}

async function openIncidents(
	db: Db | Trx,
	pilotId: string
): Promise<GovernanceState['openIncidents']> {
	const incidents = await db
		.selectFrom('incident')
		.select(['id', 'severity', 'kind'])
		.where('pilotId', '=', pilotId)
		.where('closedAt', 'is', null)
		.execute();
	return incidents.map((incident) => ({
		...incident,
		severity: incident.severity === 'licht' ? 'licht' : 'ernstig'
	}));
}

/** A drill that is older than agreed counts as none. */
function exitState(facts: PilotFacts): GovernanceState['exit'] {
	const item = facts.items.find(({ number }) => number === 10);
	const passedOn = item?.content.drill?.passedOn ?? null;
	const valid = passedOn && monthsLater(passedOn, facts.rules.maxDrillAgeMonths) >= facts.today;
	return { planApproved: exitPlanApproved(facts), drillPassedOn: valid ? passedOn : null };
}
