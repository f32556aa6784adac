import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import type { ExchangeTemplate } from '#lib/domain/assessment/exchange/aligned.ts';
import { isCnilStructure, looksLikeCnil } from '#lib/domain/assessment/exchange/cnil-file.ts';
import { fromCnil } from '#lib/domain/assessment/exchange/cnil-in.ts';
import type { Converted, Dossier } from '#lib/domain/assessment/exchange/dossier.ts';
import { shortened } from '#lib/domain/assessment/exchange/intake.ts';
import type { IntakeOptions } from '#lib/domain/assessment/exchange/intake.ts';
import {
	fromInvulhulpen,
	looksLikeInvulhulpen
} from '#lib/domain/assessment/exchange/invulhulpen-in.ts';
import { kindOfUrn } from '#lib/domain/assessment/exchange/invulhulpen-form.ts';
import { isRec, member } from '#lib/domain/assessment/exchange/json-value.ts';
import { fromWaarborg, looksLikeWaarborg } from '#lib/domain/assessment/exchange/waarborg-json.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { kindNames, kindOf, textOf } from './file-kind.ts';
import { readJson } from './read-json.ts';
import { readZip, zipLimits } from './read-zip.ts';
import { structuredText } from './structured-text.ts';

export type ImportFormat = 'waarborg' | 'cnil' | 'invulhulpen';
export const importFormats: readonly ImportFormat[] = ['waarborg', 'cnil', 'invulhulpen'];

const megabyte = 1024 * 1024;
/** A JSON file; an assessment with all its words is a tenth of this. */
export const maxJsonBytes = 5 * megabyte;

export interface ImportOptions {
	templates: Record<AssessmentKind, ExchangeTemplate>;
	/** Of a foreign file, which does not say. */
	language: Locale;
	newId: () => string;
	/** ISO-8601 UTC. */
	now: string;
	/** What the file must be; without it the file says so itself. */
	format?: ImportFormat;
	/** Which assessment it must be. */
	kind?: AssessmentKind;
}

export interface Imported {
	format: ImportFormat;
	dossier: Converted<Dossier>;
	/** Bytes of the attachments by their SHA-256; only a ZIP brings them. */
	files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads a file of unknown origin as an assessment; nothing is stored. The bytes decide what it is, not its name. Refuses, naming what and
 * where: too large, no text, cut off, too deep, of no known format, a CNIL structure, a ZIP that was tampered with.
 */
export async function readImport(
	bytes: Uint8Array,
	fileName: string,
	options: ImportOptions
): Promise<Result<Imported>> {
	const file = shortened(fileName.normalize('NFC'));
	const kind = kindOf(bytes);
	const max = kind === 'zip' ? zipLimits.totalBytes : maxJsonBytes;
	if (bytes.length === 0) return refuse('import-empty', { file });
	// What it is says more than how large it is: a 60 MB PDF is refused as a PDF.
	if (kind !== null && kind !== 'zip')
		return refuse('import-not-text', { file, found: kindNames[kind] });
	if (bytes.length > max)
		return refuse('import-too-large', {
			file,
			megabytes: Math.ceil(bytes.length / megabyte),
			max: Math.floor(max / megabyte)
		});
	if (kind === 'zip') return readZipImport(bytes, file, options);
	const text = textOf(bytes);
	if (text === null) return refuse('import-not-text', { file, found: kindNames.binary });
	if (text.trim() === '') return refuse('import-empty', { file });
	const parsed = readJson(text, file);
	if (!parsed.ok) return parsed;
	const imported = convert(parsed.value.data, file, options);
	if (!imported.ok) return imported;
	for (const where of parsed.value.unsafe)
		imported.value.dossier.losses.push({
			where: shortened(where),
			code: 'unsafe-key',
			params: { key: where.split('.').at(-1) ?? '' }
		});
	return imported;
}

async function readZipImport(
	bytes: Uint8Array,
	file: string,
	options: ImportOptions
): Promise<Result<Imported>> {
	if (options.format && options.format !== 'waarborg')
		return refuse('import-other-format', {
			file,
			wanted: names[options.format],
			found: kindNames.zip
		});
	const zip = await readZip(bytes, file);
	if (!zip.ok) return zip;
	const parsed = readJson(zip.value.dossier, 'dossier.json');
	if (!parsed.ok) return parsed;
	const imported = convert(parsed.value.data, file, { ...options, format: 'waarborg' });
	if (!imported.ok) return imported;
	const files = zip.value.attachments(imported.value.dossier.value.attachments);
	return files.ok ? ok({ ...imported.value, files: files.value }) : files;
}

function convert(data: unknown, file: string, options: ImportOptions): Result<Imported> {
	if (isCnilStructure(data) && options.format !== 'waarborg')
		return refuse('import-cnil-structure');
	const found = formatOf(data);
	if (found === null) return refuse('import-unknown-format', { file, keys: topKeys(data) });
	if (options.format && options.format !== found)
		return refuse('import-other-format', {
			file,
			wanted: names[options.format],
			found: names[found]
		});
	const dossier = converters[found](data, options);
	if (!dossier.ok) return dossier;
	const { kind, template } = dossier.value.value;
	if (options.kind && options.kind !== kind)
		return refuse('import-other-kind', {
			found: kind.toUpperCase(),
			wanted: options.kind.toUpperCase()
		});
	const { urn, version } = options.templates[kind];
	if (template.urn !== urn || template.version !== version)
		dossier.value.losses.push({
			where: 'dossier.template',
			code: 'other-template',
			params: { version: template.version }
		});
	return ok({ format: found, dossier: dossier.value, files: new Map() });
}

const names: Record<ImportFormat, Localized> = {
	waarborg: {
		nl: 'een beoordeling van Waarborg',
		en: 'an assessment of Waarborg',
		fr: 'une analyse de Waarborg'
	},
	cnil: { nl: 'een PIA van de CNIL', en: 'a PIA of the CNIL', fr: 'un PIA de la CNIL' },
	invulhulpen: {
		nl: 'een bestand van Invulhulpen',
		en: 'a file of Invulhulpen',
		fr: 'un fichier d’Invulhulpen'
	}
};

function formatOf(data: unknown): ImportFormat | null {
	if (looksLikeWaarborg(data)) return 'waarborg';
	if (looksLikeInvulhulpen(data)) return 'invulhulpen';
	return looksLikeCnil(data) ? 'cnil' : null;
}

const converters: Record<
	ImportFormat,
	(data: unknown, options: ImportOptions) => Result<Converted<Dossier>>
> = {
	waarborg: (data) => fromWaarborg(data),
	cnil: (data, options) => fromCnil(data, intakeOf(options, 'dpia')),
	invulhulpen: (data, options) => fromInvulhulpen(data, intakeOf(options, invulhulpenKind(data)))
};

function intakeOf(
	{ templates, language, newId, now }: ImportOptions,
	kind: AssessmentKind
): IntakeOptions {
	return { template: templates[kind], language, newId, now, toText: structuredText };
}

function invulhulpenKind(data: unknown): AssessmentKind {
	const metadata = isRec(data) ? member(data, 'metadata') : undefined;
	return kindOfUrn(String(isRec(metadata) ? member(metadata, 'urn') : '')) ?? 'dpia';
}

function topKeys(data: unknown): string {
	if (!isRec(data)) return Array.isArray(data) ? '[ … ]' : shortened(JSON.stringify(data));
	return shortened(Object.keys(data).slice(0, 6).join(', ')) || '{}';
}
