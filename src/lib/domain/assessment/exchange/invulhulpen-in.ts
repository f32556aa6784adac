import type { Localized } from '../../locale.ts';
import { fill, pick } from '../../locale.ts';
import type { Result } from '../../result.ts';
import { ok, refuse } from '../../result.ts';
import type { ExchangeQuestion, Form } from './aligned.ts';
import { hasOwnScreen, numbersIn, questionsOf } from './aligned.ts';
import type { Converted, Dossier } from './dossier.ts';
import { Intake } from './intake.ts';
import type { IntakeOptions } from './intake.ts';
import { anyKey, fieldByQuestion, fields, formOf, kindOfUrn, upwards } from './invulhulpen-form.ts';
import { entriesFrom } from './invulhulpen-groups.ts';
import { InvulhulpenRisks } from './invulhulpen-in-risks.ts';
import { isBlank, isRec, member, momentOf, wholeNumber } from './json-value.ts';
import type { Rec } from './json-value.ts';

/** A row of a group: its cells in the order of the file. */
export type Row = readonly [key: string, lines: readonly string[]][];

/** Whether it may be an output file of those forms; for telling formats apart. */
export function looksLikeInvulhulpen(data: unknown): boolean {
	if (!isRec(data) || !isRec(member(data, 'metadata'))) return false;
	return isRec(member(data, 'answers')) || typeof member(data, '$schema') === 'string';
}

/**
 * An output file of the Dutch government's forms as a dossier. Keys may be numbers or of the other style; words go to the question
 * aligned with the nearest number, what has none stays as a comment. Their forms name the advice but not whether it agrees: it stays a
 * comment.
 */
export function fromInvulhulpen(data: unknown, options: IntakeOptions): Result<Converted<Dossier>> {
	if (!isRec(data)) return refuse('import-not-invulhulpen');
	const metadata = member(data, 'metadata');
	const answers = member(data, 'answers');
	if (!isRec(metadata) || !isRec(answers)) return refuse('import-not-invulhulpen');
	const urn = String(member(metadata, 'urn') ?? '');
	const kind = kindOfUrn(urn);
	if (kind === null) return refuse('import-form-unknown', { urn: urn.slice(0, 60) || '–' });
	if (kind !== options.template.assessment)
		return refuse('import-other-kind', {
			found: kind.toUpperCase(),
			wanted: options.template.assessment.toUpperCase()
		});
	return ok(new InvulhulpenImport(data, metadata, answers, options, urn).dossier());
}

const leads: Record<'field' | 'advice' | 'signed', Localized> = {
	field: { nl: 'Veld {key}:', en: 'Field {key}:', fr: 'Champ {key} :' },
	advice: {
		nl: 'Advies van de functionaris in het andere formulier ({who}, {on}):',
		en: 'Advice of the data protection officer in the other form ({who}, {on}):',
		fr: 'Avis du délégué dans l’autre formulaire ({who}, {on}) :'
	},
	signed: {
		nl: 'Ondertekend in het andere formulier door {who} op {on}.',
		en: 'Signed in the other form by {who} on {on}.',
		fr: 'Signé dans l’autre formulaire par {who} le {on}.'
	}
};

class InvulhulpenImport {
	readonly data: Rec;
	readonly metadata: Rec;
	readonly answers: Rec;
	readonly intake: Intake;
	readonly form: Form;
	readonly risks: InvulhulpenRisks;
	readonly fieldOf: ReadonlyMap<string, string>;
	readonly authors = new Set<string>();
	readonly #advice: Partial<Record<'who' | 'on' | 'text', string>> = {};
	#updatedAt = '';

	constructor(data: Rec, metadata: Rec, answers: Rec, options: IntakeOptions, urn: string) {
		this.data = data;
		this.metadata = metadata;
		this.answers = answers;
		this.intake = new Intake(options);
		this.form = formOf[options.template.assessment].form;
		this.risks = new InvulhulpenRisks(this.intake);
		this.fieldOf = fieldByQuestion(options.template, this.form);
		if (urn !== formOf[options.template.assessment].urn)
			this.intake.tally.note('metadata.urn', 'other-version', { urn });
	}

	dossier(): Converted<Dossier> {
		const { intake, metadata } = this;
		const { template, language, now } = intake.options;
		intake.unknownKeys(this.data, new Set(['$schema', 'metadata', 'answers']), '');
		const known = new Set(['urn', 'createdAt', 'createdBy', 'completedTasks']);
		intake.unknownKeys(metadata, known, 'metadata');
		if (!isBlank(member(metadata, 'completedTasks')))
			intake.tally.note('metadata.completedTasks', 'progress');
		const by = member(metadata, 'createdBy');
		if (isRec(by)) this.#author(member(by, 'name'), 'metadata.createdBy.name');
		const entries = Object.entries(this.answers);
		intake.tally.arrived('answers', entries.length);
		for (const [key, value] of entries) this.#entry(key, value);
		intake.settle();
		const register = this.risks.finish();
		this.#keepAdvice();
		const createdAt = momentOf(member(metadata, 'createdAt')) ?? now;
		const name = `${pick(template.title, language)} (${createdAt.slice(0, 10)})`;
		intake.tally.note('metadata', 'named', { name });
		return intake.tally.with({
			kind: template.assessment,
			name,
			language,
			template: { urn: template.urn, version: template.version },
			answers: intake.answers,
			...register,
			advice: [],
			views: [],
			consultations: [],
			decision: null,
			comments: intake.comments,
			attachments: [],
			authors: [...this.authors],
			createdAt,
			updatedAt: this.#updatedAt || createdAt
		});
	}

	#entry(key: string, value: unknown): void {
		const { tally } = this.intake;
		const where = `answers.${key.slice(0, 60)}`;
		if (!anyKey.test(key)) {
			tally.lost('answers', where, 'unknown-key');
			return;
		}
		if (Array.isArray(value)) {
			this.#group(key, value as unknown[], where);
			return;
		}
		const lines = this.#cell(value, where);
		if (lines === null) {
			tally.lost('answers', where, 'wrong-type');
			return;
		}
		if (lines.length === 0) {
			tally.lost('answers', where, 'empty');
			return;
		}
		tally.carried('answers');
		if (this.#special(key, lines, where)) return;
		this.#place(key, lines, where);
	}

	/** The rows of a repeated part, in the order of their `_index`. */
	#group(key: string, rows: readonly unknown[], where: string): void {
		const { tally } = this.intake;
		const read = rows
			.map((row, index) => this.#row(row, `${where}[${index}]`))
			.filter((row) => row !== null)
			.sort((a, b) => a.index - b.index)
			.map(({ cells }) => cells);
		if (read.every((cells) => cells.length === 0)) {
			tally.lost('answers', where, 'empty');
			return;
		}
		tally.carried('answers');
		if (this.form === 'rijksdienst' && key === fields.risks)
			return this.risks.addRisks(read, where);
		if (this.form === 'rijksdienst' && key === fields.measures)
			return this.risks.addMeasures(read, where);
		if (this.form === 'rijksdienst' && key === fields.signatures) return this.#signed(read, where);
		const question = this.#question(key, (it) => it.answer === 'entries');
		const made = question && entriesFrom(question, this.form, read);
		if (question && made && !this.intake.answers[question.id]) {
			this.intake.answers[question.id] = { value: made.entries };
			for (const { row, key: cell, text } of made.left) {
				const lead = fill(this.#say(leads.field), { key: `${cell} (${row + 1})` });
				this.intake.comment(`vraag:${question.id}`, `${lead} ${text}`, {
					at: this.intake.options.now
				});
				tally.note(`${where}[${row}].${cell}`, 'kept-as-comment');
			}
			return;
		}
		tally.note(where, 'group-as-text');
		const lines = read.map((cells) =>
			cells.map(([cell, said]) => `${cell}: ${said.join(', ')}`).join('; ')
		);
		this.#place(key, lines, where);
	}

	#row(row: unknown, where: string): { index: number; cells: Row } | null {
		const { tally } = this.intake;
		if (!isRec(row)) {
			tally.note(where, 'wrong-type');
			return null;
		}
		const cells = Object.entries(row).flatMap(([key, value]): Row[number][] => {
			if (key === '_index') return [];
			const at = `${where}.${key.slice(0, 60)}`;
			if (!anyKey.test(key)) {
				tally.note(at, 'unknown-key');
				return [];
			}
			const lines = typeof value === 'number' ? [String(value)] : this.#cell(value, at);
			if (lines === null) tally.note(at, 'wrong-type');
			return lines && lines.length > 0 ? [[key, lines]] : [];
		});
		return { index: wholeNumber(member(row, '_index')) ?? 0, cells: cells as unknown as Row };
	}

	/** The lines of one answer; null for what is none. */
	#cell(value: unknown, where: string): string[] | null {
		if (!isRec(value)) return typeof value === 'string' ? this.#lines(value, where) : null;
		const { intake } = this;
		intake.unknownKeys(value, new Set(['value', 'lastEditedAt', 'lastEditedBy']), where);
		const at = momentOf(member(value, 'lastEditedAt'));
		if (at && at > this.#updatedAt) this.#updatedAt = at;
		this.#author(member(value, 'lastEditedBy'), `${where}.lastEditedBy`);
		const held = member(value, 'value');
		if (isRec(held)) {
			intake.tally.note(where, 'image');
			return ['title', 'description', 'source']
				.map((key) => intake.words(member(held, key), `${where}.value.${key}`))
				.filter(Boolean);
		}
		return this.#lines(held, where);
	}

	#lines(value: unknown, where: string): string[] {
		const values = Array.isArray(value) ? (value as unknown[]) : [value];
		return values
			.map((item) => (isBlank(item) ? '' : this.intake.words(item, where)))
			.filter((line) => line !== '');
	}

	/** Fields of the DPIA form that are no answer. */
	#special(key: string, lines: readonly string[], where: string): boolean {
		if (this.form !== 'rijksdienst') return false;
		const part = (
			{
				[fields.advisor]: 'who',
				[fields.advisedOn]: 'on',
				[fields.advice]: 'text'
			} as const
		)[key as typeof fields.advice];
		if (part) {
			this.#advice[part] = lines.join('\n');
			return true;
		}
		if (key !== fields.status) return false;
		this.intake.tally.note(where, 'status-not-taken', { value: lines.join(' ').slice(0, 40) });
		return true;
	}

	#place(key: string, lines: readonly string[], where: string): void {
		const { intake } = this;
		const question = this.#question(key, (it) => !hasOwnScreen(it));
		if (question) {
			intake.answer(question, lines, where);
			return;
		}
		const lead = fill(this.#say(leads.field), { key });
		intake.comment('geheel', `${lead} ${lines.join('\n')}`, { at: intake.options.now });
		intake.tally.note(where, 'no-question', { number: key });
	}

	/** The question whose words stand in this field or, failing that, the one aligned with the nearest number above it. */
	#question(key: string, fits: (question: ExchangeQuestion) => boolean): ExchangeQuestion | null {
		const { template } = this.intake.options;
		const questions = questionsOf(template).filter(fits);
		const here = questions.find(({ id }) => this.fieldOf.get(id) === key);
		if (here) return here;
		for (const number of upwards(key)) {
			const all = questions.filter((question) => numbersIn(question, this.form).includes(number));
			const found = all.find(({ showWhen }) => !showWhen) ?? all[0];
			if (found) return found;
		}
		return null;
	}

	#signed(rows: readonly Row[], where: string): void {
		for (const cells of rows) {
			const said = new Map(cells.map(([key, lines]) => [key, lines.join(', ')]));
			const text = fill(this.#say(leads.signed), {
				who: said.get(fields.signature.name) ?? '–',
				on: said.get(fields.signature.on) ?? '–'
			});
			this.intake.comment('geheel', text, { at: this.intake.options.now });
		}
		this.intake.tally.note(where, 'decision-as-comment');
	}

	#keepAdvice(): void {
		const { who = '–', on = '–', text } = this.#advice;
		if (text === undefined && who === '–' && on === '–') return;
		const lead = fill(this.#say(leads.advice), { who, on });
		this.intake.comment('geheel', `${lead} ${text ?? ''}`.trim(), { at: this.intake.options.now });
		this.intake.tally.note(`answers.${fields.advice}`, 'advice-as-comment');
	}

	#author(value: unknown, where: string): void {
		const name = isBlank(value) ? '' : this.intake.words(value, where);
		if (name) this.authors.add(name);
	}

	#say(text: Localized): string {
		return pick(text, this.intake.options.language);
	}
}
