import { pilotReasons } from '#lib/domain/permit.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { now } from '../context.ts';
import { pseudonym } from '../drafting/pseudonym.ts';
import { recordMeasurements, withdrawMeasurements } from '../measurements/record.ts';
import { verdictIn } from '../measurements/verdict.ts';
import { loadGovernanceState } from '../pilots/governance.ts';
import type { Calendar } from './calendar.ts';
import type { DemoReport, DemoWorker } from './reports.ts';
import type { Stage } from './stage.ts';
import { must, record } from './stage.ts';

/** The reports still to come of a pilot, taken from the front. */
export interface Supply {
	ai: DemoReport[];
	manual: DemoReport[];
	/** Ids of the reports with AI that were stored, oldest first. */
	stored: string[];
}

/**
 * A week of the pilot that ends `daysAgo` working days before today: so many reports with AI (none while the interlock is shut) and by hand,
 * spread over its working days, and the verdict after them.
 */
export async function liveWeek(
	ctx: Ctx,
	calendar: Calendar,
	pilotId: string,
	supply: Supply,
	week: { daysAgo: number; ai: number; manual: number }
): Promise<void> {
	const state = await loadGovernanceState(ctx.db, ctx, pilotId);
	const open = state !== null && pilotReasons(state).length === 0;
	const drafted = supply.ai.splice(0, open ? week.ai : 0);
	const written = supply.manual.splice(0, week.manual);
	supply.stored.push(...drafted.map(({ reportId }) => reportId));
	const daysBack = (index: number, of: number) => week.daysAgo + 4 - Math.floor((5 * index) / of);
	const dated = [drafted, written].flatMap((reports) =>
		reports.map((report, index) => ({
			...report,
			at: calendar.at(daysBack(index, reports.length), report.time)
		}))
	);
	await storeReports(ctx, pilotId, dated);
}

/** The reports that were timed beside today's software, spread over the working days between two moments. */
export async function storeBaseline(
	ctx: Ctx,
	calendar: Calendar,
	pilotId: string,
	reports: readonly DemoReport[],
	days: { from: number; to: number }
): Promise<void> {
	const daysBack = (index: number) =>
		days.from - Math.floor((index * (days.from - days.to)) / reports.length);
	await storeReports(
		ctx,
		pilotId,
		reports.map((report, index) => ({ ...report, at: calendar.at(daysBack(index), report.time) }))
	);
}

/** Stores rows in order of time with the verdict after them. One entry in the audit trail says how many reports they were. */
async function storeReports(
	ctx: Ctx,
	pilotId: string,
	reports: readonly (DemoReport & { at: string })[]
): Promise<void> {
	if (reports.length === 0) return;
	const inOrder = reports.toSorted((a, b) => (a.at < b.at ? -1 : 1));
	const rows = inOrder.flatMap((report) => report.rows.map((row) => ({ ...row, at: report.at })));
	await record(ctx, async (trx, audit) => {
		await must(recordMeasurements(trx, ctx, pilotId, rows));
		await audit({
			action: 'measurement.recorded',
			subjectKind: 'pilot',
			subjectId: pilotId,
			pilotId,
			detail: { reports: reports.length, rows: rows.length, demonstration: true }
		});
		await verdictIn(trx, ctx, audit, pilotId);
		return ok(undefined);
	});
}

/** That every worker finished the training, as the register counts it. */
export async function measureTraining(
	ctx: Ctx,
	pilotId: string,
	workers: readonly DemoWorker[]
): Promise<void> {
	await record(ctx, (trx) =>
		recordMeasurements(
			trx,
			ctx,
			pilotId,
			workers.map(({ pseudonym: worker, teamId }) => ({
				kpi: 'opleiding',
				value: 1,
				unit: 'ratio',
				path: 'ai',
				reportId: `opleiding-${worker}`,
				workerPseudonym: worker,
				teamId,
				complexity: null,
				known: null,
				at: now(ctx),
				source: 'register',
				engineVersion: null
			}))
		)
	);
}

/** A client of one of the invented reports takes her consent back: its figures leave the denominators. */
export async function withdrawReport(
	stage: Stage,
	who: string,
	pilotId: string,
	reportId: string
): Promise<void> {
	const ctx = stage.as(who);
	await record(ctx, async (trx, audit) => {
		const measurements = await withdrawMeasurements(trx, ctx, pilotId, reportId);
		await audit({
			action: 'consent.withdrawn',
			subjectKind: 'report',
			subjectId: reportId,
			pilotId,
			detail: { channel: 'telefoon', measurements, demonstration: true }
		});
		await verdictIn(trx, ctx, audit, pilotId);
		return ok(undefined);
	});
}

/** The workers of a pilot under the pseudonyms that their own reports get, so that both count as one person. */
export async function workersOf(
	stage: Stage,
	pilotId: string,
	workers: readonly string[]
): Promise<DemoWorker[]> {
	const { db, keys } = stage.services;
	const roles = await db
		.selectFrom('pilotRole')
		.select(['userId', 'teamId'])
		.where('pilotId', '=', pilotId)
		.where('role', '=', 'MW')
		.execute();
	return Promise.all(
		workers.map(async (worker) => {
			const { userId, organisationId } = stage.as(worker).actor;
			return {
				pseudonym: await pseudonym(db, keys, organisationId, 'worker', userId),
				teamId: roles.find((role) => role.userId === userId)?.teamId ?? null
			};
		})
	);
}
