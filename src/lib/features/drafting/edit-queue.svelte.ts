import type { SubmitFunction } from '$app/forms';
import { applyAction } from '$app/forms';
import { refreshAll } from '$app/navigation';
import { m } from '#lib/paraglide/messages.js';

/**
 * Sends the edits of a draft one after another, each on top of the version the one before it made, so that a quick hand does not run
 * into itself. Another tab's save still shows as a conflict. A lost connection keeps what was typed on the screen.
 */
export class EditQueue {
	saving = $state(false);
	/** Moment of the last save from this page, milliseconds since 1970. */
	savedAt = $state<number | null>(null);
	problem = $state<string | null>(null);
	/** True from a save on, until the next refusal: an older refusal is no longer news. */
	settled = $state(false);

	#known = 0;
	#refusals = 0;
	#tail: Promise<void> = Promise.resolve();
	readonly #onScreen: () => number;

	constructor(onScreen: () => number) {
		this.#onScreen = onScreen;
	}

	/** The `enhance` of every edit form. `after` runs when the edit was saved. */
	submit =
		(after: () => void = () => {}): SubmitFunction =>
		async ({ formData, cancel }) => {
			const before = this.#tail;
			const refusals = this.#refusals;
			let release = () => {};
			this.#tail = new Promise((resolve) => (release = resolve));
			await before;
			// What waited behind a refusal was typed on a version that is gone: sending it now would overwrite unseen.
			if (refusals !== this.#refusals) {
				release();
				return cancel();
			}
			this.saving = true;
			this.problem = null;
			formData.set('version', String(Math.max(this.#known, this.#onScreen())));
			return async ({ result }) => {
				if (result.type === 'error') {
					this.problem = result.error.message || m.drafting_save_failed();
				} else if (result.type === 'failure' && result.status === 401) {
					// Signed out meanwhile: loading again would leave the page, and what was typed with it.
					this.problem = String(result.data?.message ?? m.drafting_save_failed());
				} else if (result.type === 'success') {
					// Not through applyAction: that would take the focus away from who is still typing.
					this.#saved(result.data?.version);
					await refreshAll();
					after();
				} else {
					this.settled = false;
					this.#refusals += 1;
					await applyAction(result);
					await refreshAll();
				}
				this.saving = false;
				release();
			};
		};

	#saved(version: unknown) {
		if (typeof version === 'number') this.#known = version;
		this.savedAt = Date.now();
		this.settled = true;
	}
}

/** Submits a form a moment after the last keystroke, and at once when the field is left. */
export class Autosave {
	#timer: ReturnType<typeof setTimeout> | undefined;

	later(form: HTMLFormElement | null | undefined) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => form?.requestSubmit(), 1500);
	}

	now(form: HTMLFormElement | null | undefined) {
		clearTimeout(this.#timer);
		form?.requestSubmit();
	}

	cancel() {
		clearTimeout(this.#timer);
	}
}
