import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Health for a monitor: 200 when the database answers, 503 when not. Tells no versions and no names. */
export const GET: RequestHandler = async ({ locals }) => {
	try {
		await locals.app.db.selectFrom('organisation').select('id').limit(1).execute();
		return json({ status: 'ok', database: 'ok' });
	} catch {
		return json({ status: 'degraded', database: 'unreachable' }, { status: 503 });
	}
};
