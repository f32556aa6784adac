import { describe, expect, it } from 'vitest';
import { formObject, plainFields } from './form-object.ts';

function form(...entries: [string, string][]): FormData {
	const data = new FormData();
	for (const [name, value] of entries) data.append(name, value);
	return data;
}

describe('formObject', () => {
	it('builds lists and objects from names', () => {
		const data = form(
			['version', '2'],
			['goals.1.text', 'b'],
			['goals.0.text', 'a'],
			['kinds[]', 'x'],
			['kinds[]', 'y']
		);
		expect(formObject(data)).toEqual({
			version: '2',
			goals: [{ text: 'a' }, { text: 'b' }],
			kinds: ['x', 'y']
		});
	});
	it('gathers a list inside a row', () => {
		expect(formObject(form(['rows.0.roles.A[]', 'PO']))).toEqual({
			rows: [{ roles: { A: ['PO'] } }]
		});
	});
	it('does not reach the prototype', () => {
		formObject(form(['__proto__.polluted', 'x'], ['constructor.prototype.polluted', 'x']));
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
	it('takes a form that was made to be slow or deep', () => {
		const wide = Array.from({ length: 20_000 }, (_, row) => [`rows.${row}.text`, 'x'] as const);
		const began = performance.now();
		expect(
			formObject(form(...wide.map(([name, value]): [string, string] => [name, value])))
		).toMatchObject({
			rows: expect.any(Array)
		});
		expect(performance.now() - began).toBeLessThan(5000);
		expect(formObject(form([Array(100_000).fill('a').join('.'), 'x'], ['b', 'y']))).toEqual({
			b: 'y'
		});
	});
	it('leaves out what would be read as a serialised object', () => {
		const sent = form(
			['email', 'a'],
			['__superform_json', '[[1],"a"]'],
			['__superform_files_x', 'b']
		);
		expect([...plainFields(sent).keys()]).toEqual(['email']);
	});
});
