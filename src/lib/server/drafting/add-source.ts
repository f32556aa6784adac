import { parsePasted, parseSource } from '#lib/domain/drafting/parse-source.ts';
import type { Source } from '#lib/domain/drafting/source.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { AuditEvent } from '#lib/domain/audit.ts';
import type { Ctx, Trx } from '../context.ts';
import { addMoment } from './activity.ts';
import { changeContact, contactEvent } from './access.ts';
import type { Contact } from './contact-repository.ts';
import { insertSource } from './draft-repository.ts';

/** Pasted text, or a file's bytes with its name. */
export type SourceInput = { text: string } | { bytes: Uint8Array; fileName: string };

/**
 * Reads a conversation and stores it sealed under the contact's source key. Only with a yes for this contact. What cannot be read is
 * refused with file, line and remedy; nothing is stored then.
 */
export function addSource(ctx: Ctx, contactId: string, input: SourceInput): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.edit', (trx, { contact }, audit) =>
		addSourceIn(trx, ctx, contact, input, audit)
	);
}

/** The same inside a transaction of the caller, who has checked that the actor may change the contact. */
export async function addSourceIn(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	input: SourceInput,
	audit: (event: AuditEvent) => Promise<void>
): Promise<Result<null>> {
	if (contact.path !== 'ai' || contact.consent !== 'yes') return refuse('contact-other-path');
	if (contact.status !== 'open') return refuse('contact-finished');
	if (contact.hasSource) return refuse('source-already');
	const source = read(input);
	if (!source.ok) return source;
	if (!(await insertSource(trx, ctx, contact, source.value))) return refuse('client-text-gone');
	await addMoment(trx, ctx, contact.id, 'draft', 'server');
	const { format, utterances, warnings } = source.value;
	const detail = { format, turns: utterances.length, warnings: warnings.map(({ code }) => code) };
	await audit(contactEvent(contact, 'source.added', detail));
	return ok(null);
}

function read(input: SourceInput): Result<Source> {
	return 'text' in input ? parsePasted(input.text) : parseSource(input.bytes, input.fileName);
}
