import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, testOn } from './app.ts';
import { addConversation, openContact, sayYes } from './contacts.ts';

/** Real recorded consultations (PriMock57, CC BY 4.0), beside the checkout where they have been fetched. */
const folder = '../shared/data/primock57';
const recordings = existsSync(folder)
	? readdirSync(folder).filter((file) => file.endsWith('.vtt'))
	: [];

const test = testOn('demo');

test('there are recordings to draft from', () => {
	// The recordings are public data that the repository does not carry.
	test.skip(recordings.length === 0, `needs ${folder}/*.vtt`);
	expect(recordings.length).toBeGreaterThan(0);
});

for (const [index, recording] of recordings.sort().entries()) {
	test(`${basename(recording, '.vtt')} drafts, and each sentence leads to what was said`, async ({
		pageOf,
		app,
		facts
	}) => {
		const page = await pageOf('eva.jacobs');
		const reference = `REC-${String(index + 1).padStart(3, '0')}`;
		const contact = await openContact(page, app, {
			pilotId: facts.pilots.running,
			reference,
			language: 'en'
		});
		await sayYes(page, app, contact);
		await addConversation(page, app, contact, join(folder, recording));

		await page.goto(`${contact}/concept`);
		await expect(page.getByRole('region', { name: 'Concept en bron' })).toBeVisible();
		const sentences = await page.locator('[data-sentence]').evaluateAll((articles) =>
			articles.map((article) => ({
				text: article.querySelector('.text')?.textContent ?? '',
				sources: [...article.querySelectorAll<HTMLAnchorElement>('a[data-chip]')].map(
					({ hash }) => document.getElementById(hash.slice(1))?.textContent ?? ''
				)
			}))
		);
		expect(sentences.length).toBeGreaterThan(5);
		expect(sentences.filter(({ sources }) => sources.length === 0 || sources.includes(''))).toEqual(
			[]
		);
		const said = plain(await page.locator('[id^="bron-"]').allTextContents());
		// The engine takes over what was said, word for word.
		expect(sentences.filter(({ text }) => !said.includes(plain([text])))).toEqual([]);
		await expect(page.getByText('Geen bron', { exact: true })).toHaveCount(0);
		await expect(page.getByText('Geblokkeerd', { exact: true })).toHaveCount(0);
	});
}

/** The letters and digits alone: capitals, punctuation and layout may differ. */
function plain(texts: string[]): string {
	return texts
		.join(' ')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
