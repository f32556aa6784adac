import type { ConsentChannel } from '#lib/domain/contact.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Letter } from '#lib/domain/withdrawal-letter.ts';
import { supervisors, withdrawalLetter } from '#lib/domain/withdrawal-letter.ts';
import type { Ctx } from '../context.ts';
import { contactForActor } from './access.ts';

export interface LetterPage {
	letter: Letter;
	organisation: string;
	reference: string;
	withdrawnAt: string;
}

/** The letter that confirms a withdrawal, in the language asked for. What was deleted comes from the audit entry of the withdrawal. */
export async function confirmationLetter(
	ctx: Ctx,
	contactId: string,
	locale: Locale
): Promise<Result<LetterPage>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!found.ok) return found;
	const { contact } = found.value;
	const withdrawal = contact.statements.findLast(({ answer }) => answer === 'withdrawn');
	if (!withdrawal) return refuse('not-found');
	const entry = await ctx.db
		.selectFrom('auditEvent')
		.select('detail')
		.where('organisationId', '=', contact.organisationId)
		.where('action', '=', 'consent.withdrawn')
		.where('subjectId', '=', contactId)
		.orderBy('seq', 'desc')
		.executeTakeFirstOrThrow();
	const done = JSON.parse(entry.detail) as {
		sources: number;
		drafts: number;
		keepsReport: boolean;
	};
	const organisation = await ctx.db
		.selectFrom('organisation')
		.select(['name', 'supervisor'])
		.where('id', '=', contact.organisationId)
		.executeTakeFirstOrThrow();
	const facts = {
		reference: contact.reference,
		organisation: organisation.name,
		worker: ctx.actor.name,
		dpo: await dpoOf(ctx, contact.pilotId),
		supervisor: organisation.supervisor === 'gba' ? ('gba' as const) : ('vtc' as const),
		withdrawnAt: withdrawal.at,
		channel: withdrawal.channel as ConsentChannel,
		deleted: { conversation: done.sources > 0, draft: done.drafts > 0 },
		reportKept: done.keepsReport
	};
	return ok({
		letter: withdrawalLetter(facts, locale),
		organisation: organisation.name,
		reference: contact.reference,
		withdrawnAt: withdrawal.at
	});
}

/** What the blank form says about the organisation. */
export async function withdrawalFormFacts(
	ctx: Ctx
): Promise<{ organisation: string; supervisor: Localized }> {
	const { name, supervisor } = await ctx.db
		.selectFrom('organisation')
		.select(['name', 'supervisor'])
		.where('id', '=', ctx.actor.organisationId)
		.executeTakeFirstOrThrow();
	return { organisation: name, supervisor: supervisors[supervisor === 'gba' ? 'gba' : 'vtc'] };
}

async function dpoOf(ctx: Ctx, pilotId: string): Promise<string | null> {
	const row = await ctx.db
		.selectFrom('pilotRole')
		.innerJoin('user', 'user.id', 'pilotRole.userId')
		.select('user.name')
		.where('pilotRole.pilotId', '=', pilotId)
		.where('pilotRole.role', '=', 'DPO')
		.where('pilotRole.endedAt', 'is', null)
		.orderBy('pilotRole.deputy')
		.executeTakeFirst();
	return row?.name ?? null;
}
