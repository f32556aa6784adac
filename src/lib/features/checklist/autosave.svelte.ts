import type { AssessmentAnswer } from '#lib/domain/checklist/assessment.ts';

export type SaveState = 'idle' | 'typing' | 'saving' | 'saved' | 'failed';

/**
 * Saves one answer shortly after the last key. What was typed stays on the page whatever the server says; a refusal says why, and the
 * next change tries again.
 */
export class Autosave {
	state: SaveState = $state('idle');
	message = $state('');
	#url: string;
	#questionId: string;
	#seen: AssessmentAnswer | null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> = Promise.resolve();
	#onSaved: () => void;

	constructor(
		url: string,
		questionId: string,
		stored: AssessmentAnswer | null,
		onSaved: () => void
	) {
		this.#url = url;
		this.#questionId = questionId;
		this.#seen = stored;
		this.#onSaved = onSaved;
	}

	/** Call on each change; `now` for choices, which are whole at once. */
	change(answer: AssessmentAnswer | null, now = false): void {
		this.state = 'typing';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(
			() => {
				this.#running = this.#running.then(() => this.#save(answer));
			},
			now ? 0 : 800
		);
	}

	async #save(answer: AssessmentAnswer | null): Promise<void> {
		this.state = 'saving';
		const body = JSON.stringify({ questionId: this.#questionId, answer, seen: this.#seen });
		try {
			const headers = { 'content-type': 'application/json' };
			const response = await fetch(this.#url, { method: 'PUT', headers, body });
			if (response.ok) {
				this.#seen = answer;
				this.message = '';
				if (this.state === 'saving') this.state = 'saved';
				this.#onSaved();
				return;
			}
			const refusal = (await response.json()) as { message?: string; error?: { message?: string } };
			this.message = refusal.message ?? refusal.error?.message ?? '';
		} catch {
			// No network: the text is still here, and the next change tries again.
			this.message = '';
		}
		this.state = 'failed';
	}
}
