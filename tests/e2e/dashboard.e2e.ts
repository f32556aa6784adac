import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect, testOn } from './app.ts';

const test = testOn('demo');

async function open(page: Page, pilot: string, rest = ''): Promise<void> {
	await page.goto(`/pilots/${pilot}/dashboard${rest}`);
	await page.waitForLoadState('networkidle');
}

test('the verdict comes first, with why, what would change it and who decides', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('marleen.goossens');
	await open(page, facts.pilots.paused);
	const main = page.getByRole('main');
	await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('Uitslag');
	await expect(main).toContainText('pauzeren');
	await expect(main).toContainText('Sluit het incident af met maatregelen');
	await expect(main).toContainText('Mensen beslissen');
	await expect(main).toContainText('regel 1 van 11');
	await expect(
		page.getByRole('heading', { name: 'Wat veranderde sinds het vorige besluit' })
	).toBeVisible();
});

test('the keyboard goes from point to point, and each says what it is', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('marleen.goossens');
	await open(page, facts.pilots.running);
	const chart = page.locator('[data-chart="per-week-administratietijd"]');
	const points = chart.locator('[data-point]');
	await points.first().focus();
	const first = await points.first().getAttribute('aria-label');
	expect(first).toMatch(/min\. Voorlopig/);
	await expect(chart.locator('.readout')).toHaveText(first ?? '');
	await page.keyboard.press('ArrowRight');
	await expect(points.nth(1)).toBeFocused();
	await expect(chart.locator('.readout')).toHaveText(
		(await points.nth(1).getAttribute('aria-label')) ?? ''
	);
	await page.keyboard.press('End');
	await expect(points.last()).toBeFocused();
	// One stop for the tab key, whatever the number of points.
	await expect(chart.locator('[data-point][tabindex="0"]')).toHaveCount(1);

	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/punt=ai\./);
	const behind = page.locator('#punt');
	await expect(behind).toContainText('Achter dit punt: Administratietijd');
	await expect(behind.getByRole('table').first()).toContainText('Met AI');
	await expect(behind).not.toContainText(/\b[1-4]\b(?! \w+ 20)/);
});

test('figures and picture are saved, and the table holds the same points', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('marleen.goossens');
	await open(page, facts.pilots.running);
	const chart = page.locator('[data-chart="bewijspad-administratietijd"]');
	await chart.getByText('Toon als tabel').click();
	const rows = chart.getByRole('table').getByRole('row');
	await expect(rows).toHaveCount((await chart.locator('[data-point]').count()) + 1);
	await expect(chart.getByRole('table')).toContainText('Hier beslist');

	const csv = readFileSync(
		await saved(page, () => chart.getByRole('button', { name: /CSV/ }).click(), '.csv'),
		'utf8'
	);
	const [head, ...lines] = csv.trim().split('\r\n');
	expect(head).toContain('"Datum";"Aantal verslagen"');
	expect(lines).toHaveLength((await rows.count()) - 1);
	const reports = lines.map((line) => Number(line.split(';')[1]));
	reports.slice(1).forEach((n, i) => expect(n - (reports[i] ?? 0)).toBeGreaterThanOrEqual(5));
	// A cell that a spreadsheet would run begins with none of its signs, unless it is a figure.
	for (const cell of lines.flatMap((line) => line.split(';')))
		expect(cell).toMatch(/^("[^=+@\t-]|-?\d|$)/);

	const png = readFileSync(
		await saved(page, () => chart.getByRole('button', { name: /PNG/ }).click(), '.png')
	);
	expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
	expect(png.readUInt32BE(16)).toBeGreaterThan(1500);
});

test('from close by, the pointer reads the figures and a series steps aside', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('marleen.goossens');
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await open(page, facts.pilots.running);
	const chart = page.locator('[data-chart="bewijspad-administratietijd"]');
	const button = chart.getByRole('button', { name: 'Bekijk van dichtbij' });
	const before = fetched.length;
	await button.focus();
	await page.keyboard.press('Enter');

	const dialog = chart.getByRole('dialog');
	const sentence = await chart.locator('figcaption p').textContent();
	const canvas = dialog.getByRole('img', { name: sentence ?? '' });
	await expect(canvas).toBeVisible();
	expect(fetched.length, 'the library comes when it is asked for').toBeGreaterThan(before);
	const inked = () =>
		canvas.evaluate((element: HTMLCanvasElement) => {
			const { width, height } = element;
			const pixels = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
			return pixels.filter((value, at) => at % 4 === 3 && value > 0).length;
		});
	await expect.poll(inked).toBeGreaterThan(2000);
	await page.waitForTimeout(400);
	const whole = await inked();
	const band = dialog.getByRole('button', { name: 'Zeker tussen' });
	await band.click();
	await expect(band).toHaveAttribute('aria-pressed', 'false');
	await expect.poll(inked).toBeLessThan(whole * 0.9);
	await page.waitForTimeout(400);
	const bare = await inked();
	await canvas.hover();
	await expect.poll(inked, 'the figures appear under the pointer').toBeGreaterThan(bare + 1000);

	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(button).toBeFocused();
});

test('small teams stay hidden, in the chart, its table and behind a point', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('hilde.wouters');
	await open(page, facts.pilots.paused, '?kpi=administratietijd');
	await expect(page.getByRole('heading', { name: 'Geen cijfers per team' })).toBeVisible();
	await expect(page.locator('[data-chart^="per-team"]')).toHaveCount(0);
	await open(page, facts.pilots.running, '?kpi=administratietijd&punt=ai.2020-01-06.2020-01-06');
	await expect(page.locator('#punt')).toContainText('niet (meer) op de grafiek');
});

test('without scripts the sentences, drawings and tables are there', async ({ pageOf, facts }) => {
	const page = await pageOf('marleen.goossens', { javaScriptEnabled: false });
	await page.goto(`/pilots/${facts.pilots.running}/dashboard?kpi=volledigheid`);
	const chart = page.locator('[data-chart="bewijspad-volledigheid"]');
	await expect(chart.getByRole('group', { name: /Bewijspad: Volledigheid/ })).toBeVisible();
	await chart.getByText('Toon als tabel').click();
	await expect(chart.getByRole('table')).toBeVisible();
	await chart.getByRole('table').getByRole('link').first().click();
	await expect(page.locator('#punt')).toContainText('Achter dit punt: Volledigheid');
});

test('a pilot without a plan says what to do', async ({ pageOf, facts }) => {
	const page = await pageOf('hilde.wouters');
	await open(page, facts.pilots.preparing);
	await expect(page.getByRole('heading', { name: 'Nog geen meetplan' })).toBeVisible();
	await page.getByRole('link', { name: 'Naar het meetplan' }).click();
	await expect(page).toHaveURL(/meetplan$/);
});

async function saved(page: Page, click: () => Promise<void>, ending: string): Promise<string> {
	const [download] = await Promise.all([page.waitForEvent('download'), click()]);
	expect(nameOf(download).endsWith(ending)).toBe(true);
	return download.path();
}

function nameOf(download: Download): string {
	return download.suggestedFilename();
}
