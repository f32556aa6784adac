import { readAnswer } from '#lib/domain/drafting/model-answer.ts';
import { sectionMessages } from '#lib/domain/drafting/model-prompt.ts';
import { answerSchema } from '#lib/domain/drafting/model-prompt.ts';
import { segment } from '#lib/domain/drafting/segmentation.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Refusal, Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { recordEvent } from '../context.ts';
import { countCall } from './calls.ts';
import { chat } from './chat.ts';
import { callEndpoint } from './egress.ts';
import type { AnswerFormat, Endpoint } from './endpoint-repository.ts';
import { endpointToCall, findEndpoint } from './endpoint-repository.ts';

/** What a connection test found: it works, or what is wrong; and what to change where another answer format would work. */
export interface EndpointTest {
	endpoint: string;
	works: boolean;
	/** Why not. */
	refusal: Refusal | null;
	/** An answer format that does work, when the one set does not. */
	tryFormat: AnswerFormat | null;
	/** Prompt and answer were counted by the endpoint. */
	countsTokens: boolean;
	milliseconds: number;
}

/**
 * Tries an endpoint with an invented sentence that belongs to nobody. A model that does not know the answer format is tried with the looser
 * ones, so that the page can say what to choose.
 */
export async function testEndpoint(ctx: Ctx, id: string): Promise<Result<EndpointTest>> {
	if (!can(ctx.actor, 'models.manage')) return refuse('not-allowed');
	const endpoint = await findEndpoint(ctx.db, ctx.actor.organisationId, id);
	if (!endpoint) return refuse('not-found');
	const test =
		endpoint.purpose === 'chat' ? await testChat(ctx, endpoint) : await testSpeech(ctx, endpoint);
	await recordEvent(ctx, {
		action: 'model-endpoint.tested',
		subjectKind: 'model-endpoint',
		subjectId: id,
		detail: { name: endpoint.name, result: test.refusal?.code ?? 'ok' }
	});
	return ok(test);
}

const looser: Record<AnswerFormat, readonly AnswerFormat[]> = {
	'json-schema': ['json-object', 'text'],
	'json-object': ['text'],
	text: []
};

async function testChat(ctx: Ctx, endpoint: Endpoint): Promise<EndpointTest> {
	const started = performance.now();
	const first = await tryFormat(ctx, endpoint, endpoint.answerFormat);
	let better: AnswerFormat | null = null;
	if (!first.ok && ['model-rejected', 'model-unreadable'].includes(first.refusal.code)) {
		for (const format of looser[endpoint.answerFormat]) {
			if (!(await tryFormat(ctx, endpoint, format)).ok) continue;
			better = format;
			break;
		}
	}
	return {
		endpoint: endpoint.name,
		works: first.ok,
		refusal: first.ok ? null : first.refusal,
		tryFormat: better,
		countsTokens: first.ok && first.value.counted,
		milliseconds: Math.round(performance.now() - started)
	};
}

async function tryFormat(
	ctx: Ctx,
	endpoint: Endpoint,
	answerFormat: AnswerFormat
): Promise<Result<{ counted: boolean }>> {
	const text = 'De bibliotheek is open van negen tot vijf.';
	const utterances = [{ id: 'u1', speaker: 'A', charStart: 0, charEnd: text.length }];
	const units = segment({ text, utterances, format: 'txt', warnings: [] }, 'nl');
	const title = { nl: 'Openingsuren', en: 'Opening hours', fr: 'Heures d’ouverture' };
	const section = { id: 'test', title, slots: [] };
	const answer = await chat(
		ctx,
		{ ...endpoint, answerFormat },
		{
			messages: sectionMessages({ section, lang: 'nl', units, maxSentences: 1 }),
			schema: answerSchema(section.id),
			pilotId: null,
			purpose: 'test'
		}
	);
	if (!answer.ok) return answer;
	return readAnswer(answer.value.text, section.id).ok
		? ok({ counted: answer.value.tokens !== null })
		: refuse('model-unreadable');
}

/** Half a second of silence: enough to see that recordings are understood. */
async function testSpeech(ctx: Ctx, endpoint: Endpoint): Promise<EndpointTest> {
	const started = performance.now();
	const form = new FormData();
	form.set('model', endpoint.model);
	form.set('response_format', 'json');
	form.set('file', new Blob([silence()], { type: 'audio/wav' }), 'test.wav');
	const target = await endpointToCall(ctx.db, ctx, endpoint.organisationId, endpoint.id);
	const answer = target.ok
		? await callEndpoint(target.value, {
				path: 'audio/transcriptions',
				form,
				maxBytes: 64 * 1024
			})
		: target;
	const result = !answer.ok || hasText(answer.value.text) ? answer : refuse('model-unreadable');
	const milliseconds = Math.round(performance.now() - started);
	await countCall(ctx, {
		endpoint,
		pilotId: null,
		purpose: 'test',
		outcome: result.ok ? 'ok' : result.refusal.code,
		tokens: null,
		milliseconds
	});
	return {
		endpoint: endpoint.name,
		works: result.ok,
		refusal: result.ok ? null : result.refusal,
		tryFormat: null,
		countsTokens: true,
		milliseconds
	};
}

function hasText(body: string): boolean {
	try {
		const value: unknown = JSON.parse(body);
		return typeof value === 'object' && value !== null && 'text' in value;
	} catch {
		return false;
	}
}

/** A WAV file of 16-bit samples, 16,000 a second, one channel. */
function silence(): Uint8Array<ArrayBuffer> {
	const samples = 8000;
	const bytes = new Uint8Array(44 + samples * 2);
	const view = new DataView(bytes.buffer);
	const word = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
	word(0, 'RIFF');
	view.setUint32(4, 36 + samples * 2, true);
	word(8, 'WAVEfmt ');
	view.setUint32(16, 16, true);
	view.setUint16(20, 1, true);
	view.setUint16(22, 1, true);
	view.setUint32(24, 16_000, true);
	view.setUint32(28, 32_000, true);
	view.setUint16(32, 2, true);
	view.setUint16(34, 16, true);
	word(36, 'data');
	view.setUint32(40, samples * 2, true);
	return bytes;
}
