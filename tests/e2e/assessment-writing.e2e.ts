import type { Page } from '@playwright/test';
import { expect, post, signIn, testOn } from './app.ts';
import { openBeforeScripts } from './early.ts';
import { expectAccessible, expectNoSidewaysScroll } from './look.ts';
import type { Facts } from './people.ts';

const test = testOn('demo');
const hilde = 'hilde.wouters';
const leila = 'leila.amrani';

const dpia = (facts: Facts) => `/pilots/${facts.pilots.preparing}/beoordeling/dpia`;
const row = (page: Page, id: string) => page.locator(`[data-question="${id}"]`);
const field = (page: Page, id: string) => row(page, id).locator('textarea[name="value"]');
const phase = (page: Page, id: string) => row(page, id).locator('[data-save]');

/** A section with scripts and the live line at work. */
async function open(page: Page, facts: Facts, section = 'nodig'): Promise<void> {
	await page.goto(`${dpia(facts)}/deel/${section}`);
	await expect(page.locator('[data-live="open"]')).toBeAttached();
}

async function write(page: Page, id: string, text: string): Promise<void> {
	await field(page, id).fill(text);
	await expect(phase(page, id)).toHaveAttribute('data-save', 'saved');
}

test('two people write at once: each sees the other, and a clash keeps both texts', async ({
	pageOf,
	facts
}) => {
	const mine = await pageOf(hilde);
	const hers = await pageOf(leila);
	await open(mine, facts);
	await open(hers, facts);
	await field(hers, 'reden-dpia').focus();
	await expect(mine.getByText('Ook hier: Leila Amrani (vraag 0.4)')).toBeVisible();
	await expect(row(mine, 'reden-dpia').getByText('Leila Amrani schrijft hier')).toBeVisible();

	// What a colleague saves comes in where nobody types here.
	await write(hers, 'reden-dpia', 'Nieuwe technologie bij kwetsbare personen');
	await expect(field(mine, 'reden-dpia')).toHaveValue('Nieuwe technologie bij kwetsbare personen');

	// Without a connection the words stay, and the tab says so.
	await mine.context().setOffline(true);
	await field(mine, 'reikwijdte-dpia').fill('Tekst van Hilde');
	await expect(phase(mine, 'reikwijdte-dpia')).toHaveAttribute('data-save', 'waiting');
	await expect(row(mine, 'reikwijdte-dpia').getByRole('alert')).toContainText('Geen verbinding');
	await field(mine, 'planning').fill('In de lente');
	await write(hers, 'reikwijdte-dpia', 'Tekst van Leila');

	// Back: what nobody else touched is saved by itself, the clash shows both.
	await mine.context().setOffline(false);
	await expect(phase(mine, 'planning')).toHaveAttribute('data-save', 'saved');
	await expect(field(hers, 'planning')).toHaveValue('In de lente');
	const clash = row(mine, 'reikwijdte-dpia').getByRole('status');
	await expect(clash).toContainText('Leila Amrani heeft dit veld intussen gewijzigd');
	await expect(clash).toContainText('Tekst van Leila');
	await expect(clash).toContainText('Hilde');
	await expect(field(mine, 'reikwijdte-dpia')).toHaveValue('Tekst van Hilde');
	await expect(field(hers, 'reikwijdte-dpia')).toHaveValue('Tekst van Leila');
	await clash.getByRole('button', { name: 'Beide samen in het veld zetten' }).click();
	await expect(field(mine, 'reikwijdte-dpia')).toHaveValue('Tekst van Leila\n\nTekst van Hilde');
	await clash.getByRole('button', { name: 'Mijn tekst bewaren' }).click();
	await expect(phase(mine, 'reikwijdte-dpia')).toHaveAttribute('data-save', 'saved');
	await expect(field(hers, 'reikwijdte-dpia')).toHaveValue('Tekst van Leila\n\nTekst van Hilde');

	// Who leaves is no longer there.
	await hers.goto('/');
	await expect(mine.getByText('Ook hier:')).toHaveCount(0);
});

test('a change after advice takes the advice back and says so; the history gives the text back', async ({
	pageOf,
	facts
}) => {
	const mine = await pageOf(hilde);
	const hers = await pageOf(leila);
	await open(mine, facts);
	await write(mine, 'naam-verwerking', 'Verslag na een huisbezoek');
	await hers.goto(`${dpia(facts)}/advies`);
	// Opened before the scripts are there, they would close it again.
	await hers.waitForLoadState('networkidle');
	const form = hers.locator('form[action="?/advise"]').filter({
		has: hers.locator('input[name="sectionId"][value="nodig"]')
	});
	await form.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
	await form.getByRole('radio').first().check();
	await form.locator('textarea[name="text"]').fill('Duidelijk');
	await form.getByRole('button').click();
	await expect(hers.getByText('Duidelijk').first()).toBeVisible();

	await open(mine, facts);
	await expect(mine.getByText('De DPO gaf advies over deze tekst.')).toBeVisible();
	await write(mine, 'naam-verwerking', 'Verslag na elk gesprek');
	const told = row(mine, 'naam-verwerking').getByRole('status');
	await expect(told).toContainText('het DPO-advies over deel 0 van de DPIA');

	await row(mine, 'naam-verwerking')
		.getByRole('link', { name: /^Geschiedenis/ })
		.click();
	const line = mine.getByRole('main').getByRole('listitem').filter({ hasText: 'Hilde' }).first();
	await expect(line.locator('ins')).toContainText('elk');
	await expect(line.locator('del')).toContainText('huisbezoek');
	await line.getByRole('button', { name: 'Terugzetten naar vóór deze wijziging' }).click();
	await mine.getByRole('button', { name: 'Tekst terugzetten' }).click();
	await expect(mine.getByText('Bewaard.')).toBeVisible();
	await expectAccessible(mine, 'history');
	await expectNoSidewaysScroll(mine, 'history');
	await open(mine, facts);
	await expect(field(mine, 'naam-verwerking')).toHaveValue('Verslag na een huisbezoek');
	await expect(mine.getByText('De DPO gaf advies over deze tekst.')).toBeVisible();
});

test('a colleague who is named in a remark finds it among her tasks, until she answers', async ({
	pageOf,
	facts
}) => {
	const mine = await pageOf(hilde);
	await open(mine, facts);
	const question = row(mine, 'criteria');
	await question.getByText('Opmerking toevoegen').click();
	await question.getByText('Noem collega’s').click();
	await question.getByLabel('Leila Amrani').check();
	await question.getByLabel('Uw opmerking').fill('Vallen kinderen hieronder?');
	await question.getByRole('button', { name: 'Opmerking plaatsen' }).click();
	await expect(question.getByText('Vallen kinderen hieronder?')).toBeVisible();
	await expectAccessible(mine, 'section');
	await expectNoSidewaysScroll(mine, 'section');

	const hers = await pageOf(leila);
	await hers.goto('/');
	const task = hers.getByRole('link', {
		name: 'Beantwoord de opmerking van Hilde Wouters bij de DPIA'
	});
	await task.click();
	await hers.getByText('Antwoorden', { exact: true }).click();
	await hers.getByLabel('Uw antwoord').fill('Ja, in het huishouden');
	await hers.getByRole('button', { name: 'Antwoord plaatsen' }).click();
	await expect(hers.getByText('Ja, in het huishouden')).toBeVisible();
	await expectAccessible(hers, 'comments');
	await expect(question.getByText('Ja, in het huishouden')).toBeVisible();
	await hers.getByRole('button', { name: 'Afgehandeld' }).click();
	await expect(hers.getByText('Afgehandeld door Leila Amrani')).toBeAttached();
	await hers.goto('/');
	await expect(task).toHaveCount(0);
});

test('conditional questions and rows keep what was typed', async ({ pageOf, facts }) => {
	const page = await pageOf(hilde);
	await open(page, facts);
	const parent = row(page, 'gelijkaardig');
	await expect(row(page, 'gelijkaardig-uitleg')).toHaveCount(0);
	await parent.getByLabel('ja').check();
	await write(page, 'gelijkaardig-uitleg', 'Ook de intake');
	await parent.getByLabel('nee').check();
	await expect(row(page, 'gelijkaardig-uitleg')).toHaveCount(0);
	await parent.getByLabel('ja').check();
	await expect(field(page, 'gelijkaardig-uitleg')).toHaveValue('Ook de intake');

	const team = row(page, 'team');
	const names = team.locator('textarea[name$=".naam"]');
	const before = await names.count();
	for (const name of ['Hilde', 'Leila']) {
		await team.getByRole('button', { name: 'Rij toevoegen' }).click();
		await expect(page.locator(':focus')).toHaveAttribute('name', /^rows\.\d+\.naam$/);
		await page.keyboard.type(name);
	}
	await page.keyboard.press('Alt+ArrowUp');
	await expect(names.nth(before)).toHaveValue('Leila');
	await team.getByRole('button', { name: `Rij ${before + 1} verwijderen` }).click();
	await expect(names).toHaveCount(before + 1);
	await page.keyboard.press('Enter');
	await expect(names).toHaveCount(before + 2);
	await expect(phase(page, 'team')).toHaveAttribute('data-save', 'saved');
	await page.reload();
	await expect(names.nth(before)).toHaveValue('Leila');
	await expect(names.nth(before + 1)).toHaveValue('Hilde');
});

test('the same without scripts: a question is saved, a clash shows both, a file is kept', async ({
	pageOf,
	facts
}) => {
	const without = { javaScriptEnabled: false };
	const mine = await pageOf(hilde, without);
	const hers = await pageOf(leila, without);
	const section = `${dpia(facts)}/deel/beschrijving`;
	await mine.goto(section);
	await hers.goto(section);
	const save = (page: Page) => row(page, 'overzicht').getByRole('button', { name: 'Bewaren' });
	await field(mine, 'overzicht').fill('Tekst van Hilde');
	await save(mine).click();
	await expect(field(mine, 'overzicht')).toHaveValue('Tekst van Hilde');
	await field(hers, 'overzicht').fill('Tekst van Leila');
	await save(hers).click();
	await expect(row(hers, 'overzicht')).toContainText('Hilde Wouters heeft dit veld intussen');
	await expect(row(hers, 'overzicht')).toContainText('Tekst van Hilde');
	await expect(field(hers, 'overzicht')).toHaveValue('Tekst van Leila');
	await save(hers).click();
	await mine.goto(section);
	await expect(field(mine, 'overzicht')).toHaveValue('Tekst van Leila');

	await mine.goto(`${dpia(facts)}/bestanden`);
	await mine.getByLabel('Bijlage toevoegen').setInputFiles({
		name: 'onderzoek.txt',
		mimeType: 'text/plain',
		buffer: Buffer.from('Onderzoek naar verslagen\n')
	});
	await mine.locator('button').filter({ hasText: 'Bijlage toevoegen' }).click();
	await expect(mine.getByRole('link', { name: 'onderzoek.txt' })).toBeVisible();
	await mine.getByRole('button', { name: 'onderzoek.txt verwijderen' }).click();
	await mine.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect(mine.getByRole('link', { name: 'onderzoek.txt' })).toBeVisible();
});

test('an assessment leaves as a file and is read in again after a look at what would change', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf(hilde);
	const here = `${dpia(facts)}/bestanden`;
	await open(page, facts);
	await write(page, 'naam-verwerking', 'Verslag na een gesprek op het bureau');
	await page.goto(here);
	await page.getByLabel('Vorm').selectOption('zip');
	await page.getByRole('button', { name: 'Nakijken wat meegaat' }).click();
	await expect(page.getByRole('table', { name: 'Wat er meegaat' })).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: /^Downloaden als ZIP/ }).click();
	const file = await (await download).path();
	await expectAccessible(page, 'files');
	await expectNoSidewaysScroll(page, 'files');

	await open(page, facts);
	await write(page, 'naam-verwerking', 'Iets heel anders');
	await page.goto(here);
	await page.getByLabel('Bestand om in te lezen').setInputFiles(file);
	await page.getByRole('button', { name: 'Bestand nakijken' }).click();
	await expect(page.getByRole('cell', { name: 'Iets heel anders' })).toBeVisible();
	await expectAccessible(page, 'preview');
	await page.getByRole('button', { name: 'Inlezen en vervangen' }).click();
	await expect(page.getByText('Het bestand is ingelezen.')).toBeVisible();
	await open(page, facts);
	await expect(field(page, 'naam-verwerking')).toHaveValue('Verslag na een gesprek op het bureau');
});

test('what is filled in before the scripts are there is saved when they come', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf(hilde);
	const letGo = await openBeforeScripts(page, `${dpia(facts)}/deel/nodig`);
	const team = row(page, 'team');
	const names = team.locator('textarea[name$=".naam"]');
	const last = (await names.count()) - 1;
	const criteria = row(page, 'criteria').locator('input[name="list[]"]');
	const ticked = await criteria.evaluateAll((list: HTMLInputElement[]) =>
		list.map(({ checked }) => checked)
	);
	await field(page, 'planning').fill('Getypt voor alles klaar was');
	await criteria.first().setChecked(!ticked[0]);
	await criteria.last().setChecked(!ticked.at(-1));
	await row(page, 'publicatie').getByRole('radio').last().check();
	await names.first().fill('Eerste naam, van vroeger');
	await names.nth(last).fill('Nieuwe naam');
	await team
		.locator('fieldset')
		.nth(2 * last)
		.getByRole('radio')
		.last()
		.check();
	await letGo();
	await expect(page.locator('[data-live="open"]')).toBeAttached();
	const expected = ticked.map((on, index) => (index === 0 || index === 8 ? !on : on));
	const stands = async () => {
		await expect(field(page, 'planning')).toHaveValue('Getypt voor alles klaar was');
		expect(
			await criteria.evaluateAll((list: HTMLInputElement[]) => list.map(({ checked }) => checked))
		).toEqual(expected);
		await expect(row(page, 'publicatie').getByRole('radio').last()).toBeChecked();
		await expect(names.first()).toHaveValue('Eerste naam, van vroeger');
		await expect(names).toHaveCount(last + 1);
		await expect(names.nth(last)).toHaveValue('Nieuwe naam');
		await expect(
			team
				.locator('fieldset')
				.nth(2 * last)
				.getByRole('radio')
				.last()
		).toBeChecked();
	};
	for (const id of ['planning', 'criteria', 'publicatie', 'team'])
		await expect(phase(page, id)).toHaveAttribute('data-save', 'saved');
	await stands();
	await open(page, facts);
	await stands();
});

test('a reason and a reference that are given before the scripts are there are saved as well', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf(hilde);
	const letGo = await openBeforeScripts(page, `${dpia(facts)}/deel/beschrijving`);
	const why = row(page, 'gedragscodes');
	await why.getByText('Niet van toepassing', { exact: true }).click();
	await why.locator('textarea[name="reason"]').fill('Er bestaat geen gedragscode');
	await row(page, 'schaal').locator('input[name="reference"]').check();
	await letGo();
	for (const id of ['gedragscodes', 'schaal'])
		await expect(phase(page, id)).toHaveAttribute('data-save', 'saved');
	await open(page, facts, 'beschrijving');
	await expect(why.locator('textarea[name="reason"]')).toHaveValue('Er bestaat geen gedragscode');
	await expect(row(page, 'schaal').locator('input[name="reference"]')).toBeChecked();
	await row(page, 'schaal').locator('input[name="reference"]').uncheck();
	await expect(phase(page, 'schaal')).toHaveAttribute('data-save', 'saved');
});

test('a question that is sent before the scripts are there keeps its words in a clash when they come', async ({
	pageOf,
	facts
}) => {
	const mine = await pageOf(hilde);
	const hers = await pageOf(leila);
	const letGo = await openBeforeScripts(mine, `${dpia(facts)}/deel/nodig`);
	await open(hers, facts);
	await write(hers, 'reden-dpia', 'Woorden van Leila');
	await field(mine, 'reden-dpia').fill('Woorden van Hilde');
	await row(mine, 'reden-dpia').getByRole('button', { name: 'Bewaren' }).click();
	await expect(row(mine, 'reden-dpia')).toContainText('Leila Amrani heeft dit veld intussen');
	await letGo();
	await expect(mine.locator('[data-live="open"]')).toBeAttached();
	await expect(field(mine, 'reden-dpia')).toHaveValue('Woorden van Hilde');
	await expect(phase(mine, 'reden-dpia')).toHaveAttribute('data-save', 'conflict');
	await row(mine, 'reden-dpia').getByRole('button', { name: 'Mijn tekst bewaren' }).click();
	await expect(field(hers, 'reden-dpia')).toHaveValue('Woorden van Hilde');
});

test('a file hangs on its question: added, taken away and put back there, and a colleague sees it', async ({
	pageOf,
	facts
}) => {
	const mine = await pageOf(hilde);
	const hers = await pageOf(leila);
	await open(mine, facts, 'beschrijving');
	await open(hers, facts, 'beschrijving');
	const question = row(mine, 'techniek');
	const choose = (name: string, content: string) =>
		question.getByLabel('Bijlage bij vraag 1.14').setInputFiles({
			name,
			mimeType: 'text/plain',
			buffer: Buffer.from(content)
		});
	const add = question.locator('button').filter({ hasText: 'Bijlage toevoegen' });
	await question.locator('summary').filter({ hasText: 'Bijlage toevoegen' }).click();
	await choose('leeg.txt', '');
	await add.click();
	await expect(question.getByText('Kies een bestand.')).toBeVisible();
	await choose('schema.txt', 'Server, netwerk, opslag\n');
	await add.click();
	const link = question.getByRole('link', { name: 'schema.txt' });
	await expect(link).toBeVisible();
	await expect(question.getByText('Bijlagen (1)')).toBeVisible();
	await expectAccessible(mine, 'section with a file');
	await expectNoSidewaysScroll(mine, 'section with a file');
	const seen = row(hers, 'techniek').getByText('Bijlagen (1)');
	await expect(seen).toBeVisible();
	await seen.click();
	const download = hers.waitForEvent('download');
	await row(hers, 'techniek').getByRole('link', { name: 'schema.txt' }).click();
	expect((await download).suggestedFilename()).toBe('schema.txt');

	await question.getByRole('button', { name: 'schema.txt verwijderen' }).click();
	await expect(question.getByText('De bijlage schema.txt is verwijderd.')).toBeVisible();
	await expect(link).toHaveCount(0);
	await expect(seen).toHaveCount(0);
	await question.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect(link).toBeVisible();
	await expect(seen).toBeVisible();
	await mine.goto(`${dpia(facts)}/bestanden`);
	const listed = mine.getByRole('row').filter({ hasText: 'schema.txt' });
	await expect(listed.getByRole('link', { name: /^1\.14/ })).toBeVisible();
});

test('the same file beside its question without scripts', async ({ pageOf, facts }) => {
	const page = await pageOf(hilde, { javaScriptEnabled: false });
	await page.goto(`${dpia(facts)}/deel/beschrijving`);
	const question = row(page, 'sjablonen');
	const link = question.getByRole('link', { name: 'sjabloon.txt' });
	const folded = question.locator('summary').filter({ hasText: /^Bijlage/ });
	await folded.click();
	const choose = (content: string) =>
		page.getByLabel('Bijlage bij vraag 1.17').setInputFiles({
			name: 'sjabloon.txt',
			mimeType: 'text/plain',
			buffer: Buffer.from(content)
		});
	const add = question.locator('button').filter({ hasText: 'Bijlage toevoegen' });
	await choose('');
	await add.click();
	await expect(page.getByText('Kies een bestand.')).toBeVisible();
	await page.getByRole('link', { name: 'Terug naar waar u was' }).click();
	await expect(page).toHaveURL(/deel\/beschrijving#vraag-1\.17$/);
	await folded.click();
	await choose('Sjabloon\n');
	await add.click();
	await expect(page).toHaveURL(/deel\/beschrijving#vraag-1\.17$/);
	await folded.click();
	await expect(link).toBeVisible();
	await question.getByRole('button', { name: 'sjabloon.txt verwijderen' }).click();
	await expect(question.getByText('De bijlage sjabloon.txt is verwijderd.')).toBeVisible();
	await question.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect(page).toHaveURL(/deel\/beschrijving#vraag-1\.17$/);
	await folded.click();
	await expect(link).toBeVisible();
});

test('a reason takes the place of an answer, and gives it back', async ({ pageOf, facts }) => {
	const page = await pageOf(hilde);
	await open(page, facts, 'partners');
	const question = row(page, 'subverwerkers');
	const reason = question.locator('textarea[name="reason"]');
	const fold = question.locator('summary').filter({ hasText: 'Niet van toepassing' });
	await write(page, 'subverwerkers', 'Er is een subverwerker');
	await fold.click();
	await reason.fill('Alles draait op onze eigen server');
	await expect(question.getByText('De reden hieronder telt als antwoord.')).toBeVisible();
	await expect(phase(page, 'subverwerkers')).toHaveAttribute('data-save', 'saved');
	await expect(field(page, 'subverwerkers')).toHaveValue('Er is een subverwerker');
	await reason.fill('');
	await expect(phase(page, 'subverwerkers')).toHaveAttribute('data-save', 'saved');
	await reason.fill('Alles draait op onze eigen server');
	await expect(phase(page, 'subverwerkers')).toHaveAttribute('data-save', 'saved');
	await expectAccessible(page, 'not applicable');
	await open(page, facts, 'partners');
	await expect(reason).toBeVisible();
	await expect(reason).toHaveValue('Alles draait op onze eigen server');
	await page.goto(`${dpia(facts)}/geschiedenis?vraag=subverwerkers`);
	const changes = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Hilde' });
	await expect(changes.first()).toContainText('Alles draait op onze eigen server');
});

test('the answer of the other assessment is followed there, and taken over as one’s own text', async ({
	pageOf,
	facts
}) => {
	const mine = await pageOf(hilde);
	const hers = await pageOf(leila);
	const fria = dpia(facts).replace(/dpia$/, 'fria');
	await hers.goto(`${fria}/deel/gebruik`);
	await expect(hers.locator('[data-live="open"]')).toBeAttached();
	await write(hers, 'processen', 'Eerst luisteren, dan schrijven');
	await open(mine, facts, 'beschrijving');
	const question = row(mine, 'verwerking');
	const refer = question.getByRole('checkbox', { name: /uit de FRIA, vraag 1\.3/ });
	await refer.check();
	await expect(phase(mine, 'verwerking')).toHaveAttribute('data-save', 'saved');
	await expect(question.locator('blockquote')).toHaveText('Eerst luisteren, dan schrijven');
	await expect(field(mine, 'verwerking')).toHaveCount(0);
	// What changes there is seen here at once.
	await write(hers, 'processen', 'Eerst luisteren, daarna schrijven');
	await expect(question.locator('blockquote')).toHaveText('Eerst luisteren, daarna schrijven');

	await question.getByRole('button', { name: 'Overnemen als eigen tekst' }).click();
	await expect(field(mine, 'verwerking')).toHaveValue('Eerst luisteren, daarna schrijven');
	await expect(refer).not.toBeChecked();
	await expect(phase(mine, 'verwerking')).toHaveAttribute('data-save', 'saved');
	// From now on they are two texts.
	await write(hers, 'processen', 'Alleen nog in de FRIA');
	await open(mine, facts, 'beschrijving');
	await expect(field(mine, 'verwerking')).toHaveValue('Eerst luisteren, daarna schrijven');
	// The other way round it is offered as well.
	const there = row(hers, 'processen');
	await there.getByRole('checkbox', { name: /uit de DPIA, vraag 1\.2/ }).check();
	await expect(there.locator('blockquote')).toHaveText('Eerst luisteren, daarna schrijven');
	await write(mine, 'verwerking', 'Gewijzigd in de DPIA');
	await expect(there.locator('blockquote')).toHaveText('Gewijzigd in de DPIA');
});

test('a tab with words that are not saved asks before it closes', async ({ pageOf, facts }) => {
	const page = await pageOf(hilde);
	await open(page, facts, 'rechten');
	await page.context().setOffline(true);
	await field(page, 'inzage').click();
	await page.keyboard.type('Nog niet bewaard');
	await expect(phase(page, 'inzage')).toHaveAttribute('data-save', 'waiting');
	const asked = page.waitForEvent('dialog');
	await page.close({ runBeforeUnload: true });
	const dialog = await asked;
	expect(dialog.type()).toBe('beforeunload');
	await dialog.dismiss();
	await expect(field(page, 'inzage')).toHaveValue('Nog niet bewaard');
	await page.context().setOffline(false);
	await expect(phase(page, 'inzage')).toHaveAttribute('data-save', 'saved');
	const closed = page.waitForEvent('close');
	await page.close({ runBeforeUnload: true });
	await closed;
});

test('signed out in another tab: the words stay, the page says what to do, and they are saved after', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf(null);
	await signIn(page.context(), app, hilde);
	await open(page, facts, 'rechten');
	await post(page.context(), app, '/afmelden', {});
	await field(page, 'instemming').fill('Getypt na het afmelden');
	await expect(phase(page, 'instemming')).toHaveAttribute('data-save', 'signed-out');
	await expect(row(page, 'instemming').getByRole('alert')).toContainText('U bent afgemeld');
	await expect(page.locator('[data-live="ended"]')).toBeAttached();
	await expect(page.getByText('Herlaad het nog niet')).toBeVisible();
	await expect(field(page, 'instemming')).toHaveValue('Getypt na het afmelden');
	await signIn(page.context(), app, hilde);
	await expect(phase(page, 'instemming')).toHaveAttribute('data-save', 'saved');
	await expect(page.locator('[data-live="open"]')).toBeAttached();
	await open(page, facts, 'rechten');
	await expect(field(page, 'instemming')).toHaveValue('Getypt na het afmelden');
});

test('what is signed is read until someone chooses to change it', async ({ pageOf, facts }) => {
	const page = await pageOf(hilde);
	const signed = `/pilots/${facts.pilots.running}/beoordeling/dpia/deel/noodzaak`;
	await page.goto(signed);
	await expect(page.getByText('Deze DPIA is ondertekend')).toBeVisible();
	await expect(page.locator('textarea[name="value"]')).toHaveCount(0);
	await expectAccessible(page, 'signed section');
	await page.getByRole('link', { name: 'Wijzigen', exact: true }).click();
	await expect(page).toHaveURL(/wijzigen=ja/);
	await expect(page.getByText('U wijzigt een ondertekende DPIA.')).toBeVisible();
	await expect(page.locator('[data-live="open"]')).toBeAttached();
	await write(page, 'evenredigheid', 'Wat de cliënt wint, weegt op tegen wat we opnemen.');
	const told = row(page, 'evenredigheid').getByRole('status');
	await expect(told).toContainText('het besluit over de DPIA');
	// Nothing is signed any more: the fields stay open.
	await page.goto(signed);
	await expect(field(page, 'evenredigheid')).toBeVisible();
});
