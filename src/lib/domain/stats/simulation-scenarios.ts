import type { Localized } from '../locale.ts';
import type { PlanKpi } from '../plan-model.ts';
import { seededRandom, normal } from './random.ts';
import type { Draw, Scenario } from './simulation.ts';
import { pilotRows, pilotSeed, planOf, reportsUntil } from './simulation.ts';

const time: PlanKpi = {
	id: 'time',
	type: 'duration',
	role: 'goal',
	comparison: 'baseline',
	direction: 'lower',
	limit: 0,
	go: -0.2
};
const equal: PlanKpi = {
	id: 'equal',
	type: 'duration',
	comparison: 'refusers',
	direction: 'lower',
	margin: 1.25
};
const score: PlanKpi = {
	id: 'score',
	type: 'score',
	comparison: 'baseline',
	direction: 'higher',
	margin: 0.1
};
const strictScore: PlanKpi = { ...score, margin: 0.05 };
const share: PlanKpi = { ...score, id: 'share', type: 'proportion' };
const norm: PlanKpi = {
	id: 'norm',
	type: 'proportion',
	role: 'guardrail',
	comparison: 'norm',
	direction: 'higher',
	limit: 0.9,
	go: 0.97
};
const supported: PlanKpi = { ...norm, id: 'supported', type: 'score', limit: 0.95, go: 0.99 };
const incidents: PlanKpi = {
	id: 'incidents',
	type: 'zero-tolerance',
	comparison: 'none',
	direction: 'lower',
	certify: 0.02
};
const survey: PlanKpi = {
	id: 'survey',
	type: 'ordinal',
	role: 'goal',
	comparison: 'norm',
	direction: 'higher',
	limit: 3,
	go: 3.5
};

type Deviation = (draw: Draw) => number;

const none: Deviation = () => 0;
const lognormal: Deviation = ({ random }) => 0.5 * normal(random);
const clip = (value: number) => Math.min(1, Math.max(0, value));
const happens = ({ random }: Draw, rate: number) => (random() < rate ? 1 : 0);

/** Minutes around an hour, workers differing by SD 0.3 in level; `effect` is what AI changes in ln minutes. */
function minutes(deviation: Deviation, effect: Deviation) {
	return (draw: Draw) =>
		Math.exp(Math.log(60) + 0.3 * draw.level + deviation(draw) + (draw.ai ? effect(draw) : 0));
}

/** ln of a gamma variable of shape 4: as spread as the lognormal with SD 0.5, with another tail. */
const logGamma: Deviation = ({ random }) =>
	Math.log(-Math.log((1 - random()) * (1 - random()) * (1 - random()) * (1 - random())) / 4);

const autocorrelated: Deviation = (draw) => {
	draw.previous = 0.3 * draw.previous + Math.sqrt(1 - 0.09) * 0.5 * normal(draw.random);
	return draw.previous;
};

/** A saving of 0 (limit) and of 20 % (threshold) under the same disturbance. */
function durations(
	id: string,
	title: Localized,
	deviation: Deviation,
	disturbance: Deviation = none
): Scenario[] {
	const at = (effect: number) => minutes(deviation, (draw) => effect + disturbance(draw));
	const titled = (nl: string, en: string, fr: string): Localized => ({
		nl: `${title.nl}: ${nl}`,
		en: `${title.en}: ${en}`,
		fr: `${title.fr} : ${fr}`
	});
	return [
		{
			id: `${id}-no-saving`,
			title: titled('in werkelijkheid geen winst', 'in truth no saving', 'en vérité aucun gain'),
			kpis: [time],
			mistake: 'go',
			promised: true,
			value: at(0)
		},
		{
			id: `${id}-saving-20`,
			title: titled('in werkelijkheid 20 % winst', 'in truth 20 % saved', 'en vérité 20 % de gain'),
			kpis: [time],
			mistake: 'stop',
			promised: true,
			value: at(Math.log(0.8))
		}
	];
}

/** The usual plan of four, and what each of its figures is when all of them sit exactly at their thresholds. */
const usualPlan = [time, score, supported, incidents];
type Truth = (draw: Draw) => number;
const atThreshold: Record<string, Truth> = {
	time: minutes(lognormal, () => Math.log(0.8)),
	score: ({ ai, random }) => clip((ai ? 0.75 : 0.85) + 0.06 * normal(random)),
	supported: (draw) => 1 - 0.02 * happens(draw, 0.5),
	incidents: () => 0
};
/** A pilot that goes well in everything but what the scenario changes. */
const goingWell: Record<string, Truth> = {
	time: minutes(lognormal, () => Math.log(0.6)),
	score: ({ random }) => clip(0.85 + 0.06 * normal(random)),
	supported: () => 1,
	incidents: () => 0
};

function whole(truth: Record<string, Truth>): Scenario['value'] {
	return (draw, { id }) => truth[id]!(draw);
}

export const scenarios: readonly Scenario[] = [
	...durations(
		'lognormal',
		{ nl: 'Gewone spreiding', en: 'Ordinary spread', fr: 'Dispersion ordinaire' },
		lognormal
	),
	...durations(
		'gamma',
		{ nl: 'Andere vorm van spreiding', en: 'Another shape of spread', fr: 'Autre dispersion' },
		logGamma
	),
	...durations(
		'outliers',
		{
			nl: '5 % uitschieters van tien keer zo lang',
			en: '5 % outliers ten times as long',
			fr: '5 % de valeurs extrêmes, dix fois plus longues'
		},
		(draw) => lognormal(draw) + happens(draw, 0.05) * Math.log(10)
	),
	...durations(
		'unequal-spread',
		{
			nl: 'Met AI veel grilliger dan zonder',
			en: 'Far more erratic with AI than without',
			fr: 'Bien plus irrégulier avec IA que sans'
		},
		({ ai, random }) => (ai ? 0.8 : 0.3) * normal(random)
	),
	...durations(
		'workers-differ',
		{
			nl: 'De ene medewerker wint, de andere verliest',
			en: 'One worker gains, another loses',
			fr: 'Un travailleur gagne, un autre perd'
		},
		lognormal,
		({ response }) => 0.25 * response
	),
	...durations(
		'learning',
		{ nl: 'Al doende sneller', en: 'Faster with practice', fr: 'Plus rapide avec la pratique' },
		lognormal,
		({ progress }) => 0.3 * (1 - progress) - 0.15
	),
	...durations(
		'autocorrelated',
		{
			nl: 'Drukke en rustige dagen volgen op elkaar',
			en: 'Busy and quiet days come in rows',
			fr: 'Les jours chargés et calmes se suivent'
		},
		autocorrelated
	),
	{
		id: 'equal-treatment-at-margin',
		title: {
			nl: 'Wie weigert, wacht in werkelijkheid 25 % langer',
			en: 'Those who refuse in truth wait 25 % longer',
			fr: 'Qui refuse attend en vérité 25 % plus longtemps'
		},
		kpis: [equal],
		mistake: 'go',
		promised: true,
		refusing: 0.3,
		size: { baseline: 0, ai: 260, workers: 12 },
		value: ({ random, level, path }) =>
			Math.exp(
				Math.log(8) + 0.3 * level + 0.5 * normal(random) + (path === 'manual' ? Math.log(1.25) : 0)
			)
	},
	{
		id: 'score-worse-by-margin',
		title: {
			nl: 'Volledigheid in werkelijkheid 10 punten slechter',
			en: 'Completeness in truth 10 points worse',
			fr: 'Complétude en vérité 10 points plus basse'
		},
		kpis: [score],
		mistake: 'go',
		promised: true,
		value: ({ ai, random }) => clip((ai ? 0.7 : 0.8) + 0.06 * normal(random))
	},
	{
		id: 'score-at-ceiling',
		title: {
			nl: 'Alles volledig, maar één AI-verslag op tien half leeg (marge 5 punten)',
			en: 'Everything complete, but one AI report in ten half empty (margin 5 points)',
			fr: 'Tout est complet, mais un rapport IA sur dix à moitié vide (marge de 5 points)'
		},
		kpis: [strictScore],
		mistake: 'go',
		promised: true,
		value: (draw) => (draw.ai ? 1 - 0.5 * happens(draw, 0.1) : 1)
	},
	{
		id: 'score-zero-inflated',
		title: {
			nl: 'Alles volledig, maar 5 % van de AI-verslagen leeg (marge 5 punten)',
			en: 'Everything complete, but 5 % of AI reports empty (margin 5 points)',
			fr: 'Tout est complet, mais 5 % des rapports IA vides (marge de 5 points)'
		},
		kpis: [strictScore],
		mistake: 'go',
		promised: true,
		value: (draw) => (draw.ai ? 1 - happens(draw, 0.05) : 1)
	},
	{
		id: 'share-worse-by-margin',
		title: {
			nl: 'Ja/nee-cijfer in werkelijkheid 10 punten slechter dan de nulmeting',
			en: 'Yes/no figure in truth 10 points worse than the baseline',
			fr: 'Chiffre oui/non en vérité 10 points sous la mesure de départ'
		},
		kpis: [share],
		mistake: 'go',
		promised: true,
		value: (draw) => happens(draw, draw.ai ? 0.8 : 0.9)
	},
	{
		id: 'norm-at-limit',
		title: {
			nl: 'Ja/nee-cijfer in werkelijkheid op de ondergrens van 90 %',
			en: 'Yes/no figure in truth at the limit of 90 %',
			fr: 'Chiffre oui/non en vérité à la limite de 90 %'
		},
		kpis: [norm],
		mistake: 'go',
		promised: true,
		value: (draw) => happens(draw, 0.9)
	},
	{
		id: 'norm-at-threshold',
		title: {
			nl: 'Ja/nee-cijfer in werkelijkheid op de drempel van 97 %',
			en: 'Yes/no figure in truth at the threshold of 97 %',
			fr: 'Chiffre oui/non en vérité au seuil de 97 %'
		},
		kpis: [norm],
		mistake: 'stop',
		promised: true,
		value: (draw) => happens(draw, 0.97)
	},
	{
		id: 'incidents-at-rate',
		title: {
			nl: 'Ernstige incidenten in werkelijkheid bij 2 % van de verslagen',
			en: 'Serious incidents in truth in 2 % of reports',
			fr: 'Incidents graves en vérité dans 2 % des rapports'
		},
		kpis: [incidents],
		mistake: 'go',
		promised: true,
		value: (draw) => happens(draw, 0.02)
	},
	{
		id: 'survey-at-limit',
		title: {
			nl: 'Bevraging: de medewerkers antwoorden in werkelijkheid gemiddeld 3 op 5',
			en: 'Survey: staff in truth answer 3 out of 5 on average',
			fr: 'Enquête : le personnel répond en vérité 3 sur 5 en moyenne'
		},
		kpis: [survey],
		mistake: 'go',
		promised: true,
		size: { baseline: 0, ai: 200, workers: 60 },
		value: ({ random }) => 1 + Math.floor(5 * random())
	},
	{
		id: 'plan-at-thresholds',
		title: {
			nl: 'Volledig plan van vier: alles precies goed genoeg',
			en: 'Whole plan of four: everything just good enough',
			fr: 'Plan complet de quatre : tout juste suffisant'
		},
		kpis: usualPlan,
		mistake: 'stop',
		promised: true,
		value: whole(atThreshold)
	},
	{
		id: 'plan-no-saving',
		title: {
			nl: 'Volledig plan van vier: alles goed, maar geen tijdwinst',
			en: 'Whole plan of four: all well, but no time saved',
			fr: 'Plan complet de quatre : tout va bien, mais aucun gain de temps'
		},
		kpis: usualPlan,
		mistake: 'go',
		promised: true,
		value: whole({ ...goingWell, time: minutes(lognormal, none) })
	},
	{
		id: 'plan-less-complete',
		title: {
			nl: 'Volledig plan van vier: 40 % sneller, maar 10 punten minder volledig',
			en: 'Whole plan of four: 40 % faster, but 10 points less complete',
			fr: 'Plan complet de quatre : 40 % plus rapide, mais 10 points moins complet'
		},
		kpis: usualPlan,
		mistake: 'go',
		promised: true,
		value: whole({ ...goingWell, score: atThreshold.score! })
	},
	{
		id: 'easier-files',
		title: {
			nl: 'AI krijgt de eenvoudige dossiers (15 % korter): in werkelijkheid geen winst',
			en: 'AI gets the easy files (15 % shorter): in truth no saving',
			fr: 'L’IA reçoit les dossiers simples (15 % plus courts) : en vérité aucun gain'
		},
		kpis: [time],
		mistake: 'go',
		promised: false,
		value: minutes(lognormal, () => Math.log(0.85))
	}
];

/** Pilots in which everything goes well and AI saves this much time: how soon are they recognised? */
export const goodPilots: readonly Scenario[] = [25, 30, 40].map((saving) => ({
	id: `saving-${saving}`,
	title: {
		nl: `Alles gaat goed en AI spaart ${saving} % tijd`,
		en: `All goes well and AI saves ${saving} % of the time`,
		fr: `Tout va bien et l’IA épargne ${saving} % du temps`
	},
	kpis: usualPlan,
	mistake: 'go',
	promised: false,
	value: whole({ ...goingWell, time: minutes(lognormal, () => Math.log(1 - saving / 100)) })
}));

/** Of so many good pilots, how many have their GO by each of these numbers of AI reports. */
export function goodPilotShares(
	id: string,
	pilots: number,
	reports: readonly number[],
	{ seed, from }: { seed: number; from: number }
): number[] {
	const scenario = goodPilots.find((pilot) => pilot.id === id)!;
	const found = Array.from({ length: pilots }, (_, i) => {
		const rows = pilotRows(scenario, seededRandom(pilotSeed(seed, id, from + i)));
		return reportsUntil(planOf(scenario.kpis), rows, 'go') ?? Infinity;
	});
	return reports.map((n) => found.filter((after) => after <= n).length);
}
