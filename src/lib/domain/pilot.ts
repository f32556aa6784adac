import type { Localized } from './locale.ts';

export type Phase =
	'voorbereiding' | 'kennismaking' | 'uitbreiding' | 'integratie' | 'optimalisatie' | 'afgesloten';

/** The way a pilot goes; `afgesloten` can follow on any of them. */
export const phases: readonly Phase[] = [
	'voorbereiding',
	'kennismaking',
	'uitbreiding',
	'integratie',
	'optimalisatie',
	'afgesloten'
];

export type RunningState = 'open' | 'gepauzeerd' | 'gestopt';

export type Complexity = 'eenvoudig' | 'gewoon' | 'complex';

export const complexities: readonly Complexity[] = ['eenvoudig', 'gewoon', 'complex'];

export const phaseNames: Readonly<Record<Phase, Localized>> = {
	voorbereiding: { nl: 'Voorbereiding', en: 'Preparation', fr: 'Préparation' },
	kennismaking: { nl: 'Kennismaking', en: 'Getting acquainted', fr: 'Prise de connaissance' },
	uitbreiding: { nl: 'Uitbreiding', en: 'Extension', fr: 'Extension' },
	integratie: { nl: 'Integratie', en: 'Integration', fr: 'Intégration' },
	optimalisatie: { nl: 'Optimalisatie', en: 'Optimisation', fr: 'Optimisation' },
	afgesloten: { nl: 'Afgesloten', en: 'Closed', fr: 'Clôturé' }
};

/** Phases in which the AI may run at all, when everything else allows it. */
export function isLive(phase: Phase): boolean {
	return phase !== 'voorbereiding' && phase !== 'afgesloten';
}

export function nextPhase(phase: Phase): Phase | null {
	const next = phases[phases.indexOf(phase) + 1];
	return phase === 'afgesloten' || !next || next === 'afgesloten' ? null : next;
}

/** The outcomes a decision can have (product.md §4), spelled as in recommendation.ts. */
export type Outcome =
	| 'starten'
	| 'opschalen'
	| 'doorgaan-onder-voorwaarden'
	| 'verder-meten'
	| 'bijsturen'
	| 'gepauzeerd-laten'
	| 'terugschakelen'
	| 'stoppen'
	| 'doorverwijzen';

/** Phase and running state after an effective decision. */
export function afterDecision(
	phase: Phase,
	running: RunningState,
	outcome: Outcome
): { phase: Phase; running: RunningState } {
	switch (outcome) {
		case 'starten':
		case 'opschalen':
			return { phase: nextPhase(phase) ?? phase, running: 'open' };
		case 'doorgaan-onder-voorwaarden':
		case 'verder-meten':
			return { phase, running: isLive(phase) ? 'open' : running };
		case 'bijsturen':
		case 'gepauzeerd-laten':
		case 'doorverwijzen':
			return { phase, running: isLive(phase) ? 'gepauzeerd' : running };
		case 'terugschakelen':
			return { phase: earlierPhase(phase), running: 'gepauzeerd' };
		case 'stoppen':
			return { phase: 'afgesloten', running: 'gestopt' };
	}
}

/** Scaling back goes one phase down, never below the first live one: leaving altogether is `stoppen`. */
function earlierPhase(phase: Phase): Phase {
	const index = phases.indexOf(phase);
	if (!isLive(phase) || phase === 'kennismaking') return phase;
	return phases[index - 1] ?? phase;
}
