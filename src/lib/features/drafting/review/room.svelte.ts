import { tick } from 'svelte';
import { needsAttention } from '#lib/domain/drafting/review-view.ts';
import type {
	CitationView,
	ReviewPatch,
	ReviewView,
	SectionView,
	SentenceView
} from '#lib/domain/drafting/review-view.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Edit } from './send-edit.ts';
import { SaveQueue } from './save-queue.svelte.ts';

/** What is unfolded under the current sentence. */
export type Opened = 'edit' | 'move' | 'history' | 'sources' | null;

interface Options {
	contactId: string;
	/** Fetches the page's data again. */
	reload: () => Promise<void>;
	onsaved: (version: number) => void;
}

/** The state of the review screen: what stands on it, where the reader is, and how saving goes. */
export class ReviewRoom {
	view = $state.raw() as ReviewView;
	/** Id of the sentence that has, or last had, the focus. */
	current = $state<string | null>(null);
	opened = $state<Opened>(null);
	/** On a narrow screen one of both is shown. */
	pane = $state<'draft' | 'source'>('draft');
	/** Passages of the conversation that are lit. */
	lit = $state.raw<string[]>([]);
	/** The section in which a new sentence is being written. */
	writing = $state<string | null>(null);
	/** Id of the form that passages are being chosen for. */
	choosing = $state<string | null>(null);
	chosen = $state.raw<string[]>([]);
	/** Read out by a screen reader. */
	said = $state('');
	/** Whether scripts have taken over: before that, every link and form works by itself. */
	ready = $state(false);
	readonly contactId: string;
	readonly queue: SaveQueue;
	/** Whether a form holds words that were not sent yet. */
	unsent = $state(false);
	#cameFrom: string | null = null;

	constructor(view: ReviewView, { contactId, reload, onsaved }: Options) {
		this.view = view;
		this.contactId = contactId;
		const screen = {
			path: `/opstellen/${contactId}/concept`,
			version: () => this.view.version,
			take: (patch: ReviewPatch) => this.take(patch),
			reload,
			standing: (edit: Edit) => this.standing(edit)
		};
		this.queue = new SaveQueue(screen, onsaved);
	}

	/** Puts what was saved on the screen. */
	take(patch: ReviewPatch | ReviewView): void {
		const sections = this.view.sections.map(
			(section) => patch.sections.find(({ id }) => id === section.id) ?? section
		);
		this.view = { ...this.view, ...patch, sections };
	}

	section(id: string): SectionView | undefined {
		return this.view.sections.find((section) => section.id === id);
	}

	sentence(id: string | null | undefined): SentenceView | undefined {
		if (!id) return undefined;
		for (const { sentences } of this.view.sections) {
			const found = sentences.find((sentence) => sentence.id === id);
			if (found) return found;
		}
		return undefined;
	}

	standing({ kind, sentence, section, slot }: Edit): string | null {
		if (kind === 'write') return sectionWords(this.section(section ?? ''));
		if (sentence) return this.sentence(sentence)?.text ?? null;
		if (!slot) return null;
		const found = this.view.sections.flatMap(({ slots }) => slots).find(({ id }) => id === slot);
		return found?.closed ? JSON.stringify(found.closed) : '';
	}

	say(words: string): void {
		// The same words twice would not be read twice.
		this.said = this.said === words ? `${words}\u00a0` : words;
	}

	/** Makes a sentence the current one and folds away what was open under another. */
	select(id: string): void {
		if (this.current === id) return;
		this.current = id;
		this.opened = null;
	}

	async focus(id: string): Promise<void> {
		this.pane = 'draft';
		await tick();
		const element = document.getElementById(id);
		element?.closest('details')?.setAttribute('open', '');
		element?.focus({ preventScroll: true });
		element?.scrollIntoView({ block: 'center' });
	}

	/** Lights the passages that a sentence rests on and goes there; `back` returns. */
	async showSource(sources: readonly CitationView[], from: string | null): Promise<void> {
		const [first] = sources;
		if (!first) return this.say(m.drafting_no_source_here());
		this.#cameFrom = from;
		this.lit = sources.map(({ unit }) => unit);
		this.pane = 'source';
		await tick();
		const passage = document.getElementById(`bron-${first.unit}`);
		passage?.scrollIntoView({ block: 'center' });
		passage?.focus({ preventScroll: true });
		const words = passage?.textContent ?? '';
		this.say(m.drafting_source_said({ speaker: first.speaker ?? '', text: words }));
	}

	async back(): Promise<void> {
		this.lit = [];
		if (this.#cameFrom) await this.focus(this.#cameFrom);
		else this.pane = 'draft';
		this.#cameFrom = null;
	}

	/** Opens the form for a new sentence in a section, to some passages. */
	async write(section: string, units: readonly string[] = []): Promise<void> {
		this.writing = section;
		this.chosen = [...units];
		this.choosing = units.length > 0 ? formOf(section) : null;
		await this.focus(`tekst-${formOf(section)}`);
		document.getElementById(`kies-${units[0]}`)?.scrollIntoView({ block: 'nearest' });
	}

	/** Writes a sentence to a passage, in the section where the reader was. */
	async writeFrom(unit: string): Promise<void> {
		const here = this.view.sections.find(({ sentences }) =>
			sentences.some(({ id }) => id === this.current)
		);
		const section = here ?? this.view.sections[0];
		this.lit = [];
		if (section) await this.write(section.id, [unit]);
	}

	/** Starts or stops choosing passages for a form. */
	async choose(form: string): Promise<void> {
		this.choosing = this.choosing === form ? null : form;
		if (this.choosing) await this.showChoosing();
	}

	/** Goes to the conversation, to the passage that was chosen or lit last. */
	async showChoosing(): Promise<void> {
		this.pane = 'source';
		await tick();
		const unit = this.chosen.at(-1) ?? this.lit[0];
		const box =
			(unit && document.getElementById(`kies-${unit}`)) ||
			document.querySelector<HTMLElement>('[id^="kies-"]');
		box?.scrollIntoView({ block: 'center' });
		box?.focus({ preventScroll: true });
	}

	/** Back from the conversation to the form that the passages are for. */
	async backToForm(): Promise<void> {
		const form = this.choosing;
		this.pane = 'draft';
		await tick();
		const field = form && document.getElementById(`tekst-${form}`);
		const place = field || (form && document.getElementById(form));
		if (!place) return;
		place.scrollIntoView({ block: 'center' });
		const target = field ? place : place.querySelector('button');
		target?.focus({ preventScroll: true });
	}

	toggleUnit(unit: string): void {
		this.chosen = this.chosen.includes(unit)
			? this.chosen.filter((other) => other !== unit)
			: [...this.chosen, unit];
	}

	stopWriting(): void {
		this.writing = null;
		this.choosing = null;
		this.chosen = [];
	}

	/** Takes a sentence out and moves the focus to its neighbour, so that it is not lost. */
	async remove(id: string): Promise<void> {
		const ids = this.view.sections.flatMap(({ sentences }) => sentences.map((one) => one.id));
		const at = ids.indexOf(id);
		const next = ids[at + 1] ?? ids[at - 1];
		if (!(await this.queue.push({ kind: 'remove', sentence: id }))) return;
		this.say(m.drafting_said_removed());
		if (next) await this.focus(`zin-${next}`);
	}

	async confirm(id: string): Promise<void> {
		const sentence = this.sentence(id);
		if (!sentence) return;
		if (sentence.verdict !== 'check' || sentence.confirmed)
			return this.say(m.drafting_said_not_confirmable());
		if (await this.queue.push({ kind: 'confirm', sentence: id }))
			this.say(m.drafting_said_confirmed());
	}

	async undo(): Promise<void> {
		if (!this.view.undo) return this.say(m.drafting_said_nothing_to_undo());
		if (await this.queue.push({ kind: 'undo' })) this.say(m.drafting_said_undone());
	}

	/** How many sentences and points of a section stand in the way. */
	openIn(section: SectionView): number {
		const slots = this.view.todo.filter(({ target }) =>
			section.slots.some(({ id }) => target === `punt-${id}`)
		).length;
		return slots + section.sentences.filter(needsAttention).length;
	}
}

/** Id of the form in which a sentence is written for a section. */
export function formOf(section: string): string {
	return `schrijf-${section}`;
}

/** The words of a section as one text to type in. */
export function sectionWords(section: SectionView | undefined): string {
	return (section?.sentences ?? []).map(({ text }) => text).join('\n\n');
}
