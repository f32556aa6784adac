import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIPv6 } from 'node:net';
import type { Refusal, Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { addressToUse } from './addresses.ts';

/** What a call needs to know of an endpoint, read together with the allow-list by `endpointToCall`. */
export interface CallableEndpoint {
	/** Address up to and with `/v1`. */
	baseUrl: string;
	apiKey: string | null;
	/** The whole call, from looking up the name to the last byte. */
	timeoutMs: number;
	/** The entry of the organisation's allow-list for this host; null when it is not on it. */
	allowed: { internal: boolean } | null;
}

export interface EndpointRequest {
	/** Below the base address: `chat/completions`. */
	path: string;
	/** Sent as JSON. */
	body?: unknown;
	/** Sent as multipart/form-data, in place of `body`. */
	form?: FormData;
	signal?: AbortSignal;
	/** Longest wait for the first byte of the answer; without it the whole time. */
	firstByteMs?: number;
	/** The answer may not be larger. */
	maxBytes: number;
	/** Gets each piece of the answer as it comes in. */
	onChunk?: (text: string) => void;
}

export interface EndpointAnswer {
	contentType: string;
	text: string;
	/** From the first byte sent to the last received. */
	milliseconds: number;
}

/** Longest wait for a connection, and for the next byte once the answer has begun. */
const connectMs = 10_000;
const quietMs = 30_000;

/**
 * Calls an endpoint outside the house: the only place in the product that does. The host must be on the allow-list; https unless it is
 * listed as internal; its name is looked up once, every address it has must be allowed, and the connection goes to that address; no
 * redirect is followed; connecting, the first byte and the whole have their time, and the answer its size. What goes wrong comes back as
 * a refusal with a sentence; neither the key nor anything that was sent or received is in it, or in a log.
 */
export async function callEndpoint(
	endpoint: CallableEndpoint,
	request: EndpointRequest
): Promise<Result<EndpointAnswer>> {
	const url = addressOf(endpoint.baseUrl, request.path);
	if (!url) return refuse('model-url-invalid');
	const { host } = url;
	if (!endpoint.allowed) return refuse('model-host-not-listed', { host });
	if (url.protocol !== 'https:' && !endpoint.allowed.internal)
		return refuse('model-not-https', { host });
	const time = deadline(endpoint.timeoutMs, request.signal);
	try {
		const address = await race(resolve(url, endpoint.allowed.internal), time.signal);
		if (!address.ok) return address;
		const content = await contentOf(request);
		return await exchange(url, address.value, endpoint, request, content, time);
	} catch (error) {
		return { ok: false, refusal: refusalOf(error, host, endpoint.timeoutMs, request) };
	} finally {
		time.stop();
	}
}

/** The host of an address as the allow-list names it, with a port where it is not the usual one; null when it is no web address. */
export function hostOf(baseUrl: string): string | null {
	return addressOf(baseUrl, '')?.host ?? null;
}

function addressOf(baseUrl: string, path: string): URL | null {
	if (!URL.canParse(baseUrl)) return null;
	const url = new URL(baseUrl);
	if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password) return null;
	url.hash = '';
	if (path) url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
	return url;
}

/** One address for the whole call. */
async function resolve(url: URL, internal: boolean): Promise<Result<string>> {
	const found = await addressToUse(url.hostname.replace(/^\[|\]$/g, ''), internal);
	if ('address' in found) return ok(found.address);
	const { host } = url;
	return refuse(found.problem === 'unknown' ? 'model-host-unknown' : 'model-address-refused', {
		host
	});
}

interface Content {
	type: string;
	bytes: Uint8Array;
}

async function contentOf({ body, form }: EndpointRequest): Promise<Content> {
	if (!form) return { type: 'application/json', bytes: Buffer.from(JSON.stringify(body ?? {})) };
	const encoded = new Response(form);
	return {
		type: encoded.headers.get('content-type') ?? 'multipart/form-data',
		bytes: new Uint8Array(await encoded.arrayBuffer())
	};
}

type Deadline = ReturnType<typeof deadline>;

/** One signal for "the time is up" and "not wanted any more"; `within` sets a shorter time for one part and gives what ends it. */
function deadline(milliseconds: number, outer: AbortSignal | undefined) {
	const up = new AbortController();
	const within = (part: number) => {
		const timer = setTimeout(() => up.abort(new TimeUp()), part);
		return () => clearTimeout(timer);
	};
	const signal = outer ? AbortSignal.any([up.signal, outer]) : up.signal;
	return { signal, within, stop: within(milliseconds) };
}

class TimeUp extends Error {}
class TooLarge extends Error {}
class BrokenOff extends Error {}

function race<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((done, fail) => {
		const stop = () => fail(signal.reason);
		if (signal.aborted) return stop();
		signal.addEventListener('abort', stop, { once: true });
		work.then(done, fail).finally(() => signal.removeEventListener('abort', stop));
	});
}

async function exchange(
	url: URL,
	address: string,
	endpoint: CallableEndpoint,
	request: EndpointRequest,
	content: Content,
	time: Deadline
): Promise<Result<EndpointAnswer>> {
	const started = performance.now();
	const firstByte = time.within(request.firstByteMs ?? endpoint.timeoutMs);
	const response = await send(url, address, endpoint.apiKey, content, time).finally(firstByte);
	const refused = refusedStatus(response, url.host);
	if (refused) {
		response.destroy();
		return refused;
	}
	const text = await read(response, request, time);
	const milliseconds = Math.round(performance.now() - started);
	return ok({ contentType: response.headers['content-type'] ?? '', text, milliseconds });
}

function send(
	url: URL,
	address: string,
	apiKey: string | null,
	content: Content,
	time: Deadline
): Promise<IncomingMessage> {
	const family = isIPv6(address) ? 6 : 4;
	const pinned: LookupFunction = (_, options, found) =>
		options.all ? found(null, [{ address, family }]) : found(null, address, family);
	const options: RequestOptions & { minVersion: 'TLSv1.2' } = {
		method: 'POST',
		agent: false,
		lookup: pinned,
		minVersion: 'TLSv1.2',
		headers: {
			'content-type': content.type,
			'content-length': content.bytes.byteLength,
			accept: 'application/json, text/event-stream, text/plain',
			'accept-encoding': 'identity',
			...(apiKey && { authorization: `Bearer ${apiKey}` }),
			...(apiKey && url.hostname.endsWith('.azure.com') && { 'api-key': apiKey })
		}
	};
	return new Promise((done, fail) => {
		const outgoing =
			url.protocol === 'https:' ? requestHttps(url, options) : requestHttp(url, options);
		outgoing.on('response', done);
		outgoing.on('error', (error) => fail(time.signal.aborted ? time.signal.reason : error));
		time.signal.addEventListener('abort', () => outgoing.destroy(), { once: true });
		if (time.signal.aborted) outgoing.destroy();
		limitConnecting(outgoing, url, time);
		outgoing.end(content.bytes);
	});
}

/** A machine that takes no connection is told apart from a model that thinks long. */
function limitConnecting(outgoing: ClientRequest, url: URL, time: Deadline): void {
	const connected = time.within(connectMs);
	outgoing.on('close', connected);
	outgoing.on('socket', (socket) =>
		socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', connected)
	);
}

function refusedStatus(response: IncomingMessage, host: string): Result<never> | null {
	const status = response.statusCode ?? 0;
	if (status >= 200 && status < 300) return null;
	if (status >= 300 && status < 400) return refuse('model-redirect', { host });
	if (status === 401 || status === 403) return refuse('model-key-refused');
	if (status === 404 || status === 405) return refuse('model-path-missing', { host });
	if (status === 408 || status === 504) return refuse('model-failed', { status });
	if (status === 429) {
		const seconds = retryAfter(response.headers['retry-after']);
		return refuse('model-busy', seconds === null ? {} : { seconds });
	}
	return refuse(status < 500 ? 'model-rejected' : 'model-failed', { status });
}

/** Seconds, from a number or a date; null when the endpoint did not say. */
function retryAfter(header: string | undefined): number | null {
	if (header === undefined) return null;
	if (/^\d{1,6}$/.test(header.trim())) return Number(header);
	const at = Date.parse(header);
	return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}

function read(
	response: IncomingMessage,
	{ maxBytes, onChunk }: EndpointRequest,
	time: Deadline
): Promise<string> {
	let heard = time.within(quietMs);
	const answer = new Promise<string>((done, fail) => {
		const decoder = new TextDecoder();
		let size = 0;
		let text = '';
		const take = (piece: string) => {
			text += piece;
			if (piece) onChunk?.(piece);
		};
		response.on('data', (bytes: Buffer) => {
			heard();
			heard = time.within(quietMs);
			size += bytes.byteLength;
			if (size > maxBytes) {
				fail(new TooLarge());
				response.destroy();
			} else take(decoder.decode(bytes, { stream: true }));
		});
		response.on('end', () => {
			take(decoder.decode());
			done(text);
		});
		const broken = () => fail(time.signal.aborted ? time.signal.reason : new BrokenOff());
		response.on('error', broken);
		response.on('close', broken);
	});
	return answer.finally(() => heard());
}

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO/;

function refusalOf(
	error: unknown,
	host: string,
	timeoutMs: number,
	{ signal, maxBytes }: EndpointRequest
): Refusal {
	if (signal?.aborted) return refuse('model-cancelled').refusal;
	if (error instanceof TimeUp)
		return refuse('model-timeout', { seconds: Math.ceil(timeoutMs / 1000) }).refusal;
	if (error instanceof TooLarge)
		return refuse('model-too-large', { kilobytes: Math.round(maxBytes / 1024) }).refusal;
	if (error instanceof BrokenOff) return refuse('model-broken-off', { host }).refusal;
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (certificateCodes.test(code)) return refuse('model-certificate', { host }).refusal;
	if (code === 'ECONNRESET' || code === 'EPIPE' || code.startsWith('HPE_'))
		return refuse('model-broken-off', { host }).refusal;
	if (/^E[A-Z]+$/.test(code)) return refuse('model-unreachable', { host }).refusal;
	throw error;
}
