import type { ItemFact, ChecklistFacts, Missing } from './facts.ts';

/** What is still missing from each item besides its owner, its questions and its signature. One function per item. */
export const itemRules: Readonly<
	Record<number, (facts: ChecklistFacts, item: ItemFact) => Missing[]>
> = {
	1: goalsMissing,
	2: valuesMissing,
	3: consentMissing,
	4: assessmentsMissing,
	5: ({ plan }) => (plan.frozenAt ? [] : [{ code: 'plan-not-frozen' }]),
	6: ({ raciFaults }) =>
		raciFaults > 0 ? [{ code: 'raci-faults', params: { count: raciFaults } }] : [],
	7: () => [],
	8: trainingMissing,
	9: versionsMissing,
	10: exitMissing
};

function goalsMissing({ rules, planKpis, plan }: ChecklistFacts, { content }: ItemFact): Missing[] {
	const { goals, useCases, outOfScope, beyondReason, changedAt } = content.goals ?? emptyGoals;
	const missing: Missing[] = [];
	if (goals.length === 0) missing.push({ code: 'goals-none' });
	goals.forEach((goal, index) => {
		const params = { goal: index + 1 };
		if (!goal.text.trim() || !goal.target.trim() || !goal.date)
			missing.push({ code: 'goal-incomplete', params });
		if (!planKpis.includes(goal.kpi)) missing.push({ code: 'goal-kpi-unknown', params });
	});
	if (useCases.length === 0) missing.push({ code: 'use-case-none' });
	const beyond = goals.length > rules.maxGoals || useCases.length > rules.maxUseCases;
	if (beyond && !beyondReason.trim()) {
		const params = { goals: rules.maxGoals, useCases: rules.maxUseCases };
		missing.push({ code: 'beyond-reason-missing', params });
	}
	if (outOfScope.length === 0) missing.push({ code: 'out-of-scope-none' });
	if (changedAt && plan.frozenAt && changedAt > plan.frozenAt)
		missing.push({ code: 'goals-changed' });
	return missing;
}

const emptyGoals = { goals: [], useCases: [], outOfScope: [], beyondReason: '', changedAt: null };

function valuesMissing({ rules }: ChecklistFacts, item: ItemFact): Missing[] {
	const { principles, noGos } = item.content.values ?? { principles: [], noGos: [] };
	const written = principles.filter((principle) => principle.text.trim());
	const missing: Missing[] = [];
	if (written.length < rules.principlesNeeded) {
		missing.push({
			code: 'principles-few',
			params: { count: written.length, needed: rules.principlesNeeded }
		});
	}
	if (noGos.length < rules.noGosNeeded) {
		missing.push({
			code: 'no-gos-few',
			params: { count: noGos.length, needed: rules.noGosNeeded }
		});
	}
	for (const noGo of rules.mandatoryNoGos) {
		if (!noGos.some((kept) => kept.id === noGo))
			missing.push({ code: 'no-go-mandatory', params: { noGo } });
	}
	const loose = noGos.filter((noGo) => noGo.enforcement.length === 0 || !noGo.how.trim()).length;
	if (loose > 0) missing.push({ code: 'no-go-enforcement', params: { count: loose } });
	if (item.signedHashes.length === 0) missing.push({ code: 'values-not-signed' });
	else if (!item.signedHashes.includes(item.hash)) missing.push({ code: 'signature-outdated' });
	return missing;
}

function consentMissing({ consentText }: ChecklistFacts, { content }: ItemFact): Missing[] {
	const missing: Missing[] = [];
	if (!consentText) missing.push({ code: 'consent-text-none' });
	else {
		const params = { version: consentText.version };
		if (consentText.faults > 0)
			missing.push({ code: 'consent-text-faults', params: { count: consentText.faults } });
		if (!consentText.legalBasis6 || !consentText.legalBasis9)
			missing.push({ code: 'legal-basis-missing' });
		if (!consentText.advisedBy) missing.push({ code: 'consent-not-advised', params });
		if (!consentText.approvedBy) missing.push({ code: 'consent-not-approved', params });
	}
	if (!content.withdrawal) missing.push({ code: 'withdrawal-not-tried' });
	return missing;
}

function assessmentsMissing({ assessments, today }: ChecklistFacts): Missing[] {
	return (['dpia', 'fria'] as const).flatMap((key): Missing[] => {
		const { signed, reviewOn, changedFacts, residualHigh, priorConsultation } = assessments[key];
		const kind = key.toUpperCase();
		if (!signed) return [{ code: 'assessment-not-signed', params: { kind } }];
		const missing: Missing[] = [];
		if (reviewOn && reviewOn < today)
			missing.push({ code: 'assessment-review-passed', params: { kind, date: reviewOn } });
		if (changedFacts.length > 0) {
			missing.push({
				code: 'assessment-fact-changed',
				params: { kind, facts: changedFacts.join(', ') }
			});
		}
		if (residualHigh && !priorConsultation)
			missing.push({ code: 'prior-consultation-missing', params: { kind } });
		return missing;
	});
}

function trainingMissing({ workers, rules }: ChecklistFacts): Missing[] {
	if (workers.active === 0) return [{ code: 'training-nobody' }];
	const open = workers.active - workers.trained;
	return open > 0
		? [{ code: 'training-open', params: { count: open, version: rules.trainingVersion } }]
		: [];
}

function versionsMissing({ registered, inUse }: ChecklistFacts): Missing[] {
	const missing: Missing[] = registered.engines.length === 0 ? [{ code: 'engine-none' }] : [];
	for (const { name, version } of inUse.engines) {
		if (!registered.engines.some((known) => known.name === name && known.version === version)) {
			missing.push({ code: 'version-unregistered', params: { name, version } });
		}
	}
	for (const { id, version } of inUse.templates) {
		if (!registered.templates.some((known) => known.id === id && known.version === version)) {
			missing.push({ code: 'version-unregistered', params: { name: id, version } });
		}
	}
	return missing;
}

function exitMissing({ rules, today }: ChecklistFacts, { content }: ItemFact): Missing[] {
	const missing = exitPlanMissing(content);
	if (!content.drill) missing.push({ code: 'exit-drill-none' });
	else if (monthsLater(content.drill.passedOn, rules.maxDrillAgeMonths) < today) {
		const params = { date: content.drill.passedOn, months: rules.maxDrillAgeMonths };
		missing.push({ code: 'exit-drill-old', params });
	}
	return missing;
}

/** The plan itself, without the drill: what the first gate asks. */
export function exitPlanMissing(content: ItemFact['content']): Missing[] {
	const steps = content.exit?.steps ?? [];
	if (steps.length === 0) return [{ code: 'exit-steps-none' }];
	const loose = steps.filter((step) => !step.ownerId).length;
	return loose > 0 ? [{ code: 'exit-step-owner', params: { count: loose } }] : [];
}

/** The same day some months later; a day that month does not have becomes its last. */
export function monthsLater(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
		.toISOString()
		.slice(0, 10);
}
