import type { Answers, AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { assessmentKinds, carriedAnswers, otherKind } from '#lib/domain/assessment/answers.ts';
import type { AssessmentContents } from '#lib/domain/assessment/contents.ts';
import { staysHigh } from '#lib/domain/assessment/risk.ts';
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
	const rows = async (head: AssessmentHead): Promise<StoredAssessment> => ({
		head,
		stored: await findAnswers(db, head.id),
		statements: await findStatements(db, head.id)
	});
	return assemble(packs, register, { dpia: await rows(dpia), fria: await rows(fria) });
}

/** The same with one answer otherwise, without reading everything again: someone is typing. */
export function withAnswer(
	loaded: LoadedAssessments,
	kind: AssessmentKind,
	questionId: string,
	answer: StoredAnswer
): LoadedAssessments {
	const template = loaded.packs[kind];
	const stored = { ...loaded[kind].stored, [questionId]: answer };
	const answers = carriedAnswers(template, answersOf(stored));
	const one = (of: AssessmentKind): LoadedAssessment => {
		const was = loaded[of];
		const own = of === kind ? { answers } : { other: { template, answers } };
		const contents = { ...was.contents, ...own };
		const state = workflowState(contents, was.statements);
		return { ...was, ...(of === kind && { stored }), contents, state };
	};
	return { ...loaded, dpia: one('dpia'), fria: one('fria') };
}

type StoredAssessment = Pick<LoadedAssessment, 'head' | 'stored' | 'statements'>;

function assemble(
	packs: PilotPacks,
	register: Register,
	rows: Record<AssessmentKind, StoredAssessment>
): LoadedAssessments {
	const answers = {
		dpia: carriedAnswers(packs.dpia, answersOf(rows.dpia.stored)),
		fria: carriedAnswers(packs.fria, answersOf(rows.fria.stored))
	};
	const one = (kind: AssessmentKind): LoadedAssessment => {
		const { head, stored } = rows[kind];
		const statements = kind === 'fria' ? withLetters(rows, register) : rows[kind].statements;
		const contents = contentsOf(kind, packs, answers, register);
		return { kind, head, stored, contents, statements, state: workflowState(contents, statements) };
	};
	return { packs, register, dpia: one('dpia'), fria: one('fria') };
}

/**
 * One letter to the supervisory authority serves both: art. 36 GDPR belongs to the DPIA, and what came of it stands in the FRIA as well when
 * each high risk that remains there also stands in the DPIA.
 */
function withLetters(
	{ dpia, fria }: Record<AssessmentKind, StoredAssessment>,
	{ risks }: Register
): Statements {
	const shared = risks
		.filter((risk) => risk.assessments.includes('fria') && staysHigh(risk))
		.every(({ assessments }) => assessments.includes('dpia'));
	if (!shared) return fria.statements;
	const consultations = [...dpia.statements.consultations, ...fria.statements.consultations];
	consultations.sort((a, b) => a.at.localeCompare(b.at));
	return { ...fria.statements, consultations };
}

/** What is written in one of the two: its own risks, and the measures that serve them or none in particular. */
export function contentsOf(
	kind: AssessmentKind,
	packs: PilotPacks,
	answers: Record<AssessmentKind, Answers>,
	register: Register
): AssessmentContents {
	const other = otherKind(kind);
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
