import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as yazl from 'yazl';

/** A ZIP being written to a file: entries in the order they are added, all with the same time and mode, so that equal content gives equal bytes. */
export interface Archive {
	add(name: string, content: string): void;
	/** An entry whose content comes bit by bit; `end` it before anything else is added. */
	stream(name: string): { write(text: string): Promise<void>; end(): Promise<void> };
	/** Writes `SHA256SUMS` and closes the file. Gives the SHA-256 and the size of the whole. */
	finish(): Promise<{ sha256: string; size: number }>;
}

export const sumsFile = 'SHA256SUMS';

/** Begins the archive at `path`; the file is readable by its owner alone. */
export function openArchive(path: string): Archive {
	const zip = new yazl.ZipFile();
	const sums: string[] = [];
	const whole = createHash('sha256');
	let size = 0;
	const counter = new PassThrough({
		transform(chunk: Buffer, _, done) {
			whole.update(chunk);
			size += chunk.length;
			done(null, chunk);
		}
	});
	const written = pipeline(zip.outputStream, counter, createWriteStream(path, { mode: 0o600 }));
	// A failure is thrown where the archive is finished; until then nobody waits for it.
	const outcome = written.then(
		() => null,
		(error: unknown) => error
	);
	const add = (name: string, content: string) => {
		const bytes = Buffer.from(content);
		sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
		zip.addBuffer(bytes, name, options);
	};
	return {
		add,
		stream(name) {
			const entry = new PassThrough();
			const hash = createHash('sha256');
			zip.addReadStream(entry, name, options);
			return {
				write: async (text) => {
					const bytes = Buffer.from(text);
					hash.update(bytes);
					if (bytes.length > 0 && !entry.write(bytes))
						await Promise.race([new Promise((done) => entry.once('drain', done)), outcome]);
				},
				end: async () => {
					sums.push(`${hash.digest('hex')}  ${name}`);
					entry.end();
				}
			};
		},
		async finish() {
			zip.addBuffer(Buffer.from(`${sums.join('\n')}\n`), sumsFile, options);
			zip.end();
			const error = await outcome;
			if (error) throw error;
			return { sha256: whole.digest('hex'), size };
		}
	};
}

/** The first moment a ZIP can name, by the clock of whatever zone: a bundle tells when it was about, not when it was fetched. */
const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
