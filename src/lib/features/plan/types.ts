import type { Localized } from '#lib/domain/locale.ts';

/** What the catalogue says of a KPI beside its figures. */
export interface AboutKpi {
	description: Localized;
	formula: Localized;
	figureSource: Localized;
	unit: Localized;
	/** Why the board must choose a margin. */
	marginReason?: Localized;
	/** What an alarm means. */
	alarm?: Localized;
	note?: Localized;
}

/** What a refused save gives back: why, and what someone else saved meanwhile. */
export interface SaveRefusal {
	message?: string;
	conflict?: { version: number; changes: string[] } | null;
}
