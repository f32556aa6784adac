import { fill } from '../../locale.ts';
import type { Localized } from '../../locale.ts';
import { pick } from '../../locale.ts';
import type { Measure, Risk } from '../risk.ts';
import type { Intake } from './intake.ts';
import { shortened } from './intake.ts';
import { fields, gradeOfLevel } from './invulhulpen-form.ts';
import type { Row } from './invulhulpen-in.ts';

const words: Record<'field' | 'residual', Localized> = {
	field: { nl: 'Veld {key}: {text}', en: 'Field {key}: {text}', fr: 'Champ {key} : {text}' },
	residual: {
		nl: 'Resterend risico in het andere formulier: {text}.',
		en: 'Residual risk in the other form: {text}.',
		fr: 'Risque résiduel dans l’autre formulaire : {text}.'
	}
};

/** Paragraphs 16 and 17 of the DPIA form: risks, and measures that name the risks they are about. */
export class InvulhulpenRisks {
	readonly intake: Intake;
	readonly #risks: (Risk & { said: string })[] = [];

	constructor(intake: Intake) {
		this.intake = intake;
	}

	readonly #rows: { cells: Row; where: string }[] = [];
	readonly #measures: Measure[] = [];

	addRisks(rows: readonly Row[], where: string): void {
		for (const [index, cells] of rows.entries()) this.#risk(cells, `${where}[${index}]`);
	}

	/** Kept until all risks are known. */
	addMeasures(rows: readonly Row[], where: string): void {
		this.#rows.push(...rows.map((cells, index) => ({ cells, where: `${where}[${index}]` })));
	}

	finish(): { risks: Risk[]; measures: Measure[] } {
		for (const { cells, where } of this.#rows) this.#measure(cells, where);
		return { risks: this.#risks.map(({ said: _, ...risk }) => risk), measures: this.#measures };
	}

	#risk(cells: Row, where: string): void {
		const { intake } = this;
		const { risk: field } = fields;
		intake.tally.arrived('risks');
		const cell = reader(cells);
		const said = cell(field.description);
		const [title = '', ...rest] = said.split('\n');
		const likelihood = gradeOfLevel(cell(field.likelihood));
		const severity = gradeOfLevel(cell(field.severity));
		const before = likelihood && severity ? { likelihood, severity } : null;
		const id = intake.options.newId();
		this.#risks.push({
			said,
			id,
			libraryId: null,
			title,
			description: rest.join('\n').trim(),
			event: 'grondrecht',
			rights: [],
			sources: cell(field.sources),
			threats: cell(field.threats),
			impacts: cell(field.impacts),
			reversibility: null,
			assessments: ['dpia'],
			before,
			after: null,
			measures: [],
			accepted: null
		});
		intake.tally.carried('risks');
		intake.tally.note(where, 'event-assumed', { title });
		if (!before && (cell(field.likelihood) || cell(field.severity)))
			intake.tally.note(where, 'half-rating', {
				value: cell(field.likelihood) || cell(field.severity)
			});
		const read = new Set<string>([
			...[field.description, field.sources, field.likelihood, field.threats],
			...[field.severity, field.impacts, field.level]
		]);
		this.#leftovers(cells, read, `risico:${id}`, where);
	}

	/** A measure of the register; the risks that it names have it, unless none is called that. */
	#measure(cells: Row, where: string): void {
		const { intake } = this;
		const { measure: field } = fields;
		intake.tally.arrived('measures');
		const about = cells.find(([key]) => key === field.risks)?.[1] ?? [];
		const cell = reader(cells);
		const text = cell(field.text);
		if (text === '') {
			intake.tally.lost('measures', where, 'empty');
			return;
		}
		intake.tally.carried('measures');
		const id = intake.options.newId();
		const ownerName = cell(field.owner);
		this.#measures.push({ id, text, ownerId: null, ownerName, dueDate: null, status: 'gepland' });
		const risks = this.#risks.filter(
			({ said, title }) => about.includes(said) || about.includes(title)
		);
		for (const name of about)
			if (!risks.some(({ said, title }) => said === name || title === name))
				intake.tally.note(where, 'risk-not-found', { title: shortened(name) });
		for (const risk of risks) {
			risk.measures.push(id);
			this.#residual(risk, cell(field.residual), where);
		}
		const read = new Set<string>([field.risks, field.text, field.residual, field.owner]);
		const [first] = risks;
		this.#leftovers(cells, read, first ? `risico:${first.id}` : 'geheel', where);
	}

	/** Only a level is known: likelihood and severity after the measures are for people to judge. */
	#residual({ id, title }: Risk, level: string, where: string): void {
		if (level === '') return;
		const { intake } = this;
		const text = this.#say('residual', { text: level });
		const subject = `risico:${id}`;
		if (!intake.comments.some((it) => it.subject === subject && it.text === text))
			intake.comment(subject, text, { at: intake.options.now });
		intake.tally.note(where, 'residual-as-comment', { title });
	}

	#leftovers(cells: Row, read: ReadonlySet<string>, subject: string, where: string): void {
		for (const [key, lines] of cells) {
			if (read.has(key)) continue;
			const text = this.#say('field', { key, text: lines.join('\n') });
			this.intake.comment(subject, text, { at: this.intake.options.now });
			this.intake.tally.note(`${where}.${key}`, 'kept-as-comment');
		}
	}

	#say(key: keyof typeof words, params: Record<string, string>): string {
		return fill(pick(words[key], this.intake.options.language), params);
	}
}

function reader(cells: Row): (key: string) => string {
	const byKey = new Map(cells.map(([key, lines]) => [key, lines.join('\n')]));
	return (key) => byKey.get(key) ?? '';
}
