import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toAsk } from '#lib/domain/drafting/draft.ts';
import type { Ctx } from '#lib/server/context.ts';
import { pressCopyTimer, recordHeartbeat } from '#lib/server/drafting/activity.ts';
import { chooseManualPath, recordConsent } from '#lib/server/drafting/consent.ts';
import { editDraft } from '#lib/server/drafting/edit-draft.ts';
import { startManualDraft } from '#lib/server/drafting/make-draft.ts';
import { ownContact, ownOverview } from '#lib/server/drafting/overview.ts';
import { exportReport, reportPage } from '#lib/server/drafting/report-output.ts';
import { noteTerm } from '#lib/server/drafting/report-term.ts';
import { loadReview } from '#lib/server/drafting/review.ts';
import { validateDraft } from '#lib/server/drafting/validate.ts';
import { withdrawConsent } from '#lib/server/drafting/withdraw.ts';
import {
	houseStylePage,
	houseStyleSample,
	removeHouseStyle,
	saveHouseStyle,
	storedLogo
} from '#lib/server/house-style/house-style.ts';
import { letterheadOf } from '#lib/server/house-style/repository.ts';
import { myTasks } from '#lib/server/pilots/tasks.ts';
import { dialectKeys } from '../support/database.ts';
import { partsOf, wordsOf } from '../support/docx.ts';
import { png } from '../support/pictures.ts';
import type { World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';
import { code, drafted, livePilot, opened, value } from './drafting-support.ts';

describe.each(dialectKeys)('output on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	let mia: Ctx;
	beforeAll(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world);
		mia = world.ctx('mw1');
	});
	afterAll(() => world.close());

	const closeAll = async (id: string) => {
		for (const slot of toAsk(value(await loadReview(mia, id)).draft)) {
			const { version } = value(await loadReview(mia, id));
			const closing = { how: 'niet besproken' } as const;
			value(await editDraft(mia, id, version, { kind: 'close', slot: slot.id, closing }));
		}
	};
	const validate = async (id: string) => {
		await closeAll(id);
		const { version } = value(await loadReview(mia, id));
		value(await validateDraft(mia, id, { version, confirmed: true }));
		return id;
	};
	const withAi = async (more = {}) => validate(await drafted(mia, pilotId, more));
	const byHand = async (more = {}, answer: 'yes' | 'no' | null = 'no') => {
		const id = await opened(mia, pilotId, more);
		if (answer) value(await recordConsent(mia, id, { answer, channel: 'gesprek', textVersion: 1 }));
		if (answer === 'yes') value(await chooseManualPath(mia, id));
		value(await startManualDraft(mia, id));
		const { version, draft } = value(await loadReview(mia, id));
		const section = draft.sections[0]!.id;
		const text = 'Mevrouw vraagt hulp bij een achterstand van de huur.';
		value(await editDraft(mia, id, version, { kind: 'write', section, text }));
		return validate(id);
	};
	const eventsOf = async (id: string) => {
		const rows = await world.services.db
			.selectFrom('auditEvent')
			.select(['action', 'detail'])
			.where('subjectId', '=', id)
			.orderBy('seq')
			.execute();
		return rows.map(({ action, detail }) => ({
			action,
			detail: JSON.parse(detail) as Record<string, unknown>
		}));
	};
	const termRows = () =>
		world.services.db
			.selectFrom('measurement')
			.select(['value', 'path', 'kind', 'source'])
			.where('kpi', '=', 'wettelijke-termijn')
			.orderBy('seq')
			.execute();
	const note = async (id: string, requestedOn: string, decidedOn = '', notifiedOn = '') => {
		const { contact } = value(await ownContact(mia, id));
		return noteTerm(mia, id, { requestedOn, decidedOn, notifiedOn, version: contact.version });
	};

	it('exports a report as PDF, Word and text, and keeps each time in the audit trail', async () => {
		const id = await withAi();
		for (const format of ['pdf', 'docx', 'txt'] as const) {
			const { bytes, name } = value(await exportReport(mia, id, format, 'notes'));
			expect(bytes.length).toBeGreaterThan(500);
			expect(name).toBe('sociaal-verslag-D-2026-0147');
		}
		const exported = (await eventsOf(id)).filter(({ action }) => action === 'report.exported');
		expect(exported.map(({ detail }) => [detail.format, detail.sources])).toEqual([
			['pdf', 'notes'],
			['docx', 'notes'],
			['txt', 'notes']
		]);
		expect(code(await exportReport(world.ctx('mw2'), id, 'docx'))).toBe('not-found');
		expect(code(await exportReport(world.ctx('owner'), id, 'txt'))).toBe('not-found');
	});

	it('puts the quotations in real footnotes of the Word file', async () => {
		const id = await withAi();
		const inNotes = await partsOf(value(await exportReport(mia, id, 'docx', 'notes')).bytes);
		expect(wordsOf(inNotes.get('word/footnotes.xml') ?? '')).toContain('1.250 euro per maand');
		const inText = await partsOf(value(await exportReport(mia, id, 'docx', 'text')).bytes);
		expect(inText.get('word/document.xml')).not.toContain('footnoteReference');
		expect(wordsOf(inText.get('word/document.xml') ?? '')).toContain('Cliënt: «');
	});

	it('reads the words behind a changed sentence from the conversation, and stops when that is erased', async () => {
		const id = await drafted(mia, pilotId, { reference: 'D-2026-0201' });
		const review = value(await loadReview(mia, id));
		const sentence = review.draft.sections
			.flatMap(({ sentences }) => sentences)
			.find(({ text }) => text.includes('1.250 euro'))!;
		value(
			await editDraft(mia, id, review.version, {
				kind: 'edit',
				sentence: sentence.id,
				text: 'Cliënt krijgt per maand een uitkering van 1.250 euro.'
			})
		);
		const changed = value(await loadReview(mia, id));
		if (changed.blockers.length > 0) {
			const { version } = changed;
			await editDraft(mia, id, version, { kind: 'confirm', sentence: sentence.id });
		}
		await validate(id);
		const notes = async () => value(await reportPage(mia, id, 'notes')).text;
		expect(await notes()).toMatch(/\[\d+\] Cliënt: «Ik krijg een uitkering van 1\.250 euro/);
		const { contact } = value(await ownContact(mia, id));
		expect(contact.consent).toBe('yes');
		value(await withdrawConsent(mia, id, 'telefoon'));
		const after = value(await reportPage(mia, id, 'notes'));
		expect(after.hasQuotes).toBe(false);
		expect(after.text).not.toMatch(/\[\d+\] Cliënt: «Ik krijg een uitkering van 1\.250 euro/);
		expect(after.text).toMatch(/\[\d+\] Cliënt\n|\[\d+\] Cliënt$/m);
	});

	it('writes the same report after a refusal, an outage and in the baseline', async () => {
		const plain = async (id: string) =>
			value(await reportPage(mia, id, 'text')).text.replace(/SHA-256: \w+/, '');
		const refusal = await plain(await byHand({ reference: 'D-2026-0301' }));
		const outage = await plain(await byHand({ reference: 'D-2026-0301' }, 'yes'));
		const baseline = await plain(
			await byHand({ reference: 'D-2026-0301', mode: 'baseline' }, null)
		);
		expect(outage).toBe(refusal);
		expect(baseline).toBe(refusal);
		expect(refusal).toContain('Opgesteld door Mia Werk');
		expect(refusal).not.toMatch(/\bAI\b/);
	});

	it('times the copying apart: nothing of it is measured, and nobody else sees it', async () => {
		const id = await byHand({ reference: 'D-2026-0401' });
		const before = await world.services.db.selectFrom('measurement').select('seq').execute();
		const seconds = async () => value(await reportPage(mia, id, 'text')).copying;
		value(await pressCopyTimer(mia, id, 'start'));
		world.clock.advance(90_000);
		expect(await seconds()).toEqual({ running: true, seconds: 90 });
		value(await pressCopyTimer(mia, id, 'pause'));
		world.clock.advance(600_000);
		expect(await seconds()).toEqual({ running: false, seconds: 90 });
		expect((await ownOverview(mia)).copying).toEqual({ reports: 1, medianMinutes: 1.5 });
		expect(code(await pressCopyTimer(world.ctx('mw2'), id, 'start'))).toBe('not-found');
		expect((await ownOverview(world.ctx('mw2'))).copying).toBeNull();
		const after = await world.services.db.selectFrom('measurement').select('seq').execute();
		expect(after).toHaveLength(before.length);
		const open = await opened(mia, pilotId, { reference: 'D-2026-0402' });
		expect(code(await pressCopyTimer(mia, open, 'start'))).toBe('contact-other-path');
		value(await recordHeartbeat(mia, open, 'draft'));
	});

	it('measures the legal term alike for both paths, as soon as it is certain and only once', async () => {
		world.clock.set('2026-03-20T09:00:00.000Z');
		const before = (await termRows()).length;
		const ai = await withAi({ reference: 'D-2026-0501', requestedOn: '2026-03-01' });
		const hand = await byHand({ reference: 'D-2026-0502', requestedOn: '2026-03-01' });
		expect(await termRows()).toHaveLength(before);
		for (const id of [ai, hand]) {
			const term = value(await note(id, '2026-03-01', '2026-03-18'));
			expect(term?.outcome).toBe('open');
			expect(value(await note(id, '2026-03-01', '2026-03-18', '2026-03-20'))?.outcome).toBe('met');
			// The same outcome may be corrected; another one may not.
			value(await note(id, '2026-03-01', '2026-03-17', '2026-03-20'));
			expect(code(await note(id, '2026-01-01', '2026-03-17', '2026-03-20'))).toBe('term-counted');
		}
		expect((await termRows()).slice(before)).toEqual([
			{ value: 1, path: 'ai', kind: 'value', source: 'register' },
			{ value: 1, path: 'manual', kind: 'value', source: 'register' }
		]);
		const noted = (await eventsOf(ai)).filter(({ action }) => action === 'contact.term-noted');
		expect(noted[1]?.detail).toEqual({
			noted: ['requestedOn', 'decidedOn', 'notifiedOn'],
			measured: ['wettelijke-termijn']
		});
	});

	it('counts a term that has passed already when the report is validated', async () => {
		world.clock.set('2026-05-20T09:00:00.000Z');
		const before = (await termRows()).length;
		const id = await withAi({ reference: 'D-2026-0601', requestedOn: '2026-03-01' });
		expect((await termRows()).slice(before).map((row) => row.value)).toEqual([0]);
		const validated = (await eventsOf(id)).find(({ action }) => action === 'draft.validated');
		expect(validated?.detail.measured).toContain('wettelijke-termijn');
	});

	it('asks for a term on the start page when its last day is near or past, until it is noted', async () => {
		world.clock.set('2026-06-01T09:00:00.000Z');
		const id = await opened(mia, pilotId, { reference: 'D-2026-0701', requestedOn: '2026-06-01' });
		const mine = async () =>
			(await myTasks(mia)).tasks.filter(({ params }) => params.reference === 'D-2026-0701');
		expect(await mine()).toEqual([]);
		world.clock.set('2026-06-25T09:00:00.000Z');
		expect(await mine()).toMatchObject([
			{
				kind: 'deadline-decision',
				href: `/opstellen/${id}/termijn`,
				dueDate: '2026-07-01',
				overdue: false
			}
		]);
		world.clock.set('2026-07-02T09:00:00.000Z');
		expect(await mine()).toMatchObject([{ overdue: true }]);
		value(await note(id, '2026-06-01', '2026-06-30'));
		expect(await mine()).toMatchObject([
			{ kind: 'deadline-notification', dueDate: '2026-07-08', overdue: false }
		]);
		value(await note(id, '2026-06-01', '2026-06-30', '2026-07-02'));
		expect(await mine()).toEqual([]);
		expect((await ownOverview(mia)).terms[id]?.outcome).toBe('met');
		expect((await myTasks(world.ctx('mw2'))).tasks.some(({ href }) => href.includes(id))).toBe(
			false
		);
		expect(code(await noteTerm(world.ctx('mw2'), id, { ...noDays, version: 1 }))).toBe('not-found');
		expect(code(await noteTerm(mia, id, { ...noDays, version: 1 }))).toBe('changed-meanwhile');
	});

	it('refuses a contact with a day that cannot be', async () => {
		const days = { requestedOn: '2027-01-01' };
		await expect(opened(mia, pilotId, { reference: 'D-2026-0801', ...days })).rejects.toThrow(
			'term-day-future'
		);
	});
});

const noDays = { requestedOn: '', decidedOn: '', notifiedOn: '' };

describe.each(dialectKeys)('the house style on %s', (dialect) => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld(dialect);
	});
	afterAll(() => world.close());

	const typed = {
		name: 'OCMW Zonnedorp',
		address: 'Kerkstraat 1\n9999 Zonnedorp',
		letterhead: '',
		footer: 'Open van 9 tot 12',
		mark: '',
		accent: '#7a1f5c'
	};

	it('is saved with its logo, read back, changed and removed, each step audited', async () => {
		const owner = world.ctx('owner');
		value(await saveHouseStyle(owner, { ...typed, version: 0, logo: png(120, 40) }));
		const page = value(await houseStylePage(owner, 'nl'));
		expect(page).toMatchObject({
			version: 1,
			logo: { width: 120, height: 40 },
			style: { addressLines: ['Kerkstraat 1', '9999 Zonnedorp'], accent: '#7a1f5c' }
		});
		expect(value(await storedLogo(owner)).bytes).toEqual(new Uint8Array(png(120, 40)));
		expect(code(await saveHouseStyle(owner, { ...typed, version: 0 }))).toBe('changed-meanwhile');

		// Without a new file the logo stays; asked for, it goes.
		value(await saveHouseStyle(world.ctx('fb'), { ...typed, footer: '', version: 1 }));
		const kept = await letterheadOf(world.services.db, world.organisationId);
		expect(kept.logo).toMatchObject({ mediaType: 'image/png', width: 120 });
		value(await saveHouseStyle(owner, { ...typed, version: 2, removeLogo: true }));
		expect(code(await storedLogo(owner))).toBe('not-found');

		value(await removeHouseStyle(owner));
		expect(code(await removeHouseStyle(owner))).toBe('not-found');
		expect((await letterheadOf(world.services.db, world.organisationId)).name).toBe('');
		expect((await world.auditActions()).filter((action) => action.startsWith('house'))).toEqual([
			'house-style.changed',
			'house-style.changed',
			'house-style.changed',
			'house-style.removed'
		]);
	});

	it('is on every document, in both formats', async () => {
		const owner = world.ctx('owner');
		value(await saveHouseStyle(owner, { ...typed, version: 0, logo: png(120, 40) }));
		const docx = await partsOf(value(await houseStyleSample(owner, 'docx', 'nl')));
		const headers = [...docx].filter(([name]) => /header\d/.test(name)).map(([, xml]) => xml);
		expect(headers.map(wordsOf).join()).toContain('Kerkstraat 1');
		expect([...docx.keys()].some((name) => name.startsWith('word/media/'))).toBe(true);
		const pdf = value(await houseStyleSample(owner, 'pdf', 'nl'));
		expect(Buffer.from(pdf).toString('latin1')).toContain('/Subtype /Image');
		value(await removeHouseStyle(owner));
	});

	it('belongs to owner and administrator; nothing is stored when something is refused', async () => {
		const owner = world.ctx('owner');
		for (const person of ['mw1', 'auditor', 'dpo'] as const) {
			const ctx = world.ctx(person);
			expect(code(await houseStylePage(ctx, 'nl'))).toBe('not-allowed');
			expect(code(await saveHouseStyle(ctx, { ...typed, version: 0 }))).toBe('not-allowed');
			expect(code(await houseStyleSample(ctx, 'pdf', 'nl'))).toBe('not-allowed');
		}
		expect(await world.auditActions()).toContain('access.refused');
		const svg = Buffer.from('<svg onload="alert(1)"></svg>');
		expect(code(await saveHouseStyle(owner, { ...typed, version: 0, logo: svg }))).toBe('logo-svg');
		expect(code(await saveHouseStyle(owner, { ...typed, version: 0, accent: '#ffcc00' }))).toBe(
			'house-style-contrast'
		);
		expect(value(await houseStylePage(owner, 'nl')).version).toBeNull();
		value(await saveHouseStyle(owner, { ...typed, version: 0 }));
		expect(value(await houseStylePage(world.ctx('outsider'), 'nl')).version).toBeNull();
	});
});
