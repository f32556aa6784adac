import { median } from '#lib/domain/active-time.ts';
import type { ContactPath } from '#lib/domain/contact.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import type { ContactAccess } from './access.ts';
import { contactForActor } from './access.ts';
import { activeTimeOf } from './activity.ts';
import type { Contact } from './contact-repository.ts';
import { listContactsOf } from './contact-repository.ts';

export interface Overview {
	open: Contact[];
	finished: Contact[];
	own: OwnFigures[];
}

/** The middle of one's own active minutes per path; shown to nobody else. */
export interface OwnFigures {
	path: ContactPath;
	reports: number;
	medianMinutes: number;
}

/** One's own contacts, newest first, and one's own figures. */
export async function ownOverview(ctx: Ctx): Promise<Overview> {
	const { organisationId, userId } = ctx.actor;
	const contacts = await listContactsOf(ctx.db, organisationId, userId);
	const finished = contacts.filter(({ status }) => status === 'validated' || status === 'measured');
	return {
		open: contacts.filter((contact) => !finished.includes(contact)),
		finished,
		own: await ownFigures(ctx, finished)
	};
}

/** A contact with its pilot, for the worker it belongs to. */
export async function ownContact(ctx: Ctx, contactId: string): Promise<Result<ContactAccess>> {
	return contactForActor(ctx.db, ctx, contactId, 'contact.view');
}

async function ownFigures(ctx: Ctx, finished: readonly Contact[]): Promise<OwnFigures[]> {
	const minutes = new Map<ContactPath, number[]>();
	for (const contact of finished.filter(({ timing }) => timing === 'timer').slice(0, 200)) {
		const { total } = await activeTimeOf(ctx.db, contact.id);
		if (total > 0) minutes.set(contact.path, [...(minutes.get(contact.path) ?? []), total / 60]);
	}
	return [...minutes].flatMap(([path, values]) => {
		const middle = median(values);
		return middle === null ? [] : [{ path, reports: values.length, medianMinutes: middle }];
	});
}
