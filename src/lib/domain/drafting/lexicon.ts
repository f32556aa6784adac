import type { Locale } from '../locale.ts';
import { stopWords } from './lexicons/stop-words.ts';
import { stem, tokenise, type Token } from './tokens.ts';

/** A cue points at a target (a section, a slot) with a weight. */
export interface Cue {
	target: number;
	weight: number;
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

/** Cue phrases of one language, ready to be matched against tokens: by stem, by compound (`huur*`), by word sequence. */
export class Lexicon {
	private readonly byFirst = new Map<string, Phrase[]>();
	private readonly wildcards: Wildcard[] = [];
	private readonly wildcardHits = new Map<string, Wildcard[]>();
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

	/** Cues found in the tokens, each phrase once. */
	match(tokens: readonly Token[]): Cue[] {
		const found = new Map<number, Cue[]>();
		const stems = tokens.map((t) => stem(t.lower, this.lang));
		stems.forEach((first, at) => {
			for (const phrase of this.byFirst.get(first) ?? []) {
				if (phrase.words.every((w, i) => stems[at + i] === w)) found.set(phrase.id, phrase.cues);
			}
			const token = tokens[at];
			if (!token) return;
			for (const wild of this.hits(token.lower)) found.set(wild.id, wild.cues);
		});
		return [...found.values()].flat();
	}

	private hits(lower: string): Wildcard[] {
		const cached = this.wildcardHits.get(lower);
		if (cached) return cached;
		const made = this.wildcards.filter((w) => w.pattern.test(lower));
		if (this.wildcardHits.size > 50_000) this.wildcardHits.clear();
		this.wildcardHits.set(lower, made);
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
