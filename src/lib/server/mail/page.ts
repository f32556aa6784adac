import type { Locale } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Refusal, Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now, recordEvent } from '../context.ts';
import { refusalSentence } from '../errors.ts';
import type { MailSetting } from './setting-repository.ts';
import { findMailSetting, mailServerToUse } from './setting-repository.ts';
import { composeLetter } from './letter.ts';
import type { SmtpTimes } from './smtp.ts';
import { deliver } from './smtp.ts';

export interface MailPage {
	setting: MailSetting | null;
	/** Messages that wait, and why the last attempt failed. */
	waiting: { count: number; problem: string | null; nextAt: string | null };
	sent: number;
	givenUp: GivenUp[];
}

interface GivenUp {
	id: string;
	name: string;
	subject: string;
	attempts: number;
	endedAt: string;
	problem: string;
}

/** The mail server and what became of the mail, for those who manage it. */
export async function mailPage(ctx: Ctx, locale: Locale): Promise<Result<MailPage>> {
	if (!can(ctx.actor, 'mail.manage')) return refuse('not-allowed');
	const { organisationId } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('mailOutbox')
		.innerJoin('user', 'user.id', 'mailOutbox.userId')
		.select([
			'mailOutbox.id',
			'mailOutbox.subject',
			'mailOutbox.status',
			'mailOutbox.attempts',
			'mailOutbox.nextAt',
			'mailOutbox.endedAt',
			'mailOutbox.problem',
			'user.name'
		])
		.where('mailOutbox.organisationId', '=', organisationId)
		.where('mailOutbox.status', 'in', ['waiting', 'sending', 'given-up'])
		.orderBy('mailOutbox.createdAt', 'desc')
		.limit(200)
		.execute();
	const sent = await ctx.db
		.selectFrom('mailOutbox')
		.select(({ fn }) => fn.countAll().as('count'))
		.where('organisationId', '=', organisationId)
		.where('status', '=', 'sent')
		.executeTakeFirstOrThrow();
	const sentence = (problem: string | null) =>
		problem && refusalSentence(JSON.parse(problem) as Refusal, locale);
	const waiting = rows.filter(({ status }) => status !== 'given-up');
	const failed = waiting.find(({ problem }) => problem);
	return ok({
		setting: await findMailSetting(ctx.db, organisationId),
		waiting: {
			count: waiting.length,
			problem: sentence(failed?.problem ?? null),
			nextAt: failed?.nextAt ?? null
		},
		sent: Number(sent.count),
		givenUp: rows
			.filter(({ status }) => status === 'given-up')
			.map(({ id, name, subject, attempts, endedAt, problem }) => ({
				id,
				name,
				subject,
				attempts,
				endedAt: endedAt ?? '',
				problem: sentence(problem) ?? ''
			}))
	});
}

/** Sends a message to the actor herself, now, and gives what the server answered. */
export async function testMail(
	ctx: Ctx,
	locale: Locale,
	publicUrl: string,
	times?: SmtpTimes
): Promise<Result<{ answer: string }>> {
	if (!can(ctx.actor, 'mail.manage')) return refuse('not-allowed');
	const { organisationId, userId } = ctx.actor;
	const server = await mailServerToUse(ctx.db, ctx, organisationId);
	if (!server) return refuse('mail-not-configured');
	const { email, organisation } = await ctx.db
		.selectFrom('user')
		.innerJoin('organisation', (join) => join.on('organisation.id', '=', organisationId))
		.select(['user.email', 'organisation.name as organisation'])
		.where('user.id', '=', userId)
		.executeTakeFirstOrThrow();
	const { subject, text } = testTexts[locale];
	const settings = `${publicUrl}/meldingen#mail`;
	const link = `${publicUrl}/organisatie/mail`;
	const result = await deliver(
		server,
		{
			messageId: `<${ctx.newId()}@waarborg.${server.senderAddress.split('@').at(-1)}>`,
			to: { name: ctx.actor.name, address: email },
			subject,
			language: locale,
			attachments: [],
			...composeLetter({ subject, text, link, settings, organisation, locale })
		},
		undefined,
		times
	);
	await recordEvent(ctx, {
		action: 'mail.tested',
		subjectKind: 'organisation',
		subjectId: organisationId,
		detail: { host: server.host, result: result.ok ? 'ok' : result.refusal.code }
	});
	return result;
}

/** Puts a message that was given up back in the outbox, with all its attempts again. */
export function retryMail(ctx: Ctx, id: string): Promise<Result<null>> {
	return inTransaction(ctx, async (trx, audit) => {
		if (!can(ctx.actor, 'mail.manage')) return refuse('not-allowed');
		const back = await trx
			.updateTable('mailOutbox')
			.set({ status: 'waiting', attempts: 0, nextAt: now(ctx), problem: null, endedAt: null })
			.where('id', '=', id)
			.where('organisationId', '=', ctx.actor.organisationId)
			.where('status', '=', 'given-up')
			.executeTakeFirst();
		if (back.numUpdatedRows !== 1n) return refuse('not-found');
		await audit({ action: 'mail.retried', subjectKind: 'mail', subjectId: id });
		return ok(null);
	});
}

const testTexts: Record<Locale, { subject: string; text: string }> = {
	nl: {
		subject: 'Proefmail van Waarborg',
		text: 'De mailserver van uw organisatie werkt: Waarborg kan meldingen mailen.'
	},
	en: {
		subject: 'Test message from Waarborg',
		text: 'The mail server of your organisation works: Waarborg can mail alerts.'
	},
	fr: {
		subject: 'Message d’essai de Waarborg',
		text: 'Le serveur de messagerie de votre organisation fonctionne : Waarborg peut envoyer des alertes.'
	}
};
