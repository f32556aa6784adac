import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { findItem, updateItem } from '../checklists/item-repository.ts';
import { findUseCase } from '../checklists/packs.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { pilotForActor } from './access.ts';

/**
 * Changes what the pilot is about. A new scope or new templates are facts that the assessments and the plan rest on: item 1 is marked
 * as changed, so that it lapses after the freeze.
 */
export function editPilot(
	ctx: Ctx,
	input: {
		pilotId: string;
		version: number;
		name: string;
		scope: string;
		templates: string[];
		publicContact: string;
	}
): Promise<Result<{ version: number }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'pilot.edit');
		if (!access.ok) return access;
		const { pilot } = access.value;
		if (pilot.version !== input.version) return refuse('changed-meanwhile');
		const name = input.name.trim();
		const scope = input.scope.trim();
		if (!name) return refuse('name-required', undefined, 'name');
		if (!scope) return refuse('scope-required', undefined, 'scope');
		if (input.templates.length === 0) return refuse('templates-required', undefined, 'templates');
		const offered = findUseCase(ctx.content, pilot.packUrn)?.reportTemplates ?? [];
		const known: string[] = [...new Set([...offered, ...pilot.templates])];
		const strange = input.templates.find((template) => !known.includes(template));
		if (strange)
			return refuse(
				'template-unknown',
				{ template: strange, known: known.join(', ') },
				'templates'
			);

		const templates = JSON.stringify([...new Set(input.templates)]);
		const publicContact = input.publicContact.trim() || null;
		const saved = await trx
			.updateTable('pilot')
			.set({ name, scope, templates, publicContact, version: pilot.version + 1 })
			.where('id', '=', pilot.id)
			.where('version', '=', pilot.version)
			.executeTakeFirst();
		if (saved.numUpdatedRows !== 1n) return refuse('changed-meanwhile');
		const scopeChanged = scope !== pilot.scope || templates !== JSON.stringify(pilot.templates);
		const item = scopeChanged ? await findItem(trx, pilot.id, 1) : null;
		if (item?.content.goals) {
			const goals = { ...item.content.goals, changedAt: now(ctx) };
			const by = { userId: ctx.actor.userId, at: now(ctx) };
			await updateItem(trx, item, { content: { ...item.content, goals } }, by);
		}
		await audit({
			action: 'pilot.changed',
			subjectKind: 'pilot',
			subjectId: pilot.id,
			pilotId: pilot.id,
			detail: { name, scopeChanged, templates: input.templates }
		});
		return ok({ version: pilot.version + 1 });
	});
}
