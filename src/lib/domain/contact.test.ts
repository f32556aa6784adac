import { describe, expect, it } from 'vitest';
import type { ContactFacts } from './contact.ts';
import { checkReference, consentState, nextStep, pathAfter } from './contact.ts';

const codeOf = (reference: string) => {
	const result = checkReference(reference);
	return result.ok ? `ok:${result.value}` : result.refusal.code;
};

describe('the reference of a contact', () => {
	it.each([
		['D-2026-0147', 'ok:D-2026-0147'],
		['  sd  4471/b ', 'ok:sd 4471/b'],
		['Dossier 2026-12', 'ok:Dossier 2026-12'],
		['20260147', 'ok:20260147']
	])('takes %j', (reference, expected) => expect(codeOf(reference)).toBe(expected));

	it.each([
		['', 'reference-empty'],
		['Peeters', 'reference-name'],
		['Aïcha El Amrani', 'reference-name'],
		["d'Hondt", 'reference-name'],
		['Jan Peeters 3', 'reference-name'],
		['jan.peeters@voorbeeld.example', 'reference-email'],
		['85.07.30-033.28', 'reference-insz'],
		['85073003328', 'reference-insz'],
		['dossier 85 07 30 033 28', 'reference-insz'],
		['0470 12 34 56', 'reference-number'],
		['+32 470 12 34 56', 'reference-number'],
		['BE68 5390 0754 7034', 'reference-number'],
		['1'.repeat(41), 'reference-too-long']
	])('refuses %j as %s', (reference, code) => expect(codeOf(reference)).toBe(code));
});

describe('consent', () => {
	it('is what was said last', () => {
		expect(consentState([])).toBe('unasked');
		const said = [
			{ answer: 'yes', at: '2026-03-01T10:00:00.000Z' },
			{ answer: 'withdrawn', at: '2026-03-02T10:00:00.000Z' }
		];
		expect(consentState(said)).toBe('withdrawn');
		expect(consentState(said.toReversed())).toBe('withdrawn');
	});

	it('leads to the manual path for everything but a yes', () => {
		expect(['yes', 'no', 'withdrawn', 'unasked'].map((a) => pathAfter(a as 'yes'))).toEqual([
			'ai',
			'manual',
			'manual',
			'manual'
		]);
	});
});

describe('the next step', () => {
	const fresh: ContactFacts = {
		path: 'manual',
		timing: 'timer',
		status: 'open',
		consent: 'unasked',
		asks: true,
		hasSource: false,
		hasDraft: false
	};
	it.each<[Partial<ContactFacts>, string]>([
		[{}, 'ask'],
		[{ asks: false }, 'write'],
		[{ hasDraft: true }, 'write'],
		[{ consent: 'no' }, 'write'],
		[{ consent: 'withdrawn' }, 'write'],
		[{ consent: 'yes', path: 'ai' }, 'source'],
		[{ consent: 'yes', path: 'ai', hasSource: true }, 'make'],
		[{ consent: 'yes', path: 'ai', hasSource: true, hasDraft: true }, 'review'],
		[{ consent: 'yes', path: 'manual', hasSource: true }, 'write'],
		[{ path: 'baseline' }, 'write'],
		[{ path: 'baseline', timing: 'stopwatch' }, 'time'],
		[{ status: 'validated' }, 'report'],
		[{ path: 'baseline', timing: 'stopwatch', status: 'measured' }, 'done']
	])('after %j is %s', (facts, step) => expect(nextStep({ ...fresh, ...facts })).toBe(step));
});
