import type { Localized } from '#lib/domain/locale.ts';
import type { AuditEvent } from '#lib/domain/audit.ts';
import { structureOf } from '#lib/domain/checklist/pack.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Row } from '../db/schema.ts';
import { newestRow, textFaults } from './consent-repository.ts';
import { noteReadiness } from './note-readiness.ts';
import { pilotPacks } from './packs.ts';

export interface ConsentTextInput {
	pilotId: string;
	/** The version on the screen: a newer one makes this save a conflict. */
	basedOn: number;
	texts: Localized;
	legalBasis6: string;
	legalBasis9: string;
}

/** A changed text is a new version, which needs advice and approval again. Banned phrases are refused, with the phrase named. */
export function saveConsentText(ctx: Ctx, input: ConsentTextInput): Promise<Result<{ version: number }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'consent-text.edit');
		if (!access.ok) return access;
		const packs = pilotPacks(ctx.content, access.value.pilot);
		if (!packs) return refuse('not-found');
		const newest = await newestRow(trx, input.pilotId);
		if ((newest?.version ?? 0) !== input.basedOn) return refuse('changed-meanwhile');
		const fault = textFaults(input.texts, packs)[0];
		if (fault?.found) return refuse('consent-text-banned', { found: fault.found }, fault.field);
		if (fault) return refuse('consent-text-language', undefined, fault.field);
		const { rechtsgrond } = structureOf(packs.checklist, 'consent-text');
		const known = (options: readonly { id: string }[], id: string) => options.some((option) => option.id === id);
		if (!known(rechtsgrond.article6, input.legalBasis6)) return refuse('legal-basis-unknown', undefined, 'legalBasis6');
		if (!known(rechtsgrond.article9, input.legalBasis9)) return refuse('legal-basis-unknown', undefined, 'legalBasis9');
		const version = input.basedOn + 1;
		await insertConsentText(trx, ctx, { ...input, version }, audit);
		return ok({ version });
	});
}

export async function insertConsentText(
	trx: Trx,
	ctx: Ctx,
	text: { pilotId: string; version: number; texts: Localized; legalBasis6: string; legalBasis9: string },
	audit: (event: AuditEvent) => Promise<void>
): Promise<void> {
	const id = ctx.newId();
	await trx
		.insertInto('consentText')
		.values({
			id,
			pilotId: text.pilotId,
			version: text.version,
			texts: JSON.stringify(text.texts),
			legalBasis6: text.legalBasis6,
			legalBasis9: text.legalBasis9,
			createdBy: ctx.actor.userId,
			createdAt: now(ctx),
			advisedBy: null,
			advisedAt: null,
			advice: null,
			approvedBy: null,
			approvedAt: null
		})
		.execute();
	await audit({
		action: 'consent-text.created',
		subjectKind: 'consent-text',
		subjectId: id,
		pilotId: text.pilotId,
		detail: { version: text.version, legalBasis6: text.legalBasis6, legalBasis9: text.legalBasis9 }
	});
}

/** The DPO's advice on the newest version. Not by who wrote it. */
export function adviseConsentText(
	ctx: Ctx,
	input: { pilotId: string; version: number; advice: string }
): Promise<Result<void>> {
	return judge(ctx, input, 'consent-text.advise', (row) => {
		if (wroteIt(row, ctx)) return refuse('own-work');
		if (row.advisedBy) return refuse('already-advised');
		const advice = input.advice.trim();
		if (!advice) return refuse('reason-required', undefined, 'advice');
		const change = { advisedBy: ctx.actor.userId, advisedAt: now(ctx), advice };
		return ok({ change, event: 'consent-text.advised' as const });
	});
}

/** The project owner's approval, after the advice and by someone else than who wrote or advised it. */
export function approveConsentText(ctx: Ctx, input: { pilotId: string; version: number }): Promise<Result<void>> {
	return judge(ctx, input, 'consent-text.approve', (row) => {
		if (wroteIt(row, ctx) || row.advisedBy === ctx.actor.userId) return refuse('own-work');
		if (!row.advisedBy) return refuse('not-advised');
		if (row.approvedBy) return refuse('already-approved');
		const change = { approvedBy: ctx.actor.userId, approvedAt: now(ctx) };
		return ok({ change, event: 'consent-text.approved' as const });
	});
}

type Judgement = Result<{
	change: Partial<Pick<Row<'consentText'>, 'advisedBy' | 'advisedAt' | 'advice' | 'approvedBy' | 'approvedAt'>>;
	event: 'consent-text.advised' | 'consent-text.approved';
}>;

function judge(
	ctx: Ctx,
	input: { pilotId: string; version: number },
	action: 'consent-text.advise' | 'consent-text.approve',
	decide: (row: Row<'consentText'>) => Judgement
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, action);
		if (!access.ok) return access;
		const row = await newestRow(trx, input.pilotId);
		if (!row) return refuse('not-found');
		if (row.version !== input.version) return refuse('changed-meanwhile');
		const judged = decide(row);
		if (!judged.ok) return judged;
		const { change, event } = judged.value;
		await trx.updateTable('consentText').set(change).where('id', '=', row.id).execute();
		await audit({
			action: event,
			subjectKind: 'consent-text',
			subjectId: row.id,
			pilotId: input.pilotId,
			detail: { version: row.version, ...(change.advice && { advice: change.advice }) }
		});
		await noteReadiness(trx, ctx, access.value.pilot);
		return ok(undefined);
	});
}

/** Version 1 is the pack's own text: nobody here wrote it, so that whoever made the pilot may still judge it. */
function wroteIt(row: Row<'consentText'>, ctx: Ctx): boolean {
	return row.version > 1 && row.createdBy === ctx.actor.userId;
}
