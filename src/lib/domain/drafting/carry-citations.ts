import type { Citation, Draft, DraftSentence } from './draft.ts';
import type { Source, Utterance } from './source.ts';

/**
 * A draft whose citations also say which of the sources they point into, what the speaker is, and by which earlier documents the
 * passage came. Any engine's draft: the place in the source tells.
 */
export function carryCitations(draft: Draft, source: Source): Draft {
	const { utterances, parts = [] } = source;
	const carry = (citation: Citation): Citation => {
		const utterance = utteranceAt(utterances, citation.charStart);
		const part = parts.findIndex(
			({ charStart, charEnd }) => charStart <= citation.charStart && citation.charStart < charEnd
		);
		return {
			...citation,
			...(parts.length > 1 && part >= 0 && { part: part + 1 }),
			...(utterance?.role && { role: utterance.role }),
			...(utterance?.via && { via: utterance.via })
		};
	};
	const sentence = (one: DraftSentence): DraftSentence => ({
		...one,
		sources: one.sources.map(carry),
		...(one.question && { question: { ...one.question, source: carry(one.question.source) } })
	});
	return {
		...draft,
		sections: draft.sections.map((section) => ({
			...section,
			sentences: section.sentences.map(sentence),
			withheld: section.withheld.map(sentence)
		})),
		unassigned: draft.unassigned.map(sentence)
	};
}

/** The utterance that a place in the text falls in; they stand in order. */
function utteranceAt(utterances: readonly Utterance[], at: number): Utterance | undefined {
	let low = 0;
	let high = utterances.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const utterance = utterances[middle] as Utterance;
		if (at < utterance.charStart) high = middle - 1;
		else if (at >= utterance.charEnd) low = middle + 1;
		else return utterance;
	}
	return undefined;
}
