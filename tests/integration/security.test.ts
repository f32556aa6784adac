import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAuth } from '#lib/server/auth/auth.ts';
import { beginAttempt, forgiveAttempt, networkOf } from '#lib/server/auth/limits.ts';
import { verifyOwnPassword } from '#lib/server/auth/reauthenticate.ts';
import { signIn } from '#lib/server/auth/sign-in.ts';
import { acceptInvitation, invite } from '#lib/server/people/invitations.ts';
import { createOrganisation } from '#lib/server/people/organisation.ts';
import { endMembership, peopleOf } from '#lib/server/people/people.ts';
import { dialectKeys } from '../support/database.ts';
import type { World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';
import { code, value } from './drafting-support.ts';

const wrong = 'niet het goede wachtwoord';

describe.each(dialectKeys)('guessing passwords on %s', (dialect) => {
	let world: World;
	beforeEach(async () => {
		world = await openWorld(dialect);
		world.clock.set(new Date().toISOString());
	});
	afterEach(() => world.close());

	const auth = () =>
		createAuth(world.services, { publicUrl: 'http://127.0.0.1:4173', secure: false });
	const fill = async (count: number, account: string, address: string) => {
		const taken = [];
		for (let index = 0; index < count; index += 1) {
			taken.push(await beginAttempt(world.services, account, address));
		}
		return taken.filter((attempt) => attempt !== null).length;
	};

	it('stops a stranger after eight wrong passwords without locking the person out elsewhere', async () => {
		expect(await fill(20, 'po@test.example', '198.51.100.7')).toBe(8);
		const stranger = { email: 'po@test.example', password, address: '198.51.100.7' };
		expect(code(await signIn(world.services, auth(), stranger))).toBe('too-many-attempts');
		const herself = { ...stranger, address: '192.0.2.1' };
		expect(code(await signIn(world.services, auth(), herself))).toBe('ok');
		world.clock.advance(15 * 60_000);
		expect(await fill(1, 'po@test.example', '198.51.100.7')).toBe(1);
	});

	it('bounds guessing at one account from many addresses, and at many accounts from one', async () => {
		let looked = 0;
		for (let host = 1; host <= 20; host += 1) {
			looked += await fill(8, 'po@test.example', `198.51.100.${host}`);
		}
		expect(looked).toBe(100);
		let spread = 0;
		for (let person = 1; person <= 80; person += 1) {
			spread += await fill(1, `p${person}@test.example`, '203.0.113.9');
		}
		expect(spread).toBe(60);
	});

	it('counts attempts that arrive together, and forgives the right ones', async () => {
		const together = await Promise.all(
			Array.from({ length: 50 }, () => beginAttempt(world.services, 'x@test.example', '192.0.2.5'))
		);
		const looked = together.filter((attempt) => attempt !== null);
		expect(looked).toHaveLength(8);
		for (const attempt of looked) await forgiveAttempt(world.services, attempt);
		expect(await fill(1, 'x@test.example', '192.0.2.5')).toBe(1);
	});

	it('looks at no more than eight of many signatures with a wrong password at once', async () => {
		const codes = await Promise.all(
			Array.from({ length: 12 }, async () => code(await verifyOwnPassword(world.ctx('vb1'), wrong)))
		);
		expect(codes.filter((one) => one === 'password-wrong')).toHaveLength(8);
		expect(codes.filter((one) => one === 'too-many-attempts')).toHaveLength(4);
	}, 120_000);

	it('is no slower for an account that exists when the password is too long for anyone', async () => {
		const long = { password: 'x'.repeat(1000), address: '192.0.2.8' };
		const time = async (email: string) => {
			const began = performance.now();
			expect(code(await signIn(world.services, auth(), { ...long, email }))).toBe('sign-in-wrong');
			return performance.now() - began;
		};
		expect(await time('po@test.example')).toBeLessThan(50);
		expect(await time('nobody@test.example')).toBeLessThan(50);
	});

	it('keeps no address in clear, and counts a /64 of IPv6 as one place', async () => {
		await fill(1, 'po@test.example', '198.51.100.77');
		const rows = await world.services.db.selectFrom('signInAttempt').selectAll().execute();
		expect(JSON.stringify(rows)).not.toMatch(/198\.51\.100\.77|test\.example/);
		expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:0db8:0001:0002::ffff'));
		expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'));
		expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
		expect(networkOf('::1')).toBe('0:0:0:0::/64');
		expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
	});

	it('does not let an invitation be a second door to guess at', async () => {
		const { token } = value(
			await invite({ ...world.ctx('outsider') }, { email: 'po@test.example', role: 'member' })
		);
		const guess = (text: string) =>
			acceptInvitation(world.services, { token, name: '', password: text });
		for (let index = 0; index < 8; index += 1) expect(code(await guess(wrong))).toBe('password-wrong');
		expect(code(await guess(password))).toBe('too-many-attempts');
		world.clock.advance(15 * 60_000);
		expect(code(await guess(password))).toBe('ok');
	}, 120_000);
});

describe.each(dialectKeys)('membership on %s', (dialect) => {
	let world: World;
	beforeEach(async () => {
		world = await openWorld(dialect);
	});
	afterEach(() => world.close());

	it('does not come back, or change role, by an older invitation', async () => {
		const tokens = [];
		for (const role of ['member', 'admin'] as const) {
			tokens.push(value(await invite(world.ctx('owner'), { email: 'n@test.example', role })).token);
		}
		const join = (token = '') =>
			acceptInvitation(world.services, { token, name: 'Nora', password: 'nog een lange zin hier' });
		expect(code(await join(tokens[0]))).toBe('ok');
		expect(code(await join(tokens[1]))).toBe('invitation-invalid');

		const { people } = value(await peopleOf(world.ctx('owner')));
		const nora = people.find(({ email }) => email === 'n@test.example');
		expect(nora?.role).toBe('member');
		const { db } = world.services;
		await db.updateTable('invitation').set({ revokedAt: null }).where('role', '=', 'admin').execute();
		expect(code(await endMembership(world.ctx('owner'), nora?.userId ?? ''))).toBe('ok');
		expect(code(await join(tokens[1]))).toBe('invitation-invalid');
	}, 120_000);

	it('of an owner is ended by an owner only', async () => {
		expect(code(await endMembership(world.ctx('fb'), world.users.owner))).toBe('not-allowed');
	});
});

describe.each(dialectKeys)('first set-up on %s', (dialect) => {
	it('makes one owner of two visitors who arrive together', async () => {
		const world = await openWorld(dialect);
		const { db } = world.services;
		await db.deleteFrom('membership').execute();
		await db.deleteFrom('organisationKey').execute();
		await db.deleteFrom('organisation').execute();
		const visit = (name: string) =>
			createOrganisation(
				world.services,
				{
					organisation: { name, kind: 'ocmw', supervisor: 'vtc' },
					owner: { name, email: `${name}@test.example`, password: 'nog een lange zin hier' }
				},
				true
			);
		const codes = (await Promise.all([visit('eerste'), visit('tweede')])).map(code);
		expect(codes.sort()).toEqual(['already-set-up', 'ok']);
		await world.close();
	});
});
