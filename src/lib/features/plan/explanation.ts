import type { Localized } from '#lib/domain/locale.ts';

/** What the catalogue says of a KPI beside its figures. */
export interface Explanation {
	description: Localized;
	/** Why the board must choose a margin. */
	marginReason?: Localized;
}
