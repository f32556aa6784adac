import { describe, expect, it } from 'vitest';
import { POST } from './+server.ts';

describe('setting a preference', () => {
	it('keeps a known theme and goes back to the page', async () => {
		const { cookies, location } = await post({ thema: 'dark', terug: '/pilots?fase=2' });
		expect(cookies).toEqual({ 'waarborg-thema': 'dark' });
		expect(location).toBe('/pilots?fase=2');
	});

	it('keeps a known language', async () => {
		expect((await post({ taal: 'fr', terug: '/' })).cookies).toEqual({ 'waarborg-taal': 'fr' });
	});

	it('ignores what it does not know', async () => {
		expect((await post({ taal: 'xx', thema: 'pink', terug: '/' })).cookies).toEqual({});
	});

	it.each([
		'//evil.example',
		'/\\evil.example',
		'https://evil.example/',
		'javascript:alert(1)',
		''
	])('never sends anyone to %j', async (terug) => {
		expect((await post({ taal: 'nl', terug })).location).toBe('/');
	});
});

async function post(fields: Record<string, string>) {
	const url = new URL('http://127.0.0.1:3000/voorkeuren');
	const cookies: Record<string, string> = {};
	const event = {
		url,
		locals: { ctx: null },
		request: new Request(url, { method: 'POST', body: new URLSearchParams(fields) }),
		cookies: { set: (name: string, value: string) => (cookies[name] = value) }
	};
	const answer: unknown = await Promise.resolve(POST(event as never)).catch(
		(thrown: unknown) => thrown
	);
	const { status, location } = answer as { status: number; location: string };
	expect(status).toBe(303);
	return { cookies, location };
}
