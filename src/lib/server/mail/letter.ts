import type { Locale, Localized } from '#lib/domain/locale.ts';
import { fill, pick } from '#lib/domain/locale.ts';

interface LetterText {
	subject: string;
	text: string;
	/** Absolute address of the page it points to. */
	link: string | null;
	/** Where she changes whether she is mailed. */
	settings: string;
	organisation: string;
	locale: Locale;
}

const words = {
	open: { nl: 'Openen in Waarborg', en: 'Open in Waarborg', fr: 'Ouvrir dans Waarborg' },
	why: {
		nl: 'U krijgt deze mail van Waarborg bij {organisation} omdat u een rol hebt in een pilot. Er staan nooit gegevens van cliënten in.',
		en: 'You receive this message from Waarborg at {organisation} because you have a role in a pilot. It never holds data of clients.',
		fr: 'Vous recevez ce message de Waarborg chez {organisation} parce que vous avez un rôle dans un pilote. Il ne contient jamais de données de clients.'
	},
	off: {
		nl: 'Liever geen mail, of één per dag? Kies het hier:',
		en: 'Prefer no mail, or one a day? Choose here:',
		fr: 'Plutôt pas d’e-mail, ou un par jour ? Choisissez ici :'
	}
} as const satisfies Record<string, Localized>;

/** The plain text and the simple HTML of one mail, from the same sentences. An empty line in the text begins a paragraph. */
export function composeLetter(letter: LetterText): { text: string; html: string } {
	const { subject, link, settings, locale } = letter;
	const paragraphs = letter.text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
	const open = pick(words.open, locale);
	const why = fill(pick(words.why, locale), { organisation: letter.organisation });
	const off = pick(words.off, locale);
	const text = [
		...paragraphs,
		...(link ? [`${open}:\n${link}`] : []),
		`-- \n${why}\n${off}\n${settings}`
	].join('\n\n');
	const html = [
		`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
		'<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em">',
		...paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`),
		link ? `<p><a href="${escaped(link)}">${open}</a></p>` : '',
		`<hr><p style="font-size:14px">${escaped(why)}<br>${off} <a href="${escaped(settings)}">${escaped(settings)}</a></p>`,
		'</body></html>'
	].join('');
	return { text, html };
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
