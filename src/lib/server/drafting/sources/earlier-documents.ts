import { pick } from '#lib/domain/locale.ts';
import type { Localized } from '#lib/domain/locale.ts';
import { decisionTitle, sourceFromDecision } from '#lib/domain/drafting/decision-source.ts';
import { sourceFromReport } from '#lib/domain/drafting/report-source.ts';
import type { Source } from '#lib/domain/drafting/source.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../../context.ts';
import { liveRoles } from '../../pilots/pilot-repository.ts';
import { changeContact, contactForActor } from '../access.ts';
import type { AddedSource } from '../add-source.ts';
import { holdSources, mayAddConversation, storeSource } from '../add-source.ts';
import type { Contact } from '../contact-repository.ts';
import { loadReport } from '../validate.ts';
import { loadDecision } from './record-decision.ts';
import { sourceDigest } from './source-repository.ts';

/** A validated report by its contact, or a recorded decision by its own id. */
export interface EarlierKey {
	kind: 'report' | 'decision';
	id: string;
}

export interface EarlierDocument extends EarlierKey {
	title: Localized;
	/** Who validated or recorded it, and when. */
	by: string;
	at: string;
	/** Is it among the sources of this contact already? */
	used: boolean;
}

/**
 * What the next document of a contact can be made from: validated reports and recorded decisions of the same client, in contacts that
 * the actor may see herself; newest first.
 */
export async function earlierDocuments(ctx: Ctx, contact: Contact): Promise<EarlierDocument[]> {
	const keys = await candidates(ctx, contact);
	const digests = await ctx.db
		.selectFrom('source')
		.select('digest')
		.where('contactId', '=', contact.id)
		.execute();
	const known = new Set(digests.map(({ digest }) => digest));
	const documents: EarlierDocument[] = [];
	for (const { contactId, ...key } of keys) {
		// Someone else's contact is simply not shown: nothing was asked for that would be an attempt.
		if (!(await maySee(ctx, contactId))) continue;
		const loaded = await loadEarlier(ctx, contact, key);
		if (!loaded.ok) continue;
		const { title, by, at, bytes } = loaded.value;
		const digest = await sourceDigest(ctx.db, ctx, contact, bytes);
		documents.push({ ...key, title, by, at, used: digest !== null && known.has(digest) });
	}
	return documents.toSorted((a, b) => b.at.localeCompare(a.at));
}

/**
 * Makes an earlier document a source of this contact: a copy of its passages with the way they came, sealed under this contact's source
 * key. An engine may only get it with a yes for this contact, whatever the yes was for the conversation then.
 */
export async function addEarlier(
	ctx: Ctx,
	contactId: string,
	key: EarlierKey
): Promise<Result<null>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.edit');
	if (!found.ok) return found;
	const may = mayAddConversation(found.value.contact);
	if (!may.ok) return may;
	const loaded = await loadEarlier(ctx, found.value.contact, key);
	if (!loaded.ok) return loaded;
	const { source, title, bytes, sha256 } = loaded.value;
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		const still = mayAddConversation(contact);
		if (!still.ok) return still;
		const held = await holdSources(trx, contact);
		if (!held.ok) return held;
		const added: AddedSource = {
			kind: key.kind,
			title: pick(title, contact.language),
			bytes,
			detail: { from: key.id, ...(sha256 && { sha256 }) }
		};
		return storeSource(trx, ctx, contact, source, added, audit);
	});
}

/** An earlier document of the same client, read for this contact. */
export interface LoadedEarlier {
	title: Localized;
	by: string;
	at: string;
	source: Source;
	/** What tells this document from every other. */
	bytes: string;
	/** Of a validated report. */
	sha256?: string;
}

/** Loads a document that the actor may see and that is of the same client; refused when there is nothing in it to take over. */
export async function loadEarlier(
	ctx: Ctx,
	contact: Contact,
	{ kind, id }: EarlierKey
): Promise<Result<LoadedEarlier>> {
	const loaded = kind === 'report' ? await fromReport(ctx, id) : await fromDecision(ctx, id);
	if (!loaded.ok) return loaded;
	if (!isSameClient(contact, loaded.value.contact)) return refuse('earlier-other-client');
	if (loaded.value.source.utterances.length === 0) return refuse('earlier-empty');
	return loaded;
}

type Loaded = Result<LoadedEarlier & { contact: Contact }>;

async function fromReport(ctx: Ctx, contactId: string): Promise<Loaded> {
	const loaded = await loadReport(ctx, contactId);
	if (!loaded.ok) return loaded;
	const { report, sha256, access } = loaded.value;
	return ok({
		contact: access.contact,
		title: report.template.title,
		by: report.validator,
		at: report.validatedAt,
		source: sourceFromReport(report),
		bytes: `report ${contactId} ${sha256}`,
		sha256
	});
}

async function fromDecision(ctx: Ctx, id: string): Promise<Loaded> {
	const loaded = await loadDecision(ctx, id);
	if (!loaded.ok) return loaded;
	const { decision, contact } = loaded.value;
	return ok({
		contact,
		title: decisionTitle(decision),
		by: decision.recordedBy,
		at: decision.recordedAt,
		source: sourceFromDecision(decision),
		bytes: `decision ${id}`
	});
}

function isSameClient(one: Contact, other: Contact): boolean {
	if (one.organisationId !== other.organisationId) return false;
	return one.reference === other.reference || (!!one.clientId && one.clientId === other.clientId);
}

async function maySee(ctx: Ctx, contactId: string): Promise<boolean> {
	const row = await ctx.db
		.selectFrom('contact')
		.select(['workerId', 'pilotId'])
		.where('id', '=', contactId)
		.where('organisationId', '=', ctx.actor.organisationId)
		.executeTakeFirst();
	if (!row) return false;
	const roles = await liveRoles(ctx.db, row.pilotId, ctx.actor.userId);
	return can(ctx.actor, 'contact.view', { roles, workerId: row.workerId });
}

async function candidates(
	ctx: Ctx,
	contact: Contact
): Promise<(EarlierKey & { contactId: string })[]> {
	const reports = await ctx.db
		.selectFrom('report')
		.innerJoin('contact', 'contact.id', 'report.contactId')
		.select(['contact.id as contactId', 'contact.reference', 'contact.clientId'])
		.where('contact.organisationId', '=', contact.organisationId)
		.where('contact.id', '!=', contact.id)
		.where((eb) =>
			eb.or([
				eb('contact.reference', '=', contact.reference),
				...(contact.clientId ? [eb('contact.clientId', '=', contact.clientId)] : [])
			])
		)
		.execute();
	const decisions = await ctx.db
		.selectFrom('fileDecision')
		.innerJoin('contact', 'contact.id', 'fileDecision.contactId')
		.select(['fileDecision.id', 'contact.id as contactId'])
		.where('contact.organisationId', '=', contact.organisationId)
		.where((eb) =>
			eb.or([
				eb('contact.reference', '=', contact.reference),
				...(contact.clientId ? [eb('contact.clientId', '=', contact.clientId)] : [])
			])
		)
		.execute();
	return [
		...reports.map(({ contactId }) => ({ kind: 'report' as const, id: contactId, contactId })),
		...decisions.map(({ id, contactId }) => ({ kind: 'decision' as const, id, contactId }))
	];
}
