import type { AdviceOutcome } from './decision.ts';
import type { Localized } from './locale.ts';
import type { Outcome, RunningState } from './pilot.ts';
import type { VerdictKind } from './verdict.ts';

/** Each outcome: its name, and what happens on the day it takes effect. */
export const outcomeTexts: Readonly<Record<Outcome, { name: Localized; effect: Localized }>> = {
	starten: {
		name: { nl: 'Starten', en: 'Start', fr: 'Démarrer' },
		effect: {
			nl: 'De pilot gaat naar de fase kennismaking. De AI mag werken bij eenvoudige en gewone dossiers van cliënten die u kent.',
			en: 'The pilot enters the phase of getting acquainted. The AI may be used for simple and ordinary files of clients you know.',
			fr: 'Le pilote entre dans la phase de prise de connaissance. L’IA peut servir pour des dossiers simples et ordinaires de clients connus.'
		}
	},
	opschalen: {
		name: { nl: 'Opschalen', en: 'Scale up', fr: 'Étendre' },
		effect: {
			nl: 'De pilot gaat naar de volgende fase en de AI blijft werken.',
			en: 'The pilot enters the next phase and the AI keeps running.',
			fr: 'Le pilote passe à la phase suivante et l’IA continue de fonctionner.'
		}
	},
	'doorgaan-onder-voorwaarden': {
		name: {
			nl: 'Doorgaan onder voorwaarden',
			en: 'Continue with conditions',
			fr: 'Continuer sous conditions'
		},
		effect: {
			nl: 'De fase blijft en de AI werkt. Een voorwaarde die te laat is, zet de AI uit.',
			en: 'The phase stays and the AI runs. A condition that is overdue turns the AI off.',
			fr: 'La phase reste et l’IA fonctionne. Une condition en retard désactive l’IA.'
		}
	},
	'verder-meten': {
		name: { nl: 'Verder meten', en: 'Keep measuring', fr: 'Continuer à mesurer' },
		effect: {
			nl: 'De fase blijft en de AI werkt, tot er genoeg gegevens zijn voor een uitslag.',
			en: 'The phase stays and the AI runs until there are enough data for a verdict.',
			fr: 'La phase reste et l’IA fonctionne, jusqu’à ce qu’il y ait assez de données pour un verdict.'
		}
	},
	bijsturen: {
		name: { nl: 'Bijsturen', en: 'Adjust', fr: 'Ajuster' },
		effect: {
			nl: 'De AI staat uit terwijl u iets verandert. Daarna begint een nieuwe meetperiode.',
			en: 'The AI is off while you change something. Then a new measurement period begins.',
			fr: 'L’IA est désactivée pendant que vous changez quelque chose. Ensuite commence une nouvelle période de mesure.'
		}
	},
	'gepauzeerd-laten': {
		name: { nl: 'Gepauzeerd laten', en: 'Keep paused', fr: 'Maintenir la pause' },
		effect: {
			nl: 'De AI blijft uit. De fase verandert niet.',
			en: 'The AI stays off. The phase does not change.',
			fr: 'L’IA reste désactivée. La phase ne change pas.'
		}
	},
	terugschakelen: {
		name: { nl: 'Terugschakelen', en: 'Scale back', fr: 'Revenir en arrière' },
		effect: {
			nl: 'De pilot gaat een fase terug en de AI staat uit tot een nieuw besluit.',
			en: 'The pilot goes back one phase and the AI is off until a new decision.',
			fr: 'Le pilote recule d’une phase et l’IA est désactivée jusqu’à une nouvelle décision.'
		}
	},
	doorverwijzen: {
		name: {
			nl: 'Doorverwijzen naar de toezichthouder',
			en: 'Refer to the supervisory authority',
			fr: 'Renvoyer à l’autorité de contrôle'
		},
		effect: {
			nl: 'De AI staat uit en u legt de vraag voor aan de toezichthouder.',
			en: 'The AI is off and you put the question to the supervisory authority.',
			fr: 'L’IA est désactivée et vous soumettez la question à l’autorité de contrôle.'
		}
	},
	stoppen: {
		name: { nl: 'Stoppen', en: 'Stop', fr: 'Arrêter' },
		effect: {
			nl: 'De pilot wordt afgesloten en de AI gaat voorgoed uit. Volg het exitplan.',
			en: 'The pilot is closed and the AI is turned off for good. Follow the exit plan.',
			fr: 'Le pilote est clôturé et l’IA est désactivée définitivement. Suivez le plan de sortie.'
		}
	}
};

/** In preparation nothing runs yet, so that adjusting means something else there. */
export const notYet: { name: Localized; effect: Localized } = {
	name: { nl: 'Nog niet starten', en: 'Do not start yet', fr: 'Ne pas encore démarrer' },
	effect: {
		nl: 'De pilot blijft in voorbereiding. U zegt wat er eerst anders moet.',
		en: 'The pilot stays in preparation. You say what must change first.',
		fr: 'Le pilote reste en préparation. Vous dites ce qui doit d’abord changer.'
	}
};

/** Name and effect of an outcome in the phase it was taken in. */
export function outcomeText(
	outcome: Outcome,
	phaseFrom: string
): { name: Localized; effect: Localized } {
	return outcome === 'bijsturen' && phaseFrom === 'voorbereiding' ? notYet : outcomeTexts[outcome];
}

export const adviceNames: Readonly<Record<AdviceOutcome, Localized>> = {
	gunstig: { nl: 'Gunstig', en: 'Favourable', fr: 'Favorable' },
	'gunstig-met-voorwaarden': {
		nl: 'Gunstig met voorwaarden',
		en: 'Favourable with conditions',
		fr: 'Favorable sous conditions'
	},
	ongunstig: { nl: 'Ongunstig', en: 'Unfavourable', fr: 'Défavorable' }
};

export const runningNames: Readonly<Record<RunningState, Localized>> = {
	open: { nl: 'open', en: 'open', fr: 'ouvert' },
	gepauzeerd: { nl: 'gepauzeerd', en: 'paused', fr: 'en pause' },
	gestopt: { nl: 'gestopt', en: 'stopped', fr: 'arrêté' }
};

/** The engine's proposal in one line for a board. */
export const proposalTexts: Readonly<Record<VerdictKind, Localized>> = {
	GO: {
		nl: 'GO: alle drempels zijn gehaald, ook met de onzekerheid erbij.',
		en: 'GO: all thresholds are met, uncertainty included.',
		fr: 'GO : tous les seuils sont atteints, incertitude comprise.'
	},
	CONTINUE: {
		nl: 'DOORGAAN MET METEN: er is nog te weinig bewijs voor of tegen.',
		en: 'CONTINUE: there is too little evidence for or against yet.',
		fr: 'CONTINUER : il y a encore trop peu de preuves pour ou contre.'
	},
	ADJUST: {
		nl: 'BIJSTUREN: minstens één meting blijft onder de afgesproken drempel.',
		en: 'ADJUST: at least one measurement stays below the agreed threshold.',
		fr: 'AJUSTER : au moins une mesure reste sous le seuil convenu.'
	},
	STOP: {
		nl: 'STOP: minstens één meting is aangetoond onaanvaardbaar.',
		en: 'STOP: at least one measurement is shown to be unacceptable.',
		fr: 'STOP : au moins une mesure est démontrée inacceptable.'
	},
	PAUSE: {
		nl: 'PAUZE: er gebeurde iets wat nooit mag gebeuren.',
		en: 'PAUSE: something happened that must never happen.',
		fr: 'PAUSE : il s’est produit quelque chose qui ne doit jamais arriver.'
	},
	INVALID: {
		nl: 'ONGELDIG: de metingen zijn niet te vergelijken of niet volledig. Herstel dat eerst.',
		en: 'INVALID: the measurements cannot be compared or are not complete. Repair that first.',
		fr: 'NON VALABLE : les mesures ne sont pas comparables ou incomplètes. Corrigez cela d’abord.'
	},
	NOT_SHOWN: {
		nl: 'NIET AANGETOOND: de afgesproken tijd is om en de winst is niet bewezen.',
		en: 'NOT SHOWN: the agreed time is over and the gain is not proven.',
		fr: 'NON DÉMONTRÉ : le délai convenu est écoulé et le gain n’est pas prouvé.'
	}
};

/** Names of the governance facts that a decision is bound to, in the order in which they are shown. */
export const factNames: Readonly<Record<string, Localized>> = {
	dpia: { nl: 'DPIA (vingerafdruk)', en: 'DPIA (fingerprint)', fr: 'AIPD (empreinte)' },
	fria: { nl: 'FRIA (vingerafdruk)', en: 'FRIA (fingerprint)', fr: 'FRIA (empreinte)' },
	plan: {
		nl: 'Meetplan (meetperiode en vingerafdruk)',
		en: 'Measurement plan (period and fingerprint)',
		fr: 'Plan de mesure (période et empreinte)'
	},
	verdict: { nl: 'Vastgelegde uitslag', en: 'Latched verdict', fr: 'Verdict figé' },
	engines: { nl: 'AI-versies', en: 'AI versions', fr: 'Versions d’IA' },
	engine: { nl: 'Gekozen model', en: 'Chosen model', fr: 'Modèle choisi' },
	templates: { nl: 'Sjablonen', en: 'Templates', fr: 'Modèles' },
	vendor: {
		nl: 'Dossier van de leverancier (vingerafdruk)',
		en: 'Vendor’s file (fingerprint)',
		fr: 'Dossier du fournisseur (empreinte)'
	}
};
