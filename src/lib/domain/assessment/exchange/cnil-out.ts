import type { Measure, Rating, Risk } from '../risk.ts';
import type { ExchangeQuestion, ExchangeTemplate } from './aligned.ts';
import { numbersIn, questionAt } from './aligned.ts';
import { answerLines } from '../answer-text.ts';
import type { CnilDialect } from './cnil-file.ts';
import type { RiskSlot } from './cnil-form.ts';
import { riskSlots, slotOf, unmarked } from './cnil-form.ts';
import type { Comment, Converted } from './dossier.ts';
import type { DossierInContext, Outgoing } from './outgoing.ts';
import { outgoing, risksOf } from './outgoing.ts';
import { reportMarkup, reportRiskLosses, reportStatementLosses } from './out-losses.ts';

interface CnilAnswer {
	reference_to: number;
	text: string | null;
	gauge: number | null;
	list: string[];
}
interface CnilMeasure {
	id: number;
	title: string;
	content: string;
	measure: Measure;
}

/**
 * A dossier as a file that the CNIL's tool imports. It has three feared events with one rating each: risks of the same event are put
 * together with the highest grades, risks about a right have no place. Whatever it cannot hold is in the losses.
 */
export function toCnil(
	context: DossierInContext,
	{ dialect = '2022' }: { dialect?: CnilDialect } = {}
): Converted<unknown> {
	const out = outgoing(context);
	const { dossier, tally } = out;
	const bySlot = riskSlots.map((slot) => ({
		slot,
		risks: risksOf(dossier).filter(({ event }) => event === slot.event)
	}));
	const measures = measuresOf(out);
	tally.arrived('risks', risksOf(dossier).length);
	for (const { slot, risks } of bySlot) reportSlot(out, slot, risks);
	for (const risk of risksOf(dossier)) {
		if (riskSlots.some(({ event }) => event === risk.event)) tally.carried('risks');
		else tally.lost('risks', risk.id, 'risk-without-place', { title: risk.title });
		reportRiskLosses(out, risk);
	}
	const stamp = { created_at: dossier.createdAt, updated_at: dossier.updatedAt };
	const answers = [
		...textAnswers(out),
		...bySlot.flatMap(({ slot, risks }) => riskAnswers(slot, risks, measures))
	].map(({ reference_to, text, gauge, list }, index) => ({
		id: index + 1,
		pia_id: 1,
		reference_to,
		data: { text, gauge, list },
		...stamp
	}));
	const evaluations = [
		...bySlot.flatMap(({ slot, risks }) => afterOf(slot, risks)),
		...measures.flatMap(planOf)
	].map((evaluation, index) => ({ id: index + 1, pia_id: 1, ...evaluation, ...stamp }));
	const parts = {
		answers,
		measures: measures.map(({ id, title, content }) => ({
			id,
			pia_id: 1,
			title,
			content: htmlOf(content),
			placeholder: null,
			...stamp
		})),
		evaluations,
		comments: commentsOf(out)
	};
	reportMarkup(out, { answersAreEscaped: true });
	const pia = piaOf(out, dialect);
	return tally.with(
		dialect === 'nested' ? { pia: { ...pia, associations: parts } } : { pia, ...parts }
	);
}

/** Each question's words under its first number; questions that share one stand under each other. */
function textAnswers(out: Outgoing): CnilAnswer[] {
	const { dossier, tally, answered } = out;
	const byNumber = new Map<number, { id: string; text: string }[]>();
	for (const { question, answer } of answered) {
		const number = numberOf(out.template, question);
		if (number === null) {
			tally.lost('answers', question.id, 'question-not-in-form', { question: question.code });
			continue;
		}
		tally.carried('answers');
		const taker = questionAt(out.template, 'cnil', number);
		if (taker && taker.id !== question.id) {
			tally.note(question.id, 'number-of-another', { number });
			tally.note(taker.id, 'takes-another', { question: question.code });
		}
		if (question.answer === 'entries') tally.note(question.id, 'entries-as-text');
		if (answer.notApplicableReason) tally.note(question.id, 'reason-as-text');
		if (answer.reference) tally.note(question.id, 'reference-filled-in');
		const lines = answerLines(question, answer, dossier.language);
		const here = byNumber.get(Number(number)) ?? [];
		byNumber.set(Number(number), [...here, { id: question.id, text: lines.join('\n') }]);
	}
	return [...byNumber].map(([reference_to, texts]) => {
		if (texts.length > 1)
			for (const { id } of texts) tally.note(id, 'merged', { number: reference_to });
		return {
			reference_to,
			text: htmlOf(texts.map(({ text }) => text).join('\n\n')),
			gauge: null,
			list: []
		};
	});
}

/** The number of a question in the form: one under which it comes back, if there is one. */
function numberOf(template: ExchangeTemplate, question: ExchangeQuestion): string | null {
	const numbers = numbersIn(question, 'cnil').filter(
		(key) => /^\d{3}$/.test(key) && !slotOf(Number(key))
	);
	const own = numbers.find((key) => questionAt(template, 'cnil', key)?.id === question.id);
	return own ?? numbers[0] ?? null;
}

function riskAnswers(
	slot: RiskSlot,
	risks: readonly Risk[],
	measures: readonly CnilMeasure[]
): CnilAnswer[] {
	if (risks.length === 0) return [];
	const before = worst(risks.map((risk) => risk.before));
	const list = (reference_to: number, items: string[]): CnilAnswer => ({
		reference_to,
		text: null,
		gauge: null,
		list: items.filter((item) => item !== '')
	});
	const ids = new Set(risks.flatMap((risk) => risk.measures));
	const description = risks
		.map((risk) => risk.description)
		.filter(Boolean)
		.join('\n\n');
	return [
		list(
			slot.impacts,
			risks.map(({ impacts }) => impacts)
		),
		list(
			slot.threats,
			risks.map(({ threats }) => threats)
		),
		list(
			slot.sources,
			risks.map(({ sources }) => sources)
		),
		list(
			slot.measures,
			measures.filter(({ measure }) => ids.has(measure.id)).map(({ title }) => title)
		),
		{
			reference_to: slot.severity,
			text: description ? htmlOf(description) : null,
			gauge: before?.severity ?? null,
			list: []
		},
		{ reference_to: slot.likelihood, text: null, gauge: before?.likelihood ?? null, list: [] }
	];
}

/** The highest of each grade among those rated. */
function worst(ratings: readonly (Rating | null)[]): Rating | null {
	return ratings.reduce<Rating | null>((high, rating) => {
		if (!rating || !high) return high ?? rating;
		return {
			likelihood: rating.likelihood > high.likelihood ? rating.likelihood : high.likelihood,
			severity: rating.severity > high.severity ? rating.severity : high.severity
		};
	}, null);
}

function afterOf(slot: RiskSlot, risks: readonly Risk[]) {
	const after = worst(risks.map((risk) => risk.after));
	return after
		? [evaluation(slot.item, { gauges: { x: after.severity, y: after.likelihood } })]
		: [];
}

function planOf({ id, measure }: CnilMeasure) {
	if (!measure.ownerName && !measure.dueDate) return [];
	return [
		evaluation(`3.1.${id}`, {
			person_in_charge: measure.ownerName || null,
			estimated_implementation_date: measure.dueDate
		})
	];
}

function evaluation(reference_to: string, more: object) {
	return {
		reference_to,
		status: 0,
		global_status: 0,
		evaluation_comment: null,
		action_plan_comment: null,
		gauges: { x: 0, y: 0 },
		person_in_charge: null,
		estimated_implementation_date: null,
		...more
	};
}

/** The first line as the title; titles differ, because that is how the form finds measures back. */
function measuresOf({ dossier, tally }: Outgoing): CnilMeasure[] {
	const titles = new Set<string>();
	tally.arrived('measures', dossier.measures.length);
	return dossier.measures.flatMap((measure) => {
		if (measure.status === 'geschrapt') {
			tally.lost('measures', measure.id, 'dropped-measure-lost');
			return [];
		}
		tally.carried('measures');
		if (measure.status !== 'gepland') tally.note(measure.id, 'measure-status-lost');
		const [first = '', ...rest] = measure.text.split('\n');
		let title = first.trim() || '–';
		for (let next = 2; titles.has(title.toLowerCase()); next += 1)
			title = `${first.trim()} (${next})`;
		if (title !== first) tally.note(measure.id, 'measure-title-changed', { title });
		titles.add(title.toLowerCase());
		return [{ id: titles.size, title, content: rest.join('\n'), measure }];
	});
}

/** The form has one place for each event, and names it itself. */
function reportSlot({ tally }: Outgoing, { event, title }: RiskSlot, risks: readonly Risk[]): void {
	for (const risk of risks) {
		const params = { title: risk.title, event };
		if (risks.length > 1) tally.note(risk.id, 'risks-merged', params);
		else if (!Object.values(title).includes(risk.title))
			tally.note(risk.id, 'risk-title-lost', params);
	}
}

function commentsOf({ dossier, template, tally }: Outgoing) {
	tally.arrived('comments', dossier.comments.length);
	return dossier.comments.flatMap((comment) => {
		const reference = referenceOf(comment, { dossier, template });
		if (reference === null) {
			tally.lost('comments', comment.id, 'comment-without-place');
			return [];
		}
		tally.carried('comments');
		if (comment.byName || comment.parentId || comment.resolvedAt)
			tally.note(comment.id, 'comment-thread');
		return [
			{
				id: tally.counts.comments?.carried,
				pia_id: 1,
				reference_to: reference,
				description: comment.text,
				for_measure: false,
				created_at: comment.at,
				updated_at: comment.at
			}
		];
	});
}

function referenceOf(
	{ subject }: Comment,
	{ dossier, template }: Pick<Outgoing, 'dossier' | 'template'>
): number | null {
	const [what, id] = subject.split(/:(.*)/s);
	if (what === 'risico') {
		const risk = dossier.risks.find((it) => it.id === id);
		return riskSlots.find(({ event }) => event === risk?.event)?.impacts ?? null;
	}
	if (what !== 'vraag') return null;
	const question = template.sections
		.flatMap(({ questions }) => questions)
		.find((it) => it.id === id);
	const number = question ? numberOf(template, question) : null;
	return number !== null && questionAt(template, 'cnil', number)?.id === id ? Number(number) : null;
}

function piaOf(out: Outgoing, dialect: CnilDialect) {
	const { dossier, state } = out;
	const advice = state.advice.state === 'actueel' ? state.advice.statement : null;
	const views = state.views.state === 'actueel' ? state.views.statement : null;
	const decision = state.decision.state === 'actueel' ? state.decision.statement : null;
	reportStatementLosses(out);
	const [author = ''] = dossier.authors;
	return {
		id: 1,
		status:
			decision?.outcome === 'afwijzen'
				? 1
				: decision && decision.outcome !== 'doorverwijzen'
					? 2
					: 0,
		name: unmarked(dossier.name),
		category: '',
		author_name: author,
		evaluator_name: advice?.byName ?? '',
		validator_name: decision?.byName ?? '',
		dpo_status: advice ? Number(advice.agrees) : null,
		dpo_opinion: advice?.text ?? '',
		dpos_names: advice?.byName ?? '',
		people_names: views?.who ?? '',
		concerned_people_searched_opinion: views?.asked ?? null,
		concerned_people_searched_content: views && !views.asked ? views.text : '',
		concerned_people_opinion: views?.asked ? views.text : '',
		concerned_people_status: null,
		rejection_reason: decision?.outcome === 'afwijzen' ? decision.reason : '',
		applied_adjustments: decision && decision.outcome !== 'afwijzen' ? decision.reason : '',
		created_at: dossier.createdAt,
		updated_at: dossier.updatedAt,
		...(dialect === '2018' && {
			dbVersion: 201807101440,
			tableName: 'pia',
			serverUrl: null,
			objectStore: null,
			numberOfQuestions: 36
		}),
		...(dialect === '2022' && {
			is_example: 0,
			is_archive: 0,
			progress: 0,
			structure_id: null,
			structure_name: '',
			structure_sector_name: '',
			structure_data: null
		})
	};
}

/** Our lines as the HTML that the tool's editor writes: every line a paragraph, spaces kept. */
export function htmlOf(text: string): string {
	if (text === '') return '';
	return text
		.split(/\n{2,}/)
		.map((paragraph) => `<p>${paragraph.split('\n').map(escaped).join('<br>')}</p>`)
		.join('');
}

function escaped(line: string): string {
	return line
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;')
		.replace(/^ | (?= )/g, '&nbsp;');
}
