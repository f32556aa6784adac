import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { demoPassword } from '#lib/server/demo/people.ts';
import { expect, testOn } from './app.ts';
import { dayFromNow } from './forms.ts';

const test = testOn('demo');
test.describe.configure({ mode: 'serial' });

let meeting = '';
const dissent = 'Ik wil eerst zien hoe het met een tolk gaat.';

async function voteAs(page: Page, choice: string, words = ''): Promise<void> {
	await page.goto(meeting);
	const mine = page.getByRole('region', { name: 'Uw stem' });
	await mine.getByLabel(choice, { exact: true }).check();
	if (words) await mine.getByLabel('Mijn afwijkende mening').fill(words);
	await mine.getByLabel('Uw wachtwoord').fill(demoPassword);
	await mine.getByRole('button', { name: 'Stem en onderteken' }).click();
	await expect(page.getByText('De stem is bewaard.')).toBeVisible();
}

test('the board plans a meeting and a member declares a conflict', async ({ pageOf, facts }) => {
	const page = await pageOf('griet.lambrecht');
	await page.goto(`/pilots/${facts.pilots.running}/vergaderingen`);
	await page.getByRole('link', { name: 'Vergadering plannen' }).click();
	await page.getByLabel('Datum en uur').fill(`${dayFromNow(1)}T19:30`);
	await page.getByLabel('Plaats').fill(' ');
	await page.getByLabel('Eigen agendapunten').fill('Taal van de brieven');
	await page.getByRole('button', { name: 'Plan de vergadering' }).click();
	await expect(page.getByLabel('Plaats')).toHaveAttribute('aria-invalid', 'true');
	await expect(page.getByLabel('Eigen agendapunten')).toHaveValue('Taal van de brieven');
	await page.getByLabel('Plaats').fill('Raadzaal');
	await page.getByRole('button', { name: 'Plan de vergadering' }).click();
	await expect(page.getByText('De vergadering is gepland.')).toBeVisible();
	meeting = new URL(page.url()).pathname;
	const agenda = await page.request.get(`${meeting}/agenda?taal=fr`);
	expect(agenda.headers()['content-type']).toBe('application/pdf');

	const other = await pageOf('annelies.cools');
	await other.goto(meeting);
	const point = other.getByRole('region', { name: /Taal van de brieven/ });
	await point.getByRole('button', { name: 'Ik heb een belangenconflict' }).click();
	await other
		.getByRole('dialog')
		.getByRole('button', { name: 'Meld het belangenconflict' })
		.click();
	await expect(point).toContainText('Annelies Cools stemt niet mee');

	const executive = await pageOf('marleen.goossens');
	await executive.goto(meeting);
	await expect(executive.getByRole('main')).toContainText('U kunt meelezen');
	const worker = await pageOf('eva.jacobs');
	expect((await worker.goto(meeting))?.status()).toBe(403);
});

test('it votes with a dissent, closes the vote and the meeting', async ({ pageOf }) => {
	const chair = await pageOf('griet.lambrecht');
	await chair.goto(meeting);
	await chair.getByRole('button', { name: 'Open de vergadering' }).click();
	for (const name of ['Griet Lambrecht', 'Omar Haddad', 'Annelies Cools', 'Leila Amrani'])
		await chair.getByLabel(`Aanwezigheid: ${name}`).selectOption('present');
	await chair.getByRole('button', { name: 'Bewaar wie er is' }).click();
	await expect(chair.getByText('Bewaard wie er is.')).toBeVisible();
	await chair.getByLabel('Verder meten', { exact: true }).check();
	await chair.getByLabel('Het voorstel in woorden').fill('Verder meten tot de zomer.');
	await chair.getByRole('button', { name: 'Breng het voorstel ter stemming' }).click();
	await expect(chair.getByText('Er wordt gestemd')).toBeVisible();

	await voteAs(chair, 'Voor');
	await voteAs(await pageOf('annelies.cools'), 'Voor');
	await chair.goto(meeting);
	await chair.getByRole('button', { name: 'Sluit de stemming' }).click();
	await chair.getByRole('dialog').getByRole('button', { name: 'Sluit de stemming' }).click();
	await expect(chair.getByText(/Nog niet iedereen stemde: Omar Haddad/)).toBeVisible();

	await voteAs(await pageOf('omar.haddad'), 'Tegen', dissent);
	await chair.goto(meeting);
	await expect(chair.getByRole('main')).not.toContainText(dissent);
	await chair.getByRole('button', { name: 'Sluit de stemming' }).click();
	await chair.getByRole('dialog').getByRole('button', { name: 'Sluit de stemming' }).click();
	const result = chair.getByRole('region', { name: 'Uitslag van de stemming' });
	await expect(result).toContainText('2 voor, 1 tegen, 0 onthouding');
	await expect(result).toContainText(dissent);
	await chair.getByRole('button', { name: 'Sluit de vergadering' }).click();
	await chair.getByRole('dialog').getByRole('button', { name: 'Sluit de vergadering' }).click();
	await expect(chair.getByRole('link', { name: 'Naar het verslag' })).toBeVisible();
});

test('the executive decides on the voted advice', async ({ pageOf, facts }) => {
	const page = await pageOf('marleen.goossens');
	await page.goto(`/pilots/${facts.pilots.running}/besluiten/nieuw`);
	await expect(page.getByRole('main')).toContainText('Verder meten tot de zomer.');
	await page.getByLabel('Verder meten', { exact: true }).check();
	await page.getByLabel('Reden').fill('Wij volgen het klankbord.');
	await page.getByLabel('Opnieuw bekijken op').fill(dayFromNow(60));
	await page.getByLabel('Uw wachtwoord').fill(demoPassword);
	await page.getByRole('button', { name: 'Onderteken het besluit' }).click();
	await expect(page.getByText('Het besluit is ondertekend en van kracht.')).toBeVisible();
	await expect(page.getByRole('main')).toContainText('Gestemd in de vergadering van');
});

test('chair and secretary sign the minutes, which are printed', async ({ pageOf }) => {
	for (const who of ['griet.lambrecht', 'annelies.cools']) {
		const page = await pageOf(who);
		await page.goto(`${meeting}/verslag`);
		await page.getByLabel('Uw wachtwoord').fill(demoPassword);
		await page.getByRole('button', { name: 'Onderteken het verslag' }).click();
		await expect(page.getByText(/Uw handtekening staat|Het verslag is goedgekeurd/)).toBeVisible();
	}
	const page = await pageOf('omar.haddad');
	await page.goto(`${meeting}/verslag`);
	await expect(page.getByText('Verslag goedgekeurd')).toBeVisible();
	await expect(page.getByRole('main')).toContainText('Verder meten, ondertekend door Marleen');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Verslag als PDF: Nederlands' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/\.pdf$/);
	expect(
		readFileSync(await download.path())
			.subarray(0, 5)
			.toString()
	).toBe('%PDF-');
});
