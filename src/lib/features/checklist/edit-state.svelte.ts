import type { SubmitFunction } from '$app/forms';
import { invalidateAll } from '$app/navigation';

interface Stored<T> {
	content: T;
	version: number;
}

/**
 * What someone is typing in one form, beside what is stored. Its version only moves along while the stored content is what she started
 * from; when someone else saved meanwhile, the server refuses, `theirs` holds the other text for the comparison, and a second save is a
 * choice made with open eyes. Nothing that was typed is ever replaced.
 */
export class EditState<T> {
	value: T = $state() as T;
	theirs: T | null = $state(null);
	#source: () => Stored<T>;
	#base: string = $state('');
	#baseVersion: number = $state(0);

	constructor(source: () => Stored<T>) {
		this.#source = source;
		this.value = structuredClone($state.snapshot(source().content)) as T;
		this.#rebase();
	}

	get version(): number {
		const { content, version } = this.#source();
		return JSON.stringify(content) === this.#base ? version : this.#baseVersion;
	}

	enhance: SubmitFunction =
		() =>
		async ({ result, update }) => {
			await update({ reset: false });
			if (result.type === 'failure' && result.data?.code === 'changed-meanwhile') {
				await invalidateAll();
				this.theirs = this.#source().content;
				this.#rebase();
			} else if (result.type === 'success') {
				this.theirs = null;
				this.#rebase();
			}
		};

	#rebase() {
		const { content, version } = this.#source();
		this.#base = JSON.stringify(content);
		this.#baseVersion = version;
	}
}
