import type { ConsentState, ContactPath } from '#lib/domain/contact.ts';
import type { Localized } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import type { Contact } from '../drafting/contact-repository.ts';
import { listContactsOf } from '../drafting/contact-repository.ts';
import { templateTitles } from '../drafting/templates.ts';
import { clientForActor } from './access.ts';
import type { AskingState } from './client-repository.ts';
import { askingState } from './client-repository.ts';
import type { Kept } from './kept.ts';
import { keptOf } from './kept.ts';

/** A contact as the card shows it. */
export interface CardContact {
	id: string;
	title: Localized | null;
	openedAt: string;
	validatedAt: string | null;
	path: ContactPath;
	consent: ConsentState;
	kept: Kept;
}

/** Something the client said, with the contact it was said in. */
export interface CardStatement {
	at: string;
	/** `again`: the client asked to be asked again. */
	answer: 'yes' | 'no' | 'withdrawn' | 'again';
	textVersion: number | null;
	channel: string | null;
	by: string;
	contact: { id: string; title: Localized | null } | null;
}

export interface ClientCard {
	id: string;
	reference: string;
	asking: AskingState;
	contacts: CardContact[];
	/** Newest first. */
	history: CardStatement[];
	/** Contacts in which a yes stands. */
	standing: CardContact[];
	/** Contacts with a standing yes that are with colleagues: a number alone. */
	elsewhere: number;
	/** The newest withdrawal was said to a colleague. */
	withdrawnElsewhere: boolean;
	/** How many of the contacts have a report, for the way to the preparation. */
	reports: number;
}

/** The card of a client, for the worker who has contacts with her: those contacts, what she said, and what is kept of them. */
export async function clientCard(ctx: Ctx, clientId: string): Promise<Result<ClientCard>> {
	const found = await clientForActor(ctx.db, ctx, clientId);
	if (!found.ok) return found;
	const { client, contacts } = found.value;
	const titles = await templateTitles(ctx.db, client.organisationId);
	const kept = await keptOf(ctx, contacts);
	const shown = contacts.map((contact) => cardContact(contact, titles, kept));
	const asking = await askingState(ctx.db, clientId);
	const own = contacts.flatMap(({ statements }) => statements);
	return ok({
		id: clientId,
		reference: contacts[0]?.reference ?? client.reference,
		asking,
		contacts: shown,
		history: await historyOf(ctx, clientId, contacts, titles),
		standing: shown.filter(({ consent }) => consent === 'yes'),
		elsewhere: await standingElsewhere(ctx, clientId),
		withdrawnElsewhere:
			asking.withdrawnAt !== null &&
			!own.some(({ answer, at }) => answer === 'withdrawn' && at === asking.withdrawnAt),
		reports: contacts.filter(({ status }) => status === 'validated').length
	});
}

/** The actor's own clients, for the list: the reference, how many contacts, and how the newest answer reads. */
export async function ownClients(
	ctx: Ctx
): Promise<{ id: string; reference: string; contacts: number; lastAt: string; yes: number }[]> {
	const { organisationId, userId } = ctx.actor;
	const clients = new Map<string, Contact[]>();
	for (const contact of await listContactsOf(ctx.db, organisationId, userId)) {
		if (!contact.clientId) continue;
		clients.set(contact.clientId, [...(clients.get(contact.clientId) ?? []), contact]);
	}
	return [...clients].map(([id, contacts]) => ({
		id,
		reference: contacts[0]?.reference ?? '',
		contacts: contacts.length,
		lastAt: contacts[0]?.createdAt ?? '',
		yes: contacts.filter(({ consent }) => consent === 'yes').length
	}));
}

/** The reference of a client of the actor, for the form of a new contact; empty when she has no contact with her. */
export async function ownReference(ctx: Ctx, clientId: string): Promise<string> {
	const found = await clientForActor(ctx.db, ctx, clientId);
	return found.ok ? (found.value.contacts[0]?.reference ?? '') : '';
}

function cardContact(
	contact: Contact,
	titles: Record<string, Localized>,
	kept: ReadonlyMap<string, Kept>
): CardContact {
	return {
		id: contact.id,
		title: titles[contact.templateId] ?? null,
		openedAt: contact.createdAt,
		validatedAt: contact.validatedAt,
		path: contact.path,
		consent: contact.consent,
		kept: kept.get(contact.id) ?? { source: null, dossier: null }
	};
}

async function historyOf(
	ctx: Ctx,
	clientId: string,
	contacts: readonly Contact[],
	titles: Record<string, Localized>
): Promise<CardStatement[]> {
	const said = contacts.flatMap((contact) =>
		contact.statements.map(({ at, answer, textVersion, channel, byName }) => ({
			at,
			answer,
			textVersion,
			channel,
			by: byName,
			contact: { id: contact.id, title: titles[contact.templateId] ?? null }
		}))
	);
	const requests = await ctx.db
		.selectFrom('clientRequest')
		.innerJoin('user', 'user.id', 'clientRequest.by')
		.select(['clientRequest.at', 'user.name as by'])
		.where('clientRequest.clientId', '=', clientId)
		.execute();
	const again = requests.map(({ at, by }) => ({
		at,
		answer: 'again' as const,
		textVersion: null,
		channel: null,
		by,
		contact: null
	}));
	return [...said, ...again].sort((a, b) => b.at.localeCompare(a.at));
}

/** Contacts of the client with colleagues in which the newest statement is a yes. */
async function standingElsewhere(ctx: Ctx, clientId: string): Promise<number> {
	const rows = await ctx.db
		.selectFrom('consent')
		.innerJoin('contact', 'contact.id', 'consent.contactId')
		.select(['contact.id', 'consent.answer', 'consent.at'])
		.where('contact.clientId', '=', clientId)
		.where('contact.workerId', '!=', ctx.actor.userId)
		.orderBy('consent.at')
		.execute();
	const newest = new Map(rows.map(({ id, answer }) => [id, answer]));
	return [...newest.values()].filter((answer) => answer === 'yes').length;
}
