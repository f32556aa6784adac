import { exportReport } from '#lib/server/drafting/report-output.ts';
import { fileResponse } from '#lib/server/file-response.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { RequestHandler } from './$types';
import { chosenSources } from '../sources.ts';

export const GET: RequestHandler = async (event) => {
	const sources = chosenSources(event);
	const exported = await exportReport(signedIn(event), event.params.contact, 'docx', sources);
	const { bytes, name } = orError(exported, event.locals.locale);
	return fileResponse(bytes, name, 'docx');
};
