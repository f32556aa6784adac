import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No violation of WCAG 2.2 AA, nor of axe's best practices, on the page as it is now. */
export async function expectAccessible(page: Page, label: string, rules?: string[]): Promise<void> {
	const axe = new AxeBuilder({ page });
	const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
	const found = violations.map(({ id, help, nodes }) => {
		const shown = nodes
			.slice(0, 3)
			.map(({ html, failureSummary }) => `    ${html}\n      ${failureSummary}`);
		return `${id}, ${nodes.length} times: ${help}\n${shown.join('\n')}`;
	});
	expect.soft(found, label).toEqual([]);
}

/** Every page says what it is: a title of its own, one main heading, the language of its text. */
export async function expectNamed(page: Page, label: string): Promise<void> {
	expect.soft(await page.title(), `${label}: title`).toMatch(/^.{3,}( — | · )Waarborg$/);
	expect.soft(await page.locator('h1').count(), `${label}: h1`).toBe(1);
	expect.soft(await page.locator('html').getAttribute('lang'), `${label}: lang`).toBe('nl');
}

/** Nothing sticks out to the right at the width of a small phone (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page, label: string): Promise<void> {
	const before = page.viewportSize();
	await page.setViewportSize({ width: 320, height: 800 });
	const wide = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const sticking = [...document.querySelectorAll('body *')].filter(
			(element) => element.getBoundingClientRect().right > clientWidth + 1
		);
		return [
			`${scrollWidth} px`,
			...sticking.slice(0, 6).map(({ outerHTML }) => outerHTML.slice(0, 160))
		];
	});
	expect.soft(wide, `${label}: 320 px`).toEqual([]);
	if (before) await page.setViewportSize(before);
}

/** The colours of the dark theme have enough contrast too; the rest of the page is the same as in light. */
export async function expectReadableInTheDark(page: Page, label: string): Promise<void> {
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectAccessible(page, `${label}, dark`, ['color-contrast', 'link-in-text-block']);
	await page.emulateMedia({ colorScheme: 'light' });
}
