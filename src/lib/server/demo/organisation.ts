import { randomBytes, scryptSync } from 'node:crypto';
import type { Actor } from '#lib/domain/permissions.ts';
import { insertAccount } from '../auth/accounts.ts';
import { appendAudit } from '../audit/append.ts';
import type { Services } from '../context.ts';
import { joinOrganisation } from '../people/invitations.ts';
import { createOrganisation } from '../people/organisation.ts';
import { demoOrganisation, demoPassword, demoPeople } from './people.ts';
import { must } from './stage.ts';

export interface DemoOrganisation {
	organisationId: string;
	/** By the key of people.ts. */
	cast: Map<string, Actor>;
	/** Signs for everyone while the history is played. */
	stagePassword: string;
	/** Gives everyone the password of the demonstration. */
	handOut: () => Promise<void>;
}

/**
 * Makes OCMW Zonnedorp with its people. The history asks for some thirty signatures, and each checks a password on purpose slowly: until
 * `handOut` everyone has a random password with a light hash, known to this run alone.
 */
export async function foundOrganisation(services: Services): Promise<DemoOrganisation> {
	const [first, ...others] = demoPeople;
	if (!first) throw new Error('Zonnedorp has no people');
	const owner = await must(
		createOrganisation(services, {
			organisation: { name: demoOrganisation.name, kind: 'ocmw', supervisor: 'vtc', demo: true },
			owner: { name: first.name, email: first.email, password: demoPassword }
		})
	);
	const cast = new Map([[first.key, owner]]);
	const { organisationId } = owner;
	for (const person of others) {
		const { name, email, organisationRole } = person;
		await services.db.transaction().execute(async (trx) => {
			const userId = await insertAccount(trx, services, { name, email, passwordHash: '' });
			await joinOrganisation(trx, services, organisationId, userId, organisationRole);
			const actor: Actor = { userId, name, organisationId, organisationRole };
			const event = {
				subjectKind: 'person',
				subjectId: userId,
				detail: { role: organisationRole }
			};
			await appendAudit(trx, { ...services, actor }, { action: 'person.joined', ...event });
			cast.set(person.key, actor);
		});
	}
	const { password: lasting } = await services.db
		.selectFrom('account')
		.select('password')
		.where('userId', '=', owner.userId)
		.executeTakeFirstOrThrow();
	const stagePassword = randomBytes(24).toString('base64url');
	await setPasswords(services, organisationId, lightHash(stagePassword));
	return {
		organisationId,
		cast,
		stagePassword,
		handOut: () => setPasswords(services, organisationId, lasting)
	};
}

/** The notation of auth/password.ts, at a cost that suits a password which lives for a few seconds. */
function lightHash(password: string): string {
	const cost = { N: 2 ** 10, r: 8, p: 1 };
	const salt = randomBytes(16);
	const key = scryptSync(password, salt, 64, cost);
	return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join(
		'$'
	);
}

async function setPasswords(
	services: Services,
	organisationId: string,
	hash: string | null
): Promise<void> {
	await services.db
		.updateTable('account')
		.set({ password: hash })
		.where('userId', 'in', (query) =>
			query.selectFrom('membership').select('userId').where('organisationId', '=', organisationId)
		)
		.execute();
}
