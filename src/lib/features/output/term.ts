import type { Deadline, LegalTerm } from '#lib/domain/deadline.ts';
import { longDay } from '#lib/features/pilot/dates.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Tone } from '#lib/ui/tone.ts';

/** How a legal term stands, in words: never colour alone, and the same for every path. */
export function termStatus(term: LegalTerm): { tone: Tone; label: string } {
	if (!term.next) {
		return term.outcome === 'met'
			? { tone: 'good', label: m.output_term_met() }
			: { tone: 'stop', label: m.output_term_missed() };
	}
	const tones = { past: 'stop', near: 'attention', ahead: 'info' } as const;
	const tone = tones[term.next.status as keyof typeof tones];
	return { tone, label: dueSentence(term.next) };
}

/** What is due when: the last day and the days left. */
export function dueSentence({ step, due, daysLeft }: Deadline): string {
	const left = daysLeft ?? 0;
	const date = longDay(due, getLocale());
	const decision = step === 'decision';
	if (left === 0)
		return decision ? m.output_term_decision_today() : m.output_term_notification_today();
	const params = { date, days: Math.abs(left) };
	if (left < 0)
		return decision ? m.output_term_decision_past(params) : m.output_term_notification_past(params);
	return decision ? m.output_term_decision_left(params) : m.output_term_notification_left(params);
}
