import { sha256Stream } from './sha256.ts';

/** Where the bytes come from: a file, or a microphone that is still running. */
export interface PieceSource {
	/** At most `most` bytes from this offset on; waits while more is to come, and is empty at the end. */
	read(offset: number, most: number): Promise<Uint8Array>;
	/** The bytes before this offset have arrived and may be let go. */
	arrived(offset: number): void;
}

/** What became of a piece that was sent. */
export type Sent =
	| { kind: 'arrived'; offset: number }
	/** The server is at another place: go on from there. */
	| { kind: 'elsewhere'; offset: number }
	/** The connection is lost, or the server has a moment's trouble: try again. */
	| { kind: 'lost' }
	/** Signed out meanwhile: after signing in elsewhere it goes on. */
	| { kind: 'signed-out' }
	| { kind: 'refused'; message: string };

export interface UploadState {
	arrived: number;
	/** Why nothing moves, if so. */
	waiting: 'lost' | 'signed-out' | null;
}

export type Uploaded =
	| { kind: 'done'; size: number; sha256: string }
	| { kind: 'refused'; message: string }
	| { kind: 'cancelled' };

export interface UploadOptions {
	/** Where to begin: what the server has already. */
	offset?: number;
	pieceBytes: number;
	send: (offset: number, bytes: Uint8Array, signal: AbortSignal) => Promise<Sent>;
	onState: (state: UploadState) => void;
	signal: AbortSignal;
	/** Waits that long, or until the connection is back. */
	pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const waits = [1000, 2000, 5000, 10_000, 15_000];

/**
 * Sends everything a source gives, piece by piece, and goes on after every interruption where the server is. Ends when all of it arrived,
 * when the server refuses, or when it is cancelled; never because the network is gone. The hash is that of the whole.
 */
export async function upload(source: PieceSource, options: UploadOptions): Promise<Uploaded> {
	const { pieceBytes, signal, onState } = options;
	const hash = sha256Stream();
	let offset = options.offset ?? 0;
	let hashed = await hashUpTo(source, hash, offset, pieceBytes);
	let failures = 0;
	for (;;) {
		if (signal.aborted) return { kind: 'cancelled' };
		const bytes = await source.read(offset, pieceBytes);
		if (signal.aborted) return { kind: 'cancelled' };
		if (bytes.length === 0) return { kind: 'done', size: offset, sha256: hash.hex() };
		const sent = await options.send(offset, bytes, signal);
		if (sent.kind === 'refused') return sent;
		if (sent.kind === 'lost' || sent.kind === 'signed-out') {
			onState({ arrived: offset, waiting: sent.kind });
			await options.pause(waits[Math.min(failures, waits.length - 1)] ?? 15_000, signal);
			failures += 1;
			continue;
		}
		failures = 0;
		const end = offset + bytes.length;
		if (sent.offset < offset || sent.offset > end) return { kind: 'refused', message: '' };
		if (sent.offset > hashed) {
			hash.update(bytes.subarray(hashed - offset, sent.offset - offset));
			hashed = sent.offset;
		}
		offset = sent.offset;
		source.arrived(offset);
		onState({ arrived: offset, waiting: null });
	}
}

/** What arrived in an earlier try counts for the hash too. */
async function hashUpTo(
	source: PieceSource,
	hash: ReturnType<typeof sha256Stream>,
	offset: number,
	pieceBytes: number
): Promise<number> {
	let at = 0;
	while (at < offset) {
		const bytes = await source.read(at, Math.min(pieceBytes, offset - at));
		if (bytes.length === 0) break;
		hash.update(bytes);
		at += bytes.length;
	}
	return at;
}

/** A file as a source: it can be read again from anywhere. */
export function fileSource(file: Blob): PieceSource {
	return {
		read: async (offset, most) =>
			new Uint8Array(await file.slice(offset, offset + most).arrayBuffer()),
		arrived: () => undefined
	};
}

export interface Growing extends PieceSource {
	push(bytes: Uint8Array): void;
	/** No more comes. */
	end(): void;
	/** Bytes that exist nowhere but in this page. */
	unsafe(): number;
}

/** A recording that grows while it is sent: it keeps only what has not arrived yet, in memory alone. */
export function growingSource(): Growing {
	let kept: Uint8Array[] = [];
	let start = 0;
	let held = 0;
	let ended = false;
	let wake: (() => void) | null = null;
	const stir = () => {
		wake?.();
		wake = null;
	};
	return {
		push(bytes) {
			kept.push(bytes);
			held += bytes.length;
			stir();
		},
		end() {
			ended = true;
			stir();
		},
		unsafe: () => held,
		async read(offset, most) {
			while (offset >= start + held && !ended) await new Promise<void>((done) => (wake = done));
			return joined(kept, offset - start, most);
		},
		arrived(offset) {
			while (kept[0] && start + kept[0].length <= offset) {
				const [first, ...rest] = kept;
				start += first?.length ?? 0;
				held -= first?.length ?? 0;
				kept = rest;
			}
		}
	};
}

function joined(parts: readonly Uint8Array[], from: number, most: number): Uint8Array {
	const total = parts.reduce((sum, part) => sum + part.length, 0);
	const whole = new Uint8Array(Math.max(0, Math.min(most, total - from)));
	let at = -from;
	for (const part of parts) {
		if (at + part.length > 0 && at < whole.length) {
			const piece = part.subarray(
				Math.max(0, -at),
				Math.max(0, -at) + whole.length - Math.max(0, at)
			);
			whole.set(piece, Math.max(0, at));
		}
		at += part.length;
	}
	return whole;
}
