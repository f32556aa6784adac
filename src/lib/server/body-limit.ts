import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { pick } from '../domain/locale.ts';
import { maxPieceBytes, maxPlainFormBytes } from '../domain/recording/limits.ts';
import { refusalSentence, refusalStatus } from './errors.ts';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** Pages where something is uploaded or a whole conversation is pasted. */
const uploads = [
	/^\/opstellen\/[^/]+\/bron$/,
	/^\/pilots\/[^/]+\/checklist\/[^/]+$/,
	/^\/organisatie\/huisstijl$/,
	/^\/pilots\/[^/]+\/metingen$/
];
/** An assessment with its attachments comes back here as one file. */
const assessmentFiles = /^\/pilots\/[^/]+\/beoordeling\/[^/]+\/bestanden$/;
/** A recording as a whole file by a plain form, and piece by piece. */
const recordingForm = /^\/opstellen\/[^/]+\/opname$/;
const recordingPiece = /^\/opstellen\/[^/]+\/opname\/[^/]+$/;
/** Pages for people who are not signed in: nobody types more than a few lines there. */
const open = /^\/(aanmelden|afmelden|instellen|uitnodiging\/[^/]+|voorkeuren)$/;

/** Most bytes that a request to this page may bring (V5.2.1). */
export function largestBody(path: string): number {
	if (open.test(path)) return 32 * kilobyte;
	if (recordingForm.test(path) || assessmentFiles.test(path)) return maxPlainFormBytes + megabyte;
	if (recordingPiece.test(path)) return maxPieceBytes;
	return uploads.some((page) => page.test(path)) ? 12 * megabyte : megabyte;
}

/** Refuses a body that is too large, or of unannounced length, before anything of it is read. */
export const bodyLimit: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return resolve(event);
	if (headers.has('transfer-encoding')) return new Response(null, { status: 411 });
	const announced = Number(headers.get('content-length') ?? 0);
	const max = largestBody(event.url.pathname);
	return announced > max ? tooLarge(event, announced, max) : resolve(event);
};

/**
 * The sentence in the form that was asked for. No page of the application: nothing was read of what was sent, not even who it is from.
 */
function tooLarge(
	{ request, locals, url }: RequestEvent,
	announced: number,
	max: number
): Response {
	const { locale } = locals;
	const refusal = {
		code: 'request-too-large',
		params: {
			megabytes: Math.ceil(announced / megabyte),
			max: Math.floor((10 * max) / megabyte) / 10
		}
	} as const;
	const message = refusalSentence(refusal, locale);
	const status = refusalStatus(refusal);
	if (!request.headers.get('accept')?.includes('text/html'))
		return Response.json({ code: refusal.code, message }, { status });
	const back = pick({ nl: 'Terug', en: 'Back', fr: 'Retour' }, locale);
	const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${back}</title><style>body{font:1.125rem/1.5 sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style></head><body><main><h1>${status}</h1><p>${message}</p><p><a href="${encodeURI(url.pathname)}">${back}</a></p></main></body></html>`;
	const headers = {
		'content-type': 'text/html; charset=utf-8',
		'content-security-policy':
			"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
	};
	return new Response(html, { status, headers });
}
