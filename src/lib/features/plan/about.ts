import type { Localized } from '#lib/domain/locale.ts';
import type { AboutKpi } from './types.ts';

interface Told extends Omit<AboutKpi, 'alarm'> {
	id: string;
	alarm?: { text: Localized };
}

/** What the catalogue says of each KPI, by id. */
export function aboutKpis(kpis: readonly Told[]): Record<string, AboutKpi> {
	return Object.fromEntries(
		kpis.map(({ id, description, formula, figureSource, unit, marginReason, alarm, note }) => [
			id,
			{
				description,
				formula,
				figureSource,
				unit,
				...(marginReason && { marginReason }),
				...(alarm && { alarm: alarm.text }),
				...(note && { note })
			}
		])
	);
}
