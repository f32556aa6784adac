import { factsHash, governanceFacts } from '#lib/domain/governance.ts';
import type { EngineVersion } from '#lib/domain/governance.ts';
import type { Result } from '#lib/domain/result.ts';
import { watchedFacts } from '#lib/server/assessments/status.ts';
import { registerVersion } from '#lib/server/checklists/registers.ts';
import { chooseEngine } from '#lib/server/models/choose-engine.ts';
import type { EndpointInput } from '#lib/server/models/endpoints.ts';
import { saveEndpoint } from '#lib/server/models/endpoints.ts';
import { allowHost } from '#lib/server/models/hosts.ts';
import { loadGovernanceState } from '#lib/server/pilots/governance.ts';
import { findPilot } from '#lib/server/pilots/pilot-repository.ts';
import type { ScriptedEndpoint } from './scripted-endpoint.ts';
import type { World } from './world.ts';

export const endpointInput: EndpointInput = {
	id: '',
	version: 0,
	name: 'Proefmodel',
	purpose: 'chat',
	baseUrl: 'http://127.0.0.1/v1',
	model: 'proef-7b',
	answerFormat: 'json-schema',
	streaming: false,
	apiKey: 'sk-geheim-1234',
	forgetKey: false,
	timeoutSeconds: 5,
	pricePrompt: 2,
	priceAnswer: 6
};

/** Puts the scripted endpoint on the list as internal and saves it; gives its id. */
export async function addEndpoint(
	world: World,
	endpoint: ScriptedEndpoint,
	more: Partial<EndpointInput> = {}
): Promise<string> {
	await allowHost(world.ctx('owner'), { host: endpoint.host, internal: true, reason: 'proef' });
	const input = { ...endpointInput, baseUrl: endpoint.url, ...more };
	return value(await saveEndpoint(world.ctx('owner'), input)).id;
}

/** Chooses the endpoint in the pilot, registers its version, and signs and decides anew on it. */
export async function draftWith(
	world: World,
	pilotId: string,
	endpointId: string
): Promise<EngineVersion> {
	const chosen = await chooseEngine(world.ctx('fb'), {
		pilotId,
		choice: endpointId,
		reason: 'proef'
	});
	const { engine } = value(chosen);
	value(
		await registerVersion(world.ctx('fb'), { pilotId, kind: 'engine', ...engine, reason: 'proef' })
	);
	await governAnew(world, pilotId);
	return engine;
}

/** Both assessments signed and a decision in force on the state as it is now, by rows. */
export async function governAnew(
	world: Pick<World, 'services' | 'organisationId'>,
	pilotId: string
): Promise<void> {
	const { db } = world.services;
	const before = (await loadGovernanceState(db, world.services, pilotId))!;
	const pilot = (await findPilot(db, world.organisationId, pilotId))!;
	const watched = watchedFacts({
		vendor: before.vendorHash,
		scope: pilot.scope,
		engines: before.engines,
		templates: before.pilot.templates,
		engine: before.engine ?? null
	});
	await db
		.updateTable('assessment')
		.set({ watched: JSON.stringify(watched) })
		.where('pilotId', '=', pilotId)
		.execute();
	const facts = governanceFacts((await loadGovernanceState(db, world.services, pilotId))!);
	await db
		.updateTable('decision')
		.set({ governanceState: JSON.stringify(facts), stateHash: factsHash(facts) })
		.where('pilotId', '=', pilotId)
		.where('status', '=', 'effective')
		.execute();
}

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
	return result.value;
}
