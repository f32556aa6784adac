import { structureOf } from '#lib/domain/checklist/pack.ts';
import type { Blocker } from '#lib/domain/gate.ts';
import { nextGate } from '#lib/domain/gate.ts';
import type { GovernanceState, ItemStatus } from '#lib/domain/governance.ts';
import type { Localized } from '#lib/domain/locale.ts';
import type { Action } from '#lib/domain/permissions.ts';
import { can } from '#lib/domain/permissions.ts';
import type { PermitReason } from '#lib/domain/permit.ts';
import { pilotReasons } from '#lib/domain/permit.ts';
import type { Phase } from '#lib/domain/pilot.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { pilotPacks } from '../checklists/packs.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from './access.ts';
import { assignablePeople, liveAssignments, teamsOf } from './assignments.ts';
import type { Assignment } from './assignments.ts';
import { templateTitles } from '../drafting/templates.ts';
import { templateChoice } from './choices.ts';
import { loadGovernanceState } from './governance.ts';
import { openPauses } from './pause.ts';
import type { Pilot } from './pilot-repository.ts';

/** What the header of every page of a pilot shows, and the rooms the reader can enter. */
export interface PilotHeader {
	pilot: Pilot;
	may: Record<
		| 'edit'
		| 'assign'
		| 'pause'
		| 'audit'
		| 'dashboard'
		| 'consent'
		| 'incidents'
		| 'handOver'
		| 'bundle'
		| 'meetings',
		boolean
	>;
	/** True when nothing at the level of the pilot keeps the AI from running. */
	open: boolean;
	openItems: number;
}

export async function pilotHeader(ctx: Ctx, pilotId: string): Promise<Result<PilotHeader>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const may = (action: Action) =>
		can(ctx.actor, action, { roles, decisionRole: pilot.decisionRole });
	const state = await loadGovernanceState(ctx.db, ctx, pilotId);
	return ok({
		pilot,
		may: {
			edit: may('pilot.edit'),
			assign: may('pilot.assign'),
			pause: may('pilot.pause'),
			audit: may('pilot.audit'),
			dashboard: may('dashboard.view'),
			consent: may('consent-register.view'),
			incidents: may('incident.view'),
			handOver: may('contact.hand-over'),
			bundle: may('bundle.export'),
			meetings: may('meeting.view')
		},
		open: !!state && pilotReasons(state).length === 0,
		openItems: state ? state.items.filter((item) => !item.ready).length : 10
	});
}

export interface PilotOverview {
	gate: { phase: Phase; blockers: Blocker[] } | null;
	/** Why the AI may not run for anyone here; empty when it may. */
	reasons: PermitReason[];
	items: ItemStatus[];
	pauses: Awaited<ReturnType<typeof openPauses>>;
	people: Assignment[];
	teams: { id: string; name: string }[];
	/** Who could get a role; only for who may assign one. */
	candidates: { userId: string; name: string }[];
	/** Templates the pack offers, and those in scope. */
	templateChoice: { id: string; title: Localized }[];
	roleNames: Record<string, Localized>;
	state: GovernanceState;
}

/** The overview page of a pilot: where it stands, what the next gate asks, why the AI is on or off, and who does what. */
export async function pilotOverview(ctx: Ctx, pilotId: string): Promise<Result<PilotOverview>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const state = await loadGovernanceState(ctx.db, ctx, pilotId);
	const packs = pilotPacks(ctx.content, pilot);
	if (!state || !packs) return refuse('pack-unknown');
	const titles = await templateTitles(ctx.db, pilot.organisationId);
	const offered = new Set([...packs.useCase.reportTemplates, ...pilot.templates]);
	return ok({
		gate: nextGate(state),
		reasons: pilotReasons(state),
		items: state.items,
		pauses: await openPauses(ctx.db, pilotId),
		people: await liveAssignments(ctx.db, pilotId),
		teams: await teamsOf(ctx.db, pilotId),
		candidates: can(ctx.actor, 'pilot.assign', { roles })
			? await assignablePeople(ctx.db, pilot.organisationId)
			: [],
		templateChoice: [...offered].map((id) => templateChoice(titles, id)),
		roleNames: Object.fromEntries(
			structureOf(packs.checklist, 'raci').roles.map(({ id, title }) => [id, title])
		),
		state
	});
}
