import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
	/** XML inside `w:body`. */
	body: string;
	/** Relationships of the main part, as XML. */
	relations?: string;
	/** More parts by path. */
	parts?: Record<string, string | Buffer>;
	/** Put before the root element of the main part. */
	prolog?: string;
	/** Content type of the main part. */
	mainType?: string;
	/** XML added to the content types. */
	types?: string;
}

/** A Word document made of its parts, as Word writes it where it matters. */
export function docx({
	body,
	relations = '',
	parts = {},
	prolog = '',
	mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
	types = ''
}: DocxParts): Promise<Buffer> {
	const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
	return zip({
		'[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/>${types}</Types>`,
		'_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
		'word/document.xml': `${head}${prolog}<w:document xmlns:w="${word}" xmlns:r="${relation}"><w:body>${body}</w:body></w:document>`,
		...parts
	});
}

/** A ZIP archive with these files. */
export function zip(files: Record<string, string | Buffer>): Promise<Buffer> {
	const archive = new ZipFile();
	for (const [name, content] of Object.entries(files))
		archive.addBuffer(Buffer.from(content), name);
	archive.end();
	return buffer(archive.outputStream);
}

/** A paragraph; `|` becomes a line break within it. */
export const p = (text: string, properties = '') =>
	`<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;

export const run = (text: string) =>
	`<w:r>${text
		.split('|')
		.map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`)
		.join('<w:br/>')}</w:r>`;

export const table = (rows: readonly (readonly string[])[]) =>
	`<w:tbl>${rows
		.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`)
		.join('')}</w:tbl>`;

export const relationTo = (type: string, target: string, mode: string) =>
	`<Relationship Id="rId9" Type="${relation}/${type}" Target="${target}" TargetMode="${mode}"/>`;

/** Changes the bytes of an archive: the same length, other words. For what no archive writer wants to write. */
export function patched(archive: Buffer, from: string, to: string): Buffer {
	if (from.length !== to.length) throw new Error('a patch keeps the length');
	return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
