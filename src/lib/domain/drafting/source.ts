/** Who a speaker is in the conversation, as far as the label or the worker says so; never inferred from what is said. */
export type Role = 'client' | 'worker' | 'other';

export type SourceFormat = 'paste' | 'txt' | 'md' | 'vtt' | 'srt' | 'csv' | 'report';

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
}

export type WarningCode =
	| 'text-before-first-speaker'
	| 'overlapping-times'
	| 'times-out-of-order'
	| 'empty-cue'
	| 'one-speaker'
	| 'replacement-characters'
	| 'decoded-windows-1252'
	| 'heading-skipped';

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
}

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
