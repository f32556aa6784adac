import { ok, refuse } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Services } from '../context.ts';
import { recordEvent } from '../context.ts';
import { calendarUpTo } from './calendar.ts';
import { foundOrganisation } from './organisation.ts';
import { pausedPilot } from './pilot-paused.ts';
import { preparingPilot } from './pilot-preparing.ts';
import { runningPilot } from './pilot-running.ts';
import type { Stage } from './stage.ts';
import { openStage, playAll } from './stage.ts';

/** What the database holds, as far as the demonstration asks. */
export type Occupant = 'nobody' | 'demonstration' | 'organisation';

export async function occupantOf({ db }: Pick<Services, 'db'>): Promise<Occupant> {
	const rows = await db.selectFrom('organisation').select('demo').execute();
	if (rows.length === 0) return 'nobody';
	return rows.every(({ demo }) => demo === 1) ? 'demonstration' : 'organisation';
}

/** Working days before today. */
const founded = 156;

/**
 * Loads OCMW Zonnedorp with its people and three pilots into an empty database, its history ending on the day of `services.clock`. Loaded
 * already: nothing happens. Refuses when an organisation of someone else is there.
 */
export async function loadDemo(services: Services): Promise<Result<{ loaded: boolean }>> {
	const occupant = await occupantOf(services);
	if (occupant === 'demonstration') return ok({ loaded: false });
	if (occupant === 'organisation') return refuse('already-set-up');

	const calendar = calendarUpTo(services.clock());
	const opening = calendar.at(founded, '09:00');
	const { cast, stagePassword, organisationId, handOut } = await foundOrganisation({
		...services,
		clock: () => new Date(opening)
	});
	const stage = openStage(services, cast, stagePassword);
	stage.moveTo(opening);
	const on = (): Stage => stage;
	await playAll(stage, [
		...preparingPilot(calendar, on),
		...runningPilot(calendar, on),
		...pausedPilot(calendar, on)
	]);
	await handOut();
	await recordEvent(stage.as('hilde.wouters'), {
		action: 'demo.loaded',
		subjectKind: 'organisation',
		subjectId: organisationId
	});
	return ok({ loaded: true });
}
