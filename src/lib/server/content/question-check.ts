import type { ContentFault, FieldPath } from './faults.ts';
import type { CheckedPack } from './read-pack.ts';
import type { AssessmentQuestion, AssessmentTemplate } from './types.gen.ts';

/** Conditions, cross-references and rights of an assessment point at what exists, and cross-references point back. */
export function unknownQuestions(
	{ raw, pack }: CheckedPack,
	packs: readonly CheckedPack[]
): ContentFault[] {
	if (pack.kind !== 'assessment') return [];
	const own = new Map(questionsOf(pack).map((question) => [question.id, question]));
	return pack.sections.flatMap(({ questions }, section) =>
		questions.flatMap((question, index) => {
			const at: FieldPath = ['sections', section, 'questions', index];
			const fault = ([field, problem, remedy]: Wrong) => raw.fault([...at, field], problem, remedy);
			return [
				...wrongConditions(question, own),
				...wrongReferences(question, pack, packs),
				...wrongRights(question, pack)
			].map(fault);
		})
	);
}

type Wrong = [field: string, problem: string, remedy: string];

export function questionsOf(template: AssessmentTemplate): AssessmentQuestion[] {
	return template.sections.flatMap(({ questions }) => questions);
}

function wrongConditions(
	{ id, showWhen }: AssessmentQuestion,
	own: ReadonlyMap<string, AssessmentQuestion>
): Wrong[] {
	if (!showWhen) return [];
	const asked = own.get(showWhen.question);
	if (!asked)
		return [['showWhen', `no question "${showWhen.question}"`, 'name a question of this template']];
	const answers = answersTo(asked);
	if (!answers)
		return [
			[
				'showWhen',
				`"${asked.id}" is not answered with a choice`,
				'name a question that is answered with ja, nee or an option'
			]
		];
	const wrong = showWhen.answers.find((answer) => !answers.includes(answer));
	if (wrong)
		return [
			['showWhen', `"${wrong}" is no answer to "${asked.id}"`, `use one of ${answers.join(', ')}`]
		];
	return isInCircle(id, own)
		? [['showWhen', 'waits for itself', 'break the circle of conditions']]
		: [];
}

function answersTo({ answer, options }: AssessmentQuestion): string[] | null {
	if (answer === 'yes-no') return ['ja', 'nee'];
	return options?.map(({ id }) => id) ?? null;
}

function isInCircle(id: string, own: ReadonlyMap<string, AssessmentQuestion>): boolean {
	const seen = new Set<string>();
	for (let at = own.get(id); at?.showWhen; at = own.get(at.showWhen.question)) {
		if (seen.has(at.id)) return true;
		seen.add(at.id);
	}
	return false;
}

/** One source, shown in both: the two questions name each other and are answered in the same way. */
function wrongReferences(
	question: AssessmentQuestion,
	pack: AssessmentTemplate,
	packs: readonly CheckedPack[]
): Wrong[] {
	const { crossReference } = question;
	if (!crossReference) return [];
	const { assessment } = crossReference;
	const there = packs.flatMap(({ pack: other }) =>
		other.kind === 'assessment' && other.assessment === assessment
			? questionsOf(other).filter(({ id }) => id === crossReference.question)
			: []
	);
	if (there.length === 0)
		return [
			[
				'crossReference',
				`no question "${crossReference.question}" in the ${assessment}`,
				'name a question of that template'
			]
		];
	const back = there.filter(
		(other) =>
			other.crossReference?.assessment === pack.assessment &&
			other.crossReference.question === question.id
	);
	if (back.length === 0)
		return [
			[
				'crossReference',
				`"${crossReference.question}" in the ${assessment} does not refer back`,
				'let the two questions name each other'
			]
		];
	return back.some((other) => shape(other) === shape(question))
		? []
		: [
				[
					'crossReference',
					`"${crossReference.question}" in the ${assessment} is answered in another way`,
					'give both the same kind of answer, options and fields'
				]
			];
}

function shape({ answer, options, fields }: AssessmentQuestion): string {
	return JSON.stringify([
		answer,
		options?.map(({ id }) => id),
		fields?.map((field) => [field.id, field.answer, field.options?.map(({ id }) => id)])
	]);
}

/** A question on rights offers exactly the rights of the pack. */
function wrongRights({ id, options }: AssessmentQuestion, pack: AssessmentTemplate): Wrong[] {
	if (id !== 'rechten' || !options || !pack.rights) return [];
	const rights = pack.rights.map((right) => right.id);
	const offered = options.map((option) => option.id);
	return rights.join() === offered.join()
		? []
		: [['options', 'are not the rights of this pack', `offer ${rights.join(', ')}`]];
}
