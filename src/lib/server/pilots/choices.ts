import { structureOf } from '#lib/domain/checklist/pack.ts';
import type { Localized } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { pilotPacks } from '../checklists/packs.ts';
import type { Ctx } from '../context.ts';
import { templateTitles } from '../drafting/templates.ts';
import { assignablePeople } from './assignments.ts';

export interface UseCaseChoice {
	urn: string;
	title: Localized;
	description: Localized;
	scope: Localized;
	templates: { id: string; title: Localized }[];
	/** Roles with a login that can be filled now. */
	roles: { id: string; title: Localized; text: Localized }[];
}

/** What the form for a new pilot offers: the installed use-cases with their templates and roles, and the people. */
export async function newPilotChoices(
	ctx: Ctx
): Promise<Result<{ useCases: UseCaseChoice[]; people: { userId: string; name: string }[] }>> {
	if (!can(ctx.actor, 'pilot.create')) return refuse('not-allowed');
	const titles = await templateTitles(ctx.db, ctx.actor.organisationId);
	const useCases = ctx.content.useCases.flatMap((useCase) => {
		const packs = pilotPacks(ctx.content, { packUrn: useCase.urn, packVersion: useCase.version });
		if (!packs) return [];
		const roles = structureOf(packs.checklist, 'raci').roles.filter(({ needsLogin }) => needsLogin);
		return {
			urn: useCase.urn,
			title: useCase.title,
			description: useCase.description,
			scope: useCase.scope,
			templates: useCase.reportTemplates.map((id) => templateChoice(titles, id)),
			roles: roles.map(({ id, title, text }) => ({ id, title, text }))
		};
	});
	return ok({ useCases, people: await assignablePeople(ctx.db, ctx.actor.organisationId) });
}

/** A template with its own title; with its id when this installation does not have it. */
export function templateChoice(
	titles: Readonly<Record<string, Localized>>,
	id: string
): { id: string; title: Localized } {
	return { id, title: titles[id] ?? { nl: id, en: id, fr: id } };
}
