import type { Localized } from '#lib/domain/locale.ts';

type Kind = 'pdf' | 'zip' | 'png' | 'jpeg' | 'gif' | 'webp' | 'gzip' | 'ole' | 'xml' | 'html';

/** How files of a kind begin, their bytes as Latin letters. */
const signatures: readonly (readonly [Kind, readonly string[]])[] = [
	['pdf', ['%PDF-']],
	['zip', ['PK\u0003\u0004', 'PK\u0005\u0006']],
	['png', ['\u0089PNG\r\n\u001a\n']],
	['jpeg', ['\u00ff\u00d8\u00ff']],
	['gif', ['GIF87a', 'GIF89a']],
	['gzip', ['\u001f\u008b']],
	['ole', ['\u00d0\u00cf\u0011\u00e0']],
	['xml', ['<?xml']],
	['html', ['<!doctype html', '<html', '<head', '<body']]
];

/** What the first bytes say a file is, whatever its name; null when they say nothing. */
export function kindOf(bytes: Uint8Array): Kind | null {
	const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
	if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
	// Text may begin with the mark of UTF-8 and with white space.
	const words = start
		.replace(/^\u00ef\u00bb\u00bf/, '')
		.trimStart()
		.toLowerCase();
	const found = signatures.find(([, marks]) =>
		marks.some((mark) => (mark.startsWith('<') ? words : start).startsWith(mark))
	);
	return found?.[0] ?? null;
}

/** In words, for a refusal. */
export const kindNames: Record<Kind | 'binary', Localized> = {
	pdf: { nl: 'een PDF', en: 'a PDF', fr: 'un PDF' },
	zip: { nl: 'een ZIP', en: 'a ZIP', fr: 'un ZIP' },
	png: { nl: 'een afbeelding', en: 'an image', fr: 'une image' },
	jpeg: { nl: 'een afbeelding', en: 'an image', fr: 'une image' },
	gif: { nl: 'een afbeelding', en: 'an image', fr: 'une image' },
	webp: { nl: 'een afbeelding', en: 'an image', fr: 'une image' },
	gzip: { nl: 'een gecomprimeerd bestand', en: 'a compressed file', fr: 'un fichier compressé' },
	ole: { nl: 'een oud Office-bestand', en: 'an old Office file', fr: 'un ancien fichier Office' },
	xml: { nl: 'XML', en: 'XML', fr: 'du XML' },
	html: { nl: 'een webpagina', en: 'a web page', fr: 'une page web' },
	binary: {
		nl: 'geen tekst in UTF-8',
		en: 'not text in UTF-8',
		fr: 'un fichier qui n’est pas du texte en UTF-8'
	}
};

/** Text in UTF-8, without its mark; null for anything else. */
export function textOf(bytes: Uint8Array): string | null {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return text.includes('\u0000') ? null : text;
	} catch {
		return null;
	}
}
