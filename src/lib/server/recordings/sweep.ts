import { refuse } from '#lib/domain/result.ts';
import { reconcileAlerts } from '../alerts/reconcile.ts';
import { appendAudit } from '../audit/append.ts';
import type { Ctx, Services } from '../context.ts';
import { now } from '../context.ts';
import { contactEvent } from '../drafting/access.ts';
import { findContact } from '../drafting/contact-repository.ts';
import { log } from '../log.ts';
import { verdictIn } from '../measurements/verdict.ts';
import { eraseAudio } from './erase.ts';
import { abortTranscription } from './jobs.ts';
import { findRecording, updateRecording } from './recording-repository.ts';

const everyMs = 10 * 60_000;

export interface Swept {
	erased: number;
	late: number;
	/** Transcriptions that died with their process. */
	interrupted: number;
}

/** Sweeps now, at the start, and every ten minutes. Gives what stops it. */
export function startSweeping(services: Services): () => void {
	const sweep = async () => {
		try {
			await sweepRecordings(services);
		} catch (error) {
			log.error({ err: error }, 'overdue recordings could not be erased');
		}
	};
	void sweep();
	const timer = setInterval(() => void sweep(), everyMs);
	timer.unref();
	return () => clearInterval(timer);
}

/**
 * Erases audio whose time has come, and marks transcriptions that stopped without a word. Each erasure is in the audit trail and in the
 * measurements; one that comes too late is an event, and may shut the pilot at once.
 */
export async function sweepRecordings(services: Services): Promise<Swept> {
	const swept = { erased: 0, late: 0, interrupted: await markInterrupted(services) };
	for (const { id, contactId, organisationId } of await overdue(services)) {
		const ctx = ofTheHouse(services, organisationId);
		const late = await ctx.db.transaction().execute(async (trx) => {
			const recording = await findRecording(trx, contactId, id);
			const contact = await findContact(trx, organisationId, contactId);
			if (!recording || recording.deletedAt || !contact) return null;
			const after = recording.transcribedAt ? 'done' : 'deleted';
			const late = await eraseAudio(trx, ctx, contact, recording, 'retention', after);
			if (late) {
				await verdictIn(trx, ctx, (event) => appendAudit(trx, ctx, event), contact.pilotId);
				await reconcileAlerts(trx, ctx, contact.pilotId);
			}
			return late;
		});
		if (late === null) continue;
		abortTranscription(contactId);
		swept.erased += 1;
		if (late) swept.late += 1;
	}
	return swept;
}

function overdue(services: Services) {
	return services.db
		.selectFrom('recording')
		.innerJoin('contact', 'contact.id', 'recording.contactId')
		.select(['recording.id', 'recording.contactId', 'contact.organisationId'])
		.where('recording.deletedAt', 'is', null)
		.where('recording.dueAt', '<=', now(services))
		.orderBy('recording.dueAt')
		.execute();
}

async function markInterrupted(services: Services): Promise<number> {
	const lapsed = await services.db
		.selectFrom('recording')
		.innerJoin('contact', 'contact.id', 'recording.contactId')
		.select(['recording.id', 'recording.contactId', 'contact.pilotId', 'contact.organisationId'])
		.where('recording.state', '=', 'transcribing')
		.where('recording.leaseUntil', '<', now(services))
		.execute();
	for (const { id, contactId, pilotId, organisationId } of lapsed) {
		const ctx = ofTheHouse(services, organisationId);
		const failure = refuse('recording-interrupted').refusal;
		await ctx.db.transaction().execute(async (trx) => {
			const changes = { state: 'failed', leaseUntil: null, failure };
			if (!(await updateRecording(trx, id, { states: ['transcribing'] }, changes))) return;
			const event = contactEvent({ id: contactId, pilotId }, 'recording.failed', {
				recording: id,
				code: failure.code
			});
			await appendAudit(trx, ctx, event);
		});
	}
	return lapsed.length;
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
