import type { EngineVersion } from '#lib/domain/governance.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { Localized } from '#lib/domain/locale.ts';
import { permitSentence } from '#lib/domain/permit-sentence.ts';
import type { PermitReason } from '#lib/domain/permit.ts';
import { permitReasons } from '#lib/domain/permit.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { ContactAccess } from '../drafting/access.ts';
import { contactEvent } from '../drafting/access.ts';
import { askPermit, StateUnreadable } from '../drafting/interlock.ts';
import type { Endpoint } from '../models/endpoint-repository.ts';
import { listEndpoints } from '../models/endpoint-repository.ts';

/** An endpoint that turns speech into text, under the name and version with which it is registered in a pilot. */
export interface TranscriptionEngine extends EngineVersion {
	endpoint: Endpoint;
}

/** The transcription endpoints of an organisation that are in use, by name. */
export async function transcriptionEngines(
	db: Db | Trx,
	organisationId: string
): Promise<TranscriptionEngine[]> {
	const all = await listEndpoints(db, organisationId, 'transcription');
	return all
		.filter(({ retiredAt }) => !retiredAt)
		.map((endpoint) => ({ ...speechEngineOf(endpoint), endpoint }));
}

/**
 * The transcription endpoint of a pilot: the first of the organisation's that is registered there, or else the first there is, so that
 * the interlock can say what is missing. Null when the organisation has none.
 */
export async function transcriptionEngine(
	db: Db | Trx,
	{ pilot }: Pick<ContactAccess, 'pilot'>
): Promise<TranscriptionEngine | null> {
	const engines = await transcriptionEngines(db, pilot.organisationId);
	const registered = await db
		.selectFrom('registeredVersion')
		.select(['name', 'version'])
		.where('pilotId', '=', pilot.id)
		.where('kind', '=', 'engine')
		.execute();
	const isRegistered = ({ name, version }: EngineVersion) =>
		registered.some((known) => known.name === name && known.version === version);
	return engines.find(isRegistered) ?? engines[0] ?? null;
}

/** The engine as it is registered in a pilot: another model or another address is another engine. */
export function speechEngineOf(
	endpoint: Pick<Endpoint, 'id' | 'baseUrl' | 'model'>
): EngineVersion {
	const place = sha256Hex(`${endpoint.id} ${endpoint.baseUrl}`).slice(0, 8);
	return { name: 'openai-transcriptie', version: `${endpoint.model}·${place}` };
}

/**
 * May audio of this contact be taken in or sent out now? Asked before each byte that is stored and before each call. A no is kept in the
 * audit trail when the transaction it is asked in rolls back.
 */
export async function admitted(
	trx: Trx,
	ctx: Ctx,
	access: ContactAccess,
	when: 'record' | 'send' | 'store'
): Promise<Result<TranscriptionEngine>> {
	const { contact } = access;
	const engine = await transcriptionEngine(trx, access);
	if (!engine) return refuse('transcription-not-set-up');
	const { allowed, reasons } = await askPermit(trx, ctx, access, engine);
	if (allowed) return ok(engine);
	const codes = reasons.map(({ code }) => code);
	const event = contactEvent(contact, 'recording.refused', {
		when,
		engine: engine.name,
		version: engine.version,
		reasons: codes
	});
	return { ok: false, refusal: { ...shut(reasons).refusal, event } };
}

/** Runs a use-case in whose transaction the interlock is asked: a state that cannot be read is a no, and everything rolls back. */
export async function failClosed<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof StateUnreadable)) throw error;
		return refuse('recording-shut', { reason: permitReasons['state-unreadable'] });
	}
}

function shut([first]: readonly PermitReason[]) {
	const sentence: Localized | string = first
		? {
				nl: permitSentence(first, 'nl'),
				en: permitSentence(first, 'en'),
				fr: permitSentence(first, 'fr')
			}
		: '';
	return refuse('recording-shut', { reason: sentence });
}
