import { attribution, type Draft, type DraftSentence } from './draft.ts';
import type { Source, Utterance } from './source.ts';
import { valuesIn } from './normalise.ts';

/**
 * Puts the passages of an earlier document in a draft that is written by hand, in the sections with the same id, as the professional's own
 * sentences with their citations. What no section has a place for is left out; no engine chooses anything.
 */
export function takeOver(draft: Draft, source: Source): Draft {
	let nextId = draft.nextId;
	const sections = draft.sections.map((section) => {
		const passages = source.utterances.filter(({ topic }) => topic === section.id);
		const own = passages.map((utterance) => ownSentence(utterance, source.text, nextId++));
		return { ...section, sentences: [...section.sentences, ...own] };
	});
	return { ...draft, sections, nextId };
}

function ownSentence(utterance: Utterance, source: string, number: number): DraftSentence {
	const { id: unit, charStart, charEnd, speaker, start, role, via } = utterance;
	const words = source.slice(charStart, charEnd);
	const cited = {
		unit,
		charStart,
		charEnd,
		...(speaker && { speaker }),
		...(start !== undefined && { start }),
		...(role && { role }),
		...(via && { via })
	};
	// What someone said stays a quotation; what a colleague or a committee wrote is taken over as it stands.
	const [document] = via?.documents ?? [];
	const said = document?.kind === 'report' && speaker !== document.by;
	const quoted = said && via?.origin.literal;
	const text = quoted ? `${attribution(cited)}«${words}»` : words;
	const values = valuesIn(text);
	return {
		id: `d${number}`,
		text,
		origin: 'person',
		sources: [cited],
		verdict: 'own',
		codes: [],
		...(values.length > 0 && { values })
	};
}
