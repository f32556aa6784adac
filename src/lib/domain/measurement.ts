import type { Localized } from './locale.ts';
import type { Complexity } from './pilot.ts';
import { complexities } from './pilot.ts';
import type { PlanKpi } from './plan-model.ts';
import { kpiMethod, scaleOf } from './plan-model.ts';

export const measurementPaths = ['ai', 'manual', 'baseline'] as const;
export type MeasurementPath = (typeof measurementPaths)[number];

export const measurementSources = [
	'timer',
	'stopwatch',
	'csv',
	'self',
	'survey',
	'register'
] as const;
export type MeasurementSource = (typeof measurementSources)[number];

/** One observation. No client identity: `worker` is a pseudonym and `report` an opaque id. */
export interface Measurement {
	epoch: number;
	kpi: string;
	path: MeasurementPath;
	/** Durations: minutes (lead times: days). Scores and rates 0–1. Zero tolerance: 0 clean, 1 event. Surveys: 1…k. */
	value: number;
	unit?: string;
	worker: string;
	team?: string;
	report: string;
	complexity?: Complexity;
	/** Did the worker know the client before? */
	known?: boolean;
	/** ISO 8601 in UTC, as `Date.toISOString` writes it: order in time is order of text. */
	at: string;
	source: MeasurementSource;
	engine?: string;
}

export interface MeasurementFault {
	field: keyof Measurement;
	code: keyof typeof measurementFaultSentences;
	sentence: Localized;
}

/** Longest time one report can take, in minutes: a working day. Longer means a timer that was left running. */
export const longestMinutes = 480;
const longestDays = 3650;

/** What is wrong with a measurement at `now` (ISO); with its KPI, also whether the value fits the type. Empty when it may be stored. */
export function checkMeasurement(
	measurement: Measurement,
	now: string,
	kpi?: PlanKpi
): MeasurementFault[] {
	const { epoch, value, worker, report, at } = measurement;
	const faults: MeasurementFault[] = [];
	const add = (field: keyof Measurement, code: MeasurementFault['code']) =>
		faults.push({ field, code, sentence: measurementFaultSentences[code] });
	const when = Date.parse(at);
	if (Number.isNaN(when)) add('at', 'not-a-date');
	else if (when > Date.parse(now)) add('at', 'future');
	if (!Number.isInteger(epoch) || epoch < 1) add('epoch', 'not-an-epoch');
	if (kpi && kpi.id !== measurement.kpi) add('kpi', 'unknown-kpi');
	if (!measurementPaths.includes(measurement.path)) add('path', 'unknown-path');
	if (!measurementSources.includes(measurement.source)) add('source', 'unknown-source');
	if (measurement.complexity !== undefined && !complexities.includes(measurement.complexity))
		add('complexity', 'unknown-complexity');
	if (worker.trim() === '') add('worker', 'empty');
	if (report.trim() === '') add('report', 'empty');
	const valueFault = checkValue(value, measurement.unit, kpi);
	if (valueFault) add('value', valueFault);
	if (kpi?.type === 'duration' && unitFamily(measurement.unit) === 'other')
		add('unit', 'not-a-time-unit');
	return faults;
}

/** Units that may be compared with each other; one KPI holds one family of them. */
export function unitFamily(unit: string | undefined): 'minutes' | 'days' | 'none' | 'other' {
	if (unit === undefined || unit.trim() === '') return 'none';
	if (inMinutes(unit)) return 'minutes';
	return inDays(unit) ? 'days' : 'other';
}

export const measurementFaultSentences = {
	'not-a-date': {
		nl: 'Dit is geen datum. Schrijf bijvoorbeeld 2027-03-14T09:30:00Z.',
		en: 'This is not a date. Write for instance 2027-03-14T09:30:00Z.',
		fr: 'Ceci n’est pas une date. Écrivez par exemple 2027-03-14T09:30:00Z.'
	},
	future: {
		nl: 'Deze datum ligt in de toekomst.',
		en: 'This date lies in the future.',
		fr: 'Cette date est dans le futur.'
	},
	'not-an-epoch': {
		nl: 'De meetperiode is een geheel getal vanaf 1.',
		en: 'The epoch is a whole number from 1.',
		fr: 'La période de mesure est un nombre entier à partir de 1.'
	},
	'unknown-kpi': {
		nl: 'Deze KPI staat niet in het meetplan.',
		en: 'This KPI is not in the plan.',
		fr: 'Ce KPI ne figure pas dans le plan de mesure.'
	},
	'unknown-path': {
		nl: 'De weg is ai, manual of baseline.',
		en: 'The path is ai, manual or baseline.',
		fr: 'La voie est ai, manual ou baseline.'
	},
	'unknown-source': {
		nl: 'De bron is timer, stopwatch, csv, self, survey of register.',
		en: 'The source is timer, stopwatch, csv, self, survey or register.',
		fr: 'La source est timer, stopwatch, csv, self, survey ou register.'
	},
	'unknown-complexity': {
		nl: 'De complexiteit is eenvoudig, gewoon of complex.',
		en: 'The complexity is eenvoudig, gewoon or complex.',
		fr: 'La complexité est eenvoudig, gewoon ou complex.'
	},
	'not-yes-or-no': {
		nl: 'Schrijf true of false, of laat leeg.',
		en: 'Write true or false, or leave it empty.',
		fr: 'Écrivez true ou false, ou laissez vide.'
	},
	empty: {
		nl: 'Dit mag niet leeg zijn.',
		en: 'This may not be empty.',
		fr: 'Ceci ne peut pas être vide.'
	},
	'not-a-number': {
		nl: 'Dit is geen getal. Gebruik een punt, geen komma: 24.5.',
		en: 'This is not a number. Use a point, not a comma: 24.5.',
		fr: 'Ceci n’est pas un nombre. Utilisez un point, pas une virgule : 24.5.'
	},
	negative: {
		nl: 'Een tijd is groter dan nul.',
		en: 'A time is greater than zero.',
		fr: 'Une durée est supérieure à zéro.'
	},
	'too-long': {
		nl: 'Dit is langer dan een werkdag (480 minuten; doorlooptijd: tien jaar). Bleef de tijdmeting lopen?',
		en: 'This is longer than a working day (480 minutes; lead time: ten years). Was the timer left running?',
		fr: 'C’est plus long qu’une journée de travail (480 minutes ; délai : dix ans). Le chronomètre est-il resté en marche ?'
	},
	'not-a-time-unit': {
		nl: 'De eenheid van een tijd is minuten, of dagen voor een doorlooptijd. Reken om voor u inleest.',
		en: 'The unit of a time is minutes, or days for a lead time. Convert before you import.',
		fr: 'L’unité d’un temps est la minute, ou le jour pour un délai. Convertissez avant d’importer.'
	},
	'not-0-to-1': {
		nl: 'Een score ligt tussen 0 en 1.',
		en: 'A score lies between 0 and 1.',
		fr: 'Un score se situe entre 0 et 1.'
	},
	'not-0-or-1': {
		nl: 'Schrijf 0 of 1.',
		en: 'Write 0 or 1.',
		fr: 'Écrivez 0 ou 1.'
	},
	'not-an-answer': {
		nl: 'Een antwoord is een geheel getal op de schaal van de vraag.',
		en: 'An answer is a whole number on the scale of the question.',
		fr: 'Une réponse est un nombre entier sur l’échelle de la question.'
	}
} as const satisfies Record<string, Localized>;

function checkValue(
	value: number,
	unit: string | undefined,
	kpi: PlanKpi | undefined
): MeasurementFault['code'] | null {
	if (!Number.isFinite(value)) return 'not-a-number';
	if (kpi === undefined) return checkUntyped(value, unit);
	const method = kpiMethod(kpi);
	switch (method) {
		case 'duration-baseline':
			return checkTime(value, inDays(unit) ? longestDays : longestMinutes);
		case 'duration-refusers':
			return checkTime(value, inMinutes(unit) ? longestMinutes : longestDays);
		case 'norm':
		case 'score-baseline':
		case 'proportion-baseline':
			if (kpi.type === 'proportion') return value === 0 || value === 1 ? null : 'not-0-or-1';
			return value >= 0 && value <= 1 ? null : 'not-0-to-1';
		case 'zero-tolerance':
			return value === 0 || value === 1 ? null : 'not-0-or-1';
		case 'ordinal-norm':
		case 'ordinal-baseline':
			return Number.isInteger(value) && value >= 1 && value <= scaleOf(kpi)
				? null
				: 'not-an-answer';
		case 'monitor':
			return checkUntyped(value, unit);
		default:
			return method satisfies never;
	}
}

function checkUntyped(value: number, unit: string | undefined): MeasurementFault['code'] | null {
	if (inMinutes(unit)) return checkTime(value, longestMinutes);
	if (inDays(unit)) return checkTime(value, longestDays);
	return null;
}

function checkTime(value: number, longest: number): MeasurementFault['code'] | null {
	if (value <= 0) return 'negative';
	return value > longest ? 'too-long' : null;
}

function inMinutes(unit: string | undefined): boolean {
	return unit !== undefined && /^min/i.test(unit);
}

function inDays(unit: string | undefined): boolean {
	return unit !== undefined && /^(d|day|days|dag|dagen|jour|jours)$/i.test(unit);
}
