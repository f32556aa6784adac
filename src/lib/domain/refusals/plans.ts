import type { Localized } from '../locale.ts';

/** The measurement plan: writing, freezing and amending it. */
export const plansRefusals = {
	'baseline-pinned': {
		nl: 'De nulmeting van vóór het vastleggen is vastgepind: er komt niets meer bij met een vroegere datum. Wilt u een andere nulmeting, wijzig dan het meetplan.',
		en: 'The baseline from before the freeze is pinned: nothing with an earlier date is added. For another baseline, amend the plan.',
		fr: 'La mesure de référence d’avant le gel est fixée : rien n’y est ajouté à une date antérieure. Pour une autre référence, modifiez le plan.'
	},
	'amendment-needs-reason': {
		nl: 'Dit meetplan is al vastgelegd. Een wijziging begint een nieuwe meetperiode: geef er een reden voor.',
		en: 'This plan is frozen already. A change begins a new measurement period: give a reason for it.',
		fr: 'Ce plan est déjà figé. Une modification ouvre une nouvelle période de mesure : donnez-en la raison.'
	},
	'plan-frozen': {
		nl: 'Dit meetplan is intussen vastgelegd en ondertekend. Een vastgelegd plan verandert niet meer: begin een wijziging, met een reden.',
		en: 'This plan has been frozen and signed meanwhile. A frozen plan does not change any more: begin an amendment, with a reason.',
		fr: 'Ce plan a été figé et signé entre-temps. Un plan figé ne change plus : commencez une modification, avec une raison.'
	},
	'plan-field-not-number': {
		nl: '“{typed}” bij “{field}” is geen getal. Typ alleen cijfers, bijvoorbeeld 12,5.',
		en: '“{typed}” at “{field}” is not a number. Type figures only, for instance 12.5.',
		fr: '« {typed} » pour « {field} » n’est pas un nombre. Tapez seulement des chiffres, par exemple 12,5.'
	},
	'plan-field-empty': {
		nl: '“{field}” is leeg. Vul een getal in.',
		en: '“{field}” is empty. Fill in a number.',
		fr: '« {field} » est vide. Indiquez un nombre.'
	},
	'plan-kpi-twice': {
		nl: '“{kpi}” staat al in het meetplan. Een KPI telt één keer.',
		en: '“{kpi}” is in the plan already. A KPI counts once.',
		fr: '« {kpi} » figure déjà dans le plan de mesure. Un KPI ne compte qu’une fois.'
	},
	'plan-kpi-unknown': {
		nl: 'De catalogus heeft geen KPI “{kpi}”.',
		en: 'The catalogue has no KPI “{kpi}”.',
		fr: 'Le catalogue n’a pas de KPI « {kpi} ».'
	},
	'plan-preset-unknown': {
		nl: 'Dit uitgangspunt bestaat niet.',
		en: 'This starting point does not exist.',
		fr: 'Ce point de départ n’existe pas.'
	},
	'plan-nothing-to-undo': {
		nl: 'Er is niets om ongedaan te maken.',
		en: 'There is nothing to undo.',
		fr: 'Il n’y a rien à annuler.'
	},
	'plan-margins-unconfirmed': {
		nl: 'Bevestig eerst dat het bestuur deze marge zelf koos: {kpis}.',
		en: 'First confirm that the board itself chose this margin: {kpis}.',
		fr: 'Confirmez d’abord que la direction a choisi elle-même cette marge : {kpis}.'
	},
	'plan-epoch-without-baseline': {
		nl: 'Een nieuwe meetperiode heeft een nulmeting nodig en voor “{kpis}” is er geen enkele. Verzamel ze eerst, of haal deze KPI uit het plan.',
		en: 'A new measurement period needs a baseline and there is none for “{kpis}”. Collect it first, or take this KPI out of the plan.',
		fr: 'Une nouvelle période de mesure demande une mesure de départ et il n’y en a aucune pour « {kpis} ». Recueillez-la d’abord, ou retirez ce KPI du plan.'
	},
	'plan-not-computable': {
		nl: 'Maak eerst het meetplan volledig: daarna is te berekenen hoeveel verslagen het vraagt. ({path}: {problem})',
		en: 'Complete the plan first: then it can be computed how many reports it takes. ({path}: {problem})',
		fr: 'Complétez d’abord le plan : on peut ensuite calculer combien de rapports il demande. ({path} : {problem})'
	},
	'expectation-range': {
		nl: '“{field}” valt buiten wat mogelijk is: kies een waarde van {from} tot {to}.',
		en: '“{field}” lies outside what is possible: choose a value from {from} to {to}.',
		fr: '« {field} » est hors de ce qui est possible : choisissez une valeur de {from} à {to}.'
	},
	'plan-nothing-to-freeze': {
		nl: 'Er is geen ontwerp van het meetplan om vast te leggen.',
		en: 'There is no draft plan to freeze.',
		fr: 'Il n’y a pas de projet de plan à figer.'
	},
	'plan-incomplete': {
		nl: 'Het meetplan is nog niet volledig. {path}: {problem}',
		en: 'The plan is not complete yet. {path}: {problem}',
		fr: 'Le plan n’est pas encore complet. {path} : {problem}'
	}
} as const satisfies Record<string, Localized>;
