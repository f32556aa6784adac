import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Services, Trx } from '../context.ts';
import { openForOrganisation, sealForOrganisation } from '../crypto/codec.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';
import type { CallableEndpoint } from './egress.ts';
import { hostOf } from './egress.ts';

export type EndpointPurpose = 'chat' | 'transcription';

/** How the endpoint can be held to a form: a JSON Schema, any JSON object, or nothing (JSON asked for in words). */
export type AnswerFormat = 'json-schema' | 'json-object' | 'text';

/** An endpoint without its key. */
export interface Endpoint {
	id: string;
	organisationId: string;
	purpose: EndpointPurpose;
	name: string;
	baseUrl: string;
	/** Host as the allow-list names it. */
	host: string;
	model: string;
	answerFormat: AnswerFormat;
	streaming: boolean;
	hasKey: boolean;
	timeoutSeconds: number;
	/** Euro per million tokens. */
	pricePrompt: number | null;
	priceAnswer: number | null;
	updatedAt: string;
	retiredAt: string | null;
	version: number;
}

/** Endpoints of an organisation by name, of one purpose or all; retired ones last. */
export async function listEndpoints(
	db: Db | Trx,
	organisationId: string,
	purpose?: EndpointPurpose
): Promise<Endpoint[]> {
	let query = db
		.selectFrom('modelEndpoint')
		.selectAll()
		.where('organisationId', '=', organisationId)
		.orderBy('name')
		.orderBy('id');
	if (purpose) query = query.where('purpose', '=', purpose);
	const endpoints = (await query.execute()).map(toEndpoint);
	return endpoints.toSorted((a, b) => Number(!!a.retiredAt) - Number(!!b.retiredAt));
}

/** An endpoint of this organisation, also a retired one; null when there is none. */
export async function findEndpoint(
	db: Db | Trx,
	organisationId: string,
	endpointId: string
): Promise<Endpoint | null> {
	const row = await endpointRow(db, organisationId, endpointId);
	return row ? toEndpoint(row) : null;
}

/**
 * All that `callEndpoint` needs, key and allow-list included: read just before the call, so that a host taken off the list or a
 * retired endpoint stops at once. Nothing of it is shown, logged or kept.
 */
export async function endpointToCall(
	db: Db | Trx,
	services: Pick<Services, 'keys'>,
	organisationId: string,
	endpointId: string
): Promise<Result<CallableEndpoint>> {
	const row = await endpointRow(db, organisationId, endpointId);
	if (!row) return refuse('not-found');
	if (row.retiredAt) return refuse('model-retired');
	const host = hostOf(row.baseUrl) ?? '';
	const entry = await db
		.selectFrom('modelHost')
		.select('internal')
		.where('organisationId', '=', organisationId)
		.where('host', '=', host)
		.where('removedAt', 'is', null)
		.executeTakeFirst();
	return ok({
		baseUrl: row.baseUrl,
		apiKey: row.apiKey && (await openKey(db, services, row, row.apiKey)),
		timeoutMs: row.timeoutSeconds * 1000,
		allowed: entry ? { internal: entry.internal === 1 } : null
	});
}

/** The key as it is stored: sealed under the organisation's key, bound to its row. */
export function sealKey(
	trx: Trx,
	services: Pick<Services, 'keys'>,
	organisationId: string,
	endpointId: string,
	apiKey: string
): Promise<Uint8Array> {
	const bytes = Buffer.from(apiKey, 'utf8');
	return sealForOrganisation(trx, services.keys, organisationId, keyCell(endpointId), bytes);
}

async function openKey(
	db: Db | Trx,
	services: Pick<Services, 'keys'>,
	row: Row<'modelEndpoint'>,
	sealed: Uint8Array
): Promise<string> {
	const { organisationId, id } = row;
	const cell = keyCell(id);
	const bytes = await openForOrganisation(db, services.keys, organisationId, cell, sealed);
	return Buffer.from(bytes).toString('utf8');
}

function keyCell(rowId: string) {
	return { table: 'modelEndpoint', column: 'apiKey', rowId };
}

function endpointRow(db: Db | Trx, organisationId: string, endpointId: string) {
	return db
		.selectFrom('modelEndpoint')
		.selectAll()
		.where('id', '=', endpointId)
		.where('organisationId', '=', organisationId)
		.executeTakeFirst();
}

function toEndpoint(row: Row<'modelEndpoint'>): Endpoint {
	const { apiKey, createdBy: _, createdAt: __, ...rest } = row;
	return {
		...rest,
		purpose: row.purpose as EndpointPurpose,
		answerFormat: row.answerFormat as AnswerFormat,
		streaming: row.streaming === 1,
		host: hostOf(row.baseUrl) ?? row.baseUrl,
		hasKey: apiKey !== null
	};
}
