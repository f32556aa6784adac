import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { findChromium } from '../run/chromium.ts';
import type { ScriptedTranscription } from '../support/scripted-transcription.ts';
import { json, scriptedTranscription, spoken, wavOf } from '../support/scripted-transcription.ts';
import type { RunningApp } from './app.ts';
import { expect, testOn } from './app.ts';
import { openContact, sayYes } from './contacts.ts';
import { expectAccessible, expectNoSidewaysScroll } from './look.ts';

let service: ScriptedTranscription;

const test = testOn('demo', async (dataDir) => {
	service = await scriptedTranscription();
	const env = { ...process.env, WAARBORG_DATA: dataDir, WAARBORG_E2E_SPEECH: service.baseUrl };
	await promisify(execFile)(resolve('node_modules/.bin/node'), ['tests/e2e/add-speech.ts'], {
		env
	});
});

const executablePath = findChromium();
test.use({
	launchOptions: {
		...(executablePath && { executablePath }),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--use-fake-device-for-media-stream',
			'--use-fake-ui-for-media-stream'
		]
	}
});

// The service begins with the application.
test.beforeEach(({ app: _app }) => service.answer((_, response) => json(response, 200, spoken)));
test.afterAll(({ app: _app }) => service.close());

let references = 0;
const agreed = async (
	page: Page,
	app: RunningApp,
	pilotId: string,
	language: 'nl' | 'en' | 'fr' = 'nl'
) => {
	const reference = `OPN-2026-${String((references += 1)).padStart(3, '0')}`;
	const contact = await openContact(page, app, { pilotId, reference, language });
	await sayYes(page, app, contact);
	return contact;
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('a conversation is recorded in sight of the client, transcribed, erased and drafted', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs', { reducedMotion: 'reduce' });
	const contact = await agreed(page, app, facts.pilots.running, 'fr');
	const response = await page.goto(`${contact}/opname`);
	expect(response?.headers()['permissions-policy']).toContain('microphone=(self)');
	await page.getByRole('button', { name: 'Begin de opname' }).click();

	const sign = page.getByText('Enregistrement en cours', { exact: true }).first();
	await expect(sign).toBeVisible();
	await expect(sign.locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute('lang', 'fr');
	await expect(page).toHaveTitle(/^● Enregistrement en cours/);
	await expect(
		page.getByText('Vous pouvez demander à tout moment d’arrêter').first()
	).toBeVisible();
	await expectAccessible(page, 'while it records');
	await expectNoSidewaysScroll(page, 'while it records');

	await page.getByRole('button', { name: 'Toon aan de cliënt' }).click();
	const shown = page.getByRole('dialog');
	await expect(shown.getByText('Enregistrement en cours')).toBeVisible();
	const size = await shown.evaluate((element) => {
		const { top, left, right, bottom } = element.getBoundingClientRect();
		return top <= 0 && left <= 0 && right >= innerWidth && bottom >= innerHeight;
	});
	expect(size, 'fills the screen').toBe(true);
	await expectAccessible(page, 'as the client sees it');
	await page.waitForTimeout(2000);
	await shown.getByRole('button', { name: 'Arrêter l’enregistrement' }).click();

	await page.getByRole('button', { name: 'Schrijf uit', exact: true }).click();
	await expect(page.getByText('Het transcript is klaar')).toBeVisible();
	await expect(
		page.getByText(/Het geluid is gewist op .*, samen met het uitschrijven/)
	).toBeVisible();
	await expect(page).not.toHaveTitle(/Enregistrement/);
	const heard = service.heard.at(-1);
	expect(heard).toMatchObject({ fileName: 'opname.webm', language: 'fr' });
	expect(heard!.audio.length).toBeGreaterThan(4000);

	await page.getByRole('link', { name: 'Verder naar het concept' }).click();
	const policy = await page.evaluate(async () => {
		const answer = await fetch(location.href);
		return answer.headers.get('permissions-policy');
	});
	expect(policy).toContain('microphone=()');
	await page.locator('form[action="?/maken"] button').click();
	await expect(page.getByRole('main')).toContainText('650 euro');
});

test('a file goes on where the connection broke, also on a page that is opened anew', async ({
	pageOf,
	app,
	facts
}) => {
	const folder = mkdtempSync(join(tmpdir(), 'waarborg-audio-'));
	const file = join(folder, 'gesprek.wav');
	const audio = wavOf(400);
	writeFileSync(file, audio);
	const page = await pageOf('eva.jacobs');
	const contact = await agreed(page, app, facts.pilots.running);
	await page.goto(`${contact}/opname`);
	// Before the scripts are there the form goes as a whole, and cannot go on.
	await page.waitForLoadState('networkidle');

	// The second piece is lost on the way, once; the third for good.
	const offsets: number[] = [];
	await page.route('**/opname/*', async (route) => {
		if (route.request().method() !== 'PUT') return route.continue();
		offsets.push(Number(route.request().headers()['upload-offset']));
		return offsets.length === 2 || offsets.length > 3 ? route.abort() : route.continue();
	});
	await page.getByLabel('Geluidsbestand', { exact: true }).setInputFiles(file);
	await page.getByRole('button', { name: 'Verstuur en schrijf uit' }).click();
	const piece = 2 * 1024 * 1024;
	await expect.poll(() => offsets.slice(0, 4)).toEqual([0, piece, piece, 2 * piece]);
	await expect(page.getByText('De verbinding is weg')).toBeVisible();
	await expect(page.getByRole('progressbar', { name: 'Versturen' })).toHaveAttribute(
		'aria-valuenow',
		String(Math.floor((200 * piece) / audio.length))
	);
	await page.context().storageState();
	await page.close({ runBeforeUnload: false });

	const again = await pageOf('eva.jacobs');
	await again.goto(`${contact}/opname`);
	await expect(again.getByText('Kies hetzelfde bestand')).toBeVisible();
	await again.waitForLoadState('networkidle');
	const sent: number[] = [];
	again.on('request', (request) => {
		if (request.method() === 'PUT') sent.push(Number(request.headers()['upload-offset']));
	});
	await again.getByLabel('Geluidsbestand', { exact: true }).setInputFiles(file);
	await again.getByRole('button', { name: 'Verstuur en schrijf uit' }).click();
	await expect(again.getByText('Het transcript is klaar')).toBeVisible();
	expect(sent).toEqual([2 * piece, 3 * piece]);
	expect(sha256(service.heard.at(-1)!.audio)).toBe(sha256(audio));
	rmSync(folder, { recursive: true });
});

test('a file is sent without scripts, and what is no sound is refused', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs', { javaScriptEnabled: false });
	const contact = await agreed(page, app, facts.pilots.running);
	const response = await page.goto(`${contact}/opname`);
	expect(await response?.text()).toMatch(/<noscript>.*Opnemen in de browser vraagt JavaScript/s);
	const choose = (name: string, buffer: Buffer) =>
		page
			.getByLabel('Geluidsbestand', { exact: true })
			.setInputFiles({ name, mimeType: 'audio/wav', buffer });
	await choose('opname.wav', Buffer.from('%PDF-1.7 toch geen geluid'));
	await page.getByRole('button', { name: 'Verstuur en schrijf uit' }).click();
	await expect(page.getByRole('alert')).toContainText('geen geluidsopname');
	await choose('opname.wav', Buffer.from(wavOf(3)));
	await page.getByRole('button', { name: 'Verstuur en schrijf uit' }).click();
	await expect(async () => {
		await page.reload();
		await expect(page.getByText('Het transcript is klaar')).toBeVisible({ timeout: 500 });
	}).toPass();
});

test('a microphone that is refused or missing, and a service that fails, say what to do', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs');
	const contact = await agreed(page, app, facts.pilots.running);
	await page.goto(`${contact}/opname`);
	const fails = (name: string) =>
		page.evaluate((named) => {
			navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', named));
		}, name);
	const start = page.getByRole('button', { name: 'Begin de opname' });
	await fails('NotAllowedError');
	await start.click();
	await expect(page.getByRole('alert')).toContainText('sta de microfoon toe');
	await fails('NotFoundError');
	await start.click();
	await expect(page.getByRole('alert')).toContainText('Er is geen microfoon gevonden');

	service.answer((_, response) => json(response, 503, {}));
	await page.getByLabel('Geluidsbestand', { exact: true }).setInputFiles({
		name: 'gesprek.wav',
		mimeType: 'audio/wav',
		buffer: Buffer.from(wavOf(2))
	});
	await page.getByRole('button', { name: 'Verstuur en schrijf uit' }).click();
	const item = page.locator('[data-recording="failed"]');
	await expect(item).toBeVisible();
	await expectAccessible(page, 'after a failure');
	service.answer((_, response) => json(response, 200, spoken));
	await item.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(page.getByText('Het transcript is klaar')).toBeVisible();
});

test('no other site records, and nobody else hears', async ({ pageOf, app, facts }) => {
	const page = await pageOf('eva.jacobs');
	const contact = await agreed(page, app, facts.pilots.running);
	const create = (who: Page, origin: string | null) =>
		who.request.post(`${app.url}${contact}/opname/nieuw`, {
			data: { origin: 'file', size: 100 },
			headers: origin === null ? {} : { origin }
		});
	expect((await create(page, 'https://evil.example')).status()).toBe(403);
	expect((await create(page, null)).status()).toBe(403);
	const other = await pageOf('hilde.wouters');
	expect((await create(other, app.url)).status()).toBe(404);
	const nobody = await pageOf(null);
	expect((await create(nobody, app.url)).status()).toBe(401);
	const created = await create(page, app.url);
	expect(created.status()).toBe(201);
	const { id } = (await created.json()) as { id: string };
	const send = (headers: Record<string, string>, data = Buffer.from(wavOf(0.001))) =>
		page.request.put(`${app.url}${contact}/opname/${id}`, {
			data,
			headers: { 'content-type': 'application/octet-stream', 'upload-offset': '0', ...headers }
		});
	expect((await send({ origin: 'https://evil.example' })).status()).toBe(403);
	expect((await send({ origin: app.url, 'content-type': 'text/plain' })).status()).toBe(415);
	expect((await send({ origin: app.url, 'upload-offset': '-1' })).status()).toBe(400);
	const wrong = await send({ origin: app.url, 'upload-offset': '7' });
	expect([wrong.status(), ((await wrong.json()) as { offset: number }).offset]).toEqual([409, 0]);
	expect((await send({ origin: app.url }, Buffer.alloc(2 * 1024 * 1024 + 1))).status()).toBe(413);
	expect((await send({ origin: app.url })).status()).toBe(200);
});
