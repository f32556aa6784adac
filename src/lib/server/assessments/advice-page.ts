import type { Answer, AssessmentKind, Question } from '#lib/domain/assessment/answers.ts';
import { answerText } from '#lib/domain/assessment/answer-text.ts';
import type { Advice, Consultation, Standing, Views } from '#lib/domain/assessment/workflow.ts';
import type { RegisterEntry } from '#lib/domain/assessment/register-text.ts';
import { registerChange } from '#lib/domain/assessment/register-text.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { LoadedAssessments } from './load.ts';
import { loadAssessments } from './load.ts';
import { registerNames } from './register-names.ts';

/** One line of what changed since someone spoke, in words. */
export interface ChangeLine {
	id: string;
	/** The code of the question, or the kind of thing in the register. */
	about: string;
	title: Localized;
	before: string;
	after: string;
	byName: string;
	at: string;
}

export interface AdvicePart {
	/** Null: the whole. */
	sectionId: string | null;
	number: number | null;
	title: Localized | null;
	standing: Standing<Advice>;
	/** Only when the advice lapsed: what was changed since. */
	changes: ChangeLine[];
}

export interface AdvicePage {
	whole: AdvicePart;
	parts: AdvicePart[];
	views: Standing<Views>;
	consultations: Consultation[];
}

/** What the DPO, the people concerned and the supervisory authority said, each with what changed since. */
export async function advicePage(
	ctx: Ctx,
	pilotId: string,
	kind: AssessmentKind,
	locale: Locale
): Promise<Result<AdvicePage>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const loaded = await loadAssessments(ctx.db, ctx, access.value.pilot);
	if (!loaded) return refuse('not-found');
	const { state, contents, statements } = loaded[kind];
	const changesFor = async (standing: Standing<Advice>, sectionId: string | null) =>
		standing.state === 'verlopen'
			? changesSince(ctx, pilotId, loaded, kind, standing.statement.at, sectionId, locale)
			: [];
	const parts: AdvicePart[] = [];
	for (const { id, number, title } of contents.template.sections) {
		const standing = state.sectionAdvice[id] ?? { state: 'geen' };
		const changes = await changesFor(standing, id);
		parts.push({ sectionId: id, number, title, standing, changes });
	}
	return ok({
		whole: {
			sectionId: null,
			number: null,
			title: null,
			standing: state.advice,
			changes: await changesFor(state.advice, null)
		},
		parts,
		views: state.views,
		consultations: [...statements.consultations].reverse()
	});
}

/** What was written since a moment, in one section or in all, the newest first; a section with the register takes its changes along. */
async function changesSince(
	ctx: Ctx,
	pilotId: string,
	loaded: LoadedAssessments,
	kind: AssessmentKind,
	since: string,
	sectionId: string | null,
	locale: Locale
): Promise<ChangeLine[]> {
	const { head, contents } = loaded[kind];
	const sections = contents.template.sections.filter(
		({ id }) => sectionId === null || id === sectionId
	);
	const questions = new Map<string, Question>(
		sections.flatMap((section) => section.questions.map((question) => [question.id, question]))
	);
	const names = registerNames(loaded, locale);
	const withRegister = [...questions.values()].some(({ answer }) => answer === 'risks');
	const rows = await ctx.db
		.selectFrom('assessmentChange')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.where(({ or, eb }) => or([eb('assessmentId', '=', head.id), eb('assessmentId', 'is', null)]))
		.where('at', '>', since)
		.orderBy('at', 'desc')
		.limit(200)
		.execute();
	return rows.flatMap(({ id, subject, before, after, byName, at }): ChangeLine[] => {
		const [what = '', of = ''] = subject.split(/:(.*)/s);
		if (what !== 'vraag') {
			if (!withRegister) return [];
			const [was, is] = [entryOf(before), entryOf(after)];
			const about = pick(what === 'risico' ? registerWords.risk : registerWords.measure, locale);
			const title = same(nameOf(is) || nameOf(was));
			return [{ id, about, title, ...registerChange(was, is, names, locale), byName, at }];
		}
		const question = questions.get(of);
		if (!question) return [];
		const text = (json: string | null) =>
			json ? answerText(question, JSON.parse(json) as Answer, locale) : '';
		const { code, question: title } = question;
		return [{ id, about: code, title, before: text(before), after: text(after), byName, at }];
	});
}

const registerWords = {
	risk: { nl: 'Risico', en: 'Risk', fr: 'Risque' },
	measure: { nl: 'Maatregel', en: 'Measure', fr: 'Mesure' }
} satisfies Record<string, Localized>;

function entryOf(json: string | null): RegisterEntry | null {
	return json ? (JSON.parse(json) as RegisterEntry) : null;
}

function nameOf(entry: RegisterEntry | null): string {
	if (!entry) return '';
	return ('title' in entry ? entry.title : 'text' in entry ? entry.text : '') ?? '';
}

function same(text: string): Localized {
	return { nl: text, en: text, fr: text };
}
