import { describe, expect, it } from 'vitest';
import { permitSentence } from './permit-sentence.ts';

describe('a reason of the interlock in words', () => {
	const reason = {
		code: 'vendor-evidence-expired' as const,
		params: { title: 'ISO/IEC 27001', date: '2026-11-13' }
	};

	it('writes the day in full in the language of the reader', () => {
		expect(permitSentence(reason, 'nl')).toContain('vervallen op 13 november 2026:');
		expect(permitSentence(reason, 'en')).toContain('expired on 13 November 2026:');
		expect(permitSentence(reason, 'fr')).toContain('expiré le 13 novembre 2026 :');
	});

	it('names a phase instead of showing its code', () => {
		const sentence = permitSentence(
			{ code: 'phase-not-live', params: { phase: 'voorbereiding' } },
			'en'
		);
		expect(sentence).toContain('reparation');
	});
});
