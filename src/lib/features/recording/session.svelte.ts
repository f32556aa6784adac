import { maxPieceBytes, maxRecordingSeconds } from '#lib/domain/recording/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Microphone, NoMicrophone } from './microphone.ts';
import { bytesPerSecond, openMicrophone } from './microphone.ts';
import type { Growing, UploadState } from './upload.ts';
import { growingSource, upload } from './upload.ts';
import type { Wire } from './wire.ts';
import { pause } from './wire.ts';

export type Phase = 'idle' | 'starting' | 'running' | 'paused' | 'sending';

/** A recording from the first word until all of it is safe on the server. */
export class RecordingSession {
	phase = $state<Phase>('idle');
	seconds = $state(0);
	level = $state(0);
	waiting = $state<UploadState['waiting']>(null);
	/** Seconds of speech that exist in this page alone. */
	unsafe = $state(0);
	problem = $state<{ microphone?: NoMicrophone; message?: string } | null>(null);

	#wire: Wire;
	#onDone: () => Promise<void>;
	#microphone: Microphone | null = null;
	#source: Growing | null = null;
	#cancel = new AbortController();
	#ticker: ReturnType<typeof setInterval> | undefined;
	#running = 0;
	#since = 0;
	#handed = 0;

	/** `onDone` is called when the server has all of it, or has refused it. */
	constructor(wire: Wire, onDone: () => Promise<void>) {
		this.#wire = wire;
		this.#onDone = onDone;
	}

	/** Sound is being heard or is not yet safe: leaving now loses something. */
	get busy(): boolean {
		return this.phase !== 'idle';
	}

	async start(): Promise<void> {
		if (this.phase !== 'idle') return;
		this.phase = 'starting';
		this.problem = null;
		this.#cancel = new AbortController();
		const source = growingSource();
		this.#source = source;
		const microphone = await openMicrophone(
			(bytes) => {
				source.push(bytes);
				this.#handed = this.#heard();
				this.#weigh(source);
			},
			() => void this.stop()
		);
		if (typeof microphone === 'string') return this.#end({ microphone });
		this.#microphone = microphone;
		// A refused microphone leaves no recording behind, and nothing is heard before the server said yes.
		const created = await this.#wire.create('microphone', null);
		if (!created.ok) {
			await microphone.stop();
			return this.#end({ message: created.message || m.recording_lost_before() });
		}
		microphone.begin();
		this.phase = 'running';
		this.#running = 0;
		this.#handed = 0;
		this.#since = performance.now();
		this.#ticker = setInterval(() => this.#tick(), 200);
		void this.#send(created.value.id, source);
	}

	pause(): void {
		if (this.phase !== 'running') return;
		this.#microphone?.pause();
		this.#running += performance.now() - this.#since;
		this.phase = 'paused';
		this.level = 0;
	}

	resume(): void {
		if (this.phase !== 'paused') return;
		this.#microphone?.resume();
		this.#since = performance.now();
		this.phase = 'running';
	}

	/** Stops hearing at once; what was heard is still sent. */
	async stop(): Promise<void> {
		if (this.phase !== 'running' && this.phase !== 'paused') return;
		if (this.phase === 'running') this.#running += performance.now() - this.#since;
		this.phase = 'sending';
		this.level = 0;
		clearInterval(this.#ticker);
		await this.#microphone?.stop();
		this.#source?.end();
	}

	/** Stops, and gives up what has not arrived. */
	async abandon(): Promise<void> {
		this.#cancel.abort();
		await this.stop();
	}

	async #send(id: string, source: Growing): Promise<void> {
		const { signal } = this.#cancel;
		const sent = await upload(source, {
			pieceBytes: maxPieceBytes,
			signal,
			pause,
			send: (offset, bytes, aborted) => this.#wire.send(id, offset, bytes, aborted),
			onState: ({ waiting }) => {
				this.waiting = waiting;
				this.#weigh(source);
			}
		});
		if (sent.kind !== 'done') {
			await this.stop();
			return this.#end(sent.kind === 'refused' ? { message: sent.message } : null);
		}
		const seconds = Math.round(this.#running / 1000);
		await this.#finish(id, { ...sent, seconds });
	}

	/** Closes it; tries on while the connection is away. */
	async #finish(
		id: string,
		{ size, sha256, seconds }: { size: number; sha256: string; seconds: number }
	): Promise<void> {
		const { signal } = this.#cancel;
		while (!signal.aborted) {
			const end = { size, sha256, seconds, transcribe: false };
			const finished = await this.#wire.finish(id, end);
			if (finished.ok) return this.#end(null);
			if (finished.code !== 'lost') return this.#end({ message: finished.message });
			this.waiting = 'lost';
			await pause(2000, signal);
		}
		return this.#end(null);
	}

	async #end(problem: RecordingSession['problem']): Promise<void> {
		clearInterval(this.#ticker);
		this.problem =
			problem && 'message' in problem && !problem.message
				? { message: m.recording_refused_general() }
				: problem;
		this.waiting = null;
		this.unsafe = 0;
		this.seconds = 0;
		this.#microphone = null;
		this.#source = null;
		await this.#onDone();
		this.phase = 'idle';
	}

	/** Seconds that the microphone was open, pauses left out. */
	#heard(): number {
		const now = this.phase === 'running' ? performance.now() - this.#since : 0;
		return (this.#running + now) / 1000;
	}

	/** What has not arrived, with what the browser has yet to hand over. */
	#weigh(source: Growing): void {
		const inHand = this.phase === 'running' ? this.#heard() - this.#handed : 0;
		this.unsafe = Math.ceil(source.unsafe() / bytesPerSecond + inHand);
	}

	#tick(): void {
		if (this.phase !== 'running') return;
		this.seconds = Math.floor(this.#heard());
		if (this.#source) this.#weigh(this.#source);
		this.level = this.#microphone?.level() ?? 0;
		if (this.seconds >= maxRecordingSeconds) void this.stop();
	}
}
