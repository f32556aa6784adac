import { randomUUID } from 'node:crypto';
import { sha256Hex } from '../../domain/hash.ts';
import type { Services } from '../context.ts';

const windowMinutes = 15;

/**
 * Wrong passwords per quarter of an hour. Eight from one address on one account, so that a stranger elsewhere does not lock the person
 * out; the ceilings over all addresses and over all accounts keep guessing from many places bounded.
 */
const ceilings = { pair: 8, account: 100, address: 60 } as const;

type Counted = keyof typeof ceilings;

/** An attempt that counts as wrong until `forgiveAttempt` takes it back. */
export type Attempt = readonly string[];

/**
 * Counts an attempt before the password is looked at: of a thousand that arrive together no more than the ceiling are looked at. Null
 * when the next one must wait; a refused attempt does not count, so that nobody can keep another person out by going on.
 */
export async function beginAttempt(
	services: Services,
	account: string,
	address: string
): Promise<Attempt | null> {
	const now = services.clock();
	const since = new Date(now.getTime() - windowMinutes * 60_000).toISOString();
	const keys = keysOf(account, address);
	return services.db.transaction().execute(async (trx) => {
		await trx.deleteFrom('signInAttempt').where('at', '<=', since).execute();
		const counts = await trx
			.selectFrom('signInAttempt')
			.select(({ fn }) => ['key', fn.countAll<number | string>().as('count')])
			.where('key', 'in', Object.values(keys))
			.groupBy('key')
			.execute();
		const reached = (Object.keys(keys) as Counted[]).some((kind) =>
			counts.some((row) => row.key === keys[kind] && Number(row.count) >= ceilings[kind])
		);
		if (reached) return null;
		const at = now.toISOString();
		const rows = Object.values(keys).map((key) => ({ id: randomUUID(), key, at }));
		await trx.insertInto('signInAttempt').values(rows).execute();
		return rows.map(({ id }) => id);
	});
}

/** The password was right: the attempt does not count. */
export async function forgiveAttempt(services: Services, attempt: Attempt): Promise<void> {
	await services.db.deleteFrom('signInAttempt').where('id', 'in', attempt).execute();
}

/** Hashed: the table must not tell who was tried, or from where. */
function keysOf(account: string, address: string): Record<Counted, string> {
	const [who, where] = [account.trim().toLowerCase(), networkOf(address)];
	return {
		pair: sha256Hex(`pair:${who}|${where}`),
		account: sha256Hex(`account:${who}`),
		address: sha256Hex(`address:${where}`)
	};
}

/** One home or office commands a whole /64 of IPv6 addresses: they count as one. */
export function networkOf(address: string): string {
	const [bare = ''] = address.split('%');
	const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(bare)?.[1];
	if (mapped) return mapped;
	if (!/^[\da-f]*:[\da-f:.]*$/i.test(bare)) return address;
	const [head = '', tail] = bare.split('::');
	const groups = head === '' ? [] : head.split(':');
	const zeros = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length;
	const full = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...(tail ?? '').split(':')];
	const network = full.slice(0, 4).map((group) => (Number.parseInt(group, 16) || 0).toString(16));
	return `${network.join(':')}::/64`;
}
