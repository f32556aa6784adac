import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#lib/domain/result.ts';
import { registerVersion } from '#lib/server/checklists/registers.ts';
import { readConfig } from '#lib/server/config.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';
import type { Ctx, Services } from '#lib/server/context.ts';
import { loadKeyFile } from '#lib/server/crypto/keys.ts';
import { openDatabase } from '#lib/server/db/open.ts';
import { governAnew } from '../support/model-pilot.ts';
import { addTranscription } from '../support/scripted-transcription.ts';
import type { Facts } from './people.ts';

/**
 * Program: adds a transcription endpoint at WAARBORG_E2E_SPEECH to the demonstration in WAARBORG_DATA, registered in the running pilot,
 * whose assessments and decision then rest on it.
 */
const config = readConfig();
const baseUrl = process.env.WAARBORG_E2E_SPEECH ?? '';
const facts = JSON.parse(readFileSync(join(config.dataDir, 'facts.json'), 'utf8')) as Facts;
const pilotId = facts.pilots.running;
const { db, dialect } = await openDatabase(config.databaseUrl);
try {
	const content = loadContentOrThrow(config.root);
	const keys = loadKeyFile(config.keyFile, false);
	const services = { db, dialect, content, keys, clock: () => new Date(), newId: randomUUID };
	const manager = await personWith(services, 'hilde.wouters');
	const engine = await addTranscription(await ownerOf(services), baseUrl, 30);
	checked(await registerVersion(manager, { pilotId, kind: 'engine', ...engine, reason: 'proef' }));
	await governAnew({ services, organisationId: manager.actor.organisationId }, pilotId);
} finally {
	await db.destroy();
}

/** The owner of the demonstration: who manages what the organisation may call. */
async function ownerOf(services: Services): Promise<Ctx> {
	const { organisationId } = (await personWith(services, 'hilde.wouters')).actor;
	const row = await services.db
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.userId')
		.select(['user.id', 'user.name'])
		.where('membership.organisationId', '=', organisationId)
		.where('membership.role', '=', 'owner')
		.executeTakeFirstOrThrow();
	const person = { userId: row.id, name: row.name };
	return { ...services, actor: { ...person, organisationId, organisationRole: 'owner' } };
}

async function personWith(services: Services, key: string): Promise<Ctx> {
	const row = await services.db
		.selectFrom('user')
		.innerJoin('membership', 'membership.userId', 'user.id')
		.select(['user.id', 'user.name', 'membership.organisationId'])
		.where('user.email', 'like', `${key}@%`)
		.executeTakeFirstOrThrow();
	const { id: userId, name, organisationId } = row;
	return { ...services, actor: { userId, name, organisationId, organisationRole: 'member' } };
}

function checked<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
	return result.value;
}
