import { describe, expect, it } from 'vitest';
import { groundsOf, vendorChanges } from './grounds.ts';

const piece = (title: string, expiresOn: string | null = null, itemNumber = 7) => ({
	itemNumber,
	questionId: null,
	title,
	sha256: `sha-${title}`,
	effectiveDate: '2026-01-01',
	expiresOn
});
const answers = { eu: { value: 'ja' as const, reason: '' } };

describe('what an assessment rests on about the vendor', () => {
	it('keeps the answers and the evidence that does not expire, as the fact does', () => {
		const evidence = [
			piece('overeenkomst'),
			piece('certificaat', '2027-01-01'),
			piece('x', null, 8)
		];
		expect(groundsOf({ answers }, evidence, 'Huisbezoeken')).toEqual({
			vendor: { answers, proofs: [{ sha256: 'sha-overeenkomst', title: 'overeenkomst' }] },
			scope: 'Huisbezoeken'
		});
	});

	it('tells which answer changed, which piece came and which went', () => {
		const { vendor } = groundsOf({ answers }, [piece('lijst 2')], '');
		const now = groundsOf(
			{ answers: { eu: { value: 'nee', reason: 'Ondersteuning uit de VS' } } },
			[piece('lijst 3')],
			''
		).vendor;
		expect(vendorChanges(vendor, now)).toEqual([
			{ kind: 'answer', question: 'eu', before: answers.eu, after: now.answers.eu },
			{ kind: 'proof-added', title: 'lijst 3' },
			{ kind: 'proof-gone', title: 'lijst 2' }
		]);
		expect(vendorChanges(vendor, vendor)).toEqual([]);
	});
});
