import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:https';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '#lib/domain/result.ts';
import type { CallableEndpoint, EndpointRequest } from '#lib/server/models/egress.ts';
import { callEndpoint, hostOf } from '#lib/server/models/egress.ts';
import type { ScriptedEndpoint } from '../support/scripted-endpoint.ts';
import {
	answers,
	drip,
	hangUp,
	huge,
	openScriptedEndpoint,
	raw,
	redirect,
	says,
	stall,
	status
} from '../support/scripted-endpoint.ts';

let endpoint: ScriptedEndpoint;

beforeEach(async () => {
	endpoint = await openScriptedEndpoint();
});
afterEach(() => endpoint.close());

function call(
	more: Partial<CallableEndpoint> = {},
	request: Partial<EndpointRequest> = {}
): ReturnType<typeof callEndpoint> {
	const target: CallableEndpoint = {
		baseUrl: endpoint.url,
		apiKey: 'sk-geheim-1234',
		timeoutMs: 2000,
		allowed: { internal: true },
		...more
	};
	const body = { model: 'proef', messages: [] };
	return callEndpoint(target, { path: 'chat/completions', body, maxBytes: 200_000, ...request });
}

function code(result: Result<unknown>): string {
	return result.ok ? 'ok' : result.refusal.code;
}

describe('a call out of the house', () => {
	it('posts JSON with the key and gives back the text', async () => {
		endpoint.next(raw('{"a":"é"}'));
		const result = await call();
		expect(result).toMatchObject({ ok: true, value: { text: '{"a":"é"}' } });
		const [asked] = endpoint.asked;
		expect(asked?.path).toBe('/v1/chat/completions');
		expect(asked?.headers.authorization).toBe('Bearer sk-geheim-1234');
		expect(asked?.json).toEqual({ model: 'proef', messages: [] });
		expect(asked?.headers.host).toBe(endpoint.host);
	});

	it('posts a form with a file', async () => {
		const form = new FormData();
		form.set('model', 'whisper');
		form.set(
			'file',
			new Blob([Buffer.from([0, 1, 2, 255])], { type: 'audio/webm' }),
			'opname.webm'
		);
		endpoint.next(raw('{"text":"ja"}'));
		expect(code(await call({}, { path: 'audio/transcriptions', body: undefined, form }))).toBe(
			'ok'
		);
		const [asked] = endpoint.asked;
		expect(asked?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
		expect(asked?.raw.includes(Buffer.from([0, 1, 2, 255]))).toBe(true);
		expect(Number(asked?.headers['content-length'])).toBe(asked?.raw.length);
	});

	it('hands on each piece as it comes', async () => {
		endpoint.next(says('x'.repeat(100)));
		const pieces: string[] = [];
		const body = { stream: true, model: 'proef', messages: [] };
		const result = await call({}, { body, onChunk: (text) => void pieces.push(text) });
		expect(result.ok && result.value.text).toBe(pieces.join(''));
		expect(result.ok && result.value.contentType).toBe('text/event-stream');
	});

	it.each<[string, Parameters<ScriptedEndpoint['next']>[0], string]>([
		['a redirect', redirect('http://127.0.0.1:1/elsewhere'), 'model-redirect'],
		['a wrong key', status(401), 'model-key-refused'],
		['no right', status(403), 'model-key-refused'],
		['no such path', status(404), 'model-path-missing'],
		['a request it does not understand', status(400), 'model-rejected'],
		['a failure', status(500), 'model-failed'],
		['a gateway failure', status(502), 'model-failed'],
		['more than may come', huge(1_000_000), 'model-too-large'],
		['a connection that breaks off', hangUp, 'model-broken-off']
	])('refuses %s', async (_, behaviour, expected) => {
		endpoint.next(behaviour);
		expect(code(await call())).toBe(expected);
		expect(endpoint.asked).toHaveLength(1);
	});

	it('gives the seconds that a busy endpoint asks for', async () => {
		endpoint.next(status(429, { 'retry-after': '7' }), status(429));
		expect(await call()).toMatchObject({ refusal: { code: 'model-busy', params: { seconds: 7 } } });
		expect(await call()).toMatchObject({ refusal: { code: 'model-busy', params: {} } });
	});

	it.each([
		['stalls', stall],
		['drips', drip(20)]
	])('ends in time when the endpoint %s, and closes the connection', async (_, behaviour) => {
		endpoint.next(behaviour);
		const started = performance.now();
		expect(code(await call({ timeoutMs: 200 }))).toBe('model-timeout');
		expect(performance.now() - started).toBeLessThan(1500);
		await expect.poll(() => endpoint.abandoned).toBe(1);
	});

	it('has a shorter time for the first byte', async () => {
		endpoint.next(stall);
		const started = performance.now();
		expect(code(await call({ timeoutMs: 30_000 }, { firstByteMs: 100 }))).toBe('model-timeout');
		expect(performance.now() - started).toBeLessThan(1500);
	});

	it('ends when it is not wanted any more', async () => {
		endpoint.next(stall);
		const stop = new AbortController();
		const running = call({}, { signal: stop.signal });
		await expect.poll(() => endpoint.asked.length).toBe(1);
		stop.abort();
		expect(code(await running)).toBe('model-cancelled');
		await expect.poll(() => endpoint.abandoned).toBe(1);
		expect(code(await call({}, { signal: AbortSignal.abort() }))).toBe('model-cancelled');
		expect(endpoint.asked).toHaveLength(1);
	});

	it('refuses a host that is not on the list, before anything is sent', async () => {
		expect(code(await call({ allowed: null }))).toBe('model-host-not-listed');
		expect(endpoint.asked).toHaveLength(0);
	});

	it.each([
		['http outside the house', 'http://model.example.org/v1', 'model-not-https'],
		['another protocol', 'ftp://model.example.org/v1', 'model-url-invalid'],
		['a file', 'file:///etc/passwd', 'model-url-invalid'],
		['a password in the address', 'https://u:p@model.example.org/v1', 'model-url-invalid'],
		['no address', 'model', 'model-url-invalid'],
		['loopback', 'https://127.0.0.1/v1', 'model-address-refused'],
		['loopback in one number', 'https://2130706433/v1', 'model-address-refused'],
		['loopback in hexadecimal', 'https://0x7f.1/v1', 'model-address-refused'],
		['loopback as IPv6', 'https://[::1]/v1', 'model-address-refused'],
		['loopback mapped', 'https://[::ffff:127.0.0.1]/v1', 'model-address-refused'],
		['a name for loopback', 'https://localhost/v1', 'model-address-refused'],
		['a private network', 'https://192.168.1.10/v1', 'model-address-refused'],
		['cloud metadata', 'https://169.254.169.254/latest', 'model-address-refused'],
		['a name that does not exist', 'https://model.invalid/v1', 'model-host-unknown']
	])('refuses %s for a host that is not internal', async (_, baseUrl, expected) => {
		expect(code(await call({ baseUrl, allowed: { internal: false } }))).toBe(expected);
	});

	it('refuses cloud metadata also for a host listed as internal', async () => {
		const baseUrl = 'http://169.254.169.254/latest';
		expect(code(await call({ baseUrl }))).toBe('model-address-refused');
	});

	it('says when nobody answers, and when the other side speaks no HTTP', async () => {
		const deaf = createServer((socket) => void socket.end('hello\r\n\r\n', () => socket.destroy()));
		await new Promise<void>((ready) => deaf.listen(0, '127.0.0.1', ready));
		const { port } = deaf.address() as AddressInfo;
		expect(code(await call({ baseUrl: `http://127.0.0.1:${port}/v1` }))).toBe('model-broken-off');
		await new Promise((done) => deaf.close(done));
		expect(code(await call({ baseUrl: `http://127.0.0.1:${port}/v1` }))).toBe('model-unreachable');
	});

	it('does not speak to a machine without a certificate', async () => {
		const plain = createTlsServer({});
		await new Promise<void>((ready) => plain.listen(0, '127.0.0.1', ready));
		const { port } = plain.address() as AddressInfo;
		const result = await call({ baseUrl: `https://127.0.0.1:${port}/v1` });
		expect(['model-certificate', 'model-broken-off']).toContain(code(result));
		await new Promise((done) => plain.close(done));
	});

	it('never says the key, nor what was sent', async () => {
		for (const behaviour of [status(401), status(500), stall, huge(400_000)]) {
			endpoint.next(behaviour);
			const result = await call({ timeoutMs: 200 }, { body: { secret: 'Zwaluwstaart' } });
			expect(JSON.stringify(result)).not.toMatch(/sk-geheim|Zwaluwstaart/);
		}
	});

	it('names hosts as the allow-list does', () => {
		expect(hostOf('https://Model.Example.org/v1')).toBe('model.example.org');
		expect(hostOf('https://model.example.org:443/v1')).toBe('model.example.org');
		expect(hostOf('http://gpu.intern:11434/v1')).toBe('gpu.intern:11434');
		expect(hostOf('gpu.intern')).toBeNull();
	});
});

describe('the only way out', () => {
	it('is egress.ts, and smtp.ts for mail: nothing else on the server opens a connection', () => {
		const root = 'src/lib/server';
		const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
			.filter((name) => name !== join('models', 'egress.ts'));
		const callers = files.filter((name) =>
			/\bfetch\(|from '(?:node:(?:https?|net|tls|dns|http2|dgram)|nodemailer)|new WebSocket|XMLHttpRequest/.test(
				readFileSync(join(root, name), 'utf8')
			)
		);
		// The first and the last only read what kind of address a text is, or look up a name.
		expect(callers.toSorted()).toEqual([
			join('mail', 'settings.ts'),
			join('mail', 'smtp.ts'),
			join('models', 'addresses.ts')
		]);
	});
});

it('answers as a model does', async () => {
	endpoint.next(answers(() => [{ text: 'x', sources: ['s1'], quote: 'x' }]));
	const units = [{ id: 's1', speaker: '', text: 'x' }];
	const content = JSON.stringify({ section: { id: 'a', title: 'A' }, units });
	const result = await call({}, { body: { model: 'm', messages: [{ role: 'user', content }] } });
	expect(result.ok && result.value.text).toContain('\\"section\\":\\"a\\"');
});
