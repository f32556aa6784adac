import { z } from 'zod';

const day = z.string().max(10).default('');

export const termForm = z.object({
	requestedOn: day,
	decidedOn: day,
	notifiedOn: day,
	version: z.number().int().min(1)
});

const line = z.string().max(500).default('');
const lines = z.string().max(2000).default('');

/** The texts of the house style; the logo travels beside them as a file. */
export const houseStyleForm = z.object({
	name: line,
	address: lines,
	letterhead: lines,
	footer: line,
	mark: line,
	accent: z.string().max(20).default(''),
	version: z.number().int().min(0),
	removeLogo: z.literal('ja').optional()
});
