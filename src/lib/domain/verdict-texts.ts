import type { Missing } from './kpi-minimums.ts';
import type { Localized } from './locale.ts';
import type { InvalidReason, KpiVerdict, RuleId, VerdictKind, Zone } from './verdict.ts';

/** A phrase for one and for several; `{count}` is the number. */
export interface Counted {
	one: Localized;
	other: Localized;
}

export const evidence = {
	duration: {
		nl: 'Met {sample} schatten we {change}{between}.',
		en: 'With {sample} we estimate {change}{between}.',
		fr: 'Avec {sample}, nous estimons {change}{between}.'
	},
	refusers: {
		nl: 'Bij {refusers} dossiers zonder en {ai} met AI duurt het zonder AI naar schatting {ratio} keer zo lang{between}.',
		en: 'In {refusers} files without and {ai} with AI, the lead time without AI is an estimated {ratio} times as long{between}.',
		fr: 'Pour {refusers} dossiers sans IA et {ai} avec IA, le délai sans IA est estimé à {ratio} fois celui avec IA{between}.'
	},
	difference: {
		nl: 'Met {sample} schatten we een verschil van {difference} met de nulmeting{between}.',
		en: 'With {sample} we estimate a difference of {difference} from the baseline{between}.',
		fr: 'Avec {sample}, nous estimons un écart de {difference} par rapport à la mesure initiale{between}.'
	},
	rate: {
		nl: 'Met {sample} schatten we {rate}{between}.',
		en: 'With {sample} we estimate {rate}{between}.',
		fr: 'Avec {sample}, nous estimons {rate}{between}.'
	},
	answer: {
		nl: 'Met antwoorden van {n} mensen schatten we gemiddeld {answer} op {scale}{between}.',
		en: 'With answers from {n} people we estimate an average of {answer} out of {scale}{between}.',
		fr: 'Avec les réponses de {n} personnes, nous estimons une moyenne de {answer} sur {scale}{between}.'
	},
	answerChange: {
		nl: 'Bij {n} mensen die twee keer antwoordden, schatten we een verschil van {difference}{between}.',
		en: 'Among {n} people who answered twice we estimate a difference of {difference}{between}.',
		fr: 'Chez {n} personnes ayant répondu deux fois, nous estimons un écart de {difference}{between}.'
	},
	monitor: {
		nl: 'Het gemiddelde over {n} metingen is {value}.',
		en: 'The average over {n} measurements is {value}.',
		fr: 'La moyenne de {n} mesures est de {value}.'
	}
} satisfies Record<string, Localized>;

export const noData: Localized = {
	nl: 'Er zijn nog geen metingen om te vergelijken.',
	en: 'There are no measurements to compare yet.',
	fr: 'Il n’y a pas encore de mesures à comparer.'
};

export const sample: Localized = {
	nl: '{reports} van {workers}',
	en: '{reports} by {workers}',
	fr: '{reports} de {workers}'
};
export const reports: Counted = {
	one: { nl: '{count} verslag', en: '{count} report', fr: '{count} rapport' },
	other: { nl: '{count} verslagen', en: '{count} reports', fr: '{count} rapports' }
};
export const workers: Counted = {
	one: { nl: '{count} medewerker', en: '{count} worker', fr: '{count} collaborateur' },
	other: { nl: '{count} medewerkers', en: '{count} workers', fr: '{count} collaborateurs' }
};

export const less = {
	long: { nl: '{value} minder tijd', en: '{value} less time', fr: '{value} de temps en moins' },
	short: { nl: '{value} minder', en: '{value} less', fr: '{value} en moins' }
} satisfies Record<string, Localized>;
export const more = {
	long: { nl: '{value} meer tijd', en: '{value} more time', fr: '{value} de temps en plus' },
	short: { nl: '{value} meer', en: '{value} more', fr: '{value} en plus' }
} satisfies Record<string, Localized>;

export const points: Localized = {
	nl: '{value} procentpunt',
	en: '{value} percentage points',
	fr: '{value} points de pourcentage'
};

export const between: Localized = {
	nl: ' (zeker tussen {from} en {to})',
	en: ' (certain between {from} and {to})',
	fr: ' (avec certitude entre {from} et {to})'
};
export const noBounds: Localized = {
	nl: ' (nog te onzeker om grenzen te noemen)',
	en: ' (still too uncertain to give bounds)',
	fr: ' (encore trop incertain pour donner des bornes)'
};

export const thresholds: Localized = {
	nl: 'Drempel {go}, ondergrens {limit}.',
	en: 'Go threshold {go}, limit {limit}.',
	fr: 'Seuil {go}, limite {limit}.'
};
export const margin: Localized = {
	nl: 'Afgesproken marge: {value}.',
	en: 'Agreed margin: {value}.',
	fr: 'Marge convenue : {value}.'
};
export const ratioMargin: Localized = {
	nl: 'Afgesproken marge: hoogstens {value} keer zo lang.',
	en: 'Agreed margin: at most {value} times as long.',
	fr: 'Marge convenue : au plus {value} fois ce délai.'
};

export const green = {
	noGain: {
		nl: 'Dat is genoeg om ‘geen winst’ uit te sluiten.',
		en: 'That is enough to exclude “no gain”.',
		fr: 'C’est suffisant pour exclure « aucun gain ».'
	},
	limit: {
		nl: 'Dat is genoeg om uit te sluiten dat de grens niet gehaald wordt.',
		en: 'That is enough to exclude that the limit is not met.',
		fr: 'C’est suffisant pour exclure que la limite ne soit pas respectée.'
	},
	margin: {
		nl: 'Dat is genoeg om uit te sluiten dat het slechter is dan de marge toelaat.',
		en: 'That is enough to exclude that it is worse than the margin allows.',
		fr: 'C’est suffisant pour exclure un résultat moins bon que la marge ne le permet.'
	}
} satisfies Record<string, Localized>;
export const amber: Localized = {
	nl: 'De grens is gehaald, de drempel niet.',
	en: 'The limit is met, the go threshold is not.',
	fr: 'La limite est respectée, le seuil n’est pas atteint.'
};
export const red = {
	threshold: {
		nl: 'De drempel is uitgesloten en de grens is niet veilig gehaald.',
		en: 'The go threshold is excluded and the limit is not safely met.',
		fr: 'Le seuil est exclu et la limite n’est pas respectée avec certitude.'
	},
	margin: {
		nl: 'Het is aangetoond slechter dan de marge toelaat.',
		en: 'It is shown to be worse than the margin allows.',
		fr: 'Il est démontré que le résultat est moins bon que la marge ne le permet.'
	}
} satisfies Record<string, Localized>;
export const undecided: Localized = {
	nl: 'Dat is nog te onzeker om te kiezen: goed genoeg en onaanvaardbaar zijn allebei nog mogelijk.',
	en: 'That is still too uncertain to choose: good enough and unacceptable are both still possible.',
	fr: 'C’est encore trop incertain pour trancher : suffisant et inacceptable restent tous deux possibles.'
};

export const events: Counted = {
	one: {
		nl: '{count} ernstige gebeurtenis in {n} verslagen. Eén is genoeg om te pauzeren.',
		en: '{count} serious event in {n} reports. One is enough to pause.',
		fr: '{count} événement grave sur {n} rapports. Un seul suffit pour mettre en pause.'
	},
	other: {
		nl: '{count} ernstige gebeurtenissen in {n} verslagen. Eén is genoeg om te pauzeren.',
		en: '{count} serious events in {n} reports. One is enough to pause.',
		fr: '{count} événements graves sur {n} rapports. Un seul suffit pour mettre en pause.'
	}
};
export const cleanSoFar: Localized = {
	nl: '0 incidenten in {n} verslagen sluit een risico tot {open} niet uit; nog {short} nodig voor < {risk}.',
	en: '0 incidents in {n} reports do not exclude a risk of up to {open}; {short} more needed for < {risk}.',
	fr: '0 incident sur {n} rapports n’exclut pas un risque allant jusqu’à {open} ; encore {short} nécessaires pour < {risk}.'
};
export const noCleanReports: Localized = {
	nl: 'Er zijn nog geen verslagen nagekeken; {short} zonder incident nodig voor < {risk}.',
	en: 'No reports have been checked yet; {short} without an incident needed for < {risk}.',
	fr: 'Aucun rapport n’a encore été contrôlé ; {short} sans incident nécessaires pour < {risk}.'
};
export const certified: Localized = {
	nl: '0 incidenten in {n} verslagen: een risico van {risk} of meer is uitgesloten.',
	en: '0 incidents in {n} reports: a risk of {risk} or more is excluded.',
	fr: '0 incident sur {n} rapports : un risque de {risk} ou plus est exclu.'
};

export const stillMissing: Localized = {
	nl: 'Er ontbreekt nog: {list}.',
	en: 'Still missing: {list}.',
	fr: 'Il manque encore : {list}.'
};
export const missing: Record<Missing['what'], Localized> = {
	baselineReports: {
		nl: '{short} verslagen in de nulmeting ({have} van {need})',
		en: '{short} reports in the baseline ({have} of {need})',
		fr: '{short} rapports dans la mesure initiale ({have} sur {need})'
	},
	aiReports: {
		nl: '{short} verslagen met AI ({have} van {need})',
		en: '{short} reports with AI ({have} of {need})',
		fr: '{short} rapports avec IA ({have} sur {need})'
	},
	refusers: {
		nl: '{short} dossiers van wie weigerde ({have} van {need})',
		en: '{short} files of people who refused ({have} of {need})',
		fr: '{short} dossiers de personnes ayant refusé ({have} sur {need})'
	},
	workers: {
		nl: '{short} medewerkers met genoeg verslagen ({have} van {need})',
		en: '{short} workers with enough reports ({have} of {need})',
		fr: '{short} collaborateurs avec assez de rapports ({have} sur {need})'
	},
	answers: {
		nl: '{short} mensen die antwoorden ({have} van {need})',
		en: '{short} people who answer ({have} of {need})',
		fr: '{short} personnes qui répondent ({have} sur {need})'
	},
	coverage: {
		nl: 'tijden die echt gemeten zijn ({have} met timer of stopwatch, {need} nodig)',
		en: 'times that were really measured ({have} by timer or stopwatch, {need} needed)',
		fr: 'des durées réellement mesurées ({have} par minuterie ou chronomètre, {need} requis)'
	},
	cleanReports: {
		nl: '{short} verslagen zonder incident ({have} van {need})',
		en: '{short} reports without an incident ({have} of {need})',
		fr: '{short} rapports sans incident ({have} sur {need})'
	}
};

export const invalid: Record<InvalidReason, Localized> = {
	'broken-state': {
		nl: 'De opgeslagen tellingen kloppen niet. Laat ze opnieuw opbouwen uit de metingen.',
		en: 'The stored counts are not right. Have them rebuilt from the measurements.',
		fr: 'Les totaux enregistrés sont incorrects. Faites-les reconstruire à partir des mesures.'
	},
	'needs-rebuild': {
		nl: 'Er kwam een meting met een vroegere datum bij. De tellingen moeten opnieuw opgebouwd worden.',
		en: 'A measurement with an earlier date came in. The counts must be rebuilt.',
		fr: 'Une mesure à une date antérieure a été ajoutée. Les totaux doivent être reconstruits.'
	},
	'baseline-mixed': {
		nl: 'De nulmeting mengt tijden van de module met tijden van een stopwatch. Kies één manier.',
		en: 'The baseline mixes times from the module with times from a stopwatch. Choose one way.',
		fr: 'La mesure initiale mélange des durées du module et d’un chronomètre. Choisissez une seule manière.'
	},
	'process-changed': {
		nl: 'Vroegere en latere metingen spreken elkaar tegen: het proces is veranderd. Start een nieuwe meetperiode.',
		en: 'Earlier and later measurements contradict each other: the process changed. Start a new epoch.',
		fr: 'Les mesures antérieures et ultérieures se contredisent : le processus a changé. Lancez une nouvelle période.'
	},
	'case-mix': {
		nl: 'De dossiers met AI zijn anders dan die waarmee we vergelijken (complexiteit of bekende cliënten). Het verschil kan daaraan liggen.',
		en: 'The files with AI differ from those we compare with (complexity or known clients). That may explain the difference.',
		fr: 'Les dossiers avec IA diffèrent de ceux de comparaison (complexité ou clients connus). L’écart peut venir de là.'
	},
	'no-thresholds': {
		nl: 'Het meetplan legt voor deze KPI geen drempel vast.',
		en: 'The plan sets no threshold for this KPI.',
		fr: 'Le plan de mesure ne fixe pas de seuil pour ce KPI.'
	}
};

export const alarms: Record<NonNullable<KpiVerdict['alarm']>, Localized> = {
	low: {
		nl: 'Dat ligt onder de alarmband.',
		en: 'That is below the alarm band.',
		fr: 'C’est en dessous de la bande d’alerte.'
	},
	high: {
		nl: 'Dat ligt boven de alarmband.',
		en: 'That is above the alarm band.',
		fr: 'C’est au-dessus de la bande d’alerte.'
	},
	shift: {
		nl: 'De laatste week wijkt plots af.',
		en: 'The last week deviates suddenly.',
		fr: 'La dernière semaine s’écarte soudainement.'
	}
};
export const tooFewToColour: Localized = {
	nl: 'Te weinig metingen om iets te zeggen (minder dan 10).',
	en: 'Too few measurements to say anything (fewer than 10).',
	fr: 'Trop peu de mesures pour se prononcer (moins de 10).'
};

export const removed: Counted = {
	one: {
		nl: '{count} meting is weggehaald na een herroeping.',
		en: '{count} measurement was removed after a withdrawal.',
		fr: '{count} mesure a été retirée après un retrait de consentement.'
	},
	other: {
		nl: '{count} metingen zijn weggehaald na een herroeping.',
		en: '{count} measurements were removed after a withdrawal.',
		fr: '{count} mesures ont été retirées après un retrait de consentement.'
	}
};

export const zones: Record<Zone, Localized> = {
	GREEN: { nl: 'Groen.', en: 'Green.', fr: 'Vert.' },
	AMBER: { nl: 'Oranje.', en: 'Amber.', fr: 'Orange.' },
	RED: { nl: 'Rood.', en: 'Red.', fr: 'Rouge.' },
	INSUFFICIENT: {
		nl: 'Nog onvoldoende bewijs.',
		en: 'Insufficient evidence so far.',
		fr: 'Preuves encore insuffisantes.'
	},
	INVALID: { nl: 'Ongeldig.', en: 'Invalid.', fr: 'Non valable.' }
};
export const redNotDecisive: Localized = {
	nl: 'Rood, nog niet beslissend.',
	en: 'Red, not decisive yet.',
	fr: 'Rouge, pas encore décisif.'
};
export const noColour: Localized = {
	nl: 'Dit cijfer krijgt geen kleur.',
	en: 'This figure has no colour.',
	fr: 'Ce chiffre n’a pas de couleur.'
};

export const proposals: Record<VerdictKind, Localized> = {
	GO: {
		nl: 'Systeemvoorstel: doorgaan en opschalen kan.',
		en: 'Proposal: go; scaling up is possible.',
		fr: 'Proposition du système : poursuivre ; l’extension est possible.'
	},
	CONTINUE: {
		nl: 'Systeemvoorstel: verder meten onder dezelfde voorwaarden.',
		en: 'Proposal: continue measuring under the same conditions.',
		fr: 'Proposition du système : continuer à mesurer dans les mêmes conditions.'
	},
	ADJUST: {
		nl: 'Systeemvoorstel: bijsturen en een nieuwe meetperiode starten.',
		en: 'Proposal: adjust and start a new epoch.',
		fr: 'Proposition du système : ajuster et lancer une nouvelle période de mesure.'
	},
	STOP: {
		nl: 'Systeemvoorstel: stoppen of terugschakelen.',
		en: 'Proposal: stop or scale back.',
		fr: 'Proposition du système : arrêter ou réduire.'
	},
	PAUSE: {
		nl: 'Systeemvoorstel: pauzeren.',
		en: 'Proposal: pause.',
		fr: 'Proposition du système : mettre en pause.'
	},
	INVALID: { nl: 'Geen geldige uitslag.', en: 'No valid verdict.', fr: 'Pas de résultat valable.' },
	NOT_SHOWN: {
		nl: 'Systeemvoorstel: niet opschalen, de meerwaarde is niet aangetoond.',
		en: 'Proposal: do not scale up, the benefit was not shown.',
		fr: 'Proposition du système : ne pas étendre, la plus-value n’est pas démontrée.'
	}
};

/** Why, when the rule names KPIs. */
export const rules: Record<RuleId, Localized> = {
	'zero-tolerance-event': {
		nl: 'Er was een ernstige gebeurtenis: {kpis}.',
		en: 'There was a serious event: {kpis}.',
		fr: 'Un événement grave s’est produit : {kpis}.'
	},
	'red-decisive': {
		nl: 'Aangetoond slechter dan afgesproken: {kpis}.',
		en: 'Shown to be worse than agreed: {kpis}.',
		fr: 'Démontré moins bon que convenu : {kpis}.'
	},
	'plan-empty': {
		nl: 'Het meetplan heeft geen KPI waarop een uitslag kan steunen.',
		en: 'The plan has no KPI that a verdict can rest on.',
		fr: 'Le plan de mesure n’a aucun KPI sur lequel fonder un résultat.'
	},
	'plan-changed': {
		nl: 'Het meetplan is niet meer wat bevroren werd.',
		en: 'The plan is no longer what was frozen.',
		fr: 'Le plan de mesure n’est plus celui qui a été figé.'
	},
	'engine-changed': {
		nl: 'De AI-versie veranderde zonder nieuwe meetperiode.',
		en: 'The AI version changed without a new epoch.',
		fr: 'La version de l’IA a changé sans nouvelle période de mesure.'
	},
	'kpi-invalid': {
		nl: 'Te herstellen: {kpis}.',
		en: 'To be repaired: {kpis}.',
		fr: 'À réparer : {kpis}.'
	},
	'instrument-silent': {
		nl: 'Er komen geen metingen binnen voor {kpis}, terwijl andere wel lopen.',
		en: 'No measurements come in for {kpis}, while others do.',
		fr: 'Aucune mesure n’arrive pour {kpis}, alors que les autres fonctionnent.'
	},
	'all-green': {
		nl: 'Alle KPI’s zijn groen: {kpis}.',
		en: 'All KPIs are green: {kpis}.',
		fr: 'Tous les KPI sont verts : {kpis}.'
	},
	'some-amber': {
		nl: 'De grens is gehaald, maar de drempel niet voor {kpis}.',
		en: 'The limit is met, but not the go threshold for {kpis}.',
		fr: 'La limite est respectée, mais pas le seuil pour {kpis}.'
	},
	horizon: {
		nl: 'Het afgesproken einde is bereikt zonder bewijs voor {kpis}.',
		en: 'The agreed end is reached without evidence for {kpis}.',
		fr: 'La fin convenue est atteinte sans preuve pour {kpis}.'
	},
	continue: {
		nl: 'Nog niet groen: {kpis}.',
		en: 'Not green yet: {kpis}.',
		fr: 'Pas encore vert : {kpis}.'
	}
};

/** Why, when the rule speaks of the whole plan. */
export const ruleWithoutKpis: Record<RuleId, Localized> = {
	...rules,
	'zero-tolerance-event': {
		nl: 'Er staat een ernstig incident open.',
		en: 'A serious incident is open.',
		fr: 'Un incident grave est ouvert.'
	}
};
