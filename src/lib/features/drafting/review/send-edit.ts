import { deserialize } from '$app/forms';
import type { ReviewPatch } from '#lib/domain/drafting/review-view.ts';
import { m } from '#lib/paraglide/messages.js';

/** An edit as the form of the screen sends it. */
export interface Edit {
	kind: string;
	sentence?: string;
	section?: string;
	slot?: string;
	to?: string;
	text?: string;
	how?: string;
	value?: string;
	reason?: string;
	change?: string;
	units?: string[];
}

/** The edit that a form of the page sends. */
export function editOf(form: HTMLFormElement, button?: HTMLElement | null): Edit {
	const data = new FormData(form, button instanceof HTMLButtonElement ? button : null);
	const units = data.getAll('units').map(String);
	const fields = [...data].filter(([name]) => name !== 'units' && name !== 'version');
	return {
		kind: '',
		...Object.fromEntries(fields.map(([name, value]) => [name, String(value)])),
		...(units.length > 0 && { units })
	};
}

/** What became of an edit that was sent. */
export type Answer =
	| { was: 'saved'; patch: ReviewPatch }
	| { was: 'stale' }
	| { was: 'refused'; message: string }
	| { was: 'waiting' | 'signed-out'; message?: string };

/** Sends one edit, made on a version, and says what became of it. */
export async function sendEdit(path: string, edit: Edit, version: number): Promise<Answer> {
	const body = new URLSearchParams({ version: String(version) });
	for (const [name, value] of Object.entries(edit)) {
		for (const one of Array.isArray(value) ? value : [value])
			if (one !== undefined) body.append(name, one);
	}
	try {
		const response = await fetch(`${path}?/bewerken`, {
			method: 'POST',
			headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
			body
		});
		if (response.status >= 500) return { was: 'waiting' };
		return read(await response.text());
	} catch {
		// No connection, or something between here and the server answered in its place: it is tried again.
		return { was: 'waiting' };
	}
}

function read(text: string): Answer {
	const result = deserialize<{ patch: ReviewPatch }, { message?: string; code?: string }>(text);
	if (result.type === 'success' && result.data) return { was: 'saved', patch: result.data.patch };
	if (result.type === 'failure') {
		const message = result.data?.message ?? m.drafting_save_failed();
		if (result.status === 401) return { was: 'signed-out', message };
		if (result.status === 409) return { was: 'stale' };
		return { was: 'refused', message };
	}
	if (result.type === 'redirect') return { was: 'signed-out', message: m.drafting_save_failed() };
	const message = result.type === 'error' ? result.error?.message : '';
	return { was: 'refused', message: message || m.drafting_save_failed() };
}
