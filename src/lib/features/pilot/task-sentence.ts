import { assessmentInSentence } from '#lib/domain/assessment/name.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { longDay } from './dates.ts';

export interface TaskView {
	kind: string;
	pilotName: string;
	href: string;
	dueDate: string | null;
	overdue: boolean;
	days: number | null;
	urgent: boolean;
	params: Record<string, string | number>;
}

/** A task as one sentence that begins with a verb. */
export function taskSentence({ kind, params }: TaskView): string {
	const text = (name: string) => String(params[name] ?? '');
	const number = (name: string) => Number(params[name] ?? 0);
	switch (kind) {
		case 'item':
			return m.tasks_item({ item: text('item'), count: number('count') });
		case 'owners':
			return m.tasks_owners({ count: number('count') });
		case 'values-sign':
			return m.tasks_values_sign();
		case 'consent-advise':
			return m.tasks_consent_advise({ version: text('version') });
		case 'consent-approve':
			return m.tasks_consent_approve({ version: text('version') });
		case 'assessment-advise':
			return m.tasks_assessment_advise({ kind: assessmentInSentence(text('kind'), getLocale()) });
		case 'assessment-sign':
			return m.tasks_assessment_sign({ kind: assessmentInSentence(text('kind'), getLocale()) });
		case 'assessment-views':
			return m.tasks_assessment_views({ kind: assessmentInSentence(text('kind'), getLocale()) });
		case 'risk-accept':
			return m.tasks_risk_accept({ count: number('count') });
		case 'assessment-consult':
			if (text('kind') === 'FRIA') return m.tasks_assessment_consult_fria();
			return m.tasks_assessment_consult({ kind: assessmentInSentence(text('kind'), getLocale()) });
		case 'assessment-lapsed':
			return m.tasks_assessment_lapsed({ kind: assessmentInSentence(text('kind'), getLocale()) });
		case 'assessment-review':
			return m.tasks_assessment_review({ kind: assessmentInSentence(text('kind'), getLocale()) });
		case 'measure':
			return m.tasks_measure({ text: text('text') });
		case 'mention':
			return m.tasks_mention({
				kind: assessmentInSentence(text('kind'), getLocale()),
				name: text('name')
			});
		case 'decision-second':
			return m.tasks_decision_second({ outcome: text('outcome') });
		case 'condition':
			return m.tasks_condition({ text: text('text') });
		case 'training':
			return m.tasks_training({ version: text('version') });
		case 'deadline-decision':
			return m.tasks_deadline_decision({ reference: text('reference') });
		case 'deadline-notification':
			return m.tasks_deadline_notification({ reference: text('reference') });
		case 'decision-due':
			return m.tasks_decision_due({ phase: text('phase') });
		case 'mail-given-up':
			return m.tasks_mail_given_up({ count: number('count') });
		case 'alert':
			return text('text');
		default:
			return kind;
	}
}

/** When it is due, in words; null without a date. */
export function dueSentence({ dueDate, days }: TaskView, locale: Locale): string | null {
	if (dueDate === null || days === null) return null;
	const date = longDay(dueDate, locale);
	if (days < 0) return m.tasks_late({ count: -days, date });
	if (days === 0) return m.tasks_today();
	return days === 1 ? m.tasks_tomorrow() : m.tasks_due({ date });
}
