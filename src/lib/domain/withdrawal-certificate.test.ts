import { describe, expect, it } from 'vitest';
import { readability } from './consent-text.ts';
import { locales } from './locale.ts';
import { bannedPhraseIn } from './privacy-words.ts';
import type { CertificateFacts } from './withdrawal-certificate.ts';
import { certificateLines, deletionCertificate } from './withdrawal-certificate.ts';

const item: CertificateFacts['items'][number] = {
	contact: 'b1a7',
	template: { nl: 'Sociaal verslag', en: 'Social report', fr: 'Rapport social' },
	openedAt: '2026-03-01T09:00:00.000Z',
	deleted: { recordings: 0, conversations: 1, drafts: 1 },
	key: {
		id: 'key-1',
		createdAt: '2026-03-01T09:00:00.000Z',
		destroyedAt: '2026-03-02T09:00:00.000Z'
	},
	measurements: 7,
	reportKept: false,
	audit: { seq: 41, hash: 'ab'.repeat(32), at: '2026-03-02T09:00:00.000Z' }
};
const facts: CertificateFacts = {
	organisation: 'OCMW Test',
	reference: 'D-2026-0147',
	withdrawnAt: '2026-03-02T09:00:00.000Z',
	channel: 'mail',
	items: [item],
	keeping: { years: null, rule: null }
};

describe('the deletion certificate', () => {
	it('says what was deleted and when, which key is gone and where the audit trail has it', () => {
		const [first] = deletionCertificate(facts, 'nl').items;
		expect(first?.heading).toBe('Sociaal verslag, 1 maart 2026');
		const shown = Object.fromEntries(first?.facts ?? []);
		expect(shown['Opname gewist']).toBe('was er niet');
		expect(shown['Tekst van het gesprek gewist']).toContain('2 maart 2026');
		expect(shown['Sleutel']).toBe('key-1');
		expect(shown['Sleutel vernietigd']).toContain('2 maart 2026');
		expect(shown['Metingen die niet meer tellen']).toBe('7');
		expect(shown['Nummer van de auditregel']).toBe('41');
		expect(shown['Hash van de auditregel (SHA-256)']).toBe('ab'.repeat(32));
	});

	it('tells what remains and under which rule', () => {
		const kept = { ...facts, items: [{ ...item, reportKept: true }] };
		const without = deletionCertificate(facts, 'nl').kept.sentences.join(' ');
		expect(without).toContain('Er was nog geen nagelezen verslag.');
		const stays = deletionCertificate(
			{ ...kept, keeping: { years: 30, rule: 'onze lijst' } },
			'nl'
		);
		expect(stays.kept.sentences.join(' ')).toContain(
			'30 jaar. Dat staat in deze regel: onze lijst.'
		);
	});

	it('has one part for each contact that was withdrawn together', () => {
		const two = { ...facts, items: [item, { ...item, contact: 'c2' }] };
		expect(deletionCertificate(two, 'en').items).toHaveLength(2);
	});

	it.each(locales)('is whole and plain in %s, for one contact and for more', (locale) => {
		for (const reportKept of [true, false])
			for (const years of [null, 1, 30])
				for (const rule of [null, 'selectielijst']) {
					const made = deletionCertificate(
						{ ...facts, items: [{ ...item, reportKept }], keeping: { years, rule } },
						locale
					);
					const lines = certificateLines(made);
					expect(lines.join('\n')).not.toMatch(/[{}]|undefined|null/);
					expect(bannedPhraseIn(lines, locale)).toBeNull();
					const words = [...made.intro, ...made.kept.sentences, ...made.proof.sentences].join('\n');
					const level = readability(words, locale);
					// The moment in the first sentence counts for several words.
					expect(level.longest.words, level.longest.text).toBeLessThanOrEqual(17);
					expect(level.mean).toBeLessThanOrEqual(11);
				}
	});
});
