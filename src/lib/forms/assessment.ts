import { z } from 'zod';
import { assessmentOutcomes } from '#lib/domain/assessment/outcome.ts';

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

const id = z.string().min(1).max(100);
const grade = z.coerce
	.number()
	.int()
	.min(1)
	.max(4)
	.transform((value) => value as 1 | 2 | 3 | 4);
/** Both grades chosen, or none: half a rating says nothing. */
const rating = z
	.object({
		likelihood: z.union([grade, z.literal('')]).default(''),
		severity: z.union([grade, z.literal('')]).default('')
	})
	.default({ likelihood: '', severity: '' })
	.transform(({ likelihood, severity }) =>
		likelihood && severity ? { likelihood, severity } : null
	);
const version = z.coerce.number().int().min(0);

export const riskForm = z
	.object({
		version: version.default(0),
		title: text.default(''),
		description: text.default(''),
		event: z.enum(['inzage', 'wijziging', 'verdwijning', 'grondrecht']),
		rights: z.array(id).max(50).default([]),
		reversibility: z
			.enum(['omkeerbaar', 'moeilijk', 'onomkeerbaar', ''])
			.default('')
			.transform((word) => word || null),
		sources: text.default(''),
		threats: text.default(''),
		impacts: text.default(''),
		assessments: z.array(z.enum(['dpia', 'fria'])).default([]),
		before: rating,
		after: rating,
		measures: z.array(id).max(200).default([])
	})
	.transform(({ version: seen, ...risk }) => ({ version: seen, risk }));

export const measureForm = z
	.object({
		measureId: z.string().max(100).default(''),
		version: version.default(0),
		text: text.default(''),
		ownerId: z
			.string()
			.max(100)
			.default('')
			.transform((owner) => owner || null),
		ownerName: text.default(''),
		dueDate: z
			.union([day, z.literal('')])
			.default('')
			.transform((value) => value || null),
		status: z.enum(['gepland', 'bezig', 'klaar', 'geschrapt']).default('gepland')
	})
	.transform(({ measureId, version: seen, ...measure }) => ({ measureId, version: seen, measure }));

export const acceptForm = z.object({ version, reason: text.default('') });
export const removeForm = z.object({ id });
export const libraryForm = z.object({ ids: z.array(id).max(100).default([]) });

export const scopeForm = z.object({
	version,
	section: id,
	answers: z.record(id, z.enum(['ja', 'nee', 'onzeker'])).default({})
});
