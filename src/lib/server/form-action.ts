import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Result } from '../domain/result.ts';
import { refuse } from '../domain/result.ts';
import { formObject } from '../forms/form-object.ts';
import type { Ctx } from './context.ts';
import { refused, signedIn } from './http.ts';

/**
 * Runs one use-case for a form: reads and checks the fields, then the service. A refusal comes back as a message with what was typed
 * (files and passwords left out), so that nothing is lost.
 */
export async function formAction<S extends z.ZodType>(
	event: RequestEvent,
	schema: S,
	run: (ctx: Ctx, input: z.infer<S>) => Promise<Result<unknown>>
) {
	const ctx = signedIn(event);
	const typed = formObject(await event.request.formData());
	const { password: _, file: __, ...kept } = typed;
	const parsed = schema.safeParse(typed);
	const result = parsed.success ? await run(ctx, parsed.data) : invalid(parsed.error);
	return result.ok ? { saved: true as const } : refused(result, event.locals.locale, { kept });
}

function invalid(error: z.ZodError): { ok: false } & ReturnType<typeof refuse> {
	const field = error.issues[0]?.path.join('.') ?? '';
	return refuse('item-input-invalid', { field }, field);
}
