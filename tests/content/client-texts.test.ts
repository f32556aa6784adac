import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { structureOf } from '#lib/domain/checklist/pack.ts';
import { readability } from '#lib/domain/consent-text.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { locales } from '#lib/domain/locale.ts';
import { bannedPhraseIn, withAlwaysBanned } from '#lib/domain/privacy-words.ts';
import { pilotPacks } from '#lib/server/checklists/packs.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';
import { standardTemplates } from '#lib/server/drafting/templates/standard.ts';

/** Letters, the certificate and the privacy explanation are tested beside their words; here is the rest of what a client reads. */
const content = loadContentOrThrow('.');
const packs = content.useCases.map((useCase) => {
	const found = pilotPacks(content, { packUrn: useCase.urn, packVersion: useCase.version });
	if (!found) throw new Error(`${useCase.urn} lacks a pack`);
	return found;
});

describe.each(locales)('what a client reads in %s', (locale) => {
	it('the texts of the checklist packs push nobody, by their own list and by ours', () => {
		for (const { checklist } of packs) {
			const structure = structureOf(checklist, 'consent-text');
			const banned = withAlwaysBanned(structure.banned);
			const raw = checklist.items.find(({ structure: { kind } }) => kind === 'consent-text');
			for (const text of textsIn(
				[structure.texts, structure.practicePhrases, structure.guarantees, rest(raw)],
				locale
			))
				expect(bannedPhraseIn([text], locale, banned), text).toBeNull();
			for (const { text } of structure.texts)
				expect(readability(text[locale], locale).longest.words).toBeLessThanOrEqual(15);
		}
	});

	it('the templates of letters ask nothing that pushes', () => {
		const letters = [...standardTemplates().values()].filter(({ id }) => id.includes('brief'));
		expect(letters.length).toBeGreaterThanOrEqual(2);
		for (const letter of letters)
			for (const text of textsIn(letter, locale))
				expect(bannedPhraseIn([text], locale), text).toBeNull();
	});

	it('the public register is plain and pushes nobody', () => {
		const all = JSON.parse(readFileSync(`src/lib/messages/${locale}/pilot.json`, 'utf8')) as Record<
			string,
			unknown
		>;
		const texts = Object.entries(all).flatMap(([key, text]) =>
			key.startsWith('pilot_register_') && typeof text === 'string' ? [text] : []
		);
		expect(texts.length).toBeGreaterThan(10);
		for (const text of texts) expect(bannedPhraseIn([text], locale), text).toBeNull();
	});
});

/** What the confirmation is made of; the lists of banned phrases themselves are left out. */
function rest(item: unknown): unknown {
	const { structure } = item as { structure: Record<string, unknown> };
	const { banned: _, bannedDesign: __, ...others } = structure;
	return others;
}

/** Every text in this language anywhere in a value. */
function textsIn(value: unknown, locale: Locale): string[] {
	if (typeof value !== 'object' || value === null) return [];
	if (!Array.isArray(value) && 'nl' in value && 'fr' in value) {
		const text = (value as Record<Locale, unknown>)[locale];
		return typeof text === 'string' ? [text] : [];
	}
	return Object.values(value).flatMap((child) => textsIn(child, locale));
}
