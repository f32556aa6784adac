import type { Localized } from '../../locale.ts';
import { pick } from '../../locale.ts';
import type { Measure, Risk } from '../risk.ts';
import { isApproval } from '../outcome.ts';
import { residualLevel, riskLevel } from '../risk.ts';
import { answerLines } from '../answer-text.ts';
import type { Converted } from './dossier.ts';
import { entriesGroup } from './invulhulpen-groups.ts';
import {
	fieldByQuestion,
	fields,
	formOf,
	invulhulpenSchema,
	levelOfGrade,
	schemaKey
} from './invulhulpen-form.ts';
import type { DossierInContext, Outgoing } from './outgoing.ts';
import { outgoing, risksOf } from './outgoing.ts';
import { reportMarkup, reportRiskLosses, reportStatementLosses } from './out-losses.ts';

export interface InvulhulpenAnswer {
	value: string | string[] | null;
	lastEditedAt: string;
}
export type InvulhulpenGroup = { _index: number } & Record<string, InvulhulpenAnswer | number>;
export interface InvulhulpenFile {
	$schema: string;
	metadata: { urn: string; createdAt: string; createdBy?: { name: string } };
	answers: Record<string, InvulhulpenAnswer | InvulhulpenGroup[]>;
}

/**
 * A dossier as the output file of the Dutch government's forms (schema v2): a DPIA as `urn:nl:dpia:3.0`, a FRIA as `urn:nl:iama:2.0`.
 * Their levels are three and their schema lets only numeric keys through; what that costs is in the losses.
 */
export function toInvulhulpen(context: DossierInContext): Converted<InvulhulpenFile> {
	const out = outgoing(context);
	const { dossier, tally } = out;
	const { urn } = formOf[dossier.kind];
	const answers = new Map<string, InvulhulpenAnswer | InvulhulpenGroup[]>();
	putAnswers(out, answers);
	putRisks(out, answers);
	putStatements(out, answers);
	reportMarkup(out, { answersAreEscaped: false });
	tally.arrived('comments', dossier.comments.length);
	for (const { id } of dossier.comments) tally.lost('comments', id, 'comments-without-form');
	const [author] = dossier.authors;
	return tally.with({
		$schema: invulhulpenSchema,
		metadata: {
			urn,
			createdAt: dossier.createdAt,
			...(author && { createdBy: { name: author } })
		},
		answers: Object.fromEntries([...answers].sort(([a], [b]) => byNumber(a, b)))
	});
}

/** Each question in its field; questions that share one stand under each other. */
function putAnswers(
	out: Outgoing,
	answers: Map<string, InvulhulpenAnswer | InvulhulpenGroup[]>
): void {
	const { dossier, template, tally, answered } = out;
	const { form } = formOf[dossier.kind];
	const fieldOf = fieldByQuestion(template, form);
	const holders = new Map<string, string[]>();
	for (const { question, answer } of answered) {
		const group = entriesGroup(question, answer, form, dossier.language, dossier.updatedAt);
		if (group && !answers.has(group.key)) {
			answers.set(group.key, group.rows);
			tally.carried('answers');
			for (const { field } of group.left) tally.note(question.id, 'field-lost', { field });
			continue;
		}
		const key = fieldOf.get(question.id);
		if (key === undefined || !schemaKey.test(key) || Array.isArray(answers.get(key))) {
			const code = key === undefined ? 'question-not-in-form' : 'key-not-in-schema';
			tally.lost('answers', question.id, code, { question: question.code });
			continue;
		}
		tally.carried('answers');
		if (question.answer === 'entries') tally.note(question.id, 'entries-as-text');
		if (answer.notApplicableReason) tally.note(question.id, 'reason-as-text');
		if (answer.reference) tally.note(question.id, 'reference-filled-in');
		const lines = answerLines(question, answer, dossier.language);
		const here = [...(holders.get(key) ?? []), question.id];
		holders.set(key, here);
		const several = question.answer === 'some-of' && !answer.notApplicableReason;
		const said = valueAt(answers, key);
		answers.set(
			key,
			edited(
				here.length > 1 ? `${said}\n\n${lines.join('\n')}` : several ? lines : lines.join('\n'),
				out
			)
		);
	}
	for (const [key, ids] of holders)
		if (ids.length > 1) for (const id of ids) tally.note(id, 'merged', { number: key });
}

function valueAt(
	answers: ReadonlyMap<string, InvulhulpenAnswer | InvulhulpenGroup[]>,
	key: string
): string {
	const answer = answers.get(key);
	return answer && !Array.isArray(answer) ? [answer.value ?? ''].flat().join('\n') : '';
}

function putRisks(
	out: Outgoing,
	answers: Map<string, InvulhulpenAnswer | InvulhulpenGroup[]>
): void {
	const { dossier, tally } = out;
	const risks = risksOf(dossier);
	const { measures } = dossier;
	tally.arrived('risks', risks.length);
	tally.arrived('measures', measures.length);
	if (dossier.kind !== 'dpia') {
		for (const { id, title } of risks) tally.lost('risks', id, 'risk-without-place', { title });
		for (const { id } of measures) tally.lost('measures', id, 'measure-without-place');
		return;
	}
	for (const risk of risks) {
		tally.carried('risks');
		reportRiskLosses(out, risk);
		tally.note(risk.id, 'event-lost', { title: risk.title });
		if (risk.after) tally.note(risk.id, 'after-as-level', { title: risk.title });
		if (risk.before && Math.max(risk.before.likelihood, risk.before.severity) === 4)
			tally.note(risk.id, 'grade-rounded', { title: risk.title });
	}
	if (risks.length > 0)
		answers.set(
			fields.risks,
			risks.map((risk, index) => riskRow(risk, index, out))
		);
	const live = measures.filter(({ id, status }) => {
		if (status === 'geschrapt') tally.lost('measures', id, 'dropped-measure-lost');
		return status !== 'geschrapt';
	});
	for (const { id, status, dueDate } of live) {
		tally.carried('measures');
		if (status !== 'gepland') tally.note(id, 'measure-status-lost');
		if (dueDate) tally.note(id, 'measure-date-lost');
	}
	if (live.length > 0)
		answers.set(
			fields.measures,
			live.map((measure, index) => measureRow(measure, risks, index, out))
		);
}

/** A risk as one text: the title on the first line, the description under it. */
function riskText({ title, description }: Risk): string {
	return [title, description].filter(Boolean).join('\n');
}

function riskRow(risk: Risk, _index: number, out: Outgoing): InvulhulpenGroup {
	const { risk: field } = fields;
	return row(_index, out, [
		[field.description, riskText(risk)],
		[field.sources, risk.sources],
		[field.likelihood, risk.before && levelOfGrade[risk.before.likelihood]],
		[field.threats, risk.threats],
		[field.severity, risk.before && levelOfGrade[risk.before.severity]],
		[field.impacts, risk.impacts],
		[field.level, risk.before && riskLevel(risk.before)]
	]);
}

/** A measure with the risks it is against, and the highest level that is left of those. */
function measureRow(
	measure: Measure,
	all: readonly Risk[],
	_index: number,
	out: Outgoing
): InvulhulpenGroup {
	const { measure: field } = fields;
	const risks = all.filter(({ measures }) => measures.includes(measure.id));
	const levels = risks.map(residualLevel);
	return row(_index, out, [
		[field.risks, risks.length > 0 ? risks.map(riskText) : null],
		[field.text, measure.text],
		[
			field.residual,
			(['hoog', 'midden', 'laag'] as const).find((it) => levels.includes(it)) ?? null
		],
		[field.owner, measure.ownerName]
	]);
}

function row(
	_index: number,
	out: Outgoing,
	cells: readonly (readonly [string, string | string[] | null])[]
): InvulhulpenGroup {
	const filled = cells.filter(([, value]) => value !== null && value !== '');
	return {
		_index,
		...Object.fromEntries(filled.map(([key, value]) => [key, edited(value, out)]))
	} as InvulhulpenGroup;
}

const viewsWords: Record<'asked' | 'notAsked', Localized> = {
	asked: {
		nl: 'Mening van de betrokkenen',
		en: 'Views of the people concerned',
		fr: 'Avis des personnes concernées'
	},
	notAsked: {
		nl: 'Waarom de betrokkenen niet bevraagd zijn',
		en: 'Why the people concerned were not asked',
		fr: 'Pourquoi les personnes concernées n’ont pas été consultées'
	}
};

function putStatements(
	out: Outgoing,
	answers: Map<string, InvulhulpenAnswer | InvulhulpenGroup[]>
): void {
	const { dossier, tally, state } = out;
	reportStatementLosses(out);
	if (dossier.kind !== 'dpia') {
		for (const what of ['advice', 'views'] as const)
			if (state[what].state === 'actueel') tally.note(what, 'statement-without-place');
		return;
	}
	if (state.advice.state === 'actueel') {
		const { byName, at, text } = state.advice.statement;
		answers.set(fields.advisor, edited(byName, out));
		answers.set(fields.advisedOn, edited(at.slice(0, 10), out));
		answers.set(fields.advice, edited(text, out));
		tally.note('advice', 'agreement-lost');
	}
	if (state.views.state === 'actueel') {
		const { asked, who, text } = state.views.statement;
		const lead = pick(viewsWords[asked ? 'asked' : 'notAsked'], dossier.language);
		const before = valueAt(answers, fields.views);
		if (before)
			for (const [id, field] of fieldByQuestion(out.template, 'rijksdienst'))
				if (field === fields.views) tally.note(id, 'merged', { number: field });
		const words = `${lead}${who ? ` (${who})` : ''}: ${text}`;
		answers.set(fields.views, edited([before, words].filter(Boolean).join('\n\n'), out));
		tally.note('views', 'views-as-text');
	}
	const decision = state.decision.state === 'actueel' ? state.decision.statement : null;
	const final = decision !== null && isApproval(decision.outcome);
	answers.set(fields.status, edited(final ? 'definitief' : 'concept', out));
	if (decision)
		answers.set(fields.signatures, [
			row(0, out, [
				[fields.signature.name, decision.byName],
				[fields.signature.on, decision.at.slice(0, 10)]
			])
		]);
}

function edited(value: string | string[] | null, { dossier }: Outgoing): InvulhulpenAnswer {
	return { value, lastEditedAt: dossier.updatedAt };
}

function byNumber(a: string, b: string): number {
	return a.localeCompare(b, 'en', { numeric: true });
}
