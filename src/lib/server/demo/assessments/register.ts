import type { Measure, MeasureStatus, Rating, Risk } from '#lib/domain/assessment/risk.ts';
import type { RiskLibrary } from '../../content/load.ts';
import type { Calendar } from '../calendar.ts';

/** A measure of the demonstration; `key` is unique in the register, `owner` the key of a person. */
export interface DemoMeasure extends Pick<Measure, 'text' | 'ownerName' | 'status'> {
	key: string;
	owner: string;
	/** YYYY-MM-DD. */
	dueDate: string;
}

/** A risk of the demonstration, taken from the library; `measures` are keys, `acceptedReason` is null when nothing is left to accept. */
export interface DemoRisk extends Omit<Risk, 'id' | 'accepted' | 'libraryId'> {
	libraryId: string;
	acceptedReason: string | null;
}

/**
 * Thirteen risks of the library as the team of OCMW Zonnedorp judged them, with their measures. Throws when the library no longer holds
 * one: the demonstration follows the packs.
 */
export function demoRegister(
	library: RiskLibrary,
	calendar: Calendar
): { measures: DemoMeasure[]; risks: DemoRisk[] } {
	return {
		measures: Object.entries(measures).map(([key, { text, owner, name, due, status }]) => ({
			key,
			text,
			owner,
			ownerName: name,
			dueDate: calendar.day(due),
			status
		})),
		risks: judged.map(({ id, after, measures: keys, accepted }) => {
			const entry = library.risks.find((risk) => risk.id === id);
			if (!entry) throw new Error(`the risk library does not hold ${id}`);
			return {
				libraryId: id,
				title: entry.title.nl,
				description: entry.description.nl,
				event: entry.event,
				rights: [...entry.rights],
				sources: entry.sources.nl,
				threats: entry.threats.nl,
				impacts: entry.impacts.nl,
				reversibility: entry.reversibility,
				assessments: [...entry.assessments],
				before: entry.before as Rating,
				after,
				measures: [...keys],
				acceptedReason: accepted
			};
		})
	};
}

type MeasureKey = keyof typeof measures;

interface Written {
	text: string;
	owner: string;
	name: string;
	/** Days from today. */
	due: number;
	status: MeasureStatus;
}

const people = {
	tine: { owner: 'tine.baert', name: 'Tine Baert' },
	bram: { owner: 'bram.dewit', name: 'Bram De Wit' },
	koen: { owner: 'koen.maes', name: 'Koen Maes' },
	hilde: { owner: 'hilde.wouters', name: 'Hilde Wouters' },
	griet: { owner: 'griet.lambrecht', name: 'Griet Lambrecht' }
} as const;

const measures = {
	bron: {
		text: 'Elke zin heeft een bron in het gesprek; een zin zonder bron kan niet gevalideerd worden',
		...people.bram,
		due: -60,
		status: 'klaar'
	},
	nalezen: {
		text: 'De eigen werker leest elke zin na naast de bron; de tijd ervoor staat in de planning',
		...people.hilde,
		due: -40,
		status: 'klaar'
	},
	steekproef: {
		text: 'Elke maand tien gevalideerde verslagen nakijken, waarvan drie van anderstaligen',
		...people.tine,
		due: 25,
		status: 'bezig'
	},
	sprekers: {
		text: 'De werker bevestigt wie wie is vóór het concept; bij meer dan twee sprekers schrijft zij zelf',
		...people.tine,
		due: -30,
		status: 'klaar'
	},
	oefenen: {
		text: 'Twee oefengesprekken met ingebouwde fouten voor elke gebruiker',
		...people.tine,
		due: -35,
		status: 'klaar'
	},
	gesprek: {
		text: 'Rollenspel van het toestemmingsgesprek in elk team, met neutrale zinnen',
		...people.hilde,
		due: 40,
		status: 'bezig'
	},
	anoniem: {
		text: 'Anonieme vraag achteraf: voelde u zich vrij om nee te zeggen?',
		...people.griet,
		due: 50,
		status: 'gepland'
	},
	vergelijken: {
		text: 'Doorlooptijd en volledigheid van wie ja en wie nee zei elke maand vergelijken',
		...people.hilde,
		due: 20,
		status: 'bezig'
	},
	tolk: {
		text: 'Gesprekken met een tolk of bij een spraakbeperking voorlopig zonder AI',
		...people.hilde,
		due: -30,
		status: 'klaar'
	},
	aanwezigen: {
		text: 'Wie erbij komt zitten zegt ook ja, of de opname stopt; bij een kind altijd stoppen',
		...people.tine,
		due: -20,
		status: 'klaar'
	},
	sleutel: {
		text: 'Een eigen sleutel per contact; de beheerder van de server heeft er geen',
		...people.koen,
		due: -70,
		status: 'klaar'
	},
	toegang: {
		text: 'Toegangsrechten en logboek elk kwartaal nakijken',
		...people.koen,
		due: 60,
		status: 'gepland'
	},
	wissen: {
		text: 'Opnames automatisch wissen zodra de tekst er is, hoogstens na zeven dagen',
		...people.bram,
		due: -50,
		status: 'klaar'
	},
	doel: {
		text: 'Het doel staat in het publieke AI-register; een ander doel vraagt een nieuwe DPIA',
		...people.hilde,
		due: -25,
		status: 'klaar'
	},
	groepen: {
		text: 'Cijfers nooit per persoon, alleen per groep van minstens vijf; afspraak met de vakbonden op papier',
		...people.hilde,
		due: -45,
		status: 'klaar'
	},
	kernpunten: {
		text: 'Bij elk gesprek drie kernpunten met de hand noteren',
		...people.tine,
		due: -15,
		status: 'klaar'
	}
} as const satisfies Record<string, Written>;

const judged: readonly {
	id: string;
	after: Rating;
	measures: readonly MeasureKey[];
	accepted: string | null;
}[] = [
	{
		id: 'verzonnen-feit',
		after: { likelihood: 1, severity: 4 },
		measures: ['bron', 'nalezen', 'steekproef'],
		accepted:
			'De opsteller neemt alleen over uit het gesprek. Eén verzonnen feit in een gevalideerd verslag pauzeert de pilot.'
	},
	{
		id: 'verkeerde-spreker',
		after: { likelihood: 2, severity: 3 },
		measures: ['sprekers', 'nalezen', 'oefenen'],
		accepted:
			'In de proef bleef dit na bevestiging één keer op twintig over; de steekproef volgt het op.'
	},
	{
		id: 'nuance-weg',
		after: { likelihood: 2, severity: 2 },
		measures: ['nalezen', 'steekproef'],
		accepted: 'De cliënt mag het verslag nalezen en aanvullen.'
	},
	{
		id: 'weglating',
		after: { likelihood: 2, severity: 2 },
		measures: ['kernpunten', 'nalezen', 'steekproef'],
		accepted: 'De volledigheid wordt gemeten tegen de nulmeting; een daling is een rode grens.'
	},
	{
		id: 'automation-bias',
		after: { likelihood: 2, severity: 3 },
		measures: ['nalezen', 'oefenen', 'steekproef'],
		accepted: 'Bijna nul correcties geeft een alarm. Dit blijft het eerste punt op het klankbord.'
	},
	{
		id: 'druk-ja',
		after: { likelihood: 2, severity: 2 },
		measures: ['gesprek', 'anoniem'],
		accepted: 'Helemaal wegnemen kan niet zolang wij over steun beslissen; we blijven het vragen.'
	},
	{
		id: 'weigeraar-wacht',
		after: { likelihood: 1, severity: 2 },
		measures: ['vergelijken'],
		accepted: null
	},
	{
		id: 'dialect-tweede-taal',
		after: { likelihood: 2, severity: 3 },
		measures: ['steekproef', 'tolk'],
		accepted: 'Aanvaard voor zes maanden; dan liggen er cijfers per taalgroep.'
	},
	{
		id: 'derden-in-gesprek',
		after: { likelihood: 2, severity: 1 },
		measures: ['aanwezigen', 'wissen'],
		accepted: null
	},
	{
		id: 'kinderen',
		after: { likelihood: 1, severity: 2 },
		measures: ['aanwezigen', 'nalezen'],
		accepted: null
	},
	{
		id: 'nieuwsgierige-collega',
		after: { likelihood: 1, severity: 3 },
		measures: ['sleutel', 'toegang'],
		accepted: 'Rechten zijn minimaal en elke opening staat in het logboek.'
	},
	{
		id: 'doelverschuiving',
		after: { likelihood: 1, severity: 2 },
		measures: ['doel', 'wissen'],
		accepted: null
	},
	{
		id: 'controle-op-personeel',
		after: { likelihood: 1, severity: 2 },
		measures: ['groepen'],
		accepted: null
	}
];
