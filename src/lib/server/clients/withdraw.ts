import type { ConsentChannel } from '#lib/domain/contact.ts';
import type { AuditEvent } from '#lib/domain/audit.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction } from '../context.ts';
import { contactEvent } from '../drafting/access.ts';
import { updateContact } from '../drafting/contact-repository.ts';
import { withdrawAll } from '../drafting/withdraw.ts';
import { clientForActor } from './access.ts';
import { askingState, insertRequest } from './client-repository.ts';

/**
 * Takes the consent back in every contact of the client in which the actor heard a yes, or in the one named. Gives the contact whose
 * letter and certificate tell of it.
 */
export async function withdrawForClient(
	ctx: Ctx,
	clientId: string,
	input: { channel: ConsentChannel; contactId?: string | undefined }
): Promise<Result<{ contactId: string }>> {
	const found = await clientForActor(ctx.db, ctx, clientId);
	if (!found.ok) return found;
	const standing = found.value.contacts
		.filter(({ consent, id }) => consent === 'yes' && (!input.contactId || id === input.contactId))
		.map(({ id }) => id);
	const [first] = standing;
	if (!first) return refuse('consent-nothing-to-withdraw');
	const done = await withdrawAll(ctx, standing, input.channel);
	return done.ok ? ok({ contactId: first }) : done;
}

/**
 * The client herself asks to be asked again after a withdrawal: the question comes back with her next contacts, and with those of the
 * actor that are open and have no report yet.
 */
export function askClientAgain(ctx: Ctx, clientId: string): Promise<Result<null>> {
	return inTransaction(ctx, async (trx, audit) => {
		const found = await clientForActor(trx, ctx, clientId);
		if (!found.ok) return found;
		const state = await askingState(trx, clientId);
		if (state.asks) return refuse('client-asked-already');
		await insertRequest(trx, ctx, clientId, state);
		const waiting = found.value.contacts.filter(
			({ status, path, consent, asks, hasDraft }) =>
				status === 'open' && path === 'manual' && consent === 'unasked' && !asks && !hasDraft
		);
		for (const contact of waiting) {
			if (!(await updateContact(trx, contact, { asks: 1 }))) return refuse('changed-meanwhile');
			await audit(contactEvent(contact, 'consent.asked-for'));
		}
		await audit(clientEvent(clientId, 'consent.asked-for'));
		return ok(null);
	});
}

/** The audit entry of something about a client; the id is opaque, the reference never stands in it. */
function clientEvent(clientId: string, action: AuditEvent['action']): AuditEvent {
	return { action, subjectKind: 'client', subjectId: clientId };
}
