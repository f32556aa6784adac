import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Ranges that only a host listed as internal may resolve to: the own machine and the own network. */
const internal = ranges([
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.168.0.0', 16],
	['::1', 128],
	['fc00::', 7],
	['fe80::', 10],
	['fec0::', 10]
]);

/** Ranges nobody serves a model from: cloud metadata, multicast, documentation, and ways to write an IPv4 address as IPv6. */
const never = ranges([
	['0.0.0.0', 8],
	['169.254.169.254', 32],
	['169.254.170.2', 32],
	['100.100.100.200', 32],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
	['::', 128],
	['64:ff9b::', 96],
	['64:ff9b:1::', 48],
	['100::', 64],
	['2001::', 32],
	['2001:db8::', 32],
	['2002::', 16],
	['fd00:ec2::254', 128],
	['ff00::', 8]
]);

/**
 * Whether a call may go to this IP address. Private, loopback, link-local and metadata addresses are refused; a host that people
 * listed as internal may be on the own network, but never at a metadata or multicast address. An IPv4 address written as IPv6
 * (`::ffff:10.0.0.1`) is judged as the IPv4 address.
 */
export function mayConnectTo(address: string, listedAsInternal: boolean): boolean {
	const family = isIPv6(address) ? 'ipv6' : 'ipv4';
	if (never.check(address, family)) return false;
	return listedAsInternal || !internal.check(address, family);
}

/**
 * The address to connect to for a name or an address, looked up once. Every address of the name must be allowed: one bad one among
 * them is a trick.
 */
export async function addressToUse(
	name: string,
	listedAsInternal: boolean
): Promise<{ address: string } | { problem: 'unknown' | 'refused' }> {
	const found = isIP(name) ? [name] : await addressesOf(name);
	const [address] = found;
	if (address === undefined) return { problem: 'unknown' };
	const allowed = found.every((one) => mayConnectTo(one, listedAsInternal));
	return allowed ? { address } : { problem: 'refused' };
}

async function addressesOf(name: string): Promise<string[]> {
	try {
		return (await lookup(name, { all: true })).map(({ address }) => address);
	} catch {
		return [];
	}
}

function ranges(list: [network: string, prefix: number][]): BlockList {
	const blocked = new BlockList();
	for (const [network, prefix] of list)
		blocked.addSubnet(network, prefix, isIPv6(network) ? 'ipv6' : 'ipv4');
	return blocked;
}
