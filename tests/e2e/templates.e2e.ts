import { expect, post, testOn } from './app.ts';
import { openContact } from './contacts.ts';

const test = testOn('demo');
const template = '/organisatie/sjablonen/intakeverslag';

test('a template is changed, previewed and published; old contacts keep their version', async ({
	pageOf,
	app,
	facts
}) => {
	const worker = await pageOf('eva.jacobs');
	const pilotId = facts.pilots.running;
	const old = await openContact(worker, app, { pilotId, reference: 'ZD-2026-0951' });

	const page = await pageOf('bram.dewit');
	await page.goto(template);
	await page.getByRole('button', { name: 'Wijzigen' }).click();
	await expect(page).toHaveURL(/\/bewerken$/);
	await page.getByRole('link', { name: 'Gezinssituatie' }).click();
	await expect(page).toHaveURL(/\/bewerken\/.+/);

	// What is typed is saved by itself, also while it is not right yet.
	const title = page.locator('input[name="title.nl"]');
	await title.fill('');
	await expect(page.getByRole('status')).toHaveText('Alles is bewaard.', { timeout: 15_000 });
	await page.reload();
	await expect(title).toHaveValue('');
	await expect(page.getByRole('main')).toContainText('de titel ontbreekt in het Nederlands');
	await title.fill('Gezin en huisgenoten');
	await page.locator('textarea[name="cues.nl.strong"]').fill('gezin\nhuisgenoot\nzoon');
	await page.getByRole('button', { name: 'Bewaar dit deel' }).click();
	await expect(page.getByRole('status')).toHaveText('Alles is bewaard.');

	await page.goto(`${template}/publiceren`);
	const main = page.getByRole('main');
	await expect(main).toContainText('Gezin en huisgenoten');
	await expect(main).toContainText('huisgenoot');
	await expect(main).toContainText('Zinnen die ergens anders komen');
	await expect(main.getByRole('heading', { name: 'Uw ontwerp' })).toBeVisible();
	await page.getByRole('button', { name: 'Publiceer als nieuwe versie' }).click();
	await expect(main).toContainText('Geef een reden op');
	await page.getByLabel('Reden').fill('Samenwonen met huisgenoten ontbrak');
	await page.getByRole('button', { name: 'Publiceer als nieuwe versie' }).click();
	await expect(main).toContainText('Versie 2 is gepubliceerd.');
	await expect(main).toContainText('Samenwonen met huisgenoten ontbrak');

	// The first contact goes on with the title it began with, a new one gets the new one.
	const made = await openContact(worker, app, { pilotId, reference: 'ZD-2026-0952' });
	const sectionsOf = async (contact: string) => {
		await post(worker.context(), app, `${contact}?/antwoord`, {
			answer: 'no',
			channel: 'gesprek',
			textVersion: 1
		});
		await worker.goto(contact);
		await worker.getByRole('button', { name: 'Begin het verslag' }).click();
		await expect(worker).toHaveURL(/\/concept$/);
		return worker.getByRole('main');
	};
	await expect(await sectionsOf(old)).toContainText('Gezinssituatie');
	const fresh = await sectionsOf(made);
	await expect(fresh).toContainText('Gezin en huisgenoten');
	await expect(fresh).not.toContainText('Gezinssituatie');

	// In the pilot the new version has to be registered first.
	await page.goto(`/pilots/${pilotId}/sjablonen`);
	await expect(main).toContainText('Versie 2 is niet geregistreerd');
});

test('a section is changed and a point added without scripts', async ({ pageOf }) => {
	const page = await pageOf('bram.dewit', { javaScriptEnabled: false });
	await page.goto('/organisatie/sjablonen/evaluatieverslag');
	await page.getByRole('button', { name: 'Wijzigen' }).click();
	await page.getByRole('link', { name: 'Voortgang' }).click();
	await page.locator('input[name="title.en"]').fill('How far we are');
	await page.getByLabel('Titel van het nieuwe punt').fill('Wat nog kan');
	await page.getByRole('button', { name: 'Punt toevoegen' }).click();
	await expect(page.locator('input[name="title.en"]')).toHaveValue('How far we are');
	await expect(page.getByRole('heading', { name: 'Wat nog kan' })).toBeVisible();
	await expect(page.getByRole('main')).toContainText('de vraag ontbreekt in het Nederlands');
	await page.locator('summary', { hasText: 'Verwijderen' }).last().click();
	await page.getByRole('button', { name: 'Verwijder “Wat nog kan”' }).click();
	await expect(page.getByRole('heading', { name: 'Wat nog kan' })).toHaveCount(0);
});

test('a template is taken into a pilot with a reason', async ({ pageOf, facts }) => {
	const page = await pageOf('hilde.wouters');
	await page.goto(`/pilots/${facts.pilots.preparing}/sjablonen`);
	const row = page.getByRole('row').filter({ hasText: 'Trajectverslag' });
	await row.getByRole('button', { name: 'In de pilot opnemen' }).first().click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Reden').fill('De dienst volgt ook trajecten op');
	await dialog.getByRole('button', { name: 'In de pilot opnemen' }).click();
	await expect(page.getByRole('main')).toContainText('Nog te registreren');
	await expect(page.getByRole('heading', { name: 'Trajectverslag' })).toBeVisible();
	await expect(page.getByRole('main')).toContainText(
		'Bewaard. Kijk hieronder wat er nog moet gebeuren.'
	);
});
