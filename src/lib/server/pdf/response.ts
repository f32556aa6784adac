/**
 * The answer of a route that shows or downloads a PDF. The name is reduced to plain letters, digits and hyphens, so that no
 * character of a title can end up as a header.
 */
export function pdfResponse(
	bytes: Uint8Array<ArrayBuffer>,
	name: string,
	disposition: 'inline' | 'attachment' = 'attachment'
): Response {
	return new Response(bytes, {
		headers: {
			'content-type': 'application/pdf',
			'content-length': String(bytes.byteLength),
			'content-disposition': `${disposition}; filename="${plainName(name)}.pdf"`,
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
