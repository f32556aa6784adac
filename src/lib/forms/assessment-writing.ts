import { z } from 'zod';
import type { Answer } from '#lib/domain/assessment/answers.ts';

const id = z.string().min(1).max(100);
/** Where the reader goes back to without scripts. */
const terug = z.string().max(500).optional();
const version = z.coerce.number().int().min(0);
/** A long answer is some pages; a book belongs in an attachment. */
const text = z.string().max(50_000);
const row = z.record(id, text);
const value = z.union([text, z.array(id).max(100), z.array(row).max(200)]);

/** One answer as the page sends it while someone types. `as` is who typed it: another account in the same browser never sends it. */
export const answerInput = z.object({
	questionId: id,
	answer: z
		.object({
			value,
			notApplicableReason: z.string().max(5000).optional(),
			reference: z.literal(true).optional()
		})
		.nullable()
		.transform((answer): Answer | null => answer && { ...answer, value: answer.value }),
	seenVersion: version,
	as: id
});

/** The same as a plain form: whichever of the controls has something in it. */
export const answerForm = z
	.object({
		questionId: id,
		seenVersion: version,
		shape: z.enum(['text', 'list', 'rows']),
		value: text.default(''),
		list: z.array(id).max(100).default([]),
		rows: z.array(row).max(200).default([]),
		reason: z.string().max(5000).default(''),
		reference: z.string().optional()
	})
	.transform(({ questionId, seenVersion, shape, ...given }) => ({
		questionId,
		seenVersion,
		answer: answerOf(shape, given)
	}));

interface Given {
	value: string;
	list: string[];
	rows: Record<string, string>[];
	reason: string;
	reference?: string | undefined;
}

function answerOf(shape: 'text' | 'list' | 'rows', given: Given): Answer | null {
	const { list, reason, reference } = given;
	if (reference) return { value: '', reference: true };
	if (reason.trim()) return { value: '', notApplicableReason: reason.trim() };
	if (shape === 'text') return { value: given.value.replaceAll('\r\n', '\n') };
	if (shape === 'list') return { value: list };
	const rows = given.rows.map((entry) =>
		Object.fromEntries(
			Object.entries(entry)
				.map(([field, filled]) => [field, filled.replaceAll('\r\n', '\n')] as const)
				.filter(([, filled]) => filled.trim())
		)
	);
	return { value: rows.filter((entry) => Object.keys(entry).length > 0) };
}

export const commentForm = z.object({
	subject: z.string().max(150).default(''),
	parentId: id.optional(),
	text: z.string().max(20_000),
	mentions: z.array(id).max(50).default([]),
	terug
});
export const settleForm = z.object({
	commentId: id,
	resolved: z.enum(['ja', 'nee']),
	terug
});

export const restoreForm = z.object({ changeId: id, seenVersion: version });

const day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/)
	.optional()
	.catch(undefined);
const chosen = z.string().max(100).optional().catch(undefined);
/** The filter of the history, as it stands in the address. */
export const historyFilter = z
	.object({ deel: chosen, vraag: chosen, wie: chosen, van: day, tot: day })
	.transform(({ deel, vraag, wie, van, tot }) => ({
		...(deel && { section: deel }),
		...(vraag && { question: vraag }),
		...(wie && { by: wie }),
		...(van && { from: van }),
		...(tot && { to: tot })
	}));

export const attachForm = z.object({
	subject: z.string().max(150).default('geheel'),
	file: z.instanceof(File),
	terug
});
export const importForm = z.object({ file: z.instanceof(File) });
export const confirmForm = z.object({ staged: id });
export const removeFileForm = z.object({ attachmentId: id, terug });

export const placeInput = z.object({
	connection: id,
	section: z.number().int().min(0).max(100).nullable(),
	question: id.nullable()
});
