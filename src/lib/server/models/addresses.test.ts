import { describe, expect, it } from 'vitest';
import { mayConnectTo } from './addresses.ts';

describe('addresses a call may go to', () => {
	it.each([
		['185.60.112.1', true, true],
		['2a00:1450:400e:80c::200e', true, true],
		['10.1.2.3', false, true],
		['172.16.0.1', false, true],
		['172.31.255.255', false, true],
		['172.32.0.1', true, true],
		['192.168.1.1', false, true],
		['127.0.0.1', false, true],
		['127.8.8.8', false, true],
		['100.64.0.1', false, true],
		['169.254.1.1', false, true],
		['::1', false, true],
		['fd12:3456::1', false, true],
		['fe80::1', false, true],
		['::ffff:10.0.0.1', false, true],
		['::ffff:7f00:1', false, true],
		['169.254.169.254', false, false],
		['::ffff:169.254.169.254', false, false],
		['fd00:ec2::254', false, false],
		['100.100.100.200', false, false],
		['0.0.0.0', false, false],
		['::', false, false],
		['224.0.0.1', false, false],
		['255.255.255.255', false, false],
		['198.18.0.1', false, false],
		['64:ff9b::7f00:1', false, false],
		['2002:7f00:1::', false, false],
		['ff02::1', false, false]
	])('%s: %s, listed as internal: %s', (address, outside, internal) => {
		expect(mayConnectTo(address, false)).toBe(outside);
		expect(mayConnectTo(address, true)).toBe(internal);
	});
});
