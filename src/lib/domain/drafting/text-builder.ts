import type { Utterance } from './source.ts';

/** Writes the text of a source that Waarborg itself puts together, and keeps where each utterance stands in it. */
export class TextBuilder {
	private text = '';
	private readonly utterances: Utterance[] = [];

	/** Text that nobody says: a heading, a name, a quotation mark. */
	write(text: string): this {
		this.text += text;
		return this;
	}

	/** Words of someone; blank ones are left out. */
	say(words: string, facts: Omit<Utterance, 'id' | 'charStart' | 'charEnd'>): this {
		const said = words.trim();
		if (said === '') return this;
		const charStart = this.text.length;
		this.text += said;
		const place = { charStart, charEnd: this.text.length };
		this.utterances.push({ id: `u${this.utterances.length + 1}`, ...facts, ...place });
		return this;
	}

	result(): { text: string; utterances: Utterance[] } {
		return { text: this.text, utterances: this.utterances };
	}
}
