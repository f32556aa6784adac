/**
 * Does a request that changes something come from a page of this site? Browsers say where a request comes from; the framework checks
 * forms, this is for requests of scripts (trust.md §6). What says nothing is refused.
 */
export function isSameOrigin(request: Request, url: URL): boolean {
	const site = request.headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin') return false;
	return request.headers.get('origin') === url.origin;
}
