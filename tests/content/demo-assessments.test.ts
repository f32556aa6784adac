import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '#lib/domain/assessment/answers.ts';
import { askedQuestions, isAnswered, openFields } from '#lib/domain/assessment/answers.ts';
import { hasHighResidual, residualLevel, riskGaps } from '#lib/domain/assessment/risk.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';
import { demoDpia } from '#lib/server/demo/assessments/dpia.ts';
import { demoFria } from '#lib/server/demo/assessments/fria.ts';
import { demoRegister } from '#lib/server/demo/assessments/register.ts';
import { demoStatements } from '#lib/server/demo/assessments/statements.ts';
import { calendarUpTo } from '#lib/server/demo/calendar.ts';
import { demoPeople } from '#lib/server/demo/people.ts';

const content = loadContentOrThrow('.');
const subject = {
	pilot: 'Intake bij Gezin en wonen',
	occasion: 'het intakegesprek',
	teams: 'het team Gezin en wonen'
};
const library = content.riskLibrary('urn:waarborg:risk-library:sociaal-werk')!;

describe.each([
	['dpia', demoDpia(subject)],
	['fria', demoFria(subject)]
] as const)('the %s of the demonstration', (kind, answers: Answers) => {
	const template = content.assessment(kind)!;
	const questions = template.sections.flatMap((section) => section.questions);
	const written = questions.filter(({ answer }) => answer !== 'risks' && answer !== 'measures');

	it('answers every question and nothing else', () => {
		expect(Object.keys(answers).sort()).toEqual(written.map(({ id }) => id).sort());
		for (const { id } of askedQuestions(template, answers))
			if (written.some((question) => question.id === id))
				expect(isAnswered(answers[id]), id).toBe(true);
	});

	it('answers in the shape that is asked', () => {
		for (const question of written) {
			const { id, mayBeNotApplicable, crossReference } = question;
			const answer = answers[id] as Answer;
			if (answer.notApplicableReason) expect(mayBeNotApplicable, id).toBe(true);
			else if (answer.reference) expect(crossReference, id).toBeDefined();
			else expect(fits(question, answer), `${id} ${JSON.stringify(answer.value)}`).toBe(true);
			expect(openFields(question, answer), id).toEqual([]);
		}
	});
});

function fits(
	{
		answer,
		options,
		fields
	}: {
		answer: string;
		options?: { id: string }[];
		fields?: { id: string; answer: string; options?: { id: string }[] }[];
	},
	{ value }: Answer
): boolean {
	const known = (one: unknown) => options?.some(({ id }) => id === one) ?? false;
	if (answer === 'yes-no') return value === 'ja' || value === 'nee';
	if (answer === 'one-of') return known(value);
	if (answer === 'some-of') return Array.isArray(value) && value.every(known);
	if (answer === 'text') return typeof value === 'string' && value.length > 20;
	if (!Array.isArray(value)) return false;
	return value.every((row) =>
		Object.entries(row).every(([id, cell]) => {
			const field = fields?.find((one) => one.id === id);
			return field?.options ? field.options.some((option) => option.id === cell) : !!field;
		})
	);
}

describe('the register of the demonstration', () => {
	const { risks, measures } = demoRegister(library, calendarUpTo(new Date('2026-11-22T10:00:00Z')));
	const whole = measures.map(({ key, owner, ...measure }) => ({
		...measure,
		id: key,
		ownerId: owner
	}));
	const stored = risks.map(({ acceptedReason, ...risk }) => ({
		...risk,
		id: risk.libraryId,
		accepted: acceptedReason
			? {
					byId: 'v',
					byName: 'Marleen Goossens',
					at: '2026-11-01T10:00:00Z',
					reason: acceptedReason
				}
			: null
	}));

	it('lacks nothing, and leaves no high risk', () => {
		expect(risks.length).toBeGreaterThanOrEqual(12);
		for (const risk of stored) expect(riskGaps(risk, whole), risk.id).toEqual([]);
		expect(hasHighResidual(stored)).toBe(false);
	});

	it('accepts what is left, and nothing that is low', () => {
		for (const risk of stored)
			expect(!!risk.accepted, risk.id).toBe(residualLevel(risk) !== 'laag');
	});

	it('names people of the demonstration, uses every measure and covers every kind of event but loss', () => {
		const keys = demoPeople.map(({ key }) => key);
		for (const { key, owner, ownerName } of measures) {
			expect(demoPeople.find((person) => person.key === owner)?.name, key).toBe(ownerName);
			expect(keys).toContain(owner);
			expect(
				risks.some((risk) => risk.measures.includes(key)),
				key
			).toBe(true);
		}
		expect([...new Set(risks.map(({ event }) => event))].sort()).toEqual([
			'grondrecht',
			'inzage',
			'wijziging'
		]);
	});
});

describe.each(['dpia', 'fria'] as const)(
	'what is said about the %s of the demonstration',
	(kind) => {
		const calendar = calendarUpTo(new Date('2026-11-22T10:00:00Z'));
		const { advice, views, decision } = demoStatements(kind, subject, calendar);

		it('is about sections that are there, and ends with the whole', () => {
			const sections = content.assessment(kind)!.sections.map(({ id }) => id);
			for (const { sectionId } of advice.slice(0, -1)) expect(sections).toContain(sectionId);
			expect(advice.at(-1)?.sectionId).toBeNull();
			expect(views.asked && views.who && views.text).toBeTruthy();
		});

		it('decides with an owner and a day for each condition', () => {
			expect(decision.conditions.length > 0).toBe(
				decision.outcome === 'goedkeuren-onder-voorwaarden'
			);
			for (const { ownerName, dueDate } of decision.conditions) {
				expect(demoPeople.map(({ name }) => name)).toContain(ownerName);
				expect(dueDate > '2026-11-22').toBe(true);
			}
			expect(decision.reviewOn > '2026-11-22').toBe(true);
		});
	}
);
