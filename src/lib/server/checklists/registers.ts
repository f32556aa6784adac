import type { AuditEvent } from '#lib/domain/audit.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import { activeWorkers, trainedWorkers } from './facts.ts';
import { noteReadiness } from './note-readiness.ts';
import { pilotPacks } from './packs.ts';

/** Item 9: a version that may be used, with the date, who registered it and why. */
export function registerVersion(
	ctx: Ctx,
	input: { pilotId: string; kind: 'engine' | 'template'; name: string; version: string; reason: string }
): Promise<Result<{ id: string }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'version.register');
		if (!access.ok) return access;
		const name = input.name.trim();
		const version = input.version.trim();
		const reason = input.reason.trim();
		if (!name || !version) return refuse('name-required', undefined, name ? 'version' : 'name');
		if (!reason) return refuse('reason-required', undefined, 'reason');
		const known = await trx
			.selectFrom('registeredVersion')
			.select('id')
			.where('pilotId', '=', input.pilotId)
			.where('kind', '=', input.kind)
			.where('name', '=', name)
			.where('version', '=', version)
			.executeTakeFirst();
		if (known) return refuse('version-known', { name, version }, 'version');
		const id = ctx.newId();
		await trx
			.insertInto('registeredVersion')
			.values({
				id,
				pilotId: input.pilotId,
				kind: input.kind,
				name,
				version,
				reason,
				registeredBy: ctx.actor.userId,
				registeredAt: now(ctx)
			})
			.execute();
		await audit({
			action: 'version.registered',
			subjectKind: 'version',
			subjectId: id,
			pilotId: input.pilotId,
			detail: { kind: input.kind, name, version, reason }
		});
		await noteReadiness(trx, ctx, access.value.pilot);
		return ok({ id });
	});
}

/** Item 8: an active worker finished the current version of the training. A worker records her own; a superuser or project owner anyone's. */
export function recordTraining(ctx: Ctx, input: { pilotId: string; userId: string }): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'training.record');
		if (!access.ok) return access;
		const { pilot, roles } = access.value;
		const forOther = input.userId !== ctx.actor.userId;
		if (forOther && !roles.includes('SU') && !roles.includes('PO')) return refuse('not-allowed');
		const workers = await activeWorkers(trx, pilot.id);
		const packs = pilotPacks(ctx.content, pilot);
		if (!workers.includes(input.userId) || !packs) return refuse('not-found');
		await addTrainingRecord(trx, ctx, audit, { pilot, userId: input.userId, version: packs.checklist.version });
		return ok(undefined);
	});
}

/** Notes once that somebody finished this version of the training of a pilot, in the transaction in which she did. */
export async function addTrainingRecord(
	trx: Trx,
	ctx: Ctx,
	audit: (event: AuditEvent) => Promise<void>,
	{ pilot, userId, version }: { pilot: Pilot; userId: string; version: string }
): Promise<void> {
	const done = (await trainedWorkers(trx, pilot.id, version)).has(userId);
	if (done) return;
	await trx
		.insertInto('trainingRecord')
		.values({
			id: ctx.newId(),
			pilotId: pilot.id,
			userId,
			moduleVersion: version,
			completedAt: now(ctx),
			recordedBy: ctx.actor.userId
		})
		.execute();
	await audit({
		action: 'training.recorded',
		subjectKind: 'person',
		subjectId: userId,
		pilotId: pilot.id,
		detail: { moduleVersion: version }
	});
	await noteReadiness(trx, ctx, pilot);
}
