import { z } from 'zod';

export const readForm = z.object({
	/** Absent: all of them. */
	id: z
		.string()
		.max(60)
		.optional()
		.transform((id) => id || null),
	read: z
		.enum(['ja', 'nee'])
		.default('ja')
		.transform((answer) => answer === 'ja')
});

export const mailChoiceForm = z.object({ mail: z.enum(['now', 'daily', 'off']) });
