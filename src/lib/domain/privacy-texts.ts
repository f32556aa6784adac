import type { Localized } from './locale.ts';

/** The sentences of the privacy explanation. Level B1: short, active, one idea each. */
export const privacyTexts = {
	title: { nl: 'AI en uw gegevens', en: 'AI and your data', fr: 'L’IA et vos données' },
	asOf: { nl: 'zoals het is op {day}', en: 'as it is on {day}', fr: 'situation au {day}' },

	whatHead: { nl: 'Wat doen wij?', en: 'What do we do?', fr: 'Que faisons-nous ?' },
	what: {
		nl: 'Een computerprogramma (AI) maakt van ons gesprek een eerste tekst.',
		en: 'A computer program (AI) makes a first text of our talk.',
		fr: 'Un programme informatique (IA) fait un premier texte de notre entretien.'
	},
	person: {
		nl: 'Uw maatschappelijk werker leest die tekst na en past ze aan. Een mens schrijft het verslag.',
		en: 'Your social worker reads that text and corrects it. A person writes the report.',
		fr: 'Votre travailleur social relit ce texte et le corrige. Un humain écrit le rapport.'
	},
	decides: {
		nl: 'Het programma beslist niets over uw steun.',
		en: 'The program decides nothing about your support.',
		fr: 'Le programme ne décide rien au sujet de votre aide.'
	},

	choiceHead: { nl: 'U kiest', en: 'You choose', fr: 'Vous choisissez' },
	choose: {
		nl: 'Wij vragen het bij elk gesprek. U mag ja of nee zeggen.',
		en: 'We ask at each talk. You may say yes or no.',
		fr: 'Nous le demandons à chaque entretien. Vous pouvez dire oui ou non.'
	},
	neutral: {
		nl: 'Uw keuze verandert niets aan uw rechten of aan onze inzet.',
		en: 'Your choice changes nothing about your rights or our effort.',
		fr: 'Votre choix ne change rien à vos droits ni à notre engagement.'
	},
	same: {
		nl: 'Zegt u nee? Dan krijgt u hetzelfde verslag, in dezelfde tijd.',
		en: 'Do you say no? Then you get the same report, in the same time.',
		fr: 'Vous dites non ? Vous recevez le même rapport, dans le même délai.'
	},
	change: {
		nl: 'U mag later van gedacht veranderen. Dat kan in een gesprek, per telefoon, per mail of met een formulier.',
		en: 'You may change your mind later. You can do so in a talk, by telephone, by e-mail or with a form.',
		fr: 'Vous pouvez changer d’avis plus tard. C’est possible en entretien, par téléphone, par e-mail ou avec un formulaire.'
	},
	noReason: {
		nl: 'U hoeft niet te zeggen waarom.',
		en: 'You need not say why.',
		fr: 'Vous ne devez pas dire pourquoi.'
	},

	programHead: {
		nl: 'Welk programma is dat?',
		en: 'Which program is it?',
		fr: 'Quel est ce programme ?'
	},
	programName: {
		nl: 'Het heet {name}, versie {version}.',
		en: 'It is called {name}, version {version}.',
		fr: 'Il s’appelle {name}, version {version}.'
	},
	picks: {
		nl: 'Het kiest zinnen uit het gesprek. Het schrijft zelf geen nieuwe zinnen.',
		en: 'It picks sentences from the talk. It writes no new sentences.',
		fr: 'Il choisit des phrases de l’entretien. Il n’écrit pas de nouvelles phrases.'
	},
	writes: {
		nl: 'Het schrijft zinnen. Wij kijken elke zin na bij wat u echt zei.',
		en: 'It writes sentences. We check each sentence with what you really said.',
		fr: 'Il écrit des phrases. Nous comparons chaque phrase à ce que vous avez dit.'
	},
	here: {
		nl: 'Het draait op onze eigen computer. Niets gaat naar een ander bedrijf.',
		en: 'It runs on our own computer. Nothing goes to another company.',
		fr: 'Il tourne sur notre propre ordinateur. Rien ne part vers une autre société.'
	},
	ownNetwork: {
		nl: 'Het draait op een computer in ons eigen netwerk ({host}).',
		en: 'It runs on a computer in our own network ({host}).',
		fr: 'Il tourne sur un ordinateur de notre propre réseau ({host}).'
	},
	elsewhere: {
		nl: 'Het draait bij een ander bedrijf, op dit adres: {host}.',
		en: 'It runs at another company, at this address: {host}.',
		fr: 'Il tourne dans une autre société, à cette adresse : {host}.'
	},
	textGoes: {
		nl: 'De tekst van het gesprek gaat daar naartoe.',
		en: 'The text of the talk goes there.',
		fr: 'Le texte de l’entretien y est envoyé.'
	},
	voiceGoes: {
		nl: 'De opname gaat daar naartoe.',
		en: 'The recording goes there.',
		fr: 'L’enregistrement y est envoyé.'
	},

	recordHead: { nl: 'Wat nemen wij op?', en: 'What do we record?', fr: 'Qu’enregistrons-nous ?' },
	noVoice: {
		nl: 'In dit programma staat geen opname van uw stem.',
		en: 'No recording of your voice is kept in this program.',
		fr: 'Ce programme ne garde pas d’enregistrement de votre voix.'
	},
	voice: {
		nl: 'Wij nemen uw stem op. Een tweede programma maakt daar tekst van.',
		en: 'We record your voice. A second program turns it into text.',
		fr: 'Nous enregistrons votre voix. Un deuxième programme en fait un texte.'
	},
	voiceAtOnce: {
		nl: 'Is de tekst klaar? Dan wissen wij de opname meteen.',
		en: 'Is the text ready? Then we erase the recording at once.',
		fr: 'Le texte est prêt ? Nous effaçons aussitôt l’enregistrement.'
	},
	voiceOneDay: {
		nl: 'Is de tekst klaar? Dan wissen wij de opname na één dag.',
		en: 'Is the text ready? Then we erase the recording after one day.',
		fr: 'Le texte est prêt ? Nous effaçons l’enregistrement après un jour.'
	},
	voiceDays: {
		nl: 'Is de tekst klaar? Dan wissen wij de opname na {count} dagen.',
		en: 'Is the text ready? Then we erase the recording after {count} days.',
		fr: 'Le texte est prêt ? Nous effaçons l’enregistrement après {count} jours.'
	},
	waitOneDay: {
		nl: 'Komt er geen tekst? Dan wissen wij de opname na één dag.',
		en: 'Is there no text? Then we erase the recording after one day.',
		fr: 'Il n’y a pas de texte ? Nous effaçons l’enregistrement après un jour.'
	},
	waitDays: {
		nl: 'Komt er geen tekst? Dan wissen wij de opname na {days} dagen.',
		en: 'Is there no text? Then we erase the recording after {days} days.',
		fr: 'Il n’y a pas de texte ? Nous effaçons l’enregistrement après {days} jours.'
	},
	textKept: {
		nl: 'Wij bewaren de tekst van het gesprek, achter slot.',
		en: 'We keep the text of the talk, under lock.',
		fr: 'Nous gardons le texte de l’entretien, sous clé.'
	},

	whyHead: {
		nl: 'Waarom mogen wij dat?',
		en: 'Why may we do that?',
		fr: 'Pourquoi le pouvons-nous ?'
	},
	basisTask: {
		nl: 'De wet geeft ons een taak. Daarvoor hebben wij uw gegevens nodig. Dit is onze grond:',
		en: 'The law gives us a task. For that we need your data. This is our ground:',
		fr: 'La loi nous donne une mission. Pour cela, nous avons besoin de vos données. Voici notre base :'
	},
	basisConsent: {
		nl: 'Wij mogen dat alleen als u ja zegt. Dit is onze grond:',
		en: 'We may do that only if you say yes. This is our ground:',
		fr: 'Nous ne le pouvons que si vous dites oui. Voici notre base :'
	},
	basisCitation: {
		nl: 'Het staat in de wet: {law}.',
		en: 'It is in the law: {law}.',
		fr: 'C’est dans la loi : {law}.'
	},
	optIn: {
		nl: 'Ook dan vragen wij altijd eerst of u het goed vindt.',
		en: 'Even then we always ask first whether you agree.',
		fr: 'Même alors, nous demandons toujours d’abord votre accord.'
	},
	noBasis: {
		nl: 'Onze dienst moet de grond in de wet nog vastleggen. Tot dan werken wij zonder AI.',
		en: 'Our service still has to lay down the legal ground. Until then we work without AI.',
		fr: 'Notre service doit encore fixer la base légale. D’ici là, nous travaillons sans IA.'
	},

	termHead: {
		nl: 'Hoe lang bewaren wij?',
		en: 'How long do we keep it?',
		fr: 'Combien de temps gardons-nous ?'
	},
	sourceUntilStop: {
		nl: 'De tekst van het gesprek bewaren wij tot u zegt dat wij moeten stoppen.',
		en: 'We keep the text of the talk until you tell us to stop.',
		fr: 'Nous gardons le texte de l’entretien jusqu’à ce que vous disiez stop.'
	},
	sourceAtOnce: {
		nl: 'Is het verslag klaar? Dan wissen wij de tekst van het gesprek die dag.',
		en: 'Is the report ready? Then we erase the text of the talk that day.',
		fr: 'Le rapport est prêt ? Nous effaçons le texte de l’entretien ce jour-là.'
	},
	sourceOneDay: {
		nl: 'Is het verslag klaar? Eén dag later wissen wij de tekst van het gesprek.',
		en: 'Is the report ready? One day later we erase the text of the talk.',
		fr: 'Le rapport est prêt ? Un jour plus tard, nous effaçons le texte de l’entretien.'
	},
	sourceDays: {
		nl: 'Is het verslag klaar? {count} dagen later wissen wij de tekst van het gesprek.',
		en: 'Is the report ready? {count} days later we erase the text of the talk.',
		fr: 'Le rapport est prêt ? {count} jours plus tard, nous effaçons le texte de l’entretien.'
	},
	reportByRules: {
		nl: 'Het verslag bewaren wij zo lang als de regels voor uw dossier zeggen.',
		en: 'We keep the report as long as the rules for your file say.',
		fr: 'Nous gardons le rapport aussi longtemps que le disent les règles du dossier.'
	},
	reportOneYear: {
		nl: 'Het verslag bewaren wij één jaar.',
		en: 'We keep the report for one year.',
		fr: 'Nous gardons le rapport un an.'
	},
	reportYears: {
		nl: 'Het verslag bewaren wij {count} jaar.',
		en: 'We keep the report for {count} years.',
		fr: 'Nous gardons le rapport {count} ans.'
	},
	reportRule: {
		nl: 'Dat staat in deze regel: {rule}.',
		en: 'That is in this rule: {rule}.',
		fr: 'C’est écrit dans cette règle : {rule}.'
	},

	eraseHead: {
		nl: 'Wat kunnen wij wissen?',
		en: 'What can we erase?',
		fr: 'Que pouvons-nous effacer ?'
	},
	erase: {
		nl: 'Wilt u geen AI meer? Dan stoppen wij meteen.',
		en: 'Do you want no more AI? Then we stop at once.',
		fr: 'Vous ne voulez plus d’IA ? Nous arrêtons tout de suite.'
	},
	eraseVoice: {
		nl: 'Wij wissen de opname van uw stem.',
		en: 'We erase the recording of your voice.',
		fr: 'Nous effaçons l’enregistrement de votre voix.'
	},
	eraseText: {
		nl: 'Wij wissen de tekst van het gesprek en de eerste tekst van het programma.',
		en: 'We erase the text of the talk and the first text by the program.',
		fr: 'Nous effaçons le texte de l’entretien et le premier texte du programme.'
	},
	eraseHow: {
		nl: 'Niemand kan die dan nog lezen. U krijgt een brief die dat bevestigt.',
		en: 'Nobody can read them then. You get a letter that confirms it.',
		fr: 'Plus personne ne peut les lire. Vous recevez une lettre qui le confirme.'
	},

	keepHead: {
		nl: 'Wat moeten wij bewaren?',
		en: 'What must we keep?',
		fr: 'Que devons-nous garder ?'
	},
	keepReport: {
		nl: 'Een verslag dat al nagelezen is, blijft in uw dossier. De wet vraagt dat wij uw dossier bewaren.',
		en: 'A report that was checked stays in your file. The law asks us to keep your file.',
		fr: 'Un rapport déjà relu reste dans votre dossier. La loi nous demande de garder votre dossier.'
	},
	keepChoice: {
		nl: 'Wij bewaren wat u koos en op welke dag. Zo tonen wij dat wij uw keuze volgen.',
		en: 'We keep what you chose and on which day. So we show that we follow your choice.',
		fr: 'Nous gardons votre choix et sa date. Ainsi, nous montrons que nous le suivons.'
	},
	keepFigures: {
		nl: 'Wij tellen ook, bijvoorbeeld hoeveel verslagen er zijn. In die cijfers staat niet wie u bent.',
		en: 'We also count, for example how many reports there are. Those figures do not say who you are.',
		fr: 'Nous comptons aussi, par exemple le nombre de rapports. Ces chiffres ne disent pas qui vous êtes.'
	},

	whoHead: { nl: 'Wie leest mee?', en: 'Who reads it?', fr: 'Qui lit ?' },
	whoReads: {
		nl: 'Alleen uw maatschappelijk werker leest het gesprek. Is die er niet, dan een collega die het overneemt.',
		en: 'Only your social worker reads the talk. If she is away, a colleague who takes over does.',
		fr: 'Seul votre travailleur social lit l’entretien. S’il est absent, un collègue qui le remplace.'
	},
	whoNot: {
		nl: 'Het bestuur ziet alleen cijfers.',
		en: 'The board sees only figures.',
		fr: 'La direction ne voit que des chiffres.'
	},

	rightsHead: {
		nl: 'Wat zijn uw rechten?',
		en: 'What are your rights?',
		fr: 'Quels sont vos droits ?'
	},
	see: {
		nl: 'U mag zien wat wij over u bewaren.',
		en: 'You may see what we keep about you.',
		fr: 'Vous pouvez voir ce que nous gardons sur vous.'
	},
	correct: {
		nl: 'Staat er iets fout? Dan mag u vragen om het te verbeteren.',
		en: 'Is something wrong? Then you may ask us to correct it.',
		fr: 'Il y a une erreur ? Vous pouvez demander de la corriger.'
	},
	object: {
		nl: 'U mag zeggen dat u het niet wilt. Dat heet bezwaar maken.',
		en: 'You may say that you do not want it. That is called objecting.',
		fr: 'Vous pouvez dire que vous ne voulez pas. Cela s’appelle s’opposer.'
	},
	withdraw: {
		nl: 'U mag uw ja altijd intrekken. Wat daarvoor gebeurde, blijft geldig.',
		en: 'You may always take back your yes. What happened before stays valid.',
		fr: 'Vous pouvez toujours retirer votre oui. Ce qui s’est fait avant reste valable.'
	},
	takeAlong: {
		nl: 'U mag de gegevens die u ons gaf, meekrijgen in een bestand.',
		en: 'You may get the data you gave us in a file.',
		fr: 'Vous pouvez recevoir dans un fichier les données que vous nous avez données.'
	},

	askHead: {
		nl: 'Vragen of een klacht?',
		en: 'Questions or a complaint?',
		fr: 'Questions ou plainte ?'
	},
	askWorker: {
		nl: 'Vraag het aan uw maatschappelijk werker.',
		en: 'Ask your social worker.',
		fr: 'Demandez à votre travailleur social.'
	},
	reach: {
		nl: 'U kunt ons zo bereiken: {contact}.',
		en: 'You can reach us like this: {contact}.',
		fr: 'Vous pouvez nous joindre ainsi : {contact}.'
	},
	askDpo: {
		nl: 'Bij {organisation} waakt iemand over uw gegevens. Vraag naar de functionaris voor gegevensbescherming.',
		en: 'At {organisation} someone watches over your data. Ask for the data protection officer.',
		fr: 'Chez {organisation}, quelqu’un veille sur vos données. Demandez le délégué à la protection des données.'
	},
	complaint: {
		nl: 'Bent u niet tevreden? Dan kunt u klacht indienen bij de toezichthouder:',
		en: 'Are you not satisfied? Then you can complain to the supervisor:',
		fr: 'Vous n’êtes pas satisfait ? Vous pouvez porter plainte auprès de l’autorité :'
	}
} as const satisfies Record<string, Localized>;
