import { ok, refuse, type Result } from '../result.ts';
import { parseClock, splitLines, trimSpan, type Line } from './lines.ts';
import {
	maxLineLength,
	maxSourceSeconds,
	type Source,
	type Utterance,
	WarningList
} from './source.ts';
import { guessRole, readLabel } from './speakers.ts';

const timing = /^\s*(-?[\d:.,]+)\s*-->\s*(-?[\d:.,]+)(?:\s+.*)?$/;
// No part may run past the next `<` or share a character with its neighbour: a malformed file must not cost more than its length.
const voice = /<v(?:\.[^\s<>]*)?\s([^<>]*)>/g;

interface Cue {
	start: number;
	end: number;
	line: number;
	from: number;
	to: number;
}

/** WebVTT and SubRip. A speaker stands in `<v Name>` or as "Naam:" at the start of the cue; cues of two people may overlap. */
export function parseCues(text: string, format: 'vtt' | 'srt', file: string): Result<Source> {
	const warnings = new WarningList();
	const cues = readCues(text, file, warnings);
	if (!cues.ok) return cues;
	if (cues.value.length === 0) return refuse('source-no-cues', { file });
	const utterances: Utterance[] = [];
	let speaker = '';
	for (const cue of cues.value) speaker = addCue(text, cue, speaker, utterances, warnings);
	if (utterances.length === 0) return refuse('source-empty', { file });
	if (utterances.every((u) => u.speaker === '')) return refuse('source-no-speakers', { file });
	if (new Set(utterances.map((u) => u.speaker)).size === 1) warnings.add('one-speaker', 1);
	return ok({ text, utterances, format, warnings: warnings.list() });
}

function readCues(text: string, file: string, warnings: WarningList): Result<Cue[]> {
	const lines = splitLines(text);
	const long = lines.find(({ start, end }) => end - start > maxLineLength);
	if (long) return refuse('source-line-too-long', { file, line: long.number, max: maxLineLength });
	const cues: Cue[] = [];
	let previousStart = 0;
	let previousEnd = 0;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i] as Line;
		const content = text.slice(line.start, line.end);
		if (/^(?:NOTE|STYLE|REGION)\b/.test(content)) {
			while (i + 1 < lines.length && !blank(text, lines[i + 1] as Line)) i++;
			continue;
		}
		if (!content.includes('-->')) continue;
		const match = timing.exec(content);
		if (!match) return refuse('source-cue-truncated', { file, line: line.number });
		const [, from = '', to = ''] = match;
		const start = parseClock(from);
		const end = parseClock(to);
		if (start === undefined || end === undefined) {
			return refuse('source-time-invalid', {
				file,
				line: line.number,
				time: start === undefined ? from : to
			});
		}
		if (end < start) return refuse('source-time-negative', { file, line: line.number });
		if (end > maxSourceSeconds) {
			return refuse('source-too-long', { file, line: line.number, hours: maxSourceSeconds / 3600 });
		}
		if (start < previousStart) warnings.add('times-out-of-order', line.number);
		else if (start < previousEnd) warnings.add('overlapping-times', line.number);
		previousStart = start;
		previousEnd = end;
		const first = lines[i + 1];
		if (!first) return refuse('source-cue-truncated', { file, line: line.number });
		let last = i;
		while (last + 1 < lines.length && !blank(text, lines[last + 1] as Line)) {
			const next = lines[last + 1] as Line;
			if (text.slice(next.start, next.end).includes('-->')) {
				// A cue without the blank line before it: the number above the times belongs to the new cue.
				const above = lines[last] as Line;
				if (last > i && /^\s*\d+\s*$/.test(text.slice(above.start, above.end))) last--;
				break;
			}
			last++;
		}
		if (last === i) {
			const rest = text.slice(first.start).trim();
			if (rest === '') return refuse('source-cue-truncated', { file, line: line.number });
			warnings.add('empty-cue', line.number);
			continue;
		}
		cues.push({ start, end, line: line.number, from: first.start, to: (lines[last] as Line).end });
		i = last;
	}
	return ok(cues);
}

function blank(text: string, line: Line): boolean {
	return text.slice(line.start, line.end).trim() === '';
}

/** Adds the turns of one cue; returns the speaker in force after it, who also owns a following cue without a label. */
function addCue(
	text: string,
	cue: Cue,
	previous: string,
	utterances: Utterance[],
	warnings: WarningList
): string {
	const payload = text.slice(cue.from, cue.to);
	const marks = [...payload.matchAll(voice)];
	if (marks.length === 0) {
		const firstLine = payload.split(/\r?\n/, 1)[0] ?? '';
		const label = readLabel(firstLine.slice(0, 400));
		const speaker = label?.speaker ?? previous;
		if (!speaker) warnings.add('text-before-first-speaker', cue.line);
		push(text, cue, speaker, cue.from + (label?.textFrom ?? 0), cue.to, utterances);
		return speaker;
	}
	let speaker = previous;
	const lead = marks[0]?.index ?? 0;
	push(text, cue, previous, cue.from, cue.from + lead, utterances);
	marks.forEach((mark, index) => {
		speaker = (mark[1] ?? '').trim();
		const end = marks[index + 1]?.index ?? payload.length;
		push(text, cue, speaker, cue.from + mark.index + mark[0].length, cue.from + end, utterances);
	});
	return speaker;
}

function push(
	text: string,
	cue: Cue,
	speaker: string,
	from: number,
	to: number,
	utterances: Utterance[]
): void {
	let span = trimSpan(text, from, to);
	if (text.startsWith('</v>', span.end - 4)) span = trimSpan(text, span.start, span.end - 4);
	if (span.start >= span.end) return;
	const role = guessRole(speaker);
	utterances.push({
		id: `u${utterances.length + 1}`,
		speaker,
		...(role && { role }),
		start: cue.start,
		end: cue.end,
		charStart: span.start,
		charEnd: span.end
	});
}
