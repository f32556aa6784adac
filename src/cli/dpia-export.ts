import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { assessmentKinds } from '#lib/domain/assessment/answers.ts';
import { lossSentence } from '#lib/domain/assessment/exchange/losses.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { locales } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { OrganisationRole } from '#lib/domain/permissions.ts';
import type { ExportedFile, ExportFormat, ExportReport } from '#lib/server/assessments/export.ts';
import { exportAssessment, exportFormats, exportReport } from '#lib/server/assessments/export.ts';
import type { AssessmentRef } from '#lib/server/assessments/state.ts';
import type { PrintFormat } from '#lib/server/assessments/exchange/export.ts';
import { printAssessment, printFormats } from '#lib/server/assessments/exchange/export.ts';
import { readConfig } from '#lib/server/config.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';
import type { Ctx } from '#lib/server/context.ts';
import { loadKeyFile } from '#lib/server/crypto/keys.ts';
import { openDatabase } from '#lib/server/db/open.ts';
import { refusalSentence } from '#lib/server/errors.ts';
import type { Io } from './io.ts';

interface Options {
	pilotId: string;
	kind: AssessmentKind;
	format: ExportFormat | PrintFormat;
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
	const made = await exported(ctx, { pilotId, kind }, format, locale);
	await ctx.db.destroy();
	if (!made.ok) {
		io.err(refusalSentence(made.refusal, options.lang).replace(/\s*\n\s*/g, ' '));
		return 1;
	}
	const { bytes, fileName, losses, counts = {} } = made.value;
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

/** The file with what its format could not hold. */
async function exported(
	ctx: Ctx,
	ref: AssessmentRef,
	format: Options['format'],
	locale: Locale
): Promise<Result<ExportedFile & Partial<ExportReport> & Pick<ExportReport, 'losses'>>> {
	const printed = printFormats.find((it) => it === format);
	if (printed) return printAssessment(ctx, ref, printed, locale);
	const exchanged = format as ExportFormat;
	const report = await exportReport(ctx, ref, exchanged, locale);
	if (!report.ok) return report;
	const file = await exportAssessment(ctx, ref, exchanged, locale);
	return file.ok ? ok({ ...file.value, ...report.value }) : file;
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
		const format = [...exportFormats, ...printFormats].find((it) => it === values.format);
		const lang = locales.find((it) => it === values.lang);
		if (!pilotId || rest.length > 0 || !values.as || !kind || !format || !lang) return null;
		const { as, json, out } = values;
		return { pilotId, kind, format, as, lang, json, ...(out && { out }) };
	} catch {
		// parseArgs throws on an unknown option: that is wrong use, answered with the usage.
		return null;
	}
}

/** The context of a member by her address; null when nobody has it. */
async function openAs(email: string): Promise<Ctx | null> {
	const config = readConfig();
	const { db, dialect } = await openDatabase(config.databaseUrl);
	const row = await db
		.selectFrom('user')
		.innerJoin('membership', 'membership.userId', 'user.id')
		.select(['user.id', 'user.name', 'membership.organisationId', 'membership.role'])
		.where('user.email', '=', email.trim().toLowerCase())
		.where('membership.endedAt', 'is', null)
		.orderBy('membership.createdAt')
		.executeTakeFirst();
	if (!row) {
		await db.destroy();
		return null;
	}
	return {
		db,
		dialect,
		content: loadContentOrThrow(config.root),
		keys: loadKeyFile(config.keyFile, false),
		clock: () => new Date(),
		newId: randomUUID,
		actor: {
			userId: row.id,
			name: row.name,
			organisationId: row.organisationId,
			organisationRole: row.role as OrganisationRole
		}
	};
}
