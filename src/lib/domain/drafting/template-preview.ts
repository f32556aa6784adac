import type { Localized } from '../locale.ts';
import type { Draft, DraftSentence } from './draft.ts';
import { clock } from './draft.ts';

/** A passage of the sample in a draft, with where it stood with the other version of the template. */
export interface PlacedPassage {
	/** Number of the sentence in the sample. */
	unit: string;
	text: string;
	speaker: string;
	/** Place with the other version: a section's title, or null for outside every section; absent when it stands the same. */
	elsewhere?: Localized | null;
}

export interface PreviewSection {
	id: string;
	title: Localized;
	byHand: boolean;
	passages: PlacedPassage[];
	/** Over the cap. */
	withheld: number;
}

export interface Preview {
	version: string;
	sections: PreviewSection[];
	/** What fits nowhere, questions, steering: not in the report. */
	outside: PlacedPassage[];
	slots: { id: string; title: Localized; question: Localized; required: boolean; found: boolean }[];
	/** Sentences of the sample inside a section. */
	placed: number;
	sentences: number;
	/** Sentences that the other version puts somewhere else. */
	moved: number;
}

/** Two drafts of the same sample side by side: every sentence says where the other version puts it when that differs. */
export function comparePreviews(before: Draft, after: Draft): { before: Preview; after: Preview } {
	return {
		before: preview(before, placesOf(after)),
		after: preview(after, placesOf(before))
	};
}

/** A draft of a sample by itself, for a new template. */
export function onlyPreview(draft: Draft): Preview {
	return preview(draft, null);
}

type Places = ReadonlyMap<string, { id: string; title: Localized } | null>;

function preview(draft: Draft, other: Places | null): Preview {
	const own = placesOf(draft);
	const passage = (sentence: DraftSentence): PlacedPassage => {
		const unit = unitOf(sentence);
		const source = sentence.sources[0];
		const time = source?.start === undefined ? '' : ` (${clock(source.start)})`;
		const place = own.get(unit) ?? null;
		const there = other?.get(unit);
		// A question beside its answer has no place of its own.
		const differs = there !== undefined && (there?.id ?? null) !== (place?.id ?? null);
		return {
			unit,
			text: sentence.text,
			speaker: source?.speaker ? `${source.speaker}${time}` : '',
			...(differs && { elsewhere: there?.title ?? null })
		};
	};
	const sections = draft.sections.map(({ id, title, author, sentences, withheld }) => ({
		id,
		title,
		byHand: author === 'professional',
		passages: sentences.map(passage),
		withheld: withheld.length
	}));
	const outside = draft.unassigned.map(passage);
	const all = [...sections.flatMap(({ passages }) => passages), ...outside];
	return {
		version: draft.template.version,
		sections,
		outside,
		slots: draft.slots
			.filter(({ kind }) => kind !== 'professional')
			.map(({ id, title, question, required, status }) => ({
				id,
				title,
				question,
				required,
				found: status === 'gevonden'
			})),
		placed: [...own.values()].filter((place) => place !== null).length,
		sentences: own.size,
		moved: all.filter(({ elsewhere }) => elsewhere !== undefined).length
	};
}

function placesOf(draft: Draft): Places {
	const places = new Map<string, { id: string; title: Localized } | null>();
	for (const { id, title, sentences, withheld } of draft.sections) {
		for (const sentence of [...sentences, ...withheld]) places.set(unitOf(sentence), { id, title });
	}
	for (const sentence of draft.unassigned) places.set(unitOf(sentence), null);
	return places;
}

function unitOf(sentence: DraftSentence): string {
	return sentence.sources[0]?.unit ?? sentence.id;
}
