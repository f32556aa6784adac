import { stem } from '#lib/domain/drafting/tokens.ts';

export interface Rouge {
	rouge1: number;
	rouge2: number;
	rougeLsum: number;
}

/** ROUGE-1, ROUGE-2 and ROUGE-Lsum (Lin 2004; summary level with clipped union LCS) as F1, on stemmed words of letters and digits; texts are split in lines for Lsum. */
export function rouge(candidate: readonly string[], reference: readonly string[]): Rouge {
	const c = candidate.map(words);
	const r = reference.map(words);
	return {
		rouge1: overlap(c.flat(), r.flat()),
		rouge2: overlap(pairs(c.flat()), pairs(r.flat())),
		rougeLsum: lsum(c, r)
	};
}

function words(text: string): string[] {
	return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((w) =>
		w.length > 3 ? stem(w, 'en') : w
	);
}

function pairs(tokens: readonly string[]): string[] {
	return tokens.slice(1).map((token, i) => `${tokens[i]} ${token}`);
}

function counts(tokens: readonly string[]): Map<string, number> {
	const map = new Map<string, number>();
	for (const token of tokens) map.set(token, (map.get(token) ?? 0) + 1);
	return map;
}

function overlap(candidate: readonly string[], reference: readonly string[]): number {
	const held = counts(candidate);
	let hits = 0;
	for (const [token, count] of counts(reference)) hits += Math.min(count, held.get(token) ?? 0);
	return f1(hits, candidate.length, reference.length);
}

function f1(hits: number, candidate: number, reference: number): number {
	if (hits === 0) return 0;
	const precision = hits / candidate;
	const recall = hits / reference;
	return (2 * precision * recall) / (precision + recall);
}

function lsum(candidate: string[][], reference: string[][]): number {
	const left = counts(candidate.flat());
	const right = counts(reference.flat());
	let hits = 0;
	for (const line of reference) {
		const union = new Set<number>();
		for (const other of candidate) for (const at of commonPlaces(line, other)) union.add(at);
		for (const at of union) {
			const token = line[at] as string;
			if ((left.get(token) ?? 0) <= 0 || (right.get(token) ?? 0) <= 0) continue;
			left.set(token, (left.get(token) ?? 0) - 1);
			right.set(token, (right.get(token) ?? 0) - 1);
			hits++;
		}
	}
	return f1(hits, candidate.flat().length, reference.flat().length);
}

/** Places in `a` of one longest common subsequence with `b`. */
function commonPlaces(a: readonly string[], b: readonly string[]): number[] {
	const width = b.length + 1;
	const table = new Uint16Array((a.length + 1) * width);
	for (let i = 1; i <= a.length; i++) {
		for (let j = 1; j <= b.length; j++) {
			const up = table[(i - 1) * width + j] ?? 0;
			const side = table[i * width + j - 1] ?? 0;
			const both = (table[(i - 1) * width + j - 1] ?? 0) + 1;
			table[i * width + j] = a[i - 1] === b[j - 1] ? both : Math.max(up, side);
		}
	}
	const places: number[] = [];
	for (let i = a.length, j = b.length; i > 0 && j > 0;) {
		if (a[i - 1] === b[j - 1]) {
			places.push(i - 1);
			i--;
			j--;
		} else if ((table[(i - 1) * width + j] ?? 0) >= (table[i * width + j - 1] ?? 0)) i--;
		else j--;
	}
	return places;
}
