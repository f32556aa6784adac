import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '#lib/server/config.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';
import type { Services } from '#lib/server/context.ts';
import { loadKeyFile } from '#lib/server/crypto/keys.ts';
import { openDatabase } from '#lib/server/db/open.ts';
import { writeDemoFile } from '#lib/server/demo/file.ts';
import { createOrganisation } from '#lib/server/people/organisation.ts';
import { createPilot } from '#lib/server/pilots/create.ts';
import type { Facts } from './people.ts';
import { demoContacts, demoPilots, neighbour } from './people.ts';

/**
 * Program: fills WAARBORG_DATA with the demonstration and one organisation beside it, and writes the identifiers that the tests need
 * to facts.json there.
 */
const config = readConfig();
await writeDemoFile(config);
const { db, dialect } = await openDatabase(config.databaseUrl);
try {
	const content = loadContentOrThrow(config.root);
	const keys = loadKeyFile(config.keyFile, false);
	const services = { db, dialect, content, keys, clock: () => new Date(), newId: randomUUID };
	const facts: Facts = {
		...(await demoFacts(services)),
		neighbourPilot: await addNeighbour(services)
	};
	writeFileSync(join(config.dataDir, 'facts.json'), JSON.stringify(facts));
} finally {
	await db.destroy();
}

async function demoFacts({ db }: Services): Promise<Omit<Facts, 'neighbourPilot'>> {
	const pilots = await db.selectFrom('pilot').select(['id', 'name as label']).execute();
	const contacts = await db.selectFrom('contact').select(['id', 'reference as label']).execute();
	const running = idOf(pilots, demoPilots.running);
	const decision = await db
		.selectFrom('decision')
		.select('id')
		.where('pilotId', '=', running)
		.orderBy('signedAt', 'desc')
		.executeTakeFirstOrThrow();
	const meeting = (status: string) =>
		db
			.selectFrom('meeting')
			.select('id')
			.where('pilotId', '=', running)
			.where('status', '=', status)
			.orderBy('at', 'desc')
			.executeTakeFirstOrThrow();
	const incident = await db
		.selectFrom('incident')
		.select('id')
		.where('pilotId', '=', idOf(pilots, demoPilots.paused))
		.executeTakeFirstOrThrow();
	const risk = await db
		.selectFrom('assessmentRisk')
		.select('id')
		.where('pilotId', '=', running)
		.orderBy('id')
		.executeTakeFirstOrThrow();
	return {
		pilots: byName(demoPilots, pilots),
		contacts: byName(demoContacts, contacts),
		decision: decision.id,
		meetings: { held: (await meeting('closed')).id, planned: (await meeting('planned')).id },
		incident: incident.id,
		risk: risk.id
	};
}

type Labelled = { id: string; label: string }[];

function byName<K extends string>(names: Record<K, string>, rows: Labelled): Record<K, string> {
	const entries = Object.entries<string>(names).map(([key, label]) => [key, idOf(rows, label)]);
	return Object.fromEntries(entries) as Record<K, string>;
}

function idOf(rows: Labelled, label: string): string {
	const row = rows.find((found) => found.label === label);
	if (!row) throw new Error(`The demonstration has no "${label}".`);
	return row.id;
}

async function addNeighbour(services: Services): Promise<string> {
	const { organisation, name, email, password, pilot } = neighbour;
	const owner = await createOrganisation(services, {
		organisation: { name: organisation, kind: 'caw', supervisor: 'gba' },
		owner: { name, email, password }
	});
	if (!owner.ok) throw new Error(owner.refusal.code);
	const useCase = services.content.useCases[0]!;
	const made = await createPilot(
		{ ...services, actor: owner.value },
		{
			name: pilot,
			scope: 'Verslagen van het andere huis',
			packUrn: useCase.urn,
			templates: [useCase.reportTemplates[0]!],
			decisionRole: 'VB',
			teams: [],
			people: [],
			locale: 'nl'
		}
	);
	if (!made.ok) throw new Error(made.refusal.code);
	return made.value.id;
}
