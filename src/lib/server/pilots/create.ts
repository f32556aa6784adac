import type { AuditEvent } from '#lib/domain/audit.ts';
import type { RaciRoleId } from '#lib/domain/checklist/content.ts';
import { itemNumbers } from '#lib/domain/checklist/content.ts';
import type { ChecklistPackContent } from '#lib/domain/checklist/pack.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { insertConsentText } from '../checklists/consent-texts.ts';
import { defaultConsentText } from '../checklists/consent-repository.ts';
import type { PilotPacks } from '../checklists/packs.ts';
import { findUseCase, pilotPacks } from '../checklists/packs.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { firstContent } from './first-content.ts';
import type { NewRole } from './roles.ts';
import { insertRole } from './roles.ts';

export interface NewPilot {
	name: string;
	scope: string;
	/** Use-case pack; its newest installed version is taken. */
	packUrn: string;
	/** Report templates in scope: a choice from those of the pack. */
	templates: string[];
	decisionRole: 'VB' | 'ETH';
	publicContact?: string;
	teams: string[];
	/** The first people, if known; `team` is the position in `teams`. */
	people: (Omit<NewRole, 'teamId'> & { team?: number })[];
	/** Language in which the texts of the pack are taken over. */
	locale: Locale;
}

/**
 * Makes a pilot from a use-case pack: the pilot in phase voorbereiding, its ten checklist items, the draft consent text and the two
 * assessments, in one transaction.
 */
export function createPilot(ctx: Ctx, input: NewPilot): Promise<Result<{ id: string }>> {
	return inTransaction(ctx, async (trx, audit) => {
		if (!can(ctx.actor, 'pilot.create')) return refuse('not-allowed');
		const name = input.name.trim();
		const scope = input.scope.trim();
		if (!name) return refuse('name-required', undefined, 'name');
		if (!scope) return refuse('scope-required', undefined, 'scope');
		const useCase = findUseCase(ctx.content, input.packUrn);
		const packs =
			useCase && pilotPacks(ctx.content, { packUrn: useCase.urn, packVersion: useCase.version });
		if (!useCase || !packs) return refuse('pack-unknown', undefined, 'packUrn');
		if (input.templates.length === 0) return refuse('templates-required', undefined, 'templates');
		const strange = input.templates.find((template) => !useCase.reportTemplates.includes(template));
		if (strange) {
			return refuse(
				'template-unknown',
				{ template: strange, known: useCase.reportTemplates.join(', ') },
				'templates'
			);
		}

		const pilot = { id: ctx.newId(), organisationId: ctx.actor.organisationId };
		await trx
			.insertInto('pilot')
			.values({
				...pilot,
				name,
				scope,
				packUrn: useCase.urn,
				packVersion: useCase.version,
				phase: 'voorbereiding',
				runningState: 'open',
				decisionRole: input.decisionRole,
				templates: JSON.stringify([...new Set(input.templates)]),
				publicContact: input.publicContact?.trim() || null,
				createdBy: ctx.actor.userId,
				createdAt: now(ctx),
				version: 1
			})
			.execute();
		await audit({
			action: 'pilot.created',
			subjectKind: 'pilot',
			subjectId: pilot.id,
			pilotId: pilot.id,
			detail: {
				name,
				pack: `${useCase.urn}@${useCase.version}`,
				templates: input.templates,
				decisionRole: input.decisionRole
			}
		});
		const people = await insertPeople(trx, ctx, pilot, input, audit);
		if (!people.ok) return people;
		await insertItems(trx, ctx, pilot.id, packs.checklist, input);
		await insertConsentText(
			trx,
			ctx,
			{ pilotId: pilot.id, version: 1, ...defaultConsentText(packs) },
			audit
		);
		await insertAssessments(trx, ctx, pilot.id, packs);
		return ok({ id: pilot.id });
	});
}

async function insertPeople(
	trx: Trx,
	ctx: Ctx,
	pilot: { id: string; organisationId: string },
	input: NewPilot,
	audit: (event: AuditEvent) => Promise<void>
): Promise<Result<void>> {
	const teams: string[] = [];
	for (const name of input.teams.map((team) => team.trim()).filter(Boolean)) {
		const id = ctx.newId();
		await trx
			.insertInto('team')
			.values({ id, organisationId: pilot.organisationId, pilotId: pilot.id, name })
			.execute();
		teams.push(id);
	}
	for (const { team, ...person } of input.people) {
		const teamId = team === undefined ? null : (teams[team] ?? null);
		const assigned = await insertRole(trx, ctx, pilot, { ...person, teamId }, audit);
		if (!assigned.ok) return assigned;
	}
	return ok(undefined);
}

async function insertItems(
	trx: Trx,
	ctx: Ctx,
	pilotId: string,
	pack: ChecklistPackContent,
	{ people, locale }: NewPilot
): Promise<void> {
	const holder = (role: RaciRoleId | undefined) =>
		people.find((person) => person.role === role)?.userId ?? null;
	const rows = itemNumbers.map((number) => ({
		id: ctx.newId(),
		pilotId,
		number,
		ownerId: holder(pack.items.find((item) => item.number === number)?.ownerRole),
		dueDate: null,
		notApplicableReason: null,
		content: JSON.stringify(firstContent(number, pack, locale, holder)),
		readyAt: null,
		version: 1,
		updatedBy: ctx.actor.userId,
		updatedAt: now(ctx)
	}));
	await trx.insertInto('checklistItem').values(rows).execute();
}

async function insertAssessments(
	trx: Trx,
	ctx: Ctx,
	pilotId: string,
	packs: PilotPacks
): Promise<void> {
	const rows = (['dpia', 'fria'] as const).map((kind) => ({
		id: ctx.newId(),
		pilotId,
		kind,
		templateUrn: packs[kind].urn,
		templateVersion: packs[kind].version,
		answers: '{}',
		status: 'open',
		residualHigh: 0 as const,
		watched: '{}',
		adviceState: 'geen',
		openCount: 0,
		updatedAt: now(ctx),
		version: 1
	}));
	await trx.insertInto('assessment').values(rows).execute();
}
