import { median } from '#lib/domain/active-time.ts';
import type { ContactPath } from '#lib/domain/contact.ts';
import type { LegalTerm } from '#lib/domain/deadline.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { today } from '../context.ts';
import type { ContactAccess } from './access.ts';
import { contactForActor } from './access.ts';
import { activeTimeOf, copyTimes } from './activity.ts';
import type { Contact } from './contact-repository.ts';
import { listContactsOf } from './contact-repository.ts';
import { termOf } from './report-term.ts';

export interface Overview {
	open: Contact[];
	finished: Contact[];
	own: OwnFigures[];
	/** The middle of one's own times of copying a report into the client file; null without any. */
	copying: { reports: number; medianMinutes: number } | null;
	/** How the legal terms stand, by contact; only those that run. */
	terms: Record<string, LegalTerm>;
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
		own: await ownFigures(ctx, finished),
		copying: await copyingOf(ctx, finished),
		terms: termsOf(ctx, contacts)
	};
}

/** A contact with its pilot, for the worker it belongs to. */
export async function ownContact(ctx: Ctx, contactId: string): Promise<Result<ContactAccess>> {
	return contactForActor(ctx.db, ctx, contactId, 'contact.view');
}

async function copyingOf(ctx: Ctx, finished: readonly Contact[]): Promise<Overview['copying']> {
	const seconds = await copyTimes(
		ctx,
		finished.slice(0, 200).map(({ id }) => id)
	);
	const middle = median(seconds);
	return middle === null ? null : { reports: seconds.length, medianMinutes: middle / 60 };
}

function termsOf(ctx: Ctx, contacts: readonly Contact[]): Overview['terms'] {
	const day = today(ctx);
	return Object.fromEntries(
		contacts.flatMap((contact) => {
			const term = termOf(contact, day);
			return term ? [[contact.id, term] as const] : [];
		})
	);
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
