import type { AddressInfo } from 'node:net';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

interface ReceivedMail {
	from: string;
	to: string[];
	/** Headers and body as they came over the line. */
	raw: string;
	/** The parts in plain text and HTML, decoded. */
	text: string;
	html: string;
	/** Whether TLS was on when it came. */
	secure: boolean;
}

export interface MailServerForTests {
	port: number;
	received: ReceivedMail[];
	/** Everything that was said to it before the mail itself: who signed in. */
	signIns: { user: string; secure: boolean }[];
	/** What the next recipients are answered: a status, or nothing when they are welcome. */
	recipients(...statuses: (number | null)[]): void;
	/** What the next messages are answered after their last line. */
	messages(...behaviours: ('accept' | 'drop' | 'stall' | number)[]): void;
	/** Resolves when a message has come whole and is left without an answer. */
	stalled(): Promise<void>;
	close(): Promise<void>;
}

/** A real SMTP server on loopback that does what the test tells it to. */
export async function openMailServer(
	options: SMTPServerOptions & { port?: number } = {}
): Promise<MailServerForTests> {
	const received: ReceivedMail[] = [];
	const signIns: MailServerForTests['signIns'] = [];
	const recipients: (number | null)[] = [];
	const messages: ('accept' | 'drop' | 'stall' | number)[] = [];
	const waiting: (() => void)[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		closeTimeout: 100,
		logger: false,
		onAuth: ({ username = '', password }, { secure }, done) => {
			signIns.push({ user: username, secure });
			if (password === 'geheim-van-de-post') return done(null, { user: username });
			done(answering(535, 'Authentication failed'));
		},
		onRcptTo: (_, __, done) => {
			const status = recipients.shift();
			done(status ? answering(status, 'No such mailbox here') : null);
		},
		onData: (stream, session, done) => {
			const pieces: Buffer[] = [];
			const behaviour = messages.shift() ?? 'accept';
			if (behaviour === 'drop') {
				stream.once('data', () => dropAll());
				return void stream.resume();
			}
			stream.on('data', (piece: Buffer) => pieces.push(piece));
			stream.on('end', () => {
				if (behaviour === 'stall') return waiting.splice(0).forEach((tell) => tell());
				if (typeof behaviour === 'number') return done(answering(behaviour, 'Not this one'));
				const raw = Buffer.concat(pieces).toString('utf8');
				const { mailFrom, rcptTo } = session.envelope;
				received.push({
					from: mailFrom ? mailFrom.address : '',
					to: rcptTo.map(({ address }) => address),
					raw,
					text: partOf(raw, 'text/plain'),
					html: partOf(raw, 'text/html'),
					secure: session.secure
				});
				done(null, `Queued as test-${received.length}`);
			});
		},
		...options
	});
	// A client that breaks off is what some tests are about.
	server.on('error', () => undefined);
	const dropAll = () => {
		for (const connection of server.connections) connection._socket.destroy();
	};
	await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
	return {
		port: (server.server.address() as AddressInfo).port,
		received,
		signIns,
		recipients: (...statuses) => void recipients.push(...statuses),
		messages: (...behaviours) => void messages.push(...behaviours),
		stalled: () => new Promise((tell) => void waiting.push(tell)),
		close: () => new Promise((done) => server.close(() => done()))
	};
}

function answering(responseCode: number, message: string): Error {
	return Object.assign(new Error(message), { responseCode });
}

/** The decoded text of the first part of a media type. */
function partOf(raw: string, type: string): string {
	const [, part = ''] =
		new RegExp(`Content-Type: ${type}[^]*?\\r\\n\\r\\n([^]*?)(?:\\r\\n--(?!=20| )|$)`).exec(raw) ??
		[];
	const at = raw.indexOf(part);
	const head =
		raw
			.slice(0, at)
			.split(/\r\n--(?!=20| )/)
			.at(-1) ?? '';
	if (/Content-Transfer-Encoding: base64/i.test(head))
		return Buffer.from(part, 'base64').toString('utf8');
	if (!/quoted-printable/i.test(head)) return part.replaceAll('\r\n', '\n');
	const bytes = part
		.replace(/=\r\n/g, '')
		.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
}

/** A certificate for `localhost`, with its key, signed by itself and good for a day. */
export function certificateForLocalhost(): { key: string; cert: string } {
	const folder = mkdtempSync(join(tmpdir(), 'waarborg-certificate-'));
	const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	const command = `req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout ${key} -out ${cert}`;
	execFileSync('openssl', command.split(' '), { stdio: 'ignore' });
	const pair = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
	rmSync(folder, { recursive: true });
	return pair;
}
