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
import { loadDossier } from '#lib/server/assessments/dossier.ts';
import { historyCsv, historyPage, restoreAnswer } from '#lib/server/assessments/history.ts';
import { live, roomOf } from '#lib/server/assessments/live.ts';
import { saveAnswer } from '#lib/server/assessments/save-answer.ts';
import { sectionPage } from '#lib/server/assessments/section-page.ts';
import { advise } from '#lib/server/assessments/state.ts';
import { createPilot } from '#lib/server/pilots/create.ts';
import { myTasks } from '#lib/server/pilots/tasks.ts';
import { loadAssessments } from '#lib/server/assessments/load.ts';
import { findPilot } from '#lib/server/pilots/pilot-repository.ts';
import { dialectKeys } from '../support/database.ts';
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
		const useCase = world.services.content.useCases[0]!;
		const made = must(
			await createPilot(world.ctx('owner'), {
				name: 'Verslagen',
				scope: 'Concepten',
				packUrn: useCase.urn,
				templates: [...useCase.reportTemplates],
				decisionRole: 'VB',
				teams: [],
				people: [],
				locale: 'nl'
			})
		);
		pilotId = made.id;
		await world.assignRoles(pilotId);
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
		const dossier = must(await loadDossier(ctx('fb'), pilotId, 'dpia', 'nl'));
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
