import type { Localized } from '../../locale.ts';
import { fill, pick } from '../../locale.ts';
import type { Result } from '../../result.ts';
import { ok } from '../../result.ts';
import type { Advice, Views } from '../workflow.ts';
import { questionAt } from './aligned.ts';
import type { CnilFile } from './cnil-file.ts';
import { cnilFile, cnilKeys } from './cnil-file.ts';
import {
	commentWords,
	evaluationWords,
	importMark,
	slotOf,
	statusWords,
	unmarked
} from './cnil-form.ts';
import { CnilRisks } from './cnil-in-risks.ts';
import type { Converted, Dossier } from './dossier.ts';
import { Intake } from './intake.ts';
import type { IntakeOptions } from './intake.ts';
import type { Rec } from './json-value.ts';
import { idText, isBlank, isRec, member, momentOf, wholeNumber } from './json-value.ts';

/**
 * A PIA out of the CNIL's tool, in any of its three shapes, as a dossier. Answers go to the questions aligned with their numbers; what
 * has no question stays as a comment; the three feared events become risks. Validation in that tool is no decision here: its words are
 * kept as comments, the opinions of DPO and people as advice and views about another text.
 */
export function fromCnil(data: unknown, options: IntakeOptions): Result<Converted<Dossier>> {
	const file = cnilFile(data);
	if (!file.ok) return file;
	return ok(new CnilImport(file.value, options).dossier());
}

class CnilImport {
	readonly file: CnilFile;
	readonly intake: Intake;
	readonly risks: CnilRisks;

	constructor(file: CnilFile, options: IntakeOptions) {
		this.file = file;
		this.intake = new Intake(options);
		this.risks = new CnilRisks(this.intake);
	}

	dossier(): Converted<Dossier> {
		const { file, intake } = this;
		const { template, language, now } = intake.options;
		for (const key of file.strange) intake.tally.note(key, 'unknown-key');
		for (const key of file.noLists) intake.tally.note(key, 'wrong-type');
		this.#each('measures', (measure, where) => this.risks.addMeasure(measure, where));
		this.#each('answers', (answer, where) => this.#answer(answer, where));
		this.#each('evaluations', (evaluation, where) => this.#evaluation(evaluation, where));
		this.#each('comments', (comment, where) => this.#comment(comment, where));
		intake.settle();
		const register = this.risks.finish();
		const { pia } = file;
		intake.unknownKeys(pia, cnilKeys.pia, 'pia');
		if (!isBlank(member(pia, 'structure_data')))
			intake.tally.note('pia.structure_data', 'structure');
		const createdAt = momentOf(member(pia, 'created_at')) ?? now;
		return intake.tally.with({
			kind: template.assessment,
			name: this.#name(),
			language,
			template: { urn: template.urn, version: template.version },
			answers: intake.answers,
			...register,
			advice: this.#advice(),
			views: this.#views(),
			consultations: [],
			decision: null,
			comments: this.#remarks(),
			attachments: [],
			authors: this.#authors(),
			createdAt,
			updatedAt: momentOf(member(pia, 'updated_at')) ?? createdAt
		});
	}

	#each(list: keyof CnilFile['at'], take: (rec: Rec, where: string) => void): void {
		const { tally } = this.intake;
		tally.arrived(list, this.file[list].length);
		for (const [index, item] of this.file[list].entries()) {
			const where = `${this.file.at[list]}[${index}]`;
			if (!isRec(item)) {
				tally.lost(list, where, 'wrong-type');
				continue;
			}
			this.intake.unknownKeys(item, cnilKeys[list], where);
			take(item, where);
		}
	}

	#answer(answer: Rec, where: string): void {
		const { intake } = this;
		const { tally, options } = intake;
		const data = member(answer, 'data');
		const held: Rec = isRec(data) ? data : { text: data };
		intake.unknownKeys(held, cnilKeys.answerData, `${where}.data`);
		const reference = wholeNumber(member(answer, 'reference_to'));
		const text = intake.html(member(held, 'text'), `${where}.data.text`);
		const list = this.#list(member(held, 'list'), `${where}.data.list`);
		const slot = reference === null ? null : slotOf(reference);
		const gauge = this.risks.gauge(slot, reference, held, `${where}.data.gauge`);
		if (text === '' && list.length === 0 && !gauge) {
			tally.lost('answers', where, 'empty');
			return;
		}
		tally.carried('answers');
		if (slot && reference !== null) {
			this.risks.addWords(slot, reference, text, list, where);
			return;
		}
		const lines = [...(text ? [text] : []), ...list];
		if (lines.length === 0) return;
		const question =
			reference === null ? null : questionAt(options.template, 'cnil', `${reference}`);
		if (question) {
			intake.answer(question, lines, where);
			return;
		}
		const number = idText(member(answer, 'reference_to')) ?? '?';
		const lead = fill(this.#say(commentWords.question), { number });
		intake.comment('geheel', `${lead}\n${lines.join('\n')}`, { at: this.#at(answer) });
		tally.note(where, 'no-question', { number });
	}

	#list(value: unknown, where: string): string[] {
		if (isBlank(value)) return [];
		if (!Array.isArray(value)) {
			this.intake.tally.note(where, 'wrong-type');
			return [];
		}
		return (value as unknown[])
			.map((item, index) => this.intake.words(item, `${where}[${index}]`))
			.filter((item) => item !== '');
	}

	/** An evaluation becomes a comment where it belongs; of a measure's, the person and the date go to the measure. */
	#evaluation(evaluation: Rec, where: string): void {
		const { intake } = this;
		const reference = idText(member(evaluation, 'reference_to')) ?? '';
		const [section = '', item = '', ...rest] = reference.split('.');
		const place = `${section}.${item}`;
		const slot = slotOf(Number(`3${item}1`));
		const measureId = place === '3.1' ? rest.join('.') : null;
		this.risks.evaluationGauges(section === '3' ? slot : null, member(evaluation, 'gauges'), where);
		const person = intake.words(
			member(evaluation, 'person_in_charge'),
			`${where}.person_in_charge`
		);
		const due = intake.day(
			member(evaluation, 'estimated_implementation_date'),
			`${where}.estimated_implementation_date`
		);
		const planned =
			measureId !== null && (person || due) && this.risks.planMeasure(measureId, person, due);
		const text = this.#evaluationText(
			evaluation,
			where,
			planned ? { person: '', due: null } : { person, due }
		);
		intake.tally.carried('evaluations');
		if (text === '') return;
		const at = this.#at(evaluation);
		const byName = this.#named('evaluator_name');
		if (measureId !== null) {
			const title = this.risks.titleOf(measureId);
			if (title === null)
				intake.tally.note(where, 'evaluation-without-measure', { reference: measureId });
			const lead = title === null ? '' : `${this.#say(commentWords.measure)} ${title}\n`;
			this.risks.aboutMeasure(measureId, `${lead}${text}`, { at, byName });
		} else if (section === '3' && slot) {
			this.risks.aboutRisk(slot, text, { at, byName });
		} else {
			intake.comment(this.#subjectOf(section, item, rest[0], where), text, { at, byName });
		}
	}

	#evaluationText(
		evaluation: Rec,
		where: string,
		plan: { person: string; due: string | null }
	): string {
		const { intake } = this;
		const status = wholeNumber(member(evaluation, 'status')) ?? 0;
		const word = evaluationWords[status as 1 | 2 | 3] as Localized | undefined;
		if (!word && status !== 0)
			intake.tally.note(`${where}.status`, 'unknown-value', { value: status });
		const comment = intake.html(
			member(evaluation, 'evaluation_comment'),
			`${where}.evaluation_comment`
		);
		const action = intake.html(
			member(evaluation, 'action_plan_comment'),
			`${where}.action_plan_comment`
		);
		return [
			word ? fill(this.#say(commentWords.evaluation), { word: this.#say(word) }) : '',
			comment,
			action && `${this.#say(commentWords.action)} ${action}`,
			plan.person && `${this.#say(commentWords.person)} ${plan.person}`,
			plan.due && `${this.#say(commentWords.due)} ${plan.due}`
		]
			.filter(Boolean)
			.join('\n');
	}

	/** The question that is evaluated, or the section of the item's first question. */
	#subjectOf(section: string, item: string, number: string | undefined, where: string): string {
		const { template } = this.intake.options;
		const question = number === undefined ? null : questionAt(template, 'cnil', number);
		if (question) return `vraag:${question.id}`;
		const found = template.sections.find(({ questions }) =>
			questions.some(({ alignedWith = [] }) =>
				alignedWith.some((key) => key.startsWith(`cnil ${section}${item}`) && /\d$/.test(key))
			)
		);
		if (found && /^\d$/.test(section) && /^\d$/.test(item)) return `deel:${found.id}`;
		this.intake.tally.note(where, 'no-place-whole', {
			reference: [section, item, number].join('.')
		});
		return 'geheel';
	}

	#comment(comment: Rec, where: string): void {
		const { intake } = this;
		const { tally, options } = intake;
		const text = intake.words(member(comment, 'description'), `${where}.description`);
		if (text === '') {
			tally.lost('comments', where, 'empty');
			return;
		}
		tally.carried('comments');
		const at = this.#at(comment);
		const reference = idText(member(comment, 'reference_to')) ?? '';
		const forMeasure = member(comment, 'for_measure');
		if (forMeasure === true || forMeasure === 'true' || forMeasure === 1) {
			const title = this.risks.titleOf(reference);
			if (title === null) tally.note(where, 'evaluation-without-measure', { reference });
			const lead = title === null ? '' : `${this.#say(commentWords.measure)} ${title}\n`;
			this.risks.aboutMeasure(reference, `${lead}${text}`, { at });
			return;
		}
		const slot = slotOf(Number(reference));
		const question = questionAt(options.template, 'cnil', reference);
		if (slot) this.risks.aboutRisk(slot, text, { at });
		else if (question) intake.comment(`vraag:${question.id}`, text, { at });
		else {
			tally.note(where, 'no-place-whole', { reference });
			intake.comment('geheel', text, { at });
		}
	}

	#name(): string {
		const { intake, file } = this;
		const said = intake.words(member(file.pia, 'name'), 'pia.name');
		const name = `${importMark}${unmarked(said)}`.trim();
		intake.tally.note('pia.name', 'renamed', { name });
		return name;
	}

	#advice(): Advice[] {
		const { pia } = this.file;
		const text = this.intake.words(member(pia, 'dpo_opinion'), 'pia.dpo_opinion');
		const status = wholeNumber(member(pia, 'dpo_status'));
		const byName = this.#named('dpos_names');
		if (text === '' && status === null && byName === '') return [];
		if (status === null) this.intake.tally.note('pia.dpo_status', 'dpo-status-unknown');
		return [{ ...this.#statement(byName), sectionId: null, agrees: status === 1, text }];
	}

	#views(): Views[] {
		const { pia } = this.file;
		const { intake } = this;
		const opinion = intake.words(
			member(pia, 'concerned_people_opinion'),
			'pia.concerned_people_opinion'
		);
		const searched = member(pia, 'concerned_people_searched_opinion');
		const why = intake.words(
			member(pia, 'concerned_people_searched_content'),
			'pia.concerned_people_searched_content'
		);
		const who = this.#named('people_names');
		if (!isBlank(member(pia, 'concerned_people_status')))
			intake.tally.note('pia.concerned_people_status', 'people-status', {
				value: String(member(pia, 'concerned_people_status'))
			});
		if (!opinion && !why && !who && (searched === null || searched === undefined)) return [];
		const asked =
			searched === true || searched === 1 || (isBlank(searched) && Boolean(opinion || who));
		const [kept, other, key] = asked
			? [opinion, why, 'pia.concerned_people_searched_content']
			: [why || opinion, why && opinion, 'pia.concerned_people_opinion'];
		if (other) intake.comment('geheel', other, { at: this.#at(pia) });
		if (other) intake.tally.note(key, 'kept-as-comment');
		return [{ ...this.#statement(''), asked, who, text: kept }];
	}

	/** What was said in another tool was said about another text: it carries no fingerprint of this one, so it counts as lapsed. */
	#statement(byName: string) {
		const at = this.#at(this.file.pia);
		return { id: this.intake.options.newId(), byId: '', byName, at, contentsHash: '' };
	}

	/** The validation and the fields of the whole that have no place of their own, as comments on the whole. */
	#remarks(): Dossier['comments'] {
		const { pia } = this.file;
		const { intake } = this;
		const status = wholeNumber(member(pia, 'status')) ?? 0;
		const word = statusWords[status as 1 | 2 | 3 | 4] as Localized | undefined;
		const words = (key: string) => intake.words(member(pia, key), `pia.${key}`);
		const reason = words('rejection_reason') || words('rejected_reason');
		const adjustments = words('applied_adjustments') || words('applied_adjustements');
		const text = [
			word ? fill(this.#say(commentWords.status), { word: this.#say(word) }) : '',
			reason && `${this.#say(commentWords.refusal)} ${reason}`,
			adjustments && `${this.#say(commentWords.adjustments)} ${adjustments}`
		].filter(Boolean);
		const at = this.#at(pia);
		if (text.length > 0) {
			intake.comment('geheel', text.join('\n'), { at, byName: this.#named('validator_name') });
			intake.tally.note('pia.status', 'decision-as-comment');
		}
		const category = words('category');
		if (category) {
			intake.comment('geheel', `${this.#say(commentWords.category)} ${category}`, { at });
			intake.tally.note('pia.category', 'kept-as-comment');
		}
		return intake.comments;
	}

	#authors(): string[] {
		const names = ['author_name', 'evaluator_name', 'validator_name'].map((key) =>
			this.#named(key)
		);
		return [...new Set(names.filter((name) => name !== ''))];
	}

	#named(key: string): string {
		const { pia } = this.file;
		return isBlank(member(pia, key)) ? '' : this.intake.words(member(pia, key), `pia.${key}`);
	}

	#at(rec: Rec): string {
		return (
			momentOf(member(rec, 'updated_at')) ??
			momentOf(member(rec, 'created_at')) ??
			momentOf(member(this.file.pia, 'updated_at')) ??
			this.intake.options.now
		);
	}

	#say(text: Localized): string {
		return pick(text, this.intake.options.language);
	}
}
