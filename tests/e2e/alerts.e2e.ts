import { expect, post, testOn } from './app.ts';
import { openMailServer } from '../support/mail-server.ts';

const test = testOn('demo');

test('a pause reaches people by mail and as a task; switching mail off leaves the task', async ({
	pageOf,
	app,
	facts
}) => {
	const mail = await openMailServer();
	const receivers = () => mail.received.flatMap(({ to }) => to);
	const owner = await pageOf('hilde.wouters');
	await owner.goto('/organisatie/mail');
	const main = owner.getByRole('main');
	await expect(main).toContainText('Waarborg mailt niet en verbindt met niemand');
	await owner.getByLabel('Naam van de server').fill('127.0.0.1');
	await owner.getByLabel('Geen beveiliging').check();
	await owner.getByLabel('Poort').fill(String(mail.port));
	await owner.getByLabel('E-mailadres van de afzender').fill('waarborg@zonnedorp.example');
	await owner.getByRole('button', { name: 'Mailserver bewaren' }).click();
	await expect(main).toContainText('ligt op een intern adres');
	await expect(owner.getByLabel('Naam van de server')).toHaveValue('127.0.0.1');
	await owner.getByLabel('Deze server staat op ons eigen netwerk').check();
	await owner.getByRole('button', { name: 'Mailserver bewaren' }).click();
	await expect(main).toContainText('Bewaard.');
	await owner.getByRole('button', { name: 'Proefmail naar mezelf' }).click();
	await expect(main).toContainText('Queued as test-1');
	expect(receivers()).toEqual(['hilde.wouters@zonnedorp.example']);

	const board = await pageOf('marleen.goossens');
	await board.goto('/');
	await expect(board.getByRole('main')).not.toContainText('iemand drukte op de pauzeknop');

	const worker = await pageOf('eva.jacobs');
	const pilot = `/pilots/${facts.pilots.running}`;
	const paused = await post(worker.context(), app, `${pilot}?/pause`, {
		reason: 'Mevrouw Peeters belde'
	});
	expect(paused.status()).toBeLessThan(400);
	await expect.poll(receivers, { timeout: 45_000 }).toContain('marleen.goossens@zonnedorp.example');
	expect(receivers()).not.toContain('eva.jacobs@zonnedorp.example');
	const letter = mail.received.find(({ to }) => to[0]?.startsWith('marleen'));
	expect(letter?.text).toContain('De AI staat op pauze: iemand drukte op de pauzeknop.');
	expect(letter?.text).toContain(`${app.url}${pilot}/besluiten`);
	expect(letter?.html).toContain(`href="${app.url}/meldingen#mail"`);
	expect(JSON.stringify(mail.received)).not.toContain('Peeters');

	await board.goto('/');
	const task = board.getByRole('link', { name: /iemand drukte op de pauzeknop/ });
	await expect(task).toBeVisible();
	await expect(board.getByRole('link', { name: /^Meldingen, \d+ ongelezen/ })).toBeVisible();
	await board.goto('/meldingen');
	await board.getByLabel('Geen mail').check();
	await board.getByRole('button', { name: 'Bewaren' }).click();
	await expect(board.getByRole('main')).toContainText('Uw keuze is bewaard.');
	await board.getByRole('button', { name: 'Alles als gelezen markeren' }).click();
	await expect(board.getByRole('button', { name: 'Alles als gelezen markeren' })).toHaveCount(0);

	const before = mail.received.length;
	const reported = await post(worker.context(), app, `${pilot}/incidenten/nieuw`, {
		severity: 'ernstig',
		kind: 'datalek',
		description: 'Een verslag ging naar een verkeerd adres'
	});
	expect(reported.status()).toBe(303);
	const fresh = () => mail.received.slice(before).flatMap(({ to }) => to);
	await expect.poll(fresh, { timeout: 45_000 }).toContain('leila.amrani@zonnedorp.example');
	expect(fresh()).not.toContain('marleen.goossens@zonnedorp.example');
	await board.goto('/');
	await expect(task).toBeVisible();
	await expect(board.getByRole('main')).toContainText('Er is een incident gemeld');
	await mail.close();
});
