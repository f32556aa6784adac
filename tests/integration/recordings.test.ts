import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maxRecordingBytes } from '#lib/domain/recording/limits.ts';
import type { EngineVersion } from '#lib/domain/governance.ts';
import type { Ctx } from '#lib/server/context.ts';
import { recordConsent } from '#lib/server/drafting/consent.ts';
import { makeDraft } from '#lib/server/drafting/make-draft.ts';
import { ownContact } from '#lib/server/drafting/overview.ts';
import { loadReview } from '#lib/server/drafting/review.ts';
import { withdrawConsent } from '#lib/server/drafting/withdraw.ts';
import { dropRecordings } from '#lib/server/recordings/erase.ts';
import { finishRecording, keepWhatArrived } from '#lib/server/recordings/finish.ts';
import { transcriptionEnded } from '#lib/server/recordings/jobs.ts';
import { recordingPage, recordingStatus } from '#lib/server/recordings/page.ts';
import { cancelRecording, createRecording, receivePiece } from '#lib/server/recordings/receive.ts';
import { saveRecordingSettings, recordingSettingsPage } from '#lib/server/recordings/settings.ts';
import { sweepRecordings } from '#lib/server/recordings/sweep.ts';
import { startTranscription, stopTranscription } from '#lib/server/recordings/transcribe.ts';
import { pausePilot } from '#lib/server/pilots/pause.ts';
import { dialectKeys } from '../support/database.ts';
import type { ScriptedTranscription } from '../support/scripted-transcription.ts';
import {
	addTranscription,
	json,
	scriptedTranscription,
	spoken,
	wavOf
} from '../support/scripted-transcription.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';
import { clearHits, code, consented, livePilot, opened, value } from './drafting-support.ts';

const audio = wavOf(2);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const day = 86_400_000;

describe.each(dialectKeys)('recordings on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	let mia: Ctx;
	let service: ScriptedTranscription;
	let engine: EngineVersion;
	beforeAll(async () => {
		world = await openWorld(dialect);
		mia = world.ctx('mw1');
		service = await scriptedTranscription();
		engine = await addTranscription(world.ctx('owner'), service.baseUrl, 2);
		pilotId = await livePilot(world, [engine]);
	});
	beforeEach(() => service.answer((_, response) => json(response, 200, spoken)));
	afterAll(async () => {
		await service.close();
		await world.close();
	});

	// Each contact of another client: who withdrew once is not asked again.
	let references = 0;
	const nextReference = () => `D-2026-${String((references += 1)).padStart(4, '0')}`;
	const agreed = () => consented(mia, pilotId, { reference: nextReference() });
	const status = async (contact: string, id: string) =>
		value(await recordingStatus(mia, contact, id));
	const contactOf = async (id: string) => value(await ownContact(mia, id)).contact;
	const pieces = (id: string) =>
		world.services.db
			.selectFrom('recordingChunk')
			.selectAll()
			.where('recordingId', '=', id)
			.orderBy('position')
			.execute();
	const auditOf = async (contact: string) => {
		const rows = await world.services.db
			.selectFrom('auditEvent')
			.select(['action', 'detail', 'actorName'])
			.where('subjectId', '=', contact)
			.orderBy('seq')
			.execute();
		return rows.map(({ detail, ...row }) => ({
			...row,
			detail: JSON.parse(detail) as Record<string, unknown>
		}));
	};
	const registerRows = async () => {
		const rows = await world.services.db
			.selectFrom('measurement')
			.select(['value', 'source', 'path'])
			.where('kpi', '=', 'opname-gewist')
			.where('kind', '=', 'value')
			.orderBy('seq')
			.execute();
		return rows;
	};
	const begin = async (contact: string, bytes = audio) =>
		value(await createRecording(mia, contact, { origin: 'file', size: bytes.length })).id;
	const send = (contact: string, id: string, offset: number, bytes: Uint8Array) =>
		receivePiece(mia, contact, id, { offset, bytes });
	/** A whole recording, received in three pieces and closed. */
	const received = async (contact: string, bytes = audio) => {
		const id = await begin(contact, bytes);
		const cut = [0, 10_000, 20_000, bytes.length];
		for (let index = 0; index + 1 < cut.length; index += 1)
			value(await send(contact, id, cut[index]!, bytes.subarray(cut[index], cut[index + 1])));
		const end = { size: bytes.length, sha256: sha256(bytes), seconds: 2 };
		value(await finishRecording(mia, contact, id, end));
		return id;
	};
	const transcribed = async (contact: string, id: string) => {
		value(await startTranscription(mia, contact, id));
		await transcriptionEnded(id);
		return status(contact, id);
	};

	describe('what comes in', () => {
		it('becomes a conversation of which a draft is made, and the audio is gone', async () => {
			const contact = await agreed();
			const id = await received(contact);
			expect((await pieces(id)).map(({ position, size }) => [position, size])).toEqual([
				[0, 10_000],
				[10_000, 10_000],
				[20_000, audio.length - 20_000]
			]);
			expect(await clearHits(world, 'WAVEfmt')).toEqual([]);
			const before = await registerRows();
			const done = await transcribed(contact, id);
			expect(done).toMatchObject({
				state: 'done',
				container: 'wav',
				deletedReason: 'transcribed',
				failure: null,
				engine: 'openai-transcriptie',
				engineVersion: engine.version
			});
			expect(await pieces(id)).toEqual([]);
			const call = service.heard.at(-1)!;
			expect(call).toMatchObject({
				path: '/v1/audio/transcriptions',
				authorization: 'Bearer sk-spraak',
				model: 'whisper-large-v3',
				language: 'nl',
				format: 'verbose_json',
				fileName: 'opname.wav'
			});
			expect(sha256(call.audio)).toBe(sha256(audio));
			expect((await contactOf(contact)).step).toBe('make');
			value(await makeDraft(mia, contact));
			const { draft, source } = value(await loadReview(mia, contact));
			expect(JSON.stringify(draft)).toContain('650 euro');
			expect(JSON.stringify(source)).toContain('Spreker 2');
			expect((await registerRows()).slice(before.length)).toEqual([
				{ value: 0, source: 'register', path: 'ai' }
			]);
			expect((await auditOf(contact)).map(({ action }) => action)).toEqual([
				'contact.created',
				'consent.recorded',
				'recording.started',
				'recording.received',
				'recording.transcription-started',
				'source.added',
				'recording.transcribed',
				'recording.deleted',
				'draft.made'
			]);
			expect(await clearHits(world, '650 euro')).toEqual([]);
			const counted = await world.services.db
				.selectFrom('modelCall')
				.select(['purpose', 'outcome', 'pilotId'])
				.execute();
			expect(counted.at(-1)).toEqual({ purpose: 'transcription', outcome: 'ok', pilotId });
		});

		it('goes on where it broke off, and takes the same piece twice for one', async () => {
			const contact = await agreed();
			const id = await begin(contact);
			const first = audio.subarray(0, 10_000);
			expect(value(await send(contact, id, 0, first)).offset).toBe(10_000);
			expect(value(await send(contact, id, 0, first)).offset).toBe(10_000);
			expect(await status(contact, id)).toMatchObject({
				state: 'receiving',
				receivedBytes: 10_000
			});
			expect(value(await send(contact, id, 10_000, audio.subarray(10_000))).offset).toBe(
				audio.length
			);
			const end = { size: audio.length, sha256: sha256(audio), seconds: null };
			value(await finishRecording(mia, contact, id, end));
			value(await finishRecording(mia, contact, id, end));
			expect(await status(contact, id)).toMatchObject({ state: 'complete', sha256: sha256(audio) });
			expect(value(await send(contact, id, 0, first)).offset).toBe(audio.length);
			expect(code(await send(contact, id, audio.length, first))).toBe('recording-state');
			value(await cancelRecording(mia, contact, id));
		});

		it('answers a wrong offset with the right one', async () => {
			const contact = await agreed();
			const id = await begin(contact);
			value(await send(contact, id, 0, audio.subarray(0, 10_000)));
			const offsets = [
				[20_000, audio.subarray(20_000)],
				[5000, audio.subarray(5000, 9000)],
				[0, audio.subarray(1, 10_001)],
				[10_000, new Uint8Array()]
			] as const;
			for (const [offset, bytes] of offsets) {
				const answer = await send(contact, id, offset, bytes);
				expect(answer, String(offset)).toMatchObject({
					ok: false,
					refusal: { code: 'recording-offset', params: { offset: 10_000 } }
				});
			}
			const early = { size: audio.length, sha256: sha256(audio), seconds: null };
			expect(code(await finishRecording(mia, contact, id, early))).toBe('recording-offset');
			expect((await pieces(id)).length).toBe(1);
			value(await cancelRecording(mia, contact, id));
		});

		it('takes pieces that arrive at the same time once', async () => {
			const contact = await agreed();
			const id = await begin(contact);
			const piece = audio.subarray(0, 10_000);
			const answers = await Promise.all([1, 2, 3].map(() => send(contact, id, 0, piece)));
			expect(answers.some(({ ok }) => ok)).toBe(true);
			expect((await pieces(id)).length).toBe(1);
			expect((await status(contact, id)).receivedBytes).toBe(10_000);
			value(await cancelRecording(mia, contact, id));
		});

		it('is erased when it did not arrive as it was sent', async () => {
			const contact = await agreed();
			const id = await begin(contact);
			value(await send(contact, id, 0, audio));
			const end = { size: audio.length, sha256: sha256(wavOf(1)), seconds: null };
			expect(code(await finishRecording(mia, contact, id, end))).toBe('recording-hash');
			expect(await pieces(id)).toEqual([]);
			expect(await status(contact, id)).toMatchObject({
				state: 'deleted',
				deletedReason: 'damaged'
			});
			expect(code(await send(contact, id, 0, audio))).toBe('recording-gone');
			expect(code(await finishRecording(mia, contact, id, end))).toBe('recording-gone');
		});

		it('must be sound: neither a document, nor a film, whatever its name', async () => {
			const contact = await agreed();
			const id = await begin(contact);
			const pdf = Buffer.from('%PDF-1.7 a document that calls itself opname.wav'.padEnd(500));
			expect(code(await send(contact, id, 0, pdf))).toBe('recording-not-audio');
			expect(await pieces(id)).toEqual([]);
			const film = Buffer.concat([
				Buffer.from([0, 0, 0, 28]),
				Buffer.from('ftypisom'.padEnd(200)),
				Buffer.from('hdlr\0\0\0\0\0\0\0\0vide', 'latin1'),
				Buffer.alloc(500)
			]);
			const other = await begin(contact, film);
			value(await send(contact, other, 0, film));
			const end = { size: film.length, sha256: sha256(film), seconds: null };
			expect(code(await finishRecording(mia, contact, other, end))).toBe('recording-has-picture');
			expect(await pieces(other)).toEqual([]);
			expect((await status(contact, other)).deletedReason).toBe('not-audio');
		});

		it('is no larger than declared, than a recording may be, than a worker may have waiting', async () => {
			const contact = await agreed();
			const create = (size: number | null) =>
				createRecording(mia, contact, { origin: 'file', size });
			expect(code(await create(maxRecordingBytes + 1))).toBe('recording-too-large');
			expect(code(await create(0))).toBe('recording-empty');
			const id = value(await create(1000)).id;
			expect(code(await send(contact, id, 0, audio.subarray(0, 1001)))).toBe('recording-too-large');
			value(await send(contact, id, 0, audio.subarray(0, 1000)));
			expect(code(await create(1000))).toBe('recording-unfinished');
			const long = { size: 1000, sha256: sha256(audio.subarray(0, 1000)), seconds: 8 * 3600 + 1 };
			expect(code(await finishRecording(mia, contact, id, long))).toBe('recording-too-long');
			await world.services.db
				.updateTable('recording')
				.set({ receivedBytes: 1024 ** 3, state: 'failed' })
				.where('id', '=', id)
				.execute();
			expect(code(await create(1000))).toBe('recording-quota');
			value(await cancelRecording(mia, contact, id));
			expect(code(await create(1000))).toBe('ok');
		});

		it('can be used as far as it came when the page was lost', async () => {
			const contact = await agreed();
			const { id } = value(
				await createRecording(mia, contact, { origin: 'microphone', size: null })
			);
			expect(code(await keepWhatArrived(mia, contact, id))).toBe('recording-empty');
			value(await send(contact, id, 0, audio.subarray(0, 12_000)));
			value(await keepWhatArrived(mia, contact, id));
			expect((await transcribed(contact, id)).state).toBe('done');
			expect(service.heard.at(-1)?.audio.length).toBe(12_000);
		});
	});

	describe('who and when', () => {
		it('needs a yes, an endpoint and an open interlock before a byte is stored', async () => {
			const unasked = await opened(mia, pilotId, { reference: nextReference() });
			const input = { origin: 'microphone', size: null } as const;
			expect(code(await createRecording(mia, unasked, input))).toBe('contact-other-path');
			value(
				await recordConsent(mia, unasked, { answer: 'no', channel: 'gesprek', textVersion: 1 })
			);
			expect(code(await createRecording(mia, unasked, input))).toBe('contact-other-path');

			const contact = await agreed();
			const db = world.services.db;
			const retire = (at: string | null) =>
				db.updateTable('modelEndpoint').set({ retiredAt: at }).execute();
			await retire('2026-03-01T00:00:00.000Z');
			expect(code(await createRecording(mia, contact, input))).toBe('transcription-not-set-up');
			expect(value(await recordingPage(mia, contact)).service).toBe(null);
			await retire(null);

			const rename = (model: string) => db.updateTable('modelEndpoint').set({ model }).execute();
			await rename('another-model');
			expect(code(await createRecording(mia, contact, input))).toBe('recording-shut');
			expect(value(await recordingPage(mia, contact)).shut.map(({ code }) => code)).toEqual([
				'engine-not-registered'
			]);
			expect((await auditOf(contact)).at(-1)).toMatchObject({
				action: 'recording.refused',
				detail: {
					when: 'record',
					engine: 'openai-transcriptie',
					reasons: ['engine-not-registered']
				}
			});
			await rename('whisper-large-v3');
			expect(
				await db
					.selectFrom('recording')
					.select('id')
					.where('contactId', 'in', [contact, unasked])
					.execute()
			).toEqual([]);
		});

		it('is for the worker of the contact alone', async () => {
			const contact = await agreed();
			const id = await begin(contact);
			value(await send(contact, id, 0, audio.subarray(0, 1000)));
			const others: PersonKey[] = ['mw2', 'su', 'po', 'dpo', 'owner', 'auditor', 'outsider'];
			for (const person of others) {
				const ctx = world.ctx(person);
				const tries = [
					await recordingPage(ctx, contact),
					await recordingStatus(ctx, contact, id),
					await createRecording(ctx, contact, { origin: 'file', size: 10 }),
					await receivePiece(ctx, contact, id, { offset: 1000, bytes: audio.subarray(1000) }),
					await finishRecording(ctx, contact, id, { size: 1000, sha256: null, seconds: null }),
					await startTranscription(ctx, contact, id),
					await stopTranscription(ctx, contact, id),
					await cancelRecording(ctx, contact, id)
				];
				expect(tries.map(code), person).toEqual(Array(8).fill('not-found'));
			}
			const elsewhere = await agreed();
			expect(code(await recordingStatus(mia, elsewhere, id))).toBe('not-found');
			expect(code(await send(elsewhere, id, 1000, audio.subarray(1000)))).toBe('not-found');
			value(await cancelRecording(mia, contact, id));
		});
	});

	describe('a transcription', () => {
		const failing = async (contact: string, id: string) => {
			const after = await transcribed(contact, id);
			expect(after.state).toBe('failed');
			expect((await pieces(id)).length).toBe(3);
			expect((await contactOf(contact)).hasSource).toBe(false);
			return after.failure?.code;
		};

		it.each([
			['a broken service', 500, 'model-failed'],
			['an overloaded service', 429, 'model-busy'],
			['a wrong key', 401, 'model-key-refused'],
			['a file it finds too large', 413, 'recording-size-refused'],
			['a wrong address', 404, 'model-path-missing']
		])('that meets %s keeps the recording and can be tried again', async (_, status, failure) => {
			const contact = await agreed();
			const id = await received(contact);
			service.answer((_, response) => json(response, status, { error: { message: 'geheim' } }));
			expect(await failing(contact, id)).toBe(failure);
			expect((await auditOf(contact)).at(-1)).toMatchObject({
				action: 'recording.failed',
				detail: { code: failure }
			});
			expect(await clearHits(world, 'geheim')).toEqual([]);
			service.answer((_, response) => json(response, 200, spoken));
			expect(await transcribed(contact, id)).toMatchObject({ state: 'done', attempts: 2 });
		});

		it.each([
			['words', 'Het lukte niet.'],
			['a web page', '<!doctype html>'],
			['half of it', '{"text": "Ik kan mijn'],
			['another shape', JSON.stringify({ result: 'Ik kan mijn huur niet betalen.' })],
			['times that run back', JSON.stringify({ segments: [{ start: 9, end: 1, text: 'x' }] })]
		])('that gets %s in return stores nothing of it', async (_, body) => {
			const contact = await agreed();
			const id = await received(contact);
			service.answer((_, response) => void response.end(body));
			expect(await failing(contact, id)).toBe('recording-garbage');
			value(await cancelRecording(mia, contact, id));
		});

		it('in which nothing is said says so', async () => {
			const contact = await agreed();
			const id = await received(contact);
			service.answer((_, response) => json(response, 200, { text: ' ', segments: [] }));
			expect(await failing(contact, id)).toBe('recording-silent');
			value(await cancelRecording(mia, contact, id));
		});

		it('that stalls is ended at the time limit of the endpoint', async () => {
			const contact = await agreed();
			const id = await received(contact);
			service.answer((_, response) => {
				response.writeHead(200, { 'content-type': 'application/json' });
				response.write('{"text": ');
			});
			expect(await failing(contact, id)).toBe('model-timeout');
			service.answer(() => undefined);
			expect(await failing(contact, id)).toBe('model-timeout');
			value(await cancelRecording(mia, contact, id));
		});

		it('asks for plain text where segments are not known', async () => {
			const contact = await agreed();
			const id = await received(contact);
			service.answer(({ format }, response) =>
				format === 'verbose_json'
					? json(response, 400, { error: { param: 'response_format' } })
					: json(response, 200, { text: spoken.text })
			);
			expect((await transcribed(contact, id)).state).toBe('done');
			expect(service.heard.slice(-2).map(({ format }) => format)).toEqual(['verbose_json', 'json']);
			value(await makeDraft(mia, contact));
			expect(JSON.stringify(value(await loadReview(mia, contact)).source)).toContain(
				'Spreker onbekend'
			);
		});

		it('is stopped by its worker, and can be tried again', async () => {
			const contact = await agreed();
			const id = await received(contact);
			service.answer(() => undefined);
			const asked = service.nextRequest();
			value(await startTranscription(mia, contact, id));
			expect(code(await startTranscription(mia, contact, id))).toBe('recording-state');
			await asked;
			value(await stopTranscription(mia, contact, id));
			await transcriptionEnded(id);
			expect(await status(contact, id)).toMatchObject({
				state: 'failed',
				failure: { code: 'recording-stopped' }
			});
			service.answer((_, response) => json(response, 200, spoken));
			expect((await transcribed(contact, id)).state).toBe('done');
		});

		it('is dropped when the pilot is paused meanwhile; the recording waits', async () => {
			const contact = await agreed();
			const id = await received(contact);
			service.answer(async (_, response) => {
				value(await pausePilot(world.ctx('po'), pilotId, { reason: 'even stoppen' }));
				json(response, 200, spoken);
			});
			expect(await failing(contact, id)).toBe('recording-shut');
			expect(code(await startTranscription(mia, contact, id))).toBe('recording-shut');
			const db = world.services.db;
			await db
				.updateTable('pilot')
				.set({ runningState: 'open' })
				.where('id', '=', pilotId)
				.execute();
			service.answer((_, response) => json(response, 200, spoken));
			expect((await transcribed(contact, id)).state).toBe('done');
		});

		it('that died with its process shows as interrupted and can be tried again', async () => {
			const contact = await agreed();
			const id = await received(contact);
			await world.services.db
				.updateTable('recording')
				.set({ state: 'transcribing', leaseUntil: world.services.clock().toISOString() })
				.where('id', '=', id)
				.execute();
			world.clock.advance(1000);
			expect(await status(contact, id)).toMatchObject({
				state: 'failed',
				failure: { code: 'recording-interrupted' }
			});
			expect((await sweepRecordings(world.services)).interrupted).toBe(1);
			expect((await auditOf(contact)).at(-1)).toMatchObject({
				action: 'recording.failed',
				actorName: 'Waarborg'
			});
			expect((await transcribed(contact, id)).state).toBe('done');
		});
	});

	describe('a withdrawal', () => {
		const keyOf = async (contact: string) => {
			const { wrapped } = await world.services.db
				.selectFrom('contactKey')
				.select('wrapped')
				.where('contactId', '=', contact)
				.where('purpose', '=', 'source')
				.executeTakeFirstOrThrow();
			return wrapped;
		};

		it('during an upload erases what arrived and takes no more', async () => {
			const contact = await agreed();
			const id = await begin(contact);
			value(await send(contact, id, 0, audio.subarray(0, 10_000)));
			value(await withdrawConsent(mia, contact, 'gesprek'));
			expect(await keyOf(contact)).toBe(null);
			expect(await pieces(id)).toEqual([]);
			expect(await status(contact, id)).toMatchObject({
				state: 'deleted',
				deletedReason: 'withdrawal'
			});
			expect(code(await send(contact, id, 10_000, audio.subarray(10_000)))).toBe('recording-gone');
			expect(code(await createRecording(mia, contact, { origin: 'file', size: 10 }))).toBe(
				'contact-other-path'
			);
		});

		it('during a transcription breaks it off and drops whatever still comes', async () => {
			const contact = await agreed();
			const id = await received(contact);
			let cut = false;
			service.answer((_, response) => {
				response.on('close', () => (cut = !response.writableEnded));
			});
			const asked = service.nextRequest();
			value(await startTranscription(mia, contact, id));
			await asked;
			value(await withdrawConsent(mia, contact, 'telefoon'));
			await transcriptionEnded(id);
			await expect.poll(() => cut).toBe(true);
			expect(await pieces(id)).toEqual([]);
			expect((await status(contact, id)).deletedReason).toBe('withdrawal');
			expect(await contactOf(contact)).toMatchObject({ hasSource: false, consent: 'withdrawn' });
			expect((await auditOf(contact)).map(({ action }) => action)).not.toContain(
				'recording.failed'
			);
			expect((await registerRows()).at(-1)).toMatchObject({ value: 0 });
		});

		it('that is said while the answer is on its way leaves no transcript', async () => {
			const contact = await agreed();
			const id = await received(contact);
			service.answer(async (_, response) => {
				value(await withdrawConsent(mia, contact, 'mail'));
				json(response, 200, spoken);
			});
			value(await startTranscription(mia, contact, id));
			await transcriptionEnded(id);
			const sources = await world.services.db
				.selectFrom('source')
				.select('id')
				.where('contactId', '=', contact)
				.execute();
			expect(sources).toEqual([]);
			expect((await status(contact, id)).state).toBe('deleted');
		});

		it('leaves nothing to read in pieces that would have stayed behind', async () => {
			const contact = await agreed();
			const id = await received(contact);
			const copies = await pieces(id);
			value(await withdrawConsent(mia, contact, 'gesprek'));
			await world.services.db.insertInto('recordingChunk').values(copies).execute();
			expect(
				code(
					await finishRecording(mia, contact, id, {
						size: audio.length,
						sha256: sha256(audio),
						seconds: null
					})
				)
			).toBe('recording-gone');
			const { piecesOf, findRecording } =
				await import('#lib/server/recordings/recording-repository.ts');
			const recording = (await findRecording(mia.db, contact, id))!;
			const read = [];
			for await (const piece of piecesOf(mia.db, mia, await contactOf(contact), recording))
				read.push(piece);
			expect(read).toEqual([]);
			await world.services.db.deleteFrom('recordingChunk').where('recordingId', '=', id).execute();
		});

		it('says how many recordings went', async () => {
			const contact = await agreed();
			await received(contact);
			const found = await contactOf(contact);
			const drop = () =>
				world.services.db.transaction().execute((trx) => dropRecordings(trx, mia, found));
			expect(await drop()).toBe(1);
			expect(await drop()).toBe(0);
		});
	});

	describe('how long audio stays', () => {
		const settings = (keepDays: number, waitDays: number) =>
			saveRecordingSettings(world.ctx('owner'), { keepDays, waitDays });

		it('is chosen by who manages the organisation, within bounds', async () => {
			expect(code(await saveRecordingSettings(mia, { keepDays: 1, waitDays: 1 }))).toBe(
				'not-allowed'
			);
			expect(code(await settings(31, 7))).toBe('recording-days');
			expect(code(await settings(0, 0))).toBe('recording-days');
			expect(code(await settings(0.5, 7))).toBe('recording-days');
			expect(value(await recordingSettingsPage(mia))).toMatchObject({
				settings: { keepDays: 0, waitDays: 7 },
				mayManage: false
			});
			value(await settings(2, 5));
			expect(value(await recordingSettingsPage(world.ctx('owner')))).toMatchObject({
				settings: { keepDays: 2, waitDays: 5 },
				mayManage: true,
				services: [{ title: 'Spraak naar tekst', ...engine }]
			});
			expect(await world.auditActions()).toContain('recording.settings-changed');
			value(await settings(0, 7));
		});

		it('is until its day, then the sweep erases it in time', async () => {
			value(await settings(2, 7));
			const contact = await agreed();
			const id = await received(contact);
			expect(await transcribed(contact, id)).toMatchObject({ state: 'done', deletedAt: null });
			expect((await pieces(id)).length).toBe(3);
			expect((await contactOf(contact)).hasSource).toBe(true);
			world.clock.advance(2 * day - 1000);
			expect((await sweepRecordings(world.services)).erased).toBe(0);
			world.clock.advance(10 * 60_000);
			expect(await sweepRecordings(world.services)).toMatchObject({ erased: 1, late: 0 });
			expect(await pieces(id)).toEqual([]);
			expect(await status(contact, id)).toMatchObject({
				state: 'done',
				deletedReason: 'retention'
			});
			expect((await auditOf(contact)).at(-1)).toMatchObject({
				action: 'recording.deleted',
				actorName: 'Waarborg',
				detail: { reason: 'retention', late: false }
			});
			expect((await registerRows()).at(-1)?.value).toBe(0);
			value(await settings(0, 7));
		});

		it('counts an event when nobody came by in time', async () => {
			const contact = await agreed();
			const id = await received(contact);
			world.clock.advance(7 * day + 2 * 3_600_000);
			expect(await sweepRecordings(world.services)).toMatchObject({ late: 1 });
			expect(await status(contact, id)).toMatchObject({
				state: 'deleted',
				deletedReason: 'retention'
			});
			expect((await registerRows()).at(-1)).toEqual({ value: 1, source: 'register', path: 'ai' });
			expect((await auditOf(contact)).at(-1)?.detail).toMatchObject({ late: true });
			const { register } = value(await recordingSettingsPage(mia));
			expect(register.find(({ reason }) => reason === 'retention')).toMatchObject({ late: 1 });
			expect(code(await startTranscription(mia, contact, id))).toBe('recording-gone');
		});

		it('gets shorter for the audio that is there when the term does, without an event', async () => {
			const contact = await agreed();
			const id = await received(contact);
			world.clock.advance(3 * day);
			value(await settings(0, 1));
			expect(await sweepRecordings(world.services)).toMatchObject({ erased: 1, late: 0 });
			expect((await status(contact, id)).deletedReason).toBe('retention');
			value(await settings(0, 7));
		});
	});
});
