import type { Localized } from '../../locale.ts';
import type { FearedEvent } from '../risk.ts';

/** The part of the CNIL form about one feared event: its item and the numbers of its questions. */
export interface RiskSlot {
	event: FearedEvent;
	item: string;
	impacts: number;
	threats: number;
	sources: number;
	measures: number;
	/** Gauge `x` of an evaluation: the tool draws it upwards. */
	severity: number;
	/** Gauge `y` of an evaluation. */
	likelihood: number;
	title: Localized;
}

export const riskSlots: readonly RiskSlot[] = [
	slot('inzage', 2, {
		nl: 'Onbevoegden krijgen inzage in gegevens',
		en: 'Unauthorised people gain access to data',
		fr: 'Des personnes non autorisées accèdent aux données'
	}),
	slot('wijziging', 3, {
		nl: 'Gegevens worden ongewild gewijzigd',
		en: 'Data are changed unintentionally',
		fr: 'Des données sont modifiées involontairement'
	}),
	slot('verdwijning', 4, {
		nl: 'Gegevens verdwijnen',
		en: 'Data disappear',
		fr: 'Des données disparaissent'
	})
];

function slot(event: FearedEvent, item: number, title: Localized): RiskSlot {
	const first = 300 + item * 10;
	return {
		event,
		item: `3.${item}`,
		impacts: first + 1,
		threats: first + 2,
		sources: first + 3,
		measures: first + 4,
		severity: first + 5,
		likelihood: first + 6,
		title
	};
}

/** The slot that a question number belongs to; null for the other questions. */
export function slotOf(reference: number): RiskSlot | null {
	return (
		riskSlots.find(({ impacts, likelihood }) => impacts <= reference && reference <= likelihood) ??
		null
	);
}

/** An evaluation's verdict: 0 is none yet. */
export const evaluationWords: Record<1 | 2 | 3, Localized> = {
	1: { nl: 'te verbeteren', en: 'to be corrected', fr: 'à corriger' },
	2: { nl: 'kan beter', en: 'can be improved', fr: 'améliorable' },
	3: { nl: 'aanvaardbaar', en: 'acceptable', fr: 'acceptable' }
};

/** What a status of the whole says; 0 (being written) is nothing to report. */
export const statusWords: Record<1 | 2 | 3 | 4, Localized> = {
	1: { nl: 'geweigerd', en: 'refused', fr: 'refusée' },
	2: { nl: 'gevalideerd', en: 'validated', fr: 'validée' },
	3: { nl: 'gevalideerd en ondertekend', en: 'validated and signed', fr: 'validée et signée' },
	4: { nl: 'gearchiveerd', en: 'archived', fr: 'archivée' }
};

export const commentWords = {
	evaluation: { nl: 'Beoordeling: {word}.', en: 'Evaluation: {word}.', fr: 'Évaluation : {word}.' },
	action: { nl: 'Actieplan:', en: 'Action plan:', fr: 'Plan d’action :' },
	person: { nl: 'Verantwoordelijke:', en: 'In charge:', fr: 'Responsable :' },
	due: { nl: 'Tegen:', en: 'Due:', fr: 'Pour le :' },
	measure: { nl: 'Maatregel:', en: 'Measure:', fr: 'Mesure :' },
	question: { nl: 'Vraag {number}:', en: 'Question {number}:', fr: 'Question {number} :' },
	status: {
		nl: 'In het andere hulpmiddel: {word}.',
		en: 'In the other tool: {word}.',
		fr: 'Dans l’autre outil : {word}.'
	},
	refusal: { nl: 'Reden van weigering:', en: 'Reason for refusal:', fr: 'Motif du refus :' },
	adjustments: { nl: 'Aanpassingen:', en: 'Adjustments:', fr: 'Ajustements :' },
	category: { nl: 'Categorie:', en: 'Category:', fr: 'Catégorie :' }
} as const satisfies Record<string, Localized>;

/** What the tool puts before the name of what it imports. */
export const importMark = '(IMPORT) ';

/** The name without the marks of earlier imports. */
export function unmarked(name: string): string {
	let bare = name.trim();
	while (bare.startsWith(importMark)) bare = bare.slice(importMark.length).trim();
	return bare;
}
