import type { ContentFault, FieldPath } from './faults.ts';
import { questionsOf } from './question-check.ts';
import type { CheckedPack, RawPack } from './read-pack.ts';
import type { ScopeCondition, ScopeOutcome, ScopeTest } from './types.gen.ts';

const outcomes: readonly ScopeOutcome['id'][] = [
	'dpia-needed',
	'dpia-presumed',
	'dpia-not-shown',
	'fria-due-now',
	'fria-due-from',
	'fria-not-high-risk',
	'fria-derogation',
	'fria-not-public',
	'fria-no-ai',
	'derogation-excluded',
	'derogation-uncertain',
	'derogation-possible',
	'derogation-not-claimed'
];

/** Rules, conditions and prefilled answers of a scope test point at what exists, and every outcome has its text. */
export function unknownInScopeTest(
	{ raw, pack }: CheckedPack,
	packs: readonly CheckedPack[]
): ContentFault[] {
	if (pack.kind !== 'scope-test') return [];
	return [
		...unknownParents(raw, pack),
		...pack.rules.flatMap(({ when }, index) =>
			when ? unknownInCondition(raw, pack, when, ['rules', index, 'when']) : []
		),
		...wrongPrefill(raw, pack, packs),
		...outcomes
			.filter((id) => !pack.outcomes.some((outcome) => outcome.id === id))
			.map((id) => raw.fault(['outcomes'], `no text for "${id}"`, 'write its title and text'))
	];
}

/** A question waits only for questions before it, so no circle can form. */
function unknownParents(raw: RawPack, pack: ScopeTest): ContentFault[] {
	const before = new Set<string>();
	return pack.sections.flatMap(({ questions }, section) =>
		questions.flatMap(({ id, showWhen }, index) => {
			const at: FieldPath = ['sections', section, 'questions', index, 'showWhen'];
			const unknown = (showWhen ?? []).filter((parent) => !before.has(parent));
			before.add(id);
			return unknown.map((parent) =>
				raw.fault(at, `no question "${parent}" before this one`, 'name an earlier question')
			);
		})
	);
}

function unknownInCondition(
	raw: RawPack,
	pack: ScopeTest,
	{ any = [], all = [], none = [] }: ScopeCondition,
	at: FieldPath
): ContentFault[] {
	const ids = new Set(pack.sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
	return [...any, ...all, ...none]
		.filter((id) => !ids.has(id))
		.map((id) => raw.fault(at, `no question "${id}"`, 'name a question of this test'));
}

function wrongPrefill(
	raw: RawPack,
	pack: ScopeTest,
	packs: readonly CheckedPack[]
): ContentFault[] {
	return pack.prefill.flatMap(({ when, assessment, question, value, several }, index) => {
		const at: FieldPath = ['prefill', index];
		const target = packs
			.flatMap(({ pack: other }) =>
				other.kind === 'assessment' && other.assessment === assessment ? questionsOf(other) : []
			)
			.find(({ id }) => id === question);
		const condition = unknownInCondition(raw, pack, when, [...at, 'when']);
		if (!target) {
			const problem = `no question "${question}" in the ${assessment}`;
			return [
				...condition,
				raw.fault([...at, 'question'], problem, 'name a question of that template')
			];
		}
		const values = target.options?.map(({ id }) => id) ?? ['ja', 'nee'];
		const fits =
			values.includes(value) &&
			several === (target.answer === 'some-of') &&
			['yes-no', 'one-of', 'some-of'].includes(target.answer);
		return fits
			? condition
			: [
					...condition,
					raw.fault(
						[...at, 'value'],
						`"${value}" does not answer "${question}"`,
						`use one of ${values.join(', ')}, and "several" for a question that takes several`
					)
				];
	});
}
