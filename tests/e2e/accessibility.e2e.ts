import { readdirSync } from 'node:fs';
import { expect, testOn } from './app.ts';
import {
	expectAccessible,
	expectNamed,
	expectNoSidewaysScroll,
	expectReadableInTheDark
} from './look.ts';
import { pagesToVisit } from './pages.ts';

const test = testOn('demo');

/** The routes that are pages, as the folders say it: `/pilots/[pilot]/checklist`. */
const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
	.map((file) => `/${file.replaceAll('\\', '/')}`)
	.filter((file) => file.endsWith('/+page.svelte'))
	.map((file) => file.slice(0, -'/+page.svelte'.length) || '/')
	.sort();

test('each page route is visited by a check below', () => {
	expect(routes.length).toBeGreaterThan(25);
	expect(Object.keys(pagesToVisit).sort()).toEqual(routes);
});

for (const [route, visits] of Object.entries(pagesToVisit)) {
	test(`${route} is accessible in light and dark and fits a phone`, async ({
		pageOf,
		facts,
		app
	}) => {
		test.setTimeout(300_000);
		for (const { as, path, status = 200 } of visits) {
			const page = await pageOf(as, { colorScheme: 'light', reducedMotion: 'reduce' });
			const address = await path({ facts, app, page });
			const label = `${address} as ${as ?? 'nobody'}`;
			const response = await page.goto(address);
			expect(response?.status(), label).toBe(status);
			expect(new URL(page.url()).pathname, 'no redirect to another page').toBe(
				address.split('?')[0]
			);
			// Where people write together a live line stays open, so the network never falls silent.
			if (address.includes('/deel/'))
				await expect(page.locator('[data-live="open"]')).toBeAttached();
			else await page.waitForLoadState('networkidle');
			await expectNamed(page, label);
			await expectAccessible(page, label);
			await expectReadableInTheDark(page, label);
			await expectNoSidewaysScroll(page, label);
			await page.context().close();
		}
	});
}

test('the keyboard reaches the content first and the focus can be seen on the drafting screen', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('eva.jacobs');
	await page.goto(`/opstellen/${facts.contacts.review}/concept`);
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Naar de inhoud' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
	for (let stop = 0; stop < 12; stop += 1) {
		await page.keyboard.press('Tab');
		const focused = page.locator(':focus');
		await expect(focused).toBeInViewport();
		const ring = await focused.evaluate((element) => {
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
			return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
		});
		expect(ring, await focused.evaluate(({ outerHTML }) => outerHTML.slice(0, 120))).toBe(true);
	}
});

test('the drafting screen is worked through with keys alone', async ({ pageOf, facts }) => {
	const page = await pageOf('eva.jacobs');
	await page.goto(`/opstellen/${facts.contacts.review}/concept`);
	await expect(page.locator('[data-view="draft"]')).toBeVisible();
	await page.getByRole('main').focus();
	await page.keyboard.press('n');
	await expect(page.locator('[data-attention]:focus')).toBeVisible();
	const sentence = page.locator('[data-sentence]').first();
	await sentence.focus();
	await page.keyboard.press('s');
	await expect(page.locator('[id^="bron-"]:focus')).toBeVisible();
	await page.keyboard.press('s');
	await expect(sentence).toBeFocused();
	await page.keyboard.press('e');
	await expect(sentence.getByLabel('Tekst van de zin')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(sentence).toBeFocused();
});
