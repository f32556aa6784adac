import type { RegisterNames } from '#lib/domain/assessment/register-text.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import type { LoadedAssessments } from './load.ts';

/** The names of rights and measures as they are now; `measures` names those that are there no longer. */
export function registerNames(
	{ packs, register }: LoadedAssessments,
	locale: Locale,
	measures: readonly { id: string; text: string }[] = []
): RegisterNames {
	const rights = new Map((packs.fria.rights ?? []).map(({ id, title }) => [id, title]));
	const texts = new Map([...measures, ...register.measures].map(({ id, text }) => [id, text]));
	return {
		right: (id) => {
			const title = rights.get(id);
			return title && pick(title, locale);
		},
		measure: (id) => texts.get(id)
	};
}
