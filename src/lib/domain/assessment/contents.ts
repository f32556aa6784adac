import { canonicalJson, sha256Hex } from '../hash.ts';
import type { Answers, AssessmentTemplateContent, Section } from './answers.ts';
import { askedAnswers, resolvedAnswers } from './answers.ts';
import type { Measure, Risk } from './risk.ts';

/** Everything that was written in one assessment, before anyone advises on it or decides. */
export interface AssessmentContents {
	template: AssessmentTemplateContent;
	answers: Answers;
	/** The risks that stand in this assessment. */
	risks: readonly Risk[];
	/** The measures of the register that work against these risks, or against none in particular. */
	measures: readonly Measure[];
	/** The other assessment, for the answers that are referred to. */
	other: { template: AssessmentTemplateContent; answers: Answers } | null;
}

/** What is hashed, compared and stored in a version: no hidden answers, references filled in. */
export function visibleAnswers({ template, answers, other }: AssessmentContents): Answers {
	return resolvedAnswers(template, askedAnswers(template, answers), other);
}

/** The fingerprints of every section and of the whole, as the assessment reads now. */
export interface Fingerprints {
	/** What overall advice, the views of data subjects and the decision stand on. */
	whole: string;
	/** By section id: advice on a section holds exactly as long as this stays the same. */
	sections: Record<string, string>;
}

/**
 * Fingerprints of what was judged. Progress on a measure (its status) is no change of that, unless the measure is dropped; the acceptance
 * of a residual risk belongs to the decision and is left out as well.
 */
export function fingerprints(contents: AssessmentContents): Fingerprints {
	const { template } = contents;
	const answers = visibleAnswers(contents);
	const sections = template.sections.map(
		(section) => [section.id, sectionFingerprint(contents, answers, section)] as const
	);
	const { urn, version } = template;
	return {
		whole: sha256Hex(canonicalJson({ urn, version, sections })),
		sections: Object.fromEntries(sections)
	};
}

function sectionFingerprint(
	{ risks, measures }: AssessmentContents,
	answers: Answers,
	{ id: section, questions }: Section
): string {
	const asked = questions.filter(({ answer }) => answer !== 'advice');
	const hasRegister = asked.some(({ answer }) => answer === 'risks' || answer === 'measures');
	const parts = [
		...asked.map(({ id }) => [id, answers[id] ? digest(answers[id]) : null]),
		...(hasRegister
			? risks.map((risk) => [risk.id, digest(risk, ({ accepted: _, ...judged }) => judged)])
			: []),
		...(hasRegister
			? measures.map((measure) => [
					measure.id,
					digest(measure, ({ status, ownerId: _, ...planned }) => ({
						...planned,
						dropped: status === 'geschrapt'
					}))
				])
			: [])
	];
	return sha256Hex(canonicalJson({ section, parts }));
}

/**
 * The fingerprint of one answer, risk or measure, or of what was judged in it. While someone types, all but one are the very things they
 * were before her change: nothing of those is put in order and hashed a second time.
 */
function digest<T extends object>(part: T, judged: (part: T) => unknown = (same) => same): string {
	const known = digests.get(part);
	if (known) return known;
	const fresh = sha256Hex(canonicalJson(judged(part)));
	digests.set(part, fresh);
	return fresh;
}

const digests = new WeakMap<object, string>();
