/** Why a part of an Office document is not read. */
export type XmlProblem = 'not-utf-8' | 'doctype' | 'too-deep' | 'too-many';

const maxDepth = 256;

export interface CheckedXml {
	text: string;
	/** Elements in it. */
	elements: number;
}

/**
 * The text of an XML part when it is safe to hand to a parser: strict UTF-8 (an encoding that the parser reads otherwise would hide
 * things from this check), no document type and so no entities of its own, not nested beyond reason, at most `maxElements` elements.
 */
export function checkXml(bytes: Uint8Array, maxElements: number): CheckedXml | XmlProblem {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return 'not-utf-8';
	}
	const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/i.exec(text.slice(0, 200))?.[1];
	if (declared && !/^(?:utf-?8|us-ascii)$/i.test(declared)) return 'not-utf-8';
	let elements = 0;
	let depth = 0;
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
		const sign = text[at + 1];
		if (sign === '!') {
			const end = skipped(text, at);
			if (end === undefined) return 'doctype';
			at = end;
		} else if (sign === '?') {
			at = endOf(text, '?>', at);
		} else if (sign === '/') {
			depth--;
		} else {
			elements++;
			const end = endOf(text, '>', at);
			if (text[end - 1] !== '/') depth++;
			if (depth > maxDepth) return 'too-deep';
			if (elements > maxElements) return 'too-many';
		}
	}
	return { text, elements };
}

/** The end of a comment or character data; undefined for a document type, the only other thing that starts with `<!`. */
function skipped(text: string, at: number): number | undefined {
	if (text.startsWith('<!--', at)) return endOf(text, '-->', at);
	if (text.startsWith('<![CDATA[', at)) return endOf(text, ']]>', at);
	return undefined;
}

function endOf(text: string, mark: string, from: number): number {
	const at = text.indexOf(mark, from);
	return at < 0 ? text.length : at;
}
