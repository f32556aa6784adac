import type { Blocker } from '#lib/domain/gate.ts';
import type { PermitReason } from '#lib/domain/permit.ts';
import { permitReasons } from '#lib/domain/permit.ts';

const rooms: Readonly<Record<string, string>> = {
	overview: '',
	decisions: '/besluiten',
	plan: '/meetplan',
	incidents: '/incidenten',
	dashboard: '/dashboard'
};

/** Where a reason that shuts the interlock can be lifted; null when no page of the pilot can. */
export function liftHref(pilotId: string, reason: PermitReason): string | null {
	const { lift } = permitReasons[reason.code];
	if (lift === 'contact' || lift === 'none') return null;
	return `/pilots/${pilotId}${rooms[lift] ?? `/${lift}`}`;
}

/** Where what stands before a gate can be solved. */
export function blockerHref(pilotId: string, blocker: Blocker): string {
	if (blocker.item) return `/pilots/${pilotId}/checklist/${blocker.item}`;
	const room = {
		'no-go-verdict': 'dashboard',
		'go-used': 'meetplan',
		'incident-open': 'incidenten'
	}[blocker.code as string];
	return `/pilots/${pilotId}/${room ?? 'besluiten'}`;
}
