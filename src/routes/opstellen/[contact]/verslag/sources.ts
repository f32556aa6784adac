import type { Cookies } from '@sveltejs/kit';
import type { SourcesShown } from '#lib/domain/report-document.ts';

/** Where the sources stand, as the address says it. */
export const sourceWords = {
	tekst: 'text',
	noten: 'notes',
	geen: 'none'
} as const satisfies Record<string, SourcesShown>;

const cookie = 'waarborg-bronnen';

/** The reader's choice: from the address, or as she chose the last time. What the address says is remembered. */
export function chosenSources(event: { url: URL; cookies: Cookies }): SourcesShown {
	const asked = event.url.searchParams.get('bronnen');
	if (isWord(asked)) {
		event.cookies.set(cookie, asked, {
			path: '/opstellen',
			maxAge: 60 * 60 * 24 * 365,
			httpOnly: true,
			sameSite: 'lax',
			secure: event.url.protocol === 'https:'
		});
		return sourceWords[asked];
	}
	const kept = event.cookies.get(cookie);
	return isWord(kept) ? sourceWords[kept] : 'text';
}

function isWord(word: string | null | undefined): word is keyof typeof sourceWords {
	return typeof word === 'string' && Object.hasOwn(sourceWords, word);
}
