import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAuth } from '#lib/server/auth/auth.ts';
import { actorOf } from '#lib/server/auth/actor.ts';
import { verifyOwnPassword } from '#lib/server/auth/reauthenticate.ts';
import { signIn, signOut } from '#lib/server/auth/sign-in.ts';
import {
	acceptInvitation,
	invite,
	openInvitation,
	revokeInvitation
} from '#lib/server/people/invitations.ts';
import { setUp } from '#lib/server/people/organisation.ts';
import { endMembership, peopleOf } from '#lib/server/people/people.ts';
import { dialectKeys } from '../support/database.ts';
import type { World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';

describe.each(dialectKeys)('people on %s', (dialect) => {
	let world: World;
	beforeEach(async () => {
		world = await openWorld(dialect);
		// Better Auth compares its sessions with the real clock.
		world.clock.set(new Date().toISOString());
	});
	afterEach(() => world.close());

	const auth = () =>
		createAuth(world.services, { publicUrl: 'http://127.0.0.1:4173', secure: false });
	const cookies = (headers: Headers) =>
		new Headers({
			cookie: headers
				.getSetCookie()
				.map((line) => line.split(';')[0])
				.join('; ')
		});
	const lastAction = async () => (await world.auditActions()).at(-1);

	it('signs in with an account written by our own services, and out again', async () => {
		const credentials = { email: ' PO@Test.example ', password, address: '10.0.0.1' };
		const session = await signIn(world.services, auth(), credentials);
		expect(session.ok).toBe(true);
		if (!session.ok) return;
		expect(await lastAction()).toBe('person.signed-in');
		const headers = cookies(session.value);
		const actor = await actorOf(world.services, auth(), headers);
		expect(actor).toMatchObject({ name: 'Petra Peters', organisationRole: 'member' });
		await signOut(world.services, auth(), headers);
		expect(await actorOf(world.services, auth(), headers)).toBeNull();
	});

	it('answers a wrong password and an unknown address alike, and slows down guessing', async () => {
		const attempt = (email: string) =>
			signIn(world.services, auth(), {
				email,
				password: 'niet het goede wachtwoord',
				address: '10.0.0.2'
			});
		const unknown = await attempt('nobody@test.example');
		const wrong = await attempt('dpo@test.example');
		expect(wrong).toEqual(unknown);
		expect(await lastAction()).toBe('person.sign-in-refused');
		for (let count = 0; count < 7; count += 1) await attempt('dpo@test.example');
		expect(await attempt('dpo@test.example')).toMatchObject({
			refusal: { code: 'too-many-attempts' }
		});
		const other = await signIn(world.services, auth(), {
			email: 'po@test.example',
			password,
			address: '10.0.0.3'
		});
		expect(other.ok).toBe(true);
	}, 60_000);

	it('asks the password again before a signature', async () => {
		expect(await verifyOwnPassword(world.ctx('vb1'), password)).toEqual({
			ok: true,
			value: undefined
		});
		expect(await verifyOwnPassword(world.ctx('vb1'), 'iets anders')).toMatchObject({
			refusal: { code: 'password-wrong' }
		});
	});

	it('invites by a link that works once, whatever the capitals', async () => {
		const made = await invite(world.ctx('owner'), { email: 'Nieuw@Test.Example', role: 'member' });
		if (!made.ok) throw new Error(made.refusal.code);
		expect(await lastAction()).toBe('person.invited');
		const stored = await world.services.db
			.selectFrom('invitation')
			.select(['tokenHash', 'email'])
			.execute();
		expect(JSON.stringify(stored)).not.toContain(made.value.token);
		expect(stored[0]?.email).toBe('nieuw@test.example');

		const join = {
			token: made.value.token,
			name: 'Nora Nieuw',
			password: 'nog een lange zin hier'
		};
		expect(await acceptInvitation(world.services, join)).toEqual({
			ok: true,
			value: { email: 'nieuw@test.example' }
		});
		expect(await lastAction()).toBe('person.joined');
		expect(await acceptInvitation(world.services, join)).toMatchObject({
			refusal: { code: 'invitation-invalid' }
		});
	});

	it('refuses an expired or revoked invitation, and a weak password', async () => {
		const made = await invite(world.ctx('owner'), { email: 'laat@test.example', role: 'auditor' });
		if (!made.ok) throw new Error(made.refusal.code);
		const { token } = made.value;
		for (const [bad, code] of [
			['kort', 'password-too-short'],
			['abcabcabcabcabcabc', 'password-too-common'],
			['x'.repeat(300), 'password-too-long']
		] as const) {
			const joined = await acceptInvitation(world.services, { token, name: 'Laat', password: bad });
			expect(joined).toMatchObject({ refusal: { code } });
		}
		world.clock.advance(15 * 86_400_000);
		expect(await openInvitation(world.services, token)).toMatchObject({
			refusal: { code: 'invitation-invalid' }
		});
		const again = await invite(world.ctx('owner'), { email: 'laat@test.example', role: 'member' });
		if (!again.ok) throw new Error(again.refusal.code);
		const open = await openInvitation(world.services, again.value.token);
		if (!open.ok) throw new Error(open.refusal.code);
		expect((await revokeInvitation(world.ctx('owner'), open.value.id)).ok).toBe(true);
		expect((await openInvitation(world.services, again.value.token)).ok).toBe(false);
	});

	it('lets only owners and administrators invite, and only an owner make owners', async () => {
		const as = (person: 'po' | 'fb' | 'auditor', role: 'member' | 'owner') =>
			invite(world.ctx(person), { email: 'x@test.example', role });
		expect(await as('po', 'member')).toMatchObject({ refusal: { code: 'not-allowed' } });
		expect(await as('auditor', 'member')).toMatchObject({ refusal: { code: 'not-allowed' } });
		expect(await as('fb', 'owner')).toMatchObject({ refusal: { code: 'not-allowed' } });
		expect((await as('fb', 'member')).ok).toBe(true);
	});

	it('ends a membership at once, never the last owner’s', async () => {
		const session = await signIn(world.services, auth(), {
			email: 'mw1@test.example',
			password,
			address: '10.0.0.4'
		});
		if (!session.ok) throw new Error(session.refusal.code);
		expect((await endMembership(world.ctx('owner'), world.users.mw1)).ok).toBe(true);
		expect(await lastAction()).toBe('person.ended');
		expect(await actorOf(world.services, auth(), cookies(session.value))).toBeNull();
		expect(await endMembership(world.ctx('owner'), world.users.owner)).toMatchObject({
			refusal: { code: 'last-owner' }
		});
		expect(await endMembership(world.ctx('owner'), world.users.outsider)).toMatchObject({
			refusal: { code: 'not-found' }
		});
	});

	it('shows the people of the own organisation only', async () => {
		const seen = await peopleOf(world.ctx('po'));
		if (!seen.ok) throw new Error(seen.refusal.code);
		expect(seen.value.people.map((person) => person.name)).not.toContain('Otto Outsider');
		expect(seen.value.mayManage).toBe(false);
	});

	it('is set up once', async () => {
		const again = await setUp(world.services, {
			organisation: { name: 'Tweede', kind: 'ocmw', supervisor: 'vtc' },
			owner: { name: 'Iemand', email: 'iemand@test.example', password: 'nog een lange zin hier' }
		});
		expect(again).toMatchObject({ refusal: { code: 'already-set-up' } });
	});
});
