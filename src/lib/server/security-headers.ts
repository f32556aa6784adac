import type { Handle } from '@sveltejs/kit/hooks';

/** Headers on every page (trust.md §6); the content policy with its nonces is set in vite.config.ts. */
export const headersForEverything: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'x-frame-options': 'DENY',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': permissions('()')
};

/** The one page that may ask for the microphone. */
const recordingPage = /^\/opstellen\/[^/]+\/opname$/;

function permissions(microphone: '()' | '(self)'): string {
	return `camera=(), geolocation=(), microphone=${microphone}, interest-cohort=()`;
}

/** Once seen over https, never over http again; on pages and static files alike. */
export const strictTransport = {
	'strict-transport-security': 'max-age=31536000; includeSubDomains'
} as const;

/** Sets them on pages, and keeps them out of shared caches: a shared desk must show nothing after sign-out. */
export const securityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	for (const [name, value] of Object.entries(headersForEverything)) {
		response.headers.set(name, value);
	}
	if (recordingPage.test(event.url.pathname))
		response.headers.set('permissions-policy', permissions('(self)'));
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	return response;
};
