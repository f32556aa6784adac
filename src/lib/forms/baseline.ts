import { z } from 'zod';
import { baselineWays } from '#lib/domain/baseline.ts';

export const baselineForm = z.object({
	way: z.enum(baselineWays).default('stopwatch'),
	templates: z.array(z.string().max(100)).max(50).default([]),
	target: z.number().default(0),
	perWorker: z.number().default(0),
	reason: z.string().max(1000).default('')
});
