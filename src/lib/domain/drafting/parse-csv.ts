import { ok, refuse, type Result } from '../result.ts';
import { parseClock, trimSpan } from './lines.ts';
import {
	maxLineLength,
	maxSourceSeconds,
	type Source,
	type Utterance,
	WarningList
} from './source.ts';
import { guessRole } from './speakers.ts';

interface Field {
	start: number;
	end: number;
}

interface Row {
	fields: Field[];
	line: number;
}

const speakerHeads = new Set([
	'speaker',
	'spreker',
	'naam',
	'name',
	'locuteur',
	'nom',
	'wie',
	'rol',
	'role'
]);
const textHeads = new Set([
	'text',
	'tekst',
	'texte',
	'utterance',
	'uitspraak',
	'content',
	'inhoud'
]);
const startHeads = new Set(['start', 'time', 'tijd', 'begin', 'temps', 'heure']);

/** Comma, semicolon or tab separated, with a header row naming the speaker and the text column, or exactly two columns in that order. */
export function parseCsv(text: string, file: string): Result<Source> {
	const rows = readRows(text, file);
	if (!rows.ok) return rows;
	const head = rows.value[0];
	if (!head) return refuse('source-empty', { file });
	const heads = head.fields.map((f) => text.slice(f.start, f.end));
	const columns = columnsOf(heads);
	let { speaker: speakerAt, text: textAt } = columns;
	const startAt = columns.start;
	const named = textAt >= 0;
	if (!named && heads.length === 2) {
		speakerAt = 0;
		textAt = 1;
	}
	if (speakerAt < 0 || textAt < 0) return refuse('source-no-speakers', { file });
	const warnings = new WarningList();
	const utterances: Utterance[] = [];
	for (const row of rows.value.slice(named ? 1 : 0)) {
		const who = row.fields[speakerAt];
		const what = row.fields[textAt];
		if (!who || !what) return refuse('source-csv-row', { file, line: row.line });
		const speaker = text.slice(who.start, who.end).trim();
		if (!speaker) return refuse('source-csv-row', { file, line: row.line });
		const span = trimSpan(text, what.start, what.end);
		if (span.start === span.end) {
			warnings.add('empty-cue', row.line);
			continue;
		}
		if (span.end - span.start > maxLineLength) {
			return refuse('source-line-too-long', { file, line: row.line, max: maxLineLength });
		}
		const when = startAt < 0 ? undefined : row.fields[startAt];
		const start = when && parseTime(text.slice(when.start, when.end));
		if (start !== undefined && start > maxSourceSeconds) {
			return refuse('source-too-long', { file, line: row.line, hours: maxSourceSeconds / 3600 });
		}
		const role = guessRole(speaker);
		utterances.push({
			id: `u${utterances.length + 1}`,
			speaker,
			...(role && { role }),
			...(start !== undefined && { start }),
			charStart: span.start,
			charEnd: span.end
		});
	}
	if (utterances.length === 0) return refuse('source-empty', { file });
	if (new Set(utterances.map((u) => u.speaker)).size === 1) warnings.add('one-speaker', 1);
	return ok({ text, utterances, format: 'csv', warnings: warnings.list() });
}

/** The columns that a header row names for the speaker, the text and the start time; −1 for each that it does not. */
export function columnsOf(heads: readonly string[]): {
	speaker: number;
	text: number;
	start: number;
} {
	const at = (names: ReadonlySet<string>) =>
		heads.findIndex((head) => names.has(head.trim().toLowerCase()));
	return { speaker: at(speakerHeads), text: at(textHeads), start: at(startHeads) };
}

function parseTime(field: string): number | undefined {
	const plain = /^\s*\d+(?:[.,]\d+)?\s*$/.test(field);
	return plain ? Number(field.replace(',', '.')) : parseClock(field);
}

function readRows(text: string, file: string): Result<Row[]> {
	const separator = pickSeparator(text);
	const rows: Row[] = [];
	let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	let line = 1;
	while (at < text.length) {
		const row: Row = { fields: [], line };
		for (;;) {
			if (text[at] === '"') {
				const close = closingQuote(text, at + 1);
				if (close < 0) return refuse('source-csv-quote', { file, line });
				row.fields.push({ start: at + 1, end: close });
				for (let i = at; i < close; i++) if (text.charCodeAt(i) === 10) line++;
				at = close + 1;
				while (at < text.length && text[at] !== separator && !isLineEnd(text, at)) at++;
			} else {
				const start = at;
				while (at < text.length && text[at] !== separator && !isLineEnd(text, at)) at++;
				row.fields.push({ start, end: at });
			}
			if (text[at] !== separator) break;
			at++;
		}
		if (text[at] === '\r') at++;
		if (text[at] === '\n') at++;
		line++;
		const empty = row.fields.every((f) => text.slice(f.start, f.end).trim() === '');
		if (!empty) rows.push(row);
	}
	return ok(rows);
}

function closingQuote(text: string, from: number): number {
	for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at)) {
		if (text[at + 1] !== '"') return at;
		at += 2;
	}
	return -1;
}

function isLineEnd(text: string, at: number): boolean {
	return text[at] === '\n' || text[at] === '\r';
}

function pickSeparator(text: string): string {
	const head = text.slice(0, 2000).split(/\r?\n/, 1)[0] ?? '';
	const count = (separator: string) => head.split(separator).length;
	return [',', ';', '\t'].reduce((best, s) => (count(s) > count(best) ? s : best));
}
