import type { Locale, Localized } from '#lib/domain/locale.ts';
import { isLive } from '#lib/domain/pilot.ts';
import { alwaysBanned } from '#lib/domain/privacy-words.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Letter, WithdrawalFacts } from '#lib/domain/withdrawal-letter.ts';
import { letterLines, supervisors, withdrawalLetter } from '#lib/domain/withdrawal-letter.ts';
import { bannedFor, passClientText } from '../clients/client-text.ts';
import type { WithdrawalRecord } from '../clients/withdrawal-record.ts';
import { withdrawalRecord } from '../clients/withdrawal-record.ts';
import type { Ctx } from '../context.ts';
import { listPilots } from '../pilots/pilot-repository.ts';

export interface LetterPage {
	letter: Letter;
	organisation: string;
	reference: string;
	withdrawnAt: string;
}

/**
 * The letter that confirms a withdrawal, in the language asked for. What was deleted comes from the audit entries of the withdrawal.
 * Refused when something an organisation filled in puts pressure on the client.
 */
export async function confirmationLetter(
	ctx: Ctx,
	contactId: string,
	locale: Locale
): Promise<Result<LetterPage>> {
	const found = await withdrawalRecord(ctx, contactId);
	if (!found.ok) return found;
	const { access, organisation, at } = found.value;
	const letter = withdrawalLetter(await letterFacts(ctx, found.value), locale);
	const page = {
		letter,
		organisation: organisation.name,
		reference: access.contact.reference,
		withdrawnAt: at
	};
	return passClientText(page, letterLines(letter), locale, bannedFor(ctx, access.pilot));
}

export interface FormFacts {
	organisation: string;
	/** Where the sheet can be handed in, as the live pilots tell the public. */
	contacts: string[];
	supervisor: Localized;
}

/** What the blank form says about the organisation. Refused when a contact that was filled in puts pressure on the client. */
export async function withdrawalFormFacts(ctx: Ctx, locale: Locale): Promise<Result<FormFacts>> {
	const { organisationId } = ctx.actor;
	const { name, supervisor } = await ctx.db
		.selectFrom('organisation')
		.select(['name', 'supervisor'])
		.where('id', '=', organisationId)
		.executeTakeFirstOrThrow();
	const live = (await listPilots(ctx.db, organisationId)).filter(({ phase }) => isLive(phase));
	const contacts = [...new Set(live.flatMap((pilot) => pilot.publicContact?.trim() || []))];
	const facts = {
		organisation: name,
		contacts,
		supervisor: supervisors[supervisor === 'gba' ? 'gba' : 'vtc']
	};
	return passClientText(facts, contacts, locale, alwaysBanned);
}

async function letterFacts(ctx: Ctx, record: WithdrawalRecord): Promise<WithdrawalFacts> {
	const { access, organisation, contacts } = record;
	const some = (what: 'recordings' | 'sources' | 'drafts') =>
		contacts.some(({ done }) => (done[what] ?? 0) > 0);
	return {
		reference: access.contact.reference,
		organisation: organisation.name,
		worker: ctx.actor.name,
		dpo: await dpoOf(ctx, access.pilot.id),
		contactPoint: access.pilot.publicContact,
		supervisor: organisation.supervisor,
		withdrawnAt: record.at,
		channel: record.channel,
		deleted: {
			recording: some('recordings'),
			conversation: some('sources'),
			draft: some('drafts')
		},
		reportKept: contacts.some(({ done }) => done.keepsReport),
		reportToCome: contacts.some(({ done }) => !done.keepsReport),
		keeping: record.keeping,
		basedOnConsent: record.basedOnConsent
	};
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
