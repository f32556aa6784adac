import { pino } from 'pino';

/** The application log: no personal data, no client text, no query strings. */
export const log = pino({
	level: process.env.LOG_LEVEL ?? 'info',
	timestamp: pino.stdTimeFunctions.isoTime,
	serializers: { err: errorForLog }
});

interface LoggedError {
	type: string;
	code?: string;
	frames: string[];
	cause?: LoggedError;
}

/**
 * Where it broke, never with what: messages of parsers and databases quote their input ("Unexpected token … in …", "Key (email)=(…)
 * already exists"), and that is what clients said or who people are.
 */
export function errorForLog(error: unknown): LoggedError {
	if (!(error instanceof Error)) return { type: typeof error, frames: [] };
	const code = 'code' in error ? String(error.code) : '';
	return {
		type: error.constructor.name,
		...(/^[A-Z0-9_]{1,60}$/i.test(code) && { code }),
		frames: framesOf(error),
		...(error.cause instanceof Error && { cause: errorForLog(error.cause) })
	};
}

function framesOf({ stack = '', message }: Error): string[] {
	const at = message ? stack.indexOf(message) : -1;
	const after = at < 0 ? stack : stack.slice(at + message.length);
	return after
		.split('\n')
		.slice(1)
		.map((line) => line.trim())
		.filter((line) => line.startsWith('at '));
}
