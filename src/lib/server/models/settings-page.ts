import { sql } from 'kysely';
import type { PilotRole } from '#lib/domain/permissions.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { refuseAccess } from '../pilots/access.ts';
import type { Endpoint } from './endpoint-repository.ts';
import { listEndpoints } from './endpoint-repository.ts';
import type { AllowedHost } from './hosts.ts';
import { listHosts } from './hosts.ts';
import { pilotsByEndpoint } from './pilot-engine.ts';

/** Calls, tokens, cost and failures of one month, pilot and endpoint. No worker is in it. */
export interface UsageRow {
	/** YYYY-MM */
	month: string;
	/** Null for connection tests. */
	pilot: string | null;
	endpoint: string;
	calls: number;
	failures: number;
	promptTokens: number;
	answerTokens: number;
	/** Euro; null when no price is known. */
	cost: number | null;
}

export interface ModelsPage {
	endpoints: (Endpoint & { usedBy: string[] })[];
	hosts: AllowedHost[];
	usage: UsageRow[];
	mayManage: boolean;
}

/** Endpoints, allow-list and usage of the organisation, for owner, administrator and functional managers. */
export async function modelsPage(ctx: Ctx): Promise<Result<ModelsPage>> {
	const { organisationId } = ctx.actor;
	if (!(await mayViewModels(ctx)))
		return refuseAccess(ctx.db, ctx, 'not-allowed', 'models.view', organisationId);
	const used = await pilotsByEndpoint(ctx.db, organisationId);
	const endpoints = await listEndpoints(ctx.db, organisationId);
	return ok({
		endpoints: endpoints.map((endpoint) => ({
			...endpoint,
			usedBy: (used.get(endpoint.id) ?? []).map(({ name }) => name)
		})),
		hosts: await listHosts(ctx.db, organisationId),
		usage: await usageOf(ctx),
		mayManage: can(ctx.actor, 'models.manage')
	});
}

/** Whether the actor may see the models: a right in the organisation, or functional manager of one of its pilots. */
export async function mayViewModels(ctx: Ctx): Promise<boolean> {
	const rows = await ctx.db
		.selectFrom('pilotRole')
		.innerJoin('pilot', 'pilot.id', 'pilotRole.pilotId')
		.select('role')
		.distinct()
		.where('pilot.organisationId', '=', ctx.actor.organisationId)
		.where('userId', '=', ctx.actor.userId)
		.where('endedAt', 'is', null)
		.execute();
	return can(ctx.actor, 'models.view', { roles: rows.map(({ role }) => role as PilotRole) });
}

/** The last thirteen months, newest first. */
async function usageOf(ctx: Ctx): Promise<UsageRow[]> {
	const month = sql<string>`substr("modelCall"."at", 1, 7)`;
	const since = new Date(ctx.clock());
	since.setUTCMonth(since.getUTCMonth() - 12, 1);
	const rows = await ctx.db
		.selectFrom('modelCall')
		.innerJoin('modelEndpoint', 'modelEndpoint.id', 'modelCall.endpointId')
		.leftJoin('pilot', 'pilot.id', 'modelCall.pilotId')
		.select((eb) => [
			month.as('month'),
			'pilot.name as pilot',
			'modelEndpoint.name as endpoint',
			eb.fn.countAll<number | string>().as('calls'),
			eb.fn
				.sum<number | string>(eb.case().when('outcome', '=', 'ok').then(0).else(1).end())
				.as('failures'),
			eb.fn.sum<number | string | null>('promptTokens').as('promptTokens'),
			eb.fn.sum<number | string | null>('answerTokens').as('answerTokens'),
			eb.fn.sum<number | string | null>('cost').as('cost')
		])
		.where('modelCall.organisationId', '=', ctx.actor.organisationId)
		.where('modelCall.at', '>=', since.toISOString().slice(0, 7))
		.groupBy([month, 'pilot.name', 'modelEndpoint.name'])
		.orderBy('month', 'desc')
		.orderBy('pilot.name')
		.orderBy('modelEndpoint.name')
		.execute();
	return rows.map((row) => ({
		...row,
		calls: Number(row.calls),
		failures: Number(row.failures),
		promptTokens: Number(row.promptTokens ?? 0),
		answerTokens: Number(row.answerTokens ?? 0),
		cost: row.cost === null ? null : Number(row.cost)
	}));
}
