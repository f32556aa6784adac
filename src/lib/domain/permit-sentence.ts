import { isDay } from './calendar-day.ts';
import { incidentKinds } from './incident.ts';
import type { IncidentKind } from './incident.ts';
import type { Locale, Localized } from './locale.ts';
import { fill, intlTag, pick } from './locale.ts';
import type { PermitReason } from './permit.ts';
import { permitReasons } from './permit.ts';
import { phaseNames } from './pilot.ts';
import type { Phase } from './pilot.ts';

/** A reason of the interlock in the reader's language: phases, kinds of incident and measurements by their names, days written in full. */
export function permitSentence(
	{ code, params }: PermitReason,
	locale: Locale,
	kpiTitles: Readonly<Record<string, Localized>> = {}
): string {
	const { phase, kind, kpi, date } = params;
	const title = kpiTitles[String(kpi)];
	return fill(pick(permitReasons[code], locale), {
		...params,
		...(phase && { phase: pick(phaseNames[phase as Phase], locale) }),
		...(isDay(String(date)) && { date: inFull(String(date), locale) }),
		...(title && { kpi: pick(title, locale) }),
		...(code === 'incident-open' && { kind: kindName(String(kind), locale) })
	});
}

/** The kind without its explanation: "Datalek". */
function kindName(kind: string, locale: Locale): string {
	const name = incidentKinds[kind as IncidentKind];
	return name ? (pick(name, locale).split(/ ?:/)[0] ?? kind) : kind;
}

/** A day as "13 november 2026". */
function inFull(day: string, locale: Locale): string {
	return new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(`${day}T12:00:00.000Z`)
	);
}
