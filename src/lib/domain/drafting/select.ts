import type { Unit } from './segmentation.ts';
import { stopWords } from './lexicons/stop-words.ts';
import { stem } from './tokens.ts';

export interface Candidate {
	unit: Unit;
	score: number;
}

const relevance = 0.7;
const diversity = 0.7;
const maxCandidates = 400;

/**
 * At most `cap` candidates, by 0.7 × section score + 0.3 × LexRank with maximal marginal relevance against repetition.
 * The cost is bounded: beyond eight times the cap (400 at most) only the best scores compete. Returns indices in the order given.
 */
export function selectWithin(candidates: readonly Candidate[], cap: number): Set<number> {
	if (candidates.length <= cap) return new Set(candidates.keys());
	const pool = [...candidates.keys()]
		.toSorted((a, b) => score(candidates, b) - score(candidates, a) || a - b)
		.slice(0, Math.min(maxCandidates, cap * 8));
	const vectors = unitVectors(pool.map((at) => (candidates[at] as Candidate).unit));
	const similarity = similarities(vectors);
	const size = pool.length;
	const centrality = lexRank(similarity, size);
	const top = score(candidates, pool[0] ?? 0) || 1;
	const value = pool.map(
		(at, i) => (relevance * score(candidates, at)) / top + (1 - relevance) * (centrality[i] ?? 0)
	);
	const nearest = new Float64Array(pool.length);
	const chosen = new Set<number>();
	const taken = new Set<number>();
	while (chosen.size < cap) {
		let best = -1;
		let bestValue = -Infinity;
		for (let i = 0; i < pool.length; i++) {
			if (taken.has(i)) continue;
			const marginal = diversity * (value[i] ?? 0) - (1 - diversity) * (nearest[i] ?? 0);
			if (marginal > bestValue) {
				bestValue = marginal;
				best = i;
			}
		}
		if (best < 0) break;
		taken.add(best);
		chosen.add(pool[best] as number);
		for (let other = 0; other < size; other++)
			nearest[other] = Math.max(nearest[other] ?? 0, similarity[best * size + other] ?? 0);
	}
	return chosen;
}

function score(candidates: readonly Candidate[], at: number): number {
	return candidates[at]?.score ?? 0;
}

type Vector = Map<string, number>;

/** Length-normalised tf-idf vectors over content stems. */
export function unitVectors(units: readonly Unit[]): Vector[] {
	const frequency = new Map<string, number>();
	const bags = units.map((unit) => {
		const bag: Vector = new Map();
		for (const token of unit.tokens) {
			if (stopWords[unit.lang].has(token.lower)) continue;
			const root = stem(token.lower, unit.lang);
			bag.set(root, (bag.get(root) ?? 0) + 1);
		}
		for (const root of bag.keys()) frequency.set(root, (frequency.get(root) ?? 0) + 1);
		return bag;
	});
	for (const bag of bags) {
		let square = 0;
		for (const [root, count] of bag) {
			const weight =
				(1 + Math.log(count)) * Math.log(1 + units.length / (frequency.get(root) ?? 1));
			bag.set(root, weight);
			square += weight * weight;
		}
		const norm = Math.sqrt(square) || 1;
		for (const [root, weight] of bag) bag.set(root, weight / norm);
	}
	return bags;
}

/** Cosine similarities above 0.1 between all pairs, as a square of numbers row by row; through postings, as most pairs share nothing. */
export function similarities(vectors: readonly Vector[]): Float64Array {
	const size = vectors.length;
	const square = new Float64Array(size * size);
	const postings = new Map<string, [number, number][]>();
	vectors.forEach((vector, i) => {
		for (const [root, weight] of vector) {
			const list = postings.get(root);
			if (!list) {
				postings.set(root, [[i, weight]]);
				continue;
			}
			for (const [j, other] of list)
				square[i * size + j] = (square[i * size + j] ?? 0) + weight * other;
			list.push([i, weight]);
		}
		for (let j = 0; j < i; j++) {
			const sim = square[i * size + j] ?? 0;
			if (sim < 0.1) square[i * size + j] = 0;
			else square[j * size + i] = sim;
		}
	});
	return square;
}

/** Continuous LexRank (Erkan and Radev 2004, damping 0.85) over a square of similarities, scaled so that the most central is 1. */
export function lexRank(similarity: Float64Array, size: number): Float64Array {
	const sums = new Float64Array(size);
	for (let i = 0; i < size; i++)
		for (let j = 0; j < size; j++) sums[i] = (sums[i] ?? 0) + (similarity[i * size + j] ?? 0);
	let rank = new Float64Array(size).fill(1 / size);
	for (let round = 0; round < 12; round++) {
		const next = new Float64Array(size).fill(0.15 / size);
		for (let i = 0; i < size; i++) {
			const share = 0.85 * ((rank[i] ?? 0) / (sums[i] || 1));
			if (sums[i] === 0) continue;
			for (let j = 0; j < size; j++)
				next[j] = (next[j] ?? 0) + share * (similarity[i * size + j] ?? 0);
		}
		rank = next;
	}
	const top = Math.max(...rank, 1e-12);
	return rank.map((r) => r / top);
}
