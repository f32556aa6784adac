import type { Localized } from '#lib/domain/locale.ts';
import type { AssessmentStatus } from '#lib/domain/governance.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { extractive } from '../drafting/engines.ts';
import type { PilotAccess } from '../pilots/access.ts';
import { pilotForActor } from '../pilots/access.ts';
import { liveAssignments } from '../pilots/assignments.ts';
import { newestRow } from './consent-repository.ts';
import type { PilotFacts } from './facts.ts';
import { activeWorkers, loadChecklistFacts, trainedWorkers } from './facts.ts';
import type { PilotPacks } from './packs.ts';
import { pilotPacks } from './packs.ts';

/** What only some items show beside their common parts; a part that an item has not is absent. */
export interface ItemExtras {
	kpis?: { id: string; title: Localized; inPlan: boolean }[];
	consent?: ConsentView;
	assessments?: Record<'dpia' | 'fria', AssessmentStatus>;
	training?: { version: string; workers: { userId: string; name: string; done: boolean; mayRecord: boolean }[] };
	versions?: VersionsView;
}

export interface ConsentView {
	version: number;
	texts: Localized;
	legalBasis6: string;
	legalBasis9: string;
	createdBy: string;
	createdAt: string;
	advisedBy: string | null;
	advisedAt: string | null;
	advice: string | null;
	approvedBy: string | null;
	approvedAt: string | null;
	may: { edit: boolean; advise: boolean; approve: boolean };
}

export interface VersionsView {
	registered: { id: string; kind: string; name: string; version: string; reason: string; by: string; at: string }[];
	/** In use or in scope and not registered yet: ready to be registered with a reason. */
	open: { kind: 'engine' | 'template'; name: string; version: string }[];
	mayRegister: boolean;
}

export async function itemExtras(ctx: Ctx, pilotId: string, number: number): Promise<Result<ItemExtras>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const facts = await loadChecklistFacts(ctx.db, ctx, access.value.pilot);
	const packs = pilotPacks(ctx.content, access.value.pilot);
	if (!facts || !packs) return refuse('pack-unknown');
	switch (number) {
		case 1:
			return ok({ kpis: kpiChoice(packs, facts) });
		case 3:
			return ok({ consent: await consentView(ctx, access.value) });
		case 4:
			return ok({ assessments: facts.assessments });
		case 8:
			return ok({ training: await trainingView(ctx, access.value, facts) });
		case 9:
			return ok({ versions: await versionsView(ctx, access.value, facts) });
		default:
			return ok({});
	}
}

function kpiChoice(packs: PilotPacks, facts: PilotFacts): ItemExtras['kpis'] {
	const known = packs.kpi.kpis.map(({ id, title }) => ({ id, title, inPlan: facts.planKpis.includes(id) }));
	const own = facts.planKpis
		.filter((id) => !known.some((kpi) => kpi.id === id))
		.map((id) => ({ id, title: { nl: id, en: id, fr: id }, inPlan: true }));
	return [...known, ...own];
}

async function consentView(ctx: Ctx, { pilot, roles }: PilotAccess): Promise<ConsentView | undefined> {
	const row = await newestRow(ctx.db, pilot.id);
	if (!row) return undefined;
	const ids = [row.createdBy, row.advisedBy, row.approvedBy].filter((id) => id !== null);
	const people = await ctx.db.selectFrom('user').select(['id', 'name']).where('id', 'in', ids).execute();
	const name = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
	const own = row.version > 1 && row.createdBy === ctx.actor.userId;
	const judge = !own && row.advisedBy !== ctx.actor.userId;
	return {
		version: row.version,
		texts: JSON.parse(row.texts) as Localized,
		legalBasis6: row.legalBasis6,
		legalBasis9: row.legalBasis9,
		createdBy: name(row.createdBy) ?? '',
		createdAt: row.createdAt,
		advisedBy: name(row.advisedBy),
		advisedAt: row.advisedAt,
		advice: row.advice,
		approvedBy: name(row.approvedBy),
		approvedAt: row.approvedAt,
		may: {
			edit: can(ctx.actor, 'consent-text.edit', { roles }),
			advise: !row.advisedBy && !own && can(ctx.actor, 'consent-text.advise', { roles }),
			approve: !!row.advisedBy && !row.approvedBy && judge && can(ctx.actor, 'consent-text.approve', { roles })
		}
	};
}

/** Names are shown to who organises the training; a worker sees herself. */
async function trainingView(ctx: Ctx, { pilot, roles }: PilotAccess, facts: PilotFacts): Promise<ItemExtras['training']> {
	const version = facts.rules.trainingVersion;
	const active = new Set(await activeWorkers(ctx.db, pilot.id));
	const done = await trainedWorkers(ctx.db, pilot.id, version);
	const organises = roles.includes('SU') || roles.includes('PO');
	const records = can(ctx.actor, 'training.record', { roles });
	const names = new Map((await liveAssignments(ctx.db, pilot.id)).map(({ userId, name }) => [userId, name]));
	const shown = [...active].filter((id) => organises || id === ctx.actor.userId);
	return {
		version,
		workers: shown.map((userId) => ({
			userId,
			name: names.get(userId) ?? '',
			done: done.has(userId),
			mayRecord: records && (organises || userId === ctx.actor.userId)
		}))
	};
}

async function versionsView(ctx: Ctx, { pilot, roles }: PilotAccess, facts: PilotFacts): Promise<VersionsView> {
	const registered = await ctx.db
		.selectFrom('registeredVersion')
		.innerJoin('user', 'user.id', 'registeredVersion.registeredBy')
		.select(['registeredVersion.id', 'kind', 'registeredVersion.name', 'version', 'reason', 'user.name as by', 'registeredAt as at'])
		.where('pilotId', '=', pilot.id)
		.orderBy('registeredAt', 'desc')
		.execute();
	const engines = [{ name: extractive.name, version: extractive.version }, ...facts.inUse.engines];
	const wanted = [
		...engines.map((engine) => ({ kind: 'engine' as const, ...engine })),
		...facts.inUse.templates.map(({ id, version }) => ({ kind: 'template' as const, name: id, version }))
	];
	const known = (row: { kind: string; name: string; version: string }) => `${row.kind}:${row.name}@${row.version}`;
	const seen = new Set(registered.map(known));
	const open = wanted.filter((row, index) => !seen.has(known(row)) && wanted.findIndex((other) => known(other) === known(row)) === index);
	return { registered, open, mayRegister: can(ctx.actor, 'version.register', { roles }) };
}
