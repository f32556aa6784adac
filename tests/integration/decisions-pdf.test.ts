import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '#lib/domain/locale.ts';
import { locales } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { giveAdvice } from '#lib/server/decisions/advice.ts';
import { decisionPdf } from '#lib/server/decisions/decision-pdf.ts';
import { decisionDesk } from '#lib/server/decisions/desk.ts';
import type { DecisionPage } from '#lib/server/decisions/page.ts';
import { decisionPage } from '#lib/server/decisions/page.ts';
import { signDecision } from '#lib/server/decisions/sign.ts';
import { renderPdf } from '#lib/server/pdf/render.ts';
import { holdMeeting } from '../support/meeting.ts';
import { livePilot, recordClean } from '../support/ready-pilot.ts';
import type { World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';

describe('a decision on paper', () => {
	let world: World;
	let page: DecisionPage;
	beforeAll(async () => {
		world = await openWorld('sqlite');
		page = await decided(world);
	});
	afterAll(() => world.close());
	const at = new Date('2026-03-03T10:00:00.000Z');

	it('says the same in three languages: who, what, on what, with which dissent', () => {
		for (const locale of locales) {
			const { content, title, subtitle, organisation } = decisionPdf(page, locale, at);
			const words = JSON.stringify(content);
			expect(organisation).toBe('OCMW Test');
			expect(subtitle).toContain('Verslagen');
			expect(title).toMatch(/^(Besluit|Decision|Décision): /);
			for (const text of [
				'Vera Bureau',
				'Dora Privacy',
				'Eva Ethiek',
				'Logboek nakijken',
				'Petra Peters',
				'Ik vind de termijn te kort',
				'Een lid is bezorgd',
				'De wachtlijst is te lang',
				page.hash,
				page.decision.stateHash,
				page.decision.snapshotHash!,
				'extractief@1.0.0'
			]) {
				expect(words).toContain(text);
			}
			expect(words).not.toMatch(/\{\w+\}/);
		}
	});

	it('says on which vote it rests and that the figures changed since', () => {
		const said = { nl: 'Veranderd sinds', en: 'Changed since', fr: 'Changé depuis' };
		const vote = { nl: 'Gestemd in', en: 'Voted in', fr: 'Voté lors' };
		for (const locale of locales) {
			const words = JSON.stringify(decisionPdf(page, locale, at).content);
			expect(words).toContain(said[locale]);
			expect(words).toContain(vote[locale]);
		}
	});

	it('shows that it is not in force while a second signature is missing', () => {
		expect(page.decision.status).toBe('awaiting-second');
		expect(JSON.stringify(decisionPdf(page, 'nl', at).content)).toContain('Nog niet van kracht');
		expect(JSON.stringify(decisionPdf(page, 'en', at).content)).toContain('not put yet');
	});

	it.skipIf(!hasPoppler())('is one page and an annex (needs pdftotext)', async () => {
		for (const locale of locales) {
			const pages = await pagesOf(page, locale, at);
			expect(pages).toHaveLength(2);
			expect(pages[0]).toContain('Vera Bureau');
			expect(pages[0]).not.toContain(page.hash);
			expect(pages[1]).toContain(page.hash);
		}
	});
});

async function decided(world: World): Promise<DecisionPage> {
	const pilotId = await livePilot(world);
	await recordClean(world, pilotId, 20);
	const first = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
	const seen = {
		pilotId,
		stateHash: first.stateHash,
		snapshotId: first.snapshot!.id,
		outcome: 'gunstig' as const
	};
	valueOf(await giveAdvice(world.ctx('dpo'), 'dpo', { ...seen, text: 'Geen bezwaar' }));
	await holdMeeting(world, pilotId, {
		outcome: 'opschalen',
		text: 'Doe voort',
		votes: { eth1: 'for', eth2: 'for', eth3: ['against', 'Een lid is bezorgd'] }
	});
	await recordClean(world, pilotId, 1);
	const { screenHash } = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
	const signed = valueOf(
		await signDecision(world.ctx('vb1'), {
			pilotId,
			screenHash,
			password,
			outcome: 'opschalen',
			reason: 'De wachtlijst is te lang',
			dissent: 'Ik vind de termijn te kort',
			nextReviewOn: '2026-06-01',
			conditions: [{ text: 'Logboek nakijken', ownerId: world.users.po, dueDate: '2026-04-01' }]
		})
	);
	return valueOf(await decisionPage(world.ctx('auditor'), pilotId, signed.id));
}

function hasPoppler(): boolean {
	try {
		execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

async function pagesOf(page: DecisionPage, locale: Locale, at: Date): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'waarborg-decision-'));
	try {
		const file = join(folder, 'x.pdf');
		writeFileSync(file, await renderPdf(decisionPdf(page, locale, at)));
		const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
		return text.split('\f').filter((one) => one.trim());
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
	return result.value;
}
