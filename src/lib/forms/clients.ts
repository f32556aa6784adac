import { z } from 'zod';

export const clientWithdrawalForm = z.object({
	channel: z.enum(['gesprek', 'telefoon', 'mail', 'formulier']),
	/** One contact; empty for every contact with a yes. */
	contact: z.string().max(100).default('')
});

export const actionForm = z.object({
	contact: z.string().min(1).max(100),
	passage: z.string().min(1).max(200),
	done: z.enum(['ja', 'nee'])
});

const optionalNumber = (min: number, max: number) =>
	z
		.string()
		.trim()
		.max(10)
		.default('')
		.transform((text) => (text === '' ? null : Number(text)))
		.refine((value) => value === null || (Number.isInteger(value) && value >= min && value <= max));

export const privacySettingsForm = z.object({
	version: z.coerce.number().int().min(0),
	sourceDays: optionalNumber(0, 3650),
	reportYears: optionalNumber(1, 200),
	reportRule: z.string().max(160).default('')
});
