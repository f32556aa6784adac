import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '#lib/domain/locale.ts';
import { privacyLines } from '#lib/domain/privacy-explanation.ts';
import { savePrivacySettings } from '#lib/server/clients/privacy-settings.ts';
import { privacyPage, privacyPdf } from '#lib/server/clients/privacy.ts';
import { eraseExpiredSources } from '#lib/server/clients/retention.ts';
import { clientCard } from '#lib/server/clients/card.ts';
import type { Ctx } from '#lib/server/context.ts';
import { withdrawalFormFacts } from '#lib/server/drafting/letter.ts';
import { loadReport } from '#lib/server/drafting/validate.ts';
import { dialectKeys } from '../support/database.ts';
import type { World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';
import { auditOf, clientOf, validate } from './clients-support.ts';
import { code, drafted, livePilot, value } from './drafting-support.ts';

describe.each(dialectKeys)('what the client is told on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	let mia: Ctx;
	beforeAll(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world);
		mia = world.ctx('mw1');
	});
	afterAll(() => world.close());

	const words = async (ctx: Ctx | null = null) => {
		const page = value(await privacyPage(world.services, ctx, pilotId, 'nl'));
		return privacyLines(page.explanation).join('\n');
	};
	const save = async (pilot: string, sourceDays: number) =>
		value(
			await savePrivacySettings(world.ctx('po'), {
				pilotId: pilot,
				version: 0,
				sourceDays,
				reportYears: 10,
				reportRule: 'selectielijst'
			})
		);

	it('is open to everyone once the pilot is live, and names nobody', async () => {
		const said = await words();
		expect(said).toContain('Het heet extractief');
		expect(said).toContain('Het draait op onze eigen computer.');
		expect(said).toContain('Vlaamse Toezichtcommissie');
		expect(said).toContain('onthaal@test.example');
		expect(said).toContain('Taak van algemeen belang');
		expect(said).toContain('bezwaar maken');
		for (const name of ['Mia', 'Dora', 'Petra', 'Frank']) expect(said).not.toContain(name);
		for (const locale of locales) {
			const { bytes } = value(await privacyPdf(world.services, null, pilotId, locale));
			expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
		}
		expect(code(await privacyPage(world.services, null, 'geen', 'nl'))).toBe('not-found');
	});

	it('names on the form where to hand it in', async () => {
		const facts = value(await withdrawalFormFacts(mia, 'nl'));
		expect(facts).toMatchObject({ organisation: 'OCMW Test', contacts: ['onthaal@test.example'] });
		const pilot = world.services.db.updateTable('pilot').where('id', '=', pilotId);
		await pilot.set({ publicContact: 'iedereen doet dat' }).execute();
		expect(code(await withdrawalFormFacts(mia, 'nl'))).toBe('client-text-banned');
		await pilot.set({ publicContact: 'onthaal@test.example' }).execute();
	});

	it('is for the pilot’s own people while it is being prepared', async () => {
		const { db } = world.services;
		const phase = (to: string) =>
			db.updateTable('pilot').set({ phase: to }).where('id', '=', pilotId).execute();
		await phase('voorbereiding');
		const asked = (ctx: Ctx | null) => privacyPage(world.services, ctx, pilotId, 'nl');
		expect(code(await asked(null))).toBe('not-found');
		expect(code(await asked(world.ctx('outsider')))).toBe('not-found');
		expect(value(await asked(mia)).preview).toBe(true);
		await phase('uitbreiding');
		expect(value(await asked(null)).preview).toBe(false);
	});

	it('changes with each setting', async () => {
		const { db } = world.services;
		const before = await words();
		expect(before).toContain('tot u zegt dat wij moeten stoppen');
		await save(pilotId, 30);
		const kept = await words();
		expect(kept).toContain('30 dagen later wissen wij de tekst');
		expect(kept).toContain('Het verslag bewaren wij 10 jaar.');
		expect(kept).toContain('Dat staat in deze regel: selectielijst.');

		await db.updateTable('organisation').set({ supervisor: 'gba' }).execute();
		expect(await words()).toContain('contact@apd-gba.be');
		await db.updateTable('pilot').set({ publicContact: '09 000 00 00' }).execute();
		expect(await words()).toContain('09 000 00 00');
		await db
			.updateTable('consentText')
			.set({ legalBasis6: 'art6-toestemming', legalBasis9: 'art9-toestemming' })
			.where('pilotId', '=', pilotId)
			.execute();
		const consent = await words();
		expect(consent).toContain('Wij mogen dat alleen als u ja zegt.');
		expect(consent).toContain('U mag uw ja altijd intrekken.');
		expect(consent).not.toContain('bezwaar');

		await outsideEngine(world, pilotId);
		const outside = await words();
		expect(outside).toContain('Het heet mistral-small');
		expect(outside).toContain('Het draait bij een ander bedrijf, op dit adres: models.example');
		expect(outside).toContain('Wij nemen uw stem op.');
		expect(outside).toContain('Dan wissen wij de opname meteen.');
	});

	it('erases the conversation when its term has passed, and keeps the report', async () => {
		const other = await livePilot(world);
		const id = await drafted(mia, other, { reference: 'D-2026-2001' });
		await validate(mia, id);
		await save(other, 2);
		expect(await eraseExpiredSources(world.services)).toBe(0);
		world.clock.advance(2 * 86_400_000);
		expect(await eraseExpiredSources(world.services)).toBe(0);
		world.clock.advance(86_400_000);
		expect(await eraseExpiredSources(world.services)).toBe(1);
		expect(await eraseExpiredSources(world.services)).toBe(0);
		const entry = (await auditOf(world, id)).at(-1);
		expect(entry).toMatchObject({
			action: 'source.erased',
			actorName: 'Waarborg',
			detail: { days: 2, sources: 1, drafts: 1 }
		});
		const card = value(await clientCard(mia, await clientOf(mia, id)));
		expect(card.contacts[0]?.kept.source).toMatchObject({
			what: [],
			destroyedReason: 'retention'
		});
		expect(value(await loadReport(mia, id)).report.reference).toBe('D-2026-2001');
	});
});

/** A model outside the house drafts, and another turns speech into text. */
async function outsideEngine(world: World, pilotId: string): Promise<void> {
	const { db } = world.services;
	const at = world.services.clock().toISOString();
	const endpoint = (id: string, purpose: string) => ({
		id,
		organisationId: world.organisationId,
		purpose,
		name: id,
		baseUrl: 'https://models.example/v1',
		model: 'mistral-small',
		answerFormat: 'json-schema',
		streaming: 0 as const,
		apiKey: null,
		timeoutSeconds: 60,
		pricePrompt: null,
		priceAnswer: null,
		createdBy: world.users.owner,
		createdAt: at,
		updatedAt: at,
		retiredAt: null,
		version: 1
	});
	await db
		.insertInto('modelEndpoint')
		.values([endpoint('schrijver', 'chat'), endpoint('oor', 'transcription')])
		.execute();
	await db
		.insertInto('pilotEngine')
		.values({
			id: world.services.newId(),
			pilotId,
			endpointId: 'schrijver',
			name: 'openai-compatibel',
			version: '1',
			reason: 'proef',
			chosenBy: world.users.fb,
			chosenByName: 'Frank Beheer',
			chosenAt: at
		})
		.execute();
}
