/** The kinds of files that Waarborg makes. */
const mediaTypes = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	txt: 'text/plain; charset=utf-8',
	zip: 'application/zip'
} as const;

export type MadeFile = keyof typeof mediaTypes;

/**
 * The answer of a route that gives a file to download. The name is reduced to plain letters, digits and hyphens, so that no character of
 * a title can end up as a header.
 */
export function fileResponse(
	bytes: Uint8Array<ArrayBuffer>,
	name: string,
	kind: MadeFile,
	disposition: 'inline' | 'attachment' = 'attachment'
): Response {
	return answer(bytes, bytes.byteLength, name, kind, disposition);
}

/** The same for a file that is too large to hold in memory. */
export function streamedFile(
	stream: ReadableStream<Uint8Array>,
	size: number,
	name: string,
	kind: MadeFile
): Response {
	return answer(stream, size, name, kind, 'attachment');
}

function answer(
	body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
	size: number,
	name: string,
	kind: MadeFile,
	disposition: 'inline' | 'attachment'
): Response {
	return new Response(body as BodyInit, {
		headers: {
			'content-type': mediaTypes[kind],
			'content-length': String(size),
			'content-disposition': `${disposition}; filename="${plainName(name)}.${kind}"`,
			'cache-control': 'private, no-store',
			'x-content-type-options': 'nosniff'
		}
	});
}

function plainName(name: string): string {
	const plain = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^A-Za-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 80);
	return plain || 'document';
}
