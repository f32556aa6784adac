import { error, json } from '@sveltejs/kit';
import { answerInput } from '#lib/forms/assessment-writing.ts';
import { answerNow, lapsedWords } from '#lib/server/assessments/answer-now.ts';
import { saveAnswer } from '#lib/server/assessments/save-answer.ts';
import { sectionPage } from '#lib/server/assessments/section-page.ts';
import { refusalSentence, refusalStatus } from '#lib/server/errors.ts';
import { jsonOf, orError, signedIn } from '#lib/server/http.ts';
import { refOf } from '../../ref.ts';
import type { RequestHandler } from './$types';

/** The section as it stands now, for a page that is open. */
export const GET: RequestHandler = async (event) => {
	const ctx = signedIn(event);
	const { pilotId, kind } = refOf(event);
	const { locale } = event.locals;
	const page = await sectionPage(ctx, pilotId, kind, event.params.section, locale);
	return json(orError(page, locale));
};

/** Saves one answer while someone types. Whatever comes back, her words stay on the page. */
export const PUT: RequestHandler = async (event) => {
	const ctx = signedIn(event);
	const ref = refOf(event);
	const input = answerInput.safeParse(await jsonOf(event.request));
	if (!input.success) error(400);
	// Someone else signed in in this browser meanwhile: these words are not hers.
	if (input.data.as !== ctx.actor.userId) error(401);
	const result = await saveAnswer(ctx, { ...ref, ...input.data });
	if (result.ok) {
		const { version, lapsed } = result.value;
		return json({ version, lapsed: lapsedWords(lapsed) });
	}
	const { refusal } = result;
	const body = { code: refusal.code, message: refusalSentence(refusal, event.locals.locale) };
	const status = refusalStatus(refusal);
	if (refusal.code !== 'changed-meanwhile') return json(body, { status });
	const now = await answerNow(ctx, ref.pilotId, ref.kind, input.data.questionId);
	return json({ ...body, ...(now.ok && { theirs: now.value }) }, { status });
};
