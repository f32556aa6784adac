import { extractiveEngine } from '#lib/domain/drafting/extractive.ts';
import { promptVersion } from '#lib/domain/drafting/model-prompt.ts';
import type { EngineVersion } from '#lib/domain/governance.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';
import type { Endpoint } from './endpoint-repository.ts';
import { findEndpoint } from './endpoint-repository.ts';

/** The engine of a model outside the house, as it is registered and stored with each draft. */
export const modelEngineName = 'openai-compatibel';

/** The engine that drafts in a pilot now. `endpoint` is null for the extractive engine. */
export interface PilotEngine {
	engine: EngineVersion;
	endpoint: Endpoint | null;
	/** The choice it rests on; null while nobody chose. */
	chosen: Pick<Row<'pilotEngine'>, 'reason' | 'chosenByName' | 'chosenAt'> | null;
}

/**
 * Model, place and words of the question in one version: another model, another address or another prompt is another engine, also when
 * the endpoint keeps its name.
 */
export function engineOf(endpoint: Pick<Endpoint, 'id' | 'baseUrl' | 'model'>): EngineVersion {
	const place = sha256Hex(`${endpoint.id} ${endpoint.baseUrl}`).slice(0, 8);
	return { name: modelEngineName, version: `${endpoint.model}·${place}·prompt-${promptVersion}` };
}

/** The engine that drafts in a pilot: the newest choice, in the version it has today; the extractive engine while nobody chose. */
export async function pilotEngine(
	db: Db | Trx,
	pilot: { id: string; organisationId: string }
): Promise<PilotEngine> {
	const chosen = await newestChoice(db, pilot.id);
	const endpoint = chosen?.endpointId
		? await findEndpoint(db, pilot.organisationId, chosen.endpointId)
		: null;
	return {
		engine: endpoint ? engineOf(endpoint) : { ...extractiveEngine },
		endpoint,
		chosen: chosen ?? null
	};
}

/** Per pilot the chosen model as a fact of governance; none for the extractive engine, which every pilot starts with. */
export async function chosenModels(
	db: Db | Trx,
	pilots: readonly { id: string; organisationId: string }[]
): Promise<Map<string, EngineVersion>> {
	const ids = pilots.map(({ id }) => id);
	const choices = await db
		.selectFrom('pilotEngine')
		.select(['pilotId', 'endpointId'])
		.where('pilotId', 'in', ids)
		.orderBy('chosenAt', 'desc')
		.orderBy('id', 'desc')
		.execute();
	const byPilot = Map.groupBy(choices, ({ pilotId }) => pilotId);
	const endpoints = new Map<string, Endpoint>();
	const chosen = new Map<string, EngineVersion>();
	for (const { id, organisationId } of pilots) {
		const endpointId = byPilot.get(id)?.[0]?.endpointId;
		if (!endpointId) continue;
		const endpoint =
			endpoints.get(endpointId) ?? (await findEndpoint(db, organisationId, endpointId));
		if (!endpoint) continue;
		endpoints.set(endpointId, endpoint);
		chosen.set(id, engineOf(endpoint));
	}
	return chosen;
}

/** Ids of pilots of the organisation by the endpoint that drafts in them. */
export async function pilotsByEndpoint(
	db: Db | Trx,
	organisationId: string
): Promise<Map<string, { id: string; name: string }[]>> {
	const pilots = await db
		.selectFrom('pilot')
		.select(['id', 'name'])
		.where('organisationId', '=', organisationId)
		.orderBy('name')
		.execute();
	const found = new Map<string, { id: string; name: string }[]>();
	for (const pilot of pilots) {
		const endpointId = (await newestChoice(db, pilot.id))?.endpointId;
		if (endpointId) found.set(endpointId, [...(found.get(endpointId) ?? []), pilot]);
	}
	return found;
}

function newestChoice(db: Db | Trx, pilotId: string): Promise<Row<'pilotEngine'> | undefined> {
	return db
		.selectFrom('pilotEngine')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.orderBy('chosenAt', 'desc')
		.orderBy('id', 'desc')
		.executeTakeFirst();
}
