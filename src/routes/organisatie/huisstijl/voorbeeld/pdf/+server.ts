import { fileResponse } from '#lib/server/file-response.ts';
import { houseStyleSample } from '#lib/server/house-style/house-style.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { locale } = event.locals;
	const bytes = orError(await houseStyleSample(signedIn(event), 'pdf', locale), locale);
	return fileResponse(bytes, 'huisstijl', 'pdf');
};
