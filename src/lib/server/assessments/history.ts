import type { Answer, AssessmentKind, Question } from '#lib/domain/assessment/answers.ts';
import { nextDay, startOfDay } from '#lib/domain/calendar-day.ts';
import { answerText } from '#lib/domain/assessment/answer-text.ts';
import type { RegisterEntry } from '#lib/domain/assessment/register-text.ts';
import { registerText } from '#lib/domain/assessment/register-text.ts';
import { toCsv } from '#lib/domain/csv.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import { aboutOf } from './comments.ts';
import type { LoadedAssessments } from './load.ts';
import { loadAssessments } from './load.ts';
import { registerNames } from './register-names.ts';
import type { SavedAnswer } from './save-answer.ts';
import { saveAnswer } from './save-answer.ts';
import type { AssessmentRef } from './state.ts';

export interface HistoryFilter {
	/** Id of a section, or `register` for risks and measures. */
	section?: string;
	/** Id of one question. */
	question?: string;
	/** Id of the person. */
	by?: string;
	/** Days, YYYY-MM-DD, both included. */
	from?: string;
	to?: string;
}

export interface HistoryLine {
	id: string;
	at: string;
	byName: string;
	about: { label: string; href: string };
	/** Before and after, as text. */
	before: string;
	after: string;
	/** Given when the text before can be put back: the version that it would replace. */
	restore: { seenVersion: number } | null;
}

export interface HistoryPage {
	lines: HistoryLine[];
	page: number;
	pages: number;
	people: { id: string; name: string }[];
	sections: { id: string; label: string }[];
	/** Words of the question that the list is narrowed to. */
	question: string | null;
}

const perPage = 40;

/** Every change of an assessment and of the register it shares, the newest first. */
export async function historyPage(
	ctx: Ctx,
	{ pilotId, kind }: AssessmentRef,
	filter: HistoryFilter,
	page: number,
	locale: Locale
): Promise<Result<HistoryPage>> {
	const frame = await openFrame(ctx, pilotId, kind, locale);
	if (!frame.ok) return frame;
	const { loaded, mayEdit } = frame.value;
	const query = changes(ctx, frame.value, filter);
	const { count } = await query
		.select(({ fn }) => fn.countAll().as('count'))
		.executeTakeFirstOrThrow();
	const pages = Math.max(1, Math.ceil(Number(count) / perPage));
	const wanted = Math.min(Math.max(1, page), pages);
	const rows = await query
		.selectAll()
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(perPage)
		.offset((wanted - 1) * perPage)
		.execute();
	const people = await ctx.db
		.selectFrom('assessmentChange')
		.select(['by as id', 'byName as name'])
		.distinct()
		.where('pilotId', '=', pilotId)
		.orderBy('byName')
		.execute();
	const question = questionOf(loaded, kind, filter.question ?? '');
	return ok({
		lines: rows.map((row) => lineOf(frame.value, row, mayEdit)),
		page: wanted,
		pages,
		people,
		sections: loaded[kind].contents.template.sections.map(({ id, number, title }) => ({
			id,
			label: `${number}. ${pick(title, locale)}`
		})),
		question: question ? `${question.code} ${pick(question.question, locale)}` : null
	});
}

/** The same as a file. Text that a spreadsheet would run stays text. */
export async function historyCsv(
	ctx: Ctx,
	{ pilotId, kind }: AssessmentRef,
	filter: HistoryFilter,
	locale: Locale
): Promise<Result<string>> {
	const frame = await openFrame(ctx, pilotId, kind, locale);
	if (!frame.ok) return frame;
	const rows = await changes(ctx, frame.value, filter)
		.selectAll()
		.orderBy('at')
		.orderBy('id')
		.execute();
	const lines = rows.map((row) => {
		const { at, byName, about, before, after } = lineOf(frame.value, row, false);
		return [at, byName, row.subject, about.label, before, after];
	});
	return ok(`\uFEFF${toCsv(['at', 'by', 'subject', 'about', 'before', 'after'], lines)}`);
}

/** Puts back what stood there before a change. It is a change itself: it has an author and a line of its own, and can be undone. */
export async function restoreAnswer(
	ctx: Ctx,
	input: AssessmentRef & { changeId: string; seenVersion: number }
): Promise<Result<SavedAnswer>> {
	const { pilotId, kind, changeId, seenVersion } = input;
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'assessment.edit');
	if (!access.ok) return access;
	const change = await ctx.db
		.selectFrom('assessmentChange')
		.innerJoin('assessment', 'assessment.id', 'assessmentChange.assessmentId')
		.select(['assessmentChange.subject', 'assessmentChange.before'])
		.where('assessmentChange.id', '=', changeId)
		.where('assessment.pilotId', '=', pilotId)
		.where('assessment.kind', '=', kind)
		.executeTakeFirst();
	if (!change?.subject.startsWith('vraag:')) return refuse('not-found');
	const questionId = change.subject.slice('vraag:'.length);
	const answer = change.before ? (JSON.parse(change.before) as Answer) : null;
	return saveAnswer(ctx, { pilotId, kind, questionId, answer, seenVersion });
}

interface Frame {
	loaded: LoadedAssessments;
	pilotId: string;
	kind: AssessmentKind;
	locale: Locale;
	mayEdit: boolean;
}

async function openFrame(
	ctx: Ctx,
	pilotId: string,
	kind: AssessmentKind,
	locale: Locale
): Promise<Result<Frame>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const loaded = await loadAssessments(ctx.db, ctx, pilot);
	if (!loaded) return refuse('not-found');
	const mayEdit = can(ctx.actor, 'assessment.edit', { roles });
	return ok({ loaded, pilotId, kind, locale, mayEdit });
}

function changes(ctx: Ctx, { loaded, pilotId, kind }: Frame, filter: HistoryFilter) {
	const { head, contents } = loaded[kind];
	let query = ctx.db
		.selectFrom('assessmentChange')
		.where('pilotId', '=', pilotId)
		.where(({ or, eb }) => or([eb('assessmentId', '=', head.id), eb('assessmentId', 'is', null)]));
	if (filter.question) query = query.where('subject', '=', `vraag:${filter.question}`);
	if (filter.section === 'register') query = query.where('assessmentId', 'is', null);
	else if (filter.section) {
		const section = contents.template.sections.find(({ id }) => id === filter.section);
		const subjects = (section?.questions ?? []).map(({ id }) => `vraag:${id}`);
		query = query.where('subject', 'in', subjects.length > 0 ? subjects : ['']);
	}
	if (filter.by) query = query.where('by', '=', filter.by);
	if (filter.from) query = query.where('at', '>=', startOfDay(filter.from));
	if (filter.to) query = query.where('at', '<', startOfDay(nextDay(filter.to)));
	return query;
}

interface ChangeRow {
	id: string;
	subject: string;
	before: string | null;
	after: string | null;
	byName: string;
	at: string;
}

function lineOf(
	{ loaded, pilotId, kind, locale }: Frame,
	row: ChangeRow,
	mayEdit: boolean
): HistoryLine {
	const { id, at, byName, subject } = row;
	const question = subject.startsWith('vraag:')
		? questionOf(loaded, kind, subject.slice('vraag:'.length))
		: undefined;
	const text = (json: string | null) => {
		if (!json) return '';
		const value = JSON.parse(json) as unknown;
		return question
			? answerText(question, value as Answer, locale)
			: registerText(value as RegisterEntry, registerNames(loaded, locale), locale);
	};
	const about = question
		? aboutOf(loaded, pilotId, kind, subject, locale)
		: registerAbout(loaded, pilotId, row);
	const version = question ? (loaded[kind].stored[question.id]?.version ?? 0) : null;
	return {
		id,
		at,
		byName,
		about,
		before: text(row.before),
		after: text(row.after),
		restore: mayEdit && version !== null ? { seenVersion: version } : null
	};
}

function questionOf(
	loaded: LoadedAssessments,
	kind: AssessmentKind,
	id: string
): Question | undefined {
	return loaded[kind].contents.template.sections
		.flatMap(({ questions }) => questions)
		.find((question) => question.id === id);
}

/** A risk or measure by the name it has or had. */
function registerAbout(
	loaded: LoadedAssessments,
	pilotId: string,
	{ subject, before, after }: ChangeRow
): { label: string; href: string } {
	const id = subject.slice(subject.indexOf(':') + 1);
	const { risks, measures } = loaded.register;
	const known =
		risks.find((risk) => risk.id === id)?.title ?? measures.find((one) => one.id === id)?.text;
	const told = JSON.parse(after ?? before ?? 'null') as { title?: string; text?: string } | null;
	return {
		label: known ?? told?.title ?? told?.text ?? id,
		href: `/pilots/${pilotId}/beoordeling/risicos`
	};
}
