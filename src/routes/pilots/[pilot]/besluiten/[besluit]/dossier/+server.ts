import { makeBundle } from '#lib/server/bundle/make.ts';
import { bundleResponse } from '#lib/server/bundle/response.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { RequestHandler } from './$types';

/** The evidence bundle of a decision; `nu` in place of its id gives that of the present verdict. */
export const GET: RequestHandler = async (event) => {
	const { pilot, besluit } = event.params;
	const made = await makeBundle(signedIn(event), pilot, besluit === 'nu' ? null : besluit);
	return bundleResponse(orError(made, event.locals.locale));
};
