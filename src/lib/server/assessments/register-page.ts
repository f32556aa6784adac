import type { RiskGap, RiskLevel } from '#lib/domain/assessment/risk.ts';
import { residualLevel, riskGaps, riskLevel } from '#lib/domain/assessment/risk.ts';
import type { Localized } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { LibraryRisk } from '../content/load.ts';
import { pilotPacks } from '../checklists/packs.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import type { StoredMeasure, StoredRisk } from './repository.ts';
import { findRegister } from './repository.ts';

export interface RegisterRisk extends StoredRisk {
	levelBefore: RiskLevel | null;
	levelAfter: RiskLevel | null;
	gaps: RiskGap[];
}

export interface RegisterPage {
	risks: RegisterRisk[];
	measures: StoredMeasure[];
	/** Charter rights that a risk may touch. */
	rights: { id: string; article: string; title: Localized }[];
	/** Colleagues who can be given a measure. */
	people: { id: string; name: string }[];
	may: { edit: boolean; accept: boolean };
}

/** The whole register of a pilot: what the list, the maps and one risk's page show. */
export async function registerPage(ctx: Ctx, pilotId: string): Promise<Result<RegisterPage>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const packs = pilotPacks(ctx.content, pilot);
	if (!packs) return refuse('not-found');
	const { risks, measures } = await findRegister(ctx.db, pilot.id);
	return ok({
		risks: risks.map((risk) => ({
			...risk,
			levelBefore: risk.before && riskLevel(risk.before),
			levelAfter: risk.after && residualLevel(risk),
			gaps: riskGaps(risk, measures)
		})),
		measures,
		rights: (packs.fria.rights ?? []).map(({ id, article, title }) => ({ id, article, title })),
		people: await peopleOf(ctx, pilot),
		may: {
			edit: can(ctx.actor, 'assessment.edit', { roles }),
			accept: can(ctx.actor, 'risk.accept', { roles })
		}
	});
}

export interface LibraryPage {
	risks: (LibraryRisk & { taken: boolean })[];
	groups: { id: string; title: Localized }[];
}

/** The library, with what already stands in the register marked. */
export async function libraryPage(ctx: Ctx, pilotId: string): Promise<Result<LibraryPage>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'assessment.edit');
	if (!access.ok) return access;
	const library = pilotPacks(ctx.content, access.value.pilot)?.riskLibrary;
	if (!library) return refuse('not-found');
	const { risks } = await findRegister(ctx.db, pilotId);
	const taken = new Set(risks.map(({ libraryId }) => libraryId));
	return ok({
		risks: library.risks.map((risk) => ({ ...risk, taken: taken.has(risk.id) })),
		groups: library.groups
	});
}

async function peopleOf(ctx: Ctx, pilot: Pilot): Promise<{ id: string; name: string }[]> {
	return ctx.db
		.selectFrom('pilotRole')
		.innerJoin('user', 'user.id', 'pilotRole.userId')
		.select(['user.id', 'user.name'])
		.distinct()
		.where('pilotRole.pilotId', '=', pilot.id)
		.where('pilotRole.endedAt', 'is', null)
		.orderBy('user.name')
		.execute();
}
