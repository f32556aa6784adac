import { error } from '@sveltejs/kit';
import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { assessmentKinds } from '#lib/domain/assessment/answers.ts';

/** The assessment that an address names; another word is no page. */
export function kindOf(word: string): AssessmentKind {
	return assessmentKinds.find((kind) => kind === word) ?? error(404);
}
