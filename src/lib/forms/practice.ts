import { z } from 'zod';
import type { PracticeMark } from '#lib/domain/practice/score.ts';
import { practiceErrors } from '#lib/domain/practice/score.ts';

/** The choices of a lesson: one field per question, named after it. */
export function lessonAnswers(fields: FormData): Record<string, string> {
	const pairs = [...fields].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
	return Object.fromEntries(pairs.map(([name, value]) => [name, value.slice(0, 60)]));
}

const mark = z.enum(['good', ...practiceErrors]);

/** The marks of a conversation: fields `zin-0`, `zin-1`, …; null where nothing was chosen. */
export function conversationMarks(fields: FormData, sentences: number): (PracticeMark | null)[] {
	return Array.from({ length: sentences }, (_, i) => {
		const parsed = mark.safeParse(fields.get(`zin-${i}`));
		return parsed.success ? parsed.data : null;
	});
}
