import type { Answer, AssessmentKind } from '#lib/domain/assessment/answers.ts';
import type { Autosave, AutosaveEvent, Saved } from '#lib/domain/assessment/autosave.ts';
import { autosave, isUnsent } from '#lib/domain/assessment/autosave.ts';
import type { LapsedWord } from '#lib/domain/assessment/writing-view.ts';
import type { Draft } from './draft.ts';

/** One field that saves itself: the rules are in the domain, here are the clock and the network. */
export class FieldSaver {
	state = $state.raw() as Autosave;
	/** What the last save took back. */
	lapsed = $state.raw<LapsedWord[]>([]);
	/** The controls, as they were when the writer went to another section. */
	draft: Draft | null = null;
	readonly #desk: Desk;
	readonly #url: string;
	readonly #questionId: string;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(desk: Desk, url: string, questionId: string, start: Autosave) {
		this.#desk = desk;
		this.#url = url;
		this.#questionId = questionId;
		this.state = start;
	}

	/** Call on each change; `whole` for choices, which are not in the middle of a word. */
	type(answer: Answer | null, whole = false): void {
		this.#give({ kind: 'typed', answer, whole });
	}

	hear(now: Saved & { byName: string }): void {
		this.#give({ kind: 'heard', now });
	}

	keepMine(): void {
		this.#give({ kind: 'keep-mine' });
	}

	takeTheirs(): void {
		this.#give({ kind: 'take-theirs' });
	}

	/** Sends at once what is waiting. */
	flush(): void {
		if (['typing', 'waiting', 'signed-out'].includes(this.state.phase)) this.#give({ kind: 'due' });
	}

	stop(): void {
		clearTimeout(this.#timer);
	}

	#give(event: AutosaveEvent): void {
		const { state, effect } = autosave(this.state, event);
		this.state = state;
		if (!effect.keep) clearTimeout(this.#timer);
		if (effect.wake !== undefined)
			this.#timer = setTimeout(() => this.#give({ kind: 'due' }), effect.wake);
		this.#desk.count();
		if (effect.send) void this.#send(effect.send);
	}

	async #send(save: { answer: Answer | null; seenVersion: number }): Promise<void> {
		const body = JSON.stringify({ questionId: this.#questionId, ...save, as: this.#desk.me });
		let response: Response;
		try {
			response = await fetch(this.#url, {
				method: 'PUT',
				headers: { 'content-type': 'application/json', accept: 'application/json' },
				body,
				// A page that is being closed still gets its last words out; more than this a browser does not take.
				keepalive: body.length < 60_000
			});
		} catch {
			return this.#give({ kind: 'lost' });
		}
		const told = (await readJson(response)) as Told | null;
		if (response.ok && told?.version !== undefined) {
			// A later save of the same words takes nothing back: what the first one took stays on the screen.
			if (told.lapsed?.length) this.lapsed = told.lapsed;
			this.#give({ kind: 'saved', version: told.version });
			this.#desk.onsaved(this.#questionId, told.lapsed ?? []);
			return;
		}
		const message = told?.message ?? told?.error?.message ?? '';
		if (response.status === 409 && told?.theirs)
			return this.#give({ kind: 'stale', theirs: told.theirs });
		if (response.status === 401) return this.#give({ kind: 'signed-out', message });
		if (response.status >= 500 || !told) return this.#give({ kind: 'lost' });
		this.#give({ kind: 'refused', message });
	}
}

interface Told {
	version?: number;
	lapsed?: LapsedWord[];
	theirs?: Saved & { byName: string };
	message?: string;
	error?: { message?: string };
}

async function readJson(response: Response): Promise<unknown> {
	try {
		return await response.json();
	} catch {
		// Something between here and the server answered in its place.
		return null;
	}
}

/**
 * The fields of one assessment that were opened in this tab. It outlives the page of a section, so that words that could not be sent yet
 * go on being sent from the next one. Everything is in memory: nothing of an assessment is left in the storage of the browser
 * (V14.3.3), and closing the tab with unsent words asks first.
 */
export class Desk {
	/** How many fields hold words that the server has not confirmed. */
	unsent = $state(0);
	readonly me: string;
	/** Set by the page that is open. */
	onsaved: (questionId: string, lapsed: LapsedWord[]) => void = () => {};
	readonly #base: string;
	readonly #fields: Record<string, FieldSaver> = {};

	constructor(base: string, me: string) {
		this.#base = base;
		this.me = me;
	}

	/** The field as it is known in this tab; for one that was not opened before, it begins as `start`. */
	field(section: string, questionId: string, start: Autosave): FieldSaver {
		const known = this.#fields[questionId];
		if (known) return known;
		const made = new FieldSaver(this, `${this.#base}/deel/${section}`, questionId, start);
		this.#fields[questionId] = made;
		return made;
	}

	count(): void {
		this.unsent = Object.values(this.#fields).filter(({ state }) => isUnsent(state)).length;
	}

	flush(): void {
		for (const field of Object.values(this.#fields)) field.flush();
	}

	stop(): void {
		for (const [questionId, field] of Object.entries(this.#fields)) {
			field.stop();
			delete this.#fields[questionId];
		}
		this.count();
	}
}

const desks: Record<string, Desk> = {};

/** The desk of an assessment in this tab; on the server one for each page. Another account never gets the words of the one before. */
export function deskFor(pilotId: string, kind: AssessmentKind, me: string): Desk {
	const base = `/pilots/${pilotId}/beoordeling/${kind}`;
	if (typeof window === 'undefined') return new Desk(base, me);
	for (const [name, desk] of Object.entries(desks))
		if (desk.me !== me) {
			desk.stop();
			delete desks[name];
		}
	const known = desks[base];
	if (known) return known;
	watchTab();
	const made = new Desk(base, me);
	desks[base] = made;
	return made;
}

let watching = false;

function watchTab(): void {
	if (watching) return;
	watching = true;
	const flush = () => {
		for (const desk of Object.values(desks)) desk.flush();
	};
	addEventListener('online', flush);
	addEventListener('focus', flush);
	addEventListener('pagehide', flush);
	document.addEventListener('visibilitychange', flush);
	addEventListener('beforeunload', (event) => {
		if (!Object.values(desks).some(({ unsent }) => unsent > 0)) return;
		flush();
		event.preventDefault();
	});
}
