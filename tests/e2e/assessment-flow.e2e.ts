import type { Page } from '@playwright/test';
import { expect, testOn } from './app.ts';
import { expectAccessible, expectNoSidewaysScroll } from './look.ts';

const test = testOn('demo');

/** What is true of the use case of the demonstration; everything else is not. */
const yes = [
	'ai-systeem',
	'persoonsgegevens',
	'openbare-dienst',
	'gevoelig',
	'kwetsbaar',
	'nieuw',
	'recht-op-steun',
	'voorbereidend'
];

test('the scope test says what is needed, and its answers go into the assessments', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('bram.dewit');
	const above = `/pilots/${facts.pilots.preparing}/beoordeling`;
	await page.goto(`${above}/reikwijdte`);
	const parts = ['Deel 1', 'Deel 2', 'Deel 3', 'Deel 4', 'Deel 5', 'Deel 6'];
	for (const part of parts) {
		await expect(page.getByRole('heading', { name: new RegExp(`^${part} van 7`) })).toBeVisible();
		await answerAll(page);
		await page.getByRole('button', { name: 'Bewaar en ga verder' }).click();
	}
	// A use on the list of high risk asks more, in the same part.
	await expect(page.getByText('6.7 Doet het alleen een smalle')).toBeVisible();
	for (const part of ['Deel 6', 'Deel 7']) {
		await expect(page.getByRole('heading', { name: new RegExp(`^${part} van 7`) })).toBeVisible();
		await answerAll(page);
		await page.getByRole('button', { name: 'Bewaar en ga verder' }).click();
	}
	await expect(page).toHaveURL(/\/resultaat$/);
	await expect(page.getByText('Een DPIA wordt vermoed nodig te zijn').first()).toBeVisible();
	await expect(page.getByText('Niet verplicht, wel goede praktijk').first()).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Uitzondering van artikel 6(3)' })).toBeVisible();
	await expect(page.getByText('Gebruiksverantwoordelijke', { exact: true }).first()).toBeVisible();
	await expect(page.getByText('Afgerond door Bram De Wit')).toBeVisible();
	await expectAccessible(page, 'result');
	await expectNoSidewaysScroll(page, 'result');

	await page.getByRole('button', { name: 'Neem over in DPIA en FRIA' }).click();
	await expect(page.getByText('Overgenomen.')).toBeVisible();
	await expect(page.getByText('Er is niets over te nemen')).toBeVisible();
	await page.goto(`${above}/fria/deel/klasse`);
	const listed = page.locator('[data-question="bijlage-iii"]');
	await expect(listed.locator('input[type=checkbox]:checked')).toHaveCount(1);
});

test('a change after the decision takes advice and decision back; the versions tell the difference', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('bram.dewit');
	const room = `/pilots/${facts.pilots.running}/beoordeling/dpia`;
	await page.goto(`${room}/versies`);
	await expect(page.getByText('Beide zeggen hetzelfde.')).toBeVisible();

	await page.goto(`${room}/deel/noodzaak?wijzigen=ja`);
	await expect(page.getByText('U wijzigt een ondertekende DPIA.')).toBeVisible();
	await expect(page.locator('[data-live="open"]')).toBeAttached();
	const question = page.locator('[data-question="noodzaak"]');
	await question.locator('textarea[name="value"]').fill('Een beter sjabloon alleen volstond niet.');
	await expect(question.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
	const told = question.getByRole('status');
	await expect(told).toContainText('het DPO-advies over de DPIA als geheel');
	await expect(told).toContainText('het besluit over de DPIA');

	const dpo = await pageOf('leila.amrani');
	await dpo.goto(`${room}/advies`);
	await expect(dpo.getByText('Vervallen door een wijziging').first()).toBeVisible();
	await dpo.getByText('Wat veranderde sinds dit advies').first().click();
	await expect(dpo.locator('ins').first()).toHaveText('Een beter sjabloon alleen volstond niet.');
	await expectAccessible(dpo, 'advice');
	await expectNoSidewaysScroll(dpo, 'advice');

	await page.goto(`${room}/besluit`);
	await expect(
		page.getByRole('heading', { name: 'Vorig besluit, niet meer geldig' })
	).toBeVisible();
	await page.goto(`${room}/versies`);
	await page.getByLabel('Van', { exact: true }).selectOption('1');
	await page.getByRole('button', { name: 'Vergelijk' }).click();
	await expect(page.getByRole('heading', { name: /^Verschillen: Versie 1/ })).toBeVisible();
	await expect(page.locator('ins')).toHaveText(['Een beter sjabloon alleen volstond niet.']);
	await expect(page.locator('del')).toContainText('Dicteren na het gesprek duurde even lang');
	await expectAccessible(page, 'versions');
	await page.getByRole('link', { name: 'Versie 1', exact: true }).click();
	await expect(page.getByRole('main')).toContainText('Dicteren na het gesprek duurde even lang');
});

/** Answers each question of the part that is open: yes where it is true of the use case, otherwise no. */
async function answerAll(page: Page): Promise<void> {
	const names = await page
		.locator('input[type=radio][name^="answers."]')
		.evaluateAll((inputs) => [...new Set(inputs.map((input) => input.getAttribute('name') ?? ''))]);
	expect(names.length).toBeGreaterThan(0);
	for (const name of names) {
		const value = yes.includes(name.slice('answers.'.length)) ? 'ja' : 'nee';
		await page.locator(`input[name="${name}"][value="${value}"]`).check();
	}
}
