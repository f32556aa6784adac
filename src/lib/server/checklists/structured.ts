import type { ExitStep, Goal, ItemContent, NoGo, RaciRow } from '#lib/domain/checklist/content.ts';
import { enforcementKinds, raciRoles } from '#lib/domain/checklist/content.ts';
import { structureOf } from '#lib/domain/checklist/pack.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { now, today } from '../context.ts';
import type { ItemRef } from './change-item.ts';
import { changeItem } from './change-item.ts';
import { pilotPacks } from './packs.ts';

type Saved = Promise<Result<{ version: number }>>;

/** Item 1. The moment of the change is kept: after the freeze of the plan it makes the item lapse. */
export function saveGoals(
	ctx: Ctx,
	ref: Omit<ItemRef, 'number'>,
	input: { goals: Goal[]; useCases: string[]; outOfScope: string[]; beyondReason: string }
): Saved {
	return changeItem(ctx, { ...ref, number: 1 }, ({ item }) => {
		const before = { ...item.content.goals, changedAt: undefined };
		const same = JSON.stringify(before) === JSON.stringify({ ...input, changedAt: undefined });
		const changedAt = same ? (item.content.goals?.changedAt ?? null) : now(ctx);
		const detail = { part: 'goals', goals: input.goals.length, useCases: input.useCases.length };
		return ok({ content: { ...item.content, goals: { ...input, changedAt } }, detail });
	});
}

/** Item 2. Dropping a mandatory no-go is allowed to be saved and makes the item un-ready: the audit entry names it. */
export function saveValues(
	ctx: Ctx,
	ref: Omit<ItemRef, 'number'>,
	input: { principles: { id: string; text: string }[]; noGos: NoGo[] }
): Saved {
	return changeItem(ctx, { ...ref, number: 2 }, ({ item }) => {
		if (input.noGos.some((noGo) => noGo.enforcement.some((kind) => !enforcementKinds.includes(kind)))) {
			return refuse('not-found', undefined, 'enforcement');
		}
		const kept = input.noGos.map((noGo) => noGo.id);
		const dropped = (item.content.values?.noGos ?? []).map(({ id }) => id).filter((id) => !kept.includes(id));
		return ok({ content: { ...item.content, values: input }, detail: { part: 'values', dropped } });
	});
}

/** Item 3: that the withdrawal path was tried from end to end, by which channel and what came of it. */
export function recordWithdrawalTrial(
	ctx: Ctx,
	ref: Omit<ItemRef, 'number'>,
	input: { triedOn: string; channel: string; note: string }
): Saved {
	return changeItem(ctx, { ...ref, number: 3 }, ({ item }) => {
		if (input.triedOn > today(ctx)) return refuse('date-in-future', undefined, 'triedOn');
		if (!input.note.trim()) return refuse('reason-required', undefined, 'note');
		const detail = { part: 'withdrawal', triedOn: input.triedOn, channel: input.channel };
		return ok({ content: { ...item.content, withdrawal: input }, detail });
	});
}

/** Item 6: the matrix. Rows of activities that the pack does not know are refused; faults in it are shown, not refused. */
export function saveRaci(ctx: Ctx, ref: Omit<ItemRef, 'number'>, matrix: Record<string, RaciRow>): Saved {
	return changeItem(ctx, { ...ref, number: 6 }, ({ item, access }) => {
		const packs = pilotPacks(ctx.content, access.pilot);
		const known = packs ? structureOf(packs.checklist, 'raci').activities.map(({ id }) => id) : [];
		const wrong = Object.entries(matrix).some(
			([id, row]) =>
				!known.includes(id) || Object.values(row).flat().some((role) => !raciRoles.includes(role))
		);
		if (wrong) return refuse('not-found', undefined, 'matrix');
		const before = item.content.raci ?? {};
		const changed = known.filter((id) => JSON.stringify(before[id]) !== JSON.stringify(matrix[id]));
		return ok({ content: { ...item.content, raci: matrix }, detail: { part: 'raci', changed } });
	});
}

/** Item 10: the steps out, each with an owner. */
export function saveExitSteps(ctx: Ctx, ref: Omit<ItemRef, 'number'>, steps: ExitStep[]): Saved {
	return changeItem(ctx, { ...ref, number: 10 }, ({ item }) =>
		ok({ content: { ...item.content, exit: { steps } }, detail: { part: 'exit', steps: steps.length } })
	);
}

/** Item 10: the drill was passed (export → import elsewhere → compare), on that day. */
export function recordExitDrill(
	ctx: Ctx,
	ref: Omit<ItemRef, 'number'>,
	drill: NonNullable<ItemContent['drill']>
): Saved {
	return changeItem(ctx, { ...ref, number: 10 }, ({ item }) => {
		if (drill.passedOn > today(ctx)) return refuse('date-in-future', undefined, 'passedOn');
		if (!drill.note.trim()) return refuse('reason-required', undefined, 'note');
		return ok({ content: { ...item.content, drill }, detail: { part: 'drill', passedOn: drill.passedOn } });
	});
}
