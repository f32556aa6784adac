import { z } from 'zod';
import { assessmentOutcomes } from '#lib/domain/assessment/workflow.ts';

const text = z.string().trim().max(20_000);
const day = z.iso.date();
const contentsHash = z.string().regex(/^[0-9a-f]{64}$/);
const yesNo = z.enum(['ja', 'nee']).transform((word) => word === 'ja');

export const adviceForm = z.object({
	contentsHash,
	sectionId: z
		.string()
		.max(100)
		.default('')
		.transform((id) => id || null),
	agrees: yesNo,
	text: text.default('')
});

export const viewsForm = z.object({
	contentsHash,
	asked: yesNo,
	who: text.default(''),
	text: text.default('')
});

export const consultationForm = z.object({
	contentsHash,
	step: z.enum(['verzonden', 'uitkomst']),
	on: day,
	text: text.default('')
});

export const assessmentDecisionForm = z.object({
	contentsHash,
	outcome: z
		.enum(assessmentOutcomes as [string, ...string[]])
		.transform((word) => word as (typeof assessmentOutcomes)[number]),
	reason: text.default(''),
	departureReason: text.default(''),
	reviewOn: z.union([day, z.literal('')]).default(''),
	conditions: z
		.array(
			z.object({
				text: text.default(''),
				ownerName: text.default(''),
				dueDate: z.union([day, z.literal('')]).default('')
			})
		)
		.max(20)
		.default([])
		.transform((rows) => rows.filter((row) => row.text || row.ownerName || row.dueDate)),
	password: z.string().min(1).max(1000)
});
