import type { ActivityKind } from '#lib/domain/active-time.ts';
import type { SlotClosing } from '#lib/domain/drafting/completeness.ts';
import type { Draft } from '#lib/domain/drafting/draft.ts';
import {
	addOwnSentence,
	closeSlot,
	confirmSentence,
	editSentence,
	moveSentence,
	removeSentence,
	reopenSlot
} from '#lib/domain/drafting/draft-edit.ts';
import { segment } from '#lib/domain/drafting/segmentation.ts';
import type { VerifyIndex } from '#lib/domain/drafting/verify-index.ts';
import { buildVerifyIndex } from '#lib/domain/drafting/verify-index.ts';
import { writeSection } from '#lib/domain/manual-text.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { changeContact, contactEvent } from './access.ts';
import { addMoment } from './activity.ts';
import type { Contact } from './contact-repository.ts';
import { loadDraft, loadSource, saveDraft } from './draft-repository.ts';

/** One thing the professional does to a draft. */
export type DraftEdit =
	| { kind: 'edit'; sentence: string; text: string }
	| { kind: 'remove' | 'confirm'; sentence: string }
	| { kind: 'move'; sentence: string; to: string }
	| { kind: 'own' | 'write'; section: string; text: string }
	| { kind: 'close'; slot: string; closing: SlotClosing }
	| { kind: 'reopen'; slot: string };

/** An edit as a form sends it: flat, with the fields that its kind does not use left empty. */
export interface FlatEdit {
	kind: DraftEdit['kind'];
	sentence: string;
	section: string;
	slot: string;
	to: string;
	text: string;
	how: SlotClosing['how'];
	value: string;
	reason: string;
}

export function toEdit(flat: FlatEdit): DraftEdit {
	const { kind, sentence, section, slot, to, text } = flat;
	switch (kind) {
		case 'edit':
			return { kind, sentence, text };
		case 'remove':
		case 'confirm':
			return { kind, sentence };
		case 'move':
			return { kind, sentence, to };
		case 'own':
		case 'write':
			return { kind, section, text };
		case 'close':
			return { kind, slot, closing: closingOf(flat) };
		case 'reopen':
			return { kind, slot };
	}
}

function closingOf({ how, value, reason }: FlatEdit): SlotClosing {
	if (how === 'n.v.t.') return { how, reason: reason.trim() };
	if (how === 'niet besproken') return { how };
	return value.trim() ? { how, value: value.trim() } : { how };
}

/**
 * Applies one edit on top of the version that was on screen and saves. A sentence that changed is checked against the source again. When
 * another tab saved first, nothing is overwritten: `changed-meanwhile`. Returns the new version.
 */
export function editDraft(
	ctx: Ctx,
	contactId: string,
	version: number,
	edit: DraftEdit
): Promise<Result<{ version: number }>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		if (contact.status === 'validated') return refuse('contact-finished');
		const stored = await loadDraft(trx, ctx, contact);
		if (!stored) return refuse(contact.hasDraft ? 'client-text-gone' : 'source-missing');
		if (stored.version !== version) return refuse('changed-meanwhile');
		const index = edit.kind === 'edit' ? await verifyIndex(trx, ctx, contact) : null;
		const edited = apply(stored.draft, index, edit, contact);
		if (!edited.ok) return edited;
		if (!(await saveDraft(trx, ctx, contact, stored, edited.value)))
			return refuse('changed-meanwhile');
		await addMoment(trx, ctx, contactId, activityOf(contact, edit), 'server');
		const detail = { edit: edit.kind, version: version + 1 };
		await audit(contactEvent(contact, 'draft.saved', detail));
		return ok({ version: version + 1 });
	});
}

function apply(
	draft: Draft,
	index: VerifyIndex | null,
	edit: DraftEdit,
	contact: Contact
): Result<Draft> {
	switch (edit.kind) {
		case 'edit':
			return editSentence(draft, index ?? buildVerifyIndex([]), edit.sentence, edit.text, {
				lang: contact.language
			});
		case 'remove':
			return removeSentence(draft, edit.sentence);
		case 'confirm':
			return confirmSentence(draft, edit.sentence);
		case 'move':
			return moveSentence(draft, edit.sentence, edit.to);
		case 'own':
			return addOwnSentence(draft, edit.section, edit.text);
		case 'write':
			return writeSection(draft, edit.section, edit.text);
		case 'close':
			return closeSlot(draft, edit.slot, edit.closing);
		case 'reopen':
			return reopenSlot(draft, edit.slot);
	}
}

/** The conversation prepared for checking; null on the manual path, where there is none. */
async function verifyIndex(trx: Trx, ctx: Ctx, contact: Contact): Promise<VerifyIndex | null> {
	const stored = await loadSource(trx, ctx, contact);
	return stored && buildVerifyIndex(segment(stored.source, contact.language));
}

/** Typing by hand is drafting; on the AI path a change of words is correcting and everything else checking. */
function activityOf(contact: Contact, edit: DraftEdit): ActivityKind {
	if (contact.path !== 'ai') return 'draft';
	return ['edit', 'own', 'write', 'remove'].includes(edit.kind) ? 'correct' : 'check';
}
