import type { SubmitFunction } from '$app/forms';

/** For `use:enhance`: what was typed stays in the form, also after it was saved. */
export const keep: SubmitFunction =
	() =>
	({ update }) =>
		update({ reset: false });
