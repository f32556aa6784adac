import type { AssessmentStatus } from '#lib/domain/governance.ts';
import { isCurrent } from '#lib/domain/governance.ts';
import { m } from '#lib/paraglide/messages.js';

/** Tone and word for an assessment as it counts today. */
export function assessmentBadge(
	status: AssessmentStatus,
	today: string
): { tone: 'good' | 'stop' | 'attention'; label: string } {
	if (isCurrent(status, today)) return { tone: 'good', label: m.checklist_assessment_signed() };
	if (status.signed) return { tone: 'stop', label: m.checklist_assessment_lapsed() };
	return { tone: 'attention', label: m.checklist_assessment_open() };
}
