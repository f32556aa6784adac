import type { Page } from '@playwright/test';
import { demoDpia } from '#lib/server/demo/assessments/dpia.ts';
import { demoFria } from '#lib/server/demo/assessments/fria.ts';
import { expect, testOn } from './app.ts';
import { dayFromNow, expectSaved, sendForm, textFile } from './forms.ts';
import {
	expectAccessible,
	expectNamed,
	expectNoSidewaysScroll,
	expectReadableInTheDark
} from './look.ts';

/**
 * One pilot from an empty database to its end, through the screens and by the people whose task each step is. The steps build on one
 * another: when one fails, the rest is not run.
 */
const test = testOn('empty');
test.describe.configure({ mode: 'serial' });

const password = 'een sterke zin voor elke dag';
const conversation = 'src/lib/server/demo/conversations/intake-na-uitkering.vtt';
const crew = {
	owner: { name: 'Olga Owner', role: 'Projecteigenaar' },
	fb: { name: 'Frank Beheer', role: 'Functioneel beheer' },
	dpo: { name: 'Dora Privacy', role: 'Functionaris gegevensbescherming' },
	ciso: { name: 'Cis Veilig', role: 'Informatieveiligheid' },
	eth: { name: 'Els Ethiek', role: 'Ethisch klankbord' },
	su: { name: 'Suzan Super', role: 'Superuser' },
	mw: { name: 'Mia Werk', role: 'Maatschappelijk werker' },
	bcsd: { name: 'Bert Comite', role: 'Bijzonder comité voor de sociale dienst' },
	vb: { name: 'Vera Bureau', role: 'Vast bureau' }
} as const;
type Person = keyof typeof crew;
const emailOf = (person: Person) => `${person}@proef.example`;

const subject = {
	pilot: 'Verslag na intake',
	occasion: 'het intakegesprek',
	teams: 'het team Onthaal'
};
const answersTo = { dpia: demoDpia(subject), fria: demoFria(subject) };

let pilot = '';
let contact = '';

test('the first visitor sets the organisation up', async ({ pageOf, app }) => {
	const page = await pageOf(null);
	await page.goto('/');
	await expect(page).toHaveURL(/\/instellen$/);
	await expect(page.getByRole('heading', { level: 1, name: 'Waarborg instellen' })).toBeVisible();
	await expectNamed(page, '/instellen');
	await expectAccessible(page, '/instellen');
	await expectReadableInTheDark(page, '/instellen');
	await expectNoSidewaysScroll(page, '/instellen');
	await page.getByLabel('Naam van de organisatie').fill('OCMW Proefdorp');
	await page.getByLabel('Uw naam').fill(crew.owner.name);
	await page.getByLabel('E-mailadres').fill(emailOf('owner'));
	await page.getByLabel('Wachtwoord').fill(password);
	await page.getByRole('button', { name: 'Organisatie aanmaken' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Mijn taken' })).toBeVisible();
	await expect(page.getByText('OCMW Proefdorp').first()).toBeVisible();
	app.people.set('owner', { email: emailOf('owner'), password });

	const late = await pageOf(null);
	await late.goto('/instellen');
	await expect(late).toHaveURL(/\/aanmelden$/);
});

test('she invites the others and each accepts with the link', async ({ pageOf, app }) => {
	test.setTimeout(300_000);
	const page = await pageOf('owner');
	await page.goto('/organisatie');
	let link = '';
	for (const person of Object.keys(crew) as Person[]) {
		if (person === 'owner') continue;
		await page.getByLabel('E-mailadres').fill(emailOf(person));
		await page.getByRole('button', { name: 'Link maken' }).click();
		await expect(page.getByText(`Uitnodiging voor ${emailOf(person)} is klaar`)).toBeVisible();
		link = await page.locator('code').filter({ hasText: '/uitnodiging/' }).innerText();

		const invited = await pageOf(null);
		await invited.goto(link);
		await invited.getByLabel('Uw naam').fill(crew[person].name);
		await invited.getByLabel('Wachtwoord').fill(password);
		await invited.getByRole('button', { name: 'Aanvaarden en aanmelden' }).click();
		await expect(invited.getByRole('heading', { level: 1, name: 'Mijn taken' })).toBeVisible();
		app.people.set(person, { email: emailOf(person), password });
		app.sessions.set(person, await invited.context().storageState());
		await invited.context().close();
	}
	const late = await pageOf(null);
	await late.goto(link);
	await expect(late.getByText('Deze uitnodiging', { exact: false })).toBeVisible();

	await page.goto('/organisatie');
	for (const { name } of Object.values(crew))
		await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
});

test('the pilot is made from the pack, with a person for each role of the RACI', async ({
	pageOf
}) => {
	const page = await pageOf('owner');
	await page.goto('/pilots');
	await expect(page.getByText('Nog geen pilots')).toBeVisible();
	await page.getByRole('link', { name: 'Nieuwe pilot' }).click();
	await page.getByLabel('Naam').fill('Verslag na intake');
	await page.getByLabel('Teams').fill('Onthaal');
	for (const { role, name } of Object.values(crew)) {
		await page
			.getByRole('combobox', { name: new RegExp(`^${role}`) })
			.selectOption({ label: name });
	}
	await page.getByRole('button', { name: 'Pilot maken' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Verslag na intake' })).toBeVisible();
	pilot = new URL(page.url()).pathname;
	for (const { name } of Object.values(crew)) {
		await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
	}
	await expect(page.getByText('AI uit').first()).toBeVisible();
	// The pack's RACI holds as soon as each of its roles has a person.
	await expect(page.getByText('1 van 10 punten gereed')).toBeVisible();
});

test('items 1, 2, 3 and 6: goals, values, consent text and RACI', async ({ pageOf }) => {
	const owner = await pageOf('owner');
	await openItem(owner, 1);
	await owner
		.getByLabel('Wat wilt u bereiken?')
		.fill('Een vijfde minder tijd voor het intakeverslag');
	await owner.getByLabel('Gemeten met').selectOption('administratietijd');
	await owner.getByLabel('Streefwaarde').fill('20 % minder');
	await owner.locator('form[action="?/goals"]').getByLabel('Tegen').fill(dayFromNow(200));
	await owner.getByLabel('Toepassingen').fill('Intakegesprek op kantoor');
	await owner.getByLabel('Valt buiten de pilot').fill('Huisbezoeken\nGesprekken met minderjarigen');
	await owner.locator('form[action="?/goals"]').getByRole('button', { name: 'Bewaren' }).click();
	await expectSaved(owner);

	await openItem(owner, 2);
	for (const how of await owner.getByLabel('In eigen woorden').all()) {
		await how.fill('Controle in het concept, oefening in de opleiding');
	}
	await owner.locator('form[action="?/values"]').getByRole('button', { name: 'Bewaren' }).click();
	await expectSaved(owner);
	const executive = await pageOf('vb');
	await openItem(executive, 2);
	await executive.getByLabel('Uw wachtwoord').fill(password);
	await executive.getByRole('button', { name: 'Ondertekenen' }).click();
	await expectReady(executive);

	const dpo = await pageOf('dpo');
	await openItem(dpo, 3);
	await dpo.getByLabel('Advies').fill('Duidelijk en zonder druk.');
	await dpo.getByRole('button', { name: 'Advies geven' }).click();
	await expect(dpo.getByText('Duidelijk en zonder druk.')).toBeVisible();
	await openItem(owner, 3);
	await owner.getByRole('button', { name: 'Versie 1 goedkeuren' }).click();
	await expect(owner.getByRole('button', { name: 'Versie 1 goedkeuren' })).toHaveCount(0);
	await owner.getByLabel('Langs welk kanaal?').selectOption({ index: 1 });
	await owner
		.getByLabel('Wat was het resultaat?')
		.fill('Gewist binnen de minuut, brief afgedrukt.');
	await owner
		.locator('form[action="?/withdrawal"]')
		.getByRole('button', { name: 'Bewaren' })
		.click();
	await expectReady(owner);

	await openItem(owner, 6);
	await expect(owner.getByText('Alle regels kloppen.')).toBeVisible();
	await owner.locator('form[action="?/raci"]').getByRole('button', { name: 'Bewaren' }).click();
	await expectReady(owner);
});

test('item 9: the versions in use are registered; item 8: who drafts is trained', async ({
	pageOf
}) => {
	const manager = await pageOf('fb');
	await openItem(manager, 9);
	while ((await manager.getByRole('button', { name: 'Registreren' }).count()) > 0) {
		const before = await manager.getByRole('button', { name: 'Registreren' }).count();
		await manager.getByLabel('Waarom deze versie?').first().fill('Eerste versie van de pilot');
		await manager.getByRole('button', { name: 'Registreren' }).first().click();
		await expect(manager.getByRole('button', { name: 'Registreren' })).toHaveCount(before - 1);
	}
	for (const person of ['su', 'mw'] as const) {
		const page = await pageOf(person);
		await openItem(page, 8);
		const done = page.getByRole('button', { name: new RegExp(crew[person].name) });
		await done.click();
		await expect(done).toHaveCount(0);
	}
});

test('items 7, 8, 9 and 10: questions answered, evidence added, signed; the exit drill is passed', async ({
	pageOf
}) => {
	test.setTimeout(300_000);
	const manager = await pageOf('fb');
	const owner = await pageOf('owner');
	for (const item of [7, 8, 9, 10]) {
		await answerAll(manager, item);
		await openItem(owner, item);
		if (item === 10) {
			await owner.getByLabel('Geslaagd op').fill(dayFromNow(0));
			await owner
				.getByLabel('Wat werd geëxporteerd, waar ingelezen en hoe vergeleken?')
				.fill('Alles; geen verschil.');
			await owner.getByRole('button', { name: 'Oefening noteren' }).click();
			await expect(owner.getByText('Alles; geen verschil.')).toBeVisible();
		}
		await owner.getByLabel('Uw wachtwoord').fill(password);
		await owner.getByRole('button', { name: 'Ondertekenen' }).click();
		await expectReady(owner);
	}
});

test('item 4: DPIA and FRIA are written, a risk is weighed and accepted, the DPO advises, and someone who did not write decides', async ({
	pageOf
}) => {
	test.setTimeout(300_000);
	const manager = await pageOf('fb');
	const dpo = await pageOf('dpo');
	const executive = await pageOf('vb');
	for (const kind of ['dpia', 'fria'] as const) await answerAssessment(manager, kind);
	await weighRisk(manager, executive);
	for (const kind of ['dpia', 'fria'] as const) {
		const room = `${pilot}/beoordeling/${kind}`;
		await manager.goto(room);
		await expect(manager.getByText('Alles ingevuld')).toBeVisible();

		await dpo.goto(`${room}/advies`);
		const advice = dpo.locator('form[action="?/advise"]').first();
		await advice.getByRole('radio', { name: 'Akkoord', exact: true }).check();
		await advice.getByLabel('Uw advies').fill('Akkoord, met een maandelijkse steekproef.');
		await advice.getByRole('button', { name: 'Advies geven' }).click();
		await expect(dpo.getByText('Akkoord, met een maandelijkse steekproef.')).toBeVisible();

		await manager.goto(`${room}/advies`);
		const views = manager.locator('form[action="?/views"]');
		await views.getByRole('radio', { name: 'Ja', exact: true }).check();
		await views.getByLabel('Wie hebt u bevraagd?').fill('De cliëntenraad');
		await views.getByLabel('Wat vonden zij?').fill('Zij willen het verslag kunnen nalezen.');
		await views.getByRole('button', { name: 'Mening bewaren' }).click();
		await expect(manager.getByText('Zij willen het verslag kunnen nalezen.')).toBeVisible();

		await executive.goto(`${room}/besluit`);
		await executive.getByRole('radio', { name: 'Goedkeuren', exact: true }).check();
		await executive.getByLabel('Waarom beslist u zo?').fill('Het restrisico is aanvaardbaar.');
		await executive.getByLabel('Uw wachtwoord').fill(password);
		await executive.getByRole('button', { name: 'Beslissen en ondertekenen' }).click();
		await expectSaved(executive);
		await expect(executive.getByRole('heading', { name: 'Geldend besluit' })).toBeVisible();
	}
	await answerAll(manager, 4);
	const owner = await pageOf('owner');
	await openItem(owner, 4);
	await expectReady(owner);
});

test('item 5: the plan is written, and frozen by the executive before anything is measured', async ({
	pageOf
}) => {
	const manager = await pageOf('fb');
	await manager.goto(`${pilot}/meetplan/bewerken`);
	await manager.getByRole('button', { name: 'Ontwerp bewaren' }).click();
	await expect(manager.getByText('Het ontwerp is bewaard.')).toBeVisible();
	await manager.goto(`${pilot}/meetplan`);
	await expect(manager.getByText('Het ontwerp is volledig.')).toBeVisible();
	const executive = await pageOf('vb');
	await executive.goto(`${pilot}/meetplan/vastleggen`);
	for (const margin of await executive.getByRole('checkbox', { name: /wij kozen zelf/ }).all())
		await margin.check();
	await executive.getByLabel('Uw wachtwoord, als handtekening').fill(password);
	await executive.getByRole('button', { name: 'Meetplan ondertekenen en vastleggen' }).click();
	await expect(executive.getByText('Het meetplan is vastgelegd en ondertekend.')).toBeVisible();
	await executive.goto(`${pilot}/checklist`);
	await expect(executive.getByRole('main').getByText('Gereed', { exact: true })).toHaveCount(10);
});

test('before the decision the door is shut; the executive signs the start and it opens', async ({
	pageOf
}) => {
	const worker = await pageOf('mw');
	contact = await newContact(worker, 'D-2026-0001');
	await expect(worker.getByText('De AI mag nu niet werken voor dit contact')).toBeVisible();
	await expect(worker.getByText('de AI mag nog niet of niet meer werken')).toBeVisible();

	const executive = await pageOf('vb');
	await executive.goto(`${pilot}/besluiten/nieuw`);
	await executive.getByRole('radio', { name: 'Starten', exact: true }).check();
	await executive.getByLabel('Reden').fill('De voorbereiding is rond.');
	await executive.getByLabel('Opnieuw bekijken op').fill(dayFromNow(60));
	await executive.getByLabel('Uw wachtwoord').fill(password);
	await executive.getByRole('button', { name: 'Onderteken het besluit' }).click();
	await expect(executive.getByText('Het besluit is ondertekend en van kracht.')).toBeVisible();
	await expect(executive.getByText('AI aan').first()).toBeVisible();

	await worker.reload();
	await expect(worker.getByRole('heading', { name: 'Een gesprek toevoegen' })).toBeVisible();
});

test('a social worker drafts from a conversation, handles each point and validates', async ({
	pageOf
}) => {
	test.setTimeout(300_000);
	const executive = await pageOf('vb');
	expect(await reportsWithAi(executive)).toBe(0);

	const worker = await pageOf('mw');
	await worker.goto(`${contact}/bron`);
	await worker.getByLabel('Bestanden').setInputFiles(conversation);
	await worker.getByRole('button', { name: 'Toevoegen en concept maken' }).click();
	await expect(worker.getByRole('region', { name: 'Concept en bron' })).toBeVisible();

	await handleAll(worker);
	await worker.getByRole('link', { name: 'Naar valideren' }).click();
	await worker.getByRole('checkbox', { name: /heb dit verslag nagelezen/ }).check();
	await worker.getByRole('button', { name: 'Valideren' }).click();
	await expect(worker.getByText('Het verslag is gevalideerd.')).toBeVisible();
	await expect(worker.getByRole('main')).toContainText(crew.mw.name);

	expect(await reportsWithAi(executive)).toBe(1);
});

test('a serious incident pauses the AI at once; the screen says why and offers the way without AI', async ({
	pageOf
}) => {
	const worker = await pageOf('mw');
	const next = await newContact(worker, 'D-2026-0002');
	await expect(worker.getByRole('heading', { name: 'Een gesprek toevoegen' })).toBeVisible();
	await worker.getByRole('button', { name: 'Meld een incident' }).click();
	const dialog = worker.getByRole('dialog');
	await dialog.getByLabel('Wat gebeurde er?').fill('Een bedrag dat niemand noemde.');
	await dialog.getByRole('button', { name: 'Meld dit incident' }).click();
	await expect(worker.getByText('De AI is in deze pilot meteen stilgelegd.')).toBeVisible();

	await worker.goto(`${next}/bron`);
	await expect(worker.getByText('De AI mag nu niet werken voor dit contact')).toBeVisible();
	await expect(worker.getByText('De pilot is gepauzeerd.')).toBeVisible();
	await expect(worker.getByText('Er staat een ernstig incident open')).toBeVisible();
	await worker.getByRole('button', { name: 'Ik schrijf het verslag zelf' }).click();
	await expect(worker).toHaveURL(/\/concept$/);
	await expect(worker.getByRole('heading', { level: 1, name: 'Intakeverslag' })).toBeVisible();
});

test('the executive signs the end: the door stays shut', async ({ pageOf }) => {
	const executive = await pageOf('vb');
	await executive.goto(`${pilot}/besluiten/nieuw`);
	await executive.getByRole('radio', { name: 'Stoppen', exact: true }).check();
	await executive.getByLabel('Reden').fill('Eerst uitzoeken wat er misging.');
	await executive.getByLabel('Uw wachtwoord').fill(password);
	await executive.getByRole('button', { name: 'Onderteken het besluit' }).click();
	await expect(executive.getByText('Het besluit is ondertekend en van kracht.')).toBeVisible();
	await executive.goto(pilot);
	await expect(executive.getByText('Deze pilot is afgesloten.')).toBeVisible();

	const worker = await pageOf('mw');
	await newContact(worker, 'D-2026-0003');
	await expect(worker.getByText('De AI mag nu niet werken voor dit contact')).toBeVisible();
	await expect(worker.getByRole('button', { name: 'Concept maken' })).toHaveCount(0);
	await expect(worker.getByRole('button', { name: 'Ik schrijf het verslag zelf' })).toBeVisible();
});

test('the audit trail holds all of it, and its chain is whole', async ({ pageOf }) => {
	const owner = await pageOf('owner');
	await owner.goto('/audit');
	await expect(owner.getByText('De keten is heel')).toBeVisible();
	const csv = await (await owner.request.get('/audit/csv')).text();
	for (const action of [
		'organisation.created',
		'person.joined',
		'pilot.created',
		'values.signed',
		'consent-text.approved',
		'version.registered',
		'training.recorded',
		'evidence.added',
		'assessment.signed',
		'plan.frozen',
		'decision.signed',
		'consent.recorded',
		'draft.made',
		'draft.validated',
		'incident.reported',
		'pilot.paused'
	]) {
		expect(csv, action).toContain(action);
	}
});

async function openItem(page: Page, item: number): Promise<void> {
	await page.goto(`${pilot}/checklist/${item}`);
	await expect(
		page.getByRole('heading', { level: 1, name: new RegExp(`^${item}\\.`) })
	).toBeVisible();
}

async function expectReady(page: Page): Promise<void> {
	await expect(page.getByText('Alles wat dit punt vraagt, is er.')).toBeVisible();
}

/** Answers every question of an item with the safe answer and adds evidence where the screen then asks for it. */
async function answerAll(page: Page, item: number): Promise<void> {
	await openItem(page, item);
	const names = await page
		.locator('form[action="?/answers"] input[type=radio]')
		.evaluateAll((inputs) => [...new Set(inputs.map((input) => input.getAttribute('name') ?? ''))]);
	await sendForm(page, '?/answers', Object.fromEntries(names.map((name) => [name, 'ja'])));
	await openItem(page, item);
	const asking = await page
		.locator('fieldset[id^="vraag-"]')
		.filter({ hasText: 'Bewijs nodig' })
		.evaluateAll((fieldsets) => fieldsets.map(({ id }) => id.replace('vraag-', '')));
	expect(asking.length).toBeGreaterThan(0);
	for (const questionId of asking) {
		const file = textFile(`${questionId}.txt`);
		const dates = { effectiveDate: dayFromNow(-10), expiresOn: dayFromNow(300) };
		await sendForm(page, '?/addEvidence', {
			file,
			title: `Bewijs ${questionId}`,
			questionId,
			...dates
		});
	}
	await openItem(page, item);
	await expect(page.getByText('Bewijs nodig')).toHaveCount(0);
}

/** Types one answer on the screen and sends the others as the screen sends them: one by one, while someone works. */
async function answerAssessment(page: Page, kind: 'dpia' | 'fria'): Promise<void> {
	const room = `${pilot}/beoordeling/${kind}`;
	await page.goto(room);
	await page.getByRole('link', { name: 'Verder schrijven' }).click();
	await expect(page.locator('[data-live="open"]')).toBeAttached();
	const question = page
		.locator('[data-question]')
		.filter({ has: page.locator('textarea[name="value"]') })
		.first();
	const words = 'In eigen woorden: de werker kiest, leest na en tekent.';
	const sent = page.waitForRequest((request) => request.method() === 'PUT');
	await question.locator('textarea[name="value"]').fill(words);
	const typed = (await sent).postDataJSON() as { questionId: string; as: string };
	await expect(question.locator('[data-save]')).toHaveAttribute('data-save', 'saved');

	const path = new URL(page.url()).pathname;
	for (const [questionId, answer] of Object.entries(answersTo[kind])) {
		if (questionId === typed.questionId) continue;
		const data = { questionId, answer, seenVersion: 0, as: typed.as };
		const saved = await page.request.put(new URL(path, page.url()).href, { data });
		// A question that other answers keep shut is not there to be answered.
		expect([200, 404], `${kind} ${questionId}: ${await saved.text()}`).toContain(saved.status());
	}
	await page.reload();
	await expect(question.locator('textarea[name="value"]')).toHaveValue(words);
}

/** Takes a risk with its measures from the library, weighs what stays, gives each measure an owner, and has it accepted. */
async function weighRisk(page: Page, executive: Page): Promise<void> {
	const title = 'Een feit dat niemand gezegd heeft';
	await page.goto(`${pilot}/beoordeling/risicos/bibliotheek`);
	await page.getByRole('checkbox', { name: new RegExp(`^${title}`) }).check();
	await page.getByRole('button', { name: 'Zet in het register' }).click();
	await page.getByRole('link', { name: title }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	const left = page.getByRole('group', { name: 'Met maatregelen', exact: true });
	await left.getByLabel('Waarschijnlijkheid').selectOption('2');
	await left.getByLabel('Ernst').selectOption('3');
	await page.getByRole('button', { name: 'Risico bewaren' }).click();
	await expectSaved(page);

	const measures = page.locator('details', { has: page.locator('form[action="?/saveMeasure"]') });
	await expect(page.getByText('Maatregel zonder eigenaar')).toBeVisible();
	const count = await measures.count();
	for (let index = 0; index < count; index += 1) {
		const measure = measures.nth(index);
		await measure.locator('summary').click();
		await measure.getByLabel('Wie zorgt ervoor?').selectOption({ label: crew.su.name });
		await measure.getByLabel('Tegen wanneer?').fill(dayFromNow(60));
		await measure.getByRole('button', { name: 'Maatregel bewaren' }).click();
		await expect(page.getByRole('main').getByText(`${crew.su.name} · `)).toHaveCount(index + 1);
	}
	await expect(page.getByText('Maatregel zonder eigenaar')).toHaveCount(0);

	await executive.goto(page.url());
	await executive.getByLabel('Waarom is dit aanvaardbaar?').fill('Elke zin wordt nagelezen.');
	await executive.getByRole('button', { name: 'Ik aanvaard dit restrisico' }).click();
	await expect(executive.getByText(`Aanvaard door ${crew.vb.name}`)).toBeVisible();
}

/** Opens a contact with a client who says yes; the page that asks for the conversation stays open. Gives the contact's path. */
async function newContact(page: Page, reference: string): Promise<string> {
	await page.goto('/opstellen/nieuw');
	await page.getByLabel('Dossierkenmerk').fill(reference);
	await page.getByLabel('Sjabloon').selectOption('intakeverslag');
	await page
		.getByRole('group', { name: 'Kent u deze cliënt al?' })
		.getByRole('radio', { name: 'Ja' })
		.check();
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByRole('heading', { name: 'De vraag aan de cliënt' })).toBeVisible();
	await page.getByRole('button', { name: 'De cliënt zegt ja' }).click();
	await expect(page).toHaveURL(/\/bron$/);
	return new URL(page.url()).pathname.replace(/\/bron$/, '');
}

/** Confirms what is doubtful, takes out what has no source, and answers each point that the conversation left open. */
async function handleAll(page: Page): Promise<void> {
	await expect(page.locator('[data-view="draft"]')).toBeVisible();
	const open = page.locator('[data-attention]');
	while ((await open.count()) > 0) {
		const item = open.first();
		const id = await item.getAttribute('id');
		await item.focus();
		const doubtful = (await item.getAttribute('data-tone')) === 'attention';
		if (await item.locator('form.closing').count())
			await item.getByRole('button', { name: 'niet besproken' }).press('Enter');
		else await page.keyboard.press(doubtful ? 'b' : 'Delete');
		await expect(page.locator(`#${id}[data-attention]`)).toHaveCount(0);
	}
}

/** Reports with AI that the dashboard counts for completeness. */
async function reportsWithAi(page: Page): Promise<number> {
	await page.goto(`${pilot}/dashboard`);
	const table = page.getByRole('table', { name: 'Kwaliteit van de gegevens' });
	await expect(table.getByRole('columnheader').nth(2)).toContainText('Met AI');
	const row = table
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader', { name: 'Volledigheid' }) });
	return Number(await row.getByRole('cell').nth(1).innerText());
}
