import { createHash } from 'node:crypto';
import { mediaTypes } from '#lib/domain/recording/container.ts';
import { readTranscript, transcriptVtt } from '#lib/domain/recording/transcript.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import type { Contact } from '../drafting/contact-repository.ts';
import { countCall } from '../models/calls.ts';
import { callEndpoint } from '../models/egress.ts';
import type { Endpoint } from '../models/endpoint-repository.ts';
import { endpointToCall } from '../models/endpoint-repository.ts';
import type { Recording } from './recording-repository.ts';
import { piecesOf } from './recording-repository.ts';

/** A transcript of eight hours with its segments stays far under it. */
const maxAnswerBytes = 24 * 1024 * 1024;

/**
 * Sends the audio of a recording to an OpenAI-compatible `/v1/audio/transcriptions` and gives the answer as a WebVTT file. Never in a
 * transaction. Asks for segments first; an endpoint that does not know them is asked for plain text.
 */
export async function transcribeAudio(
	ctx: Ctx,
	contact: Contact,
	recording: Recording,
	endpoint: Endpoint,
	signal: AbortSignal
): Promise<Result<string>> {
	const audio = await wholeAudio(ctx, contact, recording);
	if (!audio) return refuse('recording-hash');
	const answer = await ask(ctx, contact, endpoint, formFor(recording, endpoint, audio), signal);
	if (!answer.ok) return answer;
	const transcript = readTranscript(jsonOf(answer.value), recording.seconds);
	return transcript ? transcriptVtt(transcript, recording.language) : refuse('recording-garbage');
}

/** All of the audio; null when it is not what was received. */
async function wholeAudio(ctx: Ctx, contact: Contact, recording: Recording): Promise<Blob | null> {
	const hash = createHash('sha256');
	const parts: Blob[] = [];
	for await (const piece of piecesOf(ctx.db, ctx, contact, recording)) {
		hash.update(piece);
		parts.push(new Blob([Buffer.from(piece)]));
	}
	if (hash.digest('hex') !== recording.sha256) return null;
	return new Blob(parts, { type: recording.container ? mediaTypes[recording.container] : '' });
}

/** The form for one answer format. The file's name says nothing but what it is. */
function formFor({ container, language }: Recording, { model }: Endpoint, audio: Blob) {
	return (format: string): FormData => {
		const form = new FormData();
		form.append('file', audio, `opname.${container ?? 'bin'}`);
		form.append('model', model);
		form.append('language', language);
		form.append('temperature', '0');
		form.append('response_format', format);
		return form;
	};
}

async function ask(
	ctx: Ctx,
	contact: Contact,
	endpoint: Endpoint,
	form: (format: string) => FormData,
	signal: AbortSignal
): Promise<Result<string>> {
	const formats = /diariz/i.test(endpoint.model)
		? ['diarized_json', 'json']
		: ['verbose_json', 'json'];
	let last: Result<string> = refuse('recording-garbage');
	for (const format of formats) {
		last = await call(ctx, contact, endpoint, form(format), signal);
		if (last.ok || !isFormatRefused(last)) break;
	}
	return last.ok ? last : { ok: false, refusal: sizeOr(last.refusal) };
}

async function call(
	ctx: Ctx,
	contact: Contact,
	endpoint: Endpoint,
	form: FormData,
	signal: AbortSignal
): Promise<Result<string>> {
	const target = await endpointToCall(ctx.db, ctx, contact.organisationId, endpoint.id);
	if (!target.ok) return target;
	const started = performance.now();
	const answer = await callEndpoint(target.value, {
		path: 'audio/transcriptions',
		form,
		signal,
		maxBytes: maxAnswerBytes
	});
	await countCall(ctx, {
		endpoint,
		pilotId: contact.pilotId,
		purpose: 'transcription',
		outcome: answer.ok ? 'ok' : answer.refusal.code,
		tokens: null,
		milliseconds: performance.now() - started
	});
	return answer.ok ? ok(answer.value.text) : answer;
}

type Refused = Extract<Result<string>, { ok: false }>;

/** An endpoint answers so when it does not know the format that was asked for. */
function isFormatRefused({ refusal }: Refused): boolean {
	return (
		refusal.code === 'model-rejected' && [400, 415, 422].includes(Number(refusal.params?.status))
	);
}

function sizeOr(refusal: Refused['refusal']): Refused['refusal'] {
	const tooLarge = refusal.code === 'model-rejected' && refusal.params?.status === 413;
	return tooLarge ? refuse('recording-size-refused').refusal : refusal;
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
