import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSource } from '#lib/domain/drafting/parse-source.ts';
import { segment, type Unit } from '#lib/domain/drafting/segmentation.ts';
import { verifySentence, type Claim } from '#lib/domain/drafting/verifier.ts';
import { buildVerifyIndex, type VerifyIndex } from '#lib/domain/drafting/verify-index.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { changesFor, type Mutation } from './mutation-rules.ts';

/**
 * What an unfaithful model could do to a true sentence, and how often the verifier sees it: sentences of conversations, each changed in one
 * way and cited where it came from. `blocked` = nobody gets it past the screen; `flagged` = that, or a person must look first.
 */
export interface MutationFigures {
	type: Mutation['type'];
	n: number;
	blocked: number;
	flagged: number;
	/** Nothing of this type may pass: numbers, names, grave matters, sentences without source, no-gos. */
	required: boolean;
	missed: string[];
}

/** Types of which not one may get past the screen unblocked. */
export const mustBlock: ReadonlySet<string> = new Set([
	'number',
	'amount',
	'percentage',
	'date',
	'time',
	'identifier',
	'unit of a number',
	'number in words',
	'disguised number',
	'values exchanged',
	'name',
	'name at the start',
	'two names exchanged',
	'disguised name',
	'grave matter denied',
	'grave matter affirmed',
	'grave matter added',
	'grave matter of someone else',
	'disguised grave matter',
	'no source',
	'source that does not exist',
	'sentence of another conversation',
	'emotion',
	'score',
	'advice'
]);

interface Conversation {
	name: string;
	lang: Locale;
	units: Unit[];
	index: VerifyIndex;
}

/** Conversations: three invented ones, the demonstration and, where present, the recorded consultations. */
export function conversations(data: string): Conversation[] {
	const folders: [string, Locale | undefined][] = [
		['tests/fixtures/mutations', undefined],
		['src/lib/server/demo/conversations', 'nl'],
		[join(data, 'primock57'), 'en']
	];
	return folders.flatMap(([folder, fixed]) => {
		if (!existsSync(folder)) return [];
		return readdirSync(folder)
			.filter((name) => /\.(?:txt|vtt)$/i.test(name))
			.toSorted()
			.flatMap((name) => {
				const lang = fixed ?? (name.slice(0, 2) as Locale);
				const source = parseSource(readFileSync(join(folder, name)), name);
				if (!source.ok) return [];
				const units = segment(source.value, lang);
				return [{ name, lang, units, index: buildVerifyIndex(units) }];
			});
	});
}

export interface MutationReport {
	figures: MutationFigures[];
	/** Unchanged sentences: how many the verifier lets through as found, and how many it wrongly blocks. */
	faithful: { n: number; found: number; blocked: number; codes: Record<string, number> };
	/** The same changes, by verdict, when the sentence names no source at all. */
	searched: MutationFigures[];
}

/** Runs every change on every sentence it fits; deterministic. */
export function measureMutations(data: string): MutationReport {
	const all = conversations(data);
	const cited = new Map<string, MutationFigures>();
	const searched = new Map<string, MutationFigures>();
	const faithful = { n: 0, found: 0, blocked: 0, codes: {} as Record<string, number> };
	all.forEach((talk, which) => {
		const foreign = all[(which + 1) % all.length] as Conversation;
		talk.units.forEach((unit, at) => {
			if (unit.tokens.length < 4 || unit.text.endsWith('?')) return;
			const same = judged({ text: unit.text, sources: [unit.id] }, talk);
			faithful.n++;
			if (same.verdict === 'source-found') faithful.found++;
			if (same.verdict === 'block' || same.verdict === 'unsupported') faithful.blocked++;
			for (const code of same.codes) faithful.codes[code] = (faithful.codes[code] ?? 0) + 1;
			const neighbours = talk.units.slice(Math.max(0, at - 1), at + 2).map((u) => u.text);
			for (const change of changesFor({
				unit,
				lang: unit.lang,
				neighbours,
				at,
				foreign: foreign.units
			})) {
				const sources = change.sources ?? [unit.id];
				tally(cited, change, judged({ text: change.text, sources }, talk).verdict);
				if (change.sources === undefined && !change.needsCitation)
					tally(searched, change, judged({ text: change.text }, talk).verdict);
			}
		});
	});
	const byName = (map: Map<string, MutationFigures>) =>
		[...map.values()].toSorted((a, b) => Number(b.required) - Number(a.required) || b.n - a.n);
	return { figures: byName(cited), faithful, searched: byName(searched) };
}

function judged(claim: Claim, { index, lang }: Conversation) {
	return verifySentence({ ...claim, origin: 'engine' }, index, { lang });
}

function tally(map: Map<string, MutationFigures>, change: Mutation, verdict: string): void {
	const figures = map.get(change.type) ?? {
		type: change.type,
		n: 0,
		blocked: 0,
		flagged: 0,
		required: mustBlock.has(change.type),
		missed: []
	};
	const blocked = verdict === 'block' || verdict === 'unsupported';
	figures.n++;
	if (blocked) figures.blocked++;
	if (verdict !== 'source-found') figures.flagged++;
	else figures.missed.push(change.text);
	if (!blocked && figures.required && verdict === 'check')
		figures.missed.push(`(check) ${change.text}`);
	map.set(change.type, figures);
}

if (import.meta.main) {
	const report = measureMutations('../shared/data');
	for (const [name, list] of [
		['cited', report.figures],
		['searched', report.searched]
	] as const) {
		for (const { type, n, blocked, flagged, required, missed } of list) {
			process.stdout.write(
				`${name} ${required ? '!' : ' '} ${type.padEnd(34)} n=${String(n).padEnd(6)} blocked ${((100 * blocked) / n).toFixed(1)}  flagged ${((100 * flagged) / n).toFixed(1)}\n`
			);
			const show = Number(process.argv[2] ?? 0);
			for (const text of missed.slice(0, required || process.argv[3] ? show : 0))
				process.stdout.write(`      ${text}\n`);
		}
	}
	process.stdout.write(`${JSON.stringify(report.faithful)}\n`);
}
