import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markAction } from '#lib/server/clients/action-ticks.ts';
import { preparation } from '#lib/server/clients/preparation.ts';
import type { Ctx } from '#lib/server/context.ts';
import { editDraft } from '#lib/server/drafting/edit-draft.ts';
import { startManualDraft } from '#lib/server/drafting/make-draft.ts';
import { loadReview } from '#lib/server/drafting/review.ts';
import { dialectKeys } from '../support/database.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';
import { auditOf, clientOf, validate } from './clients-support.ts';
import { code, drafted, livePilot, opened, value } from './drafting-support.ts';

describe.each(dialectKeys)('before the conversation on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	let mia: Ctx;
	beforeAll(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world);
		mia = world.ctx('mw1');
	});
	afterAll(() => world.close());

	/** A report by hand with these words in the section for agreements. */
	const agreed = async (reference: string, text: string) => {
		const id = await opened(mia, pilotId, { reference });
		value(await startManualDraft(mia, id));
		const { version } = value(await loadReview(mia, id));
		value(await editDraft(mia, id, version, { kind: 'write', section: 'afspraken', text }));
		await validate(mia, id);
		return id;
	};

	it('is empty without a validated report', async () => {
		const id = await drafted(mia, pilotId, { reference: 'D-2026-4001' });
		const before = value(await preparation(mia, await clientOf(mia, id)));
		expect(before).toMatchObject({ reports: [], agreements: [], days: [], terms: [], gone: 0 });
	});

	it('quotes the agreements and days of the reports, each with its source', async () => {
		const text = 'Ik bel de huisbaas.\nMevrouw brengt attesten tegen 12 maart 2026.';
		const id = await agreed('D-2026-4002', text);
		const before = value(await preparation(mia, await clientOf(mia, id)));
		expect(before.reports).toMatchObject([{ contactId: id, validator: 'Mia Werk' }]);
		expect(before.agreements.map((quote) => quote.text)).toEqual(text.split('\n'));
		expect(before.agreements[0]).toMatchObject({
			contactId: id,
			section: { nl: 'Afspraken' },
			report: { nl: 'Sociaal verslag' },
			validatedAt: '2026-03-02T09:00:00.000Z',
			done: null
		});
		expect(before.days).toMatchObject([
			{ day: '2026-03-12', past: false, text: 'Mevrouw brengt attesten tegen 12 maart 2026.' }
		]);
	});

	it('takes what the client said literally, from a report made with AI too', async () => {
		const id = await drafted(mia, pilotId, { reference: 'D-2026-4003' });
		await validate(mia, id);
		const before = value(await preparation(mia, await clientOf(mia, id)));
		expect(before.agreements.map(({ text }) => text).join('\n')).toContain(
			'Ik zal morgen de huisbaas bellen.'
		);
	});

	it('has the legal term of an application that is running', async () => {
		const id = await opened(mia, pilotId, { reference: 'D-2026-4004' });
		await world.services.db
			.updateTable('contact')
			.set({ requestedOn: '2026-02-20' })
			.where('id', '=', id)
			.execute();
		const before = value(await preparation(mia, await clientOf(mia, id)));
		expect(before.terms).toMatchObject([
			{ contactId: id, requestedOn: '2026-02-20', next: { step: 'decision', due: '2026-03-22' } }
		]);
	});

	it('ticks an agreement off once, reopens it, and keeps both in the audit trail', async () => {
		const id = await agreed('D-2026-4005', 'Ik bel de huisbaas.');
		const client = await clientOf(mia, id);
		const mark = (done: boolean, passage = 'afspraken.0.0', ctx = mia) =>
			markAction(ctx, { contactId: id, passage, done });
		value(await mark(true));
		value(await mark(true));
		const [agreement] = value(await preparation(mia, client)).agreements;
		expect(agreement?.done).toMatchObject({ by: 'Mia Werk' });
		value(await mark(false));
		value(await mark(false));
		expect(value(await preparation(mia, client)).agreements[0]?.done).toBeNull();
		const entries = (await auditOf(world, id)).filter(({ action }) => action.startsWith('action.'));
		expect(entries.map(({ action }) => action)).toEqual(['action.ticked', 'action.reopened']);
		expect(JSON.stringify(entries)).not.toContain('huisbaas');

		expect(code(await mark(true, 'afspraken.7.0'))).toBe('action-unknown');
		expect(code(await mark(true, 'afspraken.0.0', world.ctx('mw2')))).toBe('not-found');
		const none = await opened(mia, pilotId, { reference: 'D-2026-4006' });
		expect(
			code(await markAction(mia, { contactId: none, passage: 'afspraken.0.0', done: true }))
		).toBe('action-unknown');
	});

	it('exists for nobody else', async () => {
		const id = await agreed('D-2026-4007', 'Ik bel de huisbaas.');
		const client = await clientOf(mia, id);
		for (const person of ['mw2', 'po', 'dpo', 'auditor', 'outsider'] as PersonKey[])
			expect(code(await preparation(world.ctx(person), client)), person).toBe('not-found');
	});

	it('says that a report is gone when its key was destroyed', async () => {
		const id = await agreed('D-2026-4008', 'Ik bel de huisbaas.');
		await world.services.db
			.updateTable('contactKey')
			.set({ wrapped: null, destroyedAt: '2026-03-03T09:00:00.000Z', destroyedReason: 'retention' })
			.where('contactId', '=', id)
			.where('purpose', '=', 'dossier')
			.execute();
		const before = value(await preparation(mia, await clientOf(mia, id)));
		expect(before).toMatchObject({ reports: [], agreements: [], gone: 1 });
	});
});
