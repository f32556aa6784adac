import type { Localized } from '#lib/domain/locale.ts';
import type { ParseOptions } from '#lib/domain/drafting/parse-source.ts';
import { parseDocxText, parsePasted, parseSource } from '#lib/domain/drafting/parse-source.ts';
import { maxSourceBytes, type Source } from '#lib/domain/drafting/source.ts';
import type { Result } from '#lib/domain/result.ts';
import { refuse } from '#lib/domain/result.ts';

/** Pasted text, or a file's bytes with its name. */
export type SourceInput = { text: string } | { bytes: Uint8Array; fileName: string };

/**
 * A conversation as pasted or as a file in any of the formats. What a file is, its first bytes tell; when its name says otherwise it is
 * refused, like everything that cannot be read, with the file, the line where there is one, and the remedy.
 */
export async function readSource(
	input: SourceInput,
	options: ParseOptions = {}
): Promise<Result<Source>> {
	if ('text' in input) return parsePasted(input.text, undefined, options);
	const { bytes } = input;
	const file = shownName(input.fileName);
	if (bytes.length > maxSourceBytes) {
		return refuse('source-too-large', { file, megabytes: (bytes.length / 1e6).toFixed(1), max: 5 });
	}
	const namedDocx = /\.docx$/i.test(file);
	if (startsWith(bytes, zipMark)) {
		if (/\.docm$/i.test(file)) return refuse('docx-macros', { file });
		// The reader of Word documents is large, and most conversations come as text.
		const { readDocx } = await import('../../files/docx.ts');
		const text = await readDocx(bytes, file);
		if (!text.ok) return text;
		return namedDocx
			? parseDocxText(text.value, file, options)
			: refuse('source-mismatch', { file, kind: wordDocument });
	}
	const other = otherFormats.find(({ mark }) => startsWith(bytes, mark));
	if (other) return refuse('source-other-format', { file, kind: other.kind });
	if (bytes.length > 0 && (namedDocx || /\.docm$/i.test(file)))
		return refuse('docx-not-word', { file });
	return parseSource(bytes, file, options);
}

/** The name of a file as a sentence shows it: no folders, no hidden or control characters, not longer than a line. */
export function shownName(fileName: string): string {
	const name = (fileName.split(/[\\/]/).at(-1) ?? '')
		.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
		.trim();
	if (name.length <= 80) return name || 'bestand.txt';
	const extension = /\.[^.]{1,8}$/.exec(name)?.[0] ?? '';
	return `${name.slice(0, 79 - extension.length)}…${extension}`;
}

const wordDocument: Localized = {
	nl: 'een Word-document',
	en: 'a Word document',
	fr: 'un document Word'
};
const zipMark = [0x50, 0x4b];
const otherFormats: { mark: number[]; kind: Localized }[] = [
	{
		mark: [0xd0, 0xcf, 0x11, 0xe0],
		kind: {
			nl: 'een oud of beveiligd Office-document',
			en: 'an old or protected Office document',
			fr: 'un document Office ancien ou protégé'
		}
	},
	{ mark: [0x25, 0x50, 0x44, 0x46], kind: { nl: 'een PDF', en: 'a PDF', fr: 'un PDF' } },
	{
		mark: [0x7b, 0x5c, 0x72, 0x74, 0x66],
		kind: { nl: 'een RTF-document', en: 'an RTF document', fr: 'un document RTF' }
	}
];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
	return mark.every((byte, at) => bytes[at] === byte);
}
