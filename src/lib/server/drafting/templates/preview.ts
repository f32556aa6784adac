import { extractDraft } from '#lib/domain/drafting/extractive.ts';
import type { TemplateChange } from '#lib/domain/drafting/template-diff.ts';
import { compareTemplates } from '#lib/domain/drafting/template-diff.ts';
import type { Preview } from '#lib/domain/drafting/template-preview.ts';
import { comparePreviews, onlyPreview } from '#lib/domain/drafting/template-preview.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../../context.ts';
import { listPilots } from '../../pilots/pilot-repository.ts';
import { reportTemplate } from '../templates.ts';
import type { TemplateDraft } from './drafts.ts';
import { templateDraft } from './drafts.ts';
import type { Sample } from './samples.ts';
import { loadSample, sampleFor, samples } from './samples.ts';

export interface PublicationPage {
	draft: TemplateDraft;
	/** The version in use; null for a new template. */
	current: string | null;
	changes: TemplateChange[];
	/** Pilots with the template in scope: there the new version has to be registered. */
	pilots: { id: string; name: string }[];
	samples: Sample[];
	sample: Sample | null;
	preview: { before: Preview | null; after: Preview } | null;
}

/**
 * All that is looked at before publishing: what differs from the version in use, what both make of a bundled sample, and what has to
 * happen afterwards in which pilots.
 */
export async function publicationPage(
	ctx: Ctx,
	input: { templateId: string; sample?: string; lang: Locale }
): Promise<Result<PublicationPage>> {
	const found = await templateDraft(ctx, input.templateId);
	if (!found.ok) return found;
	const draft = found.value;
	const { organisationId } = ctx.actor;
	const current = await reportTemplate(ctx.db, organisationId, input.templateId);
	const chosen = input.sample ?? sampleFor(input.templateId, input.lang)?.id;
	const loaded = chosen ? loadSample(chosen) : null;
	if (input.sample && !loaded) return refuse('not-found');
	const pilots = await listPilots(ctx.db, organisationId);
	return ok({
		draft,
		current: current?.version ?? null,
		changes: current ? compareTemplates(current, draft.template) : [],
		pilots: pilots
			.filter(
				({ phase, templates }) => phase !== 'afgesloten' && templates.includes(input.templateId)
			)
			.map(({ id, name }) => ({ id, name })),
		samples: samples(),
		sample: loaded?.sample ?? null,
		preview: loaded && previewOn(loaded, draft, current)
	});
}

function previewOn(
	{ source, sample }: NonNullable<ReturnType<typeof loadSample>>,
	{ template }: TemplateDraft,
	current: TemplateDraft['template'] | null
): NonNullable<PublicationPage['preview']> {
	const after = extractDraft(source, template, { lang: sample.lang });
	if (!current) return { before: null, after: onlyPreview(after) };
	return comparePreviews(extractDraft(source, current, { lang: sample.lang }), after);
}
