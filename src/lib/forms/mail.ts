import { z } from 'zod';

const checkbox = z
	.string()
	.optional()
	.transform((value) => value !== undefined);

export const mailForm = z.object({
	version: z.coerce.number().int().min(0).default(0),
	host: z.string().max(300).default(''),
	port: z.coerce.number().catch(Number.NaN),
	tls: z.enum(['implicit', 'starttls', 'none']),
	internal: checkbox,
	plainConfirmed: checkbox,
	authority: z.string().max(20_000).default(''),
	username: z.string().max(300).default(''),
	password: z.string().max(1000).default(''),
	senderName: z.string().max(120).default(''),
	senderAddress: z.string().max(300).default('')
});

export const mailIdForm = z.object({ id: z.string().min(1).max(60) });
export const noFields = z.object({});
