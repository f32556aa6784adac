import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReview } from '#lib/server/drafting/review.ts';
import { addSource } from '#lib/server/drafting/add-source.ts';
import type { Ctx } from '#lib/server/context.ts';
import { findContact } from '#lib/server/drafting/contact-repository.ts';
import { loadSource } from '#lib/server/drafting/draft-repository.ts';
import { makeDraft } from '#lib/server/drafting/make-draft.ts';
import {
	editSpeakers,
	moveSource,
	removeSource,
	startOver
} from '#lib/server/drafting/sources/change-sources.ts';
import { listSources } from '#lib/server/drafting/sources/source-repository.ts';
import { dialectKeys } from '../support/database.ts';
import type { World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';
import {
	canary,
	clearHits,
	code,
	consented,
	conversation,
	livePilot,
	value
} from './drafting-support.ts';

describe.each(dialectKeys)('the sources of a contact on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	let mia: Ctx;
	beforeAll(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world);
		mia = world.ctx('mw1');
	});
	afterAll(() => world.close());

	const contactOf = async (id: string) =>
		(await findContact(world.services.db, world.organisationId, id))!;
	const sourcesOf = async (id: string) => listSources(world.services.db, mia, await contactOf(id));
	const combined = async (id: string) =>
		(await loadSource(world.services.db, mia, await contactOf(id)))!.source;
	const actionsOf = async (id: string) =>
		(
			await world.services.db
				.selectFrom('auditEvent')
				.select(['action', 'detail'])
				.where('subjectId', '=', id)
				.orderBy('seq')
				.execute()
		).map(({ action, detail }) => ({
			action,
			detail: JSON.parse(detail) as Record<string, unknown>
		}));
	const second =
		'Spreker 1: Ik ben de huisbaas.\nSpreker 2: Wat is de achterstal?\nSpreker 1: Zij is drie maanden achter.';

	it('keeps several in order, put together with their places', async () => {
		const id = await consented(mia, pilotId);
		value(await addSource(mia, id, { text: conversation }));
		value(
			await addSource(mia, id, {
				bytes: new TextEncoder().encode(second),
				fileName: `C:\\Dossiers\\${canary} huisbaas.txt`
			})
		);
		const source = await combined(id);
		expect(source.format).toBe('combined');
		expect(source.parts?.map(({ title }) => title)).toEqual(['', `${canary} huisbaas.txt`]);
		for (const { charStart, charEnd } of source.utterances)
			expect(source.text.slice(charStart, charEnd).trim()).not.toBe('');
		expect(new Set(source.utterances.map((u) => u.id)).size).toBe(source.utterances.length);
		// Neither the words nor the name of the file stand in clear anywhere.
		expect(await clearHits(world, canary)).toEqual([]);

		const [first, last] = await sourcesOf(id);
		value(await moveSource(mia, id, last!.id, 'up'));
		expect((await combined(id)).parts?.map((part) => part.id)).toEqual([last!.id, first!.id]);
		expect(code(await removeSource(mia, id, first!.id, false))).toBe('confirm-required');
		value(await removeSource(mia, id, first!.id, true));
		expect((await combined(id)).text).toBe(second);
		const actions = (await actionsOf(id)).map(({ action }) => action);
		expect(actions.slice(-4)).toEqual([
			'source.added',
			'source.added',
			'source.moved',
			'source.removed'
		]);
	});

	it('refuses the same text twice, and stores nothing of what it refuses', async () => {
		const id = await consented(mia, pilotId);
		value(await addSource(mia, id, { text: conversation }));
		expect(code(await addSource(mia, id, { text: conversation }))).toBe('source-already');
		expect(
			code(await addSource(mia, id, { bytes: new Uint8Array([1, 0, 2]), fileName: 'a.txt' }))
		).toBe('source-binary');
		expect(await sourcesOf(id)).toHaveLength(1);
		// The same text may stand with another contact, under another key.
		const other = await consented(mia, pilotId);
		value(await addSource(mia, other, { text: conversation }));
		const digests = await world.services.db
			.selectFrom('source')
			.select('digest')
			.where('contactId', 'in', [id, other])
			.execute();
		expect(new Set(digests.map(({ digest }) => digest)).size).toBe(2);
	});

	it('applies the speakers that the worker set when the source is read, and can take the last change back', async () => {
		const id = await consented(mia, pilotId);
		value(await addSource(mia, id, { text: second }));
		const [source] = await sourcesOf(id);
		const change = (version: number, what: Parameters<typeof editSpeakers>[4], who = mia) =>
			editSpeakers(who, id, source!.id, version, what);
		const name = `Huisbaas ${canary}`;
		const speakers = [
			{ speaker: 0, name, role: 'other' as const },
			{ speaker: 1, name: 'Mia', role: 'worker' as const }
		];
		value(await change(1, { kind: 'save', speakers }));
		expect((await combined(id)).utterances.map((u) => [u.speaker, u.role])).toEqual([
			[name, 'other'],
			['Mia', 'worker'],
			[name, 'other']
		]);
		expect((await combined(id)).text).toBe(second);
		expect(code(await change(1, { kind: 'swap', from: 0, into: 1 }))).toBe('changed-meanwhile');
		value(await change(2, { kind: 'swap', from: 0, into: 1 }));
		expect((await combined(id)).utterances[0]).toMatchObject({ speaker: 'Mia', role: 'worker' });
		value(await change(3, { kind: 'undo' }));
		expect((await combined(id)).utterances[0]).toMatchObject({ speaker: name });
		expect(code(await change(4, { kind: 'undo' }))).toBe('speaker-nothing-to-undo');
		expect(code(await change(4, { kind: 'merge', from: 0, into: 0 }))).toBe('speaker-same');
		expect(code(await change(4, { kind: 'merge', from: 0, into: 7 }))).toBe('speaker-unknown');
		expect(code(await change(4, { kind: 'undo' }, world.ctx('mw2')))).toBe('not-found');
		expect(await clearHits(world, canary)).toEqual([]);
		const [, , , added, saved] = await actionsOf(id);
		expect(added?.action ?? saved?.action).toBe('source.speakers');
	});

	it('holds the sources still under a draft, until the worker starts over', async () => {
		const id = await consented(mia, pilotId);
		value(await addSource(mia, id, { text: conversation }));
		value(await addSource(mia, id, { text: second }));
		const outcome = value(await makeDraft(mia, id));
		expect(outcome).toMatchObject({ made: true });
		const { draft } = value(await loadReview(mia, id));
		const cited = draft.sections
			.flatMap(({ sentences }) => sentences)
			.flatMap(({ sources }) => sources);
		expect(cited.length).toBeGreaterThan(0);
		const { parts } = await combined(id);
		for (const { part, charStart } of cited) {
			const { charStart: from, charEnd: to } = parts![part! - 1]!;
			expect(charStart >= from && charStart < to).toBe(true);
		}

		const [source] = await sourcesOf(id);
		expect(code(await addSource(mia, id, { text: 'Cliënt: Nog iets anders.' }))).toBe(
			'source-after-draft'
		);
		expect(code(await removeSource(mia, id, source!.id, true))).toBe('source-after-draft');
		expect(code(await editSpeakers(mia, id, source!.id, 1, { kind: 'undo' }))).toBe(
			'source-after-draft'
		);
		expect(code(await startOver(mia, id, false))).toBe('confirm-required');
		value(await startOver(mia, id, true));
		expect((await contactOf(id)).step).toBe('make');
		expect(code(await startOver(mia, id, true))).toBe('draft-none');
		value(await addSource(mia, id, { text: 'Cliënt: Nog iets anders.' }));
		expect(value(await makeDraft(mia, id))).toMatchObject({ made: true });
		expect((await actionsOf(id)).map(({ action }) => action)).toContain('draft.discarded');
	});
});
