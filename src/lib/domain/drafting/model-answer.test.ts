import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from './model-answer.ts';

describe('reading an answer', () => {
	const good = { section: 'a', sentences: [{ text: 'Een zin.', sources: ['s1'], quote: 'zin' }] };

	it.each<[string, string]>([
		['bare', JSON.stringify(good)],
		['in a fence', `Zeker!\n\`\`\`json\n${JSON.stringify(good, null, 2)}\n\`\`\`\nKlaar.`],
		['with words around it', `Hier is het: ${JSON.stringify(good)} Succes.`],
		['after a byte order mark', `\uFEFF${JSON.stringify(good)}`],
		[
			'with names of prototypes',
			`{"__proto__":{"polluted":1},"constructor":{},${JSON.stringify(good).slice(1)}`
		]
	])('takes it %s', (_, answer) => {
		expect(readAnswer(answer, 'a')).toEqual({ ok: true, sentences: good.sentences, dropped: 0 });
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it.each<[string, string, string]>([
		['no JSON', 'Het spijt me.', 'not-json'],
		['half a JSON', JSON.stringify(good).slice(0, -4), 'not-json'],
		['another form', '{"answer":"x"}', 'wrong-form'],
		['a list', '[1,2]', 'wrong-form'],
		['another section', JSON.stringify({ ...good, section: 'b' }), 'wrong-section'],
		['a megabyte', ' '.repeat(1_000_000), 'too-large'],
		['a form from the prototype', '{"section":"a","__proto__":{"sentences":[]}}', 'wrong-form'],
		['nothing but brackets', '['.repeat(100_000), 'not-json']
	])('refuses %s', (_, answer, problem) => {
		expect(readAnswer(answer, 'a')).toEqual({ ok: false, problem });
	});

	it.each<[string, unknown]>([
		['no text', { sources: ['s1'], quote: 'x' }],
		['a number for a text', { text: 5, sources: ['s1'], quote: 'x' }],
		['a text beyond the limit', { text: 'x'.repeat(601), sources: ['s1'], quote: 'x' }],
		['sources that are no list', { text: 'x', sources: 's1', quote: 'x' }],
		['a source that is no id', { text: 'x', sources: [{ id: 's1' }], quote: 'x' }],
		['nothing', null]
	])('drops a sentence with %s', (_, sentence) => {
		const answer = JSON.stringify({ section: 'a', sentences: [sentence, ...good.sentences] });
		expect(readAnswer(answer, 'a')).toEqual({ ok: true, sentences: good.sentences, dropped: 1 });
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.string(), (text) => void readAnswer(text, 'a')));
	});
});
