import { expect, testOn } from './app.ts';
import { expectSaved } from './forms.ts';
import { neighbour } from './people.ts';

const test = testOn('demo');
const without = { javaScriptEnabled: false };

test('someone signs in, finds her tasks and signs out without scripts', async ({ pageOf, app }) => {
	const page = await pageOf(null, without);
	await page.goto('/pilots');
	await expect(page).toHaveURL(/\/aanmelden\?terug=%2Fpilots$/);
	const { email, password } = app.people.get('hilde.wouters')!;
	await page.getByLabel('E-mailadres').fill(email);
	await page.getByLabel('Wachtwoord').fill(`${password}, maar fout`);
	await page.getByRole('button', { name: 'Aanmelden' }).click();
	await expect(page.getByRole('main')).toContainText('klopt niet');
	await expect(page.getByLabel('E-mailadres')).toHaveValue(email);

	await page.getByLabel('Wachtwoord').fill(password);
	await page.getByRole('button', { name: 'Aanmelden' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Pilots' })).toBeVisible();
	await expect(page.getByText(neighbour.pilot)).toHaveCount(0);

	await page.getByRole('button', { name: 'Afmelden' }).first().click();
	await expect(page).toHaveURL(/\/aanmelden/);
	await page.goto('/pilots');
	await expect(page).toHaveURL(/\/aanmelden/);
});

test('goals are saved without scripts, and a refusal shows what was typed', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('hilde.wouters', without);
	const other = await pageOf('hilde.wouters', without);
	const item = `/pilots/${facts.pilots.preparing}/checklist/1`;
	await page.goto(item);
	await other.goto(item);
	await page.getByLabel('Toepassingen').fill('Huisbezoek met een tolk');
	await page.locator('form[action="?/goals"]').getByRole('button', { name: 'Bewaren' }).click();
	await expectSaved(page);
	await expect(page.getByLabel('Toepassingen')).toHaveValue('Huisbezoek met een tolk');

	await other.getByLabel('Toepassingen').fill('Huisbezoek met een collega');
	await other.locator('form[action="?/goals"]').getByRole('button', { name: 'Bewaren' }).click();
	await expect(other.getByRole('main')).toContainText('intussen');
	await expect(other.getByRole('main')).toContainText('Huisbezoek met een collega');
	await page.goto(item);
	await expect(page.getByLabel('Toepassingen')).toHaveValue('Huisbezoek met een tolk');
});

test('a draft is written by hand without scripts', async ({ pageOf, facts }) => {
	const page = await pageOf('eva.jacobs', without);
	await page.goto(`/opstellen/${facts.contacts.fresh}`);
	await page.getByRole('button', { name: 'De cliënt zegt nee' }).click();
	await page.getByRole('button', { name: 'Begin het verslag' }).click();
	await expect(page).toHaveURL(/\/concept$/);
	const field = page.getByRole('main').getByRole('textbox').first();
	await field.fill('De cliënt vraagt uitleg over een factuur.');
	await field.locator('xpath=ancestor::form').getByRole('button').first().click();
	await expect(page.getByRole('main').getByRole('textbox').first()).toHaveValue(/factuur/);
	await page.goto(`/opstellen/${facts.contacts.fresh}/concept`);
	await expect(page.getByRole('main').getByRole('textbox').first()).toHaveValue(/factuur/);
});
