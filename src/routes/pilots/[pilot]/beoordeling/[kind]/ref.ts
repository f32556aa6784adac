import { error } from '@sveltejs/kit';
import type { AssessmentRef } from '#lib/server/assessments/state.ts';

/** Which assessment of which pilot an address is about; there are two kinds. */
export function refOf({ params }: { params: { pilot: string; kind: string } }): AssessmentRef {
	const { pilot: pilotId, kind } = params;
	if (kind !== 'dpia' && kind !== 'fria') error(404);
	return { pilotId, kind };
}
