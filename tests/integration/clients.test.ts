import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '#lib/domain/locale.ts';
import { certificateLines } from '#lib/domain/withdrawal-certificate.ts';
import { clientCard, ownClients, ownReference } from '#lib/server/clients/card.ts';
import { certificatePdf, withdrawalCertificate } from '#lib/server/clients/certificate.ts';
import { savePrivacySettings } from '#lib/server/clients/privacy-settings.ts';
import { askClientAgain, withdrawForClient } from '#lib/server/clients/withdraw.ts';
import type { Ctx } from '#lib/server/context.ts';
import { recordConsent } from '#lib/server/drafting/consent.ts';
import { confirmationLetter } from '#lib/server/drafting/letter.ts';
import { ownContact } from '#lib/server/drafting/overview.ts';
import { dialectKeys } from '../support/database.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';
import { auditOf, clientOf, validate } from './clients-support.ts';
import { code, consented, drafted, livePilot, opened, value } from './drafting-support.ts';

describe.each(dialectKeys)('the client card on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	let mia: Ctx;
	beforeAll(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world);
		mia = world.ctx('mw1');
	});
	afterAll(() => world.close());

	it('gathers the contacts under one opaque id, whatever the capitals and spaces', async () => {
		const first = await opened(mia, pilotId, { reference: 'D-2026-1001' });
		world.clock.advance(60_000);
		const second = await opened(mia, pilotId, { reference: ' d-2026 -1001' });
		const other = await opened(mia, pilotId, { reference: 'D-2026-1002' });
		const client = await clientOf(mia, first);
		expect(await clientOf(mia, second)).toBe(client);
		expect(await clientOf(mia, other)).not.toBe(client);
		expect(client).not.toContain('1001');
		const card = value(await clientCard(mia, client));
		expect(card.contacts.map(({ id }) => id).sort()).toEqual([first, second].sort());
		expect(card.asking.asks).toBe(true);
		expect((await ownClients(mia)).find(({ id }) => id === client)).toMatchObject({
			reference: 'd-2026 -1001',
			contacts: 2
		});
		expect(await ownReference(mia, client)).toBe('d-2026 -1001');
	});

	it('exists only for who has contacts with the client; each other attempt is kept', async () => {
		const id = await opened(mia, pilotId, { reference: 'D-2026-1003' });
		const client = await clientOf(mia, id);
		const others: PersonKey[] = ['mw2', 'po', 'dpo', 'vb1', 'owner', 'auditor', 'outsider'];
		for (const person of others) {
			expect(code(await clientCard(world.ctx(person), client)), person).toBe('not-found');
			expect(await ownReference(world.ctx(person), client)).toBe('');
		}
		const kept = (await auditOf(world, client)).filter(({ action }) => action === 'access.refused');
		expect(kept.length).toBeGreaterThanOrEqual(others.length - 1);
		expect(code(await withdrawForClient(world.ctx('mw2'), client, { channel: 'mail' }))).toBe(
			'not-found'
		);
		expect(code(await askClientAgain(world.ctx('mw2'), client))).toBe('not-found');
	});

	it('shows a worker only her own contacts, and a number for those of colleagues', async () => {
		const reference = 'D-2026-1004';
		const own = await consented(mia, pilotId, { reference });
		await consented(world.ctx('mw2'), pilotId, { reference });
		const card = value(await clientCard(mia, await clientOf(mia, own)));
		expect(card.contacts.map(({ id }) => id)).toEqual([own]);
		expect(card.elsewhere).toBe(1);
		expect(card.history).toHaveLength(1);
		expect(card.history[0]).toMatchObject({ answer: 'yes', textVersion: 1, by: 'Mia Werk' });
	});

	it('withdraws every yes at once, keeps the report and says so in letter and certificate', async () => {
		const reference = 'D-2026-1005';
		const done = await drafted(mia, pilotId, { reference });
		await validate(mia, done);
		const busy = await drafted(mia, pilotId, { reference });
		const fresh = await consented(mia, pilotId, { reference });
		const refused = await opened(mia, pilotId, { reference });
		value(await recordConsent(mia, refused, { answer: 'no', channel: 'gesprek', textVersion: 1 }));
		const client = await clientOf(mia, done);
		expect(value(await clientCard(mia, client)).standing).toHaveLength(3);

		value(await withdrawForClient(mia, client, { channel: 'telefoon' }));
		const card = value(await clientCard(mia, client));
		expect(card.standing).toEqual([]);
		expect(card.asking.asks).toBe(false);
		const states = Object.fromEntries(card.contacts.map((contact) => [contact.id, contact]));
		expect(states[refused]?.consent).toBe('no');
		for (const id of [done, busy, fresh]) {
			expect(states[id]?.consent).toBe('withdrawn');
			expect(states[id]?.kept.source).toMatchObject({ what: [], destroyedReason: 'withdrawal' });
			expect((await auditOf(world, id)).at(-1)?.action).toBe('consent.withdrawn');
		}
		expect(states[done]?.kept.dossier).toMatchObject({ what: ['report'], destroyedAt: null });
		const moments = new Set(
			card.history.filter(({ answer }) => answer === 'withdrawn').map(({ at }) => at)
		);
		expect(moments.size).toBe(1);

		const letter = value(await confirmationLetter(mia, fresh, 'nl')).letter;
		const words = letter.sections.flatMap(({ sentences }) => sentences).join(' ');
		expect(words).toContain('U zei dat aan de telefoon.');
		expect(words).toContain('Uw verslag was al nagelezen en blijft in uw dossier.');
		expect(words).toContain('Uw maatschappelijk werker schrijft het zelf.');

		const { certificate } = value(await withdrawalCertificate(mia, fresh, 'nl'));
		expect(certificate.items).toHaveLength(3);
		const lines = certificateLines(certificate);
		for (const id of [done, busy, fresh]) {
			const entry = (await auditOf(world, id)).at(-1)!;
			const key = await world.services.db
				.selectFrom('contactKey')
				.select(['id', 'wrapped', 'destroyedAt'])
				.where('contactId', '=', id)
				.where('purpose', '=', 'source')
				.executeTakeFirstOrThrow();
			expect(key.wrapped).toBeNull();
			expect(lines).toEqual(expect.arrayContaining([id, entry.hash, String(entry.seq), key.id]));
		}
		for (const locale of locales) {
			const pdf = value(await certificatePdf(mia, done, locale));
			expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
			expect(pdf.name).not.toContain('1005');
		}
		expect(code(await withdrawalCertificate(world.ctx('mw2'), fresh, 'nl'))).toBe('not-found');
		expect(code(await withdrawalCertificate(mia, refused, 'nl'))).toBe('not-found');
	});

	it('withdraws one contact alone and leaves the others', async () => {
		const reference = 'D-2026-1006';
		const one = await consented(mia, pilotId, { reference });
		const other = await consented(mia, pilotId, { reference });
		const client = await clientOf(mia, one);
		value(await withdrawForClient(mia, client, { channel: 'mail', contactId: one }));
		const card = value(await clientCard(mia, client));
		expect(card.standing.map(({ id }) => id)).toEqual([other]);
		expect(value(await withdrawalCertificate(mia, one, 'fr')).certificate.items).toHaveLength(1);
		expect(code(await withdrawForClient(mia, client, { channel: 'mail', contactId: one }))).toBe(
			'consent-nothing-to-withdraw'
		);
	});

	it('starts later contacts without AI, also at a colleague’s, until the client asks', async () => {
		const reference = 'D-2026-1007';
		const first = await consented(mia, pilotId, { reference });
		const client = await clientOf(mia, first);
		value(await withdrawForClient(mia, client, { channel: 'gesprek' }));
		const later = await opened(mia, pilotId, { reference: reference.toLowerCase() });
		expect(value(await ownContact(mia, later)).contact).toMatchObject({
			asks: false,
			path: 'manual',
			step: 'write'
		});
		const mo = world.ctx('mw2');
		const elsewhere = await opened(mo, pilotId, { reference });
		expect(value(await ownContact(mo, elsewhere)).contact.asks).toBe(false);
		expect(value(await clientCard(mo, client)).withdrawnElsewhere).toBe(true);

		value(await askClientAgain(mia, client));
		expect(code(await askClientAgain(mia, client))).toBe('client-asked-already');
		expect(value(await ownContact(mia, later)).contact.step).toBe('ask');
		expect(value(await clientCard(mia, client)).history[0]).toMatchObject({ answer: 'again' });
		expect((await auditOf(world, client)).map(({ action }) => action)).toContain(
			'consent.asked-for'
		);
		const next = await opened(mia, pilotId, { reference });
		expect(value(await ownContact(mia, next)).contact.step).toBe('ask');
		// A new withdrawal counts again.
		value(await recordConsent(mia, next, { answer: 'yes', channel: 'gesprek', textVersion: 1 }));
		value(await withdrawForClient(mia, client, { channel: 'gesprek' }));
		const last = await opened(mia, pilotId, { reference });
		expect(value(await ownContact(mia, last)).contact.asks).toBe(false);
	});

	it('says how long the report is kept by the pilot’s settings, and refuses pressure in them', async () => {
		const reference = 'D-2026-1008';
		const id = await drafted(mia, pilotId, { reference });
		await validate(mia, id);
		const client = await clientOf(mia, id);
		const input = { pilotId, version: 0, sourceDays: 30, reportYears: 10 };
		const saved = await savePrivacySettings(world.ctx('po'), {
			...input,
			reportRule: 'selectielijst.'
		});
		expect(value(saved).version).toBe(1);
		const kept = value(await clientCard(mia, client)).contacts[0]?.kept;
		expect(kept?.source).toMatchObject({ what: ['conversation', 'draft'], until: '2026-04-01' });
		expect(kept?.dossier).toMatchObject({ until: '2036-03-02', rule: 'selectielijst' });
		value(await withdrawForClient(mia, client, { channel: 'formulier' }));
		const words = JSON.stringify(value(await confirmationLetter(mia, id, 'nl')).letter);
		expect(words).toContain('Wij bewaren een verslag 10 jaar.');
		expect(words).toContain('Dat staat in deze regel: selectielijst.');

		const po = world.ctx('po');
		const pushed = await savePrivacySettings(po, {
			...input,
			version: 1,
			reportRule: 'Everyone does it'
		});
		expect(pushed).toMatchObject({ refusal: { code: 'client-text-banned', field: 'reportRule' } });
		expect(code(await savePrivacySettings(po, { ...input, reportRule: '' }))).toBe(
			'changed-meanwhile'
		);
		for (const person of ['mw1', 'dpo', 'vb1', 'owner'] as const) {
			const tried = await savePrivacySettings(world.ctx(person), {
				...input,
				version: 1,
				reportRule: ''
			});
			expect(code(tried), person).toBe('not-allowed');
		}
		const [entry] = await auditOf(world, pilotId).then((all) =>
			all.filter(({ action }) => action === 'privacy.changed')
		);
		expect(entry?.detail).toMatchObject({ version: 1, sourceDays: 30, reportYears: 10 });
		// What came in by another way is refused when a client would read it.
		await world.services.db
			.updateTable('privacySetting')
			.set({ reportRule: 'iedereen doet dat' })
			.where('pilotId', '=', pilotId)
			.execute();
		expect(code(await confirmationLetter(mia, id, 'nl'))).toBe('client-text-banned');
		expect(code(await withdrawalCertificate(mia, id, 'nl'))).toBe('client-text-banned');
	});
});
