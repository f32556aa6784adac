import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#lib/domain/drafting/draft.ts';
import { toAsk } from '#lib/domain/drafting/draft.ts';
import { recordHeartbeat } from '#lib/server/drafting/activity.ts';
import { chooseManualPath, putQuestionAgain, recordConsent } from '#lib/server/drafting/consent.ts';
import { createContact } from '#lib/server/drafting/create-contact.ts';
import { draftFromSource } from '#lib/server/drafting/draft-from-source.ts';
import type { DraftEdit } from '#lib/server/drafting/edit-draft.ts';
import { editDraft } from '#lib/server/drafting/edit-draft.ts';
import { extractive } from '#lib/server/drafting/engines.ts';
import { handOverContact, openContactsOf } from '#lib/server/drafting/hand-over.ts';
import { reportContactIncident } from '#lib/server/drafting/incident.ts';
import { letterPdf } from '#lib/server/drafting/letter-pdf.ts';
import { confirmationLetter } from '#lib/server/drafting/letter.ts';
import { makeDraft, startManualDraft } from '#lib/server/drafting/make-draft.ts';
import { ownContact, ownOverview } from '#lib/server/drafting/overview.ts';
import { exportReport } from '#lib/server/drafting/report-output.ts';
import { loadReview } from '#lib/server/drafting/review.ts';
import { pressStopwatch } from '#lib/server/drafting/activity.ts';
import { finishStopwatch } from '#lib/server/drafting/stopwatch.ts';
import { loadReport, validateDraft } from '#lib/server/drafting/validate.ts';
import { withdrawConsent } from '#lib/server/drafting/withdraw.ts';
import { addSource } from '#lib/server/drafting/add-source.ts';
import type { Ctx } from '#lib/server/context.ts';
import { dialectKeys } from '../support/database.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';
import {
	canary,
	clearHits,
	code,
	consented,
	conversation,
	drafted,
	livePilot,
	opened,
	value
} from './drafting-support.ts';

describe.each(dialectKeys)('the drafting room on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	let mia: Ctx;
	beforeAll(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world);
		mia = world.ctx('mw1');
	});
	afterAll(() => world.close());

	const contactOf = async (id: string, ctx = mia) => value(await ownContact(ctx, id)).contact;
	const auditOf = async (id: string) => {
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
	const actionsOf = async (id: string) => (await auditOf(id)).map(({ action }) => action);
	const measurementsOf = (kind: string) =>
		world.services.db
			.selectFrom('measurement')
			.selectAll()
			.where('kind', '=', kind)
			.orderBy('seq')
			.execute();
	const edit = async (id: string, change: DraftEdit, ctx = mia) => {
		const { version } = value(await loadReview(ctx, id));
		return editDraft(ctx, id, version, change);
	};
	const closeEverything = async (id: string, ctx = mia) => {
		for (const slot of toAsk(value(await loadReview(ctx, id)).draft)) {
			value(
				await edit(id, { kind: 'close', slot: slot.id, closing: { how: 'niet besproken' } }, ctx)
			);
		}
	};
	const validated = async (id: string, ctx = mia) => {
		const { version } = value(await loadReview(ctx, id));
		return validateDraft(ctx, id, { version, confirmed: true });
	};
	/** Works on the contact for so many seconds, as a page that is in view would report. */
	const work = async (
		id: string,
		seconds: number,
		kind: 'draft' | 'check' | 'correct' = 'check'
	) => {
		for (let at = 0; at <= seconds; at += 15) {
			value(await recordHeartbeat(mia, id, kind));
			world.clock.advance(15_000);
		}
	};

	describe('a contact', () => {
		it('gets two data keys and an entry without its reference', async () => {
			const id = await opened(mia, pilotId, { reference: 'D-2026-0001' });
			const keys = await world.services.db
				.selectFrom('contactKey')
				.select(['purpose', 'wrapped'])
				.where('contactId', '=', id)
				.orderBy('purpose')
				.execute();
			expect(keys.map(({ purpose }) => purpose)).toEqual(['dossier', 'source']);
			expect(keys.every(({ wrapped }) => wrapped && wrapped.length > 32)).toBe(true);
			const [entry] = await auditOf(id);
			expect(entry?.action).toBe('contact.created');
			expect(JSON.stringify(entry?.detail)).not.toContain('D-2026-0001');
			expect(await contactOf(id)).toMatchObject({
				path: 'manual',
				step: 'ask',
				consent: 'unasked'
			});
		});

		it('refuses a name and leaves nothing behind', async () => {
			const before = await world.services.db.selectFrom('contact').select('id').execute();
			const input = {
				pilotId,
				reference: 'Jan Peeters',
				templateId: 'sociaal-verslag',
				language: 'nl',
				complexity: 'gewoon',
				known: true,
				mode: 'contact'
			} as const;
			expect(code(await createContact(mia, input))).toBe('reference-name');
			expect(
				code(await createContact(mia, { ...input, reference: 'D-1', templateId: 'notule' }))
			).toBe('template-not-in-pilot');
			expect(code(await createContact(world.ctx('po'), input))).toBe('not-allowed');
			expect(await world.services.db.selectFrom('contact').select('id').execute()).toHaveLength(
				before.length
			);
			expect(await clearHits(world, 'Jan Peeters')).toEqual([]);
		});

		it('exists for its worker alone; each other attempt is kept', async () => {
			const id = await opened(mia, pilotId);
			const others: PersonKey[] = ['mw2', 'su', 'po', 'dpo', 'vb1', 'owner', 'auditor', 'outsider'];
			for (const person of others) {
				expect(code(await ownContact(world.ctx(person), id)), person).toBe('not-found');
				expect(code(await loadReview(world.ctx(person), id)), person).toBe('not-found');
				expect(
					code(
						await recordConsent(world.ctx(person), id, {
							answer: 'yes',
							channel: 'gesprek',
							textVersion: 1
						})
					)
				).toBe('not-found');
			}
			const refused = await world.services.db
				.selectFrom('auditEvent')
				.select(['organisationId'])
				.where('action', '=', 'access.refused')
				.where('subjectId', '=', id)
				.execute();
			expect(refused).toHaveLength(others.length * 3);
			expect(
				refused.filter(({ organisationId }) => organisationId !== world.organisationId)
			).toHaveLength(3);
			expect(await contactOf(id)).toMatchObject({ consent: 'unasked' });
		});
	});

	describe('consent', () => {
		it('keeps answer, moment, text version, channel and worker, and has no place for a reason', async () => {
			const id = await opened(mia, pilotId);
			value(await recordConsent(mia, id, { answer: 'yes', channel: 'telefoon', textVersion: 1 }));
			const row = await world.services.db
				.selectFrom('consent')
				.selectAll()
				.where('contactId', '=', id)
				.executeTakeFirstOrThrow();
			expect(Object.keys(row).sort()).toEqual([
				'answer',
				'at',
				'by',
				'channel',
				'contactId',
				'id',
				'textVersion'
			]);
			expect(row).toMatchObject({
				answer: 'yes',
				channel: 'telefoon',
				textVersion: 1,
				by: world.users.mw1
			});
			expect(await contactOf(id)).toMatchObject({ path: 'ai', step: 'source' });
			expect(await actionsOf(id)).toContain('consent.recorded');
			expect(
				code(await recordConsent(mia, id, { answer: 'no', channel: 'gesprek', textVersion: 1 }))
			).toBe('consent-answered');
		});

		it('leads a no to the same template by hand', async () => {
			const id = await opened(mia, pilotId);
			value(await recordConsent(mia, id, { answer: 'no', channel: 'gesprek', textVersion: 1 }));
			expect(await contactOf(id)).toMatchObject({ path: 'manual', step: 'write' });
			expect(code(await draftFromSource(mia, id, { text: conversation }))).toBe('ok');
			expect(await contactOf(id)).toMatchObject({ hasSource: false, hasDraft: false });
			value(await startManualDraft(mia, id));
			const byHand = value(await loadReview(mia, id));
			const byAi = value(await loadReview(mia, await drafted(mia, pilotId)));
			expect(byHand.draft.sections.map((s) => s.id)).toEqual(byAi.draft.sections.map((s) => s.id));
			expect(byHand.draft.slots.map((s) => s.id)).toEqual(byAi.draft.slots.map((s) => s.id));
			expect(byHand.source).toBeNull();
		});

		it('refuses an answer to a text that was replaced', async () => {
			const id = await opened(mia, pilotId);
			expect(
				code(await recordConsent(mia, id, { answer: 'yes', channel: 'gesprek', textVersion: 9 }))
			).toBe('consent-text-changed');
			expect(await contactOf(id)).toMatchObject({ consent: 'unasked' });
		});

		it('does not ask again after a withdrawal until the client asks', async () => {
			const reference = 'D-2026-0777';
			const first = await consented(mia, pilotId, { reference });
			value(await withdrawConsent(mia, first, 'mail'));
			const second = await opened(world.ctx('mw2'), pilotId, { reference });
			expect(await contactOf(second, world.ctx('mw2'))).toMatchObject({
				asks: false,
				path: 'manual',
				step: 'write'
			});
			value(await putQuestionAgain(world.ctx('mw2'), second));
			expect(await contactOf(second, world.ctx('mw2'))).toMatchObject({ asks: true, step: 'ask' });
			expect(await actionsOf(second)).toEqual(['contact.created', 'consent.asked-for']);
		});
	});

	describe('the interlock', () => {
		const during = async (
			change: () => Promise<unknown>,
			undo: () => Promise<unknown>,
			then: () => Promise<void>
		) => {
			await change();
			try {
				await then();
			} finally {
				await undo();
			}
		};
		const running = (runningState: string) =>
			world.services.db
				.updateTable('pilot')
				.set({ runningState })
				.where('id', '=', pilotId)
				.execute();

		it('says no with every reason, takes nothing in, and is kept', async () => {
			const id = await consented(world.ctx('mw3'), pilotId);
			await during(
				() => running('gepauzeerd'),
				() => running('open'),
				async () => {
					const outcome = value(
						await draftFromSource(world.ctx('mw3'), id, { text: conversation })
					);
					expect(outcome).toMatchObject({ made: false });
					if (outcome.made) return;
					expect(outcome.reasons.map((reason) => reason.code).sort()).toEqual([
						'paused',
						'untrained'
					]);
				}
			);
			expect(await contactOf(id, world.ctx('mw3'))).toMatchObject({
				hasSource: false,
				hasDraft: false
			});
			expect((await auditOf(id)).at(-1)).toMatchObject({
				action: 'draft.refused',
				detail: { when: 'before', reasons: ['paused', 'untrained'] }
			});
			value(await chooseManualPath(world.ctx('mw3'), id));
			value(await startManualDraft(world.ctx('mw3'), id));
			expect(await contactOf(id, world.ctx('mw3'))).toMatchObject({
				path: 'manual',
				hasDraft: true
			});
		});

		it('drops a result when the pilot is paused while the engine works', async () => {
			const id = await consented(mia, pilotId);
			value(await addSource(mia, id, { text: conversation }));
			const slow = {
				...extractive,
				draft: async (...given: Parameters<typeof extractive.draft>) => {
					await running('gepauzeerd');
					return extractive.draft(...given);
				}
			};
			await during(
				async () => {},
				() => running('open'),
				async () =>
					expect(value(await makeDraft(mia, id, slow))).toMatchObject({
						made: false,
						reasons: [{ code: 'paused' }]
					})
			);
			expect(await contactOf(id)).toMatchObject({ hasDraft: false, step: 'make' });
			expect((await auditOf(id)).at(-1)).toMatchObject({
				action: 'draft.refused',
				detail: { when: 'after' }
			});
		});

		it('drops a result when the client withdraws while the engine works', async () => {
			const id = await consented(mia, pilotId, { reference: 'D-2026-0778' });
			value(await addSource(mia, id, { text: conversation }));
			const slow = {
				...extractive,
				draft: async (...given: Parameters<typeof extractive.draft>) => {
					value(await withdrawConsent(mia, id, 'telefoon'));
					return extractive.draft(...given);
				}
			};
			const outcome = value(await makeDraft(mia, id, slow));
			expect(outcome.made ? [] : outcome.reasons.map((reason) => reason.code)).toContain(
				'consent-withdrawn'
			);
			expect(await contactOf(id)).toMatchObject({
				hasDraft: false,
				hasSource: false,
				path: 'manual'
			});
		});

		it('fails closed when the state cannot be read', async () => {
			const id = await consented(mia, pilotId);
			const blind = {
				...mia,
				content: {
					...mia.content,
					useCase: () => {
						throw new Error('unreadable');
					}
				}
			} as Ctx;
			expect(value(await draftFromSource(blind, id, { text: conversation }))).toMatchObject({
				made: false,
				reasons: [{ code: 'state-unreadable' }]
			});
			value(await addSource(mia, id, { text: conversation }));
			let reads = 0;
			const blindLater = {
				...mia,
				content: {
					...mia.content,
					useCase: (...given: Parameters<Ctx['content']['useCase']>) => {
						reads += 1;
						if (reads > 2) throw new Error('unreadable');
						return mia.content.useCase(...given);
					}
				}
			} as Ctx;
			expect(value(await makeDraft(blindLater, id))).toMatchObject({ made: false });
			expect(await contactOf(id)).toMatchObject({ hasDraft: false });
			expect((await auditOf(id)).at(-1)).toMatchObject({
				action: 'draft.refused',
				detail: { reasons: ['state-unreadable'] }
			});
		});

		it('refuses an engine version that nobody registered', async () => {
			const id = await consented(mia, pilotId);
			value(await addSource(mia, id, { text: conversation }));
			const outcome = value(await makeDraft(mia, id, { ...extractive, version: '9.9.9' }));
			expect(outcome).toMatchObject({ made: false, reasons: [{ code: 'engine-not-registered' }] });
		});
	});

	describe('the source', () => {
		it('is refused clearly when it cannot be read, and nothing is stored', async () => {
			const id = await consented(mia, pilotId);
			expect(code(await draftFromSource(mia, id, { text: 'zomaar tekst' }))).toBe(
				'source-no-speakers'
			);
			const bytes = new TextEncoder().encode('geen ondertitels');
			expect(code(await draftFromSource(mia, id, { bytes, fileName: 'gesprek.vtt' }))).toBe(
				'source-not-vtt'
			);
			expect(await contactOf(id)).toMatchObject({ hasSource: false });
			expect(await actionsOf(id)).toEqual(['contact.created', 'consent.recorded']);
		});
	});

	describe('the review', () => {
		it('shows every sentence with its passage', async () => {
			const review = value(await loadReview(mia, await drafted(mia, pilotId)));
			const units = new Map(
				review.source?.turns.flatMap(({ units: all }) => all.map(({ id, text }) => [id, text]))
			);
			const sentences = review.draft.sections.flatMap((section) => section.sentences);
			expect(sentences.length).toBeGreaterThan(2);
			for (const sentence of [...sentences, ...review.draft.unassigned]) {
				expect(sentence.verdict).toBe('source-found');
				expect(units.get(sentence.sources[0]!.unit)).toBe(sentence.text);
			}
			expect(review.draft.engine).toEqual({ name: extractive.name, version: extractive.version });
		});

		it('checks an edited sentence again and refuses to validate an invented number', async () => {
			const id = await drafted(mia, pilotId);
			const sentence = sentenceWith(value(await loadReview(mia, id)).draft, '650 euro');
			value(await edit(id, { kind: 'move', sentence: sentence.id, to: 'huisvesting' }));
			value(
				await edit(id, {
					kind: 'edit',
					sentence: sentence.id,
					text: sentence.text.replace('650', '950')
				})
			);
			const after = value(await loadReview(mia, id));
			expect(sentenceWith(after.draft, '950 euro')).toMatchObject({
				verdict: 'block',
				codes: expect.arrayContaining(['number']),
				origin: 'person'
			});
			expect(after.originals[sentence.id]).toBe(sentence.text);
			expect(after.blockers).toContainEqual({ kind: 'blocked', sentence: sentence.id });
			expect(code(await validated(id))).toBe('draft-not-ready');
			expect((await actionsOf(id)).filter((action) => action === 'draft.saved')).toHaveLength(2);
		});

		it('never overwrites what another tab saved', async () => {
			const id = await drafted(mia, pilotId);
			const { version, draft } = value(await loadReview(mia, id));
			const [first] = draft.sections.flatMap((section) => section.sentences);
			const change = (text: string) =>
				editDraft(mia, id, version, { kind: 'edit', sentence: first!.id, text });
			expect(code(await change('Het eerste tabblad.'))).toBe('ok');
			expect(code(await change('Het tweede tabblad.'))).toBe('changed-meanwhile');
			const now = value(await loadReview(mia, id));
			expect(now.version).toBe(version + 1);
			expect(JSON.stringify(now.draft)).toContain('Het eerste tabblad.');
			expect(JSON.stringify(now.draft)).not.toContain('Het tweede tabblad.');
		});

		it('moves an unassigned sentence into a section and takes own sentences', async () => {
			const id = await drafted(mia, pilotId);
			const { draft } = value(await loadReview(mia, id));
			const loose = draft.unassigned[0]!;
			value(await edit(id, { kind: 'move', sentence: loose.id, to: draft.sections[0]!.id }));
			value(
				await edit(id, { kind: 'own', section: 'bevindingen', text: 'De kamers zijn netjes.' })
			);
			const after = value(await loadReview(mia, id)).draft;
			expect(after.unassigned.map((sentence) => sentence.id)).not.toContain(loose.id);
			expect(after.sections[0]!.sentences.map((sentence) => sentence.id)).toContain(loose.id);
			expect(sentenceWith(after, 'netjes')).toMatchObject({
				verdict: 'own',
				origin: 'person',
				sources: []
			});
		});
	});

	describe('validation', () => {
		it('is refused while points are open, without a confirmation and on another version', async () => {
			const id = await drafted(mia, pilotId);
			expect(code(await validated(id))).toBe('draft-not-ready');
			await closeEverything(id);
			const { version } = value(await loadReview(mia, id));
			expect(code(await validateDraft(mia, id, { version, confirmed: false }))).toBe(
				'confirm-required'
			);
			expect(code(await validateDraft(mia, id, { version: version - 1, confirmed: true }))).toBe(
				'changed-meanwhile'
			);
			expect(await contactOf(id)).toMatchObject({ status: 'draft' });
		});

		it('stores the report under the dossier key once, with who, when and its hash, and says where AI was used', async () => {
			const id = await drafted(mia, pilotId, { reference: 'D-2026-0200' });
			await closeEverything(id);
			const { sha256 } = value(await validated(id));
			expect(code(await validated(id))).toBe('contact-finished');
			const loaded = value(await loadReport(mia, id));
			expect(loaded.sha256).toBe(sha256);
			expect(loaded.report).toMatchObject({
				validator: 'Mia Werk',
				reference: 'D-2026-0200',
				ai: {
					engine: { name: 'extractief', version: extractive.version },
					consent: { channel: 'gesprek', textVersion: 1 }
				}
			});
			expect(JSON.stringify(loaded.report)).toContain(canary);
			expect((await auditOf(id)).at(-1)).toMatchObject({
				action: 'draft.validated',
				detail: { sha256, path: 'ai' }
			});
			expect(code(await loadReport(world.ctx('mw2'), id))).toBe('not-found');
			expect(code(await editDraft(mia, id, 1, { kind: 'reopen', slot: 'huurprijs' }))).toBe(
				'contact-finished'
			);
		});

		it('gives a PDF and keeps that it left the house', async () => {
			const id = await drafted(mia, pilotId);
			await closeEverything(id);
			value(await validated(id));
			const { bytes, name } = value(await exportReport(mia, id));
			expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
			expect(name).toContain('sociaal-verslag');
			expect((await actionsOf(id)).at(-1)).toBe('report.exported');
		});

		it('writes the measurements of the AI path without any client or person in them', async () => {
			const before = (await measurementsOf('value')).length;
			const id = await drafted(mia, pilotId);
			await work(id, 120);
			await closeEverything(id);
			value(await validated(id));
			const rows = (await measurementsOf('value')).slice(before);
			const byKpi = new Map(rows.map((row) => [row.kpi, row]));
			expect([...byKpi.keys()].sort()).toEqual([
				'administratietijd',
				'bewerkingsafstand',
				'correctiegraad',
				'ernstige-incidenten',
				'gelijke-behandeling',
				'keuze-gevraagd',
				'onderbouwde-zinnen',
				'overgeslagen-validatie',
				'tijd-nalezen',
				'tijd-opstellen',
				'tijd-verbeteren',
				'toestemmingsgraad',
				'vindgraad',
				'volledigheid'
			]);
			expect(byKpi.get('administratietijd')).toMatchObject({
				path: 'ai',
				source: 'timer',
				unit: 'minuten',
				engineVersion: `extractief@${extractive.version}`
			});
			expect(byKpi.get('administratietijd')?.value).toBeGreaterThanOrEqual(2);
			expect(byKpi.get('administratietijd')?.value).toBeLessThan(3);
			expect(byKpi.get('onderbouwde-zinnen')?.value).toBe(1);
			expect(byKpi.get('keuze-gevraagd')?.value).toBe(1);
			const flat = JSON.stringify(rows);
			for (const secret of [id, world.users.mw1, 'Mia Werk', 'D-2026'])
				expect(flat).not.toContain(secret);
			expect(new Set(rows.map((row) => row.workerPseudonym)).size).toBe(1);
		});

		it('marks the worker’s own estimate when the timer saw too little', async () => {
			const before = (await measurementsOf('value')).length;
			const id = await opened(mia, pilotId, { mode: 'baseline' });
			value(await startManualDraft(mia, id));
			world.clock.advance(600_000);
			value(await edit(id, { kind: 'write', section: 'aanmelding', text: 'Mevrouw komt langs.' }));
			await closeEverything(id);
			const { version } = value(await loadReview(mia, id));
			value(await validateDraft(mia, id, { version, confirmed: true, ownMinutes: 35 }));
			const rows = (await measurementsOf('value')).slice(before);
			expect(
				rows.map(({ kpi, path, source, value: measured }) => ({ kpi, path, source, measured }))
			).toEqual([
				{ kpi: 'administratietijd', path: 'baseline', source: 'self', measured: 35 },
				{ kpi: 'volledigheid', path: 'baseline', source: 'timer', measured: 0 }
			]);
		});
	});

	describe('a report without AI', () => {
		const manual = async (answer: 'no' | 'baseline' | 'shut') => {
			const id =
				answer === 'shut'
					? await consented(mia, pilotId)
					: await opened(mia, pilotId, answer === 'baseline' ? { mode: 'baseline' } : {});
			if (answer === 'no')
				value(await recordConsent(mia, id, { answer: 'no', channel: 'gesprek', textVersion: 1 }));
			if (answer === 'shut') value(await chooseManualPath(mia, id));
			value(await startManualDraft(mia, id));
			value(
				await edit(id, {
					kind: 'write',
					section: 'huisvesting',
					text: 'De huur is 650 euro.\n\nEr is achterstal.'
				})
			);
			value(
				await edit(id, {
					kind: 'close',
					slot: 'huurprijs',
					closing: { how: 'ingevuld', value: '650 euro' }
				})
			);
			await closeEverything(id);
			value(await validated(id));
			return value(await loadReport(mia, id)).report;
		};

		it('looks the same after a no, in the baseline and when the interlock is shut', async () => {
			const reports = [await manual('no'), await manual('baseline'), await manual('shut')];
			for (const report of reports) expect(report.ai).toBeNull();
			const [first, ...rest] = reports.map(({ validatedAt: _, ...report }) =>
				JSON.stringify(report)
			);
			for (const other of rest) expect(other).toBe(first);
			expect(first).not.toMatch(/manueel|AI/);
			expect(reports[0]?.completeness.filled).toBe(1);
		});
	});

	describe('withdrawal', () => {
		it('destroys the source key, removes conversation and draft, and leads on by hand', async () => {
			const id = await drafted(mia, pilotId, { reference: 'D-2026-0300' });
			value(await withdrawConsent(mia, id, 'formulier'));
			const keys = await world.services.db
				.selectFrom('contactKey')
				.selectAll()
				.where('contactId', '=', id)
				.execute();
			expect(keys.find(({ purpose }) => purpose === 'source')).toMatchObject({
				wrapped: null,
				destroyedReason: 'withdrawal'
			});
			expect(keys.find(({ purpose }) => purpose === 'dossier')?.wrapped).not.toBeNull();
			expect(await contactOf(id)).toMatchObject({
				consent: 'withdrawn',
				path: 'manual',
				status: 'open',
				hasSource: false,
				hasDraft: false,
				step: 'write'
			});
			expect(code(await loadReview(mia, id))).toBe('not-found');
			expect((await auditOf(id)).at(-1)).toMatchObject({
				action: 'consent.withdrawn',
				detail: { channel: 'formulier', sources: 1, drafts: 1, keepsReport: false }
			});
			expect(code(await withdrawConsent(mia, id, 'mail'))).toBe('consent-nothing-to-withdraw');
			value(await startManualDraft(mia, id));
			expect(value(await loadReview(mia, id)).draft.engine.name).toBe('manueel');
		});

		it('keeps a validated report and takes its measurements out of the denominators', async () => {
			const id = await drafted(mia, pilotId, { reference: 'D-2026-0301' });
			await work(id, 30);
			await closeEverything(id);
			const before = (await measurementsOf('value')).length;
			value(await validated(id));
			const written = (await measurementsOf('value')).length - before;
			const tombstones = (await measurementsOf('tombstone')).length;
			value(await withdrawConsent(mia, id, 'telefoon'));
			expect((await measurementsOf('tombstone')).length - tombstones).toBe(written);
			expect(JSON.stringify(value(await loadReport(mia, id)).report)).toContain(canary);
			expect(await contactOf(id)).toMatchObject({ status: 'validated', consent: 'withdrawn' });
			const page = value(await confirmationLetter(mia, id, 'fr'));
			expect(JSON.stringify(page.letter)).toContain('reste dans votre dossier');
			expect(
				Buffer.from(value(await letterPdf(mia, id, 'nl')).bytes.subarray(0, 5)).toString()
			).toBe('%PDF-');
		});
	});

	it('hands a contact to a named colleague with a reason, and only she sees it then', async () => {
		const id = await drafted(mia, pilotId);
		expect(code(await handOverContact(mia, id, { toUserId: world.users.mw2, reason: ' ' }))).toBe(
			'reason-required'
		);
		expect(code(await handOverContact(mia, id, { toUserId: world.users.po, reason: 'ziek' }))).toBe(
			'hand-over-person'
		);
		const seen = value(await openContactsOf(world.ctx('po'), pilotId)).contacts;
		expect(seen.map((contact) => contact.id)).toContain(id);
		expect(await openContactsOf(world.ctx('vb1'), pilotId)).toMatchObject({
			refusal: { code: 'not-allowed' }
		});
		value(
			await handOverContact(world.ctx('po'), id, {
				toUserId: world.users.mw2,
				reason: 'langdurig ziek'
			})
		);
		expect(code(await ownContact(mia, id))).toBe('not-found');
		expect(code(await loadReview(world.ctx('mw2'), id))).toBe('ok');
		expect(
			(await auditOf(id)).find(({ action }) => action === 'contact.handed-over')?.detail
		).toMatchObject({ toName: 'Mo Werk', reason: 'langdurig ziek' });
	});

	it('times today’s usual software with a stopwatch', async () => {
		const id = await opened(mia, pilotId, { mode: 'stopwatch' });
		expect(code(await finishStopwatch(mia, id, {}))).toBe('stopwatch-empty');
		value(await pressStopwatch(mia, id, 'start'));
		world.clock.advance(20 * 60_000);
		value(await pressStopwatch(mia, id, 'pause'));
		world.clock.advance(60 * 60_000);
		value(await pressStopwatch(mia, id, 'start'));
		world.clock.advance(10 * 60_000);
		const made = value(
			await finishStopwatch(mia, id, { huurprijs: 'ingevuld', woonvorm: 'n.v.t.' })
		);
		expect(made.minutes).toBeCloseTo(30);
		expect(made.completeness).toBeGreaterThan(0);
		expect(made.completeness).toBeLessThan(0.2);
		const [time] = (await measurementsOf('value')).slice(-2);
		expect(time).toMatchObject({ kpi: 'administratietijd', path: 'baseline', source: 'stopwatch' });
		expect((await actionsOf(id)).at(-1)).toBe('contact.measured');
		expect(code(await recordHeartbeat(mia, id, 'draft'))).toBe('contact-finished');
	});

	it('shows a worker her own figures and contacts, and nobody another’s', async () => {
		const mine = await ownOverview(mia);
		expect(mine.finished.length).toBeGreaterThan(0);
		expect(mine.own.find(({ path }) => path === 'ai')?.medianMinutes).toBeGreaterThan(0);
		const other = await ownOverview(world.ctx('mw3'));
		expect(other.own).toEqual([]);
		expect((await ownOverview(world.ctx('po'))).open).toEqual([]);
	});

	it('has no word of a client in clear anywhere in the database', async () => {
		await drafted(mia, pilotId, { reference: 'D-2026-0999' });
		expect(await clearHits(world, canary)).toEqual([]);
		expect(await clearHits(world, 'drie maanden achterstal')).toEqual([]);
		// The reference is a pseudonym; it stands with the contact and with the client it tells apart, nowhere else.
		const places = await clearHits(world, 'D-2026-0999');
		expect(places.sort()).toEqual(['client.reference', 'contact.reference']);
	});

	it('reports an incident from the screen; a serious one stops the AI at once', async () => {
		const id = await consented(mia, pilotId);
		const words = {
			severity: 'ernstig',
			kind: 'verkeerde-persoon',
			description: `${canary} staat bij de verkeerde.`
		} as const;
		expect(value(await reportContactIncident(mia, id, words))).toMatchObject({ paused: true });
		const outcome = value(await draftFromSource(mia, id, { text: conversation }));
		const reasons = outcome.made ? [] : outcome.reasons.map((reason) => reason.code);
		expect(reasons).toEqual(expect.arrayContaining(['incident-open', 'paused']));
		expect(code(await reportContactIncident(world.ctx('mw2'), id, words))).toBe('not-found');
		expect(await clearHits(world, canary)).toEqual([]);
	});
});

function sentenceWith(draft: Draft, words: string) {
	const found = draft.sections
		.flatMap((section) => [...section.sentences, ...section.withheld])
		.concat(draft.unassigned)
		.find(({ text }) => text.includes(words));
	if (!found) throw new Error(`no sentence with ${words}`);
	return found;
}
