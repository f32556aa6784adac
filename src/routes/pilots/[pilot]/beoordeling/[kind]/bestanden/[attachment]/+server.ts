import { readAttachment } from '#lib/server/assessments/attachments.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { refOf } from '../../ref.ts';
import type { RequestHandler } from './$types';

/** A file that someone uploaded is never shown inside the application: it is downloaded, and nothing in it may run. */
export const GET: RequestHandler = async (event) => {
	const { attachment } = event.params;
	const read = await readAttachment(signedIn(event), refOf(event), attachment);
	const file = orError(read, event.locals.locale);
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
