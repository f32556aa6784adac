import { storedLogo } from '#lib/server/house-style/house-style.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { RequestHandler } from './$types';

/** The logo for the preview; only what was checked to be a picture is ever stored. */
export const GET: RequestHandler = async (event) => {
	const { bytes, mediaType } = orError(await storedLogo(signedIn(event)), event.locals.locale);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': mediaType,
			'content-security-policy': "default-src 'none'",
			'cache-control': 'private, no-store',
			'x-content-type-options': 'nosniff'
		}
	});
};
