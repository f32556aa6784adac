import type { DecisionBasis } from '#lib/domain/decision.ts';
import { currentProposal } from '#lib/domain/decision.ts';
import { screenFacts } from '#lib/domain/decision-screen.ts';
import type { GovernanceFacts, GovernanceState } from '#lib/domain/governance.ts';
import { isUsedGo } from '#lib/domain/gate.ts';
import { factsHash, governanceFacts } from '#lib/domain/governance.ts';
import type { Verdict } from '#lib/domain/verdict.ts';
import type { Services, Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import { loadGovernanceState } from '../pilots/governance.ts';
import type { Advice, AdviceKind } from './advice-repository.ts';
import { lastAdvice, listAdvice } from './advice-repository.ts';
import type { Decision } from './decision-repository.ts';
import { standingDecisions } from './decision-repository.ts';

export interface Snapshot {
	id: string;
	hash: string;
	at: string;
	latched: boolean;
	verdict: Verdict;
}

/** All that a decision is taken on, read in one go. */
export interface LoadedBasis extends DecisionBasis {
	snapshot: Snapshot | null;
	advice: Record<AdviceKind, Advice | null>;
	standing: { effective: Decision | null; awaiting: Decision | null };
	facts: GovernanceFacts;
	stateHash: string;
	screen: GovernanceFacts;
	screenHash: string;
}

/** Null when the state cannot be read (its packs are not installed): then nothing can be signed. */
export async function loadBasis(
	db: Db | Trx,
	services: Services,
	pilotId: string
): Promise<LoadedBasis | null> {
	const state = await loadGovernanceState(db, services, pilotId);
	if (!state) return null;
	const snapshot = await proposingSnapshot(db, pilotId, state);
	const handled = await incidentHandled(db, pilotId, state);
	// A GO that was scaled up on says no more than that things may go on as they are.
	const proposal = isUsedGo(state)
		? 'CONTINUE'
		: currentProposal(state.verdict, handled, snapshot?.verdict.kpis ?? []);
	const advice = lastAdvice(await listAdvice(db, pilotId));
	const facts = governanceFacts(state);
	const standing = await standingDecisions(db, pilotId);
	const screen = screenFacts(state, {
		proposal,
		pauses: await openPauses(db, pilotId),
		advice,
		decisions: {
			effective: standing.effective?.id ?? null,
			awaiting: standing.awaiting?.id ?? null
		}
	});
	return {
		state,
		proposal,
		dpoAdvice: advice.dpo?.outcome ?? null,
		people: await peopleInPilot(db, pilotId),
		snapshot,
		advice,
		standing,
		facts,
		stateHash: factsHash(facts),
		screen,
		screenHash: factsHash(screen)
	};
}

/** The snapshot that proposes: the last latched one of this epoch, or else the newest. */
async function proposingSnapshot(
	db: Db | Trx,
	pilotId: string,
	{ verdict, plan }: GovernanceState
): Promise<Snapshot | null> {
	if (!plan || !verdict) return null;
	const ofEpoch = db
		.selectFrom('verdictSnapshot')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.where('epoch', '=', plan.epoch)
		.orderBy('at', 'desc')
		.limit(1);
	const row = await (
		verdict.latched ? ofEpoch.where('id', '=', verdict.latched.id) : ofEpoch
	).executeTakeFirst();
	return row
		? {
				id: row.id,
				hash: row.hash,
				at: row.at,
				latched: row.latched === 1,
				verdict: JSON.parse(row.content) as Verdict
			}
		: null;
}

/** In this epoch a serious incident was closed with measures, and none is open. */
async function incidentHandled(
	db: Db | Trx,
	pilotId: string,
	{ plan, openIncidents }: GovernanceState
): Promise<boolean> {
	if (!plan || openIncidents.some(({ severity }) => severity === 'ernstig')) return false;
	const row = await db
		.selectFrom('incident')
		.select('id')
		.where('pilotId', '=', pilotId)
		.where('severity', '=', 'ernstig')
		.where('closedAt', '>=', plan.frozenAt)
		.executeTakeFirst();
	return !!row;
}

async function openPauses(db: Db | Trx, pilotId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('pause')
		.select('id')
		.where('pilotId', '=', pilotId)
		.where('liftedAt', 'is', null)
		.execute();
	return rows.map(({ id }) => id);
}

async function peopleInPilot(db: Db | Trx, pilotId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('pilotRole')
		.select('userId')
		.distinct()
		.where('pilotId', '=', pilotId)
		.where('endedAt', 'is', null)
		.execute();
	return rows.map(({ userId }) => userId);
}
