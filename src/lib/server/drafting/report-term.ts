import type { LegalTerm, TermDays } from '#lib/domain/deadline.ts';
import { checkTermDays, legalTermOn, presses } from '#lib/domain/deadline.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { today } from '../context.ts';
import { verdictIn } from '../measurements/verdict.ts';
import { changeContact, contactEvent } from './access.ts';
import type { Contact } from './contact-repository.ts';
import { updateContact } from './contact-repository.ts';
import { measuredLegalTerm, measureLegalTerm } from './measure.ts';

export interface TermInput {
	/** Days as typed, `YYYY-MM-DD`; empty for none. */
	requestedOn: string;
	decidedOn: string;
	notifiedOn: string;
	/** The contact's version that was on screen. */
	version: number;
}

/**
 * Notes the days of an application: received, decided, notified. When they settle whether the legal term was kept and the report is
 * validated, that is measured, once; a later correction may then no longer change the outcome.
 */
export function noteTerm(
	ctx: Ctx,
	contactId: string,
	input: TermInput
): Promise<Result<LegalTerm | null>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		const day = today(ctx);
		const days = checkTermDays(input, day);
		if (!days.ok) return days;
		if (contact.version !== input.version) return refuse('changed-meanwhile');
		const noted = days.value ?? noDays;
		const counted = await measuredLegalTerm(trx, ctx, contact);
		const term = days.value && legalTermOn(days.value, day);
		if (counted && term?.outcome !== counted) return refuse('term-counted', {}, 'decidedOn');
		if (!(await updateContact(trx, contact, noted))) return refuse('changed-meanwhile');
		const measured = counted ? [] : await countLegalTerm(trx, ctx, { ...contact, ...noted });
		const fields = Object.entries(noted).filter(([, value]) => value !== null);
		await audit(
			contactEvent(contact, 'contact.term-noted', {
				noted: fields.map(([field]) => field),
				...(measured.length > 0 && { measured })
			})
		);
		if (measured.length > 0) await verdictIn(trx, ctx, audit, contact.pilotId);
		return ok(term);
	});
}

/**
 * Measures the legal term of a finished contact when its outcome is known, in the transaction of what made it known: at validation,
 * or when the days are noted. An open outcome is not a figure yet. Gives the KPIs recorded.
 */
export async function countLegalTerm(trx: Trx, ctx: Ctx, contact: Contact): Promise<string[]> {
	const finished = contact.status === 'validated' || contact.status === 'measured';
	const term = termOf(contact, today(ctx));
	if (!term || term.outcome === 'open' || !finished || contact.consent === 'withdrawn') return [];
	return (await measureLegalTerm(trx, ctx, contact, term.outcome)).measured;
}

/** How the legal term of a contact's application stands; null when none runs. */
export function termOf(
	{ requestedOn, decidedOn, notifiedOn }: Contact,
	day: string
): LegalTerm | null {
	return requestedOn ? legalTermOn({ requestedOn, decidedOn, notifiedOn }, day) : null;
}

export interface PressingTerm {
	contactId: string;
	pilotId: string;
	reference: string;
	step: 'decision' | 'notification';
	due: string;
}

/** The actor's own contacts of which a last day is near or past, the most pressing first. */
export async function pressingTerms(ctx: Ctx): Promise<PressingTerm[]> {
	const rows = await ctx.db
		.selectFrom('contact')
		.select(['id', 'pilotId', 'reference', 'requestedOn', 'decidedOn', 'notifiedOn'])
		.where('organisationId', '=', ctx.actor.organisationId)
		.where('workerId', '=', ctx.actor.userId)
		.where('requestedOn', 'is not', null)
		.where('notifiedOn', 'is', null)
		.execute();
	const day = today(ctx);
	return rows
		.flatMap(({ id, pilotId, reference, ...days }) => {
			const { next } = legalTermOn(days as TermDays, day);
			if (!next || !presses(next)) return [];
			return [{ contactId: id, pilotId, reference, step: next.step, due: next.due }];
		})
		.toSorted((a, b) => a.due.localeCompare(b.due));
}

const noDays = { requestedOn: null, decidedOn: null, notifiedOn: null } as const;
