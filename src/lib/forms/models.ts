import { z } from 'zod';

/** A price as people type it: with a comma or a point, or nothing. */
const price = z
	.string()
	.trim()
	.default('')
	.transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))
	.refine((value) => value === null || (Number.isFinite(value) && value >= 0 && value < 100_000));
const checkbox = z
	.string()
	.optional()
	.transform((value) => value !== undefined);

export const hostForm = z.object({
	host: z.string().max(300).default(''),
	internal: checkbox,
	reason: z.string().max(1000).default('')
});

export const endpointForm = z.object({
	id: z.string().max(60).default(''),
	version: z.coerce.number().int().min(0).default(0),
	name: z.string().max(120).default(''),
	purpose: z.enum(['chat', 'transcription']),
	baseUrl: z.string().max(500).default(''),
	model: z.string().max(200).default(''),
	answerFormat: z.enum(['json-schema', 'json-object', 'text']),
	streaming: checkbox,
	apiKey: z.string().max(2000).default(''),
	forgetKey: checkbox,
	timeoutSeconds: z.coerce.number().int().min(5).max(1800),
	pricePrompt: price,
	priceAnswer: price
});

export const idForm = z.object({ id: z.string().min(1).max(60) });

export const engineForm = z.object({
	choice: z.string().max(60).default(''),
	reason: z.string().max(1000).default('')
});
