import { kindOf } from '#lib/server/assessments/kind.ts';
import type { AssessmentRef } from '#lib/server/assessments/state.ts';

/** Which assessment of which pilot an address is about. */
export function refOf({ params }: { params: { pilot: string; kind: string } }): AssessmentRef {
	return { pilotId: params.pilot, kind: kindOf(params.kind) };
}
