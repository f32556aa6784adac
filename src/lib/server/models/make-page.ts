import type { Localized } from '#lib/domain/locale.ts';
import { modelSections } from '#lib/domain/drafting/model-draft.ts';
import type { PermitReason } from '#lib/domain/permit.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { contactForActor } from '../drafting/access.ts';
import type { Contact } from '../drafting/contact-repository.ts';
import { extractive } from '../drafting/engines.ts';
import { askPermit } from '../drafting/interlock.ts';
import { contactTemplate } from '../drafting/templates.ts';
import type { DraftJob } from './job-repository.ts';
import { newestJob } from './job-repository.ts';
import { pilotEngine } from './pilot-engine.ts';

export interface MakePage {
	contact: Contact;
	/** Name of the model and where it runs; null for the extractive engine. */
	model: { name: string; host: string; version: string } | null;
	job: DraftJob | null;
	/** The sections a model writes, in order. */
	sections: { id: string; title: Localized }[];
	/** Why the interlock is shut for this engine now; empty when it is open. */
	shut: PermitReason[];
	/** Whether the extractive engine may take over. */
	extractiveAllowed: boolean;
}

/** Where the drafting of a contact stands, for the worker it belongs to. */
export async function makePage(ctx: Ctx, contactId: string): Promise<Result<MakePage>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!found.ok) return found;
	const { contact, pilot } = found.value;
	const { engine, endpoint } = await pilotEngine(ctx.db, pilot);
	const template = await contactTemplate(ctx.db, contact);
	const permit = await askPermit(ctx.db, ctx, found.value, engine);
	const fallback = endpoint && (await askPermit(ctx.db, ctx, found.value, extractive)).allowed;
	return ok({
		contact,
		model: endpoint && { name: endpoint.name, host: endpoint.host, version: engine.version },
		job: await newestJob(ctx.db, ctx, contactId),
		sections: template ? modelSections(template).map(({ id, title }) => ({ id, title })) : [],
		shut: permit.reasons,
		extractiveAllowed: !!fallback
	});
}

/** Whether a model is at work for this contact now. */
export async function isDrafting(ctx: Ctx, contactId: string): Promise<boolean> {
	return (await newestJob(ctx.db, ctx, contactId))?.status === 'running';
}
