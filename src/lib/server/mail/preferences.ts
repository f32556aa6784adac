import type { Locale } from '#lib/domain/locale.ts';
import { locales } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import type { Db } from '../db/open.ts';

/** How a person wants to be mailed. Her tasks and alerts in Waarborg stay, whatever she chooses. */
export type MailChoice = 'off' | 'now' | 'daily';
export const mailChoices = ['now', 'daily', 'off'] as const satisfies readonly MailChoice[];

interface Receiver {
	userId: string;
	choice: MailChoice;
	locale: Locale;
	/** Until when her daily mail told everything; null before the first. */
	digestAt: string | null;
}

/** People of the organisation, by id, with how and in which language they are mailed; those who left are not among them. */
export async function receiversOf(
	db: Db | Trx,
	organisationId: string,
	userIds: readonly string[]
): Promise<Receiver[]> {
	if (userIds.length === 0) return [];
	const rows = await db
		.selectFrom('membership')
		.innerJoin('organisation', 'organisation.id', 'membership.organisationId')
		.leftJoin('personPreference', 'personPreference.userId', 'membership.userId')
		.select([
			'membership.userId',
			'organisation.locale',
			'personPreference.mail',
			'personPreference.language',
			'personPreference.digestAt'
		])
		.where('membership.organisationId', '=', organisationId)
		.where('membership.endedAt', 'is', null)
		.where('membership.userId', 'in', [...new Set(userIds)])
		.orderBy('membership.userId')
		.execute();
	return rows.map(({ userId, locale, mail, language, digestAt }) => ({
		userId,
		choice: mailChoices.find((choice) => choice === mail) ?? 'now',
		locale: localeOf(language) ?? localeOf(locale) ?? 'nl',
		digestAt
	}));
}

/** How the actor is mailed now. */
export async function myMailChoice(ctx: Ctx): Promise<MailChoice> {
	const [me] = await receiversOf(ctx.db, ctx.actor.organisationId, [ctx.actor.userId]);
	return me?.choice ?? 'now';
}

/** The one switch of a person, with the language she reads in at that moment. */
export function chooseMail(ctx: Ctx, choice: MailChoice, language: Locale): Promise<Result<null>> {
	return inTransaction(ctx, async (trx, audit) => {
		const { userId } = ctx.actor;
		const at = now(ctx);
		const before = await myMailChoice({ ...ctx, db: trx });
		const digestAt = choice === 'daily' ? { digestAt: at } : {};
		await trx
			.insertInto('personPreference')
			.values({ userId, mail: choice, language, digestAt: at, updatedAt: at })
			.onConflict((conflict) =>
				conflict.column('userId').doUpdateSet({
					mail: choice,
					language,
					updatedAt: at,
					...(before !== choice && digestAt)
				})
			)
			.execute();
		await audit({
			action: 'person.mail-chosen',
			subjectKind: 'user',
			subjectId: userId,
			detail: { before, after: choice }
		});
		return ok(null);
	});
}

/** Keeps the language a person chose for the pages, so that her mail speaks it too. */
export async function rememberLanguage(ctx: Ctx, language: Locale): Promise<void> {
	const { userId } = ctx.actor;
	const at = now(ctx);
	await ctx.db
		.insertInto('personPreference')
		.values({ userId, mail: 'now', language, digestAt: at, updatedAt: at })
		.onConflict((conflict) => conflict.column('userId').doUpdateSet({ language, updatedAt: at }))
		.execute();
}

function localeOf(text: string | null): Locale | null {
	return locales.find((locale) => locale === text) ?? null;
}
