import type { Localized } from '#lib/domain/locale.ts';
import type { ConsentChannel } from '#lib/domain/contact.ts';
import { pathAfter } from '#lib/domain/contact.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import { askingState, insertRequest } from '../clients/client-repository.ts';
import type { Db } from '../db/open.ts';
import { changeContact, contactEvent, contactForActor } from './access.ts';
import type { Contact } from './contact-repository.ts';
import { updateContact } from './contact-repository.ts';

/** The approved text that is read aloud, in three languages. */
export interface ApprovedConsentText {
	version: number;
	texts: Localized;
	approvedAt: string;
}

/** The newest approved consent text of a pilot, or null. A newer one that awaits approval changes nothing. */
export async function approvedConsentText(
	db: Db | Trx,
	pilotId: string
): Promise<ApprovedConsentText | null> {
	const row = await db
		.selectFrom('consentText')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.where('approvedAt', 'is not', null)
		.orderBy('version', 'desc')
		.executeTakeFirst();
	if (!row?.approvedAt) return null;
	return {
		version: row.version,
		texts: JSON.parse(row.texts) as Localized,
		approvedAt: row.approvedAt
	};
}

/** The contact and the text to read aloud, for the worker it belongs to. */
export async function consentPage(
	ctx: Ctx,
	contactId: string
): Promise<Result<{ contact: Contact; text: ApprovedConsentText | null }>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!found.ok) return found;
	const { contact } = found.value;
	return ok({ contact, text: await approvedConsentText(ctx.db, contact.pilotId) });
}

export interface ConsentAnswer {
	answer: 'yes' | 'no';
	channel: ConsentChannel;
	/** The version that was on screen. */
	textVersion: number;
}

/**
 * Records what the client said: yes or no, when, to which text, through which channel, to whom. There is no place for a reason.
 * Both answers lead on in the same order of screens.
 */
export function recordConsent(
	ctx: Ctx,
	contactId: string,
	input: ConsentAnswer
): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		if (contact.status === 'validated') return refuse('contact-finished');
		if (contact.path === 'baseline' || !contact.asks) return refuse('contact-other-path');
		if (contact.consent !== 'unasked') return refuse('consent-answered');
		const text = await approvedConsentText(trx, contact.pilotId);
		if (!text) return refuse('consent-text-missing');
		if (text.version !== input.textVersion) return refuse('consent-text-changed');
		const { answer, channel } = input;
		await trx
			.insertInto('consent')
			.values({
				id: ctx.newId(),
				contactId,
				answer,
				textVersion: text.version,
				channel,
				by: ctx.actor.userId,
				at: now(ctx)
			})
			.execute();
		// A report already begun by hand stays one: a yes that comes later must not count it among those made with AI.
		const path = contact.hasDraft ? contact.path : pathAfter(answer);
		if (!(await updateContact(trx, contact, { path }))) return refuse('changed-meanwhile');
		const detail = { answer, channel, textVersion: text.version };
		await audit(contactEvent(contact, 'consent.recorded', detail));
		return ok(null);
	});
}

/**
 * The client herself asks to be asked, after an earlier withdrawal: the question comes back for this contact, and with the next ones until
 * she withdraws again.
 */
export function putQuestionAgain(ctx: Ctx, contactId: string): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		if (contact.status === 'validated') return refuse('contact-finished');
		if (contact.path === 'baseline' || contact.consent !== 'unasked')
			return refuse('contact-other-path');
		if (contact.asks) return ok(null);
		if (!(await updateContact(trx, contact, { asks: 1 }))) return refuse('changed-meanwhile');
		if (contact.clientId) {
			const state = await askingState(trx, contact.clientId);
			if (!state.asks) await insertRequest(trx, ctx, contact.clientId, state);
		}
		await audit(contactEvent(contact, 'consent.asked-for'));
		return ok(null);
	});
}

/** Takes the manual path although AI would be allowed to be asked for: the interlock is shut, or the worker prefers it. */
export function chooseManualPath(ctx: Ctx, contactId: string): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		if (contact.status !== 'open') return refuse('contact-other-path');
		if (contact.path !== 'ai' || contact.hasDraft) return refuse('contact-other-path');
		if (!(await updateContact(trx, contact, { path: 'manual' })))
			return refuse('changed-meanwhile');
		await audit(contactEvent(contact, 'contact.path-chosen', { path: 'manual' }));
		return ok(null);
	});
}
