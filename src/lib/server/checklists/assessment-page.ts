import type { AssessmentTemplateContent, TemplateQuestion } from '#lib/domain/checklist/assessment.ts';
import { askedQuestions, openMandatory } from '#lib/domain/checklist/assessment.ts';
import type { AssessmentStatus } from '#lib/domain/governance.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Assessment, AssessmentKind } from './assessment-repository.ts';
import { findAssessment } from './assessment-repository.ts';
import { loadChecklistFacts } from './facts.ts';
import { pilotPacks } from './packs.ts';

export interface AssessmentPage {
	assessment: Assessment;
	template: AssessmentTemplateContent;
	status: AssessmentStatus;
	/** Ids of the questions that are asked, given the answers. */
	asked: string[];
	open: Pick<TemplateQuestion, 'id' | 'code'>[];
	/** The DPO advised and nothing changed since. */
	adviceCurrent: boolean;
	dpoName: string | null;
	signerName: string | null;
	may: { edit: boolean; advise: boolean; sign: boolean };
	today: string;
}

/** A DPIA or FRIA with its questions. Answers to questions that are hidden meanwhile do not leave the server. */
export async function assessmentPage(ctx: Ctx, pilotId: string, kind: AssessmentKind): Promise<Result<AssessmentPage>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const assessment = await findAssessment(ctx.db, pilotId, kind);
	const template = pilotPacks(ctx.content, pilot)?.[kind];
	const facts = await loadChecklistFacts(ctx.db, ctx, pilot);
	if (!assessment || !template || !facts) return refuse('not-found');
	const asked = askedQuestions(template, assessment.answers).map(({ id }) => id);
	const answers = Object.fromEntries(Object.entries(assessment.answers).filter(([id]) => asked.includes(id)));
	const ids = [assessment.dpoAdvisedBy, assessment.signedBy].filter((id) => id !== null);
	const people = ids.length
		? await ctx.db.selectFrom('user').select(['id', 'name']).where('id', 'in', ids).execute()
		: [];
	const name = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
	return ok({
		assessment: { ...assessment, answers },
		template,
		status: facts.assessments[kind],
		asked,
		open: openMandatory(template, assessment.answers).map(({ id, code }) => ({ id, code })),
		adviceCurrent: !!assessment.dpoAdvisedAt && assessment.dpoAdvisedAt >= assessment.updatedAt,
		dpoName: name(assessment.dpoAdvisedBy),
		signerName: name(assessment.signedBy),
		may: {
			edit: can(ctx.actor, 'assessment.edit', { roles }),
			advise: can(ctx.actor, 'assessment.advise', { roles }),
			sign: can(ctx.actor, 'assessment.sign', { roles }) && assessment.updatedBy !== ctx.actor.userId
		},
		today: facts.today
	});
}
