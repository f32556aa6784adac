import type { TemplateFault } from '#lib/domain/drafting/template-check.ts';
import { checkTemplate } from '#lib/domain/drafting/template-check.ts';
import type { TemplateEdit } from '#lib/domain/drafting/template-edit.ts';
import { editTemplate, newId } from '#lib/domain/drafting/template-edit.ts';
import type { Fields } from '#lib/domain/drafting/template-form.ts';
import { normalTemplate, readGeneral, readSection } from '#lib/domain/drafting/template-form.ts';
import type { ReportTemplate } from '#lib/domain/drafting/template.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../../context.ts';
import { inTransaction, now } from '../../context.ts';
import type { Db } from '../../db/open.ts';
import { reportTemplate, templateTitles } from '../templates.ts';
import { mayEditTemplates, templateEditor } from './access.ts';

/** The one draft of a template that the organisation is working on. */
export interface TemplateDraft {
	templateId: string;
	/** Version it was begun from; null for a new template. */
	basedOn: string | null;
	template: ReportTemplate;
	faults: TemplateFault[];
	updatedBy: string;
	updatedAt: string;
	version: number;
}

/** The draft with what still stands in the way of publishing it. */
export async function templateDraft(ctx: Ctx, templateId: string): Promise<Result<TemplateDraft>> {
	if (!(await mayEditTemplates(ctx.db, ctx))) return refuse('not-allowed');
	const draft = await findDraft(ctx.db, ctx.actor.organisationId, templateId);
	return draft ? ok(draft) : refuse('template-no-draft');
}

/** Begins a change: a draft of the current version, or of an older one. Who comes second goes on with the draft that is there. */
export function startTemplateDraft(
	ctx: Ctx,
	{ templateId, from }: { templateId: string; from?: string }
): Promise<Result<null>> {
	return inTransaction(ctx, async (trx, audit) => {
		const may = await templateEditor(trx, ctx, templateId);
		if (!may.ok) return may;
		const { organisationId } = ctx.actor;
		if (await findDraft(trx, organisationId, templateId)) return ok(null);
		const template = await reportTemplate(trx, organisationId, templateId, from);
		if (!template) return refuse('template-gone');
		const current = await reportTemplate(trx, organisationId, templateId);
		const basedOn = current?.version ?? template.version;
		await insertDraft(trx, ctx, { ...normalTemplate(template) }, basedOn);
		const detail = { name: template.title.nl, basedOn: template.version };
		await audit({
			action: 'template.started',
			subjectKind: 'template',
			subjectId: templateId,
			detail
		});
		return ok(null);
	});
}

/** Copies a template into a draft of a new one with an id of its own; gives that id. */
export function copyTemplate(
	ctx: Ctx,
	{ templateId, title }: { templateId: string; title: string }
): Promise<Result<{ id: string }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const may = await templateEditor(trx, ctx, templateId);
		if (!may.ok) return may;
		const name = title.trim();
		if (!name) return refuse('name-required', undefined, 'title');
		const { organisationId } = ctx.actor;
		const template = await reportTemplate(trx, organisationId, templateId);
		if (!template) return refuse('template-gone');
		const drafts = await trx
			.selectFrom('templateDraft')
			.select('templateId')
			.where('organisationId', '=', organisationId)
			.execute();
		const taken = [
			...Object.keys(await templateTitles(trx, organisationId)),
			...drafts.map((draft) => draft.templateId)
		];
		const id = newId(name, 'sjabloon', taken);
		const copy = { ...normalTemplate(template), id, title: { nl: name, en: '', fr: '' } };
		await insertDraft(trx, ctx, copy, null);
		await audit({
			action: 'template.started',
			subjectKind: 'template',
			subjectId: id,
			detail: { name, copyOf: templateId, version: template.version }
		});
		return ok({ id });
	});
}

/** What was typed in one of the forms, and what to move, add or take out after it. */
export interface TemplateChangeInput {
	templateId: string;
	/** Version of the draft the form was made from. */
	version: number;
	/** Section the fields belong to; absent for what stands above the sections. */
	section?: string;
	fields?: Fields;
	edit?: TemplateEdit;
}

/**
 * Saves what was typed, complete or not: nothing is lost because something is still missing. Then moves, adds or takes out what was
 * asked. Gives the new version of the draft and the id of what was added.
 */
export function saveTemplateDraft(
	ctx: Ctx,
	input: TemplateChangeInput
): Promise<Result<{ version: number; id: string }>> {
	return inTransaction(ctx, async (trx) => {
		const may = await templateEditor(trx, ctx, input.templateId);
		if (!may.ok) return may;
		const draft = await findDraft(trx, ctx.actor.organisationId, input.templateId);
		if (!draft) return refuse('template-no-draft');
		if (draft.version !== input.version) return refuse('changed-meanwhile');
		const typed = withFields(draft.template, input);
		if (!typed.ok) return typed;
		const edited = input.edit
			? editTemplate(typed.value, input.edit)
			: ok({ template: typed.value, id: '' });
		if (!edited.ok) return edited;
		const saved = await trx
			.updateTable('templateDraft')
			.set({
				content: JSON.stringify(edited.value.template),
				updatedBy: ctx.actor.userId,
				updatedAt: now(ctx),
				version: draft.version + 1
			})
			.where('organisationId', '=', ctx.actor.organisationId)
			.where('templateId', '=', input.templateId)
			.where('version', '=', draft.version)
			.executeTakeFirst();
		if (saved.numUpdatedRows !== 1n) return refuse('changed-meanwhile');
		return ok({ version: draft.version + 1, id: edited.value.id });
	});
}

/** Throws the draft away; published versions stay. */
export function discardTemplateDraft(ctx: Ctx, templateId: string): Promise<Result<null>> {
	return inTransaction(ctx, async (trx, audit) => {
		const may = await templateEditor(trx, ctx, templateId);
		if (!may.ok) return may;
		const draft = await findDraft(trx, ctx.actor.organisationId, templateId);
		if (!draft) return refuse('template-no-draft');
		await deleteDraft(trx, ctx, draft);
		await audit({
			action: 'template.discarded',
			subjectKind: 'template',
			subjectId: templateId,
			detail: { name: draft.template.title.nl }
		});
		return ok(null);
	});
}

/** Removes the draft in the version that was read; false when someone saved in between. */
export async function deleteDraft(
	trx: Trx,
	ctx: Ctx,
	{ templateId, version }: Pick<TemplateDraft, 'templateId' | 'version'>
): Promise<boolean> {
	const gone = await trx
		.deleteFrom('templateDraft')
		.where('organisationId', '=', ctx.actor.organisationId)
		.where('templateId', '=', templateId)
		.where('version', '=', version)
		.executeTakeFirst();
	return gone.numDeletedRows === 1n;
}

export async function findDraft(
	db: Db | Trx,
	organisationId: string,
	templateId: string
): Promise<TemplateDraft | null> {
	const row = await db
		.selectFrom('templateDraft')
		.innerJoin('user', 'user.id', 'templateDraft.updatedBy')
		.select(['basedOn', 'content', 'version', 'templateDraft.updatedAt as at', 'user.name as by'])
		.where('organisationId', '=', organisationId)
		.where('templateId', '=', templateId)
		.executeTakeFirst();
	if (!row) return null;
	const template = JSON.parse(row.content) as ReportTemplate;
	return {
		templateId,
		basedOn: row.basedOn,
		template,
		faults: checkTemplate(template),
		updatedBy: row.by,
		updatedAt: row.at,
		version: row.version
	};
}

async function insertDraft(
	trx: Trx,
	ctx: Ctx,
	template: ReportTemplate,
	basedOn: string | null
): Promise<void> {
	const at = now(ctx);
	await trx
		.insertInto('templateDraft')
		.values({
			id: ctx.newId(),
			organisationId: ctx.actor.organisationId,
			templateId: template.id,
			basedOn,
			content: JSON.stringify(template),
			createdBy: ctx.actor.userId,
			createdAt: at,
			updatedBy: ctx.actor.userId,
			updatedAt: at,
			version: 1
		})
		.execute();
}

function withFields(
	template: ReportTemplate,
	{ section, fields }: TemplateChangeInput
): Result<ReportTemplate> {
	if (!fields) return ok(template);
	if (section === undefined) return ok(readGeneral(fields, template));
	if (!template.sections.some(({ id }) => id === section)) return refuse('template-part-gone');
	return ok({
		...template,
		sections: template.sections.map((one) => (one.id === section ? readSection(fields, one) : one))
	});
}
