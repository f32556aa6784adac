import type { Ctx } from '../context.ts';
import { now } from '../context.ts';

/** One call as it is counted: to which endpoint, for which pilot, how it ended and what it used. Never who asked, never what. */
export interface CountedCall {
	endpoint: { id: string; pricePrompt: number | null; priceAnswer: number | null };
	pilotId: string | null;
	purpose: 'draft' | 'transcription' | 'test';
	/** `ok`, or the code of the refusal. */
	outcome: string;
	tokens: Tokens | null;
	milliseconds: number;
}

export interface Tokens {
	prompt: number;
	answer: number;
}

/** Adds a call to the count, with its cost at the price of this moment. In no transaction: a call was made, whatever comes of it. */
export async function countCall(ctx: Ctx, call: CountedCall): Promise<void> {
	const { endpoint, tokens } = call;
	await ctx.db
		.insertInto('modelCall')
		.values({
			id: ctx.newId(),
			organisationId: ctx.actor.organisationId,
			pilotId: call.pilotId,
			endpointId: endpoint.id,
			purpose: call.purpose,
			outcome: call.outcome,
			promptTokens: tokens?.prompt ?? null,
			answerTokens: tokens?.answer ?? null,
			cost: tokens && costOf(endpoint, tokens),
			milliseconds: Math.round(call.milliseconds),
			at: now(ctx)
		})
		.execute();
}

/** Euro; null while neither price is filled in. */
function costOf({ pricePrompt, priceAnswer }: CountedCall['endpoint'], tokens: Tokens) {
	if (pricePrompt === null && priceAnswer === null) return null;
	return ((pricePrompt ?? 0) * tokens.prompt + (priceAnswer ?? 0) * tokens.answer) / 1_000_000;
}
