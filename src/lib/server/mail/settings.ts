import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { addressToUse } from '../models/addresses.ts';
import type { MailSetting, MailTls } from './setting-repository.ts';
import { findMailSetting, sealMailPassword } from './setting-repository.ts';

export interface MailSettingInput {
	/** The version that was on screen; 0 when there was none. */
	version: number;
	host: string;
	port: number;
	tls: MailTls;
	/** The server stands on the organisation's own network. */
	internal: boolean;
	/** "Send without protection anyway": asked for when `tls` is none and the server is another machine. */
	plainConfirmed: boolean;
	authority: string;
	username: string;
	/** Empty: keep the password that is there. */
	password: string;
	senderName: string;
	senderAddress: string;
}

/**
 * Sets up the mail server. The password stays only with the server and user it was typed for. What waits in the outbox is tried again
 * at once.
 */
export async function saveMailSettings(
	ctx: Ctx,
	input: MailSettingInput
): Promise<Result<{ version: number }>> {
	if (!can(ctx.actor, 'mail.manage')) return refuse('not-allowed');
	const fields = checkedFields(input);
	if (!fields.ok) return fields;
	const { host, internal } = fields.value;
	const found = await addressToUse(host, internal === 1);
	if ('problem' in found && found.problem === 'refused')
		return refuse('mail-address-refused', { host }, 'internal');
	return inTransaction(ctx, async (trx, audit) => {
		const { organisationId, userId } = ctx.actor;
		const before = await findMailSetting(trx, organisationId);
		if ((before?.version ?? 0) !== input.version) return refuse('changed-meanwhile');
		const password = await passwordFor(trx, ctx, before, fields.value, input.password);
		if (!password.ok) return password;
		const at = now(ctx);
		const version = input.version + 1;
		const values = {
			...fields.value,
			...password.value,
			updatedBy: userId,
			updatedAt: at,
			version
		};
		if (before) {
			const saved = await trx
				.updateTable('mailSetting')
				.set(values)
				.where('organisationId', '=', organisationId)
				.where('version', '=', input.version)
				.executeTakeFirst();
			if (saved.numUpdatedRows !== 1n) return refuse('changed-meanwhile');
		} else {
			await trx
				.insertInto('mailSetting')
				.values({ organisationId, password: null, ...values })
				.execute();
		}
		await trx
			.updateTable('mailOutbox')
			.set({ nextAt: at })
			.where('organisationId', '=', organisationId)
			.where('status', '=', 'waiting')
			.execute();
		await audit({
			action: 'mail.settings-changed',
			subjectKind: 'organisation',
			subjectId: organisationId,
			detail: {
				host,
				port: input.port,
				tls: input.tls,
				internal: input.internal,
				sender: fields.value.senderAddress,
				...(input.password && { password: 'replaced' })
			}
		});
		return ok({ version });
	});
}

/** Turns mail off: the settings with the password go, and what still waits is not sent any more. */
export function removeMailSettings(ctx: Ctx): Promise<Result<{ cancelled: number }>> {
	return inTransaction(ctx, async (trx, audit) => {
		if (!can(ctx.actor, 'mail.manage')) return refuse('not-allowed');
		const { organisationId } = ctx.actor;
		if (!(await findMailSetting(trx, organisationId))) return refuse('mail-not-configured');
		await trx.deleteFrom('mailSetting').where('organisationId', '=', organisationId).execute();
		const waiting = trx
			.selectFrom('mailOutbox')
			.select('id')
			.where('organisationId', '=', organisationId)
			.where('status', 'in', ['waiting', 'given-up']);
		await trx.deleteFrom('mailAttachment').where('mailId', 'in', waiting).execute();
		const ended = await trx
			.updateTable('mailOutbox')
			.set({ status: 'cancelled', text: null, leaseUntil: null, endedAt: now(ctx) })
			.where('organisationId', '=', organisationId)
			.where('status', 'in', ['waiting', 'given-up'])
			.executeTakeFirst();
		const cancelled = Number(ended.numUpdatedRows);
		await audit({
			action: 'mail.settings-removed',
			subjectKind: 'organisation',
			subjectId: organisationId,
			detail: { cancelled }
		});
		return ok({ cancelled });
	});
}

function checkedFields(input: MailSettingInput) {
	const host = input.host.trim().toLowerCase();
	if (!isHostName(host)) return refuse('mail-host-invalid', undefined, 'host');
	const { port, tls } = input;
	if (!Number.isInteger(port) || port < 1 || port > 65535)
		return refuse('mail-port-invalid', undefined, 'port');
	const senderAddress = input.senderAddress.trim();
	if (!/^[^\s@<>"(),:;[\]\\]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(senderAddress))
		return refuse('mail-sender-invalid', undefined, 'senderAddress');
	const username = input.username.trim() || null;
	if (tls === 'none' && !isLoopback(host)) {
		if (username) return refuse('mail-password-plain', undefined, 'tls');
		if (!input.plainConfirmed) return refuse('mail-plain-unconfirmed', undefined, 'plainConfirmed');
	}
	const authority = input.authority.trim() || null;
	if (authority && !isCertificate(authority))
		return refuse('mail-authority-invalid', undefined, 'authority');
	return ok({
		host,
		port,
		tls,
		internal: input.internal ? (1 as const) : (0 as const),
		authority,
		username,
		senderName: input.senderName.trim() || 'Waarborg',
		senderAddress
	});
}

async function passwordFor(
	trx: Trx,
	ctx: Ctx,
	before: MailSetting | null,
	after: { host: string; username: string | null },
	typed: string
): Promise<Result<{ password?: Uint8Array | null }>> {
	if (!after.username) return ok({ password: null });
	const { organisationId } = ctx.actor;
	if (typed) return ok({ password: await sealMailPassword(trx, ctx, organisationId, typed) });
	const same = before?.host === after.host && before.username === after.username;
	return same && before.hasPassword
		? ok({})
		: refuse('mail-password-missing', undefined, 'password');
}

function isHostName(host: string): boolean {
	if (isIP(host)) return true;
	return (
		host.length <= 253 &&
		/^(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,62})(\.[a-z0-9]([a-z0-9-]{0,62}))*$/.test(host)
	);
}

function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

function isCertificate(pem: string): boolean {
	try {
		return !!new X509Certificate(pem);
	} catch {
		return false;
	}
}
