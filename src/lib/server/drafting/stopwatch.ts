import type { Stopwatch } from '#lib/domain/active-time.ts';
import type { Localized } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { completeness } from '#lib/domain/drafting/completeness.ts';
import { templateSlots } from '#lib/domain/drafting/slots.ts';
import { longestMinutes } from '#lib/domain/measurement.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { now } from '../context.ts';
import { changeContact, contactEvent, contactForActor } from './access.ts';
import { stopwatchOf } from './activity.ts';
import type { Contact } from './contact-repository.ts';
import { updateContact } from './contact-repository.ts';
import { measureStopwatch } from './measure.ts';
import { countLegalTerm } from './report-term.ts';
import { contactTemplate } from './templates.ts';

export interface StopwatchPage {
	stopwatch: Stopwatch;
	/** The required points to answer at the end. */
	points: { id: string; title: Localized }[];
}

/** The stopwatch of a contact as it stands, for the worker it belongs to. */
export async function stopwatchPage(ctx: Ctx, contactId: string): Promise<Result<StopwatchPage>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!found.ok) return found;
	const template = await contactTemplate(ctx.db, found.value.contact);
	if (!template) return refuse('template-not-in-pilot');
	const slots = templateSlots(template).filter(({ required }) => required);
	return ok({
		stopwatch: await stopwatchOf(ctx.db, contactId, now(ctx)),
		points: slots.map(({ id, title }) => ({ id, title }))
	});
}

/** How a required point stands in the report that was made in the usual software. */
export type PointAnswer = 'ingevuld' | 'niet besproken' | 'n.v.t.';

/**
 * Ends a stopwatch baseline: minutes and the completeness of the required points, marked as taken by stopwatch. No text of the report
 * comes into Waarborg. An unanswered point counts as missing.
 */
export function finishStopwatch(
	ctx: Ctx,
	contactId: string,
	points: Readonly<Record<string, PointAnswer>>
): Promise<Result<{ minutes: number; completeness: number }>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		if (contact.timing !== 'stopwatch' || contact.status !== 'open')
			return refuse('contact-other-path');
		const template = await contactTemplate(trx, contact);
		if (!template) return refuse('template-not-in-pilot');
		const { seconds } = await stopwatchOf(trx, contactId, now(ctx));
		if (seconds < 1) return refuse('stopwatch-empty');
		if (seconds / 60 > longestMinutes) return refuse('stopwatch-too-long', { max: longestMinutes });
		const slots = templateSlots(template).map((slot) => ({
			...slot,
			...closingOf(points[slot.id])
		}));
		const made = { minutes: seconds / 60, completeness: completeness(slots).value };
		const changes = { status: 'measured', validatedAt: now(ctx) };
		if (!(await updateContact(trx, contact, changes))) return refuse('changed-meanwhile');
		const measured = await measureStopwatch(trx, ctx, contact, made);
		const finished: Contact = { ...contact, status: 'measured' };
		measured.measured.push(...(await countLegalTerm(trx, ctx, finished)));
		const detail = { completeness: made.completeness, ...measured };
		await audit(contactEvent(contact, 'contact.measured', detail));
		return ok(made);
	});
}

/** Throws away the time of a stopwatch that was left running. That it was is kept in the audit trail; how long is nobody's business. */
export function discardStopwatch(ctx: Ctx, contactId: string): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		if (contact.timing !== 'stopwatch' || contact.status !== 'open')
			return refuse('contact-other-path');
		await trx
			.deleteFrom('activity')
			.where('contactId', '=', contactId)
			.where('kind', '=', 'stopwatch')
			.execute();
		await audit(contactEvent(contact, 'contact.changed', { stopwatch: 'discarded' }));
		return ok(null);
	});
}

function closingOf(answer: PointAnswer | undefined) {
	if (answer === 'ingevuld') return { closed: { how: 'ingevuld' as const } };
	if (answer === 'n.v.t.') return { closed: { how: 'n.v.t.' as const, reason: 'stopwatch' } };
	return {};
}
