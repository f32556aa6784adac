import type { GovernanceState } from './governance.ts';
import { isCurrent, latchedFact, overdueConditions } from './governance.ts';
import type { Localized } from './locale.ts';
import type { Phase } from './pilot.ts';
import { nextPhase } from './pilot.ts';

export interface Blocker {
	code: GateCode;
	params: Record<string, string | number>;
	/** The checklist item it is about, if any. */
	item?: number;
}

/** The next gate of a pilot and all that stands before it; null when there is no further phase. */
export function nextGate(state: GovernanceState): { phase: Phase; blockers: Blocker[] } | null {
	const phase = nextPhase(state.pilot.phase);
	return phase && { phase, blockers: blockersOf(state, phase) };
}

/**
 * What stands between the pilot and a phase (product.md §4). Kennismaking asks readiness only, because there are no data yet; a
 * later phase needs ten ready items and a fresh GO, which a decision may override with a reason and a second signer
 * (`override` leaves the GO out).
 */
export function blockersOf(state: GovernanceState, target: Phase, override = false): Blocker[] {
	const blockers: Blocker[] = [];
	const add = (code: GateCode, params: Blocker['params'] = {}, item?: number) =>
		blockers.push({ code, params, ...(item && { item }) });

	const needed = target === 'kennismaking' ? 9 : 10;
	for (const item of state.items) {
		if (item.number <= needed && !item.ready)
			add('item-not-ready', { item: item.number }, item.number);
	}
	if (target === 'kennismaking' && !state.exit.planApproved) add('exit-plan-missing', {}, 10);
	if (target !== 'kennismaking' && !state.exit.drillPassedOn) add('exit-drill-missing', {}, 10);
	for (const kind of ['dpia', 'fria'] as const) {
		const assessment = state.assessments[kind];
		if (assessment.residualHigh && !assessment.priorConsultation) {
			add('prior-consultation', { kind: kind.toUpperCase() }, 4);
		} else if (assessment.signed && !isCurrent(assessment, state.today)) {
			add('assessment-not-current', { kind: kind.toUpperCase() }, 4);
		}
	}
	if (target !== 'kennismaking' && !override && isUsedGo(state)) add('go-used');
	else if (target !== 'kennismaking' && !override && state.verdict?.latched?.verdict !== 'GO')
		add('no-go-verdict');
	if (overdueConditions(state).length > 0) add('condition-overdue');
	if (state.openIncidents.some((incident) => incident.severity === 'ernstig')) add('incident-open');
	if (target === 'optimalisatie' && !signedSinceDecision(state)) add('new-purpose', {}, 4);
	return blockers;
}

/** The GO on which the standing decision already scaled up: each step needs a fresh one. */
export function isUsedGo({ verdict, decision }: GovernanceState): boolean {
	return (
		verdict?.latched?.verdict === 'GO' &&
		decision?.outcome === 'opschalen' &&
		decision.facts.verdict === latchedFact(verdict)
	);
}

/** A DPIA signed after the last decision: the only kind that can cover the new purpose of the last phase. */
function signedSinceDecision(state: GovernanceState): boolean {
	const { signedAt } = state.assessments.dpia;
	return !!signedAt && !!state.decision && signedAt > state.decision.effectiveAt;
}

export const gateSentences = {
	'item-not-ready': {
		nl: 'Checklistpunt {item} is nog niet gereed.',
		en: 'Checklist item {item} is not ready yet.',
		fr: 'Le point {item} de la liste n’est pas encore prêt.'
	},
	'exit-plan-missing': {
		nl: 'Het exitplan is nog niet goedgekeurd.',
		en: 'The exit plan is not approved yet.',
		fr: 'Le plan de sortie n’est pas encore approuvé.'
	},
	'exit-drill-missing': {
		nl: 'De exitoefening is nog niet geslaagd.',
		en: 'The exit drill has not been passed yet.',
		fr: 'L’exercice de sortie n’a pas encore réussi.'
	},
	'prior-consultation': {
		nl: 'De {kind} houdt een hoog restrisico over: raadpleeg eerst de toezichthouder (art. 36 AVG).',
		en: 'The {kind} leaves a high residual risk: consult the supervisory authority first (art. 36 GDPR).',
		fr: 'La {kind} laisse un risque résiduel élevé : consultez d’abord l’autorité de contrôle (art. 36 RGPD).'
	},
	'assessment-not-current': {
		nl: 'De {kind} moet herzien worden: de datum is voorbij of er is iets gewijzigd.',
		en: 'The {kind} must be reviewed: its date has passed or something changed.',
		fr: 'La {kind} doit être revue : la date est dépassée ou quelque chose a changé.'
	},
	'no-go-verdict': {
		nl: 'De metingen geven (nog) geen GO in deze meetperiode.',
		en: 'The measurements give no GO in this measurement period (yet).',
		fr: 'Les mesures ne donnent pas (encore) de GO pour cette période de mesure.'
	},
	'go-used': {
		nl: 'De GO is al gebruikt voor de vorige stap. Voor deze stap is een verse GO nodig, in een nieuwe meetperiode.',
		en: 'The GO was already used for the previous step. This step needs a fresh GO, in a new measurement period.',
		fr: 'Le GO a déjà servi pour l’étape précédente. Cette étape exige un nouveau GO, dans une nouvelle période de mesure.'
	},
	'condition-overdue': {
		nl: 'Een voorwaarde van het vorige besluit is te laat.',
		en: 'A condition of the previous decision is overdue.',
		fr: 'Une condition de la décision précédente est en retard.'
	},
	'incident-open': {
		nl: 'Er staat een ernstig incident open.',
		en: 'A serious incident is open.',
		fr: 'Un incident grave est ouvert.'
	},
	'new-purpose': {
		nl: 'Trends en patronen zoeken is een nieuw doel: daarvoor is een nieuwe DPIA nodig.',
		en: 'Looking for trends and patterns is a new purpose: it needs a new DPIA.',
		fr: 'Rechercher des tendances et des schémas est une nouvelle finalité : une nouvelle AIPD est nécessaire.'
	}
} as const satisfies Record<string, Localized>;

export type GateCode = keyof typeof gateSentences;
