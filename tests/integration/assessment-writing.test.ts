import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LiveEvent } from '#lib/domain/assessment/writing-view.ts';
import type { Result } from '#lib/domain/result.ts';
import {
	addAttachment,
	allAttachments,
	attachmentViews,
	readAttachment,
	removeAttachment
} from '#lib/server/assessments/attachments.ts';
import {
	addComment,
	commentsPage,
	mentionsOf,
	settleComment
} from '#lib/server/assessments/comments.ts';
import { loadForExport } from '#lib/server/assessments/exchange/load-for-export.ts';
import {
	dataFormats,
	exportAssessment,
	exportReport,
	formatsFor
} from '#lib/server/assessments/export.ts';
import { historyCsv, historyPage, restoreAnswer } from '#lib/server/assessments/history.ts';
import { importDossier } from '#lib/server/assessments/import.ts';
import { checkImport, confirmImport } from '#lib/server/assessments/import-file.ts';
import { live, roomOf } from '#lib/server/assessments/live.ts';
import { addRisk } from '#lib/server/assessments/risks.ts';
import { saveAnswer } from '#lib/server/assessments/save-answer.ts';
import { sectionPage } from '#lib/server/assessments/section-page.ts';
import { advise } from '#lib/server/assessments/state.ts';
import { myTasks } from '#lib/server/pilots/tasks.ts';
import { loadAssessments } from '#lib/server/assessments/load.ts';
import type { Ctx } from '#lib/server/context.ts';
import { findPilot } from '#lib/server/pilots/pilot-repository.ts';
import { dialectKeys } from '../support/database.ts';
import { useCasePilot } from '../support/pilot.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';

describe.each(dialectKeys)('writing an assessment together on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	beforeAll(async () => {
		world = await openWorld(dialect);
	});
	afterAll(() => world.close());
	beforeEach(async () => {
		pilotId = await useCasePilot(world);
	});

	const must = <T>(result: Result<T>): T => {
		if (!result.ok) throw new Error(JSON.stringify(result.refusal));
		return result.value;
	};
	const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
	const ctx = (person: PersonKey) => world.ctx(person);
	const ref = () => ({ pilotId, kind: 'dpia' as const });

	async function loaded() {
		const pilot = await findPilot(world.services.db, world.organisationId, pilotId);
		return (await loadAssessments(world.services.db, world.services, pilot!))!;
	}
	async function dossierOf(asked: Ctx, of: string) {
		return must(await loadForExport(asked, { pilotId: of, kind: 'dpia' }, 'nl')).context.dossier;
	}
	/** The first question that is asked from the start and takes plain text, with its section. */
	async function textQuestion() {
		const { packs } = await loaded();
		for (const section of packs.dpia.sections)
			for (const question of section.questions)
				if (question.answer === 'text' && !question.showWhen) return { section, question };
		throw new Error('The template has no question for text.');
	}
	async function write(person: PersonKey, text: string, seenVersion: number) {
		const { question } = await textQuestion();
		world.clock.advance(1000);
		return saveAnswer(ctx(person), {
			...ref(),
			questionId: question.id,
			answer: { value: text },
			seenVersion
		});
	}

	it('shows a section with its answers, what is missing, and no hidden question', async () => {
		const { section, question } = await textQuestion();
		const before = must(await sectionPage(ctx('dpo'), pilotId, 'dpia', section.id, 'nl'));
		expect(before.missing.map((point) => point.code)).toContain(question.code);
		must(await write('dpo', 'Een verslag na elk gesprek', 0));
		const page = must(await sectionPage(ctx('fb'), pilotId, 'dpia', section.id, 'nl'));
		const view = page.questions.find(({ id }) => id === question.id)!;
		expect(view).toMatchObject({
			stored: { value: 'Een verslag na elk gesprek' },
			version: 1,
			changes: 1,
			changed: { byName: 'Dora Privacy' }
		});
		expect(view.legal.citations.length).toBeGreaterThan(0);
		expect(page.missing.map((point) => point.code)).not.toContain(question.code);
		const { packs } = await loaded();
		const hidden = packs.dpia.sections.flatMap(({ questions }) =>
			questions.filter(({ showWhen }) => showWhen).map(({ id }) => id)
		);
		for (const { id } of packs.dpia.sections) {
			const other = must(await sectionPage(ctx('fb'), pilotId, 'dpia', id, 'nl'));
			for (const { id: shown } of other.questions) expect(hidden).not.toContain(shown);
		}
		expect(code(await sectionPage(ctx('outsider'), pilotId, 'dpia', section.id, 'nl'))).toBe(
			'not-found'
		);
	});

	it('keeps who changed what, and puts back an older text as a new change', async () => {
		const { question } = await textQuestion();
		must(await write('dpo', 'eerste tekst', 0));
		must(await write('fb', 'tweede tekst', 1));
		const filter = { question: question.id };
		const page = must(await historyPage(ctx('auditor'), ref(), filter, 1, 'nl'));
		expect(page.lines.map(({ byName, before, after }) => [byName, before, after])).toEqual([
			['Frank Beheer', 'eerste tekst', 'tweede tekst'],
			['Dora Privacy', '', 'eerste tekst']
		]);
		expect(page.lines[0]!.restore).toBeNull();
		const changeId = page.lines[0]!.id;
		expect(code(await restoreAnswer(ctx('fb'), { ...ref(), changeId, seenVersion: 1 }))).toBe(
			'changed-meanwhile'
		);
		expect(code(await restoreAnswer(ctx('mw1'), { ...ref(), changeId, seenVersion: 2 }))).toBe(
			'not-allowed'
		);
		world.clock.advance(1000);
		must(await restoreAnswer(ctx('po'), { ...ref(), changeId, seenVersion: 2 }));
		const after = must(await historyPage(ctx('po'), ref(), filter, 1, 'nl'));
		expect(after.lines[0]).toMatchObject({
			byName: 'Petra Peters',
			before: 'tweede tekst',
			after: 'eerste tekst',
			restore: { seenVersion: 3 }
		});
		const mine = must(await historyPage(ctx('po'), ref(), { by: world.users.dpo }, 1, 'nl'));
		expect(mine.lines).toHaveLength(1);
		const otherDay = must(await historyPage(ctx('po'), ref(), { from: '2026-03-03' }, 1, 'nl'));
		expect(otherDay.lines).toHaveLength(0);
		const csv = must(await historyCsv(ctx('po'), ref(), {}, 'nl'));
		expect(csv.trim().split('\r\n')).toHaveLength(4);
	});

	it('says in the file what a spreadsheet must not run', async () => {
		must(await write('dpo', '=HYPERLINK("x")', 0));
		expect(must(await historyCsv(ctx('po'), ref(), {}, 'nl'))).toContain('"\'=HYPERLINK');
	});

	it('makes advice lapse by a later edit, tells so, and gives it back with the old text', async () => {
		const { section } = await textQuestion();
		must(await write('fb', 'tekst', 0));
		const { state } = (await loaded()).dpia;
		must(
			await advise(ctx('dpo'), {
				...ref(),
				contentsHash: state.contentsHash,
				sectionId: section.id,
				agrees: true,
				text: 'In orde'
			})
		);
		const page = must(await sectionPage(ctx('fb'), pilotId, 'dpia', section.id, 'nl'));
		expect(page.standing.sectionAdvice).toBe(true);
		const saved = must(await write('fb', 'andere tekst', 1));
		expect(saved.lapsed.dpia).toMatchObject([
			{ what: 'section-advice', section: { id: section.id } }
		]);
		const actions = await world.auditActions();
		expect(actions.slice(-2)).toEqual(['assessment.changed', 'assessment.lapsed']);
		must(await write('fb', 'tekst', 2));
		const again = must(await sectionPage(ctx('fb'), pilotId, 'dpia', section.id, 'nl'));
		expect(again.standing.sectionAdvice).toBe(true);
	});

	it('carries remarks with answers and mentions; a mention is a task until she answers', async () => {
		const { question } = await textQuestion();
		const subject = `vraag:${question.id}`;
		const { id } = must(
			await addComment(ctx('fb'), {
				...ref(),
				subject,
				parentId: null,
				text: 'Klopt dit?',
				mentions: [world.users.dpo]
			})
		);
		expect(await mentionsOf(ctx('dpo'), pilotId)).toEqual([
			{ kind: 'dpia', threadId: id, byName: 'Frank Beheer' }
		]);
		const task = (await myTasks(ctx('dpo'))).tasks.find(({ kind }) => kind === 'mention');
		expect(task?.href).toContain(`/beoordeling/dpia/opmerkingen#opmerking-${id}`);
		world.clock.advance(1000);
		must(
			await addComment(ctx('dpo'), {
				...ref(),
				subject: 'geheel',
				parentId: id,
				text: 'Ja',
				mentions: []
			})
		);
		expect(await mentionsOf(ctx('dpo'), pilotId)).toEqual([]);
		const [thread] = must(await commentsPage(ctx('auditor'), ref(), 'nl')).threads;
		expect(thread).toMatchObject({ subject, resolved: null });
		expect(thread!.comments.map(({ text, mentions }) => [text, mentions])).toEqual([
			['Klopt dit?', ['Dora Privacy']],
			['Ja', []]
		]);
		must(await settleComment(ctx('eth1'), { ...ref(), commentId: id, resolved: true }));
		const done = must(await commentsPage(ctx('fb'), ref(), 'nl'));
		expect(done.threads[0]!.resolved?.byName).toBe('Els Ethiek');
		must(await settleComment(ctx('fb'), { ...ref(), commentId: id, resolved: false }));
		expect(must(await commentsPage(ctx('fb'), ref(), 'nl')).threads[0]!.resolved).toBeNull();
		expect(await world.auditActions()).toContain('assessment.commented');
		const dossier = await dossierOf(ctx('fb'), pilotId);
		expect(dossier.comments.map(({ text }) => text)).toEqual(['Klopt dit?', 'Ja']);
	});

	it('refuses remarks by who has no role, about nothing, empty, or naming a stranger', async () => {
		const comment = { ...ref(), subject: 'geheel', parentId: null, text: 'x', mentions: [] };
		expect(code(await addComment(ctx('auditor'), comment))).toBe('not-allowed');
		expect(code(await addComment(ctx('outsider'), comment))).toBe('not-found');
		expect(code(await addComment(ctx('mw1'), { ...comment, text: '  ' }))).toBe('comment-required');
		expect(code(await addComment(ctx('mw1'), { ...comment, subject: 'vraag:bestaat-niet' }))).toBe(
			'not-found'
		);
		expect(
			code(await addComment(ctx('mw1'), { ...comment, mentions: [world.users.outsider] }))
		).toBe('mention-unknown');
		expect(must(await commentsPage(ctx('mw1'), ref(), 'nl')).threads).toEqual([]);
		expect(
			code(await settleComment(ctx('mw1'), { ...ref(), commentId: 'x', resolved: true }))
		).toBe('not-found');
	});

	it('keeps files sealed, by what is in them, and puts a removed one back', async () => {
		const file = { ...ref(), subject: 'geheel', fileName: '../../étude\u0301 <1>.exe' };
		const bytes = new TextEncoder().encode('Onderzoek naar verslagen\n');
		expect(
			code(await addAttachment(ctx('fb'), { ...file, bytes: new Uint8Array([77, 90, 0, 3]) }))
		).toBe('evidence-kind');
		expect(code(await addAttachment(ctx('mw1'), { ...file, bytes }))).toBe('not-allowed');
		const { id } = must(await addAttachment(ctx('fb'), { ...file, bytes }));
		const row = await world.services.db
			.selectFrom('assessmentAttachment')
			.selectAll()
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		expect(Buffer.from(row.content).includes('Onderzoek')).toBe(false);
		expect(row.fileName).toMatch(/^[\p{L}\p{M}\p{N} ._-]+\.txt$/u);
		const read = must(await readAttachment(ctx('auditor'), ref(), id));
		expect(new TextDecoder().decode(read.bytes)).toBe('Onderzoek naar verslagen\n');
		expect(code(await readAttachment(ctx('auditor'), { pilotId, kind: 'fria' }, id))).toBe(
			'not-found'
		);
		must(await removeAttachment(ctx('fb'), { ...ref(), attachmentId: id, removed: true }));
		expect(must(await allAttachments(ctx('fb'), ref()))).toEqual([]);
		expect(code(await readAttachment(ctx('fb'), ref(), id))).toBe('not-found');
		must(await removeAttachment(ctx('fb'), { ...ref(), attachmentId: id, removed: false }));
		expect(must(await allAttachments(ctx('fb'), ref()))).toHaveLength(1);
		const { head } = (await loaded()).dpia;
		expect(await attachmentViews(world.services.db, head.id)).toMatchObject([
			{ id, byName: 'Frank Beheer', size: bytes.length }
		]);
	});

	const secondPilot = () => useCasePilot(world, 'Elders');
	/** Something of everything that travels. */
	async function fill() {
		const { question, section } = await textQuestion();
		must(await write('fb', 'Verslagen na een gesprek', 0));
		const risk = must(
			await addRisk(ctx('fb'), {
				pilotId,
				risk: {
					title: 'Verzonnen feiten',
					description: 'Het concept noemt wat niemand zei',
					event: 'wijziging',
					rights: [],
					sources: '',
					threats: '',
					impacts: '',
					reversibility: 'moeilijk',
					assessments: ['dpia'],
					before: { likelihood: 3, severity: 3 },
					after: null,
					measures: []
				}
			})
		).value;
		const asked = must(
			await addComment(ctx('dpo'), {
				...ref(),
				subject: `risico:${risk}`,
				parentId: null,
				text: 'Hoe vaak?',
				mentions: []
			})
		);
		world.clock.advance(1000);
		must(
			await addComment(ctx('fb'), {
				...ref(),
				subject: '',
				parentId: asked.id,
				text: 'Zelden',
				mentions: []
			})
		);
		const bytes = new TextEncoder().encode('Onderzoek');
		must(
			await addAttachment(ctx('fb'), {
				...ref(),
				subject: `vraag:${question.id}`,
				fileName: 'onderzoek.txt',
				bytes
			})
		);
		const { state } = (await loaded()).dpia;
		world.clock.advance(1000);
		must(
			await advise(ctx('dpo'), {
				...ref(),
				contentsHash: state.contentsHash,
				sectionId: section.id,
				agrees: false,
				text: 'Nog niet duidelijk'
			})
		);
		return question.id;
	}

	it('leaves as a ZIP and comes back elsewhere whole; advice given here does not hold there', async () => {
		const questionId = await fill();
		const zip = must(await exportAssessment(ctx('fb'), ref(), 'zip', 'nl'));
		expect(zip.fileName).toMatch(/^dpia-verslagen-\d{4}-\d{2}-\d{2}\.zip$/);
		expect((await world.auditActions()).at(-1)).toBe('assessment.exported');
		const there = { pilotId: await secondPilot(), kind: 'dpia' as const };
		const file = { name: zip.fileName, bytes: zip.bytes };
		expect(code(await checkImport(ctx('mw1'), there, file, 'nl'))).toBe('not-allowed');
		const preview = must(await checkImport(ctx('po'), there, file, 'nl'));
		expect(preview).toMatchObject({
			fresh: 1,
			answers: [],
			risks: 1,
			comments: 2,
			statements: 1,
			attachments: 1
		});
		expect(must(await commentsPage(ctx('po'), there, 'nl')).threads).toEqual([]);
		expect(code(await confirmImport(ctx('fb'), there, preview.staged))).toBe('import-expired');
		must(await confirmImport(ctx('po'), there, preview.staged));
		expect(code(await confirmImport(ctx('po'), there, preview.staged))).toBe('import-expired');
		const before = await dossierOf(ctx('fb'), pilotId);
		const after = await dossierOf(ctx('po'), there.pilotId);
		expect(after.answers).toEqual(before.answers);
		expect(after.answers[questionId]).toEqual({ value: 'Verslagen na een gesprek' });
		const bare = ({ id: _, ...rest }: { id: string }) => rest;
		expect(after.risks.map(bare)).toEqual(before.risks.map(bare));
		expect(after.advice).toEqual([]);
		expect(after.comments.map(({ byName, text }) => [byName, text])).toEqual([
			['Dora Privacy', 'Hoe vaak?'],
			['Frank Beheer', 'Zelden'],
			['Dora Privacy', 'Nog niet duidelijk']
		]);
		const [asked, answered] = after.comments;
		expect(asked!.subject).toBe(`risico:${after.risks[0]!.id}`);
		expect(answered!.parentId).toBe(asked!.id);
		const [attached] = must(await allAttachments(ctx('po'), there));
		expect(new TextDecoder().decode(attached!.bytes)).toBe('Onderzoek');
		expect(await world.auditActions()).toContain('assessment.imported');
		// A second time nothing is left to do, here or there.
		for (const [person, place] of [
			['po', there],
			['fb', ref()]
		] as const) {
			const again = must(await checkImport(ctx(person), place, file, 'nl'));
			expect(again).toMatchObject({
				fresh: 0,
				same: 1,
				answers: [],
				risks: 0,
				comments: 0,
				statements: 0,
				attachments: 0
			});
		}
	});

	it('shows what a file would replace, and keeps what it replaced in the history', async () => {
		await fill();
		const json = must(await exportAssessment(ctx('fb'), ref(), 'json', 'nl'));
		const report = must(await exportReport(ctx('fb'), ref(), 'json', 'nl'));
		expect(report.counts.attachments).toEqual({ in: 1, carried: 0, lost: 1 });
		must(await write('po', 'Iets anders', 1));
		const file = { name: json.fileName, bytes: json.bytes };
		const preview = must(await checkImport(ctx('po'), ref(), file, 'nl'));
		expect(preview.answers).toMatchObject([
			{ was: 'Iets anders', becomes: 'Verslagen na een gesprek' }
		]);
		const { lapsed } = must(await confirmImport(ctx('po'), ref(), preview.staged));
		expect(lapsed).toEqual({ dpia: [], fria: [] });
		const { question, section } = await textQuestion();
		const page = must(await historyPage(ctx('po'), ref(), { question: question.id }, 1, 'nl'));
		expect(page.lines[0]).toMatchObject({
			byName: 'Petra Peters',
			before: 'Iets anders',
			after: 'Verslagen na een gesprek'
		});
		// The text that was advised on is back: so is the advice.
		const view = must(await sectionPage(ctx('po'), pilotId, 'dpia', section.id, 'nl'));
		expect(view.standing.sectionAdvice).toBe(true);
	});

	it('stores nothing of a file when something moved meanwhile, or one attachment is not what it says', async () => {
		const questionId = await fill();
		const zip = must(await exportAssessment(ctx('fb'), ref(), 'zip', 'nl'));
		const there = { pilotId: await secondPilot(), kind: 'dpia' as const };
		const file = { name: zip.fileName, bytes: zip.bytes };
		const preview = must(await checkImport(ctx('po'), there, file, 'nl'));
		must(
			await saveAnswer(ctx('fb'), {
				...there,
				questionId,
				answer: { value: 'intussen' },
				seenVersion: 0
			})
		);
		expect(code(await confirmImport(ctx('po'), there, preview.staged))).toBe('changed-meanwhile');
		const dossier = await dossierOf(ctx('fb'), pilotId);
		const [attachment] = dossier.attachments;
		const files = new Map([[attachment!.sha256, new Uint8Array([77, 90, 0, 1])]]);
		const input = { ...there, dossier, files, format: 'waarborg' };
		expect(code(await importDossier(ctx('po'), input))).toBe('evidence-kind');
		const after = await dossierOf(ctx('po'), there.pilotId);
		expect(after.answers).toEqual({ [questionId]: { value: 'intussen' } });
		expect([after.risks, after.comments, after.attachments]).toEqual([[], [], []]);
		expect(code(await importDossier(ctx('po'), { ...input, kind: 'fria' }))).toBe(
			'import-other-kind'
		);
	});

	it('exports in the forms of others with a report of what does not travel', async () => {
		await fill();
		for (const format of formatsFor('dpia', dataFormats)) {
			const report = must(await exportReport(ctx('auditor'), ref(), format, 'nl'));
			for (const count of Object.values(report.counts))
				expect(count.carried + count.lost, format).toBe(count.in);
			const { bytes } = must(await exportAssessment(ctx('auditor'), ref(), format, 'nl'));
			expect(bytes.length).toBeGreaterThan(100);
		}
		expect(formatsFor('fria', dataFormats).some((format) => format.startsWith('cnil'))).toBe(false);
		expect(code(await exportAssessment(ctx('outsider'), ref(), 'zip', 'nl'))).toBe('not-found');
	});

	it('tells a colleague who has it open what was saved, and nobody else', async () => {
		const { question } = await textQuestion();
		const heard: LiveEvent[] = [];
		const own: LiveEvent[] = [];
		const line = (person: PersonKey, into: LiveEvent[]) => ({
			userId: world.users[person],
			name: person,
			take: (event: LiveEvent) => into.push(event),
			closed: () => undefined
		});
		const first = live.join(roomOf(pilotId, 'dpia'), 'a', line('dpo', heard))!;
		const second = live.join(roomOf(pilotId, 'dpia'), 'b', line('fb', own))!;
		must(await write('fb', 'tekst', 0));
		expect(heard.filter(({ kind }) => kind === 'changed')).toEqual([
			{ kind: 'changed', byName: 'Frank Beheer', questions: [question.id] }
		]);
		expect(own.some(({ kind }) => kind === 'changed')).toBe(false);
		expect(code(await write('dpo', 'te laat', 0))).toBe('changed-meanwhile');
		expect(own.some(({ kind }) => kind === 'changed')).toBe(false);
		first.leave();
		second.leave();
	});
});

describe('the live line', () => {
	it('shows each the others, by their last place, and bounds the lines of one person', async () => {
		const { LiveHub } = await import('#lib/server/assessments/live.ts');
		const hub = new LiveHub();
		const heard: Record<string, LiveEvent[]> = {};
		let closed = 0;
		const join = (id: string, userId: string) =>
			hub.join('kamer', id, {
				userId,
				name: userId,
				take: (event) => (heard[id] ??= []).push(event),
				closed: () => (closed += 1)
			});
		join('1', 'dora');
		const frank = join('2', 'frank');
		expect(heard['1']!.at(-1)).toEqual({
			kind: 'present',
			people: [{ name: 'frank', section: null, question: null }]
		});
		expect(hub.place('kamer', '2', 'dora', { section: 1, question: 'x' })).toBe(false);
		expect(hub.place('kamer', '2', 'frank', { section: 1, question: 'x' })).toBe(true);
		expect(heard['1']!.at(-1)).toEqual({
			kind: 'present',
			people: [{ name: 'frank', section: 1, question: 'x' }]
		});
		frank?.leave();
		expect(heard['1']!.at(-1)).toEqual({ kind: 'present', people: [] });
		expect([join('3', 'dora'), join('4', 'dora'), join('5', 'dora')].every(Boolean)).toBe(true);
		expect(join('6', 'dora')).toBeNull();
		hub.closeAll();
		expect(closed).toBe(4);
		expect(join('7', 'dora')).not.toBeNull();
	});
});
