import { addDays, dayInBelgium } from '#lib/domain/calendar-day.ts';
import type { Ctx } from '../context.ts';
import type { Contact } from '../drafting/contact-repository.ts';
import type { PrivacySettings } from './privacy-settings.ts';
import { loadPrivacySettings } from './privacy-settings.ts';

/** What is kept of a contact under each of its two keys; null when there never was a key. */
export interface Kept {
	/** Under the source key: what rests on the client's yes. */
	source: {
		what: ('recording' | 'conversation' | 'draft')[];
		/** When the key was destroyed; nothing under it can be read any more. */
		destroyedAt: string | null;
		destroyedReason: string | null;
		/** The last day, `YYYY-MM-DD`; null when no term was chosen or it has not begun. */
		until: string | null;
	} | null;
	/** Under the dossier key: what stays in the file whatever the client says about AI. */
	dossier: {
		what: ('report' | 'own-draft')[];
		destroyedAt: string | null;
		until: string | null;
		rule: string | null;
	} | null;
}

/** What is kept of these contacts, under which key and until when. */
export async function keptOf(
	ctx: Ctx,
	contacts: readonly Contact[]
): Promise<ReadonlyMap<string, Kept>> {
	const ids = contacts.map(({ id }) => id);
	if (ids.length === 0) return new Map();
	const keys = await ctx.db
		.selectFrom('contactKey')
		.select(['contactId', 'purpose', 'destroyedAt', 'destroyedReason'])
		.where('contactId', 'in', ids)
		.execute();
	const drafts = await ctx.db
		.selectFrom('draft')
		.select(['contactId', 'sealedUnder'])
		.where('contactId', 'in', ids)
		.execute();
	const recordings = await ctx.db
		.selectFrom('recording')
		.select('contactId')
		.where('contactId', 'in', ids)
		.where('deletedAt', 'is', null)
		.execute();
	const settings = new Map<string, PrivacySettings>();
	for (const pilotId of new Set(contacts.map((contact) => contact.pilotId)))
		settings.set(pilotId, await loadPrivacySettings(ctx.db, pilotId));
	const keyOf = (id: string, purpose: string) =>
		keys.find((key) => key.contactId === id && key.purpose === purpose);
	return new Map(
		contacts.map((contact) => {
			const { id } = contact;
			const source = keyOf(id, 'source');
			const dossier = keyOf(id, 'dossier');
			const setting = settings.get(contact.pilotId);
			const draft = drafts.find(({ contactId }) => contactId === id);
			const hasRecording = recordings.some(({ contactId }) => contactId === id);
			return [
				id,
				{
					source: source
						? {
								what: [
									...(hasRecording ? (['recording'] as const) : []),
									...(contact.hasSource ? (['conversation'] as const) : []),
									...(draft?.sealedUnder === 'source' ? (['draft'] as const) : [])
								],
								destroyedAt: source.destroyedAt,
								destroyedReason: source.destroyedReason,
								until: sourceUntil(contact, setting)
							}
						: null,
					dossier: dossier
						? {
								what: [
									...(contact.status === 'validated' ? (['report'] as const) : []),
									...(draft?.sealedUnder === 'dossier' ? (['own-draft'] as const) : [])
								],
								destroyedAt: dossier.destroyedAt,
								until: reportUntil(contact, setting),
								rule: setting?.reportRule ?? null
							}
						: null
				}
			];
		})
	);
}

/** The last day on which the conversation may be there. */
export function sourceUntil(
	{ validatedAt }: Pick<Contact, 'validatedAt'>,
	settings: Pick<PrivacySettings, 'sourceDays'> | undefined
): string | null {
	if (!validatedAt || settings?.sourceDays == null) return null;
	return addDays(dayInBelgium(validatedAt), settings.sourceDays);
}

function reportUntil(
	{ validatedAt }: Pick<Contact, 'validatedAt'>,
	settings: PrivacySettings | undefined
): string | null {
	if (!validatedAt || settings?.reportYears == null) return null;
	const day = new Date(`${dayInBelgium(validatedAt)}T00:00:00.000Z`);
	day.setUTCFullYear(day.getUTCFullYear() + settings.reportYears);
	return day.toISOString().slice(0, 10);
}
