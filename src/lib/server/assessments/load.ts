import type { Answers, AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { assessmentKinds, carriedAnswers } from '#lib/domain/assessment/answers.ts';
import type { AssessmentContents } from '#lib/domain/assessment/contents.ts';
import type { Statements, WorkflowState } from '#lib/domain/assessment/workflow.ts';
import { workflowState } from '#lib/domain/assessment/workflow.ts';
import { pilotPacks } from '../checklists/packs.ts';
import type { PilotPacks } from '../checklists/packs.ts';
import type { Services, Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import type { AssessmentHead, Register, StoredAnswer } from './repository.ts';
import { answersOf, findAnswers, findHeads, findRegister, findStatements } from './repository.ts';

/** One assessment, whole. */
export interface LoadedAssessment {
	kind: AssessmentKind;
	head: AssessmentHead;
	/** The stored answers with their versions, hidden ones included: never send these to a page. */
	stored: Record<string, StoredAnswer>;
	contents: AssessmentContents;
	statements: Statements;
	state: WorkflowState;
}

export interface LoadedAssessments extends Record<AssessmentKind, LoadedAssessment> {
	packs: PilotPacks;
	register: Register;
}

/** Both assessments of a pilot with their register, since they refer to one another; null when the packs of the pilot are not installed. */
export async function loadAssessments(
	db: Db | Trx,
	services: Services,
	pilot: Pilot
): Promise<LoadedAssessments | null> {
	const packs = pilotPacks(services.content, pilot);
	const heads = await findHeads(db, pilot.id);
	const [dpia, fria] = assessmentKinds.map((kind) => heads.find((head) => head.kind === kind));
	if (!packs || !dpia || !fria) return null;
	const register = await findRegister(db, pilot.id);
	const stored = {
		dpia: await findAnswers(db, dpia.id),
		fria: await findAnswers(db, fria.id)
	};
	const answers = {
		dpia: carriedAnswers(packs.dpia, answersOf(stored.dpia)),
		fria: carriedAnswers(packs.fria, answersOf(stored.fria))
	};
	const load = async (kind: AssessmentKind, head: AssessmentHead): Promise<LoadedAssessment> => {
		const contents = contentsOf(kind, packs, answers, register);
		const statements = await findStatements(db, head.id);
		const state = workflowState(contents, statements);
		return { kind, head, stored: stored[kind], contents, statements, state };
	};
	return { packs, register, dpia: await load('dpia', dpia), fria: await load('fria', fria) };
}

/** What is written in one of the two: its own risks, and the measures that serve them or none in particular. */
export function contentsOf(
	kind: AssessmentKind,
	packs: PilotPacks,
	answers: Record<AssessmentKind, Answers>,
	register: Register
): AssessmentContents {
	const other = kind === 'dpia' ? 'fria' : 'dpia';
	const mine = register.risks.filter(({ assessments }) => assessments.includes(kind));
	const used = new Set(register.risks.flatMap(({ measures }) => measures));
	const serving = new Set(mine.flatMap(({ measures }) => measures));
	return {
		template: packs[kind],
		answers: answers[kind],
		risks: mine.map(({ version: _, ...risk }) => risk),
		measures: register.measures
			.filter(({ id }) => serving.has(id) || !used.has(id))
			.map(({ version: _, ...measure }) => measure),
		other: { template: packs[other], answers: answers[other] }
	};
}
