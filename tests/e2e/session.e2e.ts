import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { expect, post, signIn, testOn } from './app.ts';
import { expectSaved } from './forms.ts';
import { addConversation, openContact, sayYes } from './contacts.ts';

const test = testOn('demo');

test('a session that ended meanwhile keeps what was typed', async ({ pageOf, app, facts }) => {
	const page = await pageOf(null);
	await signIn(page.context(), app, 'hilde.wouters');
	await page.goto(`/pilots/${facts.pilots.preparing}/checklist/1`);
	const goal = page.getByLabel('Wat wilt u bereiken?').first();
	await goal.fill('Een lange gedachte die niemand twee keer wil typen');
	await endSession(page, app);
	await page.locator('form[action="?/goals"]').getByRole('button', { name: 'Bewaren' }).click();
	await expect(page.getByText('U bent intussen afgemeld.', { exact: false })).toBeVisible();
	await expect(goal).toHaveValue('Een lange gedachte die niemand twee keer wil typen');

	await signIn(page.context(), app, 'hilde.wouters');
	await page.locator('form[action="?/goals"]').getByRole('button', { name: 'Bewaren' }).click();
	await expectSaved(page);
});

test('the same without scripts: a page with the text, to send again', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf(null, { javaScriptEnabled: false });
	await signIn(page.context(), app, 'hilde.wouters');
	await page.goto(`/pilots/${facts.pilots.preparing}/checklist/1`);
	await page
		.getByLabel('Wat wilt u bereiken?')
		.first()
		.fill('Nog een gedachte om niet te verliezen');
	await endSession(page, app);
	await page.locator('form[action="?/goals"]').getByRole('button', { name: 'Bewaren' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Uw tekst is bewaard' })).toBeVisible();
	await expect(
		page.getByRole('textbox').filter({ hasText: 'Nog een gedachte om niet te verliezen' })
	).toBeVisible();

	await signIn(page.context(), app, 'hilde.wouters');
	await page.getByRole('button', { name: 'Opnieuw versturen' }).click();
	await expectSaved(page);
	await expect(page.getByLabel('Wat wilt u bereiken?').first()).toHaveValue(
		'Nog een gedachte om niet te verliezen'
	);
});

test('what belongs to another organisation does not exist, and the attempt is recorded', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('hilde.wouters');
	const rooms = [
		'',
		'/checklist',
		'/checklist/1',
		'/beoordeling/dpia',
		'/beoordeling/risicos',
		'/meetplan',
		'/metingen',
		'/dashboard',
		'/besluiten'
	];
	for (const room of [...rooms, '/besluiten/nieuw', '/incidenten', '/tijdlijn']) {
		const response = await page.goto(`/pilots/${facts.neighbourPilot}${room}`);
		expect(response?.status(), room).toBe(404);
		await expect(
			page.getByRole('heading', { level: 1, name: 'Deze pagina bestaat niet' })
		).toBeVisible();
	}
	const refused = await page.request.get('/audit/csv');
	const csv = await refused.text();
	expect(csv.match(/access\.refused/g)?.length).toBeGreaterThanOrEqual(rooms.length);
	expect(csv).toContain(facts.neighbourPilot);

	const neighbour = await pageOf('noor@buren.example');
	for (const path of [
		`/pilots/${facts.pilots.running}`,
		`/opstellen/${facts.contacts.review}/concept`
	]) {
		expect((await neighbour.goto(path))?.status(), path).toBe(404);
	}
	expect((await page.goto(`/pilots/${randomUUID()}`))?.status()).toBe(404);
});

test('every answer carries the security headers', async ({ pageOf, app }) => {
	const page = await pageOf('hilde.wouters');
	const response = await page.goto('/');
	const html = await response!.text();
	const policy = response!.headers()['content-security-policy'] ?? '';
	const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
	expect(nonce).toBeTruthy();
	expect(policy).toContain("frame-ancestors 'none'");
	expect(policy).toContain("object-src 'none'");
	expect(policy).not.toMatch(/script-src[^;]*unsafe/);
	const scripts = [...html.matchAll(/<script(?![^>]*type="application\/json")([^>]*)>/g)].map(
		([, attributes]) => attributes ?? ''
	);
	expect(scripts.length).toBeGreaterThan(0);
	for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`);
	expect(response!.headers()['cache-control']).toContain('no-store');

	const script = /(?:src|href)="([^"]+\.js)"/.exec(html)?.[1] ?? '';
	const asset = await page.request.get(new URL(script, app.url + '/').href);
	expect(asset.status()).toBe(200);
	for (const headers of [response!.headers(), asset.headers()]) {
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['x-frame-options']).toBe('DENY');
		expect(headers['cross-origin-opener-policy']).toBe('same-origin');
		expect(headers['referrer-policy']).toBe('same-origin');
	}
	const cookie = (await page.context().cookies()).find(({ name }) => name === 'waarborg');
	expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
});

test('a form from another site is refused', async ({ pageOf, app, facts }) => {
	const page = await pageOf('hilde.wouters');
	const response = await page.request.post(`${app.url}/pilots/${facts.pilots.running}?/pause`, {
		headers: {
			origin: 'https://elders.example',
			'content-type': 'application/x-www-form-urlencoded'
		},
		data: 'reason=van%20elders',
		maxRedirects: 0
	});
	expect(response.status()).toBe(403);
	await page.goto(`/pilots/${facts.pilots.running}`);
	await expect(page.getByText('van elders')).toHaveCount(0);
});

test('two editors of one draft: the second sees the difference and loses nothing', async ({
	pageOf,
	app,
	facts
}) => {
	const first = await pageOf('youssef.benali');
	const contact = await openContact(first, app, {
		pilotId: facts.pilots.running,
		reference: 'ZD-2026-0955'
	});
	await sayYes(first, app, contact);
	await addConversation(
		first,
		app,
		contact,
		'src/lib/server/demo/conversations/schulden-en-huur.vtt'
	);
	const second = await pageOf('youssef.benali');
	for (const page of [first, second]) {
		await page.goto(`${contact}/concept`);
		await expect(page.locator('[data-view="draft"]')).toBeVisible();
	}

	await changeFirstSentence(first, 'Dit schreef het eerste venster.');
	await expect(first.locator('[data-sentence] .text').first()).toHaveText(
		'Dit schreef het eerste venster.'
	);
	await changeFirstSentence(second, 'Dit schreef het tweede venster.');
	const notice = second.getByRole('main').locator('dl').filter({ hasText: 'Nu bewaard' });
	await expect(notice).toContainText('Dit schreef het eerste venster.');
	await expect(notice.locator('ins')).toContainText(['tweede']);
	await expect(notice.locator('del')).toContainText(['eerste']);
	await second.getByRole('button', { name: 'Gebruik mijn tekst' }).click();
	await expect(second.locator('[data-sentence] .text').first()).toHaveText(
		'Dit schreef het tweede venster.'
	);
	await first.reload();
	await expect(first.locator('[data-sentence] .text').first()).toHaveText(
		'Dit schreef het tweede venster.'
	);
});

test('the language is chosen at the foot of each page and stays', async ({ pageOf }) => {
	const page = await pageOf('marleen.goossens');
	await page.goto('/pilots');
	for (const [name, lang, word] of [
		['English', 'en', 'Where each pilot stands'],
		['Français', 'fr', 'Où en est chaque pilote'],
		['Nederlands', 'nl', 'Waar elke pilot staat']
	] as const) {
		await page.getByRole('contentinfo').getByRole('button', { name }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		await expect(page).toHaveURL(/\/pilots$/);
		await expect(page.getByRole('main')).toContainText(word, { ignoreCase: true });
	}
});

/** Signs out elsewhere while this page stays open: its cookie is still sent and means nothing any more. */
async function endSession(page: Page, app: RunningApp): Promise<void> {
	const cookies = await page.context().cookies();
	const answer = await post(page.context(), app, '/afmelden', {});
	expect(answer.status()).toBe(303);
	await page.context().addCookies(cookies);
}

async function changeFirstSentence(page: Page, text: string): Promise<void> {
	const sentence = page.locator('[data-sentence]').first();
	await sentence.focus();
	await page.keyboard.press('Enter');
	await sentence.getByLabel('Tekst van de zin').fill(text);
	// Past the button and away: leaving the form saves it.
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
}
