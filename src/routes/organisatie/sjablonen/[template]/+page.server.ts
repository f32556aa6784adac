import { redirect } from '@sveltejs/kit';
import { copyForm, reasonForm, restoreForm } from '#lib/forms/template.ts';
import { formAction } from '#lib/server/form-action.ts';
import { copyTemplate, startTemplateDraft } from '#lib/server/drafting/templates/drafts.ts';
import { compareVersions, templatePage } from '#lib/server/drafting/templates/library.ts';
import { restoreTemplate, retireTemplate } from '#lib/server/drafting/templates/publish.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const { locale } = event.locals;
	const query = (name: string) => event.url.searchParams.get(name) ?? undefined;
	const id = event.params.template;
	const template = orError(await templatePage(ctx, id, query('versie')), locale);
	const [from, to] = [query('van'), query('naar')];
	const comparison =
		from && to
			? { from, to, changes: orError(await compareVersions(ctx, id, from, to), locale) }
			: null;
	return { template, comparison, published: query('gepubliceerd') ?? null };
};

export const actions: Actions = {
	start: async (event) => {
		const ctx = signedIn(event);
		const templateId = event.params.template;
		const started = await startTemplateDraft(ctx, { templateId });
		if (!started.ok) return refused(started, event.locals.locale);
		redirect(303, `/organisatie/sjablonen/${templateId}/bewerken`);
	},
	copy: async (event) => {
		const made = { id: '' };
		const result = await formAction(event, copyForm, async (ctx, { title }) => {
			const copied = await copyTemplate(ctx, { templateId: event.params.template, title });
			if (copied.ok) made.id = copied.value.id;
			return copied;
		});
		if (made.id) redirect(303, `/organisatie/sjablonen/${made.id}/bewerken`);
		return result;
	},
	retire: (event) =>
		formAction(event, reasonForm, (ctx, { reason }) =>
			retireTemplate(ctx, { templateId: event.params.template, reason })
		),
	restore: (event) =>
		formAction(event, restoreForm, (ctx, input) =>
			restoreTemplate(ctx, { templateId: event.params.template, ...input })
		)
};
