import type { Draft, DraftSentence } from './drafting/draft.ts';
import { valuesIn } from './drafting/normalise.ts';
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';

/** The words a section holds, as one text to type in: its passages with an empty line between them. */
export function sectionText(draft: Draft, sectionId: string): string {
	const section = draft.sections.find(({ id }) => id === sectionId);
	return (section?.sentences ?? []).map(({ text }) => text).join('\n\n');
}

/**
 * Replaces the words of a section by what the professional typed, one passage per paragraph; an unchanged paragraph keeps its id. Only
 * in a draft made by hand: there every word is hers.
 */
export function writeSection(draft: Draft, sectionId: string, text: string): Result<Draft> {
	const section = draft.sections.find(({ id }) => id === sectionId);
	if (!section || section.sentences.some(({ verdict }) => verdict !== 'own'))
		return refuse('section-not-found');
	const before = new Map(section.sentences.map((sentence) => [sentence.text, sentence]));
	let nextId = draft.nextId;
	const sentences = paragraphs(text).map((paragraph) => {
		const kept = before.get(paragraph);
		before.delete(paragraph);
		return kept ?? own(paragraph, nextId++);
	});
	const sections = draft.sections.map((other) =>
		other.id === sectionId ? { ...other, sentences } : other
	);
	return ok({ ...draft, sections, nextId });
}

function paragraphs(text: string): string[] {
	return text
		.replace(/\r\n?/g, '\n')
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== '');
}

function own(text: string, number: number): DraftSentence {
	const values = valuesIn(text);
	return {
		id: `d${number}`,
		text,
		origin: 'person',
		sources: [],
		verdict: 'own',
		codes: [],
		...(values.length > 0 && { values })
	};
}
