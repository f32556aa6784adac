import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAuth } from '#lib/server/auth/auth.ts';
import { guardedAttempt, networkOf } from '#lib/server/auth/limits.ts';
import { verifyOwnPassword } from '#lib/server/auth/reauthenticate.ts';
import { signIn } from '#lib/server/auth/sign-in.ts';
import { acceptInvitation, invite } from '#lib/server/people/invitations.ts';
import { createOrganisation } from '#lib/server/people/organisation.ts';
import { endMembership, peopleOf } from '#lib/server/people/people.ts';
import { decisionDesk } from '#lib/server/decisions/desk.ts';
import { secondSignDecision } from '#lib/server/decisions/second-sign.ts';
import { signDecision } from '#lib/server/decisions/sign.ts';
import { recordConsent } from '#lib/server/drafting/consent.ts';
import { editDraft } from '#lib/server/drafting/edit-draft.ts';
import { makeDraft, startManualDraft } from '#lib/server/drafting/make-draft.ts';
import { loadReview } from '#lib/server/drafting/review.ts';
import { finishStopwatch } from '#lib/server/drafting/stopwatch.ts';
import { pressStopwatch, recordHeartbeat } from '#lib/server/drafting/activity.ts';
import { validateDraft } from '#lib/server/drafting/validate.ts';
import { withdrawConsent } from '#lib/server/drafting/withdraw.ts';
import { auditForExport } from '#lib/server/pilots/timeline.ts';
import { dialectKeys } from '../support/database.ts';
import type { World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';
import { code, consented, drafted, livePilot, opened, value } from './drafting-support.ts';
import * as ready from '../support/ready-pilot.ts';

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
	/** Tries wrong passwords one after the other; gives how many were looked at. */
	const fill = async (count: number, account: string, address: string) => {
		let looked = 0;
		for (let index = 0; index < count; index += 1) {
			const isRight = async () => false;
			const outcome = await guardedAttempt(world.services, account, address, isRight);
			if (outcome === 'wrong') looked += 1;
		}
		return looked;
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

	it('looks at few of many wrong passwords that arrive together, and at every right one', async () => {
		const send = async (isRight: boolean, account: string, index: number) => {
			const check = () => new Promise<boolean>((done) => setTimeout(() => done(isRight), 5));
			const from = account === 'many@test.example' ? `192.0.2.${index}` : '192.0.2.5';
			return guardedAttempt(world.services, account, from, check);
		};
		const together = (isRight: boolean, account: string) =>
			Promise.all(Array.from({ length: 200 }, (_, index) => send(isRight, account, index)));
		const wrongs = await together(false, 'x@test.example');
		const looked = wrongs.filter((outcome) => outcome === 'wrong').length;
		expect(looked).toBeGreaterThanOrEqual(8);
		expect(looked).toBeLessThanOrEqual(11);
		const spread = await together(false, 'many@test.example');
		expect(spread.filter((outcome) => outcome === 'wrong').length).toBeLessThanOrEqual(103);
		expect(new Set(await together(true, 'y@test.example'))).toEqual(new Set(['right']));
	});

	it('lets nobody guess on through a signature', async () => {
		const codes = [];
		for (let index = 0; index < 9; index += 1) {
			codes.push(code(await verifyOwnPassword(world.ctx('vb1'), wrong)));
		}
		expect(codes).toEqual([...Array<string>(8).fill('password-wrong'), 'too-many-attempts']);
		expect(code(await verifyOwnPassword(world.ctx('vb2'), password))).toBe('ok');
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
		for (let index = 0; index < 8; index += 1)
			expect(code(await guess(wrong))).toBe('password-wrong');
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
		await db
			.updateTable('invitation')
			.set({ revokedAt: null })
			.where('role', '=', 'admin')
			.execute();
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

describe.each(dialectKeys)('the drafting room on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	beforeEach(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world);
	});
	afterEach(() => world.close());

	/** Closes what is open and validates; every half minute the page says that the worker is there. */
	async function finish(contactId: string): Promise<void> {
		const ctx = world.ctx('mw1');
		for (let beat = 0; beat < 8; beat += 1) {
			world.clock.advance(15_000);
			value(await recordHeartbeat(ctx, contactId, 'draft'));
		}
		let { draft, version } = value(await loadReview(ctx, contactId));
		const slots = draft.slots.filter(({ status, closed }) => status !== 'gevonden' && !closed);
		for (const { id } of slots) {
			const edit = {
				kind: 'close' as const,
				slot: id,
				closing: { how: 'niet besproken' as const }
			};
			version = value(await editDraft(ctx, contactId, version, edit)).version;
		}
		({ draft, version } = value(await loadReview(ctx, contactId)));
		for (const { id } of draft.sections.flatMap(({ sentences }) => sentences)) {
			const edit = { kind: 'confirm' as const, sentence: id };
			const done = await editDraft(ctx, contactId, version, edit);
			if (done.ok) version = done.value.version;
		}
		value(await validateDraft(ctx, contactId, { version, confirmed: true }));
	}
	const pathsMeasured = async () => {
		const rows = await world.services.db
			.selectFrom('measurement')
			.select('path')
			.distinct()
			.execute();
		return rows.map(({ path }) => path);
	};

	it('never counts a report written by hand among those made with AI, whenever the yes comes', async () => {
		const ctx = world.ctx('mw1');
		const id = await opened(ctx, pilotId);
		value(await startManualDraft(ctx, id));
		const { draft, version } = value(await loadReview(ctx, id));
		const text = 'Mevrouw kwam langs over haar huur.';
		const edit = { kind: 'write' as const, section: draft.sections[0]!.id, text };
		value(await editDraft(ctx, id, version, edit));
		value(await recordConsent(ctx, id, { answer: 'yes', channel: 'gesprek', textVersion: 1 }));
		await finish(id);
		expect(await pathsMeasured()).toEqual(['manual']);
	});

	it('shows nobody how long a colleague took', async () => {
		const ctx = world.ctx('mw1');
		await finish(await drafted(ctx, pilotId));
		const timed = await opened(ctx, pilotId, { mode: 'stopwatch' });
		value(await pressStopwatch(ctx, timed, 'start'));
		world.clock.advance(754_000);
		value(await finishStopwatch(ctx, timed, {}));
		for (const person of ['po', 'auditor', 'owner'] as const) {
			const entries = value(await auditForExport(world.ctx(person), {}, pilotId));
			const named = entries.filter(({ actorName }) => actorName === ctx.actor.name);
			expect(named.map(({ action }) => action)).toContain('draft.validated');
			expect(JSON.stringify(named.map(({ detail }) => detail))).not.toMatch(
				/minutes|seconds|engineWait|coverage|editShare|754|12\.5/i
			);
		}
	});

	it('lets a withdrawal count, also when the clock was set back after the yes', async () => {
		const ctx = world.ctx('mw1');
		const id = await consented(ctx, pilotId);
		world.clock.advance(-86_400_000);
		value(await withdrawConsent(ctx, id, 'telefoon'));
		expect(code(await makeDraft(ctx, id))).toBe('contact-other-path');
		expect(code(await withdrawConsent(ctx, id, 'telefoon'))).toBe('consent-nothing-to-withdraw');
		const said = await world.services.db
			.selectFrom('consent')
			.select('answer')
			.where('contactId', '=', id)
			.orderBy('at')
			.execute();
		expect(said.map(({ answer }) => answer)).toEqual(['yes', 'withdrawn']);
	});
});

describe.each(dialectKeys)('signatures on %s', (dialect) => {
	let world: World;
	beforeEach(async () => {
		world = await openWorld(dialect);
	});
	afterEach(() => world.close());

	const screenOf = async (pilotId: string) =>
		value(await decisionDesk(world.ctx('vb1'), pilotId)).screenHash;
	const words = { dissent: '', nextReviewOn: '2026-06-01', conditions: [], password };

	it('takes one of many that one person sends at once', async () => {
		const pilotId = await ready.readyPilot(world);
		const screenHash = await screenOf(pilotId);
		const input = { ...words, pilotId, screenHash, outcome: 'starten', reason: '' } as const;
		const codes = await Promise.all(
			Array.from({ length: 12 }, async () => code(await signDecision(world.ctx('vb1'), input)))
		);
		expect(codes.sort()).toEqual([...Array<string>(11).fill('decision-moved'), 'ok']);
		const rows = await world.services.db.selectFrom('decision').select('id').execute();
		expect(rows).toHaveLength(1);
	}, 120_000);

	it('does not take effect on the word of someone who left the board meanwhile', async () => {
		const pilotId = await ready.livePilot(world);
		const first = value(
			await signDecision(world.ctx('vb1'), {
				...words,
				pilotId,
				screenHash: await screenOf(pilotId),
				outcome: 'opschalen',
				reason: 'De wachtlijst is te lang'
			})
		);
		expect(first.status).toBe('awaiting-second');
		const { db } = world.services;
		const screenHash = await screenOf(pilotId);
		await db
			.updateTable('pilotRole')
			.set({ endedAt: world.services.clock().toISOString() })
			.where('userId', '=', world.users.vb1)
			.execute();
		const second = { pilotId, decisionId: first.id, screenHash, password };
		expect(code(await secondSignDecision(world.ctx('vb2'), second))).toBe('first-signer-left');
		const pilot = await db.selectFrom('pilot').select('phase').executeTakeFirstOrThrow();
		expect(pilot.phase).toBe('kennismaking');
		expect(
			code(
				await signDecision(world.ctx('vb1'), {
					...words,
					pilotId,
					screenHash,
					outcome: 'stoppen',
					reason: ''
				})
			)
		).toBe('not-allowed');
	}, 120_000);
});
