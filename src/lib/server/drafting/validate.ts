import { canValidate } from '#lib/domain/drafting/can-validate.ts';
import { draftCounts } from '#lib/domain/drafting/draft.ts';
import { canonicalJson, sha256Hex } from '#lib/domain/hash.ts';
import type { Report } from '#lib/domain/report.ts';
import { reportFrom } from '#lib/domain/report.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import { openForContact, sealForContact } from '../crypto/codec.ts';
import type { ContactAccess } from './access.ts';
import { changeContact, contactEvent, contactForActor } from './access.ts';
import { activeTimeOf, addMoment } from './activity.ts';
import type { Contact } from './contact-repository.ts';
import { updateContact } from './contact-repository.ts';
import { loadDraft } from './draft-repository.ts';
import { verdictIn } from '../measurements/verdict.ts';
import { measureReport } from './measure.ts';
import { countLegalTerm } from './report-term.ts';

export interface Validation {
	/** The version of the draft that was on screen. */
	version: number;
	/** The professional says that she read it and answers for it. */
	confirmed: boolean;
	/** Her own estimate, asked only when the timer saw too little. */
	ownMinutes?: number | null;
}

/**
 * Validates a draft: it becomes the report, sealed under the dossier key with who and when and its SHA-256, and the measurements are
 * written, all in one transaction. Refused while something is open, on another version than was on screen, and a second time.
 */
export function validateDraft(
	ctx: Ctx,
	contactId: string,
	input: Validation
): Promise<Result<{ sha256: string }>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		if (contact.status === 'validated') return refuse('contact-finished');
		const stored = await loadDraft(trx, ctx, contact);
		if (!stored) return refuse('contact-other-path');
		if (stored.version !== input.version) return refuse('changed-meanwhile');
		if (!input.confirmed) return refuse('confirm-required', {}, 'confirmed');
		const ready = canValidate(stored.draft);
		if (!ready.ok) return ready;
		if (!(await holdVersion(trx, stored.id, stored.version))) return refuse('changed-meanwhile');
		const validatedAt = now(ctx);
		const changes = { status: 'validated', validatedAt };
		if (!(await updateContact(trx, contact, changes))) return refuse('changed-meanwhile');
		const report = await makeReport(trx, ctx, contact, stored.draft, stored.original, validatedAt);
		const sha256 = sha256Hex(canonicalJson(report));
		if (!(await insertReport(trx, ctx, contact, report, sha256))) return refuse('client-text-gone');

		await addMoment(trx, ctx, contactId, contact.path === 'ai' ? 'check' : 'draft', 'server');
		const time = await activeTimeOf(trx, contactId);
		const measured = await measureReport(trx, ctx, contact, {
			draft: stored.draft,
			original: stored.original,
			time,
			ownMinutes: input.ownMinutes ?? null
		});
		const finished: Contact = { ...contact, status: 'validated' };
		measured.measured.push(...(await countLegalTerm(trx, ctx, finished)));
		// No minutes and no share of corrections: this entry names the worker, and nobody is watched by the clock (product.md §7).
		const detail = {
			sha256,
			path: contact.path,
			completeness: report.completeness.value,
			...draftCounts(stored.draft),
			removed: stored.draft.removed,
			...measured
		};
		await audit(contactEvent(contact, 'draft.validated', detail));
		// Harm that these figures prove shuts the door now, not when somebody opens the dashboard.
		await verdictIn(trx, ctx, audit, contact.pilotId);
		return ok({ sha256 });
	});
}

export interface ValidatedReport {
	access: ContactAccess;
	report: Report;
	sha256: string;
}

/** The validated report of a contact, for the worker it belongs to. Its bytes are compared with the hash of the validation. */
export async function loadReport(ctx: Ctx, contactId: string): Promise<Result<ValidatedReport>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!found.ok) return found;
	const row = await ctx.db
		.selectFrom('report')
		.selectAll()
		.where('contactId', '=', contactId)
		.executeTakeFirst();
	if (!row) return refuse('not-found');
	const cell = { table: 'report', column: 'content', rowId: row.id };
	const report = await openForContact<Report>(
		ctx.db,
		ctx.keys,
		found.value.contact,
		'dossier',
		cell,
		row.content
	);
	if (!report) return refuse('client-text-gone');
	if (sha256Hex(canonicalJson(report)) !== row.sha256)
		throw new Error(`report ${row.id} differs from its hash`);
	return ok({ access: found.value, report, sha256: row.sha256 });
}

/** Holds the draft's row at this version until the transaction ends, so that no save slips in between; false when one did. */
async function holdVersion(trx: Trx, draftId: string, version: number): Promise<boolean> {
	const held = await trx
		.updateTable('draft')
		.set({ version })
		.where('id', '=', draftId)
		.where('version', '=', version)
		.executeTakeFirst();
	return held.numUpdatedRows === 1n;
}

async function makeReport(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	draft: Parameters<typeof reportFrom>[0],
	original: Parameters<typeof reportFrom>[1],
	validatedAt: string
): Promise<Report> {
	const organisation = await trx
		.selectFrom('organisation')
		.select('name')
		.where('id', '=', contact.organisationId)
		.executeTakeFirstOrThrow();
	const yes = contact.statements.findLast(({ answer }) => answer === 'yes');
	const consent =
		contact.path === 'ai' && yes
			? { at: yes.at, channel: yes.channel, textVersion: yes.textVersion }
			: null;
	return reportFrom(draft, original, {
		organisation: organisation.name,
		reference: contact.reference,
		language: contact.language,
		validator: ctx.actor.name,
		validatedAt,
		consent
	});
}

async function insertReport(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	report: Report,
	sha256: string
): Promise<boolean> {
	const id = ctx.newId();
	const cell = { table: 'report', column: 'content', rowId: id };
	const content = await sealForContact(trx, ctx.keys, contact, 'dossier', cell, report);
	if (!content) return false;
	await trx
		.insertInto('report')
		.values({
			id,
			contactId: contact.id,
			content,
			sha256,
			engine: report.ai?.engine.name ?? null,
			engineVersion: report.ai?.engine.version ?? null,
			validatedBy: ctx.actor.userId,
			validatedByName: ctx.actor.name,
			validatedAt: report.validatedAt
		})
		.execute();
	return true;
}
