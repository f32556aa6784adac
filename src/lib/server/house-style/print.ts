import type { DocumentModel } from '#lib/domain/document.ts';
import type { Ctx } from '../context.ts';
import { renderDocx } from '../docx/render.ts';
import { renderPdf } from '../pdf/render.ts';
import { letterheadOf } from './repository.ts';

/** A document in the house style of the actor's organisation, as the bytes of a file. */
export async function inHouseStyle(
	ctx: Ctx,
	document: DocumentModel,
	format: 'pdf' | 'docx'
): Promise<Uint8Array<ArrayBuffer>> {
	const letterhead = await letterheadOf(ctx.db, ctx.actor.organisationId);
	return format === 'pdf' ? renderPdf(document, letterhead) : renderDocx(document, letterhead);
}
