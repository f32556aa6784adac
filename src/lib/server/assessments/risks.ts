import type { Measure, Rating, Risk } from '#lib/domain/assessment/risk.ts';
import { residualLevel } from '#lib/domain/assessment/risk.ts';
import { canonicalJson } from '#lib/domain/hash.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { LibraryRisk } from '../content/load.ts';
import type { Ctx } from '../context.ts';
import { now } from '../context.ts';
import type { ChangeScope, Lapsed } from './change.ts';
import { changeAssessments } from './change.ts';
import { insertMeasure } from './measures.ts';
import { recordChange } from './record-change.ts';
import type { StoredRisk } from './repository.ts';

/** What a person writes of a risk; ids, the acceptance and the version are not hers to write. */
export type RiskText = Omit<Risk, 'id' | 'accepted' | 'libraryId'>;

export interface RegisterChange<T> {
	value: T;
	lapsed: Lapsed;
	/** The acceptance of a residual risk fell, because what was accepted changed. */
	acceptanceFell?: boolean;
}

/** Adds a risk at the end of the register: one's own, or one of the library in one's own words. */
export function addRisk(
	ctx: Ctx,
	input: { pilotId: string; risk: RiskText; libraryId?: string }
): Promise<Result<RegisterChange<string>>> {
	return changeAssessments(ctx, input.pilotId, 'assessment.edit', async (scope) => {
		const checked = checkRisk(scope, input.risk);
		if (!checked.ok) return checked;
		const { register, packs } = scope.before;
		const libraryId = input.libraryId ?? null;
		if (libraryId && !packs.riskLibrary.risks.some(({ id }) => id === libraryId))
			return refuse('not-found');
		if (libraryId && register.risks.some((risk) => risk.libraryId === libraryId))
			return refuse('risk-already-there');
		return ok(await insertRisk(ctx, scope, { ...input.risk, libraryId }, register.risks.length));
	});
}

/**
 * Adds risks of the library with their measures, in the words of the pack, as a proposal: nobody has rated what is left after the measures,
 * and the measures have no owner yet. A risk that already stands in the register is left alone.
 */
export function addFromLibrary(
	ctx: Ctx,
	input: { pilotId: string; ids: readonly string[]; locale: Locale }
): Promise<Result<RegisterChange<string[]>>> {
	return changeAssessments(ctx, input.pilotId, 'assessment.edit', async (scope) => {
		const library = scope.before.packs.riskLibrary;
		const taken = new Set(scope.before.register.risks.map(({ libraryId }) => libraryId));
		const wanted = library.risks.filter(({ id }) => input.ids.includes(id) && !taken.has(id));
		if (wanted.length === 0) return refuse('risk-already-there');
		const { measures, risks } = scope.before.register;
		const known = new Map(measures.map(({ text, id }) => [text, id]));
		const added: string[] = [];
		for (const [index, entry] of wanted.entries()) {
			const measureIds: string[] = [];
			for (const measure of entry.measures) {
				const text = pick(measure.text, input.locale);
				const id =
					known.get(text) ??
					(await insertMeasure(ctx, scope, proposed(text), measures.length + known.size));
				known.set(text, id);
				measureIds.push(id);
			}
			const risk = fromLibrary(entry, measureIds, input.locale);
			added.push(await insertRisk(ctx, scope, risk, risks.length + index));
		}
		return ok(added);
	});
}

/** Saves what was written of one risk. Whoever accepted what was left of it did so of the old text: that falls. */
export async function saveRisk(
	ctx: Ctx,
	input: { pilotId: string; riskId: string; version: number; risk: RiskText }
): Promise<Result<RegisterChange<number>>> {
	let acceptanceFell = false;
	const done = await changeAssessments(ctx, input.pilotId, 'assessment.edit', async (scope) => {
		const found = findRisk(scope, input.riskId);
		if (!found) return refuse('not-found');
		const checked = checkRisk(scope, input.risk);
		if (!checked.ok) return checked;
		const { id: _, accepted, version, ...was } = found;
		const next = { ...input.risk, libraryId: found.libraryId };
		if (canonicalJson(was) === canonicalJson(next)) return ok(version);
		if (version !== input.version) return refuse('changed-meanwhile');
		acceptanceFell = !!accepted;
		await updateRisk(ctx, scope, found, { content: JSON.stringify(next), accepted: null });
		await noteRisk(ctx, scope, found.id, was, next);
		return ok(version + 1);
	});
	return done.ok ? ok({ ...done.value, acceptanceFell }) : done;
}

/** Takes a risk out of the register, or puts it back. Its measures stay: they may serve another. */
export function setRiskRemoved(
	ctx: Ctx,
	input: { pilotId: string; riskId: string; removed: boolean }
): Promise<Result<RegisterChange<void>>> {
	return changeAssessments(ctx, input.pilotId, 'assessment.edit', async (scope) => {
		const row = await scope.trx
			.selectFrom('assessmentRisk')
			.select(['id', 'content', 'removedAt', 'version'])
			.where('id', '=', input.riskId)
			.where('pilotId', '=', scope.pilot.id)
			.executeTakeFirst();
		if (!row) return refuse('not-found');
		if (!!row.removedAt === input.removed) return ok(undefined);
		const content = JSON.parse(row.content) as RiskText;
		await scope.trx
			.updateTable('assessmentRisk')
			.set({ removedAt: input.removed ? now(ctx) : null, version: row.version + 1 })
			.where('id', '=', row.id)
			.execute();
		const [before, after] = input.removed ? [content, null] : [null, content];
		await noteRisk(ctx, scope, row.id, before, after);
		return ok(undefined);
	});
}

/** Accepts what is left of a risk after the measures, by name and with a reason. Only what was rated can be accepted. */
export function acceptRisk(
	ctx: Ctx,
	input: { pilotId: string; riskId: string; version: number; reason: string }
): Promise<Result<RegisterChange<void>>> {
	return changeAssessments(ctx, input.pilotId, 'risk.accept', async (scope) => {
		const found = findRisk(scope, input.riskId);
		if (!found) return refuse('not-found');
		if (found.version !== input.version) return refuse('changed-meanwhile');
		const reason = input.reason.trim();
		if (!reason) return refuse('reason-required', undefined, 'reason');
		if (!found.after) return refuse('risk-not-rated');
		const accepted = { byId: ctx.actor.userId, byName: ctx.actor.name, at: now(ctx), reason };
		await updateRisk(ctx, scope, found, { accepted: JSON.stringify(accepted) });
		await scope.audit({
			action: 'risk.accepted',
			subjectKind: 'risk',
			subjectId: found.id,
			pilotId: scope.pilot.id,
			detail: { title: found.title, level: residualLevel(found), reason }
		});
		return ok(undefined);
	});
}

function fromLibrary(
	entry: LibraryRisk,
	measures: string[],
	locale: Locale
): RiskText & { libraryId: string } {
	return {
		libraryId: entry.id,
		title: pick(entry.title, locale),
		description: pick(entry.description, locale),
		event: entry.event,
		rights: [...entry.rights],
		sources: pick(entry.sources, locale),
		threats: pick(entry.threats, locale),
		impacts: pick(entry.impacts, locale),
		reversibility: entry.reversibility,
		assessments: [...entry.assessments],
		before: entry.before as Rating,
		after: null,
		measures
	};
}

function proposed(text: string): Omit<Measure, 'id'> {
	return { text, ownerId: null, ownerName: '', dueDate: null, status: 'gepland' };
}

function findRisk({ before }: ChangeScope, riskId: string): StoredRisk | undefined {
	return before.register.risks.find(({ id }) => id === riskId);
}

function checkRisk({ before }: ChangeScope, risk: RiskText): Result<void> {
	if (!risk.title.trim()) return refuse('risk-title-required', undefined, 'title');
	if (risk.assessments.length === 0) return refuse('risk-nowhere', undefined, 'assessments');
	const known = new Set(before.register.measures.map(({ id }) => id));
	if (risk.measures.some((id) => !known.has(id))) return refuse('not-found');
	return ok(undefined);
}

/** Writes a new risk with its history and audit; gives its id. */
export async function insertRisk(
	ctx: Ctx,
	scope: ChangeScope,
	risk: RiskText & { libraryId: string | null },
	position: number
): Promise<string> {
	const id = ctx.newId();
	await scope.trx
		.insertInto('assessmentRisk')
		.values({
			id,
			pilotId: scope.pilot.id,
			position,
			content: JSON.stringify(risk),
			accepted: null,
			removedAt: null,
			updatedBy: ctx.actor.userId,
			updatedAt: now(ctx),
			version: 1
		})
		.execute();
	await noteRisk(ctx, scope, id, null, risk);
	return id;
}

async function updateRisk(
	ctx: Ctx,
	{ trx }: ChangeScope,
	found: StoredRisk,
	change: { content?: string; accepted: string | null }
): Promise<void> {
	await trx
		.updateTable('assessmentRisk')
		.set({
			...change,
			version: found.version + 1,
			updatedBy: ctx.actor.userId,
			updatedAt: now(ctx)
		})
		.where('id', '=', found.id)
		.execute();
}

async function noteRisk(
	ctx: Ctx,
	{ trx, audit, pilot }: ChangeScope,
	id: string,
	before: { title: string } | null,
	after: { title: string } | null
): Promise<void> {
	const subject = `risico:${id}`;
	await recordChange(trx, ctx, { pilotId: pilot.id, assessmentId: null, subject, before, after });
	await audit({
		action: 'risk.changed',
		subjectKind: 'risk',
		subjectId: id,
		pilotId: pilot.id,
		detail: { title: (after ?? before)?.title ?? '', removed: after === null }
	});
}
