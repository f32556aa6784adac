import type { Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { expect, testOn } from './app.ts';
import { addConversation, openContact, sayYes } from './contacts.ts';
import { expectAccessible, expectNoSidewaysScroll } from './look.ts';
import type { Facts } from './people.ts';

const test = testOn('demo');
const conversation = 'src/lib/server/demo/conversations/intake-na-uitkering.vtt';
let made = 0;

/** A fresh draft of a real conversation, open on the screen. Gives the contact's path. */
async function draftOn(page: Page, app: RunningApp, facts: Facts): Promise<string> {
	made += 1;
	const reference = `ZD-2026-07${String(made).padStart(2, '0')}`;
	const contact = await openContact(page, app, { pilotId: facts.pilots.running, reference });
	await sayYes(page, app, contact);
	await addConversation(page, app, contact, conversation);
	await openDraft(page, contact);
	return contact;
}

async function openDraft(page: Page, contact: string): Promise<void> {
	await page.goto(`${contact}/concept`);
	await expect(page.locator('[data-view]')).toBeVisible();
}

const focused = (page: Page) => page.locator(':focus');
const saved = (page: Page) => page.locator('[data-save="saved"]').filter({ hasText: 'Bewaard om' });
const said = (page: Page) => page.locator('[data-said]');
const first = (page: Page) => page.locator('[data-sentence]').first();

/** Types another text for the sentence that has the focus, and leaves the form with Escape. */
async function retype(page: Page, text: string): Promise<void> {
	await page.keyboard.press('e');
	await expect(focused(page)).toHaveAttribute('name', 'text');
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type(text);
	await page.keyboard.press('Escape');
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
	for (let stop = 0; stop < 60; stop += 1) {
		await page.keyboard.press('Tab');
		const words = await focused(page).evaluate((element) => {
			const label = (element as HTMLInputElement).labels?.[0]?.textContent ?? '';
			return `${element.textContent} ${label}`;
		});
		if (name.test(words)) return;
	}
	throw new Error(`Tab does not reach ${name}`);
}

test('from a draft to a validated report with the keyboard alone, every sentence traceable by one key', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs');
	const contact = await draftOn(page, app, facts);

	// Each sentence leads to its source and back by the same key.
	await page.getByRole('main').focus();
	await page.keyboard.press('j');
	for (let step = 0; step < 3; step += 1) {
		await page.keyboard.press('j');
		const sentence = await focused(page).getAttribute('id');
		const words = await focused(page).locator('.text').innerText();
		await page.keyboard.press('s');
		await expect(focused(page)).toHaveAttribute('aria-current', 'true');
		await expect(focused(page)).toHaveText(words);
		await expect(said(page)).toContainText(words);
		await page.keyboard.press('s');
		await expect(focused(page)).toHaveAttribute('id', sentence ?? '');
	}

	// A false amount is stopped; its own words bring the sentence back.
	await first(page).focus();
	const was = await first(page).locator('.text').innerText();
	await retype(page, `${was} Dat kost 98765 euro.`);
	await expect(first(page)).toContainText('Geblokkeerd');
	await expect(first(page)).toContainText('Er staat een getal');
	await page.keyboard.press('b');
	await expect(said(page)).toContainText('kan niet bevestigd worden');
	await page.goto(`${contact}/valideren`);
	await expect(page.getByRole('button', { name: 'Valideren' })).toBeDisabled();
	await expect(page.getByText('1 geblokkeerde zin')).toBeVisible();
	await openDraft(page, contact);
	await first(page).focus();
	await page.keyboard.press('z');
	await expect(first(page).locator('.text')).toHaveText(was);
	await expect(first(page)).toContainText('Bron gevonden');

	// Every open point in turn.
	const open = page.locator('[data-attention]');
	for (let left = await open.count(); left > 0; left = await open.count()) {
		await page.keyboard.press('n');
		await expect(focused(page)).toHaveAttribute('data-attention', 'true');
		const id = await focused(page).getAttribute('id');
		if (await focused(page).locator('form.closing').count()) {
			await tabTo(page, /niet besproken/);
			await page.keyboard.press('Enter');
		} else await page.keyboard.press('b');
		await expect(page.locator(`#${id}[data-attention]`)).toHaveCount(0);
	}
	await page.keyboard.press('n');
	await expect(said(page)).toContainText('geen open punt');

	await page.getByRole('main').focus();
	await tabTo(page, /Naar valideren/);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/valideren$/);
	await page.getByRole('main').focus();
	await tabTo(page, /heb dit verslag nagelezen/);
	await page.keyboard.press('Space');
	await tabTo(page, /^\s*Valideren/);
	await page.keyboard.press('Enter');
	await expect(page.getByText('Het verslag is gevalideerd.')).toBeVisible();
});

test('what was done to a sentence is kept, and can come back', async ({ pageOf, app, facts }) => {
	const page = await pageOf('eva.jacobs');
	const contact = await draftOn(page, app, facts);
	await first(page).focus();
	const id = await focused(page).getAttribute('id');
	const was = await first(page).locator('.text').innerText();
	await retype(page, 'Iets anders.');
	await expect(first(page).locator('.text')).toHaveText('Iets anders.');
	await first(page).getByRole('button', { name: 'Geschiedenis (1 wijziging)' }).press('Enter');
	const history = page.getByRole('list', { name: 'Geschiedenis' });
	await expect(history).toContainText(was);
	await expect(history).toContainText('Eva Jacobs');
	await history.getByRole('button', { name: 'Zet terug zoals het was' }).press('Enter');
	await expect(first(page).locator('.text')).toHaveText(was);

	await first(page).focus();
	await page.keyboard.press('Delete');
	await expect(page.locator(`#${id}`)).toHaveCount(0);
	await expect(focused(page)).toHaveAttribute('data-sentence', '');
	await expect(said(page)).toContainText('ongedaan');
	await openDraft(page, contact);
	await page.getByText('1 zin weggelaten').click();
	await page.getByRole('button', { name: 'Zet terug in het concept' }).click();
	await expect(page.locator(`#${id}`)).toBeFocused();
	await expect(page.getByText('1 zin weggelaten')).toHaveCount(0);
});

test('two tabs of one draft: each shows what the other saved, and clashing words both stay', async ({
	pageOf,
	app,
	facts
}) => {
	const one = await pageOf('eva.jacobs');
	const contact = await draftOn(one, app, facts);
	const two = await one.context().newPage();
	await openDraft(two, contact);
	const second = (page: Page) => page.locator('[data-sentence]').nth(1);

	await first(one).focus();
	await retype(one, 'Dit schreef het eerste tabblad.');
	await expect(first(two).locator('.text')).toHaveText('Dit schreef het eerste tabblad.');
	await expect(said(two)).toContainText('In een ander venster gewijzigd');

	// Other words: both go through.
	await second(two).focus();
	await two.keyboard.press('e');
	await two.keyboard.press('ControlOrMeta+A');
	await two.keyboard.type('Hier typt het tweede tabblad');
	await first(one).focus();
	await retype(one, 'Nog eens het eerste.');
	await two.keyboard.type(', en gaat verder.');
	await two.keyboard.press('Escape');
	await expect(second(one).locator('.text')).toHaveText(
		'Hier typt het tweede tabblad, en gaat verder.'
	);
	await expect(first(two).locator('.text')).toHaveText('Nog eens het eerste.');

	// The same words, while the second tab cannot save: nobody is overwritten, and both can stay.
	await two.route(/bewerken/, (route) => route.abort());
	await second(two).focus();
	await retype(two, 'Zo wil tabblad twee het.');
	await expect(two.getByText('Nog niet bewaard – we proberen opnieuw.')).toBeVisible();
	await second(one).focus();
	await retype(one, 'Zo wil tabblad een het.');
	await expect(second(one).locator('.text')).toHaveText('Zo wil tabblad een het.');
	await two.unroute(/bewerken/);
	// It tries again by itself; the button that does so at once may be gone before it can be pressed.
	const conflict = two.locator('dl').filter({ hasText: 'Nu bewaard' });
	await expect(conflict).toContainText('Zo wil tabblad een het.', { timeout: 60_000 });
	await expect(conflict).toContainText('twee');
	await two.getByRole('button', { name: 'Houd beide zinnen' }).click();
	for (const page of [one, two]) {
		for (const words of ['Zo wil tabblad een het.', 'Zo wil tabblad twee het.'])
			await expect(page.locator('[data-words]').filter({ hasText: words })).toBeVisible();
	}
});

test('without a connection nothing is lost, and the screen says so', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs');
	await draftOn(page, app, facts);
	await expect(saved(page)).toBeVisible();
	await page.context().setOffline(true);
	await first(page).focus();
	await retype(page, 'Getypt zonder verbinding.');
	await expect(page.getByText('Nog niet bewaard – we proberen opnieuw.')).toBeVisible();
	await page.context().setOffline(false);
	await expect(saved(page)).toBeVisible();
	await expect(first(page).locator('.text')).toHaveText('Getypt zonder verbinding.');
});

test('a sentence is written to passages with the keyboard, and checked against them', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs');
	await draftOn(page, app, facts);
	await first(page).focus();
	const words = await first(page).locator('.text').innerText();
	await page.keyboard.press('s');
	await page.keyboard.press('w');
	await expect(focused(page)).toHaveAttribute('name', 'text');
	await page.keyboard.type(`Er is 98765 euro schuld: ${words}`);
	await tabTo(page, /Voeg toe met deze bron/);
	await page.keyboard.press('Enter');
	await expect(focused(page)).toContainText('Geblokkeerd');
	await expect(focused(page)).toContainText('door u geschreven, met bron');
	await focused(page)
		.getByRole('button', { name: 'Maak er uw eigen vaststelling van' })
		.press('Enter');
	const own = page.locator('[data-sentence]').filter({ hasText: '98765' });
	await expect(own).toContainText('Van de maatschappelijk werker');
	await expect(own).toContainText('Hint: dit getal');
	await expect(own).not.toHaveAttribute('data-attention');
});

test('words are found in draft and source, and the keys of one letter can be switched off', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs');
	await draftOn(page, app, facts);
	await page.getByRole('main').focus();
	await page.keyboard.press('/');
	await expect(page.getByLabel('Zoek in concept en bron')).toBeFocused();
	await page.keyboard.type('werk');
	const count = page.getByRole('search').getByRole('status');
	await expect(count).toHaveText(/^1 van \d+$/);
	await page.keyboard.press('Enter');
	await expect(count).toHaveText(/^2 van \d+$/);
	await page.keyboard.press('Shift+Enter');
	await page.keyboard.press('Shift+Enter');
	await expect(count).toHaveText(/^(\d+) van \1$/);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('search')).toHaveCount(0);

	await page.keyboard.press('?');
	await page.getByLabel('Toetsen van één letter gebruiken').press('Space');
	await page.keyboard.press('Escape');
	await first(page).focus();
	await page.keyboard.press('e');
	await expect(first(page)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(page.locator('[data-sentence]').nth(1)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(focused(page)).toHaveAttribute('name', 'text');
});

test('the screen is light enough to check, fits a phone, and shows source or draft there', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs', { reducedMotion: 'reduce' });
	await draftOn(page, app, facts);
	expect(await page.locator('form').count()).toBeLessThan(60);
	await first(page).focus();
	await page.keyboard.press('e');
	await expectAccessible(page, 'a sentence being changed');
	await expectNoSidewaysScroll(page, 'a sentence being changed');

	await page.setViewportSize({ width: 320, height: 700 });
	await page.keyboard.press('Escape');
	await first(page).locator('[data-chip]').first().click();
	await expect(page.getByRole('heading', { name: 'Bron', exact: true })).toBeVisible();
	await expect(first(page)).toBeHidden();
	await page.getByRole('button', { name: 'Terug naar de zin' }).click();
	await expect(first(page)).toBeFocused();
	for (const name of ['Wijzigen', 'Verplaats', 'Verwijder'])
		await expect(first(page).getByRole('button', { name })).toBeInViewport();
});

test('without scripts a sentence is changed, written, left out and brought back', async ({
	pageOf,
	app,
	facts
}) => {
	const scripted = await pageOf('eva.jacobs');
	const contact = await draftOn(scripted, app, facts);
	const page = await pageOf('eva.jacobs', { javaScriptEnabled: false });
	await page.goto(`${contact}/concept`);
	await first(page)
		.getByRole('link', { name: /^Wijzigen/ })
		.click();
	await page.getByLabel('Tekst van de zin').fill('Zonder scripts gewijzigd.');
	await first(page).getByRole('button', { name: 'Bewaar' }).click();
	await expect(first(page).locator('.text')).toHaveText('Zonder scripts gewijzigd.');
	await first(page)
		.getByRole('link', { name: /^Wijzigen/ })
		.click();
	await first(page).getByRole('button', { name: 'Verwijder' }).click();
	await expect(page.getByText('Zonder scripts gewijzigd.')).toHaveCount(0);
	await page.goto(`${contact}/concept?toon=weggelaten`);
	await page.getByRole('button', { name: 'Zet terug in het concept' }).click();
	await expect(first(page).locator('.text')).toHaveText('Zonder scripts gewijzigd.');

	await page.getByRole('link', { name: 'Schrijf een zin' }).first().click();
	await page.getByLabel(/^Nieuwe zin in/).fill('De cliënt kwam langs.');
	await page.getByRole('checkbox').nth(2).check();
	await page.getByRole('button', { name: 'Voeg toe met deze bron' }).click();
	await expect(page.locator('.text', { hasText: 'De cliënt kwam langs.' })).toBeVisible();
});
