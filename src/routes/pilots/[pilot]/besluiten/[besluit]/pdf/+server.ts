import { locales } from '#lib/domain/locale.ts';
import { decisionPdf } from '#lib/server/decisions/decision-pdf.ts';
import { decisionPage } from '#lib/server/decisions/page.ts';
import { inHouseStyle } from '#lib/server/house-style/print.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { pdfResponse } from '#lib/server/pdf/response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const ctx = signedIn(event);
	const { pilot, besluit } = event.params;
	const page = orError(await decisionPage(ctx, pilot, besluit), event.locals.locale);
	const asked = event.url.searchParams.get('taal');
	const locale = locales.find((one) => one === asked) ?? event.locals.locale;
	const definition = decisionPdf(page, locale, ctx.clock());
	return pdfResponse(await inHouseStyle(ctx, definition, 'pdf'), definition.title);
};
