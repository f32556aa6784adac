import { setTimeout as wait } from 'node:timers/promises';
import type { Completion } from '#lib/domain/drafting/model-completion.ts';
import { readCompletion } from '#lib/domain/drafting/model-completion.ts';
import type { ChatMessage } from '#lib/domain/drafting/model-prompt.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import type { CountedCall } from './calls.ts';
import { countCall } from './calls.ts';
import type { EndpointAnswer } from './egress.ts';
import { callEndpoint } from './egress.ts';
import type { Endpoint } from './endpoint-repository.ts';
import { endpointToCall } from './endpoint-repository.ts';

export interface ChatQuestion {
	messages: readonly ChatMessage[];
	/** JSON Schema of the answer, for endpoints that can be held to one. */
	schema: Record<string, unknown>;
	pilotId: string | null;
	purpose: CountedCall['purpose'];
	signal?: AbortSignal;
	/** Called as the answer comes in, with its size so far. */
	onBytes?: (size: number) => void;
}

/** A section of a report is a few kilobytes; what is larger is no report. */
const maxBytes = 512 * 1024;
/** A stream begins soon or not at all. */
const firstByteMs = 90_000;

/**
 * Asks a model one question and counts the call. A busy endpoint that says when to come back is asked once more, if that moment falls within
 * the endpoint's waiting time. Never inside a transaction.
 */
export async function chat(
	ctx: Ctx,
	endpoint: Endpoint,
	question: ChatQuestion
): Promise<Result<Completion>> {
	const started = performance.now();
	const first = await once(ctx, endpoint, question);
	if (first.ok || first.refusal.code !== 'model-busy') return first;
	const seconds = first.refusal.params?.seconds;
	if (typeof seconds !== 'number') return first;
	const passed = performance.now() - started;
	if (passed + seconds * 1000 > endpoint.timeoutSeconds * 1000) return first;
	if (!(await waited(seconds * 1000, question.signal))) return refuse('model-cancelled');
	return once(ctx, endpoint, question);
}

async function once(
	ctx: Ctx,
	endpoint: Endpoint,
	question: ChatQuestion
): Promise<Result<Completion>> {
	const started = performance.now();
	const target = await endpointToCall(ctx.db, ctx, endpoint.organisationId, endpoint.id);
	const answer = target.ok
		? await callEndpoint(target.value, {
				path: 'chat/completions',
				body: bodyOf(endpoint, question),
				maxBytes,
				...(endpoint.streaming && { firstByteMs }),
				...(question.signal && { signal: question.signal }),
				...(question.onBytes && { onChunk: counter(question.onBytes) })
			})
		: target;
	const result = read(answer);
	await countCall(ctx, {
		endpoint,
		pilotId: question.pilotId,
		purpose: question.purpose,
		outcome: result.ok ? 'ok' : result.refusal.code,
		tokens: result.ok ? result.value.tokens : null,
		milliseconds: performance.now() - started
	});
	return result;
}

function bodyOf(endpoint: Endpoint, { messages, schema }: ChatQuestion): Record<string, unknown> {
	const formats = {
		'json-schema': { type: 'json_schema', json_schema: { name: 'section', strict: true, schema } },
		'json-object': { type: 'json_object' },
		text: null
	};
	const format = formats[endpoint.answerFormat];
	return {
		model: endpoint.model,
		messages,
		temperature: 0,
		...(format && { response_format: format }),
		...(endpoint.streaming && { stream: true, stream_options: { include_usage: true } })
	};
}

function read(answer: Result<EndpointAnswer>): Result<Completion> {
	if (!answer.ok) return answer;
	const completion = readCompletion(answer.value.contentType, answer.value.text);
	return completion ? ok(completion) : refuse('model-unreadable');
}

function counter(onBytes: (size: number) => void): (text: string) => void {
	let size = 0;
	return (text) => onBytes((size += text.length));
}

/** False when it was called off meanwhile. */
async function waited(milliseconds: number, signal?: AbortSignal): Promise<boolean> {
	try {
		await wait(milliseconds, undefined, { signal });
		return true;
	} catch {
		return false;
	}
}
