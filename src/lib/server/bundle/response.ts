import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { streamedFile } from '../file-response.ts';
import type { MadeBundle } from './make.ts';

/** The bundle as a download, read from disk as the browser takes it; the file goes when it was taken or the browser left. */
export function bundleResponse({ file, size, name, discard }: MadeBundle): Response {
	const stream = createReadStream(file);
	stream.once('close', () => void discard());
	return streamedFile(Readable.toWeb(stream) as ReadableStream<Uint8Array>, size, name, 'zip');
}
