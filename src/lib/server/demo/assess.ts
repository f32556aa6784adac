import type { Answers } from '#lib/domain/assessment/answers.ts';
import { assessmentKinds } from '#lib/domain/assessment/answers.ts';
import { decideAssessment } from '../assessments/decide.ts';
import { loadAssessments } from '../assessments/load.ts';
import { addMeasure } from '../assessments/measures.ts';
import { acceptRisk, addRisk } from '../assessments/risks.ts';
import { saveAnswers } from '../assessments/save-answers.ts';
import { advise, recordViews } from '../assessments/state.ts';
import { findPilot } from '../pilots/pilot-repository.ts';
import { demoDpia } from './assessments/dpia.ts';
import { demoFria } from './assessments/fria.ts';
import { demoRegister } from './assessments/register.ts';
import { demoStatements } from './assessments/statements.ts';
import type { DemoSubject } from './assessments/subject.ts';
import type { ChecklistScript } from './checklist.ts';
import { packsOf } from './checklist.ts';
import { must } from './stage.ts';

/** What the assessments of one pilot are about, and in how many days they are looked at again. */
export interface AssessmentSubject extends DemoSubject {
	review: number;
}

/** Fills in both assessments, up to a share of the answers of each. */
export async function fillAssessments(
	{ stage, pilotId }: ChecklistScript,
	subject: DemoSubject,
	share: Partial<Record<'dpia' | 'fria', number>> = { dpia: 1, fria: 1 }
): Promise<void> {
	const answers = { dpia: demoDpia(subject), fria: demoFria(subject) };
	for (const kind of assessmentKinds) {
		const all = Object.entries(answers[kind]);
		const some = all.slice(0, Math.ceil(all.length * (share[kind] ?? 0)));
		const part = Object.fromEntries(some) as Answers;
		await must(saveAnswers(stage.as('bram.dewit'), { pilotId, kind, answers: part }));
	}
}

/** Fills the register: risks of the library as the team judged them, with measures that have an owner and a day. */
export async function fillRegister(script: ChecklistScript): Promise<void> {
	const { stage, calendar, pilotId } = script;
	const { riskLibrary } = await packsOf(script);
	const { measures, risks } = demoRegister(riskLibrary, calendar);
	const writer = stage.as('bram.dewit');
	const ids = new Map<string, string>();
	for (const { key, owner, ...measure } of measures) {
		const ownerId = stage.as(owner).actor.userId;
		const added = await must(
			addMeasure(writer, { pilotId, measure: { ...measure, ownerId }, riskId: null })
		);
		ids.set(key, added.value);
	}
	for (const { libraryId, acceptedReason: _, ...risk } of risks) {
		const attached = risk.measures.flatMap((key) => ids.get(key) ?? []);
		await must(addRisk(writer, { pilotId, libraryId, risk: { ...risk, measures: attached } }));
	}
}

/** The residual risks are accepted, the DPO advises per part and on the whole, people are heard, and the project owner decides. */
export async function concludeAssessments(
	script: ChecklistScript,
	subject: AssessmentSubject
): Promise<void> {
	const { stage, calendar, pilotId } = script;
	const { risks } = demoRegister((await packsOf(script)).riskLibrary, calendar);
	for (const { libraryId, acceptedReason } of risks) {
		const stored = (await registerOf(script)).risks.find((one) => one.libraryId === libraryId);
		if (!stored || !acceptedReason) continue;
		const { id: riskId, version } = stored;
		const accepted = { pilotId, riskId, version, reason: acceptedReason };
		await must(acceptRisk(stage.as('marleen.goossens'), accepted));
	}
	for (const kind of assessmentKinds) {
		const { advice, views, decision } = demoStatements(kind, subject, calendar);
		const { contentsHash } = (await assessmentsOf(script))[kind].state;
		const of = { pilotId, kind, contentsHash };
		for (const part of advice) await must(advise(stage.as('leila.amrani'), { ...of, ...part }));
		await must(recordViews(stage.as('bram.dewit'), { ...of, ...views }));
		await must(
			decideAssessment(stage.as('hilde.wouters'), {
				...of,
				...decision,
				departureReason: decision.departureReason ?? '',
				reviewOn: calendar.day(subject.review),
				password: stage.password
			})
		);
	}
}

async function assessmentsOf({ stage, pilotId }: ChecklistScript) {
	const { services } = stage;
	const pilot = await findPilot(services.db, stage.as('bram.dewit').actor.organisationId, pilotId);
	const loaded = pilot && (await loadAssessments(services.db, services, pilot));
	if (!loaded) throw new Error('The packs of the demonstration pilot are not installed.');
	return loaded;
}

async function registerOf(script: ChecklistScript) {
	return (await assessmentsOf(script)).register;
}
