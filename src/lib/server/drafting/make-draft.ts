import type { Draft } from '#lib/domain/drafting/draft.ts';
import { draftCounts, reportSentences } from '#lib/domain/drafting/draft.ts';
import { manualDraft } from '#lib/domain/drafting/extractive.ts';
import type { EngineVersion } from '#lib/domain/governance.ts';
import type { Permit, PermitReason } from '#lib/domain/permit.ts';
import { permit } from '#lib/domain/permit.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { now, recordEvent } from '../context.ts';
import { addMoment } from './activity.ts';
import type { ContactAccess } from './access.ts';
import { changeContact, contactEvent, contactForActor } from './access.ts';
import { updateContact } from './contact-repository.ts';
import { insertDraft, loadSource } from './draft-repository.ts';
import type { DraftEngine } from './engines.ts';
import { extractive } from './engines.ts';
import { askPermit, StateUnreadable } from './interlock.ts';
import { contactTemplate } from './templates.ts';

/** A draft was made; or a model is at work on it (`started`); or the interlock said no: all its reasons. */
export type DraftOutcome =
	{ made: true } | { made: false; started?: boolean; reasons: PermitReason[] };

/** What a caller wants done with a result that is stored. */
interface WithResult {
	/** Figures for the audit entry. */
	detail: Record<string, number>;
	/** Runs in the transaction that stores the draft; false drops it. */
	inStore: (trx: Trx) => Promise<boolean>;
}

/**
 * Lets an engine draft the report of a contact. The interlock is asked before the engine gets anything, and again in the transaction that
 * stores its result: a withdrawal, a pause or a lapsed DPIA in between drops the result. A refusal is kept in the audit trail.
 */
export async function makeDraft(
	ctx: Ctx,
	contactId: string,
	engine: DraftEngine = extractive
): Promise<Result<DraftOutcome>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.edit');
	if (!found.ok) return found;
	const { contact } = found.value;
	if (contact.status !== 'open' || contact.hasDraft) return refuse('contact-other-path');
	if (contact.path !== 'ai') return refuse('contact-other-path');
	const before = await askPermit(ctx.db, ctx, found.value, engine);
	if (!before.allowed) return refusedByInterlock(ctx, found.value, engine, before, 'before');

	const stored = await loadSource(ctx.db, ctx, contact);
	const template = await contactTemplate(ctx.db, contact);
	if (!stored || !template) return refuse('source-missing');
	const startedAt = now(ctx);
	const draft = await engine.draft(stored.source, template, { lang: contact.language });
	return storeResult(ctx, contactId, engine, draft, startedAt);
}

/**
 * Starts the report by hand, in the same template: for a no, a shut interlock, the baseline, or when the question could not be put.
 * Needs no permit.
 */
export function startManualDraft(ctx: Ctx, contactId: string): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		if (contact.hasDraft) return ok(null);
		if (contact.status !== 'open' || !['ask', 'write'].includes(contact.step))
			return refuse('contact-other-path');
		const template = await contactTemplate(trx, contact);
		if (!template) return refuse('template-not-in-pilot');
		const draft = manualDraft(template, contact.language);
		if (!(await insertDraft(trx, ctx, contact, draft, 'dossier')))
			return refuse('client-text-gone');
		const changes = { status: 'draft', startedAt: now(ctx) };
		if (!(await updateContact(trx, contact, changes))) return refuse('changed-meanwhile');
		await addMoment(trx, ctx, contactId, 'draft', 'server');
		const detail = { engine: draft.engine.name, path: contact.path };
		await audit(contactEvent(contact, 'draft.made', detail));
		return ok(null);
	});
}

/** Stores what an engine made, after the interlock was asked once more in the same transaction. */
export async function storeResult(
	ctx: Ctx,
	contactId: string,
	engine: EngineVersion,
	draft: Draft,
	startedAt: string,
	more?: WithResult
): Promise<Result<DraftOutcome>> {
	let asked: ContactAccess | undefined;
	try {
		return await changeContact<DraftOutcome>(
			ctx,
			contactId,
			'contact.edit',
			async (trx, found, audit) => {
				asked = found;
				const { contact } = found;
				const after = await askPermit(trx, ctx, found, engine, noGoIn(draft));
				if (!after.allowed) {
					await audit(refusal(found, engine, after, 'after'));
					return ok({ made: false, reasons: after.reasons });
				}
				if (contact.hasDraft) return refuse('changed-meanwhile');
				if (more && !(await more.inStore(trx))) return refuse('model-cancelled');
				if (!(await insertDraft(trx, ctx, contact, draft, 'source')))
					return refuse('client-text-gone');
				if (!(await updateContact(trx, contact, { status: 'draft', startedAt }))) {
					return refuse('changed-meanwhile');
				}
				await addMoment(trx, ctx, contactId, 'draft', 'server', startedAt);
				await addMoment(trx, ctx, contactId, 'engine-wait', 'server');
				const detail = {
					engine: engine.name,
					version: engine.version,
					...draftCounts(draft),
					...more?.detail
				};
				await audit(contactEvent(contact, 'draft.made', detail));
				return ok({ made: true });
			}
		);
	} catch (error) {
		if (!asked || !(error instanceof StateUnreadable)) throw error;
		const closed = permit(null, {
			worker: { hasRole: false, trained: false },
			contact: asked.contact,
			engine
		});
		return refusedByInterlock(ctx, asked, engine, closed, 'after');
	}
}

/** Keeps the refusal in the audit trail and gives its reasons. */
export async function refusedByInterlock(
	ctx: Ctx,
	found: ContactAccess,
	engine: EngineVersion,
	answer: Permit,
	when: 'before' | 'after'
): Promise<Result<DraftOutcome>> {
	await recordEvent(ctx, refusal(found, engine, answer, when));
	return ok({ made: false, reasons: answer.reasons });
}

function refusal(
	{ contact }: ContactAccess,
	engine: EngineVersion,
	answer: Permit,
	when: 'before' | 'after'
) {
	const reasons = answer.reasons.map(({ code }) => code);
	return contactEvent(contact, 'draft.refused', {
		when,
		engine: engine.name,
		version: engine.version,
		reasons
	});
}

const noGoCodes = ['emotion', 'score', 'advice'] as const;

/** The no-go that something an engine wrote itself runs into; a literal quote of the conversation never does. */
function noGoIn(draft: Draft): string | undefined {
	const written = reportSentences(draft).filter(
		({ origin, verdict }) => origin === 'engine' && verdict === 'block'
	);
	return noGoCodes.find((code) => written.some(({ codes }) => codes.includes(code)));
}
