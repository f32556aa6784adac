import type { SubmitFunction } from '@sveltejs/kit';

/** For `use:enhance`: what was typed stays in the form, also after it was saved. */
export const keep: SubmitFunction =
	() =>
	({ update }) =>
		update({ reset: false });
