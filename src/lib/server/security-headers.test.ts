import { describe, expect, it } from 'vitest';
import { headersForEverything, securityHeaders } from './security-headers.ts';

const policyOf = async (path: string) => {
	const event = { url: new URL(path, 'http://127.0.0.1') };
	const resolve = () => new Response('page');
	const input = { event, resolve } as unknown as Parameters<typeof securityHeaders>[0];
	return (await securityHeaders(input)).headers.get('permissions-policy');
};

describe('the microphone', () => {
	it('may be asked for by the page that records', async () => {
		expect(await policyOf('/opstellen/1/opname')).toContain('microphone=(self)');
	});

	it.each([
		'/',
		'/opstellen/1',
		'/opstellen/1/bron',
		'/opstellen/1/opname/2',
		'/opstellen/1/opname/2/klaar',
		'/organisatie/opnames',
		'/x/opstellen/1/opname'
	])('is shut on %s', async (path) => {
		expect(await policyOf(path)).toContain('microphone=()');
	});

	it('is shut where no page answers: static files and errors of the server itself', () => {
		expect(headersForEverything['permissions-policy']).toContain('microphone=()');
	});
});
