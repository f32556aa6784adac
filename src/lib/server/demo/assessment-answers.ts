import type {
	AssessmentTemplateContent,
	AssessmentValue,
	MeasureRow,
	RiskRow,
	TemplateQuestion
} from '#lib/domain/checklist/assessment.ts';
import type { Calendar } from './calendar.ts';

/** What the assessment is about, in the words of the pilot. */
export interface AssessmentSubject {
	pilot: string;
	/** For instance "het gesprek met de cliënt". */
	occasion: string;
	teams: string;
	/** Days from today to the review. */
	review: number;
}

/**
 * An invented but plausible answer to each question of a DPIA or FRIA. A question that a newer template adds gets a plain sentence, so
 * that the demonstration loads with every version of the packs.
 */
export function demoAnswer(
	template: AssessmentTemplateContent,
	question: TemplateQuestion,
	subject: AssessmentSubject,
	calendar: Calendar
): AssessmentValue | null {
	const written = template.assessment === 'dpia' ? dpia(subject) : fria(subject);
	const known = written[question.id];
	if (question.answer === 'advice') return null;
	if (question.answer === 'date') return calendar.day(subject.review);
	if (question.answer === 'risks') return risks;
	if (question.answer === 'measures') return measures(calendar);
	if (question.answer === 'yes-no') return typeof known === 'string' ? known : 'ja';
	if (question.options) return chosen(question, known);
	return typeof known === 'string' ? known : `Zie het projectdossier van “${subject.pilot}”.`;
}

function chosen(
	question: TemplateQuestion,
	known: string | string[] | undefined
): string | string[] {
	const ids = (question.options ?? []).map(({ id }) => id);
	const wanted = [known ?? []].flat().filter((id) => ids.includes(id));
	const kept = wanted.length > 0 ? wanted : ids.slice(0, 1);
	return question.answer === 'some-of' ? kept : (kept[0] ?? '');
}

type Written = Record<string, string | string[]>;

function dpia({ pilot, occasion, teams }: AssessmentSubject): Written {
	return {
		criteria: ['gevoelig', 'kwetsbaar', 'nieuw'],
		'belgische-lijst': 'nee',
		verwerking: `De maatschappelijk werker vraagt of AI mag, neemt ${occasion} op, zet het om in tekst en laat een concept van het verslag maken. Zij leest elke zin na naast de bron, past aan en valideert. Opname en tekst worden daarna gewist.`,
		doelen: `Minder schrijfwerk bij “${pilot}”, zonder verlies aan volledigheid. Geen ander doel: geen trends, geen profielen, geen opvolging van medewerkers.`,
		gegevens:
			'Identiteit, gezin, huisvesting, inkomen, schulden en wat de cliënt zelf over zijn gezondheid vertelt. Ook over gezinsleden die in het gesprek genoemd worden.',
		partijen:
			'OCMW Zonnedorp is verwerkingsverantwoordelijke. De hulp bij het opstellen draait op eigen infrastructuur; er is geen ontvanger buiten het OCMW.',
		techniek:
			'De ingebouwde opsteller van Waarborg: hij neemt zinnen letterlijk over uit het gesprek en schrijft zelf niets. De versie staat in het register van punt 9.',
		leverancier:
			'De ingebouwde opsteller. De documentatie met bekende beperkingen is nagelezen door functioneel beheer.',
		gedragscodes:
			'De deontologische code van de maatschappelijk werker en de vijf principes van punt 2.',
		rechtsgrond:
			'Taak van algemeen belang (sociaal onderzoek) voor het verslag zelf. De vraag om AI te gebruiken is daarnaast een ethische keuze van de cliënt. De discussie over toestemming aan een openbaar bestuur staat bij punt 3.',
		noodzaak:
			'Een sjabloon alleen bespaarde in 2025 geen tijd. Spraak naar tekst zonder ordening laat het meeste schrijfwerk bestaan.',
		evenredigheid:
			'De ingreep is beperkt: het gesprek vindt hoe dan ook plaats, de opname wordt gewist, en wie nee zegt krijgt dezelfde dienst op dezelfde termijn.',
		minimalisatie:
			'Vaste sjablonen met verplichte punten. Wat niet bij een punt hoort, komt niet in het verslag.',
		juistheid:
			'Elke zin toont zijn bron in het gesprek. Wat geen bron heeft, kan niet gevalideerd worden. Elke maand kijkt de superuser een steekproef na.',
		bewaren:
			'Opname en tekst: tot de validatie, hoogstens 30 dagen. Concept: tot de validatie. Verslag: in het dossier, volgens de selectielijst.',
		informatie:
			'Mondeling vóór de opname, met de goedgekeurde tekst. Op papier in de wachtzaal en op de website, met het publieke AI-register.',
		rechten:
			'Via de maatschappelijk werker, de DPO of het onthaal. Intrekken werkt meteen: de opname en het concept worden gewist en de cliënt krijgt een bevestiging.',
		'verwerkers-doorgifte': 'Er is geen doorgifte buiten de EER.',
		beroepsgeheim:
			'Alleen de eigen maatschappelijk werker en de genoemde superuser openen het gesprek. Bestuur en auditor zien aantallen.',
		'druk-op-keuze':
			'De vraag komt na de kennismaking, met drie waarborgen en geoefende zinnen. De toestemmingsgraad is nooit een doel; 100 % geeft een alarm.',
		'risico-medewerkers':
			'Tijden worden alleen getoond per groep van minstens vijf en nooit gebruikt voor een beoordeling. Het sociaal overleg is vooraf ingelicht.',
		beveiliging:
			'Versleuteling per contact, aanmelden met een lang wachtwoord, toegang per rol, een auditlogboek dat alleen kan groeien, dagelijkse back-up.',
		'menselijke-controle':
			'Niets gaat naar het dossier zonder validatie door de professional. Een voorstel van beslissing schrijft alleen zij.',
		'datalek-klaar':
			'De informatieveiligheidsconsulent coördineert, de DPO adviseert, de projecteigenaar meldt binnen 72 uur aan de toezichthouder.',
		restrisico: 'midden',
		'antwoord-op-advies':
			'Het advies wordt gevolgd: de steekproef is maandelijks in plaats van per kwartaal.',
		'betrokkenen-bevraagd': 'ja',
		'mening-betrokkenen': `Zes cliënten van ${teams} en de ervaringsdeskundige van het klankbord. Zij wilden de tekst kunnen herlezen vóór het gesprek; dat kan nu.`,
		besluit: 'goedkeuren'
	};
}

function fria({ pilot, occasion, teams }: AssessmentSubject): Written {
	return {
		'hoog-risico':
			'Dicht bij bijlage III, punt 5(a): het verslag voedt een beslissing over steun. Het systeem ordent alleen wat gezegd is en stelt niets voor. We behandelen het als hoog risico.',
		'verboden-praktijken': 'ja',
		processen: `Alleen bij “${pilot}”: het verslag na ${occasion}, door ${teams}.`,
		'periode-frequentie': 'Negen maanden, ongeveer vijftien verslagen per week.',
		groepen:
			'Mensen die steun vragen, hun gezinsleden, mensen die een andere taal spreken, en de medewerkers zelf.',
		rechten: ['waardigheid', 'priveleven', 'gegevens', 'gelijkheid', 'bijstand'],
		'ongelijke-uitkomst':
			'Dialect en gebroken Nederlands worden minder goed herkend. We meten de volledigheid ook voor wie weigert en vergelijken de doorlooptijd.',
		'menselijk-toezicht':
			'De eigen maatschappelijk werker valideert elke zin; iedereen met een rol kan de pilot met één klik pauzeren.',
		governance:
			'De projecteigenaar volgt op, het ethisch klankbord adviseert, het vast bureau beslist.',
		klachten:
			'Bij de maatschappelijk werker, de klachtendienst of de DPO. Elke klacht wordt als incident bekeken.',
		'uitleg-beslissing': 'In elk verslag staat of en waar AI gebruikt is.',
		'betrokken-stemmen':
			'Cliënten via de ervaringsdeskundige, medewerkers via het teamoverleg, de vakbonden via het sociaal overleg.',
		'restrisico-besluit': 'aanvaard',
		'dpia-verwijzing': 'Delen 2, 3 en 4 van de DPIA.',
		kennisgeving: 'Ja, door de projecteigenaar, zodra de plicht geldt.'
	};
}

const risks: RiskRow[] = [
	{
		text: 'Een feit in het verslag dat niemand gezegd heeft',
		likelihood: 'midden',
		impact: 'hoog',
		measure: 'Bron per zin, validatie door de professional, maandelijkse steekproef',
		residual: 'midden'
	},
	{
		text: 'Een uitspraak bij de verkeerde persoon',
		likelihood: 'midden',
		impact: 'midden',
		measure: 'De spreker staat bij elke zin; onzekere sprekers worden gemeld',
		residual: 'laag'
	},
	{
		text: 'Iemand ziet een gesprek die dat niet mag',
		likelihood: 'laag',
		impact: 'hoog',
		measure: 'Eigen sleutel per contact, toegang voor de eigen werker alleen',
		residual: 'laag'
	},
	{
		text: 'Een cliënt zegt ja omdat hij nee niet durft te zeggen',
		likelihood: 'midden',
		impact: 'midden',
		measure: 'Geoefend gesprek, geen doel op het aantal ja’s, opvolging door het klankbord',
		residual: 'midden'
	}
];

function measures(calendar: Calendar): MeasureRow[] {
	return [
		{
			text: 'Maandelijkse steekproef van gevalideerde verslagen',
			owner: 'Tine Baert',
			dueDate: calendar.day(60)
		},
		{ text: 'Toegangsrechten nakijken', owner: 'Koen Maes', dueDate: calendar.day(90) },
		{
			text: 'Gesprek over druk en vrije keuze in elk team',
			owner: 'Hilde Wouters',
			dueDate: calendar.day(75)
		}
	];
}
