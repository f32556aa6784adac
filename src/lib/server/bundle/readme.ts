import { fill, type Locale, locales } from '#lib/domain/locale.ts';
import type { Manifest, MeasuredManifest } from './manifest.ts';
import { bundleFiles } from './manifest.ts';

/** Fewer rows of one worker than this, or fewer workers, and a colleague could recognise someone. */
const leastRows = 5;
const leastWorkers = 10;

/** What is in the bundle, how to reproduce it, what is left out and why: the same in three languages, one after the other. */
export function readme(manifest: Manifest, withheld: number): string {
	return locales.map((locale) => section(manifest, withheld, locale)).join('\n---\n\n');
}

function section(manifest: Manifest, withheld: number, locale: Locale): string {
	const { measured, pilot, organisation, about } = manifest;
	const words = texts[locale];
	const facts = { pilot: oneLine(pilot.name), organisation: oneLine(organisation) };
	const files = Object.entries(words.files)
		.filter(([name]) => measured || !needsMeasurements.has(name))
		.filter(([name]) => manifest.decision || name !== bundleFiles.decision)
		.map(([name, what]) => `| \`${name}\` | ${what} |`);
	return [
		`# ${words.title}\n`,
		`${fill(words[about], facts)}\n`,
		`## ${words.contents}\n`,
		`| ${words.file} | ${words.what} |\n| --- | --- |`,
		...files,
		'',
		...(measured ? reproduce(measured, words) : [`${words.nothingMeasured}\n`]),
		`## ${words.leftOutTitle}\n`,
		...words.leftOut.map((line) => `- ${fill(line, { withheld })}`),
		...(measured ? rowsLeftOut(measured, words) : []),
		'',
		`## ${words.chainTitle}\n`,
		`${words.chain}\n`
	].join('\n');
}

function reproduce(measured: MeasuredManifest, words: Words): string[] {
	const { at, verdict, rule, snapshot, since, command } = measured;
	const agreement =
		snapshot.differs.length === 0
			? words.agrees
			: fill(words.differs, { fields: snapshot.differs.join(', ') });
	return [
		`## ${words.reproduceTitle}\n`,
		`${fill(words.reproduce, { at, verdict, rule })}\n`,
		'```sh',
		'sha256sum -c SHA256SUMS',
		`waarborg ${command.join(' ')} | cmp - ${bundleFiles.verdict}`,
		'```\n',
		`${words.orCheck}\n`,
		'```sh',
		'waarborg verify-bundle dossier.zip',
		'```\n',
		`${agreement} ${fill(words.since, since)}\n`
	];
}

function rowsLeftOut(measured: MeasuredManifest, words: Words): string[] {
	const { leftOut, smallCells, rows } = measured;
	const { workers, smallestWorker } = smallCells;
	const small = workers < leastWorkers || (smallestWorker !== null && smallestWorker < leastRows);
	return [
		`- ${fill(words.rows, { rows, ...leftOut })}`,
		...(rows > 0 && small
			? [`- **${fill(words.small, { workers, least: smallestWorker ?? 0 })}**`]
			: [])
	];
}

function oneLine(name: string): string {
	return name.replace(/[\s`*_#<>|]+/g, ' ').trim();
}

const needsMeasurements = new Set<string>([
	bundleFiles.plan,
	bundleFiles.measurements,
	bundleFiles.verdict,
	'charts/*.svg, charts/*.csv'
]);

type Words = (typeof texts)[Locale];

const texts = {
	nl: {
		title: 'Bewijsdossier (Nederlands)',
		decision:
			'Dit dossier hoort bij een besluit over de pilot “{pilot}” van {organisation}. U kunt de uitslag zelf narekenen, zonder toegang tot Waarborg van de organisatie.',
		verdict:
			'Dit dossier toont de stand van de pilot “{pilot}” van {organisation}. U kunt de uitslag zelf narekenen, zonder toegang tot Waarborg van de organisatie.',
		contents: 'Wat zit erin',
		file: 'Bestand',
		what: 'Inhoud',
		files: {
			'plan.json': 'Het meetplan zoals het werd bevroren: drempels, grenzen en minimums.',
			'measurements.csv': 'De metingen waarop de uitslag steunt, onherkenbaar gemaakt.',
			'verdict.json': 'De uitslag, letterlijk zoals `waarborg decide` hem schrijft.',
			'charts/*.svg, charts/*.csv':
				'Grafieken met hun cijfers: alle metingen, het bewijspad en de weken van elke KPI.',
			'decision.json':
				'Het besluit met adviezen, stemmen, afwijkende meningen, voorwaarden en handtekeningen.',
			'governance.json': 'De fase van de pilot, en de stand en de hash van DPIA en FRIA.',
			'audit.json':
				'Het deel van het logboek dat over deze pilot gaat, met de hashes van de ketting.',
			'manifest.json': 'Wat het dossier over zichzelf zegt, met de opdracht om na te rekenen.',
			SHA256SUMS: 'De SHA-256 van elk bestand.'
		},
		nothingMeasured: 'Er was nog geen meetplan bevroren: er is niets om na te rekenen.',
		reproduceTitle: 'Narekenen',
		reproduce:
			'De uitslag is {verdict} (regel `{rule}`) op {at}. Pak het dossier uit en reken na; beide opdrachten moeten zonder verschil eindigen:',
		orCheck: 'Of laat alles in één keer nakijken:',
		agrees: 'De nagerekende uitslag zegt hetzelfde als wat op het scherm stond.',
		differs:
			'Let op: de nagerekende uitslag verschilt van wat op het scherm stond, in: {fields}. Vraag uitleg aan de organisatie.',
		since:
			'Metingen die later in deze meetperiode bijkwamen: {rows}. Later teruggetrokken: {withdrawn}. Die veranderen deze uitslag niet meer.',
		leftOutTitle: 'Wat er niet in zit, en waarom',
		leftOut: [
			'Gesprekken, verslagen, dossiernummers en namen van cliënten: die zitten nooit in de metingen.',
			'Namen van medewerkers en verslagen. Ze kregen per KPI een andere naam, met een sleutel die de organisatie niet afgeeft. Zo is wat iemand in de ene KPI deed, niet te koppelen aan een andere KPI.',
			'De echte tijdstippen. De rekenregels kijken alleen naar de volgorde en naar wat gelijk valt, en die zijn behouden. Een KPI met een alarm per week behoudt de week, maar niet de dag of het uur.',
			'Teams. Ze tellen niet mee voor de uitslag.',
			'Welk dossier eenvoudig of complex was en welke cliënt gekend. Alleen de aantallen per weg tellen mee; binnen elk blok zijn die opnieuw verdeeld over de rijen.',
			'Weken met minder dan vijf verslagen hebben in de grafieken geen cijfer.',
			'Antwoorden van DPIA en FRIA: alleen hun hash. Wie ze krijgt van de organisatie, kan controleren dat het dezelfde zijn.',
			'Logboekregels over contacten en concepten, en alles wat een medewerker zelf deed: {withheld} regels. Hun uur zou tonen wie wanneer werkte.'
		],
		rows: 'Rijen in het bestand: {rows}. Weggelaten rijen: {withdrawn} na het intrekken van de toestemming, {beforeFreeze} van vóór het bevriezen, {tooOld} uit een te oude nulmeting. Incidenten worden nooit weggelaten.',
		small:
			'Kleine groep: {workers} medewerkers, met minstens {least} rijen elk. Wie het team kent, kan iemand herkennen aan aantal of snelheid. Deel dit dossier niet publiek.',
		chainTitle: 'Het logboek nakijken',
		chain:
			'Elke regel in `audit.json` heeft een hash: de SHA-256 van de velden `seq, organisationId, pilotId, actorId, actorName, action, subjectKind, subjectId, at, detail, prevHash`, als JSON met gesorteerde sleutels en zonder spaties. `prevHash` is de hash van de regel ervoor in het logboek van de organisatie. Tussen twee regels van deze pilot kunnen regels ontbreken; de organisatie toont op haar pagina Logboek of de ketting heel is.'
	},
	en: {
		title: 'Evidence bundle (English)',
		decision:
			'This bundle belongs to a decision on the pilot “{pilot}” of {organisation}. You can recompute the verdict yourself, without access to the organisation’s Waarborg.',
		verdict:
			'This bundle shows where the pilot “{pilot}” of {organisation} stands. You can recompute the verdict yourself, without access to the organisation’s Waarborg.',
		contents: 'What is in it',
		file: 'File',
		what: 'Contents',
		files: {
			'plan.json': 'The plan as it was frozen: thresholds, limits and minimums.',
			'measurements.csv': 'The measurements the verdict rests on, made unrecognisable.',
			'verdict.json': 'The verdict, exactly as `waarborg decide` writes it.',
			'charts/*.svg, charts/*.csv':
				'Charts with their figures: all measurements, the evidence path and the weeks of each KPI.',
			'decision.json': 'The decision with advice, votes, dissent, conditions and signatures.',
			'governance.json': 'The phase of the pilot, and state and hash of DPIA and FRIA.',
			'audit.json': 'The part of the audit trail about this pilot, with the hashes of the chain.',
			'manifest.json': 'What the bundle says of itself, with the command that recomputes.',
			SHA256SUMS: 'The SHA-256 of each file.'
		},
		nothingMeasured: 'No plan had been frozen yet: there is nothing to recompute.',
		reproduceTitle: 'Recompute',
		reproduce:
			'The verdict is {verdict} (rule `{rule}`) at {at}. Unpack the bundle and recompute; both commands must end without a difference:',
		orCheck: 'Or have everything checked at once:',
		agrees: 'The recomputed verdict says the same as what was on screen.',
		differs:
			'Note: the recomputed verdict differs from what was on screen, in: {fields}. Ask the organisation to explain.',
		since:
			'Measurements that were added to this period later: {rows}. Withdrawn later: {withdrawn}. They change this verdict no more.',
		leftOutTitle: 'What is left out, and why',
		leftOut: [
			'Conversations, reports, file numbers and names of clients: they are never in the measurements.',
			'Names of workers and reports. They got another name for each KPI, with a key that the organisation does not hand out. So what someone did in one KPI cannot be joined to another KPI.',
			'The real moments. The engine looks only at their order and at which of them coincide, and these are kept. A KPI with an alarm per week keeps its week, but not the day or the hour.',
			'Teams. They do not count for the verdict.',
			'Which file was simple or complex, and which client was known. Only the totals per path count; within each block they were dealt out again over the rows.',
			'Weeks with fewer than five reports have no figure in the charts.',
			'The answers of DPIA and FRIA: only their hash. Whoever gets them from the organisation can check that they are the same.',
			'Audit entries about contacts and drafts, and all that a worker did herself: {withheld} entries. Their hour would show who worked when.'
		],
		rows: 'Rows in the file: {rows}. Rows left out: {withdrawn} after consent was withdrawn, {beforeFreeze} from before the freeze, {tooOld} of a baseline that was too old. Incidents are never left out.',
		small:
			'Small group: {workers} workers, with at least {least} rows each. Who knows the team may recognise someone by number or pace. Do not publish this bundle.',
		chainTitle: 'Check the audit trail',
		chain:
			'Each entry in `audit.json` has a hash: the SHA-256 of the fields `seq, organisationId, pilotId, actorId, actorName, action, subjectKind, subjectId, at, detail, prevHash`, as JSON with sorted keys and without spaces. `prevHash` is the hash of the entry before it in the organisation’s trail. Between two entries of this pilot others may be missing; the organisation’s page Audit shows whether the chain is whole.'
	},
	fr: {
		title: 'Dossier de preuves (français)',
		decision:
			'Ce dossier accompagne une décision sur le pilote « {pilot} » de {organisation}. Vous pouvez recalculer le résultat vous-même, sans accès au Waarborg de l’organisation.',
		verdict:
			'Ce dossier montre où en est le pilote « {pilot} » de {organisation}. Vous pouvez recalculer le résultat vous-même, sans accès au Waarborg de l’organisation.',
		contents: 'Contenu',
		file: 'Fichier',
		what: 'Contenu',
		files: {
			'plan.json': 'Le plan de mesure tel qu’il a été figé : seuils, limites et minimums.',
			'measurements.csv': 'Les mesures sur lesquelles repose le résultat, rendues méconnaissables.',
			'verdict.json': 'Le résultat, exactement comme `waarborg decide` l’écrit.',
			'charts/*.svg, charts/*.csv':
				'Les graphiques avec leurs chiffres : toutes les mesures, le chemin de preuve et les semaines de chaque KPI.',
			'decision.json':
				'La décision avec les avis, les votes, les opinions divergentes, les conditions et les signatures.',
			'governance.json': 'La phase du pilote, l’état et l’empreinte de l’AIPD et de la FRIA.',
			'audit.json':
				'La partie du journal qui concerne ce pilote, avec les empreintes de la chaîne.',
			'manifest.json': 'Ce que le dossier dit de lui-même, avec la commande qui recalcule.',
			SHA256SUMS: 'Le SHA-256 de chaque fichier.'
		},
		nothingMeasured: 'Aucun plan de mesure n’était encore figé : il n’y a rien à recalculer.',
		reproduceTitle: 'Recalculer',
		reproduce:
			'Le résultat est {verdict} (règle `{rule}`) au {at}. Décompressez le dossier et recalculez ; les deux commandes doivent se terminer sans différence :',
		orCheck: 'Ou faites tout vérifier en une fois :',
		agrees: 'Le résultat recalculé dit la même chose que ce qui était à l’écran.',
		differs:
			'Attention : le résultat recalculé diffère de ce qui était à l’écran, dans : {fields}. Demandez une explication à l’organisation.',
		since:
			'Mesures ajoutées plus tard dans cette période : {rows}. Retirées plus tard : {withdrawn}. Elles ne changent plus ce résultat.',
		leftOutTitle: 'Ce qui n’y figure pas, et pourquoi',
		leftOut: [
			'Les entretiens, les rapports, les numéros de dossier et les noms des clients : ils ne sont jamais dans les mesures.',
			'Les noms des collaborateurs et des rapports. Ils ont reçu un autre nom pour chaque KPI, avec une clé que l’organisation ne communique pas. Ce que quelqu’un a fait dans un KPI ne peut donc pas être relié à un autre KPI.',
			'Les moments réels. Le calcul ne regarde que leur ordre et ceux qui coïncident, et cela est conservé. Un KPI avec une alerte par semaine garde sa semaine, mais ni le jour ni l’heure.',
			'Les équipes. Elles ne comptent pas pour le résultat.',
			'Quel dossier était simple ou complexe, et quel client était connu. Seuls les totaux par voie comptent ; dans chaque bloc, ils ont été redistribués sur les lignes.',
			'Les semaines de moins de cinq rapports n’ont pas de chiffre dans les graphiques.',
			'Les réponses de l’AIPD et de la FRIA : seulement leur empreinte. Qui les reçoit de l’organisation peut vérifier que ce sont les mêmes.',
			'Les entrées du journal sur les contacts et les projets, et tout ce qu’un collaborateur a fait lui-même : {withheld} entrées. Leur heure montrerait qui a travaillé quand.'
		],
		rows: 'Lignes dans le fichier : {rows}. Lignes omises : {withdrawn} après le retrait du consentement, {beforeFreeze} d’avant le gel du plan, {tooOld} d’une mesure de référence trop ancienne. Les incidents ne sont jamais omis.',
		small:
			'Petit groupe : {workers} collaborateurs, avec au moins {least} lignes chacun. Qui connaît l’équipe peut reconnaître quelqu’un au nombre ou au rythme. Ne publiez pas ce dossier.',
		chainTitle: 'Vérifier le journal',
		chain:
			'Chaque entrée de `audit.json` a une empreinte : le SHA-256 des champs `seq, organisationId, pilotId, actorId, actorName, action, subjectKind, subjectId, at, detail, prevHash`, en JSON avec les clés triées et sans espaces. `prevHash` est l’empreinte de l’entrée précédente dans le journal de l’organisation. Entre deux entrées de ce pilote, d’autres peuvent manquer ; la page Journal de l’organisation montre si la chaîne est entière.'
	}
} as const satisfies Record<Locale, unknown>;
