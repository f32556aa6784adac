import type { Locale } from '../locale.ts';
import { decideLanguage, languageVotes, type Votes } from './language.ts';
import { alsoWords, closeAbbreviations, openAbbreviations } from './lexicons/abbreviations.ts';
import { trimSpan } from './lines.ts';
import type { Role, Source, Utterance } from './source.ts';
import { tokenise, type Token } from './tokens.ts';

/**
 * One sentence of one utterance. `text` is always `source.text.slice(charStart, charEnd)`;
 * `start` is the second at which its utterance begins.
 */
export interface Unit {
	id: string;
	utteranceId: string;
	speaker: string;
	role?: Role;
	start?: number;
	charStart: number;
	charEnd: number;
	/** Section of the earlier document it was taken over from. */
	topic?: string;
	text: string;
	lang: Locale;
	/** Words of `text`, offsets within `text`. */
	tokens: Token[];
}

/** Roles that the worker set by hand, by speaker label; they go before what the label says. */
export type RoleMap = Readonly<Record<string, Role>>;

/** Cuts every utterance into sentences; the language of each is voted, falling back on the conversation's and then on `fallback`. */
export function segment(source: Source, fallback: Locale, roles: RoleMap = {}): Unit[] {
	const units: Unit[] = [];
	const votes: Votes[] = [];
	const total: Votes = { nl: 0, en: 0, fr: 0 };
	for (const utterance of source.utterances) {
		for (const [from, to] of sentenceSpans(source.text, utterance.charStart, utterance.charEnd)) {
			const unit = makeUnit(source.text, utterance, from, to, units.length + 1, roles);
			const own = languageVotes(unit.tokens);
			total.nl += own.nl;
			total.en += own.en;
			total.fr += own.fr;
			votes.push(own);
			units.push(unit);
		}
	}
	const main = decideLanguage(total, fallback);
	units.forEach((unit, index) => (unit.lang = decideLanguage(votes[index] as Votes, main)));
	return units;
}

function makeUnit(
	text: string,
	utterance: Utterance,
	charStart: number,
	charEnd: number,
	number: number,
	roles: RoleMap
): Unit {
	const slice = text.slice(charStart, charEnd);
	const role = roles[utterance.speaker] ?? utterance.role;
	return {
		id: `s${number}`,
		utteranceId: utterance.id,
		speaker: utterance.speaker,
		...(role && { role }),
		...(utterance.start !== undefined && { start: utterance.start }),
		charStart,
		charEnd,
		...(utterance.topic !== undefined && { topic: utterance.topic }),
		text: slice,
		lang: 'nl',
		tokens: tokenise(slice)
	};
}

// Only the first sign of a row of stops is tried: a line of nothing else must not cost its square.
const stop =
	/(?<![.!?…])[.!?…]+["'’”»)\]]*(?=\s)|\n[^\S\n]*(?=\r?\n)|\n(?=\s*(?:[-*•–]|\d{1,2}[.)])\s)/g;

/** Sentence spans within text[from, to): full stops that end an abbreviation, an initial, a number or a date do not split. */
export function sentenceSpans(text: string, from: number, to: number): [number, number][] {
	const spans: [number, number][] = [];
	let start = from;
	stop.lastIndex = from;
	for (let match = stop.exec(text); match && match.index < to; match = stop.exec(text)) {
		const end = match.index + match[0].length;
		if (end >= to) break;
		if (!splitsHere(text, start, match.index, end, to)) continue;
		add(text, start, end, spans);
		start = end;
	}
	add(text, start, to, spans);
	return spans;
}

function add(text: string, from: number, to: number, spans: [number, number][]): void {
	const span = trimSpan(text, from, to);
	if (span.start === span.end) return;
	// A lone mark ("…", "-") belongs to the sentence before it.
	if (!/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) {
		const last = spans.at(-1);
		if (last) last[1] = span.end;
		else spans.push([span.start, span.end]);
		return;
	}
	spans.push([span.start, span.end]);
}

function splitsHere(text: string, start: number, mark: number, end: number, to: number): boolean {
	const sign = text[mark];
	if (sign === '\n') return true;
	let next = end;
	while (next < to && /\s/.test(text[next] ?? '')) next++;
	const follows = text.slice(next, next + 2);
	const lowerNext = /^\p{Ll}/u.test(follows);
	if (sign === '!' || sign === '?')
		return !(lowerNext && /["'’”»)\]]$/.test(text.slice(mark, end)));
	// Tokenised transcripts put a space before the full stop; there every stop ends a sentence.
	if (/\s/.test(text[mark - 1] ?? '')) return sign === '.' && text.slice(mark, end).length === 1;
	if (lowerNext) return false;
	if (sign === '…' || text.startsWith('..', mark)) return true;
	return !endsInAbbreviation(text, start, mark, follows);
}

function endsInAbbreviation(text: string, start: number, mark: number, follows: string): boolean {
	const before = /[\p{L}\p{N}.-]+$/u.exec(text.slice(Math.max(start, mark - 24), mark))?.[0] ?? '';
	const lower = before.toLowerCase();
	if (alsoWords.has(lower) && (before === lower || lower === 'no' || lower === 'jan'))
		return /^\d/.test(follows);
	if (openAbbreviations.has(lower)) return true;
	if (closeAbbreviations.has(lower)) return !/^[\p{Lu}"'“«(]/u.test(follows);
	// An initial ("J. Peeters") or an ordinal before a noun ("op 3. Mei").
	if (/^(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|\p{Lu}[a-z]?\.-?\p{Lu})$/u.test(before))
		return lower !== 'i' && lower !== 'u';
	return /^\d{1,2}$/.test(before) && /^\d/.test(follows);
}
