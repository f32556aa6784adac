import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '#lib/domain/locale.ts';
import { locales } from '#lib/domain/locale.ts';
import { decisionDesk } from '#lib/server/decisions/desk.ts';
import { decisionPage } from '#lib/server/decisions/page.ts';
import { signDecision } from '#lib/server/decisions/sign.ts';
import { chooseMail } from '#lib/server/mail/preferences.ts';
import { saveMailSettings } from '#lib/server/mail/settings.ts';
import { agendaPdf } from '#lib/server/meetings/agenda-pdf.ts';
import { minutesPage } from '#lib/server/meetings/minutes-page.ts';
import type { MinutesPage } from '#lib/server/meetings/minutes-page.ts';
import { minutesPdf } from '#lib/server/meetings/minutes-pdf.ts';
import {
	addAddendum,
	reopenMinutes,
	saveMinutes,
	signMinutes
} from '#lib/server/meetings/minutes.ts';
import { changeOffices } from '#lib/server/meetings/plan.ts';
import { renderPdf } from '#lib/server/pdf/render.ts';
import { dialectKeys } from '../support/database.ts';
import type { HeldMeeting } from '../support/meeting.ts';
import { holdMeeting, openedMeeting, pageOf, valueOf } from '../support/meeting.ts';
import { livePilot, recordClean } from '../support/ready-pilot.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';

const dissent = 'Wie weinig Nederlands spreekt, zegt te vlug ja.';

async function heldIn(world: World): Promise<HeldMeeting> {
	const pilotId = await livePilot(world);
	await recordClean(world, pilotId, 20);
	return holdMeeting(world, pilotId, {
		outcome: 'doorgaan-onder-voorwaarden',
		text: 'Verder doen in dezelfde fase',
		conditions: 'Oefenen met een tolk',
		votes: { eth1: 'for', eth2: 'for', eth3: ['against', dissent] }
	});
}

describe.each(dialectKeys)('minutes on %s', (dialect) => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld(dialect);
	});
	afterAll(() => world.close());

	it('are written, signed by chair and secretary, and then final; a correction is an addendum', async () => {
		const held = await heldIn(world);
		const read = async () => valueOf(await minutesPage(world.ctx('eth1'), held));
		const sign = (who: PersonKey, hash: string, secret = password) =>
			signMinutes(world.ctx(who), { ...held, hash, password: secret });
		const save = (version: number, who: PersonKey = 'eth2') =>
			saveMinutes(world.ctx(who), { ...held, text: 'Een rustig gesprek', version });

		expect(await save(1, 'eth3')).toMatchObject({ refusal: { code: 'meeting-officers-only' } });
		valueOf(await save(1));
		expect(await save(1)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
		const draft = await read();
		expect(draft).toMatchObject({ status: 'draft', signatures: [], officer: true });
		expect(draft.content.text).toBe('Een rustig gesprek');

		expect(await sign('eth1', 'oud')).toMatchObject({ refusal: { code: 'minutes-moved' } });
		expect(await sign('eth1', draft.hash, 'fout')).toMatchObject({
			refusal: { code: 'password-wrong' }
		});
		expect(await sign('eth3', draft.hash)).toMatchObject({
			refusal: { code: 'meeting-officers-only' }
		});
		const text = { ...held, text: 'Te vroeg', password };
		expect(await addAddendum(world.ctx('eth1'), text)).toMatchObject({
			refusal: { code: 'minutes-not-approved' }
		});
		expect(await reopenMinutes(world.ctx('eth1'), held)).toMatchObject({
			refusal: { code: 'minutes-not-sealed' }
		});
		expect(valueOf(await sign('eth1', draft.hash))).toEqual({ approved: false });
		expect(await sign('eth1', draft.hash)).toMatchObject({
			refusal: { code: 'minutes-signed-by-you' }
		});
		expect(await save(3)).toMatchObject({ refusal: { code: 'minutes-sealed' } });
		const offices = { chairId: world.users.eth3, secretaryId: world.users.eth2 };
		expect(await changeOffices(world.ctx('eth3'), { ...held, ...offices })).toMatchObject({
			refusal: { code: 'minutes-sealed' }
		});
		valueOf(await reopenMinutes(world.ctx('eth2'), held));
		valueOf(await sign('eth2', (await read()).hash));
		expect(valueOf(await sign('eth1', (await read()).hash))).toEqual({ approved: true });

		const approved = await read();
		expect(approved.status).toBe('approved');
		// Signed anew: what was signed and taken back is another edition.
		expect(approved.hash).not.toBe(draft.hash);
		expect(approved.signatures.map(({ name }) => name)).toEqual(['Ed Ethiek', 'Els Ethiek']);
		for (const act of [save(6), reopenMinutes(world.ctx('eth1'), held)])
			expect(await act).toMatchObject({ refusal: { code: 'minutes-approved' } });
		expect(await sign('eth1', draft.hash)).toMatchObject({
			refusal: { code: 'minutes-approved' }
		});
		await expect(
			world.services.db
				.updateTable('meetingMinutes')
				.set({ text: 'anders' })
				.where('meetingId', '=', held.meetingId)
				.execute()
		).rejects.toThrow(/final once approved/);

		valueOf(await addAddendum(world.ctx('eth2'), { ...text, text: 'De datum was 3 maart.' }));
		valueOf(await addAddendum(world.ctx('eth1'), { ...text, text: 'Akkoord.' }));
		const after = await read();
		expect(after.hash).toBe(approved.hash);
		expect(after.addenda.map(({ number, byName }) => [number, byName])).toEqual([
			[1, 'Ed Ethiek'],
			[2, 'Els Ethiek']
		]);
		expect(new Set(after.addenda.map(({ hash }) => hash)).size).toBe(2);
		expect((await world.auditActions()).slice(-7)).toEqual([
			'minutes.saved',
			'minutes.signed',
			'minutes.reopened',
			'minutes.signed',
			'minutes.approved',
			'minutes.amended',
			'minutes.amended'
		]);
		const signatures = await world.services.db
			.selectFrom('signature')
			.select(['subjectHash', 'meaning'])
			.where('subjectKind', '=', 'minutes')
			.execute();
		const signed = (hash: string) =>
			signatures
				.filter(({ subjectHash }) => subjectHash === hash)
				.map(({ meaning }) => meaning)
				.sort();
		expect(signed(draft.hash)).toEqual(['chair']);
		expect(signed(approved.hash)).toEqual(['chair', 'secretary']);
	}, 120_000);

	it('mails the checkpoint of decision and minutes, to each in her own language and with no words of anyone', async () => {
		const { db } = world.services;
		valueOf(
			await saveMailSettings(world.ctx('owner'), {
				version: 0,
				host: '127.0.0.1',
				port: 2525,
				tls: 'none',
				internal: true,
				plainConfirmed: false,
				authority: '',
				username: '',
				password: '',
				senderName: 'Waarborg OCMW Test',
				senderAddress: 'waarborg@test.example'
			})
		);
		valueOf(await chooseMail(world.ctx('eth3'), 'now', 'fr'));
		const held = await heldIn(world);
		const { pilotId } = held;
		const head = () =>
			db
				.selectFrom('auditEvent')
				.select(['seq', 'hash'])
				.where('organisationId', '=', world.organisationId)
				.orderBy('seq', 'desc')
				.executeTakeFirstOrThrow();
		const outbox = async (page: string) =>
			(await db.selectFrom('mailOutbox').selectAll().execute()).filter(({ path }) =>
				path?.includes(page)
			);

		const { screenHash } = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
		const { id } = valueOf(
			await signDecision(world.ctx('vb1'), {
				pilotId,
				screenHash,
				password,
				outcome: 'verder-meten',
				reason: '',
				dissent: '',
				nextReviewOn: '2026-06-01',
				conditions: []
			})
		);
		const afterDecision = await head();
		const { hash } = valueOf(await decisionPage(world.ctx('vb1'), pilotId, id));
		const decided = await outbox(`/pilots/${pilotId}/besluiten/${id}`);
		const board = ['eth1', 'eth2', 'eth3', 'vb1', 'vb2'] as const;
		expect(decided.map(({ userId }) => userId).sort()).toEqual(
			board.map((key) => world.users[key]).sort()
		);
		for (const { text } of decided)
			for (const part of [hash, afterDecision.hash, String(afterDecision.seq)])
				expect(text).toContain(part);

		for (const who of ['eth1', 'eth2'] as const) {
			const page = valueOf(await minutesPage(world.ctx(who), held));
			valueOf(await signMinutes(world.ctx(who), { ...held, hash: page.hash, password }));
		}
		const { hash: approved, content } = valueOf(await minutesPage(world.ctx('eth1'), held));
		expect(content.decisions.map((one) => one.hash)).toEqual([hash]);
		const afterMinutes = await head();
		const minuted = await outbox(`/vergaderingen/${held.meetingId}/verslag`);
		// The guests of the meeting as well.
		expect(minuted.map(({ userId }) => userId)).toContain(world.users.dpo);
		for (const { text, userId, language } of minuted) {
			for (const part of [approved, afterMinutes.hash]) expect(text).toContain(part);
			expect(text).not.toContain(dissent);
			expect(!!text?.includes('Empreinte du procès-verbal')).toBe(userId === world.users.eth3);
			expect(language === 'fr').toBe(userId === world.users.eth3);
		}
	}, 120_000);

	it('exist only after the meeting, for those who may see it', async () => {
		const held = await openedMeeting(world, await livePilot(world));
		expect(await minutesPage(world.ctx('eth1'), held)).toMatchObject({
			refusal: { code: 'minutes-not-yet' }
		});
		expect(await minutesPage(world.ctx('mw1'), held)).toMatchObject({
			refusal: { code: 'not-allowed' }
		});
		expect(await minutesPage(world.ctx('outsider'), held)).toMatchObject({
			refusal: { code: 'not-found' }
		});
	});
});

describe('a meeting on paper', () => {
	let world: World;
	let page: MinutesPage;
	let held: HeldMeeting;
	const at = new Date('2026-03-03T10:00:00.000Z');
	beforeAll(async () => {
		world = await openWorld('sqlite');
		held = await heldIn(world);
		page = valueOf(await minutesPage(world.ctx('auditor'), held));
	});
	afterAll(() => world.close());

	it('says the same in three languages: who, what, which votes, which dissent, on what', () => {
		for (const locale of locales) {
			const { content, organisation, subtitle } = minutesPdf(page, locale, at);
			const words = JSON.stringify(content);
			expect(organisation).toBe('OCMW Test');
			expect(subtitle).toContain('Verslagen');
			for (const text of [
				'Els Ethiek',
				'Ed Ethiek',
				'Dora Privacy',
				'Raadzaal',
				'Verder doen in dezelfde fase',
				'Oefenen met een tolk',
				dissent,
				page.hash,
				page.content.table.stateHash,
				page.content.table.snapshot!.hash,
				'extractief@1.0.0'
			])
				expect(words).toContain(text);
			expect(words).not.toMatch(/\{\w+\}/);
		}
	});

	it('the agenda carries what lies on the table', async () => {
		const meeting = await pageOf(world, held);
		for (const locale of locales) {
			const words = JSON.stringify(agendaPdf(meeting, locale, at).content);
			for (const text of ['Raadzaal', 'Els Ethiek', 'Dora Privacy']) expect(words).toContain(text);
			expect(words).not.toMatch(/\{\w+\}/);
		}
	});

	it.skipIf(!hasPoppler())('is one page and its annexes (needs pdftotext)', async () => {
		for (const locale of locales) {
			const pages = await pagesOf(page, locale, at);
			expect(pages.length).toBeGreaterThan(1);
			expect(pages[0]).toContain('Verder doen in dezelfde fase');
			expect(pages[0]).not.toContain('Wie weinig Nederlands');
			expect(pages.slice(1).join(' ')).toContain('Wie weinig Nederlands');
		}
	});
});

function hasPoppler(): boolean {
	try {
		execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

async function pagesOf(page: MinutesPage, locale: Locale, at: Date): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'waarborg-minutes-'));
	try {
		const file = join(folder, 'x.pdf');
		writeFileSync(file, await renderPdf(minutesPdf(page, locale, at)));
		const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
		return text.split('\f').filter((one) => one.trim());
	} finally {
		rmSync(folder, { recursive: true });
	}
}
