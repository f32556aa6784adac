import { templateFaults } from '#lib/domain/drafting/template-check.ts';
import { compareTemplates } from '#lib/domain/drafting/template-diff.ts';
import { nextVersion } from '#lib/domain/drafting/template-edit.ts';
import { faultSentence } from '#lib/domain/drafting/template-faults.ts';
import { normalTemplate } from '#lib/domain/drafting/template-form.ts';
import type { ReportTemplate } from '#lib/domain/drafting/template.ts';
import type { Localized } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../../context.ts';
import { inTransaction, now } from '../../context.ts';
import { keepTemplate, reportTemplate } from '../templates.ts';
import { templateEditor } from './access.ts';
import { deleteDraft, findDraft } from './drafts.ts';
import { contentHash } from './repository.ts';
import { standardTemplate } from './standard.ts';

/**
 * Publishes the draft as the next version, with a reason. New contacts take it at once; contacts that exist keep theirs. In each pilot
 * that has the template in scope the new version must be registered (item 9) before an engine may draft with it.
 */
export function publishTemplate(
	ctx: Ctx,
	input: { templateId: string; draftVersion: number; reason: string }
): Promise<Result<{ version: string }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const may = await templateEditor(trx, ctx, input.templateId);
		if (!may.ok) return may;
		const { organisationId } = ctx.actor;
		const draft = await findDraft(trx, organisationId, input.templateId);
		if (!draft) return refuse('template-no-draft');
		if (draft.version !== input.draftVersion) return refuse('changed-meanwhile');
		const reason = input.reason.trim();
		if (!reason) return refuse('reason-required', undefined, 'reason');
		const [first] = templateFaults(draft.template);
		if (first) {
			const sentence = (locale: keyof Localized) => faultSentence(first, draft.template, locale);
			const text = { nl: sentence('nl'), en: sentence('en'), fr: sentence('fr') };
			return refuse('template-faults', { first: text });
		}
		const current = await reportTemplate(trx, organisationId, input.templateId);
		if (current && compareTemplates(current, draft.template).length === 0)
			return refuse('template-unchanged');
		if (current && draft.basedOn !== null && draft.basedOn !== current.version)
			return refuse('template-based-on-older', { version: current.version });
		if (!(await deleteDraft(trx, ctx, draft))) return refuse('changed-meanwhile');
		const published = await insertVersion(trx, ctx, draft.template, reason, draft.basedOn);
		if (!published.ok) return published;
		const { version } = published.value;
		const changes = current ? compareTemplates(current, draft.template).length : null;
		await audit({
			action: 'template.published',
			subjectKind: 'template',
			subjectId: input.templateId,
			detail: { name: draft.template.title.nl, version, basedOn: draft.basedOn, changes, reason }
		});
		return ok({ version });
	});
}

/** Publishes an old version again as the newest: nothing is overwritten, and a template that was out of use is in use again. */
export function restoreTemplate(
	ctx: Ctx,
	input: { templateId: string; version: string; reason: string }
): Promise<Result<{ version: string }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const may = await templateEditor(trx, ctx, input.templateId);
		if (!may.ok) return may;
		const { organisationId } = ctx.actor;
		const old = await reportTemplate(trx, organisationId, input.templateId, input.version);
		if (!old) return refuse('template-gone');
		const reason = input.reason.trim();
		if (!reason) return refuse('reason-required', undefined, 'reason');
		const current = await reportTemplate(trx, organisationId, input.templateId);
		if (current && compareTemplates(current, old).length === 0) return refuse('template-unchanged');
		const published = await insertVersion(trx, ctx, normalTemplate(old), reason, input.version);
		if (!published.ok) return published;
		const { version } = published.value;
		await audit({
			action: 'template.published',
			subjectKind: 'template',
			subjectId: input.templateId,
			detail: { name: old.title.nl, version, restored: input.version, reason }
		});
		return ok({ version });
	});
}

/** Takes a template out of use, with a reason: no new contacts; what exists goes on in its version. */
export function retireTemplate(
	ctx: Ctx,
	input: { templateId: string; reason: string }
): Promise<Result<null>> {
	return inTransaction(ctx, async (trx, audit) => {
		const may = await templateEditor(trx, ctx, input.templateId);
		if (!may.ok) return may;
		const current = await reportTemplate(trx, ctx.actor.organisationId, input.templateId);
		if (!current) return refuse('template-gone');
		const reason = input.reason.trim();
		if (!reason) return refuse('reason-required', undefined, 'reason');
		await keepTemplate(trx, ctx, current);
		await trx
			.updateTable('reportTemplate')
			.set({ retiredAt: now(ctx), retiredBy: ctx.actor.userId, retiredReason: reason })
			.where('organisationId', '=', ctx.actor.organisationId)
			.where('templateId', '=', input.templateId)
			.where('version', '=', current.version)
			.execute();
		await audit({
			action: 'template.retired',
			subjectKind: 'template',
			subjectId: input.templateId,
			detail: { name: current.title.nl, version: current.version, reason }
		});
		return ok(null);
	});
}

async function insertVersion(
	trx: Trx,
	ctx: Ctx,
	template: ReportTemplate,
	reason: string,
	basedOn: string | null
): Promise<Result<{ version: string }>> {
	const { organisationId } = ctx.actor;
	const own = await trx
		.selectFrom('reportTemplate')
		.select(['version', 'number'])
		.where('organisationId', '=', organisationId)
		.where('templateId', '=', template.id)
		.where('origin', '=', 'own')
		.execute();
	const standard = standardTemplate(template.id);
	// The version that is replaced stays to look at, to compare with and to go back to.
	if (standard) await keepTemplate(trx, ctx, standard);
	const version = nextVersion(
		own.map((row) => row.version),
		standard !== null
	);
	const content = { ...template, version };
	const inserted = await trx
		.insertInto('reportTemplate')
		.values({
			id: ctx.newId(),
			organisationId,
			templateId: template.id,
			version,
			number: Math.max(0, ...own.map((row) => row.number)) + 1,
			origin: 'own',
			content: JSON.stringify(content),
			hash: contentHash(content),
			reason,
			basedOn,
			createdBy: ctx.actor.userId,
			createdAt: now(ctx)
		})
		.onConflict((conflict) =>
			conflict.columns(['organisationId', 'templateId', 'version']).doNothing()
		)
		.executeTakeFirst();
	return (inserted.numInsertedOrUpdatedRows ?? 0n) === 1n
		? ok({ version })
		: refuse('changed-meanwhile');
}
