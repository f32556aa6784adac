import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from './lib/server/config.ts';
import { isSecure, readConfig } from './lib/server/config.ts';
import { headersForEverything, strictTransport } from './lib/server/security-headers.ts';

type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

const protocolHeader = 'x-waarborg-protocol';
const hostHeader = 'x-waarborg-host';

/**
 * Starts the built application. Protocol and host come from the public address, never from what a client sends: adapter-node would
 * otherwise take every request as https and refuse each form of a plain loopback trial.
 */
export async function serve(
	config: Config
): Promise<{ address: string; stop: () => Promise<void> }> {
	const handler = await loadHandler(config);
	const headers = { ...headersForEverything, ...(isSecure(config) && strictTransport) };
	const server = createServer((request, response) => {
		request.headers[protocolHeader] = new URL(config.publicUrl).protocol.slice(0, -1);
		request.headers[hostHeader] = hostOf(config, request);
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		handler(request, response, () => {
			response.statusCode = 404;
			response.end();
		});
	});
	await new Promise<void>((done, failed) => {
		server.once('error', failed);
		server.listen(config.port, config.host, () => done());
	});
	const bound = server.address();
	const port = typeof bound === 'object' && bound ? bound.port : config.port;
	let stopping: Promise<void> | undefined;
	const stop = () => (stopping ??= stopServer(server));
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.once(signal, () => void stop().then(exitSoon));
	}
	return { address: config.port === 0 ? `http://127.0.0.1:${port}` : config.publicUrl, stop };
}

async function loadHandler(config: Config): Promise<Handler> {
	const file = resolve(config.root, 'build/handler.js');
	if (!existsSync(file)) throw new Error('The application is not built yet. Run: npm run build');
	process.env.PROTOCOL_HEADER = protocolHeader;
	process.env.HOST_HEADER = hostHeader;
	// As high as the highest of lib/server/body-limit.ts, which refuses by page before anything is read.
	process.env.BODY_SIZE_LIMIT ??= '41M';
	if (config.addressHeader) process.env.ADDRESS_HEADER = config.addressHeader;
	const module = (await import(pathToFileURL(file).href)) as { handler: Handler };
	return module.handler;
}

/** On loopback `localhost` and `127.0.0.1` are both right; anywhere else there is one address. */
function hostOf(config: Config, request: IncomingMessage): string {
	const asked = request.headers.host ?? '';
	const publicHost = new URL(config.publicUrl).host;
	const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
	return loopback.test(publicHost) && loopback.test(asked) ? asked : publicHost;
}

/** The database closes on its own once nothing is open; what hangs all the same is ended. */
function exitSoon(): void {
	setTimeout(() => process.exit(0), 2000).unref();
}

/** Finishes what is under way (at most ten seconds), then lets the application close its database. */
async function stopServer(server: ReturnType<typeof createServer>): Promise<void> {
	const closed = new Promise<void>((done) => server.close(() => done()));
	// Lines that stay open by themselves (live updates) would hold everything up.
	process.emit('waarborg:stopping' as never);
	server.closeIdleConnections();
	const force = setTimeout(() => server.closeAllConnections(), 10_000);
	await closed;
	clearTimeout(force);
	process.emit('sveltekit:shutdown' as never);
}

if (import.meta.main) {
	try {
		const { address } = await serve(readConfig());
		process.stdout.write(`Waarborg: ${address}\n`);
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exit(1);
	}
}
