import { ok, refuse, type Result } from '../result.ts';
import { parseClock, splitLines, trimSpan, type Line } from './lines.ts';
import {
	type KnownLabels,
	maxLineLength,
	maxSourceSeconds,
	type Source,
	type SourceFormat,
	type Utterance,
	WarningList
} from './source.ts';
import { guessRole, readLabel } from './speakers.ts';

interface Turn {
	speaker: string;
	start?: number;
	from: number;
	to: number;
}

/**
 * Plain text and Markdown: "Naam: tekst" on a line opens a turn, later lines continue it. Times may stand before or after the name.
 * `prose` accepts a text without speakers as one turn without a label; `labels` are speakers that the file names outside its lines.
 */
export function parseTurns(
	text: string,
	format: SourceFormat,
	file: string,
	options: { prose?: boolean; labels?: KnownLabels } = {}
): Result<Source> {
	const warnings = new WarningList();
	const lines = splitLines(text);
	const turns: Turn[] = [];
	let labelled = 0;
	for (const line of lines) {
		if (line.end - line.start > maxLineLength && !options.prose) {
			return refuse('source-line-too-long', { file, line: line.number, max: maxLineLength });
		}
		const content = text.slice(line.start, line.end);
		if (content.trim() === '') continue;
		if (/^\s*#{1,6}\s/.test(content) || /^\s*(?:[-*_]\s*){3,}$/.test(content)) {
			warnings.add('heading-skipped', line.number);
			turns.push({ speaker: '#', from: line.end, to: line.end });
			continue;
		}
		const label =
			options.labels?.get(line.number) ??
			readLabel(content.length > 400 ? content.slice(0, 400) : content);
		if (!label) {
			continueTurn(turns, line, warnings);
			continue;
		}
		const start = label.start === undefined ? undefined : parseClock(label.start);
		if (label.start !== undefined && start === undefined) {
			return refuse('source-time-invalid', { file, line: line.number, time: label.start });
		}
		if (start !== undefined && start > maxSourceSeconds) {
			return refuse('source-too-long', { file, line: line.number, hours: maxSourceSeconds / 3600 });
		}
		labelled += line.end - line.start;
		turns.push({
			speaker: label.speaker,
			from: Math.min(line.start + label.textFrom, line.end),
			to: line.end,
			...(start !== undefined && { start })
		});
	}
	if (options.prose && labelled < text.length / 2) return ok(asProse(text, format));
	if (labelled === 0) return refuse('source-no-speakers', { file });
	const utterances = toUtterances(text, turns);
	if (utterances.length === 0) return refuse('source-empty', { file });
	noteTimes(utterances, warnings);
	if (new Set(utterances.map((u) => u.speaker)).size === 1) warnings.add('one-speaker', 1);
	return ok({ text, utterances, format, warnings: warnings.list() });
}

function continueTurn(turns: Turn[], line: Line, warnings: WarningList): void {
	const last = turns.at(-1);
	if (last && last.speaker !== '#') {
		last.to = line.end;
		return;
	}
	const before = turns.findLast((turn) => turn.speaker !== '#');
	if (!before) warnings.add('text-before-first-speaker', line.number);
	turns.push({ speaker: before?.speaker ?? '', from: line.start, to: line.end });
}

function toUtterances(text: string, turns: Turn[]): Utterance[] {
	const utterances: Utterance[] = [];
	for (const turn of turns) {
		if (turn.speaker === '#') continue;
		const span = trimSpan(text, turn.from, turn.to);
		if (span.start === span.end) continue;
		const role = guessRole(turn.speaker);
		utterances.push({
			id: `u${utterances.length + 1}`,
			speaker: turn.speaker,
			...(role && { role }),
			...(turn.start !== undefined && { start: turn.start }),
			charStart: span.start,
			charEnd: span.end
		});
	}
	return utterances;
}

function asProse(text: string, format: SourceFormat): Source {
	const utterances: Utterance[] = [];
	let from: number | undefined;
	let to = 0;
	const close = () => {
		if (from === undefined) return;
		const span = trimSpan(text, from, to);
		utterances.push({
			id: `u${utterances.length + 1}`,
			speaker: '',
			charStart: span.start,
			charEnd: span.end
		});
		from = undefined;
	};
	for (const line of splitLines(text)) {
		if (text.slice(line.start, line.end).trim() === '') {
			close();
			continue;
		}
		from ??= line.start;
		to = line.end;
	}
	close();
	return { text, utterances, format, warnings: [] };
}

function noteTimes(utterances: Utterance[], warnings: WarningList): void {
	let previous = 0;
	for (const { start } of utterances) {
		if (start === undefined) continue;
		if (start < previous) warnings.add('times-out-of-order', 1);
		previous = start;
	}
}
