import { checklistStatus, exitPlanApproved } from '#lib/domain/checklist/readiness.ts';
import { monthsLater } from '#lib/domain/checklist/rules.ts';
import type { BoundDecision, GovernanceFacts, GovernanceState } from '#lib/domain/governance.ts';
import type { KpiVerdict } from '#lib/domain/kpi-verdict.ts';
import type { Outcome } from '#lib/domain/pilot.ts';
import type { PilotFacts } from '../checklists/facts.ts';
import { checklistFactsOf } from '../checklists/facts.ts';
import type { Services, Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';
import type { Pilot } from './pilot-repository.ts';
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
	return (await governanceStatesOf(db, services, [toPilot(row)])).get(pilotId) ?? null;
}

/** The same of several pilots, with as many queries as for one; a pilot whose packs are not installed is left out. */
export async function governanceStatesOf(
	db: Db | Trx,
	services: Services,
	pilots: readonly Pilot[]
): Promise<Map<string, GovernanceState>> {
	const facts = await checklistFactsOf(db, services, pilots);
	const ids = [...facts.keys()];
	if (ids.length === 0) return new Map();
	const plans = await frozenPlans(db, ids);
	const verdicts = await newestVerdicts(db, ids, 'any');
	const latched = await newestVerdicts(db, ids, 'latched');
	const decisions = await effectiveDecisions(db, ids);
	const incidents = await openIncidents(db, ids);
	const states = new Map<string, GovernanceState>();
	for (const pilot of pilots) {
		const own = facts.get(pilot.id);
		if (!own) continue;
		const plan = plans.get(pilot.id) ?? null;
		const newest = verdicts.get(pilot.id);
		states.set(pilot.id, {
			pilot: {
				id: pilot.id,
				phase: pilot.phase,
				running: pilot.runningState,
				scope: [...pilot.templates],
				templates: [...own.registered.templates]
			},
			registeredTemplates: own.registeredTemplates,
			items: checklistStatus(own),
			plan,
			verdict: plan && newest ? verdictOf(newest, latched.get(pilot.id)) : null,
			assessments: own.assessments,
			vendorEvidence: vendorEvidence(own),
			vendorHash: own.vendorHash,
			engines: [...own.registered.engines],
			engine: own.engine,
			decision: decisions.get(pilot.id) ?? null,
			openIncidents: incidents.get(pilot.id) ?? [],
			exit: exitState(own),
			today: own.today
		});
	}
	return states;
}

async function frozenPlans(db: Db | Trx, pilotIds: readonly string[]) {
	const rows = await db
		.selectFrom('plan')
		.select(['pilotId', 'epoch', 'hash', 'frozenAt'])
		.where('pilotId', 'in', pilotIds)
		.where('status', '=', 'frozen')
		.orderBy('epoch')
		.execute();
	const plans = new Map<string, NonNullable<GovernanceState['plan']>>();
	for (const { pilotId, epoch, hash, frozenAt } of rows) {
		if (hash && frozenAt) plans.set(pilotId, { epoch, hash, frozenAt });
		else plans.delete(pilotId);
	}
	return plans;
}

type VerdictRow = Pick<Row<'verdictSnapshot'>, 'id' | 'pilotId' | 'verdict' | 'content'>;

/** Per pilot the newest snapshot of the epoch that is frozen, found along the index for each. */
export async function newestVerdicts(
	db: Db | Trx,
	pilotIds: readonly string[],
	which: 'any' | 'latched'
): Promise<Map<string, VerdictRow>> {
	const rows = await db
		.selectFrom('verdictSnapshot')
		.select(['id', 'pilotId', 'verdict', 'content'])
		.where('id', 'in', (sub) =>
			sub
				.selectFrom('plan')
				.where('plan.pilotId', 'in', pilotIds)
				.where('plan.status', '=', 'frozen')
				.select((eb) => {
					const ofEpoch = eb
						.selectFrom('verdictSnapshot as seen')
						.select('seen.id')
						.whereRef('seen.pilotId', '=', 'plan.pilotId')
						.whereRef('seen.epoch', '=', 'plan.epoch');
					const wanted = which === 'any' ? ofEpoch : ofEpoch.where('seen.latched', '=', 1);
					return wanted.orderBy('seen.at', 'desc').limit(1).as('newest');
				})
		)
		.execute();
	return new Map(rows.map((row) => [row.pilotId, row]));
}

function verdictOf(
	newest: VerdictRow,
	latched: VerdictRow | undefined
): GovernanceState['verdict'] {
	const { kpis = [] } = JSON.parse(newest.content) as {
		kpis?: Pick<KpiVerdict, 'id' | 'type' | 'zone' | 'alarm'>[];
	};
	return {
		current: newest.verdict,
		red: kpis.filter((kpi) => kpi.zone === 'RED' && !guardedElsewhere(kpi)).map((kpi) => kpi.id),
		alarms: kpis.flatMap(({ id, alarm }) => (alarm ? [{ id, alarm }] : [])),
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

async function effectiveDecisions(
	db: Db | Trx,
	pilotIds: readonly string[]
): Promise<Map<string, BoundDecision>> {
	const decisions = await db
		.selectFrom('decision')
		.select(['id', 'pilotId', 'outcome', 'effectiveAt', 'stateHash', 'governanceState'])
		.where('pilotId', 'in', pilotIds)
		.where('status', '=', 'effective')
		.orderBy('effectiveAt')
		.execute();
	const conditions = await db
		.selectFrom('condition')
		.innerJoin('decision', 'decision.id', 'condition.decisionId')
		.select(['condition.id', 'condition.decisionId', 'condition.text'])
		.select(['condition.dueDate', 'condition.doneAt'])
		.where('decision.pilotId', 'in', pilotIds)
		.where('decision.status', '=', 'effective')
		.execute();
	const byDecision = Map.groupBy(conditions, ({ decisionId }) => decisionId);
	const bound = new Map<string, BoundDecision>();
	for (const { pilotId, effectiveAt, governanceState, outcome, ...decision } of decisions) {
		if (!effectiveAt) continue;
		bound.set(pilotId, {
			...decision,
			outcome: outcome as Outcome,
			effectiveAt,
			facts: JSON.parse(governanceState) as GovernanceFacts,
			conditions: (byDecision.get(decision.id) ?? []).map(({ id, text, dueDate, doneAt }) => ({
				id,
				text,
				dueDate,
				done: !!doneAt
			}))
		});
	}
	return bound;
}

async function openIncidents(
	db: Db | Trx,
	pilotIds: readonly string[]
): Promise<Map<string, GovernanceState['openIncidents']>> {
	const rows = await db
		.selectFrom('incident')
		.select(['id', 'pilotId', 'severity', 'kind'])
		.where('pilotId', 'in', pilotIds)
		.where('closedAt', 'is', null)
		.execute();
	const byPilot = Map.groupBy(rows, ({ pilotId }) => pilotId);
	return new Map(
		[...byPilot].map(([pilotId, open]) => [
			pilotId,
			open.map(({ id, kind, severity }) => ({
				id,
				kind,
				severity: severity === 'licht' ? ('licht' as const) : ('ernstig' as const)
			}))
		])
	);
}

/** A drill that is older than agreed counts as none. */
function exitState(facts: PilotFacts): GovernanceState['exit'] {
	const item = facts.items.find(({ number }) => number === 10);
	const passedOn = item?.content.drill?.passedOn ?? null;
	const valid = passedOn && monthsLater(passedOn, facts.rules.maxDrillAgeMonths) >= facts.today;
	return { planApproved: exitPlanApproved(facts), drillPassedOn: valid ? passedOn : null };
}
