import type { Locale, Localized } from '#lib/domain/locale.ts';
import { fill, intlTag, pick } from '#lib/domain/locale.ts';
import type { Plan } from '#lib/domain/plan-model.ts';
import type { KpiVerdict, RuleId, Verdict, VerdictKind, Zone } from '#lib/domain/verdict.ts';
import { rules } from '#lib/domain/verdict.ts';
import { shownMissing } from './kpi.ts';

/** The rule that decided, with its place among all of them. */
export function decidingRule(verdict: Verdict, locale: Locale): string {
	const at = rules.findIndex(({ id }) => id === verdict.rule) + 1;
	return fill(pick(decides, locale), {
		rule: pick(ruleNames[verdict.rule], locale),
		at,
		of: rules.length
	});
}

/** What has to happen before the proposal becomes another one: one sentence each, at most five. */
export function outlook(
	plan: Plan,
	verdict: Verdict,
	locale: Locale,
	nameOf: (id: string) => string
): string[] {
	const whole = wholePlan[verdict.verdict];
	const speak = speaking[verdict.verdict];
	const open = verdict.kpis.filter(({ role, zone }) => role !== 'monitor' && speak.includes(zone));
	const lines = open.map((kpi) => {
		const name = nameOf(kpi.id);
		return `${name.charAt(0).toLocaleUpperCase(locale)}${name.slice(1)}: ${need(kpi, locale)}`;
	});
	const kept = lines.length > 4 ? lines.slice(0, 4) : lines;
	if (lines.length > 4) kept.push(fill(pick(more, locale), { count: lines.length - 4 }));
	return [...(whole ? [pick(whole, locale)] : []), ...kept, ...end(plan, verdict, locale)];
}

function need(kpi: KpiVerdict, locale: Locale): string {
	if (kpi.zone === 'INSUFFICIENT' && kpi.missing.length > 0)
		return lowerFirst(shownMissing(kpi, locale), locale);
	return pick(needs[kpi.zone], locale);
}

function end({ horizon }: Plan, { verdict }: Verdict, locale: Locale): string[] {
	if (verdict !== 'CONTINUE') return [];
	const { reports, until } = horizon;
	const date =
		until &&
		new Intl.DateTimeFormat(intlTag(locale), {
			dateStyle: 'long',
			timeZone: 'Europe/Brussels'
		}).format(new Date(until));
	if (reports !== undefined && date) return [fill(pick(ends.both, locale), { reports, date })];
	if (date) return [fill(pick(ends.date, locale), { date })];
	return reports === undefined ? [] : [fill(pick(ends.reports, locale), { reports })];
}

function lowerFirst(text: string, locale: Locale): string {
	return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
}

/** The KPIs that stand between this proposal and another one; where the whole plan has to move, none is named. */
const speaking: Record<VerdictKind, readonly Zone[]> = {
	GO: [],
	CONTINUE: ['INSUFFICIENT', 'AMBER', 'RED'],
	ADJUST: ['AMBER'],
	STOP: [],
	PAUSE: [],
	INVALID: ['INVALID'],
	NOT_SHOWN: []
};

const decides: Localized = {
	nl: 'Beslissende regel: “{rule}” (regel {at} van {of}; de eerste die past, beslist).',
	en: 'Deciding rule: “{rule}” (rule {at} of {of}; the first that applies decides).',
	fr: 'Règle décisive : « {rule} » (règle {at} sur {of} ; la première qui s’applique décide).'
};

const more: Localized = {
	nl: 'En nog {count} andere metingen; zie de kaarten hieronder.',
	en: 'And {count} more measurements; see the cards below.',
	fr: 'Et encore {count} autres mesures ; voir les cartes ci-dessous.'
};

const ends: Record<'both' | 'date' | 'reports', Localized> = {
	both: {
		nl: 'Lukt dat niet vóór {date} of binnen {reports} verslagen, dan wordt het voorstel “niet aangetoond”: niet opschalen.',
		en: 'If that fails before {date} or within {reports} reports, the proposal becomes “not shown”: do not scale up.',
		fr: 'Si cela échoue avant le {date} ou dans les {reports} rapports, la proposition devient « non démontré » : ne pas étendre.'
	},
	date: {
		nl: 'Lukt dat niet vóór {date}, dan wordt het voorstel “niet aangetoond”: niet opschalen.',
		en: 'If that fails before {date}, the proposal becomes “not shown”: do not scale up.',
		fr: 'Si cela échoue avant le {date}, la proposition devient « non démontré » : ne pas étendre.'
	},
	reports: {
		nl: 'Lukt dat niet binnen {reports} verslagen, dan wordt het voorstel “niet aangetoond”: niet opschalen.',
		en: 'If that fails within {reports} reports, the proposal becomes “not shown”: do not scale up.',
		fr: 'Si cela échoue dans les {reports} rapports, la proposition devient « non démontré » : ne pas étendre.'
	}
};

const wholePlan: Partial<Record<VerdictKind, Localized>> = {
	GO: {
		nl: 'Eén ernstig incident pauzeert de AI meteen. Wordt een meting bewezen slechter, dan komt er een alarm; een vastgeklikte uitslag verandert niet vanzelf.',
		en: 'One serious incident pauses the AI at once. If a measurement proves worse, an alarm follows; a latched verdict does not change by itself.',
		fr: 'Un seul incident grave met l’IA en pause aussitôt. Si une mesure se révèle moins bonne, une alerte suit ; un verdict figé ne change pas de lui-même.'
	},
	PAUSE: {
		nl: 'Sluit het incident af met maatregelen. Daarna beslist het bestuur of de AI weer mag.',
		en: 'Close the incident with measures. Then the board decides whether the AI may run again.',
		fr: 'Clôturez l’incident avec des mesures. Ensuite la direction décide si l’IA peut reprendre.'
	},
	STOP: {
		nl: 'Alleen een aangepaste werkwijze met een nieuwe meetperiode kan dit veranderen. Meer van hetzelfde meten niet.',
		en: 'Only a changed way of working with a new measurement period can change this. More of the same cannot.',
		fr: 'Seule une méthode adaptée avec une nouvelle période de mesure peut changer cela. Mesurer davantage la même chose, non.'
	},
	NOT_SHOWN: {
		nl: 'De tijd is om. Een aangepaste werkwijze met een nieuwe meetperiode kan het opnieuw proberen.',
		en: 'The time is up. A changed way of working with a new measurement period may try again.',
		fr: 'Le délai est écoulé. Une méthode adaptée avec une nouvelle période de mesure peut réessayer.'
	},
	INVALID: {
		nl: 'Herstel eerst de meting. Zolang dat niet gebeurd is, telt niets als geslaagd.',
		en: 'Repair the measurement first. Until then nothing counts as passed.',
		fr: 'Réparez d’abord la mesure. Tant que ce n’est pas fait, rien ne compte comme réussi.'
	}
};

const needs: Record<KpiVerdict['zone'], Localized> = {
	GREEN: { nl: '', en: '', fr: '' },
	AMBER: {
		nl: 'de drempel is niet gehaald; pas de werkwijze aan en begin een nieuwe meetperiode.',
		en: 'the threshold is not reached; adjust the way of working and start a new period.',
		fr: 'le seuil n’est pas atteint ; adaptez la méthode et commencez une nouvelle période.'
	},
	RED: {
		nl: 'rood, nog niet beslissend. Wordt het bewijs sterker, dan wordt het voorstel stoppen.',
		en: 'red, not decisive yet. If the evidence grows stronger, the proposal becomes stop.',
		fr: 'rouge, pas encore décisif. Si la preuve se renforce, la proposition devient l’arrêt.'
	},
	INSUFFICIENT: {
		nl: 'meer verslagen, tot de onzekerheid klein genoeg is om iets te besluiten.',
		en: 'more reports, until the uncertainty is small enough to conclude anything.',
		fr: 'davantage de rapports, jusqu’à ce que l’incertitude permette de conclure.'
	},
	INVALID: {
		nl: 'de meting moet hersteld worden; de kaart hieronder zegt wat er mis is.',
		en: 'the measurement has to be repaired; the card below says what is wrong.',
		fr: 'la mesure doit être réparée ; la carte ci-dessous dit ce qui ne va pas.'
	}
};

const ruleNames: Record<RuleId, Localized> = {
	'zero-tolerance-event': {
		nl: 'een voorval dat nooit mag',
		en: 'an event that may never happen',
		fr: 'un événement qui ne peut jamais arriver'
	},
	'red-decisive': {
		nl: 'bewezen slechter dan een ondergrens',
		en: 'proven worse than a limit',
		fr: 'prouvé moins bon qu’une limite'
	},
	'plan-empty': {
		nl: 'het meetplan beslist nergens over',
		en: 'the plan decides nothing',
		fr: 'le plan de mesure ne décide de rien'
	},
	'plan-changed': {
		nl: 'het meetplan is niet meer wat afgesproken was',
		en: 'the plan is no longer what was agreed',
		fr: 'le plan n’est plus celui qui a été convenu'
	},
	'engine-changed': {
		nl: 'twee AI-versies in één meetperiode',
		en: 'two AI versions in one period',
		fr: 'deux versions d’IA dans une période'
	},
	'kpi-invalid': {
		nl: 'een meting is ongeldig',
		en: 'a measurement is invalid',
		fr: 'une mesure n’est pas valable'
	},
	'instrument-silent': {
		nl: 'een meting levert niets',
		en: 'a measurement delivers nothing',
		fr: 'une mesure ne fournit rien'
	},
	'all-green': { nl: 'alles groen', en: 'all green', fr: 'tout est vert' },
	'some-amber': {
		nl: 'niets ontbreekt, maar niet alles is goed genoeg',
		en: 'nothing is missing, but not all is good enough',
		fr: 'rien ne manque, mais tout n’est pas assez bon'
	},
	horizon: {
		nl: 'het einde van het meetplan is bereikt',
		en: 'the end of the plan is reached',
		fr: 'la fin du plan est atteinte'
	},
	continue: {
		nl: 'nog niets bewezen',
		en: 'nothing proven yet',
		fr: 'rien de prouvé encore'
	}
};
