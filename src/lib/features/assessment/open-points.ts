import type { OpenPoint } from '#lib/domain/assessment/missing.ts';
import { m } from '#lib/paraglide/messages.js';

/** What is missing, as a sentence. */
export function openPointSentence(point: OpenPoint): string {
	switch (point.kind) {
		case 'question':
			return m.assess_flow_missing_question({ code: point.code });
		case 'field':
			return m.assess_flow_missing_field({ code: point.code, row: point.row });
		case 'reference':
			return m.assess_flow_missing_reference({ code: point.code });
		case 'no-risks':
			return m.assess_flow_missing_no_risks();
		case 'risk':
			return gapSentences[point.gap]({ title: point.title });
	}
}

/** Where it can be mended, below the address of the pilot's assessments. */
export function openPointHref(base: string, kind: string, point: OpenPoint): string {
	if (point.kind === 'no-risks') return `${base}/risicos?in=${kind}`;
	if (point.kind === 'risk') return `${base}/risicos?in=${kind}#risico-${point.risk}`;
	return `${base}/${kind}/deel/${point.section}#vraag-${point.question}`;
}

const gapSentences = {
	'not-rated': m.assess_flow_gap_not_rated,
	'no-measures': m.assess_flow_gap_no_measures,
	'not-rated-after': m.assess_flow_gap_not_rated_after,
	'lowered-without-measure': m.assess_flow_gap_lowered_without_measure,
	'not-accepted': m.assess_flow_gap_not_accepted,
	'measure-without-owner': m.assess_flow_gap_measure_without_owner
};

/** What one risk lacks, beside the risk itself. */
export const gapWords = {
	'not-rated': m.assess_risk_gap_not_rated,
	'no-measures': m.assess_risk_gap_no_measures,
	'not-rated-after': m.assess_risk_gap_not_rated_after,
	'lowered-without-measure': m.assess_risk_gap_lowered_without_measure,
	'not-accepted': m.assess_risk_gap_not_accepted,
	'measure-without-owner': m.assess_risk_gap_measure_without_owner
};
