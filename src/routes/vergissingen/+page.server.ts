import { signedIn } from '#lib/server/http.ts';
import { errorRates } from '#lib/server/measurements/error-rates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event);
	return errorRates();
};
