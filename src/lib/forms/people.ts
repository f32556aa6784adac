import { z } from 'zod';

/** Passwords are taken verbatim: no trimming, no composition rules; their length is judged by the service. */
const password = z.string().min(1).max(1000);

export const signInForm = z.object({
	email: z.string().trim().min(1).max(254),
	password,
	terug: z.string().max(2000).default('')
});

export const setUpForm = z.object({
	organisation: z.string().trim().min(1).max(200),
	kind: z.enum(['ocmw', 'caw', 'ggz', 'andere']).default('ocmw'),
	supervisor: z.enum(['vtc', 'gba']).default('vtc'),
	name: z.string().trim().min(1).max(200),
	email: z.string().trim().min(1).max(254),
	password
});

export const inviteForm = z.object({
	email: z.string().trim().min(1).max(254),
	role: z.enum(['owner', 'admin', 'member', 'auditor']).default('member')
});

export const acceptForm = z.object({
	name: z.string().trim().max(200).default(''),
	password
});
