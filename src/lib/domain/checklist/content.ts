import { canonicalJson, sha256Hex } from '../hash.ts';

/** The ten items; the number is the item's name in the database and in the address. */
export const itemNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Items that no pilot can do without: "not applicable" is refused. */
export const indispensable: readonly number[] = [2, 3, 4, 5, 6];

/** Items that are signed with a password, next to the values (2): the plan (5) and the assessments (4) have their own signature. */
export const signedItems: readonly number[] = [7, 8, 9, 10];

export const raciRoles = [
	'PO',
	'FB',
	'DPO',
	'CISO',
	'ETH',
	'SU',
	'MW',
	'BCSD',
	'VB',
	'VEN'
] as const;
export type RaciRoleId = (typeof raciRoles)[number];

export const enforcementKinds = ['rule', 'configuration', 'training', 'contract'] as const;
export type EnforcementKind = (typeof enforcementKinds)[number];

export type AnswerValue = 'ja' | 'nee' | 'nvt';

export interface Answer {
	value: AnswerValue;
	/** Needed for "n.v.t." and for a "nee". */
	reason: string;
}

export interface Goal {
	text: string;
	/** Id of a KPI of the plan. */
	kpi: string;
	baseline: string;
	target: string;
	/** YYYY-MM-DD */
	date: string;
}

export interface NoGo {
	id: string;
	text: string;
	enforcement: EnforcementKind[];
	/** How it is made to hold, in the organisation's own words. */
	how: string;
}

export interface ExitStep {
	id: string;
	text: string;
	ownerId: string | null;
}

export interface RaciRow {
	A: RaciRoleId[];
	R: RaciRoleId[];
	C: RaciRoleId[];
	I: RaciRoleId[];
}

/** What an item stores. Only the part of its own number is filled; `answers` go with the questions of the pack. */
export interface ItemContent {
	answers: Record<string, Answer>;
	goals?: {
		goals: Goal[];
		useCases: string[];
		outOfScope: string[];
		/** Why there are more than two goals or use-cases. */
		beyondReason: string;
		/** When goals or scope were last changed: after the freeze of the plan it no longer fits. */
		changedAt: string | null;
	};
	values?: { principles: { id: string; text: string }[]; noGos: NoGo[] };
	withdrawal?: { triedOn: string; channel: string; note: string } | null;
	raci?: Record<string, RaciRow>;
	exit?: { steps: ExitStep[] };
	drill?: { passedOn: string; note: string } | null;
}

/** A piece of evidence that counts today (not withdrawn). */
export interface EvidenceFact {
	itemNumber: number;
	questionId: string | null;
	title: string;
	sha256: string;
	effectiveDate: string;
	expiresOn: string | null;
}

/** Reads stored content; what is not there is empty. Throws on text that is not JSON: that is damage, not input. */
export function parseItemContent(json: string): ItemContent {
	const stored = JSON.parse(json) as Partial<ItemContent>;
	return { ...stored, answers: stored.answers ?? {} };
}

/**
 * What a signature under an item covers: its structured content, its answers and the fingerprints of its evidence. The exit drill
 * and the trial of the withdrawal happen later and are left out.
 */
export function itemHash(
	number: number,
	content: ItemContent,
	evidence: readonly EvidenceFact[]
): string {
	const { answers, goals, values, raci, exit } = content;
	const proofs = evidence
		.filter((piece) => piece.itemNumber === number)
		.map((piece) => piece.sha256);
	return sha256Hex(
		canonicalJson({ number, answers, goals, values, raci, exit, proofs: proofs.sort() })
	);
}

/**
 * The vendor as a fact that decisions and assessments rest on: the answers and the evidence without an end date (agreement, list of
 * sub-processors). Renewing a certificate is no new fact; letting it lapse shuts the interlock by itself.
 */
export function vendorFact(content: ItemContent, evidence: readonly EvidenceFact[]): string {
	const proofs = vendorProofs(evidence).map(({ sha256 }) => sha256);
	return sha256Hex(canonicalJson({ answers: content.answers, proofs: proofs.sort() }));
}

/** The evidence about the vendor that this fact is made of. */
export function vendorProofs(evidence: readonly EvidenceFact[]): EvidenceFact[] {
	return evidence.filter(({ itemNumber, expiresOn }) => itemNumber === 7 && !expiresOn);
}
