import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { partsOf, wordsOf } from '../support/docx.ts';
import { png } from '../support/pictures.ts';
import { expect, testOn } from './app.ts';

const test = testOn('demo');

/** The bytes of what a link gives. */
async function downloaded(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: link }).click()
	]);
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a report is downloaded as PDF and Word with its sources in footnotes, and copied as text', async ({
	pageOf,
	facts,
	app
}) => {
	const page = await pageOf('eva.jacobs', { permissions: ['clipboard-read', 'clipboard-write'] });
	const report = `/opstellen/${facts.contacts.validated}/verslag`;
	await page.goto(report);
	await expect(page.getByRole('article')).toContainText('Cliënt (00:');
	await expect(page.getByRole('article')).toContainText('Bij dit verslag is AI gebruikt');

	await page.getByRole('link', { name: 'Als voetnoten' }).click();
	await expect(page).toHaveURL(/bronnen=noten/);
	await page.getByRole('link', { name: 'Voetnoot 2', exact: true }).click();
	await expect(page).toHaveURL(/#noot-2$/);
	await expect(page.locator('#noot-2')).toContainText('«');

	const pdf = await downloaded(page, 'Download als PDF');
	expect(pdf.name).toBe('sociaal-verslag-ZD-2026-0417.pdf');
	expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
	const word = await downloaded(page, 'Download als Word');
	expect(word.name).toBe('sociaal-verslag-ZD-2026-0417.docx');
	const parts = await partsOf(word.bytes);
	expect(wordsOf(parts.get('word/footnotes.xml') ?? '')).toContain('Cliënt (00:');
	expect(parts.get('word/document.xml')).toContain('footnoteReference');

	await page.getByRole('button', { name: 'Kopieer als tekst' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'klembord' })).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain('HOE DIT VERSLAG TOT STAND KWAM');
	expect(copied).toContain('[1] ');

	// The choice is remembered; a report without AI has the same shape and no word of AI.
	await page.goto(`/opstellen/${facts.contacts.refused}/verslag`);
	await expect(page.getByRole('link', { name: 'Als voetnoten' })).toHaveAttribute(
		'aria-current',
		'page'
	);
	await expect(page.getByRole('article')).toContainText('Opgesteld door Eva Jacobs');
	await expect(page.getByRole('article')).not.toContainText(/\bAI\b/);

	const plain = await pageOf('eva.jacobs', { javaScriptEnabled: false });
	await plain.goto(report);
	await plain.getByText('Het verslag als gewone tekst').click();
	await expect(plain.getByLabel('Tekst van het verslag')).toHaveValue(/Sociaal verslag\nDossier/);
	const text = await plain.request.get(`${app.url}${report}/tekst?bronnen=geen`);
	expect(text.headers()['content-disposition']).toContain('sociaal-verslag-ZD-2026-0417.txt');
	expect(await text.text()).not.toContain('00:0');
});

test('a legal time limit is shown, pressed for and noted', async ({ pageOf, facts }) => {
	const page = await pageOf('eva.jacobs');
	await page.goto('/opstellen?toon=afgerond');
	const row = page.getByRole('row').filter({ hasText: 'ZD-2026-0423' });
	await expect(row).toContainText(/Beslissing: \d+ .*nog \d+ dagen/);
	await page.goto('/');
	await page.getByRole('link', { name: /Beslissing over ZD-2026-0423/ }).click();
	await expect(page).toHaveURL(new RegExp(`/opstellen/${facts.contacts.refused}/termijn$`));
	const received = await page.getByLabel('Aanvraag ontvangen op').inputValue();
	await page.getByLabel('Beslist op').fill(received);
	await page.getByRole('button', { name: 'Bewaar de datums' }).click();
	await expect(page.getByText('De datums zijn bewaard.')).toBeVisible();
	await expect(page.getByRole('main')).toContainText('Kennisgeving moest uiterlijk');
	await page.getByLabel('Meegedeeld op').fill('2020-01-01');
	await page.getByRole('button', { name: 'Bewaar de datums' }).click();
	await expect(page.getByLabel('Meegedeeld op')).toHaveAttribute('aria-invalid', 'true');
	await expect(page.getByLabel('Meegedeeld op')).toHaveValue('2020-01-01');
});

test('the time of copying is started and stopped by one button', async ({ pageOf, facts }) => {
	const page = await pageOf('eva.jacobs');
	await page.goto(`/opstellen/${facts.contacts.validated}/verslag`);
	await page.getByRole('button', { name: 'Begin de tijd' }).click();
	await expect(page.getByRole('timer')).not.toHaveText('00:00:00');
	await page.getByRole('button', { name: 'Stop de tijd' }).click();
	await expect(page.getByRole('button', { name: 'Begin de tijd' })).toBeVisible();
});

test('the house style is set, refused, shown and removed', async ({ pageOf }) => {
	const page = await pageOf('hilde.wouters');
	await page.goto('/organisatie');
	await page.getByRole('link', { name: 'Huisstijl' }).click();
	await expect(page).toHaveURL(/huisstijl$/);
	await page.getByLabel('Adres').fill('Kerkstraat 1\n9999 Zonnedorp');
	const logo = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg></svg>') };
	await page.getByLabel('Logo', { exact: true }).setInputFiles(logo);
	await page.getByRole('button', { name: 'Bewaar de huisstijl' }).click();
	await expect(page.getByRole('main')).toContainText('Een SVG-bestand kan programmacode bevatten');
	await expect(page.getByLabel('Adres')).toHaveValue('Kerkstraat 1\n9999 Zonnedorp');

	const picture = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(png(240, 80)) };
	await page.getByLabel('Logo', { exact: true }).setInputFiles(picture);
	await page.getByRole('button', { name: 'Bewaar de huisstijl' }).click();
	await expect(page.getByText('De huisstijl is bewaard.')).toBeVisible();
	const shown = page.getByRole('img', { name: 'OCMW Zonnedorp' });
	await expect(shown).toBeVisible();
	expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(240);

	const sample = await downloaded(page, 'Voorbeeld als Word');
	const parts = await partsOf(sample.bytes);
	const headers = [...parts].filter(([name]) => /header\d/.test(name));
	expect(headers.map(([, xml]) => wordsOf(xml)).join()).toContain('Kerkstraat 1');

	await page.getByRole('button', { name: 'Verwijder de huisstijl' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Verwijder de huisstijl' }).click();
	await expect(page.getByText('De huisstijl is verwijderd.')).toBeVisible();
});
