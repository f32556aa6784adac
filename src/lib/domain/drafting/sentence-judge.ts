import type { DraftSentence, VerifyCode } from './draft.ts';
import { modelCodes } from './model-guards.ts';
import { statementsOf } from './model-judge.ts';
import { judge, verifySentence, type VerifyOptions } from './verifier.ts';
import type { VerifyIndex } from './verify-index.ts';

export interface JudgeOptions extends VerifyOptions {
	/** The sentence as the engine made it; absent for one that the professional wrote from the start. */
	engine?: Pick<DraftSentence, 'text' | 'codes' | 'sources' | 'reworded'> | undefined;
}

type Words = Pick<DraftSentence, 'text' | 'sources'>;

const noGo: ReadonlySet<VerifyCode> = new Set<VerifyCode>(['emotion', 'score', 'advice']);

/**
 * Who wrote a sentence with citations, and what the checks say of it. The engine's words stay the engine's, whatever was typed in
 * between; and a no-go rule that the engine broke stays broken until its words are gone, not when another word changed.
 */
export function judgeWords(
	words: Words,
	index: VerifyIndex,
	options: JudgeOptions = {}
): Pick<DraftSentence, 'origin' | 'verdict' | 'codes'> {
	const { engine, ...rest } = options;
	const origin = areEngineWords(words.text, options) ? 'engine' : 'person';
	const judged = judgeAs(origin, words, index, rest);
	if (origin === 'engine' && engine?.reworded)
		return { origin, ...withGuards(judged, words, index, rest) };
	const broken = (engine?.codes ?? []).filter((code) => noGo.has(code));
	if (origin === 'engine' || broken.length === 0) return { origin, ...judged };
	const still = judgeAs('engine', words, index, rest).codes.filter((code) => broken.includes(code));
	if (still.length === 0) return { origin, ...judged };
	return { origin, verdict: 'block', codes: [...still, ...judged.codes] };
}

/**
 * What is worth a second look in a sentence of the professional's own: a number, name or grave matter that the conversation does not
 * hold. A hint, never a hindrance; nothing without a conversation.
 */
export function ownHints(text: string, index: VerifyIndex, options: JudgeOptions): VerifyCode[] {
	if (index.units.length === 0) return [];
	const { engine: _engine, ...rest } = options;
	const { codes } = verifySentence({ text, origin: 'person' }, index, rest);
	return codes.filter((code) => ['number', 'name', 'red-flag'].includes(code));
}

function judgeAs(
	origin: DraftSentence['origin'],
	words: Words,
	index: VerifyIndex,
	options: VerifyOptions
): Pick<DraftSentence, 'verdict' | 'codes'> {
	const sentence: DraftSentence = {
		...words,
		id: '',
		origin,
		verdict: 'block',
		codes: []
	};
	return judge(sentence, index, options);
}

/** The words of a model pass its own guards too, whenever they are judged: taking a sentence out and in again lifts no doubt. */
function withGuards(
	{ verdict, codes }: Pick<DraftSentence, 'verdict' | 'codes'>,
	words: Words,
	index: VerifyIndex,
	{ lang = index.lang }: VerifyOptions
): Pick<DraftSentence, 'verdict' | 'codes'> {
	const cited = words.sources.map(({ unit }) => unit);
	const doubts = statementsOf(words.text, lang).flatMap((unit) => modelCodes(unit, cited, index));
	const all = [...new Set([...codes, ...doubts])];
	return { verdict: verdict === 'source-found' && all.length > 0 ? 'check' : verdict, codes: all };
}

/** Whether a text has the words that the engine wrote for this sentence. */
export function areEngineWords(text: string, { engine }: JudgeOptions): boolean {
	return engine !== undefined && sameWords(engine.text, text);
}

/** Whether two texts have the same letters and digits in the same order: capitals, spaces and punctuation aside. */
function sameWords(one: string, other: string): boolean {
	return lettersOf(one) === lettersOf(other);
}

function lettersOf(text: string): string {
	return (
		text
			.normalize('NFC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).join(' ');
}
