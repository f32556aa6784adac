import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Stream } from './sha256.ts';
import type { Sent, UploadState } from './upload.ts';
import { fileSource, growingSource, upload } from './upload.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31) % 251);

/** A server that keeps what it is sent, as the real one does; `script` says what happens to each request first. */
function server(
	script: (request: number) => 'ok' | 'lost' | 'lost-after' | 'out' | 'no' = () => 'ok'
) {
	let stored: Uint8Array = new Uint8Array();
	let requests = 0;
	const send = async (offset: number, bytes: Uint8Array): Promise<Sent> => {
		const fate = script((requests += 1));
		if (fate === 'lost') return { kind: 'lost' };
		if (fate === 'out') return { kind: 'signed-out' };
		if (fate === 'no') return { kind: 'refused', message: 'De cliënt heeft ingetrokken.' };
		if (offset < stored.length) {
			const same = sha256(stored.subarray(offset, offset + bytes.length)) === sha256(bytes);
			return { kind: same ? 'arrived' : 'elsewhere', offset: stored.length };
		}
		if (offset > stored.length) return { kind: 'elsewhere', offset: stored.length };
		stored = Uint8Array.from([...stored, ...bytes]);
		return fate === 'lost-after' ? { kind: 'lost' } : { kind: 'arrived', offset: stored.length };
	};
	return { send, stored: () => stored, requests: () => requests };
}

const options = (send: ReturnType<typeof server>['send'], states: UploadState[] = []) => ({
	pieceBytes: 100,
	send,
	onState: (state: UploadState) => states.push(state),
	signal: new AbortController().signal,
	pause: async () => undefined
});

describe('the hash of pieces', () => {
	it('is that of the whole', () => {
		fc.assert(
			fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
				const stream = sha256Stream();
				for (const piece of pieces) stream.update(piece);
				expect(stream.hex()).toBe(sha256(Buffer.concat(pieces)));
			})
		);
	});

	it('agrees at the lengths where the padding changes', () => {
		for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 1000]) {
			const stream = sha256Stream();
			stream.update(bytesOf(length));
			expect(stream.hex(), String(length)).toBe(sha256(bytesOf(length)));
		}
	});
});

describe('an upload', () => {
	it('brings a file over, whatever the network does', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 1500 }),
				fc.array(fc.constantFrom('ok', 'lost', 'lost-after', 'out') as fc.Arbitrary<'ok'>, {
					maxLength: 20
				}),
				async (length, fates) => {
					const file = bytesOf(length);
					const there = server((request) => fates[request - 1] ?? 'ok');
					const done = await upload(fileSource(new Blob([file])), options(there.send));
					expect(done).toEqual({ kind: 'done', size: length, sha256: sha256(file) });
					expect(sha256(there.stored())).toBe(sha256(file));
				}
			)
		);
	});

	it('begins where an earlier one stopped, and knows the hash of the whole', async () => {
		const file = bytesOf(950);
		const there = server();
		await there.send(0, file.subarray(0, 420));
		const done = await upload(fileSource(new Blob([file])), {
			...options(there.send),
			offset: 420
		});
		expect(done).toEqual({ kind: 'done', size: 950, sha256: sha256(file) });
		expect(sha256(there.stored())).toBe(sha256(file));
	});

	it('says what it waits for', async () => {
		const states: UploadState[] = [];
		const fates = ['ok', 'lost', 'out', 'ok'] as const;
		const there = server((request) => fates[request - 1] ?? 'ok');
		await upload(fileSource(new Blob([bytesOf(250)])), options(there.send, states));
		expect(states.map(({ waiting }) => waiting)).toEqual([null, 'lost', 'signed-out', null, null]);
	});

	it('ends when it is refused, and when it is cancelled', async () => {
		const there = server((request) => (request === 2 ? 'no' : 'ok'));
		expect(await upload(fileSource(new Blob([bytesOf(250)])), options(there.send))).toEqual({
			kind: 'refused',
			message: 'De cliënt heeft ingetrokken.'
		});
		const controller = new AbortController();
		const pause = async () => controller.abort();
		const lost = server(() => 'lost');
		const end = await upload(fileSource(new Blob([bytesOf(250)])), {
			...options(lost.send),
			pause,
			signal: controller.signal
		});
		expect(end).toEqual({ kind: 'cancelled' });
		expect(lost.requests()).toBe(1);
	});

	it('sends a recording while it grows and lets go of what arrived', async () => {
		const source = growingSource();
		const there = server((request) => (request === 2 ? 'lost-after' : 'ok'));
		const whole = bytesOf(730);
		const running = upload(source, options(there.send));
		for (let at = 0; at < whole.length; at += 61) {
			source.push(whole.subarray(at, at + 61));
			await new Promise((done) => setTimeout(done, 0));
		}
		source.end();
		expect(await running).toEqual({ kind: 'done', size: 730, sha256: sha256(whole) });
		expect(sha256(there.stored())).toBe(sha256(whole));
		expect(source.unsafe()).toBe(0);
	});

	it('counts what exists in the page alone', () => {
		const source = growingSource();
		source.push(bytesOf(100));
		source.push(bytesOf(50));
		expect(source.unsafe()).toBe(150);
		source.arrived(100);
		expect(source.unsafe()).toBe(50);
	});
});
