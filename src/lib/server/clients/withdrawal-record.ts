import type { ConsentChannel } from '#lib/domain/contact.ts';
import type { Localized } from '#lib/domain/locale.ts';
import { structureOf } from '#lib/domain/checklist/pack.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { pilotPacks } from '../checklists/packs.ts';
import type { Ctx } from '../context.ts';
import type { ContactAccess } from '../drafting/access.ts';
import { contactForActor } from '../drafting/access.ts';
import type { Contact } from '../drafting/contact-repository.ts';
import { contactTemplate } from '../drafting/templates.ts';
import type { WithdrawalDone } from '../drafting/withdraw.ts';
import { keepingOf } from './privacy-settings.ts';

/** One withdrawal as the client said it: all contacts in which it took effect at that moment. */
export interface WithdrawalRecord {
	access: ContactAccess;
	at: string;
	channel: ConsentChannel;
	contacts: WithdrawnContact[];
	organisation: { name: string; supervisor: 'vtc' | 'gba' };
	keeping: { years: number | null; rule: string | null };
	/** Whether the legal basis of the text that was answered is consent. */
	basedOnConsent: boolean;
}

export interface WithdrawnContact {
	id: string;
	template: Localized | null;
	openedAt: string;
	done: WithdrawalDone;
	key: { id: string; createdAt: string; destroyedAt: string };
	audit: { seq: number; hash: string; at: string };
}

/**
 * The withdrawal of a contact, for the worker it belongs to, with the other contacts that were withdrawn with it: the client spoke once, so
 * one letter and one certificate tell it all. What was deleted comes from the audit entries. `not-found` without a withdrawal.
 */
export async function withdrawalRecord(
	ctx: Ctx,
	contactId: string
): Promise<Result<WithdrawalRecord>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!found.ok) return found;
	const { contact, pilot } = found.value;
	const said = contact.statements.findLast(({ answer }) => answer === 'withdrawn');
	if (!said) return refuse('not-found');
	const contacts: WithdrawnContact[] = [];
	for (const id of await withdrawnTogether(ctx, contact, said.at)) {
		contacts.push(await withdrawnContact(ctx, contact.organisationId, id));
	}
	const organisation = await ctx.db
		.selectFrom('organisation')
		.select(['name', 'supervisor'])
		.where('id', '=', contact.organisationId)
		.executeTakeFirstOrThrow();
	return ok({
		access: found.value,
		at: said.at,
		channel: said.channel as ConsentChannel,
		contacts,
		organisation: {
			name: organisation.name,
			supervisor: organisation.supervisor === 'gba' ? 'gba' : 'vtc'
		},
		keeping: await keepingOf(ctx.db, pilot.id),
		basedOnConsent: await restsOnConsent(ctx, pilot, said.textVersion)
	});
}

/** Contacts of the same client in which the same person recorded the withdrawal at the same moment. */
async function withdrawnTogether(ctx: Ctx, contact: Contact, at: string): Promise<string[]> {
	if (!contact.clientId) return [contact.id];
	const statement = await ctx.db
		.selectFrom('consent')
		.select('by')
		.where('contactId', '=', contact.id)
		.where('answer', '=', 'withdrawn')
		.where('at', '=', at)
		.executeTakeFirstOrThrow();
	const rows = await ctx.db
		.selectFrom('consent')
		.innerJoin('contact', 'contact.id', 'consent.contactId')
		.select('contact.id')
		.where('contact.clientId', '=', contact.clientId)
		.where('consent.answer', '=', 'withdrawn')
		.where('consent.at', '=', at)
		.where('consent.by', '=', statement.by)
		.orderBy('contact.createdAt')
		.execute();
	return rows.map(({ id }) => id);
}

async function withdrawnContact(
	ctx: Ctx,
	organisationId: string,
	contactId: string
): Promise<WithdrawnContact> {
	const contact = await ctx.db
		.selectFrom('contact')
		.select(['organisationId', 'templateId', 'templateVersion', 'createdAt'])
		.where('id', '=', contactId)
		.executeTakeFirstOrThrow();
	const key = await ctx.db
		.selectFrom('contactKey')
		.select(['id', 'createdAt', 'destroyedAt'])
		.where('contactId', '=', contactId)
		.where('purpose', '=', 'source')
		.executeTakeFirstOrThrow();
	const entry = await ctx.db
		.selectFrom('auditEvent')
		.select(['seq', 'hash', 'at', 'detail'])
		.where('organisationId', '=', organisationId)
		.where('action', '=', 'consent.withdrawn')
		.where('subjectId', '=', contactId)
		.orderBy('seq', 'desc')
		.executeTakeFirstOrThrow();
	return {
		id: contactId,
		template: (await contactTemplate(ctx.db, contact))?.title ?? null,
		openedAt: contact.createdAt,
		done: JSON.parse(entry.detail) as WithdrawalDone,
		key: { id: key.id, createdAt: key.createdAt, destroyedAt: key.destroyedAt ?? entry.at },
		audit: { seq: Number(entry.seq), hash: entry.hash, at: entry.at }
	};
}

/** Whether the processing that the client answered about rests on consent, by the version of the text. */
async function restsOnConsent(
	ctx: Ctx,
	pilot: ContactAccess['pilot'],
	textVersion: number | null
): Promise<boolean> {
	const packs = pilotPacks(ctx.content, pilot);
	if (textVersion === null || !packs) return false;
	const text = await ctx.db
		.selectFrom('consentText')
		.select(['legalBasis6', 'legalBasis9'])
		.where('pilotId', '=', pilot.id)
		.where('version', '=', textVersion)
		.executeTakeFirst();
	const { article6, article9 } = structureOf(packs.checklist, 'consent-text').rechtsgrond;
	return (
		!!text &&
		(article6.some(({ id, consentBased }) => consentBased && id === text.legalBasis6) ||
			article9.some(({ id, consentBased }) => consentBased && id === text.legalBasis9))
	);
}
