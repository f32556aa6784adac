import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { assessmentKinds } from '#lib/domain/assessment/answers.ts';
import { lossSentence } from '#lib/domain/assessment/exchange/losses.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { locales } from '#lib/domain/locale.ts';
import type { ExportFormat } from '#lib/server/assessments/export.ts';
import { exportAssessment, exportFormats } from '#lib/server/assessments/export.ts';
import { refusalSentence } from '#lib/server/errors.ts';
import type { Io } from './io.ts';
import { openAs } from './open-as.ts';

interface Options {
	pilotId: string;
	kind: AssessmentKind;
	format: ExportFormat;
	as: string;
	out?: string;
	lang: Locale;
	json: boolean;
}

/**
 * `waarborg dpia export`: writes one assessment to a file (`--out`, otherwise a name of its own in this folder), with the rights of the
 * person named. What the format cannot hold is on stdout.
 */
export async function run(args: string[], io: Io): Promise<number> {
	const options = readOptions(args);
	if (!options) return 2;
	const ctx = await openAs(options.as);
	if (!ctx) {
		io.err(`${options.as} is no member of an organisation here.`);
		return 1;
	}
	const { pilotId, kind, format, lang: locale } = options;
	const made = await exportAssessment(ctx, { pilotId, kind }, format, locale);
	await ctx.db.destroy();
	if (!made.ok) {
		io.err(refusalSentence(made.refusal, options.lang).replace(/\s*\n\s*/g, ' '));
		return 1;
	}
	const { bytes, fileName, losses, counts } = made.value;
	const file = options.out ?? fileName;
	writeFileSync(file, bytes);
	const said = losses.map((loss) => ({ ...loss, sentence: lossSentence(loss, locale) }));
	io.out(
		options.json
			? JSON.stringify({ file, sha256: sha256Hex(bytes), counts, losses: said }, null, '\t')
			: [file, ...said.map(({ where, sentence }) => `- ${where}: ${sentence}`)].join('\n')
	);
	return 0;
}

function readOptions(args: string[]): Options | null {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				as: { type: 'string' },
				kind: { type: 'string', default: 'dpia' },
				format: { type: 'string', default: 'json' },
				out: { type: 'string' },
				lang: { type: 'string', default: 'nl' },
				json: { type: 'boolean', default: false }
			}
		});
		const [pilotId, ...rest] = positionals;
		const kind = assessmentKinds.find((it) => it === values.kind);
		const format = exportFormats.find((it) => it === values.format);
		const lang = locales.find((it) => it === values.lang);
		if (!pilotId || rest.length > 0 || !values.as || !kind || !format || !lang) return null;
		const { as, json, out } = values;
		return { pilotId, kind, format, as, lang, json, ...(out && { out }) };
	} catch {
		// parseArgs throws on an unknown option: that is wrong use, answered with the usage.
		return null;
	}
}
