/**
 * Characters that a reader does not see but a program reads: tags, zero-width spaces and joiners, marks that turn the direction of the
 * text, variation selectors in a row. What ordinary writing needs is not counted: joiners within emoji and Arabic or Indic words, the
 * two direction marks, one selector after a character, flags of regions.
 */
const hidden =
	/[\u200B\u2060-\u2064\u202A-\u202E\u2066-\u206F\uFEFF]|[\u{E0100}-\u{E01EF}]|[\uFE00-\uFE0F](?=[\uFE00-\uFE0F])|\u{1F3F4}[\u{E0020}-\u{E007F}]+|[\u{E0000}-\u{E007F}]/gu;

/** How many of them a text holds, and where the first stands (−1 when there is none). */
export function hiddenCharacters(text: string): { count: number; first: number } {
	let count = 0;
	let first = -1;
	for (const match of text.matchAll(hidden)) {
		// A flag of a region (Scotland, Wales) is written with tags.
		if (match[0].startsWith('\u{1F3F4}') && match[0].length <= 16) continue;
		if (match.index === 0 && match[0] === '\uFEFF') continue;
		count++;
		if (first < 0) first = match.index;
	}
	return { count, first };
}
