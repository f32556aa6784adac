import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { hostOf } from './egress.ts';
import type { AnswerFormat, Endpoint, EndpointPurpose } from './endpoint-repository.ts';
import { findEndpoint, sealKey } from './endpoint-repository.ts';
import { findHost } from './hosts.ts';
import { engineOf } from './pilot-engine.ts';

export interface EndpointInput {
	/** Empty for a new one. */
	id: string;
	/** The version that was on screen; 0 for a new one. */
	version: number;
	name: string;
	purpose: EndpointPurpose;
	baseUrl: string;
	model: string;
	answerFormat: AnswerFormat;
	streaming: boolean;
	/** Empty: keep the key that is there. */
	apiKey: string;
	forgetKey: boolean;
	timeoutSeconds: number;
	pricePrompt: number | null;
	priceAnswer: number | null;
}

/**
 * Adds or changes an endpoint. Its host must be on the list first. Another address or model makes it another engine: pilots that draft
 * with it must register the new version.
 */
export function saveEndpoint(ctx: Ctx, input: EndpointInput): Promise<Result<{ id: string }>> {
	return inTransaction(ctx, async (trx, audit) => {
		if (!can(ctx.actor, 'models.manage')) return refuse('not-allowed');
		const { organisationId } = ctx.actor;
		const before = input.id ? await findEndpoint(trx, organisationId, input.id) : null;
		if (input.id && !before) return refuse('not-found');
		if (before?.retiredAt) return refuse('model-retired');
		const fields = await checkedFields(trx, organisationId, input);
		if (!fields.ok) return fields;
		const id = before?.id ?? ctx.newId();
		const key = input.apiKey.trim();
		const apiKey = key
			? { apiKey: await sealKey(trx, ctx, organisationId, id, key) }
			: input.forgetKey || !before || before.baseUrl !== fields.value.baseUrl
				? { apiKey: null }
				: {};
		const at = now(ctx);
		const values = { ...fields.value, ...apiKey, updatedAt: at };
		if (before) {
			const saved = await trx
				.updateTable('modelEndpoint')
				.set({ ...values, version: before.version + 1 })
				.where('id', '=', id)
				.where('version', '=', input.version)
				.executeTakeFirst();
			if (saved.numUpdatedRows !== 1n) return refuse('changed-meanwhile');
		} else {
			await trx
				.insertInto('modelEndpoint')
				.values({
					id,
					organisationId,
					apiKey: null,
					...values,
					createdBy: ctx.actor.userId,
					createdAt: at,
					retiredAt: null,
					version: 1
				})
				.execute();
		}
		const { name, baseUrl, model, purpose } = fields.value;
		const changed = before && engineOf(before).version !== engineOf({ id, baseUrl, model }).version;
		await audit({
			action: 'model-endpoint.saved',
			subjectKind: 'model-endpoint',
			subjectId: id,
			detail: {
				name,
				host: hostOf(baseUrl),
				model,
				purpose,
				...(key && { key: 'replaced' }),
				...(changed && { engine: engineOf({ id, baseUrl, model }).version })
			}
		});
		return ok({ id });
	});
}

/** Takes an endpoint out of use, with its key: nothing can be drafted with it any more; its name stays with what was. */
export function retireEndpoint(ctx: Ctx, id: string): Promise<Result<null>> {
	return inTransaction(ctx, async (trx, audit) => {
		if (!can(ctx.actor, 'models.manage')) return refuse('not-allowed');
		const endpoint = await findEndpoint(trx, ctx.actor.organisationId, id);
		if (!endpoint) return refuse('not-found');
		if (endpoint.retiredAt) return ok(null);
		await trx
			.updateTable('modelEndpoint')
			.set({ retiredAt: now(ctx), apiKey: null, version: endpoint.version + 1 })
			.where('id', '=', id)
			.execute();
		await audit({
			action: 'model-endpoint.retired',
			subjectKind: 'model-endpoint',
			subjectId: id,
			detail: { name: endpoint.name }
		});
		return ok(null);
	});
}

async function checkedFields(trx: Trx, organisationId: string, input: EndpointInput) {
	const name = input.name.trim();
	const model = input.model.trim();
	if (!name) return refuse('name-required', undefined, 'name');
	if (!model) return refuse('name-required', undefined, 'model');
	const baseUrl = tidied(input.baseUrl);
	const host = baseUrl && hostOf(baseUrl);
	if (!baseUrl || !host) return refuse('model-url-invalid', undefined, 'baseUrl');
	const entry = await findHost(trx, organisationId, host);
	if (!entry) return refuse('model-host-not-listed', { host }, 'baseUrl');
	if (!entry.internal && !baseUrl.startsWith('https:'))
		return refuse('model-not-https', { host }, 'baseUrl');
	const { purpose, answerFormat, streaming, timeoutSeconds, pricePrompt, priceAnswer } = input;
	return ok({
		name,
		model,
		baseUrl,
		purpose,
		answerFormat,
		streaming: streaming ? (1 as const) : (0 as const),
		timeoutSeconds,
		pricePrompt,
		priceAnswer
	} satisfies Partial<Record<keyof Endpoint, unknown>>);
}

/** Without a slash at the end; a bare host gets the usual `/v1`. Null when it is no web address. */
function tidied(typed: string): string | null {
	const text = typed.trim();
	if (!hostOf(text)) return null;
	const url = new URL(text);
	url.hash = '';
	url.pathname =
		url.pathname.replace(/\/(?:chat\/completions|audio\/transcriptions)?\/*$/, '') || '/v1';
	return url.href.replace(/\/$/, '');
}
