import { readEvidence } from '#lib/server/checklists/evidence.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { RequestHandler } from './$types';

/** A file that someone uploaded is never shown inside the application: it is downloaded, and nothing in it may run. */
export const GET: RequestHandler = async (event) => {
	const { pilot, evidence } = event.params;
	const file = orError(await readEvidence(signedIn(event), pilot, evidence), event.locals.locale);
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'content-type': file.mediaType,
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
			'content-length': String(file.bytes.length),
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'private, no-store'
		}
	});
};
