/** Evidence is at most 10 MB: a contract, a certificate, a photo of a signed page. */
export const maxEvidenceBytes = 10 * 1024 * 1024;

export interface FileKind {
	extension: 'pdf' | 'png' | 'jpg' | 'docx' | 'txt';
	mediaType: string;
}

/** The kind of a file by what is in it, never by its name; null for everything that is not accepted. */
export function fileKind(bytes: Uint8Array): FileKind | null {
	if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return kinds.pdf;
	if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return kinds.png;
	if (startsWith(bytes, [0xff, 0xd8, 0xff])) return kinds.jpg;
	if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return isDocx(bytes) ? kinds.docx : null;
	return isText(bytes) ? kinds.txt : null;
}

const kinds = {
	pdf: { extension: 'pdf', mediaType: 'application/pdf' },
	png: { extension: 'png', mediaType: 'image/png' },
	jpg: { extension: 'jpg', mediaType: 'image/jpeg' },
	docx: {
		extension: 'docx',
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
	},
	txt: { extension: 'txt', mediaType: 'text/plain; charset=utf-8' }
} as const satisfies Record<string, FileKind>;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

/** A Word file names its parts in clear in the zip; one with macros is refused. */
function isDocx(bytes: Uint8Array): boolean {
	const names = new TextDecoder('latin1').decode(bytes);
	return (
		names.includes('[Content_Types].xml') &&
		names.includes('word/document.xml') &&
		!names.includes('vbaProject.bin')
	);
}

function isText(bytes: Uint8Array): boolean {
	if (bytes.length === 0) return false;
	// Control characters other than tab, line feed, form feed and carriage return do not occur in text.
	if (bytes.some((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte))) return false;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
