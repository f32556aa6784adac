import type { Source, SourceWarning, Utterance, WarningCode } from './source.ts';

/** One of the sources of a contact, as it was read. */
export interface NamedSource {
	id: string;
	title: string;
	source: Source;
}

const between = '\n\n';

/**
 * Several sources as one: the texts one after the other, turns renumbered and their offsets shifted, each stretch named in `parts`.
 * A single source keeps its text and its format. Throws without any source.
 */
export function combineSources(sources: readonly NamedSource[]): Source {
	const first = sources[0];
	if (!first) throw new Error('no source to combine');
	const utterances: Utterance[] = [];
	const parts: Source['parts'] = [];
	let text = '';
	for (const { id, title, source } of sources) {
		if (parts.length > 0) text += between;
		const shift = text.length;
		text += source.text;
		parts.push({ id, title, format: source.format, charStart: shift, charEnd: text.length });
		for (const utterance of source.utterances) {
			utterances.push({
				...utterance,
				id: `u${utterances.length + 1}`,
				charStart: utterance.charStart + shift,
				charEnd: utterance.charEnd + shift
			});
		}
	}
	const format = sources.length === 1 ? first.source.format : 'combined';
	return { text, utterances, format, warnings: allWarnings(sources), parts };
}

/** Warnings of all sources, one per code; the line is that of the first. */
function allWarnings(sources: readonly NamedSource[]): SourceWarning[] {
	const byCode = new Map<WarningCode, SourceWarning>();
	for (const warning of sources.flatMap(({ source }) => source.warnings)) {
		const known = byCode.get(warning.code);
		if (known) known.count += warning.count;
		else byCode.set(warning.code, { ...warning });
	}
	return [...byCode.values()];
}
