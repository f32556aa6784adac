import { cleaned } from './model-clean.ts';

/** A sentence as a model wrote it: words, the ids it says it rests on, and words it says are literally there. */
export interface ModelSentence {
	text: string;
	sources: string[];
	quote: string;
}

export type AnswerReading =
	| { ok: true; sentences: ModelSentence[]; dropped: number }
	| { ok: false; problem: 'too-large' | 'not-json' | 'wrong-form' | 'wrong-section' };

/** Beyond these an answer is not read any further. */
export const answerLimits = {
	characters: 200_000,
	sentences: 60,
	text: 600,
	quote: 1_000,
	sources: 12,
	id: 40
};

/**
 * Reads a model's answer for a section: one JSON object of the agreed form, bare, in a code fence, or with words around it. A sentence
 * that has not exactly the form is dropped and counted; an answer without the form, or about another section, is no answer. Nothing of
 * the parsed value is passed on but strings that were checked, so names such as `__proto__` mean nothing.
 */
export function readAnswer(answer: string, sectionId: string): AnswerReading {
	if (answer.length > answerLimits.characters) return { ok: false, problem: 'too-large' };
	const values = candidates(answer)
		.map(parse)
		.filter((value) => value !== undefined);
	if (values.length === 0) return { ok: false, problem: 'not-json' };
	const found = values.find((value) => Array.isArray(own(value, 'sentences')));
	const list = own(found, 'sentences');
	if (!Array.isArray(list)) return { ok: false, problem: 'wrong-form' };
	if (own(found, 'section') !== sectionId) return { ok: false, problem: 'wrong-section' };
	const sentences = list
		.slice(0, answerLimits.sentences)
		.map(sentenceOf)
		.filter((s) => s !== null);
	return { ok: true, sentences, dropped: list.length - sentences.length };
}

/** The whole, what stands in code fences, and what stands between the first and the last brace. */
function candidates(answer: string): string[] {
	const trimmed = answer.trim();
	const fenced = trimmed.split('```').filter((_, at) => at % 2 === 1);
	const from = trimmed.indexOf('{');
	const to = trimmed.lastIndexOf('}');
	return [
		trimmed,
		...fenced.slice(0, 4).map((block) => block.replace(/^[a-z]{0,10}\s/i, '')),
		...(from >= 0 && to > from ? [trimmed.slice(from, to + 1)] : [])
	];
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

function own(value: unknown, name: string): unknown {
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
	return (value as Record<string, unknown>)[name];
}

function sentenceOf(value: unknown): ModelSentence | null {
	const text = line(own(value, 'text'), answerLimits.text);
	const quote = line(own(value, 'quote'), answerLimits.quote);
	const sources = own(value, 'sources');
	if (!text || quote === null || !Array.isArray(sources)) return null;
	if (sources.length > answerLimits.sources) return null;
	const ids = sources.filter(
		(id): id is string => typeof id === 'string' && id.length <= answerLimits.id
	);
	return ids.length === sources.length ? { text, quote, sources: [...new Set(ids)] } : null;
}

/** Text as people see it, on one line; null when it is no text or too long. */
function line(value: unknown, max: number): string | null {
	if (typeof value !== 'string' || value.length > max) return null;
	return cleaned(value).text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
