import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PracticeMark } from '#lib/domain/practice/score.ts';
import {
	answerConversation,
	answerLesson,
	practiceOverview
} from '#lib/server/practice/practice.ts';
import { loadChecklistFacts } from '#lib/server/checklists/facts.ts';
import { findPilot } from '#lib/server/pilots/pilot-repository.ts';
import { preparedPilot } from '../support/pilot.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';

describe.each(['sqlite', 'postgres'] as const)('practising on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	const lessons = () => practiceOverview(world.ctx('mw1')).then(({ lessons: all }) => all);

	beforeAll(async () => {
		world = await openWorld(dialect);
		pilotId = await preparedPilot(world);
		await world.services.db.deleteFrom('trainingRecord').execute();
	});
	afterAll(() => world.close());

	const trained = async () => {
		const ctx = world.ctx('mw1');
		const pilot = await findPilot(ctx.db, ctx.actor.organisationId, pilotId);
		return (await loadChecklistFacts(ctx.db, ctx, pilot!))!.workers.trained;
	};

	async function passConversation(id: string, person: PersonKey = 'mw1') {
		const ctx = world.ctx(person);
		const found = ctx.content.practiceCases.find(({ urn }) => urn.endsWith(`:${id}`))!;
		const marks = found.sentences.map(({ error }): PracticeMark => error ?? 'good');
		return answerConversation(ctx, id, marks);
	}

	it('refuses a quiz or a draft with something unanswered, and keeps nothing', async () => {
		const [first] = await lessons();
		const ctx = world.ctx('mw1');
		expect(await answerLesson(ctx, first!.lesson.id, {})).toMatchObject({
			refusal: { code: 'practice-unanswered' }
		});
		expect(await answerConversation(ctx, 'huurschuld', ['good'])).toMatchObject({
			refusal: { code: 'practice-unanswered' }
		});
		expect(await answerConversation(ctx, 'bestaat-niet', [])).toMatchObject({
			refusal: { code: 'not-found' }
		});
		expect(await world.services.db.selectFrom('practiceAttempt').selectAll().execute()).toEqual([]);
	});

	it('keeps a failed attempt for the learner alone', async () => {
		const ctx = world.ctx('mw1');
		const found = ctx.content.practiceCases.find(({ urn }) => urn.endsWith(':huurschuld'))!;
		const all = found.sentences.map((): PracticeMark => 'good');
		const result = await answerConversation(ctx, 'huurschuld', all);
		expect(result).toMatchObject({ value: { passed: false, trained: false, found: 0 } });
		const conversations = async (person: PersonKey) =>
			(await practiceOverview(world.ctx(person))).conversations.find(
				({ conversation }) => conversation.urn === found.urn
			)!.result;
		expect((await conversations('mw1')).share).toBeLessThan(0.8);
		expect(await conversations('mw2')).toEqual({ share: null, passed: false });
		expect(await conversations('outsider')).toEqual({ share: null, passed: false });
	});

	it('counts somebody as trained once, when every lesson and two conversations are passed', async () => {
		const ctx = world.ctx('mw1');
		for (const { lesson } of await lessons()) {
			const answers = Object.fromEntries(
				lesson.quiz.map(({ id, options }) => [id, options.find(({ correct }) => correct)!.id])
			);
			expect(await answerLesson(ctx, lesson.id, answers)).toMatchObject({
				value: { share: 1, passed: true, trained: false }
			});
		}
		expect(await passConversation('huurschuld')).toMatchObject({ value: { trained: false } });
		expect(await trained()).toBe(0);
		expect(await passConversation('une-facture')).toMatchObject({ value: { trained: true } });
		expect(await passConversation('zorg-voor-vader')).toMatchObject({ value: { trained: true } });
		expect(await trained()).toBe(1);
		const entries = await ctx.db
			.selectFrom('auditEvent')
			.select(['action', 'actorId', 'detail'])
			.where('action', '=', 'training.recorded')
			.where('actorId', '=', world.users.mw1)
			.where('subjectId', '=', world.users.mw1)
			.orderBy('seq', 'desc')
			.execute();
		expect(JSON.parse(entries[0]!.detail)).toEqual({ moduleVersion: expect.any(String) });
		const kept = await ctx.db.selectFrom('auditEvent').select('detail').execute();
		expect(kept.some(({ detail }) => /share|found|falseAlarms/.test(detail))).toBe(false);
	});

	it('measures nothing', async () => {
		const { measurements } = await world.services.db
			.selectFrom('measurement')
			.select((of) => of.fn.countAll<number>().as('measurements'))
			.executeTakeFirstOrThrow();
		expect(Number(measurements)).toBe(0);
	});
});
