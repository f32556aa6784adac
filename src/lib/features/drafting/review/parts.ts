import type { PassagePart } from '#lib/domain/drafting/review-parts.ts';

/** A part of the draft that is loaded when someone asks for it; null when it cannot be had now. */
export async function fetchPart(contactId: string, part: string): Promise<PassagePart | null> {
	try {
		const query = new URLSearchParams({ toon: part });
		const response = await fetch(`/opstellen/${contactId}/concept/deel?${query}`);
		return response.ok ? ((await response.json()) as PassagePart) : null;
	} catch {
		// Without a connection what is on the screen stays; opening it again tries again.
		return null;
	}
}
