import type { ItemContent, RaciRoleId } from '#lib/domain/checklist/content.ts';
import type { ChecklistPackContent } from '#lib/domain/checklist/pack.ts';
import { structureOf } from '#lib/domain/checklist/pack.ts';
import type { Locale } from '#lib/domain/locale.ts';

/** What the pack proposes: to be judged, adapted and signed by the organisation, never ready by itself. */
export function firstContent(
	number: number,
	pack: ChecklistPackContent,
	locale: Locale,
	holder: (role: RaciRoleId) => string | null
): ItemContent {
	if (number === 2) {
		const { principles, noGos } = structureOf(pack, 'values');
		return {
			answers: {},
			values: {
				principles: principles.map(({ id, title, text }) => ({
					id,
					text: `${title[locale]}: ${text[locale]}`
				})),
				noGos: noGos.map(({ id, title, text, enforcement }) => ({
					id,
					text: `${title[locale]}: ${text[locale]}`,
					enforcement: [...enforcement],
					how: ''
				}))
			}
		};
	}
	if (number === 6) {
		const { activities } = structureOf(pack, 'raci');
		return {
			answers: {},
			raci: Object.fromEntries(activities.map(({ id, matrix }) => [id, matrix]))
		};
	}
	if (number === 10) {
		const { offboarding } = structureOf(pack, 'exit');
		const steps = offboarding.map(({ id, title, ownerRole }) => ({
			id,
			text: title[locale],
			ownerId: holder(ownerRole)
		}));
		return { answers: {}, exit: { steps } };
	}
	return { answers: {} };
}
