import type { AssessmentOutcome } from '#lib/domain/assessment/outcome.ts';
import { m } from '#lib/paraglide/messages.js';

/** What can be decided on an assessment, in words. */
export function outcomeWords(outcome: AssessmentOutcome): { label: string; hint: string } {
	switch (outcome) {
		case 'goedkeuren':
			return {
				label: m.assess_flow_outcome_goedkeuren(),
				hint: m.assess_flow_outcome_goedkeuren_hint()
			};
		case 'goedkeuren-onder-voorwaarden':
			return {
				label: m.assess_flow_outcome_voorwaarden(),
				hint: m.assess_flow_outcome_voorwaarden_hint()
			};
		case 'afwijzen':
			return {
				label: m.assess_flow_outcome_afwijzen(),
				hint: m.assess_flow_outcome_afwijzen_hint()
			};
		case 'doorverwijzen':
			return {
				label: m.assess_flow_outcome_doorverwijzen(),
				hint: m.assess_flow_outcome_doorverwijzen_hint()
			};
	}
}
