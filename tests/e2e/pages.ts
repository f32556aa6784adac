import type { Page } from '@playwright/test';
import type { RunningApp } from './app.ts';
import { post, signIn } from './app.ts';
import { openContact, sayYes } from './contacts.ts';
import type { Facts } from './people.ts';

export interface Place {
	facts: Facts;
	app: RunningApp;
	page: Page;
}

/** One look at a page: by whom, at which address, and the status that goes with it. */
export interface Visit {
	/** Key of the person, null for nobody. */
	as: string | null;
	path: (place: Place) => string | Promise<string>;
	status?: number;
}

const visit = (as: string | null, path: Visit['path']): Visit => ({ as, path });
const running = (room: string) => (place: Place) => `/pilots/${place.facts.pilots.running}${room}`;
const preparing = (room: string) => (place: Place) =>
	`/pilots/${place.facts.pilots.preparing}${room}`;
const paused = (room: string) => (place: Place) => `/pilots/${place.facts.pilots.paused}${room}`;
const contact = (state: keyof Facts['contacts'], room: string) => (place: Place) =>
	`/opstellen/${place.facts.contacts[state]}${room}`;

const items = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Every page route with the people and states in which it looks different. A page that is missing here fails the tests. */
export const pagesToVisit: Record<string, Visit[]> = {
	'/': [visit('hilde.wouters', () => '/'), visit('eva.jacobs', () => '/')],
	'/aanmelden': [visit(null, () => '/aanmelden')],
	'/audit': [visit('ingrid.claes', () => '/audit')],
	// Exists only while nobody has set the installation up: journey.e2e.ts looks at it.
	'/instellen': [],
	'/oefenen': [visit('eva.jacobs', () => '/oefenen')],
	'/oefenen/gesprek/[gesprek]': [visit('eva.jacobs', () => '/oefenen/gesprek/huurschuld')],
	'/oefenen/les/[les]': [visit('eva.jacobs', () => '/oefenen/les/wat-ai-doet')],
	'/opstellen': [visit('eva.jacobs', () => '/opstellen')],
	'/opstellen/[contact]': [visit('eva.jacobs', contact('fresh', ''))],
	'/meldingen': [
		visit('hilde.wouters', () => '/meldingen'),
		visit('eva.jacobs', () => '/meldingen?toon=alles')
	],
	'/opstellen/[contact]/brief': [visit('eva.jacobs', contact('withdrawn', '/brief'))],
	'/opstellen/[contact]/bron': [
		visit('eva.jacobs', waitingForSource),
		visit('eva.jacobs', contact('review', '/bron'))
	],
	'/opstellen/[contact]/bron/besluit': [visit('eva.jacobs', contact('review', '/bron/besluit'))],
	'/opstellen/[contact]/concept': [visit('eva.jacobs', contact('review', '/concept'))],
	'/opstellen/[contact]/herroepen': [visit('eva.jacobs', contact('review', '/herroepen'))],
	'/opstellen/[contact]/herroepen/certificaat': [
		visit('eva.jacobs', contact('withdrawn', '/herroepen/certificaat'))
	],
	'/opstellen/[contact]/incident': [visit('eva.jacobs', contact('review', '/incident'))],
	// Without a transcription endpoint; recording.e2e.ts looks at it while it records.
	'/opstellen/[contact]/opname': [visit('eva.jacobs', withoutSpeech)],
	'/opstellen/[contact]/maken': [visit('eva.jacobs', readyToMake)],
	'/opstellen/[contact]/overdragen': [visit('eva.jacobs', contact('review', '/overdragen'))],
	'/opstellen/[contact]/stopwatch': [visit('eva.jacobs', timedByHand)],
	'/opstellen/[contact]/termijn': [
		visit('eva.jacobs', contact('validated', '/termijn')),
		visit('eva.jacobs', contact('fresh', '/termijn'))
	],
	'/opstellen/[contact]/valideren': [visit('eva.jacobs', contact('review', '/valideren'))],
	'/opstellen/[contact]/verslag': [
		visit('eva.jacobs', contact('validated', '/verslag')),
		visit('eva.jacobs', contact('validated', '/verslag?bronnen=noten')),
		visit('eva.jacobs', contact('refused', '/verslag'))
	],
	'/opstellen/client': [visit('eva.jacobs', () => '/opstellen/client')],
	'/opstellen/client/[client]': [
		visit('eva.jacobs', client('withdrawn', '')),
		visit('eva.jacobs', client('review', ''))
	],
	'/opstellen/client/[client]/herroepen': [visit('eva.jacobs', client('review', '/herroepen'))],
	'/opstellen/client/[client]/voorbereiding': [
		visit('eva.jacobs', client('validated', '/voorbereiding')),
		visit('eva.jacobs', client('fresh', '/voorbereiding'))
	],
	'/opstellen/formulier': [visit('eva.jacobs', () => '/opstellen/formulier')],
	'/opstellen/nieuw': [visit('eva.jacobs', () => '/opstellen/nieuw')],
	'/organisatie': [visit('hilde.wouters', () => '/organisatie')],
	'/organisatie/opnames': [
		visit('hilde.wouters', () => '/organisatie/opnames'),
		visit('ingrid.claes', () => '/organisatie/opnames')
	],
	'/organisatie/sjablonen': [
		visit('bram.dewit', () => '/organisatie/sjablonen'),
		visit('eva.jacobs', () => '/organisatie/sjablonen')
	],
	'/organisatie/sjablonen/[template]': [
		visit('bram.dewit', () => '/organisatie/sjablonen/intakeverslag'),
		visit('eva.jacobs', () => '/organisatie/sjablonen/beslissingsbrief')
	],
	'/organisatie/sjablonen/[template]/bewerken': [visit('bram.dewit', beingChanged(''))],
	'/organisatie/sjablonen/[template]/bewerken/[deel]': [
		visit('bram.dewit', beingChanged('/gezin'))
	],
	'/organisatie/sjablonen/[template]/publiceren': [
		visit('bram.dewit', async (place) =>
			(await beingChanged('')(place)).replace(/bewerken$/, 'publiceren')
		)
	],
	'/organisatie/huisstijl': [visit('hilde.wouters', () => '/organisatie/huisstijl')],
	'/organisatie/mail': [visit('hilde.wouters', () => '/organisatie/mail')],
	'/organisatie/modellen': [visit('hilde.wouters', () => '/organisatie/modellen')],
	'/pilots': [
		visit('hilde.wouters', () => '/pilots'),
		visit('eva.jacobs', () => '/pilots?nodig=ja&sorteer=blokkades&richting=af'),
		visit('hilde.wouters', () => '/pilots?q=bestaat-niet')
	],
	'/vergissingen': [visit('marleen.goossens', () => '/vergissingen')],
	'/pilots/[pilot]': [
		visit('hilde.wouters', running('')),
		visit('hilde.wouters', preparing('')),
		visit('marleen.goossens', paused(''))
	],
	'/pilots/[pilot]/beoordeling': [visit('leila.amrani', preparing('/beoordeling'))],
	'/pilots/[pilot]/beoordeling/[kind]': [
		visit('leila.amrani', preparing('/beoordeling/dpia')),
		visit('hilde.wouters', running('/beoordeling/fria'))
	],
	'/pilots/[pilot]/beoordeling/[kind]/advies': [
		visit('leila.amrani', preparing('/beoordeling/dpia/advies')),
		visit('hilde.wouters', running('/beoordeling/fria/advies'))
	],
	'/pilots/[pilot]/beoordeling/[kind]/besluit': [
		visit('marleen.goossens', running('/beoordeling/dpia/besluit')),
		visit('marleen.goossens', preparing('/beoordeling/fria/besluit'))
	],
	'/pilots/[pilot]/beoordeling/[kind]/bestanden': [
		visit('leila.amrani', preparing('/beoordeling/dpia/bestanden?vorm=cnil')),
		visit('griet.lambrecht', running('/beoordeling/fria/bestanden'))
	],
	'/pilots/[pilot]/beoordeling/[kind]/deel/[section]': [
		visit('leila.amrani', preparing('/beoordeling/dpia/deel/nodig')),
		visit('hilde.wouters', running('/beoordeling/fria/deel/gebruik'))
	],
	'/pilots/[pilot]/beoordeling/[kind]/geschiedenis': [
		visit('leila.amrani', running('/beoordeling/dpia/geschiedenis'))
	],
	'/pilots/[pilot]/beoordeling/[kind]/opmerkingen': [
		visit('leila.amrani', running('/beoordeling/dpia/opmerkingen'))
	],
	'/pilots/[pilot]/beoordeling/[kind]/versies': [
		visit('leila.amrani', running('/beoordeling/dpia/versies')),
		visit('leila.amrani', preparing('/beoordeling/dpia/versies'))
	],
	'/pilots/[pilot]/beoordeling/[kind]/versies/[number]': [
		visit('leila.amrani', running('/beoordeling/dpia/versies/1'))
	],
	'/pilots/[pilot]/beoordeling/reikwijdte': [
		visit('leila.amrani', preparing('/beoordeling/reikwijdte'))
	],
	'/pilots/[pilot]/beoordeling/reikwijdte/resultaat': [
		visit('leila.amrani', preparing('/beoordeling/reikwijdte/resultaat'))
	],
	'/pilots/[pilot]/beoordeling/risicos': [
		visit('leila.amrani', running('/beoordeling/risicos')),
		visit('bram.dewit', preparing('/beoordeling/risicos?in=dpia'))
	],
	'/pilots/[pilot]/beoordeling/risicos/[risk]': [
		visit('bram.dewit', (place) => running(`/beoordeling/risicos/${place.facts.risk}`)(place)),
		visit('marleen.goossens', (place) => running(`/beoordeling/risicos/${place.facts.risk}`)(place))
	],
	'/pilots/[pilot]/beoordeling/risicos/bibliotheek': [
		visit('bram.dewit', preparing('/beoordeling/risicos/bibliotheek'))
	],
	'/pilots/[pilot]/beoordeling/risicos/nieuw': [
		visit('bram.dewit', preparing('/beoordeling/risicos/nieuw'))
	],
	'/pilots/[pilot]/besluiten': [
		visit('marleen.goossens', running('/besluiten')),
		visit('hilde.wouters', paused('/besluiten')),
		visit('leila.amrani', preparing('/besluiten'))
	],
	'/pilots/[pilot]/besluiten/[besluit]': [
		visit('marleen.goossens', (place) => running(`/besluiten/${place.facts.decision}`)(place))
	],
	'/pilots/[pilot]/besluiten/advies/[kind]': [
		visit('leila.amrani', paused('/besluiten/advies/dpo')),
		visit('koen.maes', paused('/besluiten/advies/ciso'))
	],
	'/pilots/[pilot]/vergaderingen': [
		visit('griet.lambrecht', running('/vergaderingen')),
		visit('marleen.goossens', paused('/vergaderingen'))
	],
	'/pilots/[pilot]/vergaderingen/[vergadering]': [
		visit(
			'griet.lambrecht',
			({ facts: { pilots, meetings } }) =>
				`/pilots/${pilots.running}/vergaderingen/${meetings.planned}`
		),
		visit(
			'griet.lambrecht',
			({ facts: { pilots, meetings } }) =>
				`/pilots/${pilots.running}/vergaderingen/${meetings.held}`
		)
	],
	'/pilots/[pilot]/vergaderingen/[vergadering]/verslag': [
		visit(
			'griet.lambrecht',
			({ facts: { pilots, meetings } }) =>
				`/pilots/${pilots.running}/vergaderingen/${meetings.held}/verslag`
		)
	],
	'/pilots/[pilot]/vergaderingen/[vergadering]/wijzigen': [
		visit(
			'griet.lambrecht',
			({ facts: { pilots, meetings } }) =>
				`/pilots/${pilots.running}/vergaderingen/${meetings.planned}/wijzigen`
		)
	],
	'/pilots/[pilot]/vergaderingen/nieuw': [
		visit('griet.lambrecht', running('/vergaderingen/nieuw'))
	],
	'/pilots/[pilot]/besluiten/nieuw': [
		visit('marleen.goossens', running('/besluiten/nieuw')),
		visit('marleen.goossens', paused('/besluiten/nieuw'))
	],
	'/pilots/[pilot]/checklist': [
		visit('hilde.wouters', preparing('/checklist')),
		visit('ingrid.claes', running('/checklist'))
	],
	'/pilots/[pilot]/checklist/[item]': items.flatMap((item) => [
		visit('hilde.wouters', preparing(`/checklist/${item}`)),
		...(item === 3 || item === 6 ? [visit('ingrid.claes', running(`/checklist/${item}`))] : [])
	]),
	'/pilots/[pilot]/dashboard': [
		visit('marleen.goossens', running('/dashboard')),
		visit('hilde.wouters', paused('/dashboard')),
		visit('hilde.wouters', preparing('/dashboard'))
	],
	'/pilots/[pilot]/incidenten': [
		visit('hilde.wouters', paused('/incidenten')),
		visit('hilde.wouters', preparing('/incidenten'))
	],
	'/pilots/[pilot]/incidenten/[incident]': [
		visit('hilde.wouters', (place) => paused(`/incidenten/${place.facts.incident}`)(place))
	],
	'/pilots/[pilot]/incidenten/nieuw': [visit('eva.jacobs', running('/incidenten/nieuw'))],
	'/pilots/[pilot]/meetplan': [
		visit('bram.dewit', preparing('/meetplan')),
		visit('marleen.goossens', running('/meetplan'))
	],
	'/pilots/[pilot]/meetplan/bewerken': [visit('bram.dewit', preparing('/meetplan/bewerken'))],
	'/pilots/[pilot]/meetplan/hoeveel': [
		visit('bram.dewit', preparing('/meetplan/hoeveel')),
		visit('marleen.goossens', running('/meetplan/hoeveel'))
	],
	'/pilots/[pilot]/meetplan/uitgangspunt/[preset]': [
		visit('bram.dewit', preparing('/meetplan/uitgangspunt/voorzichtig'))
	],
	'/pilots/[pilot]/meetplan/vastleggen': [
		visit('bram.dewit', preparing('/meetplan/vastleggen')),
		visit('marleen.goossens', preparing('/meetplan/vastleggen'))
	],
	'/pilots/[pilot]/metingen': [visit('bram.dewit', running('/metingen'))],
	'/pilots/[pilot]/nulmeting': [
		visit('hilde.wouters', running('/nulmeting')),
		visit('hilde.wouters', preparing('/nulmeting'))
	],
	'/pilots/[pilot]/motor': [
		visit('hilde.wouters', running('/motor')),
		visit('ingrid.claes', running('/motor'))
	],
	'/pilots/[pilot]/overdracht': [visit('hilde.wouters', running('/overdracht'))],
	'/pilots/[pilot]/sjablonen': [
		visit('bram.dewit', running('/sjablonen')),
		visit('eva.jacobs', running('/sjablonen'))
	],
	'/pilots/[pilot]/tijdlijn': [visit('hilde.wouters', running('/tijdlijn'))],
	'/pilots/[pilot]/toestemming': [
		visit('hilde.wouters', running('/toestemming')),
		visit('marleen.goossens', running('/toestemming')),
		visit('hilde.wouters', preparing('/toestemming'))
	],
	'/pilots/nieuw': [visit('hilde.wouters', () => '/pilots/nieuw')],
	'/register': [visit(null, () => '/register')],
	'/register/[pilot]': [visit(null, (place) => `/register/${place.facts.pilots.running}`)],
	'/uitnodiging/[token]': [
		visit(null, invitation),
		{ as: null, path: () => '/uitnodiging/onbekend', status: 400 }
	]
};

/** A template of which a draft has been begun. */
function beingChanged(part: string) {
	return async ({ app, page }: Place): Promise<string> => {
		const template = '/organisatie/sjablonen/doorverwijzingsdossier';
		await post(page.context(), app, `${template}?/start`, {});
		return `${template}/bewerken${part}`;
	};
}

/** The card of the client of a contact, as the header of the contact links to it. */
function client(state: keyof Facts['contacts'], room: string) {
	return async ({ app, page, facts }: Place): Promise<string> => {
		const address = `${app.url}/opstellen/${facts.contacts[state]}`;
		const html = await (await page.request.get(address)).text();
		const card = /\/opstellen\/client\/[\w-]+/.exec(html)?.[0];
		if (!card) throw new Error(`The page of the contact ${state} has no link to a card.`);
		return `${card}${room}`;
	};
}

/** The link of a new invitation, as the page of the organisation shows it. */
async function invitation({ app, page }: Place): Promise<string> {
	const context = await page.context().browser()!.newContext({ baseURL: app.url });
	await signIn(context, app, 'hilde.wouters');
	const answer = await post(context, app, '/organisatie?/invite', {
		email: 'nieuw@zonnedorp.example',
		role: 'member'
	});
	const link = /\/uitnodiging\/[\w-]+/.exec(await answer.text())?.[0];
	await context.close();
	if (!link) throw new Error('The page of the organisation shows no invitation link.');
	return link;
}

/** A contact whose client has just said yes: the page that asks for the conversation. */
async function waitingForSource({ app, page, facts }: Place): Promise<string> {
	const made = await openContact(page, app, {
		pilotId: facts.pilots.running,
		reference: 'ZD-2026-0901'
	});
	await sayYes(page, app, made);
	return `${made}/bron`;
}

async function withoutSpeech({ app, page, facts }: Place): Promise<string> {
	const made = await openContact(page, app, {
		pilotId: facts.pilots.running,
		reference: 'ZD-2026-0903'
	});
	await sayYes(page, app, made);
	return `${made}/opname`;
}

/** A contact with its conversation, of which no draft was made yet. */
async function readyToMake({ app, page, facts }: Place): Promise<string> {
	const made = await openContact(page, app, {
		pilotId: facts.pilots.running,
		reference: 'ZD-2026-0903'
	});
	await sayYes(page, app, made);
	await post(page.context(), app, `${made}/bron?/bewaren`, {
		text: 'Cliënt: De huur is 650 euro.'
	});
	return `${made}/maken`;
}

/** A report that is written elsewhere and only timed here. */
async function timedByHand({ app, page, facts }: Place): Promise<string> {
	const contact = {
		pilotId: facts.pilots.running,
		reference: 'ZD-2026-0902',
		mode: 'stopwatch'
	} as const;
	return `${await openContact(page, app, contact)}/stopwatch`;
}
