/** The kinds of files that Waarborg makes. */
const mediaTypes = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	txt: 'text/plain; charset=utf-8'
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
	return new Response(bytes, {
		headers: {
			'content-type': mediaTypes[kind],
			'content-length': String(bytes.byteLength),
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
