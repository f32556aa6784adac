import type { AssessmentKind, Question } from '#lib/domain/assessment/answers.ts';
import { askedAnswers, askedQuestions, isAnswered } from '#lib/domain/assessment/answers.ts';
import type { OpenPoint } from '#lib/domain/assessment/missing.ts';
import { openPoints, sectionProgress } from '#lib/domain/assessment/missing.ts';
import { answerText } from '#lib/domain/assessment/answer-text.ts';
import type {
	LegalStatus,
	MissingPoint,
	QuestionView,
	SectionView
} from '#lib/domain/assessment/writing-view.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { AssessmentQuestion } from '../content/load.ts';
import type { Ctx } from '../context.ts';
import type { Db } from '../db/open.ts';
import { pilotForActor } from '../pilots/access.ts';
import { attachmentViews } from './attachments.ts';
import { peopleToMention, threadsOf } from './comments.ts';
import type { LoadedAssessments } from './load.ts';
import { loadAssessments } from './load.ts';

/** One section to write in: its questions that are asked, their answers, remarks and files, and what is missing. */
export async function sectionPage(
	ctx: Ctx,
	pilotId: string,
	kind: AssessmentKind,
	sectionId: string,
	locale: Locale
): Promise<Result<SectionView>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const loaded = await loadAssessments(ctx.db, ctx, pilot);
	const section = loaded?.packs[kind].sections.find(({ id }) => id === sectionId);
	if (!loaded || !section) return refuse('not-found');
	const { head, contents, state } = loaded[kind];
	const asked = new Set(askedQuestions(contents.template, contents.answers).map(({ id }) => id));
	const open = openPoints(contents);
	const changes = await changesOf(ctx.db, head.id);
	const names = await namesOf(ctx.db, loaded, kind);
	const shown = section.questions.filter(({ id, answer }) => asked.has(id) && answer !== 'advice');
	return ok({
		kind,
		pilotId,
		section: {
			id: section.id,
			number: section.number,
			title: pick(section.title, locale),
			intro: section.intro ? pick(section.intro, locale) : null
		},
		sections: sectionProgress(contents, open).map(({ title, ...part }) => ({
			...part,
			title: pick(title, locale)
		})),
		questions: shown.map((question) =>
			questionView({ ctx, loaded, kind, pilotId, locale, open, changes, names }, question)
		),
		missing: open
			.filter((point) => point.section === sectionId)
			.map((point) => missingPoint(point, { pilotId, kind, locale }, section.questions)),
		standing: {
			signed: head.status === 'signed',
			sectionAdvice: state.sectionAdvice[sectionId]?.state === 'actueel',
			advice: state.advice.state === 'actueel',
			views: state.views.state === 'actueel'
		},
		threads: await threadsOf(ctx, loaded, pilotId, kind, locale),
		people: await peopleToMention(ctx.db, pilotId),
		attachments: await attachmentViews(ctx.db, head.id),
		may: {
			edit: can(ctx.actor, 'assessment.edit', { roles }),
			comment: can(ctx.actor, 'assessment.comment', { roles })
		}
	});
}

export function questionHref(
	pilotId: string,
	kind: AssessmentKind,
	section: string,
	code: string
): string {
	return `/pilots/${pilotId}/beoordeling/${kind}/deel/${section}#vraag-${code}`;
}

interface Frame {
	ctx: Ctx;
	loaded: LoadedAssessments;
	kind: AssessmentKind;
	pilotId: string;
	locale: Locale;
	open: readonly OpenPoint[];
	changes: ReadonlyMap<string, number>;
	names: ReadonlyMap<string, string>;
}

function questionView(frame: Frame, question: AssessmentQuestion): QuestionView {
	const { ctx, loaded, kind, locale, open, changes, names } = frame;
	const { stored, contents } = loaded[kind];
	const kept = stored[question.id];
	const { id, code, answer, mandatory } = question;
	const optionViews = (list: Question['options'] = []) =>
		list.map((option) => ({ id: option.id, label: pick(option.text, locale) }));
	return {
		id,
		code,
		text: pick(question.question, locale),
		help: pick(question.help, locale),
		example: question.example ? pick(question.example, locale) : null,
		note: question.note ? pick(question.note, locale) : null,
		answer,
		options: optionViews(question.options),
		fields: (question.fields ?? []).map((field) => ({
			id: field.id,
			label: pick(field.label, locale),
			answer: field.answer,
			options: optionViews(field.options),
			mandatory: !!field.mandatory
		})),
		mandatory,
		mayBeNotApplicable: question.mayBeNotApplicable ?? true,
		legal: {
			citations: question.basis.map((basis) => ctx.content.citation(basis, locale)),
			sources: question.bron.map((source) => ctx.content.sourceTitle(source, locale)),
			status: question.status as LegalStatus,
			stand: question.stand
		},
		other: otherAnswer(frame, question),
		stored: kept && isAnswered(kept.answer) ? kept.answer : null,
		version: kept?.version ?? 0,
		changed: kept?.updatedBy
			? { byName: names.get(kept.updatedBy) ?? '', at: kept.updatedAt }
			: null,
		decides: contents.template.sections.some(({ questions }) =>
			questions.some(({ showWhen }) => showWhen?.question === id)
		),
		changes: changes.get(`vraag:${id}`) ?? 0,
		openRows: open.flatMap((point) =>
			point.kind === 'field' && point.question === id
				? [{ row: point.row, field: point.field }]
				: []
		)
	};
}

/** The same question in the other assessment, when it is asked there: a hidden answer never leaves. */
function otherAnswer(
	{ loaded, pilotId, locale }: Frame,
	question: Question
): QuestionView['other'] {
	const { crossReference } = question;
	if (!crossReference) return null;
	const { assessment: kind, question: target } = crossReference;
	const { template, answers } = loaded[kind].contents;
	const section = template.sections.find(({ questions }) =>
		questions.some(({ id }) => id === target)
	);
	const there = section?.questions.find(({ id }) => id === target);
	if (!section || !there) return null;
	const answer = askedAnswers(template, answers)[target] ?? null;
	return {
		kind,
		code: there.code,
		href: questionHref(pilotId, kind, section.id, there.code),
		answer: answer?.reference ? null : answer,
		text: answer?.reference ? '' : answerText(there, answer, locale)
	};
}

function missingPoint(
	point: OpenPoint,
	{ pilotId, kind, locale }: Pick<Frame, 'pilotId' | 'kind' | 'locale'>,
	questions: readonly Question[]
): MissingPoint {
	if (point.kind === 'no-risks' || point.kind === 'risk')
		return {
			what: point.kind,
			code: '',
			label: point.kind === 'risk' ? point.title : '',
			href: `/pilots/${pilotId}/beoordeling/risicos`
		};
	const question = questions.find(({ id }) => id === point.question);
	return {
		what: point.kind,
		code: point.code,
		label: question ? pick(question.question, locale) : '',
		href: questionHref(pilotId, kind, point.section, point.code),
		...(point.kind === 'field' && { row: point.row })
	};
}

/** Subject → how often it was changed. */
async function changesOf(db: Db, assessmentId: string): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('assessmentChange')
		.select(({ fn }) => ['subject', fn.countAll().as('count')])
		.where('assessmentId', '=', assessmentId)
		.groupBy('subject')
		.execute();
	return new Map(rows.map(({ subject, count }) => [subject, Number(count)]));
}

async function namesOf(
	db: Db,
	loaded: LoadedAssessments,
	kind: AssessmentKind
): Promise<Map<string, string>> {
	const ids = Object.values(loaded[kind].stored).flatMap(({ updatedBy }) => updatedBy ?? []);
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('user')
		.select(['id', 'name'])
		.where('id', 'in', [...new Set(ids)])
		.execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}
