import type { Locale } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Letter } from '#lib/domain/withdrawal-letter.ts';
import type { Ctx } from '../context.ts';
import { heading, paragraph } from '#lib/domain/document.ts';
import { letterheadOf } from '../house-style/repository.ts';
import type { PdfDefinition } from '../pdf/render.ts';
import { renderPdf } from '../pdf/render.ts';
import { confirmationLetter } from './letter.ts';

/** The confirmation letter as a PDF in the language asked for. */
export async function letterPdf(
	ctx: Ctx,
	contactId: string,
	locale: Locale
): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; name: string }>> {
	const page = await confirmationLetter(ctx, contactId, locale);
	if (!page.ok) return page;
	const { letter, organisation, reference } = page.value;
	const definition = letterDefinition(letter, organisation, locale, ctx.clock());
	const letterhead = await letterheadOf(ctx.db, ctx.actor.organisationId);
	const bytes = await renderPdf(definition, letterhead);
	return ok({ bytes, name: `bevestiging-${reference}` });
}

/** The letter in the house style; pure, so that page and PDF say the same. */
export function letterDefinition(
	letter: Letter,
	organisation: string,
	locale: Locale,
	at: Date
): PdfDefinition {
	return {
		title: letter.title,
		subtitle: letter.head.join(' · '),
		organisation,
		locale,
		confidentiality: 'confidential',
		at,
		content: letter.sections.flatMap(({ heading: title, sentences }) => [
			heading(title),
			...sentences.map(paragraph)
		])
	};
}
