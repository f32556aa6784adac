import { refuse } from '#lib/domain/result.ts';
import {
	attachForm,
	confirmForm,
	importForm,
	removeFileForm
} from '#lib/forms/assessment-writing.ts';
import { formObject } from '#lib/forms/form-object.ts';
import { lapsedWords } from '#lib/server/assessments/answer-now.ts';
import { addAttachment, removeAttachment } from '#lib/server/assessments/attachments.ts';
import { filesPage } from '#lib/server/assessments/files-page.ts';
import { checkImport, confirmImport } from '#lib/server/assessments/import-file.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { backTo } from '../back.ts';
import { refOf } from '../ref.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals;
	const wanted = event.url.searchParams.get('vorm');
	const page = await filesPage(signedIn(event), refOf(event), wanted, locale);
	return { files: orError(page, locale) };
};

export const actions: Actions = {
	toevoegen: async (event) => {
		let back: string | undefined;
		const answer = await formAction(event, attachForm, async (ctx, { subject, file, terug }) => {
			back = terug;
			return addAttachment(ctx, {
				...refOf(event),
				subject,
				fileName: file.name,
				bytes: new Uint8Array(await file.arrayBuffer())
			});
		});
		return backTo(event, answer, back);
	},
	verwijderen: async (event) => {
		let gone: { id: string; file: string } | null = null;
		let back: string | undefined;
		const answer = await formAction(event, removeFileForm, async (ctx, { attachmentId, terug }) => {
			back = terug;
			const done = await removeAttachment(ctx, { ...refOf(event), attachmentId, removed: true });
			if (done.ok) gone = done.value;
			return done;
		});
		backTo(event, answer, back);
		return 'saved' in answer ? { removed: gone as { id: string; file: string } | null } : answer;
	},
	terugzetten: async (event) => {
		let back: string | undefined;
		const answer = await formAction(event, removeFileForm, (ctx, { attachmentId, terug }) => {
			back = terug;
			return removeAttachment(ctx, { ...refOf(event), attachmentId, removed: false });
		});
		return backTo(event, answer, back);
	},
	nakijken: async (event) => {
		const ctx = signedIn(event);
		const { locale } = event.locals;
		const input = importForm.safeParse(formObject(await event.request.formData()));
		if (!input.success) return refused(refuse('evidence-empty', undefined, 'file'), locale);
		const { file } = input.data;
		const bytes = new Uint8Array(await file.arrayBuffer());
		const checked = await checkImport(ctx, refOf(event), { name: file.name, bytes }, locale);
		return checked.ok ? { preview: checked.value } : refused(checked, locale);
	},
	inlezen: async (event) => {
		const ctx = signedIn(event);
		const input = confirmForm.safeParse(formObject(await event.request.formData()));
		const done = input.success
			? await confirmImport(ctx, refOf(event), input.data.staged)
			: refuse('import-expired');
		if (!done.ok) return refused(done, event.locals.locale);
		return { imported: true as const, lapsed: lapsedWords(done.value.lapsed) };
	}
};
