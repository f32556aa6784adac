import type { Deadline, LegalTerm } from '#lib/domain/deadline.ts';
import { intlTag } from '#lib/domain/locale.ts';
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

/** The days left alone, for a place that names the last day itself. */
export function shortDue({ daysLeft }: Deadline): string {
	const left = daysLeft ?? 0;
	if (left === 0) return m.output_term_today();
	const days = Math.abs(left);
	return left < 0 ? m.output_term_past({ days }) : m.output_term_left({ days });
}

/** What is due, and the last day in few letters. */
export function stepName({ step, due }: Deadline): { step: string; date: string } {
	const date = new Intl.DateTimeFormat(intlTag(getLocale()), {
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(new Date(`${due}T12:00:00Z`));
	return {
		step: step === 'decision' ? m.output_term_decision() : m.output_term_notification(),
		date
	};
}
