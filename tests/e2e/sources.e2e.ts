import type { Page } from '@playwright/test';
import { docx, p, table } from '../support/docx-parts.ts';
import { expect, testOn } from './app.ts';
import { openContact, sayYes } from './contacts.ts';
import { expectAccessible, expectNoSidewaysScroll } from './look.ts';

/** Sources from file to report, and the next document from that report. The steps build on one another. */
const test = testOn('demo');
test.describe.configure({ mode: 'serial' });

const reference = 'ZD-2026-0950';
let contact = '';

test('a Word document and pasted text become two sources, and she says who speaks', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs');
	contact = await openContact(page, app, { pilotId: facts.pilots.running, reference });
	await sayYes(page, app, contact);
	await page.goto(`${contact}/bron`);
	await page.getByLabel('Bestanden').setInputFiles({
		name: 'huisbezoek.docx',
		mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		buffer: await docx({
			body:
				p('Huisbezoek', '<w:pStyle w:val="Heading1"/>') +
				table([
					['Spreker', 'Tekst'],
					['Persoon 1', 'Hoeveel bedraagt uw huur per maand?'],
					['Persoon 2', 'De huurprijs is 650 euro per maand en ik heb huurachterstal.'],
					['Persoon 1', 'Met wie woont u samen?'],
					['Persoon 2', 'Ik woon samen met mijn twee kinderen.']
				])
		})
	});
	await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
	await expect(page.getByText('De bron is toegevoegd.')).toBeVisible();
	await page
		.getByLabel('Of plak hier de tekst')
		.fill('MW: Wat is uw inkomen?\nCliënt: Ik krijg een uitkering van 1.250 euro per maand.');
	await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Geplakte tekst' })).toBeVisible();
	await expect(page.getByRole('list', { name: 'Bronnen bij dit contact' })).toContainText(
		'huisbezoek.docx'
	);

	const visit = page.getByRole('article', { name: 'huisbezoek.docx' });
	await visit.getByLabel('Naam van spreker 1').fill('Eva Jacobs');
	await visit.getByLabel('Rol van spreker 1').selectOption({ label: 'Maatschappelijk werker' });
	await visit.getByLabel('Naam van spreker 2').fill('Cliënt');
	await visit.getByLabel('Rol van spreker 2').selectOption({ label: 'Cliënt' });
	await visit.getByRole('button', { name: 'Namen en rollen bewaren' }).click();
	await expect(page.getByText('Bewaard.')).toBeVisible();
	await expect(visit).toContainText('In het bestand: Persoon 2');
	await expectAccessible(page, 'bron');
	await page.setViewportSize({ width: 320, height: 800 });
	await expectNoSidewaysScroll(page, 'bron');
	await page.setViewportSize({ width: 1280, height: 900 });

	await page.getByRole('button', { name: 'Concept maken', exact: true }).click();
	const room = page.getByRole('region', { name: 'Concept en bron' });
	await expect(room).toBeVisible();
	await expect(
		room.locator('[data-chip]').filter({ hasText: 'Cliënt Bron 1' }).first()
	).toBeVisible();
	await expect(room.locator('[data-chip]').filter({ hasText: 'Bron 2' }).first()).toBeVisible();
	await expect(page.getByRole('heading', { name: /Bron 1\s+huisbezoek\.docx/ })).toBeVisible();
});

test('bad files are refused with a sentence and nothing is kept, also without scripts', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs', { javaScriptEnabled: false });
	const other = await openContact(page, app, {
		pilotId: facts.pilots.running,
		reference: 'ZD-2026-0951'
	});
	await sayYes(page, app, other);
	await page.goto(`${other}/bron`);
	const parts = { 'word/vbaProject.bin': Buffer.from([1]) };
	await page.getByLabel('Bestanden').setInputFiles({
		name: 'macro.docx',
		mimeType: 'application/octet-stream',
		buffer: await docx({ body: p('Cliënt: Dag.'), parts })
	});
	await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
	await expect(page.getByRole('main')).toContainText('macro.docx bevat macro’s');
	await expect(page.getByText('Nog geen bron')).toBeVisible();

	await page.getByLabel('Of plak hier de tekst').fill('A: Dag.\nB: Goedemiddag.\nA: Tot ziens.');
	await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
	const pasted = page.getByRole('article', { name: 'Geplakte tekst' });
	await pasted.getByRole('button', { name: 'Omwisselen' }).click();
	await expect(pasted.getByLabel('Naam van spreker 1')).toHaveValue('B');
	await pasted.getByRole('button', { name: 'Laatste wijziging ongedaan maken' }).click();
	await expect(pasted.getByLabel('Naam van spreker 1')).toHaveValue('A');
	await pasted.getByLabel('Naam van spreker 1').fill('B');
	await pasted.getByRole('button', { name: 'Namen en rollen bewaren' }).click();
	await expect(page.getByRole('main')).toContainText('“B” bestaat al.');
	await expect(pasted.getByLabel('Naam van spreker 1')).toHaveValue('B');
});

test('the validated report is the source of the next document, with its citations', async ({
	pageOf,
	app,
	facts
}) => {
	const page = await pageOf('eva.jacobs');
	await validate(page);
	const next = await openContact(page, app, {
		pilotId: facts.pilots.running,
		reference,
		templateId: 'sociaal-verslag'
	});
	await sayYes(page, app, next);
	await page.goto(`${next}/bron`);
	await page.getByRole('button', { name: 'Intakeverslag als bron gebruiken' }).click();
	await expect(page.getByText('De bron is toegevoegd.')).toBeVisible();
	await page.getByRole('button', { name: 'Concept maken', exact: true }).click();
	const room = page.getByRole('region', { name: 'Concept en bron' });
	const origin = room.locator('details').filter({ hasText: 'Herkomst' }).first();
	await origin.getByText('Herkomst').click();
	await expect(origin).toContainText('Overgenomen uit Intakeverslag, gevalideerd door Eva Jacobs');
	await expect(origin).toContainText('Oorspronkelijk:');
});

/** Closes what is open and validates. */
async function validate(page: Page): Promise<void> {
	await page.goto(`${contact}/concept`);
	const room = page.getByRole('region', { name: 'Concept en bron' });
	await expect(room).toBeVisible();
	const open = [
		room.getByRole('button', { name: 'Bevestig deze zin' }),
		room.getByRole('button', { name: 'niet besproken' })
	];
	for (const button of open) {
		for (let left = await button.count(); left > 0; left = await button.count()) {
			await button.first().dispatchEvent('click');
			await expect(button).not.toHaveCount(left);
		}
	}
	await page.goto(`${contact}/valideren`);
	await page.getByRole('checkbox', { name: /heb dit verslag nagelezen/ }).check();
	await page.getByRole('button', { name: 'Valideren' }).click();
	await expect(page.getByText('Het verslag is gevalideerd.')).toBeVisible();
}
