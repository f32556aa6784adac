import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a caller asked: the parts of its request that a script looks at. */
export interface Asked {
	path: string;
	headers: IncomingMessage['headers'];
	/** The bytes as they came, and the JSON in them if they are. */
	raw: Buffer;
	json: ChatRequest | null;
	/** Section and sentences of the conversation, as Waarborg sends them; null for other messages. */
	question: Question | null;
}

export interface Question {
	section: { id: string; title: string };
	units: { id: string; speaker: string; text: string }[];
	rewrite?: { text: string; problem: string }[];
	note?: string;
}

interface ChatRequest {
	model: string;
	stream?: boolean;
	temperature?: number;
	tools?: unknown;
	messages: { role: string; content: string }[];
	response_format?: { type: string; json_schema?: { schema: unknown } };
}

/** What the endpoint does with one request. */
export type Behaviour = (asked: Asked, response: ServerResponse) => void | Promise<void>;

export interface Sentence {
	text: string;
	sources: string[];
	quote: string;
}

export interface ScriptedEndpoint {
	/** `http://127.0.0.1:port/v1` */
	url: string;
	host: string;
	/** Every request so far. */
	asked: Asked[];
	/** These for the next requests, one each; after them what `always` says. */
	next(...behaviours: Behaviour[]): void;
	always(behaviour: Behaviour): void;
	/** Whether it knows `response_format: json_schema`; without it, such a request is a 400. */
	knowsSchemas: boolean;
	/** Requests whose connection the caller closed before they were answered. */
	abandoned: number;
	/** Forgets what was asked and what was scripted. */
	reset(): void;
	close(): Promise<void>;
}

/** A real HTTP server on loopback that speaks /v1/chat/completions and /v1/audio/transcriptions, as the test tells it to. */
export async function openScriptedEndpoint(): Promise<ScriptedEndpoint> {
	const queue: Behaviour[] = [];
	let standing: Behaviour = answers(() => []);
	const server: Server = createServer(async (request, response) => {
		response.on('close', () => {
			if (!response.writableFinished) endpoint.abandoned++;
		});
		const asked = await readRequest(request);
		endpoint.asked.push(asked);
		if (asked.json?.response_format?.type === 'json_schema' && !endpoint.knowsSchemas)
			return status(400)(asked, response);
		await (queue.shift() ?? standing)(asked, response);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	const endpoint: ScriptedEndpoint = {
		url: `http://${host}/v1`,
		host,
		asked: [],
		knowsSchemas: true,
		abandoned: 0,
		next: (...behaviours) => void queue.push(...behaviours),
		always: (behaviour) => {
			standing = behaviour;
		},
		reset: () => {
			queue.length = 0;
			endpoint.asked.length = 0;
			endpoint.abandoned = 0;
			endpoint.knowsSchemas = true;
			standing = answers(() => []);
		},
		close: () =>
			new Promise((done) => {
				server.closeAllConnections();
				server.close(() => done());
			})
	};
	return endpoint;
}

/** A model that gives these sentences for a section. */
export function answers(mind: (question: Question) => readonly Sentence[]): Behaviour {
	return (asked, response) => {
		const { question } = asked;
		const content = question
			? JSON.stringify({ section: question.section.id, sentences: mind(question) })
			: '{"section":"test","sentences":[]}';
		return says(content)(asked, response);
	};
}

/** A completion with this text, in one piece or streamed as the caller asked. */
export function says(content: string): Behaviour {
	return (asked, response) => {
		const usage = { prompt_tokens: 1200, completion_tokens: 80, total_tokens: 1280 };
		if (!asked.json?.stream) {
			const choices = [
				{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }
			];
			return send(response, 200, 'application/json', JSON.stringify({ choices, usage }));
		}
		const pieces = content.match(/[\s\S]{1,24}/g) ?? [];
		const events = [
			...pieces.map((piece) => ({ choices: [{ index: 0, delta: { content: piece } }] })),
			{ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
			{ choices: [], usage }
		].map((event) => `data: ${JSON.stringify(event)}\n\n`);
		send(response, 200, 'text/event-stream', `${events.join('')}data: [DONE]\n\n`);
	};
}

/** The text of a recording, as /v1/audio/transcriptions gives it. */
export function transcribes(text: string, segments?: unknown[]): Behaviour {
	return (_, response) =>
		send(
			response,
			200,
			'application/json',
			JSON.stringify({ text, ...(segments && { segments }) })
		);
}

/** Any bytes, as any type. */
export function raw(body: string, type = 'application/json', code = 200): Behaviour {
	return (_, response) => send(response, code, type, body);
}

/** A status with nothing to read; headers such as `retry-after`. */
export function status(code: number, headers: Record<string, string> = {}): Behaviour {
	return (_, response) => {
		response.writeHead(code, { 'content-type': 'application/json', ...headers });
		response.end('{"error":{"message":"scripted"}}');
	};
}

export function redirect(location: string): Behaviour {
	return status(307, { location });
}

/** Takes the request and says nothing, ever. */
export const stall: Behaviour = () => undefined;

/** Begins to answer, one byte at a time, and does not end. */
export function drip(milliseconds: number): Behaviour {
	return (_, response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		const timer = setInterval(() => response.write(' '), milliseconds);
		response.on('close', () => clearInterval(timer));
	};
}

/** Begins to answer and hangs up. */
export const hangUp: Behaviour = (_, response) => {
	response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
	response.write('{"choices":[');
	setTimeout(() => response.destroy(), 20);
};

/** So many bytes of text, as a completion. */
export function huge(bytes: number): Behaviour {
	return says('x'.repeat(bytes));
}

function send(response: ServerResponse, code: number, type: string, body: string): void {
	response.writeHead(code, { 'content-type': type });
	response.end(body);
}

async function readRequest(request: IncomingMessage): Promise<Asked> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const bytes = Buffer.concat(chunks);
	const json = parsed<ChatRequest>(bytes.toString('utf8'));
	const question = parsed<Question>(json?.messages?.at(-1)?.content ?? '');
	return {
		path: request.url ?? '',
		headers: request.headers,
		raw: bytes,
		json,
		question: question?.units ? question : null
	};
}

function parsed<T>(text: string): T | null {
	try {
		return JSON.parse(text) as T;
	} catch {
		return null;
	}
}
