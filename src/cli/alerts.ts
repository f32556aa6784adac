import { tickAlerts } from '../lib/server/alerts/tick.ts';
import { readConfig } from '../lib/server/config.ts';
import { sendDue } from '../lib/server/mail/worker.ts';
import { startApplication } from '../lib/server/services.ts';
import type { Io } from './io.ts';

const usage = 'waarborg alerts [--json]';

/**
 * Brings all alerts up to date and sends the mail that waits, once: for a cron job where the server does not run all the time, or on
 * PostgreSQL beside it. 0 done, 2 wrong use.
 */
export async function run(args: string[], io: Io): Promise<number> {
	if (args.some((arg) => arg !== '--json')) {
		io.err(usage);
		return 2;
	}
	const config = readConfig();
	const app = await startApplication(config);
	try {
		const alerts = await tickAlerts(app);
		const mail = await sendDue(app, { publicUrl: config.publicUrl });
		io.out(
			args.includes('--json')
				? JSON.stringify({ alerts, mail })
				: `${alerts.pilots} pilots: ${alerts.raised} alerts raised, ${alerts.closed} closed, ${alerts.digests} daily mails. ` +
						`Mail: ${mail.sent} sent, ${mail.postponed} later, ${mail.givenUp} given up.`
		);
		return 0;
	} finally {
		await app.db.destroy();
	}
}
