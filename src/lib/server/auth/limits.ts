import { randomUUID } from 'node:crypto';
import { sha256Hex } from '../../domain/hash.ts';
import type { Services } from '../context.ts';
import { turns } from './turns.ts';

const windowMinutes = 15;

/**
 * Wrong passwords per quarter of an hour. Eight from one address on one account, so that a stranger elsewhere does not lock the person
 * out; the ceilings over all addresses and over all accounts keep guessing from many places bounded.
 */
const ceilings = { pair: 8, account: 100, address: 60 } as const;

type Counted = keyof typeof ceilings;

/**
 * How many passwords are looked at together for one account or from one address. Of a thousand that arrive at once no more than the
 * ceiling and these few are looked at, and hashing for one guesser leaves room for the others.
 */
const inTurn = turns(4);

/**
 * Looks at one password, when not too many were wrong lately, and counts it when it is wrong. `isRight` is not called when the answer
 * is `too-many`.
 */
export async function guardedAttempt(
	services: Services,
	account: string,
	address: string,
	isRight: () => Promise<boolean>
): Promise<'right' | 'wrong' | 'too-many'> {
	const keys = keysOf(account, address);
	if (await isReached(services, keys)) return 'too-many';
	return inTurn(keys.account, () =>
		inTurn(keys.address, async () => {
			if (await isReached(services, keys)) return 'too-many';
			if (await isRight()) return 'right';
			await countWrong(services, keys);
			return 'wrong';
		})
	);
}

async function isReached(services: Services, keys: Record<Counted, string>): Promise<boolean> {
	const counts = await services.db
		.selectFrom('signInAttempt')
		.select(({ fn }) => ['key', fn.countAll<number | string>().as('count')])
		.where('key', 'in', Object.values(keys))
		.where('at', '>', windowStart(services))
		.groupBy('key')
		.execute();
	return (Object.keys(keys) as Counted[]).some((kind) =>
		counts.some((row) => row.key === keys[kind] && Number(row.count) >= ceilings[kind])
	);
}

/** Counts, and forgets what lies before the window. */
async function countWrong(services: Services, keys: Record<Counted, string>): Promise<void> {
	const at = services.clock().toISOString();
	const rows = Object.values(keys).map((key) => ({ id: randomUUID(), key, at }));
	await services.db.deleteFrom('signInAttempt').where('at', '<=', windowStart(services)).execute();
	await services.db.insertInto('signInAttempt').values(rows).execute();
}

function windowStart(services: Services): string {
	return new Date(services.clock().getTime() - windowMinutes * 60_000).toISOString();
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
	const full = [
		...groups,
		...Array<string>(Math.max(0, zeros)).fill('0'),
		...(tail ?? '').split(':')
	];
	const network = full.slice(0, 4).map((group) => (Number.parseInt(group, 16) || 0).toString(16));
	return `${network.join(':')}::/64`;
}
