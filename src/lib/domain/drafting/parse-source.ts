import { ok, refuse, type Result } from '../result.ts';
import type { Localized } from '../locale.ts';
import { binaryLine, decodeText } from './decode.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { parseCsv } from './parse-csv.ts';
import { parseCues } from './parse-cues.ts';
import { parseTurns } from './parse-turns.ts';
import { type KnownLabels, maxSourceBytes, type Source, type SourceWarning } from './source.ts';

/** `prose` accepts a text without speakers (a note, a report); a conversation must name them. */
export interface ParseOptions {
	prose?: boolean;
}

/**
 * A conversation file to a `Source`: .txt, .md, .vtt, .srt or .csv in UTF-8, UTF-16 or Windows-1252, at most 5 MB and 8 hours.
 * Refuses what cannot be trusted, with the file, the line and the remedy; nothing is repaired silently.
 */
export function parseSource(
	bytes: Uint8Array,
	fileName: string,
	options: ParseOptions = {}
): Result<Source> {
	const file = fileName;
	if (bytes.length > maxSourceBytes) {
		return refuse('source-too-large', { file, megabytes: (bytes.length / 1e6).toFixed(1), max: 5 });
	}
	if (bytes.length === 0) return refuse('source-empty', { file });
	const decoded = decodeText(bytes, file);
	if (!decoded.ok) return decoded;
	const parsed = parseText(decoded.value.text, file, options);
	if (parsed.ok && decoded.value.encoding === 'windows-1252') {
		parsed.value.warnings.push({ code: 'decoded-windows-1252', line: 1, count: 1 });
	}
	return parsed;
}

const pasted: Localized = { nl: 'De geplakte tekst', en: 'The pasted text', fr: 'Le texte collé' };

/** Pasted text, "Naam: tekst" per line, or a pasted .vtt/.srt. `name` stands for the file in refusals. */
export function parsePasted(
	text: string,
	name: string | Localized = pasted,
	options: ParseOptions = {}
): Result<Source> {
	const bytes = new TextEncoder().encode(text).length;
	if (bytes > maxSourceBytes) {
		return refuse('source-too-large', { file: name, megabytes: (bytes / 1e6).toFixed(1), max: 5 });
	}
	const line = binaryLine(text);
	if (line !== undefined) return refuse('source-binary', { file: name, line });
	const parsed = parseText(text, `paste.${sniff(text)}`, options);
	if (!parsed.ok && parsed.refusal.params) parsed.refusal.params['file'] = name;
	return parsed.ok ? ok({ ...parsed.value, format: 'paste' }) : parsed;
}

/** The text of a Word document, with the speakers that its tables name and what reading it noticed. */
export function parseDocxText(
	{ text, labels, warnings }: { text: string; labels: KnownLabels; warnings: SourceWarning[] },
	file: string,
	options: ParseOptions = {}
): Result<Source> {
	const bytes = new TextEncoder().encode(text).length;
	if (bytes > maxSourceBytes) {
		return refuse('source-too-large', { file, megabytes: (bytes / 1e6).toFixed(1), max: 5 });
	}
	const line = binaryLine(text);
	if (line !== undefined) return refuse('source-binary', { file, line });
	if (text.trim() === '') return refuse('source-empty', { file });
	const parsed = parseTurns(text, 'docx', file, { ...options, labels });
	if (!parsed.ok) return parsed;
	noteCharacters(parsed.value);
	parsed.value.warnings.push(...warnings);
	return parsed;
}

/** Looks at the beginning alone: a pattern that may start with white space is slow on a text that is nothing else. */
function sniff(text: string): string {
	const head = text.trimStart().slice(0, 200);
	if (head.startsWith('WEBVTT')) return 'vtt';
	return /^(?:\d+\s*\n)?\s*[\d:,.]+\s*-->/.test(head) ? 'srt' : 'txt';
}

function parseText(text: string, file: string, options: ParseOptions): Result<Source> {
	if (text.replace(/^\uFEFF/, '').trim() === '') return refuse('source-empty', { file });
	const parsed = byExtension(text, file, options);
	if (parsed.ok) noteCharacters(parsed.value);
	return parsed;
}

/** Warns of characters that could not be read, and of characters that a reader does not see. */
function noteCharacters({ text, warnings }: Source): void {
	const lineOf = (at: number) => text.slice(0, at).split('\n').length;
	const broken = text.indexOf('\uFFFD');
	if (broken >= 0) {
		const count = text.split('\uFFFD').length - 1;
		warnings.push({ code: 'replacement-characters', line: lineOf(broken), count });
	}
	const hidden = hiddenCharacters(text);
	if (hidden.count > 0)
		warnings.push({ code: 'hidden-characters', line: lineOf(hidden.first), count: hidden.count });
}

function byExtension(text: string, file: string, options: ParseOptions): Result<Source> {
	const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? 'txt';
	switch (extension) {
		case 'vtt':
			if (!/^\uFEFF?WEBVTT/.test(text)) return refuse('source-not-vtt', { file, line: 1 });
			return parseCues(text, 'vtt', file);
		case 'srt':
			return parseCues(text, 'srt', file);
		case 'csv':
		case 'tsv':
			return parseCsv(text, file);
		case 'md':
		case 'markdown':
			return parseTurns(text, 'md', file, options);
		case 'txt':
		case 'text':
		case 'log':
			return parseTurns(text, 'txt', file, options);
		default:
			return refuse('source-format', { file });
	}
}
