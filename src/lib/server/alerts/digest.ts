import { dayInBelgium } from '#lib/domain/calendar-day.ts';
import type { Localized } from '#lib/domain/locale.ts';
import type { OrganisationRole } from '#lib/domain/permissions.ts';
import type { Services } from '../context.ts';
import { now, today } from '../context.ts';
import { receiversOf } from '../mail/preferences.ts';
import { sendMail } from '../mail/send.ts';
import type { MyAlert } from './mine.ts';
import { myAlerts } from './mine.ts';

/** Nobody wants it in the night. */
const fromHour = 7;

const subject: Localized = {
	nl: 'Meldingen van vandaag',
	en: 'Today’s alerts',
	fr: 'Alertes du jour'
};

/**
 * Mails everyone who chose one mail a day what came up since the last one, from seven in the morning; a day with nothing new has no
 * mail. Gives the number of mails.
 */
export async function sendDigests(services: Services): Promise<number> {
	if (hourInBelgium(services.clock()) < fromHour) return 0;
	const rows = await services.db
		.selectFrom('personPreference')
		.innerJoin('membership', 'membership.userId', 'personPreference.userId')
		.innerJoin('mailSetting', 'mailSetting.organisationId', 'membership.organisationId')
		.innerJoin('user', 'user.id', 'personPreference.userId')
		.select([
			'personPreference.userId',
			'personPreference.digestAt',
			'membership.organisationId',
			'membership.role',
			'user.name'
		])
		.where('personPreference.mail', '=', 'daily')
		.where('membership.endedAt', 'is', null)
		.execute();
	const day = today(services);
	let mails = 0;
	for (const { userId, digestAt, organisationId, role, name } of rows) {
		if (digestAt !== null && dayInBelgium(digestAt) >= day) continue;
		const actor = {
			userId,
			name,
			organisationId,
			organisationRole: role as OrganisationRole
		};
		mails += await services.db.transaction().execute(async (trx) => {
			const ctx = { ...services, actor, db: trx };
			const [receiver] = await receiversOf(trx, organisationId, [userId]);
			const { locale } = receiver ?? { locale: 'nl' as const };
			const fresh = (await myAlerts(ctx, locale, 'all')).filter(
				({ raisedAt }) => digestAt === null || raisedAt > digestAt
			);
			const at = now(services);
			await trx
				.updateTable('personPreference')
				.set({ digestAt: at })
				.where('userId', '=', userId)
				.execute();
			if (fresh.length === 0) return 0;
			const text = fresh.toReversed().map(lineOf).join('\n\n');
			const sent = await sendMail(ctx, { to: [userId], subject, text, path: '/meldingen' });
			return sent.ok ? sent.value.queued : 0;
		});
	}
	return mails;
}

function lineOf({ pilotName, title, todo }: MyAlert): string {
	return [`${pilotName}: ${title}`, ...(todo ? [`→ ${todo}`] : [])].join('\n');
}

function hourInBelgium(moment: Date): number {
	const hour = new Intl.DateTimeFormat('en-GB', {
		timeZone: 'Europe/Brussels',
		hour: '2-digit',
		hourCycle: 'h23'
	}).format(moment);
	return Number(hour);
}
