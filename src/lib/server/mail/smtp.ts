import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import type { RefusalParams, Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { addressToUse } from '../models/addresses.ts';
import type { MailTls } from './setting-repository.ts';

export interface MailServer {
	host: string;
	port: number;
	tls: MailTls;
	internal: boolean;
	authority: string | null;
	username: string | null;
	password: string | null;
	senderName: string;
	senderAddress: string;
}

export interface Letter {
	/** The same at every attempt, so that a mail program can tell a double from a new message. */
	messageId: string;
	to: { name: string; address: string };
	subject: string;
	text: string;
	html: string;
	language: string;
	attachments: { name: string; type: string; bytes: Uint8Array }[];
}

/** Times of one attempt, in milliseconds: until it is connected and greeted, without a word, and in all. */
export interface SmtpTimes {
	connect: number;
	silence: number;
	whole: number;
}
const usualTimes: SmtpTimes = { connect: 10_000, silence: 30_000, whole: 90_000 };

/**
 * Hands one letter to the organisation's mail server: besides models/egress.ts the only place that opens a connection, and only to the
 * host that the administrator set up. Its name is looked up once and every address must be allowed; nothing leaves without the
 * protection that was chosen. Gives what the server answered; what goes wrong is a refusal with a sentence, never with the password.
 */
export async function deliver(
	server: MailServer,
	letter: Letter,
	stop?: AbortSignal,
	times: SmtpTimes = usualTimes
): Promise<Result<{ answer: string }>> {
	const { host } = server;
	const found = await addressToUse(host, server.internal);
	if ('problem' in found) {
		return refuse(found.problem === 'unknown' ? 'mail-host-unknown' : 'mail-address-refused', {
			host
		});
	}
	const time = AbortSignal.timeout(times.whole);
	const transport = createTransport(optionsFor(server, found.address, times));
	try {
		const { name, address } = letter.to;
		const sent = await transport.sendMail({
			messageId: letter.messageId,
			from: { name: server.senderName, address: server.senderAddress },
			to: { name, address },
			envelope: { from: server.senderAddress, to: [address] },
			subject: letter.subject,
			text: letter.text,
			html: letter.html,
			headers: {
				'Auto-Submitted': 'auto-generated',
				'X-Auto-Response-Suppress': 'All',
				'Content-Language': letter.language
			},
			attachments: letter.attachments.map(({ name: filename, type, bytes }) => ({
				filename,
				contentType: type,
				content: Buffer.from(bytes)
			})),
			disableFileAccess: true,
			disableUrlAccess: true,
			signal: stop ? AbortSignal.any([stop, time]) : time
		});
		return ok({ answer: plainAnswer(sent.response, server) });
	} catch (error) {
		if (time.aborted && !stop?.aborted) return refuse('mail-timeout', { host });
		if (stop?.aborted) return refuse('mail-interrupted');
		return refusalOf(error, server);
	} finally {
		transport.close();
	}
}

function optionsFor(server: MailServer, address: string, times: SmtpTimes) {
	const { host, port, tls, authority, username, password } = server;
	return {
		host: address,
		port,
		secure: tls === 'implicit',
		requireTLS: tls === 'starttls',
		ignoreTLS: tls === 'none',
		tls: {
			minVersion: 'TLSv1.2' as const,
			...(!isIP(host) && { servername: host }),
			...(authority && { ca: authority })
		},
		...(username && { auth: { user: username, pass: password ?? '' } }),
		// Our own name in the greeting: the machine's name is nobody's business.
		name: '[127.0.0.1]',
		connectionTimeout: times.connect,
		greetingTimeout: times.connect,
		socketTimeout: times.silence,
		socketCloseTimeout: 1000
	};
}

interface SmtpError {
	code?: string;
	command?: string;
	response?: string;
	responseCode?: number;
	cause?: unknown;
	message: string;
}

/** Codes of TLS that speak of the certificate itself; others mean that the two sides did not agree on a protection. */
const certificateFault =
	/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|self[- ]signed|certificate|altname|issuer/i;

function refusalOf(thrown: unknown, server: MailServer): Result<never> {
	if (!(thrown instanceof Error)) throw thrown;
	const error = thrown as SmtpError;
	const { host, port } = server;
	const answer = plainAnswer(error.response ?? '', server);
	const status = error.responseCode ?? 0;
	const params: RefusalParams = { host, answer };
	if (error.command === 'STARTTLS' && status) return refuse('mail-tls', { host });
	if (error.code === 'EAUTH' && status >= 400 && status < 500 && status !== 432)
		return refuse('mail-busy', params);
	if (error.code === 'EAUTH' || error.code === 'ENOAUTH')
		return refuse('mail-login-refused', params);
	if (status >= 400 && status < 500) return refuse('mail-busy', params);
	if (status >= 500) return refuse(rejectedAt(error.command ?? ''), params);
	const said = `${codeOf(error)} ${error.message}`;
	if (certificateFault.test(said)) return refuse('mail-certificate', { host });
	if (error.code === 'ETLS' || /SSL|TLS|wrong version|STARTTLS/i.test(said))
		return refuse('mail-tls', { host });
	if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL/.test(said))
		return refuse('mail-unreachable', { host, port });
	if (error.code === 'ETIMEDOUT') return refuse('mail-timeout', { host });
	return refuse('mail-broken-off', { host });
}

function rejectedAt(command: string) {
	if (command === 'MAIL FROM') return 'mail-sender-refused';
	return command === 'RCPT TO' ? 'mail-recipient-refused' : 'mail-rejected';
}

function codeOf(error: SmtpError): string {
	const inner = error.cause instanceof Error && 'code' in error.cause ? error.cause.code : '';
	return `${error.code ?? ''} ${String(inner ?? '')}`;
}

/** What a server says is text of a stranger: one short line, and never the password, should it repeat it. */
function plainAnswer(answer: string, { password }: MailServer): string {
	const line = answer.replace(/\p{Cc}+/gu, ' ').trim();
	const safe = password ? line.replaceAll(password, '•••') : line;
	return safe.length > 300 ? `${safe.slice(0, 300)}…` : safe || '—';
}
