import { describe, expect, it } from 'vitest';
import { dataStatus } from './data-status.ts';

const answer = (body: string, isDataRequest = true) => {
	const headers = { 'content-type': 'application/json', 'set-cookie': 'a=b' };
	const input = { event: { isDataRequest }, resolve: () => new Response(body, { headers }) };
	return dataStatus(input as unknown as Parameters<typeof dataStatus>[0]);
};
const refused =
	'{"type":"data","nodes":[{"type":"data","data":[1]},{"type":"error","error":{"status":404,"message":"Dit bestaat niet."}}]}\n';

describe('the status of a page’s data', () => {
	it('is that of the refusal, with its sentence alone and the cookies kept', async () => {
		const response = await answer(refused);
		expect(response.status).toBe(404);
		expect(await response.json()).toEqual({ status: 404, message: 'Dit bestaat niet.' });
		expect(response.headers.get('set-cookie')).toBe('a=b');
	});
	it('stays 200 for data, a redirect, and what is no request for data', async () => {
		const data = '{"type":"data","nodes":[null,{"type":"skip"}]}\n{"type":"chunk","id":1}\n';
		for (const body of [data, '{"type":"redirect","location":"/"}']) {
			const response = await answer(body);
			expect([response.status, await response.text()]).toEqual([200, body]);
		}
		expect((await answer(refused, false)).status).toBe(200);
	});
});
