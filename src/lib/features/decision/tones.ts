import type { AdviceOutcome } from '#lib/domain/decision.ts';
import type { Zone } from '#lib/domain/verdict.ts';
import type { Tone } from '#lib/ui/tone.ts';
import { zoneLabels, zoneTones } from '../dashboard/zones.ts';

export const adviceTones: Readonly<Record<AdviceOutcome, Tone>> = {
	gunstig: 'good',
	'gunstig-met-voorwaarden': 'attention',
	ongunstig: 'stop'
};

/** Tone and word of a KPI's zone; what is only watched has no colour, because it never decides. */
export function zoneBadge(zone: Zone, monitored: boolean) {
	return { tone: monitored ? ('neutral' as const) : zoneTones[zone], label: zoneLabels[zone] };
}
