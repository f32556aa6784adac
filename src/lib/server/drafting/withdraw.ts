import type { ConsentChannel } from '#lib/domain/contact.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { now } from '../context.ts';
import { destroyContactKey } from '../crypto/keys.ts';
import { withdrawMeasurements } from '../measurements/record.ts';
import { changeContact, contactEvent } from './access.ts';
import { updateContact } from './contact-repository.ts';
import { removeClientText } from './draft-repository.ts';
import { measureWithdrawal } from './measure.ts';
import { pseudonym } from './pseudonym.ts';

/**
 * The client takes her consent back: recorded with its channel, the source key destroyed, the conversation and the unvalidated draft
 * removed, the contact's measurements taken out of the denominators, all at once. A validated report stays under its own key. A
 * draft that is being made finds no consent when it wants to be stored. No reason is asked or kept.
 */
export function withdrawConsent(
	ctx: Ctx,
	contactId: string,
	channel: ConsentChannel
): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.withdraw', async (trx, { contact }, audit) => {
		if (contact.consent !== 'yes') return refuse('consent-nothing-to-withdraw');
		const at = momentAfter(contact.statements.at(-1)?.at, now(ctx));
		const { organisationId, pilotId } = contact;
		await trx
			.insertInto('consent')
			.values({
				id: ctx.newId(),
				contactId,
				answer: 'withdrawn',
				textVersion: contact.statements.at(-1)?.textVersion ?? null,
				channel,
				by: ctx.actor.userId,
				at
			})
			.execute();
		await destroyContactKey(trx, contactId, 'source', 'withdrawal', at);
		const removed = await removeClientText(trx, contactId);
		const reportId = await pseudonym(trx, ctx.keys, organisationId, 'report', contactId);
		const measurements = await withdrawMeasurements(trx, ctx, pilotId, reportId);
		await measureWithdrawal(trx, ctx, contact);
		const keepsReport = contact.status === 'validated';
		const changes = keepsReport
			? {}
			: { path: 'manual', status: removed.drafts > 0 ? 'open' : contact.status };
		if (!(await updateContact(trx, contact, changes))) return refuse('changed-meanwhile');
		const detail = { channel, ...removed, measurements, keepsReport };
		await audit(contactEvent(contact, 'consent.withdrawn', detail));
		return ok(null);
	});
}

/** The newest statement counts: a withdrawal comes after the yes it takes back, also when the server's clock was set back meanwhile. */
function momentAfter(earlier: string | undefined, moment: string): string {
	if (!earlier || earlier < moment) return moment;
	return new Date(Date.parse(earlier) + 1).toISOString();
}
