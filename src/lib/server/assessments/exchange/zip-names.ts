import type { Attachment } from '#lib/domain/assessment/exchange/dossier.ts';
import { cleanText } from '#lib/domain/document.ts';

export const dossierPath = 'dossier.json';
export const sumsPath = 'SHA256SUMS';
export const readmePath = 'README.txt';

/** Where an attachment stands in the ZIP: by its sum, so that two of one name do not collide; the name is for people. */
export function attachmentPath({ sha256, fileName }: Attachment): string {
	const name = cleanText(fileName)
		.replace(/[/\\:*?"<>|\t\n]+/g, '_')
		.replace(/^\.+/, '_')
		.slice(-80);
	return `bijlagen/${sha256}-${name || 'bijlage'}`;
}
