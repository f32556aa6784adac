import type { Localized } from './locale.ts';
import type { Measurement, MeasurementFault } from './measurement.ts';
import { checkMeasurement, measurementFaultSentences, unitFamily } from './measurement.ts';
import type { PlanKpi } from './plan-model.ts';

export interface CsvFault {
	/** 1-based line of the file on which the row begins. */
	line: number;
	/** The column, or `(header)` / `(row)`. */
	column: string;
	code: keyof typeof csvFaultSentences | MeasurementFault['code'];
	sentence: Localized;
}

export type ParsedMeasurements =
	{ ok: true; measurements: Measurement[] } | { ok: false; fault: CsvFault };

export interface CsvOptions {
	/** ISO moment after which a date lies in the future. */
	now: string;
	/** The plan's KPIs: rows of others are refused, and values must fit the type. */
	kpis?: readonly PlanKpi[];
}

export const requiredColumns = [
	'at',
	'epoch',
	'kpi',
	'path',
	'value',
	'worker',
	'report',
	'engine'
];
export const optionalColumns = ['unit', 'source', 'complexity', 'known', 'team'];

/** No id, engine or number is longer; what is, is another kind of file. */
const widest = 500;

/**
 * Reads measurements from CSV (RFC 4180, comma, UTF-8; columns in any order). The whole file is refused on the first bad line.
 * A row without a source counts as `csv`: measured somewhere, but not by a timer.
 */
export function parseMeasurementsCsv(text: string, options: CsvOptions): ParsedMeasurements {
	const kpis = options.kpis && new Map(options.kpis.map((kpi) => [kpi.id, kpi]));
	const seen = new Map<string, number>();
	const units = new Map<string, ReturnType<typeof unitFamily>>();
	const measurements: Measurement[] = [];
	let columns: string[] | null = null;
	for (const record of csvRecords(text)) {
		if (record.open) return refuse(record.line, '(row)', 'open-quote');
		if (record.fields.some(({ length }) => length > widest))
			return refuse(record.line, columns === null ? '(header)' : '(row)', 'too-wide');
		if (columns === null) {
			columns = record.fields.map((field) => field.trim());
			const fault = headerFault(columns);
			if (fault) return fault;
			continue;
		}
		if (record.fields.length === 1 && record.fields[0] === '') continue;
		if (record.fields.length !== columns.length) return refuse(record.line, '(row)', 'columns');
		const row = new Map(columns.map((column, i) => [column, (record.fields[i] ?? '').trim()]));
		const read = readRow(row, record.line, options.now, kpis);
		if ('fault' in read) return { ok: false, fault: read.fault };
		const { measurement } = read;
		const key = [measurement.kpi, measurement.path, measurement.epoch, measurement.report].join(
			'\u0000'
		);
		if (seen.has(key)) return refuse(record.line, 'report', 'duplicate');
		seen.set(key, record.line);
		const unit = unitFamily(measurement.unit);
		const first = units.get(measurement.kpi) ?? unit;
		if (first !== unit) return refuse(record.line, 'unit', 'mixed-units');
		units.set(measurement.kpi, first);
		measurements.push(measurement);
	}
	if (columns === null) return refuse(1, '(header)', 'header');
	return { ok: true, measurements };
}

export const csvFaultSentences = {
	header: {
		nl: 'De eerste regel moet de kolommen at,epoch,kpi,path,value,worker,report,engine bevatten.',
		en: 'The first line must hold the columns at,epoch,kpi,path,value,worker,report,engine.',
		fr: 'La première ligne doit contenir les colonnes at,epoch,kpi,path,value,worker,report,engine.'
	},
	separator: {
		nl: 'Dit bestand gebruikt puntkomma’s of tabs. Bewaar het als CSV met komma’s.',
		en: 'This file uses semicolons or tabs. Save it as CSV with commas.',
		fr: 'Ce fichier utilise des points-virgules ou des tabulations. Enregistrez-le en CSV avec des virgules.'
	},
	'missing-column': {
		nl: 'Deze kolom ontbreekt.',
		en: 'This column is missing.',
		fr: 'Cette colonne manque.'
	},
	'unknown-column': {
		nl: 'Deze kolom kennen we niet.',
		en: 'We do not know this column.',
		fr: 'Nous ne connaissons pas cette colonne.'
	},
	'column-twice': {
		nl: 'Deze kolom staat er twee keer.',
		en: 'This column is there twice.',
		fr: 'Cette colonne figure deux fois.'
	},
	columns: {
		nl: 'Deze regel heeft niet evenveel velden als de eerste regel. Staat er een komma in een getal?',
		en: 'This line does not have as many fields as the first line. Is there a comma inside a number?',
		fr: 'Cette ligne n’a pas autant de champs que la première. Y a-t-il une virgule dans un nombre ?'
	},
	'open-quote': {
		nl: 'Een aanhalingsteken wordt hier niet gesloten of staat op een verkeerde plaats.',
		en: 'A quotation mark is not closed here, or is in the wrong place.',
		fr: 'Un guillemet n’est pas fermé ici ou est mal placé.'
	},
	'mixed-units': {
		nl: 'Deze regel heeft een andere eenheid dan de regels erboven van dezelfde KPI. Reken alles om naar één eenheid.',
		en: 'This line has another unit than the lines above it of the same KPI. Convert all to one unit.',
		fr: 'Cette ligne a une autre unité que les lignes précédentes du même KPI. Convertissez tout en une seule unité.'
	},
	'too-wide': {
		nl: 'Een veld op deze regel is langer dan 500 tekens. Is dit het juiste bestand?',
		en: 'A field on this line is longer than 500 characters. Is this the right file?',
		fr: 'Un champ de cette ligne dépasse 500 caractères. Est-ce le bon fichier ?'
	},
	duplicate: {
		nl: 'Dit verslag heeft al een meting voor deze KPI en deze weg.',
		en: 'This report already has a measurement for this KPI and path.',
		fr: 'Ce rapport a déjà une mesure pour ce KPI et cette voie.'
	}
} as const satisfies Record<string, Localized>;

function refuse(line: number, column: string, code: keyof typeof csvFaultSentences) {
	const fault: CsvFault = { line, column, code, sentence: csvFaultSentences[code] };
	return { ok: false as const, fault };
}

function headerFault(columns: string[]): ReturnType<typeof refuse> | null {
	if (columns.length === 1 && /[;\t]/.test(columns[0] ?? ''))
		return refuse(1, '(header)', 'separator');
	for (const [i, column] of columns.entries()) {
		if (![...requiredColumns, ...optionalColumns].includes(column))
			return refuse(1, column || '(header)', 'unknown-column');
		if (columns.indexOf(column) !== i) return refuse(1, column, 'column-twice');
	}
	const missing = requiredColumns.find((column) => !columns.includes(column));
	return missing === undefined ? null : refuse(1, missing, 'missing-column');
}

function readRow(
	row: Map<string, string>,
	line: number,
	now: string,
	kpis: Map<string, PlanKpi> | undefined
): { measurement: Measurement } | { fault: CsvFault } {
	const field = (name: string) => row.get(name) ?? '';
	const optional = (name: string) => field(name) || undefined;
	const kpi = kpis?.get(field('kpi'));
	const known = knownOf(field('known'));
	const wrong = (column: string, code: MeasurementFault['code']) => ({
		fault: { line, column, code, sentence: measurementFaultSentences[code] }
	});
	if (field('kpi') === '') return wrong('kpi', 'empty');
	if (kpis && !kpi) return wrong('kpi', 'unknown-kpi');
	if (known === null) return wrong('known', 'not-yes-or-no');
	const measurement: Measurement = {
		at: utcTime(field('at')) ?? '',
		epoch: /^\d{1,6}$/.test(field('epoch')) ? Number(field('epoch')) : NaN,
		kpi: field('kpi'),
		path: field('path') as Measurement['path'],
		value: decimal(field('value')),
		worker: field('worker'),
		report: field('report'),
		engine: optional('engine'),
		unit: optional('unit'),
		source: (optional('source') ?? 'csv') as Measurement['source'],
		complexity: optional('complexity') as Measurement['complexity'],
		known,
		team: optional('team')
	};
	const fault = checkMeasurement(measurement, now, kpi)[0];
	if (fault)
		return { fault: { line, column: fault.field, code: fault.code, sentence: fault.sentence } };
	return { measurement };
}

/** A decimal number with a point; anything else, hexadecimal and empty text included, is NaN. */
function decimal(text: string): number {
	return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

/** ISO date or date-time → UTC text; a time without zone is read as UTC, so that every machine reads the same. */
function utcTime(text: string): string | null {
	const iso =
		/^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
			text
		);
	if (!iso) return null;
	const zoned = text.length === 10 || iso[4] ? text : `${text}Z`;
	const time = Date.parse(zoned.replace(' ', 'T'));
	const day = Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
	if (Number.isNaN(time) || new Date(day).getUTCDate() !== Number(iso[3])) return null;
	return new Date(time).toISOString();
}

function knownOf(text: string): boolean | undefined | null {
	if (text === '') return undefined;
	if (/^(true|1|yes|ja|oui)$/i.test(text)) return true;
	return /^(false|0|no|nee|non)$/i.test(text) ? false : null;
}

interface CsvRecord {
	line: number;
	fields: string[];
	/** A quotation mark was left open or misplaced. */
	open: boolean;
}

function* csvRecords(source: string): Iterable<CsvRecord> {
	const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
	let line = 1;
	let i = 0;
	while (i < text.length) {
		const record: CsvRecord = { line, fields: [], open: false };
		for (;;) {
			if (text[i] === '"') {
				const quoted = readQuoted(text, i);
				line += quoted.lines;
				record.fields.push(quoted.value);
				i = quoted.end;
				if (!quoted.closed || (i < text.length && !/[,\r\n]/.test(text[i] ?? ''))) {
					record.open = true;
					yield record;
					return;
				}
			} else {
				let end = i;
				while (end < text.length && text[end] !== ',' && text[end] !== '\n') end++;
				record.fields.push(text.slice(i, end).replace(/\r$/, ''));
				i = end;
			}
			if (text[i] !== ',') break;
			i++;
		}
		if (text[i] === '\r') i++;
		i++;
		line++;
		yield record;
	}
}

function readQuoted(text: string, start: number) {
	let value = '';
	let lines = 0;
	for (let i = start + 1; i < text.length; i++) {
		if (text[i] === '"' && text[i + 1] === '"') {
			value += '"';
			i++;
		} else if (text[i] === '"') return { value, lines, end: i + 1, closed: true };
		else {
			if (text[i] === '\n') lines++;
			value += text[i];
		}
	}
	return { value, lines, end: text.length, closed: false };
}
