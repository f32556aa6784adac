import type { Converted, Dossier } from '#lib/domain/assessment/exchange/dossier.ts';
import type { Services } from '../context.ts';
import type { AssessmentRef } from './state.ts';

/** A file that was read and not yet stored, until its reader confirms. */
export interface Staged extends AssessmentRef {
	userId: string;
	fileName: string;
	format: string;
	dossier: Converted<Dossier>;
	files: ReadonlyMap<string, Uint8Array>;
	/** Of the assessment that it was compared with. */
	contentsHash: string;
}

interface Held extends Staged {
	until: number;
}

const minutes = 15;
const maximumHeld = 8;
const maximumBytes = 120 * 1024 * 1024;
const held = new Map<string, Held>();

/**
 * Holds a file in memory while she reads what it would change: one a person, for a quarter of an hour. It is nowhere on disk, so a file that
 * is not confirmed leaves nothing behind; when the server restarts she chooses it again. Gives the name to confirm it by.
 */
export function stageImport(services: Services, staged: Staged): string {
	const time = services.clock().getTime();
	for (const [name, file] of held)
		if (file.until <= time || file.userId === staged.userId) held.delete(name);
	// The oldest make room; the one that was just read always has it.
	for (const [name] of held)
		if (held.size >= maximumHeld || bytesHeld() + sizeOf(staged) > maximumBytes) held.delete(name);
	const name = services.newId();
	held.set(name, { ...staged, until: time + minutes * 60_000 });
	return name;
}

/** The file of that name, for the person who read it and the assessment that she read it for; it is given once. */
export function takeStaged(
	services: Services,
	name: string,
	userId: string,
	ref: AssessmentRef
): Staged | null {
	const file = held.get(name);
	const hers = file?.userId === userId && file.pilotId === ref.pilotId && file.kind === ref.kind;
	if (!file || !hers) return null;
	held.delete(name);
	return file.until > services.clock().getTime() ? file : null;
}

function bytesHeld(): number {
	return [...held.values()].reduce((sum, staged) => sum + sizeOf(staged), 0);
}

function sizeOf({ files }: Staged): number {
	return [...files.values()].reduce((sum, file) => sum + file.length, 0);
}
