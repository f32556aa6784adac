import { m } from '#lib/paraglide/messages.js';

export interface TaskView {
	kind: string;
	pilotName: string;
	href: string;
	dueDate: string | null;
	overdue: boolean;
	params: Record<string, string | number>;
}

/** A task as one sentence that begins with a verb. */
export function taskSentence({ kind, params }: TaskView): string {
	const text = (name: string) => String(params[name] ?? '');
	switch (kind) {
		case 'item':
			return m.tasks_item({ item: text('item'), count: text('count') });
		case 'owners':
			return m.tasks_owners({ count: text('count') });
		case 'values-sign':
			return m.tasks_values_sign();
		case 'consent-advise':
			return m.tasks_consent_advise({ version: text('version') });
		case 'consent-approve':
			return m.tasks_consent_approve({ version: text('version') });
		case 'assessment-advise':
			return m.tasks_assessment_advise({ kind: text('kind') });
		case 'assessment-sign':
			return m.tasks_assessment_sign({ kind: text('kind') });
		case 'assessment-consult':
			return m.tasks_assessment_consult({ kind: text('kind') });
		case 'assessment-lapsed':
			return m.tasks_assessment_lapsed({ kind: text('kind') });
		case 'assessment-review':
			return m.tasks_assessment_review({ kind: text('kind') });
		case 'measure':
			return m.tasks_measure({ text: text('text') });
		case 'mention':
			return m.tasks_mention({ kind: text('kind'), name: text('name') });
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
		default:
			return kind;
	}
}
