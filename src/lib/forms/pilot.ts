import { z } from 'zod';

const text = z.string().trim().max(5000);
const templates = z.array(z.string()).default([]);

export const newPilotForm = z.object({
	name: text.default(''),
	scope: text.default(''),
	packUrn: z.string().default(''),
	templates,
	decisionRole: z.enum(['VB', 'ETH']).default('VB'),
	publicContact: text.default(''),
	teams: text.default('').transform((value) =>
		value
			.split(/\r?\n/)
			.map((line) => line.trim())
			.filter(Boolean)
	),
	people: z
		.array(z.object({ userId: z.string().default(''), role: z.string() }))
		.default([])
		.transform((people) => people.filter((person) => person.userId))
});

export const editPilotForm = z.object({
	version: z.coerce.number().int(),
	name: text.default(''),
	scope: text.default(''),
	templates,
	publicContact: text.default('')
});

export const pauseForm = z.object({ reason: text.default('') });

export const roleForm = z.object({
	userId: z.string().min(1),
	role: z.string().min(1),
	teamId: z
		.string()
		.default('')
		.transform((value) => value || null),
	deputy: z
		.literal('ja')
		.optional()
		.transform((value) => value === 'ja')
});

export const teamForm = z.object({ name: z.string().max(100).default('') });

export const changeTeamForm = z.object({
	id: z.string().min(1),
	teamId: z
		.string()
		.default('')
		.transform((value) => value || null)
});

export const endRoleForm = z.object({ id: z.string().min(1) });

const day = z.iso.date().optional().catch(undefined);
export const timelineFilter = z.object({
	kind: z.string().max(40).optional().catch(undefined),
	actorId: z.string().max(100).optional().catch(undefined),
	from: day,
	to: day
});
