import { crc32 } from 'node:zlib';
import type { Readable } from 'node:stream';
import * as yauzl from 'yauzl';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';

/** What an archive may hold at most; sizes are bytes after inflating. */
export interface ZipLimits {
	entries: number;
	entryBytes: number;
	/** All entries together: as announced when opening, and as counted over everything that is read. */
	totalBytes: number;
	/** Inflated size over compressed size, counted from the first megabyte on. */
	ratio: number;
}

/** An opened archive of which nothing has been inflated yet. */
export interface Zip {
	/** Paths of the files in it, without folders, in the order of the archive. */
	names: readonly string[];
	/** The bytes of one entry, or null when there is none by that name. Refuses what is larger than the limits while it inflates. */
	read(name: string): Promise<Result<Uint8Array | null>>;
}

const ratioFloor = 1024 * 1024;

/**
 * Opens a ZIP archive from memory. Refuses a damaged one, encrypted entries, paths that leave the archive (`..`, absolute, backslash),
 * the same path twice, too many entries, and more than the limits allow; sizes are counted while inflating, whatever the archive says
 * of itself. `file` stands for the archive in refusals.
 */
export async function openZip(
	bytes: Uint8Array,
	limits: ZipLimits,
	file: string
): Promise<Result<Zip>> {
	let entries: Map<string, yauzl.Entry>;
	let archive: yauzl.ZipFile;
	try {
		archive = await open(bytes);
		if (archive.entryCount > limits.entries)
			return refuse('zip-too-many', { file, max: limits.entries });
		const listed = await list(archive, limits, file);
		if (!listed.ok) return listed;
		entries = listed.value;
	} catch {
		// The library throws on everything that is not a sound archive.
		return refuse('zip-broken', { file });
	}
	const budget = { left: limits.totalBytes };
	return ok({
		names: [...entries.keys()],
		read: async (name) => {
			const entry = entries.get(name);
			return entry ? inflate(archive, entry, limits, budget, file) : ok(null);
		}
	});
}

function open(bytes: Uint8Array): Promise<yauzl.ZipFile> {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return new Promise((done, failed) => {
		// Names are decoded here, so that an unsafe one gets its own sentence and not that of a damaged archive.
		const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true };
		yauzl.fromBuffer(buffer, options, (error, archive) => (error ? failed(error) : done(archive)));
	});
}

function list(
	archive: yauzl.ZipFile,
	limits: ZipLimits,
	file: string
): Promise<Result<Map<string, yauzl.Entry>>> {
	const entries = new Map<string, yauzl.Entry>();
	let announced = 0;
	return new Promise((done, failed) => {
		archive.on('error', failed);
		archive.on('end', () => done(ok(entries)));
		archive.on('entry', (entry: yauzl.Entry) => {
			const name = nameOf(entry);
			announced += entry.uncompressedSize;
			if (entry.isEncrypted()) return done(refuse('zip-encrypted', { file }));
			if (!isSafe(name) || entries.has(name)) return done(refuse('zip-name', { file }));
			if (announced > limits.totalBytes) return done(tooLarge(file, limits.totalBytes));
			if (!name.endsWith('/')) entries.set(name, entry);
			archive.readEntry();
		});
		archive.readEntry();
	});
}

function nameOf(entry: yauzl.Entry): string {
	const raw = entry.fileName as unknown as Buffer;
	const utf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
	return utf8 ? raw.toString('utf8') : raw.toString('latin1');
}

/** A path stays inside the archive: no root, no drive, no step up, no backslash or control character. */
function isSafe(name: string): boolean {
	// eslint-disable-next-line no-control-regex
	if (name === '' || /^\/|^[a-z]:|[\\\u0000-\u001f]/i.test(name)) return false;
	return !name.split('/').includes('..');
}

async function inflate(
	archive: yauzl.ZipFile,
	entry: yauzl.Entry,
	limits: ZipLimits,
	budget: { left: number },
	file: string
): Promise<Result<Uint8Array>> {
	if (entry.uncompressedSize > limits.entryBytes) return tooLarge(file, limits.entryBytes);
	const chunks: Buffer[] = [];
	let size = 0;
	let sum = 0;
	try {
		const stream = await openStream(archive, entry);
		// Leaving the loop early destroys the stream: nothing more is inflated.
		for await (const chunk of stream as AsyncIterable<Buffer>) {
			size += chunk.length;
			budget.left -= chunk.length;
			if (size > limits.entryBytes) return tooLarge(file, limits.entryBytes);
			if (budget.left < 0) return tooLarge(file, limits.totalBytes);
			if (size > ratioFloor && size > limits.ratio * entry.compressedSize)
				return tooLarge(file, limits.entryBytes);
			sum = crc32(chunk, sum);
			chunks.push(chunk);
		}
	} catch {
		return refuse('zip-broken', { file });
	}
	if (sum !== entry.crc32) return refuse('zip-broken', { file });
	return ok(Buffer.concat(chunks));
}

function openStream(archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
	return new Promise((done, failed) => {
		archive.openReadStream(entry, (error, stream) => (error ? failed(error) : done(stream)));
	});
}

function tooLarge(file: string, bytes: number) {
	return refuse('zip-too-large', { file, max: Math.floor(bytes / 1024 / 1024) });
}
