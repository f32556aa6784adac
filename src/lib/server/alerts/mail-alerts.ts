import type { Alert } from '#lib/domain/alert.ts';
import { mustAct } from '#lib/domain/alert.ts';
import { alertName, alertTitle, alertTodo } from '#lib/domain/alert-text.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { PilotRole } from '#lib/domain/permissions.ts';
import type { Ctx, Trx } from '../context.ts';
import { receiversOf } from '../mail/preferences.ts';
import { sendMail } from '../mail/send.ts';
import { findMailSetting } from '../mail/setting-repository.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';

export type RaisedAlert = Alert & { id: string };

/**
 * Mails what was raised just now to those concerned who want to know at once: one message for each person, whatever its number. Who
 * caused it herself knows already.
 */
export async function mailAlerts(
	trx: Trx,
	ctx: Ctx,
	pilot: Pick<Pilot, 'id' | 'name' | 'decisionRole'>,
	raised: readonly RaisedAlert[]
): Promise<void> {
	const { organisationId, userId } = ctx.actor;
	if (!(await findMailSetting(trx, organisationId))) return;
	const roles = await rolesOf(trx, pilot.id);
	const people = new Set([...roles.keys(), ...raised.flatMap(({ users }) => users)]);
	people.delete(userId);
	for (const receiver of await receiversOf(trx, organisationId, [...people])) {
		if (receiver.choice !== 'now') continue;
		const held = roles.get(receiver.userId) ?? [];
		const hers = raised.filter(
			({ roles, users }) =>
				users.includes(receiver.userId) || roles.some((role) => held.includes(role))
		);
		const [first] = hers;
		if (!first) continue;
		const { locale } = receiver;
		const lines = hers.map((alert) => lineOf(alert, receiver.userId, held, pilot, locale));
		await sendMail(
			{ ...ctx, db: trx },
			{
				to: [receiver.userId],
				subject: `${pilot.name}: ${hers.map(({ kind }) => alertName(kind, locale)).join(', ')}`,
				text: [pilot.name, ...lines].join('\n\n'),
				path: hers.length === 1 ? `/pilots/${pilot.id}/${first.room}` : '/meldingen'
			}
		);
	}
}

/** What is the matter; for who must act, also what she does about it. */
function lineOf(
	alert: RaisedAlert,
	userId: string,
	held: readonly PilotRole[],
	pilot: Pick<Pilot, 'decisionRole'>,
	locale: Locale
): string {
	const title = alertTitle(alert, locale);
	const acts = alert.users.includes(userId) || mustAct(alert.kind, held, pilot.decisionRole);
	return acts ? `${title}\n→ ${alertTodo(alert, locale)}` : title;
}

async function rolesOf(trx: Trx, pilotId: string): Promise<Map<string, PilotRole[]>> {
	const rows = await trx
		.selectFrom('pilotRole')
		.select(['userId', 'role'])
		.where('pilotId', '=', pilotId)
		.where('endedAt', 'is', null)
		.execute();
	const roles = new Map<string, PilotRole[]>();
	for (const { userId, role } of rows)
		roles.set(userId, [...(roles.get(userId) ?? []), role as PilotRole]);
	return roles;
}
