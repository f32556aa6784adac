import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toAsk } from '#lib/domain/drafting/draft.ts';
import type { PassagePart } from '#lib/domain/drafting/review-parts.ts';
import type { Ctx } from '#lib/server/context.ts';
import type { DraftEdit } from '#lib/server/drafting/edit-draft.ts';
import { editDraft } from '#lib/server/drafting/edit-draft.ts';
import { handOverContact } from '#lib/server/drafting/hand-over.ts';
import { startManualDraft } from '#lib/server/drafting/make-draft.ts';
import { loadReview } from '#lib/server/drafting/review.ts';
import {
	draftStanding,
	loadPart,
	loadReviewPage,
	saveEdit
} from '#lib/server/drafting/review-page.ts';
import { validateDraft } from '#lib/server/drafting/validate.ts';
import { withdrawConsent } from '#lib/server/drafting/withdraw.ts';
import { dialectKeys } from '../support/database.ts';
import type { World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';
import { canary, clearHits, code, drafted, livePilot, opened, value } from './drafting-support.ts';

describe.each(dialectKeys)('reviewing a draft on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	let mia: Ctx;
	beforeAll(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world);
		mia = world.ctx('mw1');
	});
	afterAll(() => world.close());

	const edit = async (id: string, change: DraftEdit, ctx = mia) => {
		const { version } = value(await loadReview(ctx, id));
		return saveEdit(ctx, id, 'nl', version, change);
	};
	const draftOf = async (id: string, ctx = mia) => value(await loadReview(ctx, id)).draft;
	const find = async (id: string, words: string, ctx = mia) => {
		const draft = await draftOf(id, ctx);
		const sentences = [...draft.sections.flatMap((s) => s.sentences), ...draft.unassigned];
		return sentences.find(({ text }) => text.includes(words));
	};
	/** The rent, in the section on housing. */
	const withRent = async () => {
		const id = await drafted(mia, pilotId);
		const rent = (await find(id, '650 euro'))!;
		value(await edit(id, { kind: 'move', sentence: rent.id, to: 'huisvesting' }));
		return { id, rent };
	};
	const historyOf = async (id: string, sentence: string) => {
		const part = value(await loadPart(mia, id, `geschiedenis:${sentence}`, 'nl'));
		if (part.of !== 'history') throw new Error(part.of);
		return part.entries;
	};
	const removedOf = (part: PassagePart) => (part.of === 'removed' ? part.sentences : []);
	const rows = () => world.services.db.selectFrom('sentenceChange').selectAll().execute();

	it('keeps what was done to a sentence, by whom and when, old and new', async () => {
		const { id, rent } = await withRent();
		world.clock.advance(300_000);
		const text = 'De huur bedraagt 650 euro per maand.';
		value(await edit(id, { kind: 'edit', sentence: rent.id, text }));
		const entries = await historyOf(id, rent.id);
		expect(entries.map(({ kind }) => kind)).toEqual(['edit', 'move']);
		expect(entries[0]).toMatchObject({
			byName: 'Mia Werk',
			at: world.services.clock().toISOString(),
			before: { text: rent.text, place: 'Huisvesting', verdict: 'source-found' },
			after: { text }
		});
		const page = value(await loadReviewPage(mia, id, 'nl'));
		const shown = page.review.sections.flatMap((s) => s.sentences).find((s) => s.id === rent.id);
		expect(shown).toMatchObject({ changes: 2, engineText: rent.text, hers: true });
	});

	it('counts one stretch of typing as one change, and goes back to before it', async () => {
		const { id, rent } = await withRent();
		for (const text of ['De huur is 65', 'De huur is 650 euro', 'De huur is 650 euro, zegt zij.']) {
			value(await edit(id, { kind: 'edit', sentence: rent.id, text }));
			world.clock.advance(10_000);
		}
		expect((await historyOf(id, rent.id)).map(({ kind }) => kind)).toEqual(['edit', 'move']);
		world.clock.advance(300_000);
		const later = 'De huur is 650 euro per maand, zegt zij.';
		value(await edit(id, { kind: 'edit', sentence: rent.id, text: later }));
		expect(await historyOf(id, rent.id)).toHaveLength(3);
		value(await edit(id, { kind: 'undo' }));
		expect((await find(id, '650'))?.text).toBe('De huur is 650 euro, zegt zij.');
		value(await edit(id, { kind: 'undo' }));
		expect(await find(id, '650')).toMatchObject({ text: rent.text, origin: 'engine' });
		value(await edit(id, { kind: 'undo' }));
		expect(code(await edit(id, { kind: 'undo' }))).toBe('nothing-to-undo');
		expect(value(await loadReviewPage(mia, id, 'nl')).review.undo).toBeNull();
	});

	it('lists what was taken out and brings it back with its citation', async () => {
		const { id, rent } = await withRent();
		const gone = value(await edit(id, { kind: 'remove', sentence: rent.id }));
		expect(gone.removed).toBe(1);
		const [removed] = removedOf(value(await loadPart(mia, id, 'weggelaten', 'nl')));
		expect(removed).toMatchObject({
			byName: 'Mia Werk',
			place: 'Huisvesting',
			sentence: { id: rent.id, text: rent.text }
		});
		const patch = value(await edit(id, { kind: 'restore', change: removed!.change }));
		expect(patch.removed).toBe(0);
		expect(patch.sections.map((section) => section.id)).toContain('huisvesting');
		expect(await find(id, '650')).toMatchObject({ sources: rent.sources, verdict: 'source-found' });
		expect((await draftOf(id)).removed).toBe(0);
		expect(code(await edit(id, { kind: 'restore', change: 'bestaat-niet' }))).toBe(
			'change-not-found'
		);
		const other = await withRent();
		expect(code(await edit(other.id, { kind: 'restore', change: removed!.change }))).toBe(
			'change-not-found'
		);
	});

	it('takes back that a point was closed', async () => {
		const { id } = await withRent();
		const [slot] = toAsk(await draftOf(id));
		value(await edit(id, { kind: 'close', slot: slot!.id, closing: { how: 'niet besproken' } }));
		expect(toAsk(await draftOf(id)).map((open) => open.id)).not.toContain(slot!.id);
		expect(value(await edit(id, { kind: 'undo' })).undo).toBe('move');
		expect(toAsk(await draftOf(id)).map((open) => open.id)).toContain(slot!.id);
	});

	it('checks a sentence that she writes to passages, and refuses to validate an invented figure', async () => {
		const { id, rent } = await withRent();
		const units = rent.sources.map(({ unit }) => unit);
		const cite = (text: string): DraftEdit => ({
			kind: 'cite',
			section: 'huisvesting',
			text,
			units
		});
		value(await edit(id, cite('De huurprijs is 650 euro per maand.')));
		expect(await find(id, 'De huurprijs is 650')).toMatchObject({ verdict: 'source-found' });
		const wrong = 'De huurprijs is 950 euro per maand.';
		const patch = value(await edit(id, cite(wrong)));
		expect(patch.todo).toContainEqual(expect.objectContaining({ kind: 'blocked', text: wrong }));
		const typed = (await find(id, '950'))!;
		expect(code(await edit(id, { kind: 'confirm', sentence: typed.id }))).toBe(
			'sentence-not-confirmable'
		);
		for (const slot of toAsk(await draftOf(id)))
			value(await edit(id, { kind: 'close', slot: slot.id, closing: { how: 'niet besproken' } }));
		const validated = async () => {
			const { version } = value(await loadReview(mia, id));
			return validateDraft(mia, id, { version, confirmed: true });
		};
		expect(code(await validated())).toBe('draft-not-ready');
		value(await edit(id, { kind: 'adopt', sentence: typed.id }));
		expect(await find(id, '950')).toMatchObject({ verdict: 'own', sources: [], codes: ['number'] });
		expect(code(await validated())).toBe('ok');
	});

	it('never makes the words of the engine hers, also not by way of another sentence', async () => {
		const { id, rent } = await withRent();
		expect(code(await edit(id, { kind: 'adopt', sentence: rent.id }))).toBe('sentence-of-engine');
		value(await edit(id, { kind: 'edit', sentence: rent.id, text: 'Iets anders.' }));
		value(await edit(id, { kind: 'edit', sentence: rent.id, text: rent.text.toUpperCase() }));
		expect(code(await edit(id, { kind: 'adopt', sentence: rent.id }))).toBe('sentence-of-engine');
	});

	it('refuses a stale version and tells the newest one', async () => {
		const { id, rent } = await withRent();
		const { version } = value(await draftStanding(mia, id));
		const confirm = (text: string): DraftEdit => ({ kind: 'edit', sentence: rent.id, text });
		value(await editDraft(mia, id, version, confirm('Het eerste tabblad.')));
		const late: DraftEdit[] = [
			confirm('Het tweede tabblad.'),
			{ kind: 'remove', sentence: rent.id },
			{ kind: 'own', section: 'huisvesting', text: 'Nog een zin.' },
			{ kind: 'undo' }
		];
		for (const one of late)
			expect(code(await editDraft(mia, id, version, one)), one.kind).toBe('changed-meanwhile');
		expect(value(await draftStanding(mia, id)).version).toBe(version + 1);
		expect(await historyOf(id, rent.id)).toHaveLength(2);
	});

	it('shows history to the worker alone, and to who took the contact over', async () => {
		const { id, rent } = await withRent();
		const part = `geschiedenis:${rent.id}`;
		for (const person of ['mw2', 'po', 'dpo', 'owner', 'outsider'] as const) {
			expect(code(await loadPart(world.ctx(person), id, part, 'nl')), person).toBe('not-found');
			expect(code(await draftStanding(world.ctx(person), id)), person).toBe('not-found');
		}
		value(await handOverContact(mia, id, { toUserId: world.users.mw2, reason: 'verlof' }));
		expect(code(await loadPart(mia, id, part, 'nl'))).toBe('not-found');
		const mo = world.ctx('mw2');
		value(await edit(id, { kind: 'edit', sentence: rent.id, text: 'Mo schrijft dit.' }, mo));
		const seen = value(await loadPart(mo, id, part, 'nl'));
		expect(seen.of === 'history' && seen.entries.map(({ byName }) => byName)).toEqual([
			'Mo Werk',
			'Mia Werk'
		]);
	});

	it('lets no word of it stand in clear, and removes it when the client withdraws', async () => {
		const id = await drafted(mia, pilotId, { reference: 'D-2026-0991' });
		const child = (await find(id, canary))!;
		value(await edit(id, { kind: 'remove', sentence: child.id }));
		expect(await clearHits(world, canary)).toEqual([]);
		const before = (await rows()).filter(({ contactId }) => contactId === id);
		expect(before).toHaveLength(1);
		expect(before[0]).toMatchObject({ sealedUnder: 'source', present: 0 });
		value(await withdrawConsent(mia, id, 'telefoon'));
		expect((await rows()).filter(({ contactId }) => contactId === id)).toEqual([]);
	});

	it('keeps the versions of a section that is written by hand under the dossier key', async () => {
		const id = await opened(mia, pilotId, { mode: 'baseline' });
		value(await startManualDraft(mia, id));
		const write = (text: string): DraftEdit => ({ kind: 'write', section: 'huisvesting', text });
		value(await edit(id, write('De huur is 650 euro.')));
		value(await edit(id, write('De huur is 650 euro. Er is achterstal.')));
		world.clock.advance(300_000);
		value(await edit(id, write('Alles is in orde.')));
		const part = value(await loadPart(mia, id, 'geschiedenis-rubriek:huisvesting', 'nl'));
		if (part.of !== 'history') throw new Error(part.of);
		expect(part.entries.map(({ after }) => after?.text)).toEqual([
			'Alles is in orde.',
			'De huur is 650 euro. Er is achterstal.'
		]);
		value(await edit(id, { kind: 'restore', change: part.entries[0]!.id }));
		expect(
			(await draftOf(id)).sections.flatMap((s) => s.sentences.map(({ text }) => text))
		).toEqual(['De huur is 650 euro. Er is achterstal.']);
		const kept = (await rows()).filter(({ contactId }) => contactId === id);
		expect(new Set(kept.map(({ sealedUnder }) => sealedUnder))).toEqual(new Set(['dossier']));
	});
});
