import type { WatchedFacts } from '#lib/domain/assessment/watched.ts';
import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { advisedSinceDecision, disagreement, hindrances } from '#lib/domain/assessment/decide.ts';
import type { OpenPoint, SectionProgress } from '#lib/domain/assessment/missing.ts';
import { sectionProgress } from '#lib/domain/assessment/missing.ts';
import type { Standing, WorkflowState } from '#lib/domain/assessment/workflow.ts';
import type { AssessmentStatus } from '#lib/domain/governance.ts';
import type { Localized } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Refusal, Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { loadChecklistFacts } from '../checklists/facts.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import { approvalGround, authorsSince } from './decide.ts';
import { loadAssessments } from './load.ts';
import type { FactChange } from './grounds.ts';
import { readable } from './grounds.ts';

/** What every page of one assessment shows at its head, and the overview entirely. */
export interface AssessmentOverview {
	kind: AssessmentKind;
	title: Localized;
	description: Localized;
	legalState?: { title: Localized; text: Localized };
	contentsHash: string;
	version: number;
	/** As the interlock sees it. */
	status: AssessmentStatus;
	/** What it was signed on and is otherwise now. */
	changed: FactChange[];
	/** Something changed since the last decision, and the DPO has not spoken since. */
	adviceOwed: boolean;
	sections: SectionStanding[];
	open: readonly OpenPoint[];
	/** What keeps it from being approved. */
	hindrances: Refusal[];
	state: Pick<WorkflowState, 'advice' | 'views' | 'consultation' | 'decision'>;
	/** The DPO disagrees with the whole or with a part as it reads now. */
	disagrees: boolean;
	risks: { count: number };
	may: {
		edit: boolean;
		advise: boolean;
		comment: boolean;
		acceptRisk: boolean;
		/** The right to decide; `isAuthor` says that she wrote in it and therefore may not. */
		decide: boolean;
		isAuthor: boolean;
	};
	today: string;
}

export interface SectionStanding extends SectionProgress {
	advice: Standing<{ agrees: boolean; text: string; byName: string; at: string }>;
}

/** Where an assessment stands: progress per section, what is missing, who said what, and what this person may do. */
export async function assessmentOverview(
	ctx: Ctx,
	pilotId: string,
	kind: AssessmentKind
): Promise<Result<AssessmentOverview>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const loaded = await loadAssessments(ctx.db, ctx, pilot);
	const facts = await loadChecklistFacts(ctx.db, ctx, pilot);
	if (!loaded || !facts) return refuse('not-found');
	const { head, contents, state } = loaded[kind];
	const { title, description, legalState } = contents.template;
	const ground = approvalGround(loaded[kind], facts.assessments[kind]);
	const { open } = ground;
	const { changedFacts } = facts.assessments[kind];
	const mayAct = (action: Parameters<typeof can>[1]) => can(ctx.actor, action, { roles });
	return ok({
		kind,
		title,
		description,
		...(legalState && { legalState }),
		contentsHash: state.contentsHash,
		version: head.version,
		status: facts.assessments[kind],
		changed: await readable(
			ctx,
			head.id,
			pilot,
			facts,
			changedFacts.map((fact) => ({
				fact,
				before: (JSON.parse(head.watched) as WatchedFacts)[fact] ?? '',
				after: facts.watched[fact] ?? ''
			}))
		),
		adviceOwed: ground.factsChanged && !advisedSinceDecision(state),
		sections: sectionProgress(contents, open).map((part) => ({
			...part,
			advice: state.sectionAdvice[part.id] ?? { state: 'geen' as const }
		})),
		open,
		hindrances: hindrances(ground),
		state: {
			advice: state.advice,
			views: state.views,
			consultation: state.consultation,
			decision: state.decision
		},
		disagrees: disagreement(state),
		risks: { count: contents.risks.length },
		may: {
			edit: mayAct('assessment.edit'),
			advise: mayAct('assessment.advise'),
			comment: mayAct('assessment.comment'),
			acceptRisk: mayAct('risk.accept'),
			decide: mayAct('assessment.sign'),
			isAuthor: (await authorsSince(ctx.db, pilot.id, loaded[kind])).includes(ctx.actor.userId)
		},
		today: facts.today
	});
}
