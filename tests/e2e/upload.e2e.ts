import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { expect, testOn } from './app.ts';
import { expectAccessible } from './look.ts';

const test = testOn('demo');

/** A file of 60 MB on disk: more than any page takes at once. */
async function largeFile(path: string): Promise<string> {
	const out = createWriteStream(path);
	for (let megabyte = 0; megabyte < 60; megabyte += 1)
		if (!out.write(Buffer.alloc(1024 * 1024, 32))) await once(out, 'drain');
	out.end();
	await once(out, 'finish');
	return path;
}

test('a file of 60 MB is refused with a sentence before it is sent', async ({
	pageOf,
	facts
}, info) => {
	const page = await pageOf('hilde.wouters');
	await page.goto(`/pilots/${facts.pilots.preparing}/beoordeling/dpia/bestanden`);
	await page.waitForLoadState('networkidle');
	const field = page.getByLabel('Bestand om in te lezen');
	await field.setInputFiles(await largeFile(info.outputPath('groot.json')));
	await expect(page.getByText('groot.json is 60 MB.')).toBeVisible();
	await expectAccessible(page, 'a file that is too large');
	const sent = page.waitForRequest((request) => request.method() === 'POST', { timeout: 1000 });
	await page.getByRole('button', { name: 'Bestand nakijken' }).click();
	await expect(sent).rejects.toThrow();
	await field.setInputFiles([]);
	await expect(page.getByText('groot.json is 60 MB.')).toHaveCount(0);
});

test('without scripts the server says the same, and there is a way back', async ({
	pageOf,
	facts
}, info) => {
	const page = await pageOf('hilde.wouters', { javaScriptEnabled: false });
	const here = `/pilots/${facts.pilots.preparing}/beoordeling/dpia/bestanden`;
	await page.goto(here);
	const file = await largeFile(info.outputPath('groot.json'));
	await page.getByLabel('Bestand om in te lezen').setInputFiles(file);
	await page.getByRole('button', { name: 'Bestand nakijken' }).click();
	await expect(page.getByText('Hier mag in één keer hoogstens 41 MB.')).toBeVisible();
	await page.getByRole('link', { name: 'Terug' }).click();
	await expect(page).toHaveURL(here);
	await expect(page.getByLabel('Bestand om in te lezen')).toBeVisible();
});
