import { describe, expect, it } from 'vitest';
import { bodyLimit, largestBody } from './body-limit.ts';

const send = async (path: string, headers: Record<string, string>, method = 'POST') => {
	const url = new URL(path, 'http://127.0.0.1');
	const event = {
		url,
		request: { method, headers: new Headers(headers) },
		locals: { locale: 'nl' }
	};
	const resolve = () => new Response('read');
	const input = { event, resolve } as unknown as Parameters<typeof bodyLimit>[0];
	return bodyLimit(input);
};
const statusOf = async (...sent: Parameters<typeof send>) => (await send(...sent)).status;

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
		['/pilots/1/beoordeling/dpia/bestanden', 41 * 1024 * 1024],
		['/pilots/1/metingen', 12 * 1024 * 1024],
		['/pilots/1/besluiten/nieuw', 1024 * 1024]
	])('%s: %i bytes', async (path, most) => {
		expect(largestBody(path)).toBe(most);
		expect(await statusOf(path, { 'content-length': String(most) })).toBe(200);
		expect(await statusOf(path, { 'content-length': String(most + 1) })).toBe(413);
	});

	it('wants the length beforehand, and does not ask it of a page that is only read', async () => {
		expect(await statusOf('/aanmelden', { 'transfer-encoding': 'chunked' })).toBe(411);
		expect(await statusOf('/aanmelden', { 'transfer-encoding': 'chunked' }, 'GET')).toBe(200);
		expect(await statusOf('/aanmelden', {})).toBe(200);
	});

	it('says how much was sent and how much fits, as a page and as data', async () => {
		const headers = { 'content-length': String(60 * 1024 * 1024), accept: 'text/html' };
		const page = await send('/opstellen/1/bron', headers);
		expect(page.headers.get('content-type')).toContain('text/html');
		expect(await page.text()).toContain('is 60 MB. Hier mag in één keer hoogstens 12 MB.');
		const data = await send('/opstellen/1/bron', { ...headers, accept: 'application/json' });
		expect(await data.json()).toMatchObject({ code: 'request-too-large' });
	});
});
