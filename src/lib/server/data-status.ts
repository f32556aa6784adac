import type { Handle } from '@sveltejs/kit/hooks';

interface PageData {
	nodes?: ({ type: string; error?: { status?: number } } | null)[];
}

/**
 * The data of a page that were refused answer with the status of the refusal, as the page itself does: the framework wraps them in a
 * 200, which a script (or a monitor) takes for a yes.
 */
export const dataStatus: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (!event.isDataRequest || response.status !== 200) return response;
	const text = await response.text();
	const { headers } = response;
	const refused = refusedNode(text);
	if (!refused) return new Response(text, { headers });
	headers.delete('content-length');
	headers.set('content-type', 'application/json');
	return new Response(JSON.stringify(refused.error), { status: refused.status, headers });
};

/** The first line holds the data of every part of the page; a part that failed says with which status. */
function refusedNode(text: string): { status: number; error: object } | null {
	const { nodes = [] } = JSON.parse(text.split('\n', 1)[0] ?? '') as PageData;
	const node = nodes.find((part) => part?.type === 'error');
	return node ? { status: node.error?.status ?? 500, error: node.error ?? {} } : null;
}
