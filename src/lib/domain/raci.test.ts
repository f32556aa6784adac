import { describe, expect, it } from 'vitest';
import type { RaciRoleId } from './checklist/content.ts';
import { checkRaci } from './raci.ts';
import type { RaciActivity, RaciMatrix, RaciPerson } from './raci.ts';

const activity = (id: string, guard: RaciActivity['guard'] = 'none'): RaciActivity => ({
	id,
	guard,
	title: { nl: `${id} (nl)`, en: `${id} (en)`, fr: `${id} (fr)` }
});
const row = (A: RaciRoleId[], R: RaciRoleId[], C: RaciRoleId[] = [], I: RaciRoleId[] = []) => ({
	A,
	R,
	C,
	I
});
const everyone: RaciPerson[] = (
	['PO', 'FB', 'DPO', 'CISO', 'ETH', 'SU', 'MW', 'BCSD', 'VB'] as const
).map((role) => ({ userId: `user-${role}`, role }));
const codes = (matrix: RaciMatrix, activities: RaciActivity[], people = everyone) =>
	checkRaci(matrix, people, activities).map((fault) => `${fault.effect}:${fault.code}`);

describe('checkRaci', () => {
	it('accepts a matrix that keeps all rules', () => {
		const activities = [
			activity('scope', 'dpo-barred'),
			activity('advice', 'dpo-advice'),
			activity('decision', 'individual-decision')
		];
		const matrix = {
			scope: row(['PO'], ['PO'], ['DPO']),
			advice: row(['DPO'], ['DPO']),
			decision: row(['BCSD'], ['BCSD'], ['MW'])
		};
		expect(checkRaci(matrix, everyone, activities)).toEqual([]);
	});

	it('(i) wants exactly one A', () => {
		expect(codes({ a: row([], ['FB']) }, [activity('a')])).toEqual(['block:not-one-accountable']);
		expect(codes({ a: row(['PO', 'VB'], ['FB']) }, [activity('a')])).toEqual([
			'block:not-one-accountable'
		]);
		expect(codes({ a: row(['PO'], ['FB']) }, [activity('a')])).toEqual([]);
	});

	it('(ii) wants at least one R', () => {
		expect(codes({ a: row(['PO'], []) }, [activity('a')])).toEqual(['block:no-responsible']);
		expect(codes({ a: row(['PO'], ['FB', 'SU']) }, [activity('a')])).toEqual([]);
	});

	it('(i, ii) a row that was never filled in is not fine', () => {
		expect(codes({}, [activity('a')])).toEqual([
			'block:not-one-accountable',
			'block:no-responsible'
		]);
	});

	it('(iii) wants a person behind each A and R, not behind C and I', () => {
		const people = everyone.filter(({ role }) => role === 'PO');
		const matrix = { a: row(['PO'], ['FB'], ['CISO'], ['VB']) };
		expect(codes(matrix, [activity('a')], people)).toEqual(['block:role-without-person']);
		expect(checkRaci(matrix, people, [activity('a')])[0]?.text.nl).toContain('FB');
		expect(codes({ a: row(['PO'], ['VEN']) }, [activity('a')], people)).toEqual([]);
	});

	it('(iii) a role whose only holder left is unnamed again', () => {
		const matrix = { a: row(['PO'], ['FB']) };
		expect(codes(matrix, [activity('a')])).toEqual([]);
		const without = everyone.filter(({ role }) => role !== 'FB');
		expect(codes(matrix, [activity('a')], without)).toEqual(['block:role-without-person']);
	});

	it('(iv) keeps the DPO from deciding on what the DPO advises on', () => {
		const barred = [activity('risk', 'dpo-barred')];
		expect(codes({ risk: row(['DPO'], ['PO']) }, barred)).toEqual(['block:dpo-decides']);
		expect(codes({ risk: row(['VB'], ['DPO']) }, barred)).toEqual(['block:dpo-decides']);
		expect(codes({ risk: row(['VB'], ['PO'], ['DPO']) }, barred)).toEqual([]);
	});

	it('(iv) lets the DPO be A for the DPO’s own advice only, and R elsewhere', () => {
		expect(codes({ a: row(['DPO'], ['DPO']) }, [activity('a', 'dpo-advice')])).toEqual([]);
		expect(codes({ a: row(['DPO'], ['PO']) }, [activity('a')])).toEqual([
			'block:dpo-accountable-beyond-advice'
		]);
		expect(codes({ a: row(['PO'], ['DPO']) }, [activity('a')])).toEqual([]);
	});

	it('(v) never lets the vendor be A', () => {
		expect(codes({ a: row(['VEN'], ['FB']) }, [activity('a')])).toEqual([
			'block:vendor-accountable'
		]);
		expect(codes({ a: row(['FB'], ['VEN']) }, [activity('a')])).toEqual([]);
	});

	it('(vi) leaves individual decisions to the committee alone', () => {
		const decision = [activity('d', 'individual-decision')];
		expect(codes({ d: row(['PO'], ['BCSD']) }, decision)).toEqual([
			'block:committee-not-sole-accountable'
		]);
		expect(codes({ d: row(['BCSD', 'PO'], ['BCSD']) }, decision)).toEqual([
			'block:not-one-accountable',
			'block:committee-not-sole-accountable'
		]);
		expect(codes({ d: row(['BCSD'], ['BCSD']) }, decision)).toEqual([]);
	});

	it('(vii) warns, and only warns, when the project owner chairs the ethics board', () => {
		const activities = [activity('a')];
		const matrix = { a: row(['PO'], ['FB']) };
		const chair = (userId: string) => [
			...everyone,
			{ userId, role: 'ETH' as const, chairsEthics: true }
		];
		expect(codes(matrix, activities, chair('user-PO'))).toEqual(['warn:owner-chairs-ethics']);
		expect(codes(matrix, activities, chair('user-VB'))).toEqual([]);
		const member = [...everyone, { userId: 'user-PO', role: 'ETH' as const }];
		expect(codes(matrix, activities, member)).toEqual([]);
	});

	it('(viii) wants a reason for a departure from the DPO’s advice', () => {
		const matrix = { dpia: row(['PO'], ['PO']) };
		const check = (reason: string) =>
			checkRaci(matrix, everyone, [activity('dpia', 'dpo-barred')], [{ activity: 'dpia', reason }]);
		expect(check('  ').map(({ code }) => code)).toEqual(['departure-without-reason']);
		expect(check('De dienst kiest een kortere termijn.')).toEqual([]);
	});

	it('says it in three languages, with the activity named', () => {
		const [fault] = checkRaci({}, everyone, [activity('scope')]);
		expect(fault?.activity).toBe('scope');
		expect(fault?.text.nl).toContain('scope (nl)');
		expect(fault?.text.en).toContain('scope (en)');
		expect(fault?.text.fr).toContain('scope (fr)');
		for (const text of Object.values(fault?.text ?? {})) expect(text).not.toMatch(/[{}]/);
	});
});
