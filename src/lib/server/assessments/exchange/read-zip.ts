import type { Attachment } from '#lib/domain/assessment/exchange/dossier.ts';
import { fileKind, maxEvidenceBytes } from '#lib/domain/checklist/file-kind.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import { shortened } from '#lib/domain/assessment/exchange/intake.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { ZipLimits } from '../../files/zip.ts';
import { openZip } from '../../files/zip.ts';
import { maximumAttachments } from '../attachments.ts';
import { textOf } from './file-kind.ts';
import { attachmentPath, dossierPath, readmePath, sumsPath } from './zip-names.ts';

/** A dossier with as many attachments as one can have, each as large as one may be. */
export const zipLimits: ZipLimits = {
	entries: maximumAttachments + 3,
	entryBytes: maxEvidenceBytes,
	totalBytes: maxEvidenceBytes * (maximumAttachments + 1),
	ratio: 200
};

export interface DossierZip {
	/** Text of the dossier; its sum was checked, its shape was not. */
	dossier: string;
	/** The bytes of these attachments by their SHA-256, each as large and of the kind that it claims to be. */
	attachments(listed: readonly Attachment[]): Result<Map<string, Uint8Array>>;
}

/** Opens a ZIP of a dossier: every file in it belongs there and has the sum that `SHA256SUMS` gives. */
export async function readZip(bytes: Uint8Array, file: string): Promise<Result<DossierZip>> {
	const zip = await openZip(bytes, zipLimits, file);
	if (!zip.ok) return zip;
	const stranger = zip.value.names.find(
		(name) => ![dossierPath, sumsPath, readmePath].includes(name) && !/^bijlagen\/[^/]+$/.test(name)
	);
	if (stranger !== undefined)
		return refuse('import-zip-stranger', { file, name: shortened(stranger) });
	const contents = new Map<string, Uint8Array>();
	for (const name of zip.value.names) {
		const read = await zip.value.read(name);
		if (!read.ok) return read;
		if (read.value) contents.set(name, read.value);
	}
	const dossier = contents.get(dossierPath);
	const sums = sumsIn(contents.get(sumsPath));
	if (!dossier) return refuse('import-attachment-missing', { file, name: dossierPath });
	for (const [name, content] of contents)
		if (name !== sumsPath && sums.get(name) !== sha256Hex(content))
			return refuse('import-attachment-changed', { file, name: shortened(name) });
	const text = textOf(dossier);
	if (text === null) return refuse('import-attachment-changed', { file, name: dossierPath });
	return ok({ dossier: text, attachments: (listed) => pick(contents, listed, file) });
}

function pick(
	contents: ReadonlyMap<string, Uint8Array>,
	listed: readonly Attachment[],
	file: string
): Result<Map<string, Uint8Array>> {
	const picked = new Map<string, Uint8Array>();
	const paths = new Set<string>();
	for (const attachment of listed) {
		const path = attachmentPath(attachment);
		const name = shortened(attachment.fileName);
		const bytes = contents.get(path);
		if (!bytes) return refuse('import-attachment-missing', { file, name });
		if (bytes.length !== attachment.size || sha256Hex(bytes) !== attachment.sha256)
			return refuse('import-attachment-changed', { file, name });
		if (fileKind(bytes)?.mediaType !== attachment.type)
			return refuse('import-attachment-type', { file, name, type: shortened(attachment.type) });
		picked.set(attachment.sha256, bytes);
		paths.add(path);
	}
	const left = [...contents.keys()].find(
		(path) => path.startsWith('bijlagen/') && !paths.has(path)
	);
	return left === undefined
		? ok(picked)
		: refuse('import-zip-stranger', { file, name: shortened(left) });
}

/** Sums by path, as `sha256sum` writes them. */
function sumsIn(bytes: Uint8Array | undefined): Map<string, string> {
	const text = (bytes && textOf(bytes)) ?? '';
	return new Map(
		text.split('\n').flatMap((line): [string, string][] => {
			const match = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
			return match?.[1] && match[2] ? [[match[2], match[1]]] : [];
		})
	);
}
