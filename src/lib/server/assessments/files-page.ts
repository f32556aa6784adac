import type { AttachmentView } from '#lib/domain/assessment/writing-view.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import { attachmentViews } from './attachments.ts';
import { aboutOf } from './comments.ts';
import type { DataFormat, PaperFormat } from './export.ts';
import { dataFormats, exportReport, formatsFor, paperFormats } from './export.ts';
import type { CountLine, LossLine } from './import-file.ts';
import { countLines, lossLines } from './import-file.ts';
import { loadAssessments } from './load.ts';
import type { AssessmentRef } from './state.ts';

export interface FilesPage {
	attachments: (AttachmentView & { about: { label: string; href: string } })[];
	/** What a new file can belong to: the whole, then each section. */
	subjects: { id: string; label: string }[];
	formats: DataFormat[];
	papers: PaperFormat[];
	/** Of the form that was asked for: what would not travel, or differently. */
	report: { format: DataFormat; losses: LossLine[]; counts: CountLine[] } | null;
	mayEdit: boolean;
}

/** The files beside an assessment, and what an export in the form asked for would carry. */
export async function filesPage(
	ctx: Ctx,
	ref: AssessmentRef,
	wanted: string | null,
	locale: Locale
): Promise<Result<FilesPage>> {
	const { pilotId, kind } = ref;
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const loaded = await loadAssessments(ctx.db, ctx, pilot);
	if (!loaded) return refuse('not-found');
	const about = (subject: string) => aboutOf(loaded, pilotId, kind, subject, locale);
	const formats = formatsFor(kind, dataFormats);
	const format = formats.find((known) => known === wanted);
	const report = format ? await exportReport(ctx, ref, format, locale) : null;
	if (report && !report.ok) return report;
	const subjects = loaded[kind].contents.template.sections.map(({ id }) => `deel:${id}`);
	return ok({
		attachments: (await attachmentViews(ctx.db, loaded[kind].head.id)).map((file) => ({
			...file,
			about: about(file.subject)
		})),
		subjects: ['geheel', ...subjects].map((id) => ({ id, label: about(id).label })),
		formats,
		papers: formatsFor(kind, paperFormats),
		report:
			format && report
				? {
						format,
						losses: lossLines(report.value.losses, locale),
						counts: countLines(report.value.counts)
					}
				: null,
		mayEdit: can(ctx.actor, 'assessment.edit', { roles })
	});
}
