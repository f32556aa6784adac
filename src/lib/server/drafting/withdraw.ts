import type { ConsentChannel } from '#lib/domain/contact.ts';
import type { AuditEvent } from '#lib/domain/audit.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { askingState } from '../clients/client-repository.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { destroyContactKey } from '../crypto/keys.ts';
import { withdrawMeasurements } from '../measurements/record.ts';
import { abortJobs } from '../models/running.ts';
import { dropRecordings } from '../recordings/erase.ts';
import { contactEvent, contactForActor } from './access.ts';
import type { Contact } from './contact-repository.ts';
import { updateContact } from './contact-repository.ts';
import { removeClientText } from './draft-repository.ts';
import { measureWithdrawal } from './measure.ts';
import { pseudonym } from './pseudonym.ts';

/** What a withdrawal did in one contact, as its audit entry keeps it: counts alone. */
export interface WithdrawalDone {
	channel: ConsentChannel;
	/** Conversations and drafts that were removed. */
	sources: number;
	drafts: number;
	/** Recordings of the voice; absent in entries from before recordings existed. */
	recordings?: number;
	/** Measurements that no longer count. */
	measurements: number;
	keepsReport: boolean;
}

/** The client takes her consent back in one contact, as in `withdrawAll`. */
export function withdrawConsent(
	ctx: Ctx,
	contactId: string,
	channel: ConsentChannel
): Promise<Result<null>> {
	return withdrawAll(ctx, [contactId], channel);
}

/**
 * The client takes her consent back in these contacts, all or none: recorded with its channel and one moment, each source key destroyed,
 * each conversation and unvalidated draft removed, the measurements taken out of the denominators. A validated report stays under its
 * own key. A draft that is being made finds no consent when it wants to be stored. No reason is asked or kept.
 */
export async function withdrawAll(
	ctx: Ctx,
	contactIds: readonly string[],
	channel: ConsentChannel
): Promise<Result<null>> {
	const withdrawn = await inTransaction<null>(ctx, async (trx, audit) => {
		const contacts: Contact[] = [];
		for (const contactId of contactIds) {
			const found = await contactForActor(trx, ctx, contactId, 'contact.withdraw');
			if (!found.ok) return found;
			contacts.push(found.value.contact);
		}
		if (contacts.length === 0 || contacts.some(({ consent }) => consent !== 'yes'))
			return refuse('consent-nothing-to-withdraw');
		const at = momentAfter(await earlierMoments(trx, contacts), now(ctx));
		for (const contact of contacts) {
			const done = await withdrawOne(trx, ctx, contact, channel, at, audit);
			if (!done.ok) return done;
		}
		return ok(null);
	});
	// What a model is writing at this moment is cut off, and not only refused when it is done.
	if (withdrawn.ok) contactIds.forEach(abortJobs);
	return withdrawn;
}

async function withdrawOne(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	channel: ConsentChannel,
	at: string,
	audit: (event: AuditEvent) => Promise<void>
): Promise<Result<null>> {
	const { id: contactId, organisationId, pilotId } = contact;
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
	const recordings = await dropRecordings(trx, ctx, contact);
	const removed = await removeClientText(trx, contactId);
	const reportId = await pseudonym(trx, ctx.keys, organisationId, 'report', contactId);
	const measurements = await withdrawMeasurements(trx, ctx, pilotId, reportId);
	await measureWithdrawal(trx, ctx, contact);
	const keepsReport = contact.status === 'validated';
	const changes = keepsReport
		? {}
		: { path: 'manual', status: removed.drafts > 0 ? 'open' : contact.status };
	if (!(await updateContact(trx, contact, changes))) return refuse('changed-meanwhile');
	const done: WithdrawalDone = { channel, ...removed, recordings, measurements, keepsReport };
	await audit(contactEvent(contact, 'consent.withdrawn', { ...done }));
	return ok(null);
}

/** What the client said before: her statements in these contacts, and her request to be asked again. */
async function earlierMoments(trx: Trx, contacts: readonly Contact[]): Promise<string[]> {
	const moments = contacts.flatMap(({ statements }) => statements.map(({ at }) => at));
	for (const clientId of new Set(contacts.map((contact) => contact.clientId))) {
		if (clientId) moments.push((await askingState(trx, clientId)).askedAgainAt ?? '');
	}
	return moments;
}

/** The newest statement counts: a withdrawal comes after what it takes back, also when the server's clock was set back meanwhile. */
function momentAfter(moments: readonly string[], moment: string): string {
	const earlier = moments.toSorted().at(-1) ?? '';
	return earlier < moment ? moment : new Date(Date.parse(earlier) + 1).toISOString();
}
