import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { RefusalCode } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { CheckedXml, XmlProblem } from './xml.ts';
import { checkXml } from './xml.ts';
import type { Zip, ZipLimits } from './zip.ts';
import { openZip } from './zip.ts';

const megabyte = 1024 * 1024;

/** A Word document of eight hours of talk stays well under these. */
export const docxLimits: ZipLimits = {
	entries: 2000,
	entryBytes: 10 * megabyte,
	totalBytes: 60 * megabyte,
	ratio: 200
};
/** Over all parts: bounds the time that reading takes. */
const maxElements = 250_000;

/** The checked parts of a Word document that its words come from. */
export interface DocxPackage {
	/** Text of the main part. */
	main: string;
	/** A new archive of the checked parts with this text as the main one: no macro, media, note, comment or custom part is in it. */
	withMain(main: string): Promise<Buffer>;
}

/**
 * Opens a Word document by its content, whatever its name. Refuses what is no Word document, macros, references to files outside it (a
 * link that a reader may click is not one), document types and entities in any XML part, and what is too large.
 */
export async function openDocx(bytes: Uint8Array, file: string): Promise<Result<DocxPackage>> {
	const zip = await openZip(bytes, docxLimits, file);
	if (!zip.ok) return zip;
	const { names } = zip.value;
	const types = await readPart(zip.value, '[Content_Types].xml', file);
	if (!types.ok) return types;
	if (!types.value) return refuse('docx-not-word', { file });
	if (names.some((name) => /vba(?:project|data)|(?:^|\/)activex\//i.test(name)))
		return refuse('docx-macros', { file });
	if (/macroenabled|vbaproject|activex/i.test(decodeReferences(types.value.text)))
		return refuse('docx-macros', { file });
	if (!types.value.text.includes('wordprocessingml.document.main+xml'))
		return refuse('docx-not-word', { file });

	const parts = new Map<string, CheckedXml>();
	let elements = 0;
	for (const name of names.filter((name) => /\.(?:xml|rels)$/i.test(name))) {
		const part = await readPart(zip.value, name, file);
		if (!part.ok) return part;
		if (!part.value) continue;
		if (/\.rels$/i.test(name) && reachesOutside(part.value.text))
			return refuse('docx-external', { file });
		if (!isNeeded(name)) continue;
		elements += part.value.elements;
		if (elements > maxElements) return refuse('docx-too-large', { file });
		parts.set(name, part.value);
	}
	const mainName = mainPart(parts.get('_rels/.rels')?.text ?? '');
	const main = parts.get(mainName);
	if (!main) return refuse('docx-not-word', { file });
	const texts = new Map([...parts].map(([name, { text }]) => [name, text]));
	return ok({ main: main.text, withMain: (text) => pack(texts.set(mainName, text)) });
}

async function readPart(zip: Zip, name: string, file: string): Promise<Result<CheckedXml | null>> {
	const bytes = await zip.read(name);
	if (!bytes.ok) return bytes;
	if (!bytes.value) return ok(null);
	const checked = checkXml(bytes.value, maxElements);
	return typeof checked === 'string' ? refuse(problems[checked], { file }) : ok(checked);
}

const problems: Record<XmlProblem, RefusalCode> = {
	'not-utf-8': 'docx-broken',
	doctype: 'docx-entities',
	'too-deep': 'docx-broken',
	'too-many': 'docx-too-large'
};

/** Notes and comments are left out of the conversation; the rest of what is not named here has no words of the text in it. */
function isNeeded(name: string): boolean {
	if (name === '[Content_Types].xml' || /\.rels$/i.test(name)) return true;
	return (
		/^word\/[^/]+\.xml$/i.test(name) && !/\/(?:foot|end)notes|\/comments|\/settings/i.test(name)
	);
}

/** A relationship to something outside the document; a hyperlink is only text until someone clicks it. */
function reachesOutside(rels: string): boolean {
	return [...rels.matchAll(/<(?:\w+:)?Relationship\b[^<]*/g)].some(([tag]) => {
		const mode = attribute(tag, 'TargetMode');
		const type = attribute(tag, 'Type') ?? '';
		return mode !== undefined && mode !== 'Internal' && !/\/hyperlink$/.test(type);
	});
}

function mainPart(rels: string): string {
	const tag = [...rels.matchAll(/<(?:\w+:)?Relationship\b[^<]*/g)].find(([relation]) =>
		/\/officeDocument$/.test(attribute(relation, 'Type') ?? '')
	);
	const target = tag && attribute(tag[0], 'Target');
	return target ? target.replace(/^\/+/, '') : 'word/document.xml';
}

function attribute(tag: string, name: string): string | undefined {
	const match = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
	const value = match?.[1] ?? match?.[2];
	return value === undefined ? undefined : decodeReferences(value);
}

/** Character references as the characters they stand for: nothing hides behind `&#69;`. */
function decodeReferences(text: string): string {
	return text.replace(
		/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi,
		(whole, hex?: string, decimal?: string) => {
			const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
			return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
		}
	);
}

function pack(parts: ReadonlyMap<string, string>): Promise<Buffer> {
	const archive = new ZipFile();
	for (const [name, text] of parts)
		archive.addBuffer(Buffer.from(text, 'utf8'), name, { compress: false });
	archive.end();
	return buffer(archive.outputStream);
}
