import type { DeletionReason, RecordingState } from '#lib/domain/recording/limits.ts';
import { intlTag } from '#lib/domain/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Tone } from '#lib/ui/tone.ts';
import type { NoMicrophone } from './microphone.ts';

/** A recording as its list shows it. */
export interface ShownRecording {
	id: string;
	state: RecordingState;
	origin: 'microphone' | 'file';
	createdAt: string;
	receivedBytes: number;
	expectedSize: number | null;
	dueAt: string;
	deletedAt: string | null;
	deletedReason: DeletionReason | null;
	/** Why the last transcription failed, as a sentence. */
	failure: string | null;
}

export function stateStatus(state: RecordingState): { tone: Tone; label: string } {
	switch (state) {
		case 'receiving':
			return { tone: 'attention', label: m.recording_state_receiving() };
		case 'complete':
			return { tone: 'info', label: m.recording_state_complete() };
		case 'transcribing':
			return { tone: 'info', label: m.recording_state_transcribing() };
		case 'failed':
			return { tone: 'attention', label: m.recording_state_failed() };
		case 'done':
			return { tone: 'good', label: m.recording_state_done() };
		case 'deleted':
			return { tone: 'neutral', label: m.recording_state_deleted() };
	}
}

/** When and why the sound went. */
export function goneSentence(reason: DeletionReason, moment: string): string {
	const sentences: Record<DeletionReason, (when: { moment: string }) => string> = {
		transcribed: m.recording_gone_transcribed,
		retention: m.recording_gone_retention,
		withdrawal: m.recording_gone_withdrawal,
		cancelled: m.recording_gone_cancelled,
		damaged: m.recording_gone_damaged,
		'not-audio': m.recording_gone_not_audio
	};
	return sentences[reason]({ moment });
}

export function reasonName(reason: DeletionReason): string {
	const names: Record<DeletionReason, () => string> = {
		transcribed: m.recording_reason_transcribed,
		retention: m.recording_reason_retention,
		withdrawal: m.recording_reason_withdrawal,
		cancelled: m.recording_reason_cancelled,
		damaged: m.recording_reason_damaged,
		'not-audio': m.recording_reason_not_audio
	};
	return names[reason]();
}

/** What to do about a microphone that gives no sound. */
export function microphoneSentence(problem: NoMicrophone): string {
	const sentences: Record<NoMicrophone, () => string> = {
		unsupported: m.recording_mic_unsupported,
		refused: m.recording_mic_refused,
		missing: m.recording_mic_missing,
		'in-use': m.recording_mic_in_use,
		blocked: m.recording_mic_blocked
	};
	return sentences[problem]();
}

/** A size as people say it: "3,4 MB". */
export function sizeOf(bytes: number): string {
	const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
	return new Intl.NumberFormat(intlTag(getLocale()), {
		style: 'unit',
		unit,
		maximumFractionDigits: 1
	}).format(value);
}

/** Elapsed time as a clock: 12:41, or 1:02:05. */
export function clock(seconds: number): string {
	const pad = (value: number) => String(value).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor(seconds / 60) % 60;
	return hours > 0
		? `${hours}:${pad(minutes)}:${pad(seconds % 60)}`
		: `${minutes}:${pad(seconds % 60)}`;
}
