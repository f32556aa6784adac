import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import type { Localized } from '../domain/locale.ts';
import { pick } from '../domain/locale.ts';
import { headersForEverything } from './security-headers.ts';

/** Pages whose forms are for people who are not signed in. */
const open = ['/aanmelden', '/afmelden', '/instellen', '/uitnodiging/', '/voorkeuren', '/register'];

/**
 * A form that arrives after the session ended is not thrown away. With JavaScript the page stays as it is and hears why; without, the
 * answer is a page that holds what was typed and can send it again after signing in. Nothing is stored.
 */
export const keepForm: Handle = async ({ event, resolve }) => {
	const { method, headers } = event.request;
	const isPublic = open.some((path) => event.url.pathname.startsWith(path));
	if (['GET', 'HEAD', 'OPTIONS'].includes(method) || event.locals.ctx || isPublic) {
		return resolve(event);
	}
	const contentType = headers.get('content-type') ?? '';
	const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(contentType);
	if (headers.has('x-sveltekit-action')) return refusedAction(event);
	if (!isForm) return expired(event);
	return new Response(await page(event), {
		status: 401,
		headers: {
			...headersForEverything,
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'content-security-policy':
				"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'"
		}
	});
};

/**
 * A failure and not an error: an error would draw the error page over what was typed. The data are in the notation of `devalue`, as the
 * page expects them of an action: a list in which the first entry names the places of the others.
 */
function refusedAction(event: RequestEvent): Response {
	const message = pick(sentences.expired, event.locals.locale);
	const data = JSON.stringify([{ message: 1, code: 2 }, message, 'session-ended']);
	return Response.json({ type: 'failure', status: 401, data });
}

function expired(event: RequestEvent): Response {
	const message = pick(sentences.expired, event.locals.locale);
	return Response.json({ type: 'error', status: 401, error: { message } }, { status: 401 });
}

async function page(event: RequestEvent): Promise<string> {
	const { locale } = event.locals;
	const say = (text: Localized) => escape(pick(text, locale));
	const fields = [...(await event.request.formData())].filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string'
	);
	const inputs = fields
		.map(([name, value]) =>
			/wachtwoord|password/i.test(name)
				? ''
				: `<p><label>${escape(name)}<br><textarea name="${escape(name)}" rows="${value.length > 80 ? 8 : 1}">\n${escape(value)}</textarea></label></p>`
		)
		.join('');
	const action = escape(event.url.pathname + event.url.search);
	return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say(sentences.title)} · Waarborg</title><style>:root{color-scheme:light dark}body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}textarea{width:100%;font:inherit;box-sizing:border-box}button{font:inherit;padding:.6rem 1.2rem;min-height:2.75rem}</style></head><body><main><h1>${say(sentences.title)}</h1><p>${say(sentences.expired)}</p><ol><li><a href="/aanmelden" target="_blank" rel="noopener">${say(sentences.signIn)}</a></li><li>${say(sentences.again)}</li></ol><form method="post" action="${action}">${inputs}<button>${say(sentences.send)}</button></form></main></body></html>`;
}

function escape(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const sentences = {
	title: { nl: 'Uw tekst is bewaard', en: 'Your text is kept', fr: 'Votre texte est conservé' },
	expired: {
		nl: 'U bent intussen afgemeld. Er is nog niets opgeslagen en er is niets verloren. Meld u aan in een ander tabblad en verstuur daarna opnieuw.',
		en: 'You have been signed out meanwhile. Nothing was saved yet and nothing is lost. Sign in in another tab, then send again.',
		fr: 'Vous avez été déconnecté entre-temps. Rien n’est encore enregistré et rien n’est perdu. Connectez-vous dans un autre onglet, puis envoyez à nouveau.'
	},
	signIn: {
		nl: 'Meld u aan (opent een nieuw tabblad)',
		en: 'Sign in (opens a new tab)',
		fr: 'Connectez-vous (ouvre un nouvel onglet)'
	},
	again: {
		nl: 'Kom terug naar deze pagina en kies “Opnieuw versturen”.',
		en: 'Come back to this page and choose “Send again”.',
		fr: 'Revenez à cette page et choisissez « Envoyer à nouveau ».'
	},
	send: { nl: 'Opnieuw versturen', en: 'Send again', fr: 'Envoyer à nouveau' }
} satisfies Record<string, Localized>;
