import { randomUUID } from 'node:crypto';
import { sha256Hex } from '../../domain/hash.ts';
import type { Services } from '../context.ts';

const windowMinutes = 15;
const perAccount = 8;
const perAddress = 60;

/** True when so many passwords were wrong lately that the next one must wait, whoever asks. */
export async function tooManyAttempts(
	services: Services,
	email: string,
	address: string
): Promise<boolean> {
	const since = new Date(services.clock().getTime() - windowMinutes * 60_000).toISOString();
	const rows = await services.db
		.selectFrom('signInAttempt')
		.select(({ fn }) => ['key', fn.countAll<number | string>().as('count')])
		.where('key', 'in', [accountKey(email), addressKey(address)])
		.where('at', '>', since)
		.groupBy('key')
		.execute();
	return rows.some(
		(row) => Number(row.count) >= (row.key === accountKey(email) ? perAccount : perAddress)
	);
}

/** Counts a wrong password against the account and the address, and forgets those outside the window. */
export async function countFailedAttempt(
	services: Services,
	email: string,
	address: string
): Promise<void> {
	const now = services.clock();
	const at = now.toISOString();
	const since = new Date(now.getTime() - windowMinutes * 60_000).toISOString();
	await services.db.deleteFrom('signInAttempt').where('at', '<=', since).execute();
	await services.db
		.insertInto('signInAttempt')
		.values([accountKey(email), addressKey(address)].map((key) => ({ id: randomUUID(), key, at })))
		.execute();
}

/** The e-mail address is hashed: the table must not tell who was tried. */
function accountKey(email: string): string {
	return `email:${sha256Hex(email.trim().toLowerCase())}`;
}

function addressKey(address: string): string {
	return `ip:${address}`;
}
