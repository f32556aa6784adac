import type { ReviewPatch } from '#lib/domain/drafting/review-view.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Edit } from './send-edit.ts';
import { sendEdit } from './send-edit.ts';

/** The screen that the queue saves for. */
export interface Screen {
	/** Path of the page, without its query. */
	readonly path: string;
	version(): number;
	take(patch: ReviewPatch): void;
	/** Fetches what is saved now, because another tab was first. */
	reload(): Promise<void>;
	/** What stands now where the edit wants to write: its words, or null for something new. */
	standing(edit: Edit): string | null;
}

/** What was typed here against what another tab saved. Both stay until someone chooses. */
export interface Conflict {
	edit: Edit;
	mine: string;
	theirs: string;
}

export type SaveState = 'saved' | 'saving' | 'waiting' | 'signed-out';

interface Waiting {
	edit: Edit;
	/** What stood there when it was typed. */
	base: string | null;
	tries: number;
	done: (saved: boolean) => void;
}

const pauses = [1500, 3000, 6000, 12_000, 30_000];

/**
 * Sends the edits of a draft one after another, each on top of the version the one before it made. Without a connection, or signed out,
 * they wait here (in memory: nothing of a client is left on the machine) and are sent again. What another tab changed meanwhile is never
 * overwritten: an edit of other words goes through on the newest version, an edit of the same words becomes a conflict to choose in.
 */
export class SaveQueue {
	state = $state<SaveState>('saved');
	/** Moment of the last save from this page, milliseconds since 1970. */
	savedAt = $state<number | null>(null);
	problem = $state<string | null>(null);
	conflict = $state.raw<Conflict | null>(null);
	/** What is waiting to be saved, the edit under way included. */
	pending = $state(0);

	#line: Waiting[] = [];
	#running = false;
	#wake: () => void = () => {};
	/** What this tab saved last in each place: another tab's words are what differs from it. */
	readonly #mine: Record<string, string | null> = {};
	readonly #screen: Screen;
	readonly #onsaved: (version: number) => void;

	constructor(screen: Screen, onsaved: (version: number) => void = () => {}) {
		this.#screen = screen;
		this.#onsaved = onsaved;
	}

	/** Saves an edit; true once it was. `base` is what stood there when it was typed, if that is longer ago. */
	push(edit: Edit, base: string | null = this.#screen.standing(edit)): Promise<boolean> {
		this.problem = null;
		if (this.conflict && placeOf(this.conflict.edit) === placeOf(edit)) this.conflict = null;
		const waiting = this.#line.find(
			(other, at) => (at > 0 || !this.#running) && goesOnWith(other.edit, edit)
		);
		if (waiting) {
			waiting.edit = edit;
			return new Promise((resolve) => {
				const earlier = waiting.done;
				waiting.done = (saved) => (earlier(saved), resolve(saved));
			});
		}
		return new Promise((done) => {
			this.#line.push({ edit, base, tries: 0, done });
			this.pending = this.#line.length;
			void this.#run();
		});
	}

	/** Tries again now: the connection is back, or someone asked. */
	retry(): void {
		this.#wake();
	}

	async #run(): Promise<void> {
		if (this.#running) return;
		this.#running = true;
		for (let head = this.#line[0]; head; head = this.#line[0]) {
			const answer = await this.#save(head);
			if (answer === 'waiting' || answer === 'signed-out') {
				this.state = answer;
				await this.#pause(head.tries++);
				continue;
			}
			this.#line.shift();
			this.pending = this.#line.length;
			head.done(answer);
		}
		this.#running = false;
		this.state = 'saved';
	}

	async #save(head: Waiting): Promise<boolean | 'waiting' | 'signed-out'> {
		this.state = 'saving';
		for (let round = 0; round < 5; round++) {
			const { edit } = head;
			const clash = this.#clash(head);
			if (clash === 'done') return true;
			if (clash) {
				if (clash.mine) this.conflict = clash;
				else this.problem = m.drafting_changed_elsewhere();
				return false;
			}
			const answer = await sendEdit(this.#screen.path, edit, this.#screen.version());
			if (answer.was === 'saved') {
				this.#screen.take(answer.patch);
				this.#mine[placeOf(edit)] = this.#screen.standing(edit);
				this.savedAt = Date.now();
				this.#onsaved(answer.patch.version);
				return true;
			}
			if (answer.was === 'stale') {
				head.tries++;
				await this.#screen.reload();
				// What another tab did last is not ours to take back.
				if (edit.kind !== 'undo') continue;
				this.problem = m.drafting_changed_elsewhere();
				return false;
			}
			if (answer.was === 'refused') {
				this.problem = answer.message;
				return false;
			}
			if (answer.message) this.problem = answer.message;
			return answer.was;
		}
		return 'waiting';
	}

	/** Whether someone else wrote in the same place since; `done` when what stands there is what this edit wants. */
	#clash({ edit, base, tries }: Waiting): Conflict | 'done' | null {
		const theirs = this.#screen.standing(edit);
		if (theirs === base || theirs === this.#mine[placeOf(edit)]) return null;
		const mine = edit.text ?? edit.value ?? '';
		// An edit whose answer was lost on the way arrived all the same.
		if (tries > 0 && mine.trim() === theirs) return 'done';
		return { edit, mine, theirs: theirs ?? '' };
	}

	#pause(tries: number): Promise<void> {
		return new Promise((resolve) => {
			const time = setTimeout(done, pauses[Math.min(tries, pauses.length - 1)]);
			function done() {
				clearTimeout(time);
				removeEventListener('online', done);
				removeEventListener('focus', done);
				resolve();
			}
			addEventListener('online', done);
			addEventListener('focus', done);
			this.#wake = done;
		});
	}
}

/** Submits a moment after the last keystroke, or at once. */
export class Autosave {
	#timer: ReturnType<typeof setTimeout> | undefined;

	later(save: () => void): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(save, 1500);
	}

	cancel(): void {
		clearTimeout(this.#timer);
	}
}

/** The place an edit writes in: what two tabs can be at odds over. */
function placeOf({ kind, sentence, section, slot }: Edit): string {
	return [kind === 'write' ? 'write' : '', sentence, section, slot].join('|');
}

/** Someone typed on in the same place before the earlier words were sent. */
function goesOnWith(earlier: Edit, later: Edit): boolean {
	const typing = later.kind === 'edit' || later.kind === 'write';
	return typing && earlier.kind === later.kind && placeOf(earlier) === placeOf(later);
}
