import type { Locale, Localized } from '#lib/domain/locale.ts';
import { fill, intlTag, pick } from '#lib/domain/locale.ts';
import type { PlanKpi } from '#lib/domain/plan.ts';
import { kpiMethod } from '#lib/domain/plan-model.ts';

/** What the agreed thresholds of a KPI mean, as one sentence for people who are no statisticians. */
export function thresholdSentence(kpi: PlanKpi, locale: Locale): string {
	const percent = new Intl.NumberFormat(intlTag(locale), {
		style: 'percent',
		maximumFractionDigits: 1
	});
	const show = (value: number | undefined) =>
		value === undefined ? '…' : percent.format(Math.abs(value));
	const ratio = new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: 2 });
	const sentence = pick(sentences[kpiMethod(kpi)], locale);
	return fill(sentence, {
		go: show(kpi.go),
		limit: show(kpi.limit),
		margin:
			kpi.comparison === 'refusers' ? ratio.format(kpi.margin ?? Number.NaN) : show(kpi.margin),
		certify: show(kpi.certify)
	});
}

const sentences: Record<ReturnType<typeof kpiMethod>, Localized> = {
	'duration-baseline': {
		nl: 'Groen als bewezen is dat het tijd bespaart (meer dan {limit}) én de schatting minstens {go} minder tijd is. Rood als {go} winst uitgesloten is.',
		en: 'Green when it is shown to save time (more than {limit}) and the estimate is at least {go} less time. Red when a gain of {go} is excluded.',
		fr: 'Vert s’il est établi que cela fait gagner du temps (plus de {limit}) et que l’estimation est d’au moins {go} de temps en moins. Rouge si un gain de {go} est exclu.'
	},
	'duration-refusers': {
		nl: 'Groen als bewezen is dat wie nee zegt hoogstens {margin} keer zo lang wacht. Rood als meer bewezen is.',
		en: 'Green when it is shown that those who say no wait at most {margin} times as long. Red when more is shown.',
		fr: 'Vert s’il est établi que ceux qui disent non attendent au plus {margin} fois plus longtemps. Rouge si davantage est établi.'
	},
	'score-baseline': {
		nl: 'Groen als bewezen is dat het hoogstens {margin} slechter is dan de nulmeting. Rood als het verlies zeker groter is.',
		en: 'Green when it is shown to be at most {margin} worse than the baseline. Red when the loss is surely larger.',
		fr: 'Vert s’il est établi que c’est au plus {margin} moins bien que la référence. Rouge si la perte est certainement plus grande.'
	},
	'proportion-baseline': {
		nl: 'Groen als bewezen is dat het aandeel hoogstens {margin} slechter is dan in de nulmeting.',
		en: 'Green when the share is shown to be at most {margin} worse than in the baseline.',
		fr: 'Vert s’il est établi que la part est au plus {margin} moins bonne que dans la référence.'
	},
	norm: {
		nl: 'Groen als bewezen is dat het boven {limit} ligt én de schatting minstens {go} is. Rood als {go} uitgesloten is.',
		en: 'Green when it is shown to be above {limit} and the estimate is at least {go}. Red when {go} is excluded.',
		fr: 'Vert s’il est établi que c’est au-dessus de {limit} et que l’estimation est d’au moins {go}. Rouge si {go} est exclu.'
	},
	'ordinal-norm': {
		nl: 'Vergeleken met de afgesproken norm.',
		en: 'Compared with the agreed norm.',
		fr: 'Comparé à la norme convenue.'
	},
	'ordinal-baseline': {
		nl: 'Vergeleken met de nulmeting.',
		en: 'Compared with the baseline.',
		fr: 'Comparé à la référence.'
	},
	'zero-tolerance': {
		nl: 'Eén voorval pauzeert meteen. Voor een go moet bewezen zijn dat het risico kleiner is dan {certify} per verslag.',
		en: 'One event pauses at once. A go needs proof that the risk is below {certify} per report.',
		fr: 'Un seul événement met en pause. Un go exige la preuve que le risque est inférieur à {certify} par rapport.'
	},
	monitor: {
		nl: 'Wordt opgevolgd, telt niet mee in de uitslag.',
		en: 'Is monitored, does not count in the verdict.',
		fr: 'Est suivi, ne compte pas dans le résultat.'
	}
};
