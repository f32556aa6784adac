import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCompletion } from './model-completion.ts';

const object = (content: unknown, more: object = {}) =>
	JSON.stringify({ choices: [{ message: { content }, finish_reason: 'stop' }], ...more });
const events = (...list: unknown[]) => list.map((e) => `data: ${JSON.stringify(e)}\n\n`).join('');
const delta = (content: string) => ({ choices: [{ delta: { content } }] });
const usage = { prompt_tokens: 12, completion_tokens: 3 };

describe('a completion', () => {
	it('is read from one object, with its tokens', () => {
		expect(readCompletion('application/json', object('ja', { usage }))).toEqual({
			text: 'ja',
			tokens: { prompt: 12, answer: 3 }
		});
	});

	it('is read from a stream, also when the endpoint names another type', () => {
		const body = `${events(delta('j'), { choices: [] }, delta('a'), { choices: [], usage })}data: [DONE]\n\n`;
		const read = { text: 'ja', tokens: { prompt: 12, answer: 3 } };
		expect(readCompletion('text/event-stream; charset=utf-8', body)).toEqual(read);
		expect(readCompletion('text/plain', body)).toEqual(read);
	});

	it.each<[string, string]>([
		[
			'a cut-off object',
			JSON.stringify({ choices: [{ message: { content: 'j' }, finish_reason: 'length' }] })
		],
		['an object without text', object(null)],
		['an object without choices', '{"error":{"message":"x"}}'],
		['a web page', '<!doctype html><title>Aanmelden</title>'],
		['nothing', ''],
		['a stream that does not end', events(delta('ja'))],
		[
			'a stream cut off for its length',
			events(delta('ja'), { choices: [{ delta: {}, finish_reason: 'length' }] })
		]
	])('is not read from %s', (_, body) => {
		expect(readCompletion('application/json', body)).toBeNull();
	});

	it('takes no count that is none', () => {
		const odd = { prompt_tokens: '12', completion_tokens: -3 };
		expect(readCompletion('application/json', object('ja', { usage: odd }))?.tokens).toBeNull();
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (type, body) => void readCompletion(type, body))
		);
	});
});
