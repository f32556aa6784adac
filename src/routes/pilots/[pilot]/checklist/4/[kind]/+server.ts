import { error, json } from '@sveltejs/kit';
import { assessmentAnswerInput } from '#lib/forms/checklist.ts';
import { saveAssessmentAnswer } from '#lib/server/checklists/assessments.ts';
import { refusalSentence, refusalStatus } from '#lib/server/errors.ts';
import { jsonOf, signedIn } from '#lib/server/http.ts';
import type { RequestHandler } from './$types';

/** Saves one answer while someone types. The text stays on the page whatever comes back. */
export const PUT: RequestHandler = async (event) => {
	const { pilot: pilotId, kind } = event.params;
	if (kind !== 'dpia' && kind !== 'fria') error(404);
	const input = assessmentAnswerInput.safeParse(await jsonOf(event.request));
	if (!input.success) error(400);
	const result = await saveAssessmentAnswer(signedIn(event), { pilotId, kind, ...input.data });
	if (result.ok) return json({ saved: true });
	const { refusal } = result;
	return json(
		{ code: refusal.code, message: refusalSentence(refusal, event.locals.locale) },
		{ status: refusalStatus(refusal) }
	);
};
