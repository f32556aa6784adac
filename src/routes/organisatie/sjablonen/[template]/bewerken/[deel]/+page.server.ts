import { error, redirect } from '@sveltejs/kit';
import { sectionFields } from '#lib/domain/drafting/template-form.ts';
import { editorForm } from '#lib/forms/template.ts';
import { templateDraft } from '#lib/server/drafting/templates/drafts.ts';
import { faultLines, saveForm } from '#lib/server/drafting/templates/editor.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const { template: templateId, deel } = event.params;
	const found = await templateDraft(ctx, templateId);
	if (!found.ok && found.refusal.code === 'template-no-draft')
		redirect(303, `/organisatie/sjablonen/${templateId}`);
	const { template, faults, version } = orError(found, event.locals.locale);
	const at = template.sections.findIndex(({ id }) => id === deel);
	const section = template.sections[at];
	if (!section) error(404);
	return {
		templateId,
		version,
		title: template.title,
		section: { id: section.id, title: section.title, slots: section.slots },
		byHand: section.author === 'professional',
		fields: sectionFields(section),
		previous: template.sections[at - 1]?.id ?? null,
		next: template.sections[at + 1] ?? null,
		faults: faultLines(faults, template, event.locals.locale, deel)
	};
};

export const actions: Actions = {
	save: async (event) => {
		const ctx = signedIn(event);
		const { template: templateId, deel } = event.params;
		const form = editorForm(await event.request.formData(), deel);
		const { result, conflict } = await saveForm(ctx, { templateId, section: deel, ...form });
		if (!result.ok)
			return refused(result, event.locals.locale, {
				kept: form.fields,
				...(conflict && { conflict })
			});
		if (form.edit?.kind === 'add-slot')
			redirect(
				303,
				`/organisatie/sjablonen/${templateId}/bewerken/${deel}#punt-${result.value.id}`
			);
		return { version: result.value.version };
	}
};
