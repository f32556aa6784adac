import type {
	FearedEvent,
	Grade,
	MeasureStatus,
	Reversibility,
	RiskLevel
} from '#lib/domain/assessment/risk.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Tone } from '#lib/ui/tone.ts';

/** A grade in words, with its number. */
export const gradeWords: Record<Grade, () => string> = {
	1: m.assess_risk_grade_1,
	2: m.assess_risk_grade_2,
	3: m.assess_risk_grade_3,
	4: m.assess_risk_grade_4
};

export const eventWords: Record<FearedEvent, () => string> = {
	inzage: m.assess_risk_event_inzage,
	wijziging: m.assess_risk_event_wijziging,
	verdwijning: m.assess_risk_event_verdwijning,
	grondrecht: m.assess_risk_event_grondrecht
};

export const reversibilityWords: Record<Reversibility, () => string> = {
	omkeerbaar: m.assess_risk_reversible,
	moeilijk: m.assess_risk_hard,
	onomkeerbaar: m.assess_risk_irreversible
};

export const statusWords: Record<MeasureStatus, () => string> = {
	gepland: m.assess_risk_status_gepland,
	bezig: m.assess_risk_status_bezig,
	klaar: m.assess_risk_status_klaar,
	geschrapt: m.assess_risk_status_geschrapt
};

/** A level as a badge: tone and word, never the tone alone. */
export function levelBadge(level: RiskLevel | null): { tone: Tone; label: string } {
	switch (level) {
		case 'laag':
			return { tone: 'good', label: m.assess_risk_low() };
		case 'midden':
			return { tone: 'attention', label: m.assess_risk_middle() };
		case 'hoog':
			return { tone: 'stop', label: m.assess_risk_high() };
		case null:
			return { tone: 'neutral', label: m.assess_risk_not_rated() };
	}
}
