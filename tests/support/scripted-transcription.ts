import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Ctx } from '#lib/server/context.ts';
import type { EngineVersion } from '#lib/domain/governance.ts';
import { saveEndpoint } from '#lib/server/models/endpoints.ts';
import { allowHost } from '#lib/server/models/hosts.ts';
import { speechEngineOf } from '#lib/server/recordings/engine.ts';

/** What the endpoint was sent, as it understood it. */
export interface HeardRequest {
	path: string;
	authorization: string | null;
	model: string;
	language: string;
	format: string;
	fileName: string;
	audio: Uint8Array;
}

type Script = (heard: HeardRequest, response: ServerResponse) => void | Promise<void>;

export interface ScriptedTranscription {
	/** Address up to and with `/v1`. */
	baseUrl: string;
	heard: HeardRequest[];
	/** What it does from now on. */
	answer: (script: Script) => void;
	/** Ends when the next request has arrived. */
	nextRequest: () => Promise<void>;
	close: () => Promise<void>;
}

/** Segments as `verbose_json` gives them. */
export const spoken = {
	text: 'Waarmee kan ik u helpen? Ik kan mijn huur niet meer betalen.',
	language: 'dutch',
	duration: 12.5,
	segments: [
		{ id: 0, start: 0, end: 2, text: ' Waarmee kan ik u helpen?', speaker: 'SPEAKER_00' },
		{
			id: 1,
			start: 2,
			end: 8,
			text: ' Ik kan mijn huur niet meer betalen. De huurprijs is 650 euro per maand.',
			speaker: 'SPEAKER_01'
		},
		{ id: 2, start: 8, end: 10, text: ' Wat is uw inkomen?', speaker: 'SPEAKER_00' },
		{
			id: 3,
			start: 10,
			end: 12.5,
			text: ' Ik krijg een uitkering van 1.250 euro per maand.',
			speaker: 'SPEAKER_01'
		}
	]
};

/** A real HTTP server on loopback that speaks `/v1/audio/transcriptions` and does as it is told. */
export async function scriptedTranscription(): Promise<ScriptedTranscription> {
	let script: Script = (_, response) => json(response, 200, spoken);
	let arrived: (() => void)[] = [];
	const heard: HeardRequest[] = [];
	const server = createServer((request, response) => {
		void (async () => {
			const understood = await understand(request);
			heard.push(understood);
			for (const tell of arrived.splice(0)) tell();
			await script(understood, response);
		})();
	});
	const port = await listen(server);
	return {
		baseUrl: `http://127.0.0.1:${port}/v1`,
		heard,
		answer: (next) => {
			script = next;
		},
		nextRequest: () => new Promise((done) => (arrived = [...arrived, done])),
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

export function json(response: ServerResponse, status: number, body: unknown): void {
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(JSON.stringify(body));
}

/**
 * Puts an endpoint in the list of the organisation of who manages it, on a host on the own network. Gives the engine that a pilot has to
 * register before it may be used.
 */
export async function addTranscription(
	manager: Ctx,
	baseUrl: string,
	timeoutSeconds: number
): Promise<EngineVersion> {
	const host = { host: baseUrl, internal: true, reason: 'op het eigen net' };
	const listed = await allowHost(manager, host);
	if (!listed.ok) throw new Error(listed.refusal.code);
	const model = 'whisper-large-v3';
	const saved = await saveEndpoint(manager, {
		id: '',
		version: 0,
		name: 'Spraak naar tekst',
		purpose: 'transcription',
		baseUrl,
		model,
		answerFormat: 'text',
		streaming: false,
		apiKey: 'sk-spraak',
		forgetKey: false,
		timeoutSeconds,
		pricePrompt: null,
		priceAnswer: null
	});
	if (!saved.ok) throw new Error(saved.refusal.code);
	return speechEngineOf({ id: saved.value.id, baseUrl, model });
}

/** A WAV file of silence, so many seconds long: mono, 8 kHz, 16 bits. */
export function wavOf(seconds: number): Uint8Array {
	const length = Math.round(seconds * 16_000);
	const file = Buffer.alloc(44 + length);
	file.write('RIFF', 0, 'latin1');
	file.writeUInt32LE(36 + length, 4);
	file.write('WAVEfmt ', 8, 'latin1');
	file.writeUInt32LE(16, 16);
	file.writeUInt16LE(1, 20);
	file.writeUInt16LE(1, 22);
	file.writeUInt32LE(8000, 24);
	file.writeUInt32LE(16_000, 28);
	file.writeUInt16LE(2, 32);
	file.writeUInt16LE(16, 34);
	file.write('data', 36, 'latin1');
	file.writeUInt32LE(length, 40);
	// Not all zero, so that no two pieces of it are the same.
	for (let at = 44; at < file.length; at += 2) file.writeInt16LE((at * 7919) % 4096, at);
	return file;
}

async function understand(request: IncomingMessage): Promise<HeardRequest> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	const form = await new Response(Buffer.concat(parts), {
		headers: { 'content-type': request.headers['content-type'] ?? '' }
	}).formData();
	const file = form.get('file');
	const word = (name: string) => String(form.get(name) ?? '');
	return {
		path: request.url ?? '',
		authorization: request.headers.authorization ?? null,
		model: word('model'),
		language: word('language'),
		format: word('response_format'),
		fileName: file instanceof File ? file.name : '',
		audio: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
	};
}

function listen(server: Server): Promise<number> {
	return new Promise((done) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			done(typeof address === 'object' && address ? address.port : 0);
		});
	});
}
