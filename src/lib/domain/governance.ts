import { canonicalJson, sha256Hex } from './hash.ts';
import type { KpiVerdict } from './kpi-verdict.ts';
import type { Complexity, Outcome, Phase, RunningState } from './pilot.ts';

/**
 * Everything about a pilot that decides whether the AI may run, read in one go. The interlock, the gates and the decision are
 * pure functions of it; it holds no client data.
 */
export interface GovernanceState {
	pilot: {
		id: string;
		phase: Phase;
		running: RunningState;
		/** Ids of the templates in scope. */
		scope: string[];
		/** Of each template in scope the version registered last: what the assessments and the decision stand on. */
		templates: TemplateVersion[];
	};
	/** All versions of templates that were ever registered: a contact may finish in the one it began with. */
	registeredTemplates: TemplateVersion[];
	/** The ten items, 1–10. */
	items: ItemStatus[];
	plan: { epoch: number; hash: string; frozenAt: string } | null;
	/** The newest computed verdict and the last latched terminal one of this epoch. */
	verdict: {
		current: string;
		red: string[];
		/** Monitored KPIs that stand outside their band, or shifted suddenly: they decide nothing. */
		alarms: { id: string; alarm: NonNullable<KpiVerdict['alarm']> }[];
		latched: { id: string; verdict: string } | null;
	} | null;
	assessments: Record<'dpia' | 'fria', AssessmentStatus>;
	/** Evidence of the vendor item with an end date. */
	vendorEvidence: { title: string; expiresOn: string }[];
	/** SHA-256 over the vendor item's content. */
	vendorHash: string;
	engines: EngineVersion[];
	/** The model chosen to draft; absent or null while the extractive engine does. */
	engine?: EngineVersion | null;
	decision: BoundDecision | null;
	openIncidents: { id: string; severity: 'licht' | 'ernstig'; kind: string }[];
	exit: { planApproved: boolean; drillPassedOn: string | null };
	/** Calendar day in Belgium, YYYY-MM-DD. */
	today: string;
}

export interface TemplateVersion {
	id: string;
	version: string;
}
export interface EngineVersion {
	name: string;
	version: string;
}
export interface ItemStatus {
	number: number;
	ready: boolean;
	/** True when it was signed or marked ready once and is not any more. */
	lapsed: boolean;
	/** Codes of `checklist.ts`, what is still missing. */
	missing: { code: string; params?: Record<string, string | number> }[];
}
export interface AssessmentStatus {
	signed: boolean;
	signedAt: string | null;
	hash: string | null;
	reviewOn: string | null;
	residualHigh: boolean;
	priorConsultation: boolean;
	/** Labels of watched facts that changed since the signature. */
	changedFacts: string[];
}
export interface BoundDecision {
	id: string;
	outcome: Outcome;
	effectiveAt: string;
	stateHash: string;
	facts: GovernanceFacts;
	conditions: { id: string; text: string; dueDate: string; done: boolean }[];
}

/** What a decision is bound to: label → value. Two sets with the same values have the same hash. */
export type GovernanceFacts = Record<string, string>;

/**
 * The facts a decision stands on (product.md §1, point 4): the signed assessments, the plan, the engines, the vendor and the last
 * terminal verdict. A new report does not change them; a new model, a lapsed DPIA or a new terminal verdict does.
 */
export function governanceFacts(state: GovernanceState): GovernanceFacts {
	const { assessments, plan, verdict, engine } = state;
	return {
		dpia: assessmentFact(assessments.dpia),
		fria: assessmentFact(assessments.fria),
		plan: plan ? `${plan.epoch}:${plan.hash}` : '-',
		engines: state.engines
			.map((engine) => `${engine.name}@${engine.version}`)
			.sort()
			.join(', '),
		templates: state.pilot.templates
			.map((template) => `${template.id}@${template.version}`)
			.sort()
			.join(', '),
		vendor: state.vendorHash,
		verdict: latchedFact(verdict),
		// Only where a model drafts: decisions on the engine that every pilot starts with keep their hash.
		...(engine && { engine: `${engine.name}@${engine.version}` })
	};
}

/** The last terminal verdict as a fact: which one, and from which snapshot. */
export function latchedFact(verdict: GovernanceState['verdict']): string {
	return verdict?.latched ? `${verdict.latched.verdict}:${verdict.latched.id}` : '-';
}

export function factsHash(facts: GovernanceFacts): string {
	return sha256Hex(canonicalJson(facts));
}

/** Labels whose value differs, for the diff shown when a signature is refused or a decision went stale. */
export function changedFacts(before: GovernanceFacts, after: GovernanceFacts): string[] {
	const labels = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...labels].filter((label) => before[label] !== after[label]).sort();
}

/** The board's decision no longer rests on the state it was taken on. */
export function isStale(state: GovernanceState): boolean {
	return !!state.decision && state.decision.stateHash !== factsHash(governanceFacts(state));
}

export function overdueConditions(state: GovernanceState): BoundDecision['conditions'] {
	return (state.decision?.conditions ?? []).filter(
		(condition) => !condition.done && condition.dueDate < state.today
	);
}

/** An assessment that counts today: signed, not past its review date, its facts unchanged, no unconsulted high risk. */
export function isCurrent(assessment: AssessmentStatus, today: string): boolean {
	return (
		assessment.signed &&
		assessment.changedFacts.length === 0 &&
		(!assessment.reviewOn || assessment.reviewOn >= today) &&
		(!assessment.residualHigh || assessment.priorConsultation)
	);
}

/** What the first live phase is limited to (e-book: begin small, with files and clients you know). */
export function phaseAllows(
	phase: Phase,
	contact: { complexity: Complexity; known: boolean }
): boolean {
	return phase !== 'kennismaking' || (contact.known && contact.complexity !== 'complex');
}

function assessmentFact(assessment: AssessmentStatus): string {
	return assessment.signed && assessment.hash ? assessment.hash : '-';
}
