import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as dpia } from '../../src/cli/dpia.ts';
import { documentText } from '#lib/domain/document-text.ts';
import { consultationDocument } from '#lib/domain/assessment/exchange/art36.ts';
import { assessmentDocument } from '#lib/domain/assessment/exchange/document.ts';
import { missingSummaryQuestions } from '#lib/domain/assessment/exchange/summaries.ts';
import { addAttachment } from '#lib/server/assessments/attachments.ts';
import { loadForExport } from '#lib/server/assessments/exchange/load-for-export.ts';
import { readImport } from '#lib/server/assessments/exchange/read-import.ts';
import type { ExportFormat } from '#lib/server/assessments/export.ts';
import { exportAssessment, exportFormats } from '#lib/server/assessments/export.ts';
import type { Result } from '#lib/domain/result.ts';
import { openAs } from '../../src/cli/open-as.ts';
import { dialectKeys } from '../support/database.ts';
import { keep } from '../support/keep.ts';
import { readyPilot } from '../support/ready-pilot.ts';
import type { World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';

function must<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.refusal));
	return result.value;
}

describe.each(dialectKeys)('exchanging an assessment on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	const ref = () => ({ pilotId, kind: 'dpia' as const });
	beforeAll(async () => {
		world = await openWorld(dialect);
		pilotId = await readyPilot(world);
	});
	afterAll(() => world.close());

	it('reads its own ZIP back with the very bytes of its attachments', async () => {
		const bytes = new TextEncoder().encode('Advies van de cliëntenraad.');
		must(
			await addAttachment(world.ctx('po'), {
				...ref(),
				subject: 'geheel',
				fileName: 'raad.txt',
				bytes
			})
		);
		const zip = must(await exportAssessment(world.ctx('po'), ref(), 'zip', 'nl'));
		const { context } = must(await loadForExport(world.ctx('po'), ref(), 'nl'));
		const back = must(
			await readImport(zip.bytes, zip.fileName, {
				templates: { dpia: context.template, fria: context.other?.template ?? context.template },
				language: 'nl',
				newId: world.services.newId,
				now: '2026-03-02T09:00:00.000Z'
			})
		);
		expect(back.dossier.losses).toEqual([]);
		expect(back.dossier.value).toEqual(context.dossier);
		expect([...back.files.values()].map((file) => Buffer.from(file).toString())).toEqual([
			'Advies van de cliëntenraad.'
		]);
	});

	it.each(exportFormats)('makes %s, and records that it left', async (format: ExportFormat) => {
		const file = must(await exportAssessment(world.ctx('dpo'), ref(), format, 'nl'));
		expect(file.bytes.length).toBeGreaterThan(100);
		expect(file.fileName).toMatch(/^dpia-verslagen-2026-03-02\.[a-z0-9.-]+$/);
		const last = await world.services.db
			.selectFrom('auditEvent')
			.select(['action', 'detail'])
			.where('action', '=', 'assessment.exported')
			.orderBy('seq', 'desc')
			.executeTakeFirstOrThrow();
		expect(JSON.parse(last.detail)).toMatchObject({ kind: 'dpia', format });
	});

	it('shows an outsider nothing', async () => {
		for (const format of exportFormats) {
			const refused = await exportAssessment(world.ctx('outsider'), ref(), format, 'nl');
			expect(refused.ok || refused.refusal.code).toBe('not-found');
		}
	});

	it('prints every question of the packs that is asked, in every language', async () => {
		const marks = {
			nl: 'Grondslag: ',
			en: 'Basis: ',
			fr: 'Base : '
		};
		for (const locale of ['nl', 'en', 'fr'] as const) {
			const { context, print } = must(await loadForExport(world.ctx('po'), ref(), locale));
			const said = documentText(assessmentDocument(context, locale, print));
			expect(said).not.toMatch(/\{\w+\}|undefined|\[object/);
			expect(said).toContain(context.template.sections[0]?.title[locale].toLocaleUpperCase());
			// A code of a pack, `avg 35(7)(a)`, is no citation, and a day reads as a day.
			expect(said).not.toMatch(
				/\b(avg|aia|edpb)[a-z-]* [0-9]|\b\d{4}-\d\d-\d\d\b.*·|· \d{4}-\d\d-\d\d/
			);
			expect(said).toContain(marks[locale]);
			expect(documentText(consultationDocument(context, locale, print))).toContain(marks[locale]);
			if (locale === 'fr') expect(said).not.toMatch(/\bDPIA\b/);
		}
		const { pair } = must(await loadForExport(world.ctx('po'), { ...ref(), kind: 'fria' }, 'nl'));
		if (!pair.dpia || !pair.fria) throw new Error('both are there');
		const templates = { dpia: pair.dpia.template, fria: pair.fria.template };
		expect(missingSummaryQuestions(templates)).toEqual([]);
	});
});

describe('waarborg dpia', () => {
	const folder = mkdtempSync(join(tmpdir(), 'waarborg-dpia-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	const file = (name: string, text: string) => {
		writeFileSync(join(folder, name), text);
		return join(folder, name);
	};
	const call = async (...args: string[]) => {
		const out: string[] = [];
		const err: string[] = [];
		const code = await dpia(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
		return { code, out: out.join('\n'), err };
	};
	const pia = file(
		'pia.json',
		JSON.stringify({
			pia: { name: 'Hulp' },
			answers: [{ reference_to: '111', data: { text: '<p>stap</p>' } }],
			measures: [],
			evaluations: [],
			comments: []
		})
	);

	it('says what a file holds as one object', async () => {
		const { code, out, err } = await call('import', pia, '--json');
		expect([code, err]).toEqual([0, []]);
		const made = JSON.parse(out) as Record<string, unknown>;
		expect(Object.keys(made)).toEqual(['format', 'counts', 'losses', 'dossier']);
		expect(made).toMatchObject({
			format: 'cnil',
			counts: { answers: { in: 1, carried: 1, lost: 0 } },
			dossier: { kind: 'dpia', name: '(IMPORT) Hulp', answers: { overzicht: { value: 'stap' } } }
		});
	});

	it('says it in the reader’s language', async () => {
		const { out } = await call('import', pia, '--lang', 'fr');
		expect(out).toContain('Le nom est maintenant « (IMPORT) Hulp ».');
	});

	it.each([
		['a file that is not there', ['import', join(folder, 'geen.json')], 1],
		['a file of another format', ['import', pia, '--format', 'waarborg'], 1],
		['a file of another kind', ['import', pia, '--kind', 'fria'], 1],
		['a version that is not installed', ['import', pia, '--template', '0.0.1'], 1],
		['a PDF', ['import', file('x.json', '%PDF-1.7')], 1],
		['no verb', [], 2],
		['no file', ['import'], 2],
		['an unknown format', ['import', pia, '--format', 'word'], 2],
		['an unknown option', ['import', pia, '--x'], 2],
		['an export by nobody', ['export', 'p1'], 2],
		['an export in an unknown format', ['export', 'p1', '--as', 'a@b.example', '--format', 'x'], 2]
	])('refuses %s', async (_name, args, expected) => {
		const { code, out, err } = await call(...args);
		expect([code, out, err.length]).toEqual([expected, '', 1]);
		if (expected === 1) expect(err[0]).not.toContain('\n');
	});

	it('leaves the file as it was', async () => {
		const before = readFileSync(pia, 'utf8');
		await call('import', pia);
		expect(readFileSync(pia, 'utf8')).toBe(before);
	});

	it('stores a file in a pilot for who may write there, and says what it did', async () => {
		const world = await openWorld('sqlite');
		const pilotId = await readyPilot(world);
		await keep(world, folder);
		await world.close();
		const before = process.env.WAARBORG_DATA;
		process.env.WAARBORG_DATA = folder;
		try {
			const into = ['--pilot', pilotId, '--as'];
			const refused = await call('import', pia, ...into, 'mw1@test.example');
			expect([refused.code, refused.out, refused.err.length]).toEqual([1, '', 1]);
			const nobody = await call('import', pia, ...into, 'niemand@test.example');
			expect(nobody).toMatchObject({ code: 1, out: '' });
			const done = await call('import', pia, ...into, 'po@test.example', '--json');
			expect([done.code, done.err]).toEqual([0, []]);
			const said = JSON.parse(done.out) as { stored: { fresh: number; answers: unknown[] } };
			expect(said).toMatchObject({
				format: 'cnil',
				lapsed: expect.any(Array),
				losses: expect.any(Array)
			});
			expect(said.stored.fresh + said.stored.answers.length).toBe(1);
			const ctx = await openAs('po@test.example');
			if (!ctx) throw new Error('The project owner is a member.');
			const kept = must(await loadForExport(ctx, { pilotId, kind: 'dpia' }, 'nl'));
			await ctx.db.destroy();
			expect(kept.context.dossier.answers['overzicht']).toEqual({ value: 'stap' });
		} finally {
			if (before === undefined) delete process.env.WAARBORG_DATA;
			else process.env.WAARBORG_DATA = before;
		}
	});

	it.each([
		['a pilot without a person', ['--pilot', 'p1']],
		['a person without a pilot', ['--as', 'a@b.example']],
		[
			'a template of its own choice',
			['--pilot', 'p1', '--as', 'a@b.example', '--template', '1.0.0']
		]
	])('stores nothing for %s', async (_name, args) => {
		expect((await call('import', pia, ...args)).code).toBe(2);
	});
});
