import { takeOver } from '#lib/domain/drafting/take-over.ts';
import { reportSentences } from '#lib/domain/drafting/draft.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../../context.ts';
import { changeContact, contactEvent, contactForActor } from '../access.ts';
import { addMoment } from '../activity.ts';
import { loadDraft, saveDraft } from '../draft-repository.ts';
import { startManualDraft } from '../make-draft.ts';
import type { EarlierKey } from './earlier-documents.ts';
import { loadEarlier } from './earlier-documents.ts';

/**
 * Takes an earlier document over into a report that is written by hand, with its citations; begins that report when there is none yet.
 * Needs no consent: no AI is used, and the document rests on its own key. Refused on the baseline, which measures work without this.
 */
export async function takeOverByHand(
	ctx: Ctx,
	contactId: string,
	key: EarlierKey
): Promise<Result<null>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.edit');
	if (!found.ok) return found;
	if (found.value.contact.path !== 'manual') return refuse('contact-other-path');
	const loaded = await loadEarlier(ctx, found.value.contact, key);
	if (!loaded.ok) return loaded;
	const { source, at, title } = loaded.value;
	const started = await startManualDraft(ctx, contactId);
	if (!started.ok) return started;
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		if (contact.status === 'validated' || contact.status === 'measured')
			return refuse('contact-finished');
		if (contact.path !== 'manual') return refuse('contact-other-path');
		const stored = await loadDraft(trx, ctx, contact);
		if (!stored) return refuse('client-text-gone');
		const taken = reportSentences(stored.draft).some(({ sources }) =>
			sources.some(
				({ via }) => via?.documents[0]?.at === at && via.documents[0].title.nl === title.nl
			)
		);
		if (taken) return refuse('source-already');
		const draft = takeOver(stored.draft, source);
		const passages = reportSentences(draft).length - reportSentences(stored.draft).length;
		if (passages === 0) return refuse('earlier-empty');
		if (!(await saveDraft(trx, ctx, contact, stored, draft))) return refuse('changed-meanwhile');
		await addMoment(trx, ctx, contactId, 'draft', 'server');
		const detail = { edit: 'take-over', version: stored.version + 1, from: key.id, passages };
		await audit(contactEvent(contact, 'draft.saved', detail));
		return ok(null);
	});
}
