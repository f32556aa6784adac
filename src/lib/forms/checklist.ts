import { z } from 'zod';
import { raciRoles } from '#lib/domain/checklist/content.ts';
import { raciRow } from '#lib/domain/checklist/raci-cells.ts';

const text = z.string().trim().max(5000);
const day = z.iso.date();
const optionalDay = z
	.union([day, z.literal('')])
	.default('')
	.transform((value) => value || null);
const version = z.coerce.number().int().min(0);
const password = z.string().min(1).max(1000);
/** One line per entry; empty lines fall away. */
const lines = text.default('').transform((value) =>
	value
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter(Boolean)
);

export const planningForm = z.object({
	version,
	ownerId: z
		.string()
		.default('')
		.transform((value) => value || null),
	dueDate: optionalDay
});

export const notApplicableForm = z.object({
	version,
	notApplicable: z.enum(['ja', 'nee']),
	reason: text.default('')
});

export const answersForm = z.object({
	version,
	answers: z
		.record(
			z.string(),
			z.object({ value: z.enum(['ja', 'nee', 'nvt', '']).default(''), reason: text.default('') })
		)
		.default({})
});

export const goalsForm = z.object({
	version,
	goals: z
		.array(
			z.object({
				text,
				kpi: text,
				baseline: text.default(''),
				target: text.default(''),
				date: z.union([day, z.literal('')]).default('')
			})
		)
		.max(20)
		.default([])
		.transform((goals) => goals.filter((goal) => goal.text || goal.kpi)),
	useCases: lines,
	outOfScope: lines,
	beyondReason: text.default('')
});

const enforcement = z.array(z.enum(['rule', 'configuration', 'training', 'contract'])).default([]);
export const valuesForm = z.object({
	version,
	principles: z
		.array(z.object({ id: text, text }))
		.max(20)
		.default([]),
	noGos: z
		.array(z.object({ id: text, text, how: text.default(''), enforcement }))
		.max(30)
		.default([])
		.transform((noGos) => noGos.filter((noGo) => noGo.text))
});

const cell = z.enum(['', 'A', 'R', 'AR', 'C', 'I']);
/** One cell per activity and role; what is stored is a row per activity with the roles under each letter. */
export const raciForm = z
	.object({
		version,
		cells: z.record(z.string(), z.partialRecord(z.enum(raciRoles), cell)).default({})
	})
	.transform(({ version, cells }) => ({
		version,
		raci: Object.fromEntries(
			Object.entries(cells).map(([activity, row]) => [activity, raciRow(row)])
		)
	}));

export const exitForm = z.object({
	version,
	steps: z
		.array(
			z.object({
				id: text,
				text,
				ownerId: z
					.string()
					.default('')
					.transform((value) => value || null)
			})
		)
		.max(50)
		.default([])
		.transform((steps) => steps.filter((step) => step.text))
});

export const drillForm = z.object({ version, passedOn: day, note: text });
export const withdrawalForm = z.object({ version, triedOn: day, channel: text, note: text });
export const signForm = z.object({ version, password });

export const consentForm = z.object({
	version,
	texts: z.object({
		nl: z.string().max(20_000),
		en: z.string().max(20_000),
		fr: z.string().max(20_000)
	}),
	legalBasis6: text,
	legalBasis9: text
});
export const consentAdviceForm = z.object({ version, advice: text });
export const consentApprovalForm = z.object({ version });

export const registerVersionForm = z.object({
	kind: z.enum(['engine', 'template']),
	name: text,
	number: text,
	reason: text
});
export const trainingForm = z.object({ userId: z.string().min(1) });

export const evidenceForm = z.object({
	file: z.instanceof(File),
	title: text.default(''),
	questionId: z
		.string()
		.default('')
		.transform((value) => value || null),
	effectiveDate: day,
	expiresOn: optionalDay
});
export const withdrawEvidenceForm = z.object({ id: z.string().min(1), reason: text });
