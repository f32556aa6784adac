import type { Measure } from '#lib/domain/assessment/risk.ts';
import { canonicalJson } from '#lib/domain/hash.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { now } from '../context.ts';
import type { ChangeScope } from './change.ts';
import { changeAssessments } from './change.ts';
import { recordChange } from './record-change.ts';
import type { RegisterChange } from './risks.ts';

export type MeasureText = Omit<Measure, 'id'>;

/** Adds a measure at the end of the register, and to a risk when one is named. Gives its id. */
export function addMeasure(
	ctx: Ctx,
	input: { pilotId: string; measure: MeasureText; riskId: string | null }
): Promise<Result<RegisterChange<string>>> {
	return changeAssessments(ctx, input.pilotId, 'assessment.edit', async (scope) => {
		const checked = await checkMeasure(scope, input.measure);
		if (!checked.ok) return checked;
		const { measures, risks } = scope.before.register;
		const risk = risks.find(({ id }) => id === input.riskId);
		if (input.riskId && !risk) return refuse('not-found');
		const measure = { ...input.measure, ownerName: checked.value };
		const id = await insertMeasure(ctx, scope, measure, measures.length);
		if (risk) {
			const { id: riskId, accepted: _, version, ...was } = risk;
			const next = { ...was, measures: [...was.measures, id] };
			await scope.trx
				.updateTable('assessmentRisk')
				.set({ content: JSON.stringify(next), accepted: null, version: version + 1 })
				.where('id', '=', riskId)
				.execute();
			await recordChange(scope.trx, ctx, {
				pilotId: scope.pilot.id,
				assessmentId: null,
				subject: `risico:${riskId}`,
				before: was,
				after: next
			});
		}
		return ok(id);
	});
}

/** Saves one measure. Progress (its status) takes nothing back; another text, owner or date does, for that is what was judged. */
export function saveMeasure(
	ctx: Ctx,
	input: { pilotId: string; measureId: string; version: number; measure: MeasureText }
): Promise<Result<RegisterChange<number>>> {
	return changeAssessments(ctx, input.pilotId, 'assessment.edit', async (scope) => {
		const found = scope.before.register.measures.find(({ id }) => id === input.measureId);
		if (!found) return refuse('not-found');
		const checked = await checkMeasure(scope, input.measure);
		if (!checked.ok) return checked;
		const { id, version, ...was } = found;
		const next = { ...input.measure, ownerName: checked.value };
		if (canonicalJson(was) === canonicalJson(next)) return ok(version);
		if (version !== input.version) return refuse('changed-meanwhile');
		await store(ctx, scope, id, version, next);
		await noteMeasure(ctx, scope, id, was, next);
		return ok(version + 1);
	});
}

/** Takes a measure out of the register and from every risk, or puts it back. */
export function setMeasureRemoved(
	ctx: Ctx,
	input: { pilotId: string; measureId: string; removed: boolean }
): Promise<Result<RegisterChange<void>>> {
	return changeAssessments(ctx, input.pilotId, 'assessment.edit', async (scope) => {
		const row = await scope.trx
			.selectFrom('assessmentMeasure')
			.selectAll()
			.where('id', '=', input.measureId)
			.where('pilotId', '=', scope.pilot.id)
			.executeTakeFirst();
		if (!row) return refuse('not-found');
		if (!!row.removedAt === input.removed) return ok(undefined);
		await scope.trx
			.updateTable('assessmentMeasure')
			.set({ removedAt: input.removed ? now(ctx) : null, version: row.version + 1 })
			.where('id', '=', row.id)
			.execute();
		const { text, ownerName, dueDate, status } = row;
		const measure = { text, ownerName, dueDate, status };
		const [before, after] = input.removed ? [measure, null] : [null, measure];
		await noteMeasure(ctx, scope, row.id, before, after);
		return ok(undefined);
	});
}

/** The owner tells how far her own measure is; the status is no part of what was judged. */
export function reportProgress(
	ctx: Ctx,
	input: { pilotId: string; measureId: string; version: number; status: Measure['status'] }
): Promise<Result<RegisterChange<void>>> {
	return changeAssessments(ctx, input.pilotId, 'pilot.view', async (scope) => {
		const found = scope.before.register.measures.find(({ id }) => id === input.measureId);
		if (!found || found.ownerId !== ctx.actor.userId) return refuse('not-found');
		if (found.version !== input.version) return refuse('changed-meanwhile');
		if (input.status === 'geschrapt') return refuse('not-allowed');
		const { id, version, ...was } = found;
		const next = { ...was, status: input.status };
		await store(ctx, scope, id, version, next);
		await noteMeasure(ctx, scope, id, was, next);
		return ok(undefined);
	});
}

/** The name of the owner: the colleague's own when an account is named. */
async function checkMeasure(
	{ trx, pilot }: ChangeScope,
	{ text, ownerId, ownerName }: MeasureText
): Promise<Result<string>> {
	if (!text.trim()) return refuse('measure-text-required', undefined, 'text');
	if (!ownerId) return ok(ownerName.trim());
	const owner = await trx
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.userId')
		.select('user.name')
		.where('membership.userId', '=', ownerId)
		.where('membership.organisationId', '=', pilot.organisationId)
		.executeTakeFirst();
	return owner ? ok(owner.name) : refuse('not-found');
}

/** Writes a new measure with its history and audit; gives its id. */
export async function insertMeasure(
	ctx: Ctx,
	scope: ChangeScope,
	measure: MeasureText,
	position: number
): Promise<string> {
	const id = ctx.newId();
	await scope.trx
		.insertInto('assessmentMeasure')
		.values({
			id,
			pilotId: scope.pilot.id,
			position,
			...measure,
			removedAt: null,
			updatedBy: ctx.actor.userId,
			updatedAt: now(ctx),
			version: 1
		})
		.execute();
	await noteMeasure(ctx, scope, id, null, measure);
	return id;
}

async function store(
	ctx: Ctx,
	{ trx }: ChangeScope,
	id: string,
	version: number,
	measure: MeasureText
): Promise<void> {
	await trx
		.updateTable('assessmentMeasure')
		.set({ ...measure, version: version + 1, updatedBy: ctx.actor.userId, updatedAt: now(ctx) })
		.where('id', '=', id)
		.execute();
}

async function noteMeasure(
	ctx: Ctx,
	{ trx, audit, pilot }: ChangeScope,
	id: string,
	before: { text: string } | null,
	after: { text: string } | null
): Promise<void> {
	const subject = `maatregel:${id}`;
	await recordChange(trx, ctx, { pilotId: pilot.id, assessmentId: null, subject, before, after });
	await audit({
		action: 'measure.changed',
		subjectKind: 'measure',
		subjectId: id,
		pilotId: pilot.id,
		detail: { text: (after ?? before)?.text ?? '', removed: after === null }
	});
}
