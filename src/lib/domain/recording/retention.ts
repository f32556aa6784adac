/** How long audio may stay, as the organisation set it. */
export interface RecordingSettings {
	/** Days after the transcript is stored; 0 means: deleted together with it. */
	keepDays: number;
	/** Days in which a recording has to be transcribed; what nobody transcribed by then is deleted. */
	waitDays: number;
}

export const defaultSettings: RecordingSettings = { keepDays: 0, waitDays: 7 };
export const longestKeepDays = 30;
export const longestWaitDays = 30;

/** The sweep comes by every ten minutes, so nothing that is erased within the hour was kept too long. */
export const lateAfterMinutes = 60;

const day = 86_400_000;

/** The moment by which a recording must be transcribed or gone. ISO in, ISO out. */
export function waitUntil(createdAt: string, { waitDays }: RecordingSettings): string {
	return new Date(Date.parse(createdAt) + waitDays * day).toISOString();
}

/** The moment by which audio that has its transcript must be gone; null when it goes together with the transcript's arrival. */
export function keepUntil(transcribedAt: string, { keepDays }: RecordingSettings): string | null {
	return keepDays > 0 ? new Date(Date.parse(transcribedAt) + keepDays * day).toISOString() : null;
}

/** Was audio that had to be gone at `dueAt` kept too long when it was deleted at `deletedAt`? */
export function isLate(dueAt: string, deletedAt: string): boolean {
	return Date.parse(deletedAt) - Date.parse(dueAt) > lateAfterMinutes * 60_000;
}
