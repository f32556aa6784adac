import fc from 'fast-check';
import type { Answer } from '#lib/domain/assessment/answers.ts';
import { askedQuestions } from '#lib/domain/assessment/answers.ts';
import { fingerprints } from '#lib/domain/assessment/contents.ts';
import type {
	ExchangeQuestion,
	ExchangeTemplate
} from '#lib/domain/assessment/exchange/aligned.ts';
import type { Dossier } from '#lib/domain/assessment/exchange/dossier.ts';
import type { DossierInContext } from '#lib/domain/assessment/exchange/outgoing.ts';
import { contentsOf } from '#lib/domain/assessment/exchange/outgoing.ts';
import type { Measure, Risk } from '#lib/domain/assessment/risk.ts';
import {
	fearedEvents,
	grades,
	measureStatuses,
	reversibilities
} from '#lib/domain/assessment/risk.ts';
import type { Localized } from '#lib/domain/locale.ts';

const same = (text: string): Localized => ({ nl: text, en: `${text} (en)`, fr: `${text} (fr)` });

function question(
	id: string,
	code: string,
	answer: ExchangeQuestion['answer'],
	alignedWith: string[],
	more: Partial<ExchangeQuestion> = {}
): ExchangeQuestion {
	return {
		id,
		code,
		question: same(`Vraag ${id}`),
		help: same(''),
		answer,
		mandatory: true,
		alignedWith,
		...more
	};
}

const options = [
	{ id: 'taak', text: same('Taak van algemeen belang') },
	{ id: 'toestemming', text: same('Toestemming') },
	{ id: 'wet', text: same('Wettelijke plicht') }
];

/** Small, with a question of every kind; the numbers in other forms are those of the packs. */
export const dpiaTemplate: ExchangeTemplate = {
	assessment: 'dpia',
	urn: 'urn:waarborg:assessment:dpia',
	version: '9.0.0',
	title: same('DPIA'),
	description: same(''),
	sections: [
		{
			id: 'beschrijving',
			number: 1,
			title: same('Beschrijving'),
			questions: [
				question('verwerking', '1.1', 'text', ['cnil 111', 'cnil 122', 'rijksdienst 3'], {
					crossReference: { assessment: 'fria', question: 'processen' }
				}),
				question('doelen', '1.2', 'text', ['cnil 211', 'rijksdienst 5']),
				question('gegevens', '1.3', 'entries', ['cnil 121', 'rijksdienst 2'], {
					fields: [
						numbered('naam', 'text', ['rijksdienst 2.1.1']),
						numbered('categorie', 'text', ['rijksdienst 2.1.3']),
						numbered('bijzonder', 'yes-no', ['rijksdienst 2.1.6']),
						{ id: 'sinds', label: same('Sinds'), answer: 'date', mandatory: false }
					]
				}),
				question('partijen', '1.4', 'entries', ['cnil 112', 'rijksdienst 6'], {
					fields: [
						{ id: 'wie', label: same('Wie'), answer: 'text', mandatory: true },
						{ id: 'rol', label: same('Rol'), answer: 'text', mandatory: false }
					]
				}),
				question('intern', '1.5', 'text', [])
			]
		},
		{
			id: 'noodzaak',
			number: 2,
			title: same('Noodzaak'),
			questions: [
				question('rechtsgrond', '2.1', 'one-of', ['cnil 212', 'rijksdienst 11'], { options }),
				question('kenmerken', '2.2', 'some-of', ['cnil 213', 'rijksdienst 4'], { options }),
				question('subsidiariteit', '2.3', 'text', ['rijksdienst 14']),
				question('evenredigheid', '2.4', 'text', ['rijksdienst 14']),
				question('doorgifte', '2.5', 'yes-no', ['cnil 227', 'rijksdienst 8']),
				question('doorgifte-uitleg', '2.6', 'text', ['cnil 226', 'rijksdienst 9'], {
					showWhen: { question: 'doorgifte', answers: ['ja'] }
				}),
				question('bewaard-tot', '2.7', 'date', ['cnil 215', 'rijksdienst 10'])
			]
		},
		{
			id: 'risicos',
			number: 3,
			title: same('Risico’s'),
			questions: [
				question('risicolijst', '3.1', 'risks', ['cnil 321', 'rijksdienst 16']),
				question('maatregelenlijst', '3.2', 'measures', ['cnil 324', 'rijksdienst 17']),
				question('beveiliging', '3.3', 'text', ['cnil 226'])
			]
		}
	]
};

function numbered(id: string, answer: 'text' | 'yes-no', alignedWith: string[]) {
	return { id, label: same(id), answer, mandatory: false, alignedWith };
}

export const friaTemplate: ExchangeTemplate = {
	assessment: 'fria',
	urn: 'urn:waarborg:assessment:fria',
	version: '9.0.0',
	title: same('FRIA'),
	description: same(''),
	sections: [
		{
			id: 'gebruik',
			number: 1,
			title: same('Gebruik'),
			questions: [
				question('processen', '1.1', 'text', ['iama 1.3'], {
					crossReference: { assessment: 'dpia', question: 'verwerking' }
				}),
				question('groepen', '1.2', 'text', ['iama 2.2A.1']),
				question('risicos', '1.3', 'risks', []),
				question('toezicht', '1.4', 'text', ['iama 5.B'])
			]
		}
	]
};

export const templates = { dpia: dpiaTemplate, fria: friaTemplate };

/** Ids in order, so that results can be compared. */
export function counter(): () => string {
	let next = 0;
	return () => `id-${(next += 1)}`;
}

/** Words as they are stored: no outer white space, no folded lines. */
const line = fc
	.string({ unit: fc.constantFrom(...'abcé <&>"-.1'), minLength: 1, maxLength: 12 })
	.map((text) => text.replace(/ +/g, ' ').trim())
	.filter((text) => text !== '');
export const words = fc
	.array(line, { minLength: 1, maxLength: 3 })
	.map((lines) => lines.join('\n'));

const day = fc
	.integer({ min: 0, max: 3_000 })
	.map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
const at = day.map((it) => `${it}T10:00:00.000Z`);

function valueFor(asked: ExchangeQuestion): fc.Arbitrary<Answer['value']> {
	const ids = asked.options?.map(({ id }) => id) ?? [];
	switch (asked.answer) {
		case 'yes-no':
			return fc.constantFrom('ja', 'nee');
		case 'one-of':
			return fc.constantFrom(...ids);
		case 'some-of':
			return fc.subarray(ids, { minLength: 1 });
		case 'date':
			return day;
		case 'entries':
			return fc.array(
				fc.record(
					Object.fromEntries(
						(asked.fields ?? []).map((field) => [
							field.id,
							field.answer === 'yes-no'
								? fc.constantFrom('ja', 'nee')
								: field.answer === 'date'
									? day
									: line
						])
					)
				),
				{ minLength: 1, maxLength: 3 }
			);
		default:
			return words;
	}
}

function answerFor(asked: ExchangeQuestion): fc.Arbitrary<Answer> {
	return fc.oneof(
		{ weight: 6, arbitrary: valueFor(asked).map((value): Answer => ({ value })) },
		{
			weight: 1,
			arbitrary: words.map((reason): Answer => ({ value: '', notApplicableReason: reason }))
		}
	);
}

const rating = fc.record({
	likelihood: fc.constantFrom(...grades),
	severity: fc.constantFrom(...grades)
});
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const perhaps = fc.oneof(fc.constant(''), words);

function riskOf(
	kind: 'dpia' | 'fria',
	measures: readonly Measure[]
): fc.Arbitrary<Omit<Risk, 'id'>> {
	return fc.record({
		libraryId: optional(fc.constant('verzonnen-feit')),
		title: line,
		description: perhaps,
		event: fc.constantFrom(...fearedEvents),
		rights: fc.subarray(['waardigheid', 'privacy']),
		sources: perhaps,
		threats: perhaps,
		impacts: perhaps,
		reversibility: optional(fc.constantFrom(...reversibilities)),
		assessments: fc.constantFrom<Risk['assessments']>([kind], ['dpia', 'fria']),
		before: optional(rating),
		after: optional(rating),
		measures: fc.subarray(measures.map(({ id }) => id)),
		accepted: optional(fc.record({ byId: fc.constant(''), byName: line, at, reason: words }))
	});
}

function measureOf(index: number): fc.Arbitrary<Measure> {
	return fc.record({
		id: fc.constant(`m${index}`),
		text: words,
		ownerId: fc.constant(null),
		ownerName: fc.oneof(fc.constant(''), line),
		dueDate: optional(day),
		status: fc.constantFrom(...measureStatuses)
	});
}

/** A dossier of one of the two small templates; some of what was said is about the text as it stands, some is not. */
export function dossiers(kind: 'dpia' | 'fria'): fc.Arbitrary<DossierInContext> {
	const template = templates[kind];
	const asked = template.sections
		.flatMap(({ questions }) => questions)
		.filter(({ answer }) => answer !== 'risks' && answer !== 'measures');
	const statement = { byId: fc.constant(''), byName: line, at, current: fc.boolean() };
	const answers = fc.record(Object.fromEntries(asked.map((one) => [one.id, answerFor(one)])), {
		requiredKeys: []
	}) as fc.Arbitrary<Record<string, Answer>>;
	return fc
		.integer({ min: 0, max: 4 })
		.chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => measureOf(index))))
		.chain((measures) =>
			fc.record({
				measures: fc.constant(measures),
				answers,
				risks: fc.array(riskOf(kind, measures), { maxLength: 5 }),
				advice: fc.array(
					fc.record({
						...statement,
						sectionId: fc.constantFrom(null, ...template.sections.map(({ id }) => id)),
						agrees: fc.boolean(),
						text: words
					}),
					{ maxLength: 3 }
				),
				views: fc.array(
					fc.record({ ...statement, asked: fc.boolean(), who: perhaps, text: words }),
					{ maxLength: 2 }
				),
				consultations: fc.array(
					fc.record({
						...statement,
						step: fc.constantFrom('verzonden' as const, 'uitkomst' as const),
						on: day,
						text: words
					}),
					{ maxLength: 2 }
				),
				decision: optional(
					fc.record({
						...statement,
						outcome: fc.constantFrom(
							...([
								'goedkeuren',
								'goedkeuren-onder-voorwaarden',
								'afwijzen',
								'doorverwijzen'
							] as const)
						),
						reason: words,
						departureReason: optional(words),
						conditions: fc.array(fc.record({ text: words, ownerName: line, dueDate: day }), {
							maxLength: 2
						}),
						reviewOn: day
					})
				),
				comments: fc.array(
					fc.record({
						subject: fc.constantFrom(
							'geheel',
							...template.sections.map(({ id }) => `deel:${id}`),
							...asked.map(({ id }) => `vraag:${id}`),
							'risico:r0'
						),
						parentId: fc.constant(null),
						text: words,
						byName: fc.oneof(fc.constant(''), line),
						at,
						resolvedByName: fc.constant(null),
						resolvedAt: fc.constant(null)
					}),
					{ maxLength: 4 }
				),
				name: line,
				authors: fc.uniqueArray(line, { maxLength: 3 }),
				createdAt: at,
				updatedAt: at
			})
		)
		.map((made): DossierInContext => {
			const dossier: Dossier = {
				...made,
				kind,
				language: 'nl',
				template: { urn: template.urn, version: template.version },
				risks: made.risks.map((risk, index) => ({ ...risk, id: `r${index}` })),
				comments: made.comments.map((comment, index) => ({ ...comment, id: `c${index}` })),
				advice: [],
				views: [],
				consultations: [],
				decision: null,
				attachments: []
			};
			const context: DossierInContext = { dossier, template, other: null };
			const { whole, sections } = fingerprints(contentsOf(context));
			const stamped = <T extends { current: boolean }>(
				{ current, ...rest }: T,
				id: string,
				sectionId: string | null = null
			) => ({
				...rest,
				id,
				contentsHash: current
					? ((sectionId === null ? whole : sections[sectionId]) ?? '')
					: 'f'.repeat(64)
			});
			return {
				...context,
				dossier: {
					...dossier,
					advice: made.advice.map((one, index) => stamped(one, `a${index}`, one.sectionId)),
					views: made.views.map((one, index) => stamped(one, `v${index}`)),
					consultations: made.consultations.map((one, index) => stamped(one, `k${index}`)),
					decision: made.decision && stamped(made.decision, 'd')
				}
			};
		});
}

/** The ids of the questions that are asked, given the answers. */
export function askedIds({ template, dossier }: DossierInContext): Set<string> {
	return new Set(askedQuestions(template, dossier.answers).map(({ id }) => id));
}
