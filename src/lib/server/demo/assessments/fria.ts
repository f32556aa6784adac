import type { Answers } from '#lib/domain/assessment/answers.ts';
import type { DemoSubject } from './subject.ts';
import { given, notApplicable, referred } from './subject.ts';

/** An invented but plausible FRIA of OCMW Zonnedorp. Where the DPIA says it already, it refers. */
export function demoFria(subject: DemoSubject): Answers {
	return {
		...place,
		...use(subject),
		...rights,
		...oversight,
		...governance,
		...followUp(subject),
		...referred('groepen', 'derden-kinderen', 'opleiding-toezicht', 'clienten-ingelicht')
	};
}

const place: Answers = given({
	rol: 'gebruiksverantwoordelijke',
	'openbare-dienst': 'ja',
	'bijlage-iii': ['punt-5a'],
	'hoog-risico':
		'Dicht bij punt 5(a), want het verslag voedt een beslissing over steun. Het systeem ordent alleen wat gezegd is, stelt niets voor en maakt geen profiel. Uit voorzichtigheid behandelen we het als hoog risico.',
	afwijking: 'onbekend',
	'afwijking-dossier':
		'Grond (d), voorbereidende taak, is verdedigbaar maar betwist. We steunen er niet op zolang de richtsnoeren een ontwerp zijn.',
	'verboden-praktijken': 'ja',
	'verboden-uitleg': 'Niet van toepassing: geen enkele functie leest gevoelens of geeft een score.',
	'eigen-grenzen':
		'Geen emotieherkenning, geen sociale scoring, geen automatische besluiten. En geen AI bij crisis, geweld of misbruik.'
});

function use({ pilot, occasion, teams }: DemoSubject): Answers {
	return given({
		aanleiding:
			'Verslagen blijven gemiddeld vijf werkdagen liggen, waardoor cliënten wachten. We willen dat terugbrengen zonder iets te verliezen aan volledigheid of vertrouwen.',
		waarden:
			'Vertrouwen gaat voor op snelheid: twijfelt de cliënt, dan geen opname. Gelijke behandeling is een harde grens, geen streefdoel.',
		processen: `Alleen bij “${pilot}”: het verslag na ${occasion}, door ${teams}, van opname tot validatie.`,
		'periode-frequentie':
			'Negen maanden in drie fasen, ongeveer vijftien verslagen per week, alleen op werkdagen.',
		systeem:
			'Spraakherkenning en een opsteller die zinnen overneemt, beide op eigen server. Getest op twintig oefengesprekken; cijfers per dialect zijn voorlopig klein.',
		gebruiksaanwijzing:
			'Functioneel beheer las de documentatie en zette de beperkingen in les 1 en in de instellingen. Elke gebruiker bevestigt die les.',
		invoer:
			'Eén microfoon op tafel en een proefzin vooraf. Is het geluid slecht of zijn er meer dan twee sprekers, dan schrijft de werker zelf.',
		'dienst-zonder-ai':
			'Zelfde werker, zelfde sjabloon, zelfde termijn. Elke maand vergelijken we doorlooptijd en volledigheid van wie ja en wie nee zei.'
	});
}

const rights: Answers = given({
	rechten: [
		'waardigheid',
		'priveleven',
		'gegevens',
		'informatie',
		'gelijkheid',
		'talen',
		'kind',
		'werk',
		'bijstand',
		'behoorlijk-bestuur'
	],
	'ernst-per-recht': [
		{
			recht: 'bijstand',
			gevolg: 'Een weggevallen schuld of een fout bedrag doet een aanvraag weigeren',
			wie: 'Mensen met budgetproblemen',
			ernst: 'ernstig',
			herstel: 'moeilijk'
		},
		{
			recht: 'gelijkheid',
			gevolg: 'Wie nee zegt of anders spreekt, krijgt een trager of slechter verslag',
			wie: 'Weigeraars, anderstaligen, mensen met een spraakbeperking',
			ernst: 'medium',
			herstel: 'moeilijk'
		},
		{
			recht: 'priveleven',
			gevolg: 'Een gesprek over thuis wordt door een ander gelezen',
			wie: 'Cliënten en hun gezin',
			ernst: 'ernstig',
			herstel: 'onomkeerbaar'
		},
		{
			recht: 'informatie',
			gevolg: 'De cliënt zegt minder omdat er een microfoon ligt',
			wie: 'Mensen met schaamte of angst',
			ernst: 'medium',
			herstel: 'moeilijk'
		},
		{
			recht: 'kind',
			gevolg: 'Wat ouders over een kind zeggen, blijft jaren in een dossier',
			wie: 'Kinderen in het gezin',
			ernst: 'medium',
			herstel: 'moeilijk'
		},
		{
			recht: 'werk',
			gevolg: 'Tijdmeting voelt als controle; gewonnen tijd wordt extra dossiers',
			wie: 'Maatschappelijk werkers',
			ernst: 'licht',
			herstel: 'omkeerbaar'
		}
	],
	'ongelijke-uitkomst':
		'Ja: bij sterk dialect en gebroken Nederlands vallen woorden weg. De steekproef bevat elke maand minstens drie zulke gesprekken, en we vergelijken de volledigheid.',
	'toegang-tot-steun':
		'Nee: het verslag moet klaar zijn op dag twintig, met of zonder AI. Het meetplan volgt de termijn van 30 dagen en de kennisgeving voor beide groepen.',
	wetgeving:
		'De OCMW-wet (menswaardig leven, sociaal onderzoek), de RMI-wet (motivering, beroep) en het beroepsgeheim.',
	beperking:
		'Het privéleven wordt licht beperkt, alleen na een ja, en de opname verdwijnt. Notities nemen is het lichtere middel en blijft altijd mogelijk.',
	'medewerkers-rechten':
		'Iedereen schrijft een verslag op vijf zelf. Vrijgekomen tijd gaat naar gesprekken, niet naar meer dossiers; dat staat in het besluit.'
});

const oversight: Answers = given({
	'menselijk-toezicht':
		'De eigen werker leest elke zin naast de bron en heeft daar tijd voor in haar planning. Zij mag alles schrappen en kan altijd zonder AI verder. De superuser kijkt een steekproef na.',
	toezichters: [
		{
			rol: 'Maatschappelijk werker',
			taak: 'Leest en valideert elke zin van het eigen verslag',
			opleiding: 'Vijf lessen en twee oefengesprekken',
			macht: 'Schrappen, herschrijven, zonder AI verdergaan, pauzeren'
		},
		{
			rol: 'Superuser',
			taak: 'Kijkt tien verslagen per maand na',
			opleiding: 'Daarbovenop duosessies met functioneel beheer',
			macht: 'Pauzeren, een sjabloon terugtrekken'
		},
		{
			rol: 'Ethisch klankbord',
			taak: 'Bekijkt elke maand het dashboard en de klachten',
			opleiding: 'Les 1 en 5',
			macht: 'Pauzeren en adviseren over stop of doorgaan'
		}
	],
	'toezicht-grenzen':
		'Les 1 toont echte fouten uit de proef. Het scherm meldt twijfel over de spreker, over getallen en over ernstige woorden.',
	'toezicht-automatisme':
		'Elke zin vraagt een eigen handeling. Oefengesprekken bevatten verborgen fouten. Bijna nul correcties geeft een alarm, geen felicitatie.',
	'toezicht-duiden':
		'Een klik op een zin toont de plaats in het gesprek en wie sprak. Eigen waarnemingen van de werker staan herkenbaar apart.',
	'toezicht-afwijken':
		'Schrappen, herschrijven of leeg beginnen kan zonder uitleg en telt niet mee in een evaluatie.',
	'toezicht-stoppen':
		'Iedereen met een rol in de pilot pauzeert met één klik en een reden; dat werkt meteen. Heropenen kan alleen met een ondertekend besluit.'
});

const governance: Answers = given({
	'als-het-misgaat':
		'De pilot pauzeert dezelfde dag. De werker belt de cliënt en verbetert het verslag. Besliste het comité al, dan krijgt het een nota. De leverancier wordt ingelicht.',
	'ernstig-incident':
		'De projecteigenaar verwittigt meteen de leverancier en meldt aan de autoriteit die in de instellingen staat. De DPO en het klankbord lezen mee.',
	governance:
		'De projecteigenaar volgt op, het ethisch klankbord adviseert, het vast bureau beslist. De DPO adviseert en beslist niet. Zie de mini-RACI.',
	klachten:
		'Bij de eigen werker, de klachtendienst of de DPO; antwoord binnen tien werkdagen. Elke klacht wordt ook als incident bekeken. In elke brief staat de toezichthouder.',
	beroep:
		'De beslissing is gemotiveerd en noemt de beroepsweg. In het verslag is van elk feit terug te vinden waar het vandaan komt; de cliënt krijgt een kopie.',
	'uitleg-beslissing':
		'Onder elk verslag staat of AI hielp en wie valideerde. De werker legt het uit in gewone taal als de cliënt erom vraagt.',
	'medewerkers-ingelicht':
		'Op het sociaal overleg en in elk team, vóór de start: geen cijfers per persoon, geen gebruik bij evaluatie. De afspraak staat op papier.',
	openbaarheid:
		'Een regel in het publieke AI-register met doel, leverancier en contact, en de samenvatting van DPIA en FRIA.'
});

function followUp({ occasion }: DemoSubject): Answers {
	return {
		...given({
			monitoring:
				'Elke maand het dashboard, een steekproef van tien verslagen en alle klachten. Een rode grens of een ernstig incident sluit de AI; de leverancier wordt dan ingelicht.',
			'ander-doel':
				'Het doel staat in het besluit en in het AI-register. Wie iets nieuws wil, begint een nieuwe pilot met een nieuwe DPIA. Teksten worden gewist, dus er is niets om te doorzoeken.',
			logboek:
				'Elke keuze, opname, elk concept en elke validatie met moment en versie, twee jaar lang, zonder inhoud van het gesprek.',
			uitstap:
				'De uitstap is geoefend: alle verslagen uitgevoerd, elders ingelezen en vergeleken. De sjablonen werken ook zonder AI.',
			kennisgeving:
				'De projecteigenaar doet dat met het Europese model, zodra het er is en de plicht geldt.',
			'registratie-organisatie':
				'OCMW Zonnedorp, sociale dienst, privacy@zonnedorp.example (verzonnen adres).',
			'registratie-indiener': 'Hilde Wouters, diensthoofd sociale dienst.',
			samenvatting: `Het systeem helpt bij het verslag na ${occasion}. Wie anders spreekt, loopt het meeste risico op een fout verslag; wie nee zegt, op een trager verslag. Daarom meten we beide elke maand. De werker leest elke zin na, mag altijd afwijken en iedereen kan stoppen. Een fout wordt dezelfde dag hersteld. Geen gevoelens, geen scores, geen automatische besluiten.`
		}),
		...notApplicable({
			'eerste-gebruik-herbruik': 'Dit is de eerste FRIA voor dit gebruik.',
			'registratie-url':
				'De ingebouwde opsteller heeft geen inschrijving; bij een andere leverancier vragen we ze op.'
		})
	};
}
