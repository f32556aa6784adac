import type { ContactPath, Timing } from '#lib/domain/contact.ts';
import { checkReference } from '#lib/domain/contact.ts';
import type { ReportTemplate } from '#lib/domain/drafting/template.ts';
import { checkTermDays } from '#lib/domain/deadline.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Complexity } from '#lib/domain/pilot.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now, today } from '../context.ts';
import { currentSetup } from '../baseline/baseline.ts';
import { askingState, clientIdFor } from '../clients/client-repository.ts';
import { createContactKey } from '../crypto/keys.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import { listPilots, liveRoles } from '../pilots/pilot-repository.ts';
import { pilotForActor } from '../pilots/access.ts';
import { contactEvent } from './access.ts';
import { currentTemplates, keepTemplate, reportTemplate } from './templates.ts';

export interface NewContact {
	pilotId: string;
	/** Pseudonymous file reference. */
	reference: string;
	templateId: string;
	language: Locale;
	complexity: Complexity;
	/** Does the worker know this client already? */
	known: boolean;
	/** `contact`: an ordinary contact; `baseline`: the same screens without AI; `stopwatch`: today's usual software. */
	mode: 'contact' | 'baseline' | 'stopwatch';
	/** Day the application was received, `YYYY-MM-DD`, when a legal term runs. */
	requestedOn?: string;
}

/**
 * Opens a contact with its two data keys. After an earlier withdrawal of the same client the question is not put again, until the client
 * asks for it: the contact starts on the manual path. Returns the id.
 */
export function createContact(ctx: Ctx, input: NewContact): Promise<Result<{ id: string }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const found = await pilotForActor(trx, ctx, input.pilotId, 'contact.create');
		if (!found.ok) return found;
		const reference = checkReference(input.reference);
		if (!reference.ok) return reference;
		const term = checkTermDays(
			{ requestedOn: input.requestedOn ?? '', decidedOn: '', notifiedOn: '' },
			today(ctx)
		);
		if (!term.ok) return term;
		const template = await reportTemplate(trx, ctx.actor.organisationId, input.templateId);
		if (!template || !found.value.pilot.templates.includes(template.id)) {
			return refuse('template-not-in-pilot', {}, 'templateId');
		}
		if (!mayUse(template, found.value.roles)) return refuse('template-not-yours', {}, 'templateId');
		const fits = await fitsBaseline(trx, input);
		if (!fits.ok) return fits;
		await keepTemplate(trx, ctx, template);
		const { organisationId, userId } = ctx.actor;
		const at = now(ctx);
		const contact = { id: ctx.newId(), organisationId, pilotId: input.pilotId };
		const clientId = await clientIdFor(trx, ctx, reference.value);
		const asks = input.mode === 'contact' && (await askingState(trx, clientId)).asks;
		await trx
			.insertInto('contact')
			.values({
				...contact,
				workerId: userId,
				teamId: await teamOf(trx, input.pilotId, userId),
				reference: reference.value,
				clientId,
				templateId: template.id,
				templateVersion: template.version,
				language: input.language,
				complexity: input.complexity,
				known: input.known ? 1 : 0,
				...pathOf(input.mode),
				asks: asks ? 1 : 0,
				status: 'open',
				createdAt: at,
				startedAt: null,
				validatedAt: null,
				requestedOn: term.value?.requestedOn ?? null,
				version: 1
			})
			.execute();
		for (const purpose of ['source', 'dossier'] as const) {
			await createContactKey(trx, ctx.keys, contact, purpose, ctx.newId(), at);
		}
		const detail = { template: template.id, mode: input.mode, complexity: input.complexity, asks };
		await audit(contactEvent(contact, 'contact.created', detail));
		return ok({ id: contact.id });
	});
}

export interface PilotChoice {
	id: string;
	name: string;
	templates: { id: string; title: Localized }[];
}

/** The pilots in which the actor may open a contact, with the templates in their scope. */
export async function pilotsForContact(ctx: Ctx): Promise<PilotChoice[]> {
	const choices: PilotChoice[] = [];
	const templates = await currentTemplates(ctx.db, ctx.actor.organisationId);
	for (const pilot of await listPilots(ctx.db, ctx.actor.organisationId)) {
		const roles = await liveRoles(ctx.db, pilot.id, ctx.actor.userId);
		if (!can(ctx.actor, 'contact.create', { roles })) continue;
		choices.push({
			id: pilot.id,
			name: pilot.name,
			templates: templatesOf(pilot, templates, roles)
		});
	}
	return choices;
}

function templatesOf(
	pilot: Pilot,
	templates: ReportTemplate[],
	roles: readonly string[]
): PilotChoice['templates'] {
	return templates
		.filter((template) => pilot.templates.includes(template.id) && mayUse(template, roles))
		.map(({ id, title }) => ({ id, title }));
}

/** Is the template meant for one of these roles? */
function mayUse(template: ReportTemplate, roles: readonly string[]): boolean {
	return template.whoMayUse.some((role) => roles.includes(role));
}

/** Until the client answers the contact stands on the manual path: nothing may use AI before a yes. */
function pathOf(mode: NewContact['mode']): { path: ContactPath; timing: Timing } {
	if (mode === 'contact') return { path: 'manual', timing: 'timer' };
	return { path: 'baseline', timing: mode === 'stopwatch' ? 'stopwatch' : 'timer' };
}

/** Once it is agreed how a baseline is collected, every report of it is timed that way. */
async function fitsBaseline(
	trx: Trx,
	{ pilotId, templateId, mode }: NewContact
): Promise<Result<null>> {
	const setup = mode === 'contact' ? null : await currentSetup(trx, pilotId);
	if (!setup) return ok(null);
	if (setup.way !== mode) return refuse('baseline-other-way', {}, 'mode');
	if (!setup.templates.includes(templateId))
		return refuse('baseline-template-out', {}, 'templateId');
	return ok(null);
}

async function teamOf(trx: Trx, pilotId: string, userId: string): Promise<string | null> {
	const role = await trx
		.selectFrom('pilotRole')
		.select('teamId')
		.where('pilotId', '=', pilotId)
		.where('userId', '=', userId)
		.where('endedAt', 'is', null)
		.where('teamId', 'is not', null)
		.executeTakeFirst();
	return role?.teamId ?? null;
}
