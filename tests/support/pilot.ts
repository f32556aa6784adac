import { presetPlan } from '#lib/server/plans/preset.ts';
import { kpiCatalogueOf } from '#lib/server/plans/preset.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { planHash } from '#lib/domain/plan.ts';
import type { NewPilot } from '#lib/server/pilots/create.ts';
import { createPilot } from '#lib/server/pilots/create.ts';
import { freezePlan } from '#lib/server/plans/freeze.ts';
import { savePlan } from '#lib/server/plans/plans.ts';
import type { World } from './world.ts';
import { password } from './world.ts';

export const packUrn = 'urn:waarborg:use-case:verslag-uit-gesprek';

/** A new pilot in the phase of preparation in which everyone has her role. */
export async function preparedPilot(world: World): Promise<string> {
	return pilotOfEveryone(world, {
		name: 'Verslagen uit gesprekken',
		scope: 'Intakes van het team onthaal.',
		packUrn,
		templates: ['intakeverslag', 'sociaal-verslag'],
		teams: ['Onthaal']
	});
}

/** The same for the first use-case that is installed, with every report it offers and no team. */
export async function useCasePilot(world: World, name = 'Verslagen'): Promise<string> {
	const useCase = world.services.content.useCases[0];
	if (!useCase) throw new Error('No use-case is installed.');
	return pilotOfEveryone(world, {
		name,
		scope: 'Concepten',
		packUrn: useCase.urn,
		templates: [...useCase.reportTemplates],
		teams: []
	});
}

type About = Pick<NewPilot, 'name' | 'scope' | 'packUrn' | 'templates' | 'teams'>;

async function pilotOfEveryone(world: World, about: About): Promise<string> {
	const made = await createPilot(world.ctx('owner'), {
		...about,
		decisionRole: 'VB',
		people: [],
		locale: 'nl'
	});
	if (!made.ok) throw new Error(JSON.stringify(made.refusal));
	await world.assignRoles(made.value.id);
	return made.value.id;
}

/** The catalogue's own plan for tests: what a board would start from. */
export function standardPlan(world: World): Plan {
	const pilot = { packUrn, packVersion: '1.0.0' };
	return presetPlan(kpiCatalogueOf(world.services.content, pilot), '2026-03-02');
}

/** Saves a plan as project owner and freezes it as executive; gives its hash. */
export async function frozenPlanFor(
	world: World,
	pilotId: string,
	plan = standardPlan(world)
): Promise<string> {
	const saved = await savePlan(world.ctx('po'), { pilotId, plan });
	if (!saved.ok) throw new Error(saved.refusal.code);
	const hash = planHash(plan);
	const confirmed = plan.kpis.map(({ id }) => id);
	const frozen = await freezePlan(world.ctx('vb1'), { pilotId, hash, password, confirmed });
	if (!frozen.ok)
		throw new Error(`${frozen.refusal.code} ${JSON.stringify(frozen.refusal.params)}`);
	return hash;
}
