import { z } from 'zod';
import type { AdviceOutcome } from '#lib/domain/decision.ts';
import type { Outcome } from '#lib/domain/pilot.ts';

const text = z.string().trim().max(5000).default('');
const password = z.string().max(1000).default('');
const hash = z.string().max(200).default('');
/** A choice that the domain judges, so that the refusal is its own sentence. */
const choice = <T extends string>() =>
	z
		.string()
		.max(60)
		.default('')
		.transform((value) => value as T);

export const decisionForm = z.object({
	outcome: choice<Outcome>(),
	reason: text,
	dissent: text,
	nextReviewOn: z.string().trim().max(10).default(''),
	conditions: z
		.array(
			z.object({
				text,
				ownerId: z.string().max(100).default(''),
				dueDate: z.string().trim().max(10).default('')
			})
		)
		.max(30)
		.default([]),
	screenHash: hash,
	password
});

export const secondSignForm = z.object({ screenHash: hash, password });

export const conditionForm = z.object({ conditionId: z.string().max(100), note: text });

export const adviceForm = z.object({
	outcome: choice<AdviceOutcome>(),
	text,
	snapshotId: hash.transform((value) => value || null),
	stateHash: hash
});
