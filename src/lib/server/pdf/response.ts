import { fileResponse } from '../file-response.ts';

/** The answer of a route that shows or downloads a PDF. */
export function pdfResponse(
	bytes: Uint8Array<ArrayBuffer>,
	name: string,
	disposition: 'inline' | 'attachment' = 'attachment'
): Response {
	return fileResponse(bytes, name, 'pdf', disposition);
}
