import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Locale } from '../domain/locale.ts';
import type { Refusal, Result } from '../domain/result.ts';
import type { Ctx } from './context.ts';
import { refusalSentence, refusalStatus } from './errors.ts';

/** The context of who is signed in; sends others to the sign-in page and back. */
export function signedIn(event: Pick<RequestEvent, 'locals' | 'url'>): Ctx {
	if (event.locals.ctx) return event.locals.ctx;
	const back = event.url.pathname + event.url.search;
	redirect(303, `/aanmelden?terug=${encodeURIComponent(back)}`);
}

/** The value of a result in a load function; a refusal becomes the error page with its sentence. */
export function orError<T>(result: Result<T>, locale: Locale): T {
	if (result.ok) return result.value;
	error(refusalStatus(result.refusal), refusalSentence(result.refusal, locale));
}

/** A refusal as the result of a form action; `kept` returns what was typed. */
export function refused<K extends Record<string, unknown> = Record<string, never>>(
	result: { ok: false; refusal: Refusal },
	locale: Locale,
	kept?: K
) {
	const { refusal } = result;
	return fail(refusalStatus(refusal), {
		...(kept as K),
		message: refusalSentence(refusal, locale),
		field: refusal.field ?? null,
		code: refusal.code
	});
}

/** The body as JSON; undefined when it is none, so that the schema refuses it. */
export async function jsonOf(request: Request): Promise<unknown> {
	try {
		return await request.json();
	} catch {
		return undefined;
	}
}

/** A path inside this site to go back to; anything else becomes the start page (V3.7.2, open redirects). */
export function safeReturn(path: string | null | undefined): string {
	return path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/';
}

/** Passes the `Set-Cookie` headers of Better Auth on to the browser. */
export function passCookies(event: RequestEvent, headers: Headers): void {
	for (const line of headers.getSetCookie()) {
		const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
		const at = pair.indexOf('=');
		const maxAge = attributes.find((part) => /^max-age=/i.test(part))?.split('=')[1];
		event.cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: event.locals.app.config.publicUrl.startsWith('https://'),
			...(maxAge !== undefined && { maxAge: Number(maxAge) })
		});
	}
}
