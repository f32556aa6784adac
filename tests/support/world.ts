import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { Actor, OrganisationRole, PilotRole } from '#lib/domain/permissions.ts';
import { insertAccount } from '#lib/server/auth/accounts.ts';
import { hashPassword } from '#lib/server/auth/password.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';
import type { Content } from '#lib/server/content/load.ts';
import type { Ctx, Services } from '#lib/server/context.ts';
import { createOrganisationKey } from '#lib/server/crypto/keys.ts';
import { joinOrganisation } from '#lib/server/people/invitations.ts';
import type { DialectKey } from './database.ts';
import { dialects } from './database.ts';

/** Everyone's password in the tests. */
export const password = 'een zin die niemand raadt';

const cast = {
	owner: { name: 'Olga Owner', role: 'owner', pilot: [] },
	po: { name: 'Petra Peters', role: 'member', pilot: ['PO'] },
	fb: { name: 'Frank Beheer', role: 'admin', pilot: ['FB'] },
	dpo: { name: 'Dora Privacy', role: 'member', pilot: ['DPO'] },
	ciso: { name: 'Cis Veilig', role: 'member', pilot: ['CISO'] },
	eth1: { name: 'Els Ethiek', role: 'member', pilot: ['ETH'] },
	eth2: { name: 'Ed Ethiek', role: 'member', pilot: ['ETH'] },
	eth3: { name: 'Eva Ethiek', role: 'member', pilot: ['ETH'] },
	su: { name: 'Suzan Super', role: 'member', pilot: ['SU'] },
	mw1: { name: 'Mia Werk', role: 'member', pilot: ['MW'] },
	mw2: { name: 'Mo Werk', role: 'member', pilot: ['MW'] },
	mw3: { name: 'Max Werk', role: 'member', pilot: ['MW'] },
	vb1: { name: 'Vera Bureau', role: 'member', pilot: ['VB'] },
	vb2: { name: 'Victor Bureau', role: 'member', pilot: ['VB'] },
	auditor: { name: 'Aude Toezicht', role: 'auditor', pilot: [] }
} as const satisfies Record<string, { name: string; role: OrganisationRole; pilot: PilotRole[] }>;

export type PersonKey = keyof typeof cast | 'outsider';

export interface World {
	services: Services;
	organisationId: string;
	users: Record<PersonKey, string>;
	clock: { set(iso: string): void; advance(milliseconds: number): void };
	/** The context of one of the people. */
	ctx(person: PersonKey): Ctx;
	/** Gives everyone her role in the pilot. */
	assignRoles(pilotId: string): Promise<void>;
	/** Actions in the organisation's audit chain, oldest first; without the alerts that follow from them. */
	auditActions(): Promise<string[]>;
	close(): Promise<void>;
}

let content: Content | undefined;
let passwordHash: Promise<string> | undefined;

/**
 * An application on an empty database with one organisation and one person for each role, and `outsider` in another organisation.
 * The clock stands at 2 March 2026, 9:00 UTC, until it is moved; ids count up.
 */
export async function openWorld(dialect: DialectKey): Promise<World> {
	content ??= loadContentOrThrow(resolve('.'));
	passwordHash ??= hashPassword(password);
	const { db, dialect: name } = await dialects[dialect]();
	let time = Date.parse('2026-03-02T09:00:00.000Z');
	let counter = 0;
	const services: Services = {
		db,
		dialect: name,
		content,
		keys: { kek: randomBytes(32) },
		clock: () => new Date(time),
		newId: () => `id-${String((counter += 1)).padStart(6, '0')}`
	};
	const hash = await passwordHash;
	const users = {} as Record<PersonKey, string>;
	const actors = {} as Record<PersonKey, Actor>;

	const join = (
		organisationId: string,
		key: PersonKey,
		person: { name: string; role: OrganisationRole }
	) =>
		db.transaction().execute(async (trx) => {
			const account = { name: person.name, email: `${key}@test.example`, passwordHash: hash };
			const userId = await insertAccount(trx, services, account);
			await joinOrganisation(trx, services, organisationId, userId, person.role);
			users[key] = userId;
			actors[key] = { userId, name: person.name, organisationId, organisationRole: person.role };
		});

	const organisationId = await addOrganisation(services, 'OCMW Test');
	for (const [key, person] of Object.entries(cast))
		await join(organisationId, key as PersonKey, person);
	await join(await addOrganisation(services, 'CAW Elders'), 'outsider', {
		name: 'Otto Outsider',
		role: 'owner'
	});

	return {
		services,
		organisationId,
		users,
		clock: {
			set: (iso) => {
				time = Date.parse(iso);
			},
			advance: (milliseconds) => {
				time += milliseconds;
			}
		},
		ctx: (person) => ({ ...services, actor: actors[person] }),
		assignRoles: async (pilotId) => {
			const rows = Object.entries(cast).flatMap(([key, person]) =>
				person.pilot.map((role) => ({
					id: services.newId(),
					pilotId,
					userId: users[key as PersonKey],
					role,
					deputy: 0 as const,
					teamId: null,
					startedAt: services.clock().toISOString(),
					endedAt: null
				}))
			);
			await db.insertInto('pilotRole').values(rows).execute();
		},
		auditActions: async () => {
			const rows = await db
				.selectFrom('auditEvent')
				.select('action')
				.where('organisationId', '=', organisationId)
				.where('action', 'not like', 'alert.%')
				.orderBy('seq')
				.execute();
			return rows.map((row) => row.action);
		},
		close: () => db.destroy()
	};
}

async function addOrganisation(services: Services, name: string): Promise<string> {
	const id = services.newId();
	await services.db.transaction().execute(async (trx) => {
		const at = services.clock().toISOString();
		await trx
			.insertInto('organisation')
			.values({ id, name, kind: 'ocmw', supervisor: 'vtc', locale: 'nl', demo: 0, createdAt: at })
			.execute();
		await createOrganisationKey(trx, services.keys, id, services.newId(), at);
	});
	return id;
}
