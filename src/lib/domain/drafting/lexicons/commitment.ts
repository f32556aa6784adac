import type { Locale } from '../../locale.ts';

/** Who an explicit commitment binds: the speaker, the other person, or both ("we agree"). */
export type Committed = 'speaker' | 'addressee' | 'both';

/** `\b` and `\w` know no accents: every border is written out. */
const bounded = (...parts: string[]): RegExp =>
	new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${parts.join('|')})(?![\p{L}\p{N}])`, 'iu');

const nl = {
	// Words in between, as long as none of them denies it.
	gap: String.raw`(?:(?!(?<!\p{L})(?:niet|niets|geen|nooit|nergens|niemand)(?!\p{L}))[^.?!;]){0,60}?`,
	day: '(?:maan|dins|woens|donder|vrij|zater|zon)dag',
	hour: String.raw`(?:(?:(?:om|tegen|rond|vanaf) )?(?:half )?(?:\d{1,2}|één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)(?: uur|u(?:\d{2})?)|(?:om |tegen )?half (?:één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf))`,
	soon: '(?:morgen|overmorgen|straks|binnenkort|vandaag nog|nog vandaag|deze week|volgende week|ten laatste|direct|tegen (?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:maan|dins|woens|donder|vrij|zater|zon)dag)',
	bring: '(?:bezorgen|brengen|meebrengen|meenemen|klaarleggen|doorsturen|opsturen|mailen)'
};

const en = {
	day: '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
	hour: String.raw`(?:at |by |around )?(?:half past )?(?:\d{1,2}(?::\d{2})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o['’]?clock| ?[ap]\.?m)`
};

const fr = {
	day: '(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)',
	hour: String.raw`(?:à |vers )?(?:\d{1,2}|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze) ?h(?:eures?)?(?: ?\d{2}| et demie)?`
};

/** Spoken forms in which someone takes something on. Without one of these nothing becomes an action. */
export const commitments: Record<Locale, readonly (readonly [Committed, RegExp])[]> = {
	nl: [
		[
			'both',
			bounded(
				String.raw`(?:we|wij) spreken${nl.gap} af`,
				String.raw`spreken (?:we|wij)${nl.gap} af`,
				'afgesproken',
				'(?:we|wij) zien elkaar',
				'zien (?:we|wij) elkaar',
				'(?:we|wij) (?:gaan|zullen) (?:het |dat )?(?:samen )?',
				'(?:de )?volgende afspraak',
				'laten we',
				String.raw`(?:(?:we|wij) )?(?:bekijken|bespreken|rekenen|doen|maken|openen|bellen|schrijven)(?: (?:we|wij))?${nl.gap} samen`,
				String.raw`${nl.day}${nl.gap} ${nl.hour}`,
				String.raw`${nl.hour}${nl.gap} ${nl.day}`
			)
		],
		[
			'addressee',
			bounded(
				'(?:brengt|bezorgt|stuurt|belt|mailt|vraagt) (?:u|ge|gij)(?= )',
				'breng (?:jij|je)',
				String.raw`breng(?:t)?(?: (?:u|ge))? (?:dat|die|ze|het|alles|uw|je|de|een)${nl.gap} mee`,
				'(?:u|ge|gij|jij|je) (?:brengt|bezorgt|stuurt|belt|mailt|laat)(?= )',
				String.raw`(?:kunt|kan|mag|moogt|wilt|wil) (?:u|ge|je|jij)(?! iemand)${nl.gap} ${nl.bring}`,
				String.raw`(?:u|ge|je) (?:kunt|kan|mag|moogt|moet)(?! iemand)${nl.gap} ${nl.bring}`,
				String.raw`laat (?:u|ge|je)(?= )${nl.gap} weten`
			)
		],
		[
			'speaker',
			bounded(
				String.raw`ik zal(?! (?:wel )?zien)(?!${nl.gap} zeggen)${nl.gap}`,
				'zal ik(?! zien)',
				String.raw`ik ga (?:u|je|jullie|dat|het|ook|nog|straks|morgen|hem|haar|eens|zelf)(?![^.?!]* niet)`,
				String.raw`ik ga${nl.gap} (?:vragen|bellen|mailen|nakijken|nagaan|sturen|regelen|opzoeken|mee)`,
				'ik (?:bel|mail|regel|bezorg|plan|contacteer|registreer|bespreek)(?! (?:al|altijd|soms|nooit|vaak|niet))',
				'(?:bel|mail|stuur|regel|bezorg|plan|contacteer|bespreek|registreer) ik(?! (?:al|altijd|soms|nooit|vaak|niet))',
				'ik stuur (?:u|je|jullie|hem|haar|het|dat|een|de)',
				'ik noteer (?:dat|het)',
				String.raw`ik (?:kijk|reken|vraag|zoek|leg|breng|lever|pak|haal|vul|stel|schrijf)${nl.gap} (?:na|uit|voor|mee|op|klaar|in)(?= |[.,!;]|$)`,
				String.raw`ik (?:neem|ga)${nl.gap} mee`,
				String.raw`(?:kijk|reken|vraag|zoek|leg|breng|lever|pak|haal|vul|stel) ik${nl.gap} (?:na|uit|voor|mee|op|klaar|in)(?= |[.,!;]|$)`,
				String.raw`ik vraag${nl.gap} na`,
				'ik kijk (?:na )?of',
				'ik kijk naar (?:de|het|een)',
				'ik zoek (?:het|die|dat|wie|uit)',
				'ik maak (?:een|het|de) (?:verslag|afspraak|plan|brief|dossier|voorstel)',
				'ik schrijf (?:een|de|het) (?:verslag|brief)',
				'ik laat (?:het|iets|dat|u|je|jullie)[^.?!]* weten',
				String.raw`ik (?:doe|zie|geef|kom|hoor|probeer)${nl.gap} ${nl.soon}`,
				String.raw`ik probeer${nl.gap} (?:klaar|te)`,
				'ik zeg dat',
				'daarna doe ik',
				'(?:u|ge|je) hoort (?:mij|van mij)',
				'(?:u|ge|je|jullie) krijgt een (?:brief|ontvangstbewijs|kopie|antwoord)',
				'(?:wij|we) (?:schrijven|bellen|mailen|sturen|drukken|brengen)(?= )',
				String.raw`(?:drukken|vragen|sturen|bellen|schrijven) (?:wij|we)`
			)
		]
	],
	en: [
		[
			'both',
			bounded(
				'we agree',
				'agreed',
				"let['’]?s (?:meet|plan|say)",
				"we(?:['’]ll| will| are going to)",
				'see you (?:on|next)',
				String.raw`${en.day}[^.?!;]{0,40} ${en.hour}`,
				String.raw`${en.hour}[^.?!;]{0,30} ${en.day}`
			)
		],
		[
			'addressee',
			bounded(
				"you(?:['’]ll| will)",
				'(?:can|could|would|will) you (?:please )?(?:bring|send|call|email|let me know)',
				'please (?:bring|send|call|email|let me know)',
				'you (?:can|may) (?:bring|send|email)'
			)
		],
		[
			'speaker',
			bounded(
				"i(?:['’]ll| will| shall)(?! see$)",
				"i(?:['’]m| am) going to",
				'let me (?:call|send|write|arrange|check|look into)'
			)
		]
	],
	fr: [
		[
			'both',
			bounded(
				'on convient',
				'nous convenons',
				"c['’]est convenu",
				'on se (?:revoit|voit|rappelle)',
				'nous (?:allons|nous revoyons|nous voyons)',
				'on va',
				String.raw`(?:${fr.day})[^.?!;]{0,40} ${fr.hour}`
			)
		],
		[
			'addressee',
			bounded(
				'vous (?:apportez|envoyez|appelez|ramenez|allez|prenez avec vous)',
				"(?:pouvez|pourriez)-vous (?:m['’]|me |nous )?(?:apporter|envoyer|ramener|appeler|transmettre)",
				"vous (?:pouvez|devez) (?:m['’]|me |nous )?(?:apporter|envoyer|ramener|appeler|transmettre)",
				'(?:apportez|envoyez|ramenez|appelez)(?:-moi|-nous)?(?= )'
			)
		],
		[
			'speaker',
			bounded(
				'je vais(?= )(?! (?:bien|mal|mieux|très|à|au|chez|pas))',
				"je (?:vous |lui |leur |les |l['’])?(?:envoie|appelle|prépare|tiens au courant|rappelle|transmets|recontacte)",
				"j['’](?:appelle|envoie|écris|introduis|apporte)",
				"je (?:contacte|demande|m['’]en occupe|m['’]en charge|ferai|téléphonerai|enverrai|appellerai|vérifie|vérifierai|apporterai|note)"
			)
		]
	]
};

/** The proposal of a day or hour, which the answer completes. */
export const planning: Record<Locale, RegExp> = {
	nl: bounded(
		String.raw`(?:kan|past|schikt|lukt)(?: (?:het|dat))?(?: (?:u|voor u|je))?[^.?!;]{0,30} (?:${nl.day}|morgen|volgende week|deze week)`,
		String.raw`wanneer (?:wilt|kunt|wil|kan|komt|belt) (?:u|ge|je)`
	),
	en: bounded(
		String.raw`(?:can|could|would|does) (?:you|it|that|we)[^.?!;]{0,40} (?:${en.day}|tomorrow|next week)`,
		'when (?:can|could|would|will) you'
	),
	fr: bounded(
		String.raw`(?:pouvez-vous|est-ce que|cela|ça)[^.?!;]{0,40} (?:${fr.day}|demain|la semaine prochaine)`,
		'quand (?:pouvez|voulez|pourriez)-vous'
	)
};

/** A day, an hour or papers, as they complete what is being agreed on. */
export const completes: Record<Locale, RegExp> = {
	nl: bounded(
		nl.day,
		nl.hour,
		'morgen',
		'overmorgen',
		'volgende week',
		String.raw`(?:\p{L}*(?:brief|brieven|contract|uittreksels?|vonnis|attest|factuur|facturen)|bewijs|bewijzen|formulier|identiteitskaart|papieren)`,
		String.raw`\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)`
	),
	en: bounded(
		en.day,
		en.hour,
		'tomorrow',
		'next week',
		'(?:letters?|contract|payslips?|statements?|proof|form|papers|identity card)'
	),
	fr: bounded(
		fr.day,
		fr.hour,
		'demain',
		'la semaine prochaine',
		"(?:lettres?|contrat|fiches? de paie|extraits?|preuve|formulaire|papiers|carte d['’]identité)"
	)
};
