import type { AssessmentStatus, EngineVersion, TemplateVersion } from '../governance.ts';
import type { EvidenceFact, ItemContent } from './content.ts';
import type { MissingCode } from './missing.ts';

/** A question of the pack, as far as readiness asks. "Ja" is always the safe answer. */
export interface QuestionRule {
	id: string;
	mandatory: boolean;
	/** A "nee" keeps the item from being ready. */
	redFlag: boolean;
	evidence: 'required' | 'optional' | 'none';
	expires: boolean;
}

/** What the packs ask of each item. */
export interface ChecklistRules {
	questions: Readonly<Record<number, readonly QuestionRule[]>>;
	maxGoals: number;
	maxUseCases: number;
	principlesNeeded: number;
	noGosNeeded: number;
	mandatoryNoGos: readonly string[];
	/** The version of the training that counts. */
	trainingVersion: string;
	maxDrillAgeMonths: number;
}

export interface ItemFact {
	number: number;
	ownerId: string | null;
	notApplicableReason: string | null;
	content: ItemContent;
	/** `itemHash` of the content as it is now. */
	hash: string;
	/** Hashes that were signed for this item, newest last. */
	signedHashes: readonly string[];
	/** When it was first seen ready. */
	readyAt: string | null;
}

export interface ConsentTextFact {
	version: number;
	legalBasis6: string;
	legalBasis9: string;
	/** Faults that refuse the text (banned phrases, a language left out). */
	faults: number;
	createdBy: string;
	advisedBy: string | null;
	approvedBy: string | null;
}

/** Everything the readiness of the ten items depends on. */
export interface ChecklistFacts {
	rules: ChecklistRules;
	items: readonly ItemFact[];
	evidence: readonly EvidenceFact[];
	/** KPIs of the newest plan, frozen or draft. */
	planKpis: readonly string[];
	plan: { frozenAt: string | null; everFrozen: boolean };
	/** The newest version, approved or not. */
	consentText: ConsentTextFact | null;
	consentEverApproved: boolean;
	assessments: Record<'dpia' | 'fria', AssessmentStatus>;
	/** Number of RACI rules that block. */
	raciFaults: number;
	/** Active MW and SU, and how many of them finished the current version. */
	workers: { active: number; trained: number };
	registered: { engines: readonly EngineVersion[]; templates: readonly TemplateVersion[] };
	/** Templates in scope with their current version, and engines that made a draft in this pilot. */
	inUse: { engines: readonly EngineVersion[]; templates: readonly TemplateVersion[] };
	/** YYYY-MM-DD in Belgium. */
	today: string;
}

export interface Missing {
	code: MissingCode;
	params?: Record<string, string | number>;
}
