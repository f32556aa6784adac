import type { Locale } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Certificate } from '#lib/domain/withdrawal-certificate.ts';
import { certificateLines, deletionCertificate } from '#lib/domain/withdrawal-certificate.ts';
import type { Ctx } from '../context.ts';
import { code, facts, heading, paragraph } from '#lib/domain/document.ts';
import { letterheadOf } from '../house-style/repository.ts';
import type { PdfDefinition } from '../pdf/render.ts';
import { renderPdf } from '../pdf/render.ts';
import { bannedFor, passClientText } from './client-text.ts';
import { withdrawalRecord } from './withdrawal-record.ts';

export interface CertificatePage {
	certificate: Certificate;
	organisation: string;
	/** Opaque: the number of the first audit entry names the file, never the reference. */
	seq: number;
}

/** The proof of what a withdrawal deleted, in the language asked for. */
export async function withdrawalCertificate(
	ctx: Ctx,
	contactId: string,
	locale: Locale
): Promise<Result<CertificatePage>> {
	const found = await withdrawalRecord(ctx, contactId);
	if (!found.ok) return found;
	const { access, organisation, contacts, at, channel, keeping } = found.value;
	const certificate = deletionCertificate(
		{
			organisation: organisation.name,
			reference: access.contact.reference,
			withdrawnAt: at,
			channel,
			keeping,
			items: contacts.map(({ id, template, openedAt, done, key, audit }) => ({
				contact: id,
				template,
				openedAt,
				deleted: {
					recordings: done.recordings ?? 0,
					conversations: done.sources,
					drafts: done.drafts
				},
				key,
				measurements: done.measurements,
				reportKept: done.keepsReport,
				audit
			}))
		},
		locale
	);
	const page = { certificate, organisation: organisation.name, seq: contacts[0]?.audit.seq ?? 0 };
	return passClientText(page, certificateLines(certificate), locale, bannedFor(ctx, access.pilot));
}

/** The certificate as a PDF. */
export async function certificatePdf(
	ctx: Ctx,
	contactId: string,
	locale: Locale
): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; name: string }>> {
	const page = await withdrawalCertificate(ctx, contactId, locale);
	if (!page.ok) return page;
	const { certificate, organisation, seq } = page.value;
	const definition = certificateDefinition(certificate, organisation, locale, ctx.clock());
	const bytes = await renderPdf(definition, await letterheadOf(ctx.db, ctx.actor.organisationId));
	return ok({ bytes, name: `wisbewijs-${seq}` });
}

/** The certificate in the house style; pure, so that page and PDF say the same. */
export function certificateDefinition(
	certificate: Certificate,
	organisation: string,
	locale: Locale,
	at: Date
): PdfDefinition {
	const { title, head, intro, items, kept, proof } = certificate;
	return {
		title,
		subtitle: head.join(' · '),
		organisation,
		locale,
		confidentiality: 'confidential',
		at,
		content: [
			...intro.map(paragraph),
			...items.flatMap((item) => {
				const hash = item.facts.at(-1);
				return [
					heading(item.heading),
					facts(item.facts.slice(0, -1)),
					...(hash ? [code(hash[0], hash[1])] : [])
				];
			}),
			heading(kept.heading),
			...kept.sentences.map(paragraph),
			heading(proof.heading),
			...proof.sentences.map(paragraph)
		]
	};
}
