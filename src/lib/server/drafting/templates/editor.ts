import type { TemplateFault } from '#lib/domain/drafting/template-check.ts';
import { faultSentence } from '#lib/domain/drafting/template-faults.ts';
import type { Fields } from '#lib/domain/drafting/template-form.ts';
import { generalFields, sectionFields } from '#lib/domain/drafting/template-form.ts';
import type { ReportTemplate } from '#lib/domain/drafting/template.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Ctx } from '../../context.ts';
import type { TemplateChangeInput } from './drafts.ts';
import { saveTemplateDraft, templateDraft } from './drafts.ts';

export type FaultLine = Pick<TemplateFault, 'level' | 'section' | 'slot'> & { sentence: string };

/** The faults as sentences in the reader's language; with `section` only those of that section. */
export function faultLines(
	faults: readonly TemplateFault[],
	template: ReportTemplate,
	locale: Locale,
	section?: string
): FaultLine[] {
	return faults
		.filter((fault) => section === undefined || fault.section === section)
		.map((fault) => ({
			level: fault.level,
			...(fault.section && { section: fault.section }),
			...(fault.slot && { slot: fault.slot }),
			sentence: faultSentence(fault, template, locale)
		}));
}

/** What someone else saved meanwhile: the version to go on from, and the fields that differ from what was typed. */
export interface SaveConflict {
	version: number;
	differs: { field: string; now: string }[];
}

/** Saves a form of the editor; when someone else saved first, says what differs and leaves what was typed to its writer. */
export async function saveForm(
	ctx: Ctx,
	input: TemplateChangeInput & { fields: Fields }
): Promise<{ result: Result<{ version: number; id: string }>; conflict?: SaveConflict }> {
	const result = await saveTemplateDraft(ctx, input);
	if (result.ok || result.refusal.code !== 'changed-meanwhile') return { result };
	const draft = await templateDraft(ctx, input.templateId);
	if (!draft.ok) return { result };
	const { template, version } = draft.value;
	const section = template.sections.find(({ id }) => id === input.section);
	const saved = section ? sectionFields(section) : generalFields(template);
	const differs = Object.entries(saved)
		.filter(([field, now]) => now !== (input.fields[field] ?? '').replaceAll('\r\n', '\n'))
		.map(([field, now]) => ({ field, now }));
	return { result, conflict: { version, differs } };
}
