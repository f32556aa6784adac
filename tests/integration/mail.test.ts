import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '#lib/server/context.ts';
import { releaseInterrupted, claim } from '#lib/server/mail/outbox.ts';
import { mailPage, retryMail, testMail } from '#lib/server/mail/page.ts';
import { chooseMail } from '#lib/server/mail/preferences.ts';
import { sendMail } from '#lib/server/mail/send.ts';
import type { MailSettingInput } from '#lib/server/mail/settings.ts';
import { removeMailSettings, saveMailSettings } from '#lib/server/mail/settings.ts';
import { mostAttempts, sendDue } from '#lib/server/mail/worker.ts';
import { refuse } from '#lib/domain/result.ts';
import { dialectKeys } from '../support/database.ts';
import type { MailServerForTests } from '../support/mail-server.ts';
import { certificateForLocalhost, openMailServer } from '../support/mail-server.ts';
import type { World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';

const times = { connect: 1000, silence: 400, whole: 3000 };
const publicUrl = 'https://waarborg.test.example';
const text = {
	nl: 'De pilot staat op pauze.\n\nLees waarom.',
	en: 'The pilot is paused.',
	fr: 'Le pilote est en pause.'
};
const subject = { nl: 'Pauze', en: 'Paused', fr: 'En pause' };

const plain: MailSettingInput = {
	version: 0,
	host: '127.0.0.1',
	port: 0,
	tls: 'none',
	internal: true,
	plainConfirmed: false,
	authority: '',
	username: '',
	password: '',
	senderName: 'Waarborg OCMW Test',
	senderAddress: 'waarborg@test.example'
};

describe.each(dialectKeys)('mail on %s', (dialect) => {
	let world: World;
	let server: MailServerForTests;
	beforeEach(async () => {
		world = await openWorld(dialect);
		server = await openMailServer();
	});
	afterEach(async () => {
		await server.close();
		await world.close();
	});

	const save = (input: Partial<MailSettingInput> = {}) =>
		saveMailSettings(world.ctx('owner'), { ...plain, port: server.port, ...input });
	const due = () => sendDue(world.services, { publicUrl, times });
	const mail = (...people: (keyof World['users'])[]) =>
		sendMail(world.ctx('po'), {
			to: people.map((person) => world.users[person]),
			subject,
			text,
			path: '/pilots/p1'
		});
	const outbox = () =>
		world.services.db.selectFrom('mailOutbox').selectAll().orderBy('id').execute();

	it('queues nothing where no server was set up, and says so', async () => {
		expect(await mail('po')).toEqual({ ok: true, value: { queued: 0, configured: false } });
		expect(await outbox()).toEqual([]);
	});

	it('arrives as text and HTML, with the page, in the language of the receiver, and once', async () => {
		expect(await save()).toMatchObject({ ok: true });
		await chooseMail(world.ctx('dpo'), 'now', 'fr');
		expect(await mail('po', 'dpo')).toEqual({ ok: true, value: { queued: 2, configured: true } });
		expect(await due()).toMatchObject({ sent: 2 });
		expect(await due()).toMatchObject({ sent: 0 });
		const [dutch, french] = server.received.toSorted((a, b) => b.to[0]!.localeCompare(a.to[0]!));
		expect(dutch?.to).toEqual(['po@test.example']);
		expect(dutch?.raw).toMatch(/^Subject: Pauze\r$/m);
		expect(dutch?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
		expect(dutch?.text).toContain('De pilot staat op pauze.\n\nLees waarom.');
		expect(dutch?.text).toContain(`${publicUrl}/pilots/p1`);
		expect(dutch?.text).toContain(`${publicUrl}/meldingen#mail`);
		expect(dutch?.html).toContain('<p>Lees waarom.</p>');
		expect(dutch?.html).toContain(`href="${publicUrl}/pilots/p1"`);
		expect(french?.to).toEqual(['dpo@test.example']);
		expect(french?.text).toContain('Le pilote est en pause.');
		const rows = await outbox();
		expect(rows.map(({ status, text }) => [status, text])).toEqual([
			['sent', null],
			['sent', null]
		]);
	});

	it('carries attachments, and keeps them sealed only until they are sent', async () => {
		await save();
		const bytes = Buffer.from('%PDF-1.7 notulen van het klankbord');
		await sendMail(world.ctx('po'), {
			to: [world.users.po],
			subject: 'Notulen',
			text: 'In bijlage.',
			attachments: [{ name: 'notulen.pdf', type: 'application/pdf', bytes }]
		});
		const [stored] = await world.services.db.selectFrom('mailAttachment').selectAll().execute();
		expect(Buffer.from(stored!.content).includes('notulen van')).toBe(false);
		await due();
		expect(server.received[0]?.raw).toContain('filename=notulen.pdf');
		expect(server.received[0]?.raw).toContain(bytes.toString('base64'));
		expect(await world.services.db.selectFrom('mailAttachment').selectAll().execute()).toEqual([]);
	});

	it('leaves with the transaction of the caller, or not at all', async () => {
		await save();
		const ctx = world.ctx('po');
		const within = (refused: boolean) =>
			inTransaction(ctx, async (trx) => {
				const sent = await sendMail(
					{ ...ctx, db: trx },
					{ to: [world.users.po], subject: 'x', text: 'y' }
				);
				return refused ? refuse('not-found') : sent;
			});
		await within(true);
		expect(await outbox()).toEqual([]);
		await within(false);
		expect(await outbox()).toHaveLength(1);
	});

	it('does not mail who switched it off, who left, or a stranger', async () => {
		await save();
		await chooseMail(world.ctx('mw1'), 'off', 'nl');
		await world.services.db
			.updateTable('membership')
			.set({ endedAt: '2026-03-01T00:00:00.000Z' })
			.where('userId', '=', world.users.mw2)
			.execute();
		expect(await mail('mw1', 'mw2', 'outsider')).toMatchObject({ value: { queued: 0 } });
		expect(await world.auditActions()).toContain('person.mail-chosen');
	});

	it('does not mail who left while it waited', async () => {
		await save();
		await mail('mw2');
		await world.services.db
			.updateTable('membership')
			.set({ endedAt: '2026-03-02T09:01:00.000Z' })
			.where('userId', '=', world.users.mw2)
			.execute();
		expect(await due()).toMatchObject({ cancelled: 1 });
		expect(server.received).toEqual([]);
	});

	it('keeps a line break out of the headers', async () => {
		await save();
		const evil = 'Pauze\r\nBcc: iemand@elders.example';
		await sendMail(world.ctx('po'), { to: [world.users.po], subject: evil, text: 'x' });
		await due();
		expect(server.received[0]?.to).toEqual(['po@test.example']);
		expect(server.received[0]?.raw).not.toMatch(/^Bcc:/im);
	});

	it('writes what could be HTML as text', async () => {
		await save();
		const text = '<img src=x onerror=alert(1)> & "meer"';
		await sendMail(world.ctx('po'), { to: [world.users.po], subject: 'x', text });
		await due();
		expect(server.received[0]?.html).not.toContain('<img');
		expect(server.received[0]?.html).toContain('&lt;img');
	});

	it('tries again after a "later", and not before its time', async () => {
		await save();
		await mail('po');
		server.recipients(451);
		expect(await due()).toMatchObject({ postponed: 1 });
		expect(await due()).toMatchObject({ sent: 0, postponed: 0 });
		world.clock.advance(61_000);
		expect(await due()).toMatchObject({ sent: 1 });
		expect(server.received).toHaveLength(1);
		expect(await outbox()).toMatchObject([{ status: 'sent', attempts: 2, problem: null }]);
	});

	it('gives up at once on a recipient that the server refuses, visibly, and can be asked to try again', async () => {
		await save();
		await mail('mw1', 'po');
		server.recipients(550);
		expect(await due()).toMatchObject({ givenUp: 1, sent: 1 });
		expect(await world.auditActions()).toContain('mail.given-up');
		const page = await mailPage(world.ctx('owner'), 'nl');
		const [failed] = page.ok ? page.value.givenUp : [];
		expect(failed?.problem).toContain('550');
		expect(failed?.problem).toContain('weigert deze ontvanger');
		expect(await retryMail(world.ctx('owner'), failed!.id)).toMatchObject({ ok: true });
		expect(await due()).toMatchObject({ sent: 1 });
		expect(await world.auditActions()).toContain('mail.retried');
	});

	it('gives up after its last attempt', async () => {
		await save();
		await mail('po');
		for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
			server.messages(452);
			const counts = await due();
			expect(counts).toMatchObject(
				attempt < mostAttempts ? { postponed: 1 } : { givenUp: 1, postponed: 0 }
			);
			world.clock.advance(25 * 60 * 60_000);
		}
		expect(await due()).toMatchObject({ sent: 0, postponed: 0, givenUp: 0 });
		expect(server.received).toEqual([]);
	});

	it('does not spend the attempts of all when the server is away', async () => {
		await save();
		await mail('po', 'dpo', 'ciso');
		await server.close();
		expect(await due()).toMatchObject({ postponed: 1, sent: 0 });
		expect((await outbox()).map(({ attempts }) => attempts).toSorted()).toEqual([0, 0, 1]);
		server = await openMailServer({ port: server.port });
		world.clock.advance(61_000);
		expect(await due()).toMatchObject({ sent: 3 });
	});

	it('ends in time with a server that says nothing more, and sends later under the same name', async () => {
		await save();
		await mail('po');
		server.messages('stall');
		expect(await due()).toMatchObject({ postponed: 1 });
		const [row] = await outbox();
		expect(JSON.parse(row!.problem!)).toMatchObject({ code: 'mail-timeout' });
		world.clock.advance(61_000);
		await due();
		expect(server.received[0]?.raw).toMatch(
			new RegExp(`^Message-ID: <${row!.id}@waarborg\\.test\\.example>\\r$`, 'mi')
		);
	});

	it('sends again what a broken connection took along', async () => {
		await save();
		await mail('po');
		server.messages('drop');
		expect(await due()).toMatchObject({ postponed: 1 });
		expect(JSON.parse((await outbox())[0]!.problem!)).toMatchObject({ code: 'mail-broken-off' });
		world.clock.advance(61_000);
		expect(await due()).toMatchObject({ sent: 1 });
		expect(server.received).toHaveLength(1);
	});

	it('survives a stop: what was leaving leaves again, what was sent does not, and two processes send once', async () => {
		await save();
		await mail('po', 'dpo');
		const [first] = await outbox();
		expect(await claim(world.services, first!.id)).toBe(true);
		expect(await claim(world.services, first!.id)).toBe(false);
		expect(await due()).toMatchObject({ sent: 1 });
		expect(await releaseInterrupted(world.services, true)).toBe(1);
		expect(await due()).toMatchObject({ sent: 1 });
		expect(server.received).toHaveLength(2);
		await mail('po', 'dpo');
		const both = await Promise.all([due(), due()]);
		expect(both[0].sent + both[1].sent).toBe(2);
		expect(server.received).toHaveLength(4);
	});

	it('puts back what was leaving when it is told to stop', async () => {
		await save();
		await mail('po');
		server.messages('stall');
		const stop = new AbortController();
		void server.stalled().then(() => stop.abort());
		const patient = { ...times, silence: 30_000, whole: 60_000 };
		await sendDue(world.services, { publicUrl, times: patient, stop: stop.signal });
		expect(await outbox()).toMatchObject([{ status: 'waiting', attempts: 0 }]);
		expect(await due()).toMatchObject({ sent: 1 });
	});

	it('is tested by a message to oneself, with what the server said', async () => {
		expect(await testMail(world.ctx('owner'), 'nl', publicUrl, times)).toMatchObject({
			refusal: { code: 'mail-not-configured' }
		});
		await save();
		const result = await testMail(world.ctx('owner'), 'en', publicUrl, times);
		expect(result).toMatchObject({ ok: true });
		expect(result.ok && result.value.answer).toContain('Queued as test-1');
		expect(server.received[0]?.to).toEqual(['owner@test.example']);
		expect(await world.auditActions()).toContain('mail.tested');
	});

	it('is for those who manage the organisation only', async () => {
		const ctx = world.ctx('po');
		const refused = { refusal: { code: 'not-allowed' } };
		expect(await mailPage(ctx, 'nl')).toMatchObject(refused);
		expect(await saveMailSettings(ctx, { ...plain, port: server.port })).toMatchObject(refused);
		expect(await removeMailSettings(ctx)).toMatchObject(refused);
		expect(await testMail(ctx, 'nl', publicUrl)).toMatchObject(refused);
		expect(await retryMail(ctx, 'x')).toMatchObject(refused);
		await save();
		expect(await mailPage(world.ctx('outsider'), 'nl')).toMatchObject({
			value: { setting: null }
		});
	});

	it('can be turned off: password gone, nothing sent any more', async () => {
		await save();
		await mail('po');
		expect(await removeMailSettings(world.ctx('owner'))).toEqual({
			ok: true,
			value: { cancelled: 1 }
		});
		expect(await due()).toMatchObject({ sent: 0 });
		expect(await mail('po')).toMatchObject({ value: { configured: false } });
		expect(await world.auditActions()).toContain('mail.settings-removed');
	});

	it.each<[string, Partial<MailSettingInput>, string, string]>([
		['an address of a web page', { host: 'https://x.be' }, 'mail-host-invalid', 'host'],
		['a host with a port', { host: 'smtp.x.be:25' }, 'mail-host-invalid', 'host'],
		['an address in one number', { host: '2130706433' }, 'mail-host-invalid', 'host'],
		['no port', { port: Number.NaN }, 'mail-port-invalid', 'port'],
		['a port that does not exist', { port: 70_000 }, 'mail-port-invalid', 'port'],
		['no sender', { senderAddress: '' }, 'mail-sender-invalid', 'senderAddress'],
		['two senders', { senderAddress: 'a@x.be, b@x.be' }, 'mail-sender-invalid', 'senderAddress'],
		['loopback as outside', { internal: false }, 'mail-address-refused', 'internal'],
		[
			'cloud metadata',
			{ host: '169.254.169.254', tls: 'starttls' },
			'mail-address-refused',
			'internal'
		],
		['no protection', { host: '10.0.0.7' }, 'mail-plain-unconfirmed', 'plainConfirmed'],
		[
			'a password without protection',
			{ host: '10.0.0.7', plainConfirmed: true, username: 'u', password: 'p' },
			'mail-password-plain',
			'tls'
		],
		['a user without password', { username: 'u' }, 'mail-password-missing', 'password'],
		['a certificate that is none', { authority: 'geen' }, 'mail-authority-invalid', 'authority'],
		['an old version', { version: 3 }, 'changed-meanwhile', '']
	])('refuses %s and changes nothing', async (_, input, code, field) => {
		const result = await save(input);
		expect(result).toMatchObject({ ok: false, refusal: { code } });
		expect(result.ok ? '' : (result.refusal.field ?? '')).toBe(field);
		expect(await world.services.db.selectFrom('mailSetting').selectAll().execute()).toEqual([]);
		expect(await world.auditActions()).not.toContain('mail.settings-changed');
	});

	it('seals the password, never shows it, and forgets it with another server', async () => {
		const password = 'geheim-van-de-post';
		await save({ username: 'waarborg', password });
		const [row] = await world.services.db.selectFrom('mailSetting').selectAll().execute();
		expect(Buffer.from(row!.password!).includes(password)).toBe(false);
		const page = await mailPage(world.ctx('owner'), 'nl');
		expect(JSON.stringify(page)).not.toContain(password);
		const audit = await world.services.db.selectFrom('auditEvent').select('detail').execute();
		expect(JSON.stringify(audit)).not.toContain(password);
		expect(await save({ version: 1, username: 'waarborg' })).toMatchObject({ ok: true });
		expect(await testMail(world.ctx('owner'), 'nl', publicUrl, times)).toMatchObject({ ok: true });
		expect(await save({ version: 2, username: 'waarborg', host: 'localhost' })).toMatchObject({
			refusal: { code: 'mail-password-missing' }
		});
	});

	it('says that the password is wrong, without repeating it', async () => {
		await save({ username: 'waarborg', password: 'helemaal-fout' });
		const result = await testMail(world.ctx('owner'), 'nl', publicUrl, times);
		expect(result).toMatchObject({ refusal: { code: 'mail-login-refused' } });
		expect(JSON.stringify(result)).not.toContain('helemaal-fout');
		await mail('po');
		expect(await due()).toMatchObject({ postponed: 1, givenUp: 0 });
	});
});

describe('protection of the connection', () => {
	let world: World;
	let pair: { key: string; cert: string };
	beforeAll(async () => {
		world = await openWorld('sqlite');
		pair = certificateForLocalhost();
	});
	afterAll(() => world.close());
	let version = 0;

	async function tried(server: MailServerForTests, input: Partial<MailSettingInput>) {
		const saved = await saveMailSettings(world.ctx('owner'), {
			...plain,
			host: 'localhost',
			port: server.port,
			username: 'waarborg',
			password: 'geheim-van-de-post',
			...input,
			version
		});
		if (saved.ok) version = saved.value.version;
		const result = await testMail(world.ctx('owner'), 'nl', publicUrl, times);
		return result.ok ? 'ok' : result.refusal.code;
	}

	it('upgrades with STARTTLS before it signs in, and trusts an authority of its own', async () => {
		const server = await openMailServer({ disabledCommands: [], ...pair });
		expect(await tried(server, { tls: 'starttls', authority: pair.cert })).toBe('ok');
		expect(server.signIns).toEqual([{ user: 'waarborg', secure: true }]);
		expect(server.received[0]?.secure).toBe(true);
		await server.close();
	});

	it('speaks TLS from the first byte', async () => {
		const server = await openMailServer({ secure: true, ...pair });
		expect(await tried(server, { tls: 'implicit', authority: pair.cert })).toBe('ok');
		expect(server.signIns).toEqual([{ user: 'waarborg', secure: true }]);
		await server.close();
	});

	it.each(['starttls', 'implicit'] as const)(
		'with %s refuses a certificate that nobody signed',
		async (tls) => {
			const server = await openMailServer({
				disabledCommands: [],
				secure: tls === 'implicit',
				...pair
			});
			expect(await tried(server, { tls, authority: '' })).toBe('mail-certificate');
			expect(server.signIns).toEqual([]);
			await server.close();
		}
	);

	it('refuses a certificate for another name', async () => {
		const server = await openMailServer({ disabledCommands: [], ...pair });
		const input = { tls: 'starttls', authority: pair.cert, host: '127.0.0.1' } as const;
		expect(await tried(server, input)).toBe('mail-certificate');
		expect(server.signIns).toEqual([]);
		await server.close();
	});

	it('says nothing to a server that does not offer STARTTLS', async () => {
		const server = await openMailServer();
		expect(await tried(server, { tls: 'starttls' })).toBe('mail-tls');
		expect(server.signIns).toEqual([]);
		expect(server.received).toEqual([]);
		await server.close();
	});

	it('tells TLS that is asked of a server without it from silence', async () => {
		const server = await openMailServer();
		expect(await tried(server, { tls: 'implicit' })).toBe('mail-tls');
		await server.close();
	});

	it('ends with a server that takes the connection and never speaks', async () => {
		const mute = createServer(() => undefined);
		await new Promise<void>((ready) => mute.listen(0, '127.0.0.1', ready));
		const { port } = mute.address() as AddressInfo;
		const started = performance.now();
		expect(await tried({ port } as MailServerForTests, { tls: 'none' })).toBe('mail-timeout');
		expect(performance.now() - started).toBeLessThan(2500);
		mute.close();
	});

	it('says when nobody listens', async () => {
		const server = await openMailServer();
		await server.close();
		expect(await tried(server, { tls: 'none' })).toBe('mail-unreachable');
	});
});
