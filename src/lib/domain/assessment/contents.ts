import { canonicalJson, sha256Hex } from '../hash.ts';
import type { Answers, AssessmentTemplateContent, Section } from './answers.ts';
import { askedAnswers, resolvedAnswers } from './answers.ts';
import type { Risk } from './risk.ts';

/** Everything that was written in one assessment, before anyone advises on it or decides. */
export interface AssessmentContents {
	template: AssessmentTemplateContent;
	answers: Answers;
	/** The risks that stand in this assessment. */
	risks: readonly Risk[];
	/** The other assessment, for the answers that are referred to. */
	other: { template: AssessmentTemplateContent; answers: Answers } | null;
}

/** What is hashed, compared and stored in a version: no hidden answers, references filled in. */
export function visibleAnswers({ template, answers, other }: AssessmentContents): Answers {
	return resolvedAnswers(template, askedAnswers(template, answers), other);
}

/**
 * Fingerprint of one section as it reads now. Advice on a section holds exactly as long as this stays the same; progress on a measure
 * (its status) is not a change of what was judged, unless the measure is dropped.
 */
export function sectionHash(contents: AssessmentContents, section: Section): string {
	return sha256Hex(canonicalJson(sectionContents(contents, section)));
}

/** Fingerprint of the whole: what overall advice, the views of data subjects and the decision stand on. */
export function contentsHash(contents: AssessmentContents): string {
	const { template } = contents;
	return sha256Hex(
		canonicalJson({
			urn: template.urn,
			version: template.version,
			sections: template.sections.map((section) => sectionContents(contents, section))
		})
	);
}

function sectionContents(contents: AssessmentContents, section: Section) {
	const answers = visibleAnswers(contents);
	const questions = section.questions.filter(({ answer }) => answer !== 'advice');
	const hasRegister = questions.some(({ answer }) => answer === 'risks' || answer === 'measures');
	return {
		id: section.id,
		answers: questions.map(({ id }) => [id, answers[id] ?? null]),
		risks: hasRegister ? contents.risks.map(judged) : []
	};
}

function judged({ measures, ...risk }: Risk) {
	return {
		...risk,
		measures: measures.map(({ status, ...measure }) => ({
			...measure,
			dropped: status === 'geschrapt'
		}))
	};
}
