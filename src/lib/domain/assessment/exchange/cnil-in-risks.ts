import { pick } from '../../locale.ts';
import type { Grade, Measure, Rating, Risk } from '../risk.ts';
import { riskSlots } from './cnil-form.ts';
import type { RiskSlot } from './cnil-form.ts';
import { cnilKeys } from './cnil-file.ts';
import type { Intake } from './intake.ts';
import type { Rec } from './json-value.ts';
import { idText, isRec, member, wholeNumber } from './json-value.ts';

interface FoundMeasure {
	title: string;
	measure: Measure;
}
type Half = Partial<Record<keyof Rating, { grade: Grade; where: string }>>;

interface Draft {
	id: string;
	lines: Record<'impacts' | 'threats' | 'sources' | 'severity' | 'likelihood', string[]>;
	titles: string[];
	before: Half;
	after: Half;
	about: { text: string; at: string; byName?: string }[];
}

/** The three feared events of the CNIL form as risks, with the measures of its paragraph 3.1 that they name. */
export class CnilRisks {
	readonly intake: Intake;
	readonly #measures = new Map<string, FoundMeasure>();
	readonly #drafts = new Map<RiskSlot, Draft>();
	readonly #aboutMeasures: { id: string; text: string; at: string; byName?: string }[] = [];

	constructor(intake: Intake) {
		this.intake = intake;
	}

	addMeasure(measure: Rec, where: string): void {
		const { intake } = this;
		const title = intake
			.words(member(measure, 'title'), `${where}.title`)
			.replace(/\s*\n\s*/g, ' ');
		const content = intake.html(member(measure, 'content'), `${where}.content`);
		const id = idText(member(measure, 'id'));
		if (title === '' && content === '') {
			intake.tally.lost('measures', where, 'empty');
			return;
		}
		if (id === null) intake.tally.note(where, 'measure-without-id');
		const key = id === null || this.#measures.has(id) ? where : id;
		if (key !== id && id !== null) intake.tally.note(where, 'measure-id-twice', { id });
		this.#measures.set(key, this.#found(title, content));
		intake.tally.carried('measures');
	}

	/** Reads the gauge of an answer. True when there is one that says something. */
	gauge(slot: RiskSlot | null, reference: number | null, data: Rec, where: string): boolean {
		const value = member(data, 'gauge');
		if (value === null || value === undefined) return false;
		const { tally } = this.intake;
		tally.arrived('gauges');
		const axis = slot && axisOf(slot, reference);
		const grade = this.#grade(value, where, Boolean(axis));
		if (grade === undefined) return false;
		if (grade === null || !slot || !axis) return false;
		this.#keep(this.#draft(slot).before, axis, { grade, where });
		return true;
	}

	addWords(
		slot: RiskSlot,
		reference: number,
		text: string,
		list: readonly string[],
		where: string
	): void {
		const draft = this.#draft(slot);
		const lines = [...(text ? [text] : []), ...list];
		if (reference === slot.measures) {
			draft.titles.push(...list);
			if (text) draft.about.push({ text, at: this.intake.options.now });
			if (text) this.intake.tally.note(where, 'kept-as-comment');
			return;
		}
		const part = (['impacts', 'threats', 'sources', 'severity', 'likelihood'] as const).find(
			(name) => slot[name] === reference
		);
		if (part) draft.lines[part].push(...lines);
	}

	/** Both gauges of an evaluation count as one: an evaluation of anything but a risk has none that means something. */
	evaluationGauges(slot: RiskSlot | null, value: unknown, where: string): void {
		if (value === null || value === undefined) return;
		const { tally } = this.intake;
		if (!isRec(value)) {
			tally.note(`${where}.gauges`, 'wrong-type');
			return;
		}
		this.intake.unknownKeys(value, cnilKeys.gauges, `${where}.gauges`);
		for (const [key, axis] of [
			['x', 'severity'],
			['y', 'likelihood']
		] as const) {
			const gauge = member(value, key);
			if (gauge === null || gauge === undefined) continue;
			tally.arrived('gauges');
			const at = `${where}.gauges.${key}`;
			const grade = this.#grade(gauge, at, slot !== null);
			if (grade && slot) this.#keep(this.#draft(slot).after, axis, { grade, where: at });
		}
	}

	/** The last of two on the same thing stands. */
	#keep(half: Half, axis: keyof Rating, gauge: { grade: Grade; where: string }): void {
		const earlier = half[axis];
		if (earlier)
			this.intake.tally.lost('gauges', earlier.where, 'gauge-twice', { value: earlier.grade });
		half[axis] = gauge;
	}

	/** A grade; null for a gauge that was not set, which is how it stands here too; undefined for what was lost. */
	#grade(value: unknown, where: string, ofRisk: boolean): Grade | null | undefined {
		const { tally } = this.intake;
		const number = wholeNumber(value);
		if (number === 0) {
			tally.carried('gauges');
			return null;
		}
		if (number === null || number < 0 || number > 4) {
			tally.lost('gauges', where, 'gauge-out-of-range', { value: String(value).slice(0, 20) });
			return undefined;
		}
		if (!ofRisk) {
			tally.lost('gauges', where, 'gauge-without-risk', { value: number });
			return undefined;
		}
		return number as Grade;
	}

	/** Gives a measure its owner and date. False when there is no such measure. */
	planMeasure(id: string, ownerName: string, dueDate: string | null): boolean {
		const found = this.#measures.get(id);
		if (!found) return false;
		found.measure.ownerName = ownerName || found.measure.ownerName;
		found.measure.dueDate = dueDate ?? found.measure.dueDate;
		return true;
	}

	titleOf(id: string): string | null {
		const found = this.#measures.get(id);
		return found ? found.title || found.measure.text.slice(0, 80) : null;
	}

	aboutMeasure(id: string, text: string, { at, byName }: { at: string; byName?: string }): void {
		this.#aboutMeasures.push({ id, text, at, ...(byName && { byName }) });
	}

	aboutRisk(slot: RiskSlot, text: string, { at, byName }: { at: string; byName?: string }): void {
		this.#draft(slot).about.push({ text, at, ...(byName && { byName }) });
	}

	/** The register, once every answer, measure and evaluation has been read. */
	finish(): { risks: Risk[]; measures: Measure[] } {
		const { intake } = this;
		const risks = riskSlots.flatMap((slot) => {
			const draft = this.#drafts.get(slot);
			return draft && !isEmpty(draft) ? [this.#risk(slot, draft)] : [];
		});
		for (const [slot, { id, about }] of this.#drafts) {
			const known = risks.some((risk) => risk.id === id);
			const lead = known ? '' : `${pick(slot.title, intake.options.language)}: `;
			for (const { text, ...when } of about)
				intake.comment(known ? `risico:${id}` : 'geheel', `${lead}${text}`, when);
		}
		for (const { id, text, ...when } of this.#aboutMeasures) {
			const measure = this.#measures.get(id)?.measure;
			const risk = measure && risks.find(({ measures }) => measures.includes(measure.id));
			intake.comment(risk ? `risico:${risk.id}` : 'geheel', text, when);
		}
		return { risks, measures: [...this.#measures.values()].map(({ measure }) => measure) };
	}

	#risk(slot: RiskSlot, draft: Draft): Risk {
		const { severity, likelihood, ...rest } = draft.lines;
		return {
			id: draft.id,
			libraryId: null,
			title: pick(slot.title, this.intake.options.language),
			description: [...severity, ...likelihood].join('\n\n'),
			event: slot.event,
			rights: [],
			sources: rest.sources.join('\n'),
			threats: rest.threats.join('\n'),
			impacts: rest.impacts.join('\n'),
			reversibility: null,
			assessments: [this.intake.options.template.assessment],
			before: this.#rating(draft.before),
			after: this.#rating(draft.after),
			measures: this.#measuresNamed(draft.titles),
			accepted: null
		};
	}

	/** A rating has both grades; half of one is reported lost. */
	#rating(half: Half): Rating | null {
		const { severity, likelihood } = half;
		const { tally } = this.intake;
		if (severity && likelihood) {
			tally.carried('gauges', 2);
			return { severity: severity.grade, likelihood: likelihood.grade };
		}
		for (const one of [severity, likelihood])
			if (one) tally.lost('gauges', one.where, 'half-rating', { value: one.grade });
		return null;
	}

	/** The measures of those titles; a title that is no measure of paragraph 3.1 becomes one. */
	#measuresNamed(titles: readonly string[]): string[] {
		const ids = titles.flatMap((title) => {
			const named = [...this.#measures.values()].filter((it) => plain(it.title) === plain(title));
			if (named.length > 0) return named.map(({ measure }) => measure.id);
			const found = this.#found(title, '');
			this.#measures.set(found.measure.id, found);
			return [found.measure.id];
		});
		return [...new Set(ids)];
	}

	#found(title: string, content: string): FoundMeasure {
		const text = [title, content].filter(Boolean).join('\n');
		const { newId } = this.intake.options;
		return {
			title,
			measure: { id: newId(), text, ownerId: null, ownerName: '', dueDate: null, status: 'gepland' }
		};
	}

	#draft(slot: RiskSlot): Draft {
		const known = this.#drafts.get(slot);
		if (known) return known;
		const draft: Draft = {
			id: this.intake.options.newId(),
			lines: { impacts: [], threats: [], sources: [], severity: [], likelihood: [] },
			titles: [],
			before: {},
			after: {},
			about: []
		};
		this.#drafts.set(slot, draft);
		return draft;
	}
}

/** Nobody wrote about the risk itself: remarks alone make no risk. */
function isEmpty({ lines, titles, before, after }: Draft): boolean {
	const said = [...Object.values(lines).flat(), ...titles];
	return said.length === 0 && Object.keys(before).length + Object.keys(after).length === 0;
}

function axisOf(slot: RiskSlot, reference: number | null): keyof Rating | null {
	if (reference === slot.severity) return 'severity';
	return reference === slot.likelihood ? 'likelihood' : null;
}

function plain(text: string): string {
	return text.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase();
}
