import { redirect } from '@sveltejs/kit';
import { generalFields } from '#lib/domain/drafting/template-form.ts';
import { editorForm } from '#lib/forms/template.ts';
import { discardTemplateDraft, templateDraft } from '#lib/server/drafting/templates/drafts.ts';
import { faultLines, saveForm } from '#lib/server/drafting/templates/editor.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const found = await templateDraft(ctx, event.params.template);
	if (!found.ok && found.refusal.code === 'template-no-draft')
		redirect(303, `/organisatie/sjablonen/${event.params.template}`);
	const { template, faults, ...draft } = orError(found, event.locals.locale);
	return {
		...draft,
		title: template.title,
		fields: generalFields(template),
		sections: template.sections.map(({ id, title, author, slots }) => ({
			id,
			title,
			byHand: author === 'professional',
			points: slots.length
		})),
		faults: faultLines(faults, template, event.locals.locale)
	};
};

export const actions: Actions = {
	save: async (event) => {
		const ctx = signedIn(event);
		const templateId = event.params.template;
		const form = editorForm(await event.request.formData());
		const { result, conflict } = await saveForm(ctx, { templateId, ...form });
		if (!result.ok)
			return refused(result, event.locals.locale, {
				kept: form.fields,
				...(conflict && { conflict })
			});
		if (form.edit?.kind === 'add-section')
			redirect(303, `/organisatie/sjablonen/${templateId}/bewerken/${result.value.id}`);
		return { version: result.value.version };
	},
	discard: async (event) => {
		const result = await discardTemplateDraft(signedIn(event), event.params.template);
		if (!result.ok) return refused(result, event.locals.locale);
		redirect(303, '/organisatie/sjablonen');
	}
};
