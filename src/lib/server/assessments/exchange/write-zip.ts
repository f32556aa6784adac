import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Dossier } from '#lib/domain/assessment/exchange/dossier.ts';
import type { WaarborgFile } from '#lib/domain/assessment/exchange/waarborg-json.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import { attachmentPath, dossierPath, readmePath, sumsPath } from './zip-names.ts';

/**
 * The dossier with its attachments as a ZIP that reads back without loss: `dossier.json`, `bijlagen/<sha256>-name`, `README.txt` in three
 * languages and `SHA256SUMS`. The same contents give the same bytes.
 */
export async function writeZip(
	file: WaarborgFile,
	bytesOf: (sha256: string) => Promise<Uint8Array>
): Promise<Uint8Array<ArrayBuffer>> {
	const { attachments } = file.dossier;
	const entries = new Map<string, Uint8Array>([
		[dossierPath, utf8(`${JSON.stringify(file, null, '\t')}\n`)],
		[readmePath, utf8(readme(file.dossier))]
	]);
	for (const attachment of attachments)
		entries.set(attachmentPath(attachment), await bytesOf(attachment.sha256));
	const paths = [...entries.keys()].sort();
	const sums = paths.map((path) => `${sha256Hex(entries.get(path) ?? '')}  ${path}\n`);
	entries.set(sumsPath, utf8(sums.join('')));
	return pack(entries);
}

async function pack(entries: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
	const archive = new ZipFile();
	for (const [path, bytes] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
		archive.addBuffer(Buffer.from(bytes), path, {
			// The format keeps local time: midnight here is midnight everywhere.
			mtime: new Date(1980, 0, 1),
			mode: 0o100644,
			forceDosTimestamp: true
		});
	archive.end();
	return new Uint8Array(await buffer(archive.outputStream));
}

function utf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

function readme({ name, kind, attachments }: Dossier): string {
	const what = `${kind.toUpperCase()} · ${name.replace(/\s+/g, ' ')}`;
	return [
		what,
		'',
		`Nederlands. Dit is een volledige beoordeling met haar bijlagen (${attachments.length}). dossier.json is voor Waarborg: importeer het hele ZIP-bestand. De bijlagen staan in bijlagen, met hun controlesom voor de naam. Controleren: sha256sum -c SHA256SUMS`,
		'',
		`English. This is a complete assessment with its attachments (${attachments.length}). dossier.json is for Waarborg: import the whole ZIP file. The attachments are in bijlagen, with their checksum before the name. To check: sha256sum -c SHA256SUMS`,
		'',
		`Français. Ceci est une analyse complète avec ses annexes (${attachments.length}). dossier.json est destiné à Waarborg : importez le fichier ZIP entier. Les annexes se trouvent dans bijlagen, avec leur somme de contrôle devant le nom. Pour vérifier : sha256sum -c SHA256SUMS`,
		''
	].join('\n');
}
