import type { Draft } from '#lib/domain/drafting/draft.ts';
import type { DraftChange } from '#lib/domain/drafting/draft-change.ts';
import { draftChanges, revertChange, sectionChange } from '#lib/domain/drafting/draft-change.ts';
import {
	addCitedSentence,
	addOwnSentence,
	adoptSentence,
	citeSentence,
	closeSlot,
	confirmSentence,
	editSentence,
	moveSentence,
	removeSentence,
	reopenSlot,
	restoreSentence
} from '#lib/domain/drafting/draft-edit.ts';
import { locate } from '#lib/domain/drafting/draft-place.ts';
import { segment } from '#lib/domain/drafting/segmentation.ts';
import type { JudgeOptions } from '#lib/domain/drafting/sentence-judge.ts';
import type { VerifyIndex } from '#lib/domain/drafting/verify-index.ts';
import { buildVerifyIndex } from '#lib/domain/drafting/verify-index.ts';
import { writeSection } from '#lib/domain/manual-text.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import { changeContact, contactEvent } from './access.ts';
import { addMoment } from './activity.ts';
import type { Contact } from './contact-repository.ts';
import type { DraftEdit } from './draft-edits.ts';
import { activityOf } from './draft-edits.ts';
import type { StoredDraft } from './draft-repository.ts';
import { loadDraft, loadSource, saveDraft } from './draft-repository.ts';
import type { StoredChange } from './sentence-history.ts';
import { findChange, lastDone, recordChanges } from './sentence-history.ts';

export type { DraftEdit } from './draft-edits.ts';

/** A draft as an edit left it, with the ids of the sentences and points it touched. */
export interface SavedEdit {
	version: number;
	updatedAt: string;
	before: Draft;
	draft: Draft;
	original: Draft;
	draftId: string;
	touched: string[];
}

/**
 * Applies one edit on top of the version that was on screen, saves, and keeps what it did. A sentence whose words, citations or place
 * changed is checked against the source again. When another tab saved first, nothing is overwritten: `changed-meanwhile`.
 */
export function editDraft(
	ctx: Ctx,
	contactId: string,
	version: number,
	edit: DraftEdit
): Promise<Result<SavedEdit>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		if (contact.status === 'validated') return refuse('contact-finished');
		const stored = await loadDraft(trx, ctx, contact);
		if (!stored) return refuse(contact.hasDraft ? 'client-text-gone' : 'source-missing');
		if (stored.version !== version) return refuse('changed-meanwhile');
		const edited = await applied(trx, ctx, contact, stored, edit);
		if (!edited.ok) return edited;
		const { draft, undoes } = edited.value;
		if (!(await saveDraft(trx, ctx, contact, stored, draft))) return refuse('changed-meanwhile');
		const changes = changesBy(edit, stored.draft, draft);
		const done = { kind: edit.kind, changes, undoes };
		if (!(await recordChanges(trx, ctx, contact, stored, done))) return refuse('client-text-gone');
		await addMoment(trx, ctx, contactId, activityOf(contact.path, edit), 'server');
		const detail = { edit: edit.kind, version: version + 1 };
		await audit(contactEvent(contact, 'draft.saved', detail));
		return ok({
			version: version + 1,
			updatedAt: now(ctx),
			before: stored.draft,
			draft,
			original: stored.original,
			draftId: stored.id,
			touched: changes.map(({ id }) => id)
		});
	});
}

interface Applied {
	draft: Draft;
	/** The version that the edit takes back. */
	undoes?: number;
}

async function applied(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	stored: StoredDraft,
	edit: DraftEdit
): Promise<Result<Applied>> {
	const index = await verifyIndex(trx, ctx, contact, edit);
	const { draft } = stored;
	if (edit.kind === 'restore') {
		const found = await findChange(trx, ctx, contact, stored.id, edit.change);
		return found ? restored(stored, index, contact, found) : refuse('change-not-found');
	}
	if (edit.kind === 'undo') {
		const last = await lastDone(trx, ctx, contact, stored.id);
		const [first] = last;
		if (!first) return refuse('nothing-to-undo');
		const back = reverted(stored, index, contact, last);
		return back.ok ? ok({ ...back.value, undoes: first.version }) : back;
	}
	if (edit.kind === 'write') return whole(writeSection(draft, edit.section, edit.text));
	return whole(changedBy(draft, index, edit, (id) => optionsFor(stored, contact, id)));
}

function changedBy(
	draft: Draft,
	index: VerifyIndex,
	edit: Exclude<DraftEdit, { kind: 'restore' | 'undo' | 'write' }>,
	options: (id: string) => JudgeOptions
): Result<Draft> {
	switch (edit.kind) {
		case 'edit':
			return editSentence(draft, index, edit.sentence, edit.text, options(edit.sentence));
		case 'remove':
			return removeSentence(draft, edit.sentence);
		case 'confirm':
			return confirmSentence(draft, edit.sentence);
		case 'adopt':
			return adoptSentence(draft, index, edit.sentence, options(edit.sentence));
		case 'move':
			return moveSentence(draft, index, edit.sentence, edit.to, options(edit.sentence));
		case 'own':
			return addOwnSentence(draft, index, edit.section, edit.text, options(''));
		case 'cite':
			return addCitedSentence(draft, index, edit.section, edit.text, edit.units, options(''));
		case 'recite':
			return citeSentence(draft, index, edit.sentence, edit.units, options(edit.sentence));
		case 'close':
			return closeSlot(draft, edit.slot, edit.closing);
		case 'reopen':
			return reopenSlot(draft, edit.slot);
	}
}

/** An older version of one thing comes back where it stands now; where it is gone, where it stood. */
function restored(
	stored: StoredDraft,
	index: VerifyIndex,
	contact: Contact,
	found: StoredChange
): Result<Applied> {
	const { change } = found;
	if (change.of !== 'sentence') return reverted(stored, index, contact, [found]);
	if (!change.before) return refuse('change-not-found');
	const place = locate(stored.draft, change.id)?.place ?? change.before.place;
	const options = optionsFor(stored, contact, change.id);
	return whole(restoreSentence(stored.draft, index, { ...change.before, place }, options));
}

function reverted(
	stored: StoredDraft,
	index: VerifyIndex,
	contact: Contact,
	changes: readonly StoredChange[]
): Result<Applied> {
	let { draft } = stored;
	for (const { change } of changes) {
		const back = revertChange(draft, index, change, optionsFor(stored, contact, change.id));
		if (!back.ok) return back;
		draft = back.value;
	}
	return ok({ draft });
}

/** What the engine made of a sentence says whose words it has now. */
function optionsFor(stored: StoredDraft, contact: Contact, id: string): JudgeOptions {
	return { lang: contact.language, engine: locate(stored.original, id)?.sentence };
}

function changesBy(edit: DraftEdit, before: Draft, after: Draft): DraftChange[] {
	if (edit.kind === 'write') return sectionChange(before, after, edit.section);
	return draftChanges(before, after);
}

function whole(result: Result<Draft>): Result<Applied> {
	return result.ok ? ok({ draft: result.value }) : result;
}

/** The conversation prepared for checking; empty for an edit that needs none, and on the manual path, where there is none. */
async function verifyIndex(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	{ kind }: DraftEdit
): Promise<VerifyIndex> {
	const unchecked: DraftEdit['kind'][] = ['remove', 'confirm', 'close', 'reopen', 'write'];
	const stored = unchecked.includes(kind) ? null : await loadSource(trx, ctx, contact);
	return buildVerifyIndex(stored ? segment(stored.source, contact.language) : []);
}
