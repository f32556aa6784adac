import type { Action, PilotRole } from '#lib/domain/permissions.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../../context.ts';
import { recordEvent } from '../../context.ts';
import type { Db } from '../../db/open.ts';

/** May the actor change templates: owner and administrator, and the functional manager of any pilot of the organisation. */
export async function mayEditTemplates(db: Db | Trx, ctx: Ctx): Promise<boolean> {
	return can(ctx.actor, 'template.edit', { roles: await rolesAnywhere(db, ctx) });
}

/** The same as a result; the attempt of someone else is kept in the audit trail. */
export async function templateEditor(
	db: Db | Trx,
	ctx: Ctx,
	templateId: string
): Promise<Result<null>> {
	if (await mayEditTemplates(db, ctx)) return ok(null);
	const event = {
		action: 'access.refused' as const,
		subjectKind: 'template',
		subjectId: templateId,
		detail: { action: 'template.edit' satisfies Action }
	};
	const refused = refuse('not-allowed');
	if (db.isTransaction) return { ok: false, refusal: { ...refused.refusal, event } };
	await recordEvent(ctx, event);
	return refused;
}

async function rolesAnywhere(db: Db | Trx, ctx: Ctx): Promise<PilotRole[]> {
	const rows = await db
		.selectFrom('pilotRole')
		.innerJoin('pilot', 'pilot.id', 'pilotRole.pilotId')
		.select('role')
		.distinct()
		.where('pilot.organisationId', '=', ctx.actor.organisationId)
		.where('userId', '=', ctx.actor.userId)
		.where('endedAt', 'is', null)
		.execute();
	return rows.map(({ role }) => role as PilotRole);
}
