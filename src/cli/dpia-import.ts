import { readFileSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { assessmentKinds, isAnswered } from '#lib/domain/assessment/answers.ts';
import type { ExchangeTemplate } from '#lib/domain/assessment/exchange/aligned.ts';
import { lossSentence } from '#lib/domain/assessment/exchange/losses.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { locales } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Imported, ImportFormat } from '#lib/server/assessments/exchange/read-import.ts';
import { importFormats, readImport } from '#lib/server/assessments/exchange/read-import.ts';
import { zipLimits } from '#lib/server/assessments/exchange/read-zip.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';
import { readConfig } from '#lib/server/config.ts';
import { refusalSentence } from '#lib/server/errors.ts';
import type { Io } from './io.ts';

interface Options {
	file: string;
	format?: ImportFormat;
	kind?: AssessmentKind;
	/** Version of the templates; the newest without it. */
	template?: string;
	lang: Locale;
	json: boolean;
}

/**
 * `waarborg dpia import`: what a file holds, what of it would be taken over and what not. Nothing is stored. With `--json` one object
 * `{ format, dossier, losses, counts }`; the exit code is 1 only when the file is refused.
 */
export async function run(args: string[], io: Io): Promise<number> {
	const options = readOptions(args);
	if (!options) return 2;
	const read = await readFile(options);
	if (!read.ok) {
		io.err(refusalSentence(read.refusal, options.lang).replace(/\s*\n\s*/g, ' '));
		return 1;
	}
	io.out(options.json ? toJson(read.value, options.lang) : toText(read.value, options.lang));
	return 0;
}

function readOptions(args: string[]): Options | null {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				format: { type: 'string' },
				kind: { type: 'string' },
				template: { type: 'string' },
				lang: { type: 'string', default: 'nl' },
				json: { type: 'boolean', default: false }
			}
		});
		const [file, ...rest] = positionals;
		const format = importFormats.find((it) => it === values.format);
		const kind = assessmentKinds.find((it) => it === values.kind);
		const lang = locales.find((it) => it === values.lang);
		const wrong = (values.format && !format) || (values.kind && !kind) || rest.length > 0;
		if (!file || !lang || wrong) return null;
		return {
			file,
			lang,
			json: values.json,
			...(format && { format }),
			...(kind && { kind }),
			...(values.template && { template: values.template })
		};
	} catch {
		// parseArgs throws on an unknown option: that is wrong use, answered with the usage.
		return null;
	}
}

async function readFile(options: Options): Promise<Result<Imported>> {
	const file = basename(options.file);
	const templates = templatesOf(options.template);
	if (!templates) return refuse('import-template-unknown', { version: options.template ?? '' });
	const bytes = bytesOf(options.file, file);
	if (!bytes.ok) return bytes;
	const { format, kind } = options;
	return readImport(bytes.value, file, {
		templates,
		language: options.lang,
		newId: randomUUID,
		now: new Date().toISOString(),
		...(format && { format }),
		...(kind && { kind })
	});
}

function templatesOf(version?: string): Record<AssessmentKind, ExchangeTemplate> | null {
	const content = loadContentOrThrow(readConfig().root);
	const dpia = content.assessment('urn:waarborg:assessment:dpia', version);
	const fria = content.assessment('urn:waarborg:assessment:fria', version);
	return dpia && fria ? { dpia, fria } : null;
}

/** The bytes of a file that is not larger than any that could be read. */
function bytesOf(path: string, file: string): Result<Uint8Array> {
	const megabyte = 1024 * 1024;
	try {
		const { size } = statSync(path);
		if (size > zipLimits.totalBytes)
			return refuse('import-too-large', {
				file,
				megabytes: Math.ceil(size / megabyte),
				max: Math.floor(zipLimits.totalBytes / megabyte)
			});
		return ok(readFileSync(path));
	} catch {
		return refuse('file-unreadable', { file });
	}
}

function toJson({ format, dossier }: Imported, lang: Locale): string {
	const { value, losses, counts } = dossier;
	const said = losses.map((loss) => ({ ...loss, sentence: lossSentence(loss, lang) }));
	return JSON.stringify({ format, counts, losses: said, dossier: value }, null, '\t');
}

function toText({ format, dossier }: Imported, lang: Locale): string {
	const { value, losses, counts } = dossier;
	const answered = Object.values(value.answers).filter(isAnswered).length;
	return [
		`${format} → ${value.kind}: ${value.name}`,
		`answers ${answered}, risks ${value.risks.length}, measures ${value.measures.length}, comments ${value.comments.length}, attachments ${value.attachments.length}`,
		...Object.entries(counts).map(
			([kind, count]) => `${kind}: in ${count.in} = carried ${count.carried} + lost ${count.lost}`
		),
		...losses.map((loss) => `- ${loss.where}: ${lossSentence(loss, lang)}`)
	].join('\n');
}
