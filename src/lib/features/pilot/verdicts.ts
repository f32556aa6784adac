import { m } from '#lib/paraglide/messages.js';

/** The word for a verdict of the measurements; a pilot without any says so. */
export function verdictName(verdict: string | null): string {
	const names: Record<string, () => string> = {
		GO: m.pilot_verdict_go,
		CONTINUE: m.pilot_verdict_continue,
		ADJUST: m.pilot_verdict_adjust,
		STOP: m.pilot_verdict_stop,
		PAUSE: m.pilot_verdict_pause,
		INVALID: m.pilot_verdict_invalid,
		NOT_SHOWN: m.pilot_verdict_not_shown
	};
	return (verdict && names[verdict]?.()) || m.pilot_verdict_none();
}
