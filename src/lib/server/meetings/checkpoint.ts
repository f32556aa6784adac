import type { Checkpoint } from '#lib/domain/checkpoint-mail.ts';
import { checkpointMail } from '#lib/domain/checkpoint-mail.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { pilotPeople } from '../decisions/people.ts';
import { sendMail } from '../mail/send.ts';

/**
 * Mails the checkpoint to the ethics board, the accountable and whoever else is named, each in her own language; in the transaction of what
 * it tells of. Call it after the last audit entry: the head it names is the one that this transaction leaves.
 */
export async function sendCheckpoint(
	trx: Trx,
	ctx: Ctx,
	pilot: { id: string; name: string; decisionRole: string },
	what: Pick<Checkpoint, 'kind' | 'hash'> & { path: string; also: readonly string[] }
): Promise<Result<void>> {
	const head = await trx
		.selectFrom('auditEvent')
		.select(['seq', 'hash'])
		.where('organisationId', '=', ctx.actor.organisationId)
		.orderBy('seq', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow();
	const people = (await pilotPeople(trx, pilot.id))
		.filter(({ roles }) => roles.some((role) => role === 'ETH' || role === pilot.decisionRole))
		.map(({ id }) => id);
	const { kind, hash, path, also } = what;
	const mail = checkpointMail({ kind, pilot: pilot.name, hash, seq: head.seq, head: head.hash });
	const to = [...new Set([...people, ...also])];
	const sent = await sendMail({ ...ctx, db: trx }, { to, ...mail, path });
	return sent.ok ? ok(undefined) : sent;
}
