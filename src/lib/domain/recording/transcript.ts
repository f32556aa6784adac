import type { Locale, Localized } from '../locale.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';

/** A stretch of speech as an endpoint heard it. Times in seconds. */
interface Segment {
	start: number;
	end: number;
	text: string;
	speaker: string | null;
}

/** What a transcription endpoint answered, reduced to what is used. */
export interface Transcript {
	segments: Segment[];
	/** Whether the endpoint told speakers apart. */
	diarised: boolean;
}

const longestCue = 2000;
const mostSegments = 50_000;
const longestText = 4 * 1024 * 1024;

/**
 * Reads the answer of `/v1/audio/transcriptions`: `verbose_json` with segments, or the plain `{ text }`. Everything in it is data from
 * outside: checked, bounded, never trusted. `seconds` is the length of the recording where it is known. Null when it is no transcript.
 */
export function readTranscript(answer: unknown, seconds: number | null): Transcript | null {
	if (typeof answer !== 'object' || answer === null) return null;
	const { text, segments, duration } = answer as Record<string, unknown>;
	const length = positive(duration) ?? seconds ?? 0;
	if (Array.isArray(segments) && segments.length > 0) {
		if (segments.length > mostSegments) return null;
		const read = segments.map(readSegment);
		const good = read.filter((segment) => segment !== null);
		if (good.length !== read.length || totalLength(good) > longestText) return null;
		const spoken = good.filter((segment) => segment.text !== '');
		return { segments: spoken, diarised: spoken.some(({ speaker }) => speaker !== null) };
	}
	if (typeof text !== 'string' || text.length > longestText) return null;
	const whole = plain(text);
	return {
		segments: whole ? [{ start: 0, end: length, text: whole, speaker: null }] : [],
		diarised: false
	};
}

function readSegment(raw: unknown): Segment | null {
	if (typeof raw !== 'object' || raw === null) return null;
	const { start, end, text, speaker } = raw as Record<string, unknown>;
	if (typeof text !== 'string' || !isTime(start) || !isTime(end) || end < start) return null;
	const named = typeof speaker === 'string' || typeof speaker === 'number' ? String(speaker) : '';
	return { start, end, text: plain(text), speaker: plain(named).slice(0, 40) || null };
}

/**
 * The transcript as a WebVTT file, one cue for each segment. Labels that a machine made up (`SPEAKER_00`, `A`) become "Spreker 1", …
 * in the order in which they speak; where nobody was told apart, every cue carries one label that says so. Refused when nothing was said.
 */
export function transcriptVtt(transcript: Transcript, language: Locale): Result<string> {
	const { segments } = transcript;
	if (segments.length === 0) return refuse('recording-silent');
	const names = speakerNames(transcript, language);
	const cues = segments.flatMap(({ start, end, text, speaker }) =>
		parts(text).map(
			(part) => `${clock(start)} --> ${clock(end)}\n<v ${names.get(speaker)}>${part}\n`
		)
	);
	return ok(`WEBVTT\n\n${cues.join('\n')}`);
}

const unknownSpeaker: Localized = {
	nl: 'Spreker onbekend',
	en: 'Speaker unknown',
	fr: 'Locuteur inconnu'
};
const numberedSpeaker: Localized = { nl: 'Spreker', en: 'Speaker', fr: 'Locuteur' };
const machineLabel = /^(?:(?:speaker|spk|spreker|locuteur)[ _-]?)?(?:\d{1,3}|[a-z])$/i;

function speakerNames({ segments }: Transcript, language: Locale): Map<string | null, string> {
	const names = new Map<string | null, string>([[null, unknownSpeaker[language]]]);
	let machines = 0;
	for (const { speaker } of segments) {
		if (speaker === null || names.has(speaker)) continue;
		const isMachine = machineLabel.test(speaker);
		if (isMachine) machines += 1;
		names.set(speaker, isMachine ? `${numberedSpeaker[language]} ${machines}` : speaker);
	}
	return names;
}

/** A text too long for one line, cut between sentences where it can be. */
function parts(text: string): string[] {
	const found: string[] = [];
	let rest = text;
	while (rest.length > longestCue) {
		const window = rest.slice(0, longestCue);
		const sentence = Math.max(...['. ', '? ', '! '].map((end) => window.lastIndexOf(end) + 1));
		const at = sentence > 0 ? sentence : Math.max(window.lastIndexOf(' '), 0) || longestCue;
		found.push(rest.slice(0, at).trim());
		rest = rest.slice(at).trim();
	}
	return rest ? [...found, rest] : found;
}

/** One line without anything that means something in a WebVTT file. */
function plain(text: string): string {
	return text
		.normalize('NFC')
		.replace(/-->/g, '→')
		.replace(/</g, '‹')
		.replace(/>/g, '›')
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
		.trim();
}

function clock(seconds: number): string {
	const milliseconds = Math.round(seconds * 1000);
	const part = (value: number, width: number) => String(value).padStart(width, '0');
	const whole = Math.floor(milliseconds / 1000);
	const time = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	return `${time.map((value) => part(value, 2)).join(':')}.${part(milliseconds % 1000, 3)}`;
}

function isTime(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 360_000;
}

function positive(value: unknown): number | null {
	return isTime(value) && value > 0 ? value : null;
}

function totalLength(segments: readonly Segment[]): number {
	return segments.reduce((sum, { text }) => sum + text.length, 0);
}
