import type { Services } from '../context.ts';
import { lockPilot } from '../decisions/lock.ts';
import { ofTheHouse } from '../house.ts';
import { log } from '../log.ts';
import { sendDigests } from './digest.ts';
import { reconcileAlerts } from './reconcile.ts';

/** Often enough that a day that has passed is seen the same morning; most rounds find nothing. */
const everyMs = 60 * 60_000;

export interface Ticked {
	pilots: number;
	raised: number;
	closed: number;
	digests: number;
}

/** Looks now, at the start, and every hour for what no event tells: days that passed, measurements that stay away. Gives what stops it. */
export function startAlerting(services: Services): () => void {
	const tick = async () => {
		try {
			await tickAlerts(services);
		} catch (error) {
			log.error({ err: error }, 'alerts could not be brought up to date');
		}
	};
	void tick();
	const timer = setInterval(() => void tick(), everyMs);
	timer.unref();
	return () => clearInterval(timer);
}

/** Brings the alerts of every pilot up to date, each in a transaction of its own, and mails the daily overviews. */
export async function tickAlerts(services: Services): Promise<Ticked> {
	const pilots = await services.db
		.selectFrom('pilot')
		.select(['id', 'organisationId'])
		.orderBy('createdAt')
		.execute();
	const ticked: Ticked = { pilots: pilots.length, raised: 0, closed: 0, digests: 0 };
	for (const { id, organisationId } of pilots) {
		const { raised, closed } = await services.db.transaction().execute(async (trx) => {
			await lockPilot(trx, services, id);
			return reconcileAlerts(trx, ofTheHouse(services, organisationId), id, true);
		});
		ticked.raised += raised;
		ticked.closed += closed;
	}
	ticked.digests = await sendDigests(services);
	return ticked;
}
