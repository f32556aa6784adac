import type { Answers } from '#lib/domain/assessment/answers.ts';
import type { DemoSubject } from './subject.ts';
import { given, notApplicable } from './subject.ts';

/** The second half of the demonstration's DPIA: compliance, rights, partners, risks and measures in words, summary. */
export function dpiaCompliance(subject: DemoSubject): Answers {
	return { ...necessity, ...rights, ...partners, ...risksAndMeasures, ...summary(subject) };
}

const necessity: Answers = given({
	rechtsgrond: [
		{
			onderdeel: 'verslag',
			'artikel-6': 'taak',
			'artikel-9': 'te-bepalen',
			wet: 'Sociaal onderzoek, OCMW-wet art. 60 §1'
		},
		{
			onderdeel: 'opname',
			'artikel-6': 'taak',
			'artikel-9': 'te-bepalen',
			wet: 'Hulpmiddel bij het sociaal onderzoek; de DPO volgt dit open punt op'
		},
		{
			onderdeel: 'meting',
			'artikel-6': 'taak',
			'artikel-9': 'geen',
			wet: 'Goed bestuur en zorgvuldigheid'
		}
	],
	'steunt-op-toestemming': 'nee',
	'vrije-toestemming':
		'Niet de rechtsgrond. De keuze van de cliënt is een waarborg: wie nee zegt, krijgt dezelfde werker, hetzelfde sjabloon en dezelfde termijn.',
	'wettelijk-kader':
		'OCMW-wet art. 60 §1 (sociaal onderzoek), RMI-wet art. 21 (beslissing binnen 30 dagen, gemotiveerd), het beroepsgeheim en het Bestuursdecreet. AI verschuift geen enkele termijn; het bijzonder comité beslist.',
	noodzaak:
		'Een beter sjabloon alleen spaarde in 2025 geen tijd. Dicteren na het gesprek duurde even lang en gaf minder volledige verslagen. Zonder hulp blijven verslagen gemiddeld vijf werkdagen liggen.',
	evenredigheid:
		'Het gesprek vindt hoe dan ook plaats; de opname wordt na de validatie gewist. De cliënt krijgt meer aandacht en een verslag dat hij kan nalezen. Of het echt tijd wint, meten we; blijft dat uit, dan stoppen we.',
	minimalisatie:
		'Vaste sjablonen, geen chat. De werker pauzeert de opname als het over iets anders gaat. Wat niet bij een punt van het sjabloon hoort, komt niet in het concept.',
	juistheid:
		'Elke zin toont haar bron. Wat geen bron heeft, kan niet gevalideerd worden. Elke maand kijkt de superuser tien verslagen na, waarvan drie van anderstaligen. Bijna geen correcties is een alarm.',
	bewaren: [
		{
			wat: 'Opname',
			termijn: 'Tot de tekst er is, hoogstens 7 dagen',
			reden: 'Alleen om om te zetten in tekst',
			daarna: 'Automatisch gewist, met een regel in het logboek'
		},
		{
			wat: 'Tekst van het gesprek en concept',
			termijn: 'Tot de validatie, hoogstens 30 dagen',
			reden: 'Om na te lezen',
			daarna: 'Automatisch gewist'
		},
		{
			wat: 'Gevalideerd verslag',
			termijn: 'Zoals het dossier, volgens de selectielijst',
			reden: 'Wettelijke opdracht en mogelijk beroep',
			daarna: 'Met de archiefverantwoordelijke te bekijken'
		}
	],
	ontwerp:
		'Zonder een vastgelegd ja start de opname niet. De AI blijft dicht tot checklist, DPIA, meetplan en besluit in orde zijn. Vrij vragen stellen aan de AI bestaat niet. Iedereen ziet zo weinig mogelijk.',
	profilering: 'nee',
	'profilering-waarborgen':
		'Niet van toepassing in deze pilot: het programma beoordeelt niemand. Een score of rangorde staat bij de no-go’s.'
});

const rights: Answers = given({
	informatie:
		'Mondeling vóór elke opname met de goedgekeurde tekst van vier zinnen, ook met een tolk of pictogrammen. Op papier in de wachtzaal, in zes talen, en op de website met het publieke AI-register.',
	instemming:
		'Een ja of nee per contact, zonder reden. De werker leest voor en wacht. Bij nee neemt zij zelf notities. Bewaard wordt: moment, tekstversie, kanaal en medewerker.',
	inzage:
		'Via de werker of de DPO, binnen een maand: het verslag, de opname zolang die bestaat, en of AI hielp. Overdraagbaarheid geldt niet bij een taak van algemeen belang.',
	'verbeteren-wissen':
		'Een fout in het verslag verbetert de werker, met de nota van de cliënt erbij. Opname en concept kunnen altijd gewist worden; het gevalideerde verslag blijft in het dossier.',
	'bezwaar-beperking':
		'Eén zin tegen de werker volstaat: de AI stopt meteen voor die cliënt. Ander bezwaar bekijkt de DPO binnen een maand.',
	intrekken:
		'Opname, tekst en concept worden dezelfde dag gewist. Het gevalideerde verslag blijft. De cliënt krijgt een brief in gewone taal met wat gestopt, gewist en gebleven is.',
	rechten:
		'Het onthaal geeft de vraag door aan de DPO. Zij houdt een register bij en antwoordt binnen een maand; haar vervanger is de informatieveiligheidsconsulent.'
});

const partners: Answers = {
	...given({
		'verwerkers-doorgifte':
			'Verwerkersovereenkomst met de dienst Informatica van de gemeente: instructies, geheimhouding, beveiliging, hulp bij rechten en datalekken, wissen of teruggeven, audit. Andere verwerkers zijn er niet.',
		subverwerkers:
			'De dienst Informatica schakelt niemand in zonder schriftelijk akkoord van het OCMW, gevraagd minstens 30 dagen vooraf.',
		'training-op-gegevens': 'niet-van-toepassing',
		'training-uitleg':
			'Er is geen derde die gegevens krijgt. Bij een andere leverancier komt er een verbod in het contract, ook voor wie erachter zit.',
		beroepsgeheim:
			'Alleen de eigen werker en de genoemde superuser openen een gesprek. De beheerder van de server ziet versleutelde bestanden zonder sleutel. Bestuur, klankbord en auditor zien aantallen.'
	}),
	...notApplicable({
		doorgiften:
			'Opslag, rekenwerk, back-up en support gebeuren in België; nagekeken door de informatieveiligheidsconsulent.'
	})
};

const risksAndMeasures: Answers = given({
	'bekende-fouten':
		'In twintig oefengesprekken waren drie sprekers verwisseld, twee daarvan bij sterk dialect. Eén bedrag was fout. Gesprekken met een tolk zijn niet getest; die doen we voorlopig zonder AI.',
	'druk-op-keuze':
		'Ja, want de cliënt hangt van ons af. Daarom een vaste tekst, geen reden bij nee, geoefende zinnen en een anonieme vraag achteraf. Het aantal ja’s is nooit een doel; honderd procent geeft een alarm.',
	'risico-medewerkers':
		'Medewerkers vreesden controle op hun tempo. Tijden zijn alleen voor henzelf zichtbaar en verder per groep van minstens vijf. Dat is besproken op het sociaal overleg en staat op papier.',
	onzekerheden:
		'We weten niet hoe goed het werkt bij gesprekken met een tolk en bij mensen die stotteren. Eén verzonnen feit in een gevalideerd verslag, en we pauzeren.',
	beveiliging:
		'Een eigen sleutel per contact, aanmelden met een lang wachtwoord en een tweede factor, een auditlogboek dat alleen kan groeien, dagelijkse back-up en een jaarlijkse test.',
	toegang: [
		{
			wie: 'Maatschappelijk werker',
			wat: 'De eigen gesprekken en concepten',
			controle: 'Logboek, elk kwartaal nagekeken door de informatieveiligheidsconsulent'
		},
		{
			wie: 'Superuser',
			wat: 'De verslagen van de steekproef',
			controle: 'Lijst van de steekproef naast het logboek'
		},
		{
			wie: 'Bestuur, klankbord, auditor',
			wat: 'Aantallen en metingen',
			controle: 'Kleine groepen worden niet getoond'
		}
	],
	'menselijke-controle':
		'De eigen werker leest elke zin naast de bron en valideert met naam. Zonder validatie komt niets in het dossier. Het voorstel van beslissing schrijft alleen zij; het bijzonder comité beslist.',
	opleiding:
		'Vijf lessen van een kwartier met een toets, en twee oefengesprekken met ingebouwde fouten. Wie ze niet af heeft, krijgt geen AI. Nieuwe collega’s doen dit eerst.',
	'datalek-klaar':
		'Wie iets merkt, meldt het binnen het uur. De informatieveiligheidsconsulent onderzoekt, de DPO adviseert, de projecteigenaar meldt binnen 72 uur aan de toezichthouder.',
	continuiteit:
		'De werker noteert altijd drie kernpunten met de hand en schrijft verder in hetzelfde sjabloon. Elke nacht een back-up; het terugzetten is geoefend.',
	opvolging:
		'Elke maand bekijkt het ethisch klankbord het dashboard. Een rode grens of een ernstig incident sluit de AI. Een nieuwe versie, een nieuw doel of een andere leverancier zet deze DPIA weer open.',
	aantonen:
		'Met het register van verwerkingen, de verwerkersovereenkomst, het logboek van keuzes en validaties, de opleidingslijst, de metingen en de ondertekende besluiten.'
});

function summary({ occasion }: DemoSubject): Answers {
	return given({
		samenvatting: `Een programma ordent ${occasion}, als de cliënt dat goed vindt, tot een concept van het verslag. Het schrijft zelf niets. Het grootste risico is een fout die niemand ziet; daarom leest de werker elke zin na, met de bron ernaast. Dialect en tweede taal geven meer fouten; dat meten we apart. Wie nee zegt, krijgt dezelfde dienst op dezelfde termijn. Opname en tekst worden gewist. Wat overblijft, is een beperkt risico dat het vast bureau met naam aanvaardt en elk jaar herbekijkt.`
	});
}
