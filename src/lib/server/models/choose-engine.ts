import type { EngineVersion, GovernanceState } from '#lib/domain/governance.ts';
import { changedFacts, governanceFacts } from '#lib/domain/governance.ts';
import { extractiveEngine } from '#lib/domain/drafting/extractive.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { noteReadiness } from '../checklists/note-readiness.ts';
import { pilotForActor } from '../pilots/access.ts';
import { loadGovernanceState } from '../pilots/governance.ts';
import type { Endpoint } from './endpoint-repository.ts';
import { findEndpoint, listEndpoints } from './endpoint-repository.ts';
import type { PilotEngine } from './pilot-engine.ts';
import { engineOf, pilotEngine } from './pilot-engine.ts';

/** The value of the form for the engine without a model. */
export const extractiveChoice = 'extractief';

export interface EnginePage {
	current: PilotEngine;
	/** What can be chosen; `value` is an endpoint's id or `extractief`. */
	choices: {
		value: string;
		name: string;
		engine: EngineVersion;
		registered: boolean;
		host: string | null;
	}[];
	registered: boolean;
	/** What the change of engine has touched, as the interlock sees it now. */
	touched: { dpia: boolean; fria: boolean; decision: boolean; engines: number };
	mayChoose: boolean;
}

/** Which engine drafts in a pilot, what else there is, and what a change has set in motion. */
export async function enginePage(ctx: Ctx, pilotId: string): Promise<Result<EnginePage>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const state = await loadGovernanceState(ctx.db, ctx, pilotId);
	const current = await pilotEngine(ctx.db, pilot);
	const isRegistered = (engine: EngineVersion) =>
		!!state?.engines.some(
			({ name, version }) => name === engine.name && version === engine.version
		);
	const endpoints = await listEndpoints(ctx.db, pilot.organisationId, 'chat');
	const live = endpoints.filter(({ retiredAt }) => !retiredAt);
	const dpia = state?.assessments.dpia;
	const fria = state?.assessments.fria;
	return ok({
		current,
		choices: [
			choice(extractiveChoice, '', extractiveEngine, null, isRegistered),
			...live.map((endpoint) =>
				choice(endpoint.id, endpoint.name, engineOf(endpoint), endpoint.host, isRegistered)
			)
		],
		registered: isRegistered(current.engine),
		touched: {
			dpia: !!dpia?.changedFacts.some(isOfEngine),
			fria: !!fria?.changedFacts.some(isOfEngine),
			decision: !!state?.decision && decidedOn(state).some(isOfEngine),
			engines: await enginesMeasured(ctx, pilotId, state?.plan?.epoch ?? null)
		},
		mayChoose: can(ctx.actor, 'engine.choose', { roles })
	});
}

/**
 * Chooses the engine that drafts in a pilot, with a reason. It is a change of what the board decided on and of what the DPIA describes:
 * both lapse until they are signed on the new engine, and the version must be registered before the interlock lets it work.
 */
export function chooseEngine(
	ctx: Ctx,
	input: { pilotId: string; choice: string; reason: string }
): Promise<Result<{ engine: EngineVersion }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'engine.choose');
		if (!access.ok) return access;
		const { pilot } = access.value;
		const reason = input.reason.trim();
		if (!reason) return refuse('reason-required', undefined, 'reason');
		const endpoint = await chosenEndpoint(trx, pilot.organisationId, input.choice);
		if (!endpoint.ok) return endpoint;
		const before = await pilotEngine(trx, pilot);
		const engine = endpoint.value ? engineOf(endpoint.value) : { ...extractiveEngine };
		if (before.endpoint?.id === endpoint.value?.id)
			return refuse('engine-same', undefined, 'choice');
		const id = ctx.newId();
		await trx
			.insertInto('pilotEngine')
			.values({
				id,
				pilotId: pilot.id,
				endpointId: endpoint.value?.id ?? null,
				...engine,
				reason,
				chosenBy: ctx.actor.userId,
				chosenByName: ctx.actor.name,
				chosenAt: now(ctx)
			})
			.execute();
		await audit({
			action: 'engine.chosen',
			subjectKind: 'engine',
			subjectId: id,
			pilotId: pilot.id,
			detail: {
				from: `${before.engine.name} ${before.engine.version}`,
				to: `${engine.name} ${engine.version}`,
				reason
			}
		});
		await noteReadiness(trx, ctx, pilot);
		return ok({ engine });
	});
}

function isOfEngine(fact: string): boolean {
	return fact === 'engine' || fact === 'engines';
}

/** Facts that moved since the decision in force. */
function decidedOn(state: GovernanceState): string[] {
	return state.decision ? changedFacts(state.decision.facts, governanceFacts(state)) : [];
}

function choice(
	value: string,
	name: string,
	{ name: engineName, version }: EngineVersion,
	host: string | null,
	isRegistered: (engine: EngineVersion) => boolean
): EnginePage['choices'][number] {
	const engine = { name: engineName, version };
	return { value, name, engine, host, registered: isRegistered(engine) };
}

async function chosenEndpoint(
	db: Parameters<typeof findEndpoint>[0],
	organisationId: string,
	value: string
): Promise<Result<Endpoint | null>> {
	if (value === extractiveChoice) return ok(null);
	const endpoint = await findEndpoint(db, organisationId, value);
	if (!endpoint || endpoint.purpose !== 'chat')
		return refuse('engine-not-offered', undefined, 'choice');
	return endpoint.retiredAt ? refuse('model-retired', undefined, 'choice') : ok(endpoint);
}

/** Engine versions that were measured in this epoch: with more than one, its verdict is invalid until the plan is amended. */
async function enginesMeasured(ctx: Ctx, pilotId: string, epoch: number | null): Promise<number> {
	if (epoch === null) return 0;
	const rows = await ctx.db
		.selectFrom('measurement')
		.select('engineVersion')
		.distinct()
		.where('pilotId', '=', pilotId)
		.where('epoch', '=', epoch)
		.where('engineVersion', 'is not', null)
		.execute();
	return rows.length;
}
