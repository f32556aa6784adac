import { z } from 'zod';

export const newRecording = z.object({
	origin: z.enum(['microphone', 'file']),
	/** Bytes of a file; null while a microphone runs. */
	size: z.number().int().min(0).nullable()
});

export const finishedRecording = z.object({
	size: z.number().int().min(0),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	seconds: z.number().int().min(0).nullable(),
	/** Send it to the transcription service at once. */
	transcribe: z.boolean()
});

export const recordingChoice = z.object({ recording: z.string().min(1).max(100) });

export const recordingSettingsForm = z.object({
	keepDays: z.number().default(-1),
	waitDays: z.number().default(-1)
});
