import { isDay } from '#lib/domain/calendar-day.ts';
import type { FileDecision } from '#lib/domain/drafting/decision-source.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../../context.ts';
import { now, today } from '../../context.ts';
import { openForContact, sealForContact } from '../../crypto/codec.ts';
import { changeContact, contactEvent, contactForActor } from '../access.ts';
import type { Contact } from '../contact-repository.ts';

/** A decision of the committee as the worker copies it. */
export interface DecisionInput {
	number: string;
	decidedOn: string;
	points: { text: string; basis: string }[];
}

export const maxPoint = 5000;

/**
 * Records a decision that the committee took about a client, sealed under the contact's dossier key: it rests on no consent, so a
 * withdrawal leaves it. It can be the source of the decision letter of this contact or of a later one of the same client. Returns its id.
 */
export function recordDecision(
	ctx: Ctx,
	contactId: string,
	input: DecisionInput
): Promise<Result<{ id: string }>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		const checked = check(ctx, input);
		if (!checked.ok) return checked;
		const { number, decidedOn, points } = checked.value;
		const decision: FileDecision = {
			format: 'waarborg-file-decision/1',
			reference: contact.reference,
			number,
			decidedOn,
			points,
			language: contact.language,
			recordedBy: ctx.actor.name,
			recordedAt: now(ctx)
		};
		const id = ctx.newId();
		const content = await sealForContact(trx, ctx.keys, contact, 'dossier', cellOf(id), decision);
		if (!content) return refuse('client-text-gone');
		await trx
			.insertInto('fileDecision')
			.values({
				id,
				organisationId: contact.organisationId,
				pilotId: contact.pilotId,
				contactId,
				content,
				recordedBy: ctx.actor.userId,
				recordedByName: ctx.actor.name,
				recordedAt: decision.recordedAt
			})
			.execute();
		const detail = { decision: id, decidedOn, points: points.length };
		await audit(contactEvent(contact, 'file-decision.recorded', detail));
		return ok({ id });
	});
}

/** A recorded decision with the contact it was recorded with, for the worker that contact belongs to. */
export async function loadDecision(
	ctx: Ctx,
	id: string
): Promise<Result<{ decision: FileDecision; contact: Contact }>> {
	const row = await ctx.db
		.selectFrom('fileDecision')
		.select(['contactId', 'content'])
		.where('id', '=', id)
		.where('organisationId', '=', ctx.actor.organisationId)
		.executeTakeFirst();
	if (!row) return refuse('not-found');
	const found = await contactForActor(ctx.db, ctx, row.contactId, 'contact.view');
	if (!found.ok) return found;
	const { contact } = found.value;
	const decision = await openForContact<FileDecision>(
		ctx.db,
		ctx.keys,
		contact,
		'dossier',
		cellOf(id),
		row.content
	);
	return decision ? ok({ decision, contact }) : refuse('client-text-gone');
}

function check(ctx: Ctx, input: DecisionInput): Result<DecisionInput> {
	const { decidedOn } = input;
	if (!isDay(decidedOn) || decidedOn > today(ctx))
		return refuse('file-decision-date', {}, 'decidedOn');
	const points = input.points
		.map(({ text, basis }) => ({ text: text.trim(), basis: basis.trim() }))
		.filter(({ text, basis }) => text !== '' || basis !== '');
	if (!points.some(({ text }) => text !== '')) return refuse('file-decision-empty', {}, 'text-0');
	if (points.some(({ text, basis }) => text.length > maxPoint || basis.length > maxPoint))
		return refuse('file-decision-too-long', { max: maxPoint });
	return ok({ number: input.number.replace(/\s+/g, ' ').trim().slice(0, 40), decidedOn, points });
}

function cellOf(rowId: string) {
	return { table: 'fileDecision', column: 'content', rowId };
}
