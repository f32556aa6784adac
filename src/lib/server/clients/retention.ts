import { appendAudit } from '../audit/append.ts';
import type { Ctx, Services } from '../context.ts';
import { now, today } from '../context.ts';
import { destroyContactKey } from '../crypto/keys.ts';
import { contactEvent } from '../drafting/access.ts';
import { removeClientText } from '../drafting/draft-repository.ts';
import { log } from '../log.ts';
import { sourceUntil } from './kept.ts';

const everyMs = 60 * 60_000;

/** Erases what is past its term now, at the start, and every hour. Gives what stops it. */
export function startErasing(services: Services): () => void {
	const erase = async () => {
		try {
			await eraseExpiredSources(services);
		} catch (error) {
			log.error({ err: error }, 'conversations past their retention period could not be erased');
		}
	};
	void erase();
	const timer = setInterval(() => void erase(), everyMs);
	timer.unref();
	return () => clearInterval(timer);
}

/**
 * Erases the conversations of validated contacts whose term, as their pilot told its clients, has passed: the source key is destroyed and
 * the sealed text removed, each with its audit entry. Reports stay. Gives the number of contacts.
 */
export async function eraseExpiredSources(services: Services): Promise<number> {
	let erased = 0;
	for (const { sourceDays, ...contact } of await expired(services)) {
		const ctx = ofTheHouse(services, contact.organisationId);
		await ctx.db.transaction().execute(async (trx) => {
			await destroyContactKey(trx, contact.id, 'source', 'retention', now(services));
			const removed = await removeClientText(trx, contact.id);
			const event = contactEvent(contact, 'source.erased', { days: sourceDays, ...removed });
			await appendAudit(trx, ctx, event);
		});
		erased += 1;
	}
	return erased;
}

async function expired(services: Services) {
	const day = today(services);
	const rows = await services.db
		.selectFrom('contact')
		.innerJoin('privacySetting', 'privacySetting.pilotId', 'contact.pilotId')
		.innerJoin('contactKey', 'contactKey.contactId', 'contact.id')
		.select([
			'contact.id',
			'contact.pilotId',
			'contact.organisationId',
			'contact.validatedAt',
			'privacySetting.sourceDays'
		])
		.where('contactKey.purpose', '=', 'source')
		.where('contactKey.destroyedAt', 'is', null)
		.where('contact.validatedAt', 'is not', null)
		.where('privacySetting.sourceDays', 'is not', null)
		.execute();
	return rows.filter((row) => {
		const until = sourceUntil(row, row);
		return until !== null && until < day;
	});
}

/** Nobody asked: the house does what it promised. */
function ofTheHouse(services: Services, organisationId: string): Ctx {
	const actor = {
		userId: '',
		name: 'Waarborg',
		organisationId,
		organisationRole: 'member' as const
	};
	return { ...services, actor };
}
