import type { RefusalCode } from '#lib/domain/refusal.ts';
import type { Refusal } from '#lib/domain/result.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { appendAudit } from '../audit/append.ts';
import type { Services } from '../context.ts';
import { now } from '../context.ts';
import { ofTheHouse } from '../house.ts';
import { log } from '../log.ts';
import { composeLetter } from './letter.ts';
import type { Message } from './outbox.ts';
import {
	attachmentsOf,
	claim,
	dueMessages,
	endMessage,
	organisationsWithMail,
	postpone,
	releaseInterrupted
} from './outbox.ts';
import { mailServerToUse } from './setting-repository.ts';
import type { MailServer, SmtpTimes } from './smtp.ts';
import { deliver } from './smtp.ts';

const everyMs = 15_000;
const minute = 60_000;

/** Wait before the next attempt, after each that failed: the last one comes about a day and a half after the first. */
const waits = [1, 5, 15, 60, 180, 480, 1440].map((minutes) => minutes * minute);
export const mostAttempts = waits.length + 1;

/** What another attempt cannot mend: somebody has to change an address or a message first. */
const final: readonly RefusalCode[] = [
	'mail-recipient-refused',
	'mail-sender-refused',
	'mail-rejected'
];
/** What is wrong for every message of the organisation alike: the others are not tried, and lose no attempt. */
const common: readonly RefusalCode[] = [
	'mail-host-unknown',
	'mail-address-refused',
	'mail-unreachable',
	'mail-timeout',
	'mail-tls',
	'mail-certificate',
	'mail-login-refused'
];

export interface Delivery {
	/** The address people type, for the links. */
	publicUrl: string;
	stop?: AbortSignal;
	times?: SmtpTimes;
}

/** Sends what waits now, at the start, and every quarter of a minute. Gives what stops it, once the message that is leaving is put back. */
export function startMailing(services: Services & { config: { publicUrl: string } }) {
	const stop = new AbortController();
	const { publicUrl } = services.config;
	let running: Promise<unknown> = releaseInterrupted(services, services.dialect === 'sqlite');
	let busy = false;
	const send = async () => {
		if (busy || stop.signal.aborted) return;
		busy = true;
		try {
			await running;
			await sendDue(services, { publicUrl, stop: stop.signal });
		} catch (error) {
			log.error({ err: error }, 'mail could not be sent');
		} finally {
			busy = false;
		}
	};
	running = running.catch((error: unknown) => log.error({ err: error }, 'mail was not released'));
	let current = send();
	const timer = setInterval(() => (current = send()), everyMs);
	timer.unref();
	return async (): Promise<void> => {
		clearInterval(timer);
		stop.abort();
		await current;
	};
}

/** Sends everything whose time has come. Gives how many left, how many wait for another attempt and how many were given up. */
export async function sendDue(services: Services, delivery: Delivery) {
	const counts = { sent: 0, postponed: 0, givenUp: 0, cancelled: 0 };
	await releaseInterrupted(services, false);
	for (const organisationId of await organisationsWithMail(services)) {
		const server = await mailServerToUse(services.db, services, organisationId);
		for (const message of await dueMessages(services, organisationId)) {
			if (delivery.stop?.aborted) return counts;
			if (!(await claim(services, message.id))) continue;
			const outcome = await sendOne(services, server, message, delivery);
			if (outcome) counts[outcome.became] += 1;
			if (outcome?.refusal && common.includes(outcome.refusal.code)) {
				await holdOthers(services, organisationId, message);
				break;
			}
		}
	}
	return counts;
}

type Became = 'sent' | 'postponed' | 'givenUp' | 'cancelled';

async function sendOne(
	services: Services,
	server: MailServer | null,
	message: Message,
	delivery: Delivery
): Promise<{ became: Became; refusal?: Refusal } | null> {
	const receiver = server && (await receiverOf(services, message));
	if (!receiver) {
		await services.db
			.transaction()
			.execute((trx) => endMessage(trx, message.id, 'cancelled', now(services)));
		return { became: 'cancelled' };
	}
	const letter = {
		messageId: `<${message.id}@waarborg.${domainOf(server.senderAddress)}>`,
		to: { name: receiver.name, address: receiver.email },
		subject: message.subject,
		language: message.language,
		attachments: await attachmentsOf(services, message),
		...composeLetter({
			subject: message.subject,
			text: message.text ?? '',
			link: message.path && delivery.publicUrl + message.path,
			settings: `${delivery.publicUrl}/meldingen#mail`,
			organisation: receiver.organisation,
			locale: message.language as Locale
		})
	};
	const result = await deliver(server, letter, delivery.stop, delivery.times);
	if (result.ok) {
		const attempts = message.attempts + 1;
		await services.db
			.transaction()
			.execute((trx) => endMessage(trx, message.id, 'sent', now(services), { attempts }));
		return { became: 'sent' };
	}
	return { became: await failed(services, message, result.refusal), refusal: result.refusal };
}

/** What follows an attempt that failed: a later one, or giving up where everyone can see it. */
async function failed(services: Services, message: Message, refusal: Refusal): Promise<Became> {
	const stopped = refusal.code === 'mail-interrupted';
	const attempts = message.attempts + (stopped ? 0 : 1);
	const wait = waits[attempts - 1] ?? 0;
	if (!stopped && (final.includes(refusal.code) || attempts >= mostAttempts)) {
		await services.db.transaction().execute(async (trx) => {
			const problem = { attempts, problem: refusal };
			await endMessage(trx, message.id, 'given-up', now(services), problem);
			await appendAudit(trx, ofTheHouse(services, message.organisationId), {
				action: 'mail.given-up',
				subjectKind: 'mail',
				subjectId: message.id,
				detail: { attempts, code: refusal.code }
			});
		});
		return 'givenUp';
	}
	const nextAt = new Date(services.clock().getTime() + (stopped ? 0 : wait)).toISOString();
	await postpone(services.db, message.id, nextAt, attempts, refusal);
	return 'postponed';
}

/** The rest of the organisation waits as long as the message that failed. */
async function holdOthers(services: Services, organisationId: string, message: Message) {
	const after = await services.db
		.selectFrom('mailOutbox')
		.select('nextAt')
		.where('id', '=', message.id)
		.executeTakeFirstOrThrow();
	await services.db
		.updateTable('mailOutbox')
		.set({ nextAt: after.nextAt })
		.where('organisationId', '=', organisationId)
		.where('status', '=', 'waiting')
		.where('nextAt', '<', after.nextAt)
		.execute();
}

/** Who gets it, at the address she has now; null when she left meanwhile. */
async function receiverOf(services: Services, message: Message) {
	const row = await services.db
		.selectFrom('user')
		.innerJoin('membership', 'membership.userId', 'user.id')
		.innerJoin('organisation', 'organisation.id', 'membership.organisationId')
		.select(['user.name', 'user.email', 'organisation.name as organisation'])
		.where('user.id', '=', message.userId)
		.where('membership.organisationId', '=', message.organisationId)
		.where('membership.endedAt', 'is', null)
		.executeTakeFirst();
	return row ?? null;
}

function domainOf(address: string): string {
	return address.split('@').at(-1) ?? 'invalid';
}
