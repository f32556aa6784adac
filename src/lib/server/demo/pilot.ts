import type { NewPilot } from '../pilots/create.ts';
import { createPilot } from '../pilots/create.ts';
import type { DemoTeamKey } from './people.ts';
import { demoPeople, demoTeams } from './people.ts';
import type { Stage } from './stage.ts';
import { must } from './stage.ts';

export const useCase = 'urn:waarborg:use-case:verslag-uit-gesprek';

/** Social workers of the named teams, by key, in the order of people.ts. */
export function workersIn(teams: readonly DemoTeamKey[]): string[] {
	return demoPeople
		.filter(({ roles, teamKey }) => teamKey && teams.includes(teamKey) && !roles.includes('SU'))
		.map(({ key }) => key);
}

/** Makes a pilot with everyone of the RACI in it, and the social workers of the named teams. */
export async function foundPilot(
	stage: Stage,
	pilot: Pick<NewPilot, 'name' | 'scope' | 'templates'> & { teams: readonly DemoTeamKey[] }
): Promise<string> {
	const { teams, ...input } = pilot;
	const workers = workersIn(teams);
	const people = demoPeople.flatMap(({ key, roles, teamKey }) => {
		const drafts = workers.includes(key) || roles.includes('SU');
		const { userId } = stage.as(key).actor;
		const team = teamKey ? teams.indexOf(teamKey) : -1;
		return roles
			.filter((role) => role !== 'MW' || drafts)
			.map((role) => ({ userId, role, ...(team >= 0 && { team }) }));
	});
	const made = await must(
		createPilot(stage.as('hilde.wouters'), {
			...input,
			packUrn: useCase,
			decisionRole: 'VB',
			publicContact: 'Sociale dienst OCMW Zonnedorp, sociaal@zonnedorp.example',
			teams: demoTeams.filter(({ key }) => teams.includes(key)).map(({ name }) => name.nl),
			people,
			locale: 'nl'
		})
	);
	return made.id;
}
