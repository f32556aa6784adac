import type { Answers } from '#lib/domain/assessment/answers.ts';
import { dpiaCompliance } from './dpia-compliance.ts';
import type { DemoSubject } from './subject.ts';
import { given } from './subject.ts';

/** An invented but plausible DPIA of OCMW Zonnedorp: an answer to every question, also to those that only other answers would open. */
export function demoDpia(subject: DemoSubject): Answers {
	return { ...frame(subject), ...description(subject), ...dpiaCompliance(subject) };
}

function frame({ pilot, occasion, teams }: DemoSubject): Answers {
	return given({
		'naam-verwerking': `${pilot}: een computerprogramma maakt een eerste versie van het verslag na ${occasion}, die de maatschappelijk werker nakijkt en valideert.`,
		criteria: ['gevoelig', 'kwetsbaar', 'nieuw'],
		'belgische-lijst': 'nee',
		'reden-dpia':
			'Eerste versie, vóór de start van de pilot. Drie van de negen criteria gelden: gevoelige gegevens, kwetsbare mensen en nieuwe technologie.',
		'reikwijdte-dpia': `Binnen: ${occasion} door ${teams}, van de vraag aan de cliënt tot het gevalideerde verslag. Buiten: het dossiersysteem, dat een eigen DPIA van 2024 heeft, en gesprekken over crisis, geweld of misbruik.`,
		gelijkaardig: 'nee',
		'gelijkaardig-uitleg':
			'Niet in deze versie. Komt er een team bij, dan bekijken we eerst of de gesprekken even gevoelig zijn.',
		team: [
			{
				naam: 'Hilde Wouters, diensthoofd',
				rol: 'schrijft',
				inbreng: 'Doel, noodzaak en afspraken met de teams'
			},
			{
				naam: 'Bram De Wit, functioneel beheerder',
				rol: 'schrijft',
				inbreng: 'Techniek, sjablonen en versies'
			},
			{ naam: 'Tine Baert, superuser', rol: 'schrijft', inbreng: 'Toets aan de praktijk' },
			{
				naam: 'Leila Amrani, DPO',
				rol: 'adviseert',
				inbreng: 'Advies per deel en over het geheel'
			},
			{
				naam: 'Koen Maes, informatieveiligheid',
				rol: 'adviseert',
				inbreng: 'Beveiliging en toegang'
			},
			{ naam: 'Vast bureau', rol: 'beslist', inbreng: 'Besluit en aanvaarding van het restrisico' },
			{ naam: 'Ethisch klankbord', rol: 'ingelicht', inbreng: 'Leest mee en stemt over de start' }
		],
		planning:
			'Schrijven in vier weken, twee weken voor het advies van de DPO, daarna besluit van het vast bureau. De eerste opname komt pas na het besluit. Is een raadpleging van de toezichthouder nodig, dan schuift de start minstens acht weken op.',
		publicatie: 'samenvatting'
	});
}

function description({ pilot, occasion, teams }: DemoSubject): Answers {
	return {
		...given({
			overzicht: `Mensen komen naar het OCMW met een hulpvraag en vertellen over geld, gezin en gezondheid. Zij rekenen op het beroepsgeheim. Van wie ja zegt, wordt ${occasion} opgenomen en omgezet in een concept van het verslag. De opname is hulpmiddel, geen dossierstuk.`,
			verwerking: `1. De werker leest de goedgekeurde tekst voor en vraagt of AI mag. 2. Bij ja neemt zij ${occasion} op. 3. Spraak wordt tekst, op de server van het OCMW. 4. Zij bevestigt wie wie is. 5. De opsteller ordent zinnen uit het gesprek in het sjabloon. 6. Zij leest elke zin na naast de bron, schrapt en vult aan. 7. Zij valideert. 8. De opname en de tekst worden gewist; het verslag gaat naar het dossier. Bij nee doet zij stap 5 tot 7 met de hand, in hetzelfde sjabloon.`,
			doelen: [
				{
					doel: 'Een juist en volledig verslag van het sociaal onderzoek, met minder schrijfwerk',
					soort: 'hoofddoel',
					baat: 'De cliënt, die meer aandacht krijgt en sneller een verslag; de werker'
				},
				{
					doel: `Meten of “${pilot}” werkt en veilig is`,
					soort: 'nevendoel',
					baat: 'Het vast bureau en het klankbord, die erop beslissen'
				}
			],
			'ander-gebruik': 'ja',
			'ander-gebruik-soort': ['meten', 'steekproef'],
			doelbinding:
				'De metingen bevatten tijden en aantallen, geen naam en geen inhoud. De steekproef gebeurt door de superuser, op verslagen die zij ook anders mag nakijken. Beide staan in de privacytekst die de cliënt krijgt.',
			'trends-nieuw-doel':
				'Niet in deze pilot. Trends zoeken vraagt een nieuwe DPIA en een nieuw besluit vóór er één gegeven wordt gebruikt.',
			gegevens: [
				{
					soort: 'Naam, adres, gezinssamenstelling',
					gevoeligheid: 'gewoon',
					herkomst: 'Het gesprek en het bestaande dossier',
					nodig: 'Om het verslag bij de juiste persoon te zetten'
				},
				{
					soort: 'Inkomen, schulden, huisvesting',
					gevoeligheid: 'heel-persoonlijk',
					herkomst: 'Het gesprek; bedragen komen uit bewijsstukken',
					nodig: 'Kern van het sociaal onderzoek'
				},
				{
					soort: 'Gezondheid, wat de cliënt zelf vertelt',
					gevoeligheid: 'bijzonder',
					herkomst: 'Het gesprek',
					nodig: 'Alleen als het de hulpvraag raakt'
				},
				{
					soort: 'Stem',
					gevoeligheid: 'heel-persoonlijk',
					herkomst: 'De opname',
					nodig: 'Om spraak in tekst om te zetten; niet om iemand te herkennen'
				},
				{
					soort: 'Rijksregisternummer',
					gevoeligheid: 'nationaal-nummer',
					herkomst: 'Het dossiersysteem, niet de opname',
					nodig: 'Niet nodig voor het concept; het komt er niet in'
				}
			],
			betrokkenen: [
				{
					groep: 'Cliënten die ja zeggen',
					aantal: 'Ongeveer driehonderd per jaar',
					kwetsbaar: 'Zij hangen van steun af',
					geraakt: 'Hun gesprek wordt opgenomen; een fout kan hun aanvraag schaden'
				},
				{
					groep: 'Cliënten die nee zeggen',
					aantal: 'Ongeveer een op vijf',
					kwetsbaar: 'Zij vrezen een nadeel',
					geraakt: 'Mogelijk een trager verslag'
				},
				{
					groep: 'Anderstalige cliënten en mensen met een spraakbeperking',
					aantal: 'Ongeveer een derde van de gesprekken',
					kwetsbaar: 'Uitleg is moeilijker te volgen; spraak wordt slechter herkend',
					geraakt: 'Meer fouten of weglatingen in het concept'
				},
				{
					groep: 'Gezinsleden, kinderen en anderen die ter sprake komen',
					aantal: 'In bijna elk gesprek',
					kwetsbaar: 'Zij kozen niet en zitten vaak niet aan tafel',
					geraakt: 'Gegevens over hen komen in tekst terecht'
				},
				{
					groep: 'Maatschappelijk werkers',
					aantal: `De werkers van ${teams}`,
					kwetsbaar: 'Afhankelijk van hun werkgever',
					geraakt: 'Tijden worden gemeten, alleen per groep getoond'
				}
			],
			derden:
				'Zit er iemand mee aan tafel, dan zegt ook die ja of de opname stopt. Praat een kind mee, dan gaat de opname uit. Over anderen komt alleen in het verslag wat de hulpvraag nodig heeft; de werker schrapt de rest bij het valideren.',
			schaal: `Negen maanden, ongeveer vijftien verslagen per week, ${teams}, rond de driehonderd cliënten. Alleen tijdens de kantooruren.`,
			partijen: [
				{
					naam: 'OCMW Zonnedorp',
					rol: 'verantwoordelijke',
					taak: 'Alles: opnemen, omzetten, opstellen, nakijken, bewaren',
					plaats: 'Zonnedorp, België'
				},
				{
					naam: 'Dienst Informatica van de gemeente',
					rol: 'verwerker',
					taak: 'Beheert de server, kan de inhoud niet lezen',
					plaats: 'Zonnedorp, België'
				}
			],
			ontvangers: [
				{
					ontvanger: 'Bijzonder comité voor de sociale dienst',
					gegevens: 'Het gevalideerde verslag',
					reden: 'Om over de steun te beslissen'
				},
				{
					ontvanger: 'Ethisch klankbord en vast bureau',
					gegevens: 'Aantallen en metingen, geen inhoud',
					reden: 'Om de pilot te volgen en erover te beslissen'
				}
			],
			techniek: [
				{
					onderdeel: 'Spraakherkenning',
					versie: 'Eigen installatie, versie in het register van punt 9',
					doet: 'Zet de opname om in tekst met sprekers',
					grenzen: 'Minder goed bij dialect, door elkaar praten en achtergrondlawaai'
				},
				{
					onderdeel: 'Opsteller',
					versie: 'Ingebouwd, extractief 1.0.0',
					doet: 'Neemt zinnen over uit het gesprek en ordent ze in het sjabloon',
					grenzen: 'Schrijft niets zelf; mist wat niet gezegd is'
				},
				{
					onderdeel: 'Server en werkplekken',
					versie: 'Server van de gemeente, laptops van het OCMW',
					doet: 'Versleutelde opslag en scherm om na te kijken',
					grenzen: 'Niet bereikbaar buiten het netwerk van het OCMW'
				}
			],
			opsteller: 'extractief',
			'model-waarborgen':
				'Niet nodig zolang de opsteller alleen overneemt. Komt er een schrijvend model, dan moet elke zin een bron hebben en worden getallen en namen vergeleken.',
			sjablonen:
				'Intakeverslag en sociaal verslag, opgesteld door twee superusers en goedgekeurd door het diensthoofd. Nooit: een diagnose, een oordeel over geloofwaardigheid, een gevoel, een voorstel van beslissing.',
			leverancier:
				'De opsteller zit in de werkbank zelf. De documentatie met bekende beperkingen is nagelezen door functioneel beheer; foutcijfers voor dialect ontbraken en zijn zelf getest op twintig oefengesprekken.',
			locaties: [
				{ wat: 'opslag', waar: 'België, eigen server', wie: 'OCMW' },
				{ wat: 'rekenwerk', waar: 'België, eigen server', wie: 'OCMW' },
				{
					wat: 'back-up',
					waar: 'België, tweede gebouw van de gemeente',
					wie: 'Dienst Informatica'
				},
				{ wat: 'support', waar: 'België, ter plaatse', wie: 'Dienst Informatica' }
			],
			belangen:
				'De cliënt wil gehoord worden en wil geen opname die blijft bestaan. De werker wil minder schrijven en meer luisteren. Het bestuur wil tijd winnen. Botsen die, dan gaat het vertrouwen van de cliënt voor: bij twijfel geen opname.',
			gedragscodes:
				'De deontologische code van de maatschappelijk werker en de vijf principes van punt 2. De server volgt de minimale veiligheidsnormen van de gemeente.'
		})
	};
}
