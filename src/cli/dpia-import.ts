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
import { checkImport, confirmImport } from '#lib/server/assessments/import-file.ts';
import { importFormats, readImport } from '#lib/server/assessments/exchange/read-import.ts';
import { zipLimits } from '#lib/server/assessments/exchange/read-zip.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';
import { readConfig } from '#lib/server/config.ts';
import { refusalSentence } from '#lib/server/errors.ts';
import type { Io } from './io.ts';
import { openAs } from './open-as.ts';

interface Options {
	file: string;
	format?: ImportFormat;
	kind?: AssessmentKind;
	/** Version of the templates; the newest without it. */
	template?: string;
	lang: Locale;
	json: boolean;
	/** Where to store it, and with whose rights; without it nothing is stored. */
	into?: { pilotId: string; as: string };
}

/**
 * `waarborg dpia import`: what a file holds, what of it is taken over and what not. Without `--pilot` nothing is stored, and `--json` is
 * one object `{ format, dossier, losses, counts }`; with `--pilot` and `--as` it goes into that pilot's assessment, all of it or nothing,
 * and `--json` is `{ format, stored, lapsed, losses, counts }`. The exit code is 1 only when it is refused.
 */
export async function run(args: string[], io: Io): Promise<number> {
	const options = readOptions(args);
	if (!options) return 2;
	const said = options.into ? await store(options, options.into, io) : await show(options);
	if (!said) return 1;
	if (said.ok) io.out(said.value);
	else io.err(refusalSentence(said.refusal, options.lang).replace(/\s*\n\s*/g, ' '));
	return said.ok ? 0 : 1;
}

async function show(options: Options): Promise<Result<string>> {
	const read = await readFile(options);
	if (!read.ok) return read;
	return ok(options.json ? toJson(read.value, options.lang) : toText(read.value, options.lang));
}

/** Stores what the page would store after its preview; null when there is nobody with that address. */
async function store(
	{ file: path, kind = 'dpia', lang, json }: Options,
	{ pilotId, as }: { pilotId: string; as: string },
	io: Io
): Promise<Result<string> | null> {
	const name = basename(path);
	const bytes = bytesOf(path, name);
	if (!bytes.ok) return bytes;
	const ctx = await openAs(as);
	if (!ctx) {
		io.err(`${as} is no member of an organisation here.`);
		return null;
	}
	try {
		const ref = { pilotId, kind };
		const seen = await checkImport(ctx, ref, { name, bytes: bytes.value }, lang);
		if (!seen.ok) return seen;
		const done = await confirmImport(ctx, ref, seen.value.staged);
		if (!done.ok) return done;
		const {
			format,
			losses,
			counts,
			staged: _,
			fileName: __,
			contentsHash: ___,
			...stored
		} = seen.value;
		const lapsed = done.value.lapsed[kind].map(({ what }) => what);
		return ok(
			json
				? JSON.stringify({ format, stored, lapsed, losses, counts }, null, '\t')
				: [
						`${format} → ${kind} of ${pilotId}: stored`,
						`answers ${stored.fresh} new, ${stored.answers.length} replaced, ${stored.same} the same; risks ${stored.risks}, measures ${stored.measures}, comments ${stored.comments + stored.statements + stored.misfits}, attachments ${stored.attachments}`,
						...(lapsed.length > 0 ? [`lapsed: ${lapsed.join(', ')}`] : []),
						...losses.map(({ where, sentence }) => `- ${where}: ${sentence}`)
					].join('\n')
		);
	} finally {
		await ctx.db.destroy();
	}
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
				pilot: { type: 'string' },
				as: { type: 'string' },
				lang: { type: 'string', default: 'nl' },
				json: { type: 'boolean', default: false }
			}
		});
		const [file, ...rest] = positionals;
		const format = importFormats.find((it) => it === values.format);
		const kind = assessmentKinds.find((it) => it === values.kind);
		const lang = locales.find((it) => it === values.lang);
		const wrong = (values.format && !format) || (values.kind && !kind) || rest.length > 0;
		if (!file || !lang || wrong || !values.pilot !== !values.as) return null;
		const { pilot: pilotId, as } = values;
		// The file says what it is, and the pilot which template it has.
		if (pilotId && (format || values.template)) return null;
		return {
			file,
			lang,
			json: values.json,
			...(format && { format }),
			...(kind && { kind }),
			...(values.template && { template: values.template }),
			...(pilotId && as && { into: { pilotId, as } })
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
