import { error } from '@sveltejs/kit';
import { printAssessment, printsFor } from '#lib/server/assessments/exchange/export.ts';
import { exportAssessment, formatsFor } from '#lib/server/assessments/export.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { refOf } from '../../../ref.ts';
import type { RequestHandler } from './$types';

/** The file to keep. By POST: that an assessment left the house is recorded. */
export const POST: RequestHandler = async (event) => {
	const ref = refOf(event);
	const wanted = event.params.format;
	const format = formatsFor(ref.kind).find((known) => known === wanted);
	const print = printsFor(ref.kind).find((known) => known === wanted);
	const { locale } = event.locals;
	const ctx = signedIn(event);
	if (!format && !print) error(404);
	const made = print
		? await printAssessment(ctx, ref, print, locale)
		: await exportAssessment(ctx, ref, format ?? 'zip', locale);
	const file = orError(made, locale);
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
