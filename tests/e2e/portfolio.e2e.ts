import type { Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, testOn } from './app.ts';
import { demoPilots } from './people.ts';

const test = testOn('demo');

const names = (page: Page) => page.getByRole('rowheader').getByRole('link').allInnerTexts();

test('the list is filtered and sorted, and its address says how', async ({ pageOf }) => {
	const page = await pageOf('hilde.wouters');
	await page.goto('/pilots');
	const all = Object.values(demoPilots).toSorted((a, b) => a.localeCompare(b, 'nl'));
	expect(await names(page)).toEqual(all);

	await page.getByRole('link', { name: 'Pilot', exact: true }).click();
	await expect(page).toHaveURL(/richting=af/);
	await expect(page.getByRole('columnheader', { name: 'Pilot' })).toHaveAttribute(
		'aria-sort',
		'descending'
	);
	expect(await names(page)).toEqual([...all].reverse());

	await page.getByLabel('Zoek op naam of doel').fill('INTAKE bij');
	await page.getByRole('button', { name: 'Toon' }).click();
	await expect(page).toHaveURL(/q=INTAKE/);
	expect(await names(page)).toEqual([demoPilots.paused]);
	await page.reload();
	expect(await names(page)).toEqual([demoPilots.paused]);
	await expect(page.getByRole('status')).toHaveText('Getoond: 1 van 3');

	await page.getByLabel('Uitslag').selectOption('GO');
	await page.getByRole('button', { name: 'Toon' }).click();
	await expect(page.getByText('Geen pilot past bij deze filter')).toBeVisible();
	await page.getByRole('main').getByRole('link', { name: 'Wis de filter' }).last().click();
	await expect(page.getByRole('status')).toHaveText('Getoond: 3 van 3');
});

test('the list works without scripts, on a phone, and downloads as it is shown', async ({
	pageOf
}) => {
	const page = await pageOf('hilde.wouters', {
		javaScriptEnabled: false,
		viewport: { width: 320, height: 800 }
	});
	await page.goto('/pilots');
	await page.getByLabel('Fase', { exact: true }).selectOption('voorbereiding');
	await page.getByRole('button', { name: 'Toon' }).click();
	expect(await names(page)).toEqual([demoPilots.preparing]);
	const width = await page.evaluate('document.documentElement.scrollWidth');
	expect(width).toBe(320);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Deze lijst als CSV' }).click()
	]);
	const lines = readFileSync(await download.path(), 'utf8')
		.trimEnd()
		.split('\r\n');
	expect(lines[0]).toMatch(/^\uFEFFPilot,Doel,Fase/);
	expect(lines).toHaveLength(2);
	expect(lines[1]).toContain(demoPilots.preparing);
});

for (const [where, room, link] of [
	[
		'decision',
		(id: string, decision: string) => `/pilots/${id}/besluiten/${decision}`,
		'Bewijsdossier (ZIP)'
	],
	['dashboard', (id: string) => `/pilots/${id}/dashboard`, 'Bewijsdossier van de stand nu (ZIP)']
] as const) {
	test(`the bundle of the ${where} is downloaded and verifies on the command line`, async ({
		pageOf,
		facts
	}) => {
		const page = await pageOf('marleen.goossens');
		await page.goto(room(facts.pilots.running, facts.decision));
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: link }).click()
		]);
		expect(download.suggestedFilename()).toMatch(/^bewijsdossier-(besluit|stand)-.*\.zip$/);
		const file = await download.path();
		const { status, stdout, stderr } = spawnSync(
			resolve('node_modules/.bin/node'),
			[resolve('src/cli/main.ts'), 'verify-bundle', file],
			{ encoding: 'utf8' }
		);
		expect(stdout).not.toContain('FAIL');
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toContain('reproduced bit for bit');
	});
}

test('who works with clients gets no bundle', async ({ pageOf, facts }) => {
	const page = await pageOf('eva.jacobs');
	const answer = await page.request.get(`/pilots/${facts.pilots.running}/besluiten/nu/dossier`);
	expect(answer.status()).toBe(403);
	await page.goto(`/pilots/${facts.pilots.running}/dashboard`);
	await expect(page.getByRole('link', { name: /Bewijsdossier/ })).toHaveCount(0);
});
