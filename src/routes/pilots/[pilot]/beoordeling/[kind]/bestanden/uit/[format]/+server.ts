import { error } from '@sveltejs/kit';
import { exportAssessment, exportFormats, formatsFor } from '#lib/server/assessments/export.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { refOf } from '../../../ref.ts';
import type { RequestHandler } from './$types';

/** The file to keep. By POST: that an assessment left the house is recorded. */
export const POST: RequestHandler = async (event) => {
	const ref = refOf(event);
	const { locale } = event.locals;
	const format = formatsFor(ref.kind, exportFormats).find((known) => known === event.params.format);
	if (!format) error(404);
	const file = orError(await exportAssessment(signedIn(event), ref, format, locale), locale);
	return new Response(file.bytes, {
		headers: {
			'content-type': file.mediaType,
			'content-disposition': `attachment; filename="${file.fileName}"`,
			'content-length': String(file.bytes.length),
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'private, no-store'
		}
	});
};
