import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { bannedInAnyLanguage } from '#lib/domain/privacy-words.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import type { Db } from '../db/open.ts';
import { pilotForActor } from '../pilots/access.ts';
import { bannedFor } from './client-text.ts';

/** What a pilot tells its clients about keeping. */
export interface PrivacySettings {
	/** Days after validation until the conversation is erased; null: until the client withdraws. */
	sourceDays: number | null;
	reportYears: number | null;
	/** The rule that says how long reports are kept. */
	reportRule: string | null;
	/** 0 while nobody has chosen anything. */
	version: number;
	updatedAt: string | null;
}

export async function loadPrivacySettings(db: Db | Trx, pilotId: string): Promise<PrivacySettings> {
	const row = await db
		.selectFrom('privacySetting')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.executeTakeFirst();
	return {
		sourceDays: row?.sourceDays ?? null,
		reportYears: row?.reportYears ?? null,
		reportRule: row?.reportRule ?? null,
		version: row?.version ?? 0,
		updatedAt: row?.updatedAt ?? null
	};
}

/** How long reports are kept and by which rule, as letters and certificates say it. */
export async function keepingOf(
	db: Db | Trx,
	pilotId: string
): Promise<{ years: number | null; rule: string | null }> {
	const { reportYears, reportRule } = await loadPrivacySettings(db, pilotId);
	return { years: reportYears, rule: reportRule };
}

export interface PrivacySettingsInput {
	pilotId: string;
	/** The version that was on screen. */
	version: number;
	sourceDays: number | null;
	reportYears: number | null;
	reportRule: string;
}

/** Saves what the pilot says about keeping. Clients read the rule: a phrase that puts pressure on them is refused. */
export function savePrivacySettings(
	ctx: Ctx,
	input: PrivacySettingsInput
): Promise<Result<{ version: number }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'consent-text.edit');
		if (!access.ok) return access;
		const before = await loadPrivacySettings(trx, input.pilotId);
		if (before.version !== input.version) return refuse('changed-meanwhile');
		const reportRule = input.reportRule.trim().replace(/\s+/g, ' ').replace(/\.$/, '') || null;
		const found = reportRule && bannedInAnyLanguage(reportRule, bannedFor(ctx, access.value.pilot));
		if (found) return refuse('client-text-banned', { found }, 'reportRule');
		const { pilotId, sourceDays, reportYears } = input;
		const version = before.version + 1;
		const values = {
			sourceDays,
			reportYears,
			reportRule,
			updatedBy: ctx.actor.userId,
			updatedAt: now(ctx),
			version
		};
		if (!(await store(trx, pilotId, before.version, values))) return refuse('changed-meanwhile');
		await audit({
			action: 'privacy.changed',
			subjectKind: 'privacy-setting',
			subjectId: pilotId,
			pilotId,
			detail: { version, sourceDays, reportYears, reportRule }
		});
		return ok({ version });
	});
}

async function store(
	trx: Trx,
	pilotId: string,
	version: number,
	values: Omit<PrivacySettings, 'updatedAt'> & { updatedBy: string; updatedAt: string }
): Promise<boolean> {
	if (version === 0) {
		const inserted = await trx
			.insertInto('privacySetting')
			.values({ pilotId, ...values })
			.onConflict((conflict) => conflict.column('pilotId').doNothing())
			.executeTakeFirst();
		return inserted.numInsertedOrUpdatedRows === 1n;
	}
	const updated = await trx
		.updateTable('privacySetting')
		.set(values)
		.where('pilotId', '=', pilotId)
		.where('version', '=', version)
		.executeTakeFirst();
	return updated.numUpdatedRows === 1n;
}
