import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const url = new URL('https://waarborg.example.be/opstellen/1/opname/nieuw');
const ask = (headers: Record<string, string>) =>
	isSameOrigin(new Request(url, { method: 'POST', headers }), url);

describe('where a request comes from', () => {
	it('is this site', () => {
		expect(ask({ origin: 'https://waarborg.example.be' })).toBe(true);
		expect(ask({ origin: url.origin, 'sec-fetch-site': 'same-origin' })).toBe(true);
	});

	it.each([
		['nothing', {}],
		['another site', { origin: 'https://evil.example' }],
		['a sandboxed frame', { origin: 'null' }],
		['the same host without TLS', { origin: 'http://waarborg.example.be' }],
		['another port', { origin: 'https://waarborg.example.be:8443' }],
		['a sister site', { origin: url.origin, 'sec-fetch-site': 'same-site' }],
		['a forged origin', { origin: url.origin, 'sec-fetch-site': 'cross-site' }]
	])('is refused from %s', (_, headers) => {
		expect(ask(headers)).toBe(false);
	});
});
