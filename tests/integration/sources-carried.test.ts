import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#lib/domain/drafting/draft.ts';
import { reportSentences, toAsk } from '#lib/domain/drafting/draft.ts';
import { viaSentences } from '#lib/domain/drafting/via.ts';
import type { Ctx } from '#lib/server/context.ts';
import { addSource } from '#lib/server/drafting/add-source.ts';
import { findContact } from '#lib/server/drafting/contact-repository.ts';
import { loadSource } from '#lib/server/drafting/draft-repository.ts';
import { editDraft } from '#lib/server/drafting/edit-draft.ts';
import { makeDraft } from '#lib/server/drafting/make-draft.ts';
import { loadReview } from '#lib/server/drafting/review.ts';
import { addEarlier, earlierDocuments } from '#lib/server/drafting/sources/earlier-documents.ts';
import { recordDecision } from '#lib/server/drafting/sources/record-decision.ts';
import { takeOverByHand } from '#lib/server/drafting/sources/take-over.ts';
import { loadReport, validateDraft } from '#lib/server/drafting/validate.ts';
import { withdrawConsent } from '#lib/server/drafting/withdraw.ts';
import { recordConsent } from '#lib/server/drafting/consent.ts';
import { dialectKeys } from '../support/database.ts';
import type { World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';
import {
	canary,
	clearHits,
	code,
	consented,
	drafted,
	livePilot,
	opened,
	value
} from './drafting-support.ts';

describe.each(dialectKeys)('one document from another on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	let mia: Ctx;
	beforeAll(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world, [], ['rapportage-bijzonder-comite', 'beslissingsbrief']);
		mia = world.ctx('mw1');
	});
	afterAll(() => world.close());

	const contactOf = async (id: string) =>
		(await findContact(world.services.db, world.organisationId, id))!;
	const edit = async (id: string, change: Parameters<typeof editDraft>[3], ctx = mia) => {
		const { version } = value(await loadReview(ctx, id));
		return value(await editDraft(ctx, id, version, change));
	};
	const validated = async (id: string, ctx = mia) => {
		const { draft } = value(await loadReview(ctx, id));
		for (const sentence of reportSentences(draft).filter((s) => s.verdict === 'check'))
			await edit(id, { kind: 'confirm', sentence: sentence.id }, ctx);
		for (const slot of toAsk(draft))
			await edit(id, { kind: 'close', slot: slot.id, closing: { how: 'niet besproken' } }, ctx);
		const { version } = value(await loadReview(ctx, id));
		value(await validateDraft(ctx, id, { version, confirmed: true }));
		return value(await loadReport(ctx, id)).report;
	};
	const citations = (draft: Draft) => reportSentences(draft).flatMap(({ sources }) => sources);
	const later = (templateId: string, reference = 'D-2026-0147') =>
		consented(mia, pilotId, { templateId, reference });

	it('carries citations from report to note to decision letter', async () => {
		world.clock.set('2026-03-02T09:00:00.000Z');
		const first = await drafted(mia, pilotId);
		await edit(first, {
			kind: 'own',
			section: 'bevindingen',
			text: 'Het gezin redt het niet alleen.'
		});
		const report = await validated(first);
		const said = report.sections
			.flatMap(({ passages }) => passages)
			.find(({ text }) => text.includes('1.250 euro'))!;

		world.clock.set('2026-03-09T09:00:00.000Z');
		const second = await later('rapportage-bijzonder-comite');
		const choices = await earlierDocuments(mia, await contactOf(second));
		expect(choices).toMatchObject([{ kind: 'report', id: first, by: 'Mia Werk', used: false }]);
		value(await addEarlier(mia, second, { kind: 'report', id: first }));
		expect(code(await addEarlier(mia, second, { kind: 'report', id: first }))).toBe(
			'source-already'
		);
		expect((await earlierDocuments(mia, await contactOf(second)))[0]?.used).toBe(true);
		expect(value(await makeDraft(mia, second))).toMatchObject({ made: true });
		const { draft } = value(await loadReview(mia, second));
		const { source } = (await loadSource(world.services.db, mia, await contactOf(second)))!;
		for (const sentence of reportSentences(draft)) {
			const [cited] = sentence.sources;
			// Every sentence is still a slice of its source, and every one says where it came from.
			expect(source.text.slice(cited!.charStart, cited!.charEnd)).toBe(sentence.text);
			expect(cited!.via?.documents).toMatchObject([{ kind: 'report', by: 'Mia Werk' }]);
		}
		const income = reportSentences(draft).find(({ text }) => text.includes('1.250 euro'))!;
		expect(income.sources[0]?.speaker).toBe('Cliënt');
		expect(income.sources[0]?.via?.origin).toMatchObject({ literal: true, speaker: 'Cliënt' });
		expect(income.sources[0]?.via?.origin.quote).toContain('1.250 euro');
		// A passage keeps its section, and what the worker found herself stays hers.
		const found = draft.sections.find(({ id }) => id === 'bevindingen')!.sentences[0]!;
		expect(found.text).toBe('Het gezin redt het niet alleen.');
		expect(found.sources[0]).toMatchObject({ speaker: 'Mia Werk', role: 'worker' });
		const note = await validated(second);
		expect(note.sections.flatMap(({ passages }) => passages).length).toBeGreaterThan(2);

		world.clock.set('2026-03-16T09:00:00.000Z');
		const third = await later('beslissingsbrief');
		const decision = {
			number: 'BC 2026/112',
			decidedOn: '2026-03-12',
			points: [
				{ text: 'Het comité kent een huurwaarborg van 650 euro toe.', basis: 'OCMW-wet, art. 57' }
			]
		};
		const recorded = value(await recordDecision(mia, third, decision));
		expect((await earlierDocuments(mia, await contactOf(third))).map(({ kind }) => kind)).toEqual([
			'decision',
			'report',
			'report'
		]);
		value(await addEarlier(mia, third, { kind: 'report', id: second }));
		value(await addEarlier(mia, third, { kind: 'decision', id: recorded.id }));
		expect(value(await makeDraft(mia, third))).toMatchObject({ made: true });
		const letter = value(await loadReview(mia, third)).draft;
		const decided = letter.sections.find(({ id }) => id === 'beslissing')!.sentences;
		expect(decided.map(({ text }) => text)).toEqual([
			decision.points[0]!.text,
			'Rechtsgrond: OCMW-wet, art. 57'
		]);
		expect(decided[0]?.sources[0]?.via?.documents).toMatchObject([{ kind: 'decision' }]);
		const twice = reportSentences(letter).find(({ text }) => text.includes('1.250 euro'))!;
		const via = twice.sources[0]!.via!;
		expect(via.documents.map(({ title, at }) => `${title.nl} ${at.slice(0, 10)}`)).toEqual([
			'Rapportage voor de leidinggevende en het Bijzonder Comité 2026-03-09',
			'Sociaal verslag 2026-03-02'
		]);
		expect(via.origin.speaker).toBe('Cliënt');
		expect(said.text).toContain(via.origin.quote);
		expect(viaSentences(via, 'nl')).toHaveLength(3);
		// The final document keeps the whole way.
		const final = await validated(third);
		const kept = final.sections
			.flatMap(({ passages }) => passages)
			.flatMap((passage) => passage.citations)
			.filter((cited) => cited.via?.documents.length === 2);
		expect(kept.length).toBeGreaterThan(0);
		expect(await clearHits(world, canary)).toEqual([]);
		expect(await clearHits(world, 'huurwaarborg van 650')).toEqual([]);
	});

	it('needs a yes for the present contact, and only documents of the same client that are one’s own', async () => {
		const reference = 'D-2026-0200';
		const first = await drafted(mia, pilotId, { reference });
		await validated(first);
		const asked = await opened(mia, pilotId, {
			reference,
			templateId: 'rapportage-bijzonder-comite'
		});
		expect(code(await addEarlier(mia, asked, { kind: 'report', id: first }))).toBe(
			'contact-other-path'
		);
		value(await recordConsent(mia, asked, { answer: 'yes', channel: 'gesprek', textVersion: 1 }));
		value(await addEarlier(mia, asked, { kind: 'report', id: first }));

		const other = await consented(mia, pilotId, { reference: 'D-2026-0201' });
		expect(await earlierDocuments(mia, await contactOf(other))).toEqual([]);
		expect(code(await addEarlier(mia, other, { kind: 'report', id: first }))).toBe(
			'earlier-other-client'
		);

		const mo = world.ctx('mw2');
		const his = await consented(mo, pilotId, { reference });
		expect(await earlierDocuments(mo, await contactOf(his))).toEqual([]);
		expect(code(await addEarlier(mo, his, { kind: 'report', id: first }))).toBe('not-found');
		expect(code(await addEarlier(mo, his, { kind: 'decision', id: 'id-999999' }))).toBe(
			'not-found'
		);
	});

	it('leaves the validated report when consent is withdrawn, and destroys the copy in the new contact', async () => {
		const reference = 'D-2026-0300';
		const first = await drafted(mia, pilotId, { reference });
		const report = await validated(first);
		const second = await consented(mia, pilotId, {
			reference,
			templateId: 'rapportage-bijzonder-comite'
		});
		value(await addEarlier(mia, second, { kind: 'report', id: first }));
		const kept = value(
			await recordDecision(mia, second, {
				number: '',
				decidedOn: '2026-03-01',
				points: [{ text: 'Toegekend.', basis: '' }]
			})
		);
		value(await withdrawConsent(mia, first, 'telefoon'));
		expect(value(await loadReport(mia, first)).report).toEqual(report);
		expect(value(await makeDraft(mia, second))).toMatchObject({ made: true });
		value(await withdrawConsent(mia, second, 'telefoon'));
		expect(await loadSource(world.services.db, mia, await contactOf(second))).toBeNull();
		expect((await contactOf(second)).hasDraft).toBe(false);

		// By hand nothing stands in the way: report and decision rest on their own keys.
		value(await takeOverByHand(mia, second, { kind: 'report', id: first }));
		// The note has no section for a decision.
		expect(code(await takeOverByHand(mia, second, { kind: 'decision', id: kept.id }))).toBe(
			'earlier-empty'
		);
		expect(code(await takeOverByHand(mia, second, { kind: 'report', id: first }))).toBe(
			'source-already'
		);
		const { draft } = value(await loadReview(mia, second));
		expect(reportSentences(draft).every(({ verdict }) => verdict === 'own')).toBe(true);
		expect(citations(draft).every(({ via }) => via?.documents[0]?.by === 'Mia Werk')).toBe(true);
		const written = await validated(second);
		expect(written.ai).toBeNull();
		expect(JSON.stringify(written)).toContain('Ik kan mijn huur niet meer betalen.');
	});

	it('refuses a decision without a day or without words', async () => {
		const id = await opened(mia, pilotId);
		const points = [{ text: 'Toegekend.', basis: '' }];
		const record = (input: Partial<Parameters<typeof recordDecision>[2]>) =>
			recordDecision(mia, id, { number: '1', decidedOn: '2026-03-01', points, ...input });
		expect(code(await record({ decidedOn: '2099-01-01' }))).toBe('file-decision-date');
		expect(code(await record({ decidedOn: '30/02/2026' }))).toBe('file-decision-date');
		expect(code(await record({ points: [{ text: ' ', basis: 'wet' }] }))).toBe(
			'file-decision-empty'
		);
		expect(code(await record({ points: [{ text: 'x'.repeat(5001), basis: '' }] }))).toBe(
			'file-decision-too-long'
		);
		expect(
			code(
				await recordDecision(world.ctx('vb1'), id, { number: '', decidedOn: '2026-03-01', points })
			)
		).toBe('not-found');
		value(await record({}));
	});

	it('does not take a conversation as a report, whatever path it is on', async () => {
		const id = await opened(mia, pilotId);
		expect(code(await addSource(mia, id, { text: 'Cliënt: Dag.' }))).toBe('contact-other-path');
		expect(code(await takeOverByHand(mia, id, { kind: 'report', id }))).toBe('not-found');
	});
});
