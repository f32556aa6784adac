import { ok, refuse, type Result } from '../result.ts';
import type { Role, Source, Utterance } from './source.ts';
import { guessRole } from './speakers.ts';

/** What the worker made of one label: the name to show and who that is. `role` null means not decided. */
export interface SpeakerEntry {
	label: string;
	name: string;
	role: Role | null;
}

/** The speakers of one source as they stand, and as they stood before the last change. A list, because a label may be any word. */
export interface SpeakerEdits {
	current: SpeakerEntry[];
	previous: SpeakerEntry[] | null;
}

export type SpeakerChange =
	| { kind: 'save'; speakers: readonly { speaker: number; name: string; role: Role | null }[] }
	| { kind: 'merge' | 'swap'; from: number; into: number }
	| { kind: 'undo' };

/** Someone who speaks in a source: the labels that stand for this person, how much is said, and how it begins. */
export interface SpeakerSummary {
	name: string;
	role: Role | null;
	labels: string[];
	turns: number;
	/** Beginnings of the first turns. */
	first: string[];
}

export const maxSpeakerName = 60;
const firstTurns = 3;
const firstCharacters = 140;

/** The labels of a source as the file has them, each with the role that the label itself names. */
export function initialSpeakers(source: Source): SpeakerEdits {
	const labels = [...new Set(source.utterances.map(({ speaker }) => speaker))];
	const entry = (label: string): SpeakerEntry => ({
		label,
		name: label,
		role: guessRole(label) ?? null
	});
	return { current: labels.map(entry), previous: null };
}

/** Who speaks in a source, in order of appearance; changes refer to them by their place in this list. */
export function speakersIn(source: Source, edits: SpeakerEdits): SpeakerSummary[] {
	const byLabel = new Map<string, SpeakerSummary>();
	const byName = new Map<string, SpeakerSummary>();
	for (const { label, name, role } of edits.current) {
		const known = byName.get(name);
		const summary = known ?? { name, role, labels: [], turns: 0, first: [] };
		summary.labels.push(label);
		byName.set(name, summary);
		byLabel.set(label, summary);
	}
	for (const utterance of source.utterances) {
		const summary = byLabel.get(utterance.speaker);
		if (!summary) continue;
		summary.turns++;
		if (summary.first.length < firstTurns) summary.first.push(beginning(source.text, utterance));
	}
	return [...byName.values()];
}

/**
 * Applies one change; the state before it can be brought back once. Two speakers never share a name by renaming: that would merge them
 * unseen. Swapping exchanges who is meant by two names, with their roles.
 */
export function changeSpeakers(
	source: Source,
	edits: SpeakerEdits,
	change: SpeakerChange
): Result<SpeakerEdits> {
	if (change.kind === 'undo') {
		return edits.previous
			? ok({ current: edits.previous, previous: null })
			: refuse('speaker-nothing-to-undo');
	}
	const speakers = speakersIn(source, edits);
	const changed =
		change.kind === 'save'
			? saved(edits.current, speakers, change.speakers)
			: moved(edits.current, speakers, change);
	return changed.ok ? ok({ current: changed.value, previous: edits.current }) : changed;
}

/** The source with the names and roles that the worker gave; text and offsets stay as they are. */
export function applySpeakers(source: Source, edits: SpeakerEdits): Source {
	const byLabel = new Map(edits.current.map((entry) => [entry.label, entry]));
	return {
		...source,
		utterances: source.utterances.map((utterance) => {
			const entry = byLabel.get(utterance.speaker);
			if (!entry) return utterance;
			const { role: _, ...rest } = utterance;
			return { ...rest, speaker: entry.name, ...(entry.role && { role: entry.role }) };
		})
	};
}

function saved(
	entries: readonly SpeakerEntry[],
	speakers: readonly SpeakerSummary[],
	wanted: readonly { speaker: number; name: string; role: Role | null }[]
): Result<SpeakerEntry[]> {
	const names = speakers.map(({ name }) => name);
	const roles = speakers.map(({ role }) => role);
	for (const { speaker, name, role } of wanted) {
		const old = speakers[speaker];
		if (!old) return refuse('speaker-unknown');
		const tidy = tidyName(name);
		// Text before the first label has no name, and may stay without one.
		if (tidy === '' && old.name !== '') return refuse('speaker-name-empty', {}, `name-${speaker}`);
		if (tidy.length > maxSpeakerName)
			return refuse('speaker-name-long', { max: maxSpeakerName }, `name-${speaker}`);
		names[speaker] = tidy === tidyName(old.name) ? old.name : tidy;
		roles[speaker] = role;
	}
	const twice = names.findIndex((name, at) => names.indexOf(name) !== at);
	if (twice >= 0)
		return refuse('speaker-name-taken', { name: names[twice] ?? '' }, `name-${twice}`);
	return ok(
		entries.map((entry) => {
			const at = speakers.findIndex(({ name }) => name === entry.name);
			return { ...entry, name: names[at] ?? entry.name, role: roles[at] ?? null };
		})
	);
}

function moved(
	entries: readonly SpeakerEntry[],
	speakers: readonly SpeakerSummary[],
	{ kind, from, into }: { kind: 'merge' | 'swap'; from: number; into: number }
): Result<SpeakerEntry[]> {
	const one = speakers[from];
	const other = speakers[into];
	if (!one || !other) return refuse('speaker-unknown');
	if (one === other) return refuse('speaker-same');
	return ok(
		entries.map((entry) => {
			if (entry.name === one.name) return { ...entry, name: other.name, role: other.role };
			if (kind === 'swap' && entry.name === other.name)
				return { ...entry, name: one.name, role: one.role };
			return entry;
		})
	);
}

/** One line, single spaces, without characters that no name needs. */
function tidyName(name: string): string {
	return name
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
		.trim();
}

function beginning(text: string, { charStart, charEnd }: Utterance): string {
	const said = text.slice(charStart, Math.min(charEnd, charStart + firstCharacters));
	return charEnd - charStart > firstCharacters ? `${said.trimEnd()}…` : said;
}
