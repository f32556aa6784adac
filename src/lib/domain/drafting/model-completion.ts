/** What an endpoint gave back for a chat completion: the text, and the tokens it says it used (null when it does not say). */
export interface Completion {
	text: string;
	tokens: { prompt: number; answer: number } | null;
}

/**
 * Reads a chat completion: one JSON object, or the events of a stream, whichever came. Null when it is neither, has no text, or was cut
 * off for its length: half an answer is none.
 */
export function readCompletion(contentType: string, body: string): Completion | null {
	return contentType.startsWith('text/event-stream') || /^\s*data:/.test(body)
		? fromEvents(body)
		: fromObject(parsed(body));
}

function fromObject(value: unknown): Completion | null {
	const choice = first(field(value, 'choices'));
	const text = field(field(choice, 'message'), 'content');
	if (typeof text !== 'string' || field(choice, 'finish_reason') === 'length') return null;
	return { text, tokens: tokensOf(value) };
}

function fromEvents(body: string): Completion | null {
	let text = '';
	let ended = false;
	let tokens: Completion['tokens'] = null;
	for (const line of body.split('\n')) {
		if (!line.startsWith('data:')) continue;
		const data = line.slice(5).trim();
		if (data === '[DONE]') {
			ended = true;
			break;
		}
		const event = parsed(data);
		tokens = tokensOf(event) ?? tokens;
		const choice = first(field(event, 'choices'));
		const piece = field(field(choice, 'delta'), 'content');
		if (typeof piece === 'string') text += piece;
		const reason = field(choice, 'finish_reason');
		if (reason === 'length') return null;
		if (typeof reason === 'string') ended = true;
	}
	return ended && text !== '' ? { text, tokens } : null;
}

function tokensOf(value: unknown): Completion['tokens'] {
	const usage = field(value, 'usage');
	const prompt = count(field(usage, 'prompt_tokens'));
	const answer = count(field(usage, 'completion_tokens'));
	return prompt === null || answer === null ? null : { prompt, answer };
}

function count(value: unknown): number | null {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 1e9
		? value
		: null;
}

function first(value: unknown): unknown {
	return Array.isArray(value) ? value[0] : undefined;
}

function field(value: unknown, name: string): unknown {
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
	return (value as Record<string, unknown>)[name];
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
