import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { safeReturn } from '#lib/server/http.ts';

/** Without scripts the reader goes back to the page where the remark or the file stands. */
export function backTo<T extends object>(
	event: RequestEvent,
	result: T,
	back: string | undefined
): T {
	const plain = !event.request.headers.has('x-sveltekit-action');
	if ('saved' in result && back && plain) redirect(303, safeReturn(back));
	return result;
}
