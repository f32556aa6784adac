import type { SpeakerLabel } from './speakers.ts';
import type { Via } from './via.ts';

/** Who a speaker is in the conversation, as far as the label or the worker says so; never inferred from what is said. */
export type Role = 'client' | 'worker' | 'other';

export type SourceFormat =
	| 'paste'
	| 'txt'
	| 'md'
	| 'vtt'
	| 'srt'
	| 'csv'
	| 'docx'
	| 'report'
	| 'decision'
	/** Several sources of one contact, one after the other. */
	| 'combined';

/** One turn of one speaker. `charStart`/`charEnd` are UTF-16 offsets in `Source.text`; times are seconds. */
export interface Utterance {
	id: string;
	/** The label as written; empty for text that stands before the first label, or for prose. */
	speaker: string;
	role?: Role;
	start?: number;
	end?: number;
	charStart: number;
	charEnd: number;
	/** Section of the earlier document that the passage stood in; a section with the same id in the new template takes it. */
	topic?: string;
	/** Where the passage came from before the document that is the source here. */
	via?: Via;
}

export type WarningCode =
	| 'text-before-first-speaker'
	| 'overlapping-times'
	| 'times-out-of-order'
	| 'empty-cue'
	| 'one-speaker'
	| 'replacement-characters'
	| 'decoded-windows-1252'
	| 'heading-skipped'
	| 'hidden-characters'
	| 'tracked-changes'
	| 'hidden-text'
	| 'comments-left-out'
	| 'notes-left-out';

export interface SourceWarning {
	code: WarningCode;
	/** 1-based line of the first occurrence. */
	line: number;
	count: number;
}

/**
 * A conversation as it came in. `text` is the decoded file, untouched (line ends, byte order mark and cue times included),
 * so that every offset can be found again in the file itself.
 */
export interface Source {
	text: string;
	utterances: Utterance[];
	format: SourceFormat;
	warnings: SourceWarning[];
	/** The sources that this one was put together from, in order; absent for a single file as it was read. */
	parts?: SourcePart[];
}

/** One of several sources: the stretch of `Source.text` that it takes. */
export interface SourcePart {
	id: string;
	title: string;
	format: SourceFormat;
	charStart: number;
	charEnd: number;
}

/** Speakers that the file itself names beside the text, by 1-based line: a table with a column for them. */
export type KnownLabels = Map<number, SpeakerLabel>;

export const maxSourceBytes = 5 * 1024 * 1024;
export const maxSourceSeconds = 8 * 3600;
/** Longer lines are exports gone wrong; a speaker who talks for an hour stays under it. */
export const maxLineLength = 50_000;

/** Collects warnings once per code, with the first line and a count. */
export class WarningList {
	private readonly byCode = new Map<WarningCode, SourceWarning>();

	add(code: WarningCode, line: number): void {
		const known = this.byCode.get(code);
		if (known) known.count++;
		else this.byCode.set(code, { code, line, count: 1 });
	}

	list(): SourceWarning[] {
		return [...this.byCode.values()];
	}
}
