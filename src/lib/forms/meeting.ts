import { z } from 'zod';
import type { Choice } from '#lib/domain/meeting.ts';
import type { Outcome } from '#lib/domain/pilot.ts';

const text = z.string().trim().max(5000).default('');
const line = z.string().trim().max(300).default('');
const id = z.string().max(100).default('');
const hash = z.string().max(200).default('');
const password = z.string().max(1000).default('');
/** A choice that the domain judges, so that the refusal is its own sentence. */
const choice = <T extends string>() => id.transform((value) => value as T);

const meetingFields = {
	at: z.string().trim().max(20).default(''),
	place: line,
	chairId: id,
	secretaryId: id,
	guests: z.array(id).max(100).default([]),
	functions: z
		.array(z.object({ userId: id, function: z.string().trim().max(100).default('') }))
		.max(100)
		.default([])
};

export const planMeetingForm = z.object({
	...meetingFields,
	points: text.transform((value) => value.split(/\r\n?|\n/).slice(0, 30))
});

export const changeMeetingForm = z.object({ ...meetingFields, version: z.coerce.number().int() });

export const officesForm = z.object({ chairId: id, secretaryId: id });

/** Empty is the usual rule; what is no number becomes one that the domain refuses. */
export const quorumForm = z.object({
	quorum: z
		.string()
		.trim()
		.max(10)
		.default('')
		.transform((value) => (value === '' ? null : Number(value))),
	reason: text
});

export const reasonForm = z.object({ reason: text });

export const pointForm = z.object({ kind: z.enum(['own', 'advice']), title: line });

export const pointIdForm = z.object({ pointId: id });

export const noteForm = z.object({ pointId: id, note: text });

export const rollForm = z.object({
	people: z.array(z.object({ id, presence: z.string().max(20).default('') })).max(100)
});

export const conflictForm = z.object({ pointId: id, personId: id, reason: line });

export const withdrawConflictForm = z.object({ pointId: id, conflictId: id });

export const motionForm = z.object({
	pointId: id,
	outcome: choice<Outcome>(),
	text,
	conditions: text,
	stateHash: hash,
	snapshotId: hash.transform((value) => value || null)
});

export const voteForm = z.object({
	pointId: id,
	personId: id,
	choice: choice<Choice>(),
	dissent: text,
	motionHash: hash,
	password
});

export const minutesTextForm = z.object({ text, version: z.coerce.number().int() });

export const minutesSignForm = z.object({ hash, password });

export const addendumForm = z.object({ text, password });
