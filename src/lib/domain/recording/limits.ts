const megabyte = 1024 * 1024;

/** Largest recording: eight hours of speech in opus stay far under it. */
export const maxRecordingBytes = 200 * megabyte;
/** Longest recording, as long as a conversation may be. */
export const maxRecordingSeconds = 8 * 3600;
/** Largest piece of a resumable upload: a lost connection costs at most this much again. */
export const maxPieceBytes = 2 * megabyte;
/** Largest file that a plain form, without scripts, can bring in one go. */
export const maxPlainFormBytes = 40 * megabyte;
/** Most bytes of audio that one worker may have waiting, over all her contacts. */
export const maxWaitingBytes = 1024 * megabyte;
/** The browser hands over what it recorded every so many seconds: this is what a crash can cost. */
export const sliceSeconds = 5;

/**
 * Where a recording stands. `done`: its transcript is stored, and the audio is gone unless a retention rule keeps it for a while;
 * `deleted`: the audio is gone and there is no transcript.
 */
export type RecordingState =
	'receiving' | 'complete' | 'transcribing' | 'failed' | 'done' | 'deleted';

/** Why the audio was deleted. */
export type DeletionReason =
	'transcribed' | 'retention' | 'withdrawal' | 'cancelled' | 'damaged' | 'not-audio';
