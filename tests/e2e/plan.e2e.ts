import type { Page } from '@playwright/test';
import { demoPassword } from '../../src/lib/server/demo/people.ts';
import { expect, testOn } from './app.ts';
import { openBeforeScripts } from './early.ts';

const test = testOn('demo');

test('someone who is no statistician builds a plan from a starting point and sees what each number means', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('bram.dewit');
	const plan = `/pilots/${facts.pilots.preparing}/meetplan`;

	// The preset says what it changes before it is applied.
	await page.goto(`${plan}/bewerken`);
	await page.getByRole('link', { name: 'Bekijk “Voorzichtig”' }).click();
	await expect(page.getByTestId('plan-changes')).toContainText('Ernstige incidenten: risico');
	await page.getByRole('button', { name: '“Voorzichtig” toepassen' }).click();
	await expect(page).toHaveURL(/bewerken$/);
	await expect(page.getByTestId('meaning-ernstige-incidenten')).toContainText(/321 verslagen/);

	// Undone in one click: the certificate is back to what it was.
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect(page.getByTestId('meaning-ernstige-incidenten')).toContainText(/160 verslagen/);

	// Sentence and picture follow what is typed, and it is saved by itself.
	const time = page.getByTestId('meaning-administratietijd');
	const zones = page.getByRole('list', { name: /Schaal van Administratietijd/ });
	await expect(time).toContainText('van 60 naar 48 minuten');
	const go = page.locator('[name="kpi.administratietijd.go"]');
	await go.fill('30');
	await expect(time).toContainText('van 60 naar 42 minuten');
	await expect(zones).toContainText('42 minuten of minder');
	await expect(page.getByRole('status')).toContainText('Het ontwerp is bewaard.');
	await go.fill('-10');
	await expect(page.getByTestId('plan-faults')).toContainText('slechter dan de grens');
	await go.fill('veel');
	await expect(page.getByRole('alert').or(page.locator('[data-tone=stop]')).first()).toBeVisible();
	await expect(page.getByText('“veel” bij “Administratietijd: drempel voor groen”')).toBeVisible();
	await go.fill('25');
	await expect(page.getByRole('status')).toContainText('Het ontwerp is bewaard.');

	// A KPI comes and goes.
	await page.getByRole('button', { name: 'Toevoegen Wettelijke termijn gehaald' }).click();
	await expect(page.getByTestId('meaning-wettelijke-termijn')).toBeVisible();
	await page.getByRole('button', { name: 'Weghalen Wettelijke termijn gehaald' }).click();
	await expect(page.getByTestId('meaning-wettelijke-termijn')).toHaveCount(0);
	await expect(go).toHaveValue('25');
});

test('a plan is written without scripts as well', async ({ pageOf, facts }) => {
	const page = await pageOf('bram.dewit', { javaScriptEnabled: false });
	await page.goto(`/pilots/${facts.pilots.preparing}/meetplan/bewerken`);
	await page.locator('[name="kpi.volledigheid.margin"]').fill('8');
	await page.getByRole('button', { name: 'Ontwerp bewaren' }).click();
	await expect(page.getByTestId('meaning-volledigheid')).toContainText(/hoogstens 8 procentpunt/);
});

test('what is typed in a plan before the scripts are there is saved when they come', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('bram.dewit');
	const path = `/pilots/${facts.pilots.preparing}/meetplan/bewerken`;
	const letGo = await openBeforeScripts(page, path);
	const go = page.locator('[name="kpi.administratietijd.go"]');
	const team = page.locator('[name="teamOnly"]');
	const before = await team.isChecked();
	await go.fill('35');
	await team.setChecked(!before);
	await letGo();
	await expect(page.getByRole('status')).toContainText('Het ontwerp is bewaard.');
	await page.goto(path);
	await expect(go).toHaveValue('35');
	await expect(team).toBeChecked({ checked: !before });
	await go.fill('25');
	await team.setChecked(before);
	await expect(page.getByRole('status')).toContainText('Het ontwerp is bewaard.');
});

test('a plan that is only looked at is not saved', async ({ pageOf, facts }) => {
	const page = await pageOf('bram.dewit');
	await page.goto(`/pilots/${facts.pilots.preparing}/meetplan/bewerken`);
	await page.waitForLoadState('networkidle');
	await expect(page.locator('.bar').getByRole('status')).toHaveText('');
});

test('the chance of a verdict is computed, shown as a chart with its table, and known the second time', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('bram.dewit');
	await page.goto(`/pilots/${facts.pilots.preparing}/meetplan/hoeveel`);
	await page.getByLabel('Tijdwinst waarop u hoopt').fill('45');
	await ask(page);
	await expect(page.getByText('Klopt uw verwachting').first()).toBeVisible({ timeout: 120_000 });
	await page.getByText('Toon als tabel').first().click();
	await expect(page.getByRole('columnheader', { name: 'Nog niet aangetoond' })).toBeVisible();
	await page.getByRole('link', { name: 'Administratietijd' }).click();
	await expect(page.getByRole('heading', { name: 'Administratietijd' }).first()).toBeVisible();
	await ask(page);
	await expect(page.getByText('Klopt uw verwachting').first()).toBeVisible({ timeout: 5_000 });
});

test('the executive signs what is on the screen, and stands for the margins', async ({
	pageOf,
	facts
}) => {
	const page = await pageOf('marleen.goossens');
	const plan = `/pilots/${facts.pilots.preparing}/meetplan`;
	await page.goto(`${plan}/vastleggen`);
	const hash = await page.locator('code').innerText();
	await page.getByLabel('Uw wachtwoord, als handtekening').fill(demoPassword);
	await page.getByRole('button', { name: 'Meetplan ondertekenen en vastleggen' }).click();
	await expect(page.getByText('Bevestig eerst dat het bestuur deze marge zelf koos')).toBeVisible();
	for (const margin of await page.getByRole('checkbox', { name: /wij kozen zelf/ }).all())
		await margin.check();
	await page.getByLabel('Uw wachtwoord, als handtekening').fill(demoPassword);
	await page.getByRole('button', { name: 'Meetplan ondertekenen en vastleggen' }).click();
	await expect(page.getByText('Het meetplan is vastgelegd en ondertekend.')).toBeVisible();
	await expect(page.getByText(hash)).toBeVisible();

	// From now on an amendment needs a reason.
	const owner = await pageOf('bram.dewit');
	await owner.goto(plan);
	await owner.getByLabel('Waarom wijzigt u de afspraak?').fill('Het team wordt kleiner.');
	await owner.getByRole('button', { name: 'Wijziging beginnen' }).click();
	await expect(owner).toHaveURL(/bewerken$/);
	await expect(owner.getByText('Elke herstart kost bewijskracht').first()).toBeVisible();
});

async function ask(page: Page): Promise<void> {
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: 'Berekenen' }).click();
}
