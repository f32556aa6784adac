import type { LiveEvent, Present } from '#lib/domain/assessment/writing-view.ts';

interface Ears {
	/** A colleague saved answers to these questions; none: the register, advice or a decision. */
	changed: (byName: string, questions: string[]) => void;
	/** A remark was written, or a file came or went. */
	beside: () => void;
}

/** The live line of one assessment: who else is there, and what colleagues save. The browser opens it again when it breaks. */
export class LiveLine {
	people = $state.raw<Present[]>([]);
	state = $state<'joining' | 'open' | 'broken' | 'ended'>('joining');
	readonly #url: string;
	readonly #ears: Ears;
	#source: EventSource | null = null;
	#connection: string | null = null;
	#place: Omit<Present, 'name'> = { section: null, question: null };

	constructor(url: string, ears: Ears) {
		this.#url = url;
		this.#ears = ears;
	}

	open(): void {
		this.#source?.close();
		const source = new EventSource(this.#url);
		this.#source = source;
		source.onmessage = ({ data }: MessageEvent<string>) =>
			this.#take(JSON.parse(data) as LiveEvent);
		source.onerror = () => {
			this.people = [];
			this.state = source.readyState === EventSource.CLOSED ? 'ended' : 'broken';
		};
	}

	/** Opens a line that the server ended: who was signed out may be back. */
	again(): void {
		if (this.state === 'ended') this.open();
	}

	close(): void {
		this.#source?.close();
		this.#source = null;
		this.#connection = null;
		this.people = [];
	}

	/** Tells the others where the writer is. */
	place(section: number | null, question: string | null): void {
		if (this.#place.section === section && this.#place.question === question) return;
		this.#place = { section, question };
		this.#tellPlace();
	}

	#take(event: LiveEvent): void {
		if (event.kind === 'hello') {
			const again = this.state !== 'joining';
			this.#connection = event.connection;
			this.state = 'open';
			this.#tellPlace();
			// What happened while the line was broken was not heard.
			if (again) this.#ears.changed('', []);
		} else if (event.kind === 'present') this.people = event.people;
		else if (event.kind === 'changed') this.#ears.changed(event.byName, event.questions);
		else if (event.kind === 'commented' || event.kind === 'attached') this.#ears.beside();
		else {
			this.close();
			this.state = 'ended';
		}
	}

	#tellPlace(): void {
		if (!this.#connection) return;
		const body = JSON.stringify({ connection: this.#connection, ...this.#place });
		const headers = { 'content-type': 'application/json' };
		// Presence is a courtesy: when it does not arrive, the next place will.
		fetch(this.#url, { method: 'POST', headers, body }).catch(() => undefined);
	}
}
