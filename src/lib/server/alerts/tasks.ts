import { daysBetween } from '#lib/domain/calendar-day.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Ctx } from '../context.ts';
import type { Task } from '../pilots/tasks.ts';
import type { MyAlert } from './mine.ts';

/** The open alerts that the actor must act on, as tasks: reading one does not take it away. */
export function alertTasks(alerts: readonly MyAlert[], day: string): Task[] {
	return alerts
		.filter(({ todo }) => todo !== null)
		.filter((alert) => !isTaskAlready(alert))
		.map(({ pilotId, pilotName, href, dueOn: due, severity, todo, name }) => ({
			kind: 'alert',
			pilotId,
			pilotName,
			href,
			...dueOn(due, day),
			urgent: severity === 'stop',
			params: { text: todo ?? '', name }
		}));
}

/** What others act on: what stops the AI stays in sight, the rest until it was read. */
export function noticesOf(alerts: readonly MyAlert[]): MyAlert[] {
	return alerts.filter(
		({ todo, severity, read }) => todo === null && (severity === 'stop' || !read)
	);
}

/** Mail that could not be sent, for who can do something about it. */
export async function mailTasks(ctx: Ctx): Promise<Task[]> {
	if (!can(ctx.actor, 'mail.manage')) return [];
	const { count } = await ctx.db
		.selectFrom('mailOutbox')
		.select(({ fn }) => fn.countAll().as('count'))
		.where('organisationId', '=', ctx.actor.organisationId)
		.where('status', '=', 'given-up')
		.executeTakeFirstOrThrow();
	if (Number(count) === 0) return [];
	return [
		{
			kind: 'mail-given-up',
			pilotId: '',
			pilotName: '',
			href: '/organisatie/mail',
			...dueOn(null, ''),
			urgent: false,
			params: { count: Number(count) }
		}
	];
}

export function dueOn(
	dueDate: string | null,
	day: string
): Pick<Task, 'dueDate' | 'overdue' | 'days'> {
	const days = dueDate === null ? null : daysBetween(day, dueDate);
	return { dueDate, days, overdue: days !== null && days < 0 };
}

/** The condition itself stands in the list of its owner, with its words and its date. */
function isTaskAlready({ kind, named }: MyAlert): boolean {
	return kind === 'condition-overdue' && named;
}
