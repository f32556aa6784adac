import type { Page } from '@playwright/test';

const scripts = '**/_app/**/*.js';

/** Opens a page as it is while its scripts are still on their way; the function that comes back lets them go. */
export async function openBeforeScripts(page: Page, path: string): Promise<() => Promise<void>> {
	let go = () => {};
	const gone = new Promise<void>((done) => (go = done));
	await page.route(scripts, async (route) => {
		await gone;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'domcontentloaded' });
	return async () => {
		go();
		await page.waitForLoadState('load');
	};
}
