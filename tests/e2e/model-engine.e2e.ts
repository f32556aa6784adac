import type { Page } from '@playwright/test';
import { demoPassword } from '../../src/lib/server/demo/people.ts';
import type { Question, ScriptedEndpoint, Sentence } from '../support/scripted-endpoint.ts';
import { answers, openScriptedEndpoint, status } from '../support/scripted-endpoint.ts';
import { expect, testOn } from './app.ts';
import { openContact, sayYes } from './contacts.ts';
import { dayFromNow, expectSaved } from './forms.ts';
import { expectAccessible, expectNoSidewaysScroll } from './look.ts';

const test = testOn('demo');
test.describe.configure({ mode: 'serial' });

const conversation = `Maatschappelijk werker: Goedemiddag, waarmee kan ik u helpen?
Cliënt: Ik kan mijn huur niet meer betalen. De huurprijs is 650 euro per maand en ik heb drie maanden achterstal.
Maatschappelijk werker: Wat is uw inkomen?
Cliënt: Ik krijg een uitkering van 1.250 euro per maand.
Maatschappelijk werker: Ik zal morgen de huisbaas bellen.`;

/** One sentence that holds, one that a person must look at, and one that is not true. */
function mind({ section, units }: Question): Sentence[] {
	const unit = units.find(({ text }) => text.includes('650'));
	if (section.id !== 'huisvesting' || !unit) return [];
	const cited = { sources: [unit.id], quote: '650 euro per maand' };
	return [
		{ text: 'De huurprijs is 650 euro per maand.', ...cited },
		{ text: 'De huurprijs van de villa is 650 euro per maand.', ...cited },
		{ text: 'De huurprijs is 950 euro per maand.', ...cited }
	];
}

let endpoint: ScriptedEndpoint;
let contact: string;

test.beforeAll(async () => {
	endpoint = await openScriptedEndpoint();
	endpoint.always(answers(mind));
});
test.afterAll(() => endpoint.close());

test('the owner allows an address, adds a model and tests it', async ({ pageOf }) => {
	const page = await pageOf('hilde.wouters');
	await page.goto('/organisatie/modellen');
	await expect(page.getByText('Er is nog geen model')).toBeVisible();
	await expectAccessible(page, 'models');

	await saveModel(page);
	await expect(
		page.getByText('staat niet op de lijst van toegelaten adressen').first()
	).toBeVisible();
	await expect(page.getByRole('textbox', { name: /^Webadres/ })).toHaveValue(endpoint.url);
	expect(endpoint.asked).toEqual([]);

	await page.getByRole('textbox', { name: /^Adres/ }).fill(endpoint.host);
	await page.getByLabel('Intern adres').check();
	await page.getByRole('textbox', { name: /^Waarom/ }).fill('Proefopstelling in huis');
	await page.getByRole('button', { name: 'Laat dit adres toe' }).click();
	await expect(page.getByRole('cell', { name: 'Proefopstelling in huis' })).toBeVisible();

	await saveModel(page);
	await expect(page.getByRole('heading', { name: 'Proefmodel' })).toBeVisible();
	expect(await page.content()).not.toContain('sk-geheim');

	endpoint.next(status(401));
	await page.getByRole('button', { name: 'Test de verbinding' }).click();
	await expect(page.getByText('Proefmodel werkt niet.')).toBeVisible();
	await expect(page.getByText('De sleutel ontbreekt of klopt niet')).toBeVisible();
	await page.getByRole('button', { name: 'Test de verbinding' }).click();
	await expect(page.getByText(/Proefmodel werkt \(/)).toBeVisible();
	await expect(page.getByRole('cell', { name: 'Verbindingstest' })).toBeVisible();
	await expectAccessible(page, 'models');
	await expectNoSidewaysScroll(page, 'models');
});

test('until the version is registered and signed for, not a word goes out', async ({
	pageOf,
	app,
	facts
}) => {
	const pilot = `/pilots/${facts.pilots.running}`;
	const manager = await pageOf('bram.dewit');
	await manager.goto(`${pilot}/motor`);
	await manager.getByRole('radio', { name: 'Proefmodel' }).check();
	await manager.getByRole('textbox', { name: 'Reden' }).fill('Vlottere zinnen voor de lezer');
	await manager.getByRole('button', { name: 'Kies deze opsteller' }).click();
	await expect(manager.getByText('De opsteller is gewijzigd.')).toBeVisible();
	await expect(manager.getByRole('link', { name: /Registreer deze versie/ })).toBeVisible();
	await expect(manager.getByRole('link', { name: /Vraag een nieuw besluit/ })).toBeVisible();
	await expectAccessible(manager, 'engine');

	const worker = await pageOf('eva.jacobs');
	contact = await openContact(worker, app, {
		pilotId: facts.pilots.running,
		reference: 'ZD-2026-0951'
	});
	await sayYes(worker, app, contact);
	const before = endpoint.asked.length;
	await worker.goto(`${contact}/bron`);
	await expect(worker.getByText('De AI mag nu niet werken voor dit contact')).toBeVisible();
	await expect(worker.getByText(/“openai-compatibel” is niet geregistreerd/)).toBeVisible();
	expect(endpoint.asked).toHaveLength(before);

	await manager.goto(`${pilot}/checklist/9`);
	const row = manager.locator('form', { hasText: 'openai-compatibel' });
	await row.getByRole('textbox').fill('Gekozen na de proef');
	await row.getByRole('button').click();
	await expect(manager.getByRole('cell', { name: 'Gekozen na de proef' })).toBeVisible();
});

test('the assessments and the decision are signed on the new engine', async ({ pageOf, facts }) => {
	const pilot = `/pilots/${facts.pilots.running}`;
	const owner = await pageOf('hilde.wouters');
	const dpo = await pageOf('leila.amrani');
	for (const kind of ['dpia', 'fria']) {
		await owner.goto(`${pilot}/beoordeling/${kind}/besluit`);
		await expect(owner.getByText('Iets waarop deze beoordeling rust, is veranderd')).toBeVisible();
		await expect(
			owner.getByText('Laat de DPO eerst opnieuw adviseren over het geheel.')
		).toBeVisible();

		// The advice was about another engine, whatever the text says.
		await dpo.goto(`${pilot}/beoordeling/${kind}/advies`);
		const advice = dpo.locator('form[action="?/advise"]').first();
		await advice.getByRole('radio', { name: 'Akkoord', exact: true }).check();
		await advice.getByLabel('Uw advies').fill('Akkoord met het nieuwe model.');
		await advice.getByRole('button', { name: 'Advies geven' }).click();
		await expect(dpo.getByText('Akkoord met het nieuwe model.')).toBeVisible();

		await owner.reload();
		await expect(
			owner.getByText('Laat de DPO eerst opnieuw adviseren over het geheel.')
		).toHaveCount(0);
		await owner.getByRole('radio', { name: 'Goedkeuren', exact: true }).check();
		await owner.getByLabel('Waarom beslist u zo?').fill('Nagekeken met het nieuwe model.');
		await owner.getByLabel('Uw wachtwoord').fill(demoPassword);
		await owner.getByRole('button', { name: 'Beslissen en ondertekenen' }).click();
		await expectSaved(owner);
		await expect(owner.getByText('Iets waarop deze beoordeling rust, is veranderd')).toHaveCount(0);
	}
	const executive = await pageOf('marleen.goossens');
	await executive.goto(`${pilot}/besluiten/nieuw`);
	await executive.getByRole('radio', { name: 'Verder meten', exact: true }).check();
	await executive.getByLabel('Reden').fill('Verder met het nieuwe model.');
	await executive.getByLabel('Opnieuw bekijken op').fill(dayFromNow(60));
	await executive.getByLabel('Uw wachtwoord').fill(demoPassword);
	await executive.getByRole('button', { name: 'Onderteken het besluit' }).click();
	await expect(executive.getByText('Het besluit is ondertekend en van kracht.')).toBeVisible();
	await executive.goto(`${pilot}/motor`);
	await expect(executive.getByRole('link', { name: /Vraag een nieuw besluit/ })).toHaveCount(0);
});

test('a failure says what to do; the model then drafts, section by section, and the report is validated', async ({
	pageOf
}) => {
	const worker = await pageOf('eva.jacobs');
	endpoint.next(status(500));
	await worker.goto(`${contact}/bron`);
	await worker.locator('textarea[name=text]').fill(conversation);
	await worker.getByRole('button', { name: 'Toevoegen en concept maken' }).click();
	await expect(worker).toHaveURL(/\/maken$/);
	await expect(worker.getByText('Het model heeft een storing (fout 500)')).toBeVisible();
	await expect(worker.getByRole('button', { name: 'Laat het extractief opstellen' })).toBeVisible();
	await expectAccessible(worker, 'making');

	await worker.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(worker.getByText('Het concept is klaar')).toBeVisible();
	await expect(worker.getByText('Vervangen door een zin uit het gesprek')).toBeVisible();
	await expectAccessible(worker, 'making');
	await worker.getByRole('link', { name: 'Ga naar het concept' }).click();

	const room = worker.getByRole('region', { name: 'Concept en bron' });
	await expect(
		room.getByText('De huurprijs is 650 euro per maand.', { exact: true })
	).toBeVisible();
	await expect(room.getByText('950')).toHaveCount(0);
	await handleAll(worker);
	await worker.getByRole('link', { name: 'Naar valideren' }).click();
	await worker.getByRole('checkbox', { name: /heb dit verslag nagelezen/ }).check();
	await worker.getByRole('button', { name: 'Valideren' }).click();
	await expect(worker.getByText('Het verslag is gevalideerd.')).toBeVisible();
	await expect(worker.getByRole('main')).toContainText('openai-compatibel');
});

test('without scripts the page refreshes itself, and Stop stops', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs', { javaScriptEnabled: false });
	const second = await openContact(page, app, {
		pilotId: facts.pilots.running,
		reference: 'ZD-2026-0952'
	});
	await sayYes(page, app, second);
	endpoint.always(() => undefined);
	await page.goto(`${second}/bron`);
	await page.locator('textarea[name=text]').fill(conversation);
	await page.getByRole('button', { name: 'Toevoegen en concept maken' }).click();
	await expect(page.getByRole('heading', { name: 'Het concept wordt geschreven' })).toBeVisible();
	expect(await page.content()).toContain('http-equiv="refresh"');
	await page.getByRole('button', { name: 'Stop', exact: true }).click();
	await expect(page.getByText('Gestopt. Er is niets bewaard.')).toBeVisible();
	await page.getByRole('button', { name: 'Ik schrijf het zelf' }).click();
	await expect(page).toHaveURL(/\/concept$/);
});

async function saveModel(page: Page): Promise<void> {
	await page.getByRole('textbox', { name: /^Naam/ }).fill('Proefmodel');
	await page.getByRole('textbox', { name: /^Webadres/ }).fill(endpoint.url);
	await page.getByRole('textbox', { name: /^Model/ }).fill('proef-7b');
	await page.getByLabel('Sleutel (API key)').fill('sk-geheim-1234');
	await page.getByRole('button', { name: 'Bewaar' }).click();
}

/** Confirms what is to be checked and closes every open point. */
async function handleAll(page: Page): Promise<void> {
	const room = page.getByRole('region', { name: 'Concept en bron' });
	const checks = room.getByRole('button', { name: 'Bevestig deze zin' });
	expect(await checks.count()).toBeGreaterThan(0);
	for (const button of [checks, room.getByRole('button', { name: 'niet besproken' })]) {
		for (let left = await button.count(); left > 0; left = await button.count()) {
			await button.first().dispatchEvent('click');
			await expect(button).not.toHaveCount(left);
		}
	}
}
