import { intlTag } from '#lib/domain/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** What is kept, as a list in the reader's language. */
export function keptNames(what: readonly string[]): string {
	const names: Record<string, () => string> = {
		recording: m.clients_kept_recording,
		conversation: m.clients_kept_conversation,
		draft: m.clients_kept_draft,
		report: m.clients_kept_report,
		'own-draft': m.clients_kept_own_draft
	};
	const list = new Intl.ListFormat(intlTag(getLocale()), { type: 'conjunction' });
	return list.format(what.map((one) => names[one]?.() ?? one));
}
