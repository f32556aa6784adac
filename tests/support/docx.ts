import { fromBufferPromise } from 'yauzl';

/** The parts of a Word file by name, as text. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
	const zip = await fromBufferPromise(Buffer.from(bytes), {});
	const parts = new Map<string, string>();
	for await (const entry of zip.eachEntry()) {
		const chunks: Buffer[] = [];
		for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
		parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
	}
	return parts;
}

/** The words of a part, runs joined and paragraphs on lines of their own. */
export function wordsOf(xml: string): string {
	return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>/g)]
		.map(([whole, text]) => text ?? (whole === '<w:t/>' ? '' : '\n'))
		.join('')
		.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What is wrong with an XML text, or null when it is well-formed: tags that close in order, no stray sign, no forbidden character. */
export function xmlFault(xml: string): string | null {
	// eslint-disable-next-line no-control-regex
	const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
	if (forbidden.test(xml)) return 'a forbidden character';
	if (!xml.isWellFormed()) return 'half a surrogate pair';
	const open: string[] = [];
	let at = 0;
	for (const tag of xml.matchAll(
		/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<\?[^?]*\?>/g
	)) {
		const between = xml.slice(at, tag.index);
		at = tag.index + tag[0].length;
		const text = between + (tag[3] ?? '');
		if (/<|&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(text))
			return `stray sign: ${text.slice(0, 80)}`;
		const [, closes, name, , empty] = tag;
		if (!name || empty) continue;
		if (!closes) open.push(name);
		else if (open.pop() !== name) return `</${name}> closes something else`;
	}
	if (/</.test(xml.slice(at))) return 'an unfinished tag';
	return open.length === 0 ? null : `<${open.join('><')}> is not closed`;
}
