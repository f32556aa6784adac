import { exportReport } from '#lib/server/drafting/report-output.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { pdfResponse } from '#lib/server/pdf/response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const exported = await exportReport(signedIn(event), event.params.contact);
	const { bytes, name } = orError(exported, event.locals.locale);
	return pdfResponse(bytes, name);
};
