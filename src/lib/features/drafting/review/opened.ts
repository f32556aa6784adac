import type { PassagePart } from '#lib/domain/drafting/review-parts.ts';

/** What the address opens, so that everything can be reached without scripts. */
export interface OpenedByAddress {
	/** A sentence with its forms. */
	zin: string | null;
	/** The section in which a sentence is written. */
	schrijf: string | null;
	/** A part that is not loaded with the page, and what is in it. */
	toon: string | null;
	part: PassagePart | null;
}
