import type { AssessmentKind } from '../answers.ts';
import type { Grade } from '../risk.ts';
import type { ExchangeTemplate, Form } from './aligned.ts';
import { hasOwnScreen, numbersIn, questionsOf } from './aligned.ts';

export const invulhulpenSchema =
	'https://github.com/MinBZK/par-dpia-form/blob/main/schemas/assessment-output.v2.schema.json';

/** The form that each of our assessments is nearest to. */
export const formOf: Record<AssessmentKind, { form: Form; urn: string }> = {
	dpia: { form: 'rijksdienst', urn: 'urn:nl:dpia:3.0' },
	fria: { form: 'iama', urn: 'urn:nl:iama:2.0' }
};

/** Our assessment for a urn of theirs; null for a form that is neither. */
export function kindOfUrn(urn: string): AssessmentKind | null {
	const name = /^urn:nl:([a-z]+):\d+\.\d+$/.exec(urn)?.[1];
	return name === 'dpia' ? 'dpia' : name === 'iama' ? 'fria' : null;
}

/** Both styles that occur: numbers and points, and the letters and words of the other form (`2.2A.1`, `5.B`, `1.actiepunten.tekst`). */
export const anyKey = /^\d+(?:\.?[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*)*(?:\[\d+\])?$/;
/** The only style that their schema lets through. */
export const schemaKey = /^[0-9]+(\.[0-9]+)*(\[[0-9]+\])?$/;

/** The field for free text in each paragraph of the DPIA form, most often the one for further information. */
const textFields: Readonly<Record<string, readonly string[]>> = {
	'0': ['0'],
	'1': ['1.1'],
	'2': ['2.3'],
	'3': ['3.2'],
	'4': ['4'],
	'5': ['5.2'],
	'6': ['6.2'],
	'7': ['7.2'],
	'8': ['8.2'],
	'9': ['9.2'],
	'10': ['10.2'],
	'11': ['11.2'],
	'13': ['13.2'],
	'14': ['14.1', '14.2'],
	'15': ['15.1.2', '15.2.2', '15.3.2', '15.4.2', '15.5.2', '15.6.2', '15.7.2', '15.8.2'],
	'16': ['16.2'],
	'17': ['17.2', '17.3'],
	'18': ['18']
};

/** Where the words of a question aligned with this number may stand: a paragraph's free text, or the number itself. */
function fieldsFor(form: Form, number: string): readonly string[] {
	if (form !== 'rijksdienst') return [number];
	return textFields[number] ?? (number.includes('.') ? [number] : []);
}

/**
 * The field in which the words of each question stand, the same whatever is answered: questions that name a field exactly come first;
 * the others take the next free field of their paragraph, and share the first when there is none left.
 */
export function fieldByQuestion(template: ExchangeTemplate, form: Form): Map<string, string> {
	const questions = questionsOf(template).filter((question) => !hasOwnScreen(question));
	const exact = (question: (typeof questions)[number]) =>
		numbersIn(question, form).some((number) => number.includes('.'));
	const taken = new Set<string>();
	const fieldOf = new Map<string, string>();
	for (const question of [...questions.filter(exact), ...questions.filter((it) => !exact(it))]) {
		const candidates = numbersIn(question, form).flatMap((number) => fieldsFor(form, number));
		const field = candidates.find((it) => !taken.has(it)) ?? candidates[0];
		if (field === undefined) continue;
		taken.add(field);
		fieldOf.set(question.id, field);
	}
	return fieldOf;
}

/** The number and those above it: `2.1.3`, `2.1`, `2`. */
export function upwards(key: string): string[] {
	const parts = key.replace(/\[\d+\]$/, '').split('.');
	return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}

/** Their three levels and our four grades. */
export const levelOfGrade: Record<Grade, 'laag' | 'midden' | 'hoog'> = {
	1: 'laag',
	2: 'midden',
	3: 'hoog',
	4: 'hoog'
};
export function gradeOfLevel(level: string): Grade | null {
	const grades: Record<string, Grade> = { laag: 1, midden: 2, gemiddeld: 2, hoog: 3 };
	const said = level.trim().toLowerCase();
	return Object.hasOwn(grades, said) ? (grades[said] ?? null) : null;
}

/** Numbers of the fields about risks, measures, the advice and the signature. */
export const fields = {
	risks: '16.1',
	risk: {
		description: '16.1.1',
		sources: '16.1.2',
		likelihood: '16.1.3',
		threats: '16.1.4',
		severity: '16.1.5',
		impacts: '16.1.6',
		level: '16.1.7',
		why: '16.1.8'
	},
	measures: '17.1',
	measure: {
		risks: '17.1.1',
		origin: '17.1.2',
		text: '17.1.3',
		residual: '17.1.4',
		owner: '17.1.5'
	},
	status: '19.2',
	advisor: '19.5.4',
	advisedOn: '19.5.6',
	advice: '19.5.7',
	signatures: '20.1',
	signature: { name: '20.1.4', on: '20.1.6' },
	views: '7.2'
} as const;
