import { changesView } from '#lib/features/dashboard/view-changes.ts';
import { pointView } from '#lib/features/dashboard/view-point.ts';
import { dashboardView, kpiParts } from '#lib/features/dashboard/view.ts';
import { verdictView } from '#lib/features/dashboard/view-verdict.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { dashboardOf } from '#lib/server/measurements/dashboard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals;
	const { searchParams } = event.url;
	const asked = { kpi: searchParams.get('kpi'), point: searchParams.get('punt') };
	const { data, incidents } = orError(
		await dashboardOf(signedIn(event), event.params.pilot, asked),
		locale
	);
	if (!data) return { incidents, page: null };
	const { computed, reference, facts, point, epochs, ...rest } = data;
	const { verdict, latched, states } = computed;
	const { plan, epoch, frozenAt } = computed.plan;
	const input = { ...rest, plan, epoch, verdict, states, latchedAt: latched?.at ?? null };
	return {
		incidents,
		page: {
			verdict: verdictView(plan, verdict, latched, locale),
			basis: { epoch, frozenAt, planHash: verdict.planHash, dataHash: verdict.dataHash },
			view: dashboardView(input, locale, asked.kpi),
			changes: reference && changesView(reference, { verdict, facts }, kpiParts(input), locale),
			point: point && pointView(point, plan, locale),
			pointUnknown: asked.point !== null && point === null,
			epochs
		}
	};
};
