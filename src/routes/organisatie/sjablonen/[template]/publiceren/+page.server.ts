import { redirect } from '@sveltejs/kit';
import { publishForm } from '#lib/forms/template.ts';
import { formAction } from '#lib/server/form-action.ts';
import { faultLines } from '#lib/server/drafting/templates/editor.ts';
import { publicationPage } from '#lib/server/drafting/templates/preview.ts';
import { publishTemplate } from '#lib/server/drafting/templates/publish.ts';
import { templateTitles } from '#lib/server/drafting/templates.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const templateId = event.params.template;
	const { locale } = event.locals;
	const sample = event.url.searchParams.get('gesprek');
	const found = await publicationPage(ctx, { templateId, lang: locale, ...(sample && { sample }) });
	if (!found.ok && found.refusal.code === 'template-no-draft')
		redirect(303, `/organisatie/sjablonen/${templateId}`);
	const { draft, samples, ...page } = orError(found, locale);
	const titles = await templateTitles(ctx.db, ctx.actor.organisationId);
	return {
		...page,
		templateId,
		title: draft.template.title,
		draftVersion: draft.version,
		samples: samples.map((one) => ({ ...one, title: titles[one.template] ?? null })),
		faults: faultLines(draft.faults, draft.template, locale)
	};
};

export const actions: Actions = {
	publish: async (event) => {
		const templateId = event.params.template;
		const published = { version: '' };
		const result = await formAction(event, publishForm, async (ctx, input) => {
			const made = await publishTemplate(ctx, { templateId, ...input });
			if (made.ok) published.version = made.value.version;
			return made;
		});
		if (published.version)
			redirect(303, `/organisatie/sjablonen/${templateId}?gepubliceerd=${published.version}`);
		return result;
	}
};
