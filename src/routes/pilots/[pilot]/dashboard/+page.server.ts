import { verdictSentence } from '#lib/domain/verdict-sentences.ts';
import { dashboardView, kpiNames } from '#lib/features/dashboard/view.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { dashboardOf } from '#lib/server/measurements/dashboard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals;
	const { computed, incidents } = orError(
		await dashboardOf(signedIn(event), event.params.pilot),
		locale
	);
	if (!computed) return { verdict: null, incidents };
	const { verdict, latched, plan, states } = computed;
	const chosen = event.url.searchParams.get('kpi');
	return {
		incidents,
		verdict: {
			kind: verdict.verdict,
			sentence: verdictSentence(verdict, locale, kpiNames(plan.plan, locale)),
			latched,
			epoch: plan.epoch,
			frozenAt: plan.frozenAt,
			planHash: verdict.planHash,
			dataHash: verdict.dataHash,
			horizon: plan.plan.horizon
		},
		view: dashboardView(plan.plan, verdict, states, locale, chosen)
	};
};
