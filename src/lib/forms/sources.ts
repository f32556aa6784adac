import { z } from 'zod';
import type { Role } from '#lib/domain/drafting/source.ts';
import type { SpeakerChange } from '#lib/domain/drafting/speaker-edits.ts';

const id = z.string().max(100).default('');

export const sourceKeyForm = z.object({ source: id, confirmed: z.literal('ja').optional() });

export const moveSourceForm = z.object({ source: id, direction: z.enum(['up', 'down']) });

export const earlierForm = z.object({ kind: z.enum(['report', 'decision']), id });

export const startOverForm = z.object({ confirmed: z.literal('ja').optional() });

/** Conversations as a form brings them: the pasted text, and the files that were chosen. */
export async function conversationsIn(
	form: FormData
): Promise<({ text: string } | { bytes: Uint8Array; fileName: string })[]> {
	const text = String(form.get('text') ?? '');
	const files = form
		.getAll('file')
		.filter((entry): entry is File => entry instanceof File && entry.size > 0);
	const read = await Promise.all(
		files.map(async (file) => ({
			bytes: new Uint8Array(await file.arrayBuffer()),
			fileName: file.name
		}))
	);
	// Nothing at all is refused as an empty text: the sentence says what to do.
	return text.trim() === '' && read.length > 0 ? read : [...read, { text }];
}

/** A change of the speakers as its form sends it, with what was typed to show again. */
export interface SpeakersInput {
	source: string;
	version: number;
	change: SpeakerChange;
	typed: { name: string; role: string }[];
}

const maxSpeakers = 500;

export function speakersIn(form: FormData): SpeakersInput {
	const text = (name: string) => String(form.get(name) ?? '');
	const number = (name: string) => (/^\d{1,6}$/.test(text(name)) ? Number(text(name)) : -1);
	const typed: SpeakersInput['typed'] = [];
	while (form.has(`name-${typed.length}`) && typed.length < maxSpeakers)
		typed.push({ name: text(`name-${typed.length}`), role: text(`role-${typed.length}`) });
	const kind = text('kind');
	const change: SpeakerChange =
		kind === 'undo'
			? { kind }
			: kind === 'merge' || kind === 'swap'
				? { kind, from: number('from'), into: number('into') }
				: {
						kind: 'save',
						speakers: typed.map(({ name, role }, speaker) => ({
							speaker,
							name,
							role: roleOf(role)
						}))
					};
	return { source: text('source').slice(0, 100), version: number('version'), change, typed };
}

function roleOf(text: string): Role | null {
	return text === 'client' || text === 'worker' || text === 'other' ? text : null;
}

export const maxPoints = 20;

/** A decision as its form sends it; `points` holds as many rows as were on screen. */
export function decisionIn(form: FormData) {
	const text = (name: string, max: number) => String(form.get(name) ?? '').slice(0, max);
	const points: { text: string; basis: string }[] = [];
	while (form.has(`text-${points.length}`) && points.length < maxPoints)
		points.push({
			text: text(`text-${points.length}`, 20_000),
			basis: text(`basis-${points.length}`, 20_000)
		});
	return { number: text('number', 200), decidedOn: text('decidedOn', 20), points };
}
