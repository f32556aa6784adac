import type { Locale } from '../locale.ts';
import { stopWords } from './lexicons/stop-words.ts';
import { stem, tokenise, type Token } from './tokens.ts';

/** A cue points at a target (a section, a slot) with a weight. */
export interface Cue {
	target: number;
	weight: number;
	/** Points at its target by itself, without other cues. */
	strong?: boolean;
}

interface Phrase {
	words: string[];
	cues: Cue[];
	id: number;
}

interface Wildcard {
	pattern: RegExp;
	cues: Cue[];
	id: number;
}

/** What a word can open: phrases by its stem, wildcards by its form. */
interface Entry {
	phrases: Phrase[];
	wildcards: Wildcard[];
}

const nothing: readonly Cue[] = [];

/** Cue phrases of one language, ready to be matched against tokens: by stem, by compound (`huur*`), by word sequence. */
export class Lexicon {
	private readonly byFirst = new Map<string, Phrase[]>();
	private readonly wildcards: Wildcard[] = [];
	private readonly entries = new Map<string, Entry | null>();
	private readonly known = new Map<string, Cue[]>();
	private readonly lang: Locale;

	constructor(lang: Locale) {
		this.lang = lang;
	}

	add(phrase: string, cue: Cue): void {
		const key = phrase.trim().toLowerCase();
		const existing = this.known.get(key);
		if (existing) {
			const same = existing.find((c) => c.target === cue.target);
			if (!same) existing.push(cue);
			return;
		}
		const cues = [cue];
		const id = this.known.size;
		this.known.set(key, cues);
		if (key.includes('*')) {
			const source = key.split('*').map(escape).join('.*');
			this.wildcards.push({ pattern: new RegExp(`^${source}$`, 'u'), cues, id });
			return;
		}
		const tokens = tokenise(key);
		const words = tokens.map((t) => stem(t.lower, this.lang));
		// "heet" and "het" share a stem: a cue whose stem is a function word is matched as written.
		if (words.length === 1 && stopWords[this.lang].has(words[0] ?? '') && key !== words[0]) {
			this.wildcards.push({ pattern: new RegExp(`^${escape(key)}$`, 'u'), cues, id });
			return;
		}
		const first = words[0];
		if (first === undefined) return;
		const list = this.byFirst.get(first);
		if (list) list.push({ words, cues, id });
		else this.byFirst.set(first, [{ words, cues, id }]);
	}

	/** Cues found in the tokens, each phrase once. Most words open no phrase: that is remembered per word. */
	match(tokens: readonly Token[]): readonly Cue[] {
		let found: Cue[] | undefined;
		let seen: number[] | undefined;
		const take = (id: number, cues: readonly Cue[]) => {
			if (seen?.includes(id)) return;
			(seen ??= []).push(id);
			(found ??= []).push(...cues);
		};
		for (let at = 0; at < tokens.length; at++) {
			const entry = this.entryOf((tokens[at] as Token).lower);
			if (!entry) continue;
			for (const phrase of entry.phrases)
				if (this.continues(phrase, tokens, at)) take(phrase.id, phrase.cues);
			for (const wild of entry.wildcards) take(wild.id, wild.cues);
		}
		return found ?? nothing;
	}

	private continues(phrase: Phrase, tokens: readonly Token[], at: number): boolean {
		for (let i = 1; i < phrase.words.length; i++) {
			const token = tokens[at + i];
			if (!token || stem(token.lower, this.lang) !== phrase.words[i]) return false;
		}
		return true;
	}

	private entryOf(lower: string): Entry | null {
		const known = this.entries.get(lower);
		if (known !== undefined) return known;
		const phrases = this.byFirst.get(stem(lower, this.lang)) ?? [];
		const wildcards = this.wildcards.filter((w) => w.pattern.test(lower));
		const made = phrases.length + wildcards.length === 0 ? null : { phrases, wildcards };
		if (this.entries.size > 50_000) this.entries.clear();
		this.entries.set(lower, made);
		return made;
	}

	/** Calls `change` for every cue list, once per phrase. */
	forEachPhrase(change: (cues: Cue[]) => void): void {
		this.known.forEach(change);
	}
}

function escape(text: string): string {
	return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
