import type { Assignment } from './section-score.ts';
import type { Unit } from './segmentation.ts';
import type { ReportTemplate } from './template.ts';

/**
 * A passage of an earlier validated document stays in the section that it stood in there, when this template has that section too: a
 * professional put it there. So do her own findings, and what the committee decided; nothing else enters a section that is the
 * professional's alone.
 */
export function keepPlace(assignment: Assignment, unit: Unit, template: ReportTemplate): void {
	if (unit.topic === undefined) return;
	const section = template.sections.findIndex(({ id }) => id === unit.topic);
	if (section < 0) return;
	if (assignment.section !== section) assignment.also = -1;
	assignment.section = section;
	assignment.score = Math.max(assignment.score, 1);
	delete assignment.reason;
}
