import { timelineFilter } from '#lib/forms/pilot.ts';
import { auditCsv } from '#lib/server/pilots/audit-csv.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { auditForExport } from '#lib/server/pilots/timeline.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const filter = timelineFilter.parse(Object.fromEntries(event.url.searchParams));
	const entries = orError(
		await auditForExport(signedIn(event), filter, event.params.pilot),
		event.locals.locale
	);
	return auditCsv(entries, event.locals.locale);
};
