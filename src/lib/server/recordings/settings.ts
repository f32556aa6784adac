import { can } from '#lib/domain/permissions.ts';
import type { DeletionReason } from '#lib/domain/recording/limits.ts';
import type { RecordingSettings } from '#lib/domain/recording/retention.ts';
import {
	defaultSettings,
	isLate,
	keepUntil,
	longestKeepDays,
	longestWaitDays,
	waitUntil
} from '#lib/domain/recording/retention.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import type { Db } from '../db/open.ts';
import { transcriptionEngines } from './engine.ts';

/** How long audio may stay in this organisation; the strictest as long as nobody chose. */
export async function recordingSettings(
	db: Db | Trx,
	organisationId: string
): Promise<RecordingSettings> {
	const row = await db
		.selectFrom('recordingSetting')
		.select(['keepDays', 'waitDays'])
		.where('organisationId', '=', organisationId)
		.executeTakeFirst();
	return row ?? defaultSettings;
}

export interface RecordingSettingsPage {
	settings: RecordingSettings;
	mayManage: boolean;
	/** Transcription endpoints, with the engine that a pilot registers before it may use one. */
	services: { title: string; name: string; version: string }[];
	register: ErasureCount[];
}

/** The settings with the register of what was erased, for who may see the organisation's audit trail or manage it. */
export async function recordingSettingsPage(ctx: Ctx): Promise<Result<RecordingSettingsPage>> {
	if (!can(ctx.actor, 'people.view')) return refuse('not-allowed');
	const { organisationId } = ctx.actor;
	const engines = await transcriptionEngines(ctx.db, organisationId);
	return ok({
		settings: await recordingSettings(ctx.db, organisationId),
		mayManage: can(ctx.actor, 'organisation.manage'),
		services: engines.map(({ endpoint, ...engine }) => ({ title: endpoint.name, ...engine })),
		register: await erasureCounts(ctx.db, organisationId)
	});
}

/**
 * Sets how long audio may stay. A shorter term also counts for the audio that is there: what would have had to be gone already is due
 * now. A longer one does not: the client was told the term of that day.
 */
export function saveRecordingSettings(ctx: Ctx, input: RecordingSettings): Promise<Result<null>> {
	return inTransaction(ctx, async (trx, audit) => {
		if (!can(ctx.actor, 'organisation.manage')) return refuse('not-allowed');
		const { keepDays, waitDays } = input;
		if (!isWithin(keepDays, 0, longestKeepDays))
			return refuse('recording-days', { min: 0, max: longestKeepDays }, 'keepDays');
		if (!isWithin(waitDays, 1, longestWaitDays))
			return refuse('recording-days', { min: 1, max: longestWaitDays }, 'waitDays');
		const { organisationId, userId } = ctx.actor;
		const before = await recordingSettings(trx, organisationId);
		const values = { keepDays, waitDays, updatedBy: userId, updatedAt: now(ctx) };
		await trx
			.insertInto('recordingSetting')
			.values({ organisationId, ...values })
			.onConflict((conflict) => conflict.column('organisationId').doUpdateSet(values))
			.execute();
		await shorten(trx, ctx, input);
		await audit({
			action: 'recording.settings-changed',
			subjectKind: 'organisation',
			subjectId: organisationId,
			detail: { before, after: { keepDays, waitDays } }
		});
		return ok(null);
	});
}

async function shorten(trx: Trx, ctx: Ctx, settings: RecordingSettings): Promise<void> {
	const rows = await trx
		.selectFrom('recording')
		.innerJoin('contact', 'contact.id', 'recording.contactId')
		.select(['recording.id', 'recording.createdAt', 'recording.transcribedAt', 'recording.dueAt'])
		.where('contact.organisationId', '=', ctx.actor.organisationId)
		.where('recording.deletedAt', 'is', null)
		.execute();
	const moment = now(ctx);
	for (const { id, createdAt, transcribedAt, dueAt } of rows) {
		const term = transcribedAt
			? (keepUntil(transcribedAt, settings) ?? moment)
			: waitUntil(createdAt, settings);
		const due = term < moment ? moment : term;
		if (due >= dueAt) continue;
		await trx.updateTable('recording').set({ dueAt: due }).where('id', '=', id).execute();
	}
}

function isWithin(days: number, min: number, max: number): boolean {
	return Number.isInteger(days) && days >= min && days <= max;
}

/** How many recordings were erased for one reason, and how many of them after their term. */
export interface ErasureCount {
	reason: DeletionReason;
	erased: number;
	late: number;
}

async function erasureCounts(db: Db, organisationId: string): Promise<ErasureCount[]> {
	const rows = await db
		.selectFrom('recording')
		.innerJoin('contact', 'contact.id', 'recording.contactId')
		.select(['recording.dueAt', 'recording.deletedAt', 'recording.deletedReason'])
		.where('contact.organisationId', '=', organisationId)
		.where('recording.deletedAt', 'is not', null)
		.where('recording.receivedBytes', '>', 0)
		.execute();
	const counts = new Map<string, ErasureCount>();
	for (const { dueAt, deletedAt, deletedReason } of rows) {
		const reason = (deletedReason ?? 'retention') as DeletionReason;
		const { erased, late } = counts.get(reason) ?? { erased: 0, late: 0 };
		const isOne = deletedAt !== null && isLate(dueAt, deletedAt);
		counts.set(reason, { reason, erased: erased + 1, late: late + (isOne ? 1 : 0) });
	}
	return [...counts.values()].toSorted((a, b) => b.erased - a.erased);
}
