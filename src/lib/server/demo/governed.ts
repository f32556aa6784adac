import type { AdviceOutcome } from '#lib/domain/decision.ts';
import type { DecisionInput } from '#lib/domain/decision.ts';
import type { Goal } from '#lib/domain/checklist/content.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { planHash } from '#lib/domain/plan.ts';
import { giveAdvice } from '../decisions/advice.ts';
import type { LoadedBasis } from '../decisions/basis.ts';
import { loadBasis } from '../decisions/basis.ts';
import { signDecision } from '../decisions/sign.ts';
import { computeVerdict } from '../measurements/verdict.ts';
import { freezePlan } from '../plans/freeze.ts';
import { savePlan } from '../plans/plans.ts';
import { presetPlan } from '../plans/preset.ts';
import { today } from '../context.ts';
import type { AssessmentSubject } from './assess.ts';
import { concludeAssessments, fillAssessments, fillRegister } from './assess.ts';
import { daysFrom } from './calendar.ts';
import type { ChecklistScript } from './checklist.ts';
import {
	answerQuestions,
	approveConsent,
	packsOf,
	passExitDrill,
	registerVersions,
	setGoals,
	setValues,
	sign,
	train,
	tryWithdrawal
} from './checklist.ts';
import { holdBoard } from './meeting.ts';
import type { Stage, Step } from './stage.ts';
import { must } from './stage.ts';

/** What one well-prepared pilot differs in from another. */
export interface Preparation {
	/** Working days before today on which each part was done, the earliest first. */
	days: {
		checklist: number;
		assessments: number;
		freeze: number;
		signatures: number;
		start: number;
	};
	goals: { goals: Goal[]; useCases: string[]; outOfScope: string[] };
	subject: AssessmentSubject;
	templates: string[];
	workers: string[];
	/** What the board chose otherwise than the pack proposes. */
	choose: (plan: Plan) => Plan;
}

/** The preparation of a pilot as the checklist asks it: ten items, both assessments signed, the plan frozen, a signed decision to start. */
export function prepared(
	script: () => ChecklistScript,
	{ days, ...preparation }: Preparation
): Step[] {
	const { goals, subject, templates, workers } = preparation;
	const { calendar } = script();
	const step = (daysAgo: number, time: string, play: Step['play']): Step => ({
		at: calendar.at(daysAgo, time),
		play
	});
	return [
		step(days.checklist, '09:10', async () => {
			await setGoals(script(), goals);
			await setValues(script());
			await sign(script(), 2, 'marleen.goossens');
		}),
		step(days.checklist - 2, '13:30', async () => {
			await approveConsent(
				script(),
				'Duidelijk en zonder druk. De drie waarborgen staan vooraan; graag zo laten.'
			);
			await tryWithdrawal(script());
			await registerVersions(script(), templates);
		}),
		step(days.checklist - 5, '10:00', () =>
			answerQuestions(script(), 7, { who: 'bram.dewit', age: 40 })
		),
		step(days.assessments, '09:30', async () => {
			await fillAssessments(script(), subject);
			await fillRegister(script());
		}),
		step(days.freeze, '14:00', async ({ as, password, services }) => {
			const { pilotId } = script();
			const plan = preparation.choose(presetPlan((await packsOf(script())).kpi, today(services)));
			await must(savePlan(as('bram.dewit'), { pilotId, plan }));
			const confirmed = plan.kpis.map(({ id }) => id);
			const signed = { pilotId, hash: planHash(plan), password, confirmed };
			await must(freezePlan(as('marleen.goossens'), signed));
		}),
		step(days.signatures, '10:15', async () => {
			await concludeAssessments(script(), subject);
			await answerQuestions(script(), 4, { who: 'bram.dewit' });
			await train(script(), workers);
			for (const [item, who] of [
				[8, 'tine.baert'],
				[9, 'bram.dewit'],
				[10, 'bram.dewit']
			] as const) {
				await answerQuestions(script(), item, { who });
			}
			for (const item of [7, 8, 9, 10]) await sign(script(), item, 'hilde.wouters');
			await passExitDrill(script());
		}),
		step(days.start + 2, '16:00', async (stage) => {
			await adviseDpo(
				stage,
				script().pilotId,
				'gunstig',
				'De DPIA is volledig, het restrisico is aanvaardbaar. Start klein, met gekende cliënten.'
			);
			await holdBoard(stage, script().pilotId, {
				outcome: 'starten',
				text: 'Het klankbord adviseert te starten, met de maandelijkse steekproef als vaste afspraak.',
				conditions: '',
				votes: { 'griet.lambrecht': 'for', 'omar.haddad': 'for', 'annelies.cools': 'for' },
				minutes:
					'Het klankbord nam de DPIA en de FRIA vooraf door. Er waren geen andere opmerkingen.'
			});
		}),
		step(days.start, '11:00', (stage) =>
			decideAs(stage, 'marleen.goossens', script().pilotId, {
				outcome: 'starten',
				reason: 'De voorbereiding is rond en de adviezen zijn gunstig.',
				dissent: '',
				nextReviewOn: daysFrom(today(stage.services), 60),
				conditions: []
			})
		)
	];
}

export async function adviseDpo(
	stage: Stage,
	pilotId: string,
	outcome: AdviceOutcome,
	text: string
): Promise<void> {
	const { stateHash, snapshot } = await basisOf(stage, pilotId);
	const given = { pilotId, outcome, text, stateHash, snapshotId: snapshot?.id ?? null };
	await must(giveAdvice(stage.as('leila.amrani'), 'dpo', given));
}

/** Signs a decision that needs one signature. */
export async function decideAs(
	stage: Stage,
	who: string,
	pilotId: string,
	decision: DecisionInput
): Promise<void> {
	const { screenHash } = await basisOf(stage, pilotId);
	const { password } = stage;
	const signed = await must(
		signDecision(stage.as(who), { pilotId, screenHash, password, ...decision })
	);
	if (signed.status !== 'effective') throw new Error(`the decision is ${signed.status}`);
}

/** What the page of the decision shows, with the verdict as it is now. */
async function basisOf({ as, services }: Stage, pilotId: string): Promise<LoadedBasis> {
	await must(computeVerdict(as('marleen.goossens'), pilotId));
	const basis = await loadBasis(services.db, services, pilotId);
	if (!basis) throw new Error(`the state of pilot ${pilotId} cannot be read`);
	return basis;
}
