import { describe, expect, it } from 'vitest';
import { bodyLimit, largestBody } from './body-limit.ts';

const send = async (path: string, headers: Record<string, string>, method = 'POST') => {
	const url = new URL(path, 'http://127.0.0.1');
	const event = { url, request: { method, headers: new Headers(headers) } };
	const resolve = () => new Response('read');
	const input = { event, resolve } as unknown as Parameters<typeof bodyLimit>[0];
	return (await bodyLimit(input)).status;
};

describe('how much a request may bring', () => {
	it.each([
		['/aanmelden', 32 * 1024],
		['/uitnodiging/abc', 32 * 1024],
		['/opstellen/1/concept', 1024 * 1024],
		['/opstellen/1/bron', 12 * 1024 * 1024],
		['/opstellen/1/opname', 41 * 1024 * 1024],
		['/opstellen/1/opname/2', 2 * 1024 * 1024],
		['/opstellen/1/opname/2/klaar', 1024 * 1024],
		['/pilots/1/checklist/7', 12 * 1024 * 1024],
		['/pilots/1/metingen', 12 * 1024 * 1024],
		['/pilots/1/besluiten/nieuw', 1024 * 1024]
	])('%s: %i bytes', async (path, most) => {
		expect(largestBody(path)).toBe(most);
		expect(await send(path, { 'content-length': String(most) })).toBe(200);
		expect(await send(path, { 'content-length': String(most + 1) })).toBe(413);
	});

	it('wants the length beforehand, and does not ask it of a page that is only read', async () => {
		expect(await send('/aanmelden', { 'transfer-encoding': 'chunked' })).toBe(411);
		expect(await send('/aanmelden', { 'transfer-encoding': 'chunked' }, 'GET')).toBe(200);
		expect(await send('/aanmelden', {})).toBe(200);
	});
});
