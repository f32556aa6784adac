import { locales } from '#lib/domain/locale.ts';
import { inHouseStyle } from '#lib/server/house-style/print.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { minutesPage } from '#lib/server/meetings/minutes-page.ts';
import { minutesPdf } from '#lib/server/meetings/minutes-pdf.ts';
import { pdfResponse } from '#lib/server/pdf/response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const ctx = signedIn(event);
	const at = { pilotId: event.params.pilot, meetingId: event.params.vergadering };
	const page = orError(await minutesPage(ctx, at), event.locals.locale);
	const asked = event.url.searchParams.get('taal');
	const locale = locales.find((one) => one === asked) ?? event.locals.locale;
	const document = minutesPdf(page, locale, ctx.clock());
	return pdfResponse(await inHouseStyle(ctx, document, 'pdf'), document.title);
};
