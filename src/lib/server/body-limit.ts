import type { Handle } from '@sveltejs/kit/hooks';
import { maxPieceBytes, maxPlainFormBytes } from '../domain/recording/limits.ts';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** Pages where something is uploaded or a whole conversation is pasted. */
const uploads = [
	/^\/opstellen\/[^/]+\/bron$/,
	/^\/pilots\/[^/]+\/checklist\/[^/]+$/,
	/^\/pilots\/[^/]+\/beoordeling\/[^/]+\/bestanden$/,
	/^\/organisatie\/huisstijl$/,
	/^\/pilots\/[^/]+\/metingen$/
];
/** A recording as a whole file by a plain form, and piece by piece. */
const recordingForm = /^\/opstellen\/[^/]+\/opname$/;
const recordingPiece = /^\/opstellen\/[^/]+\/opname\/[^/]+$/;
/** Pages for people who are not signed in: nobody types more than a few lines there. */
const open = /^\/(aanmelden|afmelden|instellen|uitnodiging\/[^/]+|voorkeuren)$/;

/** Most bytes that a request to this page may bring (V5.2.1). */
export function largestBody(path: string): number {
	if (open.test(path)) return 32 * kilobyte;
	if (recordingForm.test(path)) return maxPlainFormBytes + megabyte;
	if (recordingPiece.test(path)) return maxPieceBytes;
	return uploads.some((page) => page.test(path)) ? 12 * megabyte : megabyte;
}

/** Refuses a body that is too large, or of unannounced length, before anything of it is read. */
export const bodyLimit: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return resolve(event);
	if (headers.has('transfer-encoding')) return new Response(null, { status: 411 });
	const announced = Number(headers.get('content-length') ?? 0);
	if (announced > largestBody(event.url.pathname)) return new Response(null, { status: 413 });
	return resolve(event);
};
