import type { Locale } from '../locale.ts';
import type { Draft, DraftSentence, VerifyCode } from './draft.ts';
import { cite, type ExtractOptions } from './extractive.ts';
import type { ModelSentence } from './model-answer.ts';
import { modelCodes } from './model-guards.ts';
import { maxSources, type SectionQuestion } from './model-prompt.ts';
import { dateToConfirm, notableValues } from './protect.ts';
import { compileTemplate } from './section-score.ts';
import { segment, type Unit } from './segmentation.ts';
import type { ReportTemplate } from './template.ts';
import { verifySentence } from './verifier.ts';
import type { VerifyIndex } from './verify-index.ts';

/** What a sentence of a model is judged against. */
export interface Ground {
	index: VerifyIndex;
	base: Draft;
	template: ReportTemplate;
	options: ExtractOptions;
	/** The extractive sentence of each unit. */
	ofUnit: ReadonlyMap<string, { sentence: DraftSentence }>;
}

/** A model's sentence after the screen: the sentences it gives, and whether all of them hold (SOURCE FOUND or CHECK). */
export interface Judged {
	claim: ModelSentence;
	sentences: DraftSentence[];
	held: boolean;
	codes: VerifyCode[];
}

/**
 * Judges one sentence of a model. What it wrote is cut into single statements, so that a false one cannot hide among true ones; each is
 * verified against the cited units alone, and those must be among the units it was shown.
 */
export function judgeClaim(
	claim: ModelSentence,
	{ section, units: shown }: SectionQuestion,
	ground: Ground
): Judged {
	const known = new Set(shown.map(({ id }) => id));
	const cited = claim.sources.filter((id) => known.has(id));
	const statements = statementsOf(claim.text, ground.options.lang);
	if (cited.length === 0 || claim.sources.length > maxSources || statements.length === 0)
		return { claim, sentences: [], held: false, codes: ['no-source'] };
	const sentences = statements.map((words) => {
		const same = verbatim(words, cited, ground);
		return same ?? judgeWords(words, cited, claim.quote, section.kind === 'actions', ground);
	});
	const codes = [...new Set(sentences.flatMap((sentence) => sentence.codes))];
	const held = sentences.every(({ verdict }) => verdict === 'source-found' || verdict === 'check');
	return { claim, sentences, held, codes };
}

/** The words as sentences, cut and read as the conversation is. */
export function statementsOf(text: string, lang: Locale): Unit[] {
	const utterance = { id: 'm', speaker: '', charStart: 0, charEnd: text.length };
	return segment({ text, utterances: [utterance], format: 'txt', warnings: [] }, lang);
}

/** The extractive sentence itself, when the model took a cited one word for word. */
function verbatim(words: Unit, cited: readonly string[], { ofUnit }: Ground): DraftSentence | null {
	for (const id of cited) {
		const sentence = ofUnit.get(id)?.sentence;
		if (sentence?.text === words.text) return sentence;
	}
	return null;
}

function judgeWords(
	words: Unit,
	cited: readonly string[],
	quote: string,
	isAgreement: boolean,
	ground: Ground
): DraftSentence {
	const { index, options } = ground;
	const claim = { text: words.text, sources: cited, quote, origin: 'engine' as const };
	const verified = verifySentence(claim, index, { lang: options.lang });
	const codes = new Set([...verified.codes, ...modelCodes(words, cited, index)]);
	const actions = cited.map((id) => ground.ofUnit.get(id)?.sentence.action).filter((a) => !!a);
	// An agreement that nobody made in so many words is for the professional to confirm.
	if (isAgreement && actions.length === 0) codes.add('modality');
	const values = notableValues(words);
	const verdict =
		verified.verdict === 'source-found' && codes.size > 0 ? 'check' : verified.verdict;
	return {
		id: '',
		text: words.text,
		origin: 'engine',
		reworded: true,
		sources: cited.map((id) => cite(index.units[index.at.get(id) ?? 0] as Unit)),
		verdict,
		codes: [...codes],
		...(values.length > 0 && { values }),
		...(dateToConfirm(words) && { dateToConfirm: true }),
		...(actions[0] && { action: actions.length === 1 ? actions[0] : {} }),
		...points(words, cited, ground)
	};
}

/**
 * The points a sentence mentions and answers: by its own words. It answers what a cited sentence answered only when its own words are
 * about that point too.
 */
function points(
	words: Unit,
	cited: readonly string[],
	{ template, ofUnit }: Ground
): Pick<DraftSentence, 'slots' | 'answers'> {
	const compiled = compileTemplate(template);
	const ids = template.sections.flatMap((section) => section.slots.map(({ id }) => id));
	const matched = (which: 'slots' | 'answers') =>
		compiled[which][words.lang]
			.match(words.tokens)
			.map(({ target }) => ids[target])
			.filter((id) => id !== undefined);
	const mentioned = matched('slots');
	const said = matched('answers');
	const ofSources = cited.flatMap((id) => ofUnit.get(id)?.sentence.answers ?? []);
	const answers = new Set([...said, ...ofSources.filter((id) => mentioned.includes(id))]);
	const slots = new Set([...mentioned, ...answers]);
	return {
		...(slots.size > 0 && { slots: [...slots] }),
		...(answers.size > 0 && { answers: [...answers] })
	};
}
