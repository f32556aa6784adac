import { describe, expect, it } from 'vitest';
import { locales } from './locale.ts';
import type { WithdrawalFacts } from './withdrawal-letter.ts';
import { withdrawalLetter } from './withdrawal-letter.ts';

const facts: WithdrawalFacts = {
	reference: 'D-2026-0147',
	organisation: 'OCMW Test',
	worker: 'Mia Werk',
	dpo: 'Dora Privacy',
	supervisor: 'vtc',
	withdrawnAt: '2026-03-02T23:30:00.000Z',
	channel: 'telefoon',
	deleted: { conversation: true, draft: true },
	reportKept: false
};
const text = (change: Partial<WithdrawalFacts> = {}, locale: 'nl' | 'en' | 'fr' = 'nl') =>
	withdrawalLetter({ ...facts, ...change }, locale)
		.sections.flatMap(({ sentences }) => sentences)
		.join('\n');

describe('the letter that confirms a withdrawal', () => {
	it('names the day in Belgium, the channel and the file', () => {
		const letter = withdrawalLetter(facts, 'nl');
		expect(letter.head).toEqual(['OCMW Test', 'Dossier D-2026-0147', '3 maart 2026']);
		expect(text()).toContain('U hebt op 3 maart 2026 gezegd dat u geen AI meer wilt.');
		expect(text()).toContain('U zei dat aan de telefoon.');
	});

	it('lists only what there was to delete', () => {
		expect(text()).toContain('de eerste tekst van de computer gewist');
		expect(text({ deleted: { conversation: true, draft: false } })).not.toContain(
			'computer gewist'
		);
		expect(text({ deleted: { conversation: false, draft: false } })).toContain(
			'Er was geen tekst van een gesprek bewaard.'
		);
	});

	it('says that a validated report stays, and why', () => {
		expect(text({ reportKept: true })).toContain('De wet vraagt dat wij uw dossier bewaren.');
		expect(text()).toContain('Uw maatschappelijk werker schrijft het zelf.');
	});

	it('names the officer and the supervisor of the organisation', () => {
		expect(text()).toContain('Dora Privacy waakt');
		expect(text()).toContain('contact@toezichtcommissie.be');
		expect(text({ supervisor: 'gba', dpo: null })).toContain('contact@apd-gba.be');
	});

	it.each(locales)('keeps its sentences short and whole in %s', (locale) => {
		for (const change of [
			{},
			{ reportKept: true },
			{ deleted: { conversation: false, draft: false } }
		]) {
			const letter = text(change, locale);
			expect(letter).not.toMatch(/[{}]/);
			const sentences = letter
				.split('\n')
				.filter((line) => !line.includes('@'))
				.flatMap((line) => line.split(/(?<=[.?])\s/));
			for (const sentence of sentences)
				expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
		}
	});
});
