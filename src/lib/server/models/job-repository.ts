import type { EngineVersion } from '#lib/domain/governance.ts';
import type { PermitReason } from '#lib/domain/permit.ts';
import type { Screening } from '#lib/domain/drafting/model-draft.ts';
import type { Refusal } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';
import { progressOf, runner } from './running.ts';

/** running; done; failed with a refusal; cancelled by the worker; dropped by the interlock; interrupted by a restart. */
export type JobStatus = 'running' | 'done' | 'failed' | 'cancelled' | 'dropped' | 'interrupted';

export type JobOutcome =
	{ refusal: Omit<Refusal, 'event'> } | { reasons: PermitReason[] } | { screening: Screening };

export interface DraftJob {
	id: string;
	status: JobStatus;
	engine: EngineVersion;
	sections: number;
	sectionsDone: number;
	section: string | null;
	received: number;
	outcome: JobOutcome | null;
	startedAt: string;
}

/** Without a sign of life for so long, a run in another process is over. */
const silentMs = 30_000;

/** The newest job of a contact, or null. One that no process runs any more reads as interrupted. */
export async function newestJob(
	db: Db | Trx,
	ctx: Ctx,
	contactId: string
): Promise<DraftJob | null> {
	const row = await db
		.selectFrom('draftJob')
		.selectAll()
		.where('contactId', '=', contactId)
		.orderBy('startedAt', 'desc')
		.orderBy('id', 'desc')
		.executeTakeFirst();
	return row ? toJob(row, ctx) : null;
}

export async function insertJob(
	trx: Trx,
	ctx: Ctx,
	contactId: string,
	engine: EngineVersion,
	sections: number
): Promise<string> {
	const id = ctx.newId();
	const at = now(ctx);
	await trx
		.insertInto('draftJob')
		.values({
			id,
			contactId,
			status: 'running',
			engine: engine.name,
			engineVersion: engine.version,
			sections,
			sectionsDone: 0,
			section: null,
			outcome: null,
			runner,
			startedBy: ctx.actor.userId,
			startedAt: at,
			aliveAt: at,
			endedAt: null
		})
		.execute();
	return id;
}

/** Notes how far a running job has come; false when it was ended meanwhile, here or in another process. */
export async function noteProgress(
	ctx: Ctx,
	jobId: string,
	progress: { sectionsDone?: number; section?: string | null }
): Promise<boolean> {
	const updated = await ctx.db
		.updateTable('draftJob')
		.set({ ...progress, aliveAt: now(ctx) })
		.where('id', '=', jobId)
		.where('status', '=', 'running')
		.executeTakeFirst();
	return updated.numUpdatedRows === 1n;
}

/** Ends a running job; false when it had ended already. */
export async function endJob(
	db: Db | Trx,
	ctx: Ctx,
	jobId: string,
	status: Exclude<JobStatus, 'running'>,
	outcome: JobOutcome | null
): Promise<boolean> {
	const at = now(ctx);
	const updated = await db
		.updateTable('draftJob')
		.set({ status, outcome: outcome && JSON.stringify(outcome), section: null, endedAt: at })
		.where('id', '=', jobId)
		.where('status', '=', 'running')
		.executeTakeFirst();
	return updated.numUpdatedRows === 1n;
}

function toJob(row: Row<'draftJob'>, ctx: Ctx): DraftJob {
	const live = progressOf(row.contactId, row.id);
	return {
		id: row.id,
		status:
			row.status === 'running' && !live && isSilent(row, ctx)
				? 'interrupted'
				: (row.status as JobStatus),
		engine: { name: row.engine, version: row.engineVersion },
		sections: row.sections,
		sectionsDone: live?.sectionsDone ?? row.sectionsDone,
		section: live?.section ?? row.section,
		received: live?.received ?? 0,
		outcome: row.outcome === null ? null : (JSON.parse(row.outcome) as JobOutcome),
		startedAt: row.startedAt
	};
}

/** The embedded database has one process: what does not run here does not run. */
function isSilent(row: Row<'draftJob'>, ctx: Ctx): boolean {
	if (row.runner === runner || ctx.dialect === 'sqlite') return true;
	return Date.parse(now(ctx)) - Date.parse(row.aliveAt) > silentMs;
}
