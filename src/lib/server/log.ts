import { pino } from 'pino';

/** The application log: no personal data, no client text, no query strings. */
export const log = pino({
	level: process.env.LOG_LEVEL ?? 'info',
	timestamp: pino.stdTimeFunctions.isoTime
});
