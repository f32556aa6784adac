import type { Sent } from './upload.ts';

/** An answer of the server to the page's script. */
type Answer<T> = { ok: true; value: T } | { ok: false; message: string; code?: string };

interface Refused {
	message?: string;
	code?: string;
	offset?: number;
}

/** The requests that record for one contact. */
export function wireOf(contactId: string) {
	const base = `/opstellen/${contactId}/opname`;
	return {
		/** Opens a recording; `size` is null while a microphone runs. */
		create: (origin: 'microphone' | 'file', size: number | null) =>
			ask<{ id: string; offset: number }>(`${base}/nieuw`, 'POST', { origin, size }),
		/** Where the server is with it. */
		status: (id: string) => ask<{ state: string; offset: number }>(`${base}/${id}`, 'GET'),
		send: (id: string, offset: number, bytes: Uint8Array, signal: AbortSignal) =>
			sendPiece(`${base}/${id}`, offset, bytes, signal),
		finish: (
			id: string,
			end: { size: number; sha256: string; seconds: number | null; transcribe: boolean }
		) => ask<unknown>(`${base}/${id}/klaar`, 'POST', end),
		cancel: (id: string) => ask<unknown>(`${base}/${id}`, 'DELETE')
	};
}

export type Wire = ReturnType<typeof wireOf>;

async function ask<T>(path: string, method: string, body?: unknown): Promise<Answer<T>> {
	try {
		const response = await fetch(path, {
			method,
			...(body !== undefined && {
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			})
		});
		if (response.ok) return { ok: true, value: (await response.json()) as T };
		const { message, code } = await refusalOf(response);
		return { ok: false, message: message ?? '', ...(code && { code }) };
	} catch (error) {
		if (error instanceof TypeError) return { ok: false, message: '', code: 'lost' };
		throw error;
	}
}

async function sendPiece(
	path: string,
	offset: number,
	bytes: Uint8Array,
	signal: AbortSignal
): Promise<Sent> {
	try {
		const response = await fetch(path, {
			method: 'PUT',
			headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset) },
			body: new Blob([bytes as Uint8Array<ArrayBuffer>]),
			signal
		});
		if (response.ok) {
			const { offset: next } = (await response.json()) as { offset: number };
			return { kind: 'arrived', offset: next };
		}
		if (response.status === 401) return { kind: 'signed-out' };
		if (response.status >= 500 || response.status === 429) return { kind: 'lost' };
		const { message = '', offset: right } = await refusalOf(response);
		return right === undefined
			? { kind: 'refused', message }
			: { kind: 'elsewhere', offset: right };
	} catch (error) {
		// A lost connection is a TypeError, a cancelled request an AbortError: the upload sees by its signal which it was.
		if (error instanceof TypeError || signal.aborted) return { kind: 'lost' };
		throw error;
	}
}

async function refusalOf(response: Response): Promise<Refused> {
	const isJson = response.headers.get('content-type')?.includes('application/json');
	return isJson ? ((await response.json()) as Refused) : {};
}

/** Waits that long; shorter when the connection comes back or nobody waits any more. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	return new Promise((done) => {
		const ready = () => {
			clearTimeout(timer);
			removeEventListener('online', ready);
			signal.removeEventListener('abort', ready);
			done();
		};
		const timer = setTimeout(ready, milliseconds);
		addEventListener('online', ready);
		signal.addEventListener('abort', ready);
	});
}
