/** What can be decided on an assessment, from least to most protective. */
export type AssessmentOutcome =
	'goedkeuren' | 'goedkeuren-onder-voorwaarden' | 'afwijzen' | 'doorverwijzen';
export const assessmentOutcomes: readonly AssessmentOutcome[] = [
	'goedkeuren',
	'goedkeuren-onder-voorwaarden',
	'afwijzen',
	'doorverwijzen'
];

/** The AI may run on these two only. */
export function isApproval(outcome: AssessmentOutcome): boolean {
	return outcome === 'goedkeuren' || outcome === 'goedkeuren-onder-voorwaarden';
}
