import { adviceNames, proposalTexts, runningNames } from './decision-text.ts';
import type { AdviceOutcome } from './decision.ts';
import type { GovernanceFacts, GovernanceState } from './governance.ts';
import { changedFacts, governanceFacts } from './governance.ts';
import type { Locale, Localized } from './locale.ts';
import { fill, pick } from './locale.ts';
import type { Phase, RunningState } from './pilot.ts';
import { phaseNames } from './pilot.ts';
import type { VerdictKind } from './verdict.ts';

/** What the decision page shows beside the governance facts, and what must stand still until the signature. */
export interface ScreenExtras {
	/** The engine's proposal as it was on screen. */
	proposal: VerdictKind | null;
	/** Ids of pauses that are not lifted. */
	pauses: readonly string[];
	/** The last advice of each kind. */
	advice: { dpo: ScreenAdvice | null; ciso: ScreenAdvice | null; ethics: ScreenAdvice | null };
	/** Ids of the decision in force and of the one that waits for its second signature. */
	decisions: { effective: string | null; awaiting: string | null };
}
interface ScreenAdvice {
	id: string;
	outcome: AdviceOutcome;
}

/**
 * Everything on the decision page that a signature rests on, label → value. Wider than the governance facts: those make a decision
 * stale later on; these must not move between looking and signing.
 */
export function screenFacts(state: GovernanceState, extras: ScreenExtras): GovernanceFacts {
	const advice = (given: ScreenAdvice | null) => (given ? `${given.outcome}:${given.id}` : '-');
	return {
		...governanceFacts(state),
		phase: state.pilot.phase,
		running: state.pilot.running,
		proposal: extras.proposal ?? '-',
		pauses: list(extras.pauses),
		incidents: list(state.openIncidents.map(({ id, severity }) => `${severity}:${id}`)),
		conditions: list(
			(state.decision?.conditions ?? []).filter(({ done }) => !done).map(({ id }) => id)
		),
		'advice-dpo': advice(extras.advice.dpo),
		...(extras.advice.ciso && { 'advice-ciso': advice(extras.advice.ciso) }),
		'advice-ethics': advice(extras.advice.ethics),
		decision: extras.decisions.effective ?? '-',
		awaiting: extras.decisions.awaiting ?? '-'
	};
}

/** What moved between two looks, one plain sentence each; empty when nothing did. */
export function describeChanges(
	before: GovernanceFacts,
	after: GovernanceFacts,
	locale: Locale
): string[] {
	return changedFacts(before, after).map((label) => {
		const [from, to] = [before[label] ?? '-', after[label] ?? '-'];
		const sentences = changes[label] ?? unknownChange;
		const sentence =
			from === '-'
				? (sentences.appeared ?? sentences.changed)
				: to === '-'
					? (sentences.gone ?? sentences.changed)
					: sentences.changed;
		const say = (value: string) => readable(label, value, locale);
		return fill(pick(sentence, locale), { label, from: say(from), to: say(to) });
	});
}

function list(ids: readonly string[]): string {
	return [...ids].sort().join(', ') || '-';
}

/** Hashes and ids say nothing to a reader: what remains is the part that does. */
function readable(label: string, value: string, locale: Locale): string {
	if (value === '-') return pick(none, locale);
	const [head = value] = value.split(':');
	switch (label) {
		case 'phase':
			return pick(phaseNames[value as Phase] ?? same(value), locale);
		case 'running':
			return pick(runningNames[value as RunningState] ?? same(value), locale);
		case 'proposal':
		case 'verdict':
			return pick(proposalTexts[head as VerdictKind] ?? same(head), locale).split(':')[0] ?? head;
		case 'advice-dpo':
		case 'advice-ciso':
		case 'advice-ethics':
			return pick(adviceNames[head as AdviceOutcome] ?? same(head), locale).toLowerCase();
		case 'plan':
			return head;
		case 'incidents':
		case 'pauses':
		case 'conditions':
			return String(value.split(', ').length);
		default:
			return value;
	}
}

function same(text: string): Localized {
	return { nl: text, en: text, fr: text };
}

const none: Localized = { nl: 'geen', en: 'none', fr: 'aucun' };

interface Change {
	changed: Localized;
	appeared?: Localized;
	gone?: Localized;
}

function assessment(name: string, french: string): Change {
	return {
		changed: {
			nl: `De ${name} is opnieuw ondertekend met andere inhoud.`,
			en: `The ${name} was signed anew with other content.`,
			fr: `${french} a été signée à nouveau avec un autre contenu.`
		},
		appeared: {
			nl: `De ${name} is intussen ondertekend.`,
			en: `The ${name} has been signed meanwhile.`,
			fr: `${french} a été signée entre-temps.`
		},
		gone: {
			nl: `De ${name} is niet meer ondertekend.`,
			en: `The ${name} is no longer signed.`,
			fr: `${french} n’est plus signée.`
		}
	};
}

const changes: Readonly<Record<string, Change>> = {
	dpia: assessment('DPIA', 'L’AIPD'),
	fria: assessment('FRIA', 'La FRIA'),
	plan: {
		changed: {
			nl: 'Het meetplan is gewijzigd (meetperiode {from} → {to}).',
			en: 'The measurement plan was changed (period {from} → {to}).',
			fr: 'Le plan de mesure a été modifié (période {from} → {to}).'
		},
		appeared: {
			nl: 'Het meetplan is intussen vastgelegd.',
			en: 'The measurement plan has been frozen meanwhile.',
			fr: 'Le plan de mesure a été figé entre-temps.'
		},
		gone: {
			nl: 'Het meetplan is niet meer vastgelegd.',
			en: 'The measurement plan is no longer frozen.',
			fr: 'Le plan de mesure n’est plus figé.'
		}
	},
	engines: {
		changed: {
			nl: 'De geregistreerde AI-versies zijn gewijzigd: {from} → {to}.',
			en: 'The registered AI versions changed: {from} → {to}.',
			fr: 'Les versions d’IA enregistrées ont changé : {from} → {to}.'
		}
	},
	engine: {
		changed: {
			nl: 'Er is een andere opsteller gekozen: {from} → {to}.',
			en: 'Another engine was chosen: {from} → {to}.',
			fr: 'Un autre moteur a été choisi : {from} → {to}.'
		},
		appeared: {
			nl: 'Voortaan stelt een model op: {to}.',
			en: 'From now on a model drafts: {to}.',
			fr: 'Désormais un modèle rédige : {to}.'
		},
		gone: {
			nl: 'Er stelt geen model meer op: {from} is niet meer gekozen.',
			en: 'No model drafts any more: {from} is no longer chosen.',
			fr: 'Aucun modèle ne rédige plus : {from} n’est plus choisi.'
		}
	},
	templates: {
		changed: {
			nl: 'De sjablonen zijn gewijzigd: {from} → {to}.',
			en: 'The templates changed: {from} → {to}.',
			fr: 'Les modèles ont changé : {from} → {to}.'
		}
	},
	vendor: {
		changed: {
			nl: 'Het dossier van de leverancier is gewijzigd.',
			en: 'The vendor’s file was changed.',
			fr: 'Le dossier du fournisseur a été modifié.'
		}
	},
	verdict: {
		changed: {
			nl: 'Er is een nieuwe vastgelegde uitslag: {from} → {to}.',
			en: 'There is a new latched verdict: {from} → {to}.',
			fr: 'Il y a un nouveau verdict figé : {from} → {to}.'
		}
	},
	proposal: {
		changed: {
			nl: 'Het systeemvoorstel is veranderd: {from} → {to}.',
			en: 'The system’s proposal changed: {from} → {to}.',
			fr: 'La proposition du système a changé : {from} → {to}.'
		}
	},
	phase: {
		changed: {
			nl: 'De fase is veranderd: {from} → {to}.',
			en: 'The phase changed: {from} → {to}.',
			fr: 'La phase a changé : {from} → {to}.'
		}
	},
	running: {
		changed: {
			nl: 'De toestand is veranderd: {from} → {to}.',
			en: 'The running state changed: {from} → {to}.',
			fr: 'L’état a changé : {from} → {to}.'
		}
	},
	pauses: {
		changed: {
			nl: 'Er kwam een pauze bij of er is een opgeheven ({from} → {to}).',
			en: 'A pause was added or lifted ({from} → {to}).',
			fr: 'Une pause a été ajoutée ou levée ({from} → {to}).'
		}
	},
	incidents: {
		changed: {
			nl: 'De open incidenten zijn veranderd ({from} → {to}).',
			en: 'The open incidents changed ({from} → {to}).',
			fr: 'Les incidents ouverts ont changé ({from} → {to}).'
		}
	},
	conditions: {
		changed: {
			nl: 'De open voorwaarden zijn veranderd ({from} → {to}).',
			en: 'The open conditions changed ({from} → {to}).',
			fr: 'Les conditions ouvertes ont changé ({from} → {to}).'
		}
	},
	'advice-dpo': {
		changed: {
			nl: 'Er is een nieuw DPO-advies: {to}.',
			en: 'There is new advice of the DPO: {to}.',
			fr: 'Il y a un nouvel avis du DPO : {to}.'
		}
	},
	'advice-ciso': {
		changed: {
			nl: 'Er is een nieuw CISO-advies: {to}.',
			en: 'There is new advice of the CISO: {to}.',
			fr: 'Il y a un nouvel avis du CISO : {to}.'
		}
	},
	'advice-ethics': {
		changed: {
			nl: 'Er is een nieuw ethisch advies: {to}.',
			en: 'There is new ethics advice: {to}.',
			fr: 'Il y a un nouvel avis éthique : {to}.'
		}
	},
	decision: {
		changed: {
			nl: 'Iemand ondertekende intussen een ander besluit.',
			en: 'Someone signed another decision meanwhile.',
			fr: 'Quelqu’un a signé une autre décision entre-temps.'
		}
	},
	awaiting: {
		changed: {
			nl: 'Intussen wacht er een ander besluit op een tweede handtekening, of niet meer.',
			en: 'Meanwhile another decision awaits its second signature, or no longer does.',
			fr: 'Entre-temps, une autre décision attend sa seconde signature, ou ne l’attend plus.'
		}
	}
};

const unknownChange: Change = {
	changed: {
		nl: '{label} is gewijzigd: {from} → {to}.',
		en: '{label} changed: {from} → {to}.',
		fr: '{label} a changé : {from} → {to}.'
	}
};
