import { describe, expect, it } from 'vitest';
import { checkpointMail } from './checkpoint-mail.ts';
import { locales } from './locale.ts';

describe('the mail with the checkpoint', () => {
	const checkpoint = { pilot: 'Verslagen', hash: 'a'.repeat(64), seq: 412, head: 'b'.repeat(64) };

	it.each(['decision', 'minutes'] as const)('of %s says both hashes in each language', (kind) => {
		const { subject, text } = checkpointMail({ kind, ...checkpoint });
		for (const locale of locales) {
			expect(subject[locale]).toContain('Verslagen');
			for (const part of ['Verslagen', checkpoint.hash, '412', checkpoint.head])
				expect(text[locale]).toContain(part);
			expect(subject[locale] + text[locale]).not.toMatch(/\{\w+\}/);
		}
		expect(new Set(locales.map((locale) => text[locale])).size).toBe(3);
	});

	it('is no template: a pilot called {hash} stays that', () => {
		const { subject } = checkpointMail({ kind: 'minutes', ...checkpoint, pilot: '{hash}' });
		expect(subject.nl).toContain('“{hash}”');
	});
});
