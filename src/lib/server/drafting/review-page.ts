import type { UnassignedReason } from '#lib/domain/drafting/draft.ts';
import type { PassagePart } from '#lib/domain/drafting/review-parts.ts';
import {
	historyPart,
	removedPart,
	unassignedPart,
	withheldPart
} from '#lib/domain/drafting/review-parts.ts';
import type { ReviewPatch, ReviewView } from '#lib/domain/drafting/review-view.ts';
import { reviewPatch, reviewView } from '#lib/domain/drafting/review-view.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { contactForActor } from './access.ts';
import { activeTimeOf } from './activity.ts';
import type { DraftEdit } from './draft-edits.ts';
import { loadDraft } from './draft-repository.ts';
import { editDraft } from './edit-draft.ts';
import type { Review } from './review.ts';
import { loadReview } from './review.ts';
import { changesOf, historyCounts, lastDoneKind, removedSentences } from './sentence-history.ts';

/** The review screen: the draft in the reader's language, the conversation, and the time so far. */
export interface ReviewPage {
	review: ReviewView;
	source: Review['source'];
	time: Review['time'];
	/** The part that the address asks for, where scripts do not fetch it. */
	part: PassagePart | null;
}

export async function loadReviewPage(
	ctx: Ctx,
	contactId: string,
	locale: Locale,
	part: string | null = null
): Promise<Result<ReviewPage>> {
	const found = await loadReview(ctx, contactId);
	if (!found.ok) return found;
	const { stored, source, time } = found.value;
	const { version, updatedAt, original } = stored;
	const history = await historyOf(ctx, stored.id);
	const shown = part === null ? null : await loadPart(ctx, contactId, part, locale);
	return ok({
		review: reviewView(stored.draft, { version, updatedAt, original, locale, ...history }),
		source,
		time,
		part: shown?.ok ? shown.value : null
	});
}

/** Saves one edit and gives what changes on the screen by it. */
export async function saveEdit(
	ctx: Ctx,
	contactId: string,
	locale: Locale,
	version: number,
	edit: DraftEdit
): Promise<Result<ReviewPatch>> {
	const saved = await editDraft(ctx, contactId, version, edit);
	if (!saved.ok) return saved;
	const { draft, before, original, touched, draftId } = saved.value;
	const history = await historyOf(ctx, draftId);
	const facts = { ...saved.value, original, locale, ...history };
	return ok(reviewPatch(draft, facts, { before, ids: touched }));
}

/**
 * A part of the page that is not loaded with it, by its name in the address: `nog:<section>`, `niet-toegewezen:<reason>`, `weggelaten`,
 * `geschiedenis:<sentence>` or `geschiedenis-rubriek:<section>`.
 */
export async function loadPart(
	ctx: Ctx,
	contactId: string,
	part: string,
	locale: Locale
): Promise<Result<PassagePart>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!found.ok) return found;
	const { contact } = found.value;
	const stored = await loadDraft(ctx.db, ctx, contact);
	if (!stored) return refuse('not-found');
	const [name, id = ''] = part.split(':');
	const changes = (of: 'sentence' | 'section') => changesOf(ctx.db, ctx, contact, stored, of, id);
	switch (name) {
		case 'nog':
			return ok(withheldPart(stored.draft, id));
		case 'niet-toegewezen':
			return ok(unassignedPart(stored.draft, id as UnassignedReason | 'geen'));
		case 'weggelaten': {
			const gone = await removedSentences(ctx.db, ctx, contact, stored);
			return ok(removedPart(stored.draft, gone, locale));
		}
		case 'geschiedenis':
			return ok(historyPart(stored.draft, await changes('sentence'), locale));
		case 'geschiedenis-rubriek':
			return ok(historyPart(stored.draft, await changes('section'), locale));
		default:
			return refuse('not-found');
	}
}

/** Which version is saved now, and the time counted so far: what a page in the background asks for. */
export async function draftStanding(
	ctx: Ctx,
	contactId: string
): Promise<Result<{ version: number; seconds: number }>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!found.ok) return found;
	const row = await ctx.db
		.selectFrom('draft')
		.select('version')
		.where('contactId', '=', contactId)
		.executeTakeFirst();
	if (!row || found.value.contact.status === 'validated') return refuse('not-found');
	return ok({ version: row.version, seconds: (await activeTimeOf(ctx.db, contactId)).total });
}

async function historyOf(
	ctx: Ctx,
	draftId: string
): Promise<{ changes: Record<string, number>; removed: number; undo: string | null }> {
	const counts = await historyCounts(ctx.db, draftId);
	return { ...counts, undo: await lastDoneKind(ctx.db, draftId) };
}
