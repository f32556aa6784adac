import { sliceSeconds } from '#lib/domain/recording/limits.ts';

/** Why there is no sound: each has its own sentence with what to do. */
export type NoMicrophone = 'unsupported' | 'refused' | 'missing' | 'in-use' | 'blocked';

export interface Microphone {
	/** From now on what is heard is handed over. */
	begin(): void;
	/** Loudness of this moment, 0 to 1. */
	level(): number;
	pause(): void;
	resume(): void;
	/** Ends after the last bytes were handed over; the microphone is let go. */
	stop(): Promise<void>;
}

/** Speech needs no more; an hour is some 14 MB. */
const bitsPerSecond = 32_000;
export const bytesPerSecond = bitsPerSecond / 8;
const kinds = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

/**
 * Opens the microphone; once it has begun, it hands over what it hears every few seconds. `onEnd` is called when the device goes away by itself (unplugged,
 * taken back by the browser).
 */
export async function openMicrophone(
	onBytes: (bytes: Uint8Array) => void,
	onEnd: () => void
): Promise<Microphone | NoMicrophone> {
	if (!('MediaRecorder' in globalThis) || !navigator.mediaDevices) return 'unsupported';
	const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
	if (!mimeType) return 'unsupported';
	const stream = await openStream();
	if (typeof stream === 'string') return stream;
	const recorder = new MediaRecorder(stream, {
		mimeType,
		audioBitsPerSecond: bitsPerSecond,
		audioBitrateMode: 'constant'
	} as MediaRecorderOptions);
	const meter = levelOf(stream);
	// One after the other: reading a slice takes a moment, and their order is the recording.
	let handed = Promise.resolve();
	recorder.ondataavailable = ({ data }) => {
		handed = handed.then(async () => {
			const bytes = new Uint8Array(await data.arrayBuffer());
			if (bytes.length > 0) onBytes(bytes);
		});
	};
	const ended = new Promise<void>((done) => recorder.addEventListener('stop', () => done()));
	for (const track of stream.getTracks()) track.addEventListener('ended', onEnd);
	return {
		begin: () => recorder.start(sliceSeconds * 1000),
		level: meter.level,
		pause() {
			recorder.requestData();
			recorder.pause();
		},
		resume: () => recorder.resume(),
		async stop() {
			if (recorder.state !== 'inactive') {
				recorder.stop();
				await ended;
			}
			await handed;
			for (const track of stream.getTracks()) track.stop();
			await meter.close();
		}
	};
}

async function openStream(): Promise<MediaStream | NoMicrophone> {
	try {
		return await navigator.mediaDevices.getUserMedia({
			audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true }
		});
	} catch (error) {
		return reasonOf(error);
	}
}

function reasonOf(error: unknown): NoMicrophone {
	const name = error instanceof Error ? error.name : '';
	if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
	if (name === 'NotReadableError' || name === 'AbortError') return 'in-use';
	if (name === 'SecurityError') return 'blocked';
	return 'refused';
}

/** Loudness from the wave itself; only to show that something is heard, nothing is kept of it. */
function levelOf(stream: MediaStream): { level: () => number; close: () => Promise<void> } {
	const context = new AudioContext();
	const analyser = context.createAnalyser();
	analyser.fftSize = 1024;
	context.createMediaStreamSource(stream).connect(analyser);
	const wave = new Float32Array(analyser.fftSize);
	return {
		level() {
			analyser.getFloatTimeDomainData(wave);
			const power = wave.reduce((sum, value) => sum + value * value, 0) / wave.length;
			// From the softest speech (-60 dB) to as loud as it goes.
			const decibel = power > 0 ? 10 * Math.log10(power) : -100;
			return Math.min(1, Math.max(0, (decibel + 60) / 60));
		},
		close: () => context.close()
	};
}
