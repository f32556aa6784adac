import { expect, testOn } from './app.ts';
import { addConversation, openContact, sayYes } from './contacts.ts';

/** A client who says yes, takes it back, and comes back to it herself; each step as the worker does it. */
const test = testOn('demo');
test.describe.configure({ mode: 'serial' });

const reference = 'ZD-2026-0777';
const conversation = 'src/lib/server/demo/conversations/intake-na-uitkering.vtt';
let contact = '';
let card = '';

test('yes and no take one click each, are equally large, and are asked in the client’s language', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs');
	contact = await openContact(page, app, {
		pilotId: facts.pilots.running,
		reference,
		language: 'fr'
	});
	await page.goto(contact);
	const reading = page.locator('.reading').first();
	await expect(reading).toHaveAttribute('lang', 'fr');
	await expect(reading).toContainText('Votre choix ne change rien');
	const languages = page.getByRole('group', { name: 'Taal van de vraag' });
	await languages.getByRole('button', { name: 'Nederlands' }).click();
	await expect(reading).toHaveAttribute('lang', 'nl');
	await expect(reading).toContainText('Uw keuze verandert niets');

	const yes = page.getByRole('button', { name: 'De cliënt zegt ja' });
	const no = page.getByRole('button', { name: 'De cliënt zegt nee' });
	const [a, b] = [await yes.boundingBox(), await no.boundingBox()];
	expect(Math.abs((a?.width ?? 0) - (b?.width ?? 1))).toBeLessThan(1);
	expect(Math.abs((a?.height ?? 0) - (b?.height ?? 1))).toBeLessThan(1);
	const look = (element: HTMLElement | SVGElement) => {
		const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(element);
		return [color, backgroundColor, fontSize, fontWeight].join();
	};
	expect(await yes.evaluate(look)).toBe(await no.evaluate(look));
	const form = page.locator('form', { has: yes });
	// No place for a reason, and nothing that could be ticked beforehand.
	await expect(form.locator('textarea, [type=text], [type=checkbox], [type=radio]')).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Privacy-uitleg' })).toBeVisible();

	await no.click();
	await expect(page.getByRole('button', { name: 'Begin het verslag' })).toBeVisible();
});

test('two clicks on the card withdraw a yes, and the certificate says what went', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs');
	contact = await openContact(page, app, { pilotId: facts.pilots.running, reference });
	await sayYes(page, app, contact);
	await addConversation(page, app, contact, conversation);
	await page.goto(`${contact}/concept`);
	await page.getByRole('link', { name: 'Cliëntkaart' }).click();
	await expect(page.getByRole('heading', { level: 1, name: `Cliënt ${reference}` })).toBeVisible();
	card = new URL(page.url()).pathname;
	expect(card).not.toContain('0777');

	await page.getByRole('link', { name: 'Toestemming intrekken' }).click();
	await expect(page.getByText('tekst van het gesprek en concept van de AI')).toBeVisible();
	await page.getByRole('button', { name: 'telefoon' }).click();
	await expect(page.getByText('De toestemming is ingetrokken.')).toBeVisible();
	await expect(page.getByText('vernietigd op').first()).toBeVisible();

	await page.getByRole('link', { name: 'Wisbewijs' }).first().click();
	await expect(page.getByRole('heading', { name: 'Bewijs dat wij hebben gewist' })).toBeVisible();
	const shown = await page.getByRole('article').innerText();
	expect(shown).toMatch(/[0-9a-f]{64}/);
	const pdf = await page.request.get(`${contact}/herroepen/certificaat/pdf?taal=fr`);
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	const letter = await page.request.get(`${contact}/brief/pdf?taal=nl`);
	expect(letter.status()).toBe(200);

	await page.goto(`${contact}/concept`);
	await expect(page.locator('[data-sentence]')).toHaveCount(0);
});

test('the next contact goes without AI, until the client asks', async ({ pageOf }) => {
	const page = await pageOf('eva.jacobs');
	await page.goto(card);
	await page.getByRole('link', { name: 'Nieuw contact' }).click();
	await expect(page.getByLabel('Dossierkenmerk')).toHaveValue(reference);
	await page.getByRole('button', { name: 'Begin', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Begin het verslag' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'De cliënt zegt ja' })).toHaveCount(0);
	const next = page.url();

	await page.goto(card);
	await page.getByRole('button', { name: 'De cliënt vraagt het zelf opnieuw' }).click();
	await page.getByRole('button', { name: 'De cliënt vraagt dit' }).click();
	await expect(page.getByText('Genoteerd.')).toBeVisible();
	await page.goto(next);
	await expect(page.getByRole('button', { name: 'De cliënt zegt ja' })).toBeVisible();
});

test('a setting of the pilot changes what clients read', async ({ pageOf, facts }) => {
	const page = await pageOf('hilde.wouters');
	await page.goto(`/pilots/${facts.pilots.running}/toestemming`);
	await page.getByLabel('Gesprek wissen na het verslag').fill('45');
	await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
	await expect(page.getByText('Bewaard. De privacy-uitleg is mee aangepast.')).toBeVisible();

	const anyone = await pageOf(null);
	await anyone.goto(`/register/${facts.pilots.running}`);
	await expect(anyone.getByText('45 dagen later wissen wij de tekst')).toBeVisible();
	await anyone.getByRole('link', { name: 'Français' }).click();
	await expect(anyone.getByText('45 jours plus tard')).toBeVisible();
	const csv = await page.request.get(`/pilots/${facts.pilots.running}/toestemming/csv`);
	expect(await csv.text()).toContain('grouping,group,asked,given,refused,withdrawn');
});
